//! Consents: from proposal through letter and answers to withdrawal.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use kluis_domain::{
    capacity::{Assessment, AssessmentId, CapacityOutcome, Matter},
    circle::Circle,
    client::ClientId,
    consent::{
        self, Answer, AskAgain, Consent, ConsentDraft, ConsentFault, ConsentField, ConsentId, ConsentKind,
        ConsentRefusal, ConsentState, Means, Signatures, WithdrawalDraft,
    },
    contact::ContactId,
    field::FieldFault,
    fold::fold,
    law::Law,
    profile::{Profile, SignerReason},
    representation::{Decider, Manner, Question, Who, WhoDecides, decide},
};
use kluis_vault::{
    ConsentFile, ConsentStanding, Event, Events, FileKind, Reader, StepKind, StoredConsent, VaultError,
    Writer,
};

use crate::{
    Result, Session,
    client::ClientSummary,
    consent_kind::{kind_named, words_of},
    consent_letter, notice,
    representation::{ContactName, circle, names},
    texts,
};

/// For whom and for what a signature is asked.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct SignatureQuestion {
    client: ClientId,
    kind: String,
    /// Whether she says that the client cannot decide this, whatever is on record.
    unable: bool,
}

/// Who must sign, and why.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SignatureAdvice {
    client: bool,
    representative: bool,
    ages: (u32, u32),
    reasons: Vec<SignerReason>,
    decision: WhoDecides,
    names: Vec<ContactName>,
}

/// A consent with its whole life.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ConsentRow {
    id: ConsentId,
    letter_number: String,
    /// What the kind is called.
    kind_name: String,
    state: ConsentState,
    /// Why it should be asked anew, where it holds.
    ask_again: Option<AskAgain>,
    /// The recipients to whom everyone agreed, by name.
    agreed_recipients: Vec<String>,
    /// What everyone ticked.
    agreed_choices: Vec<String>,
    consent: Consent,
    steps: Vec<ConsentStep>,
    scans: Vec<ScanRow>,
}

/// One step in the life of a consent.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ConsentStep {
    kind: ConsentStepKind,
    on: NaiveDate,
    at: DateTime<Utc>,
    by: String,
    /// Who signed, refused or withdrew.
    who: Option<String>,
    means: Option<Means>,
}

/// What a step was.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the same names as kluis_vault::StepKind, which explains them")]
pub(crate) enum ConsentStepKind {
    Proposed,
    Printed,
    Signed,
    Refused,
    ScanFiled,
    Withdrawn,
    Replaced,
}

/// A scan on file.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ScanRow {
    id: Uuid,
    media_type: String,
    #[ts(type = "number")]
    size: i64,
    filed_at: DateTime<Utc>,
    filed_by: String,
}

/// A consent in an overview.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ConsentOverviewRow {
    id: ConsentId,
    client: ClientSummary,
    kind: String,
    kind_name: String,
    state: ConsentState,
    since: NaiveDate,
    valid_until: Option<NaiveDate>,
}

/// What a signer answered.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ConsentSignature {
    consent: ConsentId,
    /// Counted from 0 in the order of the letter.
    signer: u32,
    answer: Answer,
}

/// A signer who said no.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ConsentNo {
    consent: ConsentId,
    /// Counted from 0 in the order of the letter.
    signer: u32,
    refused_on: String,
}

/// A consent that is withdrawn.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ConsentWithdrawal {
    consent: ConsentId,
    withdrawal: WithdrawalDraft,
}

pub(crate) fn signatures(session: &mut Session, question: SignatureQuestion) -> Result<SignatureAdvice> {
    let today = session.today();
    session.open.vault.consult(&session.stamp, Event::ClientRead(question.client), |reader| {
        let unable = if question.unable { Ability::Denied } else { Ability::OnRecord };
        let kind = kind_named(reader, &question.kind)?;
        let (decision, circle) = asked(reader, question.client, &kind, unable, today)?;
        let Signatures { client, representative } = decision.signatures();
        Ok(SignatureAdvice {
            client,
            representative,
            ages: (decision.youngest, decision.oldest),
            reasons: decision.age_step.as_ref().map(|it| it.reasons.clone()).unwrap_or_default(),
            names: names(&circle),
            decision,
        })
    })
}

/// Whether the client can decide: as on record, or not, because that was just said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ability {
    OnRecord,
    Denied,
}

