//! Office letters for many clients at once: whom to choose, what a run would make, making it, and handing it out.
//!
//! A run is one transaction: stopped or failed, nothing of it is on record.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_documents::{LetterRun, OfficeLetterFacts, Pdf, unprintable};
use kluis_domain::{
    client::ClientId,
    fold::fold,
    office_letter::{LetterAbout, LetterDraft, LetterId, LetterRules, LetterTo, OfficeLetterKind, check},
};
use kluis_vault::{Event, Events, Reader, Writer};

use crate::{
    CommandError, Desk, Result, Session,
    addressee::reader_of_rights,
    client::ClientSummary,
    consent::profile_of,
    document::{SavedFile, save},
    host::Wanted,
    letter::{Prepared, WordedKind, file_name, in_own_words, kind_open_to, prepare, rules},
    letter_run::{Halt, SHARE, SavedLetters, each_once, save_all},
    organisation::complete,
    work::{Running, WorkKind},
};

/// Rows of the list to choose from on one page.
const PAGE: usize = 50;

/// Whom to choose from.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct LetterClientsWanted {
    /// Which letter.
    kind: String,
    /// Part of a name; empty for everybody.
    text: String,
    /// Only who never got a letter of this kind.
    never_only: bool,
    page: u32,
}

/// Clients in care, with when they last got a letter of a kind.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LetterClientList {
    /// How many there are of those sought.
    total: usize,
    page_size: usize,
    /// How many in care never got one.
    never: usize,
    rows: Vec<LetterClientRow>,
}

/// A client in care.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LetterClientRow {
    client: ClientSummary,
    last: Option<NaiveDate>,
}

/// What the letters of a run have in common, and for whom they are.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct LetterBulkDraft {
    /// As for one client, without a client.
    letter: LetterDraft,
    clients: LetterClients,
}

/// For whom.
#[derive(Deserialize, TS)]
#[serde(tag = "are", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub(crate) enum LetterClients {
    /// These.
    Chosen {
        /// Each once.
        clients: Vec<ClientId>,
    },
    /// Everybody in care.
    InCare {},
    /// Everybody in care who never got a letter of this kind.
    NeverGot {},
}

/// What a run would make.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LetterBulkCheck {
    letters: usize,
    left_out: Vec<LetterLeftOut>,
}

/// A client without a letter.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LetterLeftOut {
    client: ClientSummary,
    reason: LetterLeftOutReason,
}

/// Why a client gets no letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) enum LetterLeftOutReason {
    /// Has died.
    Deceased,
    /// Somebody must decide for the client, and nobody on record can.
    NobodyDecides,
}

/// How a run ended.
#[derive(Serialize, TS)]
#[serde(tag = "outcome", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub(crate) enum LetterBulkOutcome {
    /// Every letter is on record.
    Made {
        /// How many.
        letters: usize,
        /// Who has none.
        left_out: Vec<LetterLeftOut>,
    },
    /// It was stopped; nothing is on record.
    Stopped,
}

/// The letters of the last run.
pub(crate) struct OfficeBundle {
    letters: Vec<(ClientId, LetterId)>,
    merged: Pdf,
}

/// What is the same for every client of a run.
struct Run<'a> {
    worded: &'a WordedKind,
    draft: &'a LetterDraft,
    rules: LetterRules<'a>,
    today: NaiveDate,
}

impl Run<'_> {
    /// The letter to a client, or why there is none.
    fn prepare(&self, reader: &Reader, client: ClientId) -> Result<Result<Prepared, LetterLeftOutReason>> {
        let stored = reader.client(client)?;
        if stored.client.deceased_on.is_some() {
            return Ok(Err(LetterLeftOutReason::Deceased));
        }
        if reader_of_rights(reader, &stored, self.today)?.nobody {
            return Ok(Err(LetterLeftOutReason::NobodyDecides));
        }
        let draft = LetterDraft { client: Some(client), ..self.draft.clone() };
        let kind = &self.worded.kind;
        let checked = check(kind, &draft, self.rules, self.today, &unprintable)?;
        Ok(Ok(prepare(reader, kind, Some(client), &checked, (self.rules, self.today))?))
    }

    /// The letters to some clients; who is left out is added to the list.
    fn prepare_all(
        &self,
        reader: &Reader,
        clients: &[ClientId],
        left_out: &mut Vec<LetterLeftOut>,
    ) -> Result<Vec<(ClientId, Prepared)>> {
        let mut letters = Vec::with_capacity(clients.len());
        for client in clients {
            match self.prepare(reader, *client)? {
                Ok(letter) => letters.push((*client, letter)),
                Err(reason) => {
                    let client = ClientSummary::of(reader.client(*client)?.summary(), self.today);
                    left_out.push(LetterLeftOut { client, reason });
                }
            }
        }
        Ok(letters)
    }
}

