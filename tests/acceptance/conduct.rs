use kluis_commands::dossier_parts;
use kluis_documents::{Pdf, page_text};
use kluis_domain::{
    circle::ClientFacts,
    contact::{self, ContactDraft},
    law::Law,
    user::Role,
};
use kluis_tests::{PASSWORD, Practice};
use kluis_vault::{Event, Opener, Password, Stamp, Vault, VaultError};
use serde_json::{Value, json};

fn contact(client: &Value, relation: &str, bsn: &str) -> Value {
    json!({
        "client": client, "kind": "person", "surname": "Bakker", "prefix": "", "initials": "", "firstNames": "Noor",
        "organisation": "", "function": null, "functionOther": "", "relations": [relation], "agb": "",
        "phones": [], "email": "", "street": "", "houseNumber": "", "houseLetter": "", "houseAddition": "",
        "postcode": "", "town": "", "foreignAddress": "", "country": "", "secretAddress": false,
        "birthDate": "1-2-1975", "deceasedOn": "", "bsn": bsn, "remark": ""
    })
}

fn note(client: &Value, contact: &Value, changes: Value) -> Value {
    let mut note = json!({
        "client": client, "contact": contact, "kind": "clientInvolved", "on": "1-3-2026", "by": "Els Smit",
        "text": "Bespreekt elke keuze met de cliënt.", "from": "", "until": ""
    });
    for (field, value) in changes.as_object().unwrap() {
        note[field] = value.clone();
    }
    note
}

fn exception() -> Value {
    json!({ "kind": "dutiesNotPerformed", "text": "De cliënt is bang voor deze persoon.", "from": "1-2-2026" })
}

/// A client whose partner decides about care.
fn incapable(practice: &Practice) -> (Value, Value) {
    let client = practice.register(json!({}));
    let partner = practice.tell("contact.add", contact(&client, "partner", ""));
    let assessment = json!({
        "client": client, "matter": "care", "about": "", "assessedOn": "1-2-2026", "assessedBy": "dr. K. Postma",
        "function": "arts", "outcome": "incapable", "reason": "Overziet dit niet.", "until": "", "reviewOn": ""
    });
    practice.tell("capacity.record", assessment);
    (client, partner)
}

fn conduct(practice: &Practice, client: &Value, contact: &Value) -> Vec<Value> {
    let row = practice.tell("contact.read", json!({ "client": client, "contact": contact }));
    row["conduct"].as_array().unwrap().clone()
}

fn care(practice: &Practice, client: &Value, on: &str) -> Value {
    let question = json!({ "client": client, "on": on, "matter": "care", "about": "" });
    practice.tell("representation.question", question)
}

#[track_caller]
fn faults(practice: &Practice, command: &str, input: Value) -> Vec<(Value, Value)> {
    let refused = practice.refused(command, input);
    let all = refused["refusal"]["faults"].as_array().unwrap_or_else(|| panic!("{refused}")).clone();
    all.into_iter().map(|it| (it["field"].clone(), it["fault"]["reason"].clone())).collect()
}

fn fault(field: &str, reason: &str) -> (Value, Value) {
    (json!(field), json!(reason))
}

#[test]
fn how_a_representative_goes_about_it_is_kept_note_by_note() {
    let practice = Practice::open();
    let (client, partner) = incapable(&practice);
    practice.tell("conduct.record", note(&client, &partner, json!({ "on": "20-2-2026", "by": "Jan Bos" })));
    let concern = json!({ "kind": "concern", "text": "Neemt de telefoon niet op.\nAl een week." });
    practice.tell("conduct.record", note(&client, &partner, concern));
    practice.reopen();
    let kept = conduct(&practice, &client, &partner);
    let told: Vec<_> = kept.iter().map(|it| (&it["note"]["kind"], &it["note"]["by"])).collect();
    assert_eq!(
        told,
        [(&json!("concern"), &json!("Els Smit")), (&json!("clientInvolved"), &json!("Jan Bos"))]
    );
    assert_eq!(kept[0]["note"]["text"], "Neemt de telefoon niet op.\nAl een week.");
    assert_eq!((&kept[0]["note"]["exception"], &kept[0]["recordedBy"]), (&Value::Null, &json!("Els Smit")));
    assert_eq!(care(&practice, &client, "")["exceptions"], json!([]));
}

