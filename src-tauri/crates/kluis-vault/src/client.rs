//! Clients, as stored, with the history of each field.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension, Row, named_params};
use uuid::Uuid;

use kluis_domain::{
    bsn::Bsn,
    client::{Address, Client, ClientField, ClientId},
    date::PartialDate,
    fold::fold,
};

use crate::{
    Reader, VaultError, Writer,
    audit::{instant, read_instant},
    names::{CONTACT_CHANNELS, MARITAL_STATUSES, NAME_USES, SEXES},
};

/// A client on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredClient {
    /// Which.
    pub id: ClientId,
    /// The number that the program gave.
    pub number: i64,
    /// What is registered.
    pub client: Client,
    /// The BSN, where known.
    pub bsn: Option<Bsn>,
}

/// A client in a list: directory facts only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientSummary {
    /// Which.
    pub id: ClientId,
    /// The number that the program gave.
    pub number: i64,
    /// As one says it.
    pub name: String,
    /// Date of birth.
    pub birth_date: PartialDate,
    /// Town, empty where the address is secret or not known.
    pub town: String,
    /// Whether the address is secret.
    pub secret_address: bool,
    /// First day of care.
    pub care_start: Option<NaiveDate>,
    /// Last day of care.
    pub care_end: Option<NaiveDate>,
    /// Date of death.
    pub deceased_on: Option<NaiveDate>,
}

impl StoredClient {
    /// The facts that a list shows.
    pub fn summary(&self) -> ClientSummary {
        let town = match &self.client.address {
            Address::Dutch { town, .. } if !self.client.secret_address => town.clone(),
            Address::Foreign { country, .. } if !self.client.secret_address => country.clone(),
            Address::Dutch { .. } | Address::Foreign { .. } | Address::Unknown => String::new(),
        };
        ClientSummary {
            id: self.id,
            number: self.number,
            name: self.client.display_name(),
            birth_date: self.client.birth_date,
            town,
            secret_address: self.client.secret_address,
            care_start: self.client.care_start,
            care_end: self.client.care_end,
            deceased_on: self.client.deceased_on,
        }
    }
}

/// One change of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// Stored name of the field.
    pub field: String,
    /// What it was.
    pub old: String,
    /// What it became.
    pub new: String,
    /// When.
    pub changed_at: DateTime<Utc>,
    /// By whom.
    pub changed_by: String,
}

