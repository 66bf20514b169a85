//! Users, as stored.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use uuid::Uuid;

use kluis_domain::{
    authorisation::{Grant, Rights},
    fold::fold,
    user::{OwnRole, OwnRoleId, Role, Standing, User, UserId},
};

use crate::{
    Reader, Vault, VaultError, Writer,
    audit::{instant, read_instant},
    names::{ACTS, COMPARTMENTS, ROLES, USER_CHANGES},
};

/// What happened to a user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UserChange {
    /// Let in for the first time.
    Added,
    /// Given another role.
    RoleChanged,
    /// Shut out; the slot is destroyed.
    Suspended,
    /// Let in again.
    Readmitted,
    /// Given a temporary password.
    Reset,
}

/// A step in the life of a user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserStep {
    /// Of whom.
    pub user: UserId,
    /// What.
    pub change: UserChange,
    /// The role from then on.
    pub role: Role,
    /// When.
    pub at: DateTime<Utc>,
    /// Name of who did it.
    pub by: String,
}

/// An own role on record, with who made or changed it last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredOwnRole {
    /// The role.
    pub role: OwnRole,
    /// Which version it is, from 1.
    pub version: u32,
    /// When it was made or changed last.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
}

impl Reader<'_> {
    /// Every user, by name.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn users(&self) -> Result<Vec<User>, VaultError> {
        self.0
            .prepare_cached("SELECT * FROM user ORDER BY name_key")?
            .query_and_then([], |row| read_user(self.0, row))?
            .collect()
    }

    /// One user.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn user(&self, id: UserId) -> Result<User, VaultError> {
        self.0
            .prepare_cached("SELECT * FROM user WHERE id = :id")?
            .query_and_then(named_params! {":id": id.0}, |row| read_user(self.0, row))?
            .next()
            .ok_or(VaultError::NotFound("user"))?
    }

    /// Every step of every user, newest first.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn user_steps(&self) -> Result<Vec<UserStep>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT step.*, coalesce(user.name, '') AS by_name
                 FROM user_step AS step
                 LEFT JOIN user ON user.id = step.by_user
                 ORDER BY step.seq DESC",
            )?
            .query_and_then([], |row| {
                Ok(UserStep {
                    user: UserId(row.get("user_id")?),
                    change: USER_CHANGES.value_of(&row.get::<_, String>("kind")?)?,
                    role: ROLES.value_of(&row.get::<_, String>("role")?)?,
                    at: read_instant(row, "at")?,
                    by: row.get("by_name")?,
                })
            })?
            .collect()
    }

    /// The own roles as they stand now, by name.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn own_roles(&self) -> Result<Vec<StoredOwnRole>, VaultError> {
        let mut statement = self.0.prepare_cached("SELECT id FROM own_role")?;
        let ids = statement.query_map([], |row| Ok(OwnRoleId(row.get("id")?)))?;
        let mut roles = ids.map(|id| self.own_role(id?)).collect::<Result<Vec<_>, VaultError>>()?;
        roles.sort_by_key(|it| fold(&it.role.name));
        Ok(roles)
    }

    /// One own role as it stands now.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn own_role(&self, id: OwnRoleId) -> Result<StoredOwnRole, VaultError> {
        own_role(self.0, id)
    }
}