/// A letter to clients, each by themselves; nothing else is made for many.
fn bulk_kind(session: &Session, draft: &LetterBulkDraft) -> Result<&'static OfficeLetterKind> {
    let kind = kind_open_to(session.gate(), &draft.letter.kind)?;
    let fits = kind.to == LetterTo::Client && kind.about == LetterAbout::Client;
    if fits && draft.letter.recipient_name.is_empty() && draft.letter.client.is_none() {
        return Ok(kind);
    }
    Err(CommandError::not_found("letterKind"))
}

pub(crate) fn clients(session: &mut Session, wanted: LetterClientsWanted) -> Result<LetterClientList> {
    let today = session.today();
    let kind = kind_open_to(session.gate(), &wanted.kind)?;
    session.open.vault.consult(&session.stamp, Event::DirectoryListed, |reader| {
        let all = reader.last_letters(&kind.code, today)?;
        let never = all.iter().filter(|(_, last)| last.is_none()).count();
        let mut found: Vec<_> =
            all.into_iter().filter(|(_, last)| !wanted.never_only || last.is_none()).collect();
        if !wanted.text.trim().is_empty() {
            found = named(reader, found, &fold(&wanted.text))?;
        }
        let total = found.len();
        let rows = found.into_iter().skip(PAGE * wanted.page as usize).take(PAGE);
        let row = |(client, last): (ClientId, Option<NaiveDate>)| {
            let client = ClientSummary::of(reader.client(client)?.summary(), today);
            Ok::<_, CommandError>(LetterClientRow { client, last })
        };
        let rows = rows.map(row).collect::<Result<_>>()?;
        Ok(LetterClientList { total, page_size: PAGE, never, rows })
    })
}

/// Those in whose name a text stands.
fn named(
    reader: &Reader,
    clients: Vec<(ClientId, Option<NaiveDate>)>,
    sought: &str,
) -> Result<Vec<(ClientId, Option<NaiveDate>)>> {
    let mut found = Vec::new();
    for row in clients {
        if fold(&reader.client(row.0)?.client.display_name()).contains(sought) {
            found.push(row);
        }
    }
    Ok(found)
}

fn chosen(
    reader: &Reader,
    kind: &OfficeLetterKind,
    clients: &LetterClients,
    today: NaiveDate,
) -> Result<Vec<ClientId>> {
    let in_care = || reader.last_letters(&kind.code, today);
    Ok(match clients {
        LetterClients::Chosen { clients } => each_once(clients),
        LetterClients::InCare {} => in_care()?.into_iter().map(|(client, _)| client).collect(),
        LetterClients::NeverGot {} => {
            in_care()?.into_iter().filter(|(_, last)| last.is_none()).map(|(client, _)| client).collect()
        }
    })
}

pub(crate) fn bulk_check(session: &mut Session, draft: LetterBulkDraft) -> Result<LetterBulkCheck> {
    let (today, kind) = (session.today(), bulk_kind(session, &draft)?);
    session.open.vault.consult(&session.stamp, Event::DirectoryListed, |reader| {
        let organisation = complete(reader.organisation()?)?;
        let rules = rules(profile_of(reader)?, &organisation);
        let run = Run { worded: &in_own_words(reader, kind)?, draft: &draft.letter, rules, today };
        let mut left_out = Vec::new();
        let clients = chosen(reader, kind, &draft.clients, today)?;
        let letters = run.prepare_all(reader, &clients, &mut left_out)?.len();
        Ok(LetterBulkCheck { letters, left_out })
    })
}

