//! Documents of policy (privacyverklaring, privacyreglement; AVG art. 12 to 14): the composed words on paper. A statement has
//! numbered sections, contents when it is long, and at the end where each item of arts. 13 and 14 is found; a regulation has
//! numbered articles and paragraphs; what is short has neither.

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use kluis_domain::organisation::Organisation;
use kluis_domain::statement::{Coverage, Layout, Part, Section, Statement, Verdict};

use crate::block::{Block, Cell, Columns, Table, fill_snugly, set};
use crate::contents::with_contents;
use crate::dutch::date_in_words;
use crate::letter::{Composition, frame, letterhead};
use crate::page::{Frame, MM};
use crate::policy::PolicyControl;
use crate::prose;
use crate::slice::Pages;
use crate::tags::Tags;
use crate::text::Text;
use crate::words::{Values, common};
use crate::{DocumentFailure, Fact};

/// A statement of more pages than this gets a list of contents.
const LONGEST_WITHOUT_CONTENTS: usize = 3;

/// Lays out a statement.
pub(crate) fn compose(
    statement: &Statement,
    organisation: &Organisation,
    today: NaiveDate,
    control: Option<&PolicyControl<'_>>,
) -> Result<Composition, DocumentFailure> {
    if organisation.name.trim().is_empty() {
        return Err(DocumentFailure::Missing(Fact::OrganisationName));
    }
    let source = Source { statement, organisation, today, control };
    let (mut filled, tags) = source.with_contents()?;
    let foot = format!("{} · {}", statement.title, date_in_words(today));
    frame(&mut filled.pages, &organisation.name, &foot)?;
    Ok(Composition { title: statement.title.clone(), pages: filled.pages, tags, landmarks: filled.landmarks })
}

struct Source<'a> {
    statement: &'a Statement,
    organisation: &'a Organisation,
    today: NaiveDate,
    /// What is known of the version, where it is one.
    control: Option<&'a PolicyControl<'a>>,
}

