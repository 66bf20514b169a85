//! Backups: where they go, making them behind the work, and what is on record of them.
//!
//! The vault is held only for a slice of the copying at a time; checking the copy and putting it in folders needs no
//! vault at all. At locking the same is done in one go, with the vault already out of everybody's reach.

use std::{
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError, TryLockError},
    thread,
    time::{Duration, Instant},
};

use chrono::{DateTime, Utc};
use serde::Serialize;
use ts_rs::TS;

use kluis_domain::{
    authorisation::{Act, Compartment, Rule},
    backup::{
        BackupConcern, BackupFolderId, BackupRefusal, BackupTrouble, DrillId, FolderFacts, OlderVaultDraft,
        check_reason, concern, is_drill_due, is_due,
    },
};
use kluis_vault::{
    BackupError, BackupFacts, BackupKey, CopiedAt, CopyState, DrillRecord, Event, Events, FoundBackup,
    Manifest, Reader, RunRecord, Stamp, Stop, StoredBackupFolder, StoredDrill, StoredFolderState, Vault,
    answers, is_apart,
};

use crate::{
    App, CommandError, Desk, Result, Session,
    error::Obstacle,
    host::Wanted,
    session::{Gate, Open, dutch_date, dutch_time},
};

/// Pages of 4 KiB that are copied while the vault is held: a few milliseconds.
const SLICE: i32 = 256;
/// Pages that are copied at a time where nobody waits for the vault.
const AT_ONCE: i32 = 4_096;
/// Between two slices, so that whoever waits for the vault gets it.
const BREATH: Duration = Duration::from_millis(1);
/// The longest that locking waits for a backup.
const AT_LOCK: Duration = Duration::from_secs(20);
/// How long a folder is waited for.
const PATIENCE: Duration = Duration::from_secs(5);
/// Drills that are shown.
const DRILLS: u32 = 24;

/// What the program is doing about backups.
#[derive(Default)]
pub(crate) struct Backups {
    /// One backup, drill or restoring at a time.
    turn: Mutex<()>,
    pub(crate) stop: Stop,
    now: Mutex<Option<BackupProgress>>,
    /// What was listed last, to be restored by its place.
    pub(crate) listed: Mutex<Vec<FoundBackup>>,
}

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) enum BackupStep {
    /// The vault is copied.
    Copying,
    /// The copy is opened and read.
    Checking,
    /// It is put in the folders.
    Placing,
    /// A backup is restored.
    Restoring,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BackupProgress {
    step: BackupStep,
    done: u32,
    /// 0 where it is not known.
    total: u32,
}

/// The turn of one backup; while it lasts, what is done can be asked.
pub(crate) struct Turn<'a>(&'a Backups, #[allow(dead_code, reason = "held, not read")] MutexGuard<'a, ()>);

impl Backups {
    /// Takes the turn where nobody has it.
    pub(crate) fn try_turn(&self) -> Result<Turn<'_>> {
        let held = match self.turn.try_lock() {
            Ok(held) => held,
            Err(TryLockError::Poisoned(held)) => held.into_inner(),
            Err(TryLockError::WouldBlock) => return Err(BackupRefusal::Busy.into()),
        };
        self.stop.forget();
        Ok(Turn(self, held))
    }

    /// Asks whoever has the turn to stop, and takes it.
    fn take_turn(&self) -> Turn<'_> {
        self.stop.ask();
        let held = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        self.stop.forget();
        Turn(self, held)
    }

    pub(crate) fn listed(&self) -> MutexGuard<'_, Vec<FoundBackup>> {
        self.listed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Turn<'_> {
    pub(crate) fn say(&self, step: BackupStep, done: u32, total: u32) {
        *self.0.now.lock().unwrap_or_else(PoisonError::into_inner) =
            Some(BackupProgress { step, done, total });
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        *self.0.now.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// A folder that backups go to.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BackupFolderRow {
    id: BackupFolderId,
    path: String,
    /// Whether it lies on another disk than the vault.
    apart: bool,
    last_good: Option<DateTime<Utc>>,
    /// What stands in the way since then.
    trouble: Option<BackupTrouble>,
    trouble_since: Option<DateTime<Utc>>,
}

