//! A new data key: the whole file is written anew under it, and takes the place of the old one in one step.
//!
//! ```text
//! copy under the new key, synced and verified   x.kluis-new-key
//! every slot gets both keys                     x.kluis-slots
//! the copy is renamed over the vault            x.kluis
//! every slot keeps the new key alone            x.kluis-slots, -slots-old
//! ```
//!
//! Broken off at any moment, one of the two keys in the slots opens what lies there ([`Vault::open_in_use`]). The old
//! file is only replaced after every page and every row of the copy was read back. The chain of the log keeps its key,
//! inside the vault, so that what was anchored elsewhere still holds.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OptionalExtension, backup::Backup, backup::StepResult, named_params};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{
    Event, Stamp, Vault, VaultError, cipher,
    obstacle::Obstacle,
    open::OpenError,
    secret::{DataKey, KeyBytes, no_key},
    slots::{Keys, Slots, beside, sync_folder},
};

/// The fact that has the key of the log, where it is no longer that of the data key.
const AUDIT_KEY: &str = "audit-key";

/// Pages that are copied between two signs of life: four mebibytes.
const PAGES: i32 = 1024;

/// The data key stayed as it was.
pub struct KeyChangeFailure {
    /// The vault, open as before; absent where it could not be opened again.
    pub vault: Option<Box<Vault>>,
    /// Why; absent where it was asked to stop.
    pub error: Option<OpenError>,
}

/// Why a step was not finished.
enum Halt {
    Stopped,
    Failed(OpenError),
}

impl<E: Into<OpenError>> From<E> for Halt {
    fn from(error: E) -> Halt {
        Halt::Failed(error.into())
    }
}

impl Vault {
    /// Encrypts the whole vault under a new key. `go_on` hears how many of how many pages are copied, and may say no.
    ///
    /// # Errors
    /// [`KeyChangeFailure`], with the vault as it was.
    pub fn change_data_key(
        mut self,
        stamp: &Stamp,
        go_on: &mut dyn FnMut(u32, u32) -> bool,
    ) -> Result<Vault, KeyChangeFailure> {
        // A backup under way would be of the old key, and keep the connection open.
        self.give_up_copy();
        let next = DataKey::random();
        match self.prepare_data_key(stamp, &next, go_on) {
            Ok(slots) => self.swap(stamp, slots, next),
            Err(halt) => {
                let _ = fs::remove_file(new_file(&self.file));
                Err(failure(Some(self), halt))
            }
        }
    }

    /// Everything up to the moment that counts: the copy is there and is right, and the slots have both keys.
    fn prepare_data_key(
        &mut self,
        stamp: &Stamp,
        next: &DataKey,
        go_on: &mut dyn FnMut(u32, u32) -> bool,
    ) -> Result<Slots, Halt> {
        let mut slots = self.known_slots()?;
        self.change(stamp, |_| Ok::<_, VaultError>(((), Event::DataKeyChangeBegun)))?;
        self.copy_under(next, go_on)?;
        slots.announce(next);
        slots.write(&self.file)?;
        Ok(slots)
    }

    /// The slots of users on record and of the recovery key; another public key than the one on record is not trusted.
    fn known_slots(&self) -> Result<Slots, OpenError> {
        if self.slots.has_old() {
            return Err(Obstacle::OldSlot.into());
        }
        let mut known =
            self.connection.prepare_cached("SELECT public_key FROM main.slot_key WHERE slot_id = :id")?;
        let mut of_somebody = Vec::new();
        for (slot, public) in self.slots.public_keys() {
            let kept: Option<[u8; 32]> =
                known.query_row(named_params! {":id": slot}, |row| row.get("public_key")).optional()?;
            match kept {
                Some(kept) if kept == public => of_somebody.push(slot),
                Some(_) => return Err(Obstacle::Damaged.into()),
                None => {}
            }
        }
        let mut slots = self.slots.clone();
        slots.retain(|it: Uuid| of_somebody.contains(&it));
        Ok(slots)
    }

    fn copy_under(&self, next: &DataKey, go_on: &mut dyn FnMut(u32, u32) -> bool) -> Result<(), Halt> {
        let file = new_file(&self.file);
        for ending in ["", "-wal", "-journal"] {
            // What an earlier attempt left behind; nobody has its key.
            let _ = fs::remove_file(beside(&file, ending));
        }
        let mut copy = cipher::open(&file, &next.database_key(), true)?;
        copy_pages(&self.connection, &mut copy, go_on)?;
        cipher::settle(&mut copy)?;
        copy.execute(
            "INSERT INTO main.vault_fact VALUES (:name, :value) ON CONFLICT (name) DO NOTHING",
            named_params! {":name": AUDIT_KEY, ":value": hex(&self.audit_key).as_str()},
        )?;
        self.verify(&copy)?;
        finish(copy, &file)?;
        Ok(())
    }

