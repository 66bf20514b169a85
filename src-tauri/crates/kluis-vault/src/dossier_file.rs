//! Files of the dossier, as stored: in pieces, so that a large one goes in and out without ever being whole in memory.

use std::io::{Read, Write};

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, named_params};
use sha2::{Digest, Sha256};

use kluis_domain::{
    client::ClientId,
    dossier_item::{FileId, ItemId},
    register::EntryId,
};

use crate::{
    Obstacle, Reader, VaultError, Writer,
    audit::{instant, read_instant},
};

/// Bytes in a piece.
const PIECE: usize = 1 << 20;

/// Pieces after which what was read or written leaves the cache.
const FLUSHED_AFTER: i64 = 8;

/// What a file belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileOwner {
    /// An item of the dossier.
    Item(ItemId),
    /// An entry of a register.
    Entry(EntryId),
}

/// A file on record, without its contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    /// Which.
    pub id: FileId,
    /// Of what.
    pub owner: FileOwner,
    /// Name without folders.
    pub name: String,
    /// "application/pdf" and the like.
    pub media_type: String,
    /// SHA-256 of its contents.
    pub sha256: [u8; 32],
    /// Bytes.
    pub size: i64,
    /// When it was filed.
    pub filed_at: DateTime<Utc>,
    /// By which user.
    pub filed_by: String,
}

impl Reader<'_> {
    /// The files of an item or an entry, oldest first.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn files_of(&self, owner: FileOwner) -> Result<Vec<StoredFile>, VaultError> {
        let (item, entry) = owner.columns();
        self.0
            .prepare_cached(
                "SELECT file.*, user.name AS filed_by_name
                 FROM dossier_file AS file
                 JOIN user ON user.id = filed_by
                 WHERE (:item IS NOT NULL AND item_id = :item) OR (:entry IS NOT NULL AND entry_id = :entry)
                 ORDER BY file.id",
            )?
            .query_and_then(named_params! {":item": item, ":entry": entry}, read_file)?
            .collect()
    }

    /// One file, without its contents.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn dossier_file(&self, id: FileId) -> Result<StoredFile, VaultError> {
        self.0
            .prepare_cached(
                "SELECT file.*, user.name AS filed_by_name
                 FROM dossier_file AS file
                 JOIN user ON user.id = filed_by
                 WHERE file.id = :id",
            )?
            .query_and_then(named_params! {":id": id.0}, read_file)?
            .next()
            .ok_or(VaultError::NotFound("file"))?
    }

    /// The client whose item or entry it belongs to.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn client_of_owner(&self, owner: FileOwner) -> Result<ClientId, VaultError> {
        let (item, entry) = owner.columns();
        self.0
            .prepare_cached(
                "SELECT client_id FROM dossier_item WHERE id = :item
                 UNION ALL
                 SELECT client_id FROM register_entry WHERE id = :entry",
            )?
            .query_row(named_params! {":item": item, ":entry": entry}, |row| row.get("client_id"))
            .optional()?
            .map(ClientId)
            .ok_or(VaultError::NotFound("owner"))
    }

    /// Gives out the contents piece by piece, and compares them with the sum that was kept.
    ///
    /// # Errors
    /// [`VaultError`] where a piece is missing or `out` fails; what was given out by then is then worth nothing.
    pub fn copy_file(&self, file: &StoredFile, out: &mut dyn Write) -> Result<(), VaultError> {
        let sql = "SELECT content FROM dossier_file_piece WHERE file_id = :id ORDER BY position";
        let found = self.copy_pieces(sql, file.id.0, out)?;
        if found == file.sha256 { Ok(()) } else { Err(VaultError::Obstacle(Obstacle::Damaged)) }
    }

    /// Gives out pieces in their order; the answer is their sum.
    pub(crate) fn copy_pieces(
        &self,
        sql: &str,
        file: uuid::Uuid,
        out: &mut dyn Write,
    ) -> Result<[u8; 32], VaultError> {
        let mut pieces = self.0.prepare_cached(sql)?;
        let mut rows = pieces.query(named_params! {":id": file})?;
        let mut sum = Sha256::new();
        let mut given = 0;
        while let Some(row) = rows.next()? {
            let piece = row.get_ref("content")?.as_blob().map_err(rusqlite::Error::from)?;
            sum.update(piece);
            out.write_all(piece).map_err(|error| VaultError::Obstacle(error.into()))?;
            given += 1;
            if given % FLUSHED_AFTER == 0 {
                self.0.release_memory()?;
            }
        }
        out.flush().map_err(|error| VaultError::Obstacle(error.into()))?;
        Ok(sum.finalize().into())
    }
}

