use kluis_documents::{Pdf, page_text};
use kluis_tests::{PASSWORD, Practice};
use serde_json::{Value, json};

fn role(role: &str) -> Value {
    json!({ "role": role, "ownRole": null, "onlyOn": "" })
}

fn user<'a>(users: &'a Value, name: &str) -> &'a Value {
    users.as_array().unwrap().iter().find(|it| it["name"] == name).unwrap()
}

fn names(practice: &Practice) -> Vec<String> {
    let list = practice.tell("client.list", json!({ "page": 0, "onlyCurrent": false }));
    list["rows"].as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap().to_owned()).collect()
}

fn emergency(number: &str, reason: &str) -> Value {
    json!({ "number": number, "surname": "", "birthDate": "", "reason": reason })
}

fn last_view(practice: &Practice) -> String {
    let (_, pdf) = practice.seen.lock().unwrap().viewed.last().cloned().unwrap();
    page_text(&Pdf(pdf)).unwrap().concat().join(" ")
}

#[test]
fn who_is_invited_first_makes_a_password_of_her_own() {
    let practice = Practice::open();
    let invited = practice.tell("user.invite", json!({ "name": "Jan Bos", "role": role("careWorker") }));
    let temporary = invited["password"].as_str().unwrap().to_owned();
    assert_eq!(temporary.len(), 14);
    practice.tell("vault.lock", Value::Null);
    practice.tell("vault.unlock", json!({ "userName": "jan bos", "password": temporary }));
    assert_eq!(practice.tell("start.status", Value::Null)["user"]["mustChangePassword"], true);
    assert_eq!(practice.refused("today.read", Value::Null), json!({ "kind": "passwordChangeDue" }));
    let change = |new: &str| json!({ "old": temporary, "new": new });
    assert_eq!(
        practice.refused("user.changePassword", change(&temporary)),
        json!({ "kind": "user", "refusal": { "field": "passwordUnchanged" } })
    );
    practice.tell("user.changePassword", change("trein-over-de-brug"));
    practice.tell("today.read", Value::Null);
    practice.tell("vault.lock", Value::Null);
    let old = json!({ "userName": "Jan Bos", "password": temporary });
    assert_eq!(practice.refused("vault.unlock", old)["obstacle"]["is"], "wrongPassword");
    practice.later(1);
    practice.tell("vault.unlock", json!({ "userName": "Jan Bos", "password": "trein-over-de-brug" }));
    assert_eq!(practice.tell("start.status", Value::Null)["user"]["mustChangePassword"], false);
}

#[test]
fn two_users_do_not_share_a_name() {
    let practice = Practice::open();
    let answer = practice.refused("user.invite", json!({ "name": "ELS SMÍT", "role": role("careWorker") }));
    assert_eq!(answer, json!({ "kind": "user", "refusal": { "field": "nameTaken" } }));
}

#[test]
fn a_suspended_user_is_shut_out_and_comes_back_only_by_an_administrator() {
    let practice = Practice::open();
    let jan = practice.add_user("Jan Bos", "careWorker");
    let step = |name: &str| practice.refused(name, jan.clone())["refusal"]["field"].clone();
    assert_eq!(step("user.readmit"), "standing", "she is in");
    practice.tell("user.suspend", jan.clone());
    assert_eq!([step("user.suspend"), step("user.reset")], ["standing", "standing"]);
    assert_eq!(user(&practice.tell("user.list", Value::Null), "Jan Bos")["standing"], "suspended");
    practice.tell("vault.lock", Value::Null);
    let enter = json!({ "userName": "Jan Bos", "password": "trein-over-de-brug" });
    assert_eq!(practice.refused("vault.unlock", enter.clone())["obstacle"]["is"], "wrongPassword");
    practice.later(1);
    practice.enter_coordinator();
    let handed = practice.tell("user.readmit", jan.clone());
    practice.make_own("Jan Bos", &handed);
    practice.enter_coordinator();
    let changes: Vec<Value> = practice
        .tell("user.history", Value::Null)
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["user"] == jan)
        .map(|it| it["change"].clone())
        .collect();
    assert_eq!(changes, ["readmitted", "suspended", "added"]);
}

