//! Office letters, as stored: each as it was made, only added to.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension, Params, Row, named_params};
use sha2::{Digest, Sha256};

use kluis_domain::{client::ClientId, office_letter::LetterId, recipient::RecipientKind};

use crate::{
    Reader, VaultError, Writer,
    audit::{instant, read_instant},
    consent::letter_number,
    names::RECIPIENT_KINDS,
};

/// A letter to keep.
#[derive(Debug, Clone, Copy)]
pub struct NewLetter<'a> {
    /// About whom; `None` where it is about nobody in particular.
    pub client: Option<ClientId>,
    /// Number that is printed on it.
    pub number: &'a str,
    /// Code of its kind.
    pub kind: &'a str,
    /// What it is called.
    pub name: &'a str,
    /// What it is about.
    pub subject: &'a str,
    /// To whom, in one line.
    pub addressed_to: &'a str,
    /// What they are, where that is not the client or who decides for the client.
    pub recipient_kind: Option<RecipientKind>,
    /// Date of the letter.
    pub made_on: NaiveDate,
    /// What was typed: labels and values in words.
    pub fields: &'a [(String, String)],
    /// The PDF.
    pub content: &'a [u8],
}

/// A letter on record, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredLetter {
    /// Which.
    pub id: LetterId,
    /// Number that is printed on it.
    pub number: String,
    /// About whom.
    pub client: Option<ClientId>,
    /// Code of its kind.
    pub kind: String,
    /// What it was called.
    pub name: String,
    /// What it is about.
    pub subject: String,
    /// To whom, in one line.
    pub addressed_to: String,
    /// What they are, where that is not the client or who decides for the client.
    pub recipient_kind: Option<RecipientKind>,
    /// Date of the letter.
    pub made_on: NaiveDate,
    /// What was typed: labels and values in words.
    pub fields: Vec<(String, String)>,
    /// Bytes.
    pub size: i64,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// By which user.
    pub made_by: String,
}

/// Everything but the bytes.
const COLUMNS: &str = "SELECT letter.id, number, client_id, kind, letter.name, subject, addressed_to,
    recipient_kind, made_on, size, made_at, user.name AS made_by_name
    FROM letter JOIN user ON user.id = letter.made_by";

impl Reader<'_> {
    /// The letters about a client, or those about nobody in particular, newest first.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn letters_of(&self, client: Option<ClientId>) -> Result<Vec<StoredLetter>, VaultError> {
        self.listed_letters(
            "WHERE client_id IS :client ORDER BY made_on DESC, letter.id DESC",
            named_params! {":client": client.map(|it| it.0)},
        )
    }

    /// One letter.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn letter(&self, id: LetterId) -> Result<StoredLetter, VaultError> {
        let found = self.listed_letters("WHERE letter.id = :id", named_params! {":id": id.0})?;
        found.into_iter().next().ok_or(VaultError::NotFound("letter"))
    }

    /// The PDF as it was made.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn letter_content(&self, id: LetterId) -> Result<Vec<u8>, VaultError> {
        self.0
            .prepare_cached("SELECT content FROM letter WHERE id = :id")?
            .query_row(named_params! {":id": id.0}, |row| row.get("content"))
            .optional()?
            .ok_or(VaultError::NotFound("letter"))
    }

    /// Everybody in care on a day, by name, with the day on which they last got a letter of a kind.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn last_letters(
        &self,
        kind: &str,
        day: NaiveDate,
    ) -> Result<Vec<(ClientId, Option<NaiveDate>)>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT id, (SELECT max(made_on) FROM letter WHERE letter.client_id = client.id AND kind = :kind) AS last
                 FROM client
                 WHERE (care_start IS NULL OR care_start <= :day) AND (care_end IS NULL OR :day <= care_end)
                     AND (deceased_on IS NULL OR :day <= deceased_on)
                 ORDER BY sort_key, seq",
            )?
            .query_and_then(named_params! {":kind": kind, ":day": day}, |row| {
                Ok((ClientId(row.get("id")?), row.get("last")?))
            })?
            .collect()
    }

    fn listed_letters(&self, rest: &str, params: impl Params) -> Result<Vec<StoredLetter>, VaultError> {
        let stored: Vec<StoredLetter> = self
            .0
            .prepare_cached(&format!("{COLUMNS} {rest}"))?
            .query_and_then(params, read_letter)?
            .collect::<Result<_, VaultError>>()?;
        stored.into_iter().map(|it| self.with_fields(it)).collect()
    }

    fn with_fields(&self, mut letter: StoredLetter) -> Result<StoredLetter, VaultError> {
        letter.fields = self
            .0
            .prepare_cached("SELECT label, value FROM letter_field WHERE letter_id = :id ORDER BY position")?
            .query_map(named_params! {":id": letter.id.0}, |row| Ok((row.get("label")?, row.get("value")?)))?
            .collect::<Result<_, _>>()?;
        Ok(letter)
    }
}

fn read_letter(row: &Row) -> Result<StoredLetter, VaultError> {
    let recipient: Option<String> = row.get("recipient_kind")?;
    Ok(StoredLetter {
        id: LetterId(row.get("id")?),
        number: row.get("number")?,
        client: row.get::<_, Option<_>>("client_id")?.map(ClientId),
        kind: row.get("kind")?,
        name: row.get("name")?,
        subject: row.get("subject")?,
        addressed_to: row.get("addressed_to")?,
        recipient_kind: recipient.map(|it| RECIPIENT_KINDS.value_of(&it)).transpose()?,
        made_on: row.get("made_on")?,
        fields: Vec::new(),
        size: row.get("size")?,
        made_at: read_instant(row, "made_at")?,
        made_by: row.get("made_by_name")?,
    })
}

impl Writer<'_> {
    /// A number for a letter that is to be made: opaque, and no other letter has it.
    pub fn new_letter_number(&self) -> String {
        letter_number()
    }

    /// Keeps a letter as it was made.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_letter(&self, letter: &NewLetter) -> Result<LetterId, VaultError> {
        let id = LetterId(self.new_id());
        let sum: [u8; 32] = Sha256::digest(letter.content).into();
        self.0
            .prepare_cached(
                "INSERT INTO main.letter (id, number, client_id, kind, name, subject, addressed_to,
                     recipient_kind, made_on, made_at, made_by, sha256, size, content)
                 VALUES (:id, :number, :client, :kind, :name, :subject, :addressed_to,
                     :recipient_kind, :made_on, :at, :by, :sum, :size, :content)",
            )?
            .execute(named_params! {
                ":id": id.0, ":number": letter.number, ":client": letter.client.map(|it| it.0),
                ":kind": letter.kind, ":name": letter.name, ":subject": letter.subject,
                ":addressed_to": letter.addressed_to,
                ":recipient_kind": letter.recipient_kind.map(|it| RECIPIENT_KINDS.name_of(it)),
                ":made_on": letter.made_on, ":at": instant(self.1.at), ":by": self.1.user.0, ":sum": sum,
                ":size": i64::try_from(letter.content.len()).unwrap_or(i64::MAX), ":content": letter.content,
            })?;
        let mut insert = self.0.prepare_cached(
            "INSERT INTO main.letter_field (letter_id, position, label, value) VALUES (:id, :position, :label, :value)",
        )?;
        for (position, (label, value)) in letter.fields.iter().enumerate() {
            insert.execute(named_params! {
                ":id": id.0, ":position": i64::try_from(position).unwrap_or(i64::MAX), ":label": label,
                ":value": value,
            })?;
        }
        Ok(id)
    }
}
