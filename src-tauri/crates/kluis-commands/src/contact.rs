//! People around a client: who they are, what they may decide, and who receives what.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_domain::{
    client::{Address, ClientId},
    conduct::may_represent,
    contact::{
        self, Contact, ContactDraft, ContactId, RecipientEntry, RecipientEntryDraft, RecipientEntryId,
    },
    law::Law,
    mandate::{self, Ending, EndingDraft},
};
use kluis_vault::{
    Event, Reader, StoredActing, StoredConductNote, StoredContact, StoredMandate, StoredRecipientEntry,
    StoredWillingness, VaultError,
};

use crate::{
    CommandError, Result, Session,
    client::{FieldChange, typed_date},
    conduct::ConductRow,
    mandate::{ActingRow, MandateRow, WillingnessRow},
    representation::{circle, client_facts},
};

/// A contact on record, with everything that hangs on it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ContactRow {
    id: ContactId,
    name: String,
    contact: Contact,
    bsn: Option<String>,
    address_lines: Vec<String>,
    ending: Option<Ending>,
    mandates: Vec<MandateRow>,
    willingness: Vec<WillingnessRow>,
    acting: Vec<ActingRow>,
    /// Whether this is a representative, or a relative who may act as one.
    represents: bool,
    conduct: Vec<ConductRow>,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
}

/// A line of the recipients list on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RecipientRow {
    id: RecipientEntryId,
    name: String,
    entry: RecipientEntry,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
}

/// A contact of a client.
#[derive(Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct WantedContact {
    client: ClientId,
    contact: ContactId,
}

/// New values for a contact on record.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ContactChange {
    id: ContactId,
    contact: ContactDraft,
}

/// The day from which a contact is no longer around the client.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ContactEnd {
    id: ContactId,
    ending: EndingDraft,
}

/// The end of a line of the recipients list.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct RecipientEnd {
    id: RecipientEntryId,
    ending: EndingDraft,
}

pub(crate) fn list(session: &mut Session, client: ClientId) -> Result<Vec<ContactRow>> {
    session.open.vault.consult(&session.stamp, Event::PeopleRead(client), |reader| {
        let held = Held::around(reader, client)?;
        Ok(reader.contacts_of(client)?.into_iter().map(|it| row(&held, it)).collect())
    })
}

pub(crate) fn read(session: &mut Session, wanted: WantedContact) -> Result<ContactRow> {
    session.open.vault.consult(&session.stamp, Event::PeopleRead(wanted.client), |reader| {
        let stored = stored(reader, wanted)?;
        Ok(row(&Held::around(reader, wanted.client)?, stored))
    })
}

/// The contact, where it is one of this client.
fn stored(reader: &Reader, wanted: WantedContact) -> Result<StoredContact> {
    let stored = reader.contact(wanted.contact)?;
    if stored.contact.client != wanted.client {
        return Err(CommandError::not_found("contact"));
    }
    Ok(stored)
}

/// What the contacts of one client hold, read once for all of them.
struct Held {
    mandates: Vec<StoredMandate>,
    willingness: Vec<StoredWillingness>,
    acting: Vec<StoredActing>,
    conduct: Vec<StoredConductNote>,
}

impl Held {
    fn around(reader: &Reader, client: ClientId) -> Result<Held, VaultError> {
        Ok(Held {
            mandates: reader.mandates_of(client)?,
            willingness: reader.willingness_of(client)?,
            acting: reader.acting_of(client)?,
            conduct: reader.conduct_notes_of(client)?,
        })
    }
}

fn row(held: &Held, stored: StoredContact) -> ContactRow {
    let of_contact = |it: &ContactId| *it == stored.id;
    let mandates = || held.mandates.iter().filter(|it| of_contact(&it.mandate.contact));
    let willingness = held.willingness.iter().filter(|it| of_contact(&it.step.contact));
    let acting = held.acting.iter().filter(|it| of_contact(&it.step.contact));
    let conduct = held.conduct.iter().filter(|it| of_contact(&it.note.contact));
    ContactRow {
        id: stored.id,
        name: stored.contact.display_name(),
        bsn: stored.bsn.map(|it| it.masked()),
        address_lines: stored.contact.address.lines(),
        mandates: mandates().cloned().map(MandateRow::of).collect(),
        willingness: willingness.cloned().map(WillingnessRow::of).collect(),
        acting: acting.cloned().map(ActingRow::of).collect(),
        represents: may_represent(&stored.contact, mandates().map(|it| &it.mandate)),
        conduct: conduct.cloned().map(ConductRow::of).collect(),
        contact: stored.contact,
        ending: stored.ending,
        recorded_at: stored.recorded_at,
        recorded_by: stored.recorded_by,
    }
}

/// The BSN of a representative, whole.
pub(crate) fn reveal_bsn(session: &mut Session, wanted: WantedContact) -> Result<Option<String>> {
    let event = Event::ContactBsnRevealed(wanted.client, wanted.contact);
    let stored = session.open.vault.consult(&session.stamp, event, |reader| stored(reader, wanted))?;
    Ok(stored.bsn.map(|it| it.digits().to_owned()))
}