impl Writer<'_> {
    /// Keeps a user who was let in just now.
    pub(crate) fn add_user(&self, id: UserId, name: &str, role: Role) -> Result<(), VaultError> {
        self.0.execute(
            "INSERT INTO main.user (id, name, name_key, role, added_at) VALUES (:id, :name, :key, :role, :at)",
            named_params! {
                ":id": id.0, ":name": name, ":key": fold(name), ":role": ROLES.name_of(role), ":at": instant(self.1.at),
            },
        )?;
        Ok(())
    }

    /// Keeps how a user stands from now on, and the step.
    pub(crate) fn set_user(&self, user: &User, change: UserChange) -> Result<(), VaultError> {
        let (role, own) = (ROLES.name_of(user.role), user.own_role.as_ref().map(|it| it.id.0));
        self.0
            .prepare_cached(
                "UPDATE main.user
                 SET role = :role, own_role_id = :own, suspended = :suspended, must_change = :must_change, only_on = :only_on
                 WHERE id = :id",
            )?
            .execute(named_params! {
                ":id": user.id.0, ":role": role, ":own": own, ":suspended": user.standing == Standing::Suspended,
                ":must_change": user.must_change_password, ":only_on": user.only_on,
            })?;
        self.0
            .prepare_cached(
                "INSERT INTO main.user_step (user_id, kind, role, own_role_id, only_on, at, by_user)
                 VALUES (:id, :kind, :role, :own, :only_on, :at, :by)",
            )?
            .execute(named_params! {
                ":id": user.id.0, ":kind": USER_CHANGES.name_of(change), ":role": role, ":own": own,
                ":only_on": user.only_on, ":at": instant(self.1.at), ":by": self.1.user.0,
            })?;
        Ok(())
    }

    /// Keeps another role of a user.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn change_role(&self, user: &User) -> Result<(), VaultError> {
        self.set_user(user, UserChange::RoleChanged)
    }

    /// The password is the user's own from now on.
    pub(crate) fn password_is_own(&self, id: UserId) -> Result<(), VaultError> {
        self.0.execute("UPDATE main.user SET must_change = 0 WHERE id = :id", named_params! {":id": id.0})?;
        Ok(())
    }

    /// Keeps the public half of a slot's pair.
    pub(crate) fn keep_slot_key(&self, slot: Uuid, public: &[u8; 32]) -> Result<(), VaultError> {
        self.0
            .prepare_cached(
                "INSERT INTO main.slot_key VALUES (:id, :public, :at)
                 ON CONFLICT (slot_id) DO UPDATE SET public_key = :public, at = :at",
            )?
            .execute(named_params! {":id": slot, ":public": public, ":at": instant(self.1.at)})?;
        Ok(())
    }

    /// A new own role, or a new version of one; gives which.
    ///
    /// # Errors
    /// [`VaultError::NotFound`], or where it cannot be written.
    pub fn keep_own_role(
        &self,
        id: Option<OwnRoleId>,
        name: &str,
        made_from: Role,
        rights: Rights,
    ) -> Result<OwnRoleId, VaultError> {
        let (id, version) = match id {
            Some(id) => (id, self.read().own_role(id)?.version + 1),
            None => (self.new_own_role(made_from)?, 1),
        };
        self.0
            .prepare_cached("INSERT INTO main.own_role_version VALUES (:id, :version, :name, :at, :by)")?
            .execute(named_params! {
            ":id": id.0, ":version": version, ":name": name, ":at": instant(self.1.at), ":by": self.1.user.0,
        })?;
        let mut grant = self
            .0
            .prepare_cached("INSERT INTO main.own_role_grant VALUES (:id, :version, :compartment, :act)")?;
        for (compartment, act) in pairs(&rights.grants()) {
            grant.execute(named_params! {
                ":id": id.0, ":version": version, ":compartment": compartment, ":act": act,
            })?;
        }
        Ok(id)
    }

    fn new_own_role(&self, made_from: Role) -> Result<OwnRoleId, VaultError> {
        let id = OwnRoleId(self.new_id());
        self.0
            .prepare_cached("INSERT INTO main.own_role VALUES (:id, :made_from)")?
            .execute(named_params! {":id": id.0, ":made_from": ROLES.name_of(made_from)})?;
        Ok(id)
    }
}

/// Each compartment with each act, as stored.
fn pairs(grants: &[Grant]) -> Vec<(&'static str, &'static str)> {
    let each = |it: &Grant| {
        let compartment = COMPARTMENTS.name_of(it.compartment);
        it.acts.iter().map(|act| (compartment, ACTS.name_of(*act))).collect::<Vec<_>>()
    };
    grants.iter().flat_map(each).collect()
}

