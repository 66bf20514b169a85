//! What contacts may decide, whether they act, and which of equals does, as stored: only added to.

use chrono::{DateTime, Utc};
use rusqlite::{Params, Row, named_params};

use kluis_domain::{
    client::ClientId,
    contact::ContactId,
    mandate::{ActingStep, Ending, Mandate, MandateEvidence, MandateId, WillingnessStep},
};

use crate::{
    Reader, VaultError, Writer,
    audit::{instant, read_instant},
    contact::read_ending,
    names::{EVIDENCE_KINDS, MANDATE_KINDS, SCOPES, SHARINGS, WILLINGNESSES},
};

/// A mandate on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredMandate {
    /// Which.
    pub id: MandateId,
    /// What.
    pub mandate: Mandate,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By which user.
    pub recorded_by: String,
}

/// Whether a contact acts, on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredWillingness {
    /// What.
    pub step: WillingnessStep,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By which user.
    pub recorded_by: String,
}

/// Who of equals acts, on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredActing {
    /// What.
    pub step: ActingStep,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By which user.
    pub recorded_by: String,
}

impl Reader<'_> {
    /// One mandate.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn mandate(&self, id: MandateId) -> Result<StoredMandate, VaultError> {
        let found = self.listed_mandates(
            &format!("{} WHERE mandate.id = :id", include_str!("mandate/select.sql")),
            named_params! {":id": id.0},
        )?;
        found.into_iter().next().ok_or(VaultError::NotFound("mandate"))
    }

    /// The mandates over a client, newest first, also those that ended.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn mandates_of(&self, client: ClientId) -> Result<Vec<StoredMandate>, VaultError> {
        self.listed_mandates(
            &format!(
                "{} WHERE mandate.client_id = :client ORDER BY valid_from DESC, mandate.id DESC",
                include_str!("mandate/select.sql")
            ),
            named_params! {":client": client.0},
        )
    }

    /// Whether the contacts of a client act, in the order in which it was recorded.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn willingness_of(&self, client: ClientId) -> Result<Vec<StoredWillingness>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT step.*, user.name AS recorded_by_name
                 FROM willingness_step AS step
                 JOIN user ON user.id = recorded_by
                 WHERE client_id = :client
                 ORDER BY seq",
            )?
            .query_and_then(named_params! {":client": client.0}, read_willingness)?
            .collect()
    }

    /// Who of equals was chosen to act, in the order in which it was recorded.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn acting_of(&self, client: ClientId) -> Result<Vec<StoredActing>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT step.*, user.name AS recorded_by_name
                 FROM acting_step AS step
                 JOIN user ON user.id = recorded_by
                 WHERE client_id = :client
                 ORDER BY seq",
            )?
            .query_and_then(named_params! {":client": client.0}, read_acting)?
            .collect()
    }

    fn listed_mandates(&self, sql: &str, params: impl Params) -> Result<Vec<StoredMandate>, VaultError> {
        self.0.prepare_cached(sql)?.query_and_then(params, read_mandate)?.collect()
    }
}

