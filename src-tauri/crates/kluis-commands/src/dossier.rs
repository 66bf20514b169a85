//! The dossier: items by compartment, corrections beside them, shielding and keeping.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use kluis_domain::{
    authorisation::{Act, Compartment, Rule},
    client::ClientId,
    consent::Permission,
    disclosure::ConsentFact,
    dossier_item::{
        self, Correction, CorrectionDraft, FileId, Hold, Item, ItemChoices, ItemDraft, ItemFault, ItemField,
        ItemId, ItemKind, ItemRefusal, ItemSource, Shield, SpecialReason, rules, sees_shielded,
    },
    field::FieldFault,
    fold::words,
    profile::{DataKind, Profile, RetentionCategory},
};
use kluis_vault::{
    DossierStep, DossierStepKind, Event, Events, FileOwner, Reader, StoredCorrection, StoredFile, StoredItem,
    StoredSummary,
};

use crate::{
    CommandError, Result, Session, consent::profile_of, disclosure::consent_facts, notice, session::Gate,
};

/// The dossier of a client, as far as the role may see it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Dossier {
    /// The compartments that the role may see and the profile has, in the order of the dossier.
    compartments: Vec<CompartmentRow>,
    items: Vec<ItemSummary>,
}

/// A compartment, and what the role may do in it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CompartmentRow {
    compartment: Compartment,
    may_add: bool,
}

/// An item in the list.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ItemSummary {
    id: ItemId,
    compartment: Compartment,
    shield: Shield,
    /// What is in it; `None` where it is shielded from this role.
    shown: Option<ShownSummary>,
}

/// What the list tells of an item.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ShownSummary {
    kind: ItemKind,
    title: String,
    category: DataKind,
    dated: NaiveDate,
    source: ItemSource,
    author: String,
    retention: RetentionCategory,
    files: u32,
    corrections: u32,
    changed_at: DateTime<Utc>,
}

/// An item as a whole.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ItemRow {
    id: ItemId,
    compartment: Compartment,
    item: Item,
    shield: Shield,
    hold: Hold,
    files: Vec<FileRow>,
    corrections: Vec<CorrectionRow>,
    steps: Vec<ItemStep>,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
    changed_at: DateTime<Utc>,
    /// Whether the role may add files to it and correct it.
    may_change: bool,
    /// Whether the role may save its files elsewhere.
    may_disclose: bool,
    /// Whether the role may shield it.
    may_shield: bool,
}

/// A file on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct FileRow {
    id: FileId,
    name: String,
    media_type: String,
    #[ts(type = "number")]
    size: i64,
    /// SHA-256, 64 hexadecimal signs.
    sha256: String,
    filed_at: DateTime<Utc>,
    filed_by: String,
}

/// A correction on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CorrectionRow {
    id: Uuid,
    correction: Correction,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
}

/// A row of the correction sheet: a correction, and what it stands beside.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CorrectionSheetRow {
    kind: ItemKind,
    title: String,
    dated: NaiveDate,
    author: String,
    /// Whether the item is shielded.
    shield: Shield,
    row: CorrectionRow,
}

/// What changed about an item.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ItemStep {
    kind: ItemStepKind,
    /// The category that it got, for a change of retention.
    retention: Option<RetentionCategory>,
    reason: String,
    at: DateTime<Utc>,
    by: String,
}

/// What a step was.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the same names as kluis_vault::DossierStepKind, which explains them")]
pub(crate) enum ItemStepKind {
    Shielded,
    Unshielded,
    Held,
    Released,
    RetentionChanged,
}

/// An item and why.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ItemReason {
    item: ItemId,
    reason: String,
}

/// Words that are sought in the dossier of a client.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct DossierSearch {
    client: ClientId,
    text: String,
}

/// Another way to keep an item, and why.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct RetentionChange {
    item: ItemId,
    retention: RetentionCategory,
    reason: String,
}

/// The compartments with items, in the order in which they are shown.
const COMPARTMENTS: [Compartment; 6] = [
    Compartment::CareContent,
    Compartment::Medical,
    Compartment::Education,
    Compartment::Finances,
    Compartment::Judicial,
    Compartment::Images,
];

pub(crate) fn choices(session: &mut Session, _: ()) -> Result<ItemChoices> {
    let rights = session.gate().rights;
    session.open.vault.consult(&session.stamp, Event::OrganisationRead, |reader| {
        Ok(dossier_item::choices(profile_of(reader)?, rights))
    })
}