impl Reader<'_> {
    /// One client, whole.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn client(&self, id: ClientId) -> Result<StoredClient, VaultError> {
        let found = self
            .0
            .prepare_cached("SELECT * FROM client WHERE id = :id")?
            .query_and_then(named_params! {":id": id.0}, read_client)?
            .next();
        let mut stored = found.ok_or(VaultError::NotFound("client"))??;
        stored.client.phones = self.phones_of(id)?;
        Ok(stored)
    }

    /// A page of the list by surname, and how many clients there are in all. With a day, only those then in care.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn clients(
        &self,
        in_care_on: Option<NaiveDate>,
        offset: i64,
        limit: i64,
    ) -> Result<(i64, Vec<ClientSummary>), VaultError> {
        let total = self
            .0
            .prepare_cached(include_str!("client/count.sql"))?
            .query_row(named_params! {":day": in_care_on}, |row| row.get("total"))?;
        let rows = self
            .0
            .prepare_cached(include_str!("client/page.sql"))?
            .query_and_then(
                named_params! {":day": in_care_on, ":offset": offset, ":limit": limit},
                read_summary,
            )?
            .collect::<Result<_, _>>()?;
        Ok((total, rows))
    }

    /// Clients who look like this one: the same BSN, or the same date of birth (to be judged by name).
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn clients_like(
        &self,
        birth_date: PartialDate,
        bsn: Option<&Bsn>,
    ) -> Result<Vec<StoredClient>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT * FROM client WHERE birth_date = :born
                 UNION
                 SELECT * FROM client WHERE bsn = :bsn AND bsn IS NOT NULL",
            )?
            .query_and_then(
                named_params! {":born": birth_date.to_string(), ":bsn": bsn.map(Bsn::digits)},
                read_client,
            )?
            .collect()
    }

    /// Clients in care on a day whose identity was never checked: how many, and the first of them by surname.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn clients_without_check(
        &self,
        day: NaiveDate,
        limit: i64,
    ) -> Result<(i64, Vec<ClientSummary>), VaultError> {
        let sql = include_str!("client/without_check.sql");
        let total = self
            .0
            .prepare_cached(&format!("SELECT count(*) AS total FROM ({sql})"))?
            .query_row(named_params! {":day": day}, |row| row.get("total"))?;
        let rows = self
            .0
            .prepare_cached(&format!("{sql} ORDER BY sort_key LIMIT :limit"))?
            .query_and_then(named_params! {":day": day, ":limit": limit}, read_summary)?
            .collect::<Result<_, _>>()?;
        Ok((total, rows))
    }

    /// Clients who may have been born from `first` to `last`, both included, and whose care has not ended by a day.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn clients_born(
        &self,
        first: NaiveDate,
        last: NaiveDate,
        day: NaiveDate,
    ) -> Result<Vec<ClientSummary>, VaultError> {
        self.0
            .prepare_cached(include_str!("client/born.sql"))?
            .query_and_then(
                named_params! {
                    ":first": first.to_string(), ":last": last.to_string(), ":day": day,
                    ":year": first.format("%Y").to_string(), ":month": first.format("%Y-%m").to_string(),
                },
                read_summary,
            )?
            .collect()
    }

    /// What changed about a client, newest first.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn client_history(&self, client: ClientId) -> Result<Vec<FieldChange>, VaultError> {
        self.field_changes(
            "SELECT field, old_value, new_value, changed_at, user.name AS changed_by
             FROM client_change
             JOIN user ON user.id = changed_by
             WHERE client_id = :id
             ORDER BY seq DESC",
            client.0,
        )
    }

    /// Changes of fields of one thing, by its id.
    pub(crate) fn field_changes(&self, sql: &str, id: Uuid) -> Result<Vec<FieldChange>, VaultError> {
        self.0
            .prepare_cached(sql)?
            .query_and_then(named_params! {":id": id}, |row| {
                Ok(FieldChange {
                    field: row.get("field")?,
                    old: row.get("old_value")?,
                    new: row.get("new_value")?,
                    changed_at: read_instant(row, "changed_at")?,
                    changed_by: row.get("changed_by")?,
                })
            })?
            .collect()
    }

    /// The client with the number that the program gave.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn client_numbered(&self, number: i64) -> Result<ClientId, VaultError> {
        self.0
            .query_row(
                "SELECT id FROM client WHERE number = :number",
                named_params! {":number": number},
                |row| Ok(ClientId(row.get("id")?)),
            )
            .optional()?
            .ok_or(VaultError::NotFound("client"))
    }

    fn phones_of(&self, client: ClientId) -> Result<Vec<String>, VaultError> {
        let mut statement = self
            .0
            .prepare_cached("SELECT phone FROM client_phone WHERE client_id = :client ORDER BY position")?;
        let phones = statement.query_map(named_params! {":client": client.0}, |row| row.get("phone"))?;
        Ok(phones.collect::<rusqlite::Result<_>>()?)
    }
}

