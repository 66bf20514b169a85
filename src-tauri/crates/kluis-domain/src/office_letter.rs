//! Kantoorbrief (obligations.md 1.5; AVG art. 12–14, 19, 33 en 34, Wkkgz art. 17): letters that an office sends beside those about a consent.
//!
//! A kind of letter is data: a file in `assets/letters/office` that says to whom it goes, which fields are typed, which last
//! days follow from them and what it says. What every letter can name comes from organisation, profile and law, as in a
//! statement; so no number of the law stands in a letter. A letter is composed from what was typed and says nothing else.

mod example;
mod kind;
#[cfg(test)]
mod tests;
mod typed;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;
use uuid::Uuid;

pub use kind::{
    FieldChoice, FieldType, LetterAbout, LetterField, LetterGroup, LetterTo, LetterWords, OfficeLetterFault,
    OfficeLetterKind,
};
pub use typed::{
    CheckedLetter, FieldValue, LetterDraft, LetterFault, LetterRecipient, LetterRefusal, check,
    check_loosely, defaults,
};

use crate::{
    bsn::Bsn,
    bsn_use::{DocumentRecipient, printed_bsn},
    date::{after, in_words},
    law::{Law, LawTerm, TermKey},
    organisation::Organisation,
    profile::{Profile, TermKind, Within, effective_term},
    prose::{Blanks, Section, compose_section},
    statement::{TextsFault, law_term_in_words, policy_blanks, to_check},
};
use kind::DueTerm;

/// Which letter; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"letter\" }")]
pub struct LetterId(pub Uuid);

/// By what an organisation works.
#[derive(Debug, Clone, Copy)]
pub struct LetterRules<'a> {
    /// Its own rules.
    pub profile: &'a Profile,
    /// Who it is.
    pub organisation: &'a Organisation,
    /// The law.
    pub law: &'a Law,
}

/// The client whom a letter is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterClient {
    /// Formal name.
    pub name: String,
    /// Birth date in words; it may be partial.
    pub birth_date: String,
    /// Client number.
    pub number: String,
    /// Where known; printed only for who must have it.
    pub bsn: Option<Bsn>,
}

/// Who reads a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterReader {
    /// The client.
    Client,
    /// Who decides for the client.
    Representative,
    /// Somebody else, or the public.
    Other,
}

/// Everything a letter is composed from.
#[derive(Debug, Clone, Copy)]
pub struct LetterFacts<'a> {
    /// By what the organisation works.
    pub rules: LetterRules<'a>,
    /// Date of the letter.
    pub today: NaiveDate,
    /// Whom it is about; `None` where it is about nobody in particular.
    pub client: Option<&'a LetterClient>,
    /// Who reads it.
    pub reader: LetterReader,
    /// What was typed.
    pub typed: &'a CheckedLetter,
}

/// A composed letter: words only, ready to be laid out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeLetter {
    /// What it is, for the footer; of a sheet its heading.
    pub title: String,
    /// What it is about, for the line "Betreft".
    pub subject: String,
    /// Parts in reading order; a section without a heading has an empty one.
    pub sections: Vec<Section>,
    /// Who signs; empty where the organisation alone does.
    pub signer: String,
    /// Whether it has an address and a salutation, or is a sheet or a public notice.
    pub is_letter: bool,
}

/// Composes a letter of a kind.
///
/// # Errors
/// [`TextsFault`] where a word for a value of the profile is missing; a defect of the texts.
pub fn compose(kind: &OfficeLetterKind, facts: &LetterFacts<'_>) -> Result<OfficeLetter, TextsFault> {
    let blanks = blanks(kind, facts)?;
    let fill = |text: &str| blanks.fill(text, &[]).unwrap_or_default();
    Ok(OfficeLetter {
        title: fill(&kind.title),
        // Own words for the subject may name a field that stayed open; then the title says enough.
        subject: blanks.fill(&kind.subject, &[]).unwrap_or_else(|| fill(&kind.title)),
        sections: kind.sections().filter_map(|section| compose_section(section, &blanks)).collect(),
        signer: facts.typed.line(kind::SIGNER).to_owned(),
        is_letter: kind.is_letter(),
    })
}

