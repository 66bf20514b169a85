//! The register of disclosures and of who is still to be told, as stored: only added to.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension, Params, Row, named_params};
use uuid::Uuid;

use kluis_domain::{
    client::ClientId,
    consent::ConsentId,
    contact::ContactId,
    disclosure::{
        Carried, Disclosure, DisclosureId, KeptCondition, KeptDuty, Notice, NoticeId, NoticeSettled,
    },
    dossier_item::ItemId,
};

use crate::{
    Reader, VaultError, Writer,
    audit::{instant, read_instant},
    names::{
        DISCLOSED_KINDS, DISCLOSURE_CHANNELS, DISCLOSURE_DUTIES, DISCLOSURE_EXTENTS, DISCLOSURE_PURPOSES,
        GROUNDS_REST, NOTICE_ENDS, NOTICE_KINDS, RECIPIENT_KINDS,
    },
};

/// A disclosure on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredDisclosure {
    /// Which.
    pub id: DisclosureId,
    /// What went, to whom, and why it could.
    pub disclosure: Disclosure,
    /// The row that puts it right, where there is one.
    pub corrected_by: Option<DisclosureId>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By which user.
    pub recorded_by: String,
}

/// A notice on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredNotice {
    /// Which.
    pub id: NoticeId,
    /// Whom to tell what; its last day is sooner where the data have gone out since.
    pub notice: Notice,
    /// That it was done.
    pub settled: Option<(NoticeSettled, DateTime<Utc>, String)>,
    /// When it became due to tell.
    pub recorded_at: DateTime<Utc>,
    /// By whose act.
    pub recorded_by: String,
}

