//! Capacity: what was found, by whom, in which matter.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_domain::{
    capacity::{self, Assessment, AssessmentDraft, AssessmentId},
    client::ClientId,
    mandate::EndingDraft,
};
use kluis_vault::{Event, StoredAssessment};

use crate::{Result, Session, representation::circle};

/// An assessment on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AssessmentRow {
    id: AssessmentId,
    assessment: Assessment,
    withdrawal: Option<AssessmentWithdrawal>,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
}

/// That an assessment was wrong from the start.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AssessmentWithdrawal {
    reason: String,
    at: DateTime<Utc>,
    by: String,
}

/// What was wrong with an assessment.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct WrongAssessment {
    id: AssessmentId,
    reason: String,
}

/// Since when an assessment no longer holds.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct AssessmentEnd {
    id: AssessmentId,
    ending: EndingDraft,
}

pub(crate) fn list(session: &mut Session, client: ClientId) -> Result<Vec<AssessmentRow>> {
    let stored = session
        .open
        .vault
        .consult(&session.stamp, Event::CapacityRead(client), |reader| reader.assessments_of(client))?;
    Ok(stored.into_iter().map(row).collect())
}

fn row(stored: StoredAssessment) -> AssessmentRow {
    AssessmentRow {
        id: stored.id,
        assessment: stored.assessment,
        withdrawal: stored.withdrawal.map(|it| AssessmentWithdrawal {
            reason: it.reason,
            at: it.at,
            by: it.by,
        }),
        recorded_at: stored.recorded_at,
        recorded_by: stored.recorded_by,
    }
}

pub(crate) fn record(session: &mut Session, draft: AssessmentDraft) -> Result<AssessmentId> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let circle = circle(&writer.read(), draft.client, today)?;
        let assessment = capacity::record(&draft, &circle, today)?;
        let id = writer.add_assessment(&assessment)?;
        Ok((id, Event::CapacityAssessed(assessment.client, id)))
    })
}

pub(crate) fn end(session: &mut Session, end: AssessmentEnd) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let ended = capacity::end(writer.read().assessment(end.id)?.assessment, &end.ending, today)?;
        if let Some(ending) = &ended.ending {
            writer.end_assessment(end.id, ending)?;
        }
        Ok(((), Event::CapacityEnded(ended.client, end.id)))
    })
}

pub(crate) fn withdraw(session: &mut Session, wrong: WrongAssessment) -> Result<()> {
    session.open.vault.change(&session.stamp, |writer| {
        let stored = writer.read().assessment(wrong.id)?;
        let before = stored.withdrawal.as_ref().map(|it| it.reason.as_str());
        let reason = capacity::withdraw(&wrong.reason, before)?;
        writer.withdraw_assessment(wrong.id, &reason)?;
        Ok(((), Event::CapacityWithdrawn(stored.assessment.client, wrong.id)))
    })
}
