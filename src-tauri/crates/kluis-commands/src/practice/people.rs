//! Fictional people around a client (contacten en vertegenwoordigers).

use chrono::{Datelike, Months, NaiveDate};

use kluis_domain::{
    client::{Client, ClientId},
    contact::{self, ContactDraft, ContactFunction, ContactId, ContactKind, Relation},
    law::{Law, LimitKey},
    mandate::{self, EvidenceKind, MandateDraft, MandateKind, Sharing},
};
use kluis_vault::{Event, Writer};

use crate::{
    Result,
    representation::{circle, client_facts},
};

/// A child has a parent with authority; many others have a daughter or son, and a practice of a GP.
pub(super) fn add_people(
    writer: &Writer,
    index: usize,
    id: ClientId,
    client: &Client,
    today: NaiveDate,
    events: &mut Vec<Event>,
) -> Result<()> {
    let majority = Law::built_in().limit(LimitKey::Majority).value;
    let age = client.birth_date.ages_on(today).0;
    if age < majority {
        let parent = add_relative(writer, id, client, Relation::Parent, today, events)?;
        return add_authority(writer, index, (id, client), parent, today, events);
    }
    if index.is_multiple_of(2) && 50 < age {
        add_relative(writer, id, client, Relation::Child, today, events)?;
    }
    if index.is_multiple_of(3) {
        let gp = ContactDraft {
            kind: ContactKind::Organisation,
            organisation: "Huisartsenpraktijk De Linde".to_owned(),
            function: Some(ContactFunction::Gp),
            town: "Duinveen".to_owned(),
            ..contact_draft(id, "0100 123456", Relation::Institution)
        };
        add_contact(writer, &gp, today, events)?;
    }
    Ok(())
}

fn add_relative(
    writer: &Writer,
    id: ClientId,
    client: &Client,
    relation: Relation,
    today: NaiveDate,
    events: &mut Vec<Event>,
) -> Result<ContactId> {
    let apart = Months::new(12 * 30);
    let born = if relation == Relation::Parent {
        client.birth_date.earliest() - apart
    } else {
        (client.birth_date.latest() + apart).min(today)
    };
    let draft = ContactDraft {
        first_names: if relation == Relation::Parent { "Marijke" } else { "Karin" }.to_owned(),
        surname: client.surname.clone(),
        prefix: client.prefix.clone(),
        birth_date: born.year().to_string(),
        ..contact_draft(id, "06 00012345", relation)
    };
    add_contact(writer, &draft, today, events)
}

fn add_contact(
    writer: &Writer,
    draft: &ContactDraft,
    today: NaiveDate,
    events: &mut Vec<Event>,
) -> Result<ContactId> {
    let client = client_facts(&writer.read(), draft.client)?;
    let (contact, _) = contact::check(draft, &client, Law::built_in(), today)?;
    let id = writer.add_contact(&contact, None)?;
    events.push(Event::ContactAdded(draft.client, id));
    Ok(id)
}

/// Of every other parent the paper has not been seen yet.
fn add_authority(
    writer: &Writer,
    index: usize,
    (id, client): (ClientId, &Client),
    parent: ContactId,
    today: NaiveDate,
    events: &mut Vec<Event>,
) -> Result<()> {
    let (born, today_typed) =
        (client.birth_date.latest().format("%d-%m-%Y").to_string(), today.format("%d-%m-%Y"));
    let draft = MandateDraft {
        client: id,
        contact: parent,
        kind: Some(MandateKind::ParentWithAuthority),
        scope: None,
        sharing: Sharing::Sole,
        from: born.clone(),
        until: String::new(),
        evidence_kind: Some(EvidenceKind::CustodyRegister),
        evidence_date: born,
        evidence_reference: String::new(),
        evidence_seen_on: if index.is_multiple_of(2) { today_typed.to_string() } else { String::new() },
        remark: String::new(),
    };
    let mandate = mandate::check(&draft, &circle(&writer.read(), id, today)?, Law::built_in(), today)?;
    events.push(Event::MandateAdded(id, writer.add_mandate(&mandate)?));
    Ok(())
}

/// A contact with nothing but a telephone number.
fn contact_draft(client: ClientId, phone: &str, relation: Relation) -> ContactDraft {
    ContactDraft {
        client,
        kind: ContactKind::Person,
        surname: String::new(),
        prefix: String::new(),
        initials: String::new(),
        first_names: String::new(),
        organisation: String::new(),
        function: None,
        function_other: String::new(),
        relations: vec![relation],
        agb: String::new(),
        phones: vec![phone.to_owned()],
        email: String::new(),
        street: String::new(),
        house_number: String::new(),
        house_letter: String::new(),
        house_addition: String::new(),
        postcode: String::new(),
        town: String::new(),
        foreign_address: String::new(),
        country: String::new(),
        secret_address: false,
        birth_date: String::new(),
        deceased_on: String::new(),
        bsn: String::new(),
        remark: String::new(),
    }
}
