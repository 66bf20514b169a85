//! `cargo xtask fuzz`: everything that comes in from outside, made wrong: the input of every command, lists, scans,
//! the slots file, policies. The corpus is what the acceptance tests told and read (`support/transcript.rs`), the
//! lists of tests/lists and the profiles of assets.
//!
//! Fails where something panics through, where a command answers with a defect that is no misfit of its input, or
//! where the memory of the process goes beyond a bound. What it was doing lies in `target/fuzz`.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::string_slice,
    clippy::wildcard_enum_match_arm,
    missing_docs,
    reason = "a tool of the tests"
)]

mod commands;
mod files;
mod mutate;
mod slots;

use std::{
    collections::BTreeMap,
    fs, panic,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use kluis_tests::{
    memory,
    transcript::{Line, read_all},
};

use crate::mutate::Dice;

/// Panics by where they were, also those that the program caught itself.
static PANICS: Mutex<BTreeMap<String, usize>> = Mutex::new(BTreeMap::new());
/// Panics that no code of the program caught, and defects.
static FAILURES: AtomicUsize = AtomicUsize::new(0);

/// What all targets work with.
pub(crate) struct Corpus {
    pub(crate) transcripts: Vec<(String, Vec<Line>)>,
    pub(crate) files: Vec<(String, Vec<u8>)>,
    pub(crate) profiles: Vec<String>,
}

/// One thing that comes in from outside.
struct Target {
    name: &'static str,
    /// Megabytes that the process may take.
    memory: u64,
    /// Runs one case, or a few, and gives how many.
    run: fn(&Corpus, &mut Dice) -> usize,
}

const TARGETS: [Target; 6] = [
    Target { name: "commands", memory: 1024, run: commands::session },
    Target { name: "lists", memory: 1024, run: files::list },
    Target { name: "scans", memory: 2048, run: files::scan },
    Target { name: "attachments", memory: 2048, run: files::attachment },
    // Guessing may be made to cost 2 GiB by whoever makes a slots file, as the bounds of Strength say.
    Target { name: "slots", memory: 3072, run: slots::case },
    Target { name: "policies", memory: 1024, run: files::policy },
];

fn main() -> ExitCode {
    let folder = PathBuf::from(argument("--transcripts").unwrap_or_else(|| "target/transcripts".to_owned()));
    let seconds: f64 = argument("--seconds").map_or(10.0, |it| it.parse().unwrap());
    let seed: u64 = argument("--seed").map_or(1, |it| it.parse().unwrap());
    let only = argument("--only");
    let corpus = corpus(&folder);
    listen();
    println!(
        "corpus: {} sessions of {} commands, {} files, {} policies; seed {seed}",
        corpus.transcripts.len(),
        corpus.transcripts.iter().map(|it| it.1.len()).sum::<usize>(),
        corpus.files.len(),
        corpus.profiles.len()
    );
    let mut sound = true;
    for target in TARGETS.iter().filter(|it| only.as_ref().is_none_or(|only| it.name == only)) {
        sound &= pursue(target, &corpus, Duration::from_secs_f64(seconds), seed);
    }
    if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn argument(name: &str) -> Option<String> {
    let mut arguments = std::env::args().skip_while(|it| it != name);
    arguments.next()?;
    arguments.next()
}

fn corpus(folder: &Path) -> Corpus {
    let transcripts = read_all(folder);
    assert!(!transcripts.is_empty(), "no transcripts in {}: cargo xtask fuzz makes them", folder.display());
    let mut files: BTreeMap<Vec<u8>, String> = BTreeMap::new();
    for line in transcripts.iter().flat_map(|it| &it.1) {
        for pick in &line.picks {
            pick.bytes().map(|it| files.insert(it, pick.name.clone()));
        }
    }
    for entry in fs::read_dir("tests/lists").unwrap() {
        let path = entry.unwrap().path();
        files.insert(fs::read(&path).unwrap(), path.file_name().unwrap().to_string_lossy().into_owned());
    }
    let profiles = fs::read_dir("assets/profiles").unwrap().map(|it| it.unwrap().path());
    let profiles = profiles.filter(|it| it.extension().is_some_and(|it| it == "toml"));
    Corpus {
        transcripts,
        files: files.into_iter().map(|(bytes, name)| (name, bytes)).collect(),
        profiles: profiles.map(|it| fs::read_to_string(it).unwrap()).collect(),
    }
}

/// Counts every panic, and says nothing else about it.
fn listen() {
    panic::set_hook(Box::new(|info| {
        let place =
            info.location().map_or_else(String::new, |it| format!("{}:{}", short(it.file()), it.line()));
        *PANICS.lock().unwrap().entry(place).or_default() += 1;
    }));
}

/// From the name of the crate on.
fn short(path: &str) -> &str {
    path.rfind(".crates.io-").map_or(path, |at| path[at..].split_once('/').map_or(path, |it| it.1))
}

fn pursue(target: &Target, corpus: &Corpus, time: Duration, seed: u64) -> bool {
    PANICS.lock().unwrap().clear();
    FAILURES.store(0, Ordering::Relaxed);
    let mut dice = Dice(seed);
    let (start, mut cases, mut slowest) = (Instant::now(), 0, Duration::ZERO);
    let _ = fs::write("/proc/self/clear_refs", "5");
    while start.elapsed() < time {
        let began = Instant::now();
        cases += (target.run)(corpus, &mut dice);
        slowest = slowest.max(began.elapsed());
    }
    let peak = memory::kilobytes("VmHWM:").unwrap_or(0) / 1024;
    let failures = FAILURES.load(Ordering::Relaxed);
    let sound = failures == 0 && peak <= target.memory;
    println!(
        "{} {}: {cases} cases in {:.0} s, {failures} failures, slowest {:.1} s, peak {peak} MB of {} allowed",
        if sound { "ok    " } else { "FAILED" },
        target.name,
        start.elapsed().as_secs_f64(),
        slowest.as_secs_f64(),
        target.memory
    );
    for (place, times) in PANICS.lock().unwrap().iter() {
        println!("         {times} panics at {place}, of which the program saw to its own");
    }
    sound
}

/// Notes a failure, and keeps what led to it.
pub(crate) fn failed(target: &str, why: &str, input: &[u8]) {
    let number = FAILURES.fetch_add(1, Ordering::Relaxed);
    fs::create_dir_all("target/fuzz").unwrap();
    let file = format!("target/fuzz/{target}-{number}");
    fs::write(&file, input).unwrap();
    println!("FAILED {target}: {why} ({file})");
}

/// Runs one case on bytes; a panic that comes through is a failure. What ends the process lies in target/fuzz too.
pub(crate) fn guarded(target: &str, input: &[u8], case: impl FnOnce()) {
    fs::create_dir_all("target/fuzz").unwrap();
    fs::write(format!("target/fuzz/{target}-under-way"), input).unwrap();
    if panic::catch_unwind(panic::AssertUnwindSafe(case)).is_err() {
        failed(target, "a panic came through", input);
    }
}
