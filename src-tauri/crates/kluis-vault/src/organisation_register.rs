//! The registers of the organisation, as stored: entries of which every change is a new version, and their files.

mod held;
mod records;
#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use kluis_domain::organisation_register::{
    Check, OrganisationEntryId, OrganisationFileId, OrganisationRegister,
};

use crate::{
    Obstacle, Reader, VaultError, Writer,
    audit::{instant, read_instant},
    names::{CHECK_OUTCOMES, ORGANISATION_REGISTERS},
};

/// An entry on record, in one of its versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEntryOf<T> {
    /// Which.
    pub id: OrganisationEntryId,
    /// What it says.
    pub record: T,
    /// Which version, from 1.
    pub version: i64,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By which user.
    pub recorded_by: String,
}

/// A file of an entry, without its contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredOrganisationFile {
    /// Which.
    pub id: OrganisationFileId,
    /// Of which entry.
    pub entry: OrganisationEntryId,
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

/// What a register keeps: how it is read and written. Only this crate makes one.
pub trait OrganisationRecord: Sized + records::Sealed {
    /// Its register.
    const REGISTER: OrganisationRegister;
}

impl Reader<'_> {
    /// Every entry of a register as it is now, in the order in which they were begun.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn organisation_entries<T: OrganisationRecord>(&self) -> Result<Vec<StoredEntryOf<T>>, VaultError> {
        self.read_entries(T::LATEST, None)
    }

    /// One entry as it is now.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn organisation_entry<T: OrganisationRecord>(
        &self,
        id: OrganisationEntryId,
    ) -> Result<StoredEntryOf<T>, VaultError> {
        let last = self.organisation_versions(id)?.pop();
        last.ok_or(VaultError::NotFound("entry"))
    }

    /// Every version of one entry, oldest first.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn organisation_versions<T: OrganisationRecord>(
        &self,
        id: OrganisationEntryId,
    ) -> Result<Vec<StoredEntryOf<T>>, VaultError> {
        self.read_entries(T::VERSIONS, Some(id))
    }

    /// In which register an entry stands.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn organisation_register_of(
        &self,
        id: OrganisationEntryId,
    ) -> Result<OrganisationRegister, VaultError> {
        let name: Option<String> = self
            .0
            .prepare_cached("SELECT register FROM organisation_entry WHERE id = :id")?
            .query_row(named_params! {":id": id.0}, |row| row.get("register"))
            .optional()?;
        ORGANISATION_REGISTERS.value_of(&name.ok_or(VaultError::NotFound("entry"))?)
    }

    fn read_entries<T: OrganisationRecord>(
        &self,
        sql: &str,
        id: Option<OrganisationEntryId>,
    ) -> Result<Vec<StoredEntryOf<T>>, VaultError> {
        let mut statement = self.0.prepare_cached(sql)?;
        let id = id.map(|it| it.0);
        let read = |row: &Row| {
            let (id, version): (uuid::Uuid, i64) = (row.get("entry_id")?, row.get("version")?);
            let id = OrganisationEntryId(id);
            Ok(StoredEntryOf {
                id,
                record: T::read(row, checks_of(self.0, id, version)?)?,
                version,
                recorded_at: read_instant(row, "recorded_at")?,
                recorded_by: row.get("recorded_by_name")?,
            })
        };
        statement.query_and_then(named_params! {":id": id}, read)?.collect()
    }

    /// The files of an entry, oldest first.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn organisation_files_of(
        &self,
        entry: OrganisationEntryId,
    ) -> Result<Vec<StoredOrganisationFile>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT file.*, user.name AS filed_by_name FROM organisation_file AS file
                 JOIN user ON user.id = filed_by WHERE entry_id = :entry ORDER BY file.id",
            )?
            .query_and_then(named_params! {":entry": entry.0}, read_file)?
            .collect()
    }

    /// One file, without its contents.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn organisation_file(&self, id: OrganisationFileId) -> Result<StoredOrganisationFile, VaultError> {
        self.0
            .prepare_cached(
                "SELECT file.*, user.name AS filed_by_name FROM organisation_file AS file
                 JOIN user ON user.id = filed_by WHERE file.id = :id",
            )?
            .query_and_then(named_params! {":id": id.0}, read_file)?
            .next()
            .ok_or(VaultError::NotFound("file"))?
    }

    /// Gives out the contents piece by piece, and compares them with the sum that was kept.
    ///
    /// # Errors
    /// [`VaultError`] where a piece is missing or `out` fails; what was given out by then is then worth nothing.
    pub fn copy_organisation_file(
        &self,
        file: &StoredOrganisationFile,
        out: &mut dyn std::io::Write,
    ) -> Result<(), VaultError> {
        let found = self.copy_pieces(
            "SELECT content FROM organisation_file_piece WHERE file_id = :id ORDER BY position",
            file.id.0,
            out,
        )?;
        if found == file.sha256 { Ok(()) } else { Err(VaultError::Obstacle(Obstacle::Damaged)) }
    }
}

