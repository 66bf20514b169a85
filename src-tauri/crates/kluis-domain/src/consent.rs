//! Consent (toestemming; AVG art. 6, 7 en 9, UAVG art. 5, BW 7:450 en 7:457): who agreed to what, since when, and until when.
//!
//! What may be consented or objected to is data ([`ConsentKind`]). The life of a consent is a list of steps that is only
//! ever added to: proposed, printed, signed or refused by each signer, withdrawn, replaced.

mod kind;
mod life;
mod overview;
mod permission;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    client::ClientId,
    contact::ContactId,
    date::{self, Century},
    field::{FieldFault, LINE, TEXT, tidy, tidy_lines},
    recipient::RecipientKind,
};

pub use kind::{
    Asked, AskedChoices, AskedRecipients, BLANKS, ConsentKind, DeclarationWords, KindFault, KindField,
    KindLetter, KindRefusal, LETTER_VOCABULARY, LeadParagraph, ReaderWords, SignerRule, Stance, Validity,
    check_own,
};
pub use life::{
    Answer, AskAgain, ConsentState, Given, Means, Milestones, RefusalStep, Withdrawal, WithdrawalDraft,
    ask_again, give, may_sign, print, refuse, replace, withdraw,
};
pub use overview::{ENDS_SOON, SinceAsked, TurningAges, can_be_expected, is_missing, leading};
pub use permission::Permission;

/// Which consent; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"consent\" }")]
pub struct ConsentId(pub Uuid);

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
    /// With whom, as many as the kind asks.
    pub recipients: Vec<Recipient>,
    /// What for.
    pub purpose: String,
    /// What may be ticked, as many as the kind asks.
    pub choices: Vec<String>,
    /// Who signs for or beside the client.
    pub representatives: Vec<Representative>,
    /// Why the client cannot decide this; empty where the client can.
    pub unable_because: String,
    /// Last day on which it holds, or the one day; empty means until withdrawn.
    pub valid_until: String,
    /// The consent that this one takes the place of once it is given.
    pub replaces: Option<ConsentId>,
}

/// Somebody who signs for or beside the client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Representative {
    /// Name.
    pub name: String,
    /// What they are to the client: "moeder", "mentor".
    pub relation: String,
    /// Who they are among the contacts of the client, where they are on record.
    pub contact: Option<ContactId>,
}

/// Which signatures the law and the profile ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signatures {
    /// The client's own.
    pub client: bool,
    /// A representative's.
    pub representative: bool,
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
        /// Who they are among the contacts of the client, where they are on record.
        contact: Option<ContactId>,
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
    /// What they answered, if they did.
    pub given: Option<Given>,
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
    /// What may be ticked.
    pub choices: Vec<String>,
    /// Who must sign, in the order of the letter.
    pub signers: Vec<Signer>,
    /// Why the client cannot decide this; empty where the client can.
    pub unable_because: String,
    /// First day on which it can hold; `None` means from the last signature.
    pub valid_from: Option<NaiveDate>,
    /// Last day on which it holds; `None` means until withdrawn.
    pub valid_until: Option<NaiveDate>,
    /// The consent that this one takes the place of once it is given.
    pub replaces: Option<ConsentId>,
    /// When it was made ready.
    pub proposed_on: NaiveDate,
    /// When the letter was printed.
    pub printed_on: Option<NaiveDate>,
    /// Who said no, and when.
    pub refused: Option<RefusalStep>,
    /// When and by whom it was withdrawn.
    pub withdrawn: Option<Withdrawal>,
    /// When another consent took its place.
    pub replaced_on: Option<NaiveDate>,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(
    missing_docs,
    reason = "each names the field of ConsentDraft, Answer or WithdrawalDraft that it points at"
)]
pub enum ConsentField {
    Recipients,
    Purpose,
    Choices,
    Representatives,
    UnableBecause,
    ValidUntil,
    SignedOn,
    WithdrawnBy,
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
    /// Nobody but the client can give it, and the client cannot: too young, or not able to judge it.
    #[error("only the client can give this, and cannot")]
    OnlyTheClient,
    /// There is no letter yet to sign.
    #[error("the letter was not printed yet")]
    NotPrinted,
    /// Signed before there was a letter.
    #[error("signed before the letter was printed on {printed_on}")]
    SignedBeforePrinting {
        /// When it was printed.
        printed_on: NaiveDate,
    },
    /// Answered after the last day of the consent.
    #[error("answered after the last day, {last_day}")]
    AfterLastDay {
        /// That day.
        last_day: NaiveDate,
    },
    /// On that day somebody else had to sign.
    #[error("this signer could not sign on {on}")]
    MayNotSign {
        /// When.
        on: NaiveDate,
    },
    /// Only writing will do for this kind.
    #[error("this kind is given in writing only")]
    WritingNeeded,
    /// This signer signed already.
    #[error("signed already on {on}")]
    AlreadySigned {
        /// When.
        on: NaiveDate,
    },
    /// Not among the signers of this consent.
    #[error("no such signer")]
    NoSuchSigner,
    /// Everyone signed: it is withdrawn, no longer refused.
    #[error("everyone agreed already")]
    Given,
    /// It was refused, and stays so.
    #[error("refused on {on}")]
    Refused {
        /// When.
        on: NaiveDate,
    },
    /// It was withdrawn, and stays so.
    #[error("withdrawn on {on}")]
    Withdrawn {
        /// When.
        on: NaiveDate,
    },
    /// Another took its place.
    #[error("replaced on {on}")]
    Replaced {
        /// When.
        on: NaiveDate,
    },
    /// What it should replace is not a consent of this kind that is in force for this client.
    #[error("there is no such consent to replace")]
    NothingToReplace,
}

