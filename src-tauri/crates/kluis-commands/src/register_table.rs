//! Registers on their way out: previewed, printed, as a workbook, as a list with semicolons.
//!
//! One way for all of them: the rows of another command, under labels that are data (AVG art. 5(2), 30(4)).

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use kluis_documents::{
    ClientLines, client_line, disclosures_heading, register_pdf, register_table, register_words,
};
use kluis_domain::{
    authorisation::{Act, Compartment, Rule},
    client::ClientId,
    date::partial_in_words,
    register_table::RegisterTable,
};
use kluis_exchange::register::{semicolons, workbook};
use kluis_vault::{Event, VaultError};

use crate::{
    CommandError, Desk, Result, Session, audit, bsn_check,
    disclosure::{self, DisclosurePeriod},
    document::{PreviewPage, SavedFile, first_pages, save},
    dossier,
    host::Wanted,
    organisation::complete,
    organisation_register::{certificates, declarations, dpias, processings, processors, task_rows},
};

/// Pages on the screen; a register may have hundreds.
const PREVIEWED: usize = 20;

/// What is known of a client only under an investigation: it stands in no log that the client gets (ZT-9.4.4).
const HIDDEN_FROM_CLIENT: [&str; 4] =
    ["abuse-", "work-note", "dossier-item-shielded", "dossier-item-unshielded"];

/// A register that goes out as a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) enum RegisterName {
    /// Processors and their agreements.
    Processors,
    /// Certificates.
    Certificates,
    /// Processing.
    Processing,
    /// Tests of new purposes.
    Compatibility,
    /// Tasks of the officer.
    OfficerTasks,
    /// Assessments.
    Dpia,
    /// Declarations of secrecy.
    Declarations,
    /// Who looked at or changed the record of a client.
    AccessLog,
    /// The checks of identity and BSN of a client.
    BsnChecks,
    /// The correction sheet of a client.
    CorrectionSheet,
    /// Disclosures of a client, or of a period.
    Disclosures,
}

/// Which register, and of which client or period.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct RegisterTableWanted {
    register: RegisterName,
    /// `null` for a register of the organisation.
    client: Option<ClientId>,
    /// Of the disclosures of all clients; `null` for the last year, and for every other register.
    period: Option<DisclosurePeriod>,
}

/// In which form a register is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) enum TableFormat {
    /// To print.
    Pdf,
    /// A workbook.
    Xlsx,
    /// A list with semicolons.
    Csv,
}

/// Which register, and in which form.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct RegisterTableSaving {
    wanted: RegisterTableWanted,
    format: TableFormat,
}

/// A register as it would be printed.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RegisterTablePreview {
    title: String,
    #[ts(type = "number")]
    rows: usize,
    /// The first pages, at most 20.
    pages: Vec<PreviewPage>,
}

impl RegisterName {
    /// The part of the record that it shows.
    fn compartment(self) -> Compartment {
        match self {
            RegisterName::Processors
            | RegisterName::Certificates
            | RegisterName::Processing
            | RegisterName::Compatibility
            | RegisterName::OfficerTasks
            | RegisterName::Dpia => Compartment::Organisation,
            RegisterName::Declarations => Compartment::Users,
            RegisterName::AccessLog => Compartment::Audit,
            RegisterName::BsnChecks => Compartment::Bsn,
            RegisterName::CorrectionSheet => Compartment::Dossier,
            RegisterName::Disclosures => Compartment::Consent,
        }
    }

