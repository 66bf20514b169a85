//! A session of an acceptance test told again, with wrong inputs between the right ones.

use std::fs;

use kluis_commands::CommandError;
use kluis_tests::{
    Practice,
    transcript::{Ids, Line},
};
use serde_json::{Value, json};

use crate::{
    Corpus, failed,
    mutate::{self, Dice},
};

/// Sessions whose inputs are larger than this are about size.
const LARGEST: usize = 400_000;
/// Deriving a key takes a tenth of a second, and there is little else to these.
const SLOW: &[&str] = &["vault.", "user.add", "recovery."];

/// One session; gives how many commands were called.
pub(crate) fn session(corpus: &Corpus, dice: &mut Dice) -> usize {
    let (name, lines) = dice.one_of(&corpus.transcripts);
    if LARGEST < lines.iter().map(|it| size(&it.input)).sum() {
        return 0;
    }
    let practice = Practice::closed();
    let mut ids = Ids::default();
    let mut calls = 0;
    for line in lines {
        practice.seen.lock().unwrap().now = line.at;
        let input = ids.translated(&line.input);
        for _ in 0..wrong_ones(dice, &line.name) {
            let other = &dice.one_of(lines).input;
            let wrong = mutate::input(dice, &input, &ids.translated(other));
            // Refused or not: only defects count, and those were noted.
            let _ = tell(&practice, dice, name, line, wrong, Content::Wrong);
            calls += 1;
        }
        let answer = tell(&practice, dice, name, line, input, Content::Right);
        if let (Some(then), Ok(now)) = (&line.output, answer) {
            ids.learn(then, &now);
        }
        calls += 1;
    }
    calls
}

/// What the dialogs are answered with.
enum Content {
    Right,
    Wrong,
}

fn wrong_ones(dice: &mut Dice, name: &str) -> usize {
    let slow = SLOW.iter().any(|it| name.starts_with(it));
    if slow { usize::from(dice.one_in(20)) } else { dice.below(5) }
}

fn tell(
    practice: &Practice,
    dice: &mut Dice,
    session: &str,
    line: &Line,
    input: Value,
    content: Content,
) -> Result<Value, CommandError> {
    for pick in &line.picks {
        let path = practice.path(&pick.name);
        if let Some(bytes) = pick.bytes() {
            let bytes = match content {
                Content::Right => bytes,
                Content::Wrong => mutate::bytes(dice, &bytes, &bytes),
            };
            // A vault of this name may be open.
            if !pick.name.ends_with(".kluis") {
                fs::write(&path, bytes).unwrap();
            }
        }
        practice.seen.lock().unwrap().answers.push(path);
    }
    practice.seen.lock().unwrap().logged.clear();
    let answer = practice.app.call(&line.name, input.clone());
    let seen = &mut *practice.seen.lock().unwrap();
    seen.answers.clear();
    seen.viewed.clear();
    for logged in seen.logged.iter().filter(|it| is_a_defect(it)) {
        let case = json!({ "session": session, "name": line.name, "input": input });
        failed("commands", logged, case.to_string().as_bytes());
    }
    answer
}

/// An input that does not fit its type is refused as one; everything else in the log is a defect.
fn is_a_defect(logged: &str) -> bool {
    !logged.contains("the input does not fit") && !logged.contains("the input is too large")
}

fn size(value: &Value) -> usize {
    match value {
        Value::String(text) => text.len(),
        Value::Array(values) => values.iter().map(size).sum(),
        Value::Object(fields) => fields.values().map(size).sum(),
        _ => 8,
    }
}
