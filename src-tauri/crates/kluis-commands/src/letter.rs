//! Office letters (kantoorbrieven; obligations.md 1.5): what can be made, the form, the letter as it would be, making it, and
//! the letters that were made, each as it went out.

use std::collections::BTreeMap;

use chrono::{DateTime, Months, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_documents::{
    AddressedAs, Addressee, LetterRun, OfficeLetterFacts, Pdf, office_letter, unprintable,
};
use kluis_domain::{
    authorisation::{Act, Compartment, Rule},
    client::ClientId,
    date::{in_words, partial_in_words},
    field::FieldFault,
    law::Law,
    office_letter::{
        CheckedLetter, LetterAbout, LetterClient, LetterDraft, LetterFacts, LetterFault, LetterField,
        LetterGroup, LetterId, LetterReader, LetterRecipient, LetterRefusal, LetterRules, LetterTo,
        LetterWords, OfficeLetter, OfficeLetterKind, check, check_loosely, compose, defaults, remarks,
    },
    organisation::Organisation,
    own_text::{StandardText, TextGroup, TextVersion},
    profile::Profile,
    prose::Vocabulary,
    recipient::RecipientKind,
};
use kluis_vault::{Event, NewLetter, Reader, StoredClient, StoredLetter, Writer};

use crate::{
    CommandError, Desk, Result, Session,
    addressee::{RightsReader, reader_of_rights},
    consent::profile_of,
    document::{PreviewPage, SavedFile, pages, save},
    host::Wanted,
    organisation::complete,
    session::Gate,
    texts::{self, Example, Text, TextUsed, effective},
};

/// A kind of letter in the list to choose from.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LetterKindRow {
    code: String,
    name: String,
    explanation: String,
    group: LetterGroup,
    to: LetterTo,
    about: LetterAbout,
    /// Articles and rows that ask it.
    sources: Vec<String>,
}

impl LetterKindRow {
    fn of(kind: &OfficeLetterKind) -> LetterKindRow {
        LetterKindRow {
            code: kind.code.clone(),
            name: kind.name.clone(),
            explanation: kind.explanation.clone(),
            group: kind.group,
            to: kind.to,
            about: kind.about,
            sources: kind.sources.clone(),
        }
    }
}

/// For which kind, about whom.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct LetterWanted {
    kind: String,
    client: Option<ClientId>,
}

/// The form of a letter.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LetterForm {
    kind: LetterKindRow,
    /// Name of the client whom it is about.
    client_name: Option<String>,
    fields: Vec<LetterField>,
    /// What each field starts with, by its name.
    start: BTreeMap<String, String>,
    /// What the other organisation usually is.
    recipient: Option<RecipientKind>,
    remarks: Vec<String>,
    /// Who gets it, as on the envelope; empty where that is typed.
    addressed_to: Vec<String>,
    /// The client has died, so that it goes to somebody else.
    deceased: bool,
    /// Nobody on record can exercise the rights of the client.
    nobody_decides: bool,
}

/// A letter as it would be, with the names of the fields where something is missing or wrong.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LetterPreview {
    pages: Vec<PreviewPage>,
    faults: Vec<LetterFault>,
}

/// A letter that was made.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LetterRow {
    id: LetterId,
    number: String,
    client: Option<ClientId>,
    kind: String,
    name: String,
    subject: String,
    /// To whom, in one line.
    addressed_to: String,
    /// What they are, in Dutch; empty for the client or who decides for the client.
    recipient_name: String,
    made_on: NaiveDate,
    /// What was typed; empty where the letter is not open to the role.
    fields: Vec<LetterFieldRow>,
    /// Which words it was made with.
    texts: Vec<TextUsed>,
    #[ts(type = "number")]
    size: i64,
    made_at: DateTime<Utc>,
    made_by: String,
    /// Whether the role may open it.
    may_open: bool,
}

/// What was typed in one field, in words.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LetterFieldRow {
    label: String,
    value: String,
}

impl LetterRow {
    fn of(reader: &Reader, stored: StoredLetter, gate: Gate) -> Result<LetterRow> {
        let may_open = gate.require(rule_for(OfficeLetterKind::coded(&stored.kind))).is_ok();
        let fields = if may_open { stored.fields } else { Vec::new() };
        Ok(LetterRow {
            texts: texts::used(reader, stored.id.0)?,
            id: stored.id,
            number: stored.number,
            client: stored.client,
            kind: stored.kind,
            name: stored.name,
            subject: stored.subject,
            addressed_to: stored.addressed_to,
            recipient_name: stored.recipient_kind.map(RecipientKind::name).unwrap_or_default().to_owned(),
            made_on: stored.made_on,
            fields: fields.into_iter().map(|(label, value)| LetterFieldRow { label, value }).collect(),
            size: stored.size,
            made_at: stored.made_at,
            made_by: stored.made_by,
            may_open,
        })
    }
}

