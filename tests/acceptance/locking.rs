//! The vault locks by itself, a lock always wins, and what stood in a form is there afterwards for who typed it.

use std::sync::Arc;

use kluis_commands::{App, Occasion};
use kluis_tests::{PASSWORD, Practice, consent_of, item_of};
use serde_json::{Value, json};

fn locked() -> Value {
    json!({ "kind": "locked" })
}

fn unlock(practice: &Practice) {
    practice.tell("vault.unlock", json!({ "userName": "Els Smit", "password": PASSWORD }));
}

fn is_open(practice: &Practice) -> bool {
    practice.tell("session.present", json!({ "touched": false })) == json!(true)
}

fn choose(practice: &Practice, minutes: &str, on_minimise: bool) {
    let draft = json!({ "idleMinutes": minutes, "onMinimise": on_minimise, "hideWindow": true });
    practice.tell("locking.change", draft);
}

/// What the page holds of a half-filled form.
fn half_filled(client: &Value) -> Value {
    json!({
        "heading": "Rapportage toevoegen",
        "place": json!({ "page": "dossierNew", "client": client, "part": "all" }).to_string(),
        "fields": [
            { "id": "item-title", "label": "Titel", "value": "Huisbezoek Zonnestraal" },
            { "id": "item-sensitive", "label": "Gevoelig", "value": "1" }
        ],
        "continues": null
    })
}

fn drafts(practice: &Practice) -> Vec<Value> {
    practice.tell("draft.list", Value::Null).as_array().unwrap().clone()
}

#[test]
fn after_five_minutes_without_a_hand_the_vault_is_locked_whatever_the_page_does() {
    let practice = Practice::open();
    practice.later(299);
    assert!(!practice.app.tick());
    // What the page asks by itself is no hand.
    for name in ["start.status", "work.status", "backup.progress", "backup.runIfDue", "vault.checkAge"] {
        practice.tell(name, Value::Null);
    }
    assert!(is_open(&practice));
    practice.later(1);
    assert!(practice.app.tick());
    assert!(!is_open(&practice));
    assert_eq!(practice.refused("today.read", Value::Null), locked());
    assert!(!practice.app.tick(), "once");
}

#[test]
fn every_command_of_a_hand_and_every_key_begin_the_time_anew() {
    let practice = Practice::open();
    for _ in 0..4 {
        practice.later(250);
        practice.tell("today.read", Value::Null);
        practice.later(250);
        practice.tell("session.present", json!({ "touched": true }));
        assert!(!practice.app.tick());
    }
    practice.later(300);
    assert!(practice.app.tick());
}

#[test]
fn after_a_sleep_it_locks_at_once_and_setting_the_clock_back_is_no_hand() {
    let practice = Practice::open();
    practice.later(8 * 3600);
    assert!(practice.app.tick());
    unlock(&practice);
    practice.later(-3600);
    assert!(!practice.app.tick());
    assert!(is_open(&practice));
}

#[test]
fn the_idle_time_is_chosen_by_who_runs_the_organisation_and_stays_chosen() {
    let practice = Practice::open();
    let page = practice.tell("locking.read", Value::Null);
    assert_eq!(page["locking"], json!({ "idleMinutes": 5, "onMinimise": false, "hideWindow": true }));
    assert_eq!(
        (&page["chosen"], &page["leastMinutes"], &page["mostMinutes"]),
        (&Value::Null, &json!(1), &json!(30))
    );
    for typed in ["0", "31", "vijf"] {
        let draft = json!({ "idleMinutes": typed, "onMinimise": false, "hideWindow": true });
        let fault = json!({
            "field": "idleMinutes", "fault": { "reason": "outsideRange", "least": 1, "most": 30 }
        });
        assert_eq!(
            practice.refused("locking.change", draft),
            json!({ "kind": "locking", "refusal": { "faults": [fault] } })
        );
    }
    choose(&practice, "12", false);
    assert_eq!(practice.tell("start.status", Value::Null)["locking"]["idleMinutes"], 12);
    practice.later(719);
    assert!(!practice.app.tick());
    practice.later(1);
    assert!(practice.app.tick());
    unlock(&practice);
    practice.later(700);
    assert!(!practice.app.tick(), "it is kept in the vault");
    let page = practice.tell("locking.read", Value::Null);
    assert_eq!(page["chosen"], json!({ "at": "2026-03-01T09:00:00Z", "by": "Els Smit" }));

    practice.add_care_worker();
    practice.enter_care_worker();
    assert_eq!(practice.tell("locking.read", Value::Null)["locking"]["idleMinutes"], 12);
    let draft = json!({ "idleMinutes": "30", "onMinimise": false, "hideWindow": false });
    assert_eq!(practice.refused("locking.change", draft), json!({ "kind": "notAllowed" }));
}

