//! Lines of the same words, set once for a whole run of letters.
//!
//! Letters of a run share most of their words: the letterhead, the labels, nearly all paragraphs. What a thread
//! remembers ends with the thread, so that no name stays in memory after its letter.

use std::cell::RefCell;
use std::collections::HashMap;

use super::Text;
use super::lines::Line;

thread_local! {
    static SET: RefCell<Option<HashMap<Text, Vec<Setting>>>> = const { RefCell::new(None) };
}

/// Lines of a text in a column.
struct Setting {
    /// Width of the column in 1/1000 em; none for one line, however wide.
    measure: Option<f32>,
    lines: Vec<Line>,
}

/// From here on this thread remembers what it sets.
pub(crate) fn remember_lines() {
    SET.set(Some(HashMap::new()));
}

/// The lines as they were set before in this thread, and else as `set` sets them.
pub(super) fn once(text: &Text, measure: Option<f32>, set: impl FnOnce() -> Vec<Line>) -> Vec<Line> {
    if let Some(lines) = known(text, measure) {
        return lines;
    }
    let lines = set();
    SET.with_borrow_mut(|known| {
        if let Some(known) = known {
            known.entry(text.clone()).or_default().push(Setting { measure, lines: lines.clone() });
        }
    });
    lines
}

fn known(text: &Text, measure: Option<f32>) -> Option<Vec<Line>> {
    SET.with_borrow(|known| {
        let settings = known.as_ref()?.get(text)?;
        settings.iter().find(|setting| setting.measure == measure).map(|setting| setting.lines.clone())
    })
}

#[cfg(test)]
mod tests {
    use super::remember_lines;
    use crate::text::{Line, Text, break_lines, single_line};

    type Lines = ([Vec<Line>; 3], Line);

    fn set() -> Lines {
        let long = Text::plain("Wij bewaren uw gegevens zolang de wet dat voorschrijft, en niet langer.");
        let at = |size, width| break_lines(&long, size, width);
        ([at(10.0, 120.0), at(10.0, 80.0), at(12.0, 120.0)], single_line(&long))
    }

    #[test]
    fn what_is_remembered_is_what_would_be_set() {
        let fresh = set();
        remember_lines();
        assert!(set() == fresh, "set for the first time");
        assert!(set() == fresh, "remembered");
    }
}
