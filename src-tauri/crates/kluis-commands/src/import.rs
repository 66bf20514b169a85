//! The coordinator's own list becomes clients: choose, map the columns, try, and then all or nothing.

use std::{collections::HashMap, fs, path::Path};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_domain::{
    bsn::Bsn,
    client::{Client, ClientFault, Likeness, check_with_bsn, likeness},
    fold::fold,
};
use kluis_exchange::list::{self, Column, ListFault, client_row, guess_columns, map_rows, read_list};
use kluis_vault::{Event, Events, Reader};

use crate::{
    CommandError, Desk, Result, Session,
    document::{SavedFile, save},
    error::Obstacle,
    host::Wanted,
    session::ChosenList,
};

/// Rows shown beside the columns.
const SAMPLE: usize = 5;

/// A list that was chosen.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ImportChoice {
    file_name: String,
    headings: Vec<String>,
    columns: Vec<Column>,
    sample: Vec<Vec<String>>,
    rows: usize,
}

/// What each column of the list is; as many as there are headings.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ColumnChoice {
    columns: Vec<Column>,
}

/// What would happen.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ImportReport {
    good: usize,
    bad: Vec<BadRow>,
    duplicates: Vec<DuplicateRow>,
}

/// A row that cannot become a client.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BadRow {
    line: u32,
    faults: Vec<ClientFault>,
}

/// A row that looks like somebody else.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DuplicateRow {
    line: u32,
    /// The client on record.
    client: Option<KnownClient>,
    /// The earlier row of the same list.
    other_line: Option<u32>,
    likeness: Likeness,
}

/// Somebody on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct KnownClient {
    #[ts(type = "number")]
    number: i64,
    name: String,
}

/// How many clients were registered.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Imported {
    imported: usize,
}

/// Why nothing was imported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ImportRefusal {
    /// Some rows are not right.
    #[error("{count} rows are not right")]
    BadRows {
        /// How many.
        count: usize,
    },
    /// Not as many columns as headings.
    #[error("the columns do not fit the list")]
    Columns,
    /// No column says what the surname or the date of birth is.
    #[error("no column for {missing:?}")]
    MissingColumns {
        /// Those that are needed.
        missing: Vec<Column>,
    },
}

/// A row that can become a client.
struct GoodRow {
    line: u32,
    client: Client,
    bsn: Option<Bsn>,
}

pub(crate) fn choose(desk: &Desk, _: ()) -> Result<Option<ImportChoice>> {
    desk.knock()?;
    let Some(file) = desk.app.host.pick_existing(Wanted::List) else { return Ok(None) };
    let file_name = file.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let sheet = read_list(&file_name, &read_bounded(&file)?)?;
    let choice = ImportChoice {
        file_name: file_name.clone(),
        columns: guess_columns(&sheet.headings),
        headings: sheet.headings.clone(),
        sample: sheet.rows.iter().take(SAMPLE).map(|it| it.cells.clone()).collect(),
        rows: sheet.rows.len(),
    };
    desk.session(|session| {
        session.open.list = Some(ChosenList { sheet });
        Ok(Some(choice))
    })
}

pub(crate) fn read_bounded(file: &Path) -> Result<Vec<u8>> {
    if u64::from(list::LIMIT_MEGABYTES) << 20 < fs::metadata(file)?.len() {
        return Err(ListFault::TooLarge { limit: list::LIMIT_MEGABYTES }.into());
    }
    Ok(fs::read(file)?)
}

pub(crate) fn dry_run(session: &mut Session, choice: ColumnChoice) -> Result<ImportReport> {
    let (good, bad) = judged(session, &choice.columns)?;
    let duplicates = session
        .open
        .vault
        .consult(&session.stamp, Event::DirectorySearched, |reader| duplicates(reader, &good))?;
    Ok(ImportReport { good: good.len(), bad, duplicates })
}

