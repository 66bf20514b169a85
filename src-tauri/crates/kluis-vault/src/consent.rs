//! Consents, as stored: what was asked, the steps of their life, the letter as printed and the scans.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension, Row, named_params};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use kluis_domain::{
    client::ClientId,
    consent::{Capacity, Consent, ConsentId, Given, Means, Recipient, RefusalStep, Signer, Withdrawal},
    contact::ContactId,
};

use crate::{
    Reader, VaultError, Writer,
    audit::{instant, read_instant},
    names::{MEANS, RECIPIENT_KINDS},
    secret::random,
};

/// A consent on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredConsent {
    /// Which.
    pub id: ConsentId,
    /// Opaque number on the letter.
    pub letter_number: String,
    /// What was asked and how far it came.
    pub consent: Consent,
}

/// What happened to a consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    /// Made ready.
    Proposed,
    /// Letter printed.
    Printed,
    /// One signer agreed.
    Signed,
    /// One signer said no.
    Refused,
    /// A scan was filed.
    ScanFiled,
    /// Withdrawn.
    Withdrawn,
    /// Another took its place.
    Replaced,
}

/// One step in the life of a consent; never changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentStep {
    /// What.
    pub kind: StepKind,
    /// The day it counts from.
    pub on: NaiveDate,
    /// Name of who signed, refused or withdrew.
    pub who: Option<String>,
    /// How it was said.
    pub means: Option<Means>,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// By which user.
    pub by: String,
}

/// What a kept file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// The letter as printed.
    Letter,
    /// A scan of what came back.
    Scan,
}

/// A kept file, without its contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentFile {
    /// Which.
    pub id: Uuid,
    /// "application/pdf", "image/jpeg" or "image/png".
    pub media_type: String,
    /// Bytes.
    pub size: i64,
    /// When it was filed.
    pub filed_at: DateTime<Utc>,
    /// By which user.
    pub filed_by: String,
}

const STEP_NAMES: [(StepKind, &str); 7] = [
    (StepKind::Proposed, "proposed"),
    (StepKind::Printed, "printed"),
    (StepKind::Signed, "signed"),
    (StepKind::Refused, "refused"),
    (StepKind::ScanFiled, "scan-filed"),
    (StepKind::Withdrawn, "withdrawn"),
    (StepKind::Replaced, "replaced"),
];

impl StepKind {
    fn name(self) -> &'static str {
        STEP_NAMES.iter().find(|(kind, _)| *kind == self).expect("every kind has a name").1
    }

    fn named(name: &str) -> Result<StepKind, VaultError> {
        let found = STEP_NAMES.iter().find(|(_, it)| *it == name).map(|(kind, _)| *kind);
        found.ok_or(VaultError::Unreadable("consent_step.kind"))
    }
}

