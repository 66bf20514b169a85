//! Gegevensbeschermingseffectbeoordeling (DPIA; AVG art. 35 en 36, takes the place of RZ-1.14): whether one is needed, and what came of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Check, CheckDraft, CheckOutcome, Faults, OrganisationRegisterRefusal, RegistersLaw, RemarkRule};
use crate::field::{FieldFault, required_line};

/// Whether an assessment is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DpiaNeed {
    /// It is needed.
    Needed,
    /// It is not needed.
    NotNeeded,
}

/// What was done with the advice of the officer (AVG art. 35(2)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum AdviceFollowed {
    /// All of it.
    Followed,
    /// A part of it.
    InPart,
    /// None of it.
    NotFollowed,
}

/// Whether the authority was asked beforehand (AVG art. 36).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PriorConsultation {
    /// It was not needed: no high risk is left.
    NotNeeded,
    /// It was asked, and there is no answer yet.
    Asked,
    /// It answered.
    Answered,
}

/// An assessment as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DpiaDraft {
    /// Of which processing.
    pub processing: String,
    /// The criteria that were looked at.
    pub checks: Vec<CheckDraft>,
    /// Whether it is needed.
    pub need: Option<DpiaNeed>,
    /// Why.
    pub reason: String,
    /// When it was done; empty where it was not done yet.
    pub done_on: String,
    /// By whom.
    pub by: String,
    /// What came of it: the risks.
    pub outcome: String,
    /// What is done about them.
    pub measures: String,
    /// The advice of the officer.
    pub advice: String,
    /// What was done with it.
    pub advice_followed: Option<AdviceFollowed>,
    /// Why it was not followed in full.
    pub advice_reason: String,
    /// Whether the authority was asked beforehand.
    pub consultation: Option<PriorConsultation>,
    /// When it was asked.
    pub consulted_on: String,
    /// When it is looked at again.
    pub review_on: String,
}

/// An assessment that passed every rule of [`check_dpia`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each is the field of the same name of the draft, which explains it")]
pub struct Dpia {
    pub processing: String,
    pub checks: Vec<Check>,
    pub need: DpiaNeed,
    pub reason: String,
    pub done_on: Option<NaiveDate>,
    pub by: String,
    pub outcome: String,
    pub measures: String,
    pub advice: String,
    pub advice_followed: Option<AdviceFollowed>,
    pub advice_reason: String,
    pub consultation: Option<PriorConsultation>,
    pub consulted_on: Option<NaiveDate>,
    pub review_on: Option<NaiveDate>,
}

/// How many criteria hold.
pub fn criteria_met(checks: &[Check]) -> usize {
    checks.iter().filter(|it| it.outcome == CheckOutcome::Met).count()
}

/// Whether so many criteria hold that an assessment seems needed.
pub fn seems_needed(checks: &[Check], law: &RegistersLaw) -> bool {
    law.criteria_needed as usize <= criteria_met(checks)
}

/// Judges an assessment. Whoever calls it not needed says why; an assessment that was done says by whom and what came of it.
///
/// # Errors
/// [`OrganisationRegisterRefusal`] with each faulty field.
pub fn check_dpia(
    draft: &DpiaDraft,
    law: &RegistersLaw,
    today: NaiveDate,
) -> Result<Dpia, OrganisationRegisterRefusal> {
    let mut faults = Faults::default();
    let processing = faults.keep("processing", required_line(&draft.processing));
    let checks = faults.checks(&draft.checks, &law.criterion, RemarkRule::Always);
    let need = faults.keep("need", draft.need.ok_or(FieldFault::Missing));
    let reason = faults.needed_text("reason", &draft.reason);
    let done_on = faults.past_day("doneOn", &draft.done_on, today);
    let by = faults.line("by", &draft.by);
    let outcome = faults.text("outcome", &draft.outcome);
    if done_on.is_some() {
        needed(&mut faults, "by", &by);
        needed(&mut faults, "outcome", &outcome);
    }
    let measures = faults.text("measures", &draft.measures);
    let advice = faults.text("advice", &draft.advice);
    let advice_reason = faults.text("adviceReason", &draft.advice_reason);
    advice_is_whole(draft, &mut faults);
    let consulted_on = consulted(draft, &mut faults, today);
    let review_on = faults.day("reviewOn", &draft.review_on, today);
    faults.in_order("reviewOn", done_on, review_on);
    let whole = processing.zip(need).map(|(processing, need)| Dpia {
        processing,
        checks,
        need,
        reason,
        done_on,
        by,
        outcome,
        measures,
        advice,
        advice_followed: draft.advice_followed,
        advice_reason,
        consultation: draft.consultation,
        consulted_on,
        review_on,
    });
    faults.ending(whole)
}

fn needed(faults: &mut Faults, field: &str, text: &str) {
    if text.is_empty() {
        faults.note(field, FieldFault::Missing);
    }
}

/// Advice that is not followed in full has a reason (AVG art. 35(2) and 38(1)).
fn advice_is_whole(draft: &DpiaDraft, faults: &mut Faults) {
    match draft.advice_followed {
        Some(AdviceFollowed::InPart | AdviceFollowed::NotFollowed) => {
            needed(faults, "advice", draft.advice.trim());
            needed(faults, "adviceReason", draft.advice_reason.trim());
        }
        Some(AdviceFollowed::Followed) => needed(faults, "advice", draft.advice.trim()),
        None if !draft.advice.trim().is_empty() => faults.note("adviceFollowed", FieldFault::Missing),
        None => {}
    }
}

fn consulted(draft: &DpiaDraft, faults: &mut Faults, today: NaiveDate) -> Option<NaiveDate> {
    let on = faults.past_day("consultedOn", &draft.consulted_on, today);
    match draft.consultation {
        Some(PriorConsultation::Asked | PriorConsultation::Answered)
            if draft.consulted_on.trim().is_empty() =>
        {
            faults.note("consultedOn", FieldFault::Missing);
        }
        Some(PriorConsultation::Asked | PriorConsultation::Answered | PriorConsultation::NotNeeded)
        | None => {}
    }
    on
}
