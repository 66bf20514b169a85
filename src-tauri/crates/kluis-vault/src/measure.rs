//! Vaults without slots, encrypted or plain, for the benchmark that compares the two. Not part of any program.

use std::path::Path;

use uuid::Uuid;
use zeroize::Zeroizing;

use kluis_domain::user::Role;

use crate::{
    Event, Stamp, Vault, VaultError, cipher,
    in_use::InUse,
    open::OpenError,
    secret::{DataKey, Password},
    slots::Slots,
};

/// A key for [`open`], or none.
pub struct MeasureKey(Option<[u8; 32]>);

impl MeasureKey {
    /// A fixed key.
    pub fn encrypted() -> MeasureKey {
        MeasureKey(Some([7; 32]))
    }

    /// No encryption at all.
    pub fn plain() -> MeasureKey {
        MeasureKey(None)
    }
}

/// Every key of a locked vault, as bytes and as SQLCipher takes it, for the test that looks for them in memory.
///
/// # Errors
/// Where name or password is wrong.
pub fn keys_of(
    file: &Path,
    name: &str,
    password: &Password,
) -> Result<Vec<(&'static str, Vec<u8>)>, OpenError> {
    let (_, keys) = Slots::read(file)?.open_user(name, password)?;
    let text = keys.now.database_key();
    let hex = text.trim_start_matches("x'").trim_end_matches('\'');
    let raw = (0..64).step_by(2).filter_map(|at| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok()).collect();
    Ok(vec![
        ("the data key", keys.now.bytes().to_vec()),
        ("the key of the database", raw),
        ("the key of the database as text", hex.as_bytes().to_vec()),
        ("the key of the log", keys.now.audit_key().to_vec()),
    ])
}

/// Opens a vault, or makes it with the stamp's user in it.
///
/// # Errors
/// As [`Vault::unlock`].
pub fn open(file: &Path, key: &MeasureKey, stamp: &Stamp) -> Result<Vault, OpenError> {
    let is_new = !file.exists();
    let data_key = DataKey::from_bytes(&key.0.unwrap_or_default()).expect("a measuring key has 32 bytes");
    let database_key = if key.0.is_some() { data_key.database_key() } else { Zeroizing::default() };
    let in_use = InUse::take(file, "measure", "")?;
    let connection = cipher::open(file, &database_key, is_new)?;
    let mut vault = Vault::settled(connection, file, data_key, Slots::new(Uuid::nil()), in_use)?;
    if is_new {
        vault.change(stamp, |writer| {
            writer.add_user(stamp.user, "Measure", Role::Coordinator)?;
            Ok::<_, VaultError>(((), Event::VaultCreated))
        })?;
    }
    Ok(vault)
}