impl Reader<'_> {
    /// One consent.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn consent(&self, id: ConsentId) -> Result<StoredConsent, VaultError> {
        let stored = self
            .0
            .prepare_cached("SELECT * FROM consent WHERE id = :id")?
            .query_and_then(named_params! {":id": id.0}, read_consent)?
            .next()
            .ok_or(VaultError::NotFound("consent"))??;
        self.filled(stored)
    }

    /// The consents of a client, newest first.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn consents_of(&self, client: ClientId) -> Result<Vec<StoredConsent>, VaultError> {
        self.listed(
            "SELECT * FROM consent WHERE client_id = :client ORDER BY id DESC",
            named_params! {":client": client.0},
        )
    }

    /// Who signs or signed a consent, in their order, without what each said yes to.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn consent_signers(&self, id: ConsentId) -> Result<Vec<Signer>, VaultError> {
        self.0
            .prepare_cached(include_str!("consent/signers.sql"))?
            .query_and_then(named_params! {":id": id.0}, read_signer)?
            .collect()
    }

    /// The steps of a consent, oldest first.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn consent_steps(&self, id: ConsentId) -> Result<Vec<ConsentStep>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT step.kind, step.step_on, step.means, step.at, user.name AS by_name,
                   coalesce(step.said_by, consent_signer.name) AS who
                 FROM consent_step AS step
                 JOIN user ON user.id = step.by_user
                 LEFT JOIN consent_signer
                   ON consent_signer.consent_id = step.consent_id AND consent_signer.position = step.signer
                 WHERE step.consent_id = :id
                 ORDER BY step.seq",
            )?
            .query_and_then(named_params! {":id": id.0}, |row| {
                Ok(ConsentStep {
                    kind: StepKind::named(&row.get::<_, String>("kind")?)?,
                    on: row.get("step_on")?,
                    who: row.get("who")?,
                    means: read_means(row)?,
                    at: read_instant(row, "at")?,
                    by: row.get("by_name")?,
                })
            })?
            .collect()
    }

    /// The scans of a consent, oldest first.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn consent_scans(&self, id: ConsentId) -> Result<Vec<ConsentFile>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT file.id, media_type, size, filed_at, user.name AS filed_by_name
                 FROM consent_file AS file
                 JOIN user ON user.id = filed_by
                 WHERE consent_id = :id AND kind = 'scan'
                 ORDER BY file.rowid",
            )?
            .query_and_then(named_params! {":id": id.0}, |row| {
                Ok(ConsentFile {
                    id: row.get("id")?,
                    media_type: row.get("media_type")?,
                    size: row.get("size")?,
                    filed_at: read_instant(row, "filed_at")?,
                    filed_by: row.get("filed_by_name")?,
                })
            })?
            .collect()
    }

    /// A scan of this consent: its media type and its bytes.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn consent_scan(&self, consent: ConsentId, scan: Uuid) -> Result<(String, Vec<u8>), VaultError> {
        self.0
            .query_row(
                "SELECT media_type, content FROM consent_file WHERE id = :scan AND consent_id = :consent AND kind = 'scan'",
                named_params! {":scan": scan, ":consent": consent.0},
                |row| Ok((row.get("media_type")?, row.get("content")?)),
            )
            .optional()?
            .ok_or(VaultError::NotFound("scan"))
    }

    /// The letter as it was printed last, where it was.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn consent_letter(&self, id: ConsentId) -> Result<Option<Vec<u8>>, VaultError> {
        Ok(self
            .0
            .query_row(
                "SELECT content FROM consent_file WHERE consent_id = :id AND kind = 'letter' ORDER BY rowid DESC LIMIT 1",
                named_params! {":id": id.0},
                |row| row.get("content"),
            )
            .optional()?)
    }

    fn listed(&self, sql: &str, params: impl rusqlite::Params) -> Result<Vec<StoredConsent>, VaultError> {
        let stored: Vec<StoredConsent> =
            self.0.prepare_cached(sql)?.query_and_then(params, read_consent)?.collect::<Result<_, _>>()?;
        stored.into_iter().map(|it| self.filled(it)).collect()
    }

    /// Adds what stands in the tables beside it.
    fn filled(&self, mut stored: StoredConsent) -> Result<StoredConsent, VaultError> {
        let id = named_params! {":id": stored.id.0};
        let consent = &mut stored.consent;
        consent.recipients = self
            .0
            .prepare_cached("SELECT * FROM consent_recipient WHERE consent_id = :id ORDER BY position")?
            .query_and_then(id, read_recipient)?
            .collect::<Result<_, _>>()?;
        consent.choices = self
            .0
            .prepare_cached("SELECT choice FROM consent_choice WHERE consent_id = :id ORDER BY position")?
            .query_map(id, |row| row.get("choice"))?
            .collect::<rusqlite::Result<_>>()?;
        consent.signers = self.consent_signers(stored.id)?;
        self.add_answers(stored.id, &mut consent.signers)?;
        self.add_steps(stored.id, consent)?;
        Ok(stored)
    }

    /// What each signer said yes to.
    fn add_answers(&self, id: ConsentId, signers: &mut [Signer]) -> Result<(), VaultError> {
        let mut statement = self.0.prepare_cached(
            "SELECT signer, part, position FROM consent_answer WHERE consent_id = :id
             ORDER BY signer, part, position",
        )?;
        let mut rows = statement.query(named_params! {":id": id.0})?;
        while let Some(row) = rows.next()? {
            let signer = signers.get_mut(row.get::<_, u32>("signer")? as usize);
            let given = signer.and_then(|it| it.given.as_mut());
            let given = given.ok_or(VaultError::Unreadable("consent_answer.signer"))?;
            match row.get::<_, String>("part")?.as_str() {
                "recipient" => given.recipients.push(row.get("position")?),
                _ => given.choices.push(row.get("position")?),
            }
        }
        Ok(())
    }

    /// The days on which something happened to it.
    fn add_steps(&self, id: ConsentId, consent: &mut Consent) -> Result<(), VaultError> {
        let mut statement = self.0.prepare_cached(
            "SELECT kind, step_on, signer, means, said_by FROM consent_step WHERE consent_id = :id ORDER BY seq",
        )?;
        let mut rows = statement.query(named_params! {":id": id.0})?;
        while let Some(row) = rows.next()? {
            let on: NaiveDate = row.get("step_on")?;
            match StepKind::named(&row.get::<_, String>("kind")?)? {
                StepKind::Printed => consent.printed_on = Some(on),
                StepKind::Refused => {
                    consent.refused = Some(RefusalStep { on, signer: row.get("signer")? });
                }
                StepKind::Withdrawn => {
                    let means = read_means(row)?.ok_or(VaultError::Unreadable("consent_step.means"))?;
                    consent.withdrawn = Some(Withdrawal { on, by: row.get("said_by")?, means });
                }
                StepKind::Replaced => consent.replaced_on = Some(on),
                StepKind::Proposed | StepKind::Signed | StepKind::ScanFiled => {}
            }
        }
        Ok(())
    }
}

