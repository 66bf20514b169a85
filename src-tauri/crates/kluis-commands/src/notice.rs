//! Notices: whom to tell of a disclosure, a correction or data from others, with the letter for each.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use ts_rs::TS;

use kluis_documents::{
    AddressedAs, Addressee, NoticeLetter, NoticeLetterFacts, NoticeLine, NoticeTexts, NoticeWords, Pdf,
    notice_letter_in,
};
use kluis_domain::{
    authorisation::Act,
    bsn_use::printed_bsn,
    client::{Client, ClientId},
    consent::{Consent, ConsentId},
    date::{after, in_words, partial_in_words},
    disclosure::{
        Carried, DisclosedKind, Disclosure, DisclosureId, DisclosureLaw, Notice, NoticeDoneDraft, NoticeId,
        NoticeKind, NoticeRefusal, NoticeSettled, end_notice,
    },
    dossier_item::{Correction, Item, ItemId, ItemSource},
    fold::fold,
    law::{Law, TermKey},
    own_text::{StandardText, TextGroup, TextVersion},
    prose::Vocabulary,
    recipient::RecipientKind,
};
use kluis_vault::{Event, Reader, StoredClient, StoredDisclosure, StoredNotice, VaultError, Writer};

use crate::{
    CommandError, Desk, Result, Session,
    addressee::reader_of_rights,
    client::ClientSummary,
    consent_kind::kind_named,
    disclosure::is_open_to,
    document::{PreviewPage, SavedFile, pages, save},
    dossier::granted,
    host::Wanted,
    organisation::complete,
    representation::client_facts,
    session::{Gate, dutch_date},
    texts::{self, Text, effective},
};

/// A notice on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct NoticeRow {
    id: NoticeId,
    /// What it is about is empty where the item is shielded or not open to the role.
    notice: Notice,
    /// Who got the data; empty where no disclosure is meant.
    recipient: String,
    letter_number: String,
    /// Whether its last day is past and nothing was done.
    is_late: bool,
    settled: Option<NoticeSettledRow>,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
}

/// That it was done.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct NoticeSettledRow {
    settled: NoticeSettled,
    at: DateTime<Utc>,
    by: String,
}

/// A notice that is still to be given.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct OpenNoticeRow {
    client: ClientSummary,
    row: NoticeRow,
}

pub(crate) fn list(session: &mut Session, client: ClientId) -> Result<Vec<NoticeRow>> {
    let (today, gate) = (session.today(), session.gate());
    session.open.vault.consult(&session.stamp, Event::DisclosuresRead(client), |reader| {
        reader.notices_of(client)?.into_iter().map(|it| row(reader, it, gate, today)).collect()
    })
}

/// How many are open, and the most urgent of them.
pub(crate) fn open(
    reader: &Reader,
    limit: i64,
    gate: Gate,
    today: NaiveDate,
) -> Result<(i64, Vec<OpenNoticeRow>)> {
    let (total, found) = reader.open_notices(limit)?;
    let rows: Result<Vec<OpenNoticeRow>> = found
        .into_iter()
        .map(|it| {
            let client = ClientSummary::of(reader.client(it.notice.client)?.summary(), today);
            Ok(OpenNoticeRow { client, row: row(reader, it, gate, today)? })
        })
        .collect();
    Ok((total, rows?))
}

fn row(reader: &Reader, stored: StoredNotice, gate: Gate, today: NaiveDate) -> Result<NoticeRow> {
    let recipient = match stored.notice.disclosure {
        Some(disclosure) => reader.disclosure(disclosure)?.disclosure.name,
        None => String::new(),
    };
    let mut notice = stored.notice;
    if let Some(item) = notice.item
        && !is_open_to(reader, item, gate)?
    {
        (notice.about, notice.reading) = (String::new(), String::new());
    }
    Ok(NoticeRow {
        id: stored.id,
        recipient,
        letter_number: letter_number(stored.id),
        is_late: stored.settled.is_none() && notice.due_on < today,
        notice,
        settled: stored.settled.map(|(settled, at, by)| NoticeSettledRow { settled, at, by }),
        recorded_at: stored.recorded_at,
        recorded_by: stored.recorded_by,
    })
}

