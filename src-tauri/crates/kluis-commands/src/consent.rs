//! Consents: from proposal through letter and signature to withdrawal.

use std::{fs, path::Path};

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use kluis_documents::{
    AddressedAs, Addressee, ClientLines, ConsentLetterFacts, Pdf, Recipient, Signer, consent_letter,
};
use kluis_domain::{
    bsn_use::{DocumentRecipient, printed_bsn},
    capacity::{Assessment, AssessmentId, CapacityOutcome, Matter},
    circle::Circle,
    client::{Client, ClientId, Sex},
    consent::{
        self, Capacity, Consent, ConsentDraft, ConsentFault, ConsentField, ConsentId, ConsentKind,
        ConsentRefusal, ConsentState, Signatures,
    },
    contact::ContactId,
    date::partial_in_words,
    field::FieldFault,
    fold::fold,
    law::Law,
    organisation::Organisation,
    profile::{Profile, SignerReason},
    representation::{Decider, Manner, Question, Who, WhoDecides, decide},
};
use kluis_exchange::scan::{self, ScanFault, read_scan};
use kluis_vault::{ConsentFile, Event, FileKind, Reader, StepKind, StoredClient, StoredConsent, VaultError};

use crate::{
    CommandError, Desk, Result, Session,
    client::ClientSummary,
    document::{PreviewPage, SavedFile, pages, save},
    host::Wanted,
    organisation::complete,
    representation::{ContactName, circle, names},
};

/// The longest overview.
const OVERVIEW: i64 = 1000;

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
    state: ConsentState,
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
    signer: Option<String>,
}

/// What a step was.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the same names as kluis_vault::StepKind, which explains them")]
pub(crate) enum ConsentStepKind {
    Proposed,
    Printed,
    Signed,
    ScanFiled,
    Withdrawn,
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
    state: ConsentState,
    since: NaiveDate,
    valid_until: Option<NaiveDate>,
}

/// A signature.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ConsentSignature {
    consent: ConsentId,
    /// Counted from 0 in the order of the letter.
    signer: u32,
    signed_on: String,
}

/// A scan of a consent.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct WantedScan {
    consent: ConsentId,
    scan: Uuid,
}

pub(crate) fn kinds(_: &mut Session, _: ()) -> Result<Vec<ConsentKind>> {
    Ok(ConsentKind::built_in().to_vec())
}

