//! Registers beside the dossier: entries, and what was added to them later.

use chrono::{DateTime, Utc};
use serde::Serialize;
use ts_rs::TS;

use kluis_domain::{
    authorisation::{Act, Rule},
    client::ClientId,
    profile::RetentionCategory,
    register::{
        self, Abuse, AbuseDraft, Addition, AdditionDraft, AdditionKind, EntryId, Incident, IncidentDraft,
        Medication, MedicationDraft, Restraint, RestraintDraft, Tick, TickDraft,
    },
};
use kluis_vault::{Event, FileOwner, Kept, Reader, StoredAddition, StoredEntry, StoredTick};

use crate::{Result, Session, dossier::FileRow, session::Gate};

/// What every row of a register has beside its own fields.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct EntryRow {
    /// How it is kept, with all that was added.
    retention: RetentionCategory,
    additions: Vec<AdditionRow>,
    files: Vec<FileRow>,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
    /// What can be added to it.
    can_add: Vec<AdditionKind>,
    /// Whether the role may save its files elsewhere.
    may_disclose: bool,
}

/// An addition on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AdditionRow {
    addition: Addition,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
}

/// An incident on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct IncidentRow {
    id: EntryId,
    incident: Incident,
    entry: EntryRow,
}

/// A restraint on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RestraintRow {
    id: EntryId,
    restraint: Restraint,
    entry: EntryRow,
}

/// A medication list on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct MedicationListRow {
    id: EntryId,
    medication: Medication,
    ticks: Vec<TickRow>,
    entry: EntryRow,
}

/// An administration on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TickRow {
    tick: Tick,
    /// The medicine on that row of the list.
    medicine: String,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
}

/// An entry of the abuse file on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AbuseRow {
    id: EntryId,
    abuse: Abuse,
    entry: EntryRow,
}

pub(crate) fn incidents(session: &mut Session, client: ClientId) -> Result<Vec<IncidentRow>> {
    list(session, client, |id, incident, entry, _| Ok(IncidentRow { id, incident, entry }))
}

pub(crate) fn restraints(session: &mut Session, client: ClientId) -> Result<Vec<RestraintRow>> {
    list(session, client, |id, restraint, entry, _| Ok(RestraintRow { id, restraint, entry }))
}

pub(crate) fn medications(session: &mut Session, client: ClientId) -> Result<Vec<MedicationListRow>> {
    list(session, client, |id, medication, entry, reader| {
        let ticks = reader.ticks_of(id)?.into_iter().map(|it| TickRow::of(it, &medication)).collect();
        Ok(MedicationListRow { id, medication, ticks, entry })
    })
}

pub(crate) fn abuses(session: &mut Session, client: ClientId) -> Result<Vec<AbuseRow>> {
    list(session, client, |id, abuse, entry, _| Ok(AbuseRow { id, abuse, entry }))
}

fn list<T: Kept, R>(
    session: &mut Session,
    client: ClientId,
    row: impl Fn(EntryId, T, EntryRow, &Reader) -> Result<R>,
) -> Result<Vec<R>> {
    let gate = session.gate();
    let read = Event::RegisterRead(T::REGISTER, client);
    session.open.vault.consult(&session.stamp, read, |reader| rows(reader, client, gate, row))
}

/// The entries of a client in one register, newest first.
fn rows<T: Kept, R>(
    reader: &Reader,
    client: ClientId,
    gate: Gate,
    row: impl Fn(EntryId, T, EntryRow, &Reader) -> Result<R>,
) -> Result<Vec<R>> {
    let one = |stored: StoredEntry<T>| {
        let entry = EntryRow::of(reader, &stored, gate)?;
        row(stored.id, stored.entry, entry, reader)
    };
    reader.register_of::<T>(client)?.into_iter().map(one).collect()
}

