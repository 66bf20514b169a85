use std::{collections::BTreeMap, time::Duration};

use chrono::{NaiveDate, TimeDelta};
use tempfile::TempDir;

use kluis_domain::{
    backup::{BackupTrouble, Unsaved},
    client::{Client, ClientDraft, check},
    user::{Role, UserId},
};
use uuid::Uuid;

use super::*;
use crate::{Event, Opener, Stamp, Strength};

fn stamp(minute: i64) -> Stamp {
    let start: DateTime<Utc> = "2026-11-22T09:00:00Z".parse().unwrap();
    Stamp {
        at: start + TimeDelta::minutes(minute),
        user: UserId(Uuid::from_u128(1)),
        role: Role::Coordinator,
    }
}

fn today() -> NaiveDate {
    "2026-11-22".parse().unwrap()
}

fn day_of(at: DateTime<Utc>) -> NaiveDate {
    at.date_naive()
}

fn opener() -> Opener {
    Opener { who: "laptop".into(), since: "2026-11-22T09:00:00Z".into() }
}

fn password(text: &str) -> Password {
    Password::new(text.to_owned())
}

const SECRET: &str = "fiets-regen-kaas";

fn unlock(file: &Path) -> Vault {
    Vault::unlock(file, "", &password(SECRET), &opener()).unwrap().0
}

fn client(surname: &str) -> Client {
    let draft = ClientDraft {
        surname: surname.into(),
        birth_date: "1-2-1980".into(),
        street: "Dorpsstraat".into(),
        house_number: "1".into(),
        postcode: "4331AB".into(),
        town: "Duinveen".into(),
        ..ClientDraft::default()
    };
    check(&draft, today()).unwrap()
}

fn add(vault: &mut Vault, minute: i64, surname: &str) {
    vault
        .change(&stamp(minute), |writer| {
            let id = writer.add_client(&client(surname), None)?;
            Ok::<_, VaultError>(((), Event::ClientRegistered(id)))
        })
        .unwrap();
}

struct Rig {
    folder: TempDir,
    vault: Vault,
    recovery: RecoveryKey,
    stop: Stop,
}

