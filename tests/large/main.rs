//! A file of the largest size goes into the vault and out of it in pieces: alone in this process, so that its memory
//! can be measured.
#![allow(clippy::unwrap_used, reason = "a failure here is a failed test")]

use std::{
    fs::File,
    io::{BufReader, Read, Write},
    path::Path,
};

use kluis_tests::{
    Practice, item_of,
    memory::{LARGEST, extra_memory, write_film},
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

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