/// Opaque: the random end of the id.
fn letter_number(id: NoticeId) -> String {
    let signs = id.0.simple().to_string().to_uppercase();
    format!("B-{}", signs.chars().skip(24).collect::<String>())
}

pub(crate) fn done(session: &mut Session, draft: NoticeDoneDraft) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let stored = writer.read().notice(draft.notice)?;
        if let Some((settled, ..)) = stored.settled {
            return Err(NoticeRefusal::AlreadyDone { on: settled.on }.into());
        }
        let settled = end_notice(&draft, dutch_date(stored.recorded_at), today)?;
        writer.end_notice(draft.notice, &settled)?;
        Ok::<_, CommandError>(((), Event::NoticeEnded(stored.notice.client, draft.notice)))
    })
}

/// Data from others: the client is told at once, at the latest when they first go out, and within the term of the law.
pub(crate) fn source_due(
    writer: &Writer,
    id: ItemId,
    item: &Item,
    today: NaiveDate,
) -> Result<Option<Event>> {
    let own = matches!(item.source, ItemSource::Client | ItemSource::SelfMade);
    if own || client_facts(&writer.read(), item.client)?.deceased_by(today) {
        return Ok(None);
    }
    let term = Law::built_in().term(TermKey::InformIndirect);
    let notice = Notice {
        client: item.client,
        kind: NoticeKind::Source,
        disclosure: None,
        consent: None,
        item: Some(id),
        about: item.title.clone(),
        reading: String::new(),
        due_on: after(today, term.term()),
        article: term.article.clone(),
    };
    Ok(Some(Event::NoticeDue(item.client, writer.add_notice(&notice)?)))
}

/// A correction of an item: everyone who got it is told (MW-10.3).
pub(crate) fn corrected(
    writer: &Writer,
    item: &Item,
    correction: &Correction,
    today: NaiveDate,
) -> Result<Vec<Event>> {
    let earlier = writer.read().disclosures_with(correction.item)?;
    let notice = Notice {
        client: item.client,
        kind: NoticeKind::Corrected,
        disclosure: None,
        consent: None,
        item: Some(correction.item),
        about: item.title.clone(),
        reading: correction.reading.clone(),
        due_on: today,
        article: DisclosureLaw::built_in().corrected.clone(),
    };
    tell_recipients(writer, earlier, &notice)
}

/// A correction of who the client is: everyone who got recognisable data is told.
pub(crate) fn identity_changed(
    writer: &Writer,
    id: ClientId,
    before: &Client,
    after: &Client,
    today: NaiveDate,
) -> Result<Vec<Event>> {
    if identity(before) == identity(after) {
        return Ok(Vec::new());
    }
    let earlier = writer.read().disclosures_of(id)?.into_iter().rev();
    let earlier = earlier.filter(|it| it.corrected_by.is_none()).collect();
    let notice = Notice {
        client: id,
        kind: NoticeKind::Corrected,
        disclosure: None,
        consent: None,
        item: None,
        about: NoticeWords::built_in().identity.clone(),
        reading: identity(after).join(", "),
        due_on: today,
        article: DisclosureLaw::built_in().corrected.clone(),
    };
    tell_recipients(writer, earlier, &notice)
}

/// A consent or objection was withdrawn: the client gets a confirmation, and who got something under it hears of it.
pub(crate) fn withdrawn(
    writer: &Writer,
    id: ConsentId,
    consent: &Consent,
    about: &str,
    today: NaiveDate,
) -> Result<Vec<Event>> {
    let notice = Notice {
        client: consent.client,
        kind: NoticeKind::Withdrawn,
        disclosure: None,
        consent: Some(id),
        item: None,
        about: about.to_owned(),
        reading: String::new(),
        due_on: today,
        article: DisclosureLaw::built_in().withdrawn.clone(),
    };
    if consent.given_on().is_none() {
        return Ok(Vec::new());
    }
    let confirmation = Event::NoticeDue(consent.client, writer.add_notice(&notice)?);
    let told = Notice { kind: NoticeKind::WithdrawnRecipient, ..notice };
    let mut events = tell_recipients(writer, writer.read().disclosures_under(id)?, &told)?;
    events.push(confirmation);
    Ok(events)
}