impl Reader<'_> {
    /// One disclosure.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn disclosure(&self, id: DisclosureId) -> Result<StoredDisclosure, VaultError> {
        let found = self.listed_disclosures("WHERE disclosure.id = :id", named_params! {":id": id.0})?;
        found.into_iter().next().ok_or(VaultError::NotFound("disclosure"))
    }

    /// The disclosures about a client, newest first, those put right among them.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn disclosures_of(&self, client: ClientId) -> Result<Vec<StoredDisclosure>, VaultError> {
        self.listed_disclosures(
            "WHERE disclosure.client_id = :client ORDER BY on_day DESC, disclosure.id DESC",
            named_params! {":client": client.0},
        )
    }

    /// Every disclosure of a period, newest first, at most `limit`.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn disclosures_between(
        &self,
        first: NaiveDate,
        last: NaiveDate,
        limit: i64,
    ) -> Result<Vec<StoredDisclosure>, VaultError> {
        self.listed_disclosures(
            "WHERE on_day BETWEEN :first AND :last ORDER BY on_day DESC, disclosure.id DESC LIMIT :limit",
            named_params! {":first": first, ":last": last, ":limit": limit},
        )
    }

    /// Who got an item: by itself, or with the whole dossier after it was recorded; not those put right since.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn disclosures_with(&self, item: ItemId) -> Result<Vec<StoredDisclosure>, VaultError> {
        let found = self.listed_disclosures(
            "WHERE disclosure.id IN (SELECT disclosure_id FROM disclosure_item WHERE item_id = :item)
                OR (extent = 'whole' AND EXISTS (
                    SELECT 1 FROM dossier_item AS item
                    WHERE item.id = :item AND item.client_id = disclosure.client_id
                        AND item.recorded_at <= disclosure.recorded_at
                ))
             ORDER BY on_day, disclosure.id",
            named_params! {":item": item.0},
        )?;
        Ok(found.into_iter().filter(|it| it.corrected_by.is_none()).collect())
    }

    /// What was given out under a consent; not what was put right since.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn disclosures_under(&self, consent: ConsentId) -> Result<Vec<StoredDisclosure>, VaultError> {
        let found = self.listed_disclosures(
            "WHERE disclosure.consent_id = :consent ORDER BY on_day, disclosure.id",
            named_params! {":consent": consent.0},
        )?;
        Ok(found.into_iter().filter(|it| it.corrected_by.is_none()).collect())
    }

    /// The notices about a client, newest first.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn notices_of(&self, client: ClientId) -> Result<Vec<StoredNotice>, VaultError> {
        self.listed_notices(
            "WHERE notice.client_id = :client ORDER BY notice.id DESC",
            named_params! {":client": client.0},
        )
    }

    /// One notice.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn notice(&self, id: NoticeId) -> Result<StoredNotice, VaultError> {
        let found = self.listed_notices("WHERE notice.id = :id", named_params! {":id": id.0})?;
        found.into_iter().next().ok_or(VaultError::NotFound("notice"))
    }

    /// How many notices are still to be given, and the most urgent of them, at most `limit`.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn open_notices(&self, limit: i64) -> Result<(i64, Vec<StoredNotice>), VaultError> {
        let total = self.0.query_row(
            "SELECT count(*) FROM notice WHERE id NOT IN (SELECT notice_id FROM notice_end)",
            [],
            |row| row.get(0),
        )?;
        let rows = self.listed_notices(
            "WHERE notice_end.notice_id IS NULL ORDER BY told_by, notice.id LIMIT :limit",
            named_params! {":limit": limit},
        )?;
        Ok((total, rows))
    }

    /// Whether the client was not yet told that this item comes from others.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn is_source_untold(&self, item: ItemId) -> Result<bool, VaultError> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT EXISTS (
                    SELECT 1 FROM notice
                    WHERE item_id = :item AND kind = 'source' AND id NOT IN (SELECT notice_id FROM notice_end)
                 )",
            )?
            .query_row(named_params! {":item": item.0}, |row| row.get(0))?)
    }

    fn listed_disclosures(
        &self,
        filter: &str,
        params: impl Params,
    ) -> Result<Vec<StoredDisclosure>, VaultError> {
        let sql = format!("{} {filter}", include_str!("disclosure/select.sql"));
        let stored: Vec<StoredDisclosure> = self
            .0
            .prepare_cached(&sql)?
            .query_and_then(params, read_disclosure)?
            .collect::<Result<_, _>>()?;
        stored.into_iter().map(|it| self.with_parts(it)).collect()
    }

    fn listed_notices(&self, filter: &str, params: impl Params) -> Result<Vec<StoredNotice>, VaultError> {
        let sql = format!("{} {filter}", include_str!("disclosure/notices.sql"));
        self.0.prepare_cached(&sql)?.query_and_then(params, read_notice)?.collect()
    }

    fn with_parts(&self, mut stored: StoredDisclosure) -> Result<StoredDisclosure, VaultError> {
        let id = named_params! {":id": stored.id.0};
        let disclosure = &mut stored.disclosure;
        disclosure.data = self
            .0
            .prepare_cached("SELECT kind FROM disclosure_data WHERE disclosure_id = :id")?
            .query_and_then(id, |row| DISCLOSED_KINDS.value_of(&row.get::<_, String>("kind")?))?
            .collect::<Result<BTreeSet<_>, VaultError>>()?;
        disclosure.items = self
            .0
            .prepare_cached("SELECT item_id FROM disclosure_item WHERE disclosure_id = :id ORDER BY item_id")?
            .query_map(id, |row| Ok(ItemId(row.get("item_id")?)))?
            .collect::<rusqlite::Result<_>>()?;
        disclosure.conditions = self
            .0
            .prepare_cached("SELECT * FROM disclosure_condition WHERE disclosure_id = :id ORDER BY position")?
            .query_map(id, |row| {
                let (text, reason) = (row.get("text")?, row.get("reason")?);
                Ok(KeptCondition { text, reason, article: row.get("article")? })
            })?
            .collect::<rusqlite::Result<_>>()?;
        disclosure.duties = self
            .0
            .prepare_cached("SELECT * FROM disclosure_duty WHERE disclosure_id = :id ORDER BY position")?
            .query_and_then(id, read_duty)?
            .collect::<Result<_, VaultError>>()?;
        Ok(stored)
    }
}

impl Reader<'_> {
    /// The letter of a notice as it was given out last, where it was.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn notice_letter(&self, id: NoticeId) -> Result<Option<Vec<u8>>, VaultError> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT content FROM notice_letter WHERE notice_id = :id ORDER BY rowid DESC LIMIT 1",
            )?
            .query_row(named_params! {":id": id.0}, |row| row.get("content"))
            .optional()?)
    }
}

