//! Consent letter (toestemmingsverklaring; AVG art. 7; obligations ZT-22.1): a letter that explains, and on
//! a page of its own the declaration that is signed and sent back.
//!
//! The declaration names client, purpose, recipients and information once more, because it is filed without
//! the letter. Nothing is ticked beforehand (AVG recital 32).

use std::sync::LazyLock;

use chrono::NaiveDate;
use kluis_domain::organisation::Organisation;
use serde::Deserialize;

use crate::block::{Block, Cell, Columns, Signature, TICK, Table, set};
use crate::dutch::date_in_words;
use crate::letter::{Addressee, Composition, Opening, address, coded_frame, contact, opening};
use crate::page::Frame;
use crate::tags::Tags;
use crate::text::Text;
use crate::words::{Paragraph, Sentence, Values, common, fill_all, read};
use crate::{DocumentFailure, Fact};

/// Everything a consent letter says. Texts are printed as they stand; empty optional texts are left out.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsentLetterFacts<'a> {
    /// Who asks.
    pub organisation: &'a Organisation,
    /// Date of the letter.
    pub today: NaiveDate,
    /// Opaque code of this letter; it stands in every footer and leads a scan back to its consent.
    pub letter_number: String,
    /// Tag of the vault, for the code on every page; without it no code is printed.
    pub vault_tag: String,
    /// Whose information it is about.
    pub client: ClientLines,
    /// Who the letter is sent to.
    pub addressee: Addressee,
    /// How the addressee is spoken to.
    pub addressed_as: AddressedAs,
    /// With whom information may be shared; each is answered with yes or no.
    pub recipients: Vec<Recipient>,
    /// What for, as the end of a sentence, "de zorg en medicijnen op elkaar afstemmen".
    pub purpose: String,
    /// What may be shared, one line per kind; each is ticked or not.
    pub information: Vec<String>,
    /// Who signs, by the age rule of the profile; each gets a place to sign.
    pub signers: Vec<Signer>,
    /// Last day of the consent, if it has one.
    pub valid_until: Option<NaiveDate>,
    /// More paragraphs for this letter, such as why two persons sign.
    pub explanations: Vec<String>,
}

/// The client as the declaration names them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClientLines {
    /// Full formal name.
    pub name: String,
    /// Birth date in words; it may be partial.
    pub birth_date: String,
    /// Client number.
    pub number: String,
    /// Citizen service number; only for recipients that must use it (Wabvpz art. 9, UAVG art. 46).
    pub bsn: Option<String>,
}

/// Whether the reader is the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressedAs {
    /// "uw informatie".
    Client,
    /// "informatie over …".
    Representative,
}

/// Someone with whom information may be shared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recipient {
    /// Name of the person or practice.
    pub name: String,
    /// "Huisarts", "Apotheek".
    pub kind: String,
    /// Town.
    pub place: String,
}

/// Someone who signs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signer {
    /// Full name.
    pub name: String,
    /// Capacity in Dutch, "cliënt", "wettelijk vertegenwoordiger".
    pub capacity: String,
}

/// Lays out one letter.
pub(crate) fn compose(facts: &ConsentLetterFacts<'_>) -> Result<Composition, DocumentFailure> {
    check(facts)?;
    let words = words();
    let reader = words.reader(facts.addressed_as);
    let values = values(facts, words)?;
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
    let mut blocks = letter(facts, words, reader, &values)?;
    blocks.push(Block::NewPage);
    blocks.extend(declaration(facts, words, &values)?);
    let first = Frame { top: top + 6.0, ..Frame::CODED };
    let mut filled = set(&blocks, &mut tags).fill(first, Frame::CODED);
    if let Some(page) = filled.pages.first_mut() {
        page.marks.splice(0..0, marks);
    }
    let foot = format!("{} · {}", words.title, facts.letter_number);
    coded_frame(&mut filled.pages, &facts.organisation.name, &foot, &facts.vault_tag, &facts.letter_number)?;
    Ok(Composition { title: words.title.clone(), pages: filled.pages, tags, landmarks: filled.landmarks })
}

