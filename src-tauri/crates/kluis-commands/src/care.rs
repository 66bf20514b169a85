//! The care relation: decisions and indications, and how the care ends.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_domain::{
    care::{
        self, CareEnd, CareEndDraft, Closing, ClosingDraft, Decision, DecisionDraft, DecisionId,
        DecisionKind, DecisionState, FunderKind, Funding, Holder,
    },
    client::{Client, ClientId},
    date,
};
use kluis_vault::{
    CareStep, Event, ExpiringDecision, Reader, StoredClient, StoredDecision, VaultError, Writer,
};

use crate::{
    CommandError, Result, Session, care_purpose::CarePurposeRow, client::ClientSummary, consent::profile_of,
};

/// The care relation of a client.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CarePage {
    client: ClientId,
    name: String,
    /// First day of care.
    start: Option<NaiveDate>,
    /// Last day of care.
    end: Option<NaiveDate>,
    /// Why it ended, where that is recorded.
    ending: Option<CareStepRow>,
    /// For which purposes the relation exists or existed, the latest first day first.
    purposes: Vec<CarePurposeRow>,
    /// Out of which the care is paid today, each once.
    fundings: Vec<Funding>,
    /// The latest first day first.
    decisions: Vec<DecisionRow>,
    /// How the care ended and was resumed, the latest first.
    steps: Vec<CareStepRow>,
}

/// A decision on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DecisionRow {
    id: DecisionId,
    decision: Decision,
    state: DecisionState,
    closing: Option<Closing>,
    replaces: Option<DecisionId>,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
    closed_at: Option<DateTime<Utc>>,
    closed_by: Option<String>,
}

/// The care ended, or was resumed.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CareStepRow {
    /// The end; null where the care was resumed.
    end: Option<CareEnd>,
    at: DateTime<Utc>,
    by: String,
}

/// A source of funding with what belongs to it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct FundingChoice {
    funding: Funding,
    kinds: Vec<KindChoice>,
    funders: Vec<FunderKind>,
}

/// A kind of decision.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct KindChoice {
    kind: DecisionKind,
    needs_number: bool,
}

/// A new decision of a client.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct DecisionRecording {
    client: ClientId,
    decision: DecisionDraft,
}

/// A decision that ends soon, or ended.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ExpiringDecisionRow {
    id: DecisionId,
    client: ClientSummary,
    funding: Funding,
    decision_kind: DecisionKind,
    number: String,
    funder: String,
    last_day: NaiveDate,
    /// Whether its last day is past.
    is_over: bool,
}

impl ExpiringDecisionRow {
    pub(crate) fn of(decision: ExpiringDecision, today: NaiveDate) -> ExpiringDecisionRow {
        ExpiringDecisionRow {
            id: decision.id,
            client: ClientSummary::of(decision.client, today),
            funding: decision.funding,
            decision_kind: decision.kind,
            number: decision.number,
            funder: decision.funder,
            last_day: decision.last_day,
            is_over: decision.last_day < today,
        }
    }
}

impl DecisionRow {
    fn of(stored: StoredDecision, today: NaiveDate) -> DecisionRow {
        DecisionRow {
            id: stored.known.id,
            state: stored.known.state_on(today),
            decision: stored.known.decision,
            closing: stored.known.closing,
            replaces: stored.replaces,
            recorded_at: stored.recorded_at,
            recorded_by: stored.recorded_by,
            closed_at: stored.closed_at,
            closed_by: stored.closed_by,
        }
    }
}

impl CareStepRow {
    fn of(step: CareStep) -> CareStepRow {
        CareStepRow { end: step.end, at: step.at, by: step.by }
    }
}

/// Up to and including which day the end of a decision is announced.
pub(crate) fn announced_until(reader: &Reader, today: NaiveDate) -> Result<NaiveDate, VaultError> {
    Ok(date::after(today, profile_of(reader)?.decisions.announce))
}

