//! Choosing, making, opening and locking a vault, and its recovery key.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

use chrono::NaiveDate;
use kluis_documents::{RecoverySheetFacts, recovery_sheet};
use kluis_domain::{
    locking::Locking,
    user::{self, Role, User, UserId},
};
use kluis_vault::{
    Event, KeyChangeFailure, OpenError, Password, RECOVERY_KEY_ON_PAPER, RecoveryKey, Stamp, Strength, Vault,
    VaultError, inspect,
};

use crate::{
    App, COMMANDS, CommandError, Desk, Result, Session,
    backup::before_lock,
    consent_overview::AskedAgain,
    document::{SavedFile, save},
    draft::keep_at_lock,
    error::Obstacle,
    host::Wanted,
    practice,
    session::{Open, dutch_date},
    unlock_wait,
    work::WorkKind,
};

/// Where the program stands.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Status {
    state: VaultState,
    chosen: Option<ChosenVault>,
    recent: Vec<ChosenVault>,
    user: Option<User>,
    practice: bool,
    today: NaiveDate,
    /// A new recovery key can be shown now, and is not yet on paper.
    recovery_key_waiting: bool,
    /// Nobody ever said that a recovery key is on paper.
    recovery_key_missing: bool,
    organisation_complete: bool,
    /// When it locks by itself.
    locking: Locking,
    /// Whether what is copied goes through the program, to be wiped.
    wipes_clipboard: bool,
    /// The commands that the role of the user may call.
    allowed: Vec<&'static str>,
}

/// None chosen, one chosen, or one open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) enum VaultState {
    /// Nothing was chosen.
    None,
    /// Chosen and locked.
    Chosen,
    /// Open.
    Open,
}

/// A vault on the disk.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ChosenVault {
    name: String,
    folder: String,
    asks_name: bool,
    /// Seconds before another password is looked at; 0 where it may be now.
    wait: u32,
}

/// For a new vault, or to open one.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Credentials {
    pub(crate) user_name: String,
    #[ts(type = "string")]
    pub(crate) password: Zeroizing<String>,
}

/// To open a vault when the password is forgotten.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Recovery {
    user_name: String,
    #[ts(type = "string")]
    recovery_key: Zeroizing<String>,
    #[ts(type = "string")]
    password: Zeroizing<String>,
}

/// What became of a change of the data key.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) enum DataKeyOutcome {
    /// The vault has a new key.
    Changed,
    /// It was stopped; the vault has the key that it had.
    Stopped,
}

/// One's own password, typed again.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct OwnPassword {
    #[ts(type = "string")]
    password: Zeroizing<String>,
}

fn password(text: Zeroizing<String>) -> Password {
    Password::new(text.to_string())
}

pub(crate) fn described(file: &Path, asks_name: bool) -> ChosenVault {
    let text =
        |part: Option<&std::ffi::OsStr>| part.map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let folder = text(file.parent().map(Path::as_os_str));
    ChosenVault { name: text(file.file_stem()), folder, asks_name, wait: 0 }
}

pub(crate) fn status(app: &App, _: ()) -> Result<Status> {
    let existing = |file: PathBuf| file.exists().then(|| described(&file, inspect(&file).unwrap_or(false)));
    let recent = app.host.recent().into_iter().take(5).filter_map(existing).collect();
    let mut state = app.state();
    let chosen = state.chosen.as_deref().map(|it| ChosenVault {
        wait: unlock_wait::left(app, it),
        ..described(it, inspect(it).unwrap_or(false))
    });
    let today = dutch_date(app.host.now());
    let Some(open) = state.open.as_mut() else {
        let state = if chosen.is_some() { VaultState::Chosen } else { VaultState::None };
        return Ok(Status {
            state,
            chosen,
            recent,
            user: None,
            practice: false,
            today,
            recovery_key_waiting: false,
            recovery_key_missing: false,
            organisation_complete: false,
            locking: Locking::default(),
            wipes_clipboard: false,
            allowed: Vec::new(),
        });
    };
    let stamp = Stamp { at: app.host.now(), user: open.user.id, role: open.user.role };
    let organisation = open.vault.consult(&stamp, Event::OrganisationRead, |reader| reader.organisation())?;
    Ok(Status {
        state: VaultState::Open,
        chosen,
        recent,
        user: Some(open.user.clone()),
        practice: open.practice,
        today,
        recovery_key_waiting: open.recovery.is_some(),
        recovery_key_missing: !open.practice && open.vault.fact(RECOVERY_KEY_ON_PAPER)?.is_none(),
        organisation_complete: organisation.check().is_empty(),
        locking: open.vault.locking()?,
        wipes_clipboard: app.host.wipes_clipboard(),
        allowed: allowed(&open.user),
    })
}

