//! When the vault locks by itself, as stored: only added to, and the last row holds.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, named_params};

use kluis_domain::locking::Locking;

use crate::{
    Reader, Vault, VaultError, Writer,
    audit::{instant, read_instant},
};

/// What was chosen, by whom and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredLocking {
    /// What.
    pub locking: Locking,
    /// When.
    pub at: DateTime<Utc>,
    /// By which user.
    pub by: String,
}

const LAST: &str = "SELECT locking.*, user.name AS by_name FROM locking JOIN user ON user.id = by_user
     ORDER BY seq DESC LIMIT 1";

impl Vault {
    /// What holds, for the program itself; no look at the record.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn locking(&self) -> Result<Locking, VaultError> {
        Ok(read(&self.connection)?.map(|it| it.locking).unwrap_or_default())
    }
}

impl Reader<'_> {
    /// What was chosen last; `None` where nobody ever chose.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn chosen_locking(&self) -> Result<Option<StoredLocking>, VaultError> {
        read(self.0)
    }
}

fn read(connection: &rusqlite::Connection) -> Result<Option<StoredLocking>, VaultError> {
    connection
        .prepare_cached(LAST)?
        .query_row([], |row| {
            let locking = Locking {
                idle_minutes: row.get("idle_minutes")?,
                on_minimise: row.get("on_minimise")?,
                hide_window: row.get("hide_window")?,
            };
            Ok(read_instant(row, "at")
                .and_then(|at| Ok(StoredLocking { locking, at, by: row.get("by_name")? })))
        })
        .optional()?
        .transpose()
}

impl Writer<'_> {
    /// From now on this holds.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn choose_locking(&self, locking: Locking) -> Result<(), VaultError> {
        self.0.execute(
            "INSERT INTO main.locking (idle_minutes, on_minimise, hide_window, at, by_user)
             VALUES (:minutes, :minimise, :hide, :at, :by)",
            named_params! {
                ":minutes": locking.idle_minutes, ":minimise": locking.on_minimise, ":hide": locking.hide_window,
                ":at": instant(self.1.at), ":by": self.1.user.0,
            },
        )?;
        Ok(())
    }
}
