//! Versions of a document of policy on paper: what is known of the version itself (ZT-0.1, MX-36, CE-15), and the
//! announcement of what changed (ZT-23.2, CE-14).

use std::sync::LazyLock;

use chrono::NaiveDate;
use kluis_domain::organisation::Organisation;
use kluis_domain::policy_change::{LineChange, SectionChange};
use kluis_domain::policy_version::PolicyLife;
use serde::Deserialize;

use crate::block::{Block, Cell, Columns, Table, set};
use crate::dutch::date_in_words;
use crate::letter::{Composition, contact, frame, letterhead, reach};
use crate::page::{Frame, MM};
use crate::tags::Tags;
use crate::text::Text;
use crate::words::{Sentence, Values, read};
use crate::{DocumentFailure, Fact};

/// What is known of a version.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PolicyControl<'a> {
    /// From 1.
    pub number: u32,
    /// How far it came.
    pub life: &'a PolicyLife,
    /// When it is looked at again, where that is known.
    pub review_on: Option<NaiveDate>,
}

/// Everything that the announcement of a change says.
#[derive(Debug, Clone, PartialEq)]
pub struct PolicyChangeFacts<'a> {
    /// Who announces.
    pub organisation: &'a Organisation,
    /// Date of the announcement.
    pub today: NaiveDate,
    /// What changed, "Privacyverklaring".
    pub document: String,
    /// From which day the new version holds; none where that is not known yet.
    pub in_force_on: Option<NaiveDate>,
    /// Where the whole text is found; may be empty.
    pub channels: Vec<String>,
    /// What is otherwise, in the order of the text.
    pub changes: Vec<SectionChange>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ControlWords {
    version: String,
    draft: Sentence,
    r#final: Sentence,
    adopted: String,
    adopted_by: Sentence,
    published: String,
    in_force: String,
    review: String,
}

fn control_words() -> &'static ControlWords {
    static WORDS: LazyLock<ControlWords> =
        LazyLock::new(|| read(include_str!("../../../../assets/letters/policy-control.toml")));
    &WORDS
}

impl PolicyControl<'_> {
    /// Lines for under the title.
    pub(crate) fn lines(&self) -> Result<Vec<(Text, Text)>, DocumentFailure> {
        let (words, life) = (control_words(), self.life);
        let values = |on: NaiveDate| {
            Values::default().with("nummer", &self.number.to_string()).with("datum", &date_in_words(on))
        };
        let number = if life.published.is_some() { &words.r#final } else { &words.draft };
        let mut lines = vec![(&words.version, number.fill_words(&values(life.drafted_on))?)];
        if let Some(adopted) = &life.adopted {
            let values = values(adopted.on).with("wie", &adopted.by);
            lines.push((&words.adopted, words.adopted_by.fill_words(&values)?));
        }
        if let Some(published) = &life.published {
            lines.push((&words.published, date_in_words(published.on)));
            lines.push((&words.in_force, date_in_words(published.in_force_on)));
        }
        lines.extend(self.review_on.map(|on| (&words.review, date_in_words(on))));
        Ok(lines.into_iter().map(|(label, value)| (Text::fact(label), Text::fact(&value))).collect())
    }
}

/// The words of the announcement.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyChangeTexts {
    title: Sentence,
    introduction: Sentence,
    in_force: Sentence,
    in_force_at_once: Sentence,
    r#where: Sentence,
    changed: Sentence,
    renamed: Sentence,
    section_new: Sentence,
    section_gone: Sentence,
    was: String,
    becomes: String,
    added: String,
    removed: String,
    nothing: String,
    questions: Sentence,
}

impl PolicyChangeTexts {
    /// The file that comes with the program.
    pub const STANDARD: &'static str = include_str!("../../../../assets/letters/policy-change.toml");

    /// Reads the words.
    ///
    /// # Errors
    /// [`DocumentFailure::Words`] where the file is not what it should be.
    pub fn read(toml: &str) -> Result<PolicyChangeTexts, DocumentFailure> {
        toml::from_str(toml).map_err(|_| DocumentFailure::Words)
    }
}

/// Lays out the announcement.
pub(crate) fn compose(
    facts: &PolicyChangeFacts<'_>,
    words: &PolicyChangeTexts,
) -> Result<Composition, DocumentFailure> {
    if facts.organisation.name.trim().is_empty() {
        return Err(DocumentFailure::Missing(Fact::OrganisationName));
    }
    let values = values(facts)?;
    let title = words.title.fill_words(&values)?;
    let mut tags = Tags::default();
    let (marks, end) = letterhead(facts.organisation, &mut tags);
    let first = Frame { top: end + 14.0 * MM, ..Frame::CONTINUED };
    let mut blocks = vec![
        Block::Heading(1, Text::bold(&title)),
        Block::Introduction(Text::fact(&date_in_words(facts.today))),
        Block::Space(6.0),
        Block::Paragraph(words.introduction.fill(&values)?),
    ];
    blocks.extend(when_and_where(facts, words, &values)?);
    for change in &facts.changes {
        blocks.extend(section(change, words)?);
    }
    if facts.changes.is_empty() {
        blocks.push(Block::Paragraph(Text::plain(&words.nothing)));
    }
    blocks.push(Block::Space(9.0));
    blocks.push(Block::Paragraph(words.questions.fill(&values)?));
    let mut filled = set(&blocks, &mut tags).fill(first, Frame::CONTINUED);
    if let Some(page) = filled.pages.first_mut() {
        page.marks.splice(0..0, marks);
    }
    let foot = format!("{title} · {}", date_in_words(facts.today));
    frame(&mut filled.pages, &facts.organisation.name, &foot)?;
    Ok(Composition { title, pages: filled.pages, tags, landmarks: filled.landmarks })
}