#[test]
fn an_open_exception_stands_beside_who_decides_and_changes_nothing_about_it() {
    let practice = Practice::open();
    let (client, partner) = incapable(&practice);
    let before = care(&practice, &client, "")["decisions"].clone();
    let id = practice.tell("conduct.record", note(&client, &partner, exception()));
    let after = care(&practice, &client, "");
    assert_eq!(after["decisions"], before, "who decides stays the same");
    assert_eq!(
        after["exceptions"],
        json!([{
            "contact": partner, "since": "2026-02-01", "until": null,
            "reason": "De cliënt is bang voor deze persoon."
        }])
    );
    let every = practice.tell("representation.read", json!({ "client": client, "on": "31-1-2026" }));
    assert_eq!(every["exceptions"], json!([]), "it began the day after");
    let again = note(&client, &partner, exception());
    assert_eq!(faults(&practice, "conduct.record", again), [fault("from", "overlaps")]);

    let end = |on: &str| json!({ "id": id, "ending": { "on": on, "reason": "Samen uitgepraat" } });
    practice.tell("conduct.end", end("28-2-2026"));
    assert_eq!(care(&practice, &client, "")["exceptions"], json!([]));
    assert_eq!(care(&practice, &client, "28-2-2026")["exceptions"][0]["until"], "2026-02-28");
    let kept = conduct(&practice, &client, &partner);
    assert_eq!(kept[0]["note"]["exception"]["ending"]["reason"], "Samen uitgepraat");
    assert_eq!(faults(&practice, "conduct.end", end("1-3-2026")), [fault("on", "notApplicable")]);
    let log = practice.tell("audit.client", client);
    let count = |event: &str| log.as_array().unwrap().iter().filter(|it| it["event"] == event).count();
    assert_eq!((count("conduct-noted"), count("conduct-exception-ended")), (1, 1));
}

#[test]
fn a_faulty_note_gets_a_message_at_each_field_and_keeps_nothing() {
    let practice = Practice::open();
    let (client, partner) = incapable(&practice);
    let friend = practice.tell("contact.add", contact(&client, "network", ""));
    let record = |contact: &Value, changes: Value| {
        faults(&practice, "conduct.record", note(&client, contact, changes))
    };
    assert_eq!(record(&friend, json!({})), [fault("contact", "notARepresentative")]);
    assert_eq!(
        record(&partner, json!({ "kind": null, "on": "2-3-2026", "by": "", "text": "" })),
        [
            fault("kind", "missing"),
            fault("notedOn", "inTheFuture"),
            fault("by", "missing"),
            fault("text", "missing")
        ]
    );
    assert_eq!(
        record(&partner, json!({ "kind": "dutiesNotPerformed", "text": "", "until": "31-2-2026" })),
        [fault("text", "missing"), fault("from", "missing"), fault("until", "noSuchDay")]
    );
    assert_eq!(record(&partner, json!({ "from": "1-2-2026" })), [fault("from", "notApplicable")]);
    assert!(conduct(&practice, &client, &partner).is_empty());
    practice.add_care_worker();
    practice.enter_care_worker();
    let refused = practice.refused("conduct.record", note(&client, &partner, json!({})));
    assert_eq!(refused["kind"], "notAllowed");
}

