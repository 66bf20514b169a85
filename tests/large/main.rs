//! A file of the largest size goes into the vault and out of it in pieces: alone in this process, so that its memory
//! can be measured.
#![allow(clippy::unwrap_used, reason = "a failure here is a failed test")]

use std::{
    fs::{self, File},
    io::{BufReader, BufWriter, Read, Write},
    path::Path,
};

use kluis_tests::{Practice, item_of};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// Bytes in the largest file that is kept.
const LARGEST: usize = 100 << 20;

/// Memory beyond what was in use before, in kilobytes.
const ALLOWED: u64 = 64 << 10;

#[test]
fn a_hundred_megabytes_are_kept_and_shown_in_less_than_sixty_four_of_memory() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let item = practice.tell("dossier.add", item_of(&client, json!({ "kind": "image" })));
    let film = practice.path("opname.mp4");
    write_film(&film);
    practice.answer("opname.mp4");
    let mut file = Value::Null;
    let keeping = extra_memory(|| file = practice.tell("dossier.addFile", item.clone()));
    let shown = practice.path("getoond.mp4");
    practice.seen.lock().unwrap().views_to = Some(shown.clone());
    practice.reopen();
    let showing = extra_memory(|| {
        practice.tell("dossier.viewFile", file.clone());
    });
    assert_eq!(sum(&film), sum(&shown), "byte for byte");
    let row = practice.tell("dossier.read", item);
    assert_eq!(row["files"][0]["size"], json!(LARGEST));
    if let (Some(keeping), Some(showing)) = (keeping, showing) {
        assert!(keeping < ALLOWED, "keeping took {keeping} kB");
        assert!(showing < ALLOWED, "showing took {showing} kB");
        // Cargo shows this with --nocapture.
        let _ = writeln!(std::io::stdout(), "keeping {keeping} kB, showing {showing} kB");
    }
}

fn write_film(path: &Path) {
    let mut out = BufWriter::new(File::create(path).unwrap());
    out.write_all(b"\0\0\0\x18ftypisom\0\0\0\0").unwrap();
    let mut state = 1u32;
    let piece: Vec<u8> = (0..1 << 20)
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        })
        .collect();
    let mut left = LARGEST - 16;
    while 0 < left {
        let length = left.min(piece.len());
        out.write_all(&piece[..length]).unwrap();
        left -= length;
    }
    out.flush().unwrap();
}

fn sum(path: &Path) -> [u8; 32] {
    let mut reader = BufReader::new(File::open(path).unwrap());
    let (mut sum, mut piece) = (Sha256::new(), vec![0; 1 << 16]);
    loop {
        let length = reader.read(&mut piece).unwrap();
        if length == 0 {
            return sum.finalize().into();
        }
        sum.update(&piece[..length]);
    }
}

/// Kilobytes at the highest point above the start, where the system tells.
fn extra_memory(work: impl FnOnce()) -> Option<u64> {
    let reset = fs::write("/proc/self/clear_refs", "5").ok();
    let before = kilobytes("VmRSS:");
    work();
    let highest = kilobytes("VmHWM:");
    reset.and(before).zip(highest).map(|(before, highest)| highest.saturating_sub(before))
}

fn kilobytes(name: &str) -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|it| it.starts_with(name))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
