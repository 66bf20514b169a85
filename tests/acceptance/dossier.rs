use std::fs::File;

use kluis_tests::{Practice, item_of};
use serde_json::{Value, json};

fn opened() -> (Practice, Value) {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    (practice, client)
}

fn faults(answer: &Value) -> Vec<(String, String)> {
    let text = |it: &Value| it.as_str().unwrap_or_default().to_owned();
    let list = answer["refusal"]["faults"].as_array().cloned().unwrap_or_default();
    list.iter().map(|it| (text(&it["field"]), text(&it["fault"]["reason"]))).collect()
}

#[track_caller]
fn refused(practice: &Practice, client: &Value, changes: Value, field: &str, reason: &str) {
    let answer = practice.refused("dossier.add", item_of(client, changes));
    assert_eq!(faults(&answer), [(field.to_owned(), reason.to_owned())]);
    assert_eq!(practice.tell("dossier.list", client.clone())["items"], json!([]), "nothing is kept");
}

fn events(practice: &Practice, client: &Value, name: &str) -> usize {
    let rows = practice.tell("audit.client", client.clone());
    rows.as_array().unwrap().iter().filter(|it| it["event"] == name).count()
}

#[test]
fn an_item_is_kept_whole_and_found_in_its_compartment() {
    let (practice, client) = opened();
    let item = practice.tell(
        "dossier.add",
        item_of(
            &client,
            json!({
                "kind": "debt", "title": "Huurachterstand", "party": "Woningstichting Duinveen", "reference": "H-17",
                "amount": "1.250,50", "from": "1-1-2026", "until": "31-12-2027", "source": "municipality",
                "sourceName": "Gemeente Duinveen", "retention": "financial"
            }),
        ),
    );
    practice.reopen();
    let row = practice.tell("dossier.read", item.clone());
    assert_eq!(row["compartment"], "finances");
    let kept = &row["item"];
    assert_eq!(kept["text"], "Het gaat goed.\n\nVolgende week weer.", "line breaks stay");
    assert_eq!((&kept["title"], &kept["dated"]), (&json!("Huurachterstand"), &json!("2026-02-28")));
    assert_eq!((&kept["source"], &kept["sourceName"]), (&json!("municipality"), &json!("Gemeente Duinveen")));
    assert_eq!((&kept["basis"], &kept["retention"]), (&json!("legalDuty"), &json!("financial")));
    assert_eq!(
        kept["details"],
        json!({
            "measure": null, "party": "Woningstichting Duinveen", "reference": "H-17", "amountCents": 125_050,
            "per": null, "from": "2026-01-01", "until": "2027-12-31", "evaluateOn": null
        })
    );
    assert_eq!((&row["shield"], &row["recordedBy"]), (&json!("open"), &json!("Els Smit")));
    let list = practice.tell("dossier.list", client.clone());
    assert_eq!(list["items"][0]["shown"]["title"], "Huurachterstand");
    assert!(list["items"][0]["shown"]["text"].is_null(), "a list carries no texts");
    assert_eq!(events(&practice, &client, "dossier-item-read"), 1);
    assert_eq!(events(&practice, &client, "dossier-item-added"), 1);
}

