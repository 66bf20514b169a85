//! What each register keeps: its table, and how a row is read and written.

use rusqlite::{Connection, Row, named_params};

use kluis_domain::{
    organisation_register::{
        Certificate, Check, Compatibility, Declaration, Dpia, OfficerRegistration, OrganisationEntryId,
        OrganisationRegister, Processing, Processor, Supervision, TaskDone,
    },
    user::UserId,
};

use super::OrganisationRecord;
use crate::{
    VaultError,
    names::{
        ADVICE_FOLLOWED, COMPATIBILITY_VERDICTS, DPIA_NEEDS, PRIOR_CONSULTATIONS, PROCESSING_PLACES,
        PROCESSING_ROLES, RECOGNISABLE,
    },
};

/// How a record is read and written.
pub trait Sealed: Sized {
    /// Its last versions.
    const LATEST: &'static str;
    /// The versions of one entry.
    const VERSIONS: &'static str;

    /// Reads it from its row and the items of its list.
    ///
    /// # Errors
    /// [`VaultError::Unreadable`] for a value that this program does not know.
    fn read(row: &Row, checks: Vec<Check>) -> Result<Self, VaultError>;

    /// Writes a version.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    fn insert(
        &self,
        connection: &Connection,
        id: OrganisationEntryId,
        version: i64,
    ) -> Result<(), VaultError>;

    /// The items of its list.
    fn checks(&self) -> &[Check] {
        &[]
    }
}

/// The register of a record.
macro_rules! record {
    ($record:ident, $register:ident) => {
        impl OrganisationRecord for $record {
            const REGISTER: OrganisationRegister = OrganisationRegister::$register;
        }
    };
}

/// Both ways to read a table.
macro_rules! selects {
    ($table:literal) => {
        const LATEST: &'static str = concat!(
            "SELECT record.*, version.recorded_at, user.name AS recorded_by_name FROM ",
            $table,
            " AS record JOIN organisation_version AS version USING (entry_id, version)",
            " JOIN user ON user.id = version.recorded_by",
            " WHERE :id IS NULL AND record.version = (SELECT max(last.version) FROM organisation_version AS last",
            " WHERE last.entry_id = record.entry_id) ORDER BY record.entry_id"
        );
        const VERSIONS: &'static str = concat!(
            "SELECT record.*, version.recorded_at, user.name AS recorded_by_name FROM ",
            $table,
            " AS record JOIN organisation_version AS version USING (entry_id, version)",
            " JOIN user ON user.id = version.recorded_by",
            " WHERE record.entry_id = :id ORDER BY record.version"
        );
    };
}

record!(Processor, Processors);
record!(Certificate, Certificates);
record!(Supervision, Supervision);
record!(Processing, Processing);
record!(Compatibility, Compatibility);
record!(TaskDone, OfficerTasks);
record!(OfficerRegistration, OfficerRegistration);
record!(Dpia, Dpia);
record!(Declaration, Declarations);

impl Sealed for Processor {
    selects!("processor");

    fn read(row: &Row, checks: Vec<Check>) -> Result<Processor, VaultError> {
        Ok(Processor {
            name: row.get("name")?,
            activity: row.get("activity")?,
            data: row.get("data")?,
            contact: row.get("contact")?,
            place: PROCESSING_PLACES.value_of(&row.get::<_, String>("place")?)?,
            country: row.get("country")?,
            guarantee: row.get("guarantee")?,
            subprocessors: row.get("subprocessors")?,
            agreed_on: row.get("agreed_on")?,
            ends_on: row.get("ends_on")?,
            review_on: row.get("review_on")?,
            paper: row.get("paper")?,
            ended_on: row.get("ended_on")?,
            remark: row.get("remark")?,
            checks,
        })
    }