pub(crate) fn read(session: &mut Session, id: ClientId) -> Result<CarePage> {
    let today = session.today();
    session.open.vault.consult(&session.stamp, Event::CareRead(id), |reader| {
        let client = reader.client(id)?.client;
        let stored = reader.decisions_of(id)?;
        let steps: Vec<CareStepRow> = reader.care_steps_of(id)?.into_iter().map(CareStepRow::of).collect();
        Ok(CarePage {
            client: id,
            name: client.display_name(),
            start: client.care_start,
            end: client.care_end,
            ending: steps.first().filter(|it| it.end.is_some() && client.care_end.is_some()).cloned(),
            purposes: reader.care_purposes_of(id)?.into_iter().map(CarePurposeRow::of).collect(),
            fundings: fundings(&stored, today),
            decisions: stored.into_iter().map(|it| DecisionRow::of(it, today)).collect(),
            steps,
        })
    })
}

fn fundings(decisions: &[StoredDecision], today: NaiveDate) -> Vec<Funding> {
    let in_force = |funding: &Funding| {
        decisions.iter().any(|it| {
            it.known.decision.funding == *funding && it.known.state_on(today) == DecisionState::InForce
        })
    };
    Funding::ALL.into_iter().filter(in_force).collect()
}

pub(crate) fn choices(_: &mut Session, _: ()) -> Result<Vec<FundingChoice>> {
    let kind = |kind: &DecisionKind| KindChoice { kind: *kind, needs_number: kind.needs_number() };
    let choice = |funding: Funding| FundingChoice {
        funding,
        kinds: funding.kinds().iter().map(kind).collect(),
        funders: funding.funders().to_vec(),
    };
    Ok(Funding::ALL.into_iter().map(choice).collect())
}

pub(crate) fn record(session: &mut Session, recording: DecisionRecording) -> Result<DecisionId> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let client = writer.read().client(recording.client)?;
        let id = keep_decision(writer, &client, &recording.decision, today)?;
        Ok::<_, CommandError>((id, Event::DecisionRecorded(client.id, id)))
    })
}

/// Judges a decision against those on record, and keeps it.
pub(crate) fn keep_decision(
    writer: &Writer,
    client: &StoredClient,
    draft: &DecisionDraft,
    today: NaiveDate,
) -> Result<DecisionId> {
    let known: Vec<_> = writer.read().decisions_of(client.id)?.into_iter().map(|it| it.known).collect();
    if let Some(replaced) = draft.replaces
        && !known.iter().any(|it| it.id == replaced)
    {
        return Err(CommandError::not_found("decision"));
    }
    let holder = Holder { client: client.id, birth_date: client.client.birth_date };
    let (decision, replacement) = care::record(draft, holder, &known, today)?;
    Ok(writer.add_decision(&decision, replacement.as_ref())?)
}

pub(crate) fn close(session: &mut Session, draft: ClosingDraft) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let stored = writer.read().decision(draft.decision)?;
        let closing = care::close(&draft, &stored.known, today)?;
        writer.close_decision(draft.decision, &closing)?;
        Ok::<_, CommandError>(((), Event::DecisionClosed(stored.known.decision.client, draft.decision)))
    })
}

pub(crate) fn end(session: &mut Session, draft: CareEndDraft) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let client = writer.read().client(draft.client)?.client;
        let end = care::end(&draft, &client, today)?;
        writer.change_client(draft.client, &Client { care_end: Some(end.last_day), ..client })?;
        writer.add_care_step(draft.client, Some(&end))?;
        Ok::<_, CommandError>(((), Event::CareEnded(draft.client)))
    })
}

pub(crate) fn resume(session: &mut Session, id: ClientId) -> Result<()> {
    session.open.vault.change(&session.stamp, |writer| {
        let client = care::resume(writer.read().client(id)?.client)?;
        writer.change_client(id, &client)?;
        writer.add_care_step(id, None)?;
        Ok::<_, CommandError>(((), Event::CareResumed(id)))
    })
}
