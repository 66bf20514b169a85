//! Identity and BSN check (identiteitsvaststelling en BSN-controle; Wabvpz art. 5–8, Wmo 2015 art. 5.2.8–5.2.9, Jeugdwet art. 7.2.1–7.2.6, WID art. 1).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    bsn::Bsn,
    client::ClientId,
    date::{self, Century, PartialDate},
    field::{FieldFault, LINE, TEXT, tidy},
};

/// Which check; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"bsnCheck\" }")]
pub struct BsnCheckId(pub Uuid);

/// What kind of document was shown (WID art. 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DocumentKind {
    /// Paspoort.
    Passport,
    /// Nederlandse identiteitskaart.
    IdentityCard,
    /// Rijbewijs.
    DrivingLicence,
    /// Vreemdelingendocument.
    ResidenceDocument,
    /// Passport or identity card of another EU or EEA state.
    OtherEuropean,
}

/// How it is known that the BSN is this client's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Verification {
    /// Asked of the register for care (SBV-Z; Wabvpz art. 7(1)).
    SbvZ,
    /// Received from a municipality, insurer, CIZ or carer who is bound to use it (Wabvpz art. 7(2)).
    ReceivedFrom {
        /// Who sent it.
        sender: String,
    },
    /// Taken from the persons register (BRP; Wabvpz art. 7(3)).
    Brp,
    /// Could not be done, for this reason.
    NotPossible {
        /// Why not.
        reason: String,
    },
}

/// A check as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BsnCheckDraft {
    /// Whose identity.
    pub client: ClientId,
    /// The day on which the document was shown.
    pub checked_on: String,
    /// What was shown.
    pub document_kind: Option<DocumentKind>,
    /// Its number.
    pub document_number: String,
    /// Until when it was valid.
    pub valid_until: String,
    /// Who looked at it.
    pub checked_by: String,
    /// The BSN; empty keeps the one on record.
    pub bsn: String,
    /// How the BSN was verified.
    pub verification: Option<Verification>,
}

/// A check that passed every rule of [`record`]. It is never edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BsnCheck {
    /// Whose identity.
    pub client: ClientId,
    /// The day on which the document was shown.
    pub checked_on: NaiveDate,
    /// What was shown; the law asks its nature and its number, and no copy.
    pub document_kind: DocumentKind,
    /// Its number, upper case without spaces.
    pub document_number: String,
    /// Until when it was valid (RZ-1.8).
    pub valid_until: NaiveDate,
    /// Who looked at it.
    pub checked_by: String,
    /// How the BSN was verified.
    pub verification: Verification,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each names the field of BsnCheckDraft that it points at")]
pub enum BsnCheckField {
    CheckedOn,
    DocumentKind,
    DocumentNumber,
    ValidUntil,
    CheckedBy,
    Bsn,
    Verification,
}

/// What is wrong with one field of a check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BsnCheckFault {
    /// The field.
    pub field: BsnCheckField,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Everything that is wrong with a check; never empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{} fields of the identity check are not right", faults.len())]
pub struct BsnCheckRefusal {
    /// The faults.
    pub faults: Vec<BsnCheckFault>,
}

/// What looks odd about a document number (law.md 2.4). It never blocks: real documents break these rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DocumentWarning {
    /// Passports and identity cards have two letters, six letters or digits, and a digit.
    UnusualShape,
    /// The letter O is never used; a zero may be meant.
    LetterO,
    /// The first letter belongs to another kind of document.
    FirstLetter,
    /// Driving licences have ten digits.
    LicenceShape,
    /// Residence documents have nine letters or digits.
    ResidenceShape,
}

/// What is on record of the client before a check.
#[derive(Debug, Clone)]
pub struct OnRecord {
    /// Date of birth.
    pub birth_date: PartialDate,
    /// The BSN, where known.
    pub bsn: Option<Bsn>,
}

/// Judges a check: the document must have been valid on the day of the check, and the BSN must not
/// silently replace another.
///
/// Gives the check and the BSN to keep on record, which is `None` only where none was typed and none is known.
///
/// # Errors
/// [`BsnCheckRefusal`] with each faulty field.
pub fn record(
    draft: &BsnCheckDraft,
    known: &OnRecord,
    today: NaiveDate,
) -> Result<(BsnCheck, Option<Bsn>), BsnCheckRefusal> {
    use BsnCheckField as Field;
    let mut faults = Vec::new();
    let mut note = |field, fault| faults.push(BsnCheckFault { field, fault });
    let checked_on =
        checked_on(&draft.checked_on, known, today).map_err(|it| note(Field::CheckedOn, it)).ok();
    let document_kind =
        draft.document_kind.ok_or(FieldFault::Missing).map_err(|it| note(Field::DocumentKind, it)).ok();
    let document_number =
        document_number(&draft.document_number).map_err(|it| note(Field::DocumentNumber, it)).ok();
    let valid_until =
        valid_until(&draft.valid_until, checked_on, today).map_err(|it| note(Field::ValidUntil, it)).ok();
    let checked_by = required(&draft.checked_by, LINE).map_err(|it| note(Field::CheckedBy, it)).ok();
    let bsn = bsn(&draft.bsn, known).map_err(|it| note(Field::Bsn, it)).ok();
    let verification = verification(draft.verification.as_ref(), bsn.as_ref())
        .map_err(|it| note(Field::Verification, it))
        .ok();
    let whole = (|| {
        let check = BsnCheck {
            client: draft.client,
            checked_on: checked_on?,
            document_kind: document_kind?,
            document_number: document_number?,
            valid_until: valid_until?,
            checked_by: checked_by?,
            verification: verification?,
        };
        Some((check, bsn?))
    })();
    whole.filter(|_| faults.is_empty()).ok_or(BsnCheckRefusal { faults })
}