impl Rig {
    fn new() -> Rig {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("clienten.kluis");
        let made = Vault::create(&file, &stamp(0), "Els Smit", &password(SECRET), Strength::FLOOR, &opener());
        let (mut vault, recovery) = made.unwrap();
        for index in 0..50 {
            add(&mut vault, 1, &format!("Naam{index}"));
        }
        fs::create_dir(folder.path().join("stick")).unwrap();
        Rig { folder, vault, recovery, stop: Stop::default() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn stick(&self) -> PathBuf {
        self.path("stick")
    }

    /// The whole of it, with `between` done after the first step.
    fn try_backup(
        &mut self,
        minute: i64,
        folder: &Path,
        between: impl FnOnce(&mut Vault),
    ) -> Result<(PathBuf, Manifest), BackupError> {
        self.vault.begin_copy()?;
        let first = self.vault.copy_some(4)?;
        assert!(matches!(first, CopyState::UnderWay { done: 4, total } if 4 < total), "{first:?}");
        between(&mut self.vault);
        let copied = loop {
            if let CopyState::Whole(copied) = self.vault.copy_some(16)? {
                break copied;
            }
        };
        let (key, staged) = (self.vault.backup_key(), self.vault.staged());
        let manifest = key.seal(&staged, "clienten", stamp(minute).at, &copied, &self.stop)?;
        let file = key.put(&staged, &manifest, folder, "2026-11-22 10.00.00", &self.stop)?;
        fs::remove_file(staged).unwrap();
        Ok((file, manifest))
    }

    fn backup(&mut self, minute: i64) -> (PathBuf, Manifest) {
        let stick = self.stick();
        self.try_backup(minute, &stick, |_| ()).unwrap()
    }
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn what_is_changed_while_a_backup_is_made_is_in_it_and_what_is_rolled_back_is_not() {
    let mut rig = Rig::new();
    let stick = rig.stick();
    let (_, manifest) = rig
        .try_backup(2, &stick, |vault| {
            for index in 0..50 {
                add(vault, 2, &format!("Later{index}"));
            }
            let failed: Result<(), VaultError> = vault.change(&stamp(2), |writer| {
                for index in 0..2_000 {
                    writer.add_client(&client(&format!("Nooit{index}")), None)?;
                }
                Err::<((), Event), _>(VaultError::TooLarge)
            });
            assert!(failed.is_err());
        })
        .unwrap();
    assert_eq!((manifest.rows_of("client"), manifest.rows_of("user")), (100, 1));
    assert_eq!(manifest.head, head(&rig.vault.connection).unwrap());
    let found = rig.vault.backup_key().scan(&stick).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].manifest.as_ref(), Some(&manifest));
    assert!(names_in(&stick)[0].starts_with("clienten 2026-11-22 10.00.00 "));
    assert_eq!(names_in(rig.folder.path()).iter().filter(|it| it.contains("backup")).count(), 0);
}

#[test]
fn a_backup_says_nothing_to_who_has_no_key() {
    let mut rig = Rig::new();
    let (file, _) = rig.backup(2);
    let bytes = fs::read(&file).unwrap();
    for word in ["Naam1", "Dorpsstraat", "SQLite format", "Els Smit", "sqlite_", "audit"] {
        assert!(!bytes.windows(word.len()).any(|it| it == word.as_bytes()), "{word}");
    }
    let wrong = |outcome: Result<BackupKey, BackupError>| match outcome {
        Err(BackupError::Obstacle(obstacle)) => obstacle,
        other => panic!("{:?}", other.err()),
    };
    assert_eq!(wrong(BackupKey::with_password(&file, "", &password("iets-anders"))), Obstacle::WrongPassword);
    let other = RecoveryKey::random();
    assert_eq!(wrong(BackupKey::with_recovery(&file, &other)), Obstacle::WrongRecoveryKey);
    let key = BackupKey::with_recovery(&file, &rig.recovery).unwrap();
    assert_eq!(key.manifest(&file).unwrap().rows_of("client"), 50);
}

#[test]
fn a_second_backup_of_the_same_second_stands_beside_the_first() {
    let mut rig = Rig::new();
    let (first, _) = rig.backup(2);
    let before = fs::read(&first).unwrap();
    add(&mut rig.vault, 3, "Nog een");
    let (second, _) = rig.backup(3);
    assert_ne!(first, second);
    assert_eq!(fs::read(&first).unwrap(), before);
    let found = rig.vault.backup_key().scan(&rig.stick()).unwrap();
    let files: Vec<&PathBuf> = found.iter().map(|it| &it.file).collect();
    assert_eq!(files, [&second, &first], "newest first");
}

#[test]
fn a_restored_vault_is_the_same_table_by_table_opens_with_the_password_and_leaves_the_other_alone() {
    let mut rig = Rig::new();
    let (backup, manifest) = rig.backup(2);
    add(&mut rig.vault, 3, "Na de back-up");
    let clean = tempfile::tempdir().unwrap();
    let (lone, into) = (clean.path().join("alleen.kluisback"), clean.path().join("terug.kluis"));
    fs::copy(&backup, &lone).unwrap();
    let before = fs::read(rig.vault.file()).unwrap();
    let key = BackupKey::with_password(&lone, "", &password(SECRET)).unwrap();
    assert_eq!(key.restore(&lone, &into, stamp(4).at, &rig.stop).unwrap(), manifest);
    assert_eq!(fs::read(rig.vault.file()).unwrap(), before);
    let contents =
        digest::contents(&digest::open_copy(&into, &key.database, &rig.stop).unwrap(), &rig.stop).unwrap();
    assert_eq!(contents.tables, manifest.tables);
    assert_eq!(names_in(clean.path()), ["alleen.kluisback", "terug.kluis", "terug.kluis-slots"]);

    let mut restored = unlock(&into);
    restored.note_restoring(&stamp(5)).unwrap();
    assert_eq!(restored.verify_audit().unwrap().first_broken, None);
    assert_eq!(events(&restored), ["vault-restored"]);
    restored.note_restoring(&stamp(6)).unwrap();
    assert_eq!(events(&restored), ["vault-restored"], "noted once");
    add(&mut restored, 7, "Verder");
    restored.lock(&stamp(8)).unwrap();
    let vault = unlock(&into);
    assert_eq!(vault.older_than(&[]).unwrap(), None, "a known reason needs no other");
    drop(vault);
    let again = key.restore(&lone, &into, stamp(9).at, &rig.stop);
    assert!(matches!(again, Err(BackupError::Obstacle(Obstacle::FileExists))));
}

fn events(vault: &Vault) -> Vec<String> {
    let mut rows = vault
        .connection
        .prepare("SELECT event FROM audit WHERE event IN ('vault-restored', 'older-vault-explained')")
        .unwrap();
    rows.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn a_password_that_was_changed_restores_what_was_made_after_and_the_old_one_what_was_made_before() {
    let mut rig = Rig::new();
    let (first, _) = rig.backup(2);
    rig.vault.change_password(&stamp(3), &password(SECRET), &password("nieuw-en-heel-lang")).unwrap();
    let (second, _) = rig.backup(4);
    assert!(BackupKey::with_password(&first, "", &password(SECRET)).is_ok());
    assert!(BackupKey::with_password(&second, "", &password(SECRET)).is_err());
    let key = BackupKey::with_password(&second, "", &password("nieuw-en-heel-lang")).unwrap();
    assert!(key.manifest(&first).is_ok(), "one key reads them all");
}

#[test]
fn a_backup_of_the_middle_of_a_change_of_the_data_key_opens_with_the_key_that_it_is_under() {
    let mut rig = Rig::new();
    let own = rig.vault.slots.clone();
    let me = stamp(0).user;
    let mut announced = own.clone();
    announced.announce(&DataKey::random());
    let mut renamed = own.clone();
    renamed.set_user(me, "Els Smit", &password(SECRET), Strength::FLOOR, &DataKey::random());
    renamed.set_recovery(&rig.recovery, Strength::FLOOR, &DataKey::random());
    renamed.announce(&rig.vault.key);
    for (slots, what) in [(announced, "under the old key"), (renamed, "under the new key")] {
        rig.vault.slots = slots;
        let (backup, manifest) = rig.backup(2);
        for key in [
            BackupKey::with_password(&backup, "", &password(SECRET)).unwrap(),
            BackupKey::with_recovery(&backup, &rig.recovery).unwrap(),
        ] {
            assert_eq!(key.manifest(&backup).unwrap(), manifest, "{what}");
            let clean = tempfile::tempdir().unwrap();
            let into = clean.path().join("terug.kluis");
            key.restore(&backup, &into, stamp(4).at, &rig.stop).unwrap();
            assert_eq!(unlock(&into).backup_facts().unwrap().folders.len(), 0, "{what}");
        }
    }
}

#[test]
fn a_copy_under_way_is_given_up_for_a_new_data_key() {
    let mut rig = Rig::new();
    rig.vault.begin_copy().unwrap();
    rig.vault.copy_some(4).unwrap();
    let staged = rig.vault.staged();
    let mut vault = rig.vault.change_data_key(&stamp(3), &mut |_, _| true).map_err(|_| "refused").unwrap();
    assert!(!staged.exists());
    assert!(matches!(vault.copy_some(4), Err(BackupError::Stopped)));
}

#[test]
fn backups_of_before_a_change_of_the_data_key_are_told_from_damaged_ones_and_stay() {
    let mut rig = Rig::new();
    let (before, manifest) = rig.backup(2);
    let vault = rig.vault.change_data_key(&stamp(3), &mut |_, _| true).map_err(|_| "refused").unwrap();
    let key = vault.backup_key();
    let stick = rig.folder.path().join("stick");
    let tag = names_in(&stick)[0].split(' ').next_back().unwrap().to_owned();
    fs::write(stick.join(format!("half {}", tag.replace('.', " ."))), b"x").unwrap();
    let found = key.scan(&stick).unwrap();
    let mut told: Vec<bool> = found.iter().map(|it| it.is_of_other_key).collect();
    told.sort_unstable();
    assert_eq!(told, [false, true], "one is damaged, one is of another key");
    assert!(found.iter().all(|it| it.manifest.is_none()));
    assert_eq!(key.thin_out(&stick, stamp(60 * 24 * 400).at, day_of).unwrap(), 0);
    let then = BackupKey::with_password(&before, "", &password(SECRET)).unwrap();
    assert_eq!(then.manifest(&before).unwrap(), manifest);
}

#[test]
fn no_changed_byte_is_restored() {
    let mut rig = Rig::new();
    let (backup, _) = rig.backup(2);
    let key = rig.vault.backup_key();
    let (bytes, into) = (fs::read(&backup).unwrap(), rig.path("proef.kluis"));
    let changed = rig.path("veranderd.kluisback");
    let mut seed = 7u64;
    let try_out = |bytes: &[u8], what: &str| {
        fs::write(&changed, bytes).unwrap();
        let outcome = key.unpack(&changed, &into, &Stop::default());
        assert!(outcome.is_err(), "{what}");
        assert!(!into.exists(), "{what}");
    };
    let length = bytes.len();
    // Everywhere, and twice as often in the tail.
    for round in 0..120 {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let place = (seed >> 20) as usize % length;
        let place = if round % 3 == 0 { place } else { length - 1 - place % 4_000 };
        let mut copy = bytes.clone();
        copy[place] ^= 1 << (seed % 8);
        try_out(&copy, &format!("byte {place} of {length}"));
    }
    for cut in [0, 1, 57, 58, 4096, length / 2, length - 1] {
        try_out(bytes.get(..cut).unwrap(), &format!("cut at {cut}"));
    }
    let mut swapped = bytes.clone();
    swapped.copy_within(4096..8192, 8192);
    try_out(&swapped, "a page in the place of another");
    assert!(key.unpack(&backup, &into, &Stop::default()).is_ok(), "and the whole one is");
}

#[test]
fn a_damaged_backup_is_listed_as_such_and_never_removed() {
    let mut rig = Rig::new();
    let (first, _) = rig.backup(2);
    let (second, _) = rig.backup(3);
    let mut bytes = fs::read(&first).unwrap();
    bytes.pop();
    fs::write(&first, bytes).unwrap();
    fs::write(rig.stick().join("van iemand anders.kluisback"), b"iets").unwrap();
    let key = rig.vault.backup_key();
    let found = key.scan(&rig.stick()).unwrap();
    let told: Vec<(&PathBuf, bool)> = found.iter().map(|it| (&it.file, it.manifest.is_some())).collect();
    assert_eq!(told, [(&second, true), (&first, false)]);
    assert_eq!(key.thin_out(&rig.stick(), stamp(60 * 24 * 365).at, day_of).unwrap(), 0);
    assert_eq!(names_in(&rig.stick()).len(), 3);
}

#[test]
fn old_backups_go_and_those_of_another_vault_stay() {
    let mut rig = Rig::new();
    let mut other = Rig::new();
    let stick = rig.stick();
    other.try_backup(0, &stick, |_| ()).unwrap();
    for hour in 0..6 {
        rig.backup(60 * hour);
    }
    let key = rig.vault.backup_key();
    assert_eq!(key.thin_out(&stick, stamp(60 * 24).at, day_of).unwrap(), 0);
    assert_eq!(key.thin_out(&stick, stamp(60 * 24 * 4).at, day_of).unwrap(), 5, "the last of that day stays");
    assert_eq!(names_in(&stick).len(), 2);
    assert_eq!(key.scan(&stick).unwrap().len(), 1);
    assert_eq!(other.vault.backup_key().scan(&stick).unwrap().len(), 1);
}

#[test]
fn a_folder_that_is_gone_or_shut_is_named_and_nothing_is_lost() {
    let mut rig = Rig::new();
    let gone = rig.path("weg");
    let is = |outcome: Result<(PathBuf, Manifest), BackupError>| match outcome {
        Err(BackupError::Obstacle(obstacle)) => obstacle,
        other => panic!("{other:?}"),
    };
    assert_eq!(is(rig.try_backup(2, &gone, |_| ())), Obstacle::NoFile);
    rig.vault.give_up_copy();
    assert!(!gone.exists(), "no folder is made where a stick should be");
    if Path::new("/proc/self").exists() {
        let shut = is(rig.try_backup(3, Path::new("/proc"), |_| ()));
        assert!(matches!(shut, Obstacle::ReadOnly | Obstacle::NoFile), "{shut:?}");
        rig.vault.give_up_copy();
    }
    add(&mut rig.vault, 4, "Gewoon verder");
    assert_eq!(rig.backup(5).1.rows_of("client"), 51);
}

/// As far as the machine lends a full disk: a file that may grow no further gives the same error.
#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_named() {
    let full = std::io::Error::from_raw_os_error(28);
    assert!(matches!(BackupError::from(full), BackupError::Obstacle(Obstacle::DiskFull)));
    let full = rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_FULL), None);
    assert!(matches!(BackupError::from(full), BackupError::Obstacle(Obstacle::DiskFull)));
}

