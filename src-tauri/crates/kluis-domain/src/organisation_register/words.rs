//! Woorden van het register van verwerkingen (AVG art. 30(1)): what the lines that fill themselves say, read from `assets/letters`.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

use crate::{
    dossier_item::SpecialKind,
    law::read,
    profile::{DataKind, LegalBasis, RecipientGround, RetentionCategory},
};

/// What the lines say.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct LineWords {
    /// Entries: name, and what is said of purposes and subjects that no profile states.
    pub(super) entry: BTreeMap<String, EntryWords>,
    pub(super) basis: BTreeMap<LegalBasis, String>,
    pub(super) ground: BTreeMap<RecipientGround, String>,
    pub(super) data: BTreeMap<DataKind, String>,
    pub(super) special: BTreeMap<SpecialKind, String>,
    pub(super) retention: BTreeMap<RetentionCategory, String>,
    /// What the vault holds, by the names of [`super::Held`].
    pub(super) held: BTreeMap<String, String>,
    /// What the program itself does to protect the data.
    pub(super) security: Vec<String>,
    pub(super) no_transfer: String,
    pub(super) guarded_transfer: String,
    pub(super) outside: String,
}

/// Words of one entry.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct EntryWords {
    pub(super) name: String,
    #[serde(default)]
    pub(super) purposes: Vec<String>,
    #[serde(default)]
    pub(super) bases: Vec<String>,
    #[serde(default)]
    pub(super) subjects: Vec<String>,
    #[serde(default)]
    pub(super) data: Vec<String>,
}

pub(super) fn words() -> &'static LineWords {
    static WORDS: LazyLock<LineWords> = LazyLock::new(|| {
        read(include_str!("../../../../../assets/letters/processing-words.toml"))
            .expect("a test reads the words, so a faulty file is never shipped")
    });
    &WORDS
}

pub(super) fn said<K: Ord>(map: &BTreeMap<K, String>, key: &K) -> String {
    map.get(key).cloned().unwrap_or_default()
}
