//! What a contact may decide, whether they act, and which of equals does.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_domain::{
    law::Law,
    mandate::{
        self, ActingDraft, ActingStep, EndingDraft, EvidenceDraft, Mandate, MandateDraft, MandateId,
        WillingnessDraft, WillingnessStep,
    },
};
use kluis_vault::{Event, StoredActing, StoredMandate, StoredWillingness};

use crate::{Result, Session, representation::circle};

/// A mandate on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct MandateRow {
    id: MandateId,
    mandate: Mandate,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
}

/// Whether a contact acts, on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct WillingnessRow {
    step: WillingnessStep,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
}

/// Who of equals acts, on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ActingRow {
    step: ActingStep,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
}

/// The end of a mandate.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct MandateEnd {
    id: MandateId,
    ending: EndingDraft,
}

/// The paper of a mandate that came in later.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct MandatePaper {
    id: MandateId,
    evidence: EvidenceDraft,
}

impl MandateRow {
    pub(crate) fn of(stored: StoredMandate) -> MandateRow {
        MandateRow {
            id: stored.id,
            mandate: stored.mandate,
            recorded_at: stored.recorded_at,
            recorded_by: stored.recorded_by,
        }
    }
}

impl WillingnessRow {
    pub(crate) fn of(stored: StoredWillingness) -> WillingnessRow {
        WillingnessRow { step: stored.step, recorded_at: stored.recorded_at, recorded_by: stored.recorded_by }
    }
}

impl ActingRow {
    pub(crate) fn of(stored: StoredActing) -> ActingRow {
        ActingRow { step: stored.step, recorded_at: stored.recorded_at, recorded_by: stored.recorded_by }
    }
}

pub(crate) fn add(session: &mut Session, draft: MandateDraft) -> Result<MandateId> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let circle = circle(&writer.read(), draft.client, today)?;
        let mandate = mandate::check(&draft, &circle, Law::built_in(), today)?;
        let id = writer.add_mandate(&mandate)?;
        Ok((id, Event::MandateAdded(mandate.client, id)))
    })
}

pub(crate) fn seen(session: &mut Session, paper: MandatePaper) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let before = writer.read().mandate(paper.id)?.mandate;
        let client = before.client;
        let circle = circle(&writer.read(), client, today)?;
        let proven = mandate::prove(before, &paper.evidence, &circle, Law::built_in(), today)?;
        if let Some(evidence) = &proven.evidence {
            writer.add_mandate_evidence(paper.id, evidence)?;
        }
        Ok(((), Event::MandateEvidenceSeen(client, paper.id)))
    })
}

pub(crate) fn end(session: &mut Session, end: MandateEnd) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let ended = mandate::end(writer.read().mandate(end.id)?.mandate, &end.ending, today)?;
        if let Some(ending) = &ended.ending {
            writer.end_mandate(end.id, ending)?;
        }
        Ok(((), Event::MandateEnded(ended.client, end.id)))
    })
}

pub(crate) fn record_willingness(session: &mut Session, draft: WillingnessDraft) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let circle = circle(&writer.read(), draft.client, today)?;
        let step = mandate::check_willingness(&draft, &circle, today)?;
        writer.add_willingness(&step)?;
        Ok(((), Event::WillingnessRecorded(step.client, step.contact)))
    })
}

pub(crate) fn choose_acting(session: &mut Session, draft: ActingDraft) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let circle = circle(&writer.read(), draft.client, today)?;
        let step = mandate::check_acting(&draft, &circle, today)?;
        writer.add_acting(&step)?;
        Ok(((), Event::ActingChosen(step.client, step.contact)))
    })
}