/// Who decides about a consent of this kind, and everybody around the client.
pub(crate) fn asked(
    reader: &Reader,
    client: ClientId,
    kind: &ConsentKind,
    ability: Ability,
    today: NaiveDate,
) -> Result<(WhoDecides, Circle)> {
    let matter = Matter::from(kind.regime);
    let mut circle = circle(reader, client, today)?;
    if ability == Ability::Denied {
        circle.assessments.retain(|(_, it)| it.matter != matter);
        circle.assessments.push((AssessmentId(Uuid::nil()), denied(client, matter, today)));
    }
    let profile = profile_of(reader)?;
    let question = Question { matter, about: String::new(), on: today };
    Ok((decide(&question, &circle, profile, Law::built_in()), circle))
}

/// What the form says holds for this consent alone; it is no assessment and is not kept as one.
fn denied(client: ClientId, matter: Matter, today: NaiveDate) -> Assessment {
    Assessment {
        client,
        matter,
        about: String::new(),
        assessed_on: today,
        assessed_by: String::new(),
        function: String::new(),
        outcome: CapacityOutcome::Incapable,
        reason: String::new(),
        until: None,
        review_on: None,
        ending: None,
    }
}

/// The representatives with the contact that each is, by name.
fn recognised(draft: ConsentDraft, decision: &WhoDecides, circle: &Circle) -> ConsentDraft {
    let contacts = decision.contacts();
    let known = |typed: &str| {
        let named =
            |id: &ContactId| circle.contact(*id).map(|it| fold(&it.display_name())) == Some(fold(typed));
        contacts.iter().copied().find(named)
    };
    let representatives = draft
        .representatives
        .into_iter()
        .map(|it| consent::Representative { contact: known(&it.name), ..it })
        .collect();
    ConsentDraft { representatives, ..draft }
}

/// Where somebody on record decides, exactly they sign: everyone who must, and one of those of whom one may.
fn check_signers(draft: &ConsentDraft, decision: &WhoDecides, circle: &Circle) -> Result<(), ConsentRefusal> {
    let name = |id: ContactId| circle.contact(id).map(|it| it.display_name()).unwrap_or_default();
    let named = |it: &Decider| match it.who {
        Who::Client => None,
        Who::Contact { contact, .. } => Some((it.manner, name(contact))),
    };
    let allowed: Vec<(Manner, String)> = decision.deciders.iter().filter_map(named).collect();
    let typed = |name: &str| draft.representatives.iter().any(|it| fold(&it.name) == fold(name));
    let strange =
        draft.representatives.iter().any(|it| !allowed.iter().any(|(_, name)| fold(&it.name) == fold(name)));
    if allowed.is_empty() || draft.representatives.is_empty() {
        return Ok(());
    }
    let all_sign = allowed.iter().filter(|(manner, _)| *manner != Manner::OneOf).all(|(_, name)| typed(name));
    let mut choices = allowed.iter().filter(|(manner, _)| *manner == Manner::OneOf).peekable();
    let one_signs = choices.peek().is_none() || choices.any(|(_, name)| typed(name));
    if strange || !all_sign || !one_signs {
        let fault = ConsentFault { field: ConsentField::Representatives, fault: FieldFault::NotAChoice };
        return Err(ConsentRefusal::Fields { faults: vec![fault] });
    }
    Ok(())
}

/// The organisation's profile, built-in or its own; before it has chosen one, the legal minimum.
pub(crate) fn profile_of<'a>(reader: &Reader<'a>) -> Result<&'a Profile, VaultError> {
    reader.profile()
}

pub(crate) fn list(session: &mut Session, client: ClientId) -> Result<Vec<ConsentRow>> {
    let today = session.today();
    session.open.vault.consult(&session.stamp, Event::ConsentsRead(client), |reader| {
        reader.consents_of(client)?.into_iter().map(|it| row(reader, it, today)).collect()
    })
}

pub(crate) fn read(session: &mut Session, id: ConsentId) -> Result<ConsentRow> {
    let today = session.today();
    let client = client_of(session, id)?;
    session.open.vault.consult(&session.stamp, Event::ConsentsRead(client), |reader| {
        row(reader, reader.consent(id)?, today)
    })
}

/// Whose consent it is, so that the look at it can be logged under the client.
pub(crate) fn client_of(session: &mut Session, id: ConsentId) -> Result<ClientId> {
    let stored =
        session.open.vault.consult(&session.stamp, Event::ConsentsListed, |reader| reader.consent(id))?;
    Ok(stored.consent.client)
}

