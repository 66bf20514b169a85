//! Aangepaste tekst (AVG art. 12(1), duidelijke en eenvoudige taal; MW-8.1): the organisation's own words in place of the program's.
//!
//! Every text of the program is a TOML file. A piece is one string of it that somebody reads; an adaptation is a list of pieces with
//! other words. What fills the blanks, which blocks there are and under which conditions they stand stays the program's.

#[cfg(test)]
mod tests;

use std::{collections::BTreeMap, sync::LazyLock};

use serde::{Deserialize, Serialize};
use toml::{Table, Value};
use ts_rs::TS;

use crate::{
    field::{TEXT, is_strange, tidy},
    prose::{Vocabulary, names},
};

/// Keys that steer the program; their strings are not read by anybody.
const TECHNICAL: [&str; 12] = [
    "key", "when", "unless", "each", "needs", "section", "article", "code", "kind", "id", "layout", "stands",
];

/// A text as it comes with the program.
#[derive(Debug, Clone)]
pub struct StandardText {
    /// Stored name, "statement", "consent/shareWithCarers".
    pub code: String,
    /// Name in Dutch.
    pub name: String,
    /// Which texts it stands with.
    pub group: TextGroup,
    /// The file.
    pub toml: &'static str,
    /// Which blanks the program fills in it.
    pub vocabulary: Vocabulary<'static>,
    /// Keys whose words are printed as they stand, so that a blank there would not be filled; "item.item" is the key `item` within `item`.
    pub plain: &'static [&'static str],
    /// Keys whose strings steer the program or stand on its own pages, so that they are no pieces; written as those of `plain`.
    pub fixed: &'static [&'static str],
    /// Blanks that own words may leave out, because the letterhead says the same.
    pub optional: &'static [&'static str],
}

/// Texts that are shown together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum TextGroup {
    /// Documents of policy.
    Policy,
    /// Letters in which a consent or objection is asked.
    Consent,
    /// Letters after a disclosure, a correction or a withdrawal.
    Notice,
    /// Every other letter.
    Letter,
}

impl TextGroup {
    /// Every group, in the order in which they are shown.
    pub const ALL: [TextGroup; 4] =
        [TextGroup::Policy, TextGroup::Letter, TextGroup::Consent, TextGroup::Notice];
}

/// A string of a text that somebody reads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Piece {
    /// Where it stands, "section.retention.block.0.paragraph".
    pub path: String,
    /// The words as they come with the program.
    pub words: String,
    /// Names between braces that may be used here.
    pub blanks: Vec<String>,
    /// Those of them that own words must keep.
    pub needed: Vec<String>,
}

/// Own words for a piece.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OwnPiece {
    /// Of which piece.
    pub path: String,
    /// The own words.
    pub words: String,
    /// The program's words that they took the place of, as they were then.
    pub replaces: String,
}

/// What is wrong with the own words of one piece.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PieceFault {
    /// The text has no such piece.
    NoSuchPiece,
    /// Nothing is left of it.
    Missing,
    /// Longer than `max` characters.
    TooLong {
        /// Characters allowed.
        max: usize,
    },
    /// Control characters, or marks that turn the direction of a line.
    StrangeCharacters,
    /// A brace that is opened and never closed.
    OpenBrace,
    /// A name between braces that nothing fills in here.
    UnknownBlank {
        /// The name as typed.
        name: String,
    },
    /// A blank of the program's words that was left out, and that the reader must have.
    MissingBlank {
        /// Its name.
        name: String,
    },
    /// Signs that no letter of the program can draw.
    Unprintable {
        /// The signs, each once.
        signs: String,
    },
}

/// A piece and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TextFault {
    /// Of which piece.
    pub path: String,
    /// What is wrong.
    pub fault: PieceFault,
}

/// Why the own words were not kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{} pieces of the text are not right", faults.len())]
pub struct TextRefusal {
    /// The faults, never empty.
    pub faults: Vec<TextFault>,
}

/// Which words a document was made with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TextVersion {
    /// Fingerprint of the program's words.
    pub standard: String,
    /// Number of the organisation's own version, from 1; none where the program's words stand as they are.
    pub own: Option<u32>,
}

impl TextVersion {
    /// The version of a text of the program, with the organisation's own where there is one.
    pub fn of(toml: &str, own: Option<u32>) -> TextVersion {
        TextVersion { standard: fingerprint(toml), own }
    }