#[test]
fn what_may_not_be_kept_is_refused_at_its_field_and_nothing_is_kept() {
    let (practice, client) = opened();
    refused(
        &practice,
        &client,
        json!({ "basis": "consent", "explanation": "x" }),
        "basis",
        "consentIsNoBasis",
    );
    refused(
        &practice,
        &client,
        json!({ "category": "special", "specialKinds": ["religion"] }),
        "specialReason",
        "missing",
    );
    refused(
        &practice,
        &client,
        json!({
            "category": "special", "specialKinds": ["race"], "specialReason": "spiritualCare", "explanation": "x"
        }),
        "specialReason",
        "notAChoice",
    );
    refused(&practice, &client, json!({ "category": "criminal" }), "criminalGround", "missing");
    refused(&practice, &client, json!({ "dated": "31-2-2026" }), "dated", "noSuchDay");
    refused(&practice, &client, json!({ "dated": "2-3-2026" }), "dated", "inTheFuture");
    refused(&practice, &client, json!({ "purpose": "zomaar" }), "purpose", "notAChoice");
    refused(&practice, &client, json!({ "text": "x".repeat(100_001) }), "text", "tooLong");
    refused(&practice, &client, json!({ "title": "a\u{202e}b" }), "title", "strangeCharacters");
    let both = practice.refused("dossier.add", item_of(&client, json!({ "title": "", "author": "" })));
    assert_eq!(faults(&both).len(), 2, "all faults at once");
    let long = practice.tell("dossier.add", item_of(&client, json!({ "text": "é".repeat(100_000) })));
    let text = practice.tell("dossier.read", long)["item"]["text"].as_str().unwrap().chars().count();
    assert_eq!(text, 100_000);
}

#[test]
fn a_module_that_is_off_takes_nothing_and_is_not_offered() {
    let (practice, client) = opened();
    let kinds = |practice: &Practice| practice.tell("dossier.choices", Value::Null)["kinds"].to_string();
    assert!(kinds(&practice).contains("\"debt\""));
    let mut organisation = practice.tell("organisation.read", Value::Null);
    organisation["profile"] = json!("behandeling");
    practice.tell("organisation.save", organisation);
    assert!(!kinds(&practice).contains("\"debt\"") && kinds(&practice).contains("\"nursing\""));
    let purpose = practice.tell("dossier.choices", Value::Null)["purposes"][0].clone();
    let changes = json!({ "kind": "income", "purpose": purpose["text"], "basis": purpose["bases"][0] });
    refused(&practice, &client, changes, "kind", "moduleIsOff");
    let list = practice.tell("dossier.list", client);
    let shown: Vec<Value> =
        list["compartments"].as_array().unwrap().iter().map(|it| it["compartment"].clone()).collect();
    assert!(!shown.contains(&json!("finances")) && shown.contains(&json!("medical")));
}

#[test]
fn a_correction_stands_beside_the_item_and_never_in_it() {
    let (practice, client) = opened();
    let item = practice.tell("dossier.add", item_of(&client, json!({})));
    let before = practice.tell("dossier.read", item.clone())["item"].clone();
    let correction = json!({
        "item": item, "kind": "correction", "on": "1-3-2026", "corrected": "Het gaat goed",
        "reading": "Het gaat redelijk", "requestedBy": "cliënt"
    });
    let mut incomplete = correction.clone();
    incomplete["reading"] = json!("");
    incomplete["requestedBy"] = json!("");
    assert_eq!(
        faults(&practice.refused("dossier.correct", incomplete)),
        [("reading".to_owned(), "missing".to_owned()), ("requestedBy".to_owned(), "missing".to_owned())]
    );
    practice.tell("dossier.correct", correction);
    practice.tell(
        "dossier.correct",
        json!({
            "item": item, "kind": "statement", "on": "27-2-2026", "corrected": "",
            "reading": "Ik zie het anders.", "requestedBy": "cliënt"
        }),
    );
    practice.reopen();
    let row = practice.tell("dossier.read", item);
    assert_eq!(row["item"], before, "the original is untouched");
    let sheet = practice.tell("dossier.correctionSheet", client.clone());
    let kinds: Vec<&Value> =
        sheet.as_array().unwrap().iter().map(|it| &it["row"]["correction"]["kind"]).collect();
    assert_eq!(kinds, ["statement", "correction"], "in the order of their dates");
    assert_eq!(sheet[1]["row"]["correction"]["reading"], "Het gaat redelijk");
    assert_eq!(
        (&sheet[1]["title"], &sheet[1]["row"]["recordedBy"]),
        (&json!("Huisbezoek"), &json!("Els Smit"))
    );
    assert_eq!(events(&practice, &client, "dossier-item-corrected"), 2);
}

