use std::fs;

use kluis_tests::{PASSWORD, Practice};
use serde_json::{Value, json};

fn obstacle(is: &str) -> Value {
    json!({ "kind": "obstacle", "obstacle": { "is": is } })
}

#[test]
fn a_new_vault_locks_and_opens_with_its_password_alone() {
    let practice = Practice::bare();
    let status = practice.tell("start.status", Value::Null);
    assert_eq!(status["state"], "open");
    assert_eq!(status["user"]["name"], "Els Smit");
    assert_eq!(status["organisationComplete"], false);
    assert_eq!(status["today"], "2026-03-01");
    practice.tell("vault.lock", Value::Null);
    assert_eq!(practice.refused("today.read", Value::Null), json!({ "kind": "locked" }));
    let before = fs::read(practice.path("clienten.kluis")).unwrap();
    let wrong = practice.refused("vault.unlock", json!({ "userName": "", "password": "verkeerd-maar-lang" }));
    assert_eq!(wrong, obstacle("wrongPassword"));
    assert_eq!(fs::read(practice.path("clienten.kluis")).unwrap(), before);
    practice.later(1);
    practice.tell("vault.unlock", json!({ "userName": "", "password": PASSWORD }));
}

/// 1, 2, 4 … 60 seconds; the host keeps the count, so a new start does not help.
#[test]
fn each_wrong_password_makes_the_next_wait_longer_also_after_a_restart() {
    let mut practice = Practice::bare();
    practice.tell("vault.lock", Value::Null);
    let right = json!({ "userName": "", "password": PASSWORD });
    for seconds in [1, 2, 4, 8, 16, 32, 60, 60] {
        wrong_password(&practice);
        assert_eq!(wait(&practice), seconds);
        practice.later(seconds - 1);
        let soon = practice.refused("vault.unlock", right.clone());
        assert_eq!(soon, json!({ "kind": "obstacle", "obstacle": { "is": "wait", "seconds": 1 } }));
        practice.later(1);
        assert_eq!(wait(&practice), 0);
    }
    wrong_password(&practice);
    practice.restart();
    practice.answer("clienten.kluis");
    practice.tell("vault.chooseExisting", Value::Null);
    assert_eq!(wait(&practice), 60);
    practice.refused("vault.unlock", right.clone());
    practice.later(60);
    for _ in 0..2 {
        practice.tell("vault.unlock", right.clone());
        practice.tell("vault.lock", Value::Null);
        assert_eq!(wait(&practice), 0);
    }
}

fn wrong_password(practice: &Practice) {
    let typed = json!({ "userName": "", "password": "verkeerd-maar-lang" });
    assert_eq!(practice.refused("vault.unlock", typed), obstacle("wrongPassword"));
}

fn wait(practice: &Practice) -> i64 {
    practice.tell("start.status", Value::Null)["chosen"]["wait"].as_i64().unwrap()
}

/// A name that is not there is a guess too; a file that is away is none.
#[test]
fn only_guesses_make_the_wait_longer() {
    let practice = Practice::open();
    practice.add_care_worker();
    practice.tell("vault.lock", Value::Null);
    let (here, away) = (practice.path("clienten.kluis"), practice.path("weg"));
    fs::rename(&here, &away).unwrap();
    let right = json!({ "userName": "Els Smit", "password": PASSWORD });
    assert_eq!(practice.refused("vault.unlock", right.clone()), obstacle("noFile"));
    assert_eq!(wait(&practice), 0);
    fs::rename(&away, &here).unwrap();
    let nobody = json!({ "userName": "Niemand", "password": PASSWORD });
    practice.refused("vault.unlock", nobody);
    assert_eq!(wait(&practice), 1);
    practice.later(1);
    practice.tell("vault.unlock", right);
}

#[test]
fn a_weak_password_and_a_missing_name_are_refused_before_anything_is_made() {
    let practice = Practice::closed();
    assert_eq!(
        practice.refused("vault.create", json!({ "userName": "Els", "password": PASSWORD })),
        obstacle("nothingChosen")
    );
    practice.answer("x.kluis");
    practice.tell("vault.chooseNew", Value::Null);
    for (name, password, refusal) in [
        (" ", PASSWORD, json!({ "field": "name", "fault": { "reason": "missing" } })),
        ("Els", "kort", json!({ "field": "passwordTooShort", "min": 12 })),
        ("Els", "wachtwoord1234", json!({ "field": "passwordTooCommon" })),
    ] {
        let answer = practice.refused("vault.create", json!({ "userName": name, "password": password }));
        assert_eq!(answer, json!({ "kind": "user", "refusal": refusal }));
    }
    assert!(!practice.path("x.kluis").exists());
}

