//! Anchors: where the chain of the audit log was, kept outside the vault, so that an old file put back is seen.
//!
//! SQLCipher and the chain itself cannot see a whole old file. The slots file and every manifest carry the head of the
//! chain; a vault in which that very row is not there is older, or went another way.

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305,
    aead::{Aead, Payload},
};
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, named_params};
use serde::{Deserialize, Serialize};

use crate::{
    Event, Stamp, Vault, VaultError,
    audit::{Head, head, instant},
    backup::{BackupKey, FoundBackup},
    open::OpenError,
    secret::random,
};

/// Where the chain was at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Anchor {
    pub(crate) at: DateTime<Utc>,
    pub(crate) head: Head,
}

/// That the vault is older than something that was made of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OlderVault {
    /// When the newest of what it lacks was written down outside the vault.
    pub anchored_at: DateTime<Utc>,
    /// When the last thing that it does have was logged, save this opening.
    pub last_event_at: Option<DateTime<Utc>>,
}

/// That a vault was made of a backup by this program; kept beside it until it is opened for the first time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RestoreNote {
    /// When it was restored.
    pub(crate) at: DateTime<Utc>,
    /// When the backup was made.
    pub(crate) made_at: DateTime<Utc>,
}

const ABOUT: &[u8] = b"restore note";

impl RestoreNote {
    /// Sealed, so that nobody without the key can silence the warning.
    pub(crate) fn sealed(&self, key: &BackupKey) -> Vec<u8> {
        let nonce = random::<24>();
        let mut text = Vec::new();
        ciborium::into_writer(self, &mut text).expect("writing to memory succeeds");
        let sealed = cipher(key)
            .encrypt(&nonce.into(), Payload { msg: &text, aad: ABOUT })
            .expect("a note is within the limits of the cipher");
        [nonce.as_slice(), &sealed].concat()
    }

    fn opened(bytes: &[u8], key: &BackupKey) -> Option<RestoreNote> {
        let (nonce, sealed) = bytes.split_at_checked(24)?;
        let nonce: [u8; 24] = nonce.try_into().ok()?;
        let text = cipher(key).decrypt(&nonce.into(), Payload { msg: sealed, aad: ABOUT }).ok()?;
        ciborium::from_reader(text.as_slice()).ok()
    }
}

fn cipher(key: &BackupKey) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new_from_slice(key.manifest.as_slice()).expect("the key has 32 bytes")
}

impl Vault {
    /// Whether the vault is older than its slots file or one of these backups says, and nobody explained that yet.
    ///
    /// # Errors
    /// [`VaultError`] where the log cannot be read.
    pub fn older_than(&self, backups: &[FoundBackup]) -> Result<Option<OlderVault>, VaultError> {
        let Some(missing) = self.missing_anchor(backups)? else { return Ok(None) };
        Ok(Some(OlderVault { anchored_at: missing.at, last_event_at: self.last_event_before_opening()? }))
    }

    /// The newest anchor through which the chain did not go, and that nobody explained.
    pub(crate) fn missing_anchor(&self, backups: &[FoundBackup]) -> Result<Option<Anchor>, VaultError> {
        let told = backups.iter().filter_map(|it| it.manifest.as_ref());
        let anchors = told.map(|it| Anchor { at: it.made_at, head: it.head }).chain(self.slots.anchor());
        let explained = self.explained_until()?;
        let mut missing: Option<Anchor> = None;
        for anchor in anchors.filter(|it| explained.is_none_or(|until| until < it.at)) {
            if missing.is_none_or(|it| it.at < anchor.at) && !self.has(anchor.head)? {
                missing = Some(anchor);
            }
        }
        Ok(missing)
    }

    /// Whether the chain went through this row. Rows before the first that is kept are not judged.
    pub(crate) fn has(&self, head: Head) -> Result<bool, VaultError> {
        let at = named_params! {":seq": head.seq};
        let hash: Option<[u8; 32]> = self
            .connection
            .prepare_cached("SELECT hash FROM audit WHERE seq = :seq")?
            .query_row(at, |row| row.get(0))
            .optional()?;
        if let Some(hash) = hash {
            return Ok(hash == head.hash);
        }
        let first: i64 =
            self.connection.query_row("SELECT coalesce(min(seq), 0) FROM audit", [], |row| row.get(0))?;
        Ok(head.seq < first)
    }

    fn explained_until(&self) -> Result<Option<DateTime<Utc>>, VaultError> {
        let text: Option<String> =
            self.connection.query_row("SELECT max(at) FROM older_vault", [], |row| row.get(0))?;
        Ok(text.and_then(|it| DateTime::parse_from_rfc3339(&it).ok()).map(|it| it.to_utc()))
    }

    fn last_event_before_opening(&self) -> Result<Option<DateTime<Utc>>, VaultError> {
        let text: Option<String> = self.connection.query_row(
            "SELECT max(at) FROM audit
             WHERE seq < (SELECT max(seq) FROM audit WHERE event = 'unlocked')",
            [],
            |row| row.get(0),
        )?;
        Ok(text.and_then(|it| DateTime::parse_from_rfc3339(&it).ok()).map(|it| it.to_utc()))
    }

    /// Keeps why an older version is worked with; from now on it is the version.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be kept.
    pub fn explain_older(&mut self, stamp: &Stamp, reason: &str) -> Result<(), VaultError> {
        self.keep_explanation(stamp, "found", reason, Event::OlderVaultExplained)?;
        self.write_anchor(stamp.at);
        Ok(())
    }

    /// Logs, at the first opening of a vault that this program restored, that it was.
    ///
    /// # Errors
    /// [`OpenError`] where it cannot be kept.
    pub fn note_restoring(&mut self, stamp: &Stamp) -> Result<(), OpenError> {
        let Some(sealed) = self.slots.restore_note() else { return Ok(()) };
        let is_ours = RestoreNote::opened(sealed, &self.backup_key()).is_some();
        let mut slots = self.slots.without_restore_note();
        if is_ours {
            self.keep_explanation(stamp, "restored", "", Event::VaultRestored)?;
            slots.set_anchor(Anchor { at: stamp.at, head: head(&self.connection)? });
        }
        slots.write(&self.file)?;
        self.slots = slots;
        Ok(())
    }

    fn keep_explanation(
        &mut self,
        stamp: &Stamp,
        how: &str,
        reason: &str,
        event: Event,
    ) -> Result<(), VaultError> {
        self.change(stamp, |writer| {
            writer.0.execute(
                "INSERT INTO main.older_vault (at, how, reason, user_id) VALUES (:at, :how, :reason, :user)",
                named_params! {":at": instant(stamp.at), ":how": how, ":reason": reason, ":user": stamp.user.0},
            )?;
            Ok::<_, VaultError>(((), event))
        })
    }

    /// Writes in the slots file where the chain is. Left out while the vault is older than what stands there, so that
    /// the warning stays; a slots file that cannot be written is no reason to stop.
    pub fn anchor(&mut self, at: DateTime<Utc>) {
        if matches!(self.older_than(&[]), Ok(None)) {
            self.write_anchor(at);
        }
    }

    fn write_anchor(&mut self, at: DateTime<Utc>) {
        let Ok(head) = head(&self.connection) else { return };
        let mut slots = self.slots.clone();
        slots.set_anchor(Anchor { at, head });
        if slots.write(&self.file).is_ok() {
            self.slots = slots;
        }
    }
}
