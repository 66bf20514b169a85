//! The care relation, as stored: decisions with their products and their end, and how the care ended or was resumed.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Row, named_params};

use kluis_domain::{
    care::{
        Amount, CareEnd, ClosedBy, Closing, Decision, DecisionId, DecisionKind, Funding, KnownDecision,
        Product, Replacement, Volume,
    },
    client::ClientId,
};

use crate::{
    ClientSummary, Reader, VaultError, Writer,
    audit::{instant, read_instant},
    client::read_summary,
    names::{DECISION_KINDS, END_REASONS, FOLLOW_UPS, FUNDER_KINDS, FUNDINGS, VOLUME_PERIODS, VOLUME_UNITS},
};

/// A decision on record, with who recorded and closed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredDecision {
    /// The decision and its end.
    pub known: KnownDecision,
    /// The decision in whose place it came.
    pub replaces: Option<DecisionId>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By which user.
    pub recorded_by: String,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// By which user.
    pub closed_by: Option<String>,
}

/// A decision that ends soon, or ended, of a client in care.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpiringDecision {
    /// Which.
    pub id: DecisionId,
    /// Whose.
    pub client: ClientSummary,
    /// Out of which the care is paid.
    pub funding: Funding,
    /// What kind it is.
    pub kind: DecisionKind,
    /// Its number.
    pub number: String,
    /// Who pays.
    pub funder: String,
    /// Its last day.
    pub last_day: NaiveDate,
}

/// The care ended, or was resumed. Never changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CareStep {
    /// The end; `None` where the care was resumed.
    pub end: Option<CareEnd>,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// By which user.
    pub by: String,
}

impl Reader<'_> {
    /// The decisions of a client, the latest first day first.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn decisions_of(&self, client: ClientId) -> Result<Vec<StoredDecision>, VaultError> {
        let sql = concat!(
            include_str!("care/select.sql"),
            "WHERE decision.client_id = :client ORDER BY decision.valid_from DESC, decision.recorded_at DESC"
        );
        let found: Vec<StoredDecision> = self
            .0
            .prepare_cached(sql)?
            .query_and_then(named_params! {":client": client.0}, read_decision)?
            .collect::<Result<_, _>>()?;
        found.into_iter().map(|it| self.with_products(it)).collect()
    }

    /// One decision.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn decision(&self, id: DecisionId) -> Result<StoredDecision, VaultError> {
        let found = self
            .0
            .prepare_cached(concat!(include_str!("care/select.sql"), "WHERE decision.id = :id"))?
            .query_and_then(named_params! {":id": id.0}, read_decision)?
            .next();
        self.with_products(found.ok_or(VaultError::NotFound("decision"))??)
    }

    /// The decisions of clients in care on `day` that end at the latest on `until` and of which no end is recorded:
    /// how many, and the first of them.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn expiring_decisions(
        &self,
        day: NaiveDate,
        until: NaiveDate,
        limit: i64,
    ) -> Result<(i64, Vec<ExpiringDecision>), VaultError> {
        let sql = include_str!("care/expiring.sql");
        let total = self
            .0
            .prepare_cached(&format!("SELECT count(*) AS total FROM ({sql})"))?
            .query_row(named_params! {":day": day, ":until": until}, |row| row.get("total"))?;
        let rows = self
            .0
            .prepare_cached(&format!("{sql} ORDER BY decision.valid_until, client.sort_key LIMIT :limit"))?
            .query_and_then(named_params! {":day": day, ":until": until, ":limit": limit}, read_expiring)?
            .collect::<Result<_, _>>()?;
        Ok((total, rows))
    }

    /// How the care of a client ended and was resumed, the latest first.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn care_steps_of(&self, client: ClientId) -> Result<Vec<CareStep>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT care_step.*, user.name AS by_name
                 FROM care_step
                 JOIN user ON user.id = by_user
                 WHERE client_id = :client
                 ORDER BY seq DESC",
            )?
            .query_and_then(named_params! {":client": client.0}, read_step)?
            .collect()
    }

    fn with_products(&self, mut stored: StoredDecision) -> Result<StoredDecision, VaultError> {
        stored.known.decision.products = self
            .0
            .prepare_cached("SELECT * FROM decision_product WHERE decision_id = :id ORDER BY position")?
            .query_and_then(named_params! {":id": stored.known.id.0}, read_product)?
            .collect::<Result<_, _>>()?;
        Ok(stored)
    }
}

