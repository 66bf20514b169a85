//! Letter of consent or objection (toestemmingsverklaring, bezwaar; AVG art. 7 and 21; obligations 1.4): a letter that
//! explains, and on a page of its own the declaration that is signed and sent back.
//!
//! What belongs to the kind comes with it ([`KindLetter`]); what is the same in every letter stands in
//! `assets/letters/consent.toml`. The declaration names client, purpose, recipients and choices once more, because it is
//! filed without the letter. Nothing is ticked beforehand (AVG recital 32).

use std::sync::LazyLock;

use chrono::NaiveDate;
use kluis_domain::consent::{Asked, ConsentKind, DeclarationWords, KindLetter, ReaderWords, Stance};
use kluis_domain::organisation::Organisation;
use serde::Deserialize;

use crate::block::{Block, Cell, Columns, Signature, TICK, Table, fill_snugly};
use crate::dutch::date_in_words;
use crate::letter::{Addressee, Composition, Opening, address, coded_frame, contact, opening, reach};
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
    /// What is asked, and in which words.
    pub kind: &'a ConsentKind,
    /// Date of the letter.
    pub today: NaiveDate,
    /// Opaque code of this letter; it stands in every footer and leads a scan back to its consent.
    pub letter_number: String,
    /// Opaque tag of the vault in the code of every page, so that a letter of another vault is known as such.
    pub vault_tag: String,
    /// Whose information it is about.
    pub client: ClientLines,
    /// Who the letter is sent to.
    pub addressee: Addressee,
    /// How the addressee is spoken to.
    pub addressed_as: AddressedAs,
    /// Who receives something, where the kind asks it; of several each is answered with yes or no.
    pub recipients: Vec<Recipient>,
    /// What for, as the end of a sentence, "de zorg en medicijnen op elkaar afstemmen".
    pub purpose: String,
    /// What may be ticked, where the kind asks it.
    pub choices: Vec<String>,
    /// Who signs, by the age rule of the profile; each gets a place to sign.
    pub signers: Vec<Signer>,
    /// The day or days on which it holds.
    pub lasting: Lasting,
    /// More paragraphs for this letter, such as why two persons sign.
    pub explanations: Vec<String>,
}

/// How long a consent holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lasting {
    /// Until it is withdrawn.
    UntilWithdrawn,
    /// Up to and including a day.
    Until(NaiveDate),
    /// On one day only.
    On(NaiveDate),
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
    let stance = words.stance(facts.kind.stance);
    let reader = reader(&facts.kind.letter, facts.addressed_as);
    let values = values(facts)?;
    let mut tags = Tags::default();
    let subject = own(&reader.subject).fill_words(&values)?;
    let head = Opening {
        organisation: facts.organisation,
        addressee: &facts.addressee,
        today: facts.today,
        letter_number: &facts.letter_number,
        subject: &subject,
    };
    let (marks, top) = opening(&head, &mut tags)?;
    let first = Frame { top: top + 6.0, ..Frame::CODED };
    let mut filled = fill_snugly(&letter(facts, words, reader, &values)?, &mut tags, first, Frame::CODED);
    if let Some(page) = filled.pages.first_mut() {
        page.marks.splice(0..0, marks);
    }
    let form = fill_snugly(&declaration(facts, words, &values)?, &mut tags, Frame::CODED, Frame::CODED);
    filled.continue_with(form);
    let foot = format!("{} · {}", stance.title, facts.letter_number);
    coded_frame(&mut filled.pages, &facts.organisation.name, &foot, &facts.vault_tag, &facts.letter_number)?;
    Ok(Composition { title: stance.title.clone(), pages: filled.pages, tags, landmarks: filled.landmarks })
}

fn check(facts: &ConsentLetterFacts<'_>) -> Result<(), DocumentFailure> {
    let needed = [
        (Fact::OrganisationName, facts.organisation.name.trim().is_empty()),
        (Fact::ClientName, facts.client.name.trim().is_empty()),
        (Fact::LetterNumber, facts.letter_number.trim().is_empty()),
        (Fact::Purpose, facts.purpose.trim().is_empty()),
        (Fact::Recipients, facts.kind.recipients.ask != Asked::None && facts.recipients.is_empty()),
        (Fact::Choices, facts.kind.choices.ask != Asked::None && facts.choices.is_empty()),
        (Fact::Signers, facts.signers.is_empty()),
    ];
    let missing = needed.into_iter().find(|(_, missing)| *missing);
    missing.map_or(Ok(()), |(fact, _)| Err(DocumentFailure::Missing(fact)))
}