fn check(facts: &ConsentLetterFacts<'_>) -> Result<(), DocumentFailure> {
    let needed = [
        (Fact::OrganisationName, facts.organisation.name.trim().is_empty()),
        (Fact::ClientName, facts.client.name.trim().is_empty()),
        (Fact::LetterNumber, facts.letter_number.trim().is_empty()),
        (Fact::Purpose, facts.purpose.trim().is_empty()),
        (Fact::Recipients, facts.recipients.is_empty()),
        (Fact::Information, facts.information.is_empty()),
        (Fact::Signers, facts.signers.is_empty()),
    ];
    let missing = needed.into_iter().find(|(_, missing)| *missing);
    missing.map_or(Ok(()), |(fact, _)| Err(DocumentFailure::Missing(fact)))
}

fn values(facts: &ConsentLetterFacts<'_>, words: &Words) -> Result<Values, DocumentFailure> {
    let valid_until = facts.valid_until.map(date_in_words).unwrap_or_default();
    Ok(Values::default()
        .with("organisatie", &facts.organisation.name)
        .with("client", &facts.client.name)
        .with("doel", facts.purpose.trim().trim_end_matches('.'))
        .with("contact", &contact(facts.organisation).name)
        .with("adres", &address(facts.organisation))
        .with("geldig_tot", &valid_until)
        .with("bereikbaar", &reach(facts.organisation, words)?))
}

/// "bel 0113 200 300 of mail naar privacy@voorbeeld.nl".
fn reach(organisation: &Organisation, words: &Words) -> Result<String, DocumentFailure> {
    let contact = contact(organisation);
    let address = address(organisation);
    let values = Values::default()
        .with("telefoon", &contact.phone)
        .with("email", &contact.email)
        .with("adres", &address);
    let ways = [(&words.reach.phone, &contact.phone), (&words.reach.email, &contact.email)];
    let given: Vec<&Sentence> =
        ways.into_iter().filter(|(_, fact)| !fact.is_empty()).map(|(way, _)| way).collect();
    let given = if given.is_empty() { vec![&words.reach.address] } else { given };
    let ways: Result<Vec<String>, DocumentFailure> =
        given.into_iter().map(|way| way.fill_words(&values)).collect();
    Ok(ways?.join(&words.reach.or))
}

fn letter(
    facts: &ConsentLetterFacts<'_>,
    words: &Words,
    reader: &Reader,
    values: &Values,
) -> Result<Vec<Block>, DocumentFailure> {
    let mut blocks = vec![Block::Paragraph(reader.opening.fill(values)?)];
    for paragraph in &words.letter.paragraphs {
        blocks.push(Block::Paragraph(paragraph.fill(values)?));
    }
    let lasting = match facts.valid_until {
        Some(_) => &words.letter.valid_until,
        None => &words.letter.valid_until_withdrawn,
    };
    blocks.push(Block::Paragraph(lasting.fill(values)?));
    for explanation in &facts.explanations {
        let values = Values::default().with("uitleg", explanation);
        blocks.push(Block::Paragraph(words.letter.explanation.fill(&values)?));
    }
    blocks.push(Block::Paragraph(words.letter.return_it.fill(values)?));
    blocks.push(Block::Introduction(words.letter.questions.fill(values)?));
    blocks.push(Block::Space(12.0));
    blocks.push(Block::Introduction(Text::fact(&common().closing)));
    blocks.push(Block::Space(1.0));
    blocks.push(Block::Paragraph(Text::fact(&facts.organisation.name)));
    Ok(blocks)
}

fn declaration(
    facts: &ConsentLetterFacts<'_>,
    words: &Words,
    values: &Values,
) -> Result<Vec<Block>, DocumentFailure> {
    let form = &words.declaration;
    let mut blocks = vec![
        Block::Heading(1, Text::bold(&words.title)),
        Block::Introduction(Text::plain(&form.subtitle)),
        Block::Facts(client_facts(facts, form)),
        Block::Space(9.0),
        Block::Paragraph(statement(facts, form).fill(values)?),
        Block::Heading(2, Text::bold(&form.recipients_heading)),
        Block::Introduction(Text::plain(&form.recipients_instruction)),
        Block::Table(recipients(&facts.recipients, form)),
        Block::Heading(2, Text::bold(&form.information_heading)),
        Block::Introduction(Text::plain(&form.information_instruction)),
        Block::Choices(facts.information.iter().map(|line| Text::plain(line)).collect()),
        Block::Heading(2, Text::bold(&form.rights_heading)),
    ];
    let mut rights = fill_all(&form.rights, values)?;
    let until = if facts.valid_until.is_some() { &form.rights_until } else { &form.rights_until_withdrawn };
    rights.push(until.fill(values)?);
    blocks.push(Block::Bullets(rights));
    blocks.push(Block::Heading(2, Text::bold(&form.signature_heading)));
    blocks.extend(facts.signers.iter().map(|signer| Block::Signature(signature(signer))));
    Ok(blocks)
}

