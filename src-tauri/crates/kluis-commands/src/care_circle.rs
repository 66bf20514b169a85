//! The circle of a client: who works with this client, and who can see what.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_documents::{AccessFacts, AccessGround, AccessPerson, access_report};
use kluis_domain::{
    authorisation::{Act, Compartment, Grant, Reach, Rule},
    care_circle::{self, CircleDraft, CircleMember, CircleMemberId, CircleRefusal, Involvement},
    client::ClientId,
    consent::ConsentState,
    date::partial_in_words,
    field::FieldFault,
    mandate::EndingDraft,
    user::{Role, Standing, User, UserId},
};
use kluis_vault::{Event, Events, Reader, Stamp, StoredCircleMember};

use crate::{
    CommandError, Desk, Result, Session,
    client::ClientSummary,
    document::{SavedFile, save},
    emergency::EmergencyRow,
    host::Wanted,
    organisation::complete,
    session::dutch_date,
};

/// The kind of consent by which an auditor sees a client (RZ-2.8).
const INSPECTION: &str = "auditInspection";

const ACCESS_FILE: &str = "wie-kan-wat-zien.pdf";

/// The circle, and everybody who can see something.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CirclePage {
    /// Now and before, newest first.
    members: Vec<CircleRow>,
    /// Everybody who can see something of the client today.
    access: Vec<AccessRow>,
    /// Every emergency access, newest first.
    emergencies: Vec<EmergencyRow>,
    /// Who can be put in the circle; empty for who cannot.
    candidates: Vec<Candidate>,
}

/// A member on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CircleRow {
    id: CircleMemberId,
    name: String,
    instead_of_name: Option<String>,
    member: CircleMember,
    /// Whether the member may see the record today.
    holds: bool,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
}

/// The circle of one client, seen from a user.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct UserCircleRow {
    client: ClientSummary,
    row: CircleRow,
}

/// Somebody who can see something of the client.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AccessRow {
    name: String,
    role: Role,
    /// The name of an own role.
    own: Option<String>,
    via: AccessVia,
    involvement: Option<Involvement>,
    /// Last day, where there is one.
    until: Option<NaiveDate>,
    /// What, in the parts of a client's record.
    grants: Vec<Grant>,
}

/// Why somebody can see something of a client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) enum AccessVia {
    /// By a role that reaches everyone.
    Everyone,
    /// As a member of the circle.
    Circle,
    /// By emergency access.
    Emergency,
    /// By consent to inspection.
    Inspection,
}

/// Somebody who can be put in the circle.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Candidate {
    id: UserId,
    name: String,
    role: Role,
}

/// The same user in many circles.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct CircleOfMany {
    user: UserId,
    clients: Vec<ClientId>,
    /// First day, as typed.
    from: String,
}

/// The end of a membership.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct CircleEnd {
    id: CircleMemberId,
    ending: EndingDraft,
}

impl CircleRow {
    fn of(stored: StoredCircleMember, users: &[User], today: NaiveDate) -> CircleRow {
        let name_of = |id: UserId| users.iter().find(|it| it.id == id).map(|it| it.name.clone());
        CircleRow {
            id: stored.id,
            name: name_of(stored.member.user).unwrap_or_default(),
            instead_of_name: stored.member.instead_of.and_then(name_of),
            holds: stored.member.holds_on(today),
            recorded_at: stored.recorded_at,
            recorded_by: stored.recorded_by,
            member: stored.member,
        }
    }
}

pub(crate) fn read(session: &mut Session, client: ClientId) -> Result<CirclePage> {
    let (today, stamp, gate) = (session.today(), session.stamp, session.gate());
    session.open.vault.consult(&session.stamp, Event::CircleRead(client), |reader| {
        reader.client(client)?;
        let users = reader.users()?;
        let may_add = gate.may(Rule { act: Act::Add, compartment: Compartment::Circle });
        let emergencies = reader.emergencies_of(client)?;
        Ok(CirclePage {
            access: access(reader, client, &stamp)?,
            emergencies: emergencies
                .into_iter()
                .map(|it| EmergencyRow::of(reader, it, today))
                .collect::<Result<_>>()?,
            members: rows(reader.circle_of_client(client)?, &users, today),
            candidates: if may_add { users.into_iter().filter_map(candidate).collect() } else { Vec::new() },
        })
    })
}

