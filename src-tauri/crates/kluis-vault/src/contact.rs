//! Contacts around a client with the history of each field, and the list of who may receive what, as stored.

use chrono::{DateTime, Utc};
use rusqlite::{Params, Row, named_params};
use uuid::Uuid;

use kluis_domain::{
    bsn::Bsn,
    client::ClientId,
    contact::{Contact, ContactField, ContactId, RecipientEntry, RecipientEntryId},
    date::PartialDate,
    mandate::Ending,
};

use crate::{
    FieldChange, Reader, VaultError, Writer,
    audit::{instant, read_instant},
    client::{AddressColumns, read_address},
    names::{CONTACT_FUNCTIONS, CONTACT_KINDS, RELATIONS},
};

/// A contact on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredContact {
    /// Which.
    pub id: ContactId,
    /// Who.
    pub contact: Contact,
    /// The BSN of a representative, where it may be recorded.
    pub bsn: Option<Bsn>,
    /// Since when no longer around the client, if so.
    pub ending: Option<Ending>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By which user.
    pub recorded_by: String,
}

/// A line of the recipients list on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRecipientEntry {
    /// Which.
    pub id: RecipientEntryId,
    /// What may go to whom.
    pub entry: RecipientEntry,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By which user.
    pub recorded_by: String,
}

impl Reader<'_> {
    /// One contact.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn contact(&self, id: ContactId) -> Result<StoredContact, VaultError> {
        let found = self.listed_contacts(
            &format!("{} WHERE contact.id = :id", include_str!("contact/select.sql")),
            named_params! {":id": id.0},
        )?;
        found.into_iter().next().ok_or(VaultError::NotFound("contact"))
    }

    /// The contacts of a client in the order of their names, also those no longer around.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn contacts_of(&self, client: ClientId) -> Result<Vec<StoredContact>, VaultError> {
        self.listed_contacts(
            &format!(
                "{} WHERE contact.client_id = :client ORDER BY surname = '', surname, organisation, contact.id",
                include_str!("contact/select.sql")
            ),
            named_params! {":client": client.0},
        )
    }

    /// What changed about a contact, newest first.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn contact_history(&self, contact: ContactId) -> Result<Vec<FieldChange>, VaultError> {
        self.field_changes(
            "SELECT field, old_value, new_value, changed_at, user.name AS changed_by
             FROM contact_change
             JOIN user ON user.id = changed_by
             WHERE contact_id = :id
             ORDER BY seq DESC",
            contact.0,
        )
    }

    /// The recipients list of a client, newest first, also what ended.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn recipient_entries_of(&self, client: ClientId) -> Result<Vec<StoredRecipientEntry>, VaultError> {
        self.listed_entries(
            &format!(
                "{} WHERE entry.client_id = :client ORDER BY valid_from DESC, entry.id DESC",
                include_str!("contact/recipient_entry.sql")
            ),
            named_params! {":client": client.0},
        )
    }

    /// One line of a recipients list.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn recipient_entry(&self, id: RecipientEntryId) -> Result<StoredRecipientEntry, VaultError> {
        let found = self.listed_entries(
            &format!("{} WHERE entry.id = :id", include_str!("contact/recipient_entry.sql")),
            named_params! {":id": id.0},
        )?;
        found.into_iter().next().ok_or(VaultError::NotFound("recipient entry"))
    }

    fn listed_contacts(&self, sql: &str, params: impl Params) -> Result<Vec<StoredContact>, VaultError> {
        let stored: Vec<StoredContact> =
            self.0.prepare_cached(sql)?.query_and_then(params, read_contact)?.collect::<Result<_, _>>()?;
        stored.into_iter().map(|it| self.with_lists(it)).collect()
    }

    /// Adds what stands in the tables beside it.
    fn with_lists(&self, mut stored: StoredContact) -> Result<StoredContact, VaultError> {
        let id = named_params! {":id": stored.id.0};
        stored.contact.phones = self
            .0
            .prepare_cached("SELECT phone FROM contact_phone WHERE contact_id = :id ORDER BY position")?
            .query_map(id, |row| row.get("phone"))?
            .collect::<rusqlite::Result<_>>()?;
        stored.contact.relations = self
            .0
            .prepare_cached("SELECT relation FROM contact_relation WHERE contact_id = :id ORDER BY position")?
            .query_and_then(id, |row| RELATIONS.value_of(&row.get::<_, String>("relation")?))?
            .collect::<Result<_, VaultError>>()?;
        Ok(stored)
    }

    fn listed_entries(
        &self,
        sql: &str,
        params: impl Params,
    ) -> Result<Vec<StoredRecipientEntry>, VaultError> {
        self.0.prepare_cached(sql)?.query_and_then(params, read_entry)?.collect()
    }
}