impl Vault {
    /// Who this is: needed to enter at all, so no look of its own.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn user(&self, id: UserId) -> Result<User, VaultError> {
        Reader(&self.connection, &self.own_profiles).user(id)
    }

    /// The user of that name, or the only user where the name is empty.
    pub(crate) fn user_named(&self, name: &str) -> Result<Option<User>, VaultError> {
        let users = Reader(&self.connection, &self.own_profiles).users()?;
        if name.trim().is_empty() {
            return Ok(if users.len() == 1 { users.into_iter().next() } else { None });
        }
        Ok(users.into_iter().find(|it| fold(&it.name) == fold(name)))
    }

    /// A fact about the vault itself, such as "practice".
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn fact(&self, name: &str) -> Result<Option<String>, VaultError> {
        Ok(self
            .connection
            .query_row(
                "SELECT value FROM vault_fact WHERE name = :name",
                named_params! {":name": name},
                |row| row.get("value"),
            )
            .optional()?)
    }
}

impl Writer<'_> {
    /// Keeps a fact about the vault itself.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn set_fact(&self, name: &str, value: &str) -> Result<(), VaultError> {
        self.0.execute(
            "INSERT INTO main.vault_fact (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = :value",
            named_params! {":name": name, ":value": value},
        )?;
        Ok(())
    }

    /// The fact holds no longer.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn forget_fact(&self, name: &str) -> Result<(), VaultError> {
        self.0.execute("DELETE FROM main.vault_fact WHERE name = :name", named_params! {":name": name})?;
        Ok(())
    }
}

fn own_role(connection: &Connection, id: OwnRoleId) -> Result<StoredOwnRole, VaultError> {
    let found = connection
        .prepare_cached(
            "SELECT role.made_from, version.*, coalesce(user.name, '') AS by_name
             FROM own_role AS role
             JOIN own_role_version AS version ON version.own_role_id = role.id
             LEFT JOIN user ON user.id = version.by_user
             WHERE role.id = :id
             ORDER BY version.version DESC
             LIMIT 1",
        )?
        .query_and_then(named_params! {":id": id.0}, |row| {
            let version = row.get("version")?;
            let role = OwnRole {
                id,
                name: row.get("name")?,
                made_from: ROLES.value_of(&row.get::<_, String>("made_from")?)?,
                grants: grants(connection, id, version)?,
            };
            Ok(StoredOwnRole { role, version, at: read_instant(row, "at")?, by: row.get("by_name")? })
        })?
        .next();
    found.ok_or(VaultError::NotFound("own role"))?
}

fn grants(connection: &Connection, id: OwnRoleId, version: u32) -> Result<Vec<Grant>, VaultError> {
    let found = connection
        .prepare_cached("SELECT * FROM own_role_grant WHERE own_role_id = :id AND version = :version")?
        .query_and_then(named_params! {":id": id.0, ":version": version}, |row| {
            Ok(Grant {
                compartment: COMPARTMENTS.value_of(&row.get::<_, String>("compartment")?)?,
                acts: vec![ACTS.value_of(&row.get::<_, String>("act")?)?],
            })
        })?
        .collect::<Result<Vec<_>, VaultError>>()?;
    Ok(Rights::granted(&found).grants())
}

fn read_user(connection: &Connection, row: &Row) -> Result<User, VaultError> {
    let own = row.get::<_, Option<Uuid>>("own_role_id")?.map(OwnRoleId);
    let standing = if row.get("suspended")? { Standing::Suspended } else { Standing::Active };
    Ok(User {
        id: UserId(row.get("id")?),
        name: row.get("name")?,
        role: ROLES.value_of(&row.get::<_, String>("role")?)?,
        own_role: own.map(|id| own_role(connection, id).map(|it| it.role)).transpose()?,
        standing,
        must_change_password: row.get("must_change")?,
        only_on: row.get("only_on")?,
    })
}
