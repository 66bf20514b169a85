//! Letters after a disclosure: to the client that data were given out without consent (RZ-2.5), to an earlier recipient that
//! they were corrected (AVG art. 19, MW-10.3), and to the client that we hold data from others (AVG art. 14).
//!
//! What happened stands in a list of facts, so that it can be read at a glance; the words are three files in
//! `assets/letters`.

use std::{
    collections::{BTreeMap, HashMap},
    sync::LazyLock,
};

use chrono::NaiveDate;
use kluis_domain::{
    disclosure::{DisclosedKind, DisclosurePurpose},
    dossier_item::ItemSource,
    organisation::Organisation,
    profile::LegalBasis,
};
use serde::Deserialize;

use crate::block::{Block, set};
use crate::letter::{Addressee, Composition, Opening, address, contact, frame, opening, reach};
use crate::page::Frame;
use crate::tags::Tags;
use crate::text::Text;
use crate::words::{Paragraph, Sentence, Values, common, read};
use crate::{AddressedAs, DocumentFailure, Fact};

/// Which letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeLetter {
    /// Data were given out without consent.
    Disclosed,
    /// What a recipient got was corrected.
    Corrected,
    /// We hold data from others.
    Source,
    /// To the client: a consent or objection was withdrawn.
    Withdrawn,
    /// To a recipient: the consent was withdrawn.
    WithdrawnRecipient,
}

/// A line of the list of facts; each letter has its own label for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeLine {
    /// The client, in letters to others.
    Client,
    /// Their birth date.
    BirthDate,
    /// Their BSN; only for recipients that must use it (Wabvpz art. 9, UAVG art. 46).
    Bsn,
    /// Who got the data, or whom they come from.
    Recipient,
    /// When.
    On,
    /// What it was.
    What,
    /// Kinds of data.
    Categories,
    /// What is corrected.
    About,
    /// The corrected reading.
    Reading,
    /// What for.
    Purpose,
    /// The ground in words.
    Ground,
    /// Its article.
    Article,
    /// Why it could not wait.
    Emergency,
    /// Which consent or objection.
    Consent,
    /// Number of its letter.
    Letter,
    /// When it was given, or when the data were.
    Given,
    /// Who withdrew it.
    By,
    /// Who got something under it.
    Earlier,
}

/// Everything a notice says. Empty lines are left out.
#[derive(Debug, Clone, PartialEq)]
pub struct NoticeLetterFacts<'a> {
    /// Who writes.
    pub organisation: &'a Organisation,
    /// Date of the letter.
    pub today: NaiveDate,
    /// Which letter.
    pub letter: NoticeLetter,
    /// Reference in the letter.
    pub letter_number: String,
    /// Who gets it.
    pub addressee: Addressee,
    /// How the addressee is spoken to.
    pub addressed_as: AddressedAs,
    /// Formal name of the client.
    pub client: String,
    /// The facts, in the order of the letter.
    pub lines: Vec<(NoticeLine, String)>,
}

/// Words for what stands in the list of facts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeWords {
    /// What a correction of the registration is about.
    pub identity: String,
    purpose: HashMap<DisclosurePurpose, String>,
    data: HashMap<DisclosedKind, String>,
    source: HashMap<ItemSource, String>,
    basis: HashMap<LegalBasis, String>,
}

impl NoticeWords {
    /// The words that come with the program.
    pub fn built_in() -> &'static NoticeWords {
        static WORDS: LazyLock<NoticeWords> =
            LazyLock::new(|| read(include_str!("../../../../assets/letters/notice-words.toml")));
        &WORDS
    }

    /// What for.
    pub fn purpose(&self, purpose: DisclosurePurpose) -> &str {
        self.purpose.get(&purpose).map(String::as_str).unwrap_or_default()
    }

    /// Kinds of data, in one line.
    pub fn data(&self, kinds: impl IntoIterator<Item = DisclosedKind>) -> String {
        let words = kinds.into_iter().filter_map(|it| self.data.get(&it));
        words.map(String::as_str).collect::<Vec<_>>().join("; ")
    }

    /// From whom.
    pub fn source(&self, source: ItemSource) -> &str {
        self.source.get(&source).map(String::as_str).unwrap_or_default()
    }

    /// On what basis we keep it.
    pub fn basis(&self, basis: LegalBasis) -> &str {
        self.basis.get(&basis).map(String::as_str).unwrap_or_default()
    }
}

