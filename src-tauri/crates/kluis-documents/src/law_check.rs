//! Law check (wettoets; AVG art. 24): every difference between the policy and the law on paper, what holds beside them, and what
//! is still "te verifiëren".

use std::sync::LazyLock;

use chrono::NaiveDate;
use kluis_domain::law_check::{Finding, FindingLevel, HoldsRow, OpenPoint};
use kluis_domain::organisation::Organisation;
use serde::Deserialize;

use crate::block::{Block, Cell, Columns, Table, set};
use crate::dutch::date_in_words;
use crate::letter::{Composition, frame, letterhead};
use crate::page::{Frame, MM};
use crate::tags::Tags;
use crate::text::Text;
use crate::words::{Sentence, Values, read};
use crate::{DocumentFailure, Fact};

/// White after a finding, in points.
const BETWEEN: f32 = 6.0;

/// What the report says.
#[derive(Debug)]
pub struct LawCheckFacts<'a> {
    /// Whose policy.
    pub organisation: &'a Organisation,
    /// Name of the policy.
    pub policy: &'a str,
    /// Differences, errors first.
    pub findings: &'a [Finding],
    /// What holds beside policy and law.
    pub holds: &'a [HoldsRow],
    /// What is "te verifiëren".
    pub open: &'a [OpenPoint],
    /// When the law table was last compared with the law.
    pub compared_on: NaiveDate,
    /// Date of the report.
    pub today: NaiveDate,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Words {
    title: String,
    lead: Sentence,
    counts: Sentence,
    none: String,
    errors: String,
    warnings: String,
    remarks: String,
    meanwhile: String,
    rows: String,
    article: String,
    in_force: Sentence,
    to_verify: String,
    holds: String,
    holds_introduction: String,
    subject: String,
    own: String,
    law: String,
    holds_now: String,
    open: String,
    open_introduction: String,
    foot: Sentence,
}

static WORDS: LazyLock<Words> =
    LazyLock::new(|| read(include_str!("../../../../assets/letters/law-check.toml")));

/// Lays out the report.
pub(crate) fn compose(facts: &LawCheckFacts<'_>) -> Result<Composition, DocumentFailure> {
    if facts.organisation.name.trim().is_empty() {
        return Err(DocumentFailure::Missing(Fact::OrganisationName));
    }
    let mut tags = Tags::default();
    let (marks, end) = letterhead(facts.organisation, &mut tags);
    let first = Frame { top: end + 14.0 * MM, ..Frame::CONTINUED };
    let mut filled = set(&blocks(facts)?, &mut tags).fill(first, Frame::CONTINUED);
    if let Some(page) = filled.pages.first_mut() {
        page.marks.splice(0..0, marks);
    }
    let values = Values::default().with("datum", &date_in_words(facts.today));
    frame(&mut filled.pages, &facts.organisation.name, &WORDS.foot.fill_words(&values)?)?;
    Ok(Composition { title: WORDS.title.clone(), pages: filled.pages, tags, landmarks: filled.landmarks })
}

fn blocks(facts: &LawCheckFacts<'_>) -> Result<Vec<Block>, DocumentFailure> {
    let of_level = |level: FindingLevel| facts.findings.iter().filter(move |it| it.level == level);
    let count = |level| of_level(level).count().to_string();
    let values = Values::default()
        .with("beleid", facts.policy)
        .with("datum", &date_in_words(facts.compared_on))
        .with("fouten", &count(FindingLevel::Error))
        .with("waarschuwingen", &count(FindingLevel::Warning))
        .with("opmerkingen", &count(FindingLevel::Remark));
    let mut blocks = vec![
        Block::Heading(1, Text::bold(&WORDS.title)),
        Block::Lead(WORDS.lead.fill(&values)?),
        Block::Paragraph(WORDS.counts.fill(&values)?),
    ];
    if facts.findings.is_empty() {
        blocks.push(Block::Paragraph(Text::plain(&WORDS.none)));
    }
    let levels = [
        (FindingLevel::Error, &WORDS.errors),
        (FindingLevel::Warning, &WORDS.warnings),
        (FindingLevel::Remark, &WORDS.remarks),
    ];
    for (level, heading) in levels {
        if of_level(level).next().is_some() {
            blocks.push(Block::Heading(2, Text::bold(heading)));
        }
        for finding in of_level(level) {
            blocks.extend(finding_blocks(finding)?);
        }
    }
    blocks.push(Block::Heading(2, Text::bold(&WORDS.holds)));
    blocks.push(Block::Introduction(Text::plain(&WORDS.holds_introduction)));
    blocks.push(Block::Table(holds(facts.holds)));
    if !facts.open.is_empty() {
        blocks.push(Block::Heading(2, Text::bold(&WORDS.open)));
        blocks.push(Block::Introduction(Text::plain(&WORDS.open_introduction)));
        blocks.push(Block::Bullets(facts.open.iter().map(open_point).collect()));
    }
    Ok(blocks)
}