fn values(facts: &ConsentLetterFacts<'_>) -> Result<Values, DocumentFailure> {
    let (until, day) = match facts.lasting {
        Lasting::UntilWithdrawn => (String::new(), String::new()),
        Lasting::Until(day) => (date_in_words(day), String::new()),
        Lasting::On(day) => (String::new(), date_in_words(day)),
    };
    Ok(Values::default()
        .with("organisatie", &facts.organisation.name)
        .with("client", &facts.client.name)
        .with("doel", &in_a_sentence(&facts.purpose, facts.kind))
        .with("contact", &contact(facts.organisation).name)
        .with("adres", &address(facts.organisation))
        .with("geldig_tot", &until)
        .with("dag", &day)
        .with("bereikbaar", &reach(facts.organisation)?))
}

/// The purpose as part of a sentence: one that the kind offers begins small, one that was typed stays as it was typed.
fn in_a_sentence(purpose: &str, kind: &ConsentKind) -> String {
    let purpose = purpose.trim().trim_end_matches('.');
    let mut signs = purpose.chars();
    match signs.next() {
        Some(first) if kind.purposes.iter().any(|it| it.trim_end_matches('.') == purpose) => {
            first.to_lowercase().chain(signs).collect()
        }
        Some(_) | None => purpose.to_owned(),
    }
}

/// Words of the kind, with blanks.
fn own(text: &str) -> Sentence {
    Sentence(text.to_owned())
}

fn own_paragraph(lead: &str, text: &str) -> Paragraph {
    Paragraph { lead: lead.to_owned(), text: own(text) }
}

fn letter(
    facts: &ConsentLetterFacts<'_>,
    words: &Words,
    reader: &ReaderWords,
    values: &Values,
) -> Result<Vec<Block>, DocumentFailure> {
    let stance = words.stance(facts.kind.stance);
    let mut blocks = vec![Block::Paragraph(own(&reader.opening).fill(values)?)];
    for it in &facts.kind.letter.paragraphs {
        blocks.push(Block::Paragraph(own_paragraph(&it.lead, &it.text).fill(values)?));
    }
    blocks.push(Block::Paragraph(stance.withdraw.fill(values)?));
    blocks.push(Block::Paragraph(stance.lasting(facts.lasting).fill(values)?));
    for explanation in &facts.explanations {
        let values = Values::default().with("uitleg", explanation);
        blocks.push(Block::Paragraph(words.frame.explanation.fill(&values)?));
    }
    blocks.push(Block::Paragraph(stance.return_it.fill(values)?));
    blocks.push(Block::Introduction(words.frame.questions.fill(values)?));
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
    let (form, stance) = (&facts.kind.letter.declaration, words.stance(facts.kind.stance));
    let mut blocks = vec![
        Block::Heading(1, Text::bold(&stance.title)),
        Block::Introduction(Text::plain(&form.subtitle)),
        Block::Facts(client_facts(facts, &words.frame)),
        Block::Space(9.0),
        Block::Paragraph(statement(facts, form).fill(values)?),
    ];
    blocks.extend(recipients(facts, &words.frame));
    blocks.extend(choices(facts));
    blocks.push(Block::Heading(2, Text::bold(&words.frame.rights_heading)));
    blocks.push(Block::Bullets(rights(facts, stance, values)?));
    blocks.push(Block::Heading(2, Text::bold(&words.frame.signature_heading)));
    blocks.extend(facts.signers.iter().map(|signer| Block::Signature(signature(signer))));
    Ok(blocks)
}

fn rights(
    facts: &ConsentLetterFacts<'_>,
    stance: &StanceWords,
    values: &Values,
) -> Result<Vec<Text>, DocumentFailure> {
    let own_rights: Vec<Sentence> = facts.kind.letter.declaration.rights.iter().map(|it| own(it)).collect();
    let mut rights = fill_all(&own_rights, values)?;
    rights.push(stance.right_withdraw.fill(values)?);
    rights.push(stance.right_lasting(facts.lasting).fill(values)?);
    Ok(rights)
}

/// "over mij" only when the client is the only one who signs.
fn statement(facts: &ConsentLetterFacts<'_>, form: &DeclarationWords) -> Sentence {
    match (facts.addressed_as, facts.signers.as_slice()) {
        (AddressedAs::Client, [_]) => own(&form.statement_own),
        (AddressedAs::Client | AddressedAs::Representative, _) => own(&form.statement_by_name),
    }
}

