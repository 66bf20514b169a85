//! Who looked, whether the log is whole, and the log on its way out (NEN 7513).

use std::{collections::HashMap, thread, time::Duration};

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use kluis_documents::{LogHeading, log_list, log_print, log_words, register_pdf};
use kluis_domain::{
    access_log::{
        BreakNoteDraft, ChainBreak, LogEntry, LogGround, LogQuery, LogRefusal, LogWanted, TypedAnchor,
        check_anchor, check_note, check_wanted,
    },
    authorisation::Act,
    client::ClientId,
    date::partial_in_words,
    law::{Law, LawTerm, TermKey},
    organisation::Organisation,
    register_table::RegisterTable,
    user::UserId,
};
use kluis_exchange::{fhir::audit_events, register::semicolons};
use kluis_vault::{ChainWalk, Event, FoundBackup, LogRow, Reader, StoredChainNote, VaultError};

use crate::{
    CommandError, Desk, Result, Session,
    backup::{at_hand, found},
    client::ClientSummary,
    document::{SavedFile, save},
    host::Wanted,
    organisation::complete,
    register_table::is_hidden_from_client,
};

/// Rows on the page of a client that are shown at once by [`client`].
const SHOWN: usize = 500;

/// Rows on a page of the log.
const PAGE: usize = 50;

/// The most rows on a print.
const PRINTED: usize = 20_000;

/// The most rows in a file.
const SAVED: usize = 100_000;

/// Rows of the chain that are read while the vault is held: a few milliseconds.
const SLICE: u32 = 1_000;

/// Between two slices, so that whoever waits for the vault gets it.
const BREATH: Duration = Duration::from_millis(1);

/// One event.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AuditRow {
    #[ts(type = "number")]
    row: i64,
    at: DateTime<Utc>,
    user: UserId,
    /// As it is now; empty where there is no such user any more.
    user_name: String,
    role: String,
    /// The organisation's own role in which it was done.
    own_role: Option<String>,
    /// Name of the user for whom she stood in.
    behalf_of: Option<String>,
    event: String,
    /// `null` for rows of before this was kept; so is the ground.
    act: Option<Act>,
    ground: Option<LogGround>,
    rests_on: Option<Uuid>,
    client: Option<ClientId>,
    /// While there is a record.
    #[ts(type = "number | null")]
    client_number: Option<i64>,
    object: Option<Uuid>,
    /// Computer and account.
    device: Option<String>,
    program: String,
}

impl AuditRow {
    fn of(it: LogRow) -> AuditRow {
        AuditRow {
            row: it.row,
            at: it.at,
            user: it.user,
            user_name: it.user_name,
            role: it.role,
            own_role: it.own_role,
            behalf_of: it.behalf_of,
            event: it.event,
            act: it.act,
            ground: it.ground,
            rests_on: it.rests_on,
            client: it.client,
            client_number: it.client_number,
            object: it.object,
            device: it.device,
            program: it.program,
        }
    }
}

/// Somebody who may be sought in the log.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LogUser {
    id: UserId,
    name: String,
}

/// A page of the log.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LogPage {
    rows: Vec<AuditRow>,
    /// Whether older rows fit too.
    more: bool,
    /// Whom the rows are about, while there is a record.
    clients: Vec<ClientSummary>,
    users: Vec<LogUser>,
}

/// What is wrong with the chain.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ChainFaultRow {
    what: ChainBreak,
    /// The first row that does not fit, or that should be there.
    #[ts(type = "number")]
    row: i64,
    /// For what is known from outside the vault: when it was written down.
    anchored_at: Option<DateTime<Utc>>,
}

impl ChainFaultRow {
    /// Whether a note is about it.
    pub(crate) fn is_of(&self, what: ChainBreak, row: i64) -> bool {
        self.what == what && self.row == row
    }
}

/// The outcome of reading the whole chain.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ChainReport {
    #[ts(type = "number")]
    rows: u64,
    /// Number of the first row that does not fit.
    #[ts(type = "number | null")]
    first_broken: Option<u64>,
    pub(crate) fault: Option<ChainFaultRow>,
    /// When it was read to its end.
    at: DateTime<Utc>,
}

