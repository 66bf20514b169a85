//! What the vault really holds, counted for the register of processing (AVG art. 30).

use rusqlite::{Row, named_params};

use kluis_domain::{
    dossier_item::SpecialKind,
    organisation_register::{Held, HeldItems},
    recipient::RecipientKind,
};

use crate::{
    Reader, VaultError,
    names::{DATA_KINDS, RECIPIENT_KINDS, SPECIAL_KINDS},
};

impl Reader<'_> {
    /// Counts what the vault holds.
    ///
    /// # Errors
    /// [`VaultError`] where a table cannot be read.
    pub fn held(&self) -> Result<Held, VaultError> {
        let mut held = self.0.query_row(include_str!("held.sql"), [], read_counts)?;
        held.items = self.held_items()?;
        held.special = self.held_special()?;
        held.disclosed = self.disclosed_to()?;
        Ok(held)
    }

    fn held_items(&self) -> Result<Vec<HeldItems>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT category, count(*) AS items, count(DISTINCT client_id) AS clients
                 FROM dossier_item GROUP BY category ORDER BY category",
            )?
            .query_and_then([], |row| {
                Ok(HeldItems {
                    kind: DATA_KINDS.value_of(&row.get::<_, String>("category")?)?,
                    items: row.get("items")?,
                    clients: row.get("clients")?,
                })
            })?
            .collect()
    }

    fn held_special(&self) -> Result<Vec<(SpecialKind, i64)>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT kind, count(*) AS items FROM dossier_special GROUP BY kind ORDER BY kind",
            )?
            .query_and_then([], |row| {
                Ok((SPECIAL_KINDS.value_of(&row.get::<_, String>("kind")?)?, row.get("items")?))
            })?
            .collect()
    }

    /// Those put right since are left out.
    fn disclosed_to(&self) -> Result<Vec<(RecipientKind, i64)>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT recipient, count(*) AS times FROM disclosure
                 WHERE NOT EXISTS (SELECT 1 FROM disclosure AS later WHERE later.corrects = disclosure.id)
                 GROUP BY recipient ORDER BY times DESC, recipient",
            )?
            .query_and_then(named_params! {}, |row| {
                Ok((RECIPIENT_KINDS.value_of(&row.get::<_, String>("recipient")?)?, row.get("times")?))
            })?
            .collect()
    }
}

fn read_counts(row: &Row) -> rusqlite::Result<Held> {
    Ok(Held {
        clients: row.get("clients")?,
        with_bsn: row.get("with_bsn")?,
        contacts: row.get("contacts")?,
        applications: row.get("applications")?,
        users: row.get("users")?,
        log_lines: row.get("log_lines")?,
        consents: row.get("consents")?,
        identity_checks: row.get("identity_checks")?,
        files: row.get("files")?,
        incidents: row.get("incidents")?,
        restraints: row.get("restraints")?,
        medication_lists: row.get("medication_lists")?,
        abuse: row.get("abuse")?,
        disclosed_outside: row.get("disclosed_outside")?,
        declarations: row.get("declarations")?,
        ..Held::default()
    })
}
