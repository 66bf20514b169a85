//! Registers beside the dossier, as stored: one row for what every entry has, one for what its register has.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, named_params};

use kluis_domain::{
    client::ClientId,
    profile::RetentionCategory,
    register::{
        Abuse, Addition, Entry, EntryId, Incident, Medication, MedicationRow, Register, Restraint, Tick,
    },
};

use crate::{
    Reader, VaultError, Writer,
    audit::{instant, read_instant},
    dossier::optional,
    names::{
        ADDITION_KINDS, DURATION_UNITS, INCIDENT_KINDS, MEDICATION_TASKS, REGISTERS, RETENTIONS,
        TICK_OUTCOMES,
    },
};

/// An entry on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEntry<T> {
    /// Which.
    pub id: EntryId,
    /// What was entered.
    pub entry: T,
    /// How it is kept as it was entered; [`kluis_domain::register::retention`] says how it is kept now.
    pub retention: RetentionCategory,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By which user.
    pub recorded_by: String,
}

/// An addition on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredAddition {
    /// What it says.
    pub addition: Addition,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By which user.
    pub recorded_by: String,
}

/// An administration on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredTick {
    /// What was ticked off.
    pub tick: Tick,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By which user.
    pub recorded_by: String,
}

/// An entry that has a table of its own.
pub trait Kept: Entry + Sized {
    /// The columns that all entries share come first, under their own names.
    #[doc(hidden)]
    const SELECT: &'static str;

    #[doc(hidden)]
    fn read(row: &Row) -> Result<Self, VaultError>;

    #[doc(hidden)]
    fn insert(&self, writer: &Writer, id: EntryId) -> Result<(), VaultError>;

    /// What stands in further tables.
    #[doc(hidden)]
    fn filled(self, _: &Reader, _: EntryId) -> Result<Self, VaultError> {
        Ok(self)
    }
}

impl Reader<'_> {
    /// The entries of a client in one register, newest first.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn register_of<T: Kept>(&self, client: ClientId) -> Result<Vec<StoredEntry<T>>, VaultError> {
        let sql =
            format!("{} WHERE register_entry.client_id = :client ORDER BY on_day DESC, id DESC", T::SELECT);
        self.0
            .prepare_cached(&sql)?
            .query_and_then(named_params! {":client": client.0}, read_entry::<T>)?
            .map(|stored| self.filled_entry(stored?))
            .collect()
    }

    /// One entry of one register.
    ///
    /// # Errors
    /// [`VaultError::NotFound`], also where it stands in another register.
    pub fn register_entry<T: Kept>(&self, id: EntryId) -> Result<StoredEntry<T>, VaultError> {
        let sql = format!("{} WHERE register_entry.id = :id", T::SELECT);
        let stored = self
            .0
            .prepare_cached(&sql)?
            .query_and_then(named_params! {":id": id.0}, read_entry::<T>)?
            .next()
            .ok_or(VaultError::NotFound("entry"))??;
        self.filled_entry(stored)
    }

    fn filled_entry<T: Kept>(&self, stored: StoredEntry<T>) -> Result<StoredEntry<T>, VaultError> {
        Ok(StoredEntry { entry: stored.entry.filled(self, stored.id)?, ..stored })
    }

    /// In which register an entry stands.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn register_with(&self, id: EntryId) -> Result<Register, VaultError> {
        let name: Option<String> = self
            .0
            .prepare_cached("SELECT register FROM register_entry WHERE id = :id")?
            .query_row(named_params! {":id": id.0}, |row| row.get("register"))
            .optional()?;
        REGISTERS.value_of(&name.ok_or(VaultError::NotFound("entry"))?)
    }

    /// What was added to an entry, oldest first.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn additions_of(&self, entry: EntryId) -> Result<Vec<StoredAddition>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT addition.*, user.name AS recorded_by_name
                 FROM register_addition AS addition
                 JOIN user ON user.id = recorded_by
                 WHERE entry_id = :entry
                 ORDER BY seq",
            )?
            .query_and_then(named_params! {":entry": entry.0}, |row| {
                Ok(StoredAddition {
                    addition: Addition {
                        entry,
                        kind: ADDITION_KINDS.value_of(&row.get::<_, String>("kind")?)?,
                        on: row.get("on_day")?,
                        text: row.get("text")?,
                    },
                    recorded_at: read_instant(row, "recorded_at")?,
                    recorded_by: row.get("recorded_by_name")?,
                })
            })?
            .collect()
    }

    /// What was ticked off on a list, oldest first.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn ticks_of(&self, entry: EntryId) -> Result<Vec<StoredTick>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT tick.*, user.name AS recorded_by_name
                 FROM medication_tick AS tick
                 JOIN user ON user.id = recorded_by
                 WHERE entry_id = :entry
                 ORDER BY on_day, at_time, seq",
            )?
            .query_and_then(named_params! {":entry": entry.0}, |row| {
                Ok(StoredTick {
                    tick: Tick {
                        entry,
                        row: row.get("position")?,
                        on: row.get("on_day")?,
                        at: row.get("at_time")?,
                        outcome: TICK_OUTCOMES.value_of(&row.get::<_, String>("outcome")?)?,
                        by: row.get("given_by")?,
                        deviation: row.get("deviation")?,
                    },
                    recorded_at: read_instant(row, "recorded_at")?,
                    recorded_by: row.get("recorded_by_name")?,
                })
            })?
            .collect()
    }
}