pub(crate) fn bulk_make(session: &mut Session, draft: LetterBulkDraft) -> Result<LetterBulkOutcome> {
    let (today, kind) = (session.today(), bulk_kind(session, &draft)?);
    let clients = session.open.vault.consult(&session.stamp, Event::DirectoryListed, |reader| {
        chosen(reader, kind, &draft.clients, today)
    })?;
    let running = session.work.begin(WorkKind::Letters, clients.len());
    let made = session.open.vault.change(&session.stamp, |writer| {
        let reader = writer.read();
        let organisation = complete(reader.organisation()?)?;
        let rules = rules(profile_of(&reader)?, &organisation);
        let run = Run { worded: &in_own_words(&reader, kind)?, draft: &draft.letter, rules, today };
        let mut left_out = Vec::new();
        let bundle = letters(writer, &run, &clients, &running, &mut left_out)?;
        let made: Vec<Event> = bundle.iter().flat_map(|it| it.events(Event::LetterMade)).collect();
        Ok::<_, Halt>(((bundle, left_out), Events::many(Event::DirectoryListed, made)))
    });
    match made {
        Ok((bundle, left_out)) => {
            let letters = bundle.as_ref().map_or(0, |it| it.letters.len());
            session.open.office_letters = bundle;
            Ok(LetterBulkOutcome::Made { letters, left_out })
        }
        Err(Halt::Stopped) => Ok(LetterBulkOutcome::Stopped),
        Err(Halt::Failed(error)) => Err(error),
    }
}

impl OfficeBundle {
    fn events(&self, event: fn(Option<ClientId>, LetterId) -> Event) -> Vec<Event> {
        self.letters.iter().map(|(client, id)| event(Some(*client), *id)).collect()
    }
}

/// Keeps every letter; `None` where there is nobody to write to.
fn letters(
    writer: &Writer,
    run: &Run,
    clients: &[ClientId],
    running: &Running,
    left_out: &mut Vec<LetterLeftOut>,
) -> Result<Option<OfficeBundle>, Halt> {
    let reader = writer.read();
    let (mut letters, mut letter_run) = (Vec::with_capacity(clients.len()), LetterRun::default());
    for share in clients.chunks(SHARE) {
        let prepared = run.prepare_all(&reader, share, left_out)?;
        let numbers: Vec<String> = prepared.iter().map(|_| writer.new_letter_number()).collect();
        let facts: Vec<OfficeLetterFacts> = prepared
            .iter()
            .zip(&numbers)
            .map(|((_, it), number)| it.facts(run.rules.organisation, run.today, number))
            .collect();
        let files = letter_run.add_office(&facts)?;
        for (((client, letter), number), pdf) in prepared.iter().zip(&numbers).zip(files) {
            letters.push((*client, letter.keep(writer, run.worded, number, run.today, &pdf)?));
        }
        running.advance(share.len())?;
    }
    if letters.is_empty() {
        return Ok(None);
    }
    Ok(Some(OfficeBundle { letters, merged: letter_run.merged()? }))
}

/// The letters at hand, logged as given out.
fn taken<T>(desk: &Desk, of: impl FnOnce(&OfficeBundle, &Reader) -> Result<T>) -> Result<T> {
    desk.session(|session| {
        let bundle =
            session.open.office_letters.as_ref().ok_or_else(|| CommandError::not_found("letters"))?;
        let events = bundle.events(Event::LetterTaken);
        session.open.vault.change(&session.stamp, |writer| {
            Ok((of(bundle, &writer.read())?, Events::many(Event::DirectoryListed, events)))
        })
    })
}

const MERGED: &str = "brieven.pdf";

pub(crate) fn bulk_view(desk: &Desk, _: ()) -> Result<()> {
    let merged = taken(desk, |bundle, _| Ok(bundle.merged.clone()))?;
    desk.app.view(MERGED, &merged.0)
}

pub(crate) fn bulk_save(desk: &Desk, _: ()) -> Result<Option<SavedFile>> {
    let merged = taken(desk, |bundle, _| Ok(bundle.merged.clone()))?;
    save(desk, Wanted::Document, MERGED, &merged.0)
}

pub(crate) fn bulk_save_each(desk: &Desk, _: ()) -> Result<Option<SavedLetters>> {
    desk.knock()?;
    let Some(folder) = desk.app.host.pick_existing(Wanted::Folder) else { return Ok(None) };
    let letters = taken(desk, |bundle, reader| {
        let one = |(_, id): &(ClientId, LetterId)| {
            Ok((file_name(&reader.letter(*id)?), reader.letter_content(*id)?))
        };
        bundle.letters.iter().map(one).collect::<Result<Vec<_>>>()
    })?;
    save_all(desk, &folder, &letters)
}