/// What is recorded after the consent for it was withdrawn: that recipient hears of the withdrawal as the others did.
pub(crate) fn given_under_withdrawn(
    writer: &Writer,
    id: DisclosureId,
    kept: &Disclosure,
    today: NaiveDate,
) -> Result<Option<Event>> {
    let Carried::Ground { consent: Some(consent), .. } = &kept.carried else { return Ok(None) };
    let stored = writer.read().consent(*consent)?.consent;
    if stored.withdrawn.is_none() {
        return Ok(None);
    }
    let notice = Notice {
        client: kept.client,
        kind: NoticeKind::WithdrawnRecipient,
        disclosure: Some(id),
        consent: Some(*consent),
        item: None,
        about: kind_named(&writer.read(), &stored.kind)?.name,
        reading: String::new(),
        due_on: today,
        article: DisclosureLaw::built_in().withdrawn.clone(),
    };
    Ok(Some(Event::NoticeDue(kept.client, writer.add_notice(&notice)?)))
}

fn identity(client: &Client) -> [String; 2] {
    [client.formal_name(), partial_in_words(client.birth_date)]
}

/// Each recipient once, by the last disclosure to them; the client and whoever decides with the client know already.
fn tell_recipients(writer: &Writer, earlier: Vec<StoredDisclosure>, notice: &Notice) -> Result<Vec<Event>> {
    let mut seen = BTreeSet::new();
    let mut events = Vec::new();
    for stored in earlier.into_iter().rev() {
        let disclosure = &stored.disclosure;
        let own = matches!(disclosure.recipient, RecipientKind::Client | RecipientKind::Representative);
        let anonymous = disclosure.data.contains(&DisclosedKind::Anonymised);
        if own || anonymous || !seen.insert((disclosure.recipient, fold(&disclosure.name))) {
            continue;
        }
        let id = writer.add_notice(&Notice { disclosure: Some(stored.id), ..notice.clone() })?;
        events.push(Event::NoticeDue(notice.client, id));
    }
    Ok(events)
}

pub(crate) fn preview_letter(session: &mut Session, id: NoticeId) -> Result<Vec<PreviewPage>> {
    let made = made(session, id, Event::NoticeLetterPreviewed)?;
    pages(&made.pdf)
}

pub(crate) fn view_letter(desk: &Desk, id: NoticeId) -> Result<()> {
    let (name, pdf) = desk.session(|session| given_out(session, id))?;
    desk.app.view(&name, &pdf.0)
}

pub(crate) fn save_letter(desk: &Desk, id: NoticeId) -> Result<Option<SavedFile>> {
    let (name, pdf) = desk.session(|session| given_out(session, id))?;
    save(desk, Wanted::Document, &name, &pdf.0)
}

/// A letter, and which words it was made with; none where it was kept before.
struct Letter {
    pdf: Pdf,
    text: Option<(String, TextVersion)>,
}

/// The letter, logged before it is given out: as it was given out, once the notice was done; until then as it would be now.
fn made(session: &mut Session, id: NoticeId, event: fn(ClientId, NoticeId) -> Event) -> Result<Letter> {
    let (today, gate) = (session.today(), session.gate());
    session.open.vault.change(&session.stamp, |writer| {
        let reader = writer.read();
        let stored = reader.notice(id)?;
        let letter = letter(&reader, &stored, gate, today)?;
        Ok((letter, event(stored.notice.client, id)))
    })
}

fn letter(reader: &Reader, stored: &StoredNotice, gate: Gate, today: NaiveDate) -> Result<Letter> {
    if let Some(item) = stored.notice.item {
        granted(reader, item, Act::See, gate)?;
    }
    match reader.notice_letter(stored.id)?.filter(|_| stored.settled.is_some()) {
        Some(kept) => Ok(Letter { pdf: Pdf(kept), text: None }),
        None => compose(reader, stored, today),
    }
}