impl Writer<'_> {
    /// Keeps a contact.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_contact(&self, contact: &Contact, bsn: Option<&Bsn>) -> Result<ContactId, VaultError> {
        let id = ContactId(self.new_id());
        self.put_contact(id, contact, bsn)?;
        Ok(id)
    }

    /// Replaces what is recorded and keeps the old value of each field that differs.
    ///
    /// # Errors
    /// [`VaultError::NotFound`], or where it cannot be written.
    pub fn change_contact(
        &self,
        id: ContactId,
        contact: &Contact,
        bsn: Option<&Bsn>,
    ) -> Result<(), VaultError> {
        let StoredContact { contact: before, bsn: known, .. } = self.read().contact(id)?;
        for ((field, old), (_, new)) in fields(&before).into_iter().zip(fields(contact)) {
            if old != new {
                self.note_contact_change(id, field, &old, &new)?;
            }
        }
        if let Some(bsn) = bsn.filter(|it| known.as_ref() != Some(it)) {
            let masked = known.map(|it| it.masked()).unwrap_or_default();
            self.note_contact_change(id, ContactField::Bsn, &masked, &bsn.masked())?;
        }
        self.put_contact(id, contact, bsn)
    }

    /// Records that a contact is no longer around the client; what is recorded stays.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written, also where it ended before.
    pub fn end_contact(&self, id: ContactId, ending: &Ending) -> Result<(), VaultError> {
        self.add_ending(
            "INSERT INTO main.contact_ending VALUES (:id, :ended_on, :reason, :at, :by)",
            id.0,
            ending,
        )
    }

    /// Keeps a line of the recipients list.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_recipient_entry(&self, entry: &RecipientEntry) -> Result<RecipientEntryId, VaultError> {
        let id = RecipientEntryId(self.new_id());
        self.0.execute(
            "INSERT INTO main.recipient_entry (
                id, client_id, contact_id, data, ground, valid_from, valid_until, recorded_at, recorded_by
             )
             VALUES (:id, :client, :contact, :data, :ground, :valid_from, :valid_until, :at, :by)",
            named_params! {
                ":id": id.0, ":client": entry.client.0, ":contact": entry.contact.0, ":data": entry.data,
                ":ground": entry.ground, ":valid_from": entry.from, ":valid_until": entry.until,
                ":at": instant(self.1.at), ":by": self.1.user.0,
            },
        )?;
        Ok(id)
    }

    /// Ends a line of the recipients list.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written, also where it ended before.
    pub fn end_recipient_entry(&self, id: RecipientEntryId, ending: &Ending) -> Result<(), VaultError> {
        self.add_ending(
            "INSERT INTO main.recipient_entry_ending VALUES (:id, :ended_on, :reason, :at, :by)",
            id.0,
            ending,
        )
    }

    pub(crate) fn add_ending(&self, sql: &str, id: Uuid, ending: &Ending) -> Result<(), VaultError> {
        self.0.prepare_cached(sql)?.execute(named_params! {
            ":id": id, ":ended_on": ending.on, ":reason": ending.reason,
            ":at": instant(self.1.at), ":by": self.1.user.0,
        })?;
        Ok(())
    }

    fn put_contact(&self, id: ContactId, contact: &Contact, bsn: Option<&Bsn>) -> Result<(), VaultError> {
        let address = AddressColumns::of(&contact.address);
        self.0.prepare_cached(include_str!("contact/put.sql"))?.execute(named_params! {
            ":id": id.0,
            ":client": contact.client.0,
            ":kind": CONTACT_KINDS.name_of(contact.kind),
            ":surname": contact.surname,
            ":prefix": contact.prefix,
            ":initials": contact.initials,
            ":first_names": contact.first_names,
            ":organisation": contact.organisation,
            ":function": contact.function.map(|it| CONTACT_FUNCTIONS.name_of(it)),
            ":function_other": contact.function_other,
            ":agb": contact.agb,
            ":email": contact.email,
            ":bsn": bsn.map(Bsn::digits),
            ":street": address.street,
            ":house_number": address.house_number,
            ":house_letter": address.house_letter,
            ":house_addition": address.house_addition,
            ":postcode": address.postcode,
            ":town": address.town,
            ":foreign_address": address.foreign_address,
            ":country": address.country,
            ":secret_address": contact.secret_address,
            ":birth_date": contact.birth_date.map(|it| it.to_string()),
            ":deceased_on": contact.deceased_on.map(|it| it.to_string()),
            ":remark": contact.remark,
            ":at": instant(self.1.at),
            ":by": self.1.user.0,
        })?;
        self.set_contact_phones(id, &contact.phones)?;
        self.set_contact_relations(id, contact)
    }

    fn set_contact_phones(&self, id: ContactId, phones: &[String]) -> Result<(), VaultError> {
        self.0
            .prepare_cached("DELETE FROM main.contact_phone WHERE contact_id = :id")?
            .execute(named_params! {":id": id.0})?;
        let mut insert = self.0.prepare_cached(
            "INSERT INTO main.contact_phone (contact_id, position, phone) VALUES (:id, :position, :phone)",
        )?;
        for (position, phone) in (0i64..).zip(phones) {
            insert.execute(named_params! {":id": id.0, ":position": position, ":phone": phone})?;
        }
        Ok(())
    }

    fn set_contact_relations(&self, id: ContactId, contact: &Contact) -> Result<(), VaultError> {
        self.0
            .prepare_cached("DELETE FROM main.contact_relation WHERE contact_id = :id")?
            .execute(named_params! {":id": id.0})?;
        let mut insert = self.0.prepare_cached(
            "INSERT INTO main.contact_relation (contact_id, position, relation) VALUES (:id, :position, :relation)",
        )?;
        for (position, relation) in (0i64..).zip(&contact.relations) {
            insert.execute(named_params! {
                ":id": id.0, ":position": position, ":relation": RELATIONS.name_of(*relation),
            })?;
        }
        Ok(())
    }

    fn note_contact_change(
        &self,
        id: ContactId,
        field: ContactField,
        old: &str,
        new: &str,
    ) -> Result<(), VaultError> {
        self.0
            .prepare_cached(
                "INSERT INTO main.contact_change (contact_id, field, old_value, new_value, changed_at, changed_by)
                 VALUES (:id, :field, :old, :new, :at, :by)",
            )?
            .execute(named_params! {
                ":id": id.0, ":field": field_name(field), ":old": old, ":new": new,
                ":at": instant(self.1.at), ":by": self.1.user.0,
            })?;
        Ok(())
    }
}