impl EntryRow {
    fn of<T: Kept>(reader: &Reader, stored: &StoredEntry<T>, gate: Gate) -> Result<EntryRow> {
        let additions = reader.additions_of(stored.id)?;
        let plain: Vec<Addition> = additions.iter().map(|it| it.addition.clone()).collect();
        Ok(EntryRow {
            retention: register::retention(stored.retention, &plain),
            additions: additions.into_iter().map(AdditionRow::of).collect(),
            files: reader.files_of(FileOwner::Entry(stored.id))?.into_iter().map(FileRow::of).collect(),
            recorded_at: stored.recorded_at,
            recorded_by: stored.recorded_by.clone(),
            can_add: T::REGISTER.additions().to_vec(),
            may_disclose: gate.may(Rule { act: Act::Disclose, compartment: T::REGISTER.compartment() }),
        })
    }
}

impl AdditionRow {
    fn of(stored: StoredAddition) -> AdditionRow {
        AdditionRow {
            addition: stored.addition,
            recorded_at: stored.recorded_at,
            recorded_by: stored.recorded_by,
        }
    }
}

impl TickRow {
    fn of(stored: StoredTick, list: &Medication) -> TickRow {
        let medicine = list.rows.get(stored.tick.row as usize).map(|it| it.medicine.clone());
        TickRow {
            medicine: medicine.unwrap_or_default(),
            tick: stored.tick,
            recorded_at: stored.recorded_at,
            recorded_by: stored.recorded_by,
        }
    }
}

pub(crate) fn record_incident(session: &mut Session, draft: IncidentDraft) -> Result<EntryId> {
    let today = session.today();
    record(session, draft.client, || Ok(Incident::check(&draft, today)?))
}

pub(crate) fn record_restraint(session: &mut Session, draft: RestraintDraft) -> Result<EntryId> {
    let today = session.today();
    record(session, draft.client, || Ok(Restraint::check(&draft, today)?))
}

pub(crate) fn record_medication(session: &mut Session, draft: MedicationDraft) -> Result<EntryId> {
    let today = session.today();
    record(session, draft.client, || Ok(Medication::check(&draft, today)?))
}

pub(crate) fn record_abuse(session: &mut Session, draft: AbuseDraft) -> Result<EntryId> {
    let today = session.today();
    record(session, draft.client, || Ok(Abuse::check(&draft, today)?))
}

fn record<T: Kept>(
    session: &mut Session,
    client: ClientId,
    check: impl FnOnce() -> Result<T>,
) -> Result<EntryId> {
    session.open.vault.change(&session.stamp, |writer| {
        writer.read().client(client)?;
        let id = writer.add_entry(&check()?)?;
        Ok((id, Event::RegisterEntryRecorded(T::REGISTER, client, id)))
    })
}

pub(crate) fn complete_incident(session: &mut Session, draft: AdditionDraft) -> Result<()> {
    complete::<Incident>(session, &draft)
}

pub(crate) fn complete_restraint(session: &mut Session, draft: AdditionDraft) -> Result<()> {
    complete::<Restraint>(session, &draft)
}

pub(crate) fn complete_medication(session: &mut Session, draft: AdditionDraft) -> Result<()> {
    complete::<Medication>(session, &draft)
}

pub(crate) fn complete_abuse(session: &mut Session, draft: AdditionDraft) -> Result<()> {
    complete::<Abuse>(session, &draft)
}

/// An entry of another register is not found here, whatever the role may do there.
fn complete<T: Kept>(session: &mut Session, draft: &AdditionDraft) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let entry = writer.read().register_entry::<T>(draft.entry)?.entry;
        let addition = register::add(draft, T::REGISTER, entry.on(), today)?;
        writer.add_addition(&addition)?;
        Ok(((), Event::RegisterEntryCompleted(T::REGISTER, entry.client(), draft.entry)))
    })
}

pub(crate) fn tick(session: &mut Session, draft: TickDraft) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let list = writer.read().register_entry::<Medication>(draft.entry)?.entry;
        let tick = register::tick(&draft, &list, today)?;
        writer.add_tick(&tick)?;
        Ok(((), Event::MedicationTicked(list.client, draft.entry)))
    })
}