fn client_facts(facts: &ConsentLetterFacts<'_>, form: &FrameWords) -> Vec<(Text, Text)> {
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

/// Of several each has a yes and a no; one alone is only named.
fn recipients(facts: &ConsentLetterFacts<'_>, frame: &FrameWords) -> Vec<Block> {
    let form = &facts.kind.letter.declaration;
    let heading = || {
        [
            Block::Heading(2, Text::bold(&form.recipients_heading)),
            Block::Introduction(Text::plain(&form.recipients_instruction)),
        ]
    };
    match facts.kind.recipients.ask {
        Asked::None => Vec::new(),
        Asked::One => {
            let names = facts.recipients.iter().map(|it| (Text::fact(&it.kind), Text::fact(&in_full(it))));
            heading().into_iter().chain([Block::Facts(names.collect())]).collect()
        }
        Asked::Several => heading().into_iter().chain([Block::Table(answers(facts, frame))]).collect(),
    }
}

fn in_full(recipient: &Recipient) -> String {
    let parts = [recipient.name.as_str(), recipient.place.as_str()];
    parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", ")
}

fn answers(facts: &ConsentLetterFacts<'_>, frame: &FrameWords) -> Table {
    let column = &facts.kind.letter.declaration.recipient_column;
    let head = [column, &frame.kind, &frame.place, &frame.yes, &frame.no];
    let row = |recipient: &Recipient| {
        let words = [&recipient.name, &recipient.kind, &recipient.place];
        let words = words.into_iter().map(|word| Cell::Words(Text::fact(word)));
        words.chain([Cell::Tick, Cell::Tick]).collect()
    };
    Table {
        columns: Columns::Fixed(vec![105.0, 95.0, TICK + 9.0, TICK + 12.0]),
        head: head.into_iter().cloned().collect(),
        rows: facts.recipients.iter().map(row).collect(),
    }
}

fn choices(facts: &ConsentLetterFacts<'_>) -> Vec<Block> {
    let form = &facts.kind.letter.declaration;
    match facts.kind.choices.ask {
        Asked::None => Vec::new(),
        Asked::One | Asked::Several => vec![
            Block::Heading(2, Text::bold(&form.choices_heading)),
            Block::Introduction(Text::plain(&form.choices_instruction)),
            Block::Choices(facts.choices.iter().map(|line| Text::plain(line)).collect()),
        ],
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
    consent: StanceWords,
    objection: StanceWords,
    frame: FrameWords,
}

/// What a consent says otherwise than an objection.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct StanceWords {
    title: String,
    withdraw: Paragraph,
    valid_until: Paragraph,
    valid_one_day: Paragraph,
    valid_until_withdrawn: Paragraph,
    #[serde(rename = "return")]
    return_it: Paragraph,
    right_withdraw: Sentence,
    right_until: Sentence,
    right_one_day: Sentence,
    right_until_withdrawn: Sentence,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FrameWords {
    explanation: Paragraph,
    questions: Sentence,
    client: String,
    birth_date: String,
    client_number: String,
    bsn: String,
    provider: String,
    purpose: String,
    kind: String,
    place: String,
    yes: String,
    no: String,
    rights_heading: String,
    signature_heading: String,
}

impl Words {
    fn stance(&self, stance: Stance) -> &StanceWords {
        match stance {
            Stance::Consent => &self.consent,
            Stance::Objection => &self.objection,
        }
    }
}

impl StanceWords {
    fn lasting(&self, lasting: Lasting) -> &Paragraph {
        match lasting {
            Lasting::UntilWithdrawn => &self.valid_until_withdrawn,
            Lasting::Until(_) => &self.valid_until,
            Lasting::On(_) => &self.valid_one_day,
        }
    }

    fn right_lasting(&self, lasting: Lasting) -> &Sentence {
        match lasting {
            Lasting::UntilWithdrawn => &self.right_until_withdrawn,
            Lasting::Until(_) => &self.right_until,
            Lasting::On(_) => &self.right_one_day,
        }
    }
}

fn reader(letter: &KindLetter, addressed_as: AddressedAs) -> &ReaderWords {
    match addressed_as {
        AddressedAs::Client => &letter.client,
        AddressedAs::Representative => &letter.representative,
    }
}

fn words() -> &'static Words {
    static WORDS: LazyLock<Words> =
        LazyLock::new(|| read(include_str!("../../../../assets/letters/consent.toml")));
    &WORDS
}