#[test]
fn whoever_stops_a_backup_finds_everything_as_it_was() {
    let mut rig = Rig::new();
    rig.vault.begin_copy().unwrap();
    rig.vault.copy_some(4).unwrap();
    assert!(rig.vault.staged().exists());
    rig.vault.give_up_copy();
    assert!(!rig.vault.staged().exists());
    assert!(matches!(rig.vault.copy_some(4), Err(BackupError::Stopped)));

    let (backup, _) = rig.backup(2);
    let late = Stop::default().until(Instant::now() - Duration::from_millis(1));
    let key = rig.vault.backup_key();
    let into = rig.path("nieuw.kluis");
    assert!(matches!(key.restore(&backup, &into, stamp(3).at, &late), Err(BackupError::Stopped)));
    assert!(matches!(key.drill(&backup, rig.vault.file(), &late), Err(BackupError::Stopped)));
    rig.stop.ask();
    assert!(matches!(rig.try_backup(3, &rig.stick(), |_| ()), Err(BackupError::Stopped)));
    rig.vault.give_up_copy();
    assert_eq!(names_in(&rig.stick()).len(), 1);
    assert_eq!(
        names_in(rig.folder.path()),
        [
            "clienten.kluis",
            "clienten.kluis-in-use",
            "clienten.kluis-lock",
            "clienten.kluis-slots",
            "clienten.kluis-wal",
            "stick"
        ]
    );
    rig.stop.forget();
    rig.backup(4);
}