fn row(reader: &Reader, stored: StoredConsent, today: NaiveDate) -> Result<ConsentRow> {
    let steps = reader.consent_steps(stored.id)?.into_iter().map(step).collect();
    let scans = reader.consent_scans(stored.id)?.into_iter().map(scan_row).collect();
    let kind = kind_named(reader, &stored.consent.kind)?;
    Ok(ConsentRow {
        id: stored.id,
        letter_number: stored.letter_number,
        state: stored.consent.state_on(today),
        ask_again: ask_again(reader, &kind, &stored.consent, today)?,
        kind_name: kind.name,
        agreed_recipients: stored.consent.agreed_recipients().iter().map(|it| it.name.clone()).collect(),
        agreed_choices: stored.consent.agreed_choices().into_iter().cloned().collect(),
        consent: stored.consent,
        steps,
        scans,
    })
}

/// Why a consent that holds must be asked anew.
pub(crate) fn ask_again(
    reader: &Reader,
    kind: &ConsentKind,
    consent: &Consent,
    today: NaiveDate,
) -> Result<Option<AskAgain>> {
    match consent.state_on(today) {
        ConsentState::InForce | ConsentState::Upcoming => {
            let (decision, _) = asked(reader, consent.client, kind, Ability::OnRecord, today)?;
            Ok(consent::ask_again(&consent.signers, !consent.unable_because.is_empty(), &decision))
        }
        ConsentState::Proposed
        | ConsentState::Printed
        | ConsentState::Expired
        | ConsentState::Refused
        | ConsentState::Withdrawn
        | ConsentState::Replaced => Ok(None),
    }
}

fn step(step: kluis_vault::ConsentStep) -> ConsentStep {
    let kind = match step.kind {
        StepKind::Proposed => ConsentStepKind::Proposed,
        StepKind::Printed => ConsentStepKind::Printed,
        StepKind::Signed => ConsentStepKind::Signed,
        StepKind::Refused => ConsentStepKind::Refused,
        StepKind::ScanFiled => ConsentStepKind::ScanFiled,
        StepKind::Withdrawn => ConsentStepKind::Withdrawn,
        StepKind::Replaced => ConsentStepKind::Replaced,
    };
    ConsentStep { kind, on: step.on, at: step.at, by: step.by, who: step.who, means: step.means }
}

fn scan_row(file: ConsentFile) -> ScanRow {
    ScanRow {
        id: file.id,
        media_type: file.media_type,
        size: file.size,
        filed_at: file.filed_at,
        filed_by: file.filed_by,
    }
}

impl ConsentOverviewRow {
    /// Of a consent whose standing is known.
    pub(crate) fn of(
        reader: &Reader,
        standing: &ConsentStanding,
        today: NaiveDate,
    ) -> Result<ConsentOverviewRow> {
        let stored = reader.consent(standing.id)?;
        Ok(ConsentOverviewRow {
            id: standing.id,
            client: ClientSummary::of(reader.client(standing.client)?.summary(), today),
            state: standing.milestones.state_on(today),
            since: standing.milestones.since(today),
            valid_until: standing.milestones.valid_until,
            kind_name: kind_named(reader, &stored.consent.kind)?.name,
            kind: stored.consent.kind,
        })
    }
}

pub(crate) fn propose(session: &mut Session, draft: ConsentDraft) -> Result<ConsentId> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let client = draft.client;
        let id = propose_in(writer, draft, today)?;
        Ok((id, Event::ConsentProposed(client, id)))
    })
}

/// The same inside a transaction, for one of many.
pub(crate) fn propose_in(writer: &Writer, draft: ConsentDraft, today: NaiveDate) -> Result<ConsentId> {
    let reader = writer.read();
    let client = reader.client(draft.client)?.client;
    let kind = kind_named(&reader, &draft.kind)?;
    let ability = if draft.unable_because.trim().is_empty() { Ability::OnRecord } else { Ability::Denied };
    let (decision, circle) = asked(&reader, draft.client, &kind, ability, today)?;
    let draft = recognised(draft, &decision, &circle);
    let consent = consent::propose(&draft, &kind, &client.formal_name(), decision.signatures(), today)?;
    check_signers(&draft, &decision, &circle)?;
    check_replaced(&reader, &consent, today)?;
    Ok(writer.add_consent(&consent)?)
}

