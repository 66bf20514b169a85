//! The registers of the organisation: processors, certificates, processing, the officer, assessments and secrecy.
//!
//! Each list is what its page shows and what its print is made of. A change is a new version; what was there before is
//! read back through the history.

mod declaration;
mod dpia;
mod file;
mod history;
mod officer;
mod processing;
mod processor;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use ts_rs::TS;

use kluis_domain::{
    authorisation::{Act, Compartment, Rule},
    organisation_register::{
        Check, CheckOutcome, Known, LawItem, OrganisationEntryId, OrganisationFileId, OrganisationRegister,
        RegistersLaw, Reminder, has_officer, reminders,
    },
};
use kluis_vault::{Event, OrganisationRecord, Reader, StoredEntryOf, Writer};

use crate::{Result, Session, consent::profile_of, session::Gate};

pub(crate) use declaration::{DeclarationRecording, DeclarationRegister, declarations, record_declaration};
pub(crate) use dpia::{DpiaRecording, DpiaRegister, dpias, record_dpia};
pub(crate) use file::{add_file, view_file};
pub(crate) use history::{OrganisationEntryVersion, history};
pub(crate) use officer::{
    OfficerPage, OfficerRegistering, officer, record_registration, record_task_done, task_rows,
};
pub(crate) use processing::{
    ProcessingRecording, ProcessingRegister, processings, record_compatibility, record_processing,
};
pub(crate) use processor::{
    CertificateRecording, CertificateRegister, ProcessorRecording, ProcessorRegister, certificates,
    processors, record_certificate, record_processor, record_supervision,
};

/// An item of a list that is checked, with what was found.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CheckRow {
    item: String,
    text: String,
    article: String,
    /// `None` where nobody looked yet.
    outcome: Option<CheckOutcome>,
    remark: String,
}

/// A file of an entry.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct OrganisationFileRow {
    id: OrganisationFileId,
    name: String,
    #[ts(type = "number")]
    size: i64,
    filed_at: DateTime<Utc>,
    filed_by: String,
}

/// Every item of the list in its order, looked at or not.
fn check_rows(items: &[LawItem], checks: &[Check]) -> Vec<CheckRow> {
    let row = |item: &LawItem| {
        let found = checks.iter().find(|it| it.item == item.key);
        CheckRow {
            item: item.key.clone(),
            text: item.text.clone(),
            article: item.article.clone(),
            outcome: found.map(|it| it.outcome),
            remark: found.map(|it| it.remark.clone()).unwrap_or_default(),
        }
    };
    items.iter().map(row).collect()
}

fn file_rows(reader: &Reader, entry: OrganisationEntryId) -> Result<Vec<OrganisationFileRow>> {
    let row = |it: kluis_vault::StoredOrganisationFile| OrganisationFileRow {
        id: it.id,
        name: it.name,
        size: it.size,
        filed_at: it.filed_at,
        filed_by: it.filed_by,
    };
    Ok(reader.organisation_files_of(entry)?.into_iter().map(row).collect())
}

/// A new entry, or a new version of one; the answer is its id.
fn keep<T: OrganisationRecord>(
    session: &mut Session,
    id: Option<OrganisationEntryId>,
    judge: impl FnOnce(&Writer) -> Result<T>,
) -> Result<OrganisationEntryId> {
    session.open.vault.change(&session.stamp, |writer| {
        let record = judge(writer)?;
        Ok(match id {
            Some(id) => {
                writer.change_organisation_entry(id, &record)?;
                (id, Event::OrganisationEntryChanged(id))
            }
            None => {
                let id = writer.add_organisation_entry(&record)?;
                (id, Event::OrganisationEntryRecorded(id))
            }
        })
    })
}

fn records<T>(stored: Vec<StoredEntryOf<T>>) -> Vec<T> {
    stored.into_iter().map(|it| it.record).collect()
}

/// Where the entries of a register may be seen or changed.
fn compartment_of(register: OrganisationRegister) -> Compartment {
    match register {
        OrganisationRegister::Declarations => Compartment::Users,
        OrganisationRegister::Processors
        | OrganisationRegister::Certificates
        | OrganisationRegister::Supervision
        | OrganisationRegister::Processing
        | OrganisationRegister::Compatibility
        | OrganisationRegister::OfficerTasks
        | OrganisationRegister::OfficerRegistration
        | OrganisationRegister::Dpia => Compartment::Organisation,
    }
}

/// Whether the role may do this with an entry.
fn granted(reader: &Reader, entry: OrganisationEntryId, act: Act, gate: Gate) -> Result<()> {
    let compartment = compartment_of(reader.organisation_register_of(entry)?);
    gate.require(Rule { act, compartment })
}

/// What the registers ask on a day, for whoever keeps them.
pub(crate) fn asked(reader: &Reader, gate: Gate, today: NaiveDate) -> Result<Vec<Reminder>> {
    if !gate.may(Rule { act: Act::Change, compartment: Compartment::Organisation }) {
        return Ok(Vec::new());
    }
    let organisation = reader.organisation()?;
    let officer = has_officer(profile_of(reader)?, &organisation);
    let known = Known {
        processors: reader.organisation_entries()?.into_iter().map(|it| (it.id, it.record)).collect(),
        certificates: reader.organisation_entries()?.into_iter().map(|it| (it.id, it.record)).collect(),
        supervisions: records(reader.organisation_entries()?),
        dpias: reader.organisation_entries()?.into_iter().map(|it| (it.id, it.record)).collect(),
        tasks: if officer { Some(records(reader.organisation_entries()?)) } else { None },
        declarations: records(reader.organisation_entries()?),
        users: reader.users()?,
    };
    Ok(reminders(&known, RegistersLaw::built_in(), today))
}
