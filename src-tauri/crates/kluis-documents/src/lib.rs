//! Letters and statements: facts in, PDF bytes out.
//!
//! This crate knows how a Dutch office letter looks and how it is said; it does not know who may send it.
//! It reads no vault, no file and no clock: the same facts give the same bytes, on every machine. Words come
//! from `assets/letters`, letters from `assets/fonts`, both part of the program.
//!
//! The way of a document: facts → blocks (`consent`, `office_letter`, `statement`, `recovery`) → slices (`block`) → pages
//! (`slice`) → a PDF (`pdf`). What was written can be read back (`reader`) and shown (`preview`).
//!
//! A character that no face can draw appears as "�" and never disappears; [`unprintable`] names such
//! characters beforehand.
#![forbid(unsafe_code)]

mod access_log;
mod authorisation;
mod block;
mod code;
mod consent;
mod contents;
mod dossier;
mod dutch;
mod face;
mod law_check;
mod letter;
mod mark;
mod notice;
mod office_letter;
mod page;
mod pdf;
mod policy;
mod preview;
mod prose;
mod reader;
mod recovery;
mod register_table;
mod slice;
mod statement;
mod tags;
mod text;
mod words;

#[cfg(test)]
mod tests;

use std::thread;

use chrono::NaiveDate;
use kluis_domain::organisation::Organisation;
use kluis_domain::register_table::RegisterTable;
use kluis_domain::statement::Statement;
use thiserror::Error;

pub use access_log::{LogHeading, log_list, log_print, log_words};
pub use authorisation::{AccessFacts, AccessGround, AccessPerson, SchemeColumn, SchemeFacts};
pub use consent::{AddressedAs, ClientLines, ConsentLetterFacts, Lasting, Recipient, Signer};
pub use dossier::{
    Because, DossierFacts, DossierSection, Printed, Withheld, as_printed, dossier_title, printed,
};
pub use law_check::LawCheckFacts;
pub use letter::Addressee;
pub use notice::{NoticeLetter, NoticeLetterFacts, NoticeLine, NoticeTexts, NoticeWords};
pub use office_letter::OfficeLetterFacts;
pub use policy::{PolicyChangeFacts, PolicyChangeTexts, PolicyControl};
pub use preview::{PngPage, preview, preview_first};
pub use reader::page_text;
pub use recovery::RecoverySheetFacts;
pub use register_table::{client_line, disclosures_heading, register_table, register_words};

use letter::Composition;

/// A finished PDF. It has no `Debug`, for it holds what letters hold.
#[derive(Clone, PartialEq, Eq)]
pub struct Pdf(pub Vec<u8>);

/// Why a document could not be made. It never carries what was to be printed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DocumentFailure {
    /// A fact is missing without which the document would be no use.
    #[error("{0:?} is missing")]
    Missing(Fact),
    /// A sentence in `assets/letters` has a blank that the program does not fill.
    #[error("blank {{{name}}} is not filled")]
    UnfilledBlank {
        /// Name between the braces.
        name: String,
    },
    /// Rows of a dossier about something that has no labels.
    #[error("the dossier has no subject {subject}")]
    UnknownSubject {
        /// Name of the subject.
        subject: String,
    },
    /// A field of a row of a dossier has no label and is not left out.
    #[error("field {field} of {subject} has no label")]
    Unlabelled {
        /// Name of the subject.
        subject: String,
        /// Path of the field.
        field: String,
    },
    /// A value of a row of a dossier has no Dutch word.
    #[error("a value of field {field} of {subject} has no word")]
    NoWord {
        /// Name of the subject.
        subject: String,
        /// Path of the field.
        field: String,
    },
    /// A value of a row of a dossier is not what its label says, such as a date.
    #[error("field {field} of {subject} holds something else than its label says")]
    Unfit {
        /// Name of the subject.
        subject: String,
        /// Path of the field.
        field: String,
    },
    /// A font could not be cut down to the glyphs in use.
    #[error("font {face} could not be cut down")]
    Font {
        /// PostScript name.
        face: &'static str,
    },
    /// The PDF library warned of an error or could not write.
    #[error("the PDF could not be written")]
    Writing,
    /// The words for a document are not what they should be.
    #[error("the words could not be read")]
    Words,
    /// What was to be shown is no PDF that can be read.
    #[error("the PDF could not be read")]
    Reading,
}

/// A fact that a document cannot do without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// Name of the organisation.
    OrganisationName,
    /// Name of the client.
    ClientName,
    /// Code of the letter.
    LetterNumber,
    /// What the consent is for.
    Purpose,
    /// At least one recipient.
    Recipients,
    /// At least one choice.
    Choices,
    /// At least one line of a notice.
    NoticeLines,
    /// At least one person who signs.
    Signers,
    /// At least one letter in a run.
    Letters,
    /// Name of the vault.
    VaultName,
    /// The recovery key.
    RecoveryKey,
    /// At least one part of a dossier.
    Sections,
}

