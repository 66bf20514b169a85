//! Scans on their way to their consent, as stored: the tag of the vault's letters, and the tray.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, named_params};
use sha2::{Digest, Sha256};

use kluis_domain::{consent::ConsentId, letter_code::Unclear, scan_tray::TrayScanId};

use crate::{
    Reader, VaultError, Writer,
    audit::{instant, read_instant},
    names::UNCLEAR,
};

/// A scan in the tray, without its contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredTrayScan {
    /// Which.
    pub id: TrayScanId,
    /// As the file was called.
    pub name: String,
    /// "application/pdf", "image/jpeg" or "image/png".
    pub media_type: String,
    /// How many pages.
    pub pages: u32,
    /// Why it is not filed.
    pub because: Unclear,
    /// Bytes.
    pub size: i64,
    /// When it came.
    pub received_at: DateTime<Utc>,
    /// By which user.
    pub received_by: String,
}

/// A scan to be put in the tray.
#[derive(Debug, Clone, Copy)]
pub struct UnfiledScan<'a> {
    /// As the file was called.
    pub name: &'a str,
    /// "application/pdf", "image/jpeg" or "image/png".
    pub media_type: &'a str,
    /// How many pages, at least one.
    pub pages: u32,
    /// Why it is not filed.
    pub because: Unclear,
    /// The scan.
    pub content: &'a [u8],
}

const OPEN: &str = "SELECT tray_scan.*, user.name AS received_by_name
    FROM tray_scan
    JOIN user ON user.id = received_by
    LEFT JOIN tray_scan_end ON tray_scan_end.tray_scan_id = tray_scan.id
    WHERE tray_scan_end.tray_scan_id IS NULL";

impl Reader<'_> {
    /// The tag in the codes of this vault's letters.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn letter_tag(&self) -> Result<String, VaultError> {
        Ok(self.0.prepare_cached("SELECT tag FROM letter_tag")?.query_row([], |row| row.get("tag"))?)
    }

    /// The consent whose letter has this number, where there is one.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn consent_of_letter(&self, letter_number: &str) -> Result<Option<ConsentId>, VaultError> {
        Ok(self
            .0
            .prepare_cached("SELECT id FROM consent WHERE letter_number = :number")?
            .query_row(named_params! {":number": letter_number}, |row| row.get("id").map(ConsentId))
            .optional()?)
    }

    /// Whether a consent has this very scan already.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn has_scan(&self, consent: ConsentId, content: &[u8]) -> Result<bool, VaultError> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT 1 FROM consent_file WHERE consent_id = :consent AND kind = 'scan' AND sha256 = :sum",
            )?
            .exists(named_params! {":consent": consent.0, ":sum": sum(content)})?)
    }

    /// What is in the tray, newest first.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn tray(&self) -> Result<Vec<StoredTrayScan>, VaultError> {
        self.0
            .prepare_cached(&format!("{OPEN} ORDER BY tray_scan.id DESC"))?
            .query_and_then([], read_tray_scan)?
            .collect()
    }

    /// One scan in the tray with its contents; `None` where it is no longer there.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn tray_scan(&self, id: TrayScanId) -> Result<Option<(StoredTrayScan, Vec<u8>)>, VaultError> {
        let of_id = named_params! {":id": id.0};
        let sql = format!("{OPEN} AND tray_scan.id = :id");
        let found = self.0.prepare_cached(&sql)?.query_and_then(of_id, read_tray_scan)?.next();
        let Some(scan) = found.transpose()? else { return Ok(None) };
        let content = self
            .0
            .prepare_cached("SELECT content FROM tray_scan_content WHERE tray_scan_id = :id")?
            .query_row(of_id, |row| row.get("content"))?;
        Ok(Some((scan, content)))
    }
}

impl Writer<'_> {
    /// Puts a scan in the tray, unless this very scan lies there; gives the one that lies there then.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_to_tray(&self, scan: &UnfiledScan<'_>) -> Result<TrayScanId, VaultError> {
        let sum = sum(scan.content);
        let sql = format!("{OPEN} AND tray_scan.sha256 = :sum");
        let known = self.0.prepare_cached(&sql)?.query_row(named_params! {":sum": sum}, |row| row.get("id"));
        if let Some(known) = known.optional()? {
            return Ok(TrayScanId(known));
        }
        let id = self.new_id();
        self.0.execute(
            "INSERT INTO main.tray_scan (id, name, media_type, pages, because, sha256, size, received_at, received_by)
             VALUES (:id, :name, :media_type, :pages, :because, :sum, :size, :at, :by)",
            named_params! {
                ":id": id, ":name": scan.name, ":media_type": scan.media_type, ":pages": scan.pages,
                ":because": UNCLEAR.name_of(scan.because), ":sum": sum,
                ":size": i64::try_from(scan.content.len()).unwrap_or(i64::MAX), ":at": instant(self.1.at),
                ":by": self.1.user.0,
            },
        )?;
        self.0.execute(
            "INSERT INTO main.tray_scan_content (tray_scan_id, content) VALUES (:id, :content)",
            named_params! {":id": id, ":content": scan.content},
        )?;
        Ok(TrayScanId(id))
    }

    /// Notes that a scan was filed, and lets go of the tray's own copy.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written, also where it left the tray before.
    pub fn end_as_filed(&self, id: TrayScanId, consent: ConsentId) -> Result<(), VaultError> {
        self.end(id, Some(consent), "")
    }

    /// Notes why a scan was taken out, and destroys it. Its pages are overwritten (`secure_delete`).
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written, also where it left the tray before.
    pub fn end_as_removed(&self, id: TrayScanId, reason: &str) -> Result<(), VaultError> {
        self.end(id, None, reason)
    }

    fn end(&self, id: TrayScanId, consent: Option<ConsentId>, reason: &str) -> Result<(), VaultError> {
        self.0.execute(
            "INSERT INTO main.tray_scan_end (tray_scan_id, consent_id, reason, ended_at, ended_by)
             VALUES (:id, :consent, :reason, :at, :by)",
            named_params! {
                ":id": id.0, ":consent": consent.map(|it| it.0), ":reason": reason, ":at": instant(self.1.at),
                ":by": self.1.user.0,
            },
        )?;
        self.0.execute(
            "DELETE FROM main.tray_scan_content WHERE tray_scan_id = :id",
            named_params! {":id": id.0},
        )?;
        Ok(())
    }
}

fn sum(content: &[u8]) -> [u8; 32] {
    Sha256::digest(content).into()
}

fn read_tray_scan(row: &Row) -> Result<StoredTrayScan, VaultError> {
    Ok(StoredTrayScan {
        id: TrayScanId(row.get("id")?),
        name: row.get("name")?,
        media_type: row.get("media_type")?,
        pages: row.get("pages")?,
        because: UNCLEAR.value_of(&row.get::<_, String>("because")?)?,
        size: row.get("size")?,
        received_at: read_instant(row, "received_at")?,
        received_by: row.get("received_by_name")?,
    })
}