pub(crate) fn run(session: &mut Session, choice: ColumnChoice) -> Result<Imported> {
    let (good, bad) = judged(session, &choice.columns)?;
    if !bad.is_empty() {
        return Err(ImportRefusal::BadRows { count: bad.len() }.into());
    }
    let imported = session.open.vault.change(&session.stamp, |writer| {
        let mut events = Vec::with_capacity(good.len());
        for row in &good {
            events.push(Event::ClientRegistered(writer.add_client(&row.client, row.bsn.as_ref())?));
        }
        Ok::<_, CommandError>((good.len(), Events::many(Event::ListImported, events)))
    })?;
    session.open.list = None;
    Ok(Imported { imported })
}

fn judged(session: &Session, columns: &[Column]) -> Result<(Vec<GoodRow>, Vec<BadRow>)> {
    let today = session.today();
    let list = session.open.list.as_ref().ok_or(CommandError::obstacle(Obstacle::NoListChosen))?;
    if columns.len() != list.sheet.headings.len() {
        return Err(ImportRefusal::Columns.into());
    }
    refuse_missing_columns(columns)?;
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    for raw in map_rows(&list.sheet, columns) {
        match judge(client_row(&raw), today) {
            Ok(row) => good.push(row),
            Err(row) => bad.push(row),
        }
    }
    Ok((good, bad))
}

fn refuse_missing_columns(columns: &[Column]) -> Result<()> {
    let has = |any: &[Column]| any.iter().any(|it| columns.contains(it));
    let needed = [
        (Column::Surname, has(&[Column::Surname, Column::FullName])),
        (Column::BirthDate, has(&[Column::BirthDate])),
    ];
    let missing: Vec<Column> =
        needed.into_iter().filter(|(_, there)| !there).map(|(column, _)| column).collect();
    if missing.is_empty() { Ok(()) } else { Err(ImportRefusal::MissingColumns { missing }.into()) }
}

fn judge(row: list::ClientRow, today: NaiveDate) -> Result<GoodRow, BadRow> {
    let mut faults = row.faults;
    match check_with_bsn(&row.draft, &row.bsn, today) {
        Ok((client, bsn)) if faults.is_empty() => Ok(GoodRow { line: row.line, client, bsn }),
        Ok(_) => Err(BadRow { line: row.line, faults }),
        Err(refusal) => {
            faults.splice(0..0, refusal.faults);
            Err(BadRow { line: row.line, faults })
        }
    }
}

/// Rows that look like somebody on record, or like an earlier row.
fn duplicates(reader: &Reader, rows: &[GoodRow]) -> Result<Vec<DuplicateRow>> {
    let mut found = Vec::new();
    let mut by_bsn: HashMap<&str, u32> = HashMap::new();
    let mut by_name: HashMap<(String, String), u32> = HashMap::new();
    for row in rows {
        for known in reader.clients_like(row.client.birth_date, row.bsn.as_ref())? {
            if let Some(likeness) =
                likeness((&row.client, row.bsn.as_ref()), (&known.client, known.bsn.as_ref()))
            {
                let client = KnownClient { number: known.number, name: known.client.display_name() };
                found.push(DuplicateRow { line: row.line, client: Some(client), other_line: None, likeness });
            }
        }
        let name = (fold(&row.client.surname), row.client.birth_date.to_string());
        let same_bsn = row.bsn.as_ref().and_then(|bsn| by_bsn.insert(bsn.digits(), row.line));
        let same_name = by_name.insert(name, row.line);
        let earlier = same_bsn
            .map(|line| (line, Likeness::SameBsn))
            .or(same_name.map(|line| (line, Likeness::SameNameAndBirthDate)));
        if let Some((line, likeness)) = earlier {
            found.push(DuplicateRow { line: row.line, client: None, other_line: Some(line), likeness });
        }
    }
    Ok(found)
}

pub(crate) fn save_template(desk: &Desk, _: ()) -> Result<Option<SavedFile>> {
    desk.knock()?;
    save(desk, Wanted::Template, "cliëntenlijst.xlsx", &list::template())
}