impl Writer<'_> {
    /// Begins an entry.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_organisation_entry<T: OrganisationRecord>(
        &self,
        record: &T,
    ) -> Result<OrganisationEntryId, VaultError> {
        let id = OrganisationEntryId(self.new_id());
        self.0.execute(
            "INSERT INTO main.organisation_entry (id, register, recorded_at) VALUES (:id, :register, :at)",
            named_params! {
                ":id": id.0,
                ":register": ORGANISATION_REGISTERS.name_of(T::REGISTER),
                ":at": instant(self.1.at),
            },
        )?;
        self.add_version(id, 1, record)?;
        Ok(id)
    }

    /// Keeps a new version of an entry.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] where no such entry stands in this register.
    pub fn change_organisation_entry<T: OrganisationRecord>(
        &self,
        id: OrganisationEntryId,
        record: &T,
    ) -> Result<(), VaultError> {
        let last: Option<i64> = self
            .0
            .prepare_cached(
                "SELECT max(version.version) AS last FROM organisation_entry AS entry
                 JOIN organisation_version AS version ON version.entry_id = entry.id
                 WHERE entry.id = :id AND entry.register = :register",
            )?
            .query_row(
                named_params! {":id": id.0, ":register": ORGANISATION_REGISTERS.name_of(T::REGISTER)},
                |row| row.get("last"),
            )?;
        self.add_version(id, last.ok_or(VaultError::NotFound("entry"))? + 1, record)
    }

    fn add_version<T: OrganisationRecord>(
        &self,
        id: OrganisationEntryId,
        version: i64,
        record: &T,
    ) -> Result<(), VaultError> {
        self.0.execute(
            "INSERT INTO main.organisation_version (entry_id, version, recorded_at, recorded_by)
             VALUES (:id, :version, :at, :by)",
            named_params! {
                ":id": id.0, ":version": version, ":at": instant(self.1.at), ":by": self.1.user.0,
            },
        )?;
        record.insert(&self.0, id, version)?;
        let mut insert = self.0.prepare_cached(
            "INSERT INTO main.organisation_check (entry_id, version, position, item, outcome, remark)
             VALUES (:id, :version, :position, :item, :outcome, :remark)",
        )?;
        for (position, check) in (0i64..).zip(record.checks()) {
            insert.execute(named_params! {
                ":id": id.0, ":version": version, ":position": position, ":item": check.item,
                ":outcome": CHECK_OUTCOMES.name_of(check.outcome), ":remark": check.remark,
            })?;
        }
        Ok(())
    }

    /// Keeps a file of an entry, read piece by piece, of at most `limit` bytes.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be read or written; [`VaultError::TooLarge`] where it goes on beyond the limit.
    pub fn add_organisation_file(
        &self,
        entry: OrganisationEntryId,
        name: &str,
        media_type: &str,
        content: &mut dyn std::io::Read,
        limit: u64,
    ) -> Result<OrganisationFileId, VaultError> {
        let id = OrganisationFileId(self.new_id());
        let (size, sum) = self.add_pieces(
            "INSERT INTO main.organisation_file_piece (file_id, position, content) VALUES (:id, :position, :content)",
            id.0,
            content,
            limit,
        )?;
        self.0.execute(
            "INSERT INTO main.organisation_file (id, entry_id, name, media_type, sha256, size, filed_at, filed_by)
             VALUES (:id, :entry, :name, :media_type, :sum, :size, :at, :by)",
            named_params! {
                ":id": id.0, ":entry": entry.0, ":name": name, ":media_type": media_type, ":sum": sum,
                ":size": i64::try_from(size).unwrap_or(i64::MAX), ":at": instant(self.1.at), ":by": self.1.user.0,
            },
        )?;
        Ok(id)
    }
}

fn checks_of(
    connection: &Connection,
    id: OrganisationEntryId,
    version: i64,
) -> Result<Vec<Check>, VaultError> {
    connection
        .prepare_cached(
            "SELECT item, outcome, remark FROM organisation_check
             WHERE entry_id = :id AND version = :version ORDER BY position",
        )?
        .query_and_then(named_params! {":id": id.0, ":version": version}, |row| {
            Ok(Check {
                item: row.get("item")?,
                outcome: CHECK_OUTCOMES.value_of(&row.get::<_, String>("outcome")?)?,
                remark: row.get("remark")?,
            })
        })?
        .collect()
}

fn read_file(row: &Row) -> Result<StoredOrganisationFile, VaultError> {
    Ok(StoredOrganisationFile {
        id: OrganisationFileId(row.get("id")?),
        entry: OrganisationEntryId(row.get("entry_id")?),
        name: row.get("name")?,
        media_type: row.get("media_type")?,
        sha256: row.get("sha256")?,
        size: row.get("size")?,
        filed_at: read_instant(row, "filed_at")?,
        filed_by: row.get("filed_by_name")?,
    })
}
