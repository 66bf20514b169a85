//! The architecture, as tests. Each test is one invariant from ARCHITECTURE.md.
#![allow(clippy::unwrap_used, reason = "a failure here is a failed test")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;
use sha2::{Digest, Sha256};

mod supply;

#[test]
fn the_domain_cannot_act() {
    let manifest = read("src-tauri/crates/kluis-domain/Cargo.toml");
    for doer in ["rusqlite", "tauri", "rfd", "printpdf", "tokio", "rand", "getrandom", "uuid/"] {
        assert!(!manifest.contains(doer), "kluis-domain must not depend on {doer}");
    }
}

#[test]
fn only_a_host_reads_the_clock() {
    let hosts = ["src-tauri/src/host.rs", "kluis-cli/src/host.rs", "crates/xtask/"];
    only_in("src-tauri", "rs", &["Utc::now", "Local::now", "SystemTime::now", "now_v7"], &hosts);
}

#[test]
fn sql_lives_in_the_vault() {
    only_in(
        "src-tauri",
        "rs",
        &["SELECT ", "INSERT INTO", "UPDATE ", "DELETE FROM", "PRAGMA "],
        &["crates/kluis-vault/"],
    );
}

/// Who does not reach everyone sees views of the same names; what is written goes to the table itself.
#[test]
fn what_is_written_names_the_table_itself() {
    let mut found = files("src-tauri/crates/kluis-vault/src", "rs");
    found.extend(files("src-tauri/crates/kluis-vault/src", "sql"));
    for (path, text) in found {
        let name = path.to_string_lossy().replace('\\', "/");
        if name.ends_with("tests.rs") || name.contains("migrations") || name.contains("/measure") {
            continue;
        }
        for verb in ["INSERT INTO ", "REPLACE INTO ", "DELETE FROM ", "UPDATE "] {
            for rest in text.split(verb).skip(1) {
                let named = ["main.", "temp.", "SET", "ON "].iter().any(|it| rest.starts_with(it));
                let is_table = rest.starts_with(|sign: char| sign.is_ascii_lowercase() || sign == '{');
                assert!(named || !is_table, "{name}: {verb}{}", rest.lines().next().unwrap_or_default());
            }
        }
    }
}

#[test]
fn only_the_shell_knows_tauri() {
    only_in("src-tauri/crates", "rs", &["tauri::"], &["crates/xtask/"]);
}

/// Neither our own code nor any crate in the window or the terminal can open a connection.
#[test]
fn the_program_cannot_reach_a_network() {
    let bridge = ["tests/bridge/"];
    only_in("src-tauri", "rs", &["std::net", "TcpStream", "UdpSocket", "TcpListener"], &bridge);
    for target in ["x86_64-pc-windows-msvc", "x86_64-unknown-linux-gnu"] {
        for program in ["dossierkluis", "kluis-cli"] {
            let crates = crates_of(program, target);
            assert!(20 < crates.len(), "{program} has no tree of crates");
            for connecting in
                ["mio", "socket2", "hyper", "reqwest", "ureq", "curl", "rustls", "native-tls", "quinn"]
            {
                assert!(
                    !crates.iter().any(|it| it == connecting),
                    "{program} on {target} contains {connecting}"
                );
            }
        }
    }
}

/// Names of every crate that becomes part of a program.
fn crates_of(program: &str, target: &str) -> Vec<String> {
    let tree = [
        "tree",
        "--locked",
        "--package",
        program,
        "--target",
        target,
        "--edges",
        "normal",
        "--prefix",
        "none",
    ];
    let output =
        Command::new(env!("CARGO")).args(tree).current_dir(repository()).output().expect("cargo is there");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout).unwrap();
    lines.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned).collect()
}

