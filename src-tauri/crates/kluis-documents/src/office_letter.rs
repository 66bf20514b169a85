//! Office letters (kantoorbrieven; obligations.md 1.5): a composed text within the frame of a letter, of a sheet or of a
//! public notice.

use chrono::NaiveDate;
use kluis_domain::office_letter::OfficeLetter;
use kluis_domain::organisation::Organisation;
use kluis_domain::prose::Section;

use crate::block::{Block, fill_snugly};
use crate::dutch::date_in_words;
use crate::letter::{Addressee, Composition, Opening, frame, letterhead, opening};
use crate::mark::Placed;
use crate::page::{Frame, MM};
use crate::prose;
use crate::tags::Tags;
use crate::text::Text;
use crate::words::{Values, common};
use crate::{DocumentFailure, Fact};

/// Everything that stands on an office letter.
#[derive(Debug, Clone, PartialEq)]
pub struct OfficeLetterFacts<'a> {
    /// Who writes.
    pub organisation: &'a Organisation,
    /// Date of the letter.
    pub today: NaiveDate,
    /// Reference in the letter and its footer.
    pub letter_number: String,
    /// What it says.
    pub letter: OfficeLetter,
    /// Who gets it; not shown on a sheet or a public notice.
    pub addressee: Addressee,
}

/// Lays out one letter, sheet or notice.
pub(crate) fn compose(facts: &OfficeLetterFacts<'_>) -> Result<Composition, DocumentFailure> {
    check(facts)?;
    let mut tags = Tags::default();
    let (marks, first) = head(facts, &mut tags)?;
    let mut filled = fill_snugly(&blocks(facts)?, &mut tags, first, Frame::CONTINUED);
    if let Some(page) = filled.pages.first_mut() {
        page.marks.splice(0..0, marks);
    }
    let title = &facts.letter.title;
    let foot = format!("{title} · {}", facts.letter_number);
    frame(&mut filled.pages, &facts.organisation.name, &foot)?;
    Ok(Composition { title: title.clone(), pages: filled.pages, tags, landmarks: filled.landmarks })
}

fn check(facts: &OfficeLetterFacts<'_>) -> Result<(), DocumentFailure> {
    let needed = [
        (Fact::OrganisationName, facts.organisation.name.trim().is_empty()),
        (Fact::LetterNumber, facts.letter_number.trim().is_empty()),
        (Fact::Sections, facts.letter.sections.is_empty()),
    ];
    let missing = needed.into_iter().find(|(_, missing)| *missing);
    missing.map_or(Ok(()), |(fact, _)| Err(DocumentFailure::Missing(fact)))
}

/// What stands above the text, and where the text begins.
fn head(facts: &OfficeLetterFacts<'_>, tags: &mut Tags) -> Result<(Vec<Placed>, Frame), DocumentFailure> {
    if !facts.letter.is_letter {
        let (marks, end) = letterhead(facts.organisation, tags);
        return Ok((marks, Frame { top: end + 14.0 * MM, ..Frame::CONTINUED }));
    }
    let head = Opening {
        organisation: facts.organisation,
        addressee: &facts.addressee,
        today: facts.today,
        letter_number: &facts.letter_number,
        subject: &facts.letter.subject,
    };
    let (marks, top) = opening(&head, tags)?;
    Ok((marks, Frame { top: top + 6.0, ..Frame::CONTINUED }))
}

fn blocks(facts: &OfficeLetterFacts<'_>) -> Result<Vec<Block>, DocumentFailure> {
    let letter = &facts.letter;
    let text = letter.sections.iter().flat_map(|section| section_blocks(section, letter.is_letter));
    if letter.is_letter {
        return Ok(text.chain(closing(facts)).collect());
    }
    let values =
        Values::default().with("plaats", &facts.organisation.town).with("datum", &date_in_words(facts.today));
    let dated = common().place_and_date.fill_words(&values)?;
    let title = [
        Block::Heading(1, Text::bold(&letter.subject)),
        Block::Paragraph(Text::fact(dated.trim_start_matches(", "))),
    ];
    Ok(title.into_iter().chain(text).collect())
}

/// Headings in a letter are small; those of a sheet divide it.
fn section_blocks(section: &Section, is_letter: bool) -> Vec<Block> {
    let heading = (!section.heading.is_empty()).then(|| Text::bold(&section.heading));
    let heading = heading.map(|it| if is_letter { Block::LetterHeading(it) } else { Block::Heading(2, it) });
    heading.into_iter().chain(section.parts.iter().map(prose::block)).collect()
}

fn closing(facts: &OfficeLetterFacts<'_>) -> Vec<Block> {
    let mut blocks =
        vec![Block::Space(6.0), Block::Introduction(Text::fact(&common().closing)), Block::Space(1.0)];
    let signer = &facts.letter.signer;
    if !signer.is_empty() {
        blocks.push(Block::Space(24.0));
        blocks.push(Block::Introduction(Text::fact(signer)));
    }
    blocks.push(Block::Paragraph(Text::fact(&facts.organisation.name)));
    blocks
}
