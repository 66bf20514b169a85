//! A disk that fails: at each file operation of a journey in turn, once or from then on, for want of room, of the
//! right to write, or of itself. A person gets words for it, what was acknowledged is there, and the next start is
//! clean.
//!
//! `OPERATIONS` says how many operations are tried (the first 500 are what the promise is about), and `WAY` in which
//! way alone; by default a few of each way over the whole journey.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a failure here is a failed test")]

use std::{
    collections::BTreeMap,
    fs,
    panic::catch_unwind,
    path::{Path, PathBuf},
    process::Command,
    sync::{
        Mutex,
        atomic::{AtomicU64, Ordering},
    },
    thread,
};

use kluis_tests::{PASSWORD, Practice, disk::shim};
use serde_json::{Value, json};

/// As Linux numbers them.
const WAYS: [(&str, i32, bool); 6] = [
    ("a fault once", 5, false),
    ("a fault from then on", 5, true),
    ("no room once", 28, false),
    ("no room from then on", 28, true),
    ("read-only from then on", 30, true),
    ("no permission from then on", 13, true),
];

/// What a person has words for when the disk is what is wrong.
const WORDS: [&str; 8] =
    ["disk", "diskFull", "readOnly", "noFile", "damaged", "slotsMissing", "nothingChosen", "inUse"];

struct Run {
    /// Where the vault should be.
    folder: PathBuf,
    kept: Vec<String>,
    refused: Vec<String>,
    operations: u64,
}

#[test]
fn wherever_the_disk_fails_nothing_acknowledged_is_lost_and_the_next_start_is_clean() {
    let shim = shim();
    let most: Option<u64> = std::env::var("OPERATIONS").ok().and_then(|it| it.parse().ok());
    let alone = std::env::var("WAY").unwrap_or_default();
    let mut cases = Vec::new();
    for (way, errno, always) in WAYS.into_iter().filter(|it| it.0.contains(&alone)) {
        let calm = journey(&shim, errno, 0, false);
        assert!(calm.refused.is_empty(), "{:?}", calm.refused);
        assert!(20 < calm.operations, "{way}: {} operations", calm.operations);
        check(&calm, way);
        let last = calm.operations.min(most.unwrap_or(u64::MAX));
        let step = if most.is_some() { 1 } else { (last / 5).max(1) };
        cases.extend((1..=last).step_by(step as usize).map(|at| (way, errno, always, at)));
    }
    let (next, told) = (AtomicU64::new(0), Mutex::new(BTreeMap::new()));
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some((way, errno, always, at)) =
                    cases.get(next.fetch_add(1, Ordering::Relaxed) as usize).copied()
                {
                    // One that fails does not hide the others; what it says is in the output.
                    let refused = catch_unwind(|| {
                        let run = journey(&shim, errno, at, always);
                        check(&run, &format!("{way}, operation {at}"));
                        !run.refused.is_empty()
                    });
                    let mut told = told.lock().unwrap();
                    let (runs, met, failed) = told.entry(way).or_insert((0, 0, 0));
                    *runs += 1;
                    *met += i32::from(*refused.as_ref().unwrap_or(&false));
                    *failed += i32::from(refused.is_err());
                }
            });
        }
    });
    let told = told.into_inner().unwrap();
    println!("runs, in how many something was refused, and how many failed: {told:?}");
    assert!(told.values().all(|it| it.2 == 0), "{told:?}");
}