pub(crate) fn choose_new(app: &App, _: ()) -> Result<Option<ChosenVault>> {
    let Some(file) = app.host.pick_new(Wanted::Vault, "clienten.kluis") else { return Ok(None) };
    let file = if file.extension().is_some_and(|it| it == "kluis") { file } else { with_ending(&file) };
    if file.exists() {
        return Err(CommandError::obstacle(Obstacle::FileExists));
    }
    app.state().chosen = Some(file.clone());
    Ok(Some(described(&file, false)))
}

/// What the gate would let through; what needs no open vault is left out.
fn allowed(user: &User) -> Vec<&'static str> {
    let rights = user.rights();
    let granted = COMMANDS.iter().filter(|(_, rule)| rule.is_some_and(|rule| rights.may(rule)));
    granted.map(|(name, _)| *name).collect()
}

pub(crate) fn with_ending(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".kluis");
    PathBuf::from(name)
}

pub(crate) fn choose_existing(app: &App, _: ()) -> Result<Option<ChosenVault>> {
    let Some(file) = app.host.pick_existing(Wanted::Vault) else { return Ok(None) };
    chosen(app, file).map(Some)
}

pub(crate) fn choose_recent(app: &App, index: usize) -> Result<ChosenVault> {
    let existing: Vec<PathBuf> = app.host.recent().into_iter().take(5).filter(|it| it.exists()).collect();
    let file = existing.into_iter().nth(index).ok_or(CommandError::obstacle(Obstacle::NoFile))?;
    chosen(app, file)
}

pub(crate) fn chosen(app: &App, file: PathBuf) -> Result<ChosenVault> {
    let asks_name = inspect(&file)?;
    app.state().chosen = Some(file.clone());
    Ok(described(&file, asks_name))
}

fn chosen_file(app: &App) -> Result<PathBuf> {
    app.state().chosen.clone().ok_or(CommandError::obstacle(Obstacle::NothingChosen))
}

pub(crate) fn create(app: &App, credentials: Credentials) -> Result<()> {
    let name = user::name(&credentials.user_name)?;
    user::password(&credentials.password)?;
    create_with(app, &name, password(credentials.password), app.host.strength())?;
    app.host.remember(&chosen_file(app)?);
    Ok(())
}

fn create_with(app: &App, name: &str, password: Password, strength: Strength) -> Result<()> {
    let file = chosen_file(app)?;
    close(app)?;
    let user = User::new(kluis_vault::new_user(app.host.now()), name.to_owned(), Role::Coordinator);
    let stamp = Stamp { at: app.host.now(), user: user.id, role: user.role };
    let (vault, recovery) = Vault::create(&file, &stamp, name, &password, strength, &app.opener())?;
    app.state().open = Some(Open {
        vault,
        user,
        practice: false,
        recovery: Some(recovery),
        list: None,
        applications: None,
        dropped: Vec::new(),
        asked: AskedAgain::default(),
        letters: None,
        office_letters: None,
        policy: None,
        chain_walk: None,
        log_check: None,
        unusual: None,
        draft: None,
    });
    app.watch.enter(Locking::default(), app.host.now());
    app.show_as(Locking::default());
    Ok(())
}