#[test]
fn a_forgotten_password_is_reset_by_another_administrator() {
    let practice = Practice::open();
    let piet = practice.add_user("Piet Kok", "coordinator");
    let handed = practice.tell("user.reset", piet);
    practice.tell("vault.lock", Value::Null);
    let old = json!({ "userName": "Piet Kok", "password": "trein-over-de-brug" });
    assert_eq!(practice.refused("vault.unlock", old)["obstacle"]["is"], "wrongPassword");
    practice.later(1);
    practice.make_own("Piet Kok", &handed);
    practice.tell("today.read", Value::Null);
}

#[test]
fn a_suspended_user_does_not_come_back_by_the_recovery_key() {
    let practice = Practice::open();
    let groups = practice.tell("recovery.groups", Value::Null);
    let key: Vec<&str> = groups.as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
    let recovery = |name: &str| json!({ "userName": name, "recoveryKey": key.join(" "), "password": "nieuw-en-heel-lang" });
    let jan = practice.add_user("Jan Bos", "careWorker");
    practice.tell("user.suspend", jan);
    practice.tell("vault.lock", Value::Null);
    assert_eq!(practice.refused("vault.recover", recovery("Jan Bos"))["obstacle"]["is"], "suspended");
    practice.tell("vault.recover", recovery("Els Smit"));
    practice.tell("today.read", Value::Null);
}

#[test]
fn the_last_administrator_stays() {
    let practice = Practice::open();
    let me = user(&practice.tell("user.list", Value::Null), "Els Smit")["id"].clone();
    let refused = |name: &str, input: Value| practice.refused(name, input)["refusal"]["field"].clone();
    let less = json!({ "user": me, "role": role("careWorker") });
    assert_eq!(refused("user.suspend", me.clone()), "oneself");
    assert_eq!(refused("user.changeRole", less.clone()), "oneself");
    assert_eq!(refused("user.reset", me.clone()), "oneself");
    practice.add_user("Piet Kok", "coordinator");
    practice.enter_user("Piet Kok");
    practice.tell("user.changeRole", less);
    let piet = user(&practice.tell("user.list", Value::Null), "Piet Kok")["id"].clone();
    assert_eq!(refused("user.suspend", piet), "oneself");
}

#[test]
fn an_auditor_enters_on_one_day() {
    let practice = Practice::open();
    practice.add_user("Otto Prins", "auditor");
    practice.set_clock("2026-03-02T09:00:00Z");
    practice.tell("vault.lock", Value::Null);
    let enter = json!({ "userName": "Otto Prins", "password": "trein-over-de-brug" });
    assert_eq!(practice.refused("vault.unlock", enter.clone())["obstacle"]["is"], "otherDay");
    practice.set_clock("2026-03-01T22:30:00Z");
    practice.tell("vault.unlock", enter);
    practice.tell("today.read", Value::Null);
    practice.set_clock("2026-03-01T23:30:00Z");
    assert_eq!(practice.refused("today.read", Value::Null)["obstacle"]["is"], "otherDay", "midnight passed");
}

