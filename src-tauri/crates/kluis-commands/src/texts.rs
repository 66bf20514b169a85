//! Texts of the program and the organisation's own words for them: one list of all, and the one way to the words that hold now.

use std::{borrow::Cow, sync::LazyLock};

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use kluis_documents::{Pdf, unprintable};
use kluis_domain::{
    field::{TEXT, tidy_lines},
    office_letter::LetterWords,
    organisation::Organisation,
    own_text::{
        OwnPiece, Piece, PieceFault, StandardText, TextFault, TextGroup, TextRefusal, TextVersion, adapt,
        adapt_where_possible, blank_meaning, check, pieces,
    },
    profile::Profile,
};
use kluis_vault::{Event, Reader, StoredOwnText, Writer};

use crate::{
    CommandError, Result, Session,
    consent::profile_of,
    consent_kind,
    document::{PreviewPage, pages},
    letter, notice,
    organisation::complete,
    policy_version, statement,
};

/// A text, and how it looks on paper.
pub(crate) struct Text {
    pub(crate) standard: StandardText,
    /// Whether an organisation with this profile uses it.
    pub(crate) in_use: fn(&Profile, &str) -> bool,
    /// A document in these words, about somebody made up.
    pub(crate) example: fn(&Example<'_>, &str) -> Result<Pdf>,
}

/// What an example is made from.
pub(crate) struct Example<'a> {
    /// Code of the text.
    pub(crate) code: &'a str,
    pub(crate) organisation: &'a Organisation,
    pub(crate) profile: &'a Profile,
    pub(crate) today: NaiveDate,
    /// The words that the letters of the office share, as they hold now.
    pub(crate) letter_words: &'a str,
}

/// Every text that can be adapted; a subject with texts of its own adds its list here.
static ALL: LazyLock<Vec<Text>> = LazyLock::new(|| {
    let lists = [
        statement::texts(),
        policy_version::texts(),
        letter::texts(),
        consent_kind::texts(),
        notice::texts(),
    ];
    lists.into_iter().flatten().collect()
});

fn text(code: &str) -> Result<&'static Text> {
    ALL.iter().find(|it| it.standard.code == code).ok_or_else(|| CommandError::not_found("text"))
}

/// The words of a text that hold now.
pub(crate) struct EffectiveText {
    /// The file.
    pub(crate) toml: Cow<'static, str>,
    /// Which words those are; to be kept with every document that is made.
    pub(crate) version: TextVersion,
}

/// The words of a text that hold now: the organisation's own where it has them, else the program's.
///
/// Own words that a new version of the program no longer has a place for stay out; the page of the text shows them.
///
/// # Errors
/// [`CommandError::NotFound`] for a code that is no text; the vault.
pub(crate) fn effective(reader: &Reader, code: &str) -> Result<EffectiveText> {
    let standard = &text(code)?.standard;
    Ok(match reader.own_text(code)? {
        None => EffectiveText {
            toml: Cow::Borrowed(standard.toml),
            version: TextVersion::of(standard.toml, None),
        },
        Some(own) => EffectiveText {
            toml: Cow::Owned(adapt_where_possible(standard, &own.pieces)),
            version: TextVersion::of(standard.toml, Some(own.number)),
        },
    })
}

/// Keeps which words a document was made with.
///
/// # Errors
/// The vault.
pub(crate) fn keep_version(writer: &Writer, document: Uuid, code: &str, version: &TextVersion) -> Result<()> {
    Ok(writer.keep_text_version(document, code, version)?)
}

/// A text and the version of its words.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TextUsed {
    name: String,
    version: TextVersion,
}

/// Which words a document was made with.
///
/// # Errors
/// The vault.
pub(crate) fn used(reader: &Reader, document: Uuid) -> Result<Vec<TextUsed>> {
    let versions = reader.text_versions(document)?.into_iter();
    Ok(versions.map(|(code, version)| TextUsed { name: name(&code), version }).collect())
}

/// Name of a text; its code where it is one no longer.
fn name(code: &str) -> String {
    text(code).map_or_else(|_| code.to_owned(), |it| it.standard.name.clone())
}