#[test]
fn each_role_sees_its_compartments_and_is_refused_the_others() {
    let (practice, client) = opened();
    practice.add_care_worker();
    let add = |changes| practice.tell("dossier.add", item_of(&client, changes));
    let note = add(json!({}));
    let debt = add(json!({ "kind": "debt", "title": "Schuld" }));
    let letter = add(json!({ "kind": "correspondence", "title": "Brief van het CIZ", "category": "bsn" }));
    let past = add(json!({
        "kind": "judicialHistory", "title": "Verleden", "category": "criminal",
        "criminalGround": "inAdditionToHealth", "explanation": "nodig voor de veiligheid"
    }));
    assert_eq!(practice.tell("dossier.list", client.clone())["items"].as_array().unwrap().len(), 4);
    practice.enter_care_worker();
    let list = practice.tell("dossier.list", client.clone());
    let titles: Vec<&Value> =
        list["items"].as_array().unwrap().iter().map(|it| &it["shown"]["title"]).collect();
    assert_eq!(titles, ["Huisbezoek"], "and nothing tells that there is more");
    let shown: Vec<&Value> =
        list["compartments"].as_array().unwrap().iter().map(|it| &it["compartment"]).collect();
    assert_eq!(shown, ["careContent", "medical", "education", "images"]);
    let whole = practice.tell("dossier.readAll", client.clone());
    assert_eq!((&whole[0]["item"]["title"], &whole[1]), (&json!("Huisbezoek"), &Value::Null));
    assert_eq!(practice.tell("dossier.read", note.clone())["mayDisclose"], false);
    for hidden in [&debt, &letter, &past] {
        assert_eq!(practice.refused("dossier.read", hidden.clone()), json!({ "kind": "notAllowed" }));
    }
    let refused = practice.refused("dossier.add", item_of(&client, json!({ "kind": "debt" })));
    assert_eq!(refused, json!({ "kind": "notAllowed" }));
    practice.refused("dossier.addFile", debt.clone());
    practice.refused("dossier.correct", json!({
        "item": debt, "kind": "statement", "on": "1-3-2026", "corrected": "", "reading": "x", "requestedBy": "x"
    }));
    practice.refused("dossier.changeRetention", json!({ "item": debt, "retention": "care", "reason": "x" }));
    let own =
        practice.tell("dossier.add", item_of(&client, json!({ "title": "Rapportage", "author": "Jan Bos" })));
    assert_eq!(practice.tell("dossier.read", own)["recordedBy"], "Jan Bos");
    practice.enter_coordinator();
    assert_eq!(practice.tell("audit.verify", Value::Null)["firstBroken"], Value::Null);
}

#[test]
fn a_refusal_inside_a_command_is_logged_like_one_at_the_gate() {
    let (practice, client) = opened();
    practice.add_care_worker();
    let debt = practice.tell("dossier.add", item_of(&client, json!({ "kind": "debt" })));
    practice.enter_care_worker();
    practice.enter_coordinator();
    let rows = |practice: &Practice| {
        practice.enter_coordinator();
        practice.tell("audit.verify", Value::Null)["rows"].as_u64().unwrap()
    };
    let before = rows(&practice);
    practice.enter_care_worker();
    let entered = rows(&practice) - before;
    let before = rows(&practice);
    practice.enter_care_worker();
    practice.refused("dossier.read", debt);
    assert_eq!(rows(&practice) - before, entered + 1, "the refusal and nothing else");
}

