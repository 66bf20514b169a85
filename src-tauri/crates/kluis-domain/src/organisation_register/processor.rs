//! Verwerker en verwerkersovereenkomst (AVG art. 28; MX-11, MX-22, MX-24, ZT-7, ZT-18, CE-08c, MW-4.3, RZ-1.2b, RZ-1.6): who works for the organisation, and whether the agreement says all that it must.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    Check, CheckDraft, CheckOutcome, Faults, LawItem, OrganisationEntryId, OrganisationRegisterRefusal,
    RegistersLaw, RemarkRule,
};
use crate::{
    date::{self, Century},
    field::{FieldFault, required_line},
};

/// Where a processor keeps the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ProcessingPlace {
    /// Within the European Economic Area.
    InsideEurope,
    /// Outside it, in part or in whole (AVG art. 44; ZT-24).
    OutsideEurope,
}

/// A processor as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProcessorDraft {
    /// Name.
    pub name: String,
    /// What they do for the organisation.
    pub activity: String,
    /// Categories of data.
    pub data: String,
    /// Who is reached there, and how.
    pub contact: String,
    /// Where the data are.
    pub place: Option<ProcessingPlace>,
    /// The country, outside the European Economic Area.
    pub country: String,
    /// By what the transfer is allowed: an adequacy decision, standard clauses.
    pub guarantee: String,
    /// Who works for them in turn; one on a line.
    pub subprocessors: String,
    /// The day of the agreement; empty where there is none.
    pub agreed_on: String,
    /// Its last day; empty means until it is ended.
    pub ends_on: String,
    /// When it is looked at again.
    pub review_on: String,
    /// Where the paper lies, where it is not kept here.
    pub paper: String,
    /// The last day on which they worked for the organisation.
    pub ended_on: String,
    /// What else is to be known.
    pub remark: String,
    /// What was found in the agreement.
    pub checks: Vec<CheckDraft>,
}

/// A processor that passed every rule of [`check_processor`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each is the field of the same name of the draft, which explains it")]
pub struct Processor {
    pub name: String,
    pub activity: String,
    pub data: String,
    pub contact: String,
    pub place: ProcessingPlace,
    pub country: String,
    pub guarantee: String,
    pub subprocessors: String,
    pub agreed_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub review_on: Option<NaiveDate>,
    pub paper: String,
    pub ended_on: Option<NaiveDate>,
    pub remark: String,
    pub checks: Vec<Check>,
}

/// Judges a processor and the agreement with them.
///
/// # Errors
/// [`OrganisationRegisterRefusal`] with each faulty field.
pub fn check_processor(
    draft: &ProcessorDraft,
    law: &RegistersLaw,
    today: NaiveDate,
) -> Result<Processor, OrganisationRegisterRefusal> {
    let mut faults = Faults::default();
    let name = faults.keep("name", required_line(&draft.name));
    let activity = faults.needed_text("activity", &draft.activity);
    let data = faults.needed_text("data", &draft.data);
    let contact = faults.text("contact", &draft.contact);
    let place = faults.keep("place", draft.place.ok_or(FieldFault::Missing));
    let (country, guarantee) = transfer(draft, &mut faults);
    let subprocessors = faults.text("subprocessors", &draft.subprocessors);
    let agreed_on = faults.past_day("agreedOn", &draft.agreed_on, today);
    let ends_on = faults.day("endsOn", &draft.ends_on, today);
    let review_on = faults.day("reviewOn", &draft.review_on, today);
    faults.in_order("endsOn", agreed_on, ends_on);
    faults.in_order("reviewOn", agreed_on, review_on);
    let paper = faults.text("paper", &draft.paper);
    let ended_on = faults.past_day("endedOn", &draft.ended_on, today);
    faults.in_order("endedOn", agreed_on, ended_on);
    let remark = faults.text("remark", &draft.remark);
    let checks = faults.checks(&draft.checks, &law.agreement, RemarkRule::UnlessNotMet);
    let whole = name.zip(place).map(|(name, place)| Processor {
        name,
        activity,
        data,
        contact,
        place,
        country,
        guarantee,
        subprocessors,
        agreed_on,
        ends_on,
        review_on,
        paper,
        ended_on,
        remark,
        checks,
    });
    faults.ending(whole)
}

/// Outside the European Economic Area the country and the guarantee are needed (AVG art. 44 to 46).
fn transfer(draft: &ProcessorDraft, faults: &mut Faults) -> (String, String) {
    match draft.place {
        Some(ProcessingPlace::OutsideEurope) => {
            let country = faults.keep("country", required_line(&draft.country)).unwrap_or_default();
            (country, faults.needed_text("guarantee", &draft.guarantee))
        }
        Some(ProcessingPlace::InsideEurope) | None => {
            (faults.line("country", &draft.country), faults.text("guarantee", &draft.guarantee))
        }
    }
}

/// What is to be said of an agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum AgreementState {
    /// There is none.
    Missing,
    /// It lacks something, or not all of it was looked at.
    Incomplete,
    /// It says all that it must.
    Complete,
    /// It is over.
    Expired,
    /// They no longer work for the organisation.
    Ended,
}

