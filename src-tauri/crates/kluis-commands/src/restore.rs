//! Restoring: a vault is made of a backup, in a new file; the present one stays.
//!
//! On a clean machine the backup is chosen first and opened with a password or the recovery key; only then is it told
//! what is in it. In an open vault its own key reads them.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::Deserialize;
use ts_rs::TS;
use zeroize::Zeroizing;

use kluis_domain::backup::BackupRefusal;
use kluis_vault::{BackupKey, Event, FoundBackup, Password, RecoveryKey};

use crate::{
    App, CommandError, Desk, Result,
    backup::{BackupRow, BackupStep},
    host::Wanted,
    session::dutch_date,
    vault::{ChosenVault, Credentials, chosen, close, described, with_ending},
};

/// A backup that was chosen at the start, and what it was opened with.
pub(crate) struct Restoring {
    file: PathBuf,
    opened: Option<(BackupKey, Vec<FoundBackup>)>,
}

/// The recovery key, from paper.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct TypedRecoveryKey {
    #[ts(type = "string")]
    recovery_key: Zeroizing<String>,
}

pub(crate) fn choose(app: &App, _: ()) -> Result<Option<ChosenVault>> {
    let Some(file) = app.host.pick_existing(Wanted::Backup) else { return Ok(None) };
    let asks_name = BackupKey::asks_name(&file)?;
    let described = described(&file, asks_name);
    app.state().restoring = Some(Restoring { file, opened: None });
    Ok(Some(described))
}

fn picked(app: &App) -> Result<PathBuf> {
    let state = app.state();
    Ok(state.restoring.as_ref().ok_or(BackupRefusal::NoBackup)?.file.clone())
}

pub(crate) fn open(app: &App, credentials: Credentials) -> Result<Vec<BackupRow>> {
    let file = picked(app)?;
    let password = Password::new(credentials.password.to_string());
    let key = BackupKey::with_password(&file, &credentials.user_name, &password)?;
    listed(app, file, key)
}

pub(crate) fn open_with_recovery(app: &App, typed: TypedRecoveryKey) -> Result<Vec<BackupRow>> {
    let file = picked(app)?;
    let key = BackupKey::with_recovery(&file, &RecoveryKey::parse(&typed.recovery_key)?)?;
    listed(app, file, key)
}

/// The backups of that vault in the folder of the one that was chosen.
fn listed(app: &App, file: PathBuf, key: BackupKey) -> Result<Vec<BackupRow>> {
    let found = key.scan(file.parent().ok_or(BackupRefusal::NoBackup)?)?;
    let rows = found.iter().enumerate().map(|(place, it)| BackupRow::of(place, it)).collect();
    app.state().restoring = Some(Restoring { file, opened: Some((key, found)) });
    Ok(rows)
}

/// Makes a vault of the backup at that place in the list. It is then the chosen vault.
pub(crate) fn run(app: &App, place: usize) -> Result<Option<ChosenVault>> {
    let (key, backup) = {
        let state = app.state();
        let opened =
            state.restoring.as_ref().and_then(|it| it.opened.as_ref()).ok_or(BackupRefusal::NoBackup)?;
        (opened.0.clone(), opened.1.get(place).ok_or(BackupRefusal::NoBackup)?.file.clone())
    };
    let Some(into) = put_back(app, &key, &backup, app.host.now())? else { return Ok(None) };
    close(app)?;
    app.state().restoring = None;
    chosen(app, into).map(Some)
}

pub(crate) fn forget(app: &App, _: ()) -> Result<()> {
    app.state().restoring = None;
    Ok(())
}

/// From the menu: makes a vault of a listed backup, locks the present one, and chooses the new one.
pub(crate) fn from_list(desk: &Desk, place: usize) -> Result<Option<ChosenVault>> {
    let (key, at) = desk.session(|session| Ok((session.open.vault.backup_key(), session.stamp.at)))?;
    let backup = desk.app.backups.listed().get(place).map(|it| it.file.clone());
    let backup = backup.ok_or(BackupRefusal::NoBackup)?;
    let Some(into) = put_back(desk.app, &key, &backup, at)? else { return Ok(None) };
    desk.session(|session| {
        session.open.vault.change(&session.stamp, |_| Ok::<_, CommandError>(((), Event::BackupRestored)))
    })?;
    close(desk.app)?;
    chosen(desk.app, into).map(Some)
}

/// Asks where, and restores there; `None` where the dialog was cancelled.
fn put_back(app: &App, key: &BackupKey, backup: &Path, at: DateTime<Utc>) -> Result<Option<PathBuf>> {
    let manifest = key.manifest(backup)?;
    let day = dutch_date(manifest.made_at).format("%Y-%m-%d");
    let suggestion = format!("{} back-up van {day}.kluis", manifest.name);
    let Some(into) = app.host.pick_new(Wanted::Vault, &suggestion) else { return Ok(None) };
    let into = if into.extension().is_some_and(|it| it == "kluis") { into } else { with_ending(&into) };
    // After the dialog, so that a window left open keeps no lock waiting.
    let turn = app.backups.try_turn()?;
    turn.say(BackupStep::Restoring, 0, 0);
    key.restore(backup, &into, at, &app.backups.stop)?;
    Ok(Some(into))
}
