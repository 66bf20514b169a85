//! Killed in the middle: everything that was acknowledged is there, nothing is half there, and the log is whole.
//!
//! `KILLS` sets how often; 200 by default.
#![allow(clippy::unwrap_used, reason = "a failure here is a failed test")]

use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use kluis_commands::App;
use serde_json::{Value, json};

#[path = "host.rs"]
mod host;

#[test]
fn what_was_acknowledged_survives_being_killed() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().to_str().unwrap();
    let kills: u64 = std::env::var("KILLS").ok().and_then(|it| it.parse().ok()).unwrap_or(200);
    open(folder).call("vault.lock", Value::Null).unwrap();
    let (mut acknowledged, mut lists, mut seed) = (0, 0, 42u64);
    for round in 0..kills {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let said = killed_after(folder, round, Duration::from_micros(500 + (seed >> 33) % 60_000));
        let app = open(folder);
        check(&app, round, &said);
        acknowledged += said.len();
        lists += said.iter().filter(|it| it.starts_with("list ")).count();
        app.call("vault.lock", Value::Null).unwrap();
    }
    assert!(
        kills < 50 || (kills as usize) < acknowledged && 0 < lists,
        "{acknowledged} changes, {lists} lists: too few to tell"
    );
}

/// The data key changes all the time: whenever it is killed, one of the two keys opens what lies there.
#[test]
fn a_change_of_the_data_key_survives_being_killed() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().to_str().unwrap();
    let kills: u64 = std::env::var("KILLS").ok().and_then(|it| it.parse().ok()).unwrap_or(200) / 8;
    open(folder).call("vault.lock", Value::Null).unwrap();
    let (mut keys, mut seed) = (0, 7u64);
    for round in 0..kills {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let said = killed_while(folder, round, "key", Duration::from_micros(500 + (seed >> 33) % 2_000_000));
        let app = open(folder);
        let changes: Vec<String> = said.iter().filter(|it| !it.starts_with("key ")).cloned().collect();
        check(&app, round, &changes);
        keys += said.len() - changes.len();
        app.call("vault.lock", Value::Null).unwrap();
    }
    assert!(kills < 20 || 0 < keys, "no key was changed: too few to tell");
}

fn open(folder: &str) -> App {
    let app = App::new(Box::new(host::Folder::new(folder)));
    app.call("vault.openPractice", Value::Null).unwrap();
    app
}

/// Lets the other program work for a while, kills it, and gives what it had acknowledged.
fn killed_after(folder: &str, round: u64, time: Duration) -> Vec<String> {
    killed_while(folder, round, "changes", time)
}

fn killed_while(folder: &str, round: u64, what: &str, time: Duration) -> Vec<String> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_crasher"))
        .args([folder, &round.to_string(), what])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert_eq!(lines.next().unwrap().unwrap(), "open");
    thread::sleep(time);
    child.kill().unwrap();
    child.wait().unwrap();
    lines.map_while(Result::ok).collect()
}

fn check(app: &App, round: u64, said: &[String]) {
    for line in said {
        let (kind, name) = line.split_once(' ').unwrap();
        let found = app.call("client.find", json!({ "text": name })).unwrap();
        let fits = |it: &&Value| {
            it["name"].as_str().is_some_and(|it| it.ends_with(name) || it.contains(&format!("{name}-")))
        };
        let found: Vec<&Value> = found.as_array().unwrap().iter().filter(fits).collect();
        match kind {
            "client" => assert_eq!(found.len(), 1, "round {round}: {line}"),
            "town" => assert_eq!(found[0]["town"], name, "round {round}"),
            "list" => assert_eq!(found.len(), 30, "round {round}: {line}"),
            other => panic!("{other}"),
        }
    }
    for turn in (0..30).step_by(3) {
        let name = format!("LijstKluis{round}x{turn}");
        let found = app.call("client.find", json!({ "text": name })).unwrap();
        let whole = found
            .as_array()
            .unwrap()
            .iter()
            .filter(|it| it["name"].as_str().unwrap().ends_with(&name))
            .count();
        assert!(whole == 0 || whole == 30, "round {round}: {whole} rows of a list");
    }
    let report = app.call("audit.verify", Value::Null).unwrap();
    assert_eq!(report["firstBroken"], Value::Null, "round {round}");
}