impl Writer<'_> {
    /// Keeps a decision, and the end of the one that it replaces.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_decision(
        &self,
        decision: &Decision,
        replacement: Option<&Replacement>,
    ) -> Result<DecisionId, VaultError> {
        let id = DecisionId(self.new_id());
        self.0.prepare_cached(include_str!("care/insert.sql"))?.execute(named_params! {
            ":id": id.0,
            ":client": decision.client.0,
            ":funding": FUNDINGS.name_of(decision.funding),
            ":kind": DECISION_KINDS.name_of(decision.kind),
            ":number": decision.number,
            ":valid_from": decision.valid_from,
            ":valid_until": decision.valid_until,
            ":funder_kind": FUNDER_KINDS.name_of(decision.funder_kind),
            ":funder": decision.funder,
            ":main_contractor": decision.main_contractor,
            ":contact_name": decision.contact_name,
            ":contact_phone": decision.contact_phone,
            ":contact_email": decision.contact_email,
            ":at": instant(self.1.at),
            ":by": self.1.user.0,
        })?;
        self.add_products(id, &decision.products)?;
        if let Some(replacement) = replacement {
            let how = ClosedBy::Replaced { successor: id };
            let closing = Closing { how, from: replacement.from, reason: replacement.reason.clone() };
            self.close_decision(replacement.of, &closing)?;
        }
        Ok(id)
    }

    fn add_products(&self, id: DecisionId, products: &[Product]) -> Result<(), VaultError> {
        let mut insert = self.0.prepare_cached(
            "INSERT INTO main.decision_product (decision_id, position, code, name, amount, unit, period)
             VALUES (:id, :position, :code, :name, :amount, :unit, :period)",
        )?;
        for (position, product) in (0i64..).zip(products) {
            insert.execute(named_params! {
                ":id": id.0, ":position": position, ":code": product.code, ":name": product.name,
                ":amount": product.volume.map(|it| it.amount.hundredths()),
                ":unit": product.volume.map(|it| VOLUME_UNITS.name_of(it.unit)),
                ":period": product.volume.map(|it| VOLUME_PERIODS.name_of(it.period)),
            })?;
        }
        Ok(())
    }

    /// Keeps the end of a decision.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written, also where it was closed before.
    pub fn close_decision(&self, id: DecisionId, closing: &Closing) -> Result<(), VaultError> {
        let (how, successor) = match closing.how {
            ClosedBy::Ended => ("ended", None),
            ClosedBy::Withdrawn => ("withdrawn", None),
            ClosedBy::Replaced { successor } => ("replaced", Some(successor.0)),
        };
        self.0.execute(
            "INSERT INTO main.decision_closing (decision_id, how, closed_from, reason, successor, closed_at, closed_by)
             VALUES (:id, :how, :from, :reason, :successor, :at, :by)",
            named_params! {
                ":id": id.0, ":how": how, ":from": closing.from, ":reason": closing.reason,
                ":successor": successor, ":at": instant(self.1.at), ":by": self.1.user.0,
            },
        )?;
        Ok(())
    }

    /// Keeps why the care ended, or with `None` that it was resumed. The last day itself is the client's.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_care_step(&self, client: ClientId, end: Option<&CareEnd>) -> Result<(), VaultError> {
        self.0.execute(
            "INSERT INTO main.care_step (
                client_id, kind, last_day, reason, explanation, follow_up, transfer_to, at, by_user
             )
             VALUES (
                :client, :kind, :last_day, :reason, :explanation, :follow_up, :transfer_to, :at, :by
             )",
            named_params! {
                ":client": client.0,
                ":kind": if end.is_some() { "ended" } else { "resumed" },
                ":last_day": end.map(|it| it.last_day),
                ":reason": end.map(|it| END_REASONS.name_of(it.reason)),
                ":explanation": end.map(|it| &it.explanation),
                ":follow_up": end.map(|it| FOLLOW_UPS.name_of(it.follow_up)),
                ":transfer_to": end.map(|it| &it.transfer_to),
                ":at": instant(self.1.at),
                ":by": self.1.user.0,
            },
        )?;
        Ok(())
    }
}

