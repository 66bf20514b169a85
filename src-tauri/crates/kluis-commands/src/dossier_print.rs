//! The dossier print: everything on record of a client, for the client.
//!
//! It is made from what the other commands return, so that what is seen on screen and what is printed cannot differ.
//! A new part of the dossier is one line in [`PARTS`] and a file of labels in `assets/letters/dossier`.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use kluis_documents::{
    ClientLines, DossierFacts, DossierSection, Pdf, Withheld, dossier, dossier_title, page_text,
};
use kluis_domain::{
    authorisation::{Act, Compartment, Rule},
    client::ClientId,
    date::partial_in_words,
};
use kluis_vault::{Event, Events, StoredClient, VaultError};

use crate::{
    CommandError, Desk, Result, Session, bsn_check, capacity, care, client, consent, contact, disclosure,
    document::{PreviewPage, SavedFile, first_pages, save},
    dossier as items,
    host::Wanted,
    letter, notice,
    organisation::complete,
    register, representation,
};

/// A part of the dossier: what a command returns about one client.
struct Part {
    /// Name of its file of labels.
    subject: &'static str,
    /// The command that returns the same rows.
    command: &'static str,
    /// Who may give out this compartment may print it.
    compartment: Compartment,
    rows: fn(&mut Session, ClientId) -> Result<Vec<Value>>,
}

/// Every part, in the order of the print.
const PARTS: &[Part] = &[
    part("client", "client.read", Compartment::Identification, |it, id| rows(client::read(it, id)?)),
    part("clientHistory", "client.history", Compartment::Identification, |it, id| {
        rows(client::history(it, id)?)
    }),
    part(BSN_PART, "bsnCheck.list", Compartment::Bsn, |it, id| rows(bsn_check::list(it, id)?)),
    part("care", "care.read", Compartment::CareRelation, |it, id| rows(care::read(it, id)?)),
    part("contact", "contact.list", Compartment::People, |it, id| rows(contact::list(it, id)?)),
    part("recipient", "recipient.list", Compartment::People, |it, id| rows(contact::recipients(it, id)?)),
    part("capacity", "capacity.list", Compartment::People, |it, id| rows(capacity::list(it, id)?)),
    part("representation", "representation.read", Compartment::People, |it, id| {
        rows(representation::today(it, id)?)
    }),
    part("dossierItem", "dossier.readAll", Compartment::Dossier, |it, id| rows(items::disclosed(it, id)?)),
    part("correctionSheet", "dossier.correctionSheet", Compartment::Dossier, |it, id| {
        rows(items::disclosed_sheet(it, id)?)
    }),
    part("incident", "incident.list", Compartment::Incidents, |it, id| rows(register::incidents(it, id)?)),
    part("restraint", "restraint.list", Compartment::Restraint, |it, id| rows(register::restraints(it, id)?)),
    part("medication", "medication.list", Compartment::Medication, |it, id| {
        rows(register::medications(it, id)?)
    }),
    part("abuse", "abuse.list", Compartment::Abuse, |it, id| rows(register::abuses(it, id)?)),
    part("consent", "consent.list", Compartment::Consent, |it, id| rows(consent::list(it, id)?)),
    part("disclosure", "disclosure.list", Compartment::Consent, |it, id| rows(disclosure::list(it, id)?)),
    part("notice", "notice.list", Compartment::Consent, |it, id| rows(notice::list(it, id)?)),
    part("letter", "letter.list", Compartment::Consent, |it, id| rows(letter::list(it, id)?)),
];

/// Pages on the screen; a dossier may have hundreds.
const PREVIEWED: usize = 20;

/// The part with which the whole BSN is printed.
const BSN_PART: &str = "bsnCheck";

/// Each part with the command that returns its rows, for the tests.
pub fn dossier_parts() -> impl Iterator<Item = (&'static str, &'static str)> {
    PARTS.iter().map(|part| (part.subject, part.command))
}

const fn part(
    subject: &'static str,
    command: &'static str,
    compartment: Compartment,
    rows: fn(&mut Session, ClientId) -> Result<Vec<Value>>,
) -> Part {
    Part { subject, command, compartment, rows }
}

/// A list is its rows; anything else is one row.
fn rows(answer: impl Serialize) -> Result<Vec<Value>> {
    match serde_json::to_value(answer).map_err(CommandError::unexpected)? {
        Value::Array(rows) => Ok(rows),
        row @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_)) => {
            Ok(vec![row])
        }
    }
}

/// Which dossier, and which parts of it.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct DossierWanted {
    client: ClientId,
    /// Names of parts; `null` is all of them.
    parts: Option<Vec<String>>,
}

