//! The slots file beside a vault: opened with the right password or refused, and never one byte of the vault changed.

use std::fs;

use kluis_commands::App;
use kluis_tests::{PASSWORD, Practice};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::{
    Corpus, failed, guarded,
    mutate::{self, Dice},
};

/// Cases with one vault.
const CASES: usize = 40;
/// Bytes of the sum at the end.
const SUM: usize = 32;

pub(crate) fn case(_: &Corpus, dice: &mut Dice) -> usize {
    let practice = Practice::bare();
    practice.tell("vault.lock", Value::Null);
    let (vault, slots) = (practice.path("clienten.kluis"), practice.path("clienten.kluis-slots"));
    let (kept, right) = (fs::read(&vault).unwrap(), fs::read(&slots).unwrap());
    let _ = fs::remove_file(practice.path("clienten.kluis-slots-old"));
    for _ in 0..CASES {
        let mut wrong = mutate::bytes(dice, &right, &right);
        // Nearly all must pass the sum, or nothing behind it would ever be reached.
        if SUM < wrong.len() && !dice.one_in(8) {
            let body = wrong.len() - SUM;
            let sum = Sha256::digest(&wrong[..body]);
            wrong[body..].copy_from_slice(&sum);
        }
        fs::write(&slots, &wrong).unwrap();
        practice.seen.lock().unwrap().wrong_tries.clear();
        let mut opened = false;
        guarded("slots", &wrong, || opened = open(&practice.app, &practice));
        let _ = practice.app.call("vault.lock", Value::Null);
        if !opened && fs::read(&vault).unwrap() != kept {
            failed("slots", "the vault was changed", &wrong);
        }
        fs::write(&vault, &kept).unwrap();
    }
    CASES
}

/// Whether it opened, and thereby wrote that in the log.
fn open(app: &App, practice: &Practice) -> bool {
    practice.answer("clienten.kluis");
    let _ = app.call("vault.chooseExisting", Value::Null);
    practice.seen.lock().unwrap().answers.clear();
    let answer = app.call("vault.unlock", json!({ "userName": "", "password": PASSWORD }));
    assert!(!format!("{answer:?}").contains("Unexpected"), "{answer:?}");
    answer.is_ok()
}