pub(crate) fn signatures(session: &mut Session, question: SignatureQuestion) -> Result<SignatureAdvice> {
    let today = session.today();
    session.open.vault.consult(&session.stamp, Event::ClientRead(question.client), |reader| {
        let unable = if question.unable { Ability::Denied } else { Ability::OnRecord };
        let (decision, circle) = asked(reader, question.client, &question.kind, unable, today)?;
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
enum Ability {
    OnRecord,
    Denied,
}

/// Who decides about a consent of this kind, and everybody around the client.
fn asked(
    reader: &Reader,
    client: ClientId,
    kind: &str,
    ability: Ability,
    today: NaiveDate,
) -> Result<(WhoDecides, Circle)> {
    let kind = ConsentKind::coded(kind).ok_or(ConsentRefusal::UnknownKind)?;
    let matter = Matter::from(kind.regime);
    let mut circle = circle(reader, client, today)?;
    if ability == Ability::Denied {
        circle.assessments.retain(|(_, it)| it.matter != matter);
        circle.assessments.push((AssessmentId(Uuid::nil()), denied(client, matter, today)));
    }
    let profile = profile_of(&reader.organisation()?);
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

/// The organisation's profile; before it has chosen one, the legal minimum.
pub(crate) fn profile_of(organisation: &Organisation) -> &'static Profile {
    Profile::named(&organisation.profile)
        .or_else(|| Profile::named("wettelijk-minimum"))
        .expect("the legal minimum is one of the built-in profiles, as a test shows")
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
fn client_of(session: &mut Session, id: ConsentId) -> Result<ClientId> {
    let stored =
        session.open.vault.consult(&session.stamp, Event::ConsentsListed, |reader| reader.consent(id))?;
    Ok(stored.consent.client)
}

fn row(reader: &Reader, stored: StoredConsent, today: NaiveDate) -> Result<ConsentRow> {
    let steps = reader.consent_steps(stored.id)?.into_iter().map(step).collect();
    let scans = reader.consent_scans(stored.id)?.into_iter().map(scan_row).collect();
    let state = stored.consent.state_on(today);
    Ok(ConsentRow {
        id: stored.id,
        letter_number: stored.letter_number,
        state,
        consent: stored.consent,
        steps,
        scans,
    })
}

fn step(step: kluis_vault::ConsentStep) -> ConsentStep {
    let kind = match step.kind {
        StepKind::Proposed => ConsentStepKind::Proposed,
        StepKind::Printed => ConsentStepKind::Printed,
        StepKind::Signed => ConsentStepKind::Signed,
        StepKind::ScanFiled => ConsentStepKind::ScanFiled,
        StepKind::Withdrawn => ConsentStepKind::Withdrawn,
    };
    ConsentStep { kind, on: step.on, at: step.at, by: step.by, signer: step.signer }
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

pub(crate) fn overview(session: &mut Session, _: ()) -> Result<Vec<ConsentOverviewRow>> {
    let today = session.today();
    session.open.vault.consult(&session.stamp, Event::ConsentsListed, |reader| overview_rows(reader, today))
}

/// Every consent, newest first.
pub(crate) fn overview_rows(reader: &Reader, today: NaiveDate) -> Result<Vec<ConsentOverviewRow>> {
    reader
        .consents(OVERVIEW)?
        .into_iter()
        .map(|it| {
            let client = reader.client(it.consent.client)?;
            Ok(ConsentOverviewRow {
                id: it.id,
                client: ClientSummary::of(client.summary(), today),
                state: it.consent.state_on(today),
                since: since(&it.consent),
                valid_until: it.consent.valid_until,
                kind: it.consent.kind,
            })
        })
        .collect()
}

/// The day on which it came where it stands.
fn since(consent: &Consent) -> NaiveDate {
    let signed = consent.signers.iter().map(|it| it.signed_on).max().flatten();
    consent.withdrawn_on.or(signed).or(consent.printed_on).unwrap_or(consent.proposed_on)
}

impl ConsentOverviewRow {
    pub(crate) fn state(&self) -> ConsentState {
        self.state
    }

    pub(crate) fn valid_until(&self) -> Option<NaiveDate> {
        self.valid_until
    }
}

pub(crate) fn propose(session: &mut Session, draft: ConsentDraft) -> Result<ConsentId> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let reader = writer.read();
        let client = reader.client(draft.client)?.client;
        let ability =
            if draft.unable_because.trim().is_empty() { Ability::OnRecord } else { Ability::Denied };
        let (decision, circle) = asked(&reader, draft.client, &draft.kind, ability, today)?;
        let consent = consent::propose(&draft, &client.formal_name(), decision.signatures(), today)?;
        check_signers(&draft, &decision, &circle)?;
        let id = writer.add_consent(&consent)?;
        Ok((id, Event::ConsentProposed(draft.client, id)))
    })
}

pub(crate) fn mark_printed(session: &mut Session, id: ConsentId) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let reader = writer.read();
        let stored = reader.consent(id)?;
        let before = stored.consent.printed_on;
        let consent = consent::print(stored.consent.clone(), today)?;
        if before.is_none() {
            let pdf = compose(&reader, &stored, today)?;
            writer.add_consent_file(id, FileKind::Letter, "application/pdf", &pdf.0)?;
            writer.add_consent_step(id, StepKind::Printed, today, None)?;
        }
        Ok(((), Event::ConsentPrinted(consent.client, id)))
    })
}