pub(crate) fn unlock(app: &App, credentials: Credentials) -> Result<()> {
    let file = chosen_file(app)?;
    close(app)?;
    let earlier = unlock_wait::begin(app, &file)?;
    let opened = Vault::unlock(&file, &credentials.user_name, &password(credentials.password), &app.opener());
    match &opened {
        Ok(_) => unlock_wait::end(app, &file, None),
        Err(failure) if is_a_guess(failure) => (),
        Err(_) => unlock_wait::end(app, &file, earlier),
    }
    let (vault, user) = opened?;
    enter(app, &file, vault, user)
}

/// Whether a name or a password was wrong, rather than the file or the disk.
fn is_a_guess(failure: &OpenError) -> bool {
    matches!(
        failure,
        OpenError::Obstacle(kluis_vault::Obstacle::WrongPassword | kluis_vault::Obstacle::NoSuchUser)
    )
}

pub(crate) fn recover(app: &App, recovery: Recovery) -> Result<()> {
    let file = chosen_file(app)?;
    user::password(&recovery.password)?;
    let key = RecoveryKey::parse(&recovery.recovery_key)?;
    close(app)?;
    let (vault, user) = Vault::recover(
        &file,
        app.host.now(),
        &recovery.user_name,
        &key,
        &password(recovery.password),
        &app.opener(),
    )?;
    enter(app, &file, vault, user)
}

fn enter(app: &App, file: &Path, mut vault: Vault, user: UserId) -> Result<()> {
    let user = vault.user(user)?;
    if !user.may_enter_on(dutch_date(app.host.now())) {
        return Err(CommandError::obstacle(Obstacle::OtherDay));
    }
    let stamp = Stamp { at: app.host.now(), user: user.id, role: user.role };
    vault.change(&stamp, |_| Ok::<_, VaultError>(((), Event::Unlocked)))?;
    vault.note_restoring(&stamp)?;
    let practice = vault.fact("practice")?.is_some();
    if !practice {
        app.host.remember(file);
    }
    let locking = vault.locking()?;
    app.state().open = Some(Open {
        vault,
        user,
        practice,
        recovery: None,
        list: None,
        applications: None,
        dropped: Vec::new(),
        asked: AskedAgain::default(),
        letters: None,
        office_letters: None,
        policy: None,
        chain_walk: None,
        log_check: None,
        unusual: None,
        draft: None,
    });
    app.watch.enter(locking, app.host.now());
    app.show_as(locking);
    Ok(())
}

/// The vault of fictional clients: made at the first time, opened at every later one.
pub(crate) fn open_practice(app: &App, _: ()) -> Result<()> {
    let file = app.host.practice_vault();
    close(app)?;
    app.state().chosen = Some(file.clone());
    let password = || Password::new(practice::PASSWORD.to_owned());
    if file.exists() {
        let (vault, user) = Vault::unlock(&file, practice::USER, &password(), &app.opener())?;
        return enter(app, &file, vault, user);
    }
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    create_with(app, practice::USER, password(), Strength::FLOOR)?;
    practice::fill(app, 40, 7)
}

pub(crate) fn lock(app: &App, _: ()) -> Result<()> {
    close(app)
}

/// Locks, after a backup where one is due.
pub(crate) fn close(app: &App) -> Result<()> {
    close_after(app, |open| before_lock(app, open))
}

/// Locks without a backup: the computer is about to go to sleep.
pub(crate) fn close_at_once(app: &App) -> Result<()> {
    app.backups.stop.ask();
    close_after(app, |_| ())
}