pub(crate) fn list(session: &mut Session, client: ClientId) -> Result<Dossier> {
    let gate = session.gate();
    session.open.vault.consult(&session.stamp, Event::DossierListed(client), |reader| {
        let items = reader.dossier_of(client)?;
        Ok(Dossier {
            compartments: compartments(profile_of(reader)?, gate),
            items: items.into_iter().filter_map(|it| summary(it, gate)).collect(),
        })
    })
}

/// That somebody searched is logged; what for is not.
pub(crate) fn find(session: &mut Session, wanted: DossierSearch) -> Result<Vec<ItemId>> {
    let (gate, words) = (session.gate(), words(&wanted.text));
    session.open.vault.consult(&session.stamp, Event::DossierSearched(wanted.client), |reader| {
        let texts = reader.dossier_texts_of(wanted.client)?;
        let text = |it: &StoredSummary| texts.get(&it.id).map(String::as_str).unwrap_or_default();
        let says = |it: &StoredSummary| {
            is_open_to(it, gate) && dossier_item::says(&words, [it.title.as_str(), &it.author, text(it)])
        };
        let found = reader.dossier_of(wanted.client)?.into_iter().filter(says);
        Ok(found.map(|it| it.id).collect())
    })
}

/// Whether the role may know what is in it.
fn is_open_to(stored: &StoredSummary, gate: Gate) -> bool {
    rules(Act::See, stored.kind, stored.category).into_iter().all(|rule| gate.may(rule))
        && is_shown(stored.shield, gate)
}

fn compartments(profile: &Profile, gate: Gate) -> Vec<CompartmentRow> {
    let has = |compartment: &Compartment| {
        let module = ItemKind::ALL.into_iter().find(|it| it.compartment() == *compartment);
        module.and_then(ItemKind::module).is_none_or(|it| profile.modules.has(it))
    };
    COMPARTMENTS
        .into_iter()
        .filter(|it| has(it) && gate.may(Rule { act: Act::See, compartment: *it }))
        .map(|compartment| CompartmentRow {
            compartment,
            may_add: gate.may(Rule { act: Act::Add, compartment }),
        })
        .collect()
}

fn summary(stored: StoredSummary, gate: Gate) -> Option<ItemSummary> {
    if !rules(Act::See, stored.kind, stored.category).into_iter().all(|rule| gate.may(rule)) {
        return None;
    }
    let (id, shield, compartment) = (stored.id, stored.shield, stored.kind.compartment());
    let shown = if is_shown(shield, gate) { Some(ShownSummary::of(stored)) } else { None };
    Some(ItemSummary { id, compartment, shield, shown })
}

impl ShownSummary {
    fn of(stored: StoredSummary) -> ShownSummary {
        ShownSummary {
            kind: stored.kind,
            title: stored.title,
            category: stored.category,
            dated: stored.dated,
            source: stored.source,
            author: stored.author,
            retention: stored.retention,
            files: stored.files,
            corrections: stored.corrections,
            changed_at: stored.changed_at,
        }
    }
}

fn is_shown(shield: Shield, gate: Gate) -> bool {
    match shield {
        Shield::Open => true,
        Shield::Shielded => sees_shielded(gate.role),
    }
}

/// An item that the role may do this with.
pub(crate) fn granted(reader: &Reader, id: ItemId, act: Act, gate: Gate) -> Result<StoredItem> {
    let stored = reader.dossier_item(id)?;
    for rule in rules(act, stored.item.kind, stored.item.category) {
        gate.require(rule)?;
    }
    if is_shown(stored.shield, gate) { Ok(stored) } else { Err(CommandError::NotAllowed) }
}

pub(crate) fn read(session: &mut Session, id: ItemId) -> Result<ItemRow> {
    let gate = session.gate();
    session.open.vault.change(&session.stamp, |writer| {
        let reader = writer.read();
        let stored = granted(&reader, id, Act::See, gate)?;
        let client = stored.item.client;
        Ok((row(&reader, stored, gate)?, Event::DossierItemRead(client, id)))
    })
}

fn row(reader: &Reader, stored: StoredItem, gate: Gate) -> Result<ItemRow> {
    let compartment = stored.item.kind.compartment();
    let may = |act| gate.may(Rule { act, compartment });
    Ok(ItemRow {
        id: stored.id,
        compartment,
        shield: stored.shield,
        hold: stored.hold,
        files: reader.files_of(FileOwner::Item(stored.id))?.into_iter().map(FileRow::of).collect(),
        corrections: reader.corrections_of(stored.id)?.into_iter().map(CorrectionRow::of).collect(),
        steps: reader.dossier_steps(stored.id)?.into_iter().map(ItemStep::of).collect(),
        recorded_at: stored.recorded_at,
        recorded_by: stored.recorded_by,
        changed_at: stored.changed_at,
        may_change: may(Act::Change),
        may_disclose: may(Act::Disclose),
        may_shield: may(Act::Change) && sees_shielded(gate.role),
        item: stored.item,
    })
}