impl Writer<'_> {
    /// Registers a client under the next number.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_client(&self, client: &Client, bsn: Option<&Bsn>) -> Result<ClientId, VaultError> {
        let id = ClientId(self.new_id());
        self.put_client(id, client, bsn)?;
        let seq = self.0.last_insert_rowid();
        self.set_phones(id, &client.phones)?;
        self.index(seq, client)?;
        if self.read().is_covered()? {
            self.join_circle(id)?;
        }
        Ok(id)
    }

    /// Replaces what is registered and keeps the old value of each field that differs.
    ///
    /// # Errors
    /// [`VaultError::NotFound`], or where it cannot be written.
    pub fn change_client(&self, id: ClientId, client: &Client) -> Result<(), VaultError> {
        let before = self.read().client(id)?.client;
        for ((field, old), (_, new)) in fields(&before).into_iter().zip(fields(client)) {
            if old != new {
                self.note_change(id, field, &old, &new)?;
            }
        }
        let seq: i64 = self.0.query_row(
            "SELECT seq FROM client WHERE id = :id",
            named_params! {":id": id.0},
            |row| row.get("seq"),
        )?;
        self.put_client(id, client, None)?;
        self.set_phones(id, &client.phones)?;
        self.0
            .prepare_cached("DELETE FROM main.client_name WHERE rowid = :seq")?
            .execute(named_params! {":seq": seq})?;
        self.index(seq, client)
    }

    /// Keeps the BSN; the history says that it changed, masked.
    ///
    /// # Errors
    /// [`VaultError::NotFound`], or where it cannot be written.
    pub fn set_bsn(&self, id: ClientId, bsn: &Bsn) -> Result<(), VaultError> {
        let before = self.read().client(id)?.bsn;
        if before.as_ref() == Some(bsn) {
            return Ok(());
        }
        let masked = before.map(|it| it.masked()).unwrap_or_default();
        self.note_change(id, ClientField::Bsn, &masked, &bsn.masked())?;
        self.0.execute(
            "UPDATE main.client SET bsn = :bsn WHERE id = :id",
            named_params! {":bsn": bsn.digits(), ":id": id.0},
        )?;
        Ok(())
    }

    fn put_client(&self, id: ClientId, client: &Client, bsn: Option<&Bsn>) -> Result<(), VaultError> {
        let address = AddressColumns::of(&client.address);
        self.0.prepare_cached(include_str!("client/put.sql"))?.execute(named_params! {
            ":id": id.0,
            ":bsn": bsn.map(Bsn::digits),
            ":registered_at": instant(self.1.at),
            ":surname": client.surname,
            ":prefix": client.prefix,
            ":partner_surname": client.partner_surname,
            ":partner_prefix": client.partner_prefix,
            ":name_use": NAME_USES.name_of(client.name_use),
            ":initials": client.initials,
            ":first_names": client.first_names,
            ":birth_date": client.birth_date.to_string(),
            ":sex": SEXES.name_of(client.sex),
            ":street": address.street,
            ":house_number": address.house_number,
            ":house_letter": address.house_letter,
            ":house_addition": address.house_addition,
            ":postcode": address.postcode,
            ":town": address.town,
            ":foreign_address": address.foreign_address,
            ":country": address.country,
            ":secret_address": client.secret_address,
            ":email": client.email,
            ":reference": client.reference,
            ":care_start": client.care_start,
            ":care_end": client.care_end,
            ":birth_place": client.birth_place,
            ":nationality": client.nationality,
            ":marital_status": MARITAL_STATUSES.name_of(client.marital_status),
            ":family": client.family,
            ":language": client.language,
            ":interpreter": client.interpreter,
            ":communication": client.communication,
            ":preferred_channel": CONTACT_CHANNELS.name_of(client.preferred_channel),
            ":deceased_on": client.deceased_on,
            ":sort_key": client.sort_key(),
            ":surname_words": surname_words(client),
            ":given_words": given_words(client),
        })?;
        Ok(())
    }

    fn set_phones(&self, id: ClientId, phones: &[String]) -> Result<(), VaultError> {
        self.0
            .prepare_cached("DELETE FROM main.client_phone WHERE client_id = :id")?
            .execute(named_params! {":id": id.0})?;
        let mut insert = self.0.prepare_cached(
            "INSERT INTO main.client_phone (client_id, position, phone) VALUES (:id, :position, :phone)",
        )?;
        for (position, phone) in (0i64..).zip(phones) {
            insert.execute(named_params! {":id": id.0, ":position": position, ":phone": phone})?;
        }
        Ok(())
    }

    fn index(&self, seq: i64, client: &Client) -> Result<(), VaultError> {
        self.0
            .prepare_cached(
                "INSERT INTO main.client_name (rowid, surname, given) VALUES (:seq, :surname, :given)",
            )?
            .execute(
                named_params! {":seq": seq, ":surname": surname_words(client), ":given": given_words(client)},
            )?;
        Ok(())
    }

    fn note_change(&self, id: ClientId, field: ClientField, old: &str, new: &str) -> Result<(), VaultError> {
        self.0
            .prepare_cached(
                "INSERT INTO main.client_change (client_id, field, old_value, new_value, changed_at, changed_by)
                 VALUES (:id, :field, :old, :new, :at, :by)",
            )?
            .execute(named_params! {
                ":id": id.0, ":field": field_name(field), ":old": old, ":new": new,
                ":at": instant(self.1.at), ":by": self.1.user.0,
            })?;
        Ok(())
    }
}