/// Every field with the value that its history keeps.
fn fields(contact: &Contact) -> Vec<(ContactField, String)> {
    use ContactField as Field;
    let address = AddressColumns::of(&contact.address);
    let day = |day: Option<PartialDate>| day.map(|it| it.to_string()).unwrap_or_default();
    let relations: Vec<&str> = contact.relations.iter().map(|it| RELATIONS.name_of(*it)).collect();
    let function = contact.function.map(|it| CONTACT_FUNCTIONS.name_of(it)).unwrap_or_default();
    vec![
        (Field::Kind, CONTACT_KINDS.name_of(contact.kind).to_owned()),
        (Field::Surname, contact.surname.clone()),
        (Field::Prefix, contact.prefix.clone()),
        (Field::Initials, contact.initials.clone()),
        (Field::FirstNames, contact.first_names.clone()),
        (Field::Organisation, contact.organisation.clone()),
        (Field::Function, function.to_owned()),
        (Field::FunctionOther, contact.function_other.clone()),
        (Field::Relations, relations.join(", ")),
        (Field::Agb, contact.agb.clone()),
        (Field::Phones, contact.phones.join(", ")),
        (Field::Email, contact.email.clone()),
        (Field::Street, address.street.to_owned()),
        (Field::HouseNumber, address.house_number.to_owned()),
        (Field::HouseLetter, address.house_letter.to_owned()),
        (Field::HouseAddition, address.house_addition.to_owned()),
        (Field::Postcode, address.postcode.to_owned()),
        (Field::Town, address.town.to_owned()),
        (Field::ForeignAddress, address.foreign_address.to_owned()),
        (Field::Country, address.country.to_owned()),
        (Field::SecretAddress, contact.secret_address.to_string()),
        (Field::BirthDate, day(contact.birth_date)),
        (Field::DeceasedOn, day(contact.deceased_on)),
        (Field::Remark, contact.remark.clone()),
    ]
}