fn required(text: &str, max: usize) -> Result<String, FieldFault> {
    let tidied = tidy(text, max)?;
    if tidied.is_empty() { Err(FieldFault::Missing) } else { Ok(tidied) }
}

fn checked_on(text: &str, known: &OnRecord, today: NaiveDate) -> Result<NaiveDate, FieldFault> {
    let day = day(text, Century::Past, today)?;
    if today < day {
        return Err(FieldFault::InTheFuture);
    }
    if day < known.birth_date.earliest() { Err(FieldFault::BeforeOther) } else { Ok(day) }
}

fn valid_until(text: &str, checked_on: Option<NaiveDate>, today: NaiveDate) -> Result<NaiveDate, FieldFault> {
    let day = day(text, Century::Near, today)?;
    if checked_on.is_some_and(|checked_on| day < checked_on) { Err(FieldFault::Expired) } else { Ok(day) }
}

fn day(text: &str, century: Century, today: NaiveDate) -> Result<NaiveDate, FieldFault> {
    if text.trim().is_empty() { Err(FieldFault::Missing) } else { date::whole(text, century, today) }
}

fn document_number(text: &str) -> Result<String, FieldFault> {
    let number: String =
        tidy(text, 30)?.chars().filter(|it| !" .-".contains(*it)).flat_map(char::to_uppercase).collect();
    match number.len() {
        0 => Err(FieldFault::Missing),
        _ if number.chars().all(|it| it.is_ascii_alphanumeric()) => Ok(number),
        _ => Err(FieldFault::StrangeCharacters),
    }
}

fn bsn(text: &str, known: &OnRecord) -> Result<Option<Bsn>, FieldFault> {
    if text.trim().is_empty() {
        return Ok(known.bsn.clone());
    }
    let typed = Bsn::parse(text)?;
    match &known.bsn {
        Some(bsn) if *bsn != typed => Err(FieldFault::BsnDiffers),
        Some(_) | None => Ok(Some(typed)),
    }
}

/// Without a BSN there is nothing to verify, only a reason to give; with one, a reason alone is allowed too.
fn verification(
    choice: Option<&Verification>,
    bsn: Option<&Option<Bsn>>,
) -> Result<Verification, FieldFault> {
    let has_bsn = bsn.is_none_or(Option::is_some);
    match choice.ok_or(FieldFault::Missing)? {
        Verification::SbvZ if has_bsn => Ok(Verification::SbvZ),
        Verification::Brp if has_bsn => Ok(Verification::Brp),
        Verification::ReceivedFrom { sender } if has_bsn => {
            Ok(Verification::ReceivedFrom { sender: required(sender, LINE)? })
        }
        Verification::SbvZ | Verification::Brp | Verification::ReceivedFrom { .. } => {
            Err(FieldFault::NotApplicable)
        }
        Verification::NotPossible { reason } => {
            Ok(Verification::NotPossible { reason: required(reason, TEXT)? })
        }
    }
}

/// What looks odd about a document number; an empty number gives nothing.
pub fn warnings(kind: DocumentKind, number: &str) -> Vec<DocumentWarning> {
    let Ok(number) = document_number(number) else { return Vec::new() };
    match kind {
        DocumentKind::Passport => travel_document(&number, "NDSARB"),
        DocumentKind::IdentityCard => travel_document(&number, "I"),
        DocumentKind::DrivingLicence => {
            let fits = number.len() == 10 && number.chars().all(|it| it.is_ascii_digit());
            if fits { Vec::new() } else { vec![DocumentWarning::LicenceShape] }
        }
        DocumentKind::ResidenceDocument if number.len() != 9 => vec![DocumentWarning::ResidenceShape],
        DocumentKind::ResidenceDocument | DocumentKind::OtherEuropean => Vec::new(),
    }
}

/// `^[A-NP-Z]{2}[0-9A-NP-Z]{6}[0-9]$`, with the first letter of the kind.
fn travel_document(number: &str, first_letters: &str) -> Vec<DocumentWarning> {
    let signs: Vec<char> = number.chars().collect();
    let shape = signs.len() == 9
        && signs.iter().take(2).all(char::is_ascii_uppercase)
        && signs.last().is_some_and(char::is_ascii_digit);
    let first = signs.first().is_some_and(|it| first_letters.contains(*it));
    let mut found = Vec::new();
    if !shape {
        found.push(DocumentWarning::UnusualShape);
    }
    if signs.contains(&'O') {
        found.push(DocumentWarning::LetterO);
    }
    if shape && !first {
        found.push(DocumentWarning::FirstLetter);
    }
    found
}

#[cfg(test)]
mod tests;