    fn insert(
        &self,
        connection: &Connection,
        id: OrganisationEntryId,
        version: i64,
    ) -> Result<(), VaultError> {
        connection.execute(
            "INSERT INTO main.processor (entry_id, version, name, activity, data, contact, place, country, guarantee, subprocessors, agreed_on, ends_on, review_on, paper, ended_on, remark)
             VALUES (:entry_id, :version, :name, :activity, :data, :contact, :place, :country, :guarantee, :subprocessors, :agreed_on, :ends_on, :review_on, :paper, :ended_on, :remark)",
            named_params! {
                ":entry_id": id.0,
                ":version": version,
                ":name": self.name,
                ":activity": self.activity,
                ":data": self.data,
                ":contact": self.contact,
                ":place": PROCESSING_PLACES.name_of(self.place),
                ":country": self.country,
                ":guarantee": self.guarantee,
                ":subprocessors": self.subprocessors,
                ":agreed_on": self.agreed_on,
                ":ends_on": self.ends_on,
                ":review_on": self.review_on,
                ":paper": self.paper,
                ":ended_on": self.ended_on,
                ":remark": self.remark,
            },
        )?;
        Ok(())
    }

    fn checks(&self) -> &[Check] {
        &self.checks
    }
}

impl Sealed for Certificate {
    selects!("certificate");

    fn read(row: &Row, _: Vec<Check>) -> Result<Certificate, VaultError> {
        Ok(Certificate {
            processor: row.get::<_, Option<_>>("processor_id")?.map(OrganisationEntryId),
            norm: row.get("norm")?,
            year: row.get("year")?,
            scope: row.get("scope")?,
            issuer: row.get("issuer")?,
            number: row.get("number")?,
            valid_until: row.get("valid_until")?,
            remark: row.get("remark")?,
        })
    }

    fn insert(
        &self,
        connection: &Connection,
        id: OrganisationEntryId,
        version: i64,
    ) -> Result<(), VaultError> {
        connection.execute(
            "INSERT INTO main.certificate (entry_id, version, processor_id, norm, year, scope, issuer, number, valid_until, remark)
             VALUES (:entry_id, :version, :processor_id, :norm, :year, :scope, :issuer, :number, :valid_until, :remark)",
            named_params! {
                ":entry_id": id.0,
                ":version": version,
                ":processor_id": self.processor.map(|it| it.0),
                ":norm": self.norm,
                ":year": self.year,
                ":scope": self.scope,
                ":issuer": self.issuer,
                ":number": self.number,
                ":valid_until": self.valid_until,
                ":remark": self.remark,
            },
        )?;
        Ok(())
    }
}

impl Sealed for Supervision {
    selects!("supervision");

    fn read(row: &Row, _: Vec<Check>) -> Result<Supervision, VaultError> {
        Ok(Supervision {
            processor: OrganisationEntryId(row.get("processor_id")?),
            on: row.get("on_day")?,
            by: row.get("done_by")?,
            outcome: row.get("outcome")?,
            next_on: row.get("next_on")?,
        })
    }

    fn insert(
        &self,
        connection: &Connection,
        id: OrganisationEntryId,
        version: i64,
    ) -> Result<(), VaultError> {
        connection.execute(
            "INSERT INTO main.supervision (entry_id, version, processor_id, on_day, done_by, outcome, next_on)
             VALUES (:entry_id, :version, :processor_id, :on_day, :done_by, :outcome, :next_on)",
            named_params! {
                ":entry_id": id.0,
                ":version": version,
                ":processor_id": self.processor.0,
                ":on_day": self.on,
                ":done_by": self.by,
                ":outcome": self.outcome,
                ":next_on": self.next_on,
            },
        )?;
        Ok(())
    }
}

impl Sealed for Processing {
    selects!("processing");

    fn read(row: &Row, _: Vec<Check>) -> Result<Processing, VaultError> {
        Ok(Processing {
            base: row.get("base")?,
            name: row.get("name")?,
            role: PROCESSING_ROLES.value_of(&row.get::<_, String>("role")?)?,
            controllers: row.get("controllers")?,
            purposes: row.get("purposes")?,
            bases: row.get("bases")?,
            subjects: row.get("subjects")?,
            data: row.get("data")?,
            recipients: row.get("recipients")?,
            transfers: row.get("transfers")?,
            retention: row.get("retention")?,
            security: row.get("security")?,
            remark: row.get("remark")?,
            ended_on: row.get("ended_on")?,
        })
    }