/// Lays out one letter.
pub(crate) fn compose(
    facts: &NoticeLetterFacts<'_>,
    words: &NoticeTexts,
) -> Result<Composition, DocumentFailure> {
    check(facts)?;
    let reader = match facts.addressed_as {
        AddressedAs::Client => &words.client,
        AddressedAs::Representative => &words.representative,
    };
    let values = values(facts)?;
    let mut tags = Tags::default();
    let subject = reader.subject.fill_words(&values)?;
    let head = Opening {
        organisation: facts.organisation,
        addressee: &facts.addressee,
        today: facts.today,
        letter_number: &facts.letter_number,
        subject: &subject,
    };
    let (marks, top) = opening(&head, &mut tags)?;
    let blocks = blocks(facts, words, reader, &values)?;
    let first = Frame { top: top + 6.0, ..Frame::CONTINUED };
    let mut filled = set(&blocks, &mut tags).fill(first, Frame::CONTINUED);
    if let Some(page) = filled.pages.first_mut() {
        page.marks.splice(0..0, marks);
    }
    let foot = format!("{} · {}", words.title, facts.letter_number);
    frame(&mut filled.pages, &facts.organisation.name, &foot)?;
    Ok(Composition { title: words.title.clone(), pages: filled.pages, tags, landmarks: filled.landmarks })
}

fn check(facts: &NoticeLetterFacts<'_>) -> Result<(), DocumentFailure> {
    let needed = [
        (Fact::OrganisationName, facts.organisation.name.trim().is_empty()),
        (Fact::ClientName, facts.client.trim().is_empty()),
        (Fact::LetterNumber, facts.letter_number.trim().is_empty()),
        (Fact::NoticeLines, facts.lines.iter().all(|(_, text)| text.trim().is_empty())),
    ];
    let missing = needed.into_iter().find(|(_, missing)| *missing);
    missing.map_or(Ok(()), |(fact, _)| Err(DocumentFailure::Missing(fact)))
}

fn values(facts: &NoticeLetterFacts<'_>) -> Result<Values, DocumentFailure> {
    Ok(Values::default()
        .with("organisatie", &facts.organisation.name)
        .with("client", &facts.client)
        .with("contact", &contact(facts.organisation).name)
        .with("adres", &address(facts.organisation))
        .with("bereikbaar", &reach(facts.organisation)?))
}

fn blocks(
    facts: &NoticeLetterFacts<'_>,
    words: &NoticeTexts,
    reader: &Reader,
    values: &Values,
) -> Result<Vec<Block>, DocumentFailure> {
    let mut blocks = vec![
        Block::Paragraph(reader.opening.fill(values)?),
        Block::Facts(lines(facts, words)),
        Block::Space(9.0),
    ];
    for paragraph in &words.letter.paragraphs {
        blocks.push(Block::Paragraph(paragraph.fill(values)?));
    }
    blocks.push(Block::Introduction(words.letter.questions.fill(values)?));
    blocks.push(Block::Space(12.0));
    blocks.push(Block::Introduction(Text::fact(&common().closing)));
    blocks.push(Block::Space(1.0));
    blocks.push(Block::Paragraph(Text::fact(&facts.organisation.name)));
    Ok(blocks)
}

/// Lines that this letter has a label for; the others do not belong in it.
fn lines(facts: &NoticeLetterFacts<'_>, words: &NoticeTexts) -> Vec<(Text, Text)> {
    let given = facts.lines.iter().filter(|(_, text)| !text.trim().is_empty());
    given
        .filter_map(|(line, text)| words.facts.get(line).map(|label| (Text::fact(label), Text::fact(text))))
        .collect()
}

/// The words of one letter.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeTexts {
    title: String,
    client: Reader,
    representative: Reader,
    facts: BTreeMap<NoticeLine, String>,
    letter: Letter,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Reader {
    subject: Sentence,
    opening: Sentence,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Letter {
    paragraphs: Vec<Paragraph>,
    questions: Sentence,
}

impl NoticeLetter {
    /// Every letter.
    pub const ALL: [NoticeLetter; 5] = [
        NoticeLetter::Disclosed,
        NoticeLetter::Corrected,
        NoticeLetter::Source,
        NoticeLetter::Withdrawn,
        NoticeLetter::WithdrawnRecipient,
    ];

    /// The file with its words that comes with the program.
    pub fn standard(self) -> &'static str {
        match self {
            NoticeLetter::Disclosed => include_str!("../../../../assets/letters/notice-disclosed.toml"),
            NoticeLetter::Corrected => include_str!("../../../../assets/letters/notice-corrected.toml"),
            NoticeLetter::Source => include_str!("../../../../assets/letters/notice-source.toml"),
            NoticeLetter::Withdrawn => include_str!("../../../../assets/letters/notice-withdrawn.toml"),
            NoticeLetter::WithdrawnRecipient => {
                include_str!("../../../../assets/letters/notice-withdrawn-recipient.toml")
            }
        }
    }
}