fn at_field(field: ConsentField, fault: FieldFault) -> ConsentRefusal {
    ConsentRefusal::Fields { faults: vec![ConsentFault { field, fault }] }
}

/// Judges a draft of this kind. `client_name` stands under the client's own line.
///
/// # Errors
/// [`ConsentRefusal::Fields`] with each faulty field, or [`ConsentRefusal::OnlyTheClient`].
pub fn propose(
    draft: &ConsentDraft,
    kind: &ConsentKind,
    client_name: &str,
    signatures: Signatures,
    today: NaiveDate,
) -> Result<Consent, ConsentRefusal> {
    let unable = !draft.unable_because.trim().is_empty();
    if kind.signer == SignerRule::ClientOnly && (unable || signatures.representative || !signatures.client) {
        return Err(ConsentRefusal::OnlyTheClient);
    }
    let mut faults = Vec::new();
    let mut note = |field, fault| faults.push(ConsentFault { field, fault });
    let recipients = recipients(draft, &kind.recipients)
        .map_err(|it| note(ConsentField::Recipients, it))
        .unwrap_or_default();
    let purpose = required(&draft.purpose).map_err(|it| note(ConsentField::Purpose, it)).unwrap_or_default();
    let choices =
        choices(draft, kind.choices.ask).map_err(|it| note(ConsentField::Choices, it)).unwrap_or_default();
    let unable_because = tidy_lines(&draft.unable_because, TEXT)
        .map_err(|it| note(ConsentField::UnableBecause, it))
        .unwrap_or_default();
    let signers = signers(draft, client_name, signatures, !unable_because.is_empty())
        .map_err(|it| note(ConsentField::Representatives, it))
        .unwrap_or_default();
    let valid_until = valid_until(&draft.valid_until, kind.validity, today)
        .map_err(|it| note(ConsentField::ValidUntil, it))
        .unwrap_or_default();
    if !faults.is_empty() {
        return Err(ConsentRefusal::Fields { faults });
    }
    Ok(Consent {
        client: draft.client,
        kind: kind.code.clone(),
        recipients,
        purpose,
        choices,
        signers,
        unable_because,
        valid_from: valid_until.filter(|_| kind.validity == Validity::OneDay),
        valid_until,
        replaces: draft.replaces,
        proposed_on: today,
        printed_on: None,
        refused: None,
        withdrawn: None,
        replaced_on: None,
    })
}

fn required(text: &str) -> Result<String, FieldFault> {
    let tidied = tidy(text, LINE)?;
    if tidied.is_empty() { Err(FieldFault::Missing) } else { Ok(tidied) }
}

/// As many as the kind asks.
fn counted<T>(asked: Asked, kept: Vec<T>) -> Result<Vec<T>, FieldFault> {
    match (asked, kept.len()) {
        (Asked::None, 0) | (Asked::One, 1) | (Asked::Several, 1..) => Ok(kept),
        (Asked::One | Asked::Several, 0) => Err(FieldFault::Missing),
        (Asked::None | Asked::One, _) => Err(FieldFault::NotApplicable),
    }
}

fn choices(draft: &ConsentDraft, asked: Asked) -> Result<Vec<String>, FieldFault> {
    let tidied: Vec<String> = draft.choices.iter().map(|it| tidy(it, LINE)).collect::<Result<_, _>>()?;
    counted(asked, tidied.into_iter().filter(|it| !it.is_empty()).collect())
}

fn recipients(draft: &ConsentDraft, asked: &AskedRecipients) -> Result<Vec<Recipient>, FieldFault> {
    let one = |it: &Recipient| {
        if !asked.kinds.contains(&it.kind) && asked.ask != Asked::None {
            return Err(FieldFault::NotAChoice);
        }
        Ok(Recipient { kind: it.kind, name: required(&it.name)?, place: tidy(&it.place, LINE)? })
    };
    counted(asked.ask, draft.recipients.iter().map(one).collect::<Result<_, FieldFault>>()?)
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
        signers.push(Signer { name: name.to_owned(), capacity: Capacity::Client, given: None });
    }
    for typed in &draft.representatives {
        let capacity =
            Capacity::Representative { relation: required(&typed.relation)?, contact: typed.contact };
        signers.push(Signer { name: required(&typed.name)?, capacity, given: None });
    }
    match (representative_signs, draft.representatives.is_empty()) {
        (true, true) => Err(FieldFault::Missing),
        (false, false) => Err(FieldFault::NotApplicable),
        (true, false) | (false, true) => Ok(signers),
    }
}

fn valid_until(text: &str, validity: Validity, today: NaiveDate) -> Result<Option<NaiveDate>, FieldFault> {
    if text.trim().is_empty() {
        return match validity {
            Validity::UntilWithdrawn => Ok(None),
            Validity::UntilDate | Validity::OneDay => Err(FieldFault::Missing),
        };
    }
    let day = date::whole(text, Century::Near, today)?;
    if day < today { Err(FieldFault::BeforeOther) } else { Ok(Some(day)) }
}

#[cfg(test)]
mod tests;