    fn insert(
        &self,
        connection: &Connection,
        id: OrganisationEntryId,
        version: i64,
    ) -> Result<(), VaultError> {
        connection.execute(
            "INSERT INTO main.processing (entry_id, version, base, name, role, controllers, purposes, bases, subjects, data, recipients, transfers, retention, security, remark, ended_on)
             VALUES (:entry_id, :version, :base, :name, :role, :controllers, :purposes, :bases, :subjects, :data, :recipients, :transfers, :retention, :security, :remark, :ended_on)",
            named_params! {
                ":entry_id": id.0,
                ":version": version,
                ":base": self.base,
                ":name": self.name,
                ":role": PROCESSING_ROLES.name_of(self.role),
                ":controllers": self.controllers,
                ":purposes": self.purposes,
                ":bases": self.bases,
                ":subjects": self.subjects,
                ":data": self.data,
                ":recipients": self.recipients,
                ":transfers": self.transfers,
                ":retention": self.retention,
                ":security": self.security,
                ":remark": self.remark,
                ":ended_on": self.ended_on,
            },
        )?;
        Ok(())
    }
}

impl Sealed for Compatibility {
    selects!("compatibility");

    fn read(row: &Row, checks: Vec<Check>) -> Result<Compatibility, VaultError> {
        Ok(Compatibility {
            purpose: row.get("purpose")?,
            original: row.get("original")?,
            recognisable: RECOGNISABLE.value_of(&row.get::<_, String>("recognisable")?)?,
            verdict: COMPATIBILITY_VERDICTS.value_of(&row.get::<_, String>("verdict")?)?,
            reason: row.get("reason")?,
            on: row.get("on_day")?,
            by: row.get("done_by")?,
            checks,
        })
    }

    fn insert(
        &self,
        connection: &Connection,
        id: OrganisationEntryId,
        version: i64,
    ) -> Result<(), VaultError> {
        connection.execute(
            "INSERT INTO main.compatibility (entry_id, version, purpose, original, recognisable, verdict, reason, on_day, done_by)
             VALUES (:entry_id, :version, :purpose, :original, :recognisable, :verdict, :reason, :on_day, :done_by)",
            named_params! {
                ":entry_id": id.0,
                ":version": version,
                ":purpose": self.purpose,
                ":original": self.original,
                ":recognisable": RECOGNISABLE.name_of(self.recognisable),
                ":verdict": COMPATIBILITY_VERDICTS.name_of(self.verdict),
                ":reason": self.reason,
                ":on_day": self.on,
                ":done_by": self.by,
            },
        )?;
        Ok(())
    }

    fn checks(&self) -> &[Check] {
        &self.checks
    }
}

impl Sealed for TaskDone {
    selects!("officer_task");

    fn read(row: &Row, _: Vec<Check>) -> Result<TaskDone, VaultError> {
        Ok(TaskDone {
            task: row.get("task")?,
            on: row.get("on_day")?,
            by: row.get("done_by")?,
            finding: row.get("finding")?,
            next_on: row.get("next_on")?,
        })
    }

    fn insert(
        &self,
        connection: &Connection,
        id: OrganisationEntryId,
        version: i64,
    ) -> Result<(), VaultError> {
        connection.execute(
            "INSERT INTO main.officer_task (entry_id, version, task, on_day, done_by, finding, next_on)
             VALUES (:entry_id, :version, :task, :on_day, :done_by, :finding, :next_on)",
            named_params! {
                ":entry_id": id.0,
                ":version": version,
                ":task": self.task,
                ":on_day": self.on,
                ":done_by": self.by,
                ":finding": self.finding,
                ":next_on": self.next_on,
            },
        )?;
        Ok(())
    }
}

impl Sealed for OfficerRegistration {
    selects!("officer_registration");

    fn read(row: &Row, _: Vec<Check>) -> Result<OfficerRegistration, VaultError> {
        Ok(OfficerRegistration {
            name: row.get("name")?,
            registered_on: row.get("registered_on")?,
            number: row.get("number")?,
            ended_on: row.get("ended_on")?,
        })
    }

