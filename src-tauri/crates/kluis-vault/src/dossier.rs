//! Items of the dossier, as stored: never changed; corrections, steps and files stand beside them.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Row, named_params};
use uuid::Uuid;

use kluis_domain::{
    client::ClientId,
    dossier_item::{Correction, Hold, Item, ItemDetails, ItemId, ItemKind, ItemSource, Shield},
    profile::{DataKind, RetentionCategory},
};

use crate::{
    Reader, VaultError, Writer,
    audit::{instant, read_instant},
    names::{
        CORRECTION_KINDS, CRIMINAL_GROUNDS, DATA_KINDS, ITEM_KINDS, ITEM_SOURCES, LEGAL_BASES, MEASURES,
        Names, PERIODS, RETENTIONS, SPECIAL_KINDS, SPECIAL_REASONS,
    },
};

/// An item on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredItem {
    /// Which.
    pub id: ItemId,
    /// What it holds; its retention as it is now.
    pub item: Item,
    /// Whether it is shielded.
    pub shield: Shield,
    /// Whether it is on hold.
    pub hold: Hold,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By which user.
    pub recorded_by: String,
    /// When anything about it was last recorded: itself, a correction, a step or a file.
    pub changed_at: DateTime<Utc>,
}

/// An item in a list: all but its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredSummary {
    /// Which.
    pub id: ItemId,
    /// What it is.
    pub kind: ItemKind,
    /// What it is called.
    pub title: String,
    /// Its category.
    pub category: DataKind,
    /// When it was received or made.
    pub dated: NaiveDate,
    /// Where it comes from.
    pub source: ItemSource,
    /// Who wrote it.
    pub author: String,
    /// How it is kept.
    pub retention: RetentionCategory,
    /// Whether it is shielded.
    pub shield: Shield,
    /// How many files it has.
    pub files: u32,
    /// How many corrections it has.
    pub corrections: u32,
    /// When anything about it was last recorded.
    pub changed_at: DateTime<Utc>,
}

/// A correction on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredCorrection {
    /// Which.
    pub id: Uuid,
    /// What it says.
    pub correction: Correction,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By which user.
    pub recorded_by: String,
}

/// What changed about an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DossierStepKind {
    /// Shielded.
    Shielded,
    /// No longer shielded.
    Unshielded,
    /// Put on hold.
    Held,
    /// No longer on hold.
    Released,
    /// Kept in another way.
    RetentionChanged(RetentionCategory),
}

/// One change of what is around an item; never changed itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DossierStep {
    /// What.
    pub kind: DossierStepKind,
    /// Why.
    pub reason: String,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// By which user.
    pub by: String,
}

impl Reader<'_> {
    /// One item.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn dossier_item(&self, id: ItemId) -> Result<StoredItem, VaultError> {
        let mut stored = self
            .0
            .prepare_cached(include_str!("dossier/read.sql"))?
            .query_and_then(named_params! {":id": id.0}, read_item)?
            .next()
            .ok_or(VaultError::NotFound("item"))??;
        stored.item.special_kinds = self
            .0
            .prepare_cached("SELECT kind FROM dossier_special WHERE item_id = :id")?
            .query_and_then(named_params! {":id": id.0}, |row| {
                SPECIAL_KINDS.value_of(&row.get::<_, String>("kind")?)
            })?
            .collect::<Result<_, VaultError>>()?;
        stored.item.special_kinds.sort_unstable();
        Ok(stored)
    }

    /// The items of a client, newest first, without their texts.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn dossier_of(&self, client: ClientId) -> Result<Vec<StoredSummary>, VaultError> {
        self.0
            .prepare_cached(include_str!("dossier/list.sql"))?
            .query_and_then(named_params! {":client": client.0}, read_summary)?
            .collect()
    }

    /// The text of each item of a client.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn dossier_texts_of(&self, client: ClientId) -> Result<HashMap<ItemId, String>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT item.id, dossier_text.text
                 FROM dossier_item AS item
                 JOIN dossier_text ON dossier_text.item_id = item.id
                 WHERE item.client_id = :client",
            )?
            .query_and_then(named_params! {":client": client.0}, |row| {
                Ok((ItemId(row.get("id")?), row.get("text")?))
            })?
            .collect()
    }

    /// The corrections of an item, oldest first.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn corrections_of(&self, item: ItemId) -> Result<Vec<StoredCorrection>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT correction.*, user.name AS recorded_by_name
                 FROM dossier_correction AS correction
                 JOIN user ON user.id = recorded_by
                 WHERE item_id = :item
                 ORDER BY on_day, correction.id",
            )?
            .query_and_then(named_params! {":item": item.0}, read_correction)?
            .collect()
    }

    /// The steps of an item, oldest first.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn dossier_steps(&self, item: ItemId) -> Result<Vec<DossierStep>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT step.*, user.name AS by_name
                 FROM dossier_step AS step
                 JOIN user ON user.id = by_user
                 WHERE item_id = :item
                 ORDER BY seq",
            )?
            .query_and_then(named_params! {":item": item.0}, read_step)?
            .collect()
    }
}

