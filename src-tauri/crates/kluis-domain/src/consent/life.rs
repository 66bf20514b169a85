//! Het leven van een toestemming (AVG art. 7(1) en (3), UAVG art. 5(3); ZT-5.3, MW-7.6): printed, answered by each signer, withdrawn, replaced; and where it stands on a day.
//!
//! A consent holds from the day of the last signature, up to the day before it is withdrawn. So what was disclosed
//! yesterday stays justified when it is withdrawn this morning, and nothing more is disclosed from that moment.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    Capacity, Consent, ConsentField, ConsentKind, ConsentRefusal, Recipient, Signer, at_field, required,
};
use crate::{
    date::{self, Century},
    field::FieldFault,
    profile::ConsentForm,
    representation::{ClientPart, WhoDecides},
};

/// How somebody said it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Means {
    /// With a signature on paper.
    Paper,
    /// In writing, on a screen: an e-mail or a portal.
    Digital,
    /// Aloud.
    Spoken,
}

/// What a signer said yes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Given {
    /// When.
    pub on: NaiveDate,
    /// How.
    pub means: Means,
    /// Positions of the recipients, counted from 0, for whom it was a yes.
    pub recipients: Vec<u32>,
    /// Positions of the choices that were ticked.
    pub choices: Vec<u32>,
}

/// What a signer answered, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Answer {
    /// When.
    pub signed_on: String,
    /// How.
    pub means: Means,
    /// Positions of the recipients, counted from 0, for whom it was a yes.
    pub recipients: Vec<u32>,
    /// Positions of the choices that were ticked.
    pub choices: Vec<u32>,
}

/// Somebody said no.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RefusalStep {
    /// When.
    pub on: NaiveDate,
    /// Which signer, counted from 0.
    pub signer: u32,
}

/// How a consent was withdrawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Withdrawal {
    /// From which day it no longer holds.
    pub on: NaiveDate,
    /// Who withdrew it: the client, or a representative (ZT-5.3, MW-7.6).
    pub by: String,
    /// How.
    pub means: Means,
}

/// A withdrawal as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WithdrawalDraft {
    /// Who withdraws it.
    pub by: String,
    /// How.
    pub means: Means,
}

/// Where a consent stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ConsentState {
    /// Made ready, no letter yet.
    Proposed,
    /// The letter is out; answers are missing.
    Printed,
    /// Everyone agreed; its day is still to come.
    Upcoming,
    /// Everyone agreed.
    InForce,
    /// Its last day is past.
    Expired,
    /// Somebody said no, or nothing was ticked.
    Refused,
    /// Withdrawn.
    Withdrawn,
    /// Another took its place.
    Replaced,
}

impl ConsentState {
    /// Every state.
    pub const ALL: [ConsentState; 8] = [
        ConsentState::Proposed,
        ConsentState::Printed,
        ConsentState::Upcoming,
        ConsentState::InForce,
        ConsentState::Expired,
        ConsentState::Refused,
        ConsentState::Withdrawn,
        ConsentState::Replaced,
    ];

    /// Whether it is on its way or holds.
    pub fn is_open(self) -> bool {
        match self {
            ConsentState::Proposed
            | ConsentState::Printed
            | ConsentState::Upcoming
            | ConsentState::InForce => true,
            ConsentState::Expired
            | ConsentState::Refused
            | ConsentState::Withdrawn
            | ConsentState::Replaced => false,
        }
    }
}

/// Why a consent that holds should be asked anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum AskAgain {
    /// The client must sign now and did not: came of age for it, or can judge it again. Nothing new rests on it.
    ClientSignsNow,
    /// The client can no longer decide this alone; a representative is asked.
    RepresentativeSignsNow,
    /// Who signed for the client no longer represents them; somebody else does.
    OtherRepresentative,
}

impl AskAgain {
    /// Whether the consent still carries something new until it is asked anew. Who gave it could when they gave it,
    /// so only the client's own say ends it; the stricter reading of UAVG art. 5 and BW art. 7:450.
    pub fn still_carries(self) -> bool {
        match self {
            AskAgain::ClientSignsNow => false,
            AskAgain::RepresentativeSignsNow | AskAgain::OtherRepresentative => true,
        }
    }
}