/// The letter to give out. What was given out is kept with the words that it was made with.
fn given_out(session: &mut Session, id: NoticeId) -> Result<(String, Pdf)> {
    let (today, gate) = (session.today(), session.gate());
    session.open.vault.change(&session.stamp, |writer| {
        let reader = writer.read();
        let stored = reader.notice(id)?;
        let Letter { pdf, text } = letter(&reader, &stored, gate, today)?;
        if let Some((code, version)) = text
            && reader.notice_letter(id)?.as_ref() != Some(&pdf.0)
        {
            let kept = writer.add_notice_letter(id, &pdf.0)?;
            texts::keep_version(writer, kept, &code, &version)?;
        }
        let name = format!("bericht-{}.pdf", letter_number(id));
        Ok(((name, pdf), Event::NoticeLetterDisclosed(stored.notice.client, id)))
    })
}

fn text_code(letter: NoticeLetter) -> &'static str {
    match letter {
        NoticeLetter::Disclosed => "notice/disclosed",
        NoticeLetter::Corrected => "notice/corrected",
        NoticeLetter::Source => "notice/source",
        NoticeLetter::Withdrawn => "notice/withdrawn",
        NoticeLetter::WithdrawnRecipient => "notice/withdrawn-recipient",
    }
}

fn text_name(letter: NoticeLetter) -> &'static str {
    match letter {
        NoticeLetter::Disclosed => "Wij gaven uw gegevens door",
        NoticeLetter::Corrected => "Gegevens die u kreeg, zijn verbeterd",
        NoticeLetter::Source => "Wij kregen gegevens over u van een ander",
        NoticeLetter::Withdrawn => "Bevestiging van een intrekking, aan de cliënt",
        NoticeLetter::WithdrawnRecipient => "Een toestemming is ingetrokken, aan de ontvanger",
    }
}

/// The texts of this subject.
pub(crate) fn texts() -> Vec<Text> {
    const VOCABULARY: Vocabulary<'static> = Vocabulary {
        values: &["organisatie", "client", "contact", "adres", "bereikbaar"],
        lists: &[],
        signs: &[],
    };
    let of = |letter: NoticeLetter| Text {
        standard: StandardText {
            code: text_code(letter).to_owned(),
            name: text_name(letter).to_owned(),
            group: TextGroup::Notice,
            toml: letter.standard(),
            vocabulary: VOCABULARY,
            plain: &[
                "title",
                "lead",
                "facts.client",
                "facts.birth_date",
                "facts.bsn",
                "facts.recipient",
                "facts.on",
                "facts.what",
                "facts.categories",
                "facts.about",
                "facts.reading",
                "facts.purpose",
                "facts.ground",
                "facts.article",
                "facts.emergency",
                "facts.consent",
                "facts.letter",
                "facts.given",
                "facts.by",
                "facts.earlier",
            ],
            fixed: &[],
            optional: &["organisatie", "contact", "adres"],
        },
        in_use: |_, _| true,
        example: |example, toml| {
            let letter = NoticeLetter::ALL.into_iter().find(|it| text_code(*it) == example.code);
            let letter = letter.ok_or_else(|| CommandError::not_found("text"))?;
            let line = |line, text: &str| (line, text.to_owned());
            const NAME: &str = "mevrouw A. Voorbeeld";
            let facts = NoticeLetterFacts {
                organisation: example.organisation,
                today: example.today,
                letter,
                letter_number: "B-2345BCDF".to_owned(),
                addressee: Addressee {
                    lines: vec![
                        NAME.to_owned(),
                        "Zonnedauwlaan 12".to_owned(),
                        "4331 AB Duinveen".to_owned(),
                    ],
                    salutation: String::new(),
                },
                addressed_as: AddressedAs::Client,
                client: NAME.to_owned(),
                lines: vec![
                    line(NoticeLine::Client, NAME),
                    line(NoticeLine::Recipient, "Huisartsenpraktijk Voorbeeld"),
                    line(NoticeLine::Consent, "Informatie delen met andere zorgverleners"),
                    line(NoticeLine::On, &in_words(example.today)),
                    line(NoticeLine::What, "het zorgplan"),
                    line(NoticeLine::About, "het zorgplan"),
                    line(NoticeLine::Reading, "U woont in Duinveen."),
                ],
            };
            Ok(notice_letter_in(&facts, &NoticeTexts::read(toml)?)?)
        },
    };
    NoticeLetter::ALL.into_iter().map(of).collect()
}