fn journey(shim: &Path, errno: i32, at: u64, always: bool) -> Run {
    let place = tempfile::tempdir().unwrap().keep();
    let count = place.with_extension("count");
    let mut command = Command::new(env!("CARGO_BIN_EXE_failer"));
    command
        .env("TMPDIR", &place)
        .env("LD_PRELOAD", shim)
        .env("FAIL_UNDER", place.join("."))
        .env("FAIL_HOW", errno.to_string())
        .env("FAIL_AT", at.to_string())
        .env("FAIL_COUNT", &count)
        .env_remove("DOSSIERKLUIS_TRANSCRIPTS");
    if always {
        command.env("FAIL_ALWAYS", "1");
    }
    let output = command.output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        output.status.success() && said.ends_with("done\n"),
        "errno {errno} at {at}: {said}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let all = |word: &str| said.lines().filter_map(|it| it.strip_prefix(word)).map(str::to_owned).collect();
    let folder = said.lines().find_map(|it| it.strip_prefix("folder ")).unwrap();
    let operations = fs::read_to_string(&count).unwrap().parse().unwrap();
    fs::remove_file(count).unwrap();
    Run { folder: PathBuf::from(folder), kept: all("kept "), refused: all("refused "), operations }
}

/// The disk is whole again: what was acknowledged is there, and the log fits.
fn check(run: &Run, how: &str) {
    for refused in &run.refused {
        assert!(has_words(refused), "{how}: {refused}");
    }
    let practice = Practice::closed();
    let vault = run.folder.join("clienten.kluis");
    practice.seen.lock().unwrap().answers.push(vault.clone());
    if !run.kept.iter().any(|it| it == "vault") {
        make_another(&practice, &vault, how);
    } else {
        practice.tell("vault.chooseExisting", Value::Null);
        let opened = practice.call("vault.unlock", json!({ "userName": "", "password": PASSWORD }));
        assert!(opened.is_ok(), "{how}: {opened:?}");
    }
    for line in run.kept.iter().filter_map(|it| it.split_once(' ')) {
        is_there(&practice, line, how);
    }
    let report = practice.tell("audit.verify", Value::Null);
    assert_eq!(report["firstBroken"], Value::Null, "{how}");
    practice.tell("vault.lock", Value::Null);
    fs::remove_dir_all(run.folder.parent().unwrap()).unwrap();
}

/// A vault that was refused is not there; where the disk did not even let it be taken away again, it is not opened,
/// not overwritten, and another can be made beside it.
fn make_another(practice: &Practice, vault: &Path, how: &str) {
    if vault.exists() {
        assert!(how.contains("from then on"), "{how}: a vault that was refused is there");
        let refused = practice.refused("vault.chooseNew", Value::Null);
        assert_eq!(refused["obstacle"]["is"], "fileExists", "{how}");
        practice.seen.lock().unwrap().answers.push(vault.with_file_name("ander.kluis"));
    }
    practice.tell("vault.chooseNew", Value::Null);
    practice.tell("vault.create", json!({ "userName": "Els Smit", "password": PASSWORD }));
}

/// An obstacle that ui/src/nl has words for, or that the vault is locked because it did not open before.
fn has_words(refused: &str) -> bool {
    let error: Value = serde_json::from_str(refused.split_once(' ').unwrap().1).unwrap();
    let is = error["obstacle"]["is"].as_str().unwrap_or_default();
    error["kind"] == "locked" || WORDS.contains(&is)
}

fn is_there(practice: &Practice, (kind, name): (&str, &str), how: &str) {
    let found = practice.tell("client.find", json!({ "text": name }));
    let found = found.as_array().unwrap();
    if kind == "list" {
        assert_eq!(found.len(), 20, "{how}: {kind} {name}");
        return;
    }
    assert_eq!(found.len(), 1, "{how}: {kind} {name}");
    let id = &found[0]["id"];
    match kind {
        "client" => (),
        "town" => assert_eq!(found[0]["town"], "Ergensveen", "{how}"),
        "consent" => assert_eq!(count(practice, "consent.list", id), 1, "{how}: {kind} {name}"),
        "item" => assert_eq!(count(practice, "dossier.readAll", id), 1, "{how}: {kind} {name}"),
        other => panic!("{other}"),
    }
}

fn count(practice: &Practice, name: &str, client: &Value) -> usize {
    practice.tell(name, client.clone()).as_array().unwrap().len()
}
