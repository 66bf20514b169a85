//! Consent (toestemming; AVG art. 6, 7 en 9, UAVG art. 5, BW 7:450 en 7:457): who agreed to what, since when, and until when.
//!
//! What may be consented to is data ([`ConsentKind`], one file in `assets/consents` each). The life of a consent is
//! a list of steps that is only ever added to: proposed, printed, signed by each signer, withdrawn.

mod permission;

use std::{collections::BTreeMap, sync::LazyLock};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    client::ClientId,
    date::{self, Century},
    field::{FieldFault, LINE, TEXT, tidy, tidy_lines},
    law::{Regime, Signers},
    profile::SignerVerdict,
    recipient::RecipientKind,
};

pub use permission::Permission;

/// Which consent; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"consent\" }")]
pub struct ConsentId(pub Uuid);

/// A kind of consent (obligations.md 1.4): what is asked, of whom, and in which letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConsentKind {
    /// Stored name of the kind.
    pub code: String,
    /// Name in Dutch.
    pub name: String,
    /// What the client agrees to, in one sentence.
    pub explanation: String,
    /// Row of the obligation catalogue.
    pub source: String,
    /// Law whose ages decide who signs.
    pub regime: Regime,
    /// Whether only writing will do.
    pub written: bool,
    /// Text of the letter, a file in `assets/letters`.
    pub letter: String,
    /// Purposes to choose from; another may be typed.
    pub purposes: Vec<String>,
    /// What may be shared, to choose from; more may be typed.
    pub information: Vec<String>,
    /// Kinds of recipient to choose from.
    pub recipients: Vec<RecipientKind>,
    /// What the letter calls each kind of recipient.
    pub recipient_names: BTreeMap<RecipientKind, String>,
    /// What the letter calls the client under the line to sign on.
    pub client_capacity: String,
}

static BUILT_IN: LazyLock<Vec<ConsentKind>> = LazyLock::new(|| {
    [include_str!("../../../../assets/consents/share-with-carers.toml")]
        .into_iter()
        .map(|text| toml::from_str(text).expect("the built-in kinds are parsed by a test"))
        .collect()
});

impl ConsentKind {
    /// Every kind that the program comes with.
    pub fn built_in() -> &'static [ConsentKind] {
        &BUILT_IN
    }

    /// The kind with this code.
    pub fn coded(code: &str) -> Option<&'static ConsentKind> {
        BUILT_IN.iter().find(|it| it.code == code)
    }
}

/// Somebody who may receive information.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Recipient {
    /// What they are.
    pub kind: RecipientKind,
    /// Name of the person or practice.
    pub name: String,
    /// Town, may be empty.
    pub place: String,
}

/// A consent as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConsentDraft {
    /// Of which client.
    pub client: ClientId,
    /// Code of a [`ConsentKind`].
    pub kind: String,
    /// With whom; at least one.
    pub recipients: Vec<Recipient>,
    /// What for.
    pub purpose: String,
    /// What is shared; at least one.
    pub information: Vec<String>,
    /// Who signs for or beside the client.
    pub representatives: Vec<Representative>,
    /// Why the client cannot decide this; empty where the client can.
    pub unable_because: String,
    /// Last day on which it holds; empty means until withdrawn.
    pub valid_until: String,
}

/// Somebody who signs for or beside the client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Representative {
    /// Name.
    pub name: String,
    /// What they are to the client: "moeder", "mentor".
    pub relation: String,
}

/// Which signatures the law and the profile ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signatures {
    /// The client's own.
    pub client: bool,
    /// A representative's.
    pub representative: bool,
}

impl Signatures {
    /// What the engine of ages said.
    pub fn of(verdict: &SignerVerdict) -> Signatures {
        let (client, representative) = match verdict.signers {
            Signers::Client => (true, false),
            Signers::Representative => (false, true),
            Signers::Both => (true, true),
        };
        Signatures { client, representative }
    }
}

/// Whose signature it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Capacity {
    /// The client.
    Client,
    /// A representative.
    Representative {
        /// What they are to the client.
        relation: String,
    },
}

/// A signature that is asked, or was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Signer {
    /// Name under the line.
    pub name: String,
    /// As whom.
    pub capacity: Capacity,
    /// When signed.
    pub signed_on: Option<NaiveDate>,
}