fn compose(reader: &Reader, stored: &StoredNotice, today: NaiveDate) -> Result<Letter> {
    let organisation = complete(reader.organisation()?)?;
    let client = reader.client(stored.notice.client)?;
    let disclosure = stored.notice.disclosure.map(|it| reader.disclosure(it)).transpose()?;
    let (addressee, addressed_as) = match (&stored.notice.kind, &disclosure) {
        (NoticeKind::Corrected | NoticeKind::WithdrawnRecipient, Some(disclosure)) => {
            (to_recipient(reader, disclosure)?, AddressedAs::Client)
        }
        (NoticeKind::Corrected | NoticeKind::WithdrawnRecipient, None)
        | (NoticeKind::Disclosed | NoticeKind::Source | NoticeKind::Withdrawn, _) => {
            let told = reader_of_rights(reader, &client, today)?;
            (told.addressee, told.addressed_as)
        }
    };
    let (letter, lines) = match stored.notice.kind {
        NoticeKind::Disclosed => (NoticeLetter::Disclosed, disclosed_lines(disclosure.as_ref())),
        NoticeKind::Corrected => {
            (NoticeLetter::Corrected, corrected_lines(&client, &stored.notice, disclosure.as_ref()))
        }
        NoticeKind::Source => (NoticeLetter::Source, source_lines(reader, &stored.notice)?),
        NoticeKind::Withdrawn => (NoticeLetter::Withdrawn, withdrawn_lines(reader, &stored.notice)?),
        NoticeKind::WithdrawnRecipient => {
            let lines = recipient_lines(reader, &client, &stored.notice, disclosure.as_ref())?;
            (NoticeLetter::WithdrawnRecipient, lines)
        }
    };
    let code = text_code(letter);
    let words = effective(reader, code)?;
    let facts = NoticeLetterFacts {
        organisation: &organisation,
        today,
        letter,
        letter_number: letter_number(stored.id),
        addressee,
        addressed_as,
        client: client.client.formal_name(),
        lines,
    };
    let pdf = notice_letter_in(&facts, &NoticeTexts::read(&words.toml)?)?;
    Ok(Letter { pdf, text: Some((code.to_owned(), words.version)) })
}

fn disclosed_lines(disclosure: Option<&StoredDisclosure>) -> Vec<(NoticeLine, String)> {
    let Some(disclosure) = disclosure.map(|it| &it.disclosure) else { return Vec::new() };
    let words = NoticeWords::built_in();
    let emergency = match &disclosure.carried {
        Carried::Emergency { reason } => reason.clone(),
        Carried::Ground { .. } => String::new(),
    };
    let recipient = format!("{} ({})", disclosure.name, disclosure.recipient.name());
    vec![
        (NoticeLine::Recipient, recipient),
        (NoticeLine::On, in_words(disclosure.on)),
        (NoticeLine::What, disclosure.words.clone()),
        (NoticeLine::Purpose, words.purpose(disclosure.purpose).to_owned()),
        (NoticeLine::Ground, disclosure.ground.clone()),
        (NoticeLine::Article, disclosure.article.clone()),
        (NoticeLine::Emergency, emergency),
    ]
}

fn corrected_lines(
    client: &StoredClient,
    notice: &Notice,
    disclosure: Option<&StoredDisclosure>,
) -> Vec<(NoticeLine, String)> {
    let Some(disclosure) = disclosure.map(|it| &it.disclosure) else { return Vec::new() };
    let bsn = printed_bsn(disclosure.recipient.document(), client.bsn.as_ref());
    vec![
        (NoticeLine::Client, client.client.formal_name()),
        (NoticeLine::BirthDate, partial_in_words(client.client.birth_date)),
        (NoticeLine::Bsn, bsn.unwrap_or_default()),
        (NoticeLine::On, in_words(disclosure.on)),
        (NoticeLine::What, disclosure.words.clone()),
        (NoticeLine::About, notice.about.clone()),
        (NoticeLine::Reading, notice.reading.clone()),
    ]
}