impl Writer<'_> {
    /// Keeps the letter of a notice as it is given out.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_notice_letter(&self, notice: NoticeId, content: &[u8]) -> Result<Uuid, VaultError> {
        let id = self.new_id();
        self.0.execute(
            "INSERT INTO main.notice_letter VALUES (:id, :notice, :content, :at, :by)",
            named_params! {
                ":id": id, ":notice": notice.0, ":content": content, ":at": instant(self.1.at),
                ":by": self.1.user.0,
            },
        )?;
        Ok(id)
    }

    /// Keeps a disclosure.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written, also where what it puts right was put right before.
    pub fn add_disclosure(&self, disclosure: &Disclosure) -> Result<DisclosureId, VaultError> {
        let id = DisclosureId(self.new_id());
        let (ground_key, rests, consent, emergency) = match &disclosure.carried {
            Carried::Ground { key, rests, consent } => {
                (Some(key), Some(GROUNDS_REST.name_of(*rests)), *consent, None)
            }
            Carried::Emergency { reason } => (None, None, None, Some(reason)),
        };
        self.0.prepare_cached(include_str!("disclosure/insert.sql"))?.execute(named_params! {
            ":id": id.0,
            ":client": disclosure.client.0,
            ":recipient": RECIPIENT_KINDS.name_of(disclosure.recipient),
            ":name": disclosure.name,
            ":contact": disclosure.contact.map(|it| it.0),
            ":address": disclosure.address,
            ":purpose": DISCLOSURE_PURPOSES.name_of(disclosure.purpose),
            ":purpose_words": disclosure.purpose_words,
            ":extent": DISCLOSURE_EXTENTS.name_of(disclosure.extent),
            ":words": disclosure.words,
            ":on_day": disclosure.on,
            ":given_by": disclosure.by,
            ":function": disclosure.function,
            ":channel": DISCLOSURE_CHANNELS.name_of(disclosure.channel),
            ":outside_europe": disclosure.outside_europe,
            ":image_use": disclosure.image_use,
            ":copy_asked": disclosure.copy_asked,
            ":copy_sent": disclosure.copy_sent,
            ":ground_key": ground_key,
            ":rests": rests,
            ":consent": consent.map(|it| it.0),
            ":emergency": emergency,
            ":ground": disclosure.ground,
            ":article": disclosure.article,
            ":needs_checking": disclosure.needs_checking,
            ":notify_client": disclosure.notify_client,
            ":danger": disclosure.danger,
            ":corrects": disclosure.corrects.map(|it| it.0),
            ":at": instant(self.1.at),
            ":by": self.1.user.0,
        })?;
        self.add_disclosure_parts(id, disclosure)?;
        Ok(id)
    }

    fn add_disclosure_parts(&self, id: DisclosureId, disclosure: &Disclosure) -> Result<(), VaultError> {
        for kind in &disclosure.data {
            self.0
                .prepare_cached("INSERT INTO main.disclosure_data VALUES (:id, :kind)")?
                .execute(named_params! {":id": id.0, ":kind": DISCLOSED_KINDS.name_of(*kind)})?;
        }
        for item in &disclosure.items {
            self.0
                .prepare_cached("INSERT INTO main.disclosure_item VALUES (:id, :item)")?
                .execute(named_params! {":id": id.0, ":item": item.0})?;
        }
        for (position, condition) in (0i64..).zip(&disclosure.conditions) {
            self.0
                .prepare_cached(
                    "INSERT INTO main.disclosure_condition VALUES (:id, :position, :text, :reason, :article)",
                )?
                .execute(named_params! {
                    ":id": id.0, ":position": position, ":text": condition.text,
                    ":reason": condition.reason, ":article": condition.article,
                })?;
        }
        for (position, duty) in (0i64..).zip(&disclosure.duties) {
            self.0
                .prepare_cached(
                    "INSERT INTO main.disclosure_duty VALUES (:id, :position, :duty, :text, :article)",
                )?
                .execute(named_params! {
                    ":id": id.0, ":position": position, ":duty": DISCLOSURE_DUTIES.name_of(duty.duty),
                    ":text": duty.text, ":article": duty.article,
                })?;
        }
        Ok(())
    }

    /// Keeps that somebody is to be told.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_notice(&self, notice: &Notice) -> Result<NoticeId, VaultError> {
        let id = NoticeId(self.new_id());
        self.0
            .prepare_cached(
                "INSERT INTO main.notice VALUES (
                    :id, :client, :kind, :disclosure, :consent, :item, :about, :reading, :due_on, :article, :at, :by
                 )",
            )?
            .execute(named_params! {
                ":id": id.0,
                ":client": notice.client.0,
                ":kind": NOTICE_KINDS.name_of(notice.kind),
                ":disclosure": notice.disclosure.map(|it| it.0),
                ":consent": notice.consent.map(|it| it.0),
                ":item": notice.item.map(|it| it.0),
                ":about": notice.about,
                ":reading": notice.reading,
                ":due_on": notice.due_on,
                ":article": notice.article,
                ":at": instant(self.1.at),
                ":by": self.1.user.0,
            })?;
        Ok(id)
    }

    /// Keeps that somebody was told, or need not be.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written, also where it ended before.
    pub fn end_notice(&self, id: NoticeId, settled: &NoticeSettled) -> Result<(), VaultError> {
        self.0
            .prepare_cached("INSERT INTO main.notice_end VALUES (:id, :how, :on_day, :remark, :at, :by)")?
            .execute(named_params! {
                ":id": id.0, ":how": NOTICE_ENDS.name_of(settled.end), ":on_day": settled.on,
                ":remark": settled.remark, ":at": instant(self.1.at), ":by": self.1.user.0,
            })?;
        Ok(())
    }
}

