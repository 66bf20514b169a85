//! The journey of tests/crash/failing.rs, on a disk that fails: says of each step whether it was acknowledged or why
//! not, and goes on, as a person does.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a tool of the tests")]

use kluis_tests::{PASSWORD, Practice, anna, check_of, consent_of, item_of};
use serde_json::{Value, json};

fn main() {
    let practice = Practice::closed();
    println!("folder {}", practice.folder.path().display());
    practice.answer("clienten.kluis");
    step(&practice, "vault.chooseNew", Value::Null, "");
    step(&practice, "vault.create", json!({ "userName": "Els Smit", "password": PASSWORD }), "vault");
    let profile = kluis_domain::profile::Profile::named("thuiszorg").unwrap();
    let organisation = kluis_domain::organisation::Organisation::example(profile);
    step(&practice, "organisation.save", json!(organisation), "");
    let mut client = anna();
    for name in ["Een", "Twee"] {
        client["surname"] = json!(format!("Schijf{name}"));
        let named = format!("client Schijf{name}");
        let id = step(&practice, "client.register", json!({ "client": client, "bsn": "" }), &named);
        client["town"] = json!("Ergensveen");
        let change = json!({ "id": id, "client": client });
        if !id.is_null() {
            step(&practice, "client.change", change, &format!("town Schijf{name}"));
            step(&practice, "bsnCheck.record", check_of(&id), "");
            let consent =
                step(&practice, "consent.propose", consent_of(&id), &format!("consent Schijf{name}"));
            follow(&practice, "consent.markPrinted", consent);
            let item = step(&practice, "dossier.add", item_of(&id, json!({})), &format!("item Schijf{name}"));
            follow(&practice, "dossier.read", item);
        }
        // As on another morning: everything into the one file, and out of it again.
        step(&practice, "vault.lock", Value::Null, "");
        step(&practice, "vault.unlock", json!({ "userName": "", "password": PASSWORD }), "");
    }
    let mut list = "Achternaam;Voornaam;Geboortedatum\n".to_owned();
    (1..=20).for_each(|row| list.push_str(&format!("Schijflijst;Rij{row};{row}-1-1980\n")));
    if std::fs::write(practice.path("lijst.csv"), list).is_ok() {
        practice.answer("lijst.csv");
        let choice = step(&practice, "import.choose", Value::Null, "");
        if !choice.is_null() {
            step(&practice, "import.run", json!({ "columns": choice["columns"] }), "list Schijflijst");
        }
    }
    step(&practice, "vault.lock", Value::Null, "");
    println!("done");
    // What is left on the disk is for the test to look at.
    std::mem::forget(practice);
}

/// A step with what the one before gave, where it gave anything.
fn follow(practice: &Practice, name: &str, id: Value) {
    if !id.is_null() {
        step(practice, name, id, "");
    }
}

fn step(practice: &Practice, name: &str, input: Value, kept: &str) -> Value {
    practice.seen.lock().unwrap().wrong_tries.clear();
    match practice.app.call(name, input) {
        Ok(answer) => {
            if !kept.is_empty() {
                println!("kept {kept}");
            }
            answer
        }
        Err(error) => {
            println!("refused {name} {}", json!(error));
            Value::Null
        }
    }
}