/// A drill.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DrillRow {
    id: DrillId,
    at: DateTime<Utc>,
    by: String,
    /// Name of the backup.
    file: String,
    folder: String,
    trouble: Option<BackupTrouble>,
    /// When the backup was made.
    made_at: Option<DateTime<Utc>>,
    #[ts(type = "number")]
    tables: i64,
    #[ts(type = "number")]
    rows: i64,
    #[ts(type = "number")]
    clients: i64,
    /// Milliseconds.
    #[ts(type = "number")]
    millis: i64,
}

/// Everything about backups that is on record.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BackupPage {
    folders: Vec<BackupFolderRow>,
    attention: BackupAttention,
    /// Newest first.
    drills: Vec<DrillRow>,
}

/// What is asked on Vandaag.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BackupAttention {
    concern: Option<BackupConcern>,
    /// A folder that could not be reached the last time.
    away: Option<String>,
    drill_due: bool,
}

/// A backup in a folder.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BackupRow {
    /// Its place in the list.
    place: usize,
    name: String,
    folder: String,
    /// Bytes.
    #[ts(type = "number")]
    size: u64,
    /// It was made under an earlier data key: it opens with a password or recovery key of that time.
    is_of_other_key: bool,
    /// `null` where it is damaged or of another key.
    contents: Option<BackupContents>,
}

/// What a backup says of itself.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BackupContents {
    made_at: DateTime<Utc>,
    #[ts(type = "number")]
    clients: u64,
    #[ts(type = "number")]
    consents: u64,
    #[ts(type = "number")]
    dossier_items: u64,
    /// Rows of all tables.
    #[ts(type = "number")]
    rows: u64,
    /// Version of the program that made it.
    program: String,
}

/// What lies in the folders.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BackupList {
    /// Newest first.
    backups: Vec<BackupRow>,
    /// Folders that could not be read.
    away: Vec<String>,
}

/// What became of a backup.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BackupOutcome {
    folders: Vec<FolderOutcome>,
}

/// What became of it in one folder.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct FolderOutcome {
    path: String,
    /// Name of the file.
    file: Option<String>,
    trouble: Option<BackupTrouble>,
}

/// That the vault is older than something that was made of it.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct OlderVaultRow {
    /// When the newest of what it lacks was written down.
    anchored_at: DateTime<Utc>,
    /// When the last thing that it has was logged.
    last_event_at: Option<DateTime<Utc>>,
}

impl BackupRow {
    pub(crate) fn of(place: usize, found: &FoundBackup) -> BackupRow {
        let folder = found.file.parent().unwrap_or(Path::new(""));
        let contents = found.manifest.as_ref().map(|it| BackupContents {
            made_at: it.made_at,
            clients: it.rows_of("client"),
            consents: it.rows_of("consent"),
            dossier_items: it.rows_of("dossier_item"),
            rows: it.rows(),
            program: it.program.clone(),
        });
        BackupRow {
            place,
            name: found.name(),
            folder: folder.to_string_lossy().into_owned(),
            size: found.size,
            is_of_other_key: found.is_of_other_key,
            contents,
        }
    }
}

fn folder_row(state: StoredFolderState) -> BackupFolderRow {
    BackupFolderRow {
        id: state.folder.id,
        path: state.folder.path,
        apart: state.folder.apart,
        last_good: state.last_good,
        trouble: state.trouble.map(|(it, _)| it),
        trouble_since: state.trouble.map(|(_, since)| since),
    }
}

fn drill_row(it: StoredDrill) -> DrillRow {
    let StoredDrill { id, at, by, file, folder, trouble, made_at, tables, rows, clients, millis } = it;
    DrillRow { id, at, by, file, folder, trouble, made_at, tables, rows, clients, millis }
}

pub(crate) fn read(session: &mut Session, _: ()) -> Result<BackupPage> {
    let now = session.stamp.at;
    session.open.vault.consult(&session.stamp, Event::BackupsRead, |reader| {
        Ok::<_, CommandError>(BackupPage {
            folders: reader.backup_folders()?.into_iter().map(folder_row).collect(),
            attention: attention_of(reader, now)?,
            drills: reader.drills(DRILLS)?.into_iter().map(drill_row).collect(),
        })
    })
}

/// Who sees to the settings sees to the backups.
const SETTINGS: Rule = Rule { act: Act::Change, compartment: Compartment::Organisation };

