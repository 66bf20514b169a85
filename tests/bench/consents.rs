//! The overview of consents of a full vault, and letters for a thousand clients at once.

use std::time::Duration;

use kluis_tests::Practice;
use serde_json::{Value, json};

use crate::{fill::fill_with_dossiers, practice_day, row, row_heading, timed};

/// How often a question is asked.
const ROUNDS: usize = 20;

/// Clients with consents of several kinds, without anything in their dossiers.
pub(crate) fn consents(clients: usize, letters: usize) {
    let practice = Practice::open();
    let file = practice.path("clienten.kluis");
    practice.tell("vault.lock", Value::Null);
    let (filling, ()) = timed(|| fill_with_dossiers(&file, clients, 0, practice_day()));
    practice.tell("vault.unlock", json!({ "userName": "", "password": kluis_tests::PASSWORD }));
    row_heading(&format!("{clients} clients with consents; filled in {:.0} s", filling.as_secs_f64()));
    let (first, matrix) = timed(|| practice.tell("consent.matrix", wanted("attention", &[], 0)));
    let all: u64 =
        matrix["columns"].as_array().unwrap().iter().map(|it| it["inForce"].as_u64().unwrap()).sum();
    assert!(clients as u64 <= all, "{all} consents in force");
    row("  consent.matrix, first look after opening", &mut [first]);
    for (name, show) in
        [("  consent.matrix, what asks for attention", "attention"), ("  consent.matrix, all", "all")]
    {
        let mut times: Vec<Duration> = (0..ROUNDS)
            .map(|page| timed(|| practice.tell("consent.matrix", wanted(show, &[], page))).0)
            .collect();
        row(name, &mut times);
    }
    let mut times: Vec<Duration> =
        (0..ROUNDS).map(|_| timed(|| practice.tell("today.read", Value::Null)).0).collect();
    row("  today.read", &mut times);
    bulk(&practice, letters);
}

fn wanted(show: &str, kinds: &[&str], page: usize) -> Value {
    json!({ "onlyCurrent": true, "show": show, "kinds": kinds, "text": "", "page": page })
}

/// A letter for each of so many clients who lack a consent.
fn bulk(practice: &Practice, letters: usize) {
    let mut clients = Vec::new();
    for page in 0.. {
        let matrix = practice.tell("consent.matrix", wanted("missing", &["shareWithCarers"], page));
        let rows = matrix["rows"].as_array().unwrap();
        clients.extend(rows.iter().map(|it| it["client"]["id"].clone()));
        if rows.is_empty() || letters <= clients.len() {
            break;
        }
    }
    clients.truncate(letters);
    let draft = json!({
        "kind": "shareWithCarers", "clients": { "are": "chosen", "clients": clients },
        "purpose": "Medicijnen op elkaar afstemmen", "recipients": { "are": "own", "kinds": ["gp"] },
        "choices": ["Medicijnen die u gebruikt"], "validUntil": ""
    });
    let (checking, check) = timed(|| practice.tell("consent.bulkCheck", draft.clone()));
    let (making, made) = timed(|| practice.tell("consent.bulkMake", draft));
    assert_eq!(made["letters"], check["letters"]);
    let (showing, _) = timed(|| practice.tell("consent.bulkView", Value::Null));
    row(&format!("  {} letters at once: who signs, who is left out", made["letters"]), &mut [checking]);
    row("  the same: consents and letters kept, and one PDF", &mut [making]);
    row("  the same: the PDF to the viewer, each logged", &mut [showing]);
}