/// The letter was printed. Printing again changes nothing.
///
/// # Errors
/// Where it was refused, withdrawn or replaced.
pub fn print(consent: Consent, today: NaiveDate) -> Result<Consent, ConsentRefusal> {
    still_runs(&consent)?;
    Ok(Consent { printed_on: consent.printed_on.or(Some(today)), ..consent })
}

/// Signer number `index`, from 0 in the order of the letter, agreed.
///
/// # Errors
/// [`ConsentRefusal`]: a wrong field, a step that comes too early, too late or twice, or a way of saying it that this
/// kind does not take.
pub fn give(
    mut consent: Consent,
    kind: &ConsentKind,
    index: usize,
    answer: &Answer,
    today: NaiveDate,
) -> Result<Consent, ConsentRefusal> {
    still_runs(&consent)?;
    let on = day_said(&consent, &answer.signed_on, today)?;
    in_a_form_that_counts(&consent, kind, answer.means, on)?;
    let recipients = positions(&answer.recipients, consent.recipients.len(), ConsentField::Recipients)?;
    let choices = positions(&answer.choices, consent.choices.len(), ConsentField::Choices)?;
    let signer = unanswered(&mut consent, index)?;
    signer.given = Some(Given { on, means: answer.means, recipients, choices });
    Ok(consent)
}

fn day_said(consent: &Consent, typed: &str, today: NaiveDate) -> Result<NaiveDate, ConsentRefusal> {
    let fault = match date::whole(typed, Century::Past, today) {
        Ok(day) if today < day => FieldFault::InTheFuture,
        Ok(day) => return within(consent, day),
        Err(_) if typed.trim().is_empty() => FieldFault::Missing,
        Err(fault) => fault,
    };
    Err(at_field(ConsentField::SignedOn, fault))
}

fn within(consent: &Consent, day: NaiveDate) -> Result<NaiveDate, ConsentRefusal> {
    match consent.valid_until {
        Some(last_day) if last_day < day => Err(ConsentRefusal::AfterLastDay { last_day }),
        Some(_) | None => Ok(day),
    }
}

/// On paper it takes a letter; aloud it takes a kind for which writing is not asked.
fn in_a_form_that_counts(
    consent: &Consent,
    kind: &ConsentKind,
    means: Means,
    on: NaiveDate,
) -> Result<(), ConsentRefusal> {
    match means {
        Means::Paper => match consent.printed_on {
            None => Err(ConsentRefusal::NotPrinted),
            Some(printed_on) if on < printed_on => Err(ConsentRefusal::SignedBeforePrinting { printed_on }),
            Some(_) => Ok(()),
        },
        Means::Spoken if kind.form == ConsentForm::Written => Err(ConsentRefusal::WritingNeeded),
        Means::Digital | Means::Spoken => after_the_question(consent, on),
    }
}

fn after_the_question(consent: &Consent, on: NaiveDate) -> Result<(), ConsentRefusal> {
    if on < consent.proposed_on {
        return Err(at_field(ConsentField::SignedOn, FieldFault::BeforeOther));
    }
    Ok(())
}

fn positions(typed: &[u32], known: usize, field: ConsentField) -> Result<Vec<u32>, ConsentRefusal> {
    let mut positions = typed.to_vec();
    positions.sort_unstable();
    positions.dedup();
    let all_known = positions.iter().all(|it| (*it as usize) < known);
    if all_known { Ok(positions) } else { Err(at_field(field, FieldFault::NotAChoice)) }
}

fn unanswered(consent: &mut Consent, index: usize) -> Result<&mut Signer, ConsentRefusal> {
    let signer = consent.signers.get_mut(index).ok_or(ConsentRefusal::NoSuchSigner)?;
    match &signer.given {
        Some(given) => Err(ConsentRefusal::AlreadySigned { on: given.on }),
        None => Ok(signer),
    }
}

