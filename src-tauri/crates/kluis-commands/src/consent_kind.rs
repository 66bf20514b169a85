//! The kinds of consent that an organisation can ask: those of its profile, its own, and every other that the program knows.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_documents::{
    AddressedAs, Addressee, ClientLines, ConsentLetterFacts, DocumentFailure, Lasting, Recipient, Signer,
    consent_letter,
};
use kluis_domain::{
    consent::{Asked, ConsentKind, ConsentRefusal, LETTER_VOCABULARY, Validity, check_own},
    date,
    organisation::Organisation,
    own_text::{StandardText, TextGroup, TextVersion},
    profile::Profile,
};
use kluis_vault::{Event, Offered, OwnKind, Reader, VaultError};

use crate::{
    Result, Session,
    consent::profile_of,
    document::{PreviewPage, pages},
    organisation::complete,
    texts::{Text, effective},
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
        Ok(OfferedKind { kind: in_own_words(reader, kind.under(profile))?, offer })
    });
    let built_in = built_in.collect::<Result<Vec<_>>>()?;
    let (used, others): (Vec<_>, Vec<_>) = built_in.into_iter().partition(|it| it.offer == Offer::Profile);
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
        return in_own_words(reader, kind.under(profile));
    }
    match reader.own_kind(code) {
        Ok(own) => Ok(own.kind),
        Err(VaultError::NotFound(_)) => Err(ConsentRefusal::UnknownKind.into()),
        Err(other) => Err(other.into()),
    }
}

/// Code of the words of the letter of a kind.
pub(crate) fn text_code(kind: &str) -> String {
    format!("consent/{kind}")
}

/// The texts of this subject: those of the kinds that the program comes with. An own kind has its versions in its form.
pub(crate) fn texts() -> Vec<Text> {
    let of = |(kind, toml): (&ConsentKind, &'static str)| Text {
        standard: StandardText {
            code: text_code(&kind.code),
            name: kind.name.clone(),
            group: TextGroup::Consent,
            toml,
            vocabulary: LETTER_VOCABULARY,
            plain: &[
                "lead",
                "subtitle",
                "recipientsHeading",
                "recipientsInstruction",
                "recipientColumn",
                "choicesHeading",
                "choicesInstruction",
            ],
            fixed: &[],
            optional: &["organisatie", "contact", "adres"],
        },
        in_use: |profile, code| profile.consents.iter().any(|it| text_code(&it.kind) == code),
        example: |example, toml| {
            let kind = ConsentKind::built_in().iter().find(|it| text_code(&it.code) == example.code);
            let kind = kind.ok_or(ConsentRefusal::UnknownKind)?.under(example.profile);
            let kind = kind.in_words(toml).map_err(|_| DocumentFailure::Words)?;
            Ok(consent_letter(&self::example(example.organisation, &kind, example.today))?)
        },
    };
    ConsentKind::letter_files().map(of).collect()
}

/// A kind of the program with the organisation's own words in its letter, where it has them.
fn in_own_words(reader: &Reader, kind: ConsentKind) -> Result<ConsentKind> {
    let code = text_code(&kind.code);
    if reader.own_text(&code)?.is_none() {
        return Ok(kind);
    }
    let words = effective(reader, &code)?;
    Ok(kind.in_words(&words.toml).map_err(|_| DocumentFailure::Words)?)
}

/// Which words a letter of this kind is made with now: of the program, or of the organisation.
pub(crate) fn words_of(reader: &Reader, kind: &ConsentKind) -> Result<(String, TextVersion)> {
    let code = text_code(&kind.code);
    let version = if kind.is_own() {
        TextVersion::of("", Some(reader.own_kind(&kind.code)?.version))
    } else {
        effective(reader, &code)?.version
    };
    Ok((code, version))
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
