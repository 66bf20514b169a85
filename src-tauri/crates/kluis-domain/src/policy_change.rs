//! Wijziging van een beleidsdocument (CE-14, MX-35, ZT-23.2): what another version says otherwise, sentence by sentence.
//!
//! Sections are matched by their heading, or by what they say where only the heading changed. The date on which a version was
//! composed is no change.

#[cfg(test)]
mod tests;

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::Serialize;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use ts_rs::TS;

use crate::{
    date::in_words,
    prose::{Part, Section},
    statement::Statement,
};

/// From which share of the words two sentences are one that was changed, and of the sentences two sections.
const ALIKE: f32 = 0.5;

/// A version as it reads.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// Its words.
    pub statement: &'a Statement,
    /// The day on which they were put together, which may stand in them.
    pub on: NaiveDate,
}

/// What is otherwise in one section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum SectionChange {
    /// It was not there before.
    New {
        /// Its heading.
        heading: String,
        /// What it says.
        lines: Vec<String>,
    },
    /// It is no longer there.
    Gone {
        /// Its heading.
        heading: String,
        /// What it said.
        lines: Vec<String>,
    },
    /// It says something else.
    Changed {
        /// Its heading now.
        heading: String,
        /// Its heading before, where that changed too.
        was_heading: Option<String>,
        /// What changed in it, in the order of the text.
        lines: Vec<LineChange>,
    },
}

/// A sentence, an item or a row that is otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum LineChange {
    /// It was not there before.
    Added {
        /// The words.
        text: String,
    },
    /// It is no longer there.
    Removed {
        /// The words.
        text: String,
    },
    /// It reads otherwise.
    Changed {
        /// The words before.
        was: String,
        /// The words now.
        becomes: String,
    },
}

impl SectionChange {
    /// Heading of the section, the new one where it changed.
    pub fn heading(&self) -> &str {
        match self {
            SectionChange::New { heading, .. }
            | SectionChange::Gone { heading, .. }
            | SectionChange::Changed { heading, .. } => heading,
        }
    }
}

/// Everything that a later version says otherwise, in its order; nothing where it says the same.
pub fn changes(earlier: Reading<'_>, later: Reading<'_>) -> Vec<SectionChange> {
    let (old, new) = (sections(earlier), sections(later));
    let pairs = matched(&old, &new);
    let mut found: Vec<SectionChange> = Vec::new();
    for (index, section) in new.iter().enumerate() {
        let before = pairs.iter().find(|(_, later)| *later == index).and_then(|(before, _)| old.get(*before));
        found.extend(match before {
            Some(before) => changed(before, section),
            None => {
                Some(SectionChange::New { heading: section.heading.clone(), lines: texts(&section.lines) })
            }
        });
    }
    for (index, section) in old.iter().enumerate() {
        if pairs.iter().all(|(before, _)| *before != index) {
            let lines = texts(&section.lines);
            found.push(SectionChange::Gone { heading: section.heading.clone(), lines });
        }
    }
    found
}

/// A section as a list of sentences.
struct Sentences {
    heading: String,
    lines: Vec<Sentence>,
}

/// The words, and the words without the date of the version.
struct Sentence {
    text: String,
    key: String,
}

fn texts(lines: &[Sentence]) -> Vec<String> {
    lines.iter().map(|it| it.text.clone()).collect()
}

/// The title with the sentence under it counts as the first section.
fn sections(reading: Reading<'_>) -> Vec<Sentences> {
    let date = in_words(reading.on);
    let sentence = |text: String| Sentence { key: text.replace(&date, ""), text };
    let statement = reading.statement;
    let opening = Sentences {
        heading: statement.title.clone(),
        lines: sentences(&statement.lead).into_iter().map(sentence).collect(),
    };
    let rest = statement.sections.iter().map(|section| Sentences {
        heading: section.heading.clone(),
        lines: section_lines(section).into_iter().map(sentence).collect(),
    });
    std::iter::once(opening).chain(rest).collect()
}

/// What a section says: a sentence, an item or a row each.
pub fn section_lines(section: &Section) -> Vec<String> {
    section.parts.iter().flat_map(part_lines).collect()
}

fn part_lines(part: &Part) -> Vec<String> {
    match part {
        Part::Paragraph(text) => sentences(text),
        Part::Bullets(items) | Part::Steps(items) | Part::Choices(items) | Part::Writing(items) => {
            items.clone()
        }
        Part::Facts(facts) => facts.iter().map(|it| format!("{}: {}", it.label, it.value)).collect(),
        Part::Table { rows, .. } => rows.iter().map(|cells| cells.join(" – ")).collect(),
        Part::Signature { known, written, label } => {
            let known = known.iter().map(|it| format!("{}: {}", it.label, it.value));
            known.chain(written.iter().cloned()).chain([label.clone()]).collect()
        }
    }
}

