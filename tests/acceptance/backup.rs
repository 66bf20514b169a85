//! Backups, restoring, drills, and a vault that is older than what was made of it.

use std::{
    fs,
    path::{Path, PathBuf},
    thread,
};

use kluis_tests::{PASSWORD, Practice};
use serde_json::{Value, json};

fn backup_refusal(reason: &str) -> Value {
    json!({ "kind": "backup", "refusal": { "reason": reason } })
}

fn obstacle(is: &str) -> Value {
    json!({ "kind": "obstacle", "obstacle": { "is": is } })
}

fn credentials(password: &str) -> Value {
    json!({ "userName": "", "password": password })
}

/// A folder of the practice that backups go to.
fn folder(practice: &Practice, name: &str) -> PathBuf {
    let path = practice.path(name);
    fs::create_dir_all(&path).unwrap();
    practice.answer(name);
    assert!(practice.tell("backup.addFolder", Value::Null).is_string());
    path
}

fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn concern(practice: &Practice) -> Value {
    practice.tell("today.read", Value::Null)["backup"]["concern"].clone()
}

fn with_backup() -> (Practice, PathBuf) {
    let practice = Practice::open();
    practice.register(json!({}));
    let stick = folder(&practice, "stick");
    practice.tell("backup.run", Value::Null);
    (practice, stick)
}

/// A clean machine with the backup of another in its folder.
fn clean_machine(stick: &Path) -> (Practice, String) {
    let machine = Practice::closed();
    let name = files(stick).pop().unwrap();
    fs::copy(stick.join(&name), machine.path(&name)).unwrap();
    machine.answer(&name);
    (machine, name)
}

#[test]
fn backups_go_to_the_folders_that_were_chosen_and_are_listed_with_what_is_in_them() {
    let practice = Practice::open();
    practice.register(json!({}));
    assert_eq!(concern(&practice), json!({ "is": "noFolder" }));
    assert_eq!(practice.refused("backup.run", Value::Null), backup_refusal("noFolder"));
    assert_eq!(practice.tell("backup.addFolder", Value::Null), Value::Null, "a dialog can be cancelled");
    practice.answer("geen-map");
    assert_eq!(practice.refused("backup.addFolder", Value::Null), obstacle("noFile"));
    let stick = folder(&practice, "stick");
    practice.answer("stick");
    assert_eq!(practice.refused("backup.addFolder", Value::Null), backup_refusal("knownFolder"));
    assert_eq!(concern(&practice), json!({ "is": "neverMade" }));

    let outcome = practice.tell("backup.run", Value::Null);
    let made = &outcome["folders"][0];
    assert_eq!(made["trouble"], Value::Null);
    assert_eq!(files(&stick), [made["file"].as_str().unwrap()]);
    assert!(made["file"].as_str().unwrap().starts_with("clienten 2026-03-01 10.00.00 "), "{made}");
    assert_eq!(concern(&practice), json!({ "is": "sameDisk" }));
    let list = practice.tell("backup.list", Value::Null);
    assert_eq!(list["away"], json!([]));
    let row = &list["backups"][0];
    assert_eq!((&row["place"], &row["contents"]["clients"]), (&json!(0), &json!(1)));
    assert_eq!(row["contents"]["madeAt"], "2026-03-01T09:00:00Z");
    let page = practice.tell("backup.read", Value::Null);
    assert_eq!(page["folders"][0]["lastGood"], "2026-03-01T09:00:00Z");
    assert_eq!(page["folders"][0]["apart"], false);
    assert_eq!(practice.tell("backup.progress", Value::Null), Value::Null);

    practice.set_clock("2026-03-09T09:00:00Z");
    assert_eq!(concern(&practice), json!({ "is": "old", "days": 8 }));
    practice.tell("backup.removeFolder", page["folders"][0]["id"].clone());
    assert_eq!(concern(&practice), json!({ "is": "noFolder" }));
    assert_eq!(files(&stick).len(), 1, "what lies there stays there");
}

#[test]
fn a_backup_on_another_disk_puts_the_mind_at_rest() {
    let shared = Path::new("/dev/shm");
    if !shared.is_dir() {
        return;
    }
    let practice = Practice::open();
    let stick = tempfile::tempdir_in(shared).unwrap();
    practice.seen.lock().unwrap().answers.push(stick.path().to_owned());
    practice.tell("backup.addFolder", Value::Null);
    practice.tell("backup.run", Value::Null);
    let page = practice.tell("backup.read", Value::Null);
    if page["folders"][0]["apart"] == json!(true) {
        assert_eq!(concern(&practice), Value::Null);
    }
}