/// Puts a contact into the closed vault by a law table in which the BSN of a representative is certain.
fn add_by_certain_law(practice: &Practice, draft: Value) {
    let file = practice.path("clienten.kluis");
    let opener = Opener { who: "test".into(), since: "2026-03-01T09:00:00Z".into() };
    let (mut vault, user) = Vault::unlock(&file, "", &Password::new(PASSWORD.into()), &opener).unwrap();
    let at = "2026-03-01T09:00:00Z".parse().unwrap();
    let stamp = Stamp { at, user, role: Role::Coordinator };
    let draft: ContactDraft = serde_json::from_value(draft).unwrap();
    let facts = ClientFacts { birth_date: "1980-02-01".parse().unwrap(), deceased_on: None };
    let today = "2026-03-01".parse().unwrap();
    let (contact, bsn) = contact::check(&draft, &facts, &certain_law(), today).unwrap();
    vault
        .change(&stamp, |writer| {
            let id = writer.add_contact(&contact, bsn.as_ref())?;
            Ok::<_, VaultError>(((), Event::ContactAdded(contact.client, id)))
        })
        .unwrap();
    vault.lock(&stamp).unwrap();
}

fn certain_law() -> Law {
    let representatives = include_str!("../../assets/law/representatives.toml");
    let certain = representatives.replace("certainty = \"low\"", "certainty = \"high\"");
    let terms = include_str!("../../assets/law/terms.toml");
    Law::parse_all(&[terms, include_str!("../../assets/law/ages.toml"), &certain]).unwrap()
}

#[test]
fn the_bsn_of_a_representative_is_refused_at_the_field_while_the_law_is_uncertain() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let add =
        |bsn: &str| practice.refused("contact.add", contact(&client, "partner", bsn))["refusal"].clone();
    let refusal = add("999900006");
    assert_eq!(
        refusal["faults"],
        json!([{
            "field": "bsn",
            "fault": { "reason": "bsnUseUncertain", "article": "Stb. 2025, 83 (Kamerstukken 36579)" }
        }])
    );
    for (typed, reason) in [("999900007", "bsnElfproef"), ("123", "bsnLength")] {
        assert_eq!(add(typed)["faults"][1]["fault"]["reason"], reason, "{typed} is wrong as well");
    }
    assert_eq!(practice.tell("contact.list", client), json!([]));
}

#[test]
fn where_the_law_allows_it_the_bsn_of_a_representative_is_masked_revealed_in_the_log_and_not_given_out() {
    let practice = Practice::open();
    let client = practice.register(json!({ "bsn": "999900018" }));
    practice.tell("vault.lock", Value::Null);
    add_by_certain_law(&practice, contact(&client, "partner", "999900006"));
    practice.enter_coordinator();
    let row = practice.tell("contact.list", client.clone())[0].clone();
    assert_eq!(row["bsn"], "•••••0006");
    let wanted = json!({ "client": client, "contact": row["id"] });
    assert_eq!(practice.tell("contact.revealBsn", wanted.clone()), "999900006");
    practice.tell("contact.revealBsn", wanted.clone());

    let mut draft = practice.tell("contact.draft", wanted.clone());
    assert_eq!(draft["bsn"], "", "the form never holds it");
    draft["remark"] = json!("Belt liever 's avonds");
    practice.tell("contact.change", json!({ "id": row["id"], "contact": draft }));
    assert_eq!(practice.tell("contact.revealBsn", wanted.clone()), "999900006", "and a change keeps it");
    let log = practice.tell("audit.client", client.clone());
    let revealed = log.as_array().unwrap().iter().filter(|it| it["event"] == "contact-bsn-revealed").count();
    assert_eq!(revealed, 3, "every time");

    practice.tell("dossier.view", json!({ "client": client, "parts": null }));
    let (_, pdf) = practice.seen.lock().unwrap().viewed.last().unwrap().clone();
    let text = page_text(&Pdf(pdf)).unwrap().concat().concat();
    assert!(dossier_parts().any(|(part, _)| part == "contact") && text.contains("Noor"));
    assert!(text.contains("999900018") && !text.contains("999900006"), "the client's own number alone");
    assert!(text.contains("het burgerservicenummer van iemand anders"), "and the print says so");

    practice.add_care_worker();
    practice.enter_care_worker();
    assert_eq!(practice.refused("contact.revealBsn", wanted)["kind"], "notAllowed");
}