/// Every package of the lock file, as cargo knows it.
fn metadata() -> Value {
    let wanted = ["metadata", "--locked", "--format-version", "1"];
    let output =
        Command::new(env!("CARGO")).args(wanted).current_dir(repository()).output().expect("cargo is there");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn the_user_interface_has_one_door() {
    only_in("ui/src", "ts", &["@tauri-apps/", "fetch("], &["ui/src/lib/host"]);
    only_in("ui/src", "svelte", &["@tauri-apps/", "invoke(", "fetch(", "{@html", "innerHTML"], &[]);
}

#[test]
fn only_hosts_and_the_gate_touch_files() {
    let allowed = [
        "src-tauri/src/host.rs",
        "crates/kluis-vault/",
        "crates/kluis-cli/",
        "crates/xtask/",
        "kluis-commands/src/document.rs",
        "kluis-commands/src/import.rs",
        "kluis-commands/src/consent.rs",
        "kluis-commands/src/scan_inbox.rs",
        "kluis-commands/src/dossier_file.rs",
        "kluis-commands/src/vault.rs",
        "/examples/",
        "tests.rs",
        "/tests/",
    ];
    only_in("src-tauri", "rs", &["std::fs", "fs::read", "fs::write", "File::open", "File::create"], &allowed);
}

#[test]
fn every_command_is_called_by_an_acceptance_test() {
    let told: String = files("tests/acceptance", "rs").into_iter().map(|(_, text)| text).collect();
    let support = read("tests/support/lib.rs");
    for (name, _) in kluis_commands::COMMANDS {
        let call = format!("\"{name}\"");
        assert!(told.contains(&call) || support.contains(&call), "no acceptance test calls {name}");
    }
}

#[test]
fn every_domain_file_names_its_dutch_term_first() {
    for (path, text) in files("src-tauri/crates/kluis-domain/src", "rs") {
        let name = path.to_string_lossy().replace('\\', "/");
        if name.ends_with("tests.rs") || name.contains("/tests/") || name.ends_with("lib.rs") {
            continue;
        }
        let first = text.lines().next().unwrap_or_default();
        assert!(first.starts_with("//! ") && first.contains('('), "{name} begins with {first:?}");
    }
}

/// Released migrations are never edited. None is released yet; at the first release its sum moves here.
const RELEASED: &[(&str, &str)] = &[];

#[test]
fn released_migrations_are_unchanged() {
    for (name, expected) in RELEASED {
        let text = read(&format!("src-tauri/crates/kluis-vault/migrations/{name}"));
        let sum: String = Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(sum, *expected, "{name} was released and may not change");
    }
}

#[test]
fn only_official_test_numbers_are_used() {
    for root in ["src-tauri/crates", "tests", "ui/src"] {
        for extension in ["rs", "ts", "svelte", "csv", "mjs"] {
            for (path, text) in all_files(root, extension) {
                let name = path.to_string_lossy().into_owned();
                for number in nine_digits(&text) {
                    let official = ("999900006".."999999991").contains(&number.as_str());
                    assert!(
                        official || PUBLISHED.contains(&number.as_str()) || !passes(&number),
                        "{number} in {name}"
                    );
                }
            }
        }
    }
}

/// Vectors that the law's annex and every textbook print.
const PUBLISHED: &[&str] = &["111222333", "123456782", "211551557", "012345672"];

fn passes(number: &str) -> bool {
    kluis_domain::bsn::Bsn::parse(number).is_ok()
}

fn nine_digits(text: &str) -> Vec<String> {
    let runs = text.split(|sign: char| !sign.is_ascii_digit());
    runs.filter(|run| run.len() == 9).map(str::to_owned).collect()
}

#[test]
fn no_work_is_left_lying() {
    for (path, text) in files("src-tauri", "rs") {
        let name = path.to_string_lossy().into_owned();
        for word in [concat!("to", "do!("), concat!("FIX", "ME"), concat!("#[ign", "ore")] {
            assert!(!text.contains(word), "{name} contains {word}");
        }
    }
}

/// No file under `root` contains `words`, save those under `allowed`.
#[track_caller]
fn only_in(root: &str, extension: &str, words: &[&str], allowed: &[&str]) {
    for (path, text) in files(root, extension) {
        let name = path.to_string_lossy().replace('\\', "/");
        if allowed.iter().any(|it| name.contains(it)) {
            continue;
        }
        for word in words {
            assert!(!text.contains(word), "{name} contains {word:?}");
        }
    }
}

fn files(root: &str, extension: &str) -> Vec<(PathBuf, String)> {
    let found = all_files(root, extension);
    assert!(!found.is_empty(), "no .{extension} files under {root}");
    found
}

fn all_files(root: &str, extension: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut left = vec![repository().join(root)];
    while let Some(directory) = left.pop() {
        for entry in fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            if path.ends_with("node_modules") || path.ends_with("target") {
                continue;
            }
            if path.is_dir() {
                left.push(path);
            } else if path.extension().is_some_and(|it| it == extension) {
                found.push((path.clone(), String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned()));
            }
        }
    }
    found
}

fn read(path: &str) -> String {
    fs::read_to_string(repository().join(path)).unwrap()
}

fn repository() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// The log is shown and printed in the same words.
#[test]
fn the_printed_log_has_the_words_of_the_screen() {
    let shown = read("ui/src/nl/audit.ts");
    let printed = read("assets/letters/register/accessLog.toml");
    let events = shown.split_once("events").unwrap().1.split_once("};").unwrap().0.lines();
    let mut seen = 0;
    for (name, words) in events.filter_map(|line| line.trim().strip_suffix(',')?.split_once(": \"")) {
        let line = format!("{} = \"{words}", name.trim_matches('"'));
        assert!(printed.lines().any(|it| it == line), "assets/letters/register/accessLog.toml lacks {line}");
        seen += 1;
    }
    assert!(100 < seen);
}