    /// As it is stored: "standard:0f3a…" or "own:3:0f3a…".
    pub fn stored(&self) -> String {
        match self.own {
            None => format!("standard:{}", self.standard),
            Some(number) => format!("own:{number}:{}", self.standard),
        }
    }

    /// Reads what [`TextVersion::stored`] wrote.
    pub fn read(stored: &str) -> Option<TextVersion> {
        match stored.split(':').collect::<Vec<_>>().as_slice() {
            ["standard", standard] => Some(TextVersion { standard: (*standard).to_owned(), own: None }),
            ["own", number, standard] => {
                Some(TextVersion { standard: (*standard).to_owned(), own: Some(number.parse().ok()?) })
            }
            _ => None,
        }
    }
}

/// Tells two texts apart (FNV-1a, 64 bits); no secret, and no protection against anybody.
fn fingerprint(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

/// What the program fills in for a blank, in Dutch; empty for a name that it does not know.
pub fn blank_meaning(name: &str) -> &'static str {
    static MEANINGS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
        toml::from_str(include_str!("../../../../assets/letters/blanks.toml"))
            .expect("a test reads the built-in meanings, so a faulty file is never shipped")
    });
    MEANINGS.get(name).map(String::as_str).unwrap_or_default()
}

/// The pieces of a text in the order of the file; none where it is no TOML.
pub fn pieces(text: &StandardText) -> Vec<Piece> {
    let leaves = read(text.toml).map(|mut file| leaves(&mut file)).unwrap_or_default();
    let read = |leaf: &Leaf| !leaf.words.is_empty() && !matches(text.fixed, &leaf.keys);
    leaves.into_iter().filter(read).map(|leaf| text.piece(leaf)).collect()
}

/// Whether one of the rules is how the keys end.
fn matches(rules: &[&str], keys: &[String]) -> bool {
    rules.iter().any(|rule| {
        let mut given = keys.iter().rev();
        rule.split('.').rev().all(|key| given.next().is_some_and(|it| it == key))
    })
}

impl StandardText {
    fn piece(&self, leaf: Leaf) -> Piece {
        let row = leaf.list.as_ref().and_then(|list| self.row(list)).unwrap_or_default();
        let blanks: Vec<String> = if matches(self.plain, &leaf.keys) {
            Vec::new()
        } else {
            row.iter().chain(self.vocabulary.values).map(|it| (*it).to_owned()).collect()
        };
        let mut needed: Vec<String> = Vec::new();
        for name in names(&leaf.words).filter(|it| !self.optional.contains(it)) {
            if !needed.iter().any(|it| it == name) {
                needed.push(name.to_owned());
            }
        }
        Piece { path: leaf.path, words: leaf.words, blanks, needed }
    }

    fn row(&self, list: &str) -> Option<&'static [&'static str]> {
        self.vocabulary.lists.iter().find(|(name, _)| *name == list).map(|(_, row)| *row)
    }
}

/// Judges own words: those that only differ in white space from the program's, or not at all, are left out.
///
/// # Errors
/// [`TextRefusal`] with every faulty piece.
pub fn check(text: &StandardText, typed: &[OwnPiece]) -> Result<Vec<OwnPiece>, TextRefusal> {
    let pieces = pieces(text);
    let (mut kept, mut faults) = (Vec::new(), Vec::new());
    for own in typed {
        let Some(piece) = pieces.iter().find(|it| it.path == own.path) else {
            faults.push(TextFault { path: own.path.clone(), fault: PieceFault::NoSuchPiece });
            continue;
        };
        let words = own.words.split_whitespace().collect::<Vec<_>>().join(" ");
        if words == piece.words.split_whitespace().collect::<Vec<_>>().join(" ") {
            continue;
        }
        let wrong = piece_faults(piece, &own.words);
        let at = |fault| TextFault { path: own.path.clone(), fault };
        faults.extend(wrong.into_iter().map(at));
        let words = tidy(&own.words, TEXT).unwrap_or_default();
        kept.push(OwnPiece { path: piece.path.clone(), words, replaces: piece.words.clone() });
    }
    if faults.is_empty() { Ok(kept) } else { Err(TextRefusal { faults }) }
}