/// What a coordinator should know before making a letter, under this profile.
///
/// # Errors
/// As [`compose`].
pub fn remarks(
    kind: &OfficeLetterKind,
    rules: LetterRules<'_>,
    today: NaiveDate,
) -> Result<Vec<String>, TextsFault> {
    let blanks = common_blanks(rules, today)?;
    Ok(kind.remarks_for(&blanks))
}

/// Names that hold for every letter of an organisation.
fn common_blanks(rules: LetterRules<'_>, today: NaiveDate) -> Result<Blanks, TextsFault> {
    let mut blanks = policy_blanks(rules.profile, rules.organisation, rules.law, today)?;
    for (name, key) in LAW_TERMS {
        blanks.value(name, law_term_in_words(rules.law.term(key))?);
    }
    let court = rules.law.term(TermKey::RequestCourt).term();
    blanks.value("rechter_uiterlijk", in_words(after(today, court)));
    let (phone, email) = reach_of(rules.organisation);
    blanks.value("vragen_telefoon", phone);
    blanks.value("vragen_email", email);
    Ok(blanks)
}

/// The person for questions, or the organisation itself where that person cannot be reached.
fn reach_of(organisation: &Organisation) -> (&str, &str) {
    let contact = &organisation.contact;
    match contact.phone.is_empty() && contact.email.is_empty() {
        true => (&organisation.phone, &organisation.email),
        false => (&contact.phone, &contact.email),
    }
}

/// Terms of the law that letters name, with "te verifiëren" where the row is not certain.
const LAW_TERMS: [(&str, TermKey); 9] = [
    ("wet_antwoord", TermKey::RequestAnswer),
    ("wet_verlenging", TermKey::RequestExtension),
    ("wet_melden_ap", TermKey::BreachAuthority),
    ("wet_melden_gemeente", TermKey::BreachMunicipality),
    ("wet_klacht", TermKey::ComplaintDecision),
    ("wet_klacht_verlenging", TermKey::ComplaintExtension),
    ("wet_geschil", TermKey::ComplaintDispute),
    ("wet_gegevens_van_ander", TermKey::InformIndirect),
    ("wet_rechter", TermKey::RequestCourt),
];

fn blanks(kind: &OfficeLetterKind, facts: &LetterFacts<'_>) -> Result<Blanks, TextsFault> {
    let mut blanks = common_blanks(facts.rules, facts.today)?;
    client_blanks(&mut blanks, kind, facts);
    let reader = match facts.reader {
        LetterReader::Client => "aan_client",
        LetterReader::Representative => "aan_vertegenwoordiger",
        LetterReader::Other => "aan_ander",
    };
    blanks.sign(reader, true);
    let phrases = &kind.phrases;
    let said = if facts.reader == LetterReader::Client { &phrases.client } else { &phrases.other };
    for (name, phrase) in said {
        let phrase = blanks.fill(phrase, &[]).unwrap_or_default();
        blanks.value(name.clone(), phrase);
    }
    for field in &kind.fields {
        field_blanks(&mut blanks, field, facts.typed);
    }
    for due in &kind.dues {
        let text = match facts.typed.last_day(due, facts.rules, facts.today) {
            Some(day) => in_words(day),
            None => ELLIPSIS.to_owned(),
        };
        let uncertain = due.terms.iter().any(|it| it.needs_checking(facts.rules.law));
        blanks.value(due.name.clone(), if uncertain { to_check(&text) } else { text });
    }
    Ok(blanks)
}

/// What a preview shows for a day that is not known yet.
const ELLIPSIS: &str = "…";