/// Where the log is.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LogStanding {
    /// The last row.
    #[ts(type = "number")]
    row: i64,
    /// Its short code.
    code: String,
    /// What the last reading since unlocking gave; `null` while there was none.
    last: Option<ChainReport>,
    notes: Vec<ChainNoteRow>,
    /// How long the log is kept at least.
    kept: LawTerm,
}

/// What was found of a break.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ChainNoteRow {
    what: ChainBreak,
    #[ts(type = "number")]
    row: i64,
    note: String,
    by: String,
    at: DateTime<Utc>,
}

/// What the code of a print says.
#[derive(Serialize, TS)]
#[serde(tag = "answer", rename_all = "camelCase")]
pub(crate) enum CodeAnswer {
    /// That very row is in the log; it was written then.
    Agrees {
        /// When.
        at: DateTime<Utc>,
    },
    /// Another row has that number.
    Differs,
    /// The log does not go as far.
    Absent,
}

/// In which form the log is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) enum LogFormat {
    /// To print.
    Pdf,
    /// A list with semicolons.
    Csv,
    /// A bundle of FHIR R4 AuditEvents.
    Fhir,
}

/// What of the log, and in which form.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct LogSaving {
    wanted: LogWanted,
    format: LogFormat,
}

pub(crate) fn client(session: &mut Session, id: ClientId) -> Result<Vec<AuditRow>> {
    let query = LogQuery { client: Some(id), ..LogQuery::default() };
    let rows = session.open.vault.consult(&session.stamp, Event::AuditRead(Some(id)), |reader| {
        reader.client(id)?;
        reader.log(&query, SHOWN)
    })?;
    Ok(rows.into_iter().map(AuditRow::of).collect())
}

pub(crate) fn search(session: &mut Session, wanted: LogWanted) -> Result<LogPage> {
    let today = session.today();
    let query = check_wanted(&wanted, today)?;
    session.open.vault.consult(&session.stamp, Event::AuditRead(query.client), |reader| {
        let mut rows = reader.log(&query, PAGE + 1)?;
        let more = PAGE < rows.len();
        rows.truncate(PAGE);
        let clients = clients_of(reader, &rows, today)?;
        let user = |it: kluis_domain::user::User| LogUser { id: it.id, name: it.name };
        let users = reader.users()?.into_iter().map(user).collect();
        Ok(LogPage { rows: rows.into_iter().map(AuditRow::of).collect(), more, clients, users })
    })
}

fn clients_of(reader: &Reader, rows: &[LogRow], today: NaiveDate) -> Result<Vec<ClientSummary>> {
    let mut known = HashMap::new();
    for id in rows.iter().filter(|it| it.client_number.is_some()).filter_map(|it| it.client) {
        if let std::collections::hash_map::Entry::Vacant(place) = known.entry(id) {
            place.insert(ClientSummary::of(reader.client(id)?.summary(), today));
        }
    }
    Ok(known.into_values().collect())
}

pub(crate) fn standing(session: &mut Session, _: ()) -> Result<LogStanding> {
    let last = session.open.log_check.clone();
    let notes =
        session.open.vault.consult(&session.stamp, Event::AuditRead(None), |reader| reader.chain_notes())?;
    let head = session.open.vault.log_head()?;
    let note = |StoredChainNote { what, row, note, by, at }| ChainNoteRow { what, row, note, by, at };
    Ok(LogStanding {
        row: head.row,
        code: head.code,
        last,
        notes: notes.into_iter().map(note).collect(),
        kept: Law::built_in().term(TermKey::RetentionLog).clone(),
    })
}

pub(crate) fn compare_code(session: &mut Session, typed: TypedAnchor) -> Result<CodeAnswer> {
    let (row, code) = check_anchor(&typed)?;
    let found = session.open.vault.compare_code(row, &code)?;
    session.open.vault.change(&session.stamp, |_| Ok::<_, VaultError>(((), Event::AuditCodeCompared)))?;
    Ok(match found {
        kluis_vault::CodeAnswer::Agrees(at) => CodeAnswer::Agrees { at },
        kluis_vault::CodeAnswer::Differs => CodeAnswer::Differs,
        kluis_vault::CodeAnswer::Absent => CodeAnswer::Absent,
    })
}