#[test]
fn what_a_killed_program_left_behind_is_in_nobodys_way() {
    let mut rig = Rig::new();
    let (backup, _) = rig.backup(2);
    fs::write(rig.vault.staged(), b"half a copy").unwrap();
    fs::write(beside(&rig.vault.staged(), "-journal"), b"half a journal").unwrap();
    let half = rig.stick().join(format!("clienten 2026-11-21 10.00.00 {}.kluisback-deel", tag(&rig)));
    fs::write(&half, b"half a backup").unwrap();
    let others = rig.stick().join("anders 2026-11-21 10.00.00 000000.kluisback-deel");
    fs::write(&others, b"of another vault").unwrap();
    let into = rig.path("terug.kluis");
    fs::write(beside(&into, "-restore-new"), b"half a vault").unwrap();
    fs::write(beside(rig.vault.file(), "-drill"), b"half a drill").unwrap();

    rig.backup(3);
    assert!(!half.exists() && others.exists());
    let key = rig.vault.backup_key();
    key.drill(&backup, rig.vault.file(), &rig.stop).unwrap();
    assert!(!beside(rig.vault.file(), "-drill").exists());
    key.restore(&backup, &into, stamp(4).at, &rig.stop).unwrap();
    assert!(into.exists() && !beside(&into, "-restore-new").exists());
}