impl Writer<'_> {
    /// Keeps a mandate, with its paper where there is one.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_mandate(&self, mandate: &Mandate) -> Result<MandateId, VaultError> {
        let id = MandateId(self.new_id());
        self.0.execute(
            "INSERT INTO main.mandate (
                id, client_id, contact_id, kind, scope, sharing, valid_from, valid_until, remark, recorded_at,
                recorded_by
             )
             VALUES (
                :id, :client, :contact, :kind, :scope, :sharing, :valid_from, :valid_until, :remark, :at, :by
             )",
            named_params! {
                ":id": id.0,
                ":client": mandate.client.0,
                ":contact": mandate.contact.0,
                ":kind": MANDATE_KINDS.name_of(mandate.kind),
                ":scope": SCOPES.name_of(mandate.scope),
                ":sharing": SHARINGS.name_of(mandate.sharing),
                ":valid_from": mandate.from,
                ":valid_until": mandate.until,
                ":remark": mandate.remark,
                ":at": instant(self.1.at),
                ":by": self.1.user.0,
            },
        )?;
        if let Some(evidence) = &mandate.evidence {
            self.add_mandate_evidence(id, evidence)?;
        }
        Ok(id)
    }

    /// Keeps the paper by which a mandate is known; an earlier one stays, and this one holds.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_mandate_evidence(&self, id: MandateId, evidence: &MandateEvidence) -> Result<(), VaultError> {
        self.0.execute(
            "INSERT INTO main.mandate_evidence (
                mandate_id, kind, paper_date, reference, seen_on, recorded_at, recorded_by
             )
             VALUES (:id, :kind, :paper_date, :reference, :seen_on, :at, :by)",
            named_params! {
                ":id": id.0, ":kind": EVIDENCE_KINDS.name_of(evidence.kind), ":paper_date": evidence.date,
                ":reference": evidence.reference, ":seen_on": evidence.seen_on,
                ":at": instant(self.1.at), ":by": self.1.user.0,
            },
        )?;
        Ok(())
    }

    /// Ends a mandate.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written, also where it ended before.
    pub fn end_mandate(&self, id: MandateId, ending: &Ending) -> Result<(), VaultError> {
        self.add_ending(
            "INSERT INTO main.mandate_ending VALUES (:id, :ended_on, :reason, :at, :by)",
            id.0,
            ending,
        )
    }

    /// Keeps whether a contact acts from a day.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_willingness(&self, step: &WillingnessStep) -> Result<(), VaultError> {
        self.0.execute(
            "INSERT INTO main.willingness_step (
                client_id, contact_id, willingness, valid_from, reason, recorded_at, recorded_by
             )
             VALUES (:client, :contact, :willingness, :valid_from, :reason, :at, :by)",
            named_params! {
                ":client": step.client.0, ":contact": step.contact.0,
                ":willingness": WILLINGNESSES.name_of(step.willingness), ":valid_from": step.from,
                ":reason": step.reason, ":at": instant(self.1.at), ":by": self.1.user.0,
            },
        )?;
        Ok(())
    }

    /// Keeps who of equals acts from a day.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_acting(&self, step: &ActingStep) -> Result<(), VaultError> {
        self.0.execute(
            "INSERT INTO main.acting_step (client_id, contact_id, valid_from, reason, recorded_at, recorded_by)
             VALUES (:client, :contact, :valid_from, :reason, :at, :by)",
            named_params! {
                ":client": step.client.0, ":contact": step.contact.0, ":valid_from": step.from,
                ":reason": step.reason, ":at": instant(self.1.at), ":by": self.1.user.0,
            },
        )?;
        Ok(())
    }
}

fn read_mandate(row: &Row) -> Result<StoredMandate, VaultError> {
    let text = |column: &str| row.get::<_, String>(column);
    Ok(StoredMandate {
        id: MandateId(row.get("id")?),
        mandate: Mandate {
            client: ClientId(row.get("client_id")?),
            contact: ContactId(row.get("contact_id")?),
            kind: MANDATE_KINDS.value_of(&text("kind")?)?,
            scope: SCOPES.value_of(&text("scope")?)?,
            sharing: SHARINGS.value_of(&text("sharing")?)?,
            from: row.get("valid_from")?,
            until: row.get("valid_until")?,
            evidence: read_evidence(row)?,
            remark: text("remark")?,
            ending: read_ending(row)?,
        },
        recorded_at: read_instant(row, "recorded_at")?,
        recorded_by: row.get("recorded_by_name")?,
    })
}

fn read_evidence(row: &Row) -> Result<Option<MandateEvidence>, VaultError> {
    let Some(kind) = row.get::<_, Option<String>>("evidence_kind")? else { return Ok(None) };
    Ok(Some(MandateEvidence {
        kind: EVIDENCE_KINDS.value_of(&kind)?,
        date: row.get("paper_date")?,
        reference: row.get("reference")?,
        seen_on: row.get("seen_on")?,
    }))
}

fn read_willingness(row: &Row) -> Result<StoredWillingness, VaultError> {
    Ok(StoredWillingness {
        step: WillingnessStep {
            client: ClientId(row.get("client_id")?),
            contact: ContactId(row.get("contact_id")?),
            willingness: WILLINGNESSES.value_of(&row.get::<_, String>("willingness")?)?,
            from: row.get("valid_from")?,
            reason: row.get("reason")?,
        },
        recorded_at: read_instant(row, "recorded_at")?,
        recorded_by: row.get("recorded_by_name")?,
    })
}

fn read_acting(row: &Row) -> Result<StoredActing, VaultError> {
    Ok(StoredActing {
        step: ActingStep {
            client: ClientId(row.get("client_id")?),
            contact: ContactId(row.get("contact_id")?),
            from: row.get("valid_from")?,
            reason: row.get("reason")?,
        },
        recorded_at: read_instant(row, "recorded_at")?,
        recorded_by: row.get("recorded_by_name")?,
    })
}