/// "over mij" only when the client is the only one who signs.
fn statement<'a>(facts: &ConsentLetterFacts<'_>, form: &'a Declaration) -> &'a Sentence {
    match (facts.addressed_as, facts.signers.as_slice()) {
        (AddressedAs::Client, [_]) => &form.statement_own,
        (AddressedAs::Client | AddressedAs::Representative, _) => &form.statement_by_name,
    }
}

fn client_facts(facts: &ConsentLetterFacts<'_>, form: &Declaration) -> Vec<(Text, Text)> {
    let client = &facts.client;
    let lines = [
        (&form.client, client.name.as_str()),
        (&form.birth_date, client.birth_date.as_str()),
        (&form.client_number, client.number.as_str()),
        (&form.bsn, client.bsn.as_deref().unwrap_or_default()),
        (&form.provider, facts.organisation.name.as_str()),
        (&form.purpose, facts.purpose.as_str()),
    ];
    let given = lines.into_iter().filter(|(_, value)| !value.trim().is_empty());
    given.map(|(label, value)| (Text::fact(label), Text::fact(value))).collect()
}

fn recipients(recipients: &[Recipient], form: &Declaration) -> Table {
    let head = [&form.recipient, &form.kind, &form.place, &form.yes, &form.no];
    let row = |recipient: &Recipient| {
        let words = [&recipient.name, &recipient.kind, &recipient.place];
        let words = words.into_iter().map(|word| Cell::Words(Text::fact(word)));
        words.chain([Cell::Tick, Cell::Tick]).collect()
    };
    Table {
        columns: Columns::Fixed(vec![105.0, 95.0, TICK + 9.0, TICK + 12.0]),
        head: head.into_iter().cloned().collect(),
        rows: recipients.iter().map(row).collect(),
    }
}

fn signature(signer: &Signer) -> Signature {
    let labels = &common().signature;
    let known = [(&labels.name, &signer.name), (&labels.capacity, &signer.capacity)];
    let known = known.into_iter().filter(|(_, value)| !value.trim().is_empty());
    Signature {
        known: known.map(|(label, value)| (label.clone(), value.clone())).collect(),
        written: vec![labels.place.clone(), labels.date.clone()],
        label: labels.signature.clone(),
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    title: String,
    client: Reader,
    representative: Reader,
    letter: Letter,
    declaration: Declaration,
    reach: Reach,
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
    valid_until: Paragraph,
    valid_until_withdrawn: Paragraph,
    explanation: Paragraph,
    #[serde(rename = "return")]
    return_it: Paragraph,
    questions: Sentence,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Declaration {
    subtitle: String,
    client: String,
    birth_date: String,
    client_number: String,
    bsn: String,
    provider: String,
    purpose: String,
    statement_own: Sentence,
    statement_by_name: Sentence,
    recipients_heading: String,
    recipients_instruction: String,
    recipient: String,
    kind: String,
    place: String,
    yes: String,
    no: String,
    information_heading: String,
    information_instruction: String,
    rights_heading: String,
    rights: Vec<Sentence>,
    rights_until: Sentence,
    rights_until_withdrawn: Sentence,
    signature_heading: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Reach {
    phone: Sentence,
    email: Sentence,
    address: Sentence,
    or: String,
}

impl Words {
    fn reader(&self, addressed_as: AddressedAs) -> &Reader {
        match addressed_as {
            AddressedAs::Client => &self.client,
            AddressedAs::Representative => &self.representative,
        }
    }
}

fn words() -> &'static Words {
    static WORDS: LazyLock<Words> =
        LazyLock::new(|| read(include_str!("../../../../assets/letters/consent-share-with-carers.toml")));
    &WORDS
}