/// Signer number `index`, from 0, said no: the consent ends there.
///
/// # Errors
/// [`ConsentRefusal`]; once everyone agreed it is [`withdraw`]n instead.
pub fn refuse(
    mut consent: Consent,
    index: usize,
    on: &str,
    today: NaiveDate,
) -> Result<Consent, ConsentRefusal> {
    still_runs(&consent)?;
    if consent.given_by_all() {
        return Err(ConsentRefusal::Given);
    }
    let on = day_said(&consent, on, today)?;
    after_the_question(&consent, on)?;
    unanswered(&mut consent, index)?;
    let signer = u32::try_from(index).map_err(|_| ConsentRefusal::NoSuchSigner)?;
    Ok(Consent { refused: Some(RefusalStep { on, signer }), ..consent })
}

/// Withdrawn today, at once, by whoever asks: as easy as giving (AVG art. 7(3)).
///
/// # Errors
/// [`ConsentRefusal`]: nobody named, or it was over already.
pub fn withdraw(
    consent: Consent,
    draft: &WithdrawalDraft,
    today: NaiveDate,
) -> Result<Consent, ConsentRefusal> {
    still_runs(&consent)?;
    let by = required(&draft.by).map_err(|it| at_field(ConsentField::WithdrawnBy, it))?;
    Ok(Consent { withdrawn: Some(Withdrawal { on: today, by, means: draft.means }), ..consent })
}

/// Another consent of the same kind took its place.
///
/// # Errors
/// [`ConsentRefusal`] where it was over already.
pub fn replace(consent: Consent, on: NaiveDate) -> Result<Consent, ConsentRefusal> {
    still_runs(&consent)?;
    Ok(Consent { replaced_on: Some(on), ..consent })
}

fn still_runs(consent: &Consent) -> Result<(), ConsentRefusal> {
    if let Some(Withdrawal { on, .. }) = consent.withdrawn {
        return Err(ConsentRefusal::Withdrawn { on });
    }
    if let Some(RefusalStep { on, .. }) = consent.refused {
        return Err(ConsentRefusal::Refused { on });
    }
    match consent.replaced_on {
        Some(on) => Err(ConsentRefusal::Replaced { on }),
        None => Ok(()),
    }
}

/// Whether the law lets this signer sign on the day of that decision. Somebody who is not among the contacts can only
/// be held against whether a representative is asked at all.
pub fn may_sign(signer: &Signer, decision: &WhoDecides) -> bool {
    match &signer.capacity {
        Capacity::Client => decision.signatures().client,
        Capacity::Representative { contact: Some(contact), .. } => decision.contacts().contains(contact),
        Capacity::Representative { contact: None, .. } => decision.signatures().representative,
    }
}

/// Whether a consent that holds must be asked anew, by who decides today. A client who died is asked nothing; one who
/// was called unable for this consent alone is not asked either, for nothing on record says otherwise.
pub fn ask_again(signers: &[Signer], called_unable: bool, decision: &WhoDecides) -> Option<AskAgain> {
    let by_client = signers.iter().any(|it| it.capacity == Capacity::Client);
    let representatives: Vec<&Signer> = signers.iter().filter(|it| it.capacity != Capacity::Client).collect();
    if decision.client == ClientPart::Deceased {
        return None;
    }
    if decision.signatures().client && !by_client && !called_unable {
        return Some(AskAgain::ClientSignsNow);
    }
    if !decision.signatures().representative {
        return None;
    }
    if representatives.is_empty() {
        return Some(AskAgain::RepresentativeSignsNow);
    }
    let somebody_still_may = representatives.iter().any(|it| may_sign(it, decision));
    (!somebody_still_may).then_some(AskAgain::OtherRepresentative)
}

impl Consent {
    /// Whether everyone who must sign agreed.
    pub fn given_by_all(&self) -> bool {
        self.signers.iter().all(|it| it.given.is_some())
    }

    /// The day on which the last of them agreed; `None` while somebody has not.
    pub fn given_on(&self) -> Option<NaiveDate> {
        let days: Option<Vec<NaiveDate>> =
            self.signers.iter().map(|it| it.given.as_ref().map(|given| given.on)).collect();
        days?.into_iter().max()
    }

    /// Where it stands on a day.
    pub fn state_on(&self, day: NaiveDate) -> ConsentState {
        self.milestones().state_on(day)
    }