    /// Name of its file of labels.
    fn subject(self) -> &'static str {
        match self {
            RegisterName::Processors => "processors",
            RegisterName::Certificates => "certificates",
            RegisterName::Processing => "processing",
            RegisterName::Compatibility => "compatibility",
            RegisterName::OfficerTasks => "officerTasks",
            RegisterName::Dpia => "dpia",
            RegisterName::Declarations => "declarations",
            RegisterName::AccessLog => "accessLog",
            RegisterName::BsnChecks => "bsnCheck",
            RegisterName::CorrectionSheet => "correctionSheet",
            RegisterName::Disclosures => "disclosure",
        }
    }

    /// Name of a file of it, without ending.
    fn file_name(self) -> &'static str {
        match self {
            RegisterName::Processors => "verwerkers",
            RegisterName::Certificates => "certificaten",
            RegisterName::Processing => "verwerkingen",
            RegisterName::Compatibility => "nieuwe-doelen",
            RegisterName::OfficerTasks => "taken-fg",
            RegisterName::Dpia => "dpia",
            RegisterName::Declarations => "geheimhouding",
            RegisterName::AccessLog => "wie-keek-mee",
            RegisterName::BsnChecks => "identiteitscontrole",
            RegisterName::CorrectionSheet => "correctieblad",
            RegisterName::Disclosures => "verstrekkingen",
        }
    }
}

impl TableFormat {
    fn ending(self) -> &'static str {
        match self {
            TableFormat::Pdf => "pdf",
            TableFormat::Xlsx => "xlsx",
            TableFormat::Csv => "csv",
        }
    }
}

impl RegisterTableWanted {
    fn made(&self) -> Event {
        self.client.map_or(Event::RegisterTableMade, Event::ClientTableMade)
    }

    fn disclosed(&self) -> Event {
        self.client.map_or(Event::RegisterTableDisclosed, Event::ClientTableDisclosed)
    }
}

pub(crate) fn preview(session: &mut Session, wanted: RegisterTableWanted) -> Result<RegisterTablePreview> {
    let table = make(session, &wanted, wanted.made())?;
    let pages = first_pages(&printed(session, &table)?, PREVIEWED)?;
    Ok(RegisterTablePreview { title: table.title, rows: table.rows.len(), pages })
}

pub(crate) fn view(desk: &Desk, wanted: RegisterTableWanted) -> Result<()> {
    let pdf = desk.session(|session| {
        let table = make(session, &wanted, wanted.disclosed())?;
        printed(session, &table)
    })?;
    desk.app.view(&format!("{}.pdf", wanted.register.file_name()), &pdf.0)
}

pub(crate) fn save_table(desk: &Desk, saving: RegisterTableSaving) -> Result<Option<SavedFile>> {
    let wanted = saving.wanted;
    let content = desk.session(|session| {
        let table = make(session, &wanted, wanted.disclosed())?;
        Ok(match saving.format {
            TableFormat::Pdf => printed(session, &table)?.0,
            TableFormat::Xlsx => workbook(&table).map_err(CommandError::unexpected)?,
            TableFormat::Csv => semicolons(&table),
        })
    })?;
    let kind = match saving.format {
        TableFormat::Pdf => Wanted::Document,
        TableFormat::Xlsx | TableFormat::Csv => Wanted::Table,
    };
    let name = format!("{}.{}", wanted.register.file_name(), saving.format.ending());
    save(desk, kind, &name, &content)
}

fn printed(session: &mut Session, table: &RegisterTable) -> Result<kluis_documents::Pdf> {
    let organisation = session.open.vault.consult(&session.stamp, Event::OrganisationRead, |reader| {
        Ok::<_, CommandError>(reader.organisation()?)
    })?;
    Ok(register_pdf(table, &complete(organisation)?)?)
}

/// Whoever makes a table of a register may give out what is in it.
fn make(session: &mut Session, wanted: &RegisterTableWanted, event: Event) -> Result<RegisterTable> {
    let compartment = wanted.register.compartment();
    session.gate().require(Rule { act: Act::Disclose, compartment })?;
    let table = match (wanted.register, wanted.client, wanted.period.clone()) {
        (RegisterName::Disclosures, None, period) => all_disclosures(session, period.unwrap_or_default())?,
        (_, _, Some(_)) => return Err(CommandError::not_found("period")),
        (register, client, None) => {
            let rows = rows_of(session, register, client)?;
            register_table(register.subject(), &rows, session.today())?
        }
    };
    let table = match wanted.client {
        Some(client) => of_client(session, client, table)?,
        None => table,
    };
    session.open.vault.change(&session.stamp, |_| Ok::<_, VaultError>(((), event)))?;
    Ok(table)
}