impl FileRow {
    pub(crate) fn of(stored: StoredFile) -> FileRow {
        FileRow {
            id: stored.id,
            name: stored.name,
            media_type: stored.media_type,
            size: stored.size,
            sha256: stored.sha256.iter().map(|byte| format!("{byte:02x}")).collect(),
            filed_at: stored.filed_at,
            filed_by: stored.filed_by,
        }
    }
}

impl CorrectionRow {
    fn of(stored: StoredCorrection) -> CorrectionRow {
        CorrectionRow {
            id: stored.id,
            correction: stored.correction,
            recorded_at: stored.recorded_at,
            recorded_by: stored.recorded_by,
        }
    }
}

impl ItemStep {
    fn of(stored: DossierStep) -> ItemStep {
        let (kind, retention) = match stored.kind {
            DossierStepKind::Shielded => (ItemStepKind::Shielded, None),
            DossierStepKind::Unshielded => (ItemStepKind::Unshielded, None),
            DossierStepKind::Held => (ItemStepKind::Held, None),
            DossierStepKind::Released => (ItemStepKind::Released, None),
            DossierStepKind::RetentionChanged(it) => (ItemStepKind::RetentionChanged, Some(it)),
        };
        ItemStep { kind, retention, reason: stored.reason, at: stored.at, by: stored.by }
    }
}

pub(crate) fn read_all(session: &mut Session, client: ClientId) -> Result<Vec<ItemRow>> {
    read_whole(session, client, Act::See)
}

/// As [`read_all`], of the items that the role may give out.
pub(crate) fn disclosed(session: &mut Session, client: ClientId) -> Result<Vec<ItemRow>> {
    read_whole(session, client, Act::Disclose)
}

fn read_whole(session: &mut Session, client: ClientId, act: Act) -> Result<Vec<ItemRow>> {
    let gate = session.gate();
    session.open.vault.change(&session.stamp, |writer| {
        let items = whole(&writer.read(), client, act, gate)?;
        let read: Vec<Event> = items.iter().map(|it| Event::DossierItemRead(client, it.id)).collect();
        Ok((items, Events::many(Event::DossierListed(client), read)))
    })
}