fn surname_words(client: &Client) -> String {
    fold(&format!(
        "{} {} {} {}",
        client.surname, client.partner_surname, client.prefix, client.partner_prefix
    ))
}

/// First names and initials, and the number of the older list, which may hold letters.
fn given_words(client: &Client) -> String {
    fold(&format!("{} {} {}", client.first_names, client.initials, client.reference))
}

/// The address as columns; what does not apply is empty.
#[derive(Default)]
pub(crate) struct AddressColumns<'a> {
    pub(crate) street: &'a str,
    pub(crate) house_number: &'a str,
    pub(crate) house_letter: &'a str,
    pub(crate) house_addition: &'a str,
    pub(crate) postcode: &'a str,
    pub(crate) town: &'a str,
    pub(crate) foreign_address: &'a str,
    pub(crate) country: &'a str,
}

impl AddressColumns<'_> {
    pub(crate) fn of(address: &Address) -> AddressColumns<'_> {
        match address {
            Address::Unknown => AddressColumns::default(),
            Address::Dutch { street, house_number, house_letter, house_addition, postcode, town } => {
                AddressColumns {
                    street,
                    house_number,
                    house_letter,
                    house_addition,
                    postcode,
                    town,
                    ..Default::default()
                }
            }
            Address::Foreign { lines, country } => {
                AddressColumns { foreign_address: lines, country, ..Default::default() }
            }
        }
    }
}

/// Every field with the value that its history keeps.
fn fields(client: &Client) -> Vec<(ClientField, String)> {
    use ClientField as Field;
    let address = AddressColumns::of(&client.address);
    let day = |day: Option<NaiveDate>| day.map(|it| it.to_string()).unwrap_or_default();
    vec![
        (Field::Surname, client.surname.clone()),
        (Field::Prefix, client.prefix.clone()),
        (Field::PartnerSurname, client.partner_surname.clone()),
        (Field::PartnerPrefix, client.partner_prefix.clone()),
        (Field::NameUse, NAME_USES.name_of(client.name_use).to_owned()),
        (Field::Initials, client.initials.clone()),
        (Field::FirstNames, client.first_names.clone()),
        (Field::BirthDate, client.birth_date.to_string()),
        (Field::Sex, SEXES.name_of(client.sex).to_owned()),
        (Field::BirthPlace, client.birth_place.clone()),
        (Field::Nationality, client.nationality.clone()),
        (Field::MaritalStatus, MARITAL_STATUSES.name_of(client.marital_status).to_owned()),
        (Field::Family, client.family.clone()),
        (Field::Language, client.language.clone()),
        (Field::Interpreter, client.interpreter.to_string()),
        (Field::Communication, client.communication.clone()),
        (Field::DeceasedOn, day(client.deceased_on)),
        (Field::Street, address.street.to_owned()),
        (Field::HouseNumber, address.house_number.to_owned()),
        (Field::HouseLetter, address.house_letter.to_owned()),
        (Field::HouseAddition, address.house_addition.to_owned()),
        (Field::Postcode, address.postcode.to_owned()),
        (Field::Town, address.town.to_owned()),
        (Field::ForeignAddress, address.foreign_address.to_owned()),
        (Field::Country, address.country.to_owned()),
        (Field::SecretAddress, client.secret_address.to_string()),
        (Field::Phones, client.phones.join(", ")),
        (Field::Email, client.email.clone()),
        (Field::PreferredChannel, CONTACT_CHANNELS.name_of(client.preferred_channel).to_owned()),
        (Field::Reference, client.reference.clone()),
        (Field::CareStart, day(client.care_start)),
        (Field::CareEnd, day(client.care_end)),
    ]
}