fn finding_blocks(finding: &Finding) -> Result<Vec<Block>, DocumentFailure> {
    let mut article = finding.article.clone();
    if let Some(day) = finding.in_force {
        let values = Values::default().with("datum", &date_in_words(day));
        article.push_str(&WORDS.in_force.fill_words(&values)?);
    }
    if finding.to_verify {
        article.push_str(&WORDS.to_verify);
    }
    let fact = |label: &str, value: &str| (Text::label(label), Text::plain(value));
    Ok(vec![
        Block::Introduction(Text::bold(&finding.says)),
        Block::Facts(vec![
            fact(&WORDS.meanwhile, &finding.meanwhile),
            fact(&WORDS.article, &article),
            fact(&WORDS.rows, &finding.rows.join(", ")),
        ]),
        Block::Space(BETWEEN),
    ])
}

fn holds(rows: &[HoldsRow]) -> Table {
    let cell = |text: &str| Cell::Words(Text::plain(text));
    let row = |row: &HoldsRow| {
        let holds =
            if row.to_verify { format!("{}{}", row.holds, WORDS.to_verify) } else { row.holds.clone() };
        let last = if row.differs { Text::bold(&holds) } else { Text::plain(&holds) };
        vec![cell(&row.subject), cell(&row.own), cell(&row.by_law), Cell::Words(last)]
    };
    let head = [&WORDS.subject, &WORDS.own, &WORDS.law, &WORDS.holds_now];
    Table {
        columns: Columns::Fixed(vec![105.0, 110.0, 125.0]),
        head: head.into_iter().cloned().collect(),
        rows: rows.iter().map(row).collect(),
    }
}

fn open_point(point: &OpenPoint) -> Text {
    let text = format!("{} ({}).", point.subject, point.article);
    let text = if point.note.is_empty() { text } else { format!("{text} {}", point.note) };
    Text::plain(&text)
}

#[cfg(test)]
mod tests {
    use kluis_domain::{
        law::Law,
        law_check::{check, what_holds, what_is_open},
        profile::Profile,
    };

    use super::*;
    use crate::{law_check_report, page_text};

    #[test]
    fn everything_the_check_found_stands_in_the_report() {
        let law = Law::built_in();
        for profile in Profile::built_in() {
            let organisation = Organisation::example(profile);
            let (findings, holds, open) = (check(profile, law), what_holds(profile, law), what_is_open(law));
            let facts = LawCheckFacts {
                organisation: &organisation,
                policy: &profile.name,
                findings: &findings,
                holds: &holds,
                open: &open,
                compared_on: law.state(),
                today: law.state(),
            };
            let pdf = law_check_report(&facts).expect("a report");
            let pages = page_text(&pdf).expect("a PDF");
            assert!(pages.iter().all(|page| 4 < page.len()), "no page is blank: {}", profile.key);
            let bare = |text: &str| text.chars().filter(|sign| sign.is_alphanumeric()).collect::<String>();
            let text = bare(&pages.concat().join(" "));
            for finding in &findings {
                for said in [&finding.says, &finding.meanwhile, &finding.rows.join(", ")] {
                    let words = said.split(' ').filter(|it| bare(it).chars().count() < 6);
                    for word in words {
                        assert!(text.contains(&bare(word)), "{}: {word} of {said}", profile.key);
                    }
                }
            }
            assert_eq!(findings.is_empty(), text.contains(&bare(&WORDS.none)), "{}", profile.key);
        }
    }
}
