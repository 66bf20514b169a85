//! The organisation's settings, as stored: one row and its complaint bodies.

use rusqlite::{OptionalExtension, Row, named_params};

use kluis_domain::organisation::{ComplaintBody, Contact, Organisation};

use crate::{Reader, VaultError, Writer};

impl Reader<'_> {
    /// The settings, empty where nothing was kept yet.
    ///
    /// # Errors
    /// [`VaultError`] where they cannot be read.
    pub fn organisation(&self) -> Result<Organisation, VaultError> {
        let mut organisation = self
            .0
            .query_row("SELECT * FROM organisation", [], read_organisation)
            .optional()?
            .unwrap_or_default();
        organisation.complaint_bodies = self
            .0
            .prepare_cached("SELECT name, reach FROM complaint_body ORDER BY position")?
            .query_map([], |row| Ok(ComplaintBody { name: row.get("name")?, reach: row.get("reach")? }))?
            .collect::<rusqlite::Result<_>>()?;
        Ok(organisation)
    }
}

impl Writer<'_> {
    /// Replaces the settings.
    ///
    /// # Errors
    /// [`VaultError`] where they cannot be written.
    pub fn set_organisation(&self, organisation: &Organisation) -> Result<(), VaultError> {
        let officer = organisation.privacy_officer.clone().unwrap_or_default();
        self.0.execute(
            include_str!("organisation/replace.sql"),
            named_params! {
                ":name": organisation.name,
                ":street": organisation.street,
                ":postcode": organisation.postcode,
                ":town": organisation.town,
                ":kvk": organisation.kvk,
                ":phone": organisation.phone,
                ":email": organisation.email,
                ":website": organisation.website,
                ":profile": organisation.profile,
                ":contact_name": organisation.contact.name,
                ":contact_phone": organisation.contact.phone,
                ":contact_email": organisation.contact.email,
                ":has_privacy_officer": organisation.privacy_officer.is_some(),
                ":officer_name": officer.name,
                ":officer_phone": officer.phone,
                ":officer_email": officer.email,
            },
        )?;
        self.0.execute("DELETE FROM complaint_body", [])?;
        let mut insert = self.0.prepare_cached(
            "INSERT INTO complaint_body (position, name, reach) VALUES (:position, :name, :reach)",
        )?;
        for (position, body) in (0i64..).zip(&organisation.complaint_bodies) {
            insert
                .execute(named_params! {":position": position, ":name": body.name, ":reach": body.reach})?;
        }
        Ok(())
    }
}

fn read_organisation(row: &Row) -> rusqlite::Result<Organisation> {
    let contact = |name, phone, email| {
        Ok::<_, rusqlite::Error>(Contact {
            name: row.get(name)?,
            phone: row.get(phone)?,
            email: row.get(email)?,
        })
    };
    let officer = contact("officer_name", "officer_phone", "officer_email")?;
    Ok(Organisation {
        name: row.get("name")?,
        street: row.get("street")?,
        postcode: row.get("postcode")?,
        town: row.get("town")?,
        kvk: row.get("kvk")?,
        phone: row.get("phone")?,
        email: row.get("email")?,
        website: row.get("website")?,
        contact: contact("contact_name", "contact_phone", "contact_email")?,
        privacy_officer: row.get::<_, bool>("has_privacy_officer")?.then_some(officer),
        complaint_bodies: Vec::new(),
        profile: row.get("profile")?,
        logo: None,
    })
}