/// For Vandaag; nothing where the role does not see to backups.
pub(crate) fn attention(reader: &Reader, gate: Gate, now: DateTime<Utc>) -> Result<Option<BackupAttention>> {
    gate.may(SETTINGS).then(|| attention_of(reader, now)).transpose()
}

fn attention_of(reader: &Reader, now: DateTime<Utc>) -> Result<BackupAttention> {
    let folders = reader.backup_folders()?;
    let facts: Vec<FolderFacts> =
        folders.iter().map(|it| FolderFacts { apart: it.folder.apart, last_good: it.last_good }).collect();
    let first = folders.iter().filter_map(|it| it.first_good).min().map(dutch_date);
    let is_away = |it: &&StoredFolderState| matches!(it.trouble, Some((BackupTrouble::Away, _)));
    Ok(BackupAttention {
        concern: concern(&facts, now),
        away: folders.iter().find(is_away).map(|it| it.folder.path.clone()),
        drill_due: is_drill_due(reader.last_good_drill()?.map(dutch_date), first, dutch_date(now)),
    })
}

pub(crate) fn progress(app: &App, _: ()) -> Result<Option<BackupProgress>> {
    Ok(*app.backups.now.lock().unwrap_or_else(PoisonError::into_inner))
}

pub(crate) fn stop(app: &App, _: ()) -> Result<()> {
    app.backups.stop.ask();
    Ok(())
}

pub(crate) fn add_folder(desk: &Desk, _: ()) -> Result<Option<BackupFolderId>> {
    desk.knock()?;
    let Some(folder) = desk.app.host.pick_existing(Wanted::Folder) else { return Ok(None) };
    if !answers(&folder, PATIENCE) {
        return Err(CommandError::obstacle(Obstacle::NoFile));
    }
    let path = folder.to_str().ok_or(CommandError::obstacle(Obstacle::NoFile))?;
    desk.session(|session| {
        let apart = is_apart(session.open.vault.file(), &folder);
        session.open.vault.change(&session.stamp, |writer| {
            let id = writer.add_backup_folder(path, apart)?.ok_or(BackupRefusal::KnownFolder)?;
            Ok::<_, CommandError>((Some(id), Event::BackupFolderAdded(id)))
        })
    })
}

pub(crate) fn remove_folder(session: &mut Session, id: BackupFolderId) -> Result<()> {
    session.open.vault.change(&session.stamp, |writer| {
        writer.remove_backup_folder(id)?;
        Ok::<_, CommandError>(((), Event::BackupFolderRemoved(id)))
    })
}

/// At once, whether anything changed or not.
pub(crate) fn run(desk: &Desk, _: ()) -> Result<BackupOutcome> {
    let turn = desk.app.backups.try_turn()?;
    let (mut hold, stop) = (Behind(desk), desk.app.backups.stop.clone());
    let made = Making { turn: &turn, stop: &stop, slice: SLICE }.make(&mut hold, When::Now)?;
    made.ok_or(BackupRefusal::NoFolder.into())
}

/// Where it is time; `null` where it is not.
pub(crate) fn run_if_due(desk: &Desk, _: ()) -> Result<Option<BackupOutcome>> {
    let Ok(turn) = desk.app.backups.try_turn() else { return Ok(None) };
    let (mut hold, stop) = (Behind(desk), desk.app.backups.stop.clone());
    Making { turn: &turn, stop: &stop, slice: SLICE }.make(&mut hold, When::Due)
}

/// The backup at locking. Whatever stands in its way, the vault is locked, and the next try is at the next opening.
pub(crate) fn before_lock(app: &App, open: &mut Open) {
    let turn = app.backups.take_turn();
    app.backups.listed().clear();
    let stop = app.backups.stop.until(Instant::now() + AT_LOCK);
    let stamp = Stamp { at: app.host.now(), user: open.user.id, role: open.user.role };
    let mut hold = Closing { vault: &mut open.vault, stamp };
    let made = Making { turn: &turn, stop: &stop, slice: AT_ONCE }.make(&mut hold, When::Due);
    if let Err(error) = made {
        app.host.log(&format!("backup at locking: {error}"));
    }
}

/// How the vault is reached between two slices.
trait Hold {
    fn hold<T>(&mut self, work: impl FnOnce(&mut Vault, &Stamp) -> Result<T>) -> Result<T>;
    /// Where others wait for the vault, they go first.
    fn breathe(&self);
}

