//! Abuse file (misbruik en meldcode; ZT-9.4.4, Wkkgz art. 8, Wmo 2015 art. 3.3): a suspicion or an event, and what is done about it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Entry, Faults, Register, RegisterField, RegisterRefusal};
use crate::client::ClientId;

/// An entry as typed. What is not known yet is added later.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AbuseDraft {
    /// About which client.
    pub client: ClientId,
    /// When it was seen or told.
    pub on: String,
    /// What was seen or told.
    pub description: String,
    /// Under what circumstances.
    pub circumstances: String,
    /// What was done.
    pub action: String,
    /// How it was settled.
    pub settlement: String,
    /// Care afterwards.
    pub aftercare: String,
    /// How it is prevented from now on.
    pub prevention: String,
}

/// An entry that passed every rule of [`Abuse::check`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Abuse {
    /// About which client.
    pub client: ClientId,
    /// When it was seen or told.
    pub on: NaiveDate,
    /// What was seen or told.
    pub description: String,
    /// Under what circumstances.
    pub circumstances: String,
    /// What was done.
    pub action: String,
    /// How it was settled.
    pub settlement: String,
    /// Care afterwards.
    pub aftercare: String,
    /// How it is prevented from now on.
    pub prevention: String,
}

impl Abuse {
    /// Judges a draft.
    ///
    /// # Errors
    /// Each faulty field.
    pub fn check(draft: &AbuseDraft, today: NaiveDate) -> Result<Abuse, RegisterRefusal> {
        let mut faults = Faults::default();
        let on = faults.day(RegisterField::On, &draft.on, today);
        let description = faults.required_text(RegisterField::Description, &draft.description);
        let circumstances = faults.required_text(RegisterField::Circumstances, &draft.circumstances);
        let action = faults.text(RegisterField::Action, &draft.action);
        let settlement = faults.text(RegisterField::Settlement, &draft.settlement);
        let aftercare = faults.text(RegisterField::Aftercare, &draft.aftercare);
        let prevention = faults.text(RegisterField::Prevention, &draft.prevention);
        let (Some(on), true) = (on, faults.done()) else { return Err(faults.refusal()) };
        Ok(Abuse {
            client: draft.client,
            on,
            description,
            circumstances,
            action,
            settlement,
            aftercare,
            prevention,
        })
    }
}

impl Entry for Abuse {
    const REGISTER: Register = Register::Abuse;

    fn client(&self) -> ClientId {
        self.client
    }

    fn on(&self) -> NaiveDate {
        self.on
    }
}