impl Writer<'_> {
    /// Keeps an item.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_dossier_item(&self, item: &Item) -> Result<ItemId, VaultError> {
        let id = ItemId(self.new_id());
        let details = &item.details;
        self.0.prepare_cached(include_str!("dossier/insert.sql"))?.execute(named_params! {
            ":id": id.0,
            ":client": item.client.0,
            ":kind": ITEM_KINDS.name_of(item.kind),
            ":title": item.title,
            ":measure": details.measure.map(|it| MEASURES.name_of(it)),
            ":party": details.party,
            ":reference": details.reference,
            ":amount_cents": details.amount_cents,
            ":per": details.per.map(|it| PERIODS.name_of(it)),
            ":from": details.from,
            ":until": details.until,
            ":evaluate_on": details.evaluate_on,
            ":category": DATA_KINDS.name_of(item.category),
            ":special_reason": item.special_reason.map(|it| SPECIAL_REASONS.name_of(it)),
            ":criminal_ground": item.criminal_ground.map(|it| CRIMINAL_GROUNDS.name_of(it)),
            ":explanation": item.explanation,
            ":source": ITEM_SOURCES.name_of(item.source),
            ":source_name": item.source_name,
            ":dated": item.dated,
            ":author": item.author,
            ":purpose": item.purpose,
            ":basis": LEGAL_BASES.name_of(item.basis),
            ":retention": RETENTIONS.name_of(item.retention),
            ":at": instant(self.1.at),
            ":by": self.1.user.0,
        })?;
        self.0
            .prepare_cached("INSERT INTO main.dossier_text VALUES (:id, :text)")?
            .execute(named_params! {":id": id.0, ":text": item.text})?;
        for kind in &item.special_kinds {
            self.0
                .prepare_cached("INSERT INTO main.dossier_special VALUES (:id, :kind)")?
                .execute(named_params! {":id": id.0, ":kind": SPECIAL_KINDS.name_of(*kind)})?;
        }
        Ok(id)
    }

    /// Puts a correction on the sheet.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_correction(&self, correction: &Correction) -> Result<Uuid, VaultError> {
        let id = self.new_id();
        self.0
            .prepare_cached(
                "INSERT INTO main.dossier_correction
                 VALUES (:id, :item, :kind, :on, :corrected, :reading, :requested_by, :at, :by)",
            )?
            .execute(named_params! {
                ":id": id, ":item": correction.item.0, ":kind": CORRECTION_KINDS.name_of(correction.kind),
                ":on": correction.on, ":corrected": correction.corrected, ":reading": correction.reading,
                ":requested_by": correction.requested_by, ":at": instant(self.1.at), ":by": self.1.user.0,
            })?;
        self.touch_item(correction.item)?;
        Ok(id)
    }

    /// Changes what is around an item, and keeps the step.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_dossier_step(
        &self,
        item: ItemId,
        kind: DossierStepKind,
        reason: &str,
    ) -> Result<(), VaultError> {
        let (name, retention) = match kind {
            DossierStepKind::Shielded => ("shielded", None),
            DossierStepKind::Unshielded => ("unshielded", None),
            DossierStepKind::Held => ("held", None),
            DossierStepKind::Released => ("released", None),
            DossierStepKind::RetentionChanged(it) => ("retention-changed", Some(RETENTIONS.name_of(it))),
        };
        self.0
            .prepare_cached(
                "INSERT INTO main.dossier_step (item_id, kind, retention, reason, at, by_user)
                 VALUES (:item, :kind, :retention, :reason, :at, :by)",
            )?
            .execute(named_params! {
                ":item": item.0, ":kind": name, ":retention": retention, ":reason": reason,
                ":at": instant(self.1.at), ":by": self.1.user.0,
            })?;
        self.0
            .prepare_cached(
                "UPDATE main.dossier_item
                 SET shielded = CASE :kind WHEN 'shielded' THEN 1 WHEN 'unshielded' THEN 0 ELSE shielded END,
                     on_hold = CASE :kind WHEN 'held' THEN 1 WHEN 'released' THEN 0 ELSE on_hold END,
                     retention = coalesce(:retention, retention)
                 WHERE id = :item",
            )?
            .execute(named_params! {":item": item.0, ":kind": name, ":retention": retention})?;
        self.touch_item(item)
    }

    /// Something about it was recorded now.
    pub(crate) fn touch_item(&self, item: ItemId) -> Result<(), VaultError> {
        self.0
            .prepare_cached("UPDATE main.dossier_item SET changed_at = :at WHERE id = :item")?
            .execute(named_params! {":item": item.0, ":at": instant(self.1.at)})?;
        Ok(())
    }
}

