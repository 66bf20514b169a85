//! Applications, as stored, until they are destroyed; then only that there was one.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use rusqlite::{Row, named_params};

use kluis_domain::{
    bsn::Bsn,
    client::ClientId,
    intake::{Application, ApplicationId, ApplicationState},
};

use crate::{
    Reader, StoredClient, VaultError, Writer,
    audit::{instant, read_instant},
    client::read_client,
    names::INTAKE_CHANNELS,
};

/// An application on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredApplication {
    /// Which.
    pub id: ApplicationId,
    /// What came in.
    pub application: Application,
    /// The BSN, where it came with it.
    pub bsn: Option<Bsn>,
    /// Where it stands.
    pub state: ApplicationState,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By which user.
    pub recorded_by: String,
    /// Who handled it.
    pub handled_by: Option<String>,
}

/// What is left of an application that was destroyed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DestroyedApplication {
    /// Which it was.
    pub id: ApplicationId,
    /// The year in which it came in.
    pub received_year: i32,
    /// When it was destroyed.
    pub destroyed_on: NaiveDate,
    /// By whom.
    pub destroyed_by: String,
}

const SELECT: &str =
    "SELECT application.*, recorder.name AS recorded_by_name, handler.name AS handled_by_name
     FROM application
     JOIN user AS recorder ON recorder.id = application.recorded_by
     LEFT JOIN user AS handler ON handler.id = application.handled_by";

impl Reader<'_> {
    /// Every application, open ones first, the latest received first.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn applications(&self) -> Result<Vec<StoredApplication>, VaultError> {
        self.0
            .prepare_cached(&format!(
                "{SELECT} ORDER BY application.state <> 'open', application.received_on DESC, application.id DESC"
            ))?
            .query_and_then([], read_application)?
            .collect()
    }

    /// One application.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn application(&self, id: ApplicationId) -> Result<StoredApplication, VaultError> {
        let found = self
            .0
            .prepare_cached(&format!("{SELECT} WHERE application.id = :id"))?
            .query_and_then(named_params! {":id": id.0}, read_application)?
            .next();
        found.ok_or(VaultError::NotFound("application"))?
    }

    /// How many applications are open.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn open_applications(&self) -> Result<i64, VaultError> {
        Ok(self
            .0
            .prepare_cached("SELECT count(*) AS total FROM application WHERE state = 'open'")?
            .query_row([], |row| row.get("total"))?)
    }

    /// When each application that was handled came in.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn handled_applications(&self) -> Result<Vec<(ApplicationId, NaiveDate)>, VaultError> {
        self.0
            .prepare_cached("SELECT id, received_on FROM application WHERE state <> 'open'")?
            .query_and_then([], |row| Ok((ApplicationId(row.get("id")?), row.get("received_on")?)))?
            .collect()
    }

    /// What is left of those that were destroyed, the latest first.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn destroyed_applications(&self) -> Result<Vec<DestroyedApplication>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT application_destroyed.*, user.name AS destroyed_by_name
                 FROM application_destroyed
                 JOIN user ON user.id = destroyed_by
                 ORDER BY destroyed_on DESC, application_destroyed.id DESC",
            )?
            .query_and_then([], read_destroyed)?
            .collect()
    }

    /// Clients with this BSN or at this postcode, to be judged by name.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn clients_like_applicant(
        &self,
        postcode: &str,
        bsn: Option<&Bsn>,
    ) -> Result<Vec<StoredClient>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT * FROM client WHERE postcode = :postcode AND postcode <> ''
                 UNION
                 SELECT * FROM client WHERE bsn = :bsn AND bsn IS NOT NULL",
            )?
            .query_and_then(named_params! {":postcode": postcode, ":bsn": bsn.map(Bsn::digits)}, read_client)?
            .collect()
    }
}