/// A dossier as it would be printed.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DossierPreview {
    /// What can be chosen.
    parts: Vec<DossierPart>,
    /// How many pages the print has.
    #[ts(type = "number")]
    page_count: usize,
    /// The first of them, at most 20.
    pages: Vec<PreviewPage>,
}

/// A part that can be printed.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DossierPart {
    name: String,
    title: String,
    chosen: bool,
}

/// A print on its way out.
struct Made {
    file_name: String,
    pdf: Pdf,
}

pub(crate) fn preview(session: &mut Session, wanted: DossierWanted) -> Result<DossierPreview> {
    let made = make(session, &wanted, Event::DossierPreviewed(wanted.client))?;
    let offered = PARTS.iter().filter(|part| part.is_open_to(session));
    let parts: Result<Vec<DossierPart>> = offered
        .map(|part| {
            let title = dossier_title(part.subject)?.to_owned();
            Ok(DossierPart { name: part.subject.to_owned(), title, chosen: wanted.asks(part) })
        })
        .collect();
    let page_count = page_text(&made.pdf)?.len();
    Ok(DossierPreview { parts: parts?, page_count, pages: first_pages(&made.pdf, PREVIEWED)? })
}

pub(crate) fn view(desk: &Desk, wanted: DossierWanted) -> Result<()> {
    let made = desk.session(|it| make(it, &wanted, Event::DossierPrinted(wanted.client)))?;
    desk.app.view(&made.file_name, &made.pdf.0)
}

pub(crate) fn save_print(desk: &Desk, wanted: DossierWanted) -> Result<Option<SavedFile>> {
    let made = desk.session(|it| make(it, &wanted, Event::DossierPrinted(wanted.client)))?;
    save(desk, Wanted::Document, &made.file_name, &made.pdf.0)
}

impl Part {
    fn is_open_to(&self, session: &Session) -> bool {
        session.gate().may(Rule { act: Act::Disclose, compartment: self.compartment })
    }
}

impl DossierWanted {
    fn asks(&self, part: &Part) -> bool {
        self.parts.as_ref().is_none_or(|names| names.iter().any(|name| name == part.subject))
    }

    /// A name that no part has is a mistake of who asks, and never a shorter print.
    fn refuse_unknown(&self) -> Result<()> {
        let is_known = |name: &String| PARTS.iter().any(|part| part.subject == name);
        let known = self.parts.iter().flatten().all(is_known);
        if known { Ok(()) } else { Err(CommandError::not_found("dossierPart")) }
    }
}

/// Makes the print, and logs it before anything is given out.
fn make(session: &mut Session, wanted: &DossierWanted, event: Event) -> Result<Made> {
    wanted.refuse_unknown()?;
    let (organisation, stored) =
        session.open.vault.consult(&session.stamp, Event::ClientRead(wanted.client), |reader| {
            Ok::<_, CommandError>((complete(reader.organisation()?)?, reader.client(wanted.client)?))
        })?;
    let (chosen, withheld) = chosen(session, wanted);
    let sections: Result<Vec<DossierSection>> = chosen
        .iter()
        .map(|part| Ok(DossierSection { subject: part.subject, rows: (part.rows)(session, wanted.client)? }))
        .collect();
    let client = client_lines(&stored, &chosen);
    let bsn_shown = client.bsn.is_some();
    let pdf = dossier(&DossierFacts {
        organisation: &organisation,
        today: session.today(),
        printed_by: session.open.user.name.clone(),
        client,
        sections: sections?,
        withheld,
    })?;
    let events = Events::many(event, bsn_shown.then_some(Event::BsnRevealed(wanted.client)));
    session.open.vault.change(&session.stamp, |_| Ok::<_, VaultError>(((), events)))?;
    Ok(Made { file_name: format!("dossier-{}.pdf", stored.number), pdf })
}

/// The parts that are printed, and those that are not.
fn chosen(session: &Session, wanted: &DossierWanted) -> (Vec<&'static Part>, Vec<Withheld>) {
    let (mut chosen, mut withheld) = (Vec::new(), Vec::new());
    for part in PARTS {
        match (part.is_open_to(session), wanted.asks(part)) {
            (true, true) => chosen.push(part),
            (true, false) => withheld.push(Withheld::NotChosen(part.subject)),
            (false, _) => withheld.push(Withheld::NotAllowed(part.subject)),
        }
    }
    (chosen, withheld)
}

fn client_lines(stored: &StoredClient, chosen: &[&Part]) -> ClientLines {
    let with_bsn = chosen.iter().any(|part| part.subject == BSN_PART);
    ClientLines {
        name: stored.client.formal_name(),
        birth_date: partial_in_words(stored.client.birth_date),
        number: stored.number.to_string(),
        bsn: stored.bsn.as_ref().filter(|_| with_bsn).map(|it| it.digits().to_owned()),
    }
}

#[cfg(test)]
mod tests;
