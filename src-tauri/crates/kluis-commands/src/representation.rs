//! Who decides for a client, on a day, in a matter.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_domain::{
    capacity::Matter,
    circle::{Circle, ClientFacts},
    client::ClientId,
    contact::{ContactId, is_around_on},
    date::PartialDate,
    law::Law,
    representation::{Question, WhoDecides, asked_day, decide},
};
use kluis_vault::{Event, Reader, StoredContact};

use crate::{
    Result, Session,
    conduct::{OpenException, open_on},
    consent::profile_of,
};

/// For whom and for which day it is asked who decides.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct RepresentationQuestion {
    client: ClientId,
    /// As typed; empty means today.
    on: String,
}

/// For whom, for which day and in which matter it is asked who decides.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct DecisionQuestion {
    client: ClientId,
    /// As typed; empty means today.
    on: String,
    matter: Matter,
    /// Which decision in that matter, in words as in an assessment; empty means any.
    about: String,
}

/// Who decides, with the names of everybody who is mentioned.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Representation {
    on: NaiveDate,
    client_name: String,
    names: Vec<ContactName>,
    decisions: Vec<WhoDecides>,
    /// Towards whom the duties are not performed on that day; it does not change who decides.
    exceptions: Vec<OpenException>,
}

/// How a contact is called.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ContactName {
    id: ContactId,
    name: String,
}

pub(crate) fn read(session: &mut Session, question: RepresentationQuestion) -> Result<Representation> {
    answer(session, question.client, &question.on, &Matter::ALL, "")
}

/// For every matter, today.
pub(crate) fn today(session: &mut Session, client: ClientId) -> Result<Representation> {
    answer(session, client, "", &Matter::ALL, "")
}

pub(crate) fn question(session: &mut Session, question: DecisionQuestion) -> Result<Representation> {
    answer(session, question.client, &question.on, &[question.matter], &question.about)
}

fn answer(
    session: &mut Session,
    client: ClientId,
    on: &str,
    matters: &[Matter],
    about: &str,
) -> Result<Representation> {
    let on = asked_day(on, session.today())?;
    session.open.vault.consult(&session.stamp, Event::RepresentationRead(client), |reader| {
        let circle = circle(reader, client, on)?;
        let profile = profile_of(reader)?;
        let decision = |matter: &Matter| {
            let question = Question { matter: *matter, about: about.to_owned(), on };
            decide(&question, &circle, profile, Law::built_in())
        };
        Ok(Representation {
            on,
            client_name: reader.client(client)?.client.display_name(),
            names: names(&circle),
            decisions: matters.iter().map(decision).collect(),
            exceptions: open_on(reader.conduct_notes_of(client)?, on),
        })
    })
}

pub(crate) fn names(circle: &Circle) -> Vec<ContactName> {
    let name = |(id, contact): &(ContactId, kluis_domain::contact::Contact)| ContactName {
        id: *id,
        name: contact.display_name(),
    };
    circle.contacts.iter().map(name).collect()
}

/// Everybody around a client and what is known of them. Who was no longer around by that day is left out.
pub(crate) fn circle(reader: &Reader, client: ClientId, day: NaiveDate) -> Result<Circle> {
    circle_of(reader, client, client_facts(reader, client)?, day)
}

/// The same where it is known what must be known of the client.
pub(crate) fn circle_of(
    reader: &Reader,
    client: ClientId,
    facts: ClientFacts,
    day: NaiveDate,
) -> Result<Circle> {
    let around = |it: &StoredContact| is_around_on(it.ending.as_ref(), day);
    let contacts = reader.contacts_of(client)?.into_iter().filter(around);
    let assessments = reader.assessments_of(client)?.into_iter().filter(|it| it.withdrawal.is_none());
    Ok(Circle {
        client: facts,
        contacts: contacts.map(|it| (it.id, it.contact)).collect(),
        mandates: reader.mandates_of(client)?.into_iter().map(|it| (it.id, it.mandate)).collect(),
        willingness: reader.willingness_of(client)?.into_iter().map(|it| it.step).collect(),
        acting: reader.acting_of(client)?.into_iter().map(|it| it.step).collect(),
        assessments: assessments.map(|it| (it.id, it.assessment)).collect(),
    })
}

/// What must be known of the client.
pub(crate) fn client_facts(reader: &Reader, client: ClientId) -> Result<ClientFacts> {
    let client = reader.client(client)?.client;
    let deceased_on = client.deceased_on.map(PartialDate::whole);
    Ok(ClientFacts { birth_date: client.birth_date, deceased_on })
}