/// A text in the list.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TextRow {
    code: String,
    name: String,
    group: TextGroup,
    /// Whether this organisation's profile uses it.
    in_use: bool,
    own: Option<OwnTextSummary>,
}

/// That a text was adapted.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct OwnTextSummary {
    number: u32,
    /// How many pieces have own words.
    pieces: usize,
    /// Of how many of those the program's words have changed since, or the piece is gone.
    outdated: usize,
    kept_at: DateTime<Utc>,
    kept_by: String,
}

/// A text with everything about it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TextPage {
    code: String,
    name: String,
    group: TextGroup,
    in_use: bool,
    pieces: Vec<PieceRow>,
    /// Own words for which a new version of the program has no place.
    homeless: Vec<OwnPiece>,
    /// What the program fills in.
    blanks: Vec<BlankRow>,
    /// Newest first.
    history: Vec<OwnTextRow>,
    /// How many documents on record were made with the program's words.
    #[ts(type = "number")]
    made_with_standard: i64,
}

/// A piece of a text, with the own words for it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PieceRow {
    #[serde(flatten)]
    piece: Piece,
    /// The own words that hold now.
    own: Option<String>,
    /// The program's words that they took the place of, where those read otherwise today.
    replaced: Option<String>,
}

/// A blank and what it stands for.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BlankRow {
    name: String,
    meaning: String,
}

/// A version of the own words.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct OwnTextRow {
    number: u32,
    /// Whether it is the way back to the program's words.
    is_standard: bool,
    note: String,
    kept_at: DateTime<Utc>,
    kept_by: String,
    /// What it says otherwise than the version before it.
    changes: Vec<PieceChange>,
    /// How many documents on record were made with it.
    #[ts(type = "number")]
    made: i64,
}

/// A piece that reads otherwise than before.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PieceChange {
    path: String,
    was: String,
    becomes: String,
}

/// Own words as typed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct OwnTextDraft {
    code: String,
    /// Those that read otherwise than the program's; the others may be left out.
    pieces: Vec<OwnPiece>,
    /// Why; may be empty.
    note: String,
}

pub(crate) fn list(session: &mut Session, _: ()) -> Result<Vec<TextRow>> {
    session.open.vault.consult(&session.stamp, Event::TextsRead, |reader| {
        let profile = profile_of(reader)?;
        ALL.iter().map(|text| row(reader, text, profile)).collect()
    })
}

fn row(reader: &Reader, text: &Text, profile: &Profile) -> Result<TextRow> {
    let standard = &text.standard;
    let own = reader.own_text(&standard.code)?.map(|own| OwnTextSummary {
        number: own.number,
        pieces: own.pieces.len(),
        outdated: own.pieces.iter().filter(|it| is_outdated(standard, it)).count(),
        kept_at: own.kept_at,
        kept_by: own.kept_by,
    });
    Ok(TextRow {
        code: standard.code.clone(),
        name: standard.name.clone(),
        group: standard.group,
        in_use: (text.in_use)(profile, &standard.code),
        own,
    })
}

fn is_outdated(standard: &StandardText, own: &OwnPiece) -> bool {
    pieces(standard).iter().find(|it| it.path == own.path).is_none_or(|it| it.words != own.replaces)
}

pub(crate) fn read(session: &mut Session, code: String) -> Result<TextPage> {
    session.open.vault.consult(&session.stamp, Event::TextsRead, |reader| {
        let text = text(&code)?;
        page(reader, text, (text.in_use)(profile_of(reader)?, &code))
    })
}

fn page(reader: &Reader, text: &Text, in_use: bool) -> Result<TextPage> {
    let standard = &text.standard;
    let own = reader.own_text(&standard.code)?.map(|it| it.pieces).unwrap_or_default();
    let all = pieces(standard);
    let homeless = own.iter().filter(|own| all.iter().all(|it| it.path != own.path)).cloned().collect();
    let blanks = blanks(&all);
    let pieces = all.into_iter().map(|piece| piece_row(piece, &own)).collect();
    Ok(TextPage {
        code: standard.code.clone(),
        name: standard.name.clone(),
        group: standard.group,
        in_use,
        pieces,
        homeless,
        blanks,
        history: history(reader, standard)?,
        made_with_standard: reader.documents_made_with(&standard.code, None)?,
    })
}