#[test]
fn what_is_shielded_is_there_without_its_contents() {
    let (practice, client) = opened();
    practice.add_care_worker();
    let item = practice.tell("dossier.add", item_of(&client, json!({})));
    let answer = practice.refused("dossier.shield", json!({ "item": item, "reason": " " }));
    assert_eq!(faults(&answer), [("reason".to_owned(), "missing".to_owned())]);
    practice.tell("dossier.shield", json!({ "item": item, "reason": "op verzoek van de cliënt" }));
    let again = practice.refused("dossier.shield", json!({ "item": item, "reason": "nog eens" }));
    assert_eq!(again["refusal"]["reason"], "alreadyShielded");
    practice.enter_care_worker();
    let row = practice.tell("dossier.list", client.clone())["items"][0].clone();
    assert_eq!((&row["shield"], &row["shown"]), (&json!("shielded"), &Value::Null));
    assert_eq!(practice.refused("dossier.read", item.clone()), json!({ "kind": "notAllowed" }));
    practice.refused("dossier.unshield", json!({ "item": item, "reason": "zelf" }));
    assert_eq!(practice.tell("dossier.correctionSheet", client.clone()), json!([]));
    practice.enter_coordinator();
    let row = practice.tell("dossier.read", item.clone());
    assert_eq!((&row["shield"], &row["mayShield"]), (&json!("shielded"), &json!(true)));
    assert_eq!(row["steps"][0]["reason"], "op verzoek van de cliënt");
    practice.tell("dossier.unshield", json!({ "item": item, "reason": "ingetrokken" }));
    let other = json!({ "item": item, "retention": "other", "reason": "hoort niet bij de zorg" });
    practice.tell("dossier.hold", json!({ "item": item, "reason": "er loopt een klacht" }));
    assert_eq!(practice.tell("dossier.read", item.clone())["hold"], "onHold");
    let held = practice.refused("dossier.changeRetention", other.clone());
    assert_eq!(held["refusal"]["reason"], "onHold", "what is on hold stays as it is kept");
    practice.tell("dossier.release", json!({ "item": item, "reason": "de klacht is afgehandeld" }));
    practice.tell("dossier.changeRetention", other);
    let row = practice.tell("dossier.read", item);
    let steps: Vec<&Value> = row["steps"].as_array().unwrap().iter().map(|it| &it["kind"]).collect();
    assert_eq!(steps, ["shielded", "unshielded", "held", "released", "retentionChanged"]);
    assert_eq!((&row["item"]["retention"], &row["steps"][4]["by"]), (&json!("other"), &json!("Els Smit")));
    practice.enter_care_worker();
    assert_eq!(practice.tell("dossier.list", client)["items"][0]["shown"]["title"], "Huisbezoek");
}

#[test]
fn a_work_note_is_its_authors_alone_and_can_be_destroyed_by_no_one_else() {
    let (practice, client) = opened();
    practice.add_care_worker();
    let note = practice
        .tell("workNote.write", json!({ "client": client, "title": "Indruk", "text": "GEHEIM-WOORD-7" }));
    let empty = practice.refused("workNote.write", json!({ "client": client, "title": "", "text": " " }));
    assert_eq!(faults(&empty).len(), 2);
    assert_eq!(practice.tell("workNote.list", client.clone())[0]["note"]["text"], "GEHEIM-WOORD-7");
    assert_eq!(practice.tell("dossier.list", client.clone())["items"], json!([]), "no part of the dossier");
    practice.enter_care_worker();
    assert_eq!(practice.tell("workNote.list", client.clone()), json!([]));
    let answer = practice.refused("workNote.destroy", note.clone());
    assert_eq!(answer, json!({ "kind": "notFound", "what": "note" }), "not even that it exists");
    practice.enter_coordinator();
    assert_eq!(practice.tell("workNote.list", client.clone()).as_array().unwrap().len(), 1);
    practice.tell("workNote.destroy", note.clone());
    assert_eq!(practice.tell("workNote.list", client.clone()), json!([]));
    assert_eq!(practice.refused("workNote.destroy", note)["kind"], "notFound");
    assert_eq!(events(&practice, &client, "work-note-destroyed"), 1);
    let log = practice.tell("audit.client", client).to_string();
    assert!(!log.contains("GEHEIM") && !log.contains("Indruk"));
}

