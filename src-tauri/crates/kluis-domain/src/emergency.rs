//! Emergency access (noodtoegang; MX-18, MW-6.4): who is outside the circle sees a client with a reason, for a limited time.
//!
//! It opens the client and not more: what the role may not see at all stays shut. Coordinator and FG see every one of them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    date::{self, Century, PartialDate},
    field::{FieldFault, TEXT, required_text, tidy},
};

/// Which access; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"emergencyAccess\" }")]
pub struct EmergencyId(pub Uuid);

/// Whom it is about and why, as typed. Who is outside the circle cannot choose from a list, so must know whom she means:
/// by number, or by surname and date of birth.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EmergencyDraft {
    /// The client number; may be empty.
    pub number: String,
    /// The surname, where there is no number.
    pub surname: String,
    /// The whole date of birth, where there is no number.
    pub birth_date: String,
    /// Why it cannot wait.
    pub reason: String,
}

/// What coordinator or FG found of it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EmergencyReview {
    /// Which access.
    pub access: EmergencyId,
    /// What was found; never empty.
    pub finding: String,
}

/// A field of the forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each names the field of EmergencyDraft or EmergencyReview that it points at")]
pub enum EmergencyField {
    Number,
    Surname,
    BirthDate,
    Reason,
    Finding,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EmergencyFault {
    /// The field.
    pub field: EmergencyField,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Why nothing was opened or noted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{} fields are not right", faults.len())]
pub struct EmergencyRefusal {
    /// The faults, never empty.
    pub faults: Vec<EmergencyFault>,
}

/// Whom it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sought {
    /// By client number.
    Number(i64),
    /// By surname, as typed, and date of birth.
    Person(String, PartialDate),
}

fn refusal(faults: impl IntoIterator<Item = (EmergencyField, FieldFault)>) -> EmergencyRefusal {
    let faults = faults.into_iter().map(|(field, fault)| EmergencyFault { field, fault });
    EmergencyRefusal { faults: faults.collect() }
}

/// Judges what was typed: whom, and why.
///
/// # Errors
/// Each faulty field.
pub fn check(draft: &EmergencyDraft, today: NaiveDate) -> Result<(Sought, String), EmergencyRefusal> {
    let reason = required_text(&draft.reason, TEXT).map_err(|fault| (EmergencyField::Reason, fault));
    match (sought(draft, today), reason) {
        (Ok(sought), Ok(reason)) => Ok((sought, reason)),
        (sought, reason) => Err(refusal(sought.err().into_iter().flatten().chain(reason.err()))),
    }
}

fn sought(draft: &EmergencyDraft, today: NaiveDate) -> Result<Sought, Vec<(EmergencyField, FieldFault)>> {
    use EmergencyField::{BirthDate, Number, Surname};
    let number = draft.number.trim();
    if !number.is_empty() {
        return number.parse().map(Sought::Number).map_err(|_| vec![(Number, FieldFault::NotOnRecord)]);
    }
    let surname = match tidy(&draft.surname, 80) {
        Ok(text) if text.is_empty() => Err((Surname, FieldFault::Missing)),
        Ok(text) => Ok(text),
        Err(fault) => Err((Surname, fault)),
    };
    let born = date::required(&draft.birth_date, Century::Past, today).map_err(|fault| (BirthDate, fault));
    match (surname, born) {
        (Ok(surname), Ok(born)) => Ok(Sought::Person(surname, PartialDate::whole(born))),
        (surname, born) => Err(surname.err().into_iter().chain(born.err()).collect()),
    }
}

/// Nobody, or more than one, is who was typed. Which of the two is not told.
pub fn nobody(draft: &EmergencyDraft) -> EmergencyRefusal {
    let by_number = !draft.number.trim().is_empty();
    let field = if by_number { EmergencyField::Number } else { EmergencyField::Surname };
    refusal([(field, FieldFault::NotOnRecord)])
}

/// Judges what was found of an access.
///
/// # Errors
/// The finding, where nothing was typed.
pub fn finding(review: &EmergencyReview) -> Result<String, EmergencyRefusal> {
    required_text(&review.finding, TEXT).map_err(|fault| refusal([(EmergencyField::Finding, fault)]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(number: &str, surname: &str, birth_date: &str, reason: &str) -> Vec<EmergencyField> {
        let text = |text: &str| text.to_owned();
        let (number, surname, birth_date, reason) =
            (text(number), text(surname), text(birth_date), text(reason));
        let draft = EmergencyDraft { number, surname, birth_date, reason };
        let outcome = check(&draft, "2026-03-01".parse().unwrap());
        outcome.err().map(|it| it.faults.into_iter().map(|it| it.field).collect()).unwrap_or_default()
    }

    #[test]
    fn one_must_know_whom_and_say_why() {
        use EmergencyField::{BirthDate, Number, Reason, Surname};
        assert_eq!(fields("1001", "", "", "Cliënt is gevallen"), []);
        assert_eq!(fields("", "Øse", "1-2-1980", "Cliënt is gevallen"), []);
        assert_eq!(fields("", "", "", " "), [Surname, BirthDate, Reason]);
        assert_eq!(fields("", "Øse", "1980", "Cliënt is gevallen"), [BirthDate], "a year is not enough");
        assert_eq!(fields("Øse", "", "", "Cliënt is gevallen"), [Number]);
    }
}