pub(crate) fn note_break(session: &mut Session, draft: BreakNoteDraft) -> Result<()> {
    let note = check_note(&draft.note)?;
    session.open.vault.change(&session.stamp, |writer| {
        writer.note_break(draft.what, draft.row, &note)?;
        Ok::<_, CommandError>(((), Event::ChainNoted))
    })
}

pub(crate) fn verify(desk: &Desk, _: ()) -> Result<ChainReport> {
    let (key, vault, folders) = desk.session(at_hand)?;
    let (backups, _) = found(&key, &vault, &folders);
    read_chain(desk, &backups)
}

pub(crate) fn verify_behind(desk: &Desk, _: ()) -> Result<()> {
    read_chain(desk, &[])?;
    Ok(())
}

/// Slice by slice; whoever works in the vault waits no longer than one of them. How far it is stands with the open
/// vault, so that a vault that was locked meanwhile is not taken for the one that is open now.
fn read_chain(desk: &Desk, backups: &[FoundBackup]) -> Result<ChainReport> {
    desk.session(|session| {
        session.open.chain_walk.get_or_insert_default();
        Ok(())
    })?;
    loop {
        let report = desk.session(|session| {
            // Another reading came to its end first, of this vault or of one before.
            let Some(mut walk) = session.open.chain_walk else {
                return session.open.log_check.clone().map(Some).ok_or(CommandError::Locked);
            };
            session.open.vault.walk_chain(&mut walk, SLICE)?;
            session.open.chain_walk = Some(walk);
            if walk.is_done() { judge(session, &walk, backups).map(Some) } else { Ok(None) }
        })?;
        if let Some(report) = report {
            return Ok(report);
        }
        thread::sleep(BREATH);
    }
}

fn judge(session: &mut Session, walk: &ChainWalk, backups: &[FoundBackup]) -> Result<ChainReport> {
    session.open.chain_walk = None;
    let verdict = session.open.vault.judge_chain(walk, backups)?;
    let event = if verdict.fault.is_some() { Event::AuditBroken } else { Event::AuditVerified };
    session.open.vault.change(&session.stamp, |_| Ok::<_, VaultError>(((), event)))?;
    let fault = |it: kluis_vault::ChainFault| ChainFaultRow {
        what: it.what,
        row: it.row,
        anchored_at: it.anchored_at,
    };
    let report = ChainReport {
        rows: verdict.rows,
        first_broken: verdict.first_broken,
        fault: verdict.fault.map(fault),
        at: session.stamp.at,
    };
    session.open.log_check = Some(report.clone());
    Ok(report)
}

/// The log on its way out.
struct Outgoing {
    entries: Vec<LogEntry>,
    query: LogQuery,
    user: Option<String>,
    client_line: Option<String>,
    row: i64,
    code: String,
    organisation: Organisation,
}

/// What goes out is logged before it does, so that the code on the print covers that too.
fn outgoing(session: &mut Session, wanted: &LogWanted, max: usize) -> Result<Outgoing> {
    let query = LogQuery { before: None, ..check_wanted(wanted, session.today())? };
    let organisation = session.open.vault.consult(&session.stamp, Event::OrganisationRead, |reader| {
        Ok::<_, CommandError>(reader.organisation()?)
    })?;
    let (entries, user, client_line) =
        session.open.vault.consult(&session.stamp, Event::AuditRead(query.client), |reader| {
            let rows = reader.log(&query, max + 1)?;
            if max < rows.len() {
                return Err(LogRefusal::TooMany { max }.into());
            }
            let entries: Result<Vec<LogEntry>> = rows.into_iter().map(entry).collect();
            let user = query.user.map(|it| reader.user(it)).transpose()?.map(|it| it.name);
            let line = query.client.map(|it| client_line(reader, it)).transpose()?;
            Ok::<_, CommandError>((entries?, user, line.flatten()))
        })?;
    let is_for_client = query.client.is_some();
    let entries =
        entries.into_iter().filter(|it| !is_for_client || !is_hidden_from_client(&it.event)).collect();
    let disclosed = Event::AuditDisclosed(query.client);
    session.open.vault.change(&session.stamp, |_| Ok::<_, VaultError>(((), disclosed)))?;
    let head = session.open.vault.log_head()?;
    Ok(Outgoing { entries, query, user, client_line, row: head.row, code: head.code, organisation })
}