fn client_blanks(blanks: &mut Blanks, kind: &OfficeLetterKind, facts: &LetterFacts<'_>) {
    let recipient = facts.typed.recipient.as_ref();
    if let Some(recipient) = recipient {
        blanks.value("ontvanger", &recipient.name);
        blanks.value("ontvanger_soort", recipient.kind.name());
    }
    let Some(client) = facts.client else { return };
    blanks.value("client", &client.name);
    blanks.value("geboren", &client.birth_date);
    blanks.value("clientnummer", &client.number);
    let reader = match facts.reader {
        LetterReader::Client => DocumentRecipient::Client,
        LetterReader::Representative => DocumentRecipient::Representative,
        LetterReader::Other => recipient.map_or(DocumentRecipient::Other, |it| it.kind.document()),
    };
    let bsn = printed_bsn(reader, client.bsn.as_ref()).filter(|_| kind.names_bsn);
    blanks.value("bsn", bsn.unwrap_or_default());
}

fn field_blanks(blanks: &mut Blanks, field: &LetterField, typed: &CheckedLetter) {
    let name = field.name.clone();
    match typed.value(&field.name) {
        FieldValue::Empty => {}
        FieldValue::Day(day) => blanks.value(name, in_words(*day)),
        FieldValue::Time(time) => blanks.value(name, in_hours(*time)),
        FieldValue::Line(line) => blanks.value(name, line),
        FieldValue::Lines(lines) => blanks.column(name, "regel", lines.iter().cloned()),
        FieldValue::Yes => blanks.sign(name, true),
        FieldValue::Choice(key) => {
            let label = field.options.iter().find(|it| it.key == *key).map(|it| it.label.as_str());
            blanks.value(name.clone(), label.unwrap_or_default());
            blanks.sign(format!("{name}_{key}"), true);
        }
    }
}

/// "14:30".
fn in_hours(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

impl DueTerm {
    /// Where the term ends that began on a day: the earliest of what law and profile ask from the same moment.
    fn end(self, day: NaiveDate, rules: LetterRules<'_>) -> NaiveDate {
        let ends_at = |term| after(day, term);
        match self {
            DueTerm::Law(key) => ends_at(rules.law.term(key).term()),
            DueTerm::Profile(kind) => {
                let Some(law) = kind.law().map(|key| rules.law.term(key)) else { return day };
                let limits = effective_term(rules.profile, rules.law, kind).limits;
                let same = limits.iter().filter(|it| it.from == law.from);
                let ends = same.filter_map(|it| match it.within {
                    Within::Term(term) => Some(ends_at(term)),
                    Within::Promptly => None,
                });
                ends.chain([ends_at(law.term())]).min().unwrap_or(day)
            }
        }
    }

    fn needs_checking(self, law: &Law) -> bool {
        self.row(law).is_some_and(|row| row.certainty.needs_checking())
    }

    fn row(self, law: &Law) -> Option<&LawTerm> {
        match self {
            DueTerm::Law(key) => Some(law.term(key)),
            DueTerm::Profile(kind) => kind.law().map(|key| law.term(key)),
        }
    }
}

/// A word in a kind of letter that is none of the terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a term of the law or the profile")]
pub(crate) struct NotATermName;

impl std::str::FromStr for DueTerm {
    type Err = NotATermName;

    /// "request.answer" of the law table, or "access" of the profile.
    fn from_str(text: &str) -> Result<DueTerm, NotATermName> {
        let by_law = TermKey::ALL.iter().find(|it| it.text() == text).map(|it| DueTerm::Law(*it));
        let own = || TermKind::ALL.into_iter().find(|it| it.law().is_some() && term_name(*it) == text);
        by_law.or_else(|| own().map(DueTerm::Profile)).ok_or(NotATermName)
    }
}

/// As the profiles write it.
fn term_name(kind: TermKind) -> &'static str {
    match kind {
        TermKind::Access => "access",
        TermKind::Copy => "copy",
        TermKind::CorrectionAnswer => "correctionAnswer",
        TermKind::CorrectionExecution => "correctionExecution",
        TermKind::Refusal => "refusal",
        TermKind::Objection => "objection",
        TermKind::Extension => "extension",
        TermKind::ExtensionNotice => "extensionNotice",
        TermKind::DestructionOnRequest => "destructionOnRequest",
        TermKind::DestructionAfterExpiry => "destructionAfterExpiry",
    }
}
