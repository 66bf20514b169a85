//! Clients: registering, changing, listing, finding.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_domain::{
    bsn_check::IdentityPoint,
    care::is_resumed,
    client::{self, Address, Client, ClientDraft, ClientId, Likeness, likeness},
    consent::ConsentState,
    date::PartialDate,
    search,
};
use kluis_vault::{Event, Events, Reader, StoredClient, VaultError};

use crate::{CommandError, Result, Session, bsn_check::open_points, notice};

/// Rows of a list on one page.
const PAGE: i64 = 50;

/// A client in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ClientSummary {
    id: ClientId,
    #[ts(type = "number")]
    number: i64,
    name: String,
    birth_date: PartialDate,
    town: String,
    in_care: bool,
    /// Date of death.
    deceased_on: Option<NaiveDate>,
    secret_address: bool,
}

impl ClientSummary {
    pub(crate) fn of(summary: kluis_vault::ClientSummary, today: NaiveDate) -> ClientSummary {
        let started = summary.care_start.is_none_or(|it| it <= today);
        let ended = [summary.care_end, summary.deceased_on].into_iter().flatten().any(|it| it < today);
        ClientSummary {
            id: summary.id,
            number: summary.number,
            name: summary.name,
            birth_date: summary.birth_date,
            town: summary.town,
            in_care: started && !ended,
            deceased_on: summary.deceased_on,
            secret_address: summary.secret_address,
        }
    }
}

/// What is looked for.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Search {
    text: String,
}

/// Which page of the list.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ClientPageWanted {
    page: u32,
    only_current: bool,
}

/// A page of the list.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ClientList {
    #[ts(type = "number")]
    total: i64,
    #[ts(type = "number")]
    page_size: i64,
    rows: Vec<ClientSummary>,
}

/// All that the page of one client shows at its head and in its registration.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ClientPage {
    id: ClientId,
    #[ts(type = "number")]
    number: i64,
    client: Client,
    name: String,
    formal_name: String,
    family_name: String,
    ages: (u32, u32),
    bsn: Option<String>,
    address_lines: Vec<String>,
    identity_checked: bool,
    warnings: Vec<ClientWarning>,
}

/// What the head of the page warns of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub(crate) enum ClientWarning {
    SecretAddress,
    NoIdentityCheck,
    NoBsn,
    IdentityAfterUrgency,
    NoDocument,
    DocumentNotInCirculation,
    RegisterCheckDue,
    RegisterDeviates,
    ReplacementDataMissing,
    ConsentToSign,
}

/// One change of one field.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct FieldChange {
    field: String,
    old: String,
    new: String,
    changed_at: DateTime<Utc>,
    changed_by: String,
}

impl FieldChange {
    pub(crate) fn of(change: kluis_vault::FieldChange) -> FieldChange {
        FieldChange {
            field: change.field,
            old: change.old,
            new: change.new,
            changed_at: change.changed_at,
            changed_by: change.changed_by,
        }
    }
}

/// A new client, perhaps with a BSN.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Registration {
    client: ClientDraft,
    bsn: String,
}

/// New values for a client on record.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ClientChange {
    id: ClientId,
    client: ClientDraft,
}

/// A draft to compare with who is on record.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct DuplicateQuestion {
    client: ClientDraft,
    bsn: String,
    except: Option<ClientId>,
}

/// Somebody on record who looks like the draft.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Duplicate {
    pub(crate) client: ClientSummary,
    pub(crate) likeness: Likeness,
}

pub(crate) fn find(session: &mut Session, wanted: Search) -> Result<Vec<ClientSummary>> {
    let today = session.today();
    let query = search::read(&wanted.text, today);
    let found = session.open.vault.consult(&session.stamp, Event::DirectorySearched, |reader| {
        reader.find_clients(&query, PAGE as usize)
    })?;
    Ok(found.into_iter().map(|it| ClientSummary::of(it, today)).collect())
}

pub(crate) fn list(session: &mut Session, wanted: ClientPageWanted) -> Result<ClientList> {
    let today = session.today();
    let day = wanted.only_current.then_some(today);
    let offset = i64::from(wanted.page) * PAGE;
    let (total, rows) = session
        .open
        .vault
        .consult(&session.stamp, Event::DirectoryListed, |reader| reader.clients(day, offset, PAGE))?;
    let rows = rows.into_iter().map(|it| ClientSummary::of(it, today)).collect();
    Ok(ClientList { total, page_size: PAGE, rows })
}

pub(crate) fn read(session: &mut Session, id: ClientId) -> Result<ClientPage> {
    let today = session.today();
    session.open.vault.consult(&session.stamp, Event::ClientRead(id), |reader| {
        let stored = reader.client(id)?;
        let identity_checked = reader.has_bsn_check(id)?;
        let warnings = warnings(reader, &stored, today)?;
        Ok(ClientPage {
            id,
            number: stored.number,
            name: stored.client.display_name(),
            formal_name: stored.client.formal_name(),
            family_name: stored.client.family_name(),
            ages: stored.client.ages_on(today),
            bsn: stored.bsn.as_ref().map(|it| it.masked()),
            address_lines: stored.client.address.lines(),
            identity_checked,
            warnings,
            client: stored.client,
        })
    })
}