#[test]
fn an_own_role_grants_what_it_says_and_never_more_than_its_maker_has() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let draft = |id: Value, acts: Value| {
        json!({
            "id": id, "name": "Stagiair", "madeFrom": "careWorker",
            "grants": [
                { "compartment": "directory", "acts": ["see"] },
                { "compartment": "identification", "acts": ["see"] },
                { "compartment": "careContent", "acts": acts },
                { "compartment": "own", "acts": ["change"] },
            ]
        })
    };
    let refusal = practice.refused("ownRole.keep", draft(Value::Null, json!(["destroy"])));
    assert_eq!(refusal["refusal"]["field"], "moreThanOwn");
    let own = practice.tell("ownRole.keep", draft(Value::Null, json!(["see"])));
    let sam = practice.add_user("Sam Vos", "careWorker");
    let role = json!({ "role": "careWorker", "ownRole": own, "onlyOn": "" });
    practice.tell("user.changeRole", json!({ "user": sam, "role": role }));
    practice.tell("circle.addMany", json!({ "user": sam, "clients": [client], "from": "1-3-2026" }));
    let rows = practice.tell("ownRole.list", Value::Null);
    assert_eq!((&rows[0]["role"]["name"], &rows[0]["users"]), (&json!("Stagiair"), &json!(1)));
    practice.enter_user("Sam Vos");
    practice.tell("client.read", client.clone());
    assert_eq!(practice.refused("consent.list", client.clone())["kind"], "notAllowed");
    practice.enter_coordinator();
    practice.tell("ownRole.keep", draft(own, json!(["see", "add"])));
    let page = practice.tell("scheme.read", Value::Null);
    let row = page["roles"].as_array().unwrap().last().unwrap();
    assert_eq!((&row["own"], &row["users"]), (&json!("Stagiair"), &json!(["Sam Vos"])));
}

#[test]
fn the_circle_opens_and_shuts_a_client_day_by_day() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    practice.register(json!({ "surname": "Ander", "birthDate": "3-4-1970" }));
    let jan = practice.add_user("Jan Bos", "careWorker");
    let noor = practice.add_user("Noor Kuiper", "careWorker");
    let draft = |user: &Value, involvement: &str, until: &str, instead: Value| {
        json!({
            "client": client, "user": user, "involvement": involvement, "insteadOf": instead,
            "from": "1-3-2026", "until": until, "agreedOn": "", "remark": ""
        })
    };
    let member = practice.tell("circle.add", draft(&jan, "carer", "", Value::Null));
    practice.tell("circle.add", draft(&noor, "locum", "3-3-2026", jan.clone()));
    let again = practice.refused("circle.add", draft(&jan, "carer", "", Value::Null));
    assert_eq!(again["refusal"]["faults"][0]["fault"]["reason"], "overlaps");
    let els = user(&practice.tell("user.list", Value::Null), "Els Smit")["id"].clone();
    let needless = practice.refused("circle.add", draft(&els, "carer", "", Value::Null));
    assert_eq!(needless["refusal"]["faults"][0]["fault"]["reason"], "notAChoice");
    let page = practice.tell("circle.read", client.clone());
    let vias: Vec<&Value> = page["access"].as_array().unwrap().iter().map(|it| &it["via"]).collect();
    assert_eq!(vias, ["everyone", "circle", "circle"]);
    let ending = json!({ "on": "2-3-2026", "reason": "Andere baan" });
    practice.tell("circle.end", json!({ "id": member, "ending": ending }));
    practice.tell("circle.viewAccess", client.clone());
    let paper = last_view(&practice);
    assert!(
        paper.contains("Jan Bos") && paper.contains("Noor Kuiper") && paper.contains("neemt waar"),
        "{paper}"
    );
    practice.answer("wie.pdf");
    practice.tell("circle.saveAccess", client.clone());
    assert_eq!(practice.tell("circle.ofUser", jan)[0]["row"]["member"]["ending"]["reason"], "Andere baan");
    for (day, jan_sees, noor_sees) in [("2026-03-02", 1, 1), ("2026-03-03", 0, 1), ("2026-03-04", 0, 0)] {
        practice.set_clock(&format!("{day}T09:00:00Z"));
        for (name, expected) in [("Jan Bos", jan_sees), ("Noor Kuiper", noor_sees)] {
            practice.enter_user(name);
            assert_eq!(names(&practice).len(), expected, "{name} on {day}");
        }
    }
}