#[test]
fn one_is_made_by_itself_when_something_changed_half_an_hour_ago_or_at_locking() {
    let practice = Practice::open();
    assert_eq!(practice.tell("backup.runIfDue", Value::Null), Value::Null, "no folder, nothing to do");
    let stick = folder(&practice, "stick");
    let due = || practice.tell("backup.runIfDue", Value::Null) != Value::Null;
    assert!(due(), "the first");
    practice.register(json!({}));
    practice.set_clock("2026-03-01T09:29:00Z");
    assert!(!due(), "too soon");
    practice.tell("vault.lock", Value::Null);
    assert_eq!(files(&stick).len(), 1, "too soon at locking too");
    practice.tell("vault.unlock", credentials(PASSWORD));
    practice.set_clock("2026-03-01T09:30:00Z");
    practice.tell("vault.lock", Value::Null);
    assert_eq!(files(&stick).len(), 2, "at locking");
    practice.tell("vault.unlock", credentials(PASSWORD));
    practice.set_clock("2026-03-01T20:00:00Z");
    assert!(!due(), "somebody looked, and nothing changed");
    practice.set_clock("2026-03-02T09:31:00Z");
    assert!(due(), "the log of a day is worth a backup");
    assert_eq!(files(&stick).len(), 3);
    let report = practice.tell("audit.verify", Value::Null);
    assert_eq!(report["firstBroken"], Value::Null);
}

#[test]
fn a_care_worker_who_is_alone_has_backups_made_and_sees_none() {
    let practice = Practice::open();
    let stick = folder(&practice, "stick");
    practice.add_care_worker();
    practice.enter_care_worker();
    assert_eq!(files(&stick).len(), 1, "at the locking of who was in");
    practice.set_clock("2026-03-03T09:00:00Z");
    assert_ne!(practice.tell("backup.runIfDue", Value::Null), Value::Null);
    assert_eq!(practice.tell("today.read", Value::Null)["backup"], Value::Null);
    for name in ["backup.run", "backup.list", "backup.drill", "backup.read", "backup.addFolder"] {
        assert_eq!(practice.refused(name, Value::Null), json!({ "kind": "notAllowed" }), "{name}");
    }
    assert_eq!(practice.refused("backup.restore", json!(0)), json!({ "kind": "notAllowed" }));
    assert_eq!(files(&stick).len(), 2);
}

#[test]
fn a_stick_that_is_out_is_told_once_and_tried_again_later() {
    let (practice, stick) = with_backup();
    let other = folder(&practice, "net");
    let aside = practice.path("uit-de-computer");
    fs::rename(&stick, &aside).unwrap();
    practice.register(json!({ "surname": "Later" }));
    practice.set_clock("2026-03-01T10:00:00Z");
    let outcome = practice.tell("backup.run", Value::Null);
    assert_eq!(outcome["folders"][0]["trouble"], "away");
    assert_eq!(outcome["folders"][1]["trouble"], Value::Null);
    assert_eq!(files(&other).len(), 1);
    assert!(!stick.exists(), "no folder is made where a stick should be");
    let list = practice.tell("backup.list", Value::Null);
    assert_eq!(list["away"], json!([stick]));
    let today = practice.tell("today.read", Value::Null);
    assert_eq!(today["backup"]["away"], json!(stick));
    practice.set_clock("2026-03-01T10:05:00Z");
    practice.tell("backup.runIfDue", Value::Null);
    let page = practice.tell("backup.read", Value::Null);
    assert_eq!(page["folders"][0]["troubleSince"], "2026-03-01T10:00:00Z");

    fs::rename(&aside, &stick).unwrap();
    practice.set_clock("2026-03-01T10:10:00Z");
    practice.tell("backup.runIfDue", Value::Null);
    assert_eq!(files(&stick).len(), 2);
    assert_eq!(practice.tell("today.read", Value::Null)["backup"]["away"], Value::Null);
}