/// A lock always wins: long work stops, whoever waits in a dialog is refused, and a draft that cannot be kept is lost.
fn close_after(app: &App, last_work: impl FnOnce(&mut Open)) -> Result<()> {
    app.watch.leave();
    app.wipe_clipboard();
    app.work.ask_to_stop();
    let taken = app.state().open.take();
    app.host.clear_views();
    let Some(mut open) = taken else { return Ok(()) };
    app.host.hide_window();
    let stamp = Stamp { at: app.host.now(), user: open.user.id, role: open.user.role };
    if let Err(error) = keep_at_lock(&mut open, &stamp) {
        app.host.log(&format!("draft at locking: {error}"));
    }
    last_work(&mut open);
    Ok(open.vault.lock(&stamp)?)
}

fn recovery_key<'a>(session: &'a Session) -> Result<&'a RecoveryKey> {
    session.open.recovery.as_ref().ok_or(CommandError::obstacle(Obstacle::RecoveryKeyGone))
}

pub(crate) fn recovery_groups(session: &mut Session, _: ()) -> Result<Vec<String>> {
    Ok(recovery_key(session)?.groups().iter().map(|it| it.to_string()).collect())
}

fn sheet(session: &mut Session) -> Result<Vec<u8>> {
    let key_groups = recovery_key(session)?.groups().iter().map(|it| it.to_string()).collect();
    let organisation = session
        .open
        .vault
        .consult(&session.stamp, Event::OrganisationRead, |reader| reader.organisation())?
        .name;
    let facts = RecoverySheetFacts {
        vault_name: described(session.open.vault.file(), false).name,
        key_groups,
        today: session.today(),
        organisation: (!organisation.is_empty()).then_some(organisation),
    };
    Ok(recovery_sheet(&facts)?.0)
}

pub(crate) fn view_recovery(desk: &Desk, _: ()) -> Result<()> {
    let pdf = desk.session(sheet)?;
    desk.app.view("herstelblad.pdf", &pdf)
}

pub(crate) fn save_recovery(desk: &Desk, _: ()) -> Result<Option<SavedFile>> {
    let pdf = desk.session(sheet)?;
    save(desk, Wanted::Document, "herstelblad.pdf", &pdf)
}

pub(crate) fn recovery_kept(session: &mut Session, _: ()) -> Result<()> {
    session.open.vault.change(&session.stamp, |writer| {
        writer.set_fact(RECOVERY_KEY_ON_PAPER, "yes")?;
        Ok::<_, VaultError>(((), Event::RecoveryKeyKept))
    })?;
    session.open.recovery = None;
    Ok(())
}

pub(crate) fn renew_recovery(session: &mut Session, own: OwnPassword) -> Result<()> {
    let key = session.open.vault.renew_recovery_key(&session.stamp, &password(own.password))?;
    session.open.recovery = Some(key);
    Ok(())
}

/// Everything is encrypted anew under another key; who took along the old one opens nothing any more.
pub(crate) fn change_data_key(desk: &Desk, own: OwnPassword) -> Result<DataKeyOutcome> {
    desk.session(|session| {
        let typed = password(own.password);
        Ok(session.open.vault.check_password(&session.stamp, &typed)?)
    })?;
    let mut state = desk.app.state();
    let open = state.open.take().ok_or(CommandError::Locked)?;
    let Open { vault, .. } = open;
    let stamp = Stamp { at: desk.app.host.now(), user: open.user.id, role: open.user.role };
    let running = desk.app.work.begin(WorkKind::DataKey, 0);
    let changed = vault.change_data_key(&stamp, &mut |done, total| running.stands_at(done, total).is_ok());
    let (vault, answer) = match changed {
        Ok(vault) => (Some(vault), Ok(DataKeyOutcome::Changed)),
        Err(KeyChangeFailure { vault, error }) => {
            let answer = error.map_or(Ok(DataKeyOutcome::Stopped), |it| Err(CommandError::from(it)));
            (vault.map(|it| *it), answer)
        }
    };
    // A vault that does not open again is locked.
    state.open = vault.map(|vault| Open { vault, ..open });
    answer
}
