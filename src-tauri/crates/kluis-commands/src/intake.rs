//! Applications: recording and importing them, making clients of them, rejecting and destroying them.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_domain::{
    care::DecisionDraft,
    client::{Address, ClientDraft, ClientId, Likeness, check_with_bsn},
    intake::{
        self, Application, ApplicationDraft, ApplicationId, ApplicationState, Destruction, IntakeFault,
        IntakeRefusal,
    },
    profile::ApplicationRule,
};
use kluis_exchange::list::{
    ApplicationColumn, ApplicationRow, application_rows, guess_application_columns, read_list,
};
use kluis_vault::{Event, Events, Reader, StoredApplication, VaultError};

use crate::{
    CommandError, Desk, Result, Session,
    care::keep_decision,
    client::{ClientSummary, Duplicate},
    consent::profile_of,
    error::Obstacle,
    host::Wanted,
    import::{ImportRefusal, read_bounded},
    session::ChosenList,
};

/// Rows shown beside the columns.
const SAMPLE: usize = 5;

/// The register of applications.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct IntakeRegister {
    /// Open ones first, the latest received first.
    rows: Vec<KnownApplication>,
    /// What is to be destroyed.
    due: Option<DueApplications>,
    /// What is left of those that were.
    destroyed: Vec<DestroyedRow>,
}

/// An application on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct KnownApplication {
    id: ApplicationId,
    name: String,
    application: Application,
    /// Masked.
    bsn: Option<String>,
    state: ApplicationState,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
    handled_by: Option<String>,
    /// When it is destroyed, once it is handled.
    destruction: Destruction,
}

/// Applications to be destroyed.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DueApplications {
    count: usize,
    /// Last day on which the first of them may still be there.
    by: NaiveDate,
    /// Whether that day is past.
    is_late: bool,
}

/// What is left of an application.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DestroyedRow {
    id: ApplicationId,
    received_year: i32,
    destroyed_on: NaiveDate,
    destroyed_by: String,
}

/// One application with the clients that look like it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ApplicationPage {
    row: KnownApplication,
    address_lines: Vec<String>,
    like: Vec<Duplicate>,
    /// Name of the client that came of it.
    client_name: Option<String>,
}

/// What the forms start with when an application becomes a client.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AcceptanceStart {
    client: ClientDraft,
    bsn: String,
    decision: DecisionDraft,
    /// Whether the application names a decision at all.
    names_decision: bool,
}

/// An application is rejected.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Rejection {
    id: ApplicationId,
    because: String,
}

/// An application becomes a client.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Acceptance {
    id: ApplicationId,
    client: ClientDraft,
    bsn: String,
    decision: Option<DecisionDraft>,
}

/// An application belongs to a client on record.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Link {
    id: ApplicationId,
    client: ClientId,
}

/// How many are destroyed, as was confirmed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Confirmed {
    count: usize,
}

/// How many were destroyed.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Destroyed {
    destroyed: usize,
}

/// A list that was chosen.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct IntakeListChoice {
    file_name: String,
    headings: Vec<String>,
    columns: Vec<ApplicationColumn>,
    sample: Vec<Vec<String>>,
    rows: usize,
}

/// What each column of the list is; as many as there are headings.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ApplicationColumns {
    columns: Vec<ApplicationColumn>,
}

/// What would happen.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct IntakeReport {
    good: usize,
    bad: Vec<BadApplication>,
}

/// A row that cannot become an application.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BadApplication {
    line: u32,
    faults: Vec<IntakeFault>,
}

/// How many were recorded.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ApplicationsImported {
    imported: usize,
}

fn rule_of(reader: &Reader) -> Result<ApplicationRule, VaultError> {
    Ok(profile_of(reader)?.application_rule())
}

/// The applications to be destroyed; `None` where there are none.
pub(crate) fn due_applications(
    reader: &Reader,
    today: NaiveDate,
) -> Result<Option<DueApplications>, VaultError> {
    let rule = rule_of(reader)?;
    let due = due_of(reader, &rule, today)?;
    let first = due.iter().map(|(_, received_on)| intake::destruction(*received_on, &rule).by).min();
    Ok(first.map(|by| DueApplications { count: due.len(), by, is_late: by < today }))
}

/// Which are to be destroyed, with when they came in.
fn due_of(
    reader: &Reader,
    rule: &ApplicationRule,
    today: NaiveDate,
) -> Result<Vec<(ApplicationId, NaiveDate)>, VaultError> {
    let mut handled = reader.handled_applications()?;
    handled.retain(|(_, received_on)| intake::destruction(*received_on, rule).from <= today);
    Ok(handled)
}

