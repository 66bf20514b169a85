//! Processors with their agreements, certificates and supervision.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_domain::{
    date,
    organisation_register::{
        AgreementVerdict, Certificate, CertificateDraft, LawItem, OrganisationEntryId, OrganisationRegister,
        Processor, ProcessorDraft, RegistersLaw, Superseded, Supervision, SupervisionDraft,
        check_certificate, check_processor, check_supervision, conclude,
    },
};
use kluis_vault::{Event, Reader, StoredEntryOf};

use super::{CheckRow, OrganisationFileRow, check_rows, file_rows, keep};
use crate::{Result, Session};

/// The processors, and what an agreement must say.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ProcessorRegister {
    pub(crate) rows: Vec<ProcessorRow>,
    items: Vec<LawItem>,
}

/// A processor on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ProcessorRow {
    id: OrganisationEntryId,
    processor: Processor,
    verdict: AgreementVerdict,
    checks: Vec<CheckRow>,
    /// Latest first.
    supervisions: Vec<SupervisionRow>,
    /// When they are to be supervised next.
    supervise_on: Option<NaiveDate>,
    files: Vec<OrganisationFileRow>,
    #[ts(type = "number")]
    version: i64,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
}

/// A supervision on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SupervisionRow {
    id: OrganisationEntryId,
    supervision: Supervision,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
}

/// The certificates.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CertificateRegister {
    pub(crate) rows: Vec<CertificateRow>,
}

/// A certificate on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CertificateRow {
    id: OrganisationEntryId,
    certificate: Certificate,
    /// Name of who has it.
    holder: String,
    is_expired: bool,
    /// The edition that took the place of this one.
    superseded: Option<Superseded>,
    files: Vec<OrganisationFileRow>,
    #[ts(type = "number")]
    version: i64,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
}

/// A processor, new or changed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ProcessorRecording {
    /// `null` for a new one.
    id: Option<OrganisationEntryId>,
    draft: ProcessorDraft,
}

/// A certificate, new or changed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct CertificateRecording {
    /// `null` for a new one.
    id: Option<OrganisationEntryId>,
    draft: CertificateDraft,
}

pub(crate) fn processors(session: &mut Session, _: ()) -> Result<ProcessorRegister> {
    let today = session.today();
    let event = Event::OrganisationRegisterRead(OrganisationRegister::Processors);
    session.open.vault.consult(&session.stamp, event, |reader| {
        let supervisions = reader.organisation_entries()?;
        let stored: Vec<StoredEntryOf<Processor>> = reader.organisation_entries()?;
        let rows = stored.into_iter().map(|it| processor_row(reader, it, &supervisions, today));
        let items = RegistersLaw::built_in().agreement.clone();
        Ok(ProcessorRegister { rows: rows.collect::<Result<_>>()?, items })
    })
}

pub(super) fn processor_row(
    reader: &Reader,
    stored: StoredEntryOf<Processor>,
    supervisions: &[StoredEntryOf<Supervision>],
    today: NaiveDate,
) -> Result<ProcessorRow> {
    let law = RegistersLaw::built_in();
    let own = supervisions.iter().filter(|it| it.record.processor == stored.id);
    let mut own: Vec<SupervisionRow> = own.map(supervision_row).collect();
    own.sort_by_key(|it| std::cmp::Reverse(it.supervision.on));
    let first = || stored.record.agreed_on.map(|on| date::after(on, law.supervision_every));
    let supervise_on = own.first().map(|it| it.supervision.next_on).or_else(first);
    Ok(ProcessorRow {
        id: stored.id,
        verdict: conclude(&stored.record, law, today),
        checks: check_rows(&law.agreement, &stored.record.checks),
        supervisions: own,
        supervise_on: supervise_on.filter(|_| stored.record.ended_on.is_none()),
        files: file_rows(reader, stored.id)?,
        version: stored.version,
        recorded_at: stored.recorded_at,
        recorded_by: stored.recorded_by,
        processor: stored.record,
    })
}

fn supervision_row(stored: &StoredEntryOf<Supervision>) -> SupervisionRow {
    SupervisionRow {
        id: stored.id,
        supervision: stored.record.clone(),
        recorded_at: stored.recorded_at,
        recorded_by: stored.recorded_by.clone(),
    }
}

pub(crate) fn record_processor(
    session: &mut Session,
    recording: ProcessorRecording,
) -> Result<OrganisationEntryId> {
    let today = session.today();
    keep(session, recording.id, |_| Ok(check_processor(&recording.draft, RegistersLaw::built_in(), today)?))
}

pub(crate) fn record_supervision(
    session: &mut Session,
    draft: SupervisionDraft,
) -> Result<OrganisationEntryId> {
    let today = session.today();
    keep(session, None, |writer| {
        writer.read().organisation_entry::<Processor>(draft.processor)?;
        Ok(check_supervision(&draft, RegistersLaw::built_in(), today)?)
    })
}

pub(crate) fn certificates(session: &mut Session, _: ()) -> Result<CertificateRegister> {
    let today = session.today();
    let event = Event::OrganisationRegisterRead(OrganisationRegister::Certificates);
    session.open.vault.consult(&session.stamp, event, |reader| {
        let stored: Vec<StoredEntryOf<Certificate>> = reader.organisation_entries()?;
        let rows = stored.into_iter().map(|it| certificate_row(reader, it, today));
        Ok(CertificateRegister { rows: rows.collect::<Result<_>>()? })
    })
}

pub(super) fn certificate_row(
    reader: &Reader,
    stored: StoredEntryOf<Certificate>,
    today: NaiveDate,
) -> Result<CertificateRow> {
    let certificate = stored.record;
    let holder = match certificate.processor {
        Some(id) => reader.organisation_entry::<Processor>(id)?.record.name,
        None => reader.organisation()?.name,
    };
    Ok(CertificateRow {
        id: stored.id,
        holder,
        is_expired: certificate.valid_until < today,
        superseded: RegistersLaw::built_in().superseded(&certificate.norm, certificate.year),
        files: file_rows(reader, stored.id)?,
        version: stored.version,
        recorded_at: stored.recorded_at,
        recorded_by: stored.recorded_by,
        certificate,
    })
}

pub(crate) fn record_certificate(
    session: &mut Session,
    recording: CertificateRecording,
) -> Result<OrganisationEntryId> {
    let today = session.today();
    keep(session, recording.id, |writer| {
        let processors: Vec<StoredEntryOf<Processor>> = writer.read().organisation_entries()?;
        let known: Vec<OrganisationEntryId> = processors.iter().map(|it| it.id).collect();
        Ok(check_certificate(&recording.draft, &known, today)?)
    })
}