fn tag(rig: &Rig) -> String {
    let found = rig.vault.backup_key().scan(&rig.stick()).unwrap();
    found[0].name().split([' ', '.']).rev().nth(1).unwrap().to_owned()
}

#[test]
fn a_vault_that_is_locked_in_the_middle_of_a_backup_is_whole() {
    let mut rig = Rig::new();
    rig.vault.begin_copy().unwrap();
    rig.vault.copy_some(4).unwrap();
    let (file, staged) = (rig.vault.file().to_owned(), rig.vault.staged());
    rig.vault.lock(&stamp(2)).unwrap();
    assert!(!staged.exists());
    let vault = unlock(&file);
    assert_eq!(vault.verify_audit().unwrap().first_broken, None);
}

#[test]
fn an_older_vault_put_back_is_seen_until_it_is_explained() {
    let mut rig = Rig::new();
    let file = rig.vault.file().to_owned();
    let stick = rig.stick();
    rig.vault.lock(&stamp(2)).unwrap();
    let old = fs::read(&file).unwrap();
    let old_slots = fs::read(beside(&file, "-slots")).unwrap();
    rig.vault = unlock(&file);
    assert_eq!(rig.vault.older_than(&[]).unwrap(), None);
    add(&mut rig.vault, 3, "Verloren");
    let (_, manifest) = rig.backup(4);
    rig.vault.lock(&stamp(5)).unwrap();

    // The file alone: the slots beside it know better.
    fs::write(&file, &old).unwrap();
    let mut vault = unlock(&file);
    assert_eq!(vault.older_than(&[]).unwrap().unwrap().anchored_at, stamp(5).at);
    // What is worked on does not silence it.
    for index in 0..10 {
        add(&mut vault, 6, &format!("Anders{index}"));
    }
    vault.lock(&stamp(7)).unwrap();
    let vault = unlock(&file);
    assert!(vault.older_than(&[]).unwrap().is_some());
    drop(vault);

    // File and slots both: the backup knows better.
    for ending in ["-wal", "-slots-old"] {
        let _ = fs::remove_file(beside(&file, ending));
    }
    fs::write(&file, &old).unwrap();
    fs::write(beside(&file, "-slots"), &old_slots).unwrap();
    let mut vault = unlock(&file);
    assert_eq!(vault.older_than(&[]).unwrap(), None);
    let found = vault.backup_key().scan(&stick).unwrap();
    assert_eq!(vault.older_than(&found).unwrap().unwrap().anchored_at, manifest.made_at);
    vault.explain_older(&stamp(8), "De laptop is hersteld").unwrap();
    assert_eq!(vault.older_than(&found).unwrap(), None);
    assert_eq!(events(&vault), ["older-vault-explained"]);
    vault.lock(&stamp(9)).unwrap();
    assert_eq!(unlock(&file).older_than(&found).unwrap(), None);
}