fn row(stored: StoredApplication, rule: &ApplicationRule) -> KnownApplication {
    KnownApplication {
        id: stored.id,
        name: stored.application.display_name(),
        destruction: intake::destruction(stored.application.received_on, rule),
        application: stored.application,
        bsn: stored.bsn.map(|it| it.masked()),
        state: stored.state,
        recorded_at: stored.recorded_at,
        recorded_by: stored.recorded_by,
        handled_by: stored.handled_by,
    }
}

pub(crate) fn list(session: &mut Session, _: ()) -> Result<IntakeRegister> {
    let today = session.today();
    session.open.vault.consult(&session.stamp, Event::ApplicationsListed, |reader| {
        let rule = rule_of(reader)?;
        let destroyed = reader.destroyed_applications()?.into_iter().map(|it| DestroyedRow {
            id: it.id,
            received_year: it.received_year,
            destroyed_on: it.destroyed_on,
            destroyed_by: it.destroyed_by,
        });
        Ok(IntakeRegister {
            rows: reader.applications()?.into_iter().map(|it| row(it, &rule)).collect(),
            due: due_applications(reader, today)?,
            destroyed: destroyed.collect(),
        })
    })
}

pub(crate) fn read(session: &mut Session, id: ApplicationId) -> Result<ApplicationPage> {
    let today = session.today();
    session.open.vault.consult(&session.stamp, Event::ApplicationRead(id), |reader| {
        let stored = reader.application(id)?;
        let client_name = match &stored.state {
            ApplicationState::BecameClient { client, .. } => {
                Some(reader.client(*client)?.client.display_name())
            }
            ApplicationState::Open | ApplicationState::Rejected { .. } => None,
        };
        Ok(ApplicationPage {
            address_lines: lines(&stored.application),
            like: like(reader, &stored, today)?,
            client_name,
            row: row(stored, &rule_of(reader)?),
        })
    })
}

fn lines(application: &Application) -> Vec<String> {
    let address: Address = application.address();
    address.lines()
}

/// Clients who look like somebody whose application is open.
fn like(reader: &Reader, stored: &StoredApplication, today: NaiveDate) -> Result<Vec<Duplicate>, VaultError> {
    if stored.state != ApplicationState::Open {
        return Ok(Vec::new());
    }
    let known = reader.clients_like_applicant(&stored.application.postcode, stored.bsn.as_ref())?;
    let judged = known.into_iter().filter_map(|it| {
        let applicant = (&stored.application, stored.bsn.as_ref());
        let likeness: Likeness = intake::likeness(applicant, (&it.client, it.bsn.as_ref()))?;
        Some(Duplicate { client: ClientSummary::of(it.summary(), today), likeness })
    });
    Ok(judged.collect())
}

pub(crate) fn start(session: &mut Session, id: ApplicationId) -> Result<AcceptanceStart> {
    let stored = session
        .open
        .vault
        .consult(&session.stamp, Event::ApplicationRead(id), |reader| reader.application(id))?;
    Ok(AcceptanceStart {
        client: stored.application.client_draft(),
        bsn: stored.bsn.map(|it| it.digits().to_owned()).unwrap_or_default(),
        decision: stored.application.decision_draft(),
        names_decision: !stored.application.kind.is_empty(),
    })
}

pub(crate) fn record(session: &mut Session, draft: ApplicationDraft) -> Result<ApplicationId> {
    let (application, bsn) = intake::check(&draft, session.today())?;
    session.open.vault.change(&session.stamp, |writer| {
        let id = writer.add_application(&application, bsn.as_ref())?;
        Ok::<_, CommandError>((id, Event::ApplicationRecorded(id)))
    })
}

pub(crate) fn reject(session: &mut Session, rejection: Rejection) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let stored = writer.read().application(rejection.id)?;
        let state = intake::reject(&stored.state, &rejection.because, today)?;
        writer.set_application_state(rejection.id, &state)?;
        Ok::<_, CommandError>(((), Event::ApplicationRejected(rejection.id)))
    })
}