#[test]
fn the_screen_lock_and_sleep_always_lock_and_a_small_window_where_that_is_wanted() {
    let practice = Practice::open();
    assert!(practice.app.lock_on(Occasion::ScreenLocked));
    assert!(!practice.app.lock_on(Occasion::ScreenLocked), "it was locked");
    unlock(&practice);
    assert!(practice.app.lock_on(Occasion::Sleep));
    unlock(&practice);
    assert!(!practice.app.lock_on(Occasion::Minimised));
    assert!(is_open(&practice));
    choose(&practice, "5", true);
    assert!(practice.app.lock_on(Occasion::Minimised));
    assert!(!is_open(&practice));
}

#[test]
fn a_window_is_hidden_from_screenshots_unless_the_vault_wants_it_shown() {
    let practice = Practice::open();
    let hidden = || practice.seen.lock().unwrap().is_hidden;
    assert!(hidden());
    practice.tell("locking.change", json!({ "idleMinutes": "5", "onMinimise": false, "hideWindow": false }));
    assert!(!hidden(), "at once");
    practice.tell("vault.lock", Value::Null);
    assert!(hidden(), "what the next vault wants is not known yet");
    unlock(&practice);
    assert!(!hidden());
}

#[test]
fn what_was_copied_is_wiped_at_a_lock_and_not_before_its_time() {
    let practice = Practice::open();
    let clipboard = || practice.seen.lock().unwrap().clipboard.clone();
    assert_eq!(practice.tell("clipboard.copy", json!({ "text": "999900006" })), json!(true));
    practice.app.tick();
    assert_eq!(clipboard(), "999900006");
    practice.tell("vault.lock", Value::Null);
    assert_eq!(clipboard(), "");
    practice.seen.lock().unwrap().clipboard = "van een ander programma".to_owned();
    unlock(&practice);
    practice.tell("vault.lock", Value::Null);
    assert_eq!(clipboard(), "van een ander programma", "nothing of ours lies there");
}

/// The practice shared with what happens while a dialog is open.
fn while_a_dialog_is_open(mut practice: Practice, happens: fn(&App)) -> (Practice, Arc<App>) {
    let app = Arc::new(std::mem::replace(&mut practice.app, Practice::closed().app));
    let shared = Arc::clone(&app);
    practice.seen.lock().unwrap().meanwhile = Some(Box::new(move || happens(&shared)));
    (practice, app)
}

#[test]
fn a_lock_wins_over_an_open_dialog_also_where_the_vault_was_opened_again_meanwhile() {
    let locks: [fn(&App); 2] = [
        |app| assert!(app.lock_on(Occasion::ScreenLocked)),
        |app| {
            assert!(app.lock_on(Occasion::ScreenLocked));
            app.call("vault.unlock", json!({ "userName": "", "password": PASSWORD })).unwrap();
        },
    ];
    for happens in locks {
        let practice = Practice::open();
        let client = practice.register(json!({}));
        let item = practice.tell("dossier.add", item_of(&client, json!({})));
        let consent = practice.tell("consent.propose", consent_of(&client));
        practice.offer("foto.jpg", include_bytes!("picture.jpg"));
        practice.answer("brief.pdf");
        let (machine, app) = while_a_dialog_is_open(practice, happens);
        let refused = app.call("dossier.addFile", item).unwrap_err();
        assert_eq!(json!(refused), locked());
        let again = Arc::clone(&app);
        let _ = app.call("vault.unlock", json!({ "userName": "", "password": PASSWORD }));
        machine.seen.lock().unwrap().meanwhile = Some(Box::new(move || happens(&again)));
        let refused = app.call("consent.saveLetter", consent).unwrap_err();
        assert_eq!(json!(refused), locked());
        assert!(!machine.path("brief.pdf").exists(), "nothing leaves the vault after a lock");
        let _ = app.call("vault.lock", Value::Null);
    }
}