fn source_lines(reader: &Reader, notice: &Notice) -> Result<Vec<(NoticeLine, String)>> {
    let item = notice.item.ok_or(VaultError::Unreadable("notice.item_id"))?;
    let item = reader.dossier_item(item)?.item;
    let words = NoticeWords::built_in();
    let kind = words.source(item.source);
    let from =
        if item.source_name.is_empty() { kind.to_owned() } else { format!("{} ({kind})", item.source_name) };
    let kinds = DisclosedKind::of_item(item.kind, item.category, &item.special_kinds);
    Ok(vec![
        (NoticeLine::Recipient, from),
        (NoticeLine::On, in_words(item.dated)),
        (NoticeLine::What, item.title.clone()),
        (NoticeLine::Categories, words.data(kinds)),
        (NoticeLine::Purpose, item.purpose.clone()),
        (NoticeLine::Ground, words.basis(item.basis).to_owned()),
        (NoticeLine::Article, notice.article.clone()),
    ])
}

/// What was withdrawn, when and by whom, and who got something under it.
fn withdrawn_lines(reader: &Reader, notice: &Notice) -> Result<Vec<(NoticeLine, String)>> {
    let id = notice.consent.ok_or(VaultError::Unreadable("notice.consent_id"))?;
    let stored = reader.consent(id)?;
    let earlier: BTreeSet<String> = reader
        .disclosures_under(id)?
        .into_iter()
        .map(|it| format!("{} ({})", it.disclosure.name, in_words(it.disclosure.on)))
        .collect();
    let withdrawal = stored.consent.withdrawn.as_ref();
    Ok(vec![
        (NoticeLine::Consent, notice.about.clone()),
        (NoticeLine::Letter, stored.letter_number.clone()),
        (NoticeLine::Given, stored.consent.given_on().map(in_words).unwrap_or_default()),
        (NoticeLine::On, withdrawal.map(|it| in_words(it.on)).unwrap_or_default()),
        (NoticeLine::By, withdrawal.map(|it| it.by.clone()).unwrap_or_default()),
        (NoticeLine::Earlier, earlier.into_iter().collect::<Vec<_>>().join("; ")),
    ])
}

fn recipient_lines(
    reader: &Reader,
    client: &StoredClient,
    notice: &Notice,
    disclosure: Option<&StoredDisclosure>,
) -> Result<Vec<(NoticeLine, String)>> {
    let id = notice.consent.ok_or(VaultError::Unreadable("notice.consent_id"))?;
    let withdrawn = reader.consent(id)?.consent.withdrawn;
    let Some(disclosure) = disclosure.map(|it| &it.disclosure) else { return Ok(Vec::new()) };
    let bsn = printed_bsn(disclosure.recipient.document(), client.bsn.as_ref());
    Ok(vec![
        (NoticeLine::Client, client.client.formal_name()),
        (NoticeLine::BirthDate, partial_in_words(client.client.birth_date)),
        (NoticeLine::Bsn, bsn.unwrap_or_default()),
        (NoticeLine::Given, in_words(disclosure.on)),
        (NoticeLine::What, disclosure.words.clone()),
        (NoticeLine::On, withdrawn.map(|it| in_words(it.on)).unwrap_or_default()),
    ])
}

/// At the address that was typed, or the one on record of the contact.
fn to_recipient(reader: &Reader, stored: &StoredDisclosure) -> Result<Addressee> {
    let disclosure = &stored.disclosure;
    let mut lines = vec![disclosure.name.clone()];
    lines.extend(disclosure.address.lines().map(str::to_owned));
    if disclosure.address.is_empty() {
        let contacts = reader.contacts_of(disclosure.client)?;
        let contact = contacts.into_iter().find(|it| Some(it.id) == disclosure.contact);
        lines.extend(contact.map(|it| it.contact.address.lines()).unwrap_or_default());
    }
    Ok(Addressee { lines, salutation: String::new() })
}
