//! The organisation's own words for texts of the program: every version that was kept, and which words each document was made with.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, named_params};
use uuid::Uuid;

use kluis_domain::own_text::{OwnPiece, TextVersion};

use crate::{
    Reader, VaultError, Writer,
    audit::{instant, read_instant},
};

/// A version of the own words for one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredOwnText {
    /// From 1.
    pub number: u32,
    /// The own words; none where this is the way back to the program's.
    pub pieces: Vec<OwnPiece>,
    /// Why, as far as somebody said so.
    pub note: String,
    /// When it was kept.
    pub kept_at: DateTime<Utc>,
    /// By which user.
    pub kept_by: String,
}

impl Reader<'_> {
    /// The own words for a text that hold now; `None` where the program's words do.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn own_text(&self, code: &str) -> Result<Option<StoredOwnText>, VaultError> {
        let versions = self.listed_own_texts(code, 1)?;
        Ok(versions.into_iter().next().filter(|it| !it.pieces.is_empty()))
    }

    /// Every version of the own words for a text, newest first.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn own_text_history(&self, code: &str) -> Result<Vec<StoredOwnText>, VaultError> {
        self.listed_own_texts(code, -1)
    }

    /// How many documents on record were made with a version of a text.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn documents_made_with(&self, code: &str, own: Option<u32>) -> Result<i64, VaultError> {
        let versions = match own {
            Some(number) => format!("own:{number}:*"),
            None => "standard:*".to_owned(),
        };
        Ok(self
            .0
            .prepare_cached(
                "SELECT count(*) AS documents FROM document_text WHERE code = :code AND version GLOB :versions",
            )?
            .query_row(named_params! {":code": code, ":versions": versions}, |row| row.get("documents"))?)
    }

    /// Which words a document was made with, by the codes of the texts.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn text_versions(&self, document: Uuid) -> Result<Vec<(String, TextVersion)>, VaultError> {
        self.0
            .prepare_cached("SELECT code, version FROM document_text WHERE document_id = :id ORDER BY code")?
            .query_and_then(named_params! {":id": document}, |row| {
                let version = TextVersion::read(&row.get::<_, String>("version")?);
                Ok((row.get("code")?, version.ok_or(VaultError::Unreadable("document_text.version"))?))
            })?
            .collect()
    }

    fn listed_own_texts(&self, code: &str, limit: i64) -> Result<Vec<StoredOwnText>, VaultError> {
        let versions: Vec<StoredOwnText> = self
            .0
            .prepare_cached(
                "SELECT number, note, kept_at, user.name AS kept_by_name
                 FROM own_text JOIN user ON user.id = kept_by
                 WHERE code = :code ORDER BY number DESC LIMIT :limit",
            )?
            .query_and_then(named_params! {":code": code, ":limit": limit}, |row| {
                Ok::<_, VaultError>(StoredOwnText {
                    number: row.get("number")?,
                    pieces: Vec::new(),
                    note: row.get("note")?,
                    kept_at: read_instant(row, "kept_at")?,
                    kept_by: row.get("kept_by_name")?,
                })
            })?
            .collect::<Result<_, _>>()?;
        versions.into_iter().map(|it| self.with_pieces(code, it)).collect()
    }

    fn with_pieces(&self, code: &str, mut stored: StoredOwnText) -> Result<StoredOwnText, VaultError> {
        stored.pieces = self
            .0
            .prepare_cached(
                "SELECT path, words, replaces FROM own_text_piece
                 WHERE code = :code AND number = :number ORDER BY position",
            )?
            .query_and_then(named_params! {":code": code, ":number": stored.number}, |row| {
                Ok::<_, VaultError>(OwnPiece {
                    path: row.get("path")?,
                    words: row.get("words")?,
                    replaces: row.get("replaces")?,
                })
            })?
            .collect::<Result<_, _>>()?;
        Ok(stored)
    }
}

impl Writer<'_> {
    /// Keeps own words for a text as a new version; without pieces it is the way back to the program's words.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn keep_own_text(&self, code: &str, pieces: &[OwnPiece], note: &str) -> Result<u32, VaultError> {
        let latest: Option<u32> = self
            .0
            .query_row(
                "SELECT max(number) AS number FROM own_text WHERE code = :code",
                named_params! {":code": code},
                |row| row.get("number"),
            )
            .optional()?
            .flatten();
        let number = latest.unwrap_or_default() + 1;
        self.0.execute(
            "INSERT INTO main.own_text VALUES (:code, :number, :note, :at, :by)",
            named_params! {
                ":code": code, ":number": number, ":note": note, ":at": instant(self.1.at), ":by": self.1.user.0,
            },
        )?;
        for (position, piece) in (0i64..).zip(pieces) {
            self.0
                .prepare_cached(
                    "INSERT INTO main.own_text_piece VALUES (:code, :number, :position, :path, :words, :replaces)",
                )?
                .execute(named_params! {
                    ":code": code, ":number": number, ":position": position, ":path": piece.path,
                    ":words": piece.words, ":replaces": piece.replaces,
                })?;
        }
        Ok(number)
    }

    /// Keeps which words a document was made with; `document` is the id under which it is kept.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn keep_text_version(
        &self,
        document: Uuid,
        code: &str,
        version: &TextVersion,
    ) -> Result<(), VaultError> {
        self.0
            .prepare_cached("INSERT INTO main.document_text VALUES (:id, :code, :version)")?
            .execute(named_params! {":id": document, ":code": code, ":version": version.stored()})?;
        Ok(())
    }
}
