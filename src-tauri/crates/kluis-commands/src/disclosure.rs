//! Disclosures: may it go, what went, and who is still to be told.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_domain::{
    authorisation::{Act, Compartment, Rule},
    capacity::Matter,
    client::ClientId,
    consent::{AskAgain, ConsentKind, Means, Stance},
    date::{Century, optional, past},
    disclosure::{
        self, Carried, ConsentFact, DisclosedKind, Disclosure, DisclosureChannel, DisclosureChoices,
        DisclosureDraft, DisclosureExtent, DisclosureFacts, DisclosureFault, DisclosureField, DisclosureId,
        DisclosureLaw, DisclosureQuestion, DisclosureRefusal, DisclosureVerdict, Notice, NoticeKind,
    },
    dossier_item::{ItemId, Shield},
    field::FieldFault,
    law::Law,
    representation::{Question, Who, decide},
};
use kluis_vault::{Event, Events, Reader, StoredConsent, StoredDisclosure, Writer};

use crate::{
    CommandError, Result, Session,
    client::ClientSummary,
    consent::{ask_again, profile_of},
    consent_kind::kind_named,
    dossier::granted,
    notice,
    representation::{circle, client_facts},
    session::Gate,
};

/// The longest register at once.
const REGISTER: i64 = 2000;

/// How long before today the register begins where nothing was typed.
const REGISTER_DAYS: Days = Days::new(365);

/// A disclosure on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DisclosureRow {
    id: DisclosureId,
    disclosure: Disclosure,
    /// What the recipient is, in Dutch.
    recipient_name: String,
    items: Vec<DisclosedItem>,
    /// Number of the letter of the consent it rests on.
    consent_letter: Option<String>,
    /// Whether a later row puts it right.
    is_corrected: bool,
    /// Whether it puts an earlier row right.
    is_correction: bool,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
}

/// An item that went.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DisclosedItem {
    id: ItemId,
    /// `None` where it is shielded, or not open to this role.
    title: Option<String>,
}

/// A line of the register of all.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DisclosureRegisterRow {
    client: ClientSummary,
    row: DisclosureRow,
}

/// Which period of the register, as typed; empty means the last year.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct DisclosurePeriod {
    from: String,
    until: String,
}

/// The register of a period.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DisclosureRegister {
    from: NaiveDate,
    until: NaiveDate,
    rows: Vec<DisclosureRegisterRow>,
}

/// What can be said of a draft so far.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DisclosureAnswer {
    /// `None` while recipient or purpose is missing.
    verdict: Option<DisclosureVerdict>,
    /// What an emergency would rest on, in Dutch, with its article.
    emergency: String,
    emergency_article: String,
}

/// What the items of a draft hold.
struct Items {
    kinds: BTreeSet<DisclosedKind>,
    source_untold: bool,
}

pub(crate) fn offered(session: &mut Session, _: ()) -> Result<DisclosureChoices> {
    session.open.vault.consult(&session.stamp, Event::OrganisationRead, |reader| {
        Ok(disclosure::choices(profile_of(reader)?, DisclosureLaw::built_in()))
    })
}

pub(crate) fn list(session: &mut Session, client: ClientId) -> Result<Vec<DisclosureRow>> {
    let gate = session.gate();
    session.open.vault.consult(&session.stamp, Event::DisclosuresRead(client), |reader| {
        reader.disclosures_of(client)?.into_iter().map(|it| row(reader, it, gate)).collect()
    })
}

pub(crate) fn register(session: &mut Session, period: DisclosurePeriod) -> Result<DisclosureRegister> {
    let (today, gate) = (session.today(), session.gate());
    let (from, until) = read_period(&period, today)?;
    session.open.vault.consult(&session.stamp, Event::DisclosureRegisterRead, |reader| {
        let row = |stored: StoredDisclosure| {
            let client = ClientSummary::of(reader.client(stored.disclosure.client)?.summary(), today);
            Ok(DisclosureRegisterRow { client, row: row(reader, stored, gate)? })
        };
        let found = reader.disclosures_between(from, until, REGISTER)?;
        let rows: Result<Vec<DisclosureRegisterRow>> = found.into_iter().map(row).collect();
        Ok(DisclosureRegister { from, until, rows: rows? })
    })
}

fn read_period(period: &DisclosurePeriod, today: NaiveDate) -> Result<(NaiveDate, NaiveDate)> {
    let read =
        |text: &str, field| optional(text, Century::Past, today).map_err(|fault| refused(field, fault));
    let from = read(&period.from, DisclosureField::From)?;
    let until = read(&period.until, DisclosureField::Until)?.unwrap_or(today);
    let from = from.unwrap_or(until - REGISTER_DAYS);
    if until < from {
        return Err(refused(DisclosureField::Until, FieldFault::BeforeOther));
    }
    Ok((from, until))
}

fn refused(field: DisclosureField, fault: FieldFault) -> CommandError {
    DisclosureRefusal::Fields { faults: vec![DisclosureFault { field, condition: None, fault }] }.into()
}