/// A JPEG with an EXIF block that says "turned" and names a place.
fn jpeg_with_place() -> Vec<u8> {
    let mut bytes = PICTURE[..2].to_vec();
    let mut exif =
        b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0GPS 51.5 3.9".to_vec();
    bytes.extend([0xFF, 0xE1]);
    bytes.extend(u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
    bytes.append(&mut exif);
    bytes.extend(&PICTURE[2..]);
    bytes
}

/// A grey JPEG of eight by six points.
const PICTURE: &[u8] = include_bytes!("picture.jpg");

fn add_file(practice: &Practice, item: &Value, name: &str, content: &[u8]) -> Value {
    practice.offer(name, content);
    practice.tell("dossier.addFile", item.clone())
}

#[test]
fn files_come_out_byte_for_byte_and_photographs_without_their_place() {
    let (practice, client) = opened();
    let item = practice.tell("dossier.add", item_of(&client, json!({ "kind": "image", "title": "Foto" })));
    let mut film = b"\0\0\0\x18ftypisom\0\0\0\0".to_vec();
    film.extend((0..3_000_000u32).map(|it| (it % 251) as u8));
    let film_id = add_file(&practice, &item, "opname.mp4", &film);
    let pdf = b"%PDF-1.7 een plan %%EOF\n".to_vec();
    let pdf_id = add_file(&practice, &item, "zorgplan 2026.pdf", &pdf);
    let photo = jpeg_with_place();
    assert!(photo.windows(3).any(|it| it == b"GPS"));
    let photo_id = add_file(&practice, &item, "strand.jpg", &photo);
    practice.reopen();
    let files = practice.tell("dossier.read", item)["files"].clone();
    let names: Vec<&Value> = files.as_array().unwrap().iter().map(|it| &it["name"]).collect();
    assert_eq!(names, ["opname.mp4", "zorgplan 2026.pdf", "strand.jpg"]);
    assert_eq!((&files[0]["mediaType"], &files[0]["size"]), (&json!("video/mp4"), &json!(film.len())));
    for (id, content, ending) in [(&film_id, &film, "-opname.mp4"), (&pdf_id, &pdf, "-zorgplan 2026.pdf")] {
        practice.tell("dossier.viewFile", id.clone());
        let viewed = practice.seen.lock().unwrap().viewed.pop().unwrap();
        assert!(viewed.0.ends_with(ending), "{}", viewed.0);
        assert!(viewed.1 == *content, "byte for byte");
        practice.answer("kopie.bin");
        let saved = practice.tell("dossier.saveFile", id.clone());
        assert_eq!(saved["name"], "kopie.bin");
        assert!(std::fs::read(practice.path("kopie.bin")).unwrap() == *content);
    }
    practice.tell("dossier.viewFile", photo_id);
    let viewed = practice.seen.lock().unwrap().viewed.pop().unwrap().1;
    assert!(viewed.starts_with(b"\xFF\xD8\xFF") && !viewed.windows(3).any(|it| it == b"GPS"));
    assert!(!viewed.windows(4).any(|it| it == b"Exif"));
    assert_eq!(events(&practice, &client, "dossier-file-added"), 3);
    assert_eq!(events(&practice, &client, "dossier-file-viewed"), 3);
    assert_eq!(events(&practice, &client, "dossier-file-saved"), 2);
    let vault = std::fs::read(practice.path("clienten.kluis")).unwrap();
    assert!(!vault.windows(9).any(|it| it == b"zorgplan "), "names are encrypted too");
}

#[test]
fn a_file_too_large_or_not_what_its_name_says_is_refused_and_nothing_is_half_stored() {
    let (practice, client) = opened();
    let item = practice.tell("dossier.add", item_of(&client, json!({})));
    File::create(practice.path("groot.mp4")).unwrap().set_len(300 << 20).unwrap();
    practice.answer("groot.mp4");
    let before = std::time::Instant::now();
    let answer = practice.refused("dossier.addFile", item.clone());
    assert_eq!(answer["fault"], json!({ "reason": "tooLarge", "limit": 100 }));
    assert!(before.elapsed().as_secs() < 5, "refused before it was read");
    for (name, content, fault) in [
        ("plan.pdf", &b"PK\x03\x04"[..], json!({ "reason": "damaged" })),
        (
            "plan.pdf",
            b"gewoon tekst",
            json!({ "reason": "notWhatItsNameSays", "named": "pdf", "found": "text" }),
        ),
        ("foto.png", PICTURE, json!({ "reason": "notWhatItsNameSays", "named": "png", "found": "jpeg" })),
        ("plan.pdf", b"MZ\x90\0 program", json!({ "reason": "program" })),
        ("programma.exe", b"MZ\x90\0 program", json!({ "reason": "program" })),
        ("archief.rar", b"Rar!\x1a\x07\x01\0", json!({ "reason": "otherKind" })),
        ("leeg.txt", b"", json!({ "reason": "empty" })),
        ("foto.jpg", b"\xFF\xD8\xFF\xE0 rubbish", json!({ "reason": "damaged" })),
    ] {
        practice.offer(name, content);
        let answer = practice.refused("dossier.addFile", item.clone());
        assert_eq!(answer, json!({ "kind": "attachment", "fault": fault }), "{name}");
    }
    practice.answer("bestaat-niet.pdf");
    assert_eq!(practice.refused("dossier.addFile", item.clone())["kind"], "obstacle");
    assert_eq!(practice.tell("dossier.addFile", item.clone()), Value::Null, "a cancelled dialog");
    assert_eq!(practice.tell("dossier.read", item)["files"], json!([]));
    assert_eq!(events(&practice, &client, "dossier-file-added"), 0);
}

#[test]
fn a_care_worker_opens_files_of_the_care_and_saves_none() {
    let (practice, client) = opened();
    practice.add_care_worker();
    let note = practice.tell("dossier.add", item_of(&client, json!({})));
    let debt = practice.tell("dossier.add", item_of(&client, json!({ "kind": "debt" })));
    let seen = add_file(&practice, &note, "plan.txt", b"plan");
    let hidden = add_file(&practice, &debt, "schuld.txt", b"schuld");
    practice.enter_care_worker();
    practice.tell("dossier.viewFile", seen.clone());
    assert_eq!(practice.seen.lock().unwrap().viewed.pop().unwrap().1, b"plan");
    practice.answer("kopie.txt");
    assert_eq!(practice.refused("dossier.saveFile", seen), json!({ "kind": "notAllowed" }));
    assert!(!practice.path("kopie.txt").exists());
    practice.seen.lock().unwrap().answers.clear();
    assert_eq!(practice.refused("dossier.viewFile", hidden), json!({ "kind": "notAllowed" }));
    assert!(practice.seen.lock().unwrap().viewed.is_empty());
}

#[test]
fn words_in_the_text_are_found_where_the_role_may_read_it() {
    let (practice, client) = opened();
    practice.add_care_worker();
    let visit =
        practice.tell("dossier.add", item_of(&client, json!({ "text": "Gesprek met de coördinator." })));
    let debt =
        item_of(&client, json!({ "kind": "debt", "title": "Lening", "text": "Brief van de coördinator" }));
    let debt = practice.tell("dossier.add", debt);
    let shielded = practice.tell("dossier.add", item_of(&client, json!({ "text": "De COORDINATOR belde." })));
    practice.tell("dossier.shield", json!({ "item": shielded, "reason": "Op verzoek" }));
    let find = |text: &str| {
        let found = practice.tell("dossier.find", json!({ "client": client, "text": text }));
        found.as_array().unwrap().clone()
    };
    let found = find("coordinator");
    assert!([&visit, &debt, &shielded].into_iter().all(|it| found.contains(it)) && found.len() == 3);
    assert_eq!(find("LENING coördinator"), [debt]);
    assert!(find("").is_empty() && find("maan").is_empty());
    practice.enter_care_worker();
    assert_eq!(find("coordinator"), [visit]);
    practice.enter_coordinator();
    assert_eq!(events(&practice, &client, "dossier-searched"), 2);
}