fn field_name(field: ClientField) -> &'static str {
    use ClientField as Field;
    match field {
        Field::Surname => "surname",
        Field::Prefix => "prefix",
        Field::PartnerSurname => "partner_surname",
        Field::PartnerPrefix => "partner_prefix",
        Field::NameUse => "name_use",
        Field::Initials => "initials",
        Field::FirstNames => "first_names",
        Field::BirthDate => "birth_date",
        Field::Sex => "sex",
        Field::BirthPlace => "birth_place",
        Field::Nationality => "nationality",
        Field::MaritalStatus => "marital_status",
        Field::Family => "family",
        Field::Language => "language",
        Field::Interpreter => "interpreter",
        Field::Communication => "communication",
        Field::DeceasedOn => "deceased_on",
        Field::Street => "street",
        Field::HouseNumber => "house_number",
        Field::HouseLetter => "house_letter",
        Field::HouseAddition => "house_addition",
        Field::Postcode => "postcode",
        Field::Town => "town",
        Field::ForeignAddress => "foreign_address",
        Field::Country => "country",
        Field::SecretAddress => "secret_address",
        Field::Phones => "phones",
        Field::Email => "email",
        Field::PreferredChannel => "preferred_channel",
        Field::Reference => "reference",
        Field::CareStart => "care_start",
        Field::CareEnd => "care_end",
        Field::Bsn => "bsn",
    }
}

/// A client without telephone numbers, which stand in a table of their own.
pub(crate) fn read_client(row: &Row) -> Result<StoredClient, VaultError> {
    let text = |column: &str| row.get::<_, String>(column);
    let bsn: Option<String> = row.get("bsn")?;
    Ok(StoredClient {
        id: ClientId(row.get("id")?),
        number: row.get("number")?,
        bsn: bsn.map(|it| Bsn::parse(&it)).transpose().map_err(|_| VaultError::Unreadable("client.bsn"))?,
        client: Client {
            surname: text("surname")?,
            prefix: text("prefix")?,
            partner_surname: text("partner_surname")?,
            partner_prefix: text("partner_prefix")?,
            name_use: NAME_USES.value_of(&text("name_use")?)?,
            initials: text("initials")?,
            first_names: text("first_names")?,
            birth_date: text("birth_date")?
                .parse()
                .map_err(|_| VaultError::Unreadable("client.birth_date"))?,
            sex: SEXES.value_of(&text("sex")?)?,
            birth_place: text("birth_place")?,
            nationality: text("nationality")?,
            marital_status: MARITAL_STATUSES.value_of(&text("marital_status")?)?,
            family: text("family")?,
            language: text("language")?,
            interpreter: row.get("interpreter")?,
            communication: text("communication")?,
            deceased_on: row.get("deceased_on")?,
            address: read_address(row)?,
            secret_address: row.get("secret_address")?,
            phones: Vec::new(),
            email: text("email")?,
            preferred_channel: CONTACT_CHANNELS.value_of(&text("preferred_channel")?)?,
            reference: text("reference")?,
            care_start: row.get("care_start")?,
            care_end: row.get("care_end")?,
        },
    })
}

pub(crate) fn read_address(row: &Row) -> Result<Address, VaultError> {
    let text = |column: &str| row.get::<_, String>(column);
    let lines = text("foreign_address")?;
    if !lines.is_empty() {
        return Ok(Address::Foreign { lines, country: text("country")? });
    }
    let dutch = [
        text("street")?,
        text("house_number")?,
        text("house_letter")?,
        text("house_addition")?,
        text("postcode")?,
        text("town")?,
    ];
    if dutch.iter().all(String::is_empty) {
        return Ok(Address::Unknown);
    }
    let [street, house_number, house_letter, house_addition, postcode, town] = dutch;
    Ok(Address::Dutch { street, house_number, house_letter, house_addition, postcode, town })
}

pub(crate) fn read_summary(row: &Row) -> Result<ClientSummary, VaultError> {
    Ok(read_client(row)?.summary())
}