impl Writer<'_> {
    /// Keeps a new consent under a new letter number.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_consent(&self, consent: &Consent) -> Result<ConsentId, VaultError> {
        let id = ConsentId(self.new_id());
        self.0.execute(
            include_str!("consent/insert.sql"),
            named_params! {
                ":id": id.0,
                ":letter_number": letter_number(),
                ":client": consent.client.0,
                ":kind": consent.kind,
                ":purpose": consent.purpose,
                ":unable_because": consent.unable_because,
                ":valid_from": consent.valid_from,
                ":valid_until": consent.valid_until,
                ":replaces": consent.replaces.map(|it| it.0),
                ":proposed_on": consent.proposed_on,
            },
        )?;
        self.note_law(consent.client, id)?;
        self.add_parts(id, consent)?;
        self.add_step(id, StepKind::Proposed, consent.proposed_on, Said::default())?;
        Ok(id)
    }

    fn add_parts(&self, id: ConsentId, consent: &Consent) -> Result<(), VaultError> {
        for (position, recipient) in (0i64..).zip(&consent.recipients) {
            self.0
                .prepare_cached(
                    "INSERT INTO main.consent_recipient VALUES (:id, :position, :kind, :name, :place)",
                )?
                .execute(named_params! {
                    ":id": id.0, ":position": position, ":kind": RECIPIENT_KINDS.name_of(recipient.kind),
                    ":name": recipient.name, ":place": recipient.place,
                })?;
        }
        for (position, choice) in (0i64..).zip(&consent.choices) {
            self.0
                .prepare_cached("INSERT INTO main.consent_choice VALUES (:id, :position, :choice)")?
                .execute(named_params! {":id": id.0, ":position": position, ":choice": choice})?;
        }
        for (position, signer) in (0i64..).zip(&consent.signers) {
            let (capacity, relation, contact) = match &signer.capacity {
                Capacity::Client => ("client", "", None),
                Capacity::Representative { relation, contact } => {
                    ("representative", relation.as_str(), *contact)
                }
            };
            self.0
                .prepare_cached(
                    "INSERT INTO main.consent_signer (consent_id, position, name, capacity, relation, contact_id)
                     VALUES (:id, :position, :name, :capacity, :relation, :contact)",
                )?
                .execute(named_params! {
                    ":id": id.0, ":position": position, ":name": signer.name, ":capacity": capacity,
                    ":relation": relation, ":contact": contact.map(|it| it.0),
                })?;
        }
        Ok(())
    }

    /// The letter was printed.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written, also where it was printed before.
    pub fn consent_printed(&self, id: ConsentId, on: NaiveDate) -> Result<(), VaultError> {
        self.add_step(id, StepKind::Printed, on, Said::default())
    }

    /// Signer number `signer`, from 0, agreed to this.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written, also where this signer agreed before.
    pub fn consent_given(&self, id: ConsentId, signer: u32, given: &Given) -> Result<(), VaultError> {
        let said = Said { signer: Some(signer), means: Some(given.means), by: None };
        self.add_step(id, StepKind::Signed, given.on, said)?;
        for (part, positions) in [("recipient", &given.recipients), ("choice", &given.choices)] {
            for position in positions {
                self.0
                    .prepare_cached(
                        "INSERT INTO main.consent_answer (consent_id, signer, part, position)
                         VALUES (:id, :signer, :part, :position)",
                    )?
                    .execute(
                        named_params! {":id": id.0, ":signer": signer, ":part": part, ":position": position},
                    )?;
            }
        }
        Ok(())
    }

    /// A signer said no.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written, also where it was refused before.
    pub fn consent_refused(&self, id: ConsentId, step: &RefusalStep) -> Result<(), VaultError> {
        let said = Said { signer: Some(step.signer), ..Said::default() };
        self.add_step(id, StepKind::Refused, step.on, said)
    }

    /// A scan was filed.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn consent_scan_filed(&self, id: ConsentId, on: NaiveDate) -> Result<(), VaultError> {
        self.add_step(id, StepKind::ScanFiled, on, Said::default())
    }

    /// It was withdrawn.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written, also where it was withdrawn before.
    pub fn consent_withdrawn(&self, id: ConsentId, withdrawal: &Withdrawal) -> Result<(), VaultError> {
        let said = Said { signer: None, means: Some(withdrawal.means), by: Some(&withdrawal.by) };
        self.add_step(id, StepKind::Withdrawn, withdrawal.on, said)
    }

    /// Another took its place.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written, also where it was replaced before.
    pub fn consent_replaced(&self, id: ConsentId, on: NaiveDate) -> Result<(), VaultError> {
        self.add_step(id, StepKind::Replaced, on, Said::default())
    }

    fn add_step(
        &self,
        id: ConsentId,
        kind: StepKind,
        on: NaiveDate,
        said: Said<'_>,
    ) -> Result<(), VaultError> {
        self.0
            .prepare_cached(
                "INSERT INTO main.consent_step (consent_id, kind, step_on, signer, means, said_by, at, by_user)
                 VALUES (:id, :kind, :on, :signer, :means, :said_by, :at, :by)",
            )?
            .execute(named_params! {
                ":id": id.0, ":kind": kind.name(), ":on": on, ":signer": said.signer,
                ":means": said.means.map(|it| MEANS.name_of(it)), ":said_by": said.by,
                ":at": instant(self.1.at), ":by": self.1.user.0,
            })?;
        Ok(())
    }

    /// Keeps a file with its SHA-256.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_consent_file(
        &self,
        consent: ConsentId,
        kind: FileKind,
        media_type: &str,
        content: &[u8],
    ) -> Result<Uuid, VaultError> {
        let id = self.new_id();
        let kind = match kind {
            FileKind::Letter => "letter",
            FileKind::Scan => "scan",
        };
        let sum: [u8; 32] = Sha256::digest(content).into();
        self.0.execute(
            "INSERT INTO main.consent_file (id, consent_id, kind, media_type, sha256, size, filed_at, filed_by, content)
             VALUES (:id, :consent, :kind, :media_type, :sum, :size, :at, :by, :content)",
            named_params! {
                ":id": id, ":consent": consent.0, ":kind": kind, ":media_type": media_type, ":sum": sum,
                ":size": i64::try_from(content.len()).unwrap_or(i64::MAX), ":at": instant(self.1.at),
                ":by": self.1.user.0, ":content": content,
            },
        )?;
        Ok(id)
    }
}