/// Through the gate, each time anew.
struct Behind<'a>(&'a Desk<'a>);

impl Hold for Behind<'_> {
    fn hold<T>(&mut self, work: impl FnOnce(&mut Vault, &Stamp) -> Result<T>) -> Result<T> {
        self.0.session(|session| work(&mut session.open.vault, &session.stamp))
    }

    fn breathe(&self) {
        thread::sleep(BREATH);
    }
}

/// Nobody else has it any more.
struct Closing<'a> {
    vault: &'a mut Vault,
    stamp: Stamp,
}

impl Hold for Closing<'_> {
    fn hold<T>(&mut self, work: impl FnOnce(&mut Vault, &Stamp) -> Result<T>) -> Result<T> {
        work(self.vault, &self.stamp)
    }

    fn breathe(&self) {}
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    Now,
    Due,
}

/// What a backup is made of and from.
struct Plan {
    key: BackupKey,
    facts: BackupFacts,
    vault: PathBuf,
    staged: PathBuf,
    at: DateTime<Utc>,
}

struct Making<'a> {
    turn: &'a Turn<'a>,
    stop: &'a Stop,
    slice: i32,
}

impl Making<'_> {
    /// `None` where no folder was chosen or none is due.
    fn make(&self, hold: &mut impl Hold, when: When) -> Result<Option<BackupOutcome>> {
        let plan = hold.hold(|vault, stamp| {
            Ok(Plan {
                key: vault.backup_key(),
                facts: vault.backup_facts()?,
                vault: vault.file().to_owned(),
                staged: vault.staged(),
                at: stamp.at,
            })
        })?;
        let (due, mut runs) = due_folders(&plan, when);
        if !due.is_empty() {
            runs.extend(self.staged(hold, &plan, &due).inspect_err(|_| {
                // Where the vault is shut already, closing it took the copy away.
                let _ = hold.hold(|vault, _| {
                    vault.give_up_copy();
                    Ok(())
                });
            })?);
        }
        keep(hold, &plan, &runs)?;
        Ok((!runs.is_empty()).then(|| outcome(&plan, &runs)))
    }

    fn staged(
        &self,
        hold: &mut impl Hold,
        plan: &Plan,
        due: &[&StoredBackupFolder],
    ) -> Result<Vec<RunRecord>> {
        let (copied, at) = self.copied(hold)?;
        self.turn.say(BackupStep::Checking, 0, 0);
        let name = plan.vault.file_stem().unwrap_or_default().to_string_lossy();
        let manifest = plan.key.seal(&plan.staged, &name, at, &copied, self.stop)?;
        let mut runs = Vec::new();
        for (done, folder) in (0u32..).zip(due) {
            self.turn.say(BackupStep::Placing, done, u32::try_from(due.len()).unwrap_or(u32::MAX));
            runs.push(self.placed(plan, &manifest, folder)?);
        }
        hold.hold(|vault, _| {
            vault.give_up_copy();
            Ok(())
        })?;
        Ok(runs)
    }

    /// Slice by slice; what others change meanwhile is in the copy.
    fn copied(&self, hold: &mut impl Hold) -> Result<(CopiedAt, DateTime<Utc>)> {
        hold.hold(|vault, _| Ok(vault.begin_copy()?))?;
        loop {
            self.stop.check()?;
            let (state, at) = hold.hold(|vault, stamp| Ok((vault.copy_some(self.slice)?, stamp.at)))?;
            match state {
                CopyState::UnderWay { done, total } => self.turn.say(BackupStep::Copying, done, total),
                CopyState::Whole(copied) => return Ok((copied, at)),
            }
            hold.breathe();
        }
    }

    /// What goes wrong in one folder does not keep the others from their backup.
    fn placed(&self, plan: &Plan, manifest: &Manifest, folder: &StoredBackupFolder) -> Result<RunRecord> {
        let path = Path::new(&folder.path);
        let label = dutch_time(manifest.made_at).format("%Y-%m-%d %H.%M.%S").to_string();
        let outcome = match plan.key.put(&plan.staged, manifest, path, &label, self.stop) {
            Ok(file) => {
                // An old one that cannot be removed is no reason to doubt the new one.
                let _ = plan.key.thin_out(path, plan.at, dutch_date);
                Ok(file.file_name().unwrap_or_default().to_string_lossy().into_owned())
            }
            Err(error) => Err(trouble(error)?),
        };
        Ok(RunRecord { folder: folder.id, outcome })
    }
}