/// A consent that passed every rule of [`propose`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Consent {
    /// Of which client.
    pub client: ClientId,
    /// Code of a [`ConsentKind`].
    pub kind: String,
    /// With whom.
    pub recipients: Vec<Recipient>,
    /// What for.
    pub purpose: String,
    /// What is shared.
    pub information: Vec<String>,
    /// Who must sign, in the order of the letter.
    pub signers: Vec<Signer>,
    /// Why the client cannot decide this; empty where the client can.
    pub unable_because: String,
    /// Last day on which it holds; `None` means until withdrawn.
    pub valid_until: Option<NaiveDate>,
    /// When it was made ready.
    pub proposed_on: NaiveDate,
    /// When the letter was printed.
    pub printed_on: Option<NaiveDate>,
    /// When it was withdrawn.
    pub withdrawn_on: Option<NaiveDate>,
}

/// Where a consent stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ConsentState {
    /// Made ready, no letter yet.
    Proposed,
    /// The letter is out; signatures are missing.
    Printed,
    /// Everyone signed.
    InForce,
    /// Its last day is past.
    Expired,
    /// Withdrawn.
    Withdrawn,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each names the field of ConsentDraft that it points at")]
pub enum ConsentField {
    Recipients,
    Purpose,
    Information,
    Representatives,
    UnableBecause,
    ValidUntil,
    SignedOn,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConsentFault {
    /// The field.
    pub field: ConsentField,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Why a step was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ConsentRefusal {
    /// Fields are not right.
    #[error("{} fields of the consent are not right", faults.len())]
    Fields {
        /// The faults, never empty.
        faults: Vec<ConsentFault>,
    },
    /// The program knows no such kind.
    #[error("no such kind of consent")]
    UnknownKind,
    /// There is no letter yet to sign.
    #[error("the letter was not printed yet")]
    NotPrinted,
    /// Signed before there was a letter.
    #[error("signed before the letter was printed on {printed_on}")]
    SignedBeforePrinting {
        /// When it was printed.
        printed_on: NaiveDate,
    },
    /// This signer signed already.
    #[error("signed already on {on}")]
    AlreadySigned {
        /// When.
        on: NaiveDate,
    },
    /// Not among the signers of this consent.
    #[error("no such signer")]
    NoSuchSigner,
    /// It was withdrawn, and stays so.
    #[error("withdrawn on {on}")]
    Withdrawn {
        /// When.
        on: NaiveDate,
    },
}

/// Judges a draft. `client_name` stands under the client's own line.
///
/// # Errors
/// [`ConsentRefusal::Fields`] with each faulty field, or [`ConsentRefusal::UnknownKind`].
pub fn propose(
    draft: &ConsentDraft,
    client_name: &str,
    signatures: Signatures,
    today: NaiveDate,
) -> Result<Consent, ConsentRefusal> {
    ConsentKind::coded(&draft.kind).ok_or(ConsentRefusal::UnknownKind)?;
    let mut faults = Vec::new();
    let mut note = |field, fault| faults.push(ConsentFault { field, fault });
    let recipients =
        recipients(&draft.recipients).map_err(|it| note(ConsentField::Recipients, it)).unwrap_or_default();
    let purpose = required(&draft.purpose).map_err(|it| note(ConsentField::Purpose, it)).unwrap_or_default();
    let information =
        texts(&draft.information).map_err(|it| note(ConsentField::Information, it)).unwrap_or_default();
    let unable_because = tidy_lines(&draft.unable_because, TEXT)
        .map_err(|it| note(ConsentField::UnableBecause, it))
        .unwrap_or_default();
    let signers = signers(draft, client_name, signatures, !unable_because.is_empty())
        .map_err(|it| note(ConsentField::Representatives, it))
        .unwrap_or_default();
    let valid_until = valid_until(&draft.valid_until, today)
        .map_err(|it| note(ConsentField::ValidUntil, it))
        .unwrap_or_default();
    if !faults.is_empty() {
        return Err(ConsentRefusal::Fields { faults });
    }
    Ok(Consent {
        client: draft.client,
        kind: draft.kind.clone(),
        recipients,
        purpose,
        information,
        signers,
        unable_because,
        valid_until,
        proposed_on: today,
        printed_on: None,
        withdrawn_on: None,
    })
}

fn required(text: &str) -> Result<String, FieldFault> {
    let tidied = tidy(text, LINE)?;
    if tidied.is_empty() { Err(FieldFault::Missing) } else { Ok(tidied) }
}

fn texts(typed: &[String]) -> Result<Vec<String>, FieldFault> {
    let tidied: Vec<String> = typed.iter().map(|it| tidy(it, LINE)).collect::<Result<_, _>>()?;
    let kept: Vec<String> = tidied.into_iter().filter(|it| !it.is_empty()).collect();
    if kept.is_empty() { Err(FieldFault::Missing) } else { Ok(kept) }
}

fn recipients(typed: &[Recipient]) -> Result<Vec<Recipient>, FieldFault> {
    let one = |it: &Recipient| {
        Ok(Recipient { kind: it.kind, name: required(&it.name)?, place: tidy(&it.place, LINE)? })
    };
    let kept: Vec<Recipient> = typed.iter().map(one).collect::<Result<_, FieldFault>>()?;
    if kept.is_empty() { Err(FieldFault::Missing) } else { Ok(kept) }
}

fn signers(
    draft: &ConsentDraft,
    name: &str,
    asked: Signatures,
    unable: bool,
) -> Result<Vec<Signer>, FieldFault> {
    let client_signs = asked.client && !unable;
    let representative_signs = asked.representative || unable;
    let mut signers = Vec::new();
    if client_signs {
        signers.push(Signer { name: name.to_owned(), capacity: Capacity::Client, signed_on: None });
    }
    for typed in &draft.representatives {
        let capacity = Capacity::Representative { relation: required(&typed.relation)? };
        signers.push(Signer { name: required(&typed.name)?, capacity, signed_on: None });
    }
    match (representative_signs, draft.representatives.is_empty()) {
        (true, true) => Err(FieldFault::Missing),
        (false, false) => Err(FieldFault::NotApplicable),
        (true, false) | (false, true) => Ok(signers),
    }
}

fn valid_until(text: &str, today: NaiveDate) -> Result<Option<NaiveDate>, FieldFault> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let day = date::whole(text, Century::Near, today)?;
    if day < today { Err(FieldFault::BeforeOther) } else { Ok(Some(day)) }
}

/// The letter was printed. Printing again changes nothing.
///
/// # Errors
/// [`ConsentRefusal::Withdrawn`].
pub fn print(consent: Consent, today: NaiveDate) -> Result<Consent, ConsentRefusal> {
    refuse_withdrawn(&consent)?;
    Ok(Consent { printed_on: consent.printed_on.or(Some(today)), ..consent })
}

/// Signer number `index`, from 0 in the order of the letter, signed on the day typed.
///
/// # Errors
/// Every [`ConsentRefusal`] but [`ConsentRefusal::UnknownKind`].
pub fn sign(
    mut consent: Consent,
    index: usize,
    on: &str,
    today: NaiveDate,
) -> Result<Consent, ConsentRefusal> {
    refuse_withdrawn(&consent)?;
    let printed_on = consent.printed_on.ok_or(ConsentRefusal::NotPrinted)?;
    let on = signing_day(on, today)?;
    if on < printed_on {
        return Err(ConsentRefusal::SignedBeforePrinting { printed_on });
    }
    let signer = consent.signers.get_mut(index).ok_or(ConsentRefusal::NoSuchSigner)?;
    if let Some(on) = signer.signed_on {
        return Err(ConsentRefusal::AlreadySigned { on });
    }
    signer.signed_on = Some(on);
    Ok(consent)
}

fn signing_day(text: &str, today: NaiveDate) -> Result<NaiveDate, ConsentRefusal> {
    let fault = match date::whole(text, Century::Past, today) {
        Ok(day) if day <= today => return Ok(day),
        Ok(_) => FieldFault::InTheFuture,
        Err(_) if text.trim().is_empty() => FieldFault::Missing,
        Err(fault) => fault,
    };
    Err(ConsentRefusal::Fields { faults: vec![ConsentFault { field: ConsentField::SignedOn, fault }] })
}

/// Withdrawn today, at once, by whoever asks: as easy as giving (AVG art. 7(3)).
///
/// # Errors
/// [`ConsentRefusal::Withdrawn`].
pub fn withdraw(consent: Consent, today: NaiveDate) -> Result<Consent, ConsentRefusal> {
    refuse_withdrawn(&consent)?;
    Ok(Consent { withdrawn_on: Some(today), ..consent })
}

fn refuse_withdrawn(consent: &Consent) -> Result<(), ConsentRefusal> {
    match consent.withdrawn_on {
        Some(on) => Err(ConsentRefusal::Withdrawn { on }),
        None => Ok(()),
    }
}

impl Consent {
    /// Where it stands on a day.
    pub fn state_on(&self, day: NaiveDate) -> ConsentState {
        if self.withdrawn_on.is_some() {
            return ConsentState::Withdrawn;
        }
        if self.valid_until.is_some_and(|last| last < day) {
            return ConsentState::Expired;
        }
        match (self.printed_on, self.signers.iter().all(|it| it.signed_on.is_some())) {
            (None, _) => ConsentState::Proposed,
            (Some(_), false) => ConsentState::Printed,
            (Some(_), true) => ConsentState::InForce,
        }
    }
}

#[cfg(test)]
mod tests;