/// The conclusion about an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgreementVerdict {
    /// What is to be said of it.
    pub state: AgreementState,
    /// What it lacks, in Dutch.
    pub lacking: Vec<String>,
    /// What was not looked at yet, in Dutch.
    pub unchecked: Vec<String>,
}

/// Whether the agreement says all that it must, and what it lacks.
pub fn conclude(processor: &Processor, law: &RegistersLaw, today: NaiveDate) -> AgreementVerdict {
    let found = |item: &LawItem| processor.checks.iter().find(|it| it.item == item.key).map(|it| it.outcome);
    let texts = |wanted: Option<CheckOutcome>| -> Vec<String> {
        law.agreement.iter().filter(|it| found(it) == wanted).map(|it| it.text.clone()).collect()
    };
    let (lacking, unchecked) = (texts(Some(CheckOutcome::NotMet)), texts(None));
    let state = if processor.ended_on.is_some_and(|on| on < today) {
        AgreementState::Ended
    } else if processor.agreed_on.is_none() {
        AgreementState::Missing
    } else if processor.ends_on.is_some_and(|on| on < today) {
        AgreementState::Expired
    } else if lacking.is_empty() && unchecked.is_empty() {
        AgreementState::Complete
    } else {
        AgreementState::Incomplete
    };
    AgreementVerdict { state, lacking, unchecked }
}

/// A certificate as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CertificateDraft {
    /// Which processor has it; `None` means the organisation itself.
    pub processor: Option<OrganisationEntryId>,
    /// The standard, "NEN 7510-1".
    pub norm: String,
    /// Year of its edition.
    pub year: String,
    /// What it is about.
    pub scope: String,
    /// Who issued it.
    pub issuer: String,
    /// Its number.
    pub number: String,
    /// Its last day.
    pub valid_until: String,
    /// What else is to be known.
    pub remark: String,
}

/// A certificate that passed every rule of [`check_certificate`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each is the field of the same name of the draft, which explains it")]
pub struct Certificate {
    pub processor: Option<OrganisationEntryId>,
    pub norm: String,
    pub year: u32,
    pub scope: String,
    pub issuer: String,
    pub number: String,
    pub valid_until: NaiveDate,
    pub remark: String,
}

/// Judges a certificate.
///
/// # Errors
/// [`OrganisationRegisterRefusal`] with each faulty field.
pub fn check_certificate(
    draft: &CertificateDraft,
    known: &[OrganisationEntryId],
    today: NaiveDate,
) -> Result<Certificate, OrganisationRegisterRefusal> {
    let mut faults = Faults::default();
    if draft.processor.is_some_and(|it| !known.contains(&it)) {
        faults.note("processor", FieldFault::NotAChoice);
    }
    let norm = faults.keep("norm", required_line(&draft.norm));
    let year = faults.keep("year", edition(&draft.year));
    let scope = faults.text("scope", &draft.scope);
    let issuer = faults.keep("issuer", required_line(&draft.issuer));
    let number = faults.line("number", &draft.number);
    let valid_until = faults.keep("validUntil", date::required(&draft.valid_until, Century::Near, today));
    let remark = faults.text("remark", &draft.remark);
    let whole = || {
        let (norm, year, issuer, valid_until) = (norm?, year?, issuer?, valid_until?);
        Some(Certificate {
            processor: draft.processor,
            norm,
            year,
            scope,
            issuer,
            number,
            valid_until,
            remark,
        })
    };
    let whole = whole();
    faults.ending(whole)
}

/// A year of four digits.
fn edition(text: &str) -> Result<u32, FieldFault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(FieldFault::Missing);
    }
    text.parse().ok().filter(|it| (1900..=2999).contains(it)).ok_or(FieldFault::NotADate)
}

/// That a processor was supervised, as typed (ZT-7.5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SupervisionDraft {
    /// Which processor.
    pub processor: OrganisationEntryId,
    /// When.
    pub on: String,
    /// By whom.
    pub by: String,
    /// What was found.
    pub outcome: String,
    /// When it is done again; empty means after the ordinary term.
    pub next_on: String,
}

/// That a processor was supervised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each is the field of the same name of the draft, which explains it")]
pub struct Supervision {
    pub processor: OrganisationEntryId,
    pub on: NaiveDate,
    pub by: String,
    pub outcome: String,
    pub next_on: NaiveDate,
}

/// Judges a supervision; without a next date it is due again after the term of the law table.
///
/// # Errors
/// [`OrganisationRegisterRefusal`] with each faulty field.
pub fn check_supervision(
    draft: &SupervisionDraft,
    law: &RegistersLaw,
    today: NaiveDate,
) -> Result<Supervision, OrganisationRegisterRefusal> {
    let mut faults = Faults::default();
    let on = faults.keep("on", date::past(&draft.on, today));
    let by = faults.keep("by", required_line(&draft.by));
    let outcome = faults.needed_text("outcome", &draft.outcome);
    let next = faults.day("nextOn", &draft.next_on, today);
    faults.in_order("nextOn", on, next);
    let whole = on.zip(by).map(|(on, by)| Supervision {
        processor: draft.processor,
        on,
        by,
        outcome,
        next_on: next.unwrap_or_else(|| date::after(on, law.supervision_every)),
    });
    faults.ending(whole)
}