pub(crate) fn sign(session: &mut Session, signature: ConsentSignature) -> Result<()> {
    let today = session.today();
    let index = signature.signer as usize;
    session.open.vault.change(&session.stamp, |writer| {
        let before = writer.read().consent(signature.consent)?.consent;
        let after = consent::sign(before, index, &signature.signed_on, today)?;
        let signed_on =
            after.signers.get(index).and_then(|it| it.signed_on).ok_or(ConsentRefusal::NoSuchSigner)?;
        writer.add_consent_step(signature.consent, StepKind::Signed, signed_on, Some(index))?;
        Ok(((), Event::ConsentSigned(after.client, signature.consent)))
    })
}

pub(crate) fn withdraw(session: &mut Session, id: ConsentId) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let consent = consent::withdraw(writer.read().consent(id)?.consent, today)?;
        writer.add_consent_step(id, StepKind::Withdrawn, today, None)?;
        Ok(((), Event::ConsentWithdrawn(consent.client, id)))
    })
}

pub(crate) fn preview_letter(session: &mut Session, id: ConsentId) -> Result<Vec<PreviewPage>> {
    let today = session.today();
    let client = client_of(session, id)?;
    let event = Event::LetterPreviewed(client, id);
    let pdf = session.open.vault.consult(&session.stamp, event, |reader| letter(reader, id, today))?;
    pages(&pdf)
}

/// The letter to give out, logged as such.
fn disclosed(session: &mut Session, id: ConsentId) -> Result<(String, Pdf)> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let reader = writer.read();
        let stored = reader.consent(id)?;
        let pdf = letter(&reader, id, today)?;
        let name = format!("toestemming-{}.pdf", stored.letter_number);
        Ok(((name, pdf), Event::LetterDisclosed(stored.consent.client, id)))
    })
}

pub(crate) fn view_letter(desk: &Desk, id: ConsentId) -> Result<()> {
    let (name, pdf) = desk.session(|session| disclosed(session, id))?;
    desk.app.view(&name, &pdf.0)
}

pub(crate) fn save_letter(desk: &Desk, id: ConsentId) -> Result<Option<SavedFile>> {
    let (name, pdf) = desk.session(|session| disclosed(session, id))?;
    save(desk, Wanted::Document, &name, &pdf.0)
}

pub(crate) fn file_scan(desk: &Desk, id: ConsentId) -> Result<Option<Uuid>> {
    desk.knock()?;
    let Some(file) = desk.app.host.pick_existing(Wanted::Scan) else { return Ok(None) };
    let bytes = read_bounded(&file)?;
    let scan = read_scan(&bytes)?;
    crate::scan_inbox::refuse_another_letter(desk, id, &bytes)?;
    desk.session(|session| {
        let today = session.today();
        session.open.vault.change(&session.stamp, |writer| {
            let consent = writer.read().consent(id)?.consent;
            let filed = writer.add_consent_file(id, FileKind::Scan, scan.media_type, &scan.content)?;
            writer.add_consent_step(id, StepKind::ScanFiled, today, None)?;
            Ok((Some(filed), Event::ScanFiled(consent.client, id)))
        })
    })
}

fn read_bounded(file: &Path) -> Result<Vec<u8>> {
    if u64::from(scan::LIMIT_MEGABYTES) << 20 < fs::metadata(file)?.len() {
        return Err(ScanFault::TooLarge { limit: scan::LIMIT_MEGABYTES }.into());
    }
    Ok(fs::read(file)?)
}

pub(crate) fn view_scan(desk: &Desk, wanted: WantedScan) -> Result<()> {
    let (media_type, content) = desk.session(|session| {
        session.open.vault.change(&session.stamp, |writer| {
            let reader = writer.read();
            let client = reader.consent(wanted.consent)?.consent.client;
            let scan = reader.consent_scan(wanted.consent, wanted.scan)?;
            Ok::<_, CommandError>((scan, Event::ScanViewed(client, wanted.consent)))
        })
    })?;
    let ending = match media_type.as_str() {
        "image/jpeg" => "jpg",
        "image/png" => "png",
        _ => "pdf",
    };
    desk.app.view(&format!("scan.{ending}"), &content)
}

