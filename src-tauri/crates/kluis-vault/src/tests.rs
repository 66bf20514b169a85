use std::{collections::BTreeMap, fs, path::Path};

use chrono::NaiveDate;
use rusqlite::types::Value;
use tempfile::TempDir;

use kluis_domain::{
    bsn::Bsn,
    care_circle::{CircleMember, Involvement},
    client::{Client, ClientDraft, ClientId, check},
    emergency::Sought,
    search,
    user::{Standing, User},
};

use super::*;

mod attacks;

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

fn opener() -> Opener {
    Opener { who: "laptop".into(), since: "2026-11-22T09:00:00Z".into() }
}

fn password(text: &str) -> Password {
    Password::new(text.to_owned())
}

fn made() -> (TempDir, PathBuf, Vault, RecoveryKey) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("test.kluis");
    let (vault, key) = Vault::create(
        &file,
        &stamp(0),
        "Els Smit",
        &password("fiets-regen-kaas"),
        Strength::FLOOR,
        &opener(),
    )
    .unwrap();
    (folder, file, vault, key)
}

fn client(surname: &str, given: &str, born: &str) -> Client {
    let draft = ClientDraft {
        surname: surname.into(),
        first_names: given.into(),
        birth_date: born.into(),
        street: "Dorpsstraat".into(),
        house_number: "1".into(),
        postcode: "4331AB".into(),
        town: "Goes".into(),
        ..ClientDraft::default()
    };
    check(&draft, today()).unwrap()
}

fn add(vault: &mut Vault, client: &Client, bsn: Option<&str>) -> ClientId {
    let bsn = bsn.map(|it| Bsn::parse(it).unwrap());
    vault
        .change(&stamp(0), |writer| {
            let id = writer.add_client(client, bsn.as_ref())?;
            Ok::<_, VaultError>((id, Event::ClientRegistered(id)))
        })
        .unwrap()
}

fn find(vault: &mut Vault, text: &str) -> Vec<String> {
    let query = search::read(text, today());
    vault
        .consult(&stamp(0), Event::DirectorySearched, |reader| reader.find_clients(&query, 50))
        .unwrap()
        .into_iter()
        .map(|it: ClientSummary| it.name)
        .collect()
}

fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| !path.to_string_lossy().ends_with("-lock"))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap()))
        .collect()
}

fn refused(file: &Path, typed: &str) -> Obstacle {
    match Vault::unlock(file, "", &password(typed), &opener()) {
        Err(OpenError::Obstacle(obstacle)) => obstacle,
        Err(OpenError::Vault(error)) => panic!("{error}"),
        Ok(_) => panic!("it opened"),
    }
}

#[test]
fn what_was_kept_is_there_after_unlocking() {
    let (_folder, file, mut vault, _) = made();
    let anna = client("Øse", "Anna", "1-2-1980");
    let id = add(&mut vault, &anna, Some("999900006"));
    vault.lock(&stamp(1)).unwrap();
    let (mut vault, user) = Vault::unlock(&file, "", &password("fiets-regen-kaas"), &opener()).unwrap();
    assert_eq!(vault.user(user).unwrap().name, "Els Smit");
    let stored = vault.consult(&stamp(2), Event::ClientRead(id), |reader| reader.client(id)).unwrap();
    assert_eq!((stored.number, stored.client), (1001, anna));
    assert_eq!(stored.bsn, Bsn::parse("999900006").ok());
}