    /// First and last day on which it held or holds; `None` where it never did. No last day means until withdrawn.
    pub fn in_force(&self) -> Option<(NaiveDate, Option<NaiveDate>)> {
        self.milestones().in_force()
    }

    /// The recipients to whom everyone agreed.
    pub fn agreed_recipients(&self) -> Vec<&Recipient> {
        agreed(&self.recipients, &self.signers, |given| &given.recipients)
    }

    /// The choices that everyone ticked.
    pub fn agreed_choices(&self) -> Vec<&String> {
        agreed(&self.choices, &self.signers, |given| &given.choices)
    }

    /// Everything that says where it stands, without its contents.
    pub fn milestones(&self) -> Milestones {
        let empty = |asked: usize, agreed: usize| 0 < asked && agreed == 0;
        let nothing = empty(self.recipients.len(), self.agreed_recipients().len())
            || empty(self.choices.len(), self.agreed_choices().len());
        Milestones {
            proposed_on: self.proposed_on,
            printed_on: self.printed_on,
            given_on: self.given_on(),
            nothing_agreed: nothing,
            valid_from: self.valid_from,
            valid_until: self.valid_until,
            refused_on: self.refused.as_ref().map(|it| it.on),
            withdrawn_on: self.withdrawn.as_ref().map(|it| it.on),
            replaced_on: self.replaced_on,
        }
    }
}

fn agreed<'a, T>(asked: &'a [T], signers: &[Signer], of: impl Fn(&Given) -> &Vec<u32>) -> Vec<&'a T> {
    let all_ticked = |position: u32| {
        signers.iter().all(|it| it.given.as_ref().is_some_and(|given| of(given).contains(&position)))
    };
    (0u32..).zip(asked).filter(|(position, _)| all_ticked(*position)).map(|(_, it)| it).collect()
}

/// The days in the life of a consent, enough to say where it stands: what an overview of thousands reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Milestones {
    /// When it was made ready.
    pub proposed_on: NaiveDate,
    /// When the letter was printed.
    pub printed_on: Option<NaiveDate>,
    /// When the last signer agreed.
    pub given_on: Option<NaiveDate>,
    /// Whether recipients or choices were asked and none was agreed by all.
    pub nothing_agreed: bool,
    /// First day on which it can hold.
    pub valid_from: Option<NaiveDate>,
    /// Last day.
    pub valid_until: Option<NaiveDate>,
    /// When somebody said no.
    pub refused_on: Option<NaiveDate>,
    /// When it was withdrawn.
    pub withdrawn_on: Option<NaiveDate>,
    /// When another took its place.
    pub replaced_on: Option<NaiveDate>,
}

impl Milestones {
    /// Where it stands on a day.
    pub fn state_on(&self, day: NaiveDate) -> ConsentState {
        let came = |on: Option<NaiveDate>| on.is_some_and(|on| on <= day);
        let given = came(self.given_on);
        if came(self.withdrawn_on) {
            return ConsentState::Withdrawn;
        }
        if came(self.refused_on) || given && self.nothing_agreed {
            return ConsentState::Refused;
        }
        if came(self.replaced_on) {
            return ConsentState::Replaced;
        }
        if self.valid_until.is_some_and(|last| last < day) {
            return ConsentState::Expired;
        }
        match (given, self.valid_from.is_some_and(|first| day < first)) {
            (true, true) => ConsentState::Upcoming,
            (true, false) => ConsentState::InForce,
            (false, _) if came(self.printed_on) => ConsentState::Printed,
            (false, _) => ConsentState::Proposed,
        }
    }

    /// First and last day on which it held or holds; `None` where it never did.
    pub fn in_force(&self) -> Option<(NaiveDate, Option<NaiveDate>)> {
        let given = self.given_on.filter(|_| !self.nothing_agreed && self.refused_on.is_none())?;
        let first = self.valid_from.map_or(given, |from| from.max(given));
        let ends = [self.withdrawn_on, self.replaced_on].into_iter().flatten();
        let last = ends.filter_map(|on| on.pred_opt()).chain(self.valid_until).min();
        last.is_none_or(|last| first <= last).then_some((first, last))
    }
}