pub(crate) fn kinds(session: &mut Session, _: ()) -> Result<Vec<LetterKindRow>> {
    let gate = session.gate();
    let open = |kind: &&OfficeLetterKind| gate.require(rule_for(Some(kind))).is_ok();
    Ok(OfficeLetterKind::built_in().iter().filter(open).map(LetterKindRow::of).collect())
}

/// What making or opening a letter of this kind asks beside the rule of its command.
fn rule_for(kind: Option<&OfficeLetterKind>) -> Rule {
    if kind.is_some_and(|it| it.any_role) {
        return Rule { act: Act::Add, compartment: Compartment::Consent };
    }
    Rule { act: Act::Change, compartment: Compartment::Organisation }
}

/// The kind with a code, where the role may make it.
pub(crate) fn kind_open_to(gate: Gate, code: &str) -> Result<&'static OfficeLetterKind> {
    let kind = OfficeLetterKind::coded(code).ok_or_else(|| CommandError::not_found("letterKind"))?;
    gate.require(rule_for(Some(kind)))?;
    Ok(kind)
}

/// Code of the text that all letters share.
pub(crate) const SHARED: &str = "letter/words";

/// Code of the words of a kind of letter.
fn text_code(kind: &str) -> String {
    format!("letter/{kind}")
}

/// A kind in the words that hold now, and which words those are.
pub(crate) struct WordedKind {
    pub(crate) kind: OfficeLetterKind,
    versions: Vec<(String, TextVersion)>,
}

/// The kind in the words that hold now.
pub(crate) fn in_own_words(reader: &Reader, kind: &OfficeLetterKind) -> Result<WordedKind> {
    let code = text_code(&kind.code);
    let (own, shared) = (effective(reader, &code)?, effective(reader, SHARED)?);
    Ok(WordedKind {
        kind: worded(&own.toml, &shared.toml)?,
        versions: vec![(code, own.version), (SHARED.to_owned(), shared.version)],
    })
}

fn worded(toml: &str, shared: &str) -> Result<OfficeLetterKind> {
    let words = LetterWords::read(shared).map_err(CommandError::unexpected)?;
    OfficeLetterKind::read(toml, &words).map_err(CommandError::unexpected)
}

/// The texts of this subject: that of every kind, and the words that they share.
pub(crate) fn texts() -> Vec<Text> {
    let of = |(kind, toml): (&'static OfficeLetterKind, &'static str)| Text {
        standard: standard(text_code(&kind.code), &kind.name, toml, kind.vocabulary()),
        in_use: |_, _| true,
        example: |example, toml| {
            let kind = worded(toml, example.letter_words)?;
            made_up(example, &kind, &[LetterReader::Client])
        },
    };
    let shared = Text {
        standard: standard(
            SHARED.to_owned(),
            "Wat in alle brieven hetzelfde is",
            LetterWords::FILE,
            LetterWords::vocabulary(),
        ),
        in_use: |_, _| true,
        example: |example, toml| {
            let file = OfficeLetterKind::files().find(|(kind, _)| kind.code == SHOWS_SHARED);
            let (_, file) = file.ok_or_else(|| CommandError::not_found("letterKind"))?;
            let readers = [LetterReader::Client, LetterReader::Representative];
            made_up(example, &worded(file, toml)?, &readers)
        },
    };
    OfficeLetterKind::files().map(of).chain([shared]).collect()
}

/// A kind that takes over everything that letters share.
const SHOWS_SHARED: &str = "legalHold";

fn standard(code: String, name: &str, toml: &'static str, vocabulary: Vocabulary<'static>) -> StandardText {
    StandardText {
        code,
        name: name.to_owned(),
        group: TextGroup::Letter,
        toml,
        vocabulary,
        plain: &["title", "heading", "label", "head"],
        fixed: &[
            "name",
            "explanation",
            "group",
            "to",
            "about",
            "sources",
            "recipient",
            "include",
            "field.label",
            "hint",
            "type",
            "default",
            "otherwise",
            "notBefore",
            "notAfter",
            "from",
            "terms",
            "remark.text",
        ],
        optional: &["organisatie"],
    }
}

