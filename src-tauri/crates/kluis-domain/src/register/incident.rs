//! Incident (incident met cliënt of medewerker; ZT-9.4.3, Wkkgz art. 10(3) en 11): what happened, and who was told.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Entry, Faults, Register, RegisterField, RegisterRefusal};
use crate::client::ClientId;

/// What an incident was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum IncidentKind {
    /// Val.
    Fall,
    /// Medicatie.
    Medication,
    /// Agressie.
    Aggression,
    /// Vermissing.
    Missing,
    /// Ongeval of letsel.
    Accident,
    /// Fout in de zorg.
    CareError,
    /// Anders.
    Other,
}

/// An incident as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct IncidentDraft {
    /// With which client.
    pub client: ClientId,
    /// When.
    pub on: String,
    /// At what time; empty where unknown.
    pub at: String,
    /// What it was.
    pub nature: Option<IncidentKind>,
    /// What happened.
    pub description: String,
    /// Who were involved, by name (Wkkgz art. 10(3)).
    pub involved: String,
    /// What was done.
    pub measures: String,
    /// Damage or injury; empty where there was none.
    pub damage: String,
    /// When the client was told; empty where not yet.
    pub told_client_on: String,
    /// When the inspectorate was told; empty where not, or not needed.
    pub reported_on: String,
}

/// An incident that passed every rule of [`Incident::check`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Incident {
    /// With which client.
    pub client: ClientId,
    /// When.
    pub on: NaiveDate,
    /// At what time.
    #[serde(serialize_with = "super::hours_and_minutes")]
    #[ts(type = "string | null")]
    pub at: Option<NaiveTime>,
    /// What it was.
    pub nature: IncidentKind,
    /// What happened.
    pub description: String,
    /// Who were involved.
    pub involved: String,
    /// What was done.
    pub measures: String,
    /// Damage or injury.
    pub damage: String,
    /// When the client was told.
    pub told_client_on: Option<NaiveDate>,
    /// When the inspectorate was told.
    pub reported_on: Option<NaiveDate>,
}

impl Incident {
    /// Judges a draft.
    ///
    /// # Errors
    /// Each faulty field.
    pub fn check(draft: &IncidentDraft, today: NaiveDate) -> Result<Incident, RegisterRefusal> {
        let mut faults = Faults::default();
        let on = faults.day(RegisterField::On, &draft.on, today);
        let at = faults.time(RegisterField::At, &draft.at);
        let nature = faults.chosen(RegisterField::Nature, draft.nature);
        let description = faults.required_text(RegisterField::Description, &draft.description);
        let involved = faults.required_text(RegisterField::Involved, &draft.involved);
        let measures = faults.required_text(RegisterField::Measures, &draft.measures);
        let damage = faults.text(RegisterField::Damage, &draft.damage);
        let told_client_on = faults.later_day(RegisterField::ToldClientOn, &draft.told_client_on, on, today);
        let reported_on = faults.later_day(RegisterField::ReportedOn, &draft.reported_on, on, today);
        let (Some(on), Some(nature), true) = (on, nature, faults.done()) else {
            return Err(faults.refusal());
        };
        Ok(Incident {
            client: draft.client,
            on,
            at,
            nature,
            description,
            involved,
            measures,
            damage,
            told_client_on,
            reported_on,
        })
    }
}

impl Entry for Incident {
    const REGISTER: Register = Register::Incidents;

    fn client(&self) -> ClientId {
        self.client
    }

    fn on(&self) -> NaiveDate {
        self.on
    }
}
