//! Nothing that was entered stands in plain text on the disk, during the work or after it.

use std::{fs, path::Path};

use kluis_tests::{PASSWORD, Practice, check_of, consent_of};
use serde_json::{Value, json};

/// The official specimen of the Dutch identity card of 2014.
const CARD: &str =
    "I<NLDSPECI20142999999990<<<<<8\n6503101F2403096NLD<<<<<<<<<<<8\nDE<BRUIJN<<WILLEKE<LISELOTTE<<";

fn files_in(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files_in(&path)) } else { found.push(path) }
    }
    found
}

#[track_caller]
fn look_for(practice: &Practice, words: &[String]) {
    for file in files_in(practice.folder.path()) {
        let bytes = fs::read(&file).unwrap();
        for word in words {
            let there = bytes.windows(word.len()).any(|it| it == word.as_bytes());
            assert!(!there, "{word} in {}", file.file_name().unwrap().display());
        }
    }
}

#[test]
fn a_whole_journey_leaves_no_plain_text() {
    let practice = Practice::open();
    let groups = practice.tell("recovery.groups", Value::Null);
    let mut words: Vec<String> =
        ["Zonnestraal", "Merkwaardig", "999900006", "Kluizenaarspad", "NPR12CD34", "Els Smit", PASSWORD]
            .iter()
            .map(|it| (*it).to_owned())
            .collect();
    words
        .push(groups.as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect::<Vec<_>>().join("-"));
    let client = practice.register(json!({ "surname": "Merkwaardig", "firstNames": "Zonnestraal", "street": "Kluizenaarspad", "bsn": "999900006" }));
    practice.tell("bsnCheck.record", check_of(&client));
    practice.tell("bsnCheck.readMrz", json!({ "client": client, "text": CARD }));
    practice.refused("bsnCheck.readMrz", json!({ "client": client, "text": "BRUIJN<<WILLEKE" }));
    words.extend(["SPECI2014", "BRUIJN", "WILLEKE"].map(str::to_owned));
    let id = practice.tell("consent.propose", consent_of(&client));
    practice.tell("consent.markPrinted", id.clone());
    practice.tell("consent.viewLetter", id.clone());
    practice.tell("client.find", json!({ "text": "merkwaardig" }));
    practice
        .refused("client.register", json!({ "client": { "surname": "Merkwaardig" }, "bsn": "999900006" }));
    look_for(&practice, &words);
    practice.tell("vault.lock", Value::Null);
    practice.refused("vault.unlock", json!({ "userName": "", "password": "verkeerd-wachtwoord" }));
    practice.later(1);
    practice.tell("vault.unlock", json!({ "userName": "", "password": PASSWORD }));
    look_for(&practice, &words);
    let logged = practice.seen.lock().unwrap().logged.join("\n");
    assert!(words.iter().all(|it| !logged.contains(it.as_str())));
}

#[test]
fn a_place_that_cannot_be_written_is_named_and_leaves_nothing_behind() {
    let practice = Practice::closed();
    practice.seen.lock().unwrap().answers.push("/proc/clienten.kluis".into());
    if practice.app.call("vault.chooseNew", Value::Null).is_ok() {
        let answer = practice.refused("vault.create", json!({ "userName": "Els", "password": PASSWORD }));
        let is = answer["obstacle"]["is"].as_str().unwrap();
        assert!(["readOnly", "noFile"].contains(&is), "{answer}");
    }
    assert_eq!(practice.tell("start.status", Value::Null)["user"], Value::Null);
}
