//! Vaststelling van het beleid (AVG art. 24(2)): what a policy is called, who adopted it, and on which day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Profile;
use crate::date;
use crate::field::{FieldFault, required_line};

/// An adoption as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProfileAdoptionDraft {
    /// What the policy is called.
    pub name: String,
    /// On which day it was adopted.
    pub adopted_on: String,
    /// By whom: a person or a board.
    pub adopted_by: String,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each names the field of ProfileAdoptionDraft that it points at")]
pub enum AdoptionField {
    Name,
    AdoptedOn,
    AdoptedBy,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AdoptionFault {
    /// The field.
    pub field: AdoptionField,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Why a policy was not adopted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(tag = "reason", rename_all = "camelCase")]
pub enum AdoptionRefusal {
    /// Fields of the form.
    #[error("{} fields of the adoption are not right", faults.len())]
    Fields {
        /// The faults, never empty.
        faults: Vec<AdoptionFault>,
    },
    /// No file was read, or the last one had faults.
    #[error("no policy file was read")]
    NothingRead,
    /// No built-in profile has this key.
    #[error("no such profile")]
    UnknownProfile,
}

/// An adoption that passed every rule of [`ProfileAdoption::record`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProfileAdoption {
    /// What the policy is called.
    pub name: String,
    /// On which day it was adopted.
    pub adopted_on: NaiveDate,
    /// By whom.
    pub adopted_by: String,
}

impl ProfileAdoption {
    /// Judges an adoption; it is of today or before.
    ///
    /// # Errors
    /// Each faulty field. A built-in profile's name would hide that this one is the organisation's own.
    pub fn record(
        draft: &ProfileAdoptionDraft,
        today: NaiveDate,
    ) -> Result<ProfileAdoption, AdoptionRefusal> {
        let built_in = |name: &String| Profile::built_in().iter().any(|it| it.name == *name);
        let name = required_line(&draft.name)
            .and_then(|name| if built_in(&name) { Err(FieldFault::NotAChoice) } else { Ok(name) });
        let on = date::past(&draft.adopted_on, today);
        match (name, on, required_line(&draft.adopted_by)) {
            (Ok(name), Ok(adopted_on), Ok(adopted_by)) => {
                Ok(ProfileAdoption { name, adopted_on, adopted_by })
            }
            (name, on, by) => {
                let fault =
                    |field, fault: Option<FieldFault>| fault.map(|fault| AdoptionFault { field, fault });
                let faults = [
                    fault(AdoptionField::Name, name.err()),
                    fault(AdoptionField::AdoptedOn, on.err()),
                    fault(AdoptionField::AdoptedBy, by.err()),
                ];
                Err(AdoptionRefusal::Fields { faults: faults.into_iter().flatten().collect() })
            }
        }
    }
}
