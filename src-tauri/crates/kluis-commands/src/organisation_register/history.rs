//! What an entry said before: its versions compared, under the labels of its print.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use kluis_documents::{register_table, register_words};
use kluis_domain::{
    authorisation::{Act, Rule},
    organisation_register::{OrganisationEntryId, OrganisationRegister, Processor},
};
use kluis_vault::{Event, OrganisationRecord, Reader, StoredEntryOf};

use super::{
    compartment_of,
    declaration::declaration_row,
    dpia::dpia_row,
    processing::own_row,
    processor::{certificate_row, processor_row},
};
use crate::{CommandError, Result, Session};

/// A version of an entry, and what changed in it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct OrganisationEntryVersion {
    #[ts(type = "number")]
    version: i64,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
    /// Empty for the first version.
    changes: Vec<OrganisationEntryChange>,
}

/// A field that changed, in Dutch.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct OrganisationEntryChange {
    label: String,
    before: String,
    after: String,
}

/// When a version was recorded, by whom, and its row.
type Version = (i64, DateTime<Utc>, String, Value);

/// Latest first.
pub(crate) fn history(
    session: &mut Session,
    id: OrganisationEntryId,
) -> Result<Vec<OrganisationEntryVersion>> {
    let (today, gate) = (session.today(), session.gate());
    let event = Event::OrganisationEntryHistoryRead(id);
    session.open.vault.consult(&session.stamp, event, |reader| {
        let register = reader.organisation_register_of(id)?;
        gate.require(Rule { act: Act::See, compartment: compartment_of(register) })?;
        let (subject, versions) = versions(reader, register, id, today)?;
        compared(subject, versions, today)
    })
}

fn versions(
    reader: &Reader,
    register: OrganisationRegister,
    id: OrganisationEntryId,
    today: NaiveDate,
) -> Result<(&'static str, Vec<Version>)> {
    match register {
        OrganisationRegister::Processors => Ok((
            "processors",
            rows(reader, id, |it: StoredEntryOf<Processor>| processor_row(reader, it, &[], today))?,
        )),
        OrganisationRegister::Certificates => {
            Ok(("certificates", rows(reader, id, |it| certificate_row(reader, it, today))?))
        }
        OrganisationRegister::Processing => Ok(("processing", rows(reader, id, |it| Ok(own_row(&it)))?)),
        OrganisationRegister::Dpia => Ok(("dpia", rows(reader, id, |it| dpia_row(reader, it))?)),
        OrganisationRegister::Declarations => {
            Ok(("declarations", rows(reader, id, |it| declaration_row(reader, it))?))
        }
        OrganisationRegister::Supervision
        | OrganisationRegister::Compatibility
        | OrganisationRegister::OfficerTasks
        | OrganisationRegister::OfficerRegistration => Err(CommandError::not_found("history")),
    }
}

fn rows<T: OrganisationRecord, R: Serialize>(
    reader: &Reader,
    id: OrganisationEntryId,
    row: impl Fn(StoredEntryOf<T>) -> Result<R>,
) -> Result<Vec<Version>> {
    let one = |stored: StoredEntryOf<T>| {
        let (version, at, by) = (stored.version, stored.recorded_at, stored.recorded_by.clone());
        let mut row = serde_json::to_value(row(stored)?).map_err(CommandError::unexpected)?;
        // Of every version these differ, and they stand beside what changed.
        if let Some(fields) = row.as_object_mut() {
            fields.insert("recordedAt".to_owned(), Value::Null);
            fields.insert("recordedBy".to_owned(), Value::Null);
        }
        Ok((version, at, by, row))
    };
    reader.organisation_versions(id)?.into_iter().map(one).collect()
}

fn compared(
    subject: &str,
    versions: Vec<Version>,
    today: NaiveDate,
) -> Result<Vec<OrganisationEntryVersion>> {
    let values: Vec<Value> = versions.iter().map(|(.., row)| row.clone()).collect();
    let table = register_table(subject, &values, today)?;
    let mut before: Option<&Vec<String>> = None;
    let mut compared = Vec::new();
    for ((version, recorded_at, recorded_by, _), cells) in versions.into_iter().zip(&table.rows) {
        let changes = before.map(|before| changes(&table.head, before, cells)).unwrap_or_default();
        compared.push(OrganisationEntryVersion { version, recorded_at, recorded_by, changes });
        before = Some(cells);
    }
    compared.reverse();
    Ok(compared)
}

fn changes(head: &[String], before: &[String], after: &[String]) -> Vec<OrganisationEntryChange> {
    let (_, nothing) = register_words();
    let or_nothing = |cell: &String| if cell.is_empty() { nothing.to_owned() } else { cell.clone() };
    let cells = head.iter().zip(before.iter().zip(after));
    let changed = cells.filter(|(_, (before, after))| before != after);
    changed
        .map(|(label, (before, after))| OrganisationEntryChange {
            label: label.clone(),
            before: or_nothing(before),
            after: or_nothing(after),
        })
        .collect()
}