fn warnings(
    reader: &Reader,
    stored: &StoredClient,
    today: NaiveDate,
) -> Result<Vec<ClientWarning>, VaultError> {
    let waiting =
        reader.consents_of(stored.id)?.iter().any(|it| it.consent.state_on(today) == ConsentState::Printed);
    let points = open_points(reader, stored)?;
    let is_unchecked_without_bsn = points.contains(&IdentityPoint::NoCheck) && stored.bsn.is_none();
    let mut found: Vec<ClientWarning> =
        Some(ClientWarning::SecretAddress).filter(|_| stored.client.secret_address).into_iter().collect();
    found.extend(points.into_iter().map(warning));
    found.extend(Some(ClientWarning::NoBsn).filter(|_| is_unchecked_without_bsn));
    found.extend(Some(ClientWarning::ConsentToSign).filter(|_| waiting));
    Ok(found)
}

fn warning(point: IdentityPoint) -> ClientWarning {
    match point {
        IdentityPoint::NoCheck => ClientWarning::NoIdentityCheck,
        IdentityPoint::IdentityAfterUrgency => ClientWarning::IdentityAfterUrgency,
        IdentityPoint::NoDocument => ClientWarning::NoDocument,
        IdentityPoint::DocumentNotInCirculation => ClientWarning::DocumentNotInCirculation,
        IdentityPoint::RegisterCheckDue => ClientWarning::RegisterCheckDue,
        IdentityPoint::RegisterDeviates => ClientWarning::RegisterDeviates,
        IdentityPoint::BsnToAsk => ClientWarning::NoBsn,
        IdentityPoint::ReplacementDataMissing => ClientWarning::ReplacementDataMissing,
    }
}

pub(crate) fn draft(session: &mut Session, id: ClientId) -> Result<ClientDraft> {
    let client =
        session.open.vault.consult(&session.stamp, Event::ClientRead(id), |reader| reader.client(id))?.client;
    Ok(draft_of(client))
}

/// A client as the form starts with it.
fn draft_of(client: Client) -> ClientDraft {
    let day = |day: Option<NaiveDate>| day.map(|it| it.format("%d-%m-%Y").to_string()).unwrap_or_default();
    let mut draft = ClientDraft {
        birth_date: typed_date(client.birth_date),
        surname: client.surname,
        prefix: client.prefix,
        partner_surname: client.partner_surname,
        partner_prefix: client.partner_prefix,
        name_use: client.name_use,
        initials: client.initials,
        first_names: client.first_names,
        sex: client.sex,
        birth_place: client.birth_place,
        nationality: client.nationality,
        marital_status: client.marital_status,
        family: client.family,
        language: client.language,
        interpreter: client.interpreter,
        communication: client.communication,
        deceased_on: day(client.deceased_on),
        preferred_channel: client.preferred_channel,
        secret_address: client.secret_address,
        phones: client.phones,
        email: client.email,
        reference: client.reference,
        care_start: day(client.care_start),
        care_end: day(client.care_end),
        ..ClientDraft::default()
    };
    match client.address {
        Address::Unknown => {}
        Address::Dutch { street, house_number, house_letter, house_addition, postcode, town } => {
            (draft.street, draft.house_number, draft.house_letter) = (street, house_number, house_letter);
            (draft.house_addition, draft.postcode, draft.town) = (house_addition, postcode, town);
        }
        Address::Foreign { lines, country } => (draft.foreign_address, draft.country) = (lines, country),
    }
    draft
}

pub(crate) fn typed_date(date: PartialDate) -> String {
    match (date.exact(), date.month()) {
        (Some(day), _) => day.format("%d-%m-%Y").to_string(),
        (None, Some(month)) => format!("{month:02}-{}", date.year()),
        (None, None) => date.year().to_string(),
    }
}

pub(crate) fn history(session: &mut Session, id: ClientId) -> Result<Vec<FieldChange>> {
    let changes = session
        .open
        .vault
        .consult(&session.stamp, Event::ClientHistoryRead(id), |reader| reader.client_history(id))?;
    Ok(changes.into_iter().map(FieldChange::of).collect())
}

pub(crate) fn duplicates(session: &mut Session, question: DuplicateQuestion) -> Result<Vec<Duplicate>> {
    let today = session.today();
    let Ok((client, bsn)) = client::check_with_bsn(&question.client, &question.bsn, today) else {
        return Ok(Vec::new());
    };
    let found = session.open.vault.consult(&session.stamp, Event::DirectorySearched, |reader| {
        reader.clients_like(client.birth_date, bsn.as_ref())
    })?;
    let judged = found.into_iter().filter(|it| Some(it.id) != question.except).filter_map(|it| {
        let likeness = likeness((&client, bsn.as_ref()), (&it.client, it.bsn.as_ref()))?;
        Some(Duplicate { client: ClientSummary::of(it.summary(), today), likeness })
    });
    Ok(judged.collect())
}

pub(crate) fn register(session: &mut Session, registration: Registration) -> Result<ClientId> {
    let (client, bsn) = client::check_with_bsn(&registration.client, &registration.bsn, session.today())?;
    session.open.vault.change(&session.stamp, |writer| {
        let id = writer.add_client(&client, bsn.as_ref())?;
        Ok::<_, CommandError>((id, Event::ClientRegistered(id)))
    })
}

pub(crate) fn change(session: &mut Session, change: ClientChange) -> Result<()> {
    let today = session.today();
    let client = client::check(&change.client, today)?;
    session.open.vault.change(&session.stamp, |writer| {
        let before = writer.read().client(change.id)?.client;
        writer.change_client(change.id, &client)?;
        let mut more = notice::identity_changed(writer, change.id, &before, &client, today)?;
        if is_resumed(&before, &client) {
            writer.add_care_step(change.id, None)?;
            more.push(Event::CareResumed(change.id));
        }
        Ok::<_, CommandError>(((), Events::many(Event::ClientChanged(change.id), more)))
    })
}