fn rows_of(session: &mut Session, register: RegisterName, client: Option<ClientId>) -> Result<Vec<Value>> {
    match (register, client) {
        (RegisterName::Processors, None) => as_values(processors(session, ())?.rows),
        (RegisterName::Certificates, None) => as_values(certificates(session, ())?.rows),
        (RegisterName::Processing, None) => as_values(processings(session, ())?.rows),
        (RegisterName::Compatibility, None) => as_values(processings(session, ())?.tests),
        (RegisterName::OfficerTasks, None) => as_values(task_rows(session)?),
        (RegisterName::Dpia, None) => as_values(dpias(session, ())?.rows),
        (RegisterName::Declarations, None) => as_values(declarations(session, ())?.rows),
        (RegisterName::AccessLog, Some(client)) => {
            let rows = as_values(audit::client(session, client)?)?;
            Ok(rows.into_iter().filter(|it| !is_hidden(it)).collect())
        }
        (RegisterName::BsnChecks, Some(client)) => as_values(bsn_check::list(session, client)?),
        (RegisterName::CorrectionSheet, Some(client)) => {
            as_values(dossier::disclosed_sheet(session, client)?)
        }
        (RegisterName::Disclosures, Some(client)) => as_values(disclosure::list(session, client)?),
        (
            RegisterName::AccessLog
            | RegisterName::BsnChecks
            | RegisterName::CorrectionSheet
            | RegisterName::Disclosures,
            None,
        ) => Err(CommandError::not_found("client")),
        (
            RegisterName::Processors
            | RegisterName::Certificates
            | RegisterName::Processing
            | RegisterName::Compatibility
            | RegisterName::OfficerTasks
            | RegisterName::Dpia
            | RegisterName::Declarations,
            Some(_),
        ) => Err(CommandError::not_found("register")),
    }
}

/// Who looked into what is shielded from the client, and what one keeps for oneself, is not for the client.
fn is_hidden(row: &Value) -> bool {
    is_hidden_from_client(row.get("event").and_then(Value::as_str).unwrap_or_default())
}

/// The same, by the stored name of the event.
pub(crate) fn is_hidden_from_client(event: &str) -> bool {
    HIDDEN_FROM_CLIENT.iter().any(|it| event.starts_with(it))
}

/// Every disclosure of a period, each with the name of its client in front.
fn all_disclosures(session: &mut Session, period: DisclosurePeriod) -> Result<RegisterTable> {
    let register = disclosure::register(session, period)?;
    let (clients, rows): (Vec<String>, Vec<Value>) = as_values(register.rows)?
        .into_iter()
        .map(|row| {
            let name = row.pointer("/client/name").and_then(Value::as_str).unwrap_or_default().to_owned();
            (name, row.get("row").cloned().unwrap_or_default())
        })
        .unzip();
    let mut table = register_table(RegisterName::Disclosures.subject(), &rows, session.today())?;
    let (label, _) = register_words();
    let (title, introduction) = disclosures_heading(register.from, register.until)?;
    table.title = title;
    table.introduction = vec![introduction];
    Ok(table.preceded_by(label, clients))
}

/// The table with the line that says whose it is.
fn of_client(session: &mut Session, client: ClientId, mut table: RegisterTable) -> Result<RegisterTable> {
    let stored = session
        .open
        .vault
        .consult(&session.stamp, Event::ClientRead(client), |reader| reader.client(client))?;
    let lines = ClientLines {
        name: stored.client.formal_name(),
        birth_date: partial_in_words(stored.client.birth_date),
        number: stored.number.to_string(),
        bsn: None,
    };
    table.introduction.insert(0, client_line(&lines)?);
    Ok(table)
}

fn as_values(rows: Vec<impl Serialize>) -> Result<Vec<Value>> {
    rows.into_iter().map(|it| serde_json::to_value(it).map_err(CommandError::unexpected)).collect()
}