fn piece_faults(piece: &Piece, words: &str) -> Vec<PieceFault> {
    if words.trim().is_empty() {
        return vec![PieceFault::Missing];
    }
    let mut faults = Vec::new();
    if TEXT < words.chars().count() {
        faults.push(PieceFault::TooLong { max: TEXT });
    }
    if words.chars().any(|sign| is_strange(sign) && !sign.is_whitespace()) {
        faults.push(PieceFault::StrangeCharacters);
    }
    if words.split('{').skip(1).any(|rest| !rest.contains('}')) {
        faults.push(PieceFault::OpenBrace);
        return faults;
    }
    let unknown = names(words).filter(|it| !piece.blanks.iter().any(|known| known == it));
    faults.extend(unknown.map(|name| PieceFault::UnknownBlank { name: name.to_owned() }));
    let missing = piece.needed.iter().filter(|it| names(words).all(|used| used != it.as_str()));
    faults.extend(missing.map(|name| PieceFault::MissingBlank { name: name.clone() }));
    faults
}

/// The text with own words in it.
///
/// # Errors
/// As [`check`].
pub fn adapt(text: &StandardText, own: &[OwnPiece]) -> Result<String, TextRefusal> {
    Ok(put(text.toml, &check(text, own)?))
}

/// The text with those own words in it that still pass, as after a new version of the program; the others stay out.
pub fn adapt_where_possible(text: &StandardText, own: &[OwnPiece]) -> String {
    let passing: Vec<OwnPiece> =
        own.iter().filter_map(|it| check(text, std::slice::from_ref(it)).ok()).flatten().collect();
    put(text.toml, &passing)
}

/// Puts words in the place of others, whatever they say; with none the text stays as it is, sign for sign.
fn put(toml: &str, own: &[OwnPiece]) -> String {
    let Some(mut file) = read(toml).filter(|_| !own.is_empty()) else { return toml.to_owned() };
    walk(&mut file, &mut Place::default(), &mut |place, words| {
        let path = place.path.join(".");
        if let Some(piece) = own.iter().find(|it| it.path == path) {
            words.clone_from(&piece.words);
        }
    });
    toml::to_string(&file).unwrap_or_else(|_| toml.to_owned())
}

fn read(toml: &str) -> Option<Table> {
    toml.parse().ok()
}

/// A string that somebody reads, and where it stands.
struct Leaf {
    path: String,
    /// The keys on the way, without the places in lists.
    keys: Vec<String>,
    words: String,
    /// The list of which every row repeats it.
    list: Option<String>,
}

fn leaves(file: &mut Table) -> Vec<Leaf> {
    let mut found = Vec::new();
    walk(file, &mut Place::default(), &mut |place, words| {
        found.push(Leaf {
            path: place.path.join("."),
            keys: place.keys.clone(),
            words: words.clone(),
            list: place.lists.last().cloned().flatten(),
        });
    });
    found
}

#[derive(Default)]
struct Place {
    path: Vec<String>,
    keys: Vec<String>,
    /// What `each` says in every table on the way.
    lists: Vec<Option<String>>,
}

fn walk(table: &mut Table, place: &mut Place, meet: &mut impl FnMut(&Place, &mut String)) {
    let each = table.get("each").and_then(Value::as_str).map(str::to_owned);
    place.lists.push(each);
    for (key, value) in table.iter_mut() {
        if TECHNICAL.contains(&key.as_str()) && !holds_tables(value) {
            continue;
        }
        place.path.push(key.clone());
        place.keys.push(key.clone());
        walk_value(value, place, meet);
        place.path.pop();
        place.keys.pop();
    }
    place.lists.pop();
}

fn walk_value(value: &mut Value, place: &mut Place, meet: &mut impl FnMut(&Place, &mut String)) {
    match value {
        Value::String(words) => meet(place, words),
        Value::Table(table) => walk(table, place, meet),
        Value::Array(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                place.path.push(name_in_list(item, index));
                walk_value(item, place, meet);
                place.path.pop();
            }
        }
        Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => {}
    }
}

/// What an element calls itself, so that own words stay with it when others come before it; else its place.
fn name_in_list(item: &Value, index: usize) -> String {
    item.get("key").and_then(Value::as_str).map_or_else(|| index.to_string(), str::to_owned)
}

fn holds_tables(value: &Value) -> bool {
    match value {
        Value::Table(_) => true,
        Value::Array(items) => items.iter().any(Value::is_table),
        Value::String(_) | Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => {
            false
        }
    }
}
