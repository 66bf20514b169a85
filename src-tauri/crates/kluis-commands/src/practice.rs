//! The practice environment (oefenomgeving): fictional clients, the same for the same seed.
//!
//! Names are put together from short lists, streets and towns are made up, and BSNs come from the official test range.

mod care;
mod consent;
mod dossier;
mod identity;
mod letter;
mod people;
mod person;
mod policy;
mod registers;

use chrono::NaiveDate;

use kluis_domain::{
    authorisation::{Act, Compartment, Rule},
    bsn::Bsn,
    client::{Client, ClientId},
    organisation::Organisation,
    profile::Profile,
};
use kluis_vault::{Event, Events, Writer};

use self::person::{Dice, fictional};
use crate::{App, CommandError, Result};

/// The practice vault holds nothing real, so its password is no secret.
pub(crate) const PASSWORD: &str = "oefenen-met-verzonnen-mensen";

/// Who works in it.
pub(crate) const USER: &str = "Oefen Coördinator";

/// The profile of the organisation that it plays.
const PROFILE: &str = "thuiszorg";

/// Clients with more than their own data; enough to look at, and few enough to make a large vault for measuring.
const WITH_HISTORY: usize = 200;

/// Fills an open, new vault with `count` fictional clients, an organisation, checks and consents.
///
/// # Errors
/// [`CommandError::Locked`] where no vault is open, or where it cannot be written.
pub fn fill(app: &App, count: usize, seed: u64) -> Result<()> {
    let rule = Rule { act: Act::Add, compartment: Compartment::Identification };
    app.with_session(rule, |session| {
        let today = session.today();
        session.open.practice = true;
        session.open.vault.change(&session.stamp, |writer| {
            writer.set_fact("practice", "yes")?;
            writer.set_organisation(&organisation())?;
            let mut dice = Dice(seed);
            let mut numbers = test_numbers();
            let mut events = Vec::new();
            for index in 0..count {
                let client = fictional(&mut dice, today)?;
                let bsn = numbers.next().filter(|_| index % 9 != 4);
                let id = writer.add_client(&client, bsn.as_ref())?;
                events.push(Event::ClientRegistered(id));
                if index < WITH_HISTORY {
                    add_history(writer, index, (id, &client), bsn, today, &mut events)?;
                }
            }
            care::add_applications(writer, today, &mut events)?;
            registers::add_registers(writer, today, &mut events)?;
            policy::add_statement(writer, today, &mut events)?;
            Ok::<_, CommandError>(((), Events::many(Event::OrganisationChanged, events)))
        })
    })
}

/// `count` fictional clients with their BSNs as far as the test range goes, for measuring.
///
/// # Errors
/// None in practice: every name and date here passes the rules.
pub fn fictional_clients(count: usize, seed: u64, today: NaiveDate) -> Result<Vec<(Client, Option<Bsn>)>> {
    let mut dice = Dice(seed);
    let mut numbers = test_numbers();
    (0..count).map(|_| Ok((fictional(&mut dice, today)?, numbers.next()))).collect()
}

fn organisation() -> Organisation {
    Organisation::example(Profile::named(PROFILE).expect("the profile is built in, as a test shows"))
}

/// The official test numbers that pass the elfproef, in order.
fn test_numbers() -> impl Iterator<Item = Bsn> {
    (999_900_006..=999_999_990).filter_map(|it: u32| Bsn::parse(&it.to_string()).ok())
}

/// What is known of a client besides its own data.
fn add_history(
    writer: &Writer,
    index: usize,
    (id, client): (ClientId, &Client),
    bsn: Option<Bsn>,
    today: NaiveDate,
    events: &mut Vec<Event>,
) -> Result<()> {
    identity::add_check(writer, index, (id, client), bsn, today, events)?;
    people::add_people(writer, index, id, client, today, events)?;
    consent::add_consent(writer, index, id, client, today, events)?;
    care::add_purpose(writer, (id, client), today, events)?;
    care::add_decision(writer, index, id, today, events)?;
    dossier::add_dossier(writer, index, id, today, events)?;
    letter::add_letter(writer, index, id, today, events)
}

/// A day as somebody types it.
fn typed(day: NaiveDate) -> String {
    day.format("%d-%m-%Y").to_string()
}
