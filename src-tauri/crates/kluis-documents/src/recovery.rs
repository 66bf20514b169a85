//! Recovery sheet (herstelblad): the paper that opens a vault when every password is forgotten.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::block::{Block, set};
use crate::dutch::date_in_words;
use crate::letter::{Composition, frame};
use crate::page::{Frame, MM};
use crate::tags::Tags;
use crate::text::Text;
use crate::words::{Sentence, Values, fill_all, read};
use crate::{DocumentFailure, Fact};

/// Everything a recovery sheet says.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoverySheetFacts {
    /// Name of the vault as the program shows it.
    pub vault_name: String,
    /// The key in groups of four, check characters included, in the order in which it is typed.
    pub key_groups: Vec<String>,
    /// Date of printing.
    pub today: NaiveDate,
    /// Name of the organisation, once it is known.
    pub organisation: Option<String>,
}

/// Lays out a sheet.
pub(crate) fn compose(facts: &RecoverySheetFacts) -> Result<Composition, DocumentFailure> {
    check(facts)?;
    let words = words();
    let mut tags = Tags::default();
    let blocks = blocks(facts, words)?;
    let first = Frame { top: 20.0 * MM, ..Frame::CONTINUED };
    let mut filled = set(&blocks, &mut tags).fill(first, Frame::CONTINUED);
    frame(&mut filled.pages, &facts.vault_name, &words.title)?;
    Ok(Composition { title: words.title.clone(), pages: filled.pages, tags, landmarks: filled.landmarks })
}

fn check(facts: &RecoverySheetFacts) -> Result<(), DocumentFailure> {
    if facts.vault_name.trim().is_empty() {
        return Err(DocumentFailure::Missing(Fact::VaultName));
    }
    if facts.key_groups.is_empty() {
        return Err(DocumentFailure::Missing(Fact::RecoveryKey));
    }
    Ok(())
}

fn blocks(facts: &RecoverySheetFacts, words: &Words) -> Result<Vec<Block>, DocumentFailure> {
    let values = Values::default().with("aantal", &facts.key_groups.len().to_string());
    let who = words.who.clone();
    Ok(vec![
        Block::Heading(1, Text::bold(&words.title)),
        Block::Lead(Text::plain(&words.lead)),
        Block::Facts(sheet_facts(facts, words)),
        Block::Heading(2, Text::bold(&words.key_heading)),
        Block::Key(facts.key_groups.clone()),
        Block::Paragraph(words.check.fill(&values)?),
        Block::Heading(2, Text::bold(&words.keep_heading)),
        Block::Bullets(fill_all(&words.keep, &values)?),
        Block::Heading(2, Text::bold(&words.use_heading)),
        Block::Steps(fill_all(&words.steps, &values)?),
        Block::Paragraph(Text::plain(&words.lost)),
        Block::Heading(2, Text::bold(&words.who_heading)),
        Block::Writing(who),
    ])
}

fn sheet_facts(facts: &RecoverySheetFacts, words: &Words) -> Vec<(Text, Text)> {
    let date = date_in_words(facts.today);
    let lines = [
        (&words.vault, facts.vault_name.as_str()),
        (&words.organisation, facts.organisation.as_deref().unwrap_or_default()),
        (&words.printed, date.as_str()),
    ];
    let given = lines.into_iter().filter(|(_, value)| !value.trim().is_empty());
    given.map(|(label, value)| (Text::fact(label), Text::fact(value))).collect()
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    title: String,
    lead: String,
    vault: String,
    organisation: String,
    printed: String,
    key_heading: String,
    check: Sentence,
    keep_heading: String,
    keep: Vec<Sentence>,
    use_heading: String,
    #[serde(rename = "use")]
    steps: Vec<Sentence>,
    lost: String,
    who_heading: String,
    who: Vec<String>,
}

fn words() -> &'static Words {
    static WORDS: LazyLock<Words> =
        LazyLock::new(|| read(include_str!("../../../../assets/letters/recovery-sheet.toml")));
    &WORDS
}