fn piece_row(piece: Piece, own: &[OwnPiece]) -> PieceRow {
    let own = own.iter().find(|it| it.path == piece.path);
    PieceRow {
        replaced: own.filter(|it| it.replaces != piece.words).map(|it| it.replaces.clone()),
        own: own.map(|it| it.words.clone()),
        piece,
    }
}

fn blanks(pieces: &[Piece]) -> Vec<BlankRow> {
    let mut names: Vec<&String> = Vec::new();
    for name in pieces.iter().flat_map(|it| &it.blanks) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let row = |name: &String| BlankRow { name: name.clone(), meaning: blank_meaning(name).to_owned() };
    names.into_iter().map(row).collect()
}

fn history(reader: &Reader, standard: &StandardText) -> Result<Vec<OwnTextRow>> {
    let versions = reader.own_text_history(&standard.code)?;
    let rows = versions.iter().enumerate().map(|(index, version)| {
        let before = versions.get(index + 1).map_or(&[][..], |it| it.pieces.as_slice());
        Ok(OwnTextRow {
            number: version.number,
            is_standard: version.pieces.is_empty(),
            note: version.note.clone(),
            kept_at: version.kept_at,
            kept_by: version.kept_by.clone(),
            changes: changes(before, version),
            made: reader.documents_made_with(&standard.code, Some(version.number))?,
        })
    });
    rows.collect()
}

fn changes(before: &[OwnPiece], version: &StoredOwnText) -> Vec<PieceChange> {
    let now = version.pieces.iter().filter_map(|piece| {
        let was = before.iter().find(|it| it.path == piece.path).map_or(&piece.replaces, |it| &it.words);
        (*was != piece.words).then(|| PieceChange {
            path: piece.path.clone(),
            was: was.clone(),
            becomes: piece.words.clone(),
        })
    });
    let back = before.iter().filter(|old| version.pieces.iter().all(|it| it.path != old.path));
    let back = back.map(|old| PieceChange {
        path: old.path.clone(),
        was: old.words.clone(),
        becomes: old.replaces.clone(),
    });
    now.chain(back).collect()
}

/// Everything that is wrong with own words, also what only the letters of the program know.
fn checked(standard: &StandardText, typed: &[OwnPiece]) -> Result<Vec<OwnPiece>, TextRefusal> {
    let signs = typed.iter().filter_map(|it| {
        let signs: String = unprintable(&it.words).into_iter().filter(|sign| !sign.is_control()).collect();
        let fault = PieceFault::Unprintable { signs: signs.clone() };
        (!signs.is_empty()).then(|| TextFault { path: it.path.clone(), fault })
    });
    let signs: Vec<TextFault> = signs.collect();
    match check(standard, typed) {
        Ok(pieces) if signs.is_empty() => Ok(pieces),
        Ok(_) => Err(TextRefusal { faults: signs }),
        Err(TextRefusal { faults }) => Err(TextRefusal { faults: faults.into_iter().chain(signs).collect() }),
    }
}

pub(crate) fn preview(session: &mut Session, draft: OwnTextDraft) -> Result<Vec<PreviewPage>> {
    let today = session.today();
    let (organisation, profile, words) =
        session.open.vault.consult(&session.stamp, Event::TextsRead, |reader| {
            let words = effective(reader, letter::SHARED)?.toml;
            Ok::<_, CommandError>((reader.organisation()?, profile_of(reader)?.clone(), words))
        })?;
    let text = text(&draft.code)?;
    let adapted = adapt(&text.standard, &checked(&text.standard, &draft.pieces)?)?;
    let profile = &profile;
    let organisation = complete(organisation).unwrap_or_else(|_| Organisation::example(profile));
    let (code, organisation) = (&draft.code, &organisation);
    let example = Example { code, organisation, profile, today, letter_words: &words };
    pages(&(text.example)(&example, &adapted)?)
}

