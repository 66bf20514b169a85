//! The letters of a consent: asked in, and withdrawn in.

use chrono::NaiveDate;

use kluis_documents::{
    AddressedAs, Addressee, ClientLines, ConsentLetterFacts, Lasting, Pdf, Recipient, Signer, consent_letter,
};
use kluis_domain::{
    bsn_use::{DocumentRecipient, printed_bsn},
    client::Client,
    consent::{self, Capacity, Consent, ConsentId, ConsentKind, Validity},
    date::partial_in_words,
    organisation::Organisation,
};
use kluis_vault::{Event, Reader, StoredClient, StoredConsent};

use crate::{
    Desk, Result, Session,
    addressee::{to_client, to_representative},
    consent::client_of,
    consent_kind::kind_named,
    document::{PreviewPage, SavedFile, pages, save},
    host::Wanted,
    organisation::complete,
};

pub(crate) fn preview_letter(session: &mut Session, id: ConsentId) -> Result<Vec<PreviewPage>> {
    let today = session.today();
    let client = client_of(session, id)?;
    let event = Event::LetterPreviewed(client, id);
    let pdf = session.open.vault.consult(&session.stamp, event, |reader| letter(reader, id, today))?;
    pages(&pdf)
}

/// The letter to give out, logged as such.
fn disclosed(session: &mut Session, id: ConsentId) -> Result<(String, Pdf)> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let reader = writer.read();
        let stored = reader.consent(id)?;
        let pdf = letter(&reader, id, today)?;
        let name = format!("toestemming-{}.pdf", stored.letter_number);
        Ok(((name, pdf), Event::LetterDisclosed(stored.consent.client, id)))
    })
}

pub(crate) fn view_letter(desk: &Desk, id: ConsentId) -> Result<()> {
    let (name, pdf) = desk.session(|session| disclosed(session, id))?;
    desk.app.view(&name, &pdf.0)
}

pub(crate) fn save_letter(desk: &Desk, id: ConsentId) -> Result<Option<SavedFile>> {
    let (name, pdf) = desk.session(|session| disclosed(session, id))?;
    save(desk, Wanted::Document, &name, &pdf.0)
}

/// The letter as it was printed, or as it would be printed today.
fn letter(reader: &Reader, id: ConsentId, today: NaiveDate) -> Result<Pdf> {
    match reader.consent_letter(id)? {
        Some(printed) => Ok(Pdf(printed)),
        None => compose(reader, &reader.consent(id)?, today),
    }
}

pub(crate) fn compose(reader: &Reader, stored: &StoredConsent, today: NaiveDate) -> Result<Pdf> {
    let organisation = complete(reader.organisation()?)?;
    let client = reader.client(stored.consent.client)?;
    let kind = kind_named(reader, &stored.consent.kind)?;
    let vault_tag = reader.letter_tag()?;
    let sender = Sender { organisation: &organisation, vault_tag: &vault_tag, today };
    Ok(consent_letter(&facts(sender, &kind, &client, stored))?)
}

/// Who sends a letter, from which vault, and when.
#[derive(Clone, Copy)]
pub(crate) struct Sender<'a> {
    pub(crate) organisation: &'a Organisation,
    /// Tells a scan of this vault's letters from those of another.
    pub(crate) vault_tag: &'a str,
    pub(crate) today: NaiveDate,
}

pub(crate) fn facts<'a>(
    sender: Sender<'a>,
    kind: &'a ConsentKind,
    stored_client: &StoredClient,
    stored: &StoredConsent,
) -> ConsentLetterFacts<'a> {
    let (client, consent) = (&stored_client.client, &stored.consent);
    let client_signs = consent.signers.iter().any(|it| it.capacity == Capacity::Client);
    let recipient = |it: &consent::Recipient| Recipient {
        name: it.name.clone(),
        kind: it.kind.name().to_owned(),
        place: it.place.clone(),
    };
    let signer = |it: &consent::Signer| Signer {
        name: it.name.clone(),
        capacity: match &it.capacity {
            Capacity::Client => kind.client_capacity.clone(),
            Capacity::Representative { relation, .. } => relation.clone(),
        },
    };
    ConsentLetterFacts {
        organisation: sender.organisation,
        kind,
        today: sender.today,
        letter_number: stored.letter_number.clone(),
        vault_tag: sender.vault_tag.to_owned(),
        client: ClientLines {
            name: client.formal_name(),
            birth_date: partial_in_words(client.birth_date),
            number: stored_client.number.to_string(),
            bsn: printed_bsn(reader_of(client_signs), stored_client.bsn.as_ref()),
        },
        addressee: addressee(client, consent, client_signs),
        addressed_as: if client_signs { AddressedAs::Client } else { AddressedAs::Representative },
        recipients: consent.recipients.iter().map(recipient).collect(),
        purpose: consent.purpose.clone(),
        choices: consent.choices.clone(),
        signers: consent.signers.iter().map(signer).collect(),
        lasting: lasting(kind, consent),
        explanations: Vec::new(),
    }
}

fn lasting(kind: &ConsentKind, consent: &Consent) -> Lasting {
    match (kind.validity, consent.valid_until) {
        (_, None) => Lasting::UntilWithdrawn,
        (Validity::OneDay, Some(day)) => Lasting::On(day),
        (Validity::UntilWithdrawn | Validity::UntilDate, Some(day)) => Lasting::Until(day),
    }
}

/// Who gets the letter, and signs it.
fn reader_of(client_signs: bool) -> DocumentRecipient {
    if client_signs { DocumentRecipient::Client } else { DocumentRecipient::Representative }
}

/// To the client where the client signs; else to the representative, at the client's address.
fn addressee(client: &Client, consent: &Consent, client_signs: bool) -> Addressee {
    let representative = consent.signers.first().map(|it| it.name.clone()).filter(|_| !client_signs);
    match representative {
        Some(name) => to_representative(client, name),
        None => to_client(client),
    }
}