pub(crate) fn draft(session: &mut Session, wanted: WantedContact) -> Result<ContactDraft> {
    let stored = session
        .open
        .vault
        .consult(&session.stamp, Event::PeopleRead(wanted.client), |reader| stored(reader, wanted))?;
    Ok(draft_of(stored.contact))
}

/// A contact as the form starts with it.
fn draft_of(contact: Contact) -> ContactDraft {
    let mut draft = ContactDraft {
        client: contact.client,
        kind: contact.kind,
        surname: contact.surname,
        prefix: contact.prefix,
        initials: contact.initials,
        first_names: contact.first_names,
        organisation: contact.organisation,
        function: contact.function,
        function_other: contact.function_other,
        relations: contact.relations,
        agb: contact.agb,
        phones: contact.phones,
        email: contact.email,
        street: String::new(),
        house_number: String::new(),
        house_letter: String::new(),
        house_addition: String::new(),
        postcode: String::new(),
        town: String::new(),
        foreign_address: String::new(),
        country: String::new(),
        secret_address: contact.secret_address,
        birth_date: contact.birth_date.map(typed_date).unwrap_or_default(),
        deceased_on: contact.deceased_on.map(typed_date).unwrap_or_default(),
        bsn: String::new(),
        remark: contact.remark,
    };
    match contact.address {
        Address::Unknown => {}
        Address::Dutch { street, house_number, house_letter, house_addition, postcode, town } => {
            (draft.street, draft.house_number, draft.house_letter) = (street, house_number, house_letter);
            (draft.house_addition, draft.postcode, draft.town) = (house_addition, postcode, town);
        }
        Address::Foreign { lines, country } => (draft.foreign_address, draft.country) = (lines, country),
    }
    draft
}

pub(crate) fn history(session: &mut Session, wanted: WantedContact) -> Result<Vec<FieldChange>> {
    let event = Event::ContactHistoryRead(wanted.client, wanted.contact);
    session.open.vault.consult(&session.stamp, event, |reader| {
        let id = stored(reader, wanted)?.id;
        Ok(reader.contact_history(id)?.into_iter().map(FieldChange::of).collect())
    })
}

pub(crate) fn add(session: &mut Session, draft: ContactDraft) -> Result<ContactId> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let client = client_facts(&writer.read(), draft.client)?;
        let (contact, bsn) = contact::check(&draft, &client, Law::built_in(), today)?;
        let id = writer.add_contact(&contact, bsn.as_ref())?;
        Ok((id, Event::ContactAdded(contact.client, id)))
    })
}

pub(crate) fn change(session: &mut Session, change: ContactChange) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let reader = writer.read();
        let wanted = WantedContact { client: change.contact.client, contact: change.id };
        stored(&reader, wanted)?;
        let client = client_facts(&reader, wanted.client)?;
        let (contact, bsn) = contact::check(&change.contact, &client, Law::built_in(), today)?;
        writer.change_contact(change.id, &contact, bsn.as_ref())?;
        Ok(((), Event::ContactChanged(contact.client, change.id)))
    })
}

/// What the contact may still decide ends with it, on the same day.
pub(crate) fn end(session: &mut Session, end: ContactEnd) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let stored = writer.read().contact(end.id)?;
        let ending = contact::end(&end.ending, stored.ending.as_ref(), today)?;
        writer.end_contact(end.id, &ending)?;
        for held in writer.read().mandates_of(stored.contact.client)? {
            if held.mandate.contact != end.id {
                continue;
            }
            let ended = mandate::end_with_contact(held.mandate, &end.ending, ending.on, today)?;
            if let Some(ended) = ended {
                writer.end_mandate(held.id, &ended)?;
            }
        }
        Ok(((), Event::ContactEnded(stored.contact.client, end.id)))
    })
}

pub(crate) fn recipients(session: &mut Session, client: ClientId) -> Result<Vec<RecipientRow>> {
    session.open.vault.consult(&session.stamp, Event::PeopleRead(client), |reader| {
        reader.recipient_entries_of(client)?.into_iter().map(|it| recipient_row(reader, it)).collect()
    })
}

fn recipient_row(reader: &Reader, stored: StoredRecipientEntry) -> Result<RecipientRow> {
    Ok(RecipientRow {
        id: stored.id,
        name: reader.contact(stored.entry.contact)?.contact.display_name(),
        entry: stored.entry,
        recorded_at: stored.recorded_at,
        recorded_by: stored.recorded_by,
    })
}

pub(crate) fn add_recipient(session: &mut Session, draft: RecipientEntryDraft) -> Result<RecipientEntryId> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let circle = circle(&writer.read(), draft.client, today)?;
        let entry = contact::check_recipient(&draft, &circle, today)?;
        let id = writer.add_recipient_entry(&entry)?;
        Ok((id, Event::RecipientAdded(entry.client, id)))
    })
}

pub(crate) fn end_recipient(session: &mut Session, end: RecipientEnd) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let stored = writer.read().recipient_entry(end.id)?;
        let client = stored.entry.client;
        let entry = contact::end_recipient(stored.entry, &end.ending, today)?;
        if let Some(ending) = &entry.ending {
            writer.end_recipient_entry(end.id, ending)?;
        }
        Ok(((), Event::RecipientEnded(client, end.id)))
    })
}
