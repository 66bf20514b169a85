//! The organisation's settings, as stored: one row and its complaint bodies.

use std::sync::Arc;

use rusqlite::{OptionalExtension, Row, named_params};

use kluis_domain::logo::Logo;
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
        organisation.logo = self.logo()?.map(Arc::new);
        Ok(organisation)
    }

    /// The logo, where there is one.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be read.
    pub fn logo(&self) -> Result<Option<Logo>, VaultError> {
        let mut read = self.0.prepare_cached("SELECT width, height, \"rows\" FROM logo")?;
        let logo = |row: &Row| {
            Ok(Logo { width: row.get("width")?, height: row.get("height")?, rows: row.get("rows")? })
        };
        Ok(read.query_row([], logo).optional()?)
    }
}

impl Writer<'_> {
    /// Puts a logo in the place of the one before.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn set_logo(&self, logo: &Logo) -> Result<(), VaultError> {
        self.0.execute(
            "REPLACE INTO main.logo (id, width, height, \"rows\") VALUES (1, :width, :height, :rows)",
            named_params! {":width": logo.width, ":height": logo.height, ":rows": logo.rows},
        )?;
        Ok(())
    }

    /// Takes the logo away; nothing happens where there is none.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn remove_logo(&self) -> Result<(), VaultError> {
        self.0.execute("DELETE FROM main.logo", [])?;
        Ok(())
    }

    /// Replaces the settings; the logo stays as it is.
    ///
    /// # Errors
    /// [`VaultError`] where they cannot be written.
    pub fn set_organisation(&self, organisation: &Organisation) -> Result<(), VaultError> {
        self.note_profile(&organisation.profile)?;
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
        self.0.execute("DELETE FROM main.complaint_body", [])?;
        let mut insert = self.0.prepare_cached(
            "INSERT INTO main.complaint_body (position, name, reach) VALUES (:position, :name, :reach)",
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
