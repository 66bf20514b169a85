//! A damaged vault: it says so, and never shows anything that was not put in.
//!
//! `DAMAGES` sets how many times the vault is damaged (60 by default); from 2,000 on every bit of the slots file is
//! flipped too, and not one of each byte.
#![allow(clippy::unwrap_used, reason = "a failure here is a failed test")]

use std::{collections::BTreeMap, fs, path::PathBuf};

use kluis_commands::CommandError;
use kluis_tests::{PASSWORD, Practice, consent_of, item_of, scanner::Dice};
use serde_json::{Value, json};

const PAGE: usize = 4096;
const WHOLE: usize = 2000;

fn damages() -> usize {
    std::env::var("DAMAGES").ok().and_then(|it| it.parse().ok()).unwrap_or(60)
}

/// Forty clients with something of each, and what is shown of them.
struct Kept {
    practice: Practice,
    vault: Vec<u8>,
    shown: BTreeMap<String, Value>,
    questions: Vec<(&'static str, Value)>,
}

impl Kept {
    fn new() -> Kept {
        let practice = Practice::open();
        let mut questions = vec![("client.list", json!({ "page": 0, "onlyCurrent": false }))];
        for number in 0..40 {
            let client = practice.register(json!({ "surname": format!("Kluis{number}"), "bsn": "" }));
            practice.tell("consent.propose", consent_of(&client));
            practice.tell(
                "dossier.add",
                item_of(&client, json!({ "text": format!("Verslag {number}. ").repeat(60) })),
            );
            questions
                .extend(["client.read", "consent.list", "dossier.readAll"].map(|it| (it, client.clone())));
        }
        // The looks are logged now, so that looking again writes nothing.
        let shown =
            questions.iter().map(|(name, input)| (key(name, input), practice.tell(name, input.clone())));
        let shown = shown.collect();
        practice.tell("vault.lock", Value::Null);
        let vault = fs::read(practice.path("clienten.kluis")).unwrap();
        assert!(!practice.path("clienten.kluis-wal").exists(), "all is in the one file");
        Kept { practice, vault, shown, questions }
    }

    fn path(&self) -> PathBuf {
        self.practice.path("clienten.kluis")
    }

    fn unlock(&self) -> Result<Value, CommandError> {
        self.practice.seen.lock().unwrap().wrong_tries.clear();
        self.practice.answer("clienten.kluis");
        let chosen = self.practice.app.call("vault.chooseExisting", Value::Null);
        self.practice.seen.lock().unwrap().answers.clear();
        chosen?;
        self.practice.app.call("vault.unlock", json!({ "userName": "", "password": PASSWORD }))
    }

    /// How many answers were refused for the damage; every other one is what was put in.
    #[track_caller]
    fn refusals(&self, how: &str) -> usize {
        if let Err(error) = self.unlock() {
            assert!(is_damaged(&error), "{how}: {error:?}");
            return self.questions.len();
        }
        let mut refused = 0;
        for (name, input) in &self.questions {
            match self.practice.app.call(name, input.clone()) {
                Ok(answer) => assert_eq!(answer, self.shown[&key(name, input)], "{how}: {name}"),
                Err(error) => {
                    assert!(is_damaged(&error), "{how}: {name}: {error:?}");
                    refused += 1;
                }
            }
        }
        // What is written at the end may meet the damage too; what was told before, SQLite may then call read-only.
        if let Err(error) = self.practice.app.call("vault.lock", Value::Null) {
            assert!(is_damaged(&error) || 0 < refused, "{how}: vault.lock: {error:?}");
        }
        refused
    }
}

fn key(name: &str, input: &Value) -> String {
    format!("{name} {input}")
}

fn is_damaged(error: &CommandError) -> bool {
    json!(error)["obstacle"]["is"] == "damaged"
}

#[test]
fn a_flipped_bit_of_the_slots_file_is_called_damage_and_the_one_before_opens() {
    let kept = Kept::new();
    let slots = kept.practice.path("clienten.kluis-slots");
    let right = fs::read(&slots).unwrap();
    let _ = fs::remove_file(kept.practice.path("clienten.kluis-slots-old"));
    let bits = if damages() < WHOLE { vec![0] } else { (0..8).collect() };
    for (at, bit) in (0..right.len()).flat_map(|at| bits.iter().map(move |bit| (at, bit))) {
        let mut wrong = right.clone();
        wrong[at] ^= 1 << bit;
        fs::write(&slots, wrong).unwrap();
        let error = kept.unlock().unwrap_err();
        assert!(is_damaged(&error), "bit {bit} of byte {at}: {error:?}");
        assert_eq!(fs::read(kept.path()).unwrap(), kept.vault, "bit {bit} of byte {at}");
    }
    fs::write(kept.practice.path("clienten.kluis-slots-old"), &right).unwrap();
    for at in (0..right.len()).step_by(if damages() < WHOLE { 97 } else { 1 }) {
        let mut wrong = right.clone();
        wrong[at] ^= 1;
        fs::write(&slots, wrong).unwrap();
        kept.unlock().unwrap_or_else(|error| panic!("byte {at}: {error:?}"));
        kept.practice.tell("vault.lock", Value::Null);
    }
}

#[test]
fn a_damaged_vault_shows_what_was_put_in_or_says_that_it_is_damaged() {
    let kept = Kept::new();
    let pages = kept.vault.len() / PAGE;
    let mut dice = Dice(7);
    let mut noticed = BTreeMap::new();
    for round in 0..damages() {
        let mut wrong = kept.vault.clone();
        let mut below = |most: usize| ((dice.roll() as usize) << 12 ^ dice.roll() as usize) % most;
        let (kind, at) = match round % 4 {
            0 => {
                let at = below(wrong.len());
                wrong[at] ^= 1 << below(8);
                ("flip", at)
            }
            1 => {
                let at = below(wrong.len());
                wrong.truncate(at);
                ("cut", at)
            }
            2 => {
                let at = below(pages) / 2 * 2 * PAGE;
                wrong.truncate(at);
                ("cut at a page", at)
            }
            _ => {
                let (one, other) = (below(pages), below(pages));
                let other = if one == other { (one + 1) % pages } else { other };
                let (one, other) = (one.min(other) * PAGE, one.max(other) * PAGE);
                let (front, back) = wrong.split_at_mut(other);
                front[one..one + PAGE].swap_with_slice(&mut back[..PAGE]);
                ("swap", one)
            }
        };
        for rest in ["-wal", "-journal"] {
            let _ = fs::remove_file(kept.practice.path(&format!("clienten.kluis{rest}")));
        }
        fs::write(kept.path(), wrong).unwrap();
        let refused = kept.refusals(&format!("{round}: {kind} at {at}"));
        *noticed.entry((kind, 0 < refused)).or_insert(0) += 1;
    }
    println!("{noticed:?} of {pages} pages");
    assert!(noticed.keys().any(|it| it.1), "no damage was ever met");
}