#[test]
fn the_vault_stays_in_use_while_a_backup_is_made() {
    let (practice, _) = with_backup();
    let registered = thread::scope(|scope| {
        let backup = scope.spawn(|| {
            for _ in 0..5 {
                practice.tell("backup.run", Value::Null);
            }
        });
        let mut registered = 0;
        while !backup.is_finished() {
            practice.register(json!({ "surname": format!("Naam{registered}") }));
            registered += 1;
        }
        registered
    });
    assert!(5 < registered, "{registered} clients meanwhile");
    practice.tell("backup.run", Value::Null);
    let list = practice.tell("backup.list", Value::Null);
    let counts: Vec<u64> = list["backups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["contents"]["clients"].as_u64().expect("every one is whole"))
        .collect();
    assert_eq!(counts.iter().max(), Some(&(registered + 1)));
    assert_eq!(practice.tell("audit.verify", Value::Null)["firstBroken"], Value::Null);
}

#[test]
fn a_vault_is_restored_on_a_clean_machine_with_the_password() {
    let (practice, stick) = with_backup();
    practice.register(json!({ "surname": "Na de back-up" }));
    let (machine, _) = clean_machine(&stick);
    assert_eq!(machine.refused("restore.run", json!(0)), backup_refusal("noBackup"));
    assert_eq!(machine.tell("restore.choose", Value::Null)["asksName"], false);
    assert_eq!(machine.refused("restore.open", credentials("verkeerd-maar-lang")), obstacle("wrongPassword"));
    let rows = machine.tell("restore.open", credentials(PASSWORD));
    assert_eq!(rows[0]["contents"]["clients"], 1);
    assert_eq!(rows[0]["contents"]["madeAt"], "2026-03-01T09:00:00Z");
    assert_eq!(machine.tell("restore.run", json!(0)), Value::Null, "a dialog can be cancelled");
    assert_eq!(machine.refused("restore.run", json!(9)), backup_refusal("noBackup"));
    machine.answer("terug");
    assert_eq!(machine.tell("restore.run", json!(0))["name"], "terug");
    assert_eq!(machine.tell("start.status", Value::Null)["state"], "chosen");
    machine.set_clock("2026-03-02T09:00:00Z");
    machine.tell("vault.unlock", credentials(PASSWORD));
    let list = machine.tell("client.list", json!({ "onlyCurrent": false, "page": 0 }));
    assert_eq!(list["total"], 1, "{list}");
    assert_eq!(machine.tell("vault.checkAge", Value::Null), Value::Null, "a known reason");
    assert_eq!(machine.tell("audit.verify", Value::Null)["firstBroken"], Value::Null);
}

#[test]
fn a_vault_is_restored_with_the_recovery_key_and_a_new_password() {
    let practice = Practice::open();
    let groups = practice.tell("recovery.groups", Value::Null);
    let groups: Vec<&str> = groups.as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
    let stick = folder(&practice, "stick");
    practice.tell("backup.run", Value::Null);
    let (machine, _) = clean_machine(&stick);
    machine.tell("restore.choose", Value::Null);
    let typed = |key: &str| json!({ "recoveryKey": key });
    assert_eq!(
        machine.refused("restore.openWithRecovery", typed("ABCD"))["obstacle"]["is"],
        "recoveryKeyTyped"
    );
    let rows = machine.tell("restore.openWithRecovery", typed(&groups.join("-")));
    assert_eq!(rows.as_array().unwrap().len(), 1);
    machine.answer("terug.kluis");
    machine.tell("restore.run", json!(0));
    machine.tell(
        "vault.recover",
        json!({ "userName": "", "recoveryKey": groups.join("-"), "password": "nieuw-en-heel-lang" }),
    );
    assert_eq!(machine.tell("start.status", Value::Null)["user"]["name"], "Els Smit");
    machine.tell("restore.forget", Value::Null);
    assert_eq!(machine.refused("restore.run", json!(0)), backup_refusal("noBackup"));
}

#[test]
fn what_is_no_backup_or_a_broken_one_is_named() {
    let (practice, stick) = with_backup();
    let machine = Practice::closed();
    assert_eq!(machine.tell("restore.choose", Value::Null), Value::Null);
    machine.offer(
        "x.kluisback",
        b"iets heel anders, en ook nog wel een beetje langer dan de voet van een back-up",
    );
    assert_eq!(machine.refused("restore.choose", Value::Null), backup_refusal("notWhole"));
    let file = stick.join(&files(&stick)[0]);
    let mut bytes = fs::read(&file).unwrap();
    bytes[20_000] ^= 1;
    fs::write(&file, bytes).unwrap();
    practice.tell("backup.list", Value::Null);
    practice.answer("terug.kluis");
    assert_eq!(practice.refused("backup.restore", json!(0)), backup_refusal("notWhole"));
    assert!(!practice.path("terug.kluis").exists());
    let drill = practice.tell("backup.drill", Value::Null);
    assert_eq!(drill["trouble"], "notWhole");
}

#[test]
fn from_the_menu_an_earlier_backup_comes_back_in_a_new_file_and_the_present_one_stays() {
    let (practice, _) = with_backup();
    practice.set_clock("2026-03-01T12:00:00Z");
    practice.register(json!({ "surname": "Bakker" }));
    practice.tell("backup.run", Value::Null);
    practice.register(json!({ "surname": "De Vries" }));
    let list = practice.tell("backup.list", Value::Null);
    let clients: Vec<&Value> =
        list["backups"].as_array().unwrap().iter().map(|it| &it["contents"]["clients"]).collect();
    assert_eq!(clients, [&json!(2), &json!(1)], "newest first");
    practice.answer("clienten.kluis");
    assert_eq!(practice.refused("backup.restore", json!(1)), obstacle("fileExists"));
    practice.answer("eerder.kluis");
    practice.set_clock("2026-03-01T13:00:00Z");
    assert_eq!(practice.tell("backup.restore", json!(1))["name"], "eerder");
    let status = practice.tell("start.status", Value::Null);
    assert_eq!((&status["state"], &status["chosen"]["name"]), (&json!("chosen"), &json!("eerder")));
    let total = || practice.tell("client.list", json!({ "onlyCurrent": false, "page": 0 }))["total"].clone();
    practice.tell("vault.unlock", credentials(PASSWORD));
    assert_eq!(total(), 1);
    assert_eq!(practice.tell("vault.checkAge", Value::Null), Value::Null);
    practice.tell("vault.lock", Value::Null);
    practice.answer("clienten.kluis");
    practice.tell("vault.chooseExisting", Value::Null);
    practice.tell("vault.unlock", credentials(PASSWORD));
    assert_eq!(total(), 3, "the present one stayed");
}

#[test]
fn a_drill_proves_a_backup_every_month_and_its_report_stays() {
    let practice = Practice::open();
    assert_eq!(practice.refused("backup.drill", Value::Null), backup_refusal("noBackup"));
    practice.register(json!({}));
    folder(&practice, "stick");
    practice.tell("backup.run", Value::Null);
    let due = || practice.tell("today.read", Value::Null)["backup"]["drillDue"].clone();
    assert_eq!(due(), false);
    practice.set_clock("2026-03-08T09:00:00Z");
    assert_eq!(due(), true, "a week after the first backup");
    let drill = practice.tell("backup.drill", Value::Null);
    assert_eq!((&drill["trouble"], &drill["clients"]), (&Value::Null, &json!(1)));
    assert_eq!(drill["madeAt"], "2026-03-01T09:00:00Z");
    assert!(50 < drill["tables"].as_i64().unwrap(), "{drill}");
    assert_eq!(due(), false);
    assert!(files(practice.folder.path()).iter().all(|it| !it.contains("drill")), "nothing of it is left");
    practice.set_clock("2026-04-08T09:00:00Z");
    assert_eq!(due(), true);
    assert_eq!(practice.tell("backup.read", Value::Null)["drills"], json!([drill]));
}

#[test]
fn an_older_vault_put_back_asks_for_a_reason_that_is_logged() {
    let practice = Practice::open();
    practice.tell("vault.lock", Value::Null);
    let old = fs::read(practice.path("clienten.kluis")).unwrap();
    practice.set_clock("2026-03-01T11:00:00Z");
    practice.tell("vault.unlock", credentials(PASSWORD));
    assert_eq!(practice.tell("vault.checkAge", Value::Null), Value::Null);
    practice.register(json!({}));
    practice.tell("vault.lock", Value::Null);
    fs::write(practice.path("clienten.kluis"), old).unwrap();
    practice.set_clock("2026-03-01T12:00:00Z");
    practice.tell("vault.unlock", credentials(PASSWORD));
    assert_eq!(
        practice.tell("vault.checkAge", Value::Null),
        json!({ "anchoredAt": "2026-03-01T11:00:00Z", "lastEventAt": "2026-03-01T09:00:00Z" })
    );
    let fault = json!({ "field": "reason", "fault": { "reason": "missing" } });
    assert_eq!(
        practice.refused("vault.explainAge", json!({ "reason": " " })),
        json!({ "kind": "backup", "refusal": { "reason": "fields", "faults": [fault] } })
    );
    practice.tell("vault.explainAge", json!({ "reason": "Laptop hersteld door de leverancier" }));
    assert_eq!(practice.tell("vault.checkAge", Value::Null), Value::Null);
    practice.reopen();
    assert_eq!(practice.tell("vault.checkAge", Value::Null), Value::Null);
}

#[test]
fn a_backup_leaves_no_plain_text_and_nothing_beside_the_vault() {
    let (practice, stick) = with_backup();
    practice.tell("backup.drill", Value::Null);
    practice.tell("vault.lock", Value::Null);
    assert_eq!(
        files(practice.folder.path()),
        [
            "clienten.kluis",
            "clienten.kluis-lock",
            "clienten.kluis-slots",
            "clienten.kluis-slots-old",
            "stick"
        ]
    );
    let bytes = fs::read(stick.join(&files(&stick)[0])).unwrap();
    for word in ["Zonnedauwlaan", "Beatrix", "Els Smit"] {
        assert!(!bytes.windows(word.len()).any(|it| it == word.as_bytes()), "{word}");
    }
}

#[test]
fn whoever_wants_to_stop_a_backup_can_and_the_next_one_is_made() {
    let (practice, stick) = with_backup();
    practice.tell("backup.stop", Value::Null);
    practice.tell("backup.run", Value::Null);
    assert_eq!(files(&stick).len(), 2, "a wish of before does not hold");
}