impl Writer<'_> {
    /// Keeps an entry.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_entry<T: Kept>(&self, entry: &T) -> Result<EntryId, VaultError> {
        let id = EntryId(self.new_id());
        self.0
            .prepare_cached(
                "INSERT INTO main.register_entry VALUES (:id, :client, :register, :on, :retention, :at, :by)",
            )?
            .execute(named_params! {
                ":id": id.0, ":client": entry.client().0, ":register": REGISTERS.name_of(T::REGISTER),
                ":on": entry.on(), ":retention": RETENTIONS.name_of(entry.retention()),
                ":at": instant(self.1.at), ":by": self.1.user.0,
            })?;
        entry.insert(self, id)?;
        Ok(id)
    }

    /// Adds to an entry.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_addition(&self, addition: &Addition) -> Result<(), VaultError> {
        self.0
            .prepare_cached(
                "INSERT INTO main.register_addition (entry_id, kind, on_day, text, recorded_at, recorded_by)
                 VALUES (:entry, :kind, :on, :text, :at, :by)",
            )?
            .execute(named_params! {
                ":entry": addition.entry.0, ":kind": ADDITION_KINDS.name_of(addition.kind), ":on": addition.on,
                ":text": addition.text, ":at": instant(self.1.at), ":by": self.1.user.0,
            })?;
        Ok(())
    }

    /// Ticks off on a list.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_tick(&self, tick: &Tick) -> Result<(), VaultError> {
        self.0
            .prepare_cached(
                "INSERT INTO main.medication_tick (
                    entry_id, position, on_day, at_time, outcome, given_by, deviation, recorded_at, recorded_by
                 )
                 VALUES (:entry, :row, :on, :at_time, :outcome, :given_by, :deviation, :at, :by)",
            )?
            .execute(named_params! {
                ":entry": tick.entry.0, ":row": tick.row, ":on": tick.on, ":at_time": tick.at,
                ":outcome": TICK_OUTCOMES.name_of(tick.outcome), ":given_by": tick.by, ":deviation": tick.deviation,
                ":at": instant(self.1.at), ":by": self.1.user.0,
            })?;
        Ok(())
    }
}

fn read_entry<T: Kept>(row: &Row) -> Result<StoredEntry<T>, VaultError> {
    Ok(StoredEntry {
        id: EntryId(row.get("id")?),
        entry: T::read(row)?,
        retention: RETENTIONS.value_of(&row.get::<_, String>("retention")?)?,
        recorded_at: read_instant(row, "recorded_at")?,
        recorded_by: row.get("recorded_by_name")?,
    })
}

impl Kept for Incident {
    const SELECT: &'static str = "SELECT register_entry.*, incident.*, user.name AS recorded_by_name
         FROM register_entry
         JOIN incident ON incident.entry_id = register_entry.id
         JOIN user ON user.id = recorded_by";

    fn read(row: &Row) -> Result<Incident, VaultError> {
        Ok(Incident {
            client: ClientId(row.get("client_id")?),
            on: row.get("on_day")?,
            at: row.get("at_time")?,
            nature: INCIDENT_KINDS.value_of(&row.get::<_, String>("nature")?)?,
            description: row.get("description")?,
            involved: row.get("involved")?,
            measures: row.get("measures")?,
            damage: row.get("damage")?,
            told_client_on: row.get("told_client_on")?,
            reported_on: row.get("reported_on")?,
        })
    }

    fn insert(&self, writer: &Writer, id: EntryId) -> Result<(), VaultError> {
        writer
            .0
            .prepare_cached(
                "INSERT INTO main.incident VALUES (
                    :id, :at, :nature, :description, :involved, :measures, :damage, :told_client_on, :reported_on
                 )",
            )?
            .execute(named_params! {
                ":id": id.0, ":at": self.at, ":nature": INCIDENT_KINDS.name_of(self.nature),
                ":description": self.description, ":involved": self.involved, ":measures": self.measures,
                ":damage": self.damage, ":told_client_on": self.told_client_on, ":reported_on": self.reported_on,
            })?;
        Ok(())
    }
}

