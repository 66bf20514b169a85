//! The file of a backup, by itself enough to restore from:
//!
//! ```text
//! database, whole pages, encrypted | CBOR of [`Tail`]
//!     | its length u64 | length of the database u64 | SHA-256 of the tail and both lengths | version u16 | "KLUISBAK"
//! ```
//!
//! SQLite takes the number of pages from the head of the file, so the database can be opened where it lies. The tail
//! carries the slots as they were, and the manifest under a key of its own.

use std::{
    fs::{File, OpenOptions},
    io::{Read, Seek, SeekFrom, Write},
    path::Path,
};

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305,
    aead::{Aead, Payload},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{
    audit::Head,
    backup::{BackupError, BackupKey, digest::TableDigest},
    obstacle::Obstacle,
    secret::random,
    slots::{self, Slots},
};

const MAGIC: &[u8; 8] = b"KLUISBAK";
const VERSION: u16 = 1;
/// Bytes of what stands behind the tail.
const FOOT: usize = 8 + 8 + 32 + 2 + 8;
/// More than any tail has: the slots are below 64 KiB, a line per table is below 100 bytes.
const LARGEST_TAIL: u64 = 1 << 20;

/// What a backup says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Of the format of this manifest.
    pub format: u16,
    /// Of which vault.
    pub vault: Uuid,
    /// What the file of the vault was called, without its ending.
    pub name: String,
    /// When the copy was whole.
    pub made_at: DateTime<Utc>,
    /// Version of the program that made it.
    pub program: String,
    /// Version of the tables.
    pub schema: i64,
    /// Every table, by name.
    pub tables: Vec<TableDigest>,
    /// Where the chain of the audit log was.
    pub(crate) head: Head,
    /// Bytes of the database.
    pub size: u64,
}

impl Manifest {
    /// Rows of one table.
    pub fn rows_of(&self, table: &str) -> u64 {
        self.tables.iter().find(|it| it.name == table).map_or(0, |it| it.rows)
    }

    /// Rows of all tables.
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|it| it.rows).sum()
    }
}

/// What stands behind the database.
#[derive(Serialize, Deserialize)]
struct Tail {
    /// A whole slots file.
    slots: Vec<u8>,
    nonce: [u8; 24],
    sealed: Vec<u8>,
}

/// A backup as far as it can be read without a key.
pub(crate) struct Package {
    pub(crate) slots: Slots,
    pub(crate) database: u64,
    tail: Tail,
}

impl Package {
    /// Reads what stands behind the database.
    pub(crate) fn read(file: &Path) -> Result<Package, BackupError> {
        let mut file = File::open(file)?;
        let size = file.metadata()?.len();
        let foot_at = size.checked_sub(FOOT as u64).ok_or(BackupError::NotWhole)?;
        file.seek(SeekFrom::Start(foot_at))?;
        let mut foot = [0; FOOT];
        file.read_exact(&mut foot)?;
        let (lengths, sum, version) = parts(&foot)?;
        let [tail_length, database] = lengths;
        if LARGEST_TAIL < tail_length || database.checked_add(tail_length) != Some(foot_at) {
            return Err(BackupError::NotWhole);
        }
        file.seek(SeekFrom::Start(database))?;
        let mut bytes = Vec::new();
        file.take(tail_length).read_to_end(&mut bytes)?;
        if sum_of(&bytes, lengths) != sum {
            return Err(BackupError::NotWhole);
        }
        if VERSION < version {
            return Err(Obstacle::NewerVersion.into());
        }
        let tail: Tail = ciborium::from_reader(bytes.as_slice()).map_err(|_| BackupError::NotWhole)?;
        Ok(Package { slots: slots::parse(&tail.slots)?, database, tail })
    }

    /// The manifest, where the key is the one it was sealed under.
    pub(crate) fn manifest(&self, key: &BackupKey) -> Option<Manifest> {
        let aad = associated(self.slots.vault(), self.database);
        let payload = Payload { msg: &self.tail.sealed, aad: &aad };
        let bytes = cipher(key).decrypt(&self.tail.nonce.into(), payload).ok()?;
        let manifest: Manifest = ciborium::from_reader(bytes.as_slice()).ok()?;
        (manifest.vault == self.slots.vault() && manifest.size == self.database).then_some(manifest)
    }
}

/// Puts slots and manifest behind a database, and syncs the file.
pub(crate) fn append(file: &Path, key: &BackupKey, manifest: &Manifest) -> Result<(), BackupError> {
    let nonce = random::<24>();
    let mut text = Vec::new();
    ciborium::into_writer(manifest, &mut text).expect("writing to memory succeeds");
    let aad = associated(manifest.vault, manifest.size);
    let sealed = cipher(key)
        .encrypt(&nonce.into(), Payload { msg: &text, aad: &aad })
        .expect("a manifest is within the limits of the cipher");
    let mut bytes = Vec::new();
    let tail = Tail { slots: key.slots.bytes(), nonce, sealed };
    ciborium::into_writer(&tail, &mut bytes).expect("writing to memory succeeds");
    let lengths = [bytes.len() as u64, manifest.size];
    let sum = sum_of(&bytes, lengths);
    lengths.iter().for_each(|it| bytes.extend(it.to_be_bytes()));
    bytes.extend(sum);
    bytes.extend(VERSION.to_be_bytes());
    bytes.extend(MAGIC);
    let mut file = OpenOptions::new().append(true).open(file)?;
    file.write_all(&bytes)?;
    Ok(file.sync_all()?)
}

type Foot = ([u64; 2], [u8; 32], u16);

fn parts(foot: &[u8; FOOT]) -> Result<Foot, BackupError> {
    let (lengths, rest) = foot.split_at(16);
    let (sum, rest) = rest.split_at(32);
    let (version, magic) = rest.split_at(2);
    if magic != MAGIC {
        return Err(BackupError::NotWhole);
    }
    let (tail, database) = lengths.split_at(8);
    let number = |bytes: &[u8]| bytes.try_into().map(u64::from_be_bytes).map_err(|_| BackupError::NotWhole);
    Ok((
        [number(tail)?, number(database)?],
        sum.try_into().map_err(|_| BackupError::NotWhole)?,
        u16::from_be_bytes([version[0], version[1]]),
    ))
}

fn sum_of(tail: &[u8], lengths: [u64; 2]) -> [u8; 32] {
    let sum = Sha256::new().chain_update(tail);
    lengths.iter().fold(sum, |sum, it| sum.chain_update(it.to_be_bytes())).finalize().into()
}

fn cipher(key: &BackupKey) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new_from_slice(key.manifest.as_slice()).expect("the key has 32 bytes")
}

fn associated(vault: Uuid, database: u64) -> Vec<u8> {
    let mut data = MAGIC.to_vec();
    data.extend(VERSION.to_be_bytes());
    data.extend(vault.as_bytes());
    data.extend(database.to_be_bytes());
    data
}