/// Of a dossier that was destroyed there is none.
fn client_line(reader: &Reader, id: ClientId) -> Result<Option<String>> {
    let stored = match reader.client(id) {
        Ok(stored) => stored,
        Err(VaultError::NotFound(_)) => return Ok(None),
        Err(other) => return Err(other.into()),
    };
    let lines = kluis_documents::ClientLines {
        name: stored.client.formal_name(),
        birth_date: partial_in_words(stored.client.birth_date),
        number: stored.number.to_string(),
        bsn: None,
    };
    Ok(Some(kluis_documents::client_line(&lines)?))
}

fn entry(it: LogRow) -> Result<LogEntry> {
    let (role_words, event_words) = log_words(&it.role, &it.event)?;
    Ok(LogEntry {
        row: it.row,
        at: it.at,
        user: it.user,
        user_name: it.user_name,
        role: it.role,
        role_words,
        own_role: it.own_role,
        behalf_of: it.behalf_of,
        event: it.event,
        event_words,
        act: it.act,
        client: it.client,
        client_number: it.client_number,
        object: it.object,
        ground: it.ground,
        rests_on: it.rests_on,
        device: it.device,
        program: it.program,
        hash: it.hash,
    })
}

impl Outgoing {
    fn heading(&self, state: NaiveDate) -> LogHeading<'_> {
        LogHeading {
            is_of_client: self.query.client.is_some(),
            from: self.query.from,
            until: self.query.until,
            user: self.user.as_deref(),
            is_of_kind: self.query.kind.is_some(),
            row: self.row,
            code: &self.code,
            state,
        }
    }

    fn print(&self, state: NaiveDate) -> Result<Vec<u8>> {
        let mut table: RegisterTable = log_print(&self.entries, &self.heading(state))?;
        table.introduction.splice(0..0, self.client_line.clone());
        Ok(register_pdf(&table, &complete(self.organisation.clone())?)?.0)
    }

    fn list(&self, state: NaiveDate) -> Result<Vec<u8>> {
        Ok(semicolons(&log_list(&self.entries, &self.heading(state))?))
    }

    /// The organisation, or the program where it has no name yet.
    fn site(&self) -> &str {
        let name = self.organisation.name.trim();
        if name.is_empty() { "Dossierkluis" } else { name }
    }

    /// Without a name: of a client it says as much as the log does.
    fn file_name(&self, ending: &str) -> String {
        let name = if self.query.client.is_some() { "wie-keek-mee" } else { "logboek" };
        format!("{name}.{ending}")
    }
}

pub(crate) fn view(desk: &Desk, wanted: LogWanted) -> Result<()> {
    let (name, pdf) = desk.session(|session| {
        let out = outgoing(session, &wanted, PRINTED)?;
        Ok((out.file_name("pdf"), out.print(session.today())?))
    })?;
    desk.app.view(&name, &pdf)
}

pub(crate) fn save_log(desk: &Desk, saving: LogSaving) -> Result<Option<SavedFile>> {
    let (name, content) = desk.session(|session| {
        let (now, today) = (session.stamp.at, session.today());
        let max = if saving.format == LogFormat::Pdf { PRINTED } else { SAVED };
        let out = outgoing(session, &saving.wanted, max)?;
        Ok(match saving.format {
            LogFormat::Pdf => (out.file_name("pdf"), out.print(today)?),
            LogFormat::Csv => (out.file_name("csv"), out.list(today)?),
            LogFormat::Fhir => {
                let events = audit_events(&out.entries, out.site(), now);
                (out.file_name("json"), events.map_err(CommandError::unexpected)?)
            }
        })
    })?;
    let kind = match saving.format {
        LogFormat::Pdf => Wanted::Document,
        LogFormat::Csv | LogFormat::Fhir => Wanted::Table,
    };
    save(desk, kind, &name, &content)
}