fn read_decision(row: &Row) -> Result<StoredDecision, VaultError> {
    let closing = read_closing(row)?;
    Ok(StoredDecision {
        known: KnownDecision {
            id: DecisionId(row.get("id")?),
            decision: Decision {
                client: ClientId(row.get("client_id")?),
                funding: FUNDINGS.value_of(&row.get::<_, String>("funding")?)?,
                kind: DECISION_KINDS.value_of(&row.get::<_, String>("kind")?)?,
                number: row.get("number")?,
                valid_from: row.get("valid_from")?,
                valid_until: row.get("valid_until")?,
                funder_kind: FUNDER_KINDS.value_of(&row.get::<_, String>("funder_kind")?)?,
                funder: row.get("funder")?,
                main_contractor: row.get("main_contractor")?,
                contact_name: row.get("contact_name")?,
                contact_phone: row.get("contact_phone")?,
                contact_email: row.get("contact_email")?,
                products: Vec::new(),
            },
            closing: closing.clone(),
        },
        replaces: row.get::<_, Option<uuid::Uuid>>("replaces")?.map(DecisionId),
        recorded_at: read_instant(row, "recorded_at")?,
        recorded_by: row.get("recorded_by_name")?,
        closed_at: closing.map(|_| read_instant(row, "closed_at")).transpose()?,
        closed_by: row.get("closed_by_name")?,
    })
}

fn read_closing(row: &Row) -> Result<Option<Closing>, VaultError> {
    let Some(how) = row.get::<_, Option<String>>("how")? else { return Ok(None) };
    let how = match how.as_str() {
        "ended" => ClosedBy::Ended,
        "withdrawn" => ClosedBy::Withdrawn,
        "replaced" => ClosedBy::Replaced { successor: DecisionId(row.get("successor")?) },
        _ => return Err(VaultError::Unreadable("decision_closing.how")),
    };
    Ok(Some(Closing { how, from: row.get("closed_from")?, reason: row.get("reason")? }))
}

fn read_product(row: &Row) -> Result<Product, VaultError> {
    let amount: Option<u32> = row.get("amount")?;
    let volume = amount.map(|amount| read_volume(row, amount)).transpose()?;
    Ok(Product { code: row.get("code")?, name: row.get("name")?, volume })
}

fn read_volume(row: &Row, amount: u32) -> Result<Volume, VaultError> {
    Ok(Volume {
        amount: Amount::of_hundredths(amount).ok_or(VaultError::Unreadable("decision_product.amount"))?,
        unit: VOLUME_UNITS.value_of(&row.get::<_, String>("unit")?)?,
        period: VOLUME_PERIODS.value_of(&row.get::<_, String>("period")?)?,
    })
}

fn read_expiring(row: &Row) -> Result<ExpiringDecision, VaultError> {
    Ok(ExpiringDecision {
        id: DecisionId(row.get("decision_id")?),
        client: read_summary(row)?,
        funding: FUNDINGS.value_of(&row.get::<_, String>("funding")?)?,
        kind: DECISION_KINDS.value_of(&row.get::<_, String>("decision_kind")?)?,
        number: row.get("decision_number")?,
        funder: row.get("funder")?,
        last_day: row.get("valid_until")?,
    })
}

fn read_step(row: &Row) -> Result<CareStep, VaultError> {
    let end = match row.get::<_, String>("kind")?.as_str() {
        "ended" => Some(CareEnd {
            last_day: row.get("last_day")?,
            reason: END_REASONS.value_of(&row.get::<_, String>("reason")?)?,
            explanation: row.get("explanation")?,
            follow_up: FOLLOW_UPS.value_of(&row.get::<_, String>("follow_up")?)?,
            transfer_to: row.get("transfer_to")?,
        }),
        "resumed" => None,
        _ => return Err(VaultError::Unreadable("care_step.kind")),
    };
    Ok(CareStep { end, at: read_instant(row, "at")?, by: row.get("by_name")? })
}
