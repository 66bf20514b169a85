use kluis_tests::Practice;
use serde_json::{Value, json};

fn list(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/lists/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn chosen(practice: &Practice, name: &str) -> Value {
    practice.offer(name, &list(name));
    let choice = practice.tell("import.choose", Value::Null);
    json!({ "columns": choice["columns"] })
}

#[test]
fn a_list_with_three_bad_rows_is_reported_and_not_imported_until_it_is_mended() {
    let practice = Practice::open();
    let columns = chosen(&practice, "clienten-3-fouten.csv");
    let report = practice.tell("import.dryRun", columns.clone());
    assert_eq!(report["good"], 37);
    let bad: Vec<_> = report["bad"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["line"].clone(), it["faults"][0]["field"].clone()))
        .collect();
    assert_eq!(
        bad,
        [(json!(8), json!("bsn")), (json!(19), json!("birthDate")), (json!(33), json!("surname"))]
    );
    assert_eq!(
        practice.refused("import.run", columns),
        json!({ "kind": "import", "refusal": { "reason": "badRows", "count": 3 } })
    );
    assert_eq!(practice.tell("client.list", json!({ "page": 0, "onlyCurrent": false }))["total"], 0);

    let columns = chosen(&practice, "clienten-40.csv");
    assert_eq!(practice.tell("import.dryRun", columns.clone())["bad"], json!([]));
    assert_eq!(practice.tell("import.run", columns.clone())["imported"], 40);
    assert_eq!(practice.tell("client.list", json!({ "page": 0, "onlyCurrent": false }))["total"], 40);
    assert_eq!(
        practice.refused("import.run", columns)["obstacle"]["is"],
        "noListChosen",
        "a list goes in once"
    );
}

#[test]
fn the_same_list_from_excel_is_the_same_and_shows_every_row_as_known() {
    let practice = Practice::open();
    let columns = chosen(&practice, "clienten-40.csv");
    practice.tell("import.run", columns);
    let columns = chosen(&practice, "clienten-40.xlsx");
    let report = practice.tell("import.dryRun", columns);
    assert_eq!((&report["good"], &report["bad"]), (&json!(40), &json!([])));
    assert!(38 <= report["duplicates"].as_array().unwrap().len());
    assert!(report["duplicates"][0]["client"]["number"].is_i64());
}

#[test]
fn columns_can_be_corrected_and_those_needed_are_named() {
    let practice = Practice::open();
    practice.offer("lijst.csv", b"Wie;Wanneer;Kleur\nBakker;1-2-1980;rood\nSmit;1955;blauw\n");
    let choice = practice.tell("import.choose", Value::Null);
    assert_eq!((&choice["rows"], &choice["sample"][0][0]), (&json!(2), &json!("Bakker")));
    let missing = practice.refused("import.dryRun", json!({ "columns": ["ignore", "ignore", "ignore"] }));
    assert_eq!(
        missing["refusal"],
        json!({ "reason": "missingColumns", "missing": ["surname", "birthDate"] })
    );
    let run = practice.tell("import.run", json!({ "columns": ["surname", "birthDate", "ignore"] }));
    assert_eq!(run["imported"], 2);
    assert_eq!(practice.refused("import.dryRun", json!({ "columns": [] }))["obstacle"]["is"], "noListChosen");
}

#[test]
fn the_empty_list_can_be_saved_and_read_back() {
    let practice = Practice::open();
    practice.answer("leeg.xlsx");
    assert_eq!(practice.tell("import.saveTemplate", Value::Null)["name"], "leeg.xlsx");
    practice.answer("leeg.xlsx");
    let answer = practice.refused("import.choose", Value::Null);
    assert_eq!(answer, json!({ "kind": "list", "fault": { "reason": "empty" } }));
}

#[test]
fn a_file_that_is_no_list_is_refused() {
    let practice = Practice::open();
    for (name, content, reason) in [
        ("a.xls", &b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 W\0o\0r\0k\0b\0o\0o\0k\0"[..], "oldExcel"),
        ("b.csv", b"", "empty"),
    ] {
        practice.offer(name, content);
        assert_eq!(practice.refused("import.choose", Value::Null)["fault"]["reason"], reason, "{name}");
    }
}
