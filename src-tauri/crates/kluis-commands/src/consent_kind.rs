//! The kinds of consent that an organisation can ask: those of its profile, its own, and every other that the program knows.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_domain::consent::{ConsentKind, ConsentRefusal, check_own};
use kluis_vault::{Event, Offered, OwnKind, Reader, VaultError};

use crate::{Result, Session, consent::profile_of};

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
    let profile = profile_of(&reader.organisation()?);
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
    if let Some(kind) = ConsentKind::coded(code) {
        return Ok(kind.under(profile_of(&reader.organisation()?)));
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