/// The letter as it was printed, or as it would be printed today.
fn letter(reader: &Reader, id: ConsentId, today: NaiveDate) -> Result<Pdf> {
    match reader.consent_letter(id)? {
        Some(printed) => Ok(Pdf(printed)),
        None => compose(reader, &reader.consent(id)?, today),
    }
}

fn compose(reader: &Reader, stored: &StoredConsent, today: NaiveDate) -> Result<Pdf> {
    let organisation = complete(reader.organisation()?)?;
    let client = reader.client(stored.consent.client)?;
    let vault_tag = reader.letter_tag()?;
    Ok(consent_letter(&ConsentLetterFacts { vault_tag, ..facts(&organisation, &client, stored, today)? })?)
}

fn facts<'a>(
    organisation: &'a Organisation,
    stored_client: &StoredClient,
    stored: &StoredConsent,
    today: NaiveDate,
) -> Result<ConsentLetterFacts<'a>> {
    let (client, consent) = (&stored_client.client, &stored.consent);
    let kind = ConsentKind::coded(&consent.kind).ok_or(VaultError::Unreadable("consent.kind"))?;
    let client_signs = consent.signers.iter().any(|it| it.capacity == Capacity::Client);
    let recipient = |it: &consent::Recipient| Recipient {
        name: it.name.clone(),
        kind: kind.recipient_names.get(&it.kind).cloned().unwrap_or_default(),
        place: it.place.clone(),
    };
    let signer = |it: &consent::Signer| Signer {
        name: it.name.clone(),
        capacity: match &it.capacity {
            Capacity::Client => kind.client_capacity.clone(),
            Capacity::Representative { relation } => relation.clone(),
        },
    };
    Ok(ConsentLetterFacts {
        organisation,
        today,
        letter_number: stored.letter_number.clone(),
        vault_tag: String::new(),
        client: ClientLines {
            name: client.formal_name(),
            birth_date: partial_in_words(client.birth_date),
            number: stored_client.number.to_string(),
            bsn: printed_bsn(reader_of(client_signs), stored_client.bsn.as_ref()),
        },
        addressee: addressee(client, consent, client_signs),
        addressed_as: if client_signs { AddressedAs::Client } else { AddressedAs::Representative },
        recipients: consent.recipients.iter().map(recipient).collect(),
        purpose: consent.purpose.clone(),
        information: consent.information.clone(),
        signers: consent.signers.iter().map(signer).collect(),
        valid_until: consent.valid_until,
        explanations: Vec::new(),
    })
}

/// Who gets the letter, and signs it.
fn reader_of(client_signs: bool) -> DocumentRecipient {
    if client_signs { DocumentRecipient::Client } else { DocumentRecipient::Representative }
}

/// To the client where the client signs; else to the representative, at the client's address.
fn addressee(client: &Client, consent: &Consent, client_signs: bool) -> Addressee {
    let representative = consent.signers.first().map(|it| it.name.clone()).filter(|_| !client_signs);
    let name = representative.unwrap_or_else(|| client.formal_name());
    let salutation = match client.sex {
        Sex::Female if client_signs => format!("Geachte mevrouw {},", capitalised(&client.family_name())),
        Sex::Male if client_signs => format!("Geachte heer {},", capitalised(&client.family_name())),
        Sex::Female | Sex::Male | Sex::Unknown | Sex::Unspecified => format!("Geachte {name},"),
    };
    Addressee { lines: std::iter::once(name).chain(client.envelope_lines()).collect(), salutation }
}

/// "de Vries" after a title is "De Vries".
fn capitalised(name: &str) -> String {
    let mut signs = name.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}