/// The folders that get a backup, and what is wrong with those that cannot be reached.
fn due_folders(plan: &Plan, when: When) -> (Vec<&StoredBackupFolder>, Vec<RunRecord>) {
    let (mut due, mut runs) = (Vec::new(), Vec::new());
    for StoredFolderState { folder, .. } in &plan.facts.folders {
        match reach(&plan.key, &plan.vault, folder) {
            Ok(found) if when == When::Now || is_folder_due(plan, &found) => due.push(folder),
            Ok(_) => {}
            Err(trouble) => runs.push(RunRecord { folder: folder.id, outcome: Err(trouble) }),
        }
    }
    (due, runs)
}

fn is_folder_due(plan: &Plan, found: &[FoundBackup]) -> bool {
    let Some(last) = found.iter().find_map(|it| it.manifest.as_ref()) else { return true };
    is_due(Some(last.made_at), plan.facts.unsaved_since(last), plan.at)
}

/// What lies in a folder. Where a stick was, an empty folder on the disk of the vault is not the stick.
fn reach(
    key: &BackupKey,
    vault: &Path,
    folder: &StoredBackupFolder,
) -> Result<Vec<FoundBackup>, BackupTrouble> {
    let path = Path::new(&folder.path);
    if !answers(path, PATIENCE) || folder.apart && !is_apart(vault, path) {
        return Err(BackupTrouble::Away);
    }
    key.scan(path).map_err(|obstacle| trouble_of(&obstacle))
}

/// What stands in the way of one folder; the rest concerns all of them.
fn trouble(error: BackupError) -> Result<BackupTrouble> {
    match error {
        BackupError::Obstacle(obstacle) => Ok(trouble_of(&obstacle)),
        BackupError::NotWhole => Ok(BackupTrouble::NotWhole),
        BackupError::Differs | BackupError::Stopped | BackupError::Vault(_) => Err(error.into()),
    }
}

fn trouble_of(obstacle: &kluis_vault::Obstacle) -> BackupTrouble {
    use kluis_vault::Obstacle;
    match obstacle {
        Obstacle::NoFile => BackupTrouble::Away,
        Obstacle::ReadOnly | Obstacle::FileExists => BackupTrouble::ReadOnly,
        Obstacle::DiskFull => BackupTrouble::DiskFull,
        Obstacle::Damaged | Obstacle::NotAVault | Obstacle::SlotsMissing | Obstacle::NewerVersion => {
            BackupTrouble::NotWhole
        }
        Obstacle::WrongPassword
        | Obstacle::WrongRecoveryKey
        | Obstacle::NoSuchUser
        | Obstacle::Suspended
        | Obstacle::OtherDay
        | Obstacle::OldSlot
        | Obstacle::InUse { .. }
        | Obstacle::Disk => BackupTrouble::Disk,
    }
}

/// Keeps what is new: a folder that is still away was told before.
fn keep(hold: &mut impl Hold, plan: &Plan, runs: &[RunRecord]) -> Result<()> {
    let known = |run: &RunRecord| {
        let before =
            plan.facts.folders.iter().find(|it| it.folder.id == run.folder).and_then(|it| it.trouble);
        run.outcome.as_ref().err() == before.map(|(it, _)| it).as_ref()
    };
    let new: Vec<&RunRecord> = runs.iter().filter(|it| it.outcome.is_ok() || !known(it)).collect();
    let events = new.iter().map(|it| match it.outcome {
        Ok(_) => Event::BackupMade(it.folder),
        Err(_) => Event::BackupFailed(it.folder),
    });
    let mut events = events.collect::<Vec<_>>().into_iter();
    let Some(first) = events.next() else { return Ok(()) };
    hold.hold(|vault, stamp| {
        vault.change(stamp, |writer| {
            for run in &new {
                writer.keep_backup_run(stamp.at, run)?;
            }
            Ok::<_, CommandError>(((), Events::many(first, events)))
        })?;
        vault.anchor(stamp.at);
        Ok(())
    })
}