impl Writer<'_> {
    /// Keeps an application; it is open.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_application(
        &self,
        application: &Application,
        bsn: Option<&Bsn>,
    ) -> Result<ApplicationId, VaultError> {
        let id = ApplicationId(self.new_id());
        self.0.prepare_cached(include_str!("intake/insert.sql"))?.execute(named_params! {
            ":id": id.0,
            ":received_on": application.received_on,
            ":channel": INTAKE_CHANNELS.name_of(application.channel),
            ":surname": application.surname,
            ":prefix": application.prefix,
            ":initials": application.initials,
            ":first_names": application.first_names,
            ":street": application.street,
            ":house_number": application.house_number,
            ":house_letter": application.house_letter,
            ":house_addition": application.house_addition,
            ":postcode": application.postcode,
            ":town": application.town,
            ":bsn": bsn.map(Bsn::digits),
            ":kind": application.kind,
            ":valid_from": application.valid_from,
            ":valid_until": application.valid_until,
            ":help_request": application.help_request,
            ":district_worker": application.district_worker,
            ":at": instant(self.1.at),
            ":by": self.1.user.0,
        })?;
        Ok(id)
    }

    /// Keeps how an application was handled.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written, also where it was handled before.
    pub fn set_application_state(
        &self,
        id: ApplicationId,
        state: &ApplicationState,
    ) -> Result<(), VaultError> {
        let (name, client, because, on) = match state {
            ApplicationState::Open => return Ok(()),
            ApplicationState::BecameClient { client, on } => ("became-client", Some(client.0), None, on),
            ApplicationState::Rejected { because, on } => ("rejected", None, Some(because), on),
        };
        self.0.execute(
            "UPDATE main.application
             SET state = :state, client_id = :client, because = :because, handled_on = :on, handled_by = :by
             WHERE id = :id",
            named_params! {
                ":state": name, ":client": client, ":because": because, ":on": on, ":by": self.1.user.0,
                ":id": id.0,
            },
        )?;
        Ok(())
    }

    /// Destroys an application and keeps that there was one. Its bytes are overwritten in the file.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written, also where it is still open.
    pub fn destroy_application(
        &self,
        id: ApplicationId,
        received_on: NaiveDate,
        today: NaiveDate,
    ) -> Result<(), VaultError> {
        self.0
            .prepare_cached("DELETE FROM main.application WHERE id = :id")?
            .execute(named_params! {":id": id.0})?;
        self.0
            .prepare_cached(
                "INSERT INTO main.application_destroyed (id, received_year, destroyed_on, destroyed_by)
                 VALUES (:id, :year, :on, :by)",
            )?
            .execute(named_params! {
                ":id": id.0, ":year": received_on.year(), ":on": today, ":by": self.1.user.0,
            })?;
        Ok(())
    }
}

fn read_application(row: &Row) -> Result<StoredApplication, VaultError> {
    let text = |column: &str| row.get::<_, String>(column);
    let bsn: Option<String> = row.get("bsn")?;
    Ok(StoredApplication {
        id: ApplicationId(row.get("id")?),
        application: Application {
            received_on: row.get("received_on")?,
            channel: INTAKE_CHANNELS.value_of(&text("channel")?)?,
            surname: text("surname")?,
            prefix: text("prefix")?,
            initials: text("initials")?,
            first_names: text("first_names")?,
            street: text("street")?,
            house_number: text("house_number")?,
            house_letter: text("house_letter")?,
            house_addition: text("house_addition")?,
            postcode: text("postcode")?,
            town: text("town")?,
            kind: text("kind")?,
            valid_from: row.get("valid_from")?,
            valid_until: row.get("valid_until")?,
            help_request: text("help_request")?,
            district_worker: text("district_worker")?,
        },
        bsn: bsn
            .map(|it| Bsn::parse(&it))
            .transpose()
            .map_err(|_| VaultError::Unreadable("application.bsn"))?,
        state: read_state(row)?,
        recorded_at: read_instant(row, "recorded_at")?,
        recorded_by: text("recorded_by_name")?,
        handled_by: row.get("handled_by_name")?,
    })
}

fn read_state(row: &Row) -> Result<ApplicationState, VaultError> {
    match row.get::<_, String>("state")?.as_str() {
        "open" => Ok(ApplicationState::Open),
        "became-client" => Ok(ApplicationState::BecameClient {
            client: ClientId(row.get("client_id")?),
            on: row.get("handled_on")?,
        }),
        "rejected" => {
            Ok(ApplicationState::Rejected { because: row.get("because")?, on: row.get("handled_on")? })
        }
        _ => Err(VaultError::Unreadable("application.state")),
    }
}

fn read_destroyed(row: &Row) -> Result<DestroyedApplication, VaultError> {
    Ok(DestroyedApplication {
        id: ApplicationId(row.get("id")?),
        received_year: row.get("received_year")?,
        destroyed_on: row.get("destroyed_on")?,
        destroyed_by: row.get("destroyed_by_name")?,
    })
}