/// Every item with which the role may do this, whole and newest first.
fn whole(reader: &Reader, client: ClientId, act: Act, gate: Gate) -> Result<Vec<ItemRow>> {
    let mut rows = Vec::new();
    for summary in reader.dossier_of(client)? {
        match granted(reader, summary.id, act, gate) {
            Ok(stored) => rows.push(row(reader, stored, gate)?),
            Err(CommandError::NotAllowed) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(rows)
}

fn sheet(reader: &Reader, client: ClientId, act: Act, gate: Gate) -> Result<Vec<CorrectionSheetRow>> {
    let mut sheet = Vec::new();
    for it in whole(reader, client, act, gate)? {
        for row in it.corrections {
            sheet.push(CorrectionSheetRow {
                kind: it.item.kind,
                title: it.item.title.clone(),
                dated: it.item.dated,
                author: it.item.author.clone(),
                shield: it.shield,
                row,
            });
        }
    }
    sheet.sort_by_key(|it| (it.row.correction.on, it.row.recorded_at));
    Ok(sheet)
}

pub(crate) fn correction_sheet(session: &mut Session, client: ClientId) -> Result<Vec<CorrectionSheetRow>> {
    read_sheet(session, client, Act::See)
}

/// As [`correction_sheet`], of the items that the role may give out.
pub(crate) fn disclosed_sheet(session: &mut Session, client: ClientId) -> Result<Vec<CorrectionSheetRow>> {
    read_sheet(session, client, Act::Disclose)
}

fn read_sheet(session: &mut Session, client: ClientId, act: Act) -> Result<Vec<CorrectionSheetRow>> {
    let gate = session.gate();
    session.open.vault.consult(&session.stamp, Event::CorrectionSheetRead(client), |reader| {
        sheet(reader, client, act, gate)
    })
}

pub(crate) fn add(session: &mut Session, draft: ItemDraft) -> Result<ItemId> {
    let (today, gate) = (session.today(), session.gate());
    for rule in rules(Act::Add, draft.kind, draft.category) {
        gate.require(rule)?;
    }
    session.open.vault.change(&session.stamp, |writer| {
        let reader = writer.read();
        reader.client(draft.client)?;
        let item = dossier_item::check(&draft, profile_of(&reader)?, today)?;
        check_express_consent(&reader, &item, today)?;
        let id = writer.add_dossier_item(&item)?;
        let due = notice::source_due(writer, id, &item, today)?;
        Ok((id, Events::many(Event::DossierItemAdded(item.client, id), due)))
    })
}

/// Where express consent is the reason to keep something of a special category, it is on record and holds (MW-6.1).
fn check_express_consent(reader: &Reader, item: &Item, today: NaiveDate) -> Result<()> {
    if item.special_reason != Some(SpecialReason::ExpressConsent) {
        return Ok(());
    }
    let consents = consent_facts(reader, item.client, today)?;
    let permits = |it: &ConsentFact| it.permits.contains(&Permission::RecordSpecialCategories);
    if consents.iter().any(|it| permits(it) && it.holds_on(today)) {
        return Ok(());
    }
    let fault = ItemFault { field: ItemField::SpecialReason, fault: FieldFault::NoConsentInForce };
    Err(ItemRefusal::Fields { faults: vec![fault] }.into())
}

pub(crate) fn correct(session: &mut Session, draft: CorrectionDraft) -> Result<Uuid> {
    let (today, gate) = (session.today(), session.gate());
    session.open.vault.change(&session.stamp, |writer| {
        let item = granted(&writer.read(), draft.item, Act::Change, gate)?.item;
        let correction = dossier_item::correct(&draft, today)?;
        let id = writer.add_correction(&correction)?;
        let due = notice::corrected(writer, &item, &correction, today)?;
        Ok((id, Events::many(Event::DossierItemCorrected(item.client, draft.item), due)))
    })
}

pub(crate) fn shield(session: &mut Session, wanted: ItemReason) -> Result<()> {
    set_shield(session, &wanted, Shield::Shielded)
}

pub(crate) fn unshield(session: &mut Session, wanted: ItemReason) -> Result<()> {
    set_shield(session, &wanted, Shield::Open)
}

/// Only whoever still sees it afterwards.
fn set_shield(session: &mut Session, wanted: &ItemReason, shield: Shield) -> Result<()> {
    let gate = session.gate();
    if !sees_shielded(gate.role) {
        return Err(CommandError::NotAllowed);
    }
    session.open.vault.change(&session.stamp, |writer| {
        let stored = granted(&writer.read(), wanted.item, Act::Change, gate)?;
        let reason = dossier_item::shield(&wanted.reason, shield, stored.shield)?;
        let (step, event) = match shield {
            Shield::Shielded => {
                (DossierStepKind::Shielded, Event::DossierItemShielded(stored.item.client, wanted.item))
            }
            Shield::Open => {
                (DossierStepKind::Unshielded, Event::DossierItemUnshielded(stored.item.client, wanted.item))
            }
        };
        writer.add_dossier_step(wanted.item, step, &reason)?;
        Ok(((), event))
    })
}

pub(crate) fn hold(session: &mut Session, wanted: ItemReason) -> Result<()> {
    set_hold(session, &wanted, Hold::OnHold)
}

pub(crate) fn release(session: &mut Session, wanted: ItemReason) -> Result<()> {
    set_hold(session, &wanted, Hold::Free)
}

fn set_hold(session: &mut Session, wanted: &ItemReason, hold: Hold) -> Result<()> {
    let gate = session.gate();
    session.open.vault.change(&session.stamp, |writer| {
        let stored = granted(&writer.read(), wanted.item, Act::Change, gate)?;
        let reason = dossier_item::hold(&wanted.reason, hold, stored.hold)?;
        let client = stored.item.client;
        let (step, event) = match hold {
            Hold::OnHold => (DossierStepKind::Held, Event::DossierItemHeld(client, wanted.item)),
            Hold::Free => (DossierStepKind::Released, Event::DossierItemReleased(client, wanted.item)),
        };
        writer.add_dossier_step(wanted.item, step, &reason)?;
        Ok(((), event))
    })
}

pub(crate) fn change_retention(session: &mut Session, change: RetentionChange) -> Result<()> {
    let gate = session.gate();
    session.open.vault.change(&session.stamp, |writer| {
        let stored = granted(&writer.read(), change.item, Act::Change, gate)?;
        let client = stored.item.client;
        let reason = dossier_item::change_retention(change.retention, &change.reason, stored.hold)?;
        writer.add_dossier_step(change.item, DossierStepKind::RetentionChanged(change.retention), &reason)?;
        Ok(((), Event::DossierRetentionChanged(client, change.item)))
    })
}