/// Parts of a text that end in a full stop, a question mark or an exclamation mark before a capital.
fn sentences(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for piece in text.split_inclusive(['.', '?', '!']) {
        let begins = piece.starts_with(char::is_whitespace)
            && piece.trim_start().starts_with(|sign: char| sign.is_uppercase() || "‘“\"'".contains(sign));
        match found.last_mut().filter(|_| !begins) {
            Some(last) => last.push_str(piece),
            None => found.push(piece.to_owned()),
        }
    }
    found.iter().map(|it| it.trim().to_owned()).filter(|it| !it.is_empty()).collect()
}

/// Which section was which: by place in both lists.
fn matched(old: &[Sentences], new: &[Sentences]) -> Vec<(usize, usize)> {
    let mut pairs: Vec<(usize, usize)> = vec![(0, 0)];
    for by_heading in [true, false] {
        for (after, section) in new.iter().enumerate().skip(1) {
            if pairs.iter().any(|(_, later)| *later == after) {
                continue;
            }
            let free = |before: &usize| pairs.iter().all(|(earlier, _)| earlier != before);
            let same = |before: &usize| {
                old.get(*before).is_some_and(|it| match by_heading {
                    true => it.heading == section.heading,
                    false => share(it, section) >= ALIKE,
                })
            };
            let found = (1..old.len()).filter(free).find(same);
            pairs.extend(found.map(|before| (before, after)));
        }
    }
    pairs
}

/// Which share of the sentences of the longer one stands in both.
fn share(old: &Sentences, new: &Sentences) -> f32 {
    let known: HashSet<&str> = old.lines.iter().map(|it| it.key.as_str()).collect();
    let both = new.lines.iter().filter(|it| known.contains(it.key.as_str())).count();
    let longest = old.lines.len().max(new.lines.len()).max(1);
    both as f32 / longest as f32
}

fn changed(old: &Sentences, new: &Sentences) -> Option<SectionChange> {
    let was_heading = (old.heading != new.heading).then(|| old.heading.clone());
    let lines = line_changes(&old.lines, &new.lines);
    let same = was_heading.is_none() && lines.is_empty();
    (!same).then(|| SectionChange::Changed { heading: new.heading.clone(), was_heading, lines })
}

fn line_changes(old: &[Sentence], new: &[Sentence]) -> Vec<LineChange> {
    let keys = |lines: &[Sentence]| lines.iter().map(|it| it.key.clone()).collect::<Vec<_>>();
    let mut found = Vec::new();
    for step in capture_diff_slices(Algorithm::Patience, &keys(old), &keys(new)) {
        if matches!(step, DiffOp::Equal { .. }) {
            continue;
        }
        let before = texts(old.get(step.old_range()).unwrap_or_default());
        let after = texts(new.get(step.new_range()).unwrap_or_default());
        found.extend(paired(before, after));
    }
    found
}

/// Sentences that resemble each other are one that was changed.
fn paired(old: Vec<String>, new: Vec<String>) -> Vec<LineChange> {
    let mut old: Vec<Option<String>> = old.into_iter().map(Some).collect();
    let mut after: Vec<LineChange> = Vec::new();
    for becomes in new {
        let like = old.iter_mut().find(|it| it.as_ref().is_some_and(|was| alike(was, &becomes)));
        after.push(match like.and_then(Option::take) {
            Some(was) => LineChange::Changed { was, becomes },
            None => LineChange::Added { text: becomes },
        });
    }
    let removed = old.into_iter().flatten().map(|text| LineChange::Removed { text });
    removed.chain(after).collect()
}

/// Of a fact the label is enough, of a row its first cell.
fn alike(was: &str, becomes: &str) -> bool {
    let of_same = |mark: &str| {
        let label = |text: &str| text.split_once(mark).map(|(label, _)| label.to_owned());
        label(was).is_some_and(|it| Some(it) == label(becomes))
    };
    if of_same(": ") || of_same(" – ") {
        return true;
    }
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let (old, new) = (words(was), words(becomes));
    let steps = capture_diff_slices(Algorithm::Myers, &old, &new);
    let same: usize =
        steps.iter().filter(|it| matches!(it, DiffOp::Equal { .. })).map(|it| it.old_range().len()).sum();
    let longest = old.len().max(new.len()).max(1);
    same as f32 / longest as f32 >= ALIKE
}
