//! Fictional consents (toestemmingen), in each stage of their life.

use chrono::{Days, NaiveDate};

use kluis_domain::{
    capacity::Matter,
    client::{Client, ClientId},
    consent::{ConsentDraft, Recipient, Representative, print, propose, sign},
    contact::{self, ContactId},
    law::Law,
    profile::Profile,
    recipient::RecipientKind,
    representation::{Question, decide},
};
use kluis_vault::{Event, StepKind, Writer};

use super::PROFILE;
use crate::{CommandError, Result, representation::circle};

/// One in four has a consent somewhere in its life.
pub(super) fn add_consent(
    writer: &Writer,
    index: usize,
    id: ClientId,
    client: &Client,
    today: NaiveDate,
    events: &mut Vec<Event>,
) -> Result<()> {
    if !index.is_multiple_of(4) {
        return Ok(());
    }
    let profile = Profile::named(PROFILE).ok_or(CommandError::not_found("profile"))?;
    let circle = circle(&writer.read(), id, today)?;
    let question = Question { matter: Matter::Care, about: String::new(), on: today };
    let decision = decide(&question, &circle, profile, Law::built_in());
    let signs = |it: ContactId| Representative {
        name: circle.contact(it).map(contact::Contact::display_name).unwrap_or_default(),
        relation: "ouder met gezag".to_owned(),
    };
    let draft = ConsentDraft {
        client: id,
        kind: "share-with-carers".to_owned(),
        recipients: vec![
            Recipient {
                kind: RecipientKind::Gp,
                name: "Huisartsenpraktijk De Linde".to_owned(),
                place: "Duinveen".to_owned(),
            },
            Recipient {
                kind: RecipientKind::Pharmacy,
                name: "Apotheek Waterborg".to_owned(),
                place: "Waterborg".to_owned(),
            },
        ],
        purpose: "Goede en veilige zorg, afgestemd met de andere zorgverleners".to_owned(),
        information: vec!["Afspraken en het zorgplan".to_owned(), "Medicijnen die u gebruikt".to_owned()],
        representatives: decision.contacts().into_iter().map(signs).collect(),
        unable_because: String::new(),
        valid_until: if index.is_multiple_of(16) {
            (today + Days::new(40)).format("%d-%m-%Y").to_string()
        } else {
            String::new()
        },
    };
    let consent = propose(&draft, &client.formal_name(), decision.signatures(), today)?;
    let kept = writer.add_consent(&consent)?;
    events.push(Event::ConsentProposed(id, kept));
    if index.is_multiple_of(8) {
        return Ok(());
    }
    let mut consent = print(consent, today)?;
    writer.add_consent_step(kept, StepKind::Printed, today, None)?;
    events.push(Event::ConsentPrinted(id, kept));
    if index.is_multiple_of(12) {
        for signer in 0..consent.signers.len() {
            consent = sign(consent, signer, &today.format("%d-%m-%Y").to_string(), today)?;
            writer.add_consent_step(kept, StepKind::Signed, today, Some(signer))?;
        }
        events.push(Event::ConsentSigned(id, kept));
    }
    Ok(())
}