impl NoticeTexts {
    /// Reads the words of a letter.
    ///
    /// # Errors
    /// [`DocumentFailure::Words`] where the file is not what it should be.
    pub fn read(toml: &str) -> Result<NoticeTexts, DocumentFailure> {
        toml::from_str(toml).map_err(|_| DocumentFailure::Words)
    }

    /// What the letter is called.
    pub fn title(&self) -> &str {
        &self.title
    }
}

/// The words that come with the program.
pub(crate) fn built_in(letter: NoticeLetter) -> &'static NoticeTexts {
    static DISCLOSED: LazyLock<NoticeTexts> = LazyLock::new(|| read(NoticeLetter::Disclosed.standard()));
    static CORRECTED: LazyLock<NoticeTexts> = LazyLock::new(|| read(NoticeLetter::Corrected.standard()));
    static SOURCE: LazyLock<NoticeTexts> = LazyLock::new(|| read(NoticeLetter::Source.standard()));
    static WITHDRAWN: LazyLock<NoticeTexts> = LazyLock::new(|| read(NoticeLetter::Withdrawn.standard()));
    static WITHDRAWN_RECIPIENT: LazyLock<NoticeTexts> =
        LazyLock::new(|| read(NoticeLetter::WithdrawnRecipient.standard()));
    match letter {
        NoticeLetter::Withdrawn => &WITHDRAWN,
        NoticeLetter::WithdrawnRecipient => &WITHDRAWN_RECIPIENT,
        NoticeLetter::Disclosed => &DISCLOSED,
        NoticeLetter::Corrected => &CORRECTED,
        NoticeLetter::Source => &SOURCE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kluis_domain::profile::Profile;

    fn letter(letter: NoticeLetter, addressed_as: AddressedAs) -> Vec<Vec<String>> {
        let profile = Profile::named("thuiszorg").expect("a built-in profile");
        let organisation = Organisation::example(profile);
        let facts = NoticeLetterFacts {
            organisation: &organisation,
            today: "2026-11-22".parse().expect("a day"),
            letter,
            letter_number: "V-7".to_owned(),
            addressee: Addressee::default(),
            addressed_as,
            client: "A.B. van den Berg".to_owned(),
            lines: vec![
                (NoticeLine::Recipient, "Ziekenhuis Duinveen".to_owned()),
                (NoticeLine::What, "Het zorgplan".to_owned()),
                (NoticeLine::Reading, "Allergisch voor penicilline".to_owned()),
                (NoticeLine::Emergency, String::new()),
            ],
        };
        let pdf = crate::notice_letter(&facts).expect("a letter");
        crate::page_text(&pdf).expect("pages")
    }

    #[test]
    fn every_purpose_source_kind_of_data_and_basis_has_words() {
        let words = NoticeWords::built_in();
        assert!(DisclosurePurpose::ALL.into_iter().all(|it| !words.purpose(it).is_empty()));
        assert!(ItemSource::ALL.into_iter().all(|it| !words.source(it).is_empty()));
        assert!(DisclosedKind::ALL.into_iter().all(|it| !words.data([it]).is_empty()));
        assert_eq!(words.basis.len(), 6);
    }

    #[test]
    fn each_letter_says_its_facts_under_its_own_labels_on_one_page() {
        for (kind, there, not_there) in [
            (NoticeLetter::Disclosed, "Aan wie", "Allergisch"),
            (NoticeLetter::Corrected, "Dit klopt nu", "Ziekenhuis Duinveen"),
            (NoticeLetter::Source, "Van wie", "Allergisch"),
        ] {
            for reader in [AddressedAs::Client, AddressedAs::Representative] {
                let pages = letter(kind, reader);
                assert_eq!(pages.len(), 1, "{kind:?}");
                let page = pages.concat().join("\n");
                assert!(page.contains(there) && !page.contains(not_there), "{kind:?}: {page}");
                assert!(!page.contains("Wat er aan de hand was"), "an empty line is left out");
            }
        }
    }
}