/// A letter about somebody made up, to each reader.
fn made_up(example: &Example<'_>, kind: &OfficeLetterKind, readers: &[LetterReader]) -> Result<Pdf> {
    let (organisation, today) = (example.organisation, example.today);
    let rules = rules(example.profile, organisation);
    let draft = LetterDraft::example(kind, today);
    let typed = check(kind, &draft, rules, today, &unprintable)?;
    let client = LetterClient {
        name: NAME.to_owned(),
        birth_date: in_words(today - Months::new(480)),
        number: "1001".to_owned(),
        bsn: None,
    };
    let client = (kind.about == LetterAbout::Client).then_some(&client);
    let letter = |reader: &LetterReader| {
        let facts = LetterFacts { rules, today, client, reader: *reader, typed: &typed };
        Ok(OfficeLetterFacts {
            organisation,
            today,
            letter_number: NOT_YET.to_owned(),
            letter: compose(kind, &facts)?,
            addressee: somebody(&typed, *reader),
        })
    };
    let letters = readers.iter().map(letter).collect::<Result<Vec<_>>>()?;
    let mut run = LetterRun::default();
    run.add_office(&letters)?;
    Ok(run.merged()?)
}

/// The name of whom examples are about.
const NAME: &str = "mevrouw A. Voorbeeld";

fn somebody(typed: &CheckedLetter, reader: LetterReader) -> Addressee {
    if let Some(recipient) = &typed.recipient {
        return to_recipient(recipient);
    }
    let name = match reader {
        LetterReader::Client | LetterReader::Other => NAME,
        LetterReader::Representative => "de heer B. Voorbeeld",
    };
    let lines = [name, "Zonnedauwlaan 12", "4331 AB Duinveen"].map(str::to_owned).to_vec();
    Addressee { lines, salutation: format!("Geachte {name},") }
}

fn to_recipient(recipient: &LetterRecipient) -> Addressee {
    let lines = std::iter::once(&recipient.name).chain(&recipient.address).cloned().collect();
    Addressee { lines, salutation: String::new() }
}

/// By what the organisation works.
pub(crate) fn rules<'a>(profile: &'a Profile, organisation: &'a Organisation) -> LetterRules<'a> {
    LetterRules { profile, organisation, law: Law::built_in() }
}

pub(crate) fn form(session: &mut Session, wanted: LetterWanted) -> Result<LetterForm> {
    let today = session.today();
    let kind = kind_open_to(session.gate(), &wanted.kind)?;
    session.open.vault.consult(&session.stamp, tried(wanted.client), |reader| {
        let organisation = complete(reader.organisation()?)?;
        let rules = rules(profile_of(reader)?, &organisation);
        let kind = &in_own_words(reader, kind)?.kind;
        let client = wanted.client.map(|it| reader.client(it)).transpose()?;
        let told = match &client {
            Some(client) if kind.to == LetterTo::Client => Some(reader_of_rights(reader, client, today)?),
            Some(_) | None => None,
        };
        Ok(LetterForm {
            kind: LetterKindRow::of(kind),
            client_name: client.as_ref().map(|it| it.client.formal_name()),
            fields: kind.fields.clone(),
            start: defaults(kind, rules, today)?,
            recipient: kind.recipient,
            remarks: remarks(kind, rules, today)?,
            addressed_to: told.as_ref().map(|it| it.addressee.lines.clone()).unwrap_or_default(),
            deceased: client.as_ref().is_some_and(|it| it.client.deceased_on.is_some()),
            nobody_decides: told.is_some_and(|it| it.nobody),
        })
    })
}

fn tried(client: Option<ClientId>) -> Event {
    client.map_or(Event::OrganisationLetterTried, Event::LetterTried)
}

/// A letter that is ready to be laid out and kept.
pub(crate) struct Prepared {
    client: Option<ClientId>,
    letter: OfficeLetter,
    addressee: Addressee,
    recipient_kind: Option<RecipientKind>,
    fields: Vec<(String, String)>,
}

/// To whom a letter about somebody goes, and how they are spoken to.
fn reader_of(
    reader: &Reader,
    kind: &OfficeLetterKind,
    checked: &CheckedLetter,
    client: Option<&StoredClient>,
    today: NaiveDate,
) -> Result<(Addressee, LetterReader)> {
    if let Some(recipient) = &checked.recipient {
        return Ok((to_recipient(recipient), LetterReader::Other));
    }
    match client.filter(|_| kind.to == LetterTo::Client) {
        None => Ok((Addressee::default(), LetterReader::Other)),
        Some(client) => {
            let RightsReader { addressee, addressed_as, .. } = reader_of_rights(reader, client, today)?;
            let reader = match addressed_as {
                AddressedAs::Client => LetterReader::Client,
                AddressedAs::Representative => LetterReader::Representative,
            };
            Ok((addressee, reader))
        }
    }
}