#[test]
fn emergency_access_has_a_reason_ends_by_itself_and_is_looked_into() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    practice.add_user("Fien de Groot", "privacyOfficer");
    practice.add_care_worker();
    practice.enter_user("Jan Bos");
    assert!(names(&practice).is_empty());
    assert_eq!(practice.refused("client.read", client.clone())["kind"], "notAllowed");
    let silent = practice.refused("emergency.open", emergency("1001", " "));
    assert_eq!(silent["refusal"]["faults"][0]["field"], "reason");
    let nobody = practice.refused("emergency.open", emergency("9999", "Gevallen"));
    assert_eq!(nobody["refusal"]["faults"][0]["field"], "number");
    let person =
        json!({ "number": "", "surname": "øse", "birthDate": "1-2-1980", "reason": "Gevallen in de douche" });
    assert_eq!(practice.tell("emergency.open", person)["client"], client);
    practice.tell("client.read", client.clone());
    assert_eq!(practice.refused("abuse.list", client.clone())["kind"], "notAllowed", "no more than the role");
    let today = practice.tell("today.read", Value::Null);
    assert_eq!(today["ownEmergencies"][0]["reason"], "Gevallen in de douche");
    assert_eq!(today["emergencies"], json!([]));
    practice.set_clock("2026-03-01T13:00:00Z");
    assert_eq!(practice.refused("client.read", client.clone())["kind"], "notAllowed", "four hours later");
    practice.enter_user("Fien de Groot");
    let waiting = practice.tell("today.read", Value::Null)["emergencies"].clone();
    assert_eq!((&waiting[0]["user"], &waiting[0]["client"]["id"]), (&json!("Jan Bos"), &client));
    let review = |finding: &str| json!({ "access": waiting[0]["id"], "finding": finding });
    assert_eq!(practice.refused("emergency.review", review(""))["refusal"]["faults"][0]["field"], "finding");
    practice.tell("emergency.review", review("Terecht, zij was alleen in huis"));
    assert_eq!(practice.tell("today.read", Value::Null)["emergencies"], json!([]));
    practice.enter_coordinator();
    let still = practice.tell("today.read", Value::Null)["emergencies"].clone();
    assert_eq!(still[0]["reviews"][0]["by"], "Fien de Groot", "the coordinator looks into it too");
    let log = practice.tell("audit.client", client).to_string();
    assert!(log.contains("emergency-opened") && log.contains("emergency-reviewed"));
}

#[test]
fn the_scheme_is_shown_and_printed() {
    let practice = Practice::open();
    practice.add_care_worker();
    let page = practice.tell("scheme.read", Value::Null);
    assert_eq!((page["roles"].as_array().unwrap().len(), &page["emergencyHours"]), (8, &json!(4)));
    assert_eq!(page["roles"][1]["users"], json!(["Jan Bos"]));
    practice.tell("scheme.view", Value::Null);
    let paper = last_view(&practice);
    assert!(paper.contains("Jan Bos") && paper.contains("Gedragswetenschapper"), "{paper}");
    practice.answer("schema.pdf");
    assert_eq!(practice.tell("scheme.save", Value::Null)["name"], "schema.pdf");
}

#[test]
fn a_new_data_key_keeps_everybody_and_everything() {
    let practice = Practice::open();
    practice.register(json!({}));
    let jan = practice.add_user("Jan Bos", "careWorker");
    practice.put_in_every_circle(&jan);
    let wrong = practice.refused("vault.changeDataKey", json!({ "password": "niet-het-goede" }));
    assert_eq!(wrong["obstacle"]["is"], "wrongPassword");
    assert_eq!(practice.tell("vault.changeDataKey", json!({ "password": PASSWORD })), "changed");
    assert_eq!(names(&practice).len(), 1);
    assert_eq!(practice.tell("audit.verify", Value::Null)["firstBroken"], Value::Null);
    practice.enter_user("Jan Bos");
    assert_eq!(names(&practice).len(), 1);
    practice.enter_coordinator();
}