impl Source<'_> {
    fn with_contents(&self) -> Result<(Pages, Tags), DocumentFailure> {
        let laid_out = self.lay_out(&[])?;
        let short = laid_out.0.pages.len() <= LONGEST_WITHOUT_CONTENTS;
        if short || self.statement.layout == Layout::Plain {
            return Ok(laid_out);
        }
        with_contents(|contents| self.lay_out(contents))
    }

    fn lay_out(&self, contents: &[(String, String)]) -> Result<(Pages, Tags), DocumentFailure> {
        let mut tags = Tags::default();
        let (marks, end) = letterhead(self.organisation, &mut tags);
        let first = Frame { top: end + self.white_above() * MM, ..Frame::CONTINUED };
        let blocks = self.blocks(contents)?;
        let mut filled = match self.statement.layout {
            Layout::Sections | Layout::Articles => set(&blocks, &mut tags).fill(first, Frame::CONTINUED),
            Layout::Plain => fill_snugly(&blocks, &mut tags, first, Frame::CONTINUED),
        };
        if let Some(page) = filled.pages.first_mut() {
            page.marks.splice(0..0, marks);
        }
        Ok((filled, tags))
    }

    /// Millimetres between the letterhead and the title.
    fn white_above(&self) -> f32 {
        match self.statement.layout {
            Layout::Sections | Layout::Articles => 14.0,
            Layout::Plain => 5.0,
        }
    }

    fn blocks(&self, contents: &[(String, String)]) -> Result<Vec<Block>, DocumentFailure> {
        let words = &common().statement;
        let values = Values::default().with("datum", &date_in_words(self.today));
        let mut blocks = vec![
            Block::Heading(1, Text::bold(&self.statement.title)),
            Block::Lead(Text::plain(&self.statement.lead)),
        ];
        match self.control {
            Some(control) => blocks.push(Block::Facts(control.lines()?)),
            None if self.statement.layout == Layout::Plain => {}
            None => blocks.push(Block::Paragraph(words.version.fill(&values)?)),
        }
        if !contents.is_empty() {
            blocks.push(Block::Heading(2, Text::bold(&words.contents)));
            blocks.push(Block::Contents(contents.to_vec()));
        }
        for (index, section) in self.statement.sections.iter().enumerate() {
            blocks.extend(section_blocks(self.statement.layout, index + 1, section)?);
        }
        if self.statement.layout != Layout::Sections || self.statement.completeness.is_empty() {
            return Ok(blocks);
        }
        blocks.push(Block::Heading(2, Text::bold(&words.coverage_heading)));
        blocks.push(Block::Introduction(Text::plain(&words.coverage_introduction)));
        blocks.push(Block::Table(self.coverage()?));
        Ok(blocks)
    }

    fn coverage(&self) -> Result<Table, DocumentFailure> {
        let words = &common().statement;
        let head = [&words.coverage_item, &words.coverage_article, &words.coverage_verdict];
        let rows: Result<Vec<Vec<Cell>>, DocumentFailure> =
            self.statement.completeness.iter().map(|coverage| self.coverage_row(coverage)).collect();
        let head = head.into_iter().cloned().collect();
        Ok(Table { columns: Columns::Measured, head, rows: rows? })
    }

    fn coverage_row(&self, coverage: &Coverage) -> Result<Vec<Cell>, DocumentFailure> {
        let words = &common().statement;
        let verdict = match &coverage.verdict {
            Verdict::Present { heading } | Verdict::Elsewhere { heading } => {
                let values = Values::default().with("kop", &self.numbered(heading));
                words.coverage_present.fill_words(&values)?
            }
            Verdict::NotApplicable { reason } => {
                words.coverage_not_applicable.fill_words(&Values::default().with("reden", reason))?
            }
        };
        let cells = [Text::plain(&coverage.item), Text::fact(&coverage.article), Text::plain(&verdict)];
        Ok(cells.into_iter().map(Cell::Words).collect())
    }

    /// The heading with its number; the heading alone when it stands outside the numbered sections.
    fn numbered(&self, heading: &str) -> String {
        let found = self.statement.sections.iter().position(|section| section.heading == heading);
        found.map_or_else(|| heading.to_owned(), |index| numbered(index + 1, heading))
    }
}

fn numbered(number: usize, heading: &str) -> String {
    format!("{number}. {heading}")
}

fn section_blocks(layout: Layout, number: usize, section: &Section) -> Result<Vec<Block>, DocumentFailure> {
    let heading = match layout {
        Layout::Sections => numbered(number, &section.heading),
        Layout::Articles => article(number, &section.heading)?,
        Layout::Plain => section.heading.clone(),
    };
    let heading = Block::Heading(2, Text::bold(&heading));
    let parts = match layout {
        Layout::Sections | Layout::Plain => section.parts.iter().map(prose::block).collect(),
        Layout::Articles => paragraphs(number, section),
    };
    Ok(std::iter::once(heading).chain(parts).collect())
}

fn article(number: usize, heading: &str) -> Result<String, DocumentFailure> {
    let values = Values::default().with("nummer", &number.to_string()).with("kop", heading);
    common().statement.article.fill_words(&values)
}

/// Every paragraph of an article with its number, so that it can be cited; what follows a colon belongs to it.
fn paragraphs(article: usize, section: &Section) -> Vec<Block> {
    let mut count = 0;
    let numbered = |part: &Part| match part {
        Part::Paragraph(text) => {
            count += 1;
            let number = Text::bold(&format!("{article}.{count} "));
            Block::Paragraph(number.followed_by(Text::plain(text)))
        }
        Part::Bullets(_)
        | Part::Steps(_)
        | Part::Facts(_)
        | Part::Table { .. }
        | Part::Choices(_)
        | Part::Writing(_)
        | Part::Signature { .. } => prose::block(part),
    };
    section.parts.iter().map(numbered).collect()
}