fn read_item(row: &Row) -> Result<StoredItem, VaultError> {
    Ok(StoredItem {
        id: ItemId(row.get("id")?),
        item: Item {
            client: ClientId(row.get("client_id")?),
            kind: ITEM_KINDS.value_of(&row.get::<_, String>("kind")?)?,
            title: row.get("title")?,
            text: row.get("text")?,
            details: read_details(row)?,
            category: DATA_KINDS.value_of(&row.get::<_, String>("category")?)?,
            special_kinds: Vec::new(),
            special_reason: optional(row, "special_reason", &SPECIAL_REASONS)?,
            criminal_ground: optional(row, "criminal_ground", &CRIMINAL_GROUNDS)?,
            explanation: row.get("explanation")?,
            source: ITEM_SOURCES.value_of(&row.get::<_, String>("source")?)?,
            source_name: row.get("source_name")?,
            dated: row.get("dated")?,
            author: row.get("author")?,
            purpose: row.get("purpose")?,
            basis: LEGAL_BASES.value_of(&row.get::<_, String>("basis")?)?,
            retention: RETENTIONS.value_of(&row.get::<_, String>("retention")?)?,
        },
        shield: read_shield(row)?,
        hold: read_hold(row)?,
        recorded_at: read_instant(row, "recorded_at")?,
        recorded_by: row.get("recorded_by_name")?,
        changed_at: read_instant(row, "changed_at")?,
    })
}

fn read_details(row: &Row) -> Result<ItemDetails, VaultError> {
    Ok(ItemDetails {
        measure: optional(row, "measure", &MEASURES)?,
        party: row.get("party")?,
        reference: row.get("reference")?,
        amount_cents: row.get("amount_cents")?,
        per: optional(row, "per", &PERIODS)?,
        from: row.get("from_day")?,
        until: row.get("until_day")?,
        evaluate_on: row.get("evaluate_on")?,
    })
}

/// A value by its stored name, where there is one.
pub(crate) fn optional<T: Copy + PartialEq>(
    row: &Row,
    column: &str,
    names: &Names<T>,
) -> Result<Option<T>, VaultError> {
    row.get::<_, Option<String>>(column)?.map(|name| names.value_of(&name)).transpose()
}

fn read_shield(row: &Row) -> Result<Shield, VaultError> {
    Ok(if row.get("shielded")? { Shield::Shielded } else { Shield::Open })
}

fn read_hold(row: &Row) -> Result<Hold, VaultError> {
    Ok(if row.get("on_hold")? { Hold::OnHold } else { Hold::Free })
}

fn read_summary(row: &Row) -> Result<StoredSummary, VaultError> {
    Ok(StoredSummary {
        id: ItemId(row.get("id")?),
        kind: ITEM_KINDS.value_of(&row.get::<_, String>("kind")?)?,
        title: row.get("title")?,
        category: DATA_KINDS.value_of(&row.get::<_, String>("category")?)?,
        dated: row.get("dated")?,
        source: ITEM_SOURCES.value_of(&row.get::<_, String>("source")?)?,
        author: row.get("author")?,
        retention: RETENTIONS.value_of(&row.get::<_, String>("retention")?)?,
        shield: read_shield(row)?,
        files: row.get("files")?,
        corrections: row.get("corrections")?,
        changed_at: read_instant(row, "changed_at")?,
    })
}

fn read_correction(row: &Row) -> Result<StoredCorrection, VaultError> {
    Ok(StoredCorrection {
        id: row.get("id")?,
        correction: Correction {
            item: ItemId(row.get("item_id")?),
            kind: CORRECTION_KINDS.value_of(&row.get::<_, String>("kind")?)?,
            on: row.get("on_day")?,
            corrected: row.get("corrected")?,
            reading: row.get("reading")?,
            requested_by: row.get("requested_by")?,
        },
        recorded_at: read_instant(row, "recorded_at")?,
        recorded_by: row.get("recorded_by_name")?,
    })
}

fn read_step(row: &Row) -> Result<DossierStep, VaultError> {
    let kind = match row.get::<_, String>("kind")?.as_str() {
        "shielded" => DossierStepKind::Shielded,
        "unshielded" => DossierStepKind::Unshielded,
        "held" => DossierStepKind::Held,
        "released" => DossierStepKind::Released,
        "retention-changed" => {
            DossierStepKind::RetentionChanged(RETENTIONS.value_of(&row.get::<_, String>("retention")?)?)
        }
        _ => return Err(VaultError::Unreadable("dossier_step.kind")),
    };
    Ok(DossierStep {
        kind,
        reason: row.get("reason")?,
        at: read_instant(row, "at")?,
        by: row.get("by_name")?,
    })
}

#[cfg(test)]
mod tests;