/// Composes a letter from what was typed and judged.
pub(crate) fn prepare(
    reader: &Reader,
    kind: &OfficeLetterKind,
    client: Option<ClientId>,
    checked: &CheckedLetter,
    (rules, today): (LetterRules<'_>, NaiveDate),
) -> Result<Prepared> {
    let stored = client.map(|it| reader.client(it)).transpose()?;
    let (addressee, letter_reader) = reader_of(reader, kind, checked, stored.as_ref(), today)?;
    let about = stored.as_ref().map(|it| LetterClient {
        name: it.client.formal_name(),
        birth_date: partial_in_words(it.client.birth_date),
        number: it.number.to_string(),
        bsn: it.bsn.clone(),
    });
    let facts = LetterFacts { rules, today, client: about.as_ref(), reader: letter_reader, typed: checked };
    Ok(Prepared {
        client,
        letter: compose(kind, &facts)?,
        addressee,
        recipient_kind: checked.recipient.as_ref().map(|it| it.kind),
        fields: checked.in_words(kind),
    })
}

impl Prepared {
    pub(crate) fn facts<'a>(
        &self,
        organisation: &'a Organisation,
        today: NaiveDate,
        letter_number: &str,
    ) -> OfficeLetterFacts<'a> {
        OfficeLetterFacts {
            organisation,
            today,
            letter_number: letter_number.to_owned(),
            letter: self.letter.clone(),
            addressee: self.addressee.clone(),
        }
    }

    /// Keeps the letter as it was made.
    pub(crate) fn keep(
        &self,
        writer: &Writer,
        worded: &WordedKind,
        number: &str,
        today: NaiveDate,
        pdf: &Pdf,
    ) -> Result<LetterId> {
        let addressed_to = self.addressee.lines.first().map(String::as_str);
        let id = writer.add_letter(&NewLetter {
            client: self.client,
            number,
            kind: &worded.kind.code,
            name: &worded.kind.name,
            subject: &self.letter.subject,
            addressed_to: addressed_to.unwrap_or_default(),
            recipient_kind: self.recipient_kind,
            made_on: today,
            fields: &self.fields,
            content: &pdf.0,
        })?;
        for (code, version) in &worded.versions {
            texts::keep_version(writer, id.0, code, version)?;
        }
        Ok(id)
    }
}

/// A client who has died gets no letter; somebody else may.
fn refuse_the_dead(
    reader: &Reader,
    kind: &OfficeLetterKind,
    draft: &LetterDraft,
) -> Result<Option<LetterFault>> {
    let Some(client) = draft.client.filter(|_| kind.to == LetterTo::Client) else { return Ok(None) };
    let died = reader.client(client)?.client.deceased_on.is_some();
    let alone = draft.recipient_name.trim().is_empty();
    let fault = || LetterFault { field: "recipientName".to_owned(), fault: FieldFault::Missing };
    Ok((died && alone).then(fault))
}

pub(crate) fn preview(session: &mut Session, draft: LetterDraft) -> Result<LetterPreview> {
    let today = session.today();
    let kind = kind_open_to(session.gate(), &draft.kind)?;
    let (pdf, faults) = session.open.vault.consult(&session.stamp, tried(draft.client), |reader| {
        let organisation = complete(reader.organisation()?)?;
        let rules = rules(profile_of(reader)?, &organisation);
        let kind = &in_own_words(reader, kind)?.kind;
        let (checked, mut faults) = check_loosely(kind, &draft, rules, today, &unprintable);
        faults.extend(refuse_the_dead(reader, kind, &draft)?);
        let prepared = prepare(reader, kind, draft.client, &checked, (rules, today))?;
        let pdf = office_letter(&prepared.facts(&organisation, today, NOT_YET))?;
        Ok::<_, CommandError>((pdf, faults))
    })?;
    Ok(LetterPreview { pages: pages(&pdf)?, faults })
}

/// What stands in the place of a number that is given when the letter is made.
const NOT_YET: &str = "concept";

pub(crate) fn make(session: &mut Session, draft: LetterDraft) -> Result<LetterId> {
    let today = session.today();
    let kind = kind_open_to(session.gate(), &draft.kind)?;
    session.open.vault.change(&session.stamp, |writer| {
        let id = make_one(writer, kind, &draft, today)?;
        Ok::<_, CommandError>((id, Event::LetterMade(draft.client, id)))
    })
}