    fn insert(
        &self,
        connection: &Connection,
        id: OrganisationEntryId,
        version: i64,
    ) -> Result<(), VaultError> {
        connection.execute(
            "INSERT INTO main.officer_registration (entry_id, version, name, registered_on, number, ended_on)
             VALUES (:entry_id, :version, :name, :registered_on, :number, :ended_on)",
            named_params! {
                ":entry_id": id.0,
                ":version": version,
                ":name": self.name,
                ":registered_on": self.registered_on,
                ":number": self.number,
                ":ended_on": self.ended_on,
            },
        )?;
        Ok(())
    }
}

impl Sealed for Dpia {
    selects!("dpia");

    fn read(row: &Row, checks: Vec<Check>) -> Result<Dpia, VaultError> {
        Ok(Dpia {
            processing: row.get("processing")?,
            need: DPIA_NEEDS.value_of(&row.get::<_, String>("need")?)?,
            reason: row.get("reason")?,
            done_on: row.get("done_on")?,
            by: row.get("done_by")?,
            outcome: row.get("outcome")?,
            measures: row.get("measures")?,
            advice: row.get("advice")?,
            advice_followed: row
                .get::<_, Option<String>>("advice_followed")?
                .map(|it| ADVICE_FOLLOWED.value_of(&it))
                .transpose()?,
            advice_reason: row.get("advice_reason")?,
            consultation: row
                .get::<_, Option<String>>("consultation")?
                .map(|it| PRIOR_CONSULTATIONS.value_of(&it))
                .transpose()?,
            consulted_on: row.get("consulted_on")?,
            review_on: row.get("review_on")?,
            checks,
        })
    }

    fn insert(
        &self,
        connection: &Connection,
        id: OrganisationEntryId,
        version: i64,
    ) -> Result<(), VaultError> {
        connection.execute(
            "INSERT INTO main.dpia (entry_id, version, processing, need, reason, done_on, done_by, outcome, measures, advice, advice_followed, advice_reason, consultation, consulted_on, review_on)
             VALUES (:entry_id, :version, :processing, :need, :reason, :done_on, :done_by, :outcome, :measures, :advice, :advice_followed, :advice_reason, :consultation, :consulted_on, :review_on)",
            named_params! {
                ":entry_id": id.0,
                ":version": version,
                ":processing": self.processing,
                ":need": DPIA_NEEDS.name_of(self.need),
                ":reason": self.reason,
                ":done_on": self.done_on,
                ":done_by": self.by,
                ":outcome": self.outcome,
                ":measures": self.measures,
                ":advice": self.advice,
                ":advice_followed": self.advice_followed.map(|it| ADVICE_FOLLOWED.name_of(it)),
                ":advice_reason": self.advice_reason,
                ":consultation": self.consultation.map(|it| PRIOR_CONSULTATIONS.name_of(it)),
                ":consulted_on": self.consulted_on,
                ":review_on": self.review_on,
            },
        )?;
        Ok(())
    }

    fn checks(&self) -> &[Check] {
        &self.checks
    }
}

impl Sealed for Declaration {
    selects!("secrecy_declaration");

    fn read(row: &Row, _: Vec<Check>) -> Result<Declaration, VaultError> {
        Ok(Declaration {
            user: row.get::<_, Option<_>>("user_id")?.map(UserId),
            name: row.get("name")?,
            role: row.get("role")?,
            signed_on: row.get("signed_on")?,
            paper: row.get("paper")?,
            ended_on: row.get("ended_on")?,
            remark: row.get("remark")?,
        })
    }

    fn insert(
        &self,
        connection: &Connection,
        id: OrganisationEntryId,
        version: i64,
    ) -> Result<(), VaultError> {
        connection.execute(
            "INSERT INTO main.secrecy_declaration (entry_id, version, user_id, name, role, signed_on, paper, ended_on, remark)
             VALUES (:entry_id, :version, :user_id, :name, :role, :signed_on, :paper, :ended_on, :remark)",
            named_params! {
                ":entry_id": id.0,
                ":version": version,
                ":user_id": self.user.map(|it| it.0),
                ":name": self.name,
                ":role": self.role,
                ":signed_on": self.signed_on,
                ":paper": self.paper,
                ":ended_on": self.ended_on,
                ":remark": self.remark,
            },
        )?;
        Ok(())
    }
}