pub(crate) fn accept(session: &mut Session, acceptance: Acceptance) -> Result<ClientId> {
    let today = session.today();
    let (client, bsn) = check_with_bsn(&acceptance.client, &acceptance.bsn, today)?;
    session.open.vault.change(&session.stamp, |writer| {
        let stored = writer.read().application(acceptance.id)?;
        let id = writer.add_client(&client, bsn.as_ref())?;
        let state = intake::accept(&stored.state, id, today)?;
        let mut more = vec![Event::ApplicationAccepted(id, acceptance.id)];
        if let Some(draft) = &acceptance.decision {
            let decision = keep_decision(writer, &writer.read().client(id)?, draft, today)?;
            more.push(Event::DecisionRecorded(id, decision));
        }
        writer.set_application_state(acceptance.id, &state)?;
        Ok::<_, CommandError>((id, Events::many(Event::ClientRegistered(id), more)))
    })
}

pub(crate) fn link(session: &mut Session, link: Link) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let stored = writer.read().application(link.id)?;
        let client = writer.read().client(link.client)?.id;
        writer.set_application_state(link.id, &intake::accept(&stored.state, client, today)?)?;
        Ok::<_, CommandError>(((), Event::ApplicationAccepted(client, link.id)))
    })
}

pub(crate) fn destroy_due(session: &mut Session, confirmed: Confirmed) -> Result<Destroyed> {
    let today = session.today();
    let destroyed = session.open.vault.change(&session.stamp, |writer| {
        let due = due_of(&writer.read(), &rule_of(&writer.read())?, today)?;
        if due.is_empty() || due.len() != confirmed.count {
            return Err(CommandError::from(IntakeRefusal::OtherCount { due: due.len() }));
        }
        let mut events = Vec::with_capacity(due.len());
        for (id, received_on) in &due {
            writer.destroy_application(*id, *received_on, today)?;
            events.push(Event::ApplicationDestroyed(*id));
        }
        let first = events.remove(0);
        Ok((Destroyed { destroyed: due.len() }, Events::many(first, events)))
    })?;
    session.open.vault.empty_write_ahead_log()?;
    Ok(destroyed)
}

pub(crate) fn choose_list(desk: &Desk, _: ()) -> Result<Option<IntakeListChoice>> {
    desk.knock()?;
    let Some(file) = desk.app.host.pick_existing(Wanted::List) else { return Ok(None) };
    let file_name = file.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let sheet = read_list(&file_name, &read_bounded(&file)?)?;
    let choice = IntakeListChoice {
        file_name,
        columns: guess_application_columns(&sheet.headings),
        headings: sheet.headings.clone(),
        sample: sheet.rows.iter().take(SAMPLE).map(|it| it.cells.clone()).collect(),
        rows: sheet.rows.len(),
    };
    desk.session(|session| {
        session.open.applications = Some(ChosenList { sheet });
        Ok(Some(choice))
    })
}

/// A row that can become an application.
type GoodRow = (Application, Option<kluis_domain::bsn::Bsn>);

fn judged(session: &Session, columns: &[ApplicationColumn]) -> Result<(Vec<GoodRow>, Vec<BadApplication>)> {
    let today = session.today();
    let list = session.open.applications.as_ref().ok_or(CommandError::obstacle(Obstacle::NoListChosen))?;
    if columns.len() != list.sheet.headings.len() {
        return Err(ImportRefusal::Columns.into());
    }
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    for ApplicationRow { line, mut draft } in application_rows(&list.sheet, columns) {
        if draft.received_on.is_empty() {
            draft.received_on = today.format("%d-%m-%Y").to_string();
        }
        match intake::check(&draft, today) {
            Ok(row) => good.push(row),
            Err(IntakeRefusal::Fields { faults }) => bad.push(BadApplication { line, faults }),
            Err(refusal) => return Err(refusal.into()),
        }
    }
    Ok((good, bad))
}

pub(crate) fn try_list(session: &mut Session, choice: ApplicationColumns) -> Result<IntakeReport> {
    let (good, bad) = judged(session, &choice.columns)?;
    Ok(IntakeReport { good: good.len(), bad })
}

pub(crate) fn import_list(session: &mut Session, choice: ApplicationColumns) -> Result<ApplicationsImported> {
    let (good, bad) = judged(session, &choice.columns)?;
    if !bad.is_empty() {
        return Err(ImportRefusal::BadRows { count: bad.len() }.into());
    }
    let imported = session.open.vault.change(&session.stamp, |writer| {
        let mut events = Vec::with_capacity(good.len());
        for (application, bsn) in &good {
            events.push(Event::ApplicationRecorded(writer.add_application(application, bsn.as_ref())?));
        }
        Ok::<_, CommandError>((good.len(), Events::many(Event::ApplicationsImported, events)))
    })?;
    session.open.applications = None;
    Ok(ApplicationsImported { imported })
}
