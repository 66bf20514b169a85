//! Vandaag: what asks for attention.

use chrono::{Days, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use kluis_domain::consent::ConsentState;
use kluis_vault::Event;

use crate::{
    CommandError, Result, Session,
    care::{ExpiringDecisionRow, announced_until},
    client::ClientSummary,
    consent::{ConsentOverviewRow, overview_rows},
    intake::{DueApplications, due_applications},
};

/// How long before its last day a consent is announced.
const AHEAD: Days = Days::new(60);

/// How many clients are named.
const NAMED: i64 = 20;

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
    to_sign: Vec<ConsentOverviewRow>,
    expiring: Vec<ConsentOverviewRow>,
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
}

pub(crate) fn read(session: &mut Session, _: ()) -> Result<Today> {
    let today = session.today();
    session.open.vault.consult(&session.stamp, Event::TodayRead, |reader| {
        let (current_clients, _) = reader.clients(Some(today), 0, 0)?;
        let (clients, _) = reader.clients(None, 0, 0)?;
        let (without_identity_check_total, unchecked) = reader.clients_without_check(today, NAMED)?;
        let rows = overview_rows(reader, today)?;
        let (mut to_sign, others): (Vec<_>, Vec<_>) =
            rows.into_iter().partition(|it| it.state() == ConsentState::Printed);
        to_sign.reverse();
        let decisions_until = announced_until(&reader.organisation()?, today);
        let (decisions_total, decisions) = reader.expiring_decisions(today, decisions_until, NAMED)?;
        Ok::<_, CommandError>(Today {
            current_clients,
            clients,
            without_identity_check: unchecked.into_iter().map(|it| ClientSummary::of(it, today)).collect(),
            without_identity_check_total,
            to_sign,
            expiring: others.into_iter().filter(|it| ends_soon(it, today)).collect(),
            decisions: decisions.into_iter().map(|it| ExpiringDecisionRow::of(it, today)).collect(),
            decisions_total,
            decisions_until,
            open_applications: reader.open_applications()?,
            due_applications: due_applications(reader, today)?,
        })
    })
}

fn ends_soon(row: &ConsentOverviewRow, today: NaiveDate) -> bool {
    row.state() == ConsentState::InForce && row.valid_until().is_some_and(|last| last <= today + AHEAD)
}