#[test]
fn a_note_of_restoring_that_was_made_up_silences_nothing() {
    let mut rig = Rig::new();
    let file = rig.vault.file().to_owned();
    rig.vault.lock(&stamp(2)).unwrap();
    let old = fs::read(&file).unwrap();
    rig.vault = unlock(&file);
    add(&mut rig.vault, 3, "Verloren");
    rig.vault.lock(&stamp(4)).unwrap();
    fs::write(&file, &old).unwrap();
    let forged = Slots::read(&file).unwrap();
    let anchor = forged.anchor().unwrap();
    let mut forged = forged.restored(vec![7; 60]);
    forged.set_anchor(anchor);
    forged.write(&file).unwrap();
    let mut vault = unlock(&file);
    vault.note_restoring(&stamp(5)).unwrap();
    assert!(vault.older_than(&[]).unwrap().is_some());
    assert_eq!(events(&vault), Vec::<String>::new());
}

#[test]
fn a_look_is_told_from_a_change() {
    let mut rig = Rig::new();
    let (_, first) = rig.backup(2);
    let unsaved = |vault: &Vault, since: &Manifest| vault.backup_facts().unwrap().unsaved_since(since);
    assert_eq!(unsaved(&rig.vault, &first), Unsaved::Nothing);
    rig.vault.consult(&stamp(3), Event::TodayRead, |_| Ok::<_, VaultError>(())).unwrap();
    assert_eq!(unsaved(&rig.vault, &first), Unsaved::Looks);
    add(&mut rig.vault, 4, "Nieuw");
    assert_eq!(unsaved(&rig.vault, &first), Unsaved::Changes);
    let (_, second) = rig.backup(5);
    assert_eq!(unsaved(&rig.vault, &second), Unsaved::Nothing);
}

