//! Fictional consents (toestemmingen), in each stage of their life.

use chrono::{Days, NaiveDate};

use kluis_domain::{
    capacity::Matter,
    client::{Client, ClientId},
    consent::{
        Answer, ConsentDraft, ConsentKind, ConsentRefusal, Means, Recipient, Representative, give, print,
        propose,
    },
    contact::{self, ContactId},
    law::Law,
    profile::Profile,
    recipient::RecipientKind,
    representation::{Question, decide},
};
use kluis_vault::{Event, Writer};

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
        contact: Some(it),
    };
    let draft = ConsentDraft {
        client: id,
        kind: "shareWithCarers".to_owned(),
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
        choices: vec!["Afspraken en het zorgplan".to_owned(), "Medicijnen die u gebruikt".to_owned()],
        representatives: decision.contacts().into_iter().map(signs).collect(),
        unable_because: String::new(),
        valid_until: if index.is_multiple_of(16) {
            (today + Days::new(40)).format("%d-%m-%Y").to_string()
        } else {
            String::new()
        },
        replaces: None,
    };
    let kind = ConsentKind::coded(&draft.kind).ok_or(ConsentRefusal::UnknownKind)?.under(profile);
    let consent = propose(&draft, &kind, &client.formal_name(), decision.signatures(), today)?;
    let kept = writer.add_consent(&consent)?;
    events.push(Event::ConsentProposed(id, kept));
    if index.is_multiple_of(8) {
        return Ok(());
    }
    let mut consent = print(consent, today)?;
    writer.consent_printed(kept, today)?;
    events.push(Event::ConsentPrinted(id, kept));
    if index.is_multiple_of(12) {
        let answer = Answer {
            signed_on: today.format("%d-%m-%Y").to_string(),
            means: Means::Paper,
            recipients: vec![0, 1],
            choices: vec![0, 1],
        };
        for signer in 0..u32::try_from(consent.signers.len()).unwrap_or_default() {
            consent = give(consent, &kind, signer as usize, &answer, today)?;
            let given = consent.signers.get(signer as usize).and_then(|it| it.given.as_ref());
            writer.consent_given(kept, signer, given.ok_or(ConsentRefusal::NoSuchSigner)?)?;
        }
        events.push(Event::ConsentSigned(id, kept));
    }
    Ok(())
}