fn row(reader: &Reader, stored: StoredDisclosure, gate: Gate) -> Result<DisclosureRow> {
    let items: Result<Vec<DisclosedItem>> =
        stored.disclosure.items.iter().map(|id| item_row(reader, *id, gate)).collect();
    let consent_letter = match &stored.disclosure.carried {
        Carried::Ground { consent: Some(consent), .. } => Some(reader.consent(*consent)?.letter_number),
        Carried::Ground { consent: None, .. } | Carried::Emergency { .. } => None,
    };
    Ok(DisclosureRow {
        id: stored.id,
        recipient_name: stored.disclosure.recipient.name().to_owned(),
        items: items?,
        consent_letter,
        is_corrected: stored.corrected_by.is_some(),
        is_correction: stored.disclosure.corrects.is_some(),
        disclosure: stored.disclosure,
        recorded_at: stored.recorded_at,
        recorded_by: stored.recorded_by,
    })
}

/// What is shielded, or what the role may not see, stays away; that it went is no secret.
fn item_row(reader: &Reader, id: ItemId, gate: Gate) -> Result<DisclosedItem> {
    let title = if is_open_to(reader, id, gate)? { Some(reader.dossier_item(id)?.item.title) } else { None };
    Ok(DisclosedItem { id, title })
}

/// Whether an item can be named: the role may see it, and it is not shielded from the print.
pub(crate) fn is_open_to(reader: &Reader, id: ItemId, gate: Gate) -> Result<bool> {
    match granted(reader, id, Act::See, gate) {
        Ok(stored) => Ok(stored.shield == Shield::Open),
        Err(CommandError::NotAllowed) => Ok(false),
        Err(error) => Err(error),
    }
}

/// What holds of a draft so far: what is not filled in yet is taken as the most ordinary.
pub(crate) fn judge(session: &mut Session, draft: DisclosureDraft) -> Result<DisclosureAnswer> {
    let (today, gate) = (session.today(), session.gate());
    let law = DisclosureLaw::built_in();
    session.open.vault.consult(&session.stamp, Event::DisclosuresRead(draft.client), |reader| {
        let items = items(reader, &draft, gate)?;
        let question = disclosure::read_question(&started(&draft, &items, today), &items.kinds, today);
        let verdict = match question {
            Ok(question) => {
                let facts = facts(reader, draft.client, &question, &items)?;
                Some(disclosure::judge(&question, &facts, law))
            }
            Err(_) => None,
        };
        let (emergency, emergency_article) = (law.emergency.text.clone(), law.emergency.article.clone());
        Ok(DisclosureAnswer { verdict, emergency, emergency_article })
    })
}

fn started(draft: &DisclosureDraft, items: &Items, today: NaiveDate) -> DisclosureDraft {
    let or =
        |text: &String, other: &str| if text.trim().is_empty() { other.to_owned() } else { text.clone() };
    let mut data = draft.data.clone();
    if data.is_empty() && items.kinds.is_empty() {
        data.push(DisclosedKind::Ordinary);
    }
    DisclosureDraft {
        name: or(&draft.name, "?"),
        on: if past(&draft.on, today).is_ok() {
            draft.on.clone()
        } else {
            today.format("%d-%m-%Y").to_string()
        },
        channel: draft.channel.or(Some(DisclosureChannel::SecureMail)),
        data,
        ..draft.clone()
    }
}

pub(crate) fn record(session: &mut Session, draft: DisclosureDraft) -> Result<DisclosureId> {
    let (today, gate) = (session.today(), session.gate());
    if draft.extent == DisclosureExtent::Whole {
        gate.require(Rule { act: Act::Disclose, compartment: Compartment::Dossier })?;
    }
    let law = DisclosureLaw::built_in();
    session.open.vault.change(&session.stamp, |writer| {
        let reader = writer.read();
        let items = items(&reader, &draft, gate)?;
        let question = disclosure::read_question(&draft, &items.kinds, today)?;
        check_corrects(&reader, &draft)?;
        check_contact(&reader, &draft)?;
        let facts = facts(&reader, draft.client, &question, &items)?;
        let verdict = disclosure::judge(&question, &facts, law);
        let kept = disclosure::check(&draft, &question, &verdict, law)?;
        let id = writer.add_disclosure(&kept)?;
        let mut told: Vec<Event> = notify(writer, id, &kept, today)?.into_iter().collect();
        told.extend(notice::given_under_withdrawn(writer, id, &kept, today)?);
        Ok((id, Events::many(Event::DisclosureRecorded(draft.client, id), told)))
    })
}

/// The client is told at once, unless that is dangerous (RZ-2.5) or the client has died.
fn notify(writer: &Writer, id: DisclosureId, kept: &Disclosure, today: NaiveDate) -> Result<Option<Event>> {
    let deceased = client_facts(&writer.read(), kept.client)?.deceased_by(today);
    if !kept.notify_client || !kept.danger.is_empty() || deceased {
        return Ok(None);
    }
    let duty = DisclosureLaw::built_in().duty(disclosure::DisclosureDuty::InformClient);
    let notice = Notice {
        client: kept.client,
        kind: NoticeKind::Disclosed,
        disclosure: Some(id),
        consent: None,
        item: None,
        about: kept.words.clone(),
        reading: String::new(),
        due_on: today,
        article: duty.article.clone(),
    };
    Ok(Some(Event::NoticeDue(kept.client, writer.add_notice(&notice)?)))
}