#[test]
fn a_form_that_was_half_filled_at_a_lock_is_offered_to_who_typed_it_and_to_nobody_else() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    practice.add_care_worker();
    practice.enter_care_worker();
    practice.tell("draft.hold", half_filled(&client));
    assert!(drafts(&practice).is_empty(), "it is there already");
    practice.later(300);
    assert!(practice.app.tick());
    practice.enter_coordinator();
    assert!(drafts(&practice).is_empty(), "it is of somebody else");
    practice.enter_user("Jan Bos");
    let kept = drafts(&practice);
    assert_eq!(kept.len(), 1);
    let draft = &kept[0];
    assert_eq!(draft["heading"], "Rapportage toevoegen");
    assert_eq!(draft["place"], half_filled(&client)["place"]);
    assert_eq!(draft["fields"], half_filled(&client)["fields"]);
    assert_eq!(draft["keptAt"], "2026-03-01T09:05:00Z");
    let found = practice.tell("dossier.find", json!({ "client": client, "text": "Zonnestraal" }));
    assert_eq!(found, json!([]), "it is no part of the dossier");
    practice.enter_coordinator();
    assert_eq!(practice.refused("draft.destroy", draft["id"].clone())["kind"], "notFound");
    let about = practice.tell("audit.client", client);
    let rows = about.as_array().unwrap();
    let row = rows.iter().find(|it| it["event"] == "draft-kept").expect("that it was kept is logged");
    assert_eq!(row["userName"], "Jan Bos");
}

#[test]
fn a_draft_goes_when_its_form_is_saved_or_thrown_away_and_gives_way_to_what_went_on_from_it() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    practice.tell("draft.hold", half_filled(&client));
    practice.reopen();
    let first = drafts(&practice)[0]["id"].clone();
    let mut more = half_filled(&client);
    more["continues"] = first.clone();
    more["fields"][0]["value"] = json!("Huisbezoek, en nog meer");
    practice.tell("draft.hold", more);
    practice.reopen();
    let kept = drafts(&practice);
    assert_eq!(kept.len(), 1);
    assert_ne!(kept[0]["id"], first);
    assert_eq!(kept[0]["fields"][0]["value"], "Huisbezoek, en nog meer");
    practice.tell("draft.letGo", kept[0]["id"].clone());
    assert!(drafts(&practice).is_empty());

    practice.tell("draft.hold", half_filled(&client));
    practice.tell("draft.letGo", Value::Null);
    practice.reopen();
    assert!(drafts(&practice).is_empty(), "saved before the lock");
    practice.tell("draft.hold", half_filled(&client));
    practice.reopen();
    practice.tell("draft.destroy", drafts(&practice)[0]["id"].clone());
    practice.reopen();
    assert!(drafts(&practice).is_empty(), "thrown away");
    assert_eq!(practice.tell("audit.verify", Value::Null)["firstBroken"], Value::Null);
}

#[test]
fn a_draft_about_a_client_who_left_the_circle_is_shut_too_and_one_of_a_suspended_user_is_gone() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    practice.add_care_worker();
    practice.enter_care_worker();
    practice.tell("draft.hold", half_filled(&client));
    practice.enter_coordinator();
    let circle = practice.tell("circle.read", client);
    let member = circle["members"][0]["member"].clone();
    let ending = json!({ "on": "1-3-2026", "reason": "Ander team" });
    practice.tell("circle.end", json!({ "id": circle["members"][0]["id"], "ending": ending }));
    practice.set_clock("2026-03-02T09:00:00Z");
    practice.enter_user("Jan Bos");
    assert!(drafts(&practice).is_empty());
    let mut nobody = half_filled(&Value::Null);
    nobody["place"] = json!(json!({ "page": "clientNew" }).to_string());
    practice.tell("draft.hold", nobody);
    practice.enter_coordinator();
    practice.tell("user.suspend", member["user"].clone());
    let handed_over = practice.tell("user.readmit", member["user"].clone());
    practice.make_own("Jan Bos", &handed_over);
    assert!(drafts(&practice).is_empty());
}

#[test]
fn a_draft_that_cannot_be_kept_does_not_hold_up_the_lock() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let mut nobody = half_filled(&client);
    nobody["continues"] = json!("0190d1c3-0000-7000-8000-000000000000");
    nobody["place"] = json!("geen plaats");
    practice.tell("draft.hold", nobody);
    practice.tell("vault.lock", Value::Null);
    assert!(!is_open(&practice));
    unlock(&practice);
    assert_eq!(drafts(&practice).len(), 1, "a place that says nothing is no reason to lose it");
}

/// What was shown in the viewer while a lock came in between does not stay behind.
#[test]
fn what_was_shown_goes_at_every_kind_of_lock() {
    for occasion in [Occasion::ScreenLocked, Occasion::Sleep] {
        let practice = Practice::open();
        let client = practice.register(json!({}));
        let consent = practice.tell("consent.propose", consent_of(&client));
        practice.tell("consent.viewLetter", consent);
        assert_eq!(practice.seen.lock().unwrap().viewed.len(), 1);
        practice.app.lock_on(occasion);
        assert!(practice.seen.lock().unwrap().viewed.is_empty());
    }
}
