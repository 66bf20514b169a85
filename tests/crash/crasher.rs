//! The program that is killed: opens the practice vault of a folder and works without end, saying what was acknowledged.
//! With a third argument, `key`, it gives the vault a new data key after every change.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a tool of the tests")]

use std::io::{self, Write};

use kluis_commands::App;
use kluis_tests::anna;
use serde_json::{Value, json};

#[path = "host.rs"]
mod host;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (folder, round) = (arguments.next().unwrap(), arguments.next().unwrap());
    let gives_keys = arguments.next().is_some_and(|it| it == "key");
    let app = App::new(Box::new(host::Folder::new(&folder)));
    app.call("vault.openPractice", Value::Null).unwrap();
    say("open");
    for turn in 0.. {
        let name = format!("Kluis{round}x{turn}");
        let mut client = anna();
        client["surname"] = json!(name);
        let id = app.call("client.register", json!({ "client": client, "bsn": "" })).unwrap();
        say(&format!("client {name}"));
        client["town"] = json!(name);
        app.call("client.change", json!({ "id": id, "client": client })).unwrap();
        say(&format!("town {name}"));
        if gives_keys {
            app.call("vault.changeDataKey", json!({ "password": "oefenen-met-verzonnen-mensen" })).unwrap();
            say(&format!("key {name}"));
        } else if turn % 3 == 0 {
            import(&app, &folder, &name);
        }
    }
}

/// Thirty rows, all or nothing.
fn import(app: &App, folder: &str, name: &str) {
    let mut list = "Achternaam;Voornaam;Geboortedatum\n".to_owned();
    for row in 0..30 {
        list.push_str(&format!("Lijst{name};Rij{row};{}-1-1980\n", row + 1));
    }
    std::fs::write(format!("{folder}/lijst.csv"), list).unwrap();
    let choice = app.call("import.choose", Value::Null).unwrap();
    app.call("import.run", json!({ "columns": choice["columns"] })).unwrap();
    say(&format!("list Lijst{name}"));
}

fn say(line: &str) {
    println!("{line}");
    io::stdout().flush().unwrap();
}