/// Makes a consent letter with its declaration (ZT-22.1).
///
/// # Errors
/// [`DocumentFailure::Missing`] when a needed fact is empty; the others are defects of the program.
pub fn consent_letter(facts: &ConsentLetterFacts<'_>) -> Result<Pdf, DocumentFailure> {
    pdf::write(&[consent::compose(facts)?])
}

/// Makes many consent letters in one PDF, in the order given. Fonts are embedded once.
///
/// # Errors
/// As [`consent_letter`]; one letter that fails fails the run, so that none is forgotten.
pub fn consent_letters(facts: &[ConsentLetterFacts<'_>]) -> Result<Pdf, DocumentFailure> {
    if facts.is_empty() {
        return Err(DocumentFailure::Missing(Fact::Letters));
    }
    let compositions: Result<Vec<Composition>, DocumentFailure> =
        in_parallel(facts, consent::compose).into_iter().collect();
    pdf::write(&compositions?)
}

/// Makes the report of the law check (AVG art. 24).
///
/// # Errors
/// [`DocumentFailure::Missing`] when the organisation has no name; the others are defects of the program.
pub fn law_check_report(facts: &LawCheckFacts<'_>) -> Result<Pdf, DocumentFailure> {
    pdf::write(&[law_check::compose(facts)?])
}

/// Makes the authorisation scheme (bevoegdheidsschema; MW-6.5).
///
/// # Errors
/// [`DocumentFailure::Missing`] when the organisation has no name; the others are defects of the program.
pub fn authorisation_scheme(facts: &SchemeFacts<'_>) -> Result<Pdf, DocumentFailure> {
    pdf::write(&[authorisation::compose_scheme(facts)?])
}

/// Makes the list of who can see what of one client (MW-9.4).
///
/// # Errors
/// [`DocumentFailure::Missing`] when the organisation has no name; the others are defects of the program.
pub fn access_report(facts: &AccessFacts<'_>) -> Result<Pdf, DocumentFailure> {
    pdf::write(&[authorisation::compose_access(facts)?])
}

/// Makes a notice after a disclosure (RZ-2.5, AVG art. 14 and 19).
///
/// # Errors
/// [`DocumentFailure::Missing`] when a needed fact is empty; the others are defects of the program.
pub fn notice_letter(facts: &NoticeLetterFacts<'_>) -> Result<Pdf, DocumentFailure> {
    pdf::write(&[notice::compose(facts, notice::built_in(facts.letter))?])
}

/// As [`notice_letter`], in other words than the program's.
///
/// # Errors
/// As [`notice_letter`].
pub fn notice_letter_in(facts: &NoticeLetterFacts<'_>, texts: &NoticeTexts) -> Result<Pdf, DocumentFailure> {
    pdf::write(&[notice::compose(facts, texts)?])
}

/// Makes many notices in one PDF, in the order given. Fonts are embedded once.
///
/// # Errors
/// As [`notice_letter`]; one letter that fails fails the run, so that none is forgotten.
pub fn notice_letters(facts: &[NoticeLetterFacts<'_>]) -> Result<Pdf, DocumentFailure> {
    if facts.is_empty() {
        return Err(DocumentFailure::Missing(Fact::Letters));
    }
    let compositions: Result<Vec<Composition>, DocumentFailure> =
        in_parallel(facts, |it| notice::compose(it, notice::built_in(it.letter))).into_iter().collect();
    pdf::write(&compositions?)
}

/// Makes an office letter, a sheet or a public notice (obligations.md 1.5).
///
/// # Errors
/// [`DocumentFailure::Missing`] when a needed fact is empty; the others are defects of the program.
pub fn office_letter(facts: &OfficeLetterFacts<'_>) -> Result<Pdf, DocumentFailure> {
    pdf::write(&[office_letter::compose(facts)?])
}

/// A run of letters that is laid out once, and written both as a file for each and as one PDF of all.
#[derive(Default)]
pub struct LetterRun {
    compositions: Vec<Composition>,
}

impl LetterRun {
    /// Lays out some more letters and writes each as a file by itself, in the order given.
    ///
    /// # Errors
    /// As [`consent_letter`]; one letter that fails fails the run, so that none is forgotten.
    pub fn add(&mut self, facts: &[ConsentLetterFacts<'_>]) -> Result<Vec<Pdf>, DocumentFailure> {
        self.add_each(facts, consent::compose)
    }

    /// [`LetterRun::add`] for office letters.
    ///
    /// # Errors
    /// As [`office_letter`]; one letter that fails fails the run.
    pub fn add_office(&mut self, facts: &[OfficeLetterFacts<'_>]) -> Result<Vec<Pdf>, DocumentFailure> {
        self.add_each(facts, office_letter::compose)
    }

    fn add_each<F: Sync>(
        &mut self,
        facts: &[F],
        compose: impl Fn(&F) -> Result<Composition, DocumentFailure> + Sync,
    ) -> Result<Vec<Pdf>, DocumentFailure> {
        let one = |facts: &F| {
            let composition = compose(facts)?;
            let pdf = pdf::write(std::slice::from_ref(&composition))?;
            Ok((composition, pdf))
        };
        let made: Result<Vec<(Composition, Pdf)>, DocumentFailure> =
            in_parallel(facts, one).into_iter().collect();
        let (compositions, files): (Vec<_>, Vec<_>) = made?.into_iter().unzip();
        self.compositions.extend(compositions);
        Ok(files)
    }

    /// All of them in one PDF; fonts are embedded once.
    ///
    /// # Errors
    /// [`DocumentFailure::Missing`] where there are no letters; the others are defects of the program.
    pub fn merged(&self) -> Result<Pdf, DocumentFailure> {
        if self.compositions.is_empty() {
            return Err(DocumentFailure::Missing(Fact::Letters));
        }
        pdf::write(&self.compositions)
    }
}

/// Makes a privacy statement.
///
/// # Errors
/// [`DocumentFailure::Missing`] when the organisation has no name; the others are defects of the program.
pub fn privacy_statement(
    statement: &Statement,
    organisation: &Organisation,
    today: NaiveDate,
) -> Result<Pdf, DocumentFailure> {
    pdf::write(&[statement::compose(statement, organisation, today, None)?])
}

/// Makes a version of a document of policy; `on` is the day that stands on it.
///
/// # Errors
/// As [`privacy_statement`].
pub fn policy_document(
    statement: &Statement,
    organisation: &Organisation,
    on: NaiveDate,
    control: &PolicyControl<'_>,
) -> Result<Pdf, DocumentFailure> {
    pdf::write(&[statement::compose(statement, organisation, on, Some(control))?])
}

/// Makes the announcement of what changed in a document of policy (ZT-23.2, CE-14).
///
/// # Errors
/// [`DocumentFailure::Missing`] when the organisation has no name; the others are defects of the program.
pub fn policy_change(
    facts: &PolicyChangeFacts<'_>,
    texts: &PolicyChangeTexts,
) -> Result<Pdf, DocumentFailure> {
    pdf::write(&[policy::compose(facts, texts)?])
}

/// Makes the sheet with the recovery key of a vault.
///
/// # Errors
/// [`DocumentFailure::Missing`] when name or key is empty; the others are defects of the program.
pub fn recovery_sheet(facts: &RecoverySheetFacts) -> Result<Pdf, DocumentFailure> {
    pdf::write(&[recovery::compose(facts)?])
}

/// Makes a print of a register (AVG art. 30(4)).
///
/// # Errors
/// [`DocumentFailure::Missing`] when the organisation has no name; the others are defects of the program.
pub fn register_pdf(table: &RegisterTable, organisation: &Organisation) -> Result<Pdf, DocumentFailure> {
    pdf::write(&[register_table::compose(table, organisation)?])
}

/// Makes a print of a dossier (AVG art. 15, BW 7:456).
///
/// # Errors
/// [`DocumentFailure::Missing`] when a needed fact is empty; the others are defects of the program, among them
/// every field that nobody gave a label.
pub fn dossier(facts: &DossierFacts<'_>) -> Result<Pdf, DocumentFailure> {
    pdf::write(&[dossier::compose(facts)?])
}

/// Characters of a text that no face can draw, sorted, each once.
#[must_use]
pub fn unprintable(text: &str) -> Vec<char> {
    text::unprintable(text)
}

/// Does the same to every item, on all cores when there are enough items; results are in order.
fn in_parallel<I: Sync, O: Send>(items: &[I], work: impl Fn(&I) -> O + Sync) -> Vec<O> {
    const WORTH_A_THREAD: usize = 4;
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let share = items.len().div_ceil(threads).max(WORTH_A_THREAD);
    if items.len() <= share {
        return items.iter().map(work).collect();
    }
    thread::scope(|scope| {
        let work = &work;
        let workers: Vec<_> = items
            .chunks(share)
            .map(|chunk| {
                scope.spawn(move || {
                    text::remember_lines();
                    chunk.iter().map(work).collect::<Vec<O>>()
                })
            })
            .collect();
        workers
            .into_iter()
            .flat_map(|worker| worker.join().expect("laying out a letter never panics"))
            .collect()
    })
}