fn outcome(plan: &Plan, runs: &[RunRecord]) -> BackupOutcome {
    let row = |state: &StoredFolderState| {
        let run = runs.iter().find(|it| it.folder == state.folder.id)?;
        Some(FolderOutcome {
            path: state.folder.path.clone(),
            file: run.outcome.as_ref().ok().cloned(),
            trouble: run.outcome.as_ref().err().copied(),
        })
    };
    BackupOutcome { folders: plan.facts.folders.iter().filter_map(row).collect() }
}

/// Key, place and folders, of the open vault.
pub(crate) fn at_hand(session: &mut Session) -> Result<(BackupKey, PathBuf, Vec<StoredBackupFolder>)> {
    let vault = &session.open.vault;
    let folders = vault.backup_facts()?.folders.into_iter().map(|it| it.folder).collect();
    Ok((vault.backup_key(), vault.file().to_owned(), folders))
}

/// What lies in every folder that can be reached, newest first, and the folders that cannot.
pub(crate) fn found(
    key: &BackupKey,
    vault: &Path,
    folders: &[StoredBackupFolder],
) -> (Vec<FoundBackup>, Vec<String>) {
    let (mut all, mut away) = (Vec::new(), Vec::new());
    for folder in folders {
        match reach(key, vault, folder) {
            Ok(found) => all.extend(found),
            Err(_) => away.push(folder.path.clone()),
        }
    }
    all.sort_by_key(|it| std::cmp::Reverse(it.manifest.as_ref().map(|it| it.made_at)));
    (all, away)
}

pub(crate) fn list(desk: &Desk, _: ()) -> Result<BackupList> {
    let (key, vault, folders) = desk.session(at_hand)?;
    let (all, away) = found(&key, &vault, &folders);
    desk.session(|session| {
        session.open.vault.consult(&session.stamp, Event::BackupsRead, |_| Ok::<_, CommandError>(()))
    })?;
    let backups = all.iter().enumerate().map(|(place, it)| BackupRow::of(place, it)).collect();
    *desk.app.backups.listed() = all;
    Ok(BackupList { backups, away })
}

/// Restores the newest backup aside, compares it with what it says, and takes it away again.
pub(crate) fn drill(desk: &Desk, _: ()) -> Result<DrillRow> {
    let turn = desk.app.backups.try_turn()?;
    turn.say(BackupStep::Restoring, 0, 0);
    let (key, vault, folders) = desk.session(at_hand)?;
    let (all, _) = found(&key, &vault, &folders);
    let newest = all.iter().find(|it| !it.is_of_other_key).ok_or(BackupRefusal::NoBackup)?;
    let start = Instant::now();
    let outcome = match key.drill(&newest.file, &vault, &desk.app.backups.stop) {
        Ok(manifest) => Ok(manifest),
        Err(error) => Err(trouble(error)?),
    };
    let record = DrillRecord {
        file: newest.name(),
        folder: newest.file.parent().unwrap_or(Path::new("")).to_string_lossy().into_owned(),
        outcome,
        millis: i64::try_from(start.elapsed().as_millis()).unwrap_or(i64::MAX),
    };
    desk.session(|session| {
        let drills = session.open.vault.change(&session.stamp, |writer| {
            let id = writer.keep_drill(&record)?;
            Ok::<_, CommandError>((writer.read().drills(1)?, Event::RestoreDrilled(id)))
        })?;
        drills.into_iter().next().map(drill_row).ok_or(CommandError::not_found("drill"))
    })
}

/// Compares the vault with its slots file and with every backup that can be reached.
pub(crate) fn check_age(desk: &Desk, _: ()) -> Result<Option<OlderVaultRow>> {
    let (key, vault, folders) = desk.session(at_hand)?;
    let (all, _) = found(&key, &vault, &folders);
    let older = desk.session(|session| Ok(session.open.vault.older_than(&all)?))?;
    Ok(older.map(|it| OlderVaultRow { anchored_at: it.anchored_at, last_event_at: it.last_event_at }))
}

pub(crate) fn explain_age(session: &mut Session, draft: OlderVaultDraft) -> Result<()> {
    let reason = check_reason(&draft)?;
    session.open.vault.explain_older(&session.stamp, &reason)?;
    session.open.log_check = None;
    Ok(())
}