impl Writer<'_> {
    /// Keeps a file, read piece by piece, of at most `limit` bytes.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be read or written; [`VaultError::TooLarge`] where it goes on beyond the limit.
    pub fn add_dossier_file(
        &self,
        owner: FileOwner,
        name: &str,
        media_type: &str,
        content: &mut dyn Read,
        limit: u64,
    ) -> Result<FileId, VaultError> {
        let id = FileId(self.new_id());
        let sql = "INSERT INTO main.dossier_file_piece (file_id, position, content) VALUES (:id, :position, :content)";
        let (size, sum) = self.add_pieces(sql, id.0, content, limit)?;
        let (item, entry) = owner.columns();
        self.0.execute(
            "INSERT INTO main.dossier_file (id, item_id, entry_id, name, media_type, sha256, size, filed_at, filed_by)
             VALUES (:id, :item, :entry, :name, :media_type, :sum, :size, :at, :by)",
            named_params! {
                ":id": id.0, ":item": item, ":entry": entry, ":name": name, ":media_type": media_type, ":sum": sum,
                ":size": i64::try_from(size).unwrap_or(i64::MAX), ":at": instant(self.1.at), ":by": self.1.user.0,
            },
        )?;
        if let FileOwner::Item(item) = owner {
            self.touch_item(item)?;
        }
        Ok(id)
    }

    /// Keeps contents in pieces; the answer is their size and sum.
    pub(crate) fn add_pieces(
        &self,
        sql: &str,
        id: uuid::Uuid,
        content: &mut dyn Read,
        limit: u64,
    ) -> Result<(u64, [u8; 32]), VaultError> {
        let mut insert = self.0.prepare_cached(sql)?;
        let (mut piece, mut size, mut sum) = (vec![0; PIECE], 0u64, Sha256::new());
        for position in 0i64.. {
            let length = fill(content, &mut piece).map_err(|error| VaultError::Obstacle(error.into()))?;
            let read = piece.get(..length).unwrap_or_default();
            if read.is_empty() {
                break;
            }
            size += read.len() as u64;
            if limit < size {
                return Err(VaultError::TooLarge);
            }
            sum.update(read);
            insert.execute(named_params! {":id": id, ":position": position, ":content": read})?;
            if position % FLUSHED_AFTER == FLUSHED_AFTER - 1 {
                // Still the same transaction: it only leaves our memory.
                self.0.cache_flush()?;
                self.0.release_memory()?;
            }
        }
        Ok((size, sum.finalize().into()))
    }
}

impl FileOwner {
    fn columns(self) -> (Option<uuid::Uuid>, Option<uuid::Uuid>) {
        match self {
            FileOwner::Item(item) => (Some(item.0), None),
            FileOwner::Entry(entry) => (None, Some(entry.0)),
        }
    }
}

/// Fills the piece as far as the content goes.
fn fill(content: &mut dyn Read, piece: &mut [u8]) -> std::io::Result<usize> {
    let mut length = 0;
    while let Some(rest) = piece.get_mut(length..).filter(|it| !it.is_empty()) {
        match content.read(rest) {
            Ok(0) => break,
            Ok(read) => length += read,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(length)
}

fn read_file(row: &Row) -> Result<StoredFile, VaultError> {
    let owner = match (row.get("item_id")?, row.get("entry_id")?) {
        (Some(item), None) => FileOwner::Item(ItemId(item)),
        (None, Some(entry)) => FileOwner::Entry(EntryId(entry)),
        (Some(_), Some(_)) | (None, None) => return Err(VaultError::Unreadable("dossier_file.item_id")),
    };
    Ok(StoredFile {
        id: FileId(row.get("id")?),
        owner,
        name: row.get("name")?,
        media_type: row.get("media_type")?,
        sha256: row.get("sha256")?,
        size: row.get("size")?,
        filed_at: read_instant(row, "filed_at")?,
        filed_by: row.get("filed_by_name")?,
    })
}
