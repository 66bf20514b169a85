//! The client's page in a full vault: every tab of clients that nobody looked at before, each look logged.

use std::{fs, time::Duration};

use kluis_tests::Practice;
use serde_json::{Value, json};

use crate::{
    fill::{fill_with_applications, fill_with_dossiers},
    practice_day, row, row_heading, timed,
};

/// Clients whose page is opened.
const PAGES_OPENED: usize = 200;

/// How often what concerns everybody is asked.
const ROUNDS: usize = 20;

/// What the page asks when it opens: its head, who decides, and the tab that is on top.
const OPENING: &[&str] = &["client.read", "representation.question", "client.history"];

/// What each other tab asks.
const TABS: &[&str] = &[
    "bsnCheck.state",
    "bsnCheck.list",
    "contact.list",
    "representation.read",
    "capacity.list",
    "recipient.list",
    "care.read",
    "consent.list",
    "dossier.list",
    "dossier.correctionSheet",
    "workNote.list",
    "incident.list",
    "restraint.list",
    "medication.list",
    "abuse.list",
    "audit.client",
];

/// The whole page, what concerns everybody, and how large the file is.
pub(crate) fn dossiers(clients: usize, items: usize) {
    let practice = Practice::open();
    let file = practice.path("clienten.kluis");
    practice.tell("vault.lock", Value::Null);
    let empty = fs::metadata(&file).unwrap().len();
    let (filling, ()) = timed(|| fill_with_dossiers(&file, clients, items, practice_day()));
    let size = fs::metadata(&file).unwrap().len() - empty;
    fill_with_applications(&file, 500, practice_day());
    row_heading(&format!("{clients} clients, {items} items each; filled in {:.0} s", filling.as_secs_f64()));
    println!("{:<58} {:>9.1} kB", "  size of the vault per client", size as f64 / 1024.0 / clients as f64);
    opening(&practice);
    let opened = some_clients(&practice, clients);
    page(&practice, &opened);
    everybody(&practice);
    prints(&practice, &opened);
}

/// A right password less a wrong one, which costs the same key derivation.
fn opening(practice: &Practice) {
    let mut times = Vec::new();
    for _ in 0..5 {
        let unlock = |password: &str| {
            timed(|| practice.app.call("vault.unlock", json!({ "userName": "", "password": password })))
        };
        let (wrong, refused) = unlock("not-the-password");
        let (right, opened) = unlock(kluis_tests::PASSWORD);
        assert!(refused.is_err() && opened.is_ok());
        practice.tell("vault.lock", Value::Null);
        times.push(right.saturating_sub(wrong));
    }
    practice.tell("vault.unlock", json!({ "userName": "", "password": kluis_tests::PASSWORD }));
    row("  opening the vault, key derivation aside", &mut times);
}

fn page(practice: &Practice, clients: &[Value]) {
    let mut whole = vec![Duration::ZERO; clients.len()];
    let times_of = |command: &str, whole: &mut [Duration]| {
        let mut times: Vec<Duration> =
            clients.iter().map(|it| timed(|| practice.tell(command, input(command, it))).0).collect();
        whole.iter_mut().zip(&times).for_each(|(whole, time)| *whole += *time);
        row(&format!("    {command}"), &mut times);
    };
    OPENING.iter().for_each(|command| times_of(command, &mut whole));
    row("  the client's page opens", &mut whole.clone());
    TABS.iter().for_each(|command| times_of(command, &mut whole));
    row("  all tabs together", &mut whole);
    assert_full(practice, clients);
    one_item(practice, clients);
}

fn input(command: &str, client: &Value) -> Value {
    match command {
        "representation.question" => json!({ "client": client, "on": "", "matter": "care", "about": "" }),
        "representation.read" => json!({ "client": client, "on": "" }),
        _ => client.clone(),
    }
}

/// That nearly everybody has what the table speaks of.
fn assert_full(practice: &Practice, clients: &[Value]) {
    for command in ["consent.list", "contact.list", "bsnCheck.list"] {
        let has_some = |it: &&Value| !practice.tell(command, (*it).clone()).as_array().unwrap().is_empty();
        let full = clients.iter().filter(has_some).count();
        assert!(clients.len() * 9 <= full * 10, "{command}: {full} of {}", clients.len());
    }
}

/// Reading an item is logged every time.
fn one_item(practice: &Practice, clients: &[Value]) {
    let mut times = Vec::with_capacity(clients.len());
    for client in clients {
        let listed = practice.tell("dossier.list", client.clone());
        let items = listed["items"].as_array().unwrap();
        let item = items[items.len() / 2]["id"].clone();
        times.push(timed(|| practice.tell("dossier.read", item)).0);
    }
    row("    dossier.read, of one item", &mut times);
    let mut times: Vec<Duration> =
        clients.iter().map(|it| timed(|| practice.tell("dossier.readAll", it.clone())).0).collect();
    row("    dossier.readAll, each item logged", &mut times);
}

fn prints(practice: &Practice, clients: &[Value]) {
    let wanted = |client: &Value| json!({ "client": client, "parts": null });
    let mut prints: Vec<Duration> =
        clients.iter().map(|it| timed(|| practice.tell("dossier.view", wanted(it))).0).collect();
    row("  dossier print, to the viewer", &mut prints);
}

fn everybody(practice: &Practice) {
    let questions = [
        ("today.read", Value::Null),
        ("intake.list", Value::Null),
        (
            "consent.matrix",
            json!({ "onlyCurrent": true, "show": "attention", "kinds": [], "text": "", "page": 0 }),
        ),
        ("client.list", json!({ "page": 100, "onlyCurrent": true })),
        ("client.find", json!({ "text": "bakker" })),
    ];
    for (command, input) in questions {
        let mut times: Vec<Duration> =
            (0..ROUNDS).map(|_| timed(|| practice.tell(command, input.clone())).0).collect();
        row(&format!("  {command}"), &mut times);
    }
}

/// Clients from all over the list.
fn some_clients(practice: &Practice, count: usize) -> Vec<Value> {
    let page = |number: usize| practice.tell("client.list", json!({ "page": number, "onlyCurrent": false }));
    let size = page(0)["pageSize"].as_u64().and_then(|it| usize::try_from(it).ok()).unwrap();
    let opened = PAGES_OPENED.min(count);
    let client = |index: usize| {
        let place = index * count / opened;
        page(place / size)["rows"][place % size]["id"].clone()
    };
    (0..opened).map(client).collect()
}
