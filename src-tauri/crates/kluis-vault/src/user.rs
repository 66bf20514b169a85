//! Users, as stored.

use rusqlite::{OptionalExtension, Row, named_params};

use kluis_domain::{
    fold::fold,
    user::{Role, User, UserId},
};

use crate::{Reader, Vault, VaultError, Writer, audit::instant, names::ROLES};

impl Reader<'_> {
    /// Every user, by name.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn users(&self) -> Result<Vec<User>, VaultError> {
        self.0
            .prepare_cached("SELECT * FROM user ORDER BY name_key")?
            .query_and_then([], read_user)?
            .collect()
    }
}

impl Writer<'_> {
    pub(crate) fn add_user(&self, id: UserId, name: &str, role: Role) -> Result<(), VaultError> {
        self.0.execute(
            "INSERT INTO user (id, name, name_key, role, added_at) VALUES (:id, :name, :key, :role, :at)",
            named_params! {
                ":id": id.0, ":name": name, ":key": fold(name), ":role": ROLES.name_of(role), ":at": instant(self.1.at),
            },
        )?;
        Ok(())
    }
}

impl Vault {
    /// Who this is: needed to enter at all, so no look of its own.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn user(&self, id: UserId) -> Result<User, VaultError> {
        self.connection
            .prepare_cached("SELECT * FROM user WHERE id = :id")?
            .query_and_then(named_params! {":id": id.0}, read_user)?
            .next()
            .ok_or(VaultError::NotFound("user"))?
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
            "INSERT INTO vault_fact (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = :value",
            named_params! {":name": name, ":value": value},
        )?;
        Ok(())
    }

    /// The fact holds no longer.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn forget_fact(&self, name: &str) -> Result<(), VaultError> {
        self.0.execute("DELETE FROM vault_fact WHERE name = :name", named_params! {":name": name})?;
        Ok(())
    }
}

fn read_user(row: &Row) -> Result<User, VaultError> {
    Ok(User {
        id: UserId(row.get("id")?),
        name: row.get("name")?,
        role: ROLES.value_of(&row.get::<_, String>("role")?)?,
    })
}