/// Which version holds now; 0 where the program's words do. Words that were kept already make no new version.
pub(crate) fn keep(session: &mut Session, draft: OwnTextDraft) -> Result<u32> {
    session.open.vault.change(&session.stamp, |writer| {
        let standard = &text(&draft.code)?.standard;
        let pieces = checked(standard, &draft.pieces)?;
        Ok::<_, CommandError>((keep_in(writer, &draft.code, &pieces, &draft.note)?, Event::TextKept))
    })
}

/// Back to the program's words.
pub(crate) fn reset(session: &mut Session, code: String) -> Result<()> {
    session.open.vault.change(&session.stamp, |writer| {
        text(&code)?;
        keep_in(writer, &code, &[], "")?;
        Ok::<_, CommandError>(((), Event::TextKept))
    })
}

fn keep_in(writer: &Writer, code: &str, pieces: &[OwnPiece], note: &str) -> Result<u32> {
    let own = writer.read().own_text(code)?;
    let same = own.as_ref().map_or(&[][..], |it| it.pieces.as_slice()) == pieces;
    if same {
        return Ok(own.map_or(0, |it| it.number));
    }
    let note = tidy_lines(note, TEXT).unwrap_or_default();
    Ok(writer.keep_own_text(code, pieces, &note)?)
}

/// A document as the program makes it, about somebody made up.
pub struct Specimen {
    /// Code of its text.
    pub code: &'static str,
    /// The document.
    pub pdf: Pdf,
}

/// Every document of policy and every letter that an organisation with this profile makes, in the program's words.
pub fn specimens(profile: &Profile, today: NaiveDate) -> Result<Vec<Specimen>> {
    let organisation = Organisation::example(profile);
    let used = ALL.iter().filter(|it| (it.in_use)(profile, &it.standard.code));
    let specimen = |text: &'static Text| {
        let code = text.standard.code.as_str();
        let example =
            Example { code, organisation: &organisation, profile, today, letter_words: LetterWords::FILE };
        Ok(Specimen { code, pdf: (text.example)(&example, text.standard.toml)? })
    };
    used.map(specimen).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_text_is_there_once_and_passes_its_own_rules() {
        let codes: BTreeSet<&str> = ALL.iter().map(|it| it.standard.code.as_str()).collect();
        assert_eq!(codes.len(), ALL.len());
        for text in ALL.iter() {
            let all = pieces(&text.standard);
            assert!(!all.is_empty(), "{}", text.standard.code);
            let paths: BTreeSet<&str> = all.iter().map(|it| it.path.as_str()).collect();
            assert_eq!(paths.len(), all.len(), "{}: a path for each piece", text.standard.code);
            for piece in all {
                // A space within a name of a blank makes it another text, which is then judged.
                let typed = OwnPiece {
                    path: piece.path.clone(),
                    words: format!("{} x", piece.words),
                    replaces: String::new(),
                };
                let faults = check(&text.standard, &[typed]);
                assert!(faults.is_ok(), "{} {}: {faults:?}", text.standard.code, piece.path);
                for name in &piece.blanks {
                    assert!(!blank_meaning(name).is_empty(), "{}: {name}", text.standard.code);
                }
            }
        }
    }

    #[test]
    fn every_text_has_an_example_in_every_profile_also_when_every_piece_is_adapted() {
        for profile in Profile::built_in() {
            let organisation = Organisation::example(profile);
            let today = "2026-11-22".parse().unwrap();
            for text in ALL.iter().filter(|it| (it.in_use)(profile, &it.standard.code)) {
                let code = &text.standard.code;
                let letter_words = LetterWords::FILE;
                let example = Example { code, organisation: &organisation, profile, today, letter_words };
                let own: Vec<OwnPiece> = pieces(&text.standard)
                    .into_iter()
                    .map(|it| OwnPiece {
                        path: it.path,
                        words: format!("{} Eigen “woorden” é.", it.words),
                        replaces: String::new(),
                    })
                    .collect();
                let adapted = adapt(&text.standard, &own).unwrap();
                let made = (text.example)(&example, &adapted).unwrap();
                let words = kluis_documents::page_text(&made).unwrap().concat().join(" ");
                assert!(words.contains("“woorden”"), "{} {code}", profile.key);
            }
        }
    }
}