/// Makes a letter and keeps it.
pub(crate) fn make_one(
    writer: &Writer,
    kind: &OfficeLetterKind,
    draft: &LetterDraft,
    today: NaiveDate,
) -> Result<LetterId> {
    let reader = writer.read();
    let organisation = complete(reader.organisation()?)?;
    let rules = rules(profile_of(&reader)?, &organisation);
    let worded = in_own_words(&reader, kind)?;
    let checked = judged(&reader, &worded.kind, draft, (rules, today))?;
    let prepared = prepare(&reader, &worded.kind, draft.client, &checked, (rules, today))?;
    let number = writer.new_letter_number();
    let pdf = office_letter(&prepared.facts(&organisation, today, &number))?;
    prepared.keep(writer, &worded, &number, today, &pdf)
}

fn judged(
    reader: &Reader,
    kind: &OfficeLetterKind,
    draft: &LetterDraft,
    (rules, today): (LetterRules<'_>, NaiveDate),
) -> Result<CheckedLetter> {
    let dead = refuse_the_dead(reader, kind, draft)?;
    match (check(kind, draft, rules, today, &unprintable), dead) {
        (Ok(checked), None) => Ok(checked),
        (Ok(_), Some(fault)) => Err(LetterRefusal { faults: vec![fault] }.into()),
        (Err(mut refusal), dead) => {
            refusal.faults.extend(dead);
            Err(refusal.into())
        }
    }
}

/// Those about a client; also what the print of the dossier says of them.
pub(crate) fn list(session: &mut Session, client: ClientId) -> Result<Vec<LetterRow>> {
    listed(session, Some(client), Event::LettersRead(client))
}

/// Those about nobody in particular.
pub(crate) fn list_of_organisation(session: &mut Session, _: ()) -> Result<Vec<LetterRow>> {
    listed(session, None, Event::OrganisationLettersRead)
}

fn listed(session: &mut Session, client: Option<ClientId>, event: Event) -> Result<Vec<LetterRow>> {
    let gate = session.gate();
    session.open.vault.consult(&session.stamp, event, |reader| {
        reader.letters_of(client)?.into_iter().map(|it| LetterRow::of(reader, it, gate)).collect()
    })
}

/// A letter with its bytes, where it is open to the role.
fn opened(reader: &Reader, gate: Gate, id: LetterId) -> Result<(StoredLetter, Pdf)> {
    let stored = reader.letter(id)?;
    gate.require(rule_for(OfficeLetterKind::coded(&stored.kind)))?;
    Ok((stored, Pdf(reader.letter_content(id)?)))
}

/// Whom a letter is about, for the log.
fn about(session: &mut Session, id: LetterId) -> Result<Option<ClientId>> {
    let event = Event::OrganisationLettersRead;
    Ok(session.open.vault.consult(&session.stamp, event, |reader| reader.letter(id))?.client)
}

pub(crate) fn read(session: &mut Session, id: LetterId) -> Result<LetterRow> {
    let (client, gate) = (about(session, id)?, session.gate());
    session.open.vault.consult(&session.stamp, Event::LetterRead(client, id), |reader| {
        LetterRow::of(reader, opened(reader, gate, id)?.0, gate)
    })
}

pub(crate) fn kept_pages(session: &mut Session, id: LetterId) -> Result<Vec<PreviewPage>> {
    let (client, gate) = (about(session, id)?, session.gate());
    let event = Event::LetterRead(client, id);
    pages(&session.open.vault.consult(&session.stamp, event, |reader| opened(reader, gate, id))?.1)
}

/// A letter on its way out, logged.
fn taken(session: &mut Session, id: LetterId) -> Result<(StoredLetter, Pdf)> {
    let gate = session.gate();
    session.open.vault.change(&session.stamp, |writer| {
        let (stored, pdf) = opened(&writer.read(), gate, id)?;
        let event = Event::LetterTaken(stored.client, id);
        Ok::<_, CommandError>(((stored, pdf), event))
    })
}

/// The name of the file of a letter.
pub(crate) fn file_name(stored: &StoredLetter) -> String {
    format!("brief-{}.pdf", stored.number)
}

pub(crate) fn view(desk: &Desk, id: LetterId) -> Result<()> {
    let (stored, pdf) = desk.session(|session| taken(session, id))?;
    desk.app.view(&file_name(&stored), &pdf.0)
}

pub(crate) fn save_letter(desk: &Desk, id: LetterId) -> Result<Option<SavedFile>> {
    let (stored, pdf) = desk.session(|session| taken(session, id))?;
    save(desk, Wanted::Document, &file_name(&stored), &pdf.0)
}