/// Who said it, and how, where a step has that.
#[derive(Default)]
struct Said<'a> {
    signer: Option<u32>,
    means: Option<Means>,
    by: Option<&'a str>,
}

/// Eight random signs in two groups: opaque, easy to read out, and without vowels, so that no word comes out.
pub(crate) fn letter_number() -> String {
    const SIGNS: &[u8] = b"23456789BCDFGHJKLMNPQRSTVWXZ";
    let signs: String =
        random::<8>().iter().map(|byte| char::from(SIGNS[usize::from(*byte) % SIGNS.len()])).collect();
    let (first, second) = signs.split_at(4);
    format!("{first}-{second}")
}

fn read_consent(row: &Row) -> Result<StoredConsent, VaultError> {
    Ok(StoredConsent {
        id: ConsentId(row.get("id")?),
        letter_number: row.get("letter_number")?,
        consent: Consent {
            client: ClientId(row.get("client_id")?),
            kind: row.get("kind")?,
            recipients: Vec::new(),
            purpose: row.get("purpose")?,
            choices: Vec::new(),
            signers: Vec::new(),
            unable_because: row.get("unable_because")?,
            valid_from: row.get("valid_from")?,
            valid_until: row.get("valid_until")?,
            replaces: row.get::<_, Option<Uuid>>("replaces")?.map(ConsentId),
            proposed_on: row.get("proposed_on")?,
            printed_on: None,
            refused: None,
            withdrawn: None,
            replaced_on: None,
        },
    })
}

fn read_recipient(row: &Row) -> Result<Recipient, VaultError> {
    Ok(Recipient {
        kind: RECIPIENT_KINDS.value_of(&row.get::<_, String>("kind")?)?,
        name: row.get("name")?,
        place: row.get("place")?,
    })
}

fn read_signer(row: &Row) -> Result<Signer, VaultError> {
    let capacity = match row.get::<_, String>("capacity")?.as_str() {
        "client" => Capacity::Client,
        "representative" => Capacity::Representative {
            relation: row.get("relation")?,
            contact: row.get::<_, Option<Uuid>>("contact_id")?.map(ContactId),
        },
        _ => return Err(VaultError::Unreadable("consent_signer.capacity")),
    };
    let given = match (row.get("signed_on")?, read_means(row)?) {
        (Some(on), Some(means)) => Some(Given { on, means, recipients: Vec::new(), choices: Vec::new() }),
        (Some(_), None) | (None, _) => None,
    };
    Ok(Signer { name: row.get("name")?, capacity, given })
}

fn read_means(row: &Row) -> Result<Option<Means>, VaultError> {
    row.get::<_, Option<String>>("means")?.map(|it| MEANS.value_of(&it)).transpose()
}
