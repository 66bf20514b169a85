//! Vandaag: what asks for attention.

use chrono::{Days, Months, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use kluis_domain::{
    circle::ClientFacts,
    consent::ConsentState,
    date::PartialDate,
    law::{Law, LimitKey},
    organisation_register::Reminder,
    representation::{TurningPoint, turning_points},
};
use kluis_vault::{ConsentStanding, Event, Reader};

use crate::{
    CommandError, Result, Session,
    backup::{self, BackupAttention},
    care::{ExpiringDecisionRow, announced_until},
    client::ClientSummary,
    consent::ConsentOverviewRow,
    consent_overview::{Standings, kinds},
    emergency::{self, EmergencyRow},
    intake::{DueApplications, due_applications},
    notice::{self, OpenNoticeRow},
    organisation_register::asked,
    policy::policy_errors,
    policy_version::{self, PolicyAttention},
    unusual::{self, LogAttention},
};

/// How long before a birthday that changes who decides it is announced.
const BIRTHDAY_AHEAD: Months = Months::new(1);

/// How many clients are named.
const NAMED: i64 = 20;

/// How many consents are named.
const NAMED_CONSENTS: usize = 20;

/// What asks for attention.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Today {
    #[ts(type = "number")]
    current_clients: i64,
    #[ts(type = "number")]
    clients: i64,
    without_identity_check: Vec<ClientSummary>,
    #[ts(type = "number")]
    without_identity_check_total: i64,
    /// Those that wait longest, first.
    to_sign: Vec<ConsentOverviewRow>,
    to_sign_total: usize,
    /// Those that end first, first.
    expiring: Vec<ConsentOverviewRow>,
    expiring_total: usize,
    /// Clients in care who lack a consent that is asked of every client.
    lacking_consent: usize,
    /// Clients in care of whom a consent must be asked anew.
    ask_again: usize,
    birthdays: Vec<BirthdayRow>,
    /// Decisions and indications that end soon, or ended, of clients in care.
    decisions: Vec<ExpiringDecisionRow>,
    #[ts(type = "number")]
    decisions_total: i64,
    /// Up to and including which day they are announced.
    decisions_until: NaiveDate,
    /// Applications to be handled.
    #[ts(type = "number")]
    open_applications: i64,
    /// Applications to be destroyed.
    due_applications: Option<DueApplications>,
    /// Notices that are still to be given, the most urgent first.
    notices: Vec<OpenNoticeRow>,
    #[ts(type = "number")]
    notices_total: i64,
    /// What the registers of the organisation ask, for whoever keeps them.
    reminders: Vec<Reminder>,
    /// Emergency access that the user has not looked into; none for who cannot.
    emergencies: Vec<EmergencyRow>,
    /// Emergency access of the user's own that has not run out.
    own_emergencies: Vec<EmergencyRow>,
    /// How many rules of the policy in use are below the law; none for who cannot change it.
    policy_errors: usize,
    /// What the documents of policy ask.
    policies: Vec<PolicyAttention>,
    /// What is wrong with the log and what stands out in it; none for who may not see it.
    log: Option<LogAttention>,
    /// Of backups and drills; none for who does not see to them, and none in a practice vault.
    backup: Option<BackupAttention>,
}

/// A birthday that changes who decides.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BirthdayRow {
    client: ClientSummary,
    point: TurningPoint,
    /// Consents that are running or under way, to be looked at again.
    #[ts(type = "number")]
    consents: usize,
}

pub(crate) fn read(session: &mut Session, _: ()) -> Result<Today> {
    let (today, gate, stamp) = (session.today(), session.gate(), session.stamp);
    let (now, practice) = (session.stamp.at, session.open.practice);
    let report = session.open.log_check.clone();
    let (vault, known) = (&mut session.open.vault, &mut session.open.asked);
    let stood_out = &mut session.open.unusual;
    vault.consult(&session.stamp, Event::TodayRead, |reader| {
        let (current_clients, _) = reader.clients(Some(today), 0, 0)?;
        let (clients, _) = reader.clients(None, 0, 0)?;
        let (without_identity_check_total, unchecked) = reader.clients_without_check(today, NAMED)?;
        let standings = Standings::read(reader, known, today)?;
        let (lacking_consent, ask_again) = standings.in_short(&kinds(reader, &standings)?);
        let to_sign = standings.all_in(ConsentState::Printed);
        let mut expiring = standings.all_in(ConsentState::InForce);
        expiring.retain(|it| it.milestones.ends_soon(today));
        expiring.sort_by_key(|it| it.milestones.valid_until);
        let named = |rows: &[&ConsentStanding]| {
            rows.iter()
                .take(NAMED_CONSENTS)
                .map(|it| ConsentOverviewRow::of(reader, it, today))
                .collect::<Result<_>>()
        };
        let decisions_until = announced_until(reader, today)?;
        let (decisions_total, decisions) = reader.expiring_decisions(today, decisions_until, NAMED)?;
        let (notices_total, notices) = notice::open(reader, NAMED, gate, today)?;
        Ok::<_, CommandError>(Today {
            current_clients,
            clients,
            without_identity_check: unchecked.into_iter().map(|it| ClientSummary::of(it, today)).collect(),
            without_identity_check_total,
            to_sign: named(&to_sign)?,
            to_sign_total: to_sign.len(),
            expiring: named(&expiring)?,
            expiring_total: expiring.len(),
            lacking_consent,
            ask_again,
            birthdays: birthdays(reader, today)?,
            decisions: decisions.into_iter().map(|it| ExpiringDecisionRow::of(it, today)).collect(),
            decisions_total,
            decisions_until,
            open_applications: reader.open_applications()?,
            due_applications: due_applications(reader, today)?,
            notices,
            notices_total,
            reminders: asked(reader, gate, today)?,
            emergencies: emergency::to_review(reader, gate, stamp.user, today)?,
            own_emergencies: emergency::running(reader, &stamp, today)?,
            policy_errors: policy_errors(reader, gate)?,
            policies: policy_version::attention(reader, today)?,
            log: unusual::attention(reader, stood_out, report, gate, &stamp, today)?,
            backup: if practice { None } else { backup::attention(reader, gate, now)? },
        })
    })
}

/// Soonest first.
fn birthdays(reader: &Reader, today: NaiveDate) -> Result<Vec<BirthdayRow>> {
    let (law, until) = (Law::built_in(), today + BIRTHDAY_AHEAD);
    let mut rows = Vec::new();
    for age in ages_that_count(law) {
        let years = Months::new(12 * age);
        // A day more on either side, for who was born on 29 February.
        let (first, last) = (today - years - Days::new(1), until - years + Days::new(1));
        for client in reader.clients_born(first, last, today)? {
            let deceased_on = client.deceased_on.map(PartialDate::whole);
            let facts = ClientFacts { birth_date: client.birth_date, deceased_on };
            let points = turning_points(&facts, today, until, law).into_iter().filter(|it| it.age == age);
            for point in points {
                let consents = reader.consents_of(client.id)?;
                let running = consents.iter().filter(|it| it.consent.state_on(today).is_open()).count();
                let client = ClientSummary::of(client.clone(), today);
                rows.push(BirthdayRow { client, point, consents: running });
            }
        }
    }
    rows.sort_by_key(|it| it.point.earliest);
    Ok(rows)
}

/// Ages at which a law may begin to say something else.
fn ages_that_count(law: &Law) -> Vec<u32> {
    let majority = law.limit(LimitKey::Majority).value;
    let mut ages: Vec<u32> = law.ages().iter().map(|band| band.from).chain([majority]).collect();
    ages.sort_unstable();
    ages.dedup();
    ages
}