#[test]
fn a_wrong_password_opens_nothing_and_changes_nothing() {
    let (folder, file, vault, _) = made();
    vault.lock(&stamp(1)).unwrap();
    let before = contents(folder.path());
    assert_eq!(refused(&file, "fiets-regen-kaa"), Obstacle::WrongPassword);
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn a_file_that_cannot_be_opened_is_named_and_left_alone() {
    let (folder, file, mut vault, _) = made();
    add(&mut vault, &client("Smit", "Jan", "1970"), None);
    vault.lock(&stamp(1)).unwrap();
    let good = contents(folder.path());
    let whole = good["test.kluis"].clone();
    let cases: [(&str, Vec<u8>, Obstacle); 5] = [
        ("a truncated file", whole.get(..whole.len() - 4096).unwrap().to_vec(), Obstacle::Damaged),
        ("half a page", whole.get(..2000).unwrap().to_vec(), Obstacle::Damaged),
        ("an ordinary database", b"SQLite format 3\0 and more".to_vec(), Obstacle::NotAVault),
        ("a spreadsheet", b"PK\x03\x04 and more of it here".to_vec(), Obstacle::NotAVault),
        ("rubbish", vec![7; 8192], Obstacle::Damaged),
    ];
    for (name, bytes, obstacle) in cases {
        fs::write(&file, &bytes).unwrap();
        assert_eq!(refused(&file, "fiets-regen-kaas"), obstacle, "{name}");
        assert_eq!(fs::read(&file).unwrap(), bytes, "{name} is left as it is");
    }
    fs::write(&file, &whole).unwrap();
    assert!(Vault::unlock(&file, "", &password("fiets-regen-kaas"), &opener()).is_ok());
}

#[test]
fn an_empty_file_is_not_taken_for_a_new_vault() {
    let (_folder, file, vault, _) = made();
    vault.lock(&stamp(1)).unwrap();
    fs::write(&file, b"").unwrap();
    assert_eq!(refused(&file, "fiets-regen-kaas"), Obstacle::Damaged);
    assert_eq!(fs::read(&file).unwrap(), b"");
}

#[test]
fn a_newer_vault_is_refused_unchanged() {
    let (folder, file, mut vault, _) = made();
    authorizer_off(&mut vault);
    vault.connection.pragma_update(None, "user_version", 99).unwrap();
    vault.lock(&stamp(1)).unwrap();
    let before = contents(folder.path());
    assert_eq!(refused(&file, "fiets-regen-kaas"), Obstacle::NewerVersion);
    assert_eq!(contents(folder.path())["test.kluis"], before["test.kluis"]);
}

#[test]
fn one_program_at_a_time() {
    let (_folder, file, vault, _) = made();
    let by = Obstacle::InUse { by: "laptop".into(), since: "2026-11-22T09:00:00Z".into() };
    assert_eq!(refused(&file, "fiets-regen-kaas"), by);
    drop(vault);
    assert!(Vault::unlock(&file, "", &password("fiets-regen-kaas"), &opener()).is_ok());
}

#[test]
fn an_existing_file_is_never_overwritten() {
    let (folder, file, vault, _) = made();
    drop(vault);
    let before = contents(folder.path());
    let again = Vault::create(&file, &stamp(0), "Jan", &password("x"), Strength::FLOOR, &opener());
    assert!(matches!(again, Err(OpenError::Obstacle(Obstacle::FileExists))));
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn the_recovery_key_gives_a_new_password() {
    let (_folder, file, vault, key) = made();
    vault.lock(&stamp(1)).unwrap();
    let wrong = Vault::recover(&file, stamp(2).at, "", &RecoveryKey::random(), &password("nieuw"), &opener());
    assert!(matches!(wrong, Err(OpenError::Obstacle(Obstacle::WrongRecoveryKey))));
    let (vault, _) = Vault::recover(&file, stamp(2).at, "", &key, &password("nieuw"), &opener()).unwrap();
    vault.lock(&stamp(3)).unwrap();
    assert_eq!(refused(&file, "fiets-regen-kaas"), Obstacle::WrongPassword);
    assert!(Vault::unlock(&file, "", &password("nieuw"), &opener()).is_ok());
}

#[test]
fn a_password_changes_only_for_who_knows_the_old_one() {
    let (_folder, file, mut vault, old_key) = made();
    let wrong = vault.change_password(&stamp(1), &password("x"), &password("nieuw"));
    assert!(matches!(wrong, Err(OpenError::Obstacle(Obstacle::WrongPassword))));
    vault.change_password(&stamp(1), &password("fiets-regen-kaas"), &password("nieuw")).unwrap();
    let key = vault.renew_recovery_key(&stamp(1), &password("nieuw")).unwrap();
    vault.lock(&stamp(2)).unwrap();
    assert_eq!(refused(&file, "fiets-regen-kaas"), Obstacle::WrongPassword);
    let ended = Vault::recover(&file, stamp(2).at, "", &old_key, &password("y"), &opener());
    assert!(matches!(ended, Err(OpenError::Obstacle(Obstacle::WrongRecoveryKey))));
    assert!(Vault::recover(&file, stamp(2).at, "", &key, &password("y"), &opener()).is_ok());
}

fn invite(vault: &mut Vault, id: u128, role: Role) -> UserId {
    let user = User::new(UserId(Uuid::from_u128(id)), "Jan Bos".to_owned(), role);
    vault.invite_user(&stamp(1), &user, &password("trein")).unwrap();
    user.id
}

/// As the stamp of somebody else.
fn stamp_of(user: UserId, role: Role, minute: i64) -> Stamp {
    Stamp { user, role, ..stamp(minute) }
}

fn put_in_circle(vault: &mut Vault, client: ClientId, user: UserId, until: Option<&str>) {
    let member = CircleMember {
        client,
        user,
        involvement: Involvement::Carer,
        instead_of: None,
        from: today(),
        until: until.map(|it| it.parse().unwrap()),
        agreed_on: None,
        remark: String::new(),
        ending: None,
    };
    vault
        .change(&stamp(1), |writer| {
            let id = writer.add_circle_member(&member)?;
            Ok::<_, VaultError>(((), Event::CircleMemberAdded(client, id)))
        })
        .unwrap();
}

fn names(vault: &mut Vault, stamp: &Stamp) -> Vec<String> {
    let (total, rows) =
        vault.consult(stamp, Event::DirectoryListed, |reader| reader.clients(None, 0, 50)).unwrap();
    assert_eq!(total as usize, rows.len(), "what is counted is what is listed");
    rows.into_iter().map(|it| it.name).collect()
}

#[test]
fn who_is_outside_the_circle_finds_counts_reads_and_writes_nothing() {
    let (_folder, _, mut vault, _) = made();
    let jan = invite(&mut vault, 2, Role::CareWorker);
    let mine = add(&mut vault, &client("Bakker", "Anna", "1-2-1980"), None);
    let other = add(&mut vault, &client("Visser", "Piet", "1-2-1980"), Some("999900006"));
    put_in_circle(&mut vault, mine, jan, None);
    let me = stamp_of(jan, Role::CareWorker, 2);
    assert_eq!(names(&mut vault, &me).len(), 1);
    assert_eq!(names(&mut vault, &stamp(3)).len(), 2, "a coordinator still sees everyone");
    for text in ["visser", "1-2-1980", "999900006", "piet"] {
        let query = search::read(text, today());
        let found =
            vault.consult(&me, Event::DirectorySearched, |reader| reader.find_clients(&query, 50)).unwrap();
        assert!(found.iter().all(|it| it.id == mine), "{text}");
    }
    let looked = vault.consult(&me, Event::ClientRead(other), |reader| reader.client(other));
    assert!(matches!(looked, Err(VaultError::OutOfReach)));
    let disguised = vault.consult(&me, Event::ClientRead(mine), |reader| reader.client(other));
    assert!(matches!(disguised, Err(VaultError::NotFound(_))), "the view has no such client");
    let written = vault.change(&me, |_| Ok::<_, VaultError>(((), Event::ClientChanged(other))));
    assert!(matches!(written, Err(VaultError::OutOfReach)));
    assert!(vault.reaches(&me, &[mine.0]).unwrap() && !vault.reaches(&me, &[mine.0, other.0]).unwrap());
    assert!(vault.reaches(&stamp(3), &[other.0]).unwrap());
}

#[test]
fn who_is_inside_the_circle_writes_as_everyone_does() {
    let (_folder, _, mut vault, _) = made();
    let jan = invite(&mut vault, 2, Role::CareWorker);
    let mine = add(&mut vault, &client("Bakker", "Anna", "1-2-1980"), None);
    put_in_circle(&mut vault, mine, jan, None);
    let me = stamp_of(jan, Role::CareWorker, 2);
    let moved = client("Bakker-Smit", "Anna", "1-2-1980");
    vault
        .change(&me, |writer| {
            writer.change_client(mine, &moved)?;
            Ok::<_, VaultError>(((), Event::ClientChanged(mine)))
        })
        .unwrap();
    assert_eq!(names(&mut vault, &me), ["Anna Bakker-Smit"]);
    assert_eq!(vault.verify_audit().unwrap().first_broken, None);
}

#[test]
fn the_circle_shuts_after_its_last_day_and_emergency_access_after_its_hours() {
    let (_folder, _, mut vault, _) = made();
    let jan = invite(&mut vault, 2, Role::CareWorker);
    let mine = add(&mut vault, &client("Bakker", "Anna", "1-2-1980"), None);
    let other = add(&mut vault, &client("Visser", "Piet", "1-2-1980"), None);
    put_in_circle(&mut vault, mine, jan, Some("2026-11-23"));
    let at = |minute| stamp_of(jan, Role::CareWorker, minute);
    const DAY: i64 = 24 * 60;
    assert_eq!([2, DAY, 2 * DAY].map(|minute| names(&mut vault, &at(minute)).len()), [1, 1, 0]);
    vault
        .change(&at(2), |writer| {
            let until = at(2).at + TimeDelta::hours(4);
            let found = writer.client_in_emergency(&Sought::Number(1002))?.unwrap();
            let id = writer.open_emergency(found, "Gevallen", until)?;
            Ok::<_, VaultError>(((), Event::EmergencyOpened(found, id)))
        })
        .unwrap();
    assert_eq!([3, 241, 242].map(|minute| names(&mut vault, &at(minute)).len()), [2, 2, 1]);
    assert!(vault.reaches(&at(3), &[other.0]).unwrap() && !vault.reaches(&at(242), &[other.0]).unwrap());
}

#[test]
fn who_is_not_a_user_and_a_board_member_reach_nobody() {
    let (_folder, _, mut vault, _) = made();
    let board = invite(&mut vault, 2, Role::Board);
    add(&mut vault, &client("Bakker", "Anna", "1-2-1980"), None);
    for user in [board, UserId(Uuid::from_u128(77))] {
        assert!(names(&mut vault, &stamp_of(user, Role::Board, 2)).is_empty(), "MW-6.4");
    }
}

#[test]
fn every_table_about_a_client_is_covered() {
    let (_folder, _, mut vault, _) = made();
    let jan = invite(&mut vault, 2, Role::CareWorker);
    names(&mut vault, &stamp_of(jan, Role::CareWorker, 2));
    let open: Vec<String> = vault
        .connection
        .prepare(
            "SELECT name FROM main.sqlite_schema AS one
             WHERE type = 'table' AND sql LIKE '%client_id%' AND name <> 'audit'
               AND NOT EXISTS (SELECT 1 FROM temp.sqlite_schema AS view WHERE view.name = one.name)",
        )
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap();
    assert_eq!(open, Vec::<String>::new());
}

fn with_new_key(vault: Vault) -> Vault {
    vault.change_data_key(&stamp(5), &mut |_, _| true).unwrap_or_else(|it| panic!("{:?}", it.error))
}

#[test]
fn a_new_data_key_shuts_out_who_has_the_old_one_and_nobody_else() {
    let (folder, file, mut vault, recovery) = made();
    let jan = invite(&mut vault, 2, Role::CareWorker);
    let piet = User::new(UserId(Uuid::from_u128(3)), "Piet".to_owned(), Role::CareWorker);
    vault.invite_user(&stamp(1), &piet, &password("lamp")).unwrap();
    add(&mut vault, &client("Bakker", "Anna", "1-2-1980"), None);
    // Jan takes copies of the slots file along.
    let taken = folder.path().join("taken.kluis");
    fs::copy(slots::beside(&file, "-slots"), slots::beside(&taken, "-slots")).unwrap();
    let gone = User { standing: Standing::Suspended, ..vault.user(jan).unwrap() };
    vault.suspend_user(&stamp(3), &gone).unwrap();
    let vault = with_new_key(vault);
    let vault = with_new_key(vault);
    assert_eq!(vault.verify_audit().unwrap().first_broken, None, "the chain goes on");
    vault.lock(&stamp(6)).unwrap();
    fs::copy(&file, &taken).unwrap();
    assert!(matches!(
        Vault::unlock(&taken, "Jan Bos", &password("trein"), &opener()),
        Err(OpenError::Obstacle(Obstacle::Damaged))
    ));
    assert!(matches!(
        Vault::unlock(&file, "Jan Bos", &password("trein"), &opener()),
        Err(OpenError::Obstacle(Obstacle::WrongPassword))
    ));
    for (name, text) in [("Els Smit", "fiets-regen-kaas"), ("Piet", "lamp")] {
        let (mut vault, _) = Vault::unlock(&file, name, &password(text), &opener()).unwrap();
        assert_eq!(find(&mut vault, "bakker").len(), 1, "{name}");
    }
    let new = password("nieuwe-fiets-lamp");
    assert!(Vault::recover(&file, stamp(7).at, "Els Smit", &recovery, &new, &opener()).is_ok());
    let lying = fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap());
    assert_eq!(lying.filter(|it| it.contains("new-key")).collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn a_change_of_the_data_key_that_is_stopped_leaves_everything_as_it_was() {
    let (_folder, file, mut vault, _) = made();
    add(&mut vault, &client("Bakker", "Anna", "1-2-1980"), None);
    let failed = vault.change_data_key(&stamp(5), &mut |_, _| false).err().unwrap();
    assert!(failed.error.is_none());
    let mut vault = *failed.vault.unwrap();
    assert_eq!(find(&mut vault, "bakker").len(), 1);
    drop(vault);
    assert!(Vault::unlock(&file, "", &password("fiets-regen-kaas"), &opener()).is_ok());
}

#[test]
fn a_public_key_that_somebody_else_put_in_the_slots_gets_nothing() {
    let (_folder, file, mut vault, _) = made();
    // The slot of another vault with the same user in it, so that only the key is another's.
    let (_other_folder, _, other, _) = made();
    vault.slots = other.slots.clone();
    let failed = vault.change_data_key(&stamp(5), &mut |_, _| true).err().unwrap();
    assert!(matches!(failed.error, Some(OpenError::Obstacle(Obstacle::Damaged))));
    drop(failed);
    assert!(Vault::unlock(&file, "", &password("fiets-regen-kaas"), &opener()).is_ok());
}

#[test]
fn a_vault_with_slots_of_version_1_opens_gets_its_pairs_and_then_a_new_key() {
    use crate::slots::tests::{VERSION_1, VERSION_1_RECOVERY};
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("test.kluis");
    let key = slots::parse(VERSION_1).unwrap();
    let (els, keys) = key.open_user("Els Smit", &password("fiets-regen-kaas")).unwrap();
    let (jan, _) = key.open_user("Jan Bos", &password("fiets-regen-lamp")).unwrap();
    let in_use = crate::in_use::InUse::take(&file, "laptop", "now").unwrap();
    let connection = cipher::open(&file, &keys.now.database_key(), true).unwrap();
    let mut vault = Vault::settled(connection, &file, keys.now, key, in_use).unwrap();
    vault
        .change(&stamp(0), |writer| {
            writer.add_user(els, "Els Smit", Role::Coordinator)?;
            writer.add_user(jan, "Jan Bos", Role::CareWorker)?;
            Ok::<_, VaultError>(((), Event::VaultCreated))
        })
        .unwrap();
    drop(vault);
    fs::write(slots::beside(&file, "-slots"), VERSION_1).unwrap();

    let open = |name: &str, word: &str| Vault::unlock(&file, name, &password(word), &opener());
    for (name, word) in [("Els Smit", "fiets-regen-kaas"), ("Jan Bos", "fiets-regen-lamp")] {
        let (vault, _) = open(name, word).unwrap();
        let failed = vault.change_data_key(&stamp(1), &mut |_, _| true).err().unwrap();
        assert!(matches!(failed.error, Some(OpenError::Obstacle(Obstacle::OldSlot))), "{name}");
    }
    let recovery = RecoveryKey::parse(VERSION_1_RECOVERY.trim()).unwrap();
    let word = password("fiets-regen-zon");
    drop(Vault::recover(&file, stamp(2).at, "Els Smit", &recovery, &word, &opener()).unwrap());
    let (vault, _) = open("Els Smit", "fiets-regen-zon").unwrap();
    drop(with_new_key(vault));
    assert!(open("Jan Bos", "fiets-regen-lamp").is_ok() && open("Els Smit", "fiets-regen-kaas").is_err());
    assert!(Vault::recover(&file, stamp(3).at, "Els Smit", &recovery, &word, &opener()).is_ok());
}

/// What lies on the disk after each step, as if the power went.
#[test]
fn between_any_two_steps_of_a_change_of_the_data_key_the_vault_opens() {
    let (folder, file, mut vault, _) = made();
    add(&mut vault, &client("Bakker", "Anna", "1-2-1980"), None);
    vault.lock(&stamp(1)).unwrap();
    let place =
        |step: &str, ending: &str| slots::beside(&folder.path().join(format!("{step}.kluis")), ending);
    let keep = |step: &str, vault_file: &Path, slots_file: &Path| {
        fs::copy(vault_file, place(step, "")).unwrap();
        fs::copy(slots_file, place(step, "-slots")).unwrap();
    };
    let (old, old_slots) = (place("old", ""), place("old", "-slots"));
    keep("old", &file, &slots::beside(&file, "-slots"));
    let (vault, _) = Vault::unlock(&file, "", &password("fiets-regen-kaas"), &opener()).unwrap();
    let vault = with_new_key(vault);
    vault.lock(&stamp(6)).unwrap();
    // The slots with both keys are in no generation any more, so make them as the program does.
    let mut slots = Slots::read(&old).unwrap();
    let (_, keys) = Slots::read(&file).unwrap().open_user("", &password("fiets-regen-kaas")).unwrap();
    slots.announce(&keys.now);
    slots.write(&place("both", "")).unwrap();
    let both = place("both", "-slots");
    for (step, vault_file, slots_file) in
        [("before", &old, &old_slots), ("announced", &old, &both), ("renamed", &file, &both)]
    {
        keep(step, vault_file, slots_file);
        let at = place(step, "");
        for round in 0..2 {
            let (mut vault, _) = Vault::unlock(&at, "", &password("fiets-regen-kaas"), &opener()).unwrap();
            assert_eq!(find(&mut vault, "bakker").len(), 1, "{step} {round}");
        }
    }
}

#[test]
fn each_user_has_a_password() {
    let (_folder, file, mut vault, _) = made();
    let jan = invite(&mut vault, 2, Role::CareWorker);
    vault.lock(&stamp(2)).unwrap();
    assert!(inspect(&file).unwrap(), "names tell the users apart");
    let (vault, user) = Vault::unlock(&file, "jan bos", &password("trein"), &opener()).unwrap();
    assert_eq!((user, vault.user(user).unwrap().role), (jan, Role::CareWorker));
    drop(vault);
    assert_eq!(refused(&file, "trein"), Obstacle::WrongPassword);
}

#[test]
fn attaching_another_file_is_denied() {
    let (folder, _file, vault, _) = made();
    let plain = folder.path().join("plain.db");
    let attach = format!("ATTACH '{}' AS plain KEY ''", plain.display());
    assert!(vault.connection.execute_batch(&attach).is_err());
    assert!(vault.connection.execute_batch("PRAGMA rekey = 'x'").is_err());
    assert!(!plain.exists());
}

#[test]
fn the_settings_are_in_force() {
    let (_folder, _file, mut vault, _) = made();
    authorizer_off(&mut vault);
    for (pragma, expected) in [
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("locking_mode", "exclusive"),
        ("cache_size", "-65536"),
        ("page_size", "4096"),
        ("foreign_keys", "1"),
        ("secure_delete", "1"),
        ("temp_store", "2"),
        ("cipher_memory_security", "0"),
        ("trusted_schema", "0"),
    ] {
        let value: Value =
            vault.connection.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(0)).unwrap();
        let value = match value {
            Value::Integer(number) => number.to_string(),
            Value::Text(text) => text,
            Value::Null | Value::Real(_) | Value::Blob(_) => panic!("{pragma} has an odd value"),
        };
        assert_eq!(value, expected, "{pragma}");
    }
    let version: String = vault.connection.query_row("PRAGMA cipher_version", [], |row| row.get(0)).unwrap();
    assert!(version.starts_with("4."), "{version}");
}

#[test]
fn a_failing_change_keeps_neither_the_change_nor_the_event() {
    let (_folder, _file, mut vault, _) = made();
    let before = vault.verify_audit().unwrap();
    let answer = vault.change(&stamp(1), |writer| {
        writer.add_client(&client("Smit", "Jan", "1970"), None)?;
        Err::<((), Event), _>(VaultError::NotFound("consent"))
    });
    assert!(answer.is_err());
    assert_eq!(vault.verify_audit().unwrap(), before);
    assert!(find(&mut vault, "smit").is_empty());
}

#[test]
fn looking_twice_within_five_minutes_is_one_look() {
    let (_folder, _file, mut vault, _) = made();
    let id = add(&mut vault, &client("Smit", "Jan", "1970"), None);
    let start = vault.verify_audit().unwrap().rows;
    for (minute, rows) in [(0, 1), (4, 1), (5, 2), (9, 2), (3, 3)] {
        vault.consult(&stamp(minute), Event::ClientRead(id), |reader| reader.client(id)).unwrap();
        assert_eq!(vault.verify_audit().unwrap().rows - start, rows, "at minute {minute}");
    }
    for minute in [10, 10] {
        vault.consult(&stamp(minute), Event::BsnRevealed(id), |reader| reader.client(id)).unwrap();
    }
    assert_eq!(vault.verify_audit().unwrap().rows - start, 5, "a BSN is logged every time");
}

#[test]
fn the_log_cannot_be_changed_and_a_change_by_force_is_named() {
    let (_folder, _file, mut vault, _) = made();
    for name in ["Smit", "Bos", "Vos", "Mus", "Kok"] {
        add(&mut vault, &client(name, "Jan", "1970"), None);
    }
    assert!(vault.connection.execute("UPDATE audit SET role = 'x'", []).is_err());
    assert!(vault.connection.execute("DELETE FROM audit", []).is_err());
    assert_eq!(vault.verify_audit().unwrap(), Verification { rows: 6, first_broken: None, fault: None });
    vault
        .connection
        .execute_batch("DROP TRIGGER audit_is_append_only_update; DROP TRIGGER audit_is_append_only_delete")
        .unwrap();
    for (force, first_broken) in [
        ("UPDATE audit SET event = 'client-read' WHERE seq = 3", 3),
        ("UPDATE audit SET at = '2026-01-01T00:00:00.000Z' WHERE seq = 5", 5),
        ("DELETE FROM audit WHERE seq = 2", 2),
        ("UPDATE audit SET client_id = NULL WHERE seq = 4", 4),
        (
            "INSERT INTO audit (seq, form, at, user_id, role, event, client_id, object_id, program, hash)
             SELECT 7, form, at, user_id, role, event, client_id, object_id, program, hash FROM audit WHERE seq = 6",
            7,
        ),
        (
            "UPDATE audit SET seq = -1 WHERE seq = 3; UPDATE audit SET seq = 3 WHERE seq = 4; UPDATE audit SET seq = 4 WHERE seq = -1",
            3,
        ),
    ] {
        vault.connection.execute_batch(&format!("SAVEPOINT before; {force}")).unwrap();
        assert_eq!(vault.verify_audit().unwrap().first_broken, Some(first_broken), "{force}");
        vault.connection.execute_batch("ROLLBACK TO before; RELEASE before").unwrap();
    }
}

#[test]
fn a_client_is_found_by_everything_typed() {
    let (_folder, _file, mut vault, _) = made();
    add(&mut vault, &client("Øse", "Anna", "1-2-1980"), Some("999900006"));
    add(&mut vault, &client("Jansen", "Piet", "1981"), None);
    add(&mut vault, &client("Jan", "Bea", "03-1980"), None);
    add(&mut vault, &client("Smit", "Jan", "5-5-1955"), None);
    for (typed, expected) in [
        ("ose", &["Anna Øse"][..]),
        ("Øs an", &["Anna Øse"]),
        ("1-2-1980", &["Anna Øse"]),
        ("1 feb 80", &["Anna Øse"]),
        ("0006", &["Anna Øse"]),
        ("999900006", &["Anna Øse"]),
        ("1001", &["Anna Øse"]),
        ("jan", &["Bea Jan", "Jan Smit", "Piet Jansen"]),
        ("1980", &["Bea Jan", "Anna Øse"]),
        ("jan 1980", &["Bea Jan"]),
        ("4331ab smit", &["Jan Smit"]),
        ("4331 AC", &[]),
        ("jansen 1980", &[]),
        ("\" OR *", &[]),
        ("", &[]),
    ] {
        let found = find(&mut vault, typed);
        let expected: Vec<&str> = expected.to_vec();
        assert_eq!(found, expected, "{typed}");
    }
}

#[test]
fn a_changed_name_is_found_and_the_old_one_is_not() {
    let (_folder, _file, mut vault, _) = made();
    let id = add(&mut vault, &client("Smit", "Jan", "1970"), None);
    let changed = Client { email: "jan@voorbeeld.nl".into(), ..client("Bakker", "Jan", "1970") };
    vault
        .change(&stamp(1), |writer| {
            writer.change_client(id, &changed)?;
            Ok::<_, VaultError>(((), Event::ClientChanged(id)))
        })
        .unwrap();
    assert!(find(&mut vault, "smit").is_empty());
    assert_eq!(find(&mut vault, "bakker"), ["Jan Bakker"]);
    let history =
        vault.consult(&stamp(1), Event::ClientHistoryRead(id), |reader| reader.client_history(id)).unwrap();
    let changes: Vec<_> =
        history.iter().map(|it| (it.field.as_str(), it.old.as_str(), it.new.as_str())).collect();
    assert_eq!(changes, [("email", "", "jan@voorbeeld.nl"), ("surname", "Smit", "Bakker")]);
}

#[test]
fn nothing_kept_stands_in_plain_text_on_the_disk() {
    let (folder, _file, mut vault, key) = made();
    add(&mut vault, &client("Merkwaardig", "Zonnestraal", "1-2-1980"), Some("999900006"));
    let look = |folder: &Path| {
        for (name, bytes) in contents(folder) {
            for word in [
                "Merkwaardig",
                "merkwaardig",
                "Zonnestraal",
                "999900006",
                "Els Smit",
                "fiets-regen",
                "Dorpsstraat",
            ] {
                assert!(!bytes.windows(word.len()).any(|it| it == word.as_bytes()), "{word} in {name}");
            }
            for group in key.groups() {
                let group = group.as_bytes();
                assert!(
                    !bytes.windows(4).any(|it| it == group) || 4096 < bytes.len(),
                    "recovery key in {name}"
                );
            }
        }
    };
    look(folder.path());
    vault.lock(&stamp(1)).unwrap();
    look(folder.path());
}

#[test]
fn checks_of_before_keep_what_they_said() {
    crate::wiping::begin();
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(include_str!("../migrations/0001_first.sql")).unwrap();
    connection
        .execute_batch(
            "INSERT INTO user VALUES (zeroblob(16), 'Els', 'els', 'coordinator', '');
             INSERT INTO client (id, number, surname, prefix, partner_surname, partner_prefix, name_use, initials,
                first_names, birth_date, sex, street, house_number, house_letter, house_addition, postcode, town,
                foreign_address, country, secret_address, email, reference, sort_key, surname_words, given_words,
                registered_at, bsn)
             SELECT column2, column1, 'Øse', '', '', '', 'own', '', '', '1980', 'female', '', '', '', '', '', '', '',
                '', 0, '', '', '', '', '', '', column3
             FROM (VALUES (1, zeroblob(16), '999900006'), (2, CAST('0123456789abcdef' AS BLOB), NULL));
             INSERT INTO bsn_check
             SELECT CAST('check-number-00' || column1 AS BLOB), column2, '2026-03-01', column3, 'N1', '2031-03-01',
                'Els', column4, column5, '2026-03-01T10:00:00.000Z', zeroblob(16)
             FROM (VALUES
                (1, zeroblob(16), 'passport', 'sbv-z', ''),
                (2, zeroblob(16), 'other-european', 'received-from', 'Gemeente Duinveen'),
                (3, zeroblob(16), 'passport', 'brp', ''),
                (4, zeroblob(16), 'passport', 'not-possible', 'Storing'),
                (5, CAST('0123456789abcdef' AS BLOB), 'passport', 'not-possible', 'Nog niet bekend'));",
        )
        .unwrap();
    connection.execute_batch(include_str!("../migrations/0002_identity.sql")).unwrap();
    let rows: Vec<String> = connection
        .prepare(
            "SELECT concat_ws(' ', issuing_country, source, sender, received_on, no_bsn, no_bsn_remark,
                register_outcome, asked_on, register_remark) AS said
             FROM bsn_check ORDER BY id",
        )
        .unwrap()
        .query_map([], |row| row.get("said"))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(
        rows,
        [
            "NLD unknown  2026-03-01 found 2026-03-01 ",
            "XXX other-user Gemeente Duinveen 2026-03-01",
            "NLD brp  2026-03-01",
            "NLD unknown  2026-03-01 not-possible 2026-03-01 Storing",
            "NLD not-yet-known Nog niet bekend",
        ]
    );
    assert!(connection.execute("UPDATE bsn_check SET sender = 'x'", []).is_err(), "a check is never edited");
}

/// What somebody with the key and another program could do.
fn authorizer_off(vault: &mut Vault) {
    vault
        .connection
        .authorizer(None::<fn(rusqlite::hooks::AuthContext<'_>) -> rusqlite::hooks::Authorization>)
        .unwrap();
}

#[test]
fn what_is_kept_of_people_and_capacity_is_only_added_to() {
    let (_folder, _, mut vault, _) = made();
    let anna = add(&mut vault, &client("Øse", "Anna", "1980"), None);
    let day: NaiveDate = "2026-11-01".parse().unwrap();
    let ending = kluis_domain::mandate::Ending { on: day, reason: "verhuisd".into() };
    let assessment = kluis_domain::capacity::Assessment {
        client: anna,
        matter: kluis_domain::capacity::Matter::Care,
        about: String::new(),
        assessed_on: day,
        assessed_by: "dr. Bos".into(),
        function: "arts".into(),
        outcome: kluis_domain::capacity::CapacityOutcome::Incapable,
        reason: "reden".into(),
        until: None,
        review_on: Some(day),
        ending: None,
    };
    let id = vault
        .change(&stamp(1), |writer| {
            let id = writer.add_assessment(&assessment)?;
            Ok::<_, VaultError>((id, Event::CapacityAssessed(anna, id)))
        })
        .unwrap();
    let read = |vault: &mut Vault| {
        vault.consult(&stamp(2), Event::CapacityRead(anna), |reader| reader.assessment(id)).unwrap()
    };
    assert_eq!(read(&mut vault).assessment, assessment);
    for attempt in ["UPDATE assessment SET reason = ''", "DELETE FROM assessment"] {
        assert!(vault.connection.execute(attempt, []).is_err(), "{attempt}");
    }
    let end = |vault: &mut Vault| {
        vault.change(&stamp(3), |writer| {
            writer.end_assessment(id, &ending)?;
            Ok::<_, VaultError>(((), Event::CapacityEnded(anna, id)))
        })
    };
    end(&mut vault).unwrap();
    assert_eq!(read(&mut vault).assessment.ending.as_ref(), Some(&ending));
    assert!(end(&mut vault).is_err(), "what ended cannot end again");
}

#[test]
fn purposes_and_notes_about_representatives_are_only_added_to() {
    let (_folder, _, mut vault, _) = made();
    let anna = add(&mut vault, &client("Øse", "Anna", "1980"), None);
    let day: NaiveDate = "2026-11-01".parse().unwrap();
    let ending = kluis_domain::mandate::Ending { on: day, reason: "klaar".into() };
    let purpose = kluis_domain::care_purpose::CarePurpose {
        client: anna,
        purpose: "zorg geven".into(),
        since: day,
        ending: None,
    };
    let partner = partner_of(anna);
    let note = |contact, exception| kluis_domain::conduct::ConductNote {
        client: anna,
        contact,
        kind: kluis_domain::conduct::ConductKind::DutiesNotPerformed,
        on: day,
        by: "Els Smit".into(),
        text: "reden".into(),
        exception,
    };
    let period = kluis_domain::conduct::ExceptionPeriod { from: day, until: Some(day), ending: None };
    let keep = |writer: &Writer| {
        let contact = writer.add_contact(&partner, None)?;
        let noted = writer.add_conduct_note(&note(contact, Some(period.clone())))?;
        Ok::<_, VaultError>((writer.add_care_purpose(&purpose)?, noted, contact))
    };
    let (purpose_id, note_id, contact) = vault
        .change(&stamp(1), |writer| keep(writer).map(|kept| (kept, Event::CarePurposeRecorded(anna, kept.0))))
        .unwrap();
    for table in ["care_purpose", "conduct_note"] {
        for attempt in [format!("UPDATE {table} SET recorded_at = ''"), format!("DELETE FROM {table}")] {
            assert!(vault.connection.execute(&attempt, []).is_err(), "{attempt}");
        }
    }
    let end = |vault: &mut Vault| {
        vault.change(&stamp(2), |writer| {
            writer.end_care_purpose(purpose_id, &ending)?;
            writer.end_conduct_exception(note_id, &ending)?;
            Ok::<_, VaultError>(((), Event::CarePurposeEnded(anna, purpose_id)))
        })
    };
    end(&mut vault).unwrap();
    assert!(end(&mut vault).is_err(), "what ended cannot end again");
    for table in ["care_purpose_ending", "conduct_ending"] {
        assert!(vault.connection.execute(&format!("DELETE FROM {table}"), []).is_err(), "{table}");
    }
    let read = |reader: &Reader| {
        Ok::<_, VaultError>((reader.care_purpose(purpose_id)?.purpose, reader.conduct_note(note_id)?.note))
    };
    let (kept, noted) = vault.consult(&stamp(3), Event::CareRead(anna), read).unwrap();
    let ended = kluis_domain::conduct::ExceptionPeriod { ending: Some(ending.clone()), ..period };
    assert_eq!(kept.ending, Some(ending));
    assert_eq!(noted, note(contact, Some(ended)));
    let untimed = vault.change(&stamp(4), |writer| {
        let id = writer.add_conduct_note(&note(contact, None))?;
        Ok::<_, VaultError>((id, Event::ConductNoted(anna, id)))
    });
    assert!(untimed.is_err(), "an exception has a first day");
}

fn partner_of(client: ClientId) -> kluis_domain::contact::Contact {
    kluis_domain::contact::Contact {
        client,
        kind: kluis_domain::contact::ContactKind::Person,
        surname: "Bakker".into(),
        prefix: String::new(),
        initials: String::new(),
        first_names: String::new(),
        organisation: String::new(),
        function: None,
        function_other: String::new(),
        relations: vec![kluis_domain::contact::Relation::Partner],
        agb: String::new(),
        phones: Vec::new(),
        email: String::new(),
        address: kluis_domain::client::Address::Unknown,
        secret_address: false,
        birth_date: None,
        deceased_on: None,
        remark: String::new(),
    }
}

#[test]
fn clients_born_around_a_day_are_found_also_by_a_partial_date() {
    let (_folder, _, mut vault, _) = made();
    for born in [
        "2014",
        "11-2014",
        "12-2014",
        "21-11-2014",
        "22-11-2014",
        "2-12-2014",
        "3-12-2014",
        "10-2014",
        "2015",
    ] {
        add(&mut vault, &client(born, "", born), None);
    }
    let (first, last) = ("2014-11-22".parse().unwrap(), "2014-12-02".parse().unwrap());
    let found = vault
        .consult(&stamp(1), Event::TodayRead, |reader| reader.clients_born(first, last, today()))
        .unwrap();
    let mut dates: Vec<String> = found.iter().map(|it| it.birth_date.to_string()).collect();
    dates.sort();
    assert_eq!(dates, ["2014", "2014-11", "2014-11-22", "2014-12", "2014-12-02"]);
}

#[test]
fn what_was_made_first_sorts_first_also_within_one_millisecond() {
    let at: DateTime<Utc> = "2026-03-01T09:00:00Z".parse().unwrap();
    let ids: Vec<Uuid> = (0..20_000).map(|_| crate::new_id(at)).collect();
    assert!(ids.is_sorted_by(|one, next| one < next), "each is later than the one before");
    assert!(ids.iter().all(|it| it.get_version_num() == 7), "each is a UUIDv7");
    let stamps: std::collections::HashSet<_> = ids.iter().map(|it| it.get_timestamp()).collect();
    assert_eq!(stamps.len(), 1, "the instant itself stays as it is");
}

#[test]
fn what_left_the_building_and_who_was_told_is_only_added_to() {
    use kluis_domain::disclosure as domain;
    let (_folder, _, mut vault, _) = made();
    let anna = add(&mut vault, &client("Øse", "Anna", "1980"), None);
    let disclosure = domain::Disclosure {
        client: anna,
        recipient: kluis_domain::recipient::RecipientKind::Gp,
        name: "De Linde".into(),
        contact: None,
        address: "Kade 1".into(),
        purpose: domain::DisclosurePurpose::Treatment,
        purpose_words: String::new(),
        data: [domain::DisclosedKind::Health, domain::DisclosedKind::Bsn].into(),
        items: Vec::new(),
        extent: domain::DisclosureExtent::Part,
        words: "medicijnen".into(),
        on: today(),
        by: "Els Smit".into(),
        function: "mentor".into(),
        channel: domain::DisclosureChannel::Phone,
        outside_europe: false,
        image_use: String::new(),
        copy_asked: true,
        copy_sent: false,
        carried: domain::Carried::Emergency { reason: "bewusteloos".into() },
        ground: "noodsituatie".into(),
        article: "AVG art. 6(1)(d)".into(),
        needs_checking: true,
        conditions: vec![domain::KeptCondition {
            text: "tekst".into(),
            reason: "reden".into(),
            article: "artikel".into(),
        }],
        duties: vec![domain::KeptDuty {
            duty: domain::DisclosureDuty::CheckCaller,
            text: "bel terug".into(),
            article: "AVG art. 32".into(),
        }],
        notify_client: true,
        danger: String::new(),
        corrects: None,
    };
    let notice = |disclosure| domain::Notice {
        client: anna,
        kind: domain::NoticeKind::Disclosed,
        disclosure: Some(disclosure),
        consent: None,
        item: None,
        about: "medicijnen".into(),
        reading: String::new(),
        due_on: today(),
        article: "AVG art. 13(3)".into(),
    };
    let (id, told) = vault
        .change(&stamp(1), |writer| {
            let id = writer.add_disclosure(&disclosure)?;
            let told = writer.add_notice(&notice(id))?;
            Ok::<_, VaultError>(((id, told), Event::DisclosureRecorded(anna, id)))
        })
        .unwrap();
    let settled =
        domain::NoticeSettled { end: domain::NoticeEnd::Sent, on: today(), remark: "per post".into() };
    vault
        .change(&stamp(2), |writer| {
            writer.end_notice(told, &settled)?;
            Ok::<_, VaultError>(((), Event::NoticeEnded(anna, told)))
        })
        .unwrap();
    let (kept, kept_notice) = vault
        .consult(&stamp(3), Event::DisclosuresRead(anna), |reader| {
            Ok::<_, VaultError>((reader.disclosure(id)?, reader.notice(told)?))
        })
        .unwrap();
    assert_eq!(kept.disclosure, disclosure);
    assert_eq!((kept_notice.notice, kept_notice.settled.unwrap().0), (notice(id), settled));
    for table in
        ["disclosure", "disclosure_data", "disclosure_condition", "disclosure_duty", "notice", "notice_end"]
    {
        assert!(vault.connection.execute(&format!("DELETE FROM {table}"), []).is_err(), "{table}");
    }
    for attempt in ["UPDATE disclosure SET words = ''", "UPDATE notice_end SET remark = ''"] {
        assert!(vault.connection.execute(attempt, []).is_err(), "{attempt}");
    }
}

#[test]
fn a_draft_goes_with_its_client_and_with_its_user_and_not_with_others() {
    crate::wiping::begin();
    let connection = Connection::open_in_memory().unwrap();
    connection
        .execute_batch(
            "PRAGMA foreign_keys = ON;
             CREATE TABLE user (id BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;
             CREATE TABLE client (id BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;
             CREATE TABLE user_step (user_id BLOB NOT NULL, kind TEXT NOT NULL) STRICT;",
        )
        .unwrap();
    connection.execute_batch(include_str!("../migrations/0017_locking.sql")).unwrap();
    connection
        .execute_batch(
            "INSERT INTO user VALUES (x'01'), (x'02');
             INSERT INTO client VALUES (x'11'), (x'12');
             INSERT INTO draft SELECT CAST('draft-number-00' || column1 AS BLOB), column2, column3, 'Formulier', '', ''
             FROM (VALUES (1, x'01', x'11'), (2, x'01', x'12'), (3, x'02', x'12'), (4, x'02', NULL));
             INSERT INTO draft_field SELECT id, 0, 'a', 'A', 'x' FROM draft;",
        )
        .unwrap();
    let left = || {
        let count = |table| {
            connection
                .query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get::<_, i64>(0))
                .unwrap()
        };
        (count("draft"), count("draft_field"))
    };
    assert_eq!(left(), (4, 4));
    connection.execute_batch("DELETE FROM client WHERE id = x'11'").unwrap();
    assert_eq!(left(), (3, 3));
    connection.execute_batch("INSERT INTO user_step VALUES (x'02', 'reset')").unwrap();
    assert_eq!(left(), (3, 3));
    connection.execute_batch("INSERT INTO user_step VALUES (x'02', 'suspended')").unwrap();
    assert_eq!(left(), (1, 1));
}