fn read_disclosure(row: &Row) -> Result<StoredDisclosure, VaultError> {
    let text = |column: &str| row.get::<_, String>(column);
    let id = |column: &str| row.get::<_, Option<Uuid>>(column);
    Ok(StoredDisclosure {
        id: DisclosureId(row.get("id")?),
        disclosure: Disclosure {
            client: ClientId(row.get("client_id")?),
            recipient: RECIPIENT_KINDS.value_of(&text("recipient")?)?,
            name: text("name")?,
            contact: id("contact_id")?.map(ContactId),
            address: text("address")?,
            purpose: DISCLOSURE_PURPOSES.value_of(&text("purpose")?)?,
            purpose_words: text("purpose_words")?,
            data: BTreeSet::new(),
            items: Vec::new(),
            extent: DISCLOSURE_EXTENTS.value_of(&text("extent")?)?,
            words: text("words")?,
            on: row.get("on_day")?,
            by: text("given_by")?,
            function: text("function")?,
            channel: DISCLOSURE_CHANNELS.value_of(&text("channel")?)?,
            outside_europe: row.get("outside_europe")?,
            image_use: text("image_use")?,
            copy_asked: row.get("copy_asked")?,
            copy_sent: row.get("copy_sent")?,
            carried: read_carried(row)?,
            ground: text("ground")?,
            article: text("article")?,
            needs_checking: row.get("needs_checking")?,
            conditions: Vec::new(),
            duties: Vec::new(),
            notify_client: row.get("notify_client")?,
            danger: text("danger")?,
            corrects: id("corrects")?.map(DisclosureId),
        },
        corrected_by: id("corrected_by")?.map(DisclosureId),
        recorded_at: read_instant(row, "recorded_at")?,
        recorded_by: text("recorded_by_name")?,
    })
}

fn read_carried(row: &Row) -> Result<Carried, VaultError> {
    let text = |column: &str| row.get::<_, Option<String>>(column);
    match (text("ground_key")?, text("rests")?, text("emergency")?) {
        (Some(key), Some(rests), None) => Ok(Carried::Ground {
            key,
            rests: GROUNDS_REST.value_of(&rests)?,
            consent: row.get::<_, Option<Uuid>>("consent_id")?.map(ConsentId),
        }),
        (None, None, Some(reason)) => Ok(Carried::Emergency { reason }),
        _ => Err(VaultError::Unreadable("disclosure.ground_key")),
    }
}

fn read_duty(row: &Row) -> Result<KeptDuty, VaultError> {
    Ok(KeptDuty {
        duty: DISCLOSURE_DUTIES.value_of(&row.get::<_, String>("duty")?)?,
        text: row.get("text")?,
        article: row.get("article")?,
    })
}

fn read_notice(row: &Row) -> Result<StoredNotice, VaultError> {
    let text = |column: &str| row.get::<_, String>(column);
    let id = |column: &str| row.get::<_, Option<Uuid>>(column);
    Ok(StoredNotice {
        id: NoticeId(row.get("id")?),
        notice: Notice {
            client: ClientId(row.get("client_id")?),
            kind: NOTICE_KINDS.value_of(&text("kind")?)?,
            disclosure: id("disclosure_id")?.map(DisclosureId),
            consent: id("consent_id")?.map(ConsentId),
            item: id("item_id")?.map(ItemId),
            about: text("about")?,
            reading: text("reading")?,
            due_on: row.get("told_by")?,
            article: text("article")?,
        },
        settled: read_settled(row)?,
        recorded_at: read_instant(row, "recorded_at")?,
        recorded_by: text("recorded_by_name")?,
    })
}

fn read_settled(row: &Row) -> Result<Option<(NoticeSettled, DateTime<Utc>, String)>, VaultError> {
    let Some(how) = row.get::<_, Option<String>>("how")? else { return Ok(None) };
    let settled = NoticeSettled {
        end: NOTICE_ENDS.value_of(&how)?,
        on: row.get("ended_on")?,
        remark: row.get("remark")?,
    };
    Ok(Some((settled, read_instant(row, "ended_at")?, row.get("ended_by_name")?)))
}