    /// Every page and every row count.
    fn verify(&self, copy: &Connection) -> Result<(), OpenError> {
        let mut broken = copy.prepare("PRAGMA cipher_integrity_check")?;
        if broken.query([])?.next()?.is_some() {
            return Err(Obstacle::Damaged.into());
        }
        let sound: String = copy.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
        let same = counts(&self.connection)? == counts(copy)?;
        if sound == "ok" && same { Ok(()) } else { Err(Obstacle::Damaged.into()) }
    }

    fn swap(self, stamp: &Stamp, slots: Slots, next: DataKey) -> Result<Vault, KeyChangeFailure> {
        let Vault { connection, file, key, in_use, .. } = self;
        let swapped = close(connection, &file).and_then(|()| Ok(fs::rename(new_file(&file), &file)?));
        if swapped.is_ok() {
            sync_folder(&file);
        }
        // Which of the two keys fits tells whether the rename came through.
        let keys = Keys { now: key, next: Some(next) };
        let vault = Vault::open_in_use(&file, keys, slots, in_use);
        match (swapped, vault) {
            (Ok(()), Ok(mut vault)) => {
                let logged = vault.change(stamp, |_| Ok::<_, VaultError>(((), Event::DataKeyChanged)));
                match logged {
                    Ok(()) => Ok(vault),
                    Err(error) => Err(failure(Some(vault), error.into())),
                }
            }
            (Err(error), vault) => Err(failure(vault.ok(), Halt::Failed(error))),
            (Ok(()), Err(error)) => Err(failure(None, Halt::Failed(error))),
        }
    }
}

fn failure(vault: Option<Vault>, halt: Halt) -> KeyChangeFailure {
    let error = match halt {
        Halt::Stopped => None,
        Halt::Failed(error) => Some(error),
    };
    KeyChangeFailure { vault: vault.map(Box::new), error }
}

fn new_file(vault: &Path) -> PathBuf {
    beside(vault, "-new-key")
}

fn copy_pages(
    from: &Connection,
    to: &mut Connection,
    go_on: &mut dyn FnMut(u32, u32) -> bool,
) -> Result<(), Halt> {
    let backup = Backup::new(from, to)?;
    loop {
        let step = backup.step(PAGES)?;
        let progress = backup.progress();
        let count = |pages: i32| u32::try_from(pages).unwrap_or(0);
        if !go_on(count(progress.pagecount - progress.remaining), count(progress.pagecount)) {
            return Err(Halt::Stopped);
        }
        if step == StepResult::Done {
            return Ok(());
        }
    }
}

/// Everything into the one file, and onto the disk.
fn finish(copy: Connection, file: &Path) -> Result<(), OpenError> {
    copy.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    close(copy, file)?;
    // Of the copying; the file keeps a write-ahead log since.
    let _ = fs::remove_file(beside(file, "-journal"));
    fs::File::options().write(true).open(file)?.sync_all()?;
    Ok(())
}

/// Nothing may be left beside the file: another file would take it for its own.
fn close(connection: Connection, file: &Path) -> Result<(), OpenError> {
    connection.flush_prepared_statement_cache();
    connection.close().map_err(|(_, error)| error)?;
    let left = fs::metadata(beside(file, "-wal")).is_ok_and(|it| 0 < it.len());
    if left { Err(Obstacle::Disk.into()) } else { Ok(()) }
}

/// Rows of each table; the fact of the key itself is left out.
fn counts(connection: &Connection) -> Result<Vec<(String, i64)>, OpenError> {
    let mut tables = connection.prepare(
        "SELECT name FROM main.sqlite_schema
         WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'vault_fact'
         ORDER BY name",
    )?;
    let names: Vec<String> = tables.query_map([], |row| row.get("name"))?.collect::<rusqlite::Result<_>>()?;
    let count = |name: String| {
        let rows = connection
            .query_row(&format!("SELECT count(*) FROM main.\"{name}\""), [], |row| row.get::<_, i64>(0))?;
        Ok((name, rows))
    };
    names.into_iter().map(count).collect()
}

/// The key of the log, where it is no longer that of the data key.
pub(crate) fn kept_audit_key(connection: &Connection) -> Result<Option<KeyBytes<32>>, OpenError> {
    let text: Option<String> = connection
        .query_row(
            "SELECT value FROM main.vault_fact WHERE name = :name",
            named_params! {":name": AUDIT_KEY},
            |row| row.get("value"),
        )
        .optional()?;
    match text.map(Zeroizing::new) {
        None => Ok(None),
        Some(text) => unhex(&text).map(Some).ok_or_else(|| VaultError::Unreadable(AUDIT_KEY).into()),
    }
}

fn hex(key: &[u8; 32]) -> Zeroizing<String> {
    Zeroizing::new(key.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn unhex(text: &str) -> Option<KeyBytes<32>> {
    let digits: Option<Vec<u8>> =
        text.chars().map(|it| it.to_digit(16).and_then(|it| u8::try_from(it).ok())).collect();
    let digits = Zeroizing::new(digits?);
    let mut key = no_key();
    if digits.len() != 64 {
        return None;
    }
    for (byte, pair) in key.iter_mut().zip(digits.chunks(2)) {
        *byte = pair.iter().fold(0, |value, digit| value << 4 | digit);
    }
    Some(key)
}