fn values(facts: &PolicyChangeFacts<'_>) -> Result<Values, DocumentFailure> {
    let mut signs = facts.document.chars();
    let document: String =
        signs.next().map(|first| first.to_lowercase().chain(signs).collect()).unwrap_or_default();
    Ok(Values::default()
        .with("organisatie", &facts.organisation.name)
        .with("document", &document)
        .with("ingang", &facts.in_force_on.map(date_in_words).unwrap_or_default())
        .with("kanalen", &facts.channels.join(", "))
        .with("contact", &contact(facts.organisation).name)
        .with("bereikbaar", &reach(facts.organisation)?))
}

fn when_and_where(
    facts: &PolicyChangeFacts<'_>,
    words: &PolicyChangeTexts,
    values: &Values,
) -> Result<Vec<Block>, DocumentFailure> {
    let mut blocks = Vec::new();
    if let Some(day) = facts.in_force_on {
        let sentence = if facts.today < day { &words.in_force } else { &words.in_force_at_once };
        blocks.push(Block::Paragraph(sentence.fill(values)?));
    }
    if !facts.channels.is_empty() {
        blocks.push(Block::Paragraph(words.r#where.fill(values)?));
    }
    Ok(blocks)
}

fn section(change: &SectionChange, words: &PolicyChangeTexts) -> Result<Vec<Block>, DocumentFailure> {
    let values = Values::default().with("kop", change.heading());
    let heading = |sentence: &Sentence, values: &Values| -> Result<Block, DocumentFailure> {
        Ok(Block::Heading(2, Text::bold(&sentence.fill_words(values)?)))
    };
    let items = |lines: &[String]| Block::Bullets(lines.iter().map(|it| Text::plain(it)).collect());
    Ok(match change {
        SectionChange::New { lines, .. } => vec![heading(&words.section_new, &values)?, items(lines)],
        SectionChange::Gone { lines, .. } => vec![heading(&words.section_gone, &values)?, items(lines)],
        SectionChange::Changed { was_heading, lines, .. } => {
            let mut blocks = Vec::new();
            if let Some(was) = was_heading {
                blocks.push(heading(&words.renamed, &values.clone().with("was", was))?);
            } else {
                blocks.push(heading(&words.changed, &values)?);
            }
            if !lines.is_empty() {
                blocks.push(Block::Table(table(lines, words)));
            }
            blocks
        }
    })
}

fn table(lines: &[LineChange], words: &PolicyChangeTexts) -> Table {
    let row = |line: &LineChange| {
        let (was, becomes) = match line {
            LineChange::Added { text } => (&words.added, text),
            LineChange::Removed { text } => (text, &words.removed),
            LineChange::Changed { was, becomes } => (was, becomes),
        };
        vec![Cell::Words(Text::plain(was)), Cell::Words(Text::plain(becomes))]
    };
    Table {
        columns: Columns::Fixed(vec![225.0]),
        head: vec![words.was.clone(), words.becomes.clone()],
        rows: lines.iter().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use kluis_domain::profile::Profile;

    use super::*;

    fn facts(organisation: &Organisation, changes: Vec<SectionChange>) -> PolicyChangeFacts<'_> {
        PolicyChangeFacts {
            organisation,
            today: "2026-11-22".parse().expect("a day"),
            document: "Privacyverklaring".to_owned(),
            in_force_on: "2026-12-20".parse().ok(),
            channels: vec!["op onze website".to_owned()],
            changes,
        }
    }

    fn text(changes: Vec<SectionChange>) -> String {
        let organisation = Organisation::example(Profile::named("thuiszorg").expect("a built-in profile"));
        let words = PolicyChangeTexts::read(PolicyChangeTexts::STANDARD).expect("the built-in words");
        let pdf = crate::policy_change(&facts(&organisation, changes), &words).expect("an announcement");
        crate::page_text(&pdf).expect("pages").concat().join(" ").replace('\u{A0}', " ")
    }

    #[test]
    fn an_announcement_says_what_was_what_comes_and_from_when() {
        let lines = vec![
            LineChange::Changed { was: "Drie maanden.".to_owned(), becomes: "Twee maanden.".to_owned() },
            LineChange::Added { text: "Een zin erbij.".to_owned() },
            LineChange::Removed { text: "Een zin weg.".to_owned() },
        ];
        let told = text(vec![
            SectionChange::Changed { heading: "Bewaren".to_owned(), was_heading: None, lines },
            SectionChange::New { heading: "Camera".to_owned(), lines: vec!["Wij filmen niet.".to_owned()] },
        ]);
        let wanted = [
            "Wijziging van onze privacyverklaring",
            "vanaf 20 december 2026",
            "op onze website",
            "In ‘Bewaren’ is veranderd:",
            "Drie maanden.",
            "Twee maanden.",
            "Dit stond er nog niet.",
            "Dit vervalt.",
            "Nieuw is het onderdeel ‘Camera’",
            "Wij filmen niet.",
        ];
        for piece in wanted {
            assert!(told.contains(piece), "{piece}: {told}");
        }
    }

    #[test]
    fn where_nothing_changed_that_is_said() {
        assert!(text(Vec::new()).contains("In de tekst is niets veranderd."));
    }
}