fn field_name(field: ContactField) -> &'static str {
    use ContactField as Field;
    match field {
        Field::Kind => "kind",
        Field::Surname => "surname",
        Field::Prefix => "prefix",
        Field::Initials => "initials",
        Field::FirstNames => "first_names",
        Field::Organisation => "organisation",
        Field::Function => "function",
        Field::FunctionOther => "function_other",
        Field::Relations => "relations",
        Field::Agb => "agb",
        Field::Phones => "phones",
        Field::Email => "email",
        Field::Street => "street",
        Field::HouseNumber => "house_number",
        Field::HouseLetter => "house_letter",
        Field::HouseAddition => "house_addition",
        Field::Postcode => "postcode",
        Field::Town => "town",
        Field::ForeignAddress => "foreign_address",
        Field::Country => "country",
        Field::SecretAddress => "secret_address",
        Field::BirthDate => "birth_date",
        Field::DeceasedOn => "deceased_on",
        Field::Bsn => "bsn",
        Field::Remark => "remark",
        Field::Contact => "contact",
        Field::Data => "data",
        Field::Ground => "ground",
        Field::From => "from",
        Field::Until => "until",
        Field::On => "on",
        Field::Reason => "reason",
    }
}

/// A contact without telephone numbers and relations, which stand in tables of their own.
fn read_contact(row: &Row) -> Result<StoredContact, VaultError> {
    let text = |column: &str| row.get::<_, String>(column);
    let function: Option<String> = row.get("function")?;
    let bsn: Option<String> = row.get("bsn")?;
    Ok(StoredContact {
        id: ContactId(row.get("id")?),
        contact: Contact {
            client: ClientId(row.get("client_id")?),
            kind: CONTACT_KINDS.value_of(&text("kind")?)?,
            surname: text("surname")?,
            prefix: text("prefix")?,
            initials: text("initials")?,
            first_names: text("first_names")?,
            organisation: text("organisation")?,
            function: function.map(|it| CONTACT_FUNCTIONS.value_of(&it)).transpose()?,
            function_other: text("function_other")?,
            relations: Vec::new(),
            agb: text("agb")?,
            phones: Vec::new(),
            email: text("email")?,
            address: read_address(row)?,
            secret_address: row.get("secret_address")?,
            birth_date: read_partial(row, "birth_date")?,
            deceased_on: read_partial(row, "deceased_on")?,
            remark: text("remark")?,
        },
        bsn: bsn.map(|it| Bsn::parse(&it)).transpose().map_err(|_| VaultError::Unreadable("contact.bsn"))?,
        ending: read_ending(row)?,
        recorded_at: read_instant(row, "recorded_at")?,
        recorded_by: row.get("recorded_by_name")?,
    })
}

fn read_entry(row: &Row) -> Result<StoredRecipientEntry, VaultError> {
    Ok(StoredRecipientEntry {
        id: RecipientEntryId(row.get("id")?),
        entry: RecipientEntry {
            client: ClientId(row.get("client_id")?),
            contact: ContactId(row.get("contact_id")?),
            data: row.get("data")?,
            ground: row.get("ground")?,
            from: row.get("valid_from")?,
            until: row.get("valid_until")?,
            ending: read_ending(row)?,
        },
        recorded_at: read_instant(row, "recorded_at")?,
        recorded_by: row.get("recorded_by_name")?,
    })
}

fn read_partial(row: &Row, column: &'static str) -> Result<Option<PartialDate>, VaultError> {
    let text: Option<String> = row.get(column)?;
    text.map(|it| it.parse()).transpose().map_err(|_| VaultError::Unreadable(column))
}

/// The columns `ended_on` and `ended_reason` of an ending that may be absent.
pub(crate) fn read_ending(row: &Row) -> Result<Option<Ending>, VaultError> {
    match row.get("ended_on")? {
        Some(on) => Ok(Some(Ending { on, reason: row.get("ended_reason")? })),
        None => Ok(None),
    }
}