#[test]
fn the_same_failure_is_kept_once_and_a_folder_goes_without_its_past() {
    let mut rig = Rig::new();
    let folder = rig
        .vault
        .change(&stamp(1), |writer| {
            let id = writer.add_backup_folder("/stick", true)?.unwrap();
            assert_eq!(writer.add_backup_folder("/stick", true)?, None);
            Ok::<_, VaultError>((id, Event::BackupFolderAdded(id)))
        })
        .unwrap();
    let mut keep = |minute, outcome: Result<&str, BackupTrouble>| {
        let run = RunRecord { folder, outcome: outcome.map(str::to_owned) };
        let kept = rig.vault.change(&stamp(minute), |writer| {
            Ok::<_, VaultError>((writer.keep_backup_run(stamp(minute).at, &run)?, Event::BackupMade(folder)))
        });
        (kept.unwrap(), rig.vault.backup_facts().unwrap().folders.remove(0))
    };
    assert!(keep(2, Err(BackupTrouble::Away)).0);
    let (kept, state) = keep(3, Err(BackupTrouble::Away));
    assert_eq!((kept, state.trouble), (false, Some((BackupTrouble::Away, stamp(2).at))));
    assert!(keep(4, Ok("een.kluisback")).0);
    assert!(keep(5, Ok("twee.kluisback")).0);
    let (kept, state) = keep(6, Err(BackupTrouble::DiskFull));
    assert!(kept);
    assert_eq!((state.first_good, state.last_good), (Some(stamp(4).at), Some(stamp(5).at)));
    assert_eq!(state.trouble, Some((BackupTrouble::DiskFull, stamp(6).at)));
    rig.vault
        .change(&stamp(7), |writer| {
            writer.remove_backup_folder(folder)?;
            assert!(writer.remove_backup_folder(folder).is_err());
            Ok::<_, VaultError>(((), Event::BackupFolderRemoved(folder)))
        })
        .unwrap();
    assert!(rig.vault.backup_facts().unwrap().folders.is_empty());
}

#[test]
fn the_report_of_a_drill_is_kept_whatever_its_outcome() {
    let mut rig = Rig::new();
    let (backup, _) = rig.backup(2);
    let manifest = rig.vault.backup_key().drill(&backup, rig.vault.file(), &rig.stop).unwrap();
    let of = |outcome| DrillRecord { file: "een".into(), folder: "/stick".into(), outcome, millis: 12 };
    for (minute, outcome) in [(3, Ok(manifest)), (4, Err(BackupTrouble::NotWhole))] {
        rig.vault
            .change(&stamp(minute), |writer| {
                let id = writer.keep_drill(&of(outcome.clone()))?;
                Ok::<_, VaultError>(((), Event::RestoreDrilled(id)))
            })
            .unwrap();
    }
    let read: BTreeMap<_, _> = rig
        .vault
        .consult(&stamp(5), Event::BackupsRead, |reader| {
            assert_eq!(reader.last_good_drill()?, Some(stamp(3).at));
            let drills = reader.drills(10)?;
            assert_eq!(drills[0].at, stamp(4).at, "newest first");
            Ok::<_, VaultError>(drills.into_iter().map(|it| (it.clients, it.trouble)).collect())
        })
        .unwrap();
    assert_eq!(read, BTreeMap::from([(50, None), (0, Some(BackupTrouble::NotWhole))]));
}