#[test]
fn the_recovery_sheet_opens_the_vault_when_the_password_is_forgotten() {
    let practice = Practice::bare();
    assert_eq!(practice.tell("start.status", Value::Null)["recoveryKeyWaiting"], true);
    let groups = practice.tell("recovery.groups", Value::Null);
    let groups: Vec<&str> = groups.as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
    practice.tell("recovery.view", Value::Null);
    practice.answer("herstelblad.pdf");
    assert_eq!(practice.tell("recovery.save", Value::Null)["name"], "herstelblad.pdf");
    assert!(fs::read(practice.path("herstelblad.pdf")).unwrap().starts_with(b"%PDF-"));
    assert_eq!(practice.seen.lock().unwrap().viewed[0].0, "herstelblad.pdf");
    assert_eq!(practice.tell("start.status", Value::Null)["recoveryKeyMissing"], true);
    practice.tell("recovery.kept", Value::Null);
    assert_eq!(practice.tell("start.status", Value::Null)["recoveryKeyMissing"], false);
    assert_eq!(practice.refused("recovery.groups", Value::Null), obstacle("recoveryKeyGone"));
    practice.tell("vault.lock", Value::Null);
    assert!(practice.seen.lock().unwrap().viewed.is_empty(), "what was shown is gone after locking");

    let recover = |key: &str| json!({ "userName": "", "recoveryKey": key, "password": "nieuw-en-heel-lang" });
    let typed =
        |fault: &str| json!({ "kind": "obstacle", "obstacle": { "is": "recoveryKeyTyped", "fault": fault } });
    assert_eq!(practice.refused("vault.recover", recover("ABCD")), typed("length"));
    assert_eq!(
        practice
            .refused("vault.recover", recover(&groups.join("-").replace(groups[6], "0000").to_lowercase())),
        typed("check")
    );
    practice.tell("vault.recover", recover(&groups.join(" ").to_lowercase()));
    practice.tell("recovery.renew", json!({ "password": "nieuw-en-heel-lang" }));
    assert_ne!(practice.tell("recovery.groups", Value::Null), json!(groups));
    practice.tell("vault.lock", Value::Null);
    assert_eq!(practice.refused("vault.recover", recover(&groups.join("-"))), obstacle("wrongRecoveryKey"));
}

#[test]
fn a_password_is_changed_by_who_knows_the_old_one() {
    let practice = Practice::bare();
    let change = |old: &str, new: &str| json!({ "old": old, "new": new });
    assert_eq!(
        practice.refused("user.changePassword", change("iets-heel-anders", "nieuw-en-heel-lang")),
        obstacle("wrongPassword")
    );
    practice.tell("user.changePassword", change(PASSWORD, "nieuw-en-heel-lang"));
    practice.tell("vault.lock", Value::Null);
    assert_eq!(
        practice.refused("vault.unlock", json!({ "userName": "", "password": PASSWORD })),
        obstacle("wrongPassword")
    );
    practice.later(1);
    practice.tell("vault.unlock", json!({ "userName": "", "password": "nieuw-en-heel-lang" }));
}

#[test]
fn vaults_opened_before_can_be_chosen_again() {
    let practice = Practice::bare();
    practice.tell("vault.lock", Value::Null);
    let recent = practice.tell("start.status", Value::Null)["recent"].clone();
    assert_eq!(recent[0]["name"], "clienten");
    assert_eq!(practice.tell("vault.chooseRecent", json!(0))["name"], "clienten");
    assert_eq!(practice.refused("vault.chooseRecent", json!(4)), obstacle("noFile"));
    practice.answer("clienten.kluis");
    assert_eq!(practice.tell("vault.chooseExisting", Value::Null)["asksName"], false);
    assert_eq!(practice.tell("vault.chooseExisting", Value::Null), Value::Null, "a dialog can be cancelled");
}

#[test]
fn a_file_that_is_no_vault_is_named_as_such() {
    let practice = Practice::closed();
    practice.offer("lijst.xlsx", b"PK\x03\x04 a spreadsheet of some length");
    assert_eq!(practice.refused("vault.chooseExisting", Value::Null), obstacle("notAVault"));
    practice.offer("los.kluis", &[9; 5000]);
    assert_eq!(practice.refused("vault.chooseExisting", Value::Null), obstacle("slotsMissing"));
    practice.answer("los.kluis");
    assert_eq!(practice.refused("vault.chooseNew", Value::Null), obstacle("fileExists"));
    practice.answer("weg.kluis");
    assert_eq!(practice.refused("vault.chooseExisting", Value::Null), obstacle("noFile"));
}

#[test]
fn two_programs_do_not_open_one_vault() {
    let practice = Practice::bare();
    let other = Practice::closed();
    other.seen.lock().unwrap().answers.push(practice.path("clienten.kluis"));
    other.tell("vault.chooseExisting", Value::Null);
    let answer = other.refused("vault.unlock", json!({ "userName": "", "password": PASSWORD }));
    assert_eq!(answer["obstacle"]["is"], "inUse");
    assert_eq!(answer["obstacle"]["by"], "test (laptop)");
    practice.tell("vault.lock", Value::Null);
    other.tell("vault.unlock", json!({ "userName": "", "password": PASSWORD }));
}

#[test]
fn the_log_is_whole_and_says_so() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    practice.tell("client.read", client.clone());
    practice.tell("bsn.reveal", client.clone());
    let rows = practice.tell("audit.client", client);
    let events: Vec<&str> = rows.as_array().unwrap().iter().map(|it| it["event"].as_str().unwrap()).collect();
    assert_eq!(events, ["bsn-revealed", "client-read", "client-registered"]);
    assert_eq!(rows[0]["userName"], "Els Smit");
    let report = practice.tell("audit.verify", Value::Null);
    assert_eq!(report["firstBroken"], Value::Null);
    assert!(5 <= report["rows"].as_u64().unwrap());
}

#[test]
fn what_goes_wrong_is_logged_without_what_was_typed() {
    let practice = Practice::open();
    let answer = practice.refused("client.find", json!({ "text": ["Geheimnaam"] }));
    let reference = answer["reference"].as_str().unwrap().to_owned();
    assert_eq!(answer["kind"], "unexpected");
    let logged = practice.seen.lock().unwrap().logged.join("\n");
    assert!(logged.contains(&reference) && !logged.contains("Geheimnaam"), "{logged}");
    assert_eq!(
        practice.refused("geen.opdracht", Value::Null),
        json!({ "kind": "notFound", "what": "command" })
    );
}