fn check_corrects(reader: &Reader, draft: &DisclosureDraft) -> Result<()> {
    let Some(earlier) = draft.corrects else { return Ok(()) };
    let stored = reader.disclosure(earlier)?;
    if stored.disclosure.client != draft.client {
        return Err(refused(DisclosureField::Corrects, FieldFault::NotOnRecord));
    }
    match stored.corrected_by {
        Some(_) => Err(refused(DisclosureField::Corrects, FieldFault::NotApplicable)),
        None => Ok(()),
    }
}

fn check_contact(reader: &Reader, draft: &DisclosureDraft) -> Result<()> {
    let Some(contact) = draft.contact else { return Ok(()) };
    let known = reader.contacts_of(draft.client)?.iter().any(|it| it.id == contact);
    if known { Ok(()) } else { Err(refused(DisclosureField::Name, FieldFault::NotOnRecord)) }
}

/// The items of a draft, each the client's own and open to the role.
fn items(reader: &Reader, draft: &DisclosureDraft, gate: Gate) -> Result<Items> {
    let mut items = Items { kinds: BTreeSet::new(), source_untold: false };
    for id in &draft.items {
        let stored = granted(reader, *id, Act::See, gate)?;
        if stored.item.client != draft.client {
            return Err(refused(DisclosureField::Items, FieldFault::NotOnRecord));
        }
        let item = &stored.item;
        items.kinds.extend(DisclosedKind::of_item(item.kind, item.category, &item.special_kinds));
        items.source_untold |= reader.is_source_untold(*id)?;
    }
    if draft.extent == DisclosureExtent::Whole {
        for stored in reader.dossier_of(draft.client)? {
            items.source_untold |= reader.is_source_untold(stored.id)?;
        }
    }
    Ok(items)
}

fn facts<'a>(
    reader: &Reader<'a>,
    client: ClientId,
    question: &DisclosureQuestion,
    items: &Items,
) -> Result<DisclosureFacts<'a>> {
    let profile = profile_of(reader)?;
    let circle = circle(reader, client, question.on)?;
    let matters = Matter::ALL.into_iter().filter(|it| *it != Matter::Money);
    let decisions: Vec<_> = matters
        .map(|matter| {
            let asked = Question { matter, about: String::new(), on: question.on };
            decide(&asked, &circle, profile, Law::built_in())
        })
        .collect();
    let name = |who: &Who| match who {
        Who::Client => None,
        Who::Contact { contact, .. } => circle.contact(*contact).map(|it| it.display_name()),
    };
    let deciders = decisions.iter().flat_map(|it| &it.deciders).filter_map(|it| name(&it.who)).collect();
    let died_young = decisions.iter().filter_map(|it| it.after_death.as_ref()).any(|it| it.died_young);
    let deceased = client_facts(reader, client)?.deceased_by(question.on);
    Ok(DisclosureFacts {
        profile,
        consents: consent_facts(reader, client, question.on)?,
        deceased,
        died_young,
        deciders,
        source_untold: items.source_untold && !deceased,
        bsn_known: reader.client(client)?.bsn.is_some(),
    })
}

/// The consents of a client as the rules of disclosure need them on a day. Those that never came into force are left out,
/// and so are those that carry nothing new on that day until they are asked anew.
pub(crate) fn consent_facts(reader: &Reader, client: ClientId, on: NaiveDate) -> Result<Vec<ConsentFact>> {
    let mut facts = Vec::new();
    for stored in reader.consents_of(client)? {
        let Some((from, until)) = stored.consent.in_force() else { continue };
        let kind = kind_named(reader, &stored.consent.kind)?;
        let again = ask_again(reader, &kind, &stored.consent, on)?;
        if again.is_none_or(AskAgain::still_carries) {
            let on_file = !reader.consent_scans(stored.id)?.is_empty();
            let fact = ConsentFact { ask_again: again.is_some(), on_file, ..consent_fact(kind, stored) };
            facts.push(ConsentFact { from, until, ..fact });
        }
    }
    Ok(facts)
}

fn consent_fact(kind: ConsentKind, stored: StoredConsent) -> ConsentFact {
    let consent = stored.consent;
    let given = || consent.signers.iter().filter_map(|it| it.given.as_ref());
    ConsentFact {
        consent: stored.id,
        kind: kind.name,
        objection: kind.stance == Stance::Objection,
        permits: kind.permits,
        recipients: consent.agreed_recipients().iter().map(|it| (it.kind, it.name.clone())).collect(),
        choices: consent.agreed_choices().into_iter().cloned().collect(),
        purpose: consent.purpose.clone(),
        from: consent.proposed_on,
        until: None,
        written: given().all(|it| it.means != Means::Spoken),
        on_file: false,
        ask_again: false,
    }
}