/// What is replaced is a consent of this kind and client that holds.
fn check_replaced(reader: &Reader, new: &Consent, today: NaiveDate) -> Result<()> {
    let Some(id) = new.replaces else { return Ok(()) };
    let old = reader.consent(id)?.consent;
    let holds = old.state_on(today) == ConsentState::InForce;
    if holds && old.client == new.client && old.kind == new.kind {
        return Ok(());
    }
    Err(ConsentRefusal::NothingToReplace.into())
}

pub(crate) fn mark_printed(session: &mut Session, id: ConsentId) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let client = print_in(writer, id, today)?;
        Ok(((), Event::ConsentPrinted(client, id)))
    })
}

/// Keeps the letter as it is printed, at the first time.
pub(crate) fn print_in(writer: &Writer, id: ConsentId, today: NaiveDate) -> Result<ClientId> {
    let reader = writer.read();
    let stored = reader.consent(id)?;
    let before = stored.consent.printed_on;
    let consent = consent::print(stored.consent.clone(), today)?;
    if before.is_none() {
        let pdf = consent_letter::compose(&reader, &stored, today)?;
        let file = writer.add_consent_file(id, FileKind::Letter, "application/pdf", &pdf.0)?;
        let (code, version) = words_of(&reader, &kind_named(&reader, &stored.consent.kind)?)?;
        texts::keep_version(writer, file, &code, &version)?;
        writer.consent_printed(id, today)?;
    }
    Ok(consent.client)
}

pub(crate) fn sign(session: &mut Session, signature: ConsentSignature) -> Result<()> {
    let today = session.today();
    let (id, index) = (signature.consent, signature.signer as usize);
    session.open.vault.change(&session.stamp, |writer| {
        let reader = writer.read();
        let before = reader.consent(id)?.consent;
        let kind = kind_named(&reader, &before.kind)?;
        let after = consent::give(before, &kind, index, &signature.answer, today)?;
        let signer = after.signers.get(index).ok_or(ConsentRefusal::NoSuchSigner)?;
        let given = signer.given.as_ref().ok_or(ConsentRefusal::NoSuchSigner)?;
        let ability = if after.unable_because.is_empty() { Ability::OnRecord } else { Ability::Denied };
        let (decision, _) = asked(&reader, after.client, &kind, ability, given.on)?;
        if !consent::may_sign(signer, &decision) {
            return Err(ConsentRefusal::MayNotSign { on: given.on }.into());
        }
        writer.consent_given(id, signature.signer, given)?;
        replace_old(writer, &after)?;
        Ok(((), Event::ConsentSigned(after.client, id)))
    })
}

/// Once everyone agreed to something, what this consent replaces is over.
fn replace_old(writer: &Writer, new: &Consent) -> Result<()> {
    let (Some(id), Some(on)) = (new.replaces, new.given_on()) else { return Ok(()) };
    if new.in_force().is_none() {
        return Ok(());
    }
    let old = writer.read().consent(id)?.consent;
    if consent::replace(old, on).is_ok() {
        writer.consent_replaced(id, on)?;
    }
    Ok(())
}

pub(crate) fn refuse(session: &mut Session, no: ConsentNo) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let before = writer.read().consent(no.consent)?.consent;
        let after = consent::refuse(before, no.signer as usize, &no.refused_on, today)?;
        let step = after.refused.as_ref().ok_or(ConsentRefusal::NoSuchSigner)?;
        writer.consent_refused(no.consent, step)?;
        Ok(((), Event::ConsentRefused(after.client, no.consent)))
    })
}

pub(crate) fn withdraw(session: &mut Session, wanted: ConsentWithdrawal) -> Result<()> {
    let today = session.today();
    let id = wanted.consent;
    session.open.vault.change(&session.stamp, |writer| {
        let after = consent::withdraw(writer.read().consent(id)?.consent, &wanted.withdrawal, today)?;
        let withdrawal = after.withdrawn.as_ref().ok_or(ConsentRefusal::NoSuchSigner)?;
        writer.consent_withdrawn(id, withdrawal)?;
        let about = kind_named(&writer.read(), &after.kind)?.name;
        let told = notice::withdrawn(writer, id, &after, &about, today)?;
        Ok(((), Events::many(Event::ConsentWithdrawn(after.client, id), told)))
    })
}
