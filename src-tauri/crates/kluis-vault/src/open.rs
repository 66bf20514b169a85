//! Making, opening and closing a vault.
//!
//! Opening never deletes, recreates or repairs. The slot is opened first, so a wrong password never touches the
//! database; with the right key a page that cannot be read means damage, and that is said.

use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
};

use kluis_domain::user::{Role, Standing, User, UserId};
use rusqlite::{Connection, named_params};

use crate::{
    Event, Stamp, Vault, VaultError,
    audit::head,
    cipher, data_key,
    in_use::InUse,
    migrations,
    obstacle::{self, Obstacle},
    reach::Covers,
    secret::{DataKey, Password, RecoveryKey},
    slots::{Keys, Slots, Strength, beside},
    user::UserChange,
};

/// The fact that the present recovery key was put on paper.
pub const RECOVERY_KEY_ON_PAPER: &str = "recovery-key-on-paper";

/// Why a vault was not opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Something that a person can do something about.
    #[error(transparent)]
    Obstacle(#[from] Obstacle),
    /// A defect.
    #[error(transparent)]
    Vault(#[from] VaultError),
}

impl From<rusqlite::Error> for OpenError {
    fn from(error: rusqlite::Error) -> OpenError {
        match obstacle::of_sqlite(&error) {
            Some(obstacle) => OpenError::Obstacle(obstacle),
            None => OpenError::Vault(VaultError::Sql(error)),
        }
    }
}

impl From<std::io::Error> for OpenError {
    fn from(error: std::io::Error) -> OpenError {
        OpenError::Obstacle(error.into())
    }
}

/// What the lock file tells another program.
#[derive(Debug, Clone)]
pub struct Opener {
    /// Computer and account.
    pub who: String,
    /// Now, as RFC 3339.
    pub since: String,
}

/// Whether the file looks like a vault, and whether its users are told apart by name.
///
/// # Errors
/// [`Obstacle`] where it is none, or cannot be read.
pub fn inspect(file: &Path) -> Result<bool, Obstacle> {
    let mut start = Vec::new();
    fs::File::open(file)?.take(16).read_to_end(&mut start)?;
    if start.starts_with(b"SQLite format 3") || start.starts_with(b"PK") || start.starts_with(b"%PDF") {
        return Err(Obstacle::NotAVault);
    }
    match Slots::read(file) {
        Ok(slots) => Ok(1 < slots.users()),
        Err(Obstacle::SlotsMissing) if file.extension().is_none_or(|it| it != "kluis") => {
            Err(Obstacle::NotAVault)
        }
        Err(obstacle) => Err(obstacle),
    }
}

impl Vault {
    /// Makes a vault with one coordinator and a recovery key, and opens it.
    ///
    /// # Errors
    /// [`OpenError`]; what this call made is then taken away again.
    pub fn create(
        file: &Path,
        stamp: &Stamp,
        name: &str,
        password: &Password,
        strength: Strength,
        opener: &Opener,
    ) -> Result<(Vault, RecoveryKey), OpenError> {
        let in_use = InUse::take(file, &opener.who, &opener.since)?;
        if file.exists() || beside(file, "-slots").exists() {
            return Err(Obstacle::FileExists.into());
        }
        let made = Vault::make(file, stamp, name, password, strength, in_use);
        if made.is_err() {
            for ending in ["", "-wal", "-slots", "-slots-new", "-lock"] {
                // Nothing of value can be in files that this very call made.
                let _ = fs::remove_file(beside(file, ending));
            }
        }
        made
    }

    fn make(
        file: &Path,
        stamp: &Stamp,
        name: &str,
        password: &Password,
        strength: Strength,
        in_use: InUse,
    ) -> Result<(Vault, RecoveryKey), OpenError> {
        let key = DataKey::random();
        let recovery = RecoveryKey::random();
        let mut slots = Slots::new(crate::new_id(stamp.at));
        slots.set_user(stamp.user, name, password, strength, &key);
        slots.set_recovery(&recovery, strength, &key);
        let connection = cipher::open(file, &key.database_key(), true)?;
        let keys = slots.public_keys();
        let mut vault = Vault::settled(connection, file, key, slots, in_use)?;
        vault.change(stamp, |writer| {
            writer.add_user(stamp.user, name, Role::Coordinator)?;
            let me = User::new(stamp.user, name.to_owned(), Role::Coordinator);
            writer.set_user(&me, UserChange::Added)?;
            for (slot, public) in keys {
                writer.keep_slot_key(slot, &public)?;
            }
            Ok::<_, VaultError>(((), Event::VaultCreated))
        })?;
        vault.slots.write(file)?;
        Ok((vault, recovery))
    }

    /// Opens a vault with a user's password. `name` may be empty where there is one user.
    ///
    /// # Errors
    /// [`OpenError`]; not one byte of the vault was changed.
    pub fn unlock(
        file: &Path,
        name: &str,
        password: &Password,
        opener: &Opener,
    ) -> Result<(Vault, UserId), OpenError> {
        inspect(file)?;
        let slots = Slots::read(file)?;
        let (user, keys) = slots.open_user(name, password)?;
        let mut vault = Vault::open_with(file, keys, slots, opener)?;
        vault.renew_slot(user.0, password.text().as_bytes(), opener)?;
        Ok((vault, user))
    }

    /// Opens a vault with the recovery key and gives the named user a new password; with one user the name may be empty.
    ///
    /// # Errors
    /// As [`Vault::unlock`]; [`Obstacle::NoSuchUser`] where nobody has that name.
    pub fn recover(
        file: &Path,
        stamp_at: chrono::DateTime<chrono::Utc>,
        name: &str,
        recovery: &RecoveryKey,
        password: &Password,
        opener: &Opener,
    ) -> Result<(Vault, UserId), OpenError> {
        inspect(file)?;
        let slots = Slots::read(file)?;
        let keys = slots.open_recovery(recovery)?;
        let mut vault = Vault::open_with(file, keys, slots, opener)?;
        vault.renew_slot(uuid::Uuid::nil(), recovery.bytes(), opener)?;
        let user = vault.user_named(name)?.ok_or(Obstacle::NoSuchUser)?;
        if user.standing == Standing::Suspended {
            return Err(Obstacle::Suspended.into());
        }
        let stamp = Stamp { at: stamp_at, user: user.id, role: user.role };
        vault.set_password(&stamp, &user.name, password, Event::RecoveryUsed)?;
        Ok((vault, user.id))
    }

    /// Gives a slot of version 1 its pair, while its secret is at hand. The vault knows the public key first: broken off
    /// in between, the slot is still as it was.
    fn renew_slot(&mut self, slot: uuid::Uuid, secret: &[u8], opener: &Opener) -> Result<(), OpenError> {
        let Some(slots) = self.slots.renewed(slot, secret, &self.key) else { return Ok(()) };
        let public = public_key_of(&slots, slot)?;
        self.connection.execute(
            "INSERT INTO main.slot_key VALUES (:id, :public, :at)
             ON CONFLICT (slot_id) DO UPDATE SET public_key = :public, at = :at",
            named_params! {":id": slot, ":public": public, ":at": opener.since},
        )?;
        slots.write_for_good(&self.file)?;
        self.slots = slots;
        Ok(())
    }

    fn open_with(file: &Path, keys: Keys, slots: Slots, opener: &Opener) -> Result<Vault, OpenError> {
        let in_use = InUse::take(file, &opener.who, &opener.since)?;
        Vault::open_in_use(file, keys, slots, in_use)
    }

    /// Where a change of the data key was broken off, one of the two keys fits, and the other is forgotten.
    pub(crate) fn open_in_use(
        file: &Path,
        keys: Keys,
        mut slots: Slots,
        in_use: InUse,
    ) -> Result<Vault, OpenError> {
        let Some(next) = keys.next else {
            let connection = opened(file, &keys.now)?;
            return Vault::settled(connection, file, keys.now, slots, in_use);
        };
        let (connection, key) = match opened(file, &keys.now) {
            Ok(connection) => {
                slots.forget_next();
                (connection, keys.now)
            }
            Err(OpenError::Obstacle(Obstacle::Damaged)) => {
                slots.adopt_next();
                (opened(file, &next)?, next)
            }
            Err(other) => return Err(other),
        };
        slots.write_for_good(file)?;
        Vault::settled(connection, file, key, slots, in_use)
    }

    pub(crate) fn settled(
        mut connection: Connection,
        file: &Path,
        key: DataKey,
        slots: Slots,
        in_use: InUse,
    ) -> Result<Vault, OpenError> {
        cipher::settle(&mut connection)?;
        migrations::upgrade(&mut connection, file)?;
        let covers = Covers::read(&connection)?;
        cipher::guard(&mut connection)?;
        Ok(Vault {
            copying: None,
            opened_at: head(&connection)?,
            audit_key: data_key::kept_audit_key(&connection)?.unwrap_or_else(|| key.audit_key()),
            connection,
            file: PathBuf::from(file),
            key,
            slots,
            looks: Default::default(),
            own_profiles: Default::default(),
            covers,
            in_use,
        })
    }

    /// Whether it is the user's own password.
    ///
    /// # Errors
    /// [`Obstacle::WrongPassword`], or [`OpenError`] where the user cannot be read.
    pub fn check_password(&self, stamp: &Stamp, password: &Password) -> Result<(), OpenError> {
        let user = self.user(stamp.user)?;
        self.slots.open_user(&user.name, password)?;
        Ok(())
    }

    /// Changes a user's own password after the old one was shown to be right.
    ///
    /// # Errors
    /// [`Obstacle::WrongPassword`], or [`OpenError`] where the slots could not be written; the old password then still works.
    pub fn change_password(
        &mut self,
        stamp: &Stamp,
        old: &Password,
        new: &Password,
    ) -> Result<(), OpenError> {
        let user = self.user(stamp.user)?;
        self.slots.open_user(&user.name, old)?;
        self.set_password(stamp, &user.name, new, Event::PasswordChanged)
    }

    fn set_password(
        &mut self,
        stamp: &Stamp,
        name: &str,
        password: &Password,
        event: Event,
    ) -> Result<(), OpenError> {
        let mut slots = self.slots.clone();
        slots.set_user(stamp.user, name, password, slots.strength(), &self.key);
        // The old password opens nothing any more, not even the generation before.
        slots.write_for_good(&self.file)?;
        self.slots = slots;
        let public = public_key_of(&self.slots, stamp.user.0)?;
        self.change(stamp, |writer| {
            writer.keep_slot_key(stamp.user.0, &public)?;
            writer.password_is_own(stamp.user)?;
            Ok::<_, VaultError>(((), event))
        })
        .map_err(OpenError::from)
    }

    /// Makes a new recovery key; the old one stops working.
    ///
    /// # Errors
    /// [`Obstacle::WrongPassword`], or [`OpenError`] where the slots could not be written; the old key then still works.
    pub fn renew_recovery_key(
        &mut self,
        stamp: &Stamp,
        password: &Password,
    ) -> Result<RecoveryKey, OpenError> {
        let user = self.user(stamp.user)?;
        self.slots.open_user(&user.name, password)?;
        let recovery = RecoveryKey::random();
        let mut slots = self.slots.clone();
        slots.set_recovery(&recovery, slots.strength(), &self.key);
        slots.write_for_good(&self.file)?;
        self.slots = slots;
        let public = public_key_of(&self.slots, uuid::Uuid::nil())?;
        self.change(stamp, |writer| {
            writer.keep_slot_key(uuid::Uuid::nil(), &public)?;
            writer.forget_fact(RECOVERY_KEY_ON_PAPER)?;
            Ok::<_, VaultError>((recovery, Event::RecoveryKeyRenewed))
        })
        .map_err(OpenError::from)
    }

    /// Lets a user in, with a temporary password and a slot. The id of `user` is the one that she gets.
    ///
    /// # Errors
    /// [`OpenError`] where something could not be written; there is then no such user.
    pub fn invite_user(&mut self, stamp: &Stamp, user: &User, password: &Password) -> Result<(), OpenError> {
        // The slot first: a slot without a user opens nothing, a user without a slot could never enter.
        let public = self.give_slot(user, password)?;
        self.change(stamp, |writer| {
            writer.add_user(user.id, &user.name, user.role)?;
            writer.set_user(user, UserChange::Added)?;
            writer.keep_slot_key(user.id.0, &public)?;
            Ok::<_, VaultError>(((), Event::UserAdded(user.id)))
        })
        .map_err(OpenError::from)
    }

    /// Gives a user another, temporary, password; whom it lets in again is as `user` says.
    ///
    /// # Errors
    /// [`OpenError`] where something could not be written.
    pub fn reset_user(
        &mut self,
        stamp: &Stamp,
        user: &User,
        change: UserChange,
        password: &Password,
    ) -> Result<(), OpenError> {
        let public = self.give_slot(user, password)?;
        let event = match change {
            UserChange::Readmitted => Event::UserReadmitted(user.id),
            UserChange::Reset | UserChange::Added | UserChange::RoleChanged | UserChange::Suspended => {
                Event::UserReset(user.id)
            }
        };
        self.change(stamp, |writer| {
            writer.set_user(user, change)?;
            writer.keep_slot_key(user.id.0, &public)?;
            Ok::<_, VaultError>(((), event))
        })
        .map_err(OpenError::from)
    }

    /// Destroys the slot of a user. Copies of the slots file elsewhere still open with the old password, until the data
    /// key is changed.
    ///
    /// # Errors
    /// [`OpenError`] where something could not be written.
    pub fn suspend_user(&mut self, stamp: &Stamp, user: &User) -> Result<(), OpenError> {
        let mut slots = self.slots.clone();
        slots.remove_user(user.id);
        slots.write_for_good(&self.file)?;
        self.slots = slots;
        self.change(stamp, |writer| {
            writer.set_user(user, UserChange::Suspended)?;
            Ok::<_, VaultError>(((), Event::UserSuspended(user.id)))
        })
        .map_err(OpenError::from)
    }

    fn give_slot(&mut self, user: &User, password: &Password) -> Result<[u8; 32], OpenError> {
        let mut slots = self.slots.clone();
        slots.set_user(user.id, &user.name, password, slots.strength(), &self.key);
        slots.write_for_good(&self.file)?;
        self.slots = slots;
        Ok(public_key_of(&self.slots, user.id.0)?)
    }

    /// Writes everything to the main file and closes it; row data and keys leave the memory.
    ///
    /// # Errors
    /// [`VaultError`] where the last event could not be written; the vault is closed all the same.
    pub fn lock(mut self, stamp: &Stamp) -> Result<(), VaultError> {
        self.give_up_copy();
        let noted = self.change(stamp, |_| Ok::<_, VaultError>(((), Event::Locked)));
        self.anchor(stamp.at);
        self.connection.flush_prepared_statement_cache();
        // What stays in the WAL is encrypted and is taken up at the next opening.
        let _ = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        noted
    }
}

fn public_key_of(slots: &Slots, slot: uuid::Uuid) -> Result<[u8; 32], Obstacle> {
    let found = slots.public_keys().into_iter().find(|(id, _)| *id == slot);
    found.map(|(_, public)| public).ok_or(Obstacle::Damaged)
}

fn opened(file: &Path, key: &DataKey) -> Result<Connection, OpenError> {
    let connection = cipher::open(file, &key.database_key(), false)?;
    migrations::refuse_newer(&connection)?;
    Ok(connection)
}
