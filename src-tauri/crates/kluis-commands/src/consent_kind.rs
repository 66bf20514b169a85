//! The kinds of consent that an organisation can ask: those of its profile, its own, and every other that the program knows.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_documents::{
    AddressedAs, Addressee, ClientLines, ConsentLetterFacts, Lasting, Recipient, Signer, consent_letter,
};
use kluis_domain::{
    consent::{Asked, ConsentKind, ConsentRefusal, Validity, check_own},
    date,
    organisation::Organisation,
    profile::Profile,
};
use kluis_vault::{Event, Offered, OwnKind, Reader, VaultError};

use crate::{
    Result, Session,
    consent::profile_of,
    document::{PreviewPage, pages},
    organisation::complete,
};

/// A kind, and why it is offered.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct OfferedKind {
    pub(crate) kind: ConsentKind,
    pub(crate) offer: Offer,
}

/// Why a kind is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Offer {
    /// The profile of the organisation has it.
    Profile,
    /// The organisation made it.
    Own,
    /// The program knows it; the profile does not use it.
    Other,
    /// The organisation no longer uses its own kind; it stays with the consents that were given.
    Retired,
}

/// An own kind as typed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct OwnKindDraft {
    /// Its code is empty for a new one.
    kind: ConsentKind,
    /// Whether new consents of it are made.
    offered: bool,
}

pub(crate) fn list(session: &mut Session, _: ()) -> Result<Vec<OfferedKind>> {
    session.open.vault.consult(&session.stamp, Event::ConsentKindsRead, offered)
}

/// Every kind as this organisation asks it: those of the profile, its own, the others.
pub(crate) fn offered(reader: &Reader) -> Result<Vec<OfferedKind>> {
    let profile = profile_of(reader)?;
    let built_in = ConsentKind::built_in().iter().map(|kind| {
        let offer = if profile.consent(&kind.code).is_some() { Offer::Profile } else { Offer::Other };
        OfferedKind { kind: kind.under(profile), offer }
    });
    let (used, others): (Vec<_>, Vec<_>) = built_in.partition(|it| it.offer == Offer::Profile);
    let own = reader.own_kinds()?.into_iter().map(|OwnKind { kind, offered, .. }| OfferedKind {
        kind,
        offer: if offered { Offer::Own } else { Offer::Retired },
    });
    Ok(used.into_iter().chain(own).chain(others).collect())
}

/// A kind by its code, as this organisation asks it.
pub(crate) fn kind_named(reader: &Reader, code: &str) -> Result<ConsentKind> {
    kind_under(reader, profile_of(reader)?, code)
}

/// The same where the profile is at hand.
pub(crate) fn kind_under(reader: &Reader, profile: &Profile, code: &str) -> Result<ConsentKind> {
    if let Some(kind) = ConsentKind::coded(code) {
        return Ok(kind.under(profile));
    }
    match reader.own_kind(code) {
        Ok(own) => Ok(own.kind),
        Err(VaultError::NotFound(_)) => Err(ConsentRefusal::UnknownKind.into()),
        Err(other) => Err(other.into()),
    }
}

pub(crate) fn keep(session: &mut Session, draft: OwnKindDraft) -> Result<String> {
    session.open.vault.change(&session.stamp, |writer| {
        let mut kind = check_own(&draft.kind)?;
        if kind.code.is_empty() {
            kind.code = writer.new_kind_code();
        } else {
            writer.read().own_kind(&kind.code)?;
        }
        writer.keep_own_kind(&kind, if draft.offered { Offered::Yes } else { Offered::No })?;
        Ok((kind.code, Event::ConsentKindKept))
    })
}

/// How the letter of a kind looks, for a client who does not exist.
pub(crate) fn preview(session: &mut Session, kind: ConsentKind) -> Result<Vec<PreviewPage>> {
    let today = session.today();
    let organisation = session.open.vault.consult(&session.stamp, Event::ConsentKindsRead, |reader| {
        let profile = profile_of(reader)?;
        let organisation = complete(reader.organisation()?);
        Ok::<_, VaultError>(organisation.unwrap_or_else(|_| Organisation::example(profile)))
    })?;
    let kind = if kind.is_own() { check_own(&kind)? } else { kind };
    pages(&consent_letter(&example(&organisation, &kind, today))?)
}

/// Facts for a letter of this kind about somebody made up.
fn example<'a>(
    organisation: &'a Organisation,
    kind: &'a ConsentKind,
    today: chrono::NaiveDate,
) -> ConsentLetterFacts<'a> {
    const NAME: &str = "mevrouw A. Voorbeeld";
    let recipients = match kind.recipients.ask {
        Asked::None => 0,
        Asked::One => 1,
        Asked::Several => 3,
    };
    let recipient = |kind: &kluis_domain::recipient::RecipientKind| Recipient {
        name: "Voorbeeld".to_owned(),
        kind: kind.name().to_owned(),
        place: "Duinveen".to_owned(),
    };
    ConsentLetterFacts {
        organisation,
        kind,
        today,
        letter_number: "BCDF-2345".to_owned(),
        vault_tag: String::new(),
        client: ClientLines {
            name: NAME.to_owned(),
            birth_date: date::in_words(today - chrono::Months::new(480)),
            number: "1001".to_owned(),
            bsn: None,
        },
        addressee: Addressee {
            lines: vec![NAME.to_owned(), "Zonnedauwlaan 12".to_owned(), "4331 AB Duinveen".to_owned()],
            salutation: "Geachte mevrouw Voorbeeld,".to_owned(),
        },
        addressed_as: AddressedAs::Client,
        recipients: kind.recipients.kinds.iter().take(recipients).map(recipient).collect(),
        purpose: kind.purposes.first().cloned().unwrap_or_default(),
        choices: kind.choices.options.clone(),
        signers: vec![Signer { name: NAME.to_owned(), capacity: kind.client_capacity.clone() }],
        lasting: match kind.validity {
            Validity::UntilWithdrawn => Lasting::UntilWithdrawn,
            Validity::UntilDate => Lasting::Until(today + chrono::Months::new(12)),
            Validity::OneDay => Lasting::On(today + chrono::Days::new(14)),
        },
        explanations: Vec::new(),
    }
}