impl Kept for Restraint {
    const SELECT: &'static str = "SELECT register_entry.*, restraint.*, user.name AS recorded_by_name
         FROM register_entry
         JOIN restraint ON restraint.entry_id = register_entry.id
         JOIN user ON user.id = recorded_by";

    fn read(row: &Row) -> Result<Restraint, VaultError> {
        Ok(Restraint {
            client: ClientId(row.get("client_id")?),
            nature: row.get("nature")?,
            on: row.get("on_day")?,
            at: row.get("at_time")?,
            duration: row.get("duration")?,
            duration_unit: optional(row, "duration_unit", &DURATION_UNITS)?,
            reason: row.get("reason")?,
            responsible: row.get("responsible")?,
            location: row.get("location")?,
        })
    }

    fn insert(&self, writer: &Writer, id: EntryId) -> Result<(), VaultError> {
        writer
            .0
            .prepare_cached(
                "INSERT INTO main.restraint
                 VALUES (:id, :at, :nature, :duration, :unit, :reason, :responsible, :location)",
            )?
            .execute(named_params! {
                ":id": id.0, ":at": self.at, ":nature": self.nature, ":duration": self.duration,
                ":unit": self.duration_unit.map(|it| DURATION_UNITS.name_of(it)), ":reason": self.reason,
                ":responsible": self.responsible, ":location": self.location,
            })?;
        Ok(())
    }
}

impl Kept for Abuse {
    const SELECT: &'static str = "SELECT register_entry.*, abuse.*, user.name AS recorded_by_name
         FROM register_entry
         JOIN abuse ON abuse.entry_id = register_entry.id
         JOIN user ON user.id = recorded_by";

    fn read(row: &Row) -> Result<Abuse, VaultError> {
        Ok(Abuse {
            client: ClientId(row.get("client_id")?),
            on: row.get("on_day")?,
            description: row.get("description")?,
            circumstances: row.get("circumstances")?,
            action: row.get("action")?,
            settlement: row.get("settlement")?,
            aftercare: row.get("aftercare")?,
            prevention: row.get("prevention")?,
        })
    }

    fn insert(&self, writer: &Writer, id: EntryId) -> Result<(), VaultError> {
        writer
            .0
            .prepare_cached(
                "INSERT INTO main.abuse
                 VALUES (:id, :description, :circumstances, :action, :settlement, :aftercare, :prevention)",
            )?
            .execute(named_params! {
                ":id": id.0, ":description": self.description, ":circumstances": self.circumstances,
                ":action": self.action, ":settlement": self.settlement, ":aftercare": self.aftercare,
                ":prevention": self.prevention,
            })?;
        Ok(())
    }
}

impl Kept for Medication {
    const SELECT: &'static str = "SELECT register_entry.*, medication_list.*, user.name AS recorded_by_name
         FROM register_entry
         JOIN medication_list ON medication_list.entry_id = register_entry.id
         JOIN user ON user.id = recorded_by";

    fn read(row: &Row) -> Result<Medication, VaultError> {
        Ok(Medication {
            client: ClientId(row.get("client_id")?),
            list_date: row.get("on_day")?,
            pharmacy: row.get("pharmacy")?,
            task: MEDICATION_TASKS.value_of(&row.get::<_, String>("task")?)?,
            rows: Vec::new(),
        })
    }

    fn insert(&self, writer: &Writer, id: EntryId) -> Result<(), VaultError> {
        writer.0.prepare_cached("INSERT INTO main.medication_list VALUES (:id, :pharmacy, :task)")?.execute(
            named_params! {
                ":id": id.0, ":pharmacy": self.pharmacy, ":task": MEDICATION_TASKS.name_of(self.task),
            },
        )?;
        for (position, row) in (0i64..).zip(&self.rows) {
            writer
                .0
                .prepare_cached(
                    "INSERT INTO main.medication_row VALUES (:id, :position, :medicine, :dose, :moments)",
                )?
                .execute(named_params! {
                    ":id": id.0, ":position": position, ":medicine": row.medicine, ":dose": row.dose,
                    ":moments": row.moments,
                })?;
        }
        Ok(())
    }

    fn filled(self, reader: &Reader, id: EntryId) -> Result<Medication, VaultError> {
        let rows = reader
            .0
            .prepare_cached("SELECT * FROM medication_row WHERE entry_id = :id ORDER BY position")?
            .query_map(named_params! {":id": id.0}, |row| {
                Ok(MedicationRow {
                    medicine: row.get("medicine")?,
                    dose: row.get("dose")?,
                    moments: row.get("moments")?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?;
        Ok(Medication { rows, ..self })
    }
}
