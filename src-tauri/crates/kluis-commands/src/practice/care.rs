//! Fictional decisions (beschikkingen, Wmo 2015 art. 2.3.5) and applications (aanmeldingen).

use chrono::{Days, NaiveDate};

use kluis_domain::{
    care::{DecisionDraft, DecisionKind, Funding, ProductDraft},
    care_purpose::{self, CarePurposeDraft},
    client::{Client, ClientId},
    intake::{self, ApplicationDraft, IntakeChannel},
};
use kluis_vault::{Event, Writer};

use super::typed;
use crate::{Result, care::keep_decision, consent::profile_of, representation::client_facts};

/// Everybody whose care began is here for the first purpose of the profile.
pub(super) fn add_purpose(
    writer: &Writer,
    (id, client): (ClientId, &Client),
    today: NaiveDate,
    events: &mut Vec<Event>,
) -> Result<()> {
    let purpose = profile_of(&writer.read())?.purposes.first();
    let Some((purpose, start)) = purpose.zip(client.care_start) else { return Ok(()) };
    let draft = CarePurposeDraft { client: id, purpose: purpose.text.clone(), since: typed(start) };
    let facts = client_facts(&writer.read(), id)?;
    let purpose = care_purpose::record(&draft, &facts, &[], today)?;
    events.push(Event::CarePurposeRecorded(id, writer.add_care_purpose(&purpose)?));
    Ok(())
}

/// Two in five have a decision; of the first, it ends within a month.
pub(super) fn add_decision(
    writer: &Writer,
    index: usize,
    id: ClientId,
    today: NaiveDate,
    events: &mut Vec<Event>,
) -> Result<()> {
    if !matches!(index % 5, 1 | 3) {
        return Ok(());
    }
    let last_day = today + Days::new(if index == 1 { 25 } else { 200 + index as u64 });
    let draft = DecisionDraft {
        funding: Some(Funding::Wmo),
        kind: Some(DecisionKind::MunicipalDecision),
        number: format!("WMO-{:04}", 1000 + index * 37),
        valid_from: typed(last_day - Days::new(364)),
        valid_until: typed(last_day),
        funder: "Gemeente Duinveen".to_owned(),
        contact_name: "M. Postma".to_owned(),
        contact_phone: "0100 654321".to_owned(),
        products: vec![guidance()],
        ..DecisionDraft::default()
    };
    let client = writer.read().client(id)?;
    events.push(Event::DecisionRecorded(id, keep_decision(writer, &client, &draft, today)?));
    Ok(())
}

fn guidance() -> ProductDraft {
    ProductDraft {
        code: "02A03".to_owned(),
        name: "Begeleiding individueel".to_owned(),
        volume: "2,5".to_owned(),
        ..ProductDraft::default()
    }
}

/// Two people who ask for care and wait for an answer.
pub(super) fn add_applications(writer: &Writer, today: NaiveDate, events: &mut Vec<Event>) -> Result<()> {
    for draft in [by_website(today), by_phone(today)] {
        let (application, bsn) = intake::check(&draft, today)?;
        events.push(Event::ApplicationRecorded(writer.add_application(&application, bsn.as_ref())?));
    }
    Ok(())
}

fn by_website(today: NaiveDate) -> ApplicationDraft {
    ApplicationDraft {
        received_on: typed(today - Days::new(6)),
        channel: Some(IntakeChannel::Website),
        surname: "Zandstra".to_owned(),
        first_names: "Hennie".to_owned(),
        street: "Roerdompstraat".to_owned(),
        house_number: "14".to_owned(),
        postcode: "4331 AB".to_owned(),
        town: "Duinveen".to_owned(),
        kind: "Beschikking Wmo".to_owned(),
        valid_from: typed(today - Days::new(14)),
        valid_until: typed(today + Days::new(350)),
        help_request: "Hulp bij het huishouden en bij het regelen van de post.".to_owned(),
        district_worker: "M. Postma, 0100 654321".to_owned(),
        ..ApplicationDraft::default()
    }
}

fn by_phone(today: NaiveDate) -> ApplicationDraft {
    ApplicationDraft {
        received_on: typed(today - Days::new(1)),
        channel: Some(IntakeChannel::Phone),
        surname: "Wielinga".to_owned(),
        initials: "P.".to_owned(),
        town: "Waterborg".to_owned(),
        help_request: "Begeleiding thuis na een ziekenhuisopname.".to_owned(),
        ..ApplicationDraft::default()
    }
}
