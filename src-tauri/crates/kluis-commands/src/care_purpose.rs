//! The purposes of a care relation.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_domain::{
    care_purpose::{self, CarePurpose, CarePurposeDraft, CarePurposeId},
    mandate::EndingDraft,
};
use kluis_vault::{Event, StoredCarePurpose};

use crate::{Result, Session, consent::profile_of, representation::client_facts};

/// A purpose on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CarePurposeRow {
    id: CarePurposeId,
    purpose: CarePurpose,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
}

/// The end of a purpose.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct CarePurposeEnd {
    id: CarePurposeId,
    ending: EndingDraft,
}

impl CarePurposeRow {
    pub(crate) fn of(stored: StoredCarePurpose) -> CarePurposeRow {
        CarePurposeRow {
            id: stored.id,
            purpose: stored.purpose,
            recorded_at: stored.recorded_at,
            recorded_by: stored.recorded_by,
        }
    }
}

/// The purposes of the organisation's profile, in its order.
pub(crate) fn choices(session: &mut Session, _: ()) -> Result<Vec<String>> {
    session.open.vault.consult(&session.stamp, Event::OrganisationRead, |reader| {
        let profile = profile_of(reader)?;
        Ok(profile.purposes.iter().map(|it| it.text.clone()).collect())
    })
}

pub(crate) fn record(session: &mut Session, draft: CarePurposeDraft) -> Result<CarePurposeId> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let client = client_facts(&writer.read(), draft.client)?;
        let stored = writer.read().care_purposes_of(draft.client)?;
        let known: Vec<CarePurpose> = stored.into_iter().map(|it| it.purpose).collect();
        let purpose = care_purpose::record(&draft, &client, &known, today)?;
        let id = writer.add_care_purpose(&purpose)?;
        Ok((id, Event::CarePurposeRecorded(purpose.client, id)))
    })
}

pub(crate) fn end(session: &mut Session, end: CarePurposeEnd) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let purpose = writer.read().care_purpose(end.id)?.purpose;
        let ended = care_purpose::end(purpose, &end.ending, today)?;
        if let Some(ending) = &ended.ending {
            writer.end_care_purpose(end.id, ending)?;
        }
        Ok(((), Event::CarePurposeEnded(ended.client, end.id)))
    })
}