fn rows(stored: Vec<StoredCircleMember>, users: &[User], today: NaiveDate) -> Vec<CircleRow> {
    stored.into_iter().map(|it| CircleRow::of(it, users, today)).collect()
}

/// Who reaches everyone needs no circle.
fn candidate(user: User) -> Option<Candidate> {
    let fits = user.standing == Standing::Active && user.reach() == Reach::Circle;
    fits.then_some(Candidate { id: user.id, name: user.name, role: user.role })
}

/// Everybody who can see something of the client at this instant.
fn access(reader: &Reader, client: ClientId, stamp: &Stamp) -> Result<Vec<AccessRow>> {
    let today = dutch_date(stamp.at);
    let circle = reader.circle_of_client(client)?;
    let emergencies = reader.emergencies_of(client)?;
    let mut found = Vec::new();
    for user in reader.users()?.into_iter().filter(|it| it.may_enter_on(today)) {
        let member = circle.iter().find(|it| it.member.user == user.id && it.member.holds_on(today));
        let emergency = emergencies.iter().find(|it| it.user == user.id && stamp.at < it.until);
        let until = emergency.map(|it| dutch_date(it.until));
        let via = match (user.reach(), member) {
            (Reach::Everyone, _) => Some((AccessVia::Everyone, None, None)),
            (Reach::Circle, Some(it)) => {
                Some((AccessVia::Circle, Some(it.member.involvement), it.member.last_day()))
            }
            (Reach::Circle | Reach::Reasoned, _) => emergency.map(|_| (AccessVia::Emergency, None, until)),
            (Reach::Consented, _) if is_inspected(reader, client, today)? => {
                Some((AccessVia::Inspection, None, Some(today)))
            }
            (Reach::Consented, _) => None,
        };
        found.extend(via.and_then(|it| access_row(&user, it)));
    }
    Ok(found)
}

fn is_inspected(reader: &Reader, client: ClientId, today: NaiveDate) -> Result<bool> {
    let holds = |it: &kluis_vault::StoredConsent| {
        it.consent.kind == INSPECTION && it.consent.state_on(today) == ConsentState::InForce
    };
    Ok(reader.consents_of(client)?.iter().any(holds))
}

/// `None` for who reaches the client and may see nothing of the record all the same.
fn access_row(
    user: &User,
    (via, involvement, until): (AccessVia, Option<Involvement>, Option<NaiveDate>),
) -> Option<AccessRow> {
    let grants = user.rights().grants().into_iter().filter(|it| it.compartment.is_of_a_client());
    let grants: Vec<Grant> = grants.collect();
    let sees = grants.iter().any(|it| it.acts.contains(&Act::See));
    let own = user.own_role.as_ref().map(|it| it.name.clone());
    sees.then(|| AccessRow { name: user.name.clone(), role: user.role, own, via, involvement, until, grants })
}

pub(crate) fn of_user(session: &mut Session, user: UserId) -> Result<Vec<UserCircleRow>> {
    let today = session.today();
    session.open.vault.consult(&session.stamp, Event::UsersRead, |reader| {
        let users = reader.users()?;
        let row = |it: StoredCircleMember| {
            let client = ClientSummary::of(reader.client(it.member.client)?.summary(), today);
            Ok(UserCircleRow { client, row: CircleRow::of(it, &users, today) })
        };
        reader.circles_of_user(user)?.into_iter().map(row).collect()
    })
}

pub(crate) fn add(session: &mut Session, draft: CircleDraft) -> Result<CircleMemberId> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let reader = writer.read();
        reader.client(draft.client)?;
        let member = checked(&reader, &draft, today)?;
        let id = writer.add_circle_member(&member)?;
        Ok::<_, CommandError>((id, Event::CircleMemberAdded(member.client, id)))
    })
}

fn checked(reader: &Reader, draft: &CircleDraft, today: NaiveDate) -> Result<CircleMember> {
    let others: Vec<CircleMember> =
        reader.circle_of_client(draft.client)?.into_iter().map(|it| it.member).collect();
    let member = care_circle::check(draft, &others, today)?;
    candidate(reader.user(member.user)?).ok_or_else(|| CommandError::from(not_a_candidate()))?;
    Ok(member)
}

fn not_a_candidate() -> CircleRefusal {
    let fault =
        care_circle::CircleFault { field: care_circle::CircleField::User, fault: FieldFault::NotAChoice };
    CircleRefusal { faults: vec![fault] }
}

/// Gives how many circles changed.
pub(crate) fn add_many(session: &mut Session, many: CircleOfMany) -> Result<usize> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let reader = writer.read();
        let mut events = Vec::new();
        for client in &many.clients {
            reader.client(*client)?;
            let draft = draft_of(&many, *client);
            let is_in = |it: &StoredCircleMember| it.member.user == many.user && it.member.holds_on(today);
            if reader.circle_of_client(*client)?.iter().any(is_in) {
                continue;
            }
            let id = writer.add_circle_member(&checked(&reader, &draft, today)?)?;
            events.push(Event::CircleMemberAdded(*client, id));
        }
        Ok::<_, CommandError>((events.len(), Events::many(Event::UsersRead, events)))
    })
}

fn draft_of(many: &CircleOfMany, client: ClientId) -> CircleDraft {
    CircleDraft {
        client,
        user: Some(many.user),
        involvement: Some(Involvement::Carer),
        instead_of: None,
        from: many.from.clone(),
        until: String::new(),
        agreed_on: String::new(),
        remark: String::new(),
    }
}

pub(crate) fn end(session: &mut Session, end: CircleEnd) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let stored = writer.read().circle_member(end.id)?;
        let ending = care_circle::end(&stored.member, &end.ending, today)?;
        writer.end_circle_member(end.id, &ending)?;
        Ok::<_, CommandError>(((), Event::CircleMemberEnded(stored.member.client, end.id)))
    })
}

pub(crate) fn view_access(desk: &Desk, client: ClientId) -> Result<()> {
    let pdf = desk.session(|session| access_pdf(session, client))?;
    desk.app.view(ACCESS_FILE, &pdf)
}

pub(crate) fn save_access(desk: &Desk, client: ClientId) -> Result<Option<SavedFile>> {
    let pdf = desk.session(|session| access_pdf(session, client))?;
    save(desk, Wanted::Document, ACCESS_FILE, &pdf)
}

fn access_pdf(session: &mut Session, client: ClientId) -> Result<Vec<u8>> {
    let (today, stamp) = (session.today(), session.stamp);
    session.open.vault.change(&session.stamp, |writer| {
        let reader = writer.read();
        let organisation = complete(reader.organisation()?)?;
        let stored = reader.client(client)?;
        let people: Vec<AccessPerson> = access(&reader, client, &stamp)?.into_iter().map(person).collect();
        let facts = AccessFacts {
            organisation: &organisation,
            client: &stored.client.formal_name(),
            birth_date: &partial_in_words(stored.client.birth_date),
            number: &stored.number.to_string(),
            people: &people,
            today,
        };
        Ok::<_, CommandError>((access_report(&facts)?.0, Event::AccessDisclosed(client)))
    })
}

fn person(row: AccessRow) -> AccessPerson {
    let ground = match (row.via, row.involvement) {
        (AccessVia::Circle, Some(involvement)) => AccessGround::Circle(involvement),
        (AccessVia::Circle | AccessVia::Everyone, _) => AccessGround::Everyone,
        (AccessVia::Emergency, _) => AccessGround::Emergency,
        (AccessVia::Inspection, _) => AccessGround::Inspection,
    };
    AccessPerson {
        name: row.name,
        role: row.role,
        own: row.own,
        ground,
        until: row.until,
        rights: kluis_domain::authorisation::Rights::granted(&row.grants),
    }
}
