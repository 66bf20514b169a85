//! Registers van de organisatie (AVG art. 5(2), 28, 30, 35, 37 tot en met 39): processors, processing, officer, assessments and secrecy, apart from any client.
//!
//! An entry is never overwritten: a change is a new version of the whole entry, and the versions before it stay.

mod declaration;
mod dpia;
mod law;
mod officer;
mod processing;
mod processor;
mod reminder;
#[cfg(test)]
mod tests;
mod words;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use chrono::NaiveDate;

pub use declaration::{Declaration, DeclarationDraft, check_declaration, without_declaration};
pub use dpia::{
    AdviceFollowed, Dpia, DpiaDraft, DpiaNeed, PriorConsultation, check_dpia, criteria_met, seems_needed,
};
pub use law::{Announcement, LawItem, LawTask, Norm, RegistersLaw, Superseded};
pub use officer::{
    OfficerRegistration, OfficerRegistrationDraft, OfficerThreshold, TaskDone, TaskDoneDraft,
    check_registration, check_task_done, has_officer, threshold,
};
pub use processing::{
    Compatibility, CompatibilityDraft, CompatibilityVerdict, Derived, Held, HeldItems, LineSource,
    Processing, ProcessingDraft, ProcessingLine, ProcessingPart, ProcessingParts, Recognisable,
    check_compatibility, check_processing, derived_processings, lacking_parts,
};
pub use processor::{
    AgreementState, AgreementVerdict, Certificate, CertificateDraft, ProcessingPlace, Processor,
    ProcessorDraft, Supervision, SupervisionDraft, check_certificate, check_processor, check_supervision,
    conclude,
};
pub use reminder::{Known, Reminder, ReminderKind, reminders};

use crate::{
    date::{self, Century},
    field::{FieldFault, TEXT, tidy, tidy_lines},
};

/// Which entry of a register of the organisation; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"organisationEntry\" }")]
pub struct OrganisationEntryId(pub Uuid);

/// Which file of such an entry; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"organisationFile\" }")]
pub struct OrganisationFileId(pub Uuid);

/// A register of the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum OrganisationRegister {
    /// Processors and their agreements (AVG art. 28).
    Processors,
    /// Certificates of processors and of the organisation (MX-22).
    Certificates,
    /// Supervision of processors (ZT-7.5).
    Supervision,
    /// Processing (AVG art. 30).
    Processing,
    /// Compatibility of new purposes (AVG art. 6(4), MW-4.2).
    Compatibility,
    /// Tasks of the data protection officer (AVG art. 39, MW-16).
    OfficerTasks,
    /// Registration of the officer at the authority (AVG art. 37(7)).
    OfficerRegistration,
    /// Data protection impact assessments (AVG art. 35).
    Dpia,
    /// Declarations of secrecy of staff (UAVG art. 30(4), ZT-11.3).
    Declarations,
}

/// What is wrong with one field. A field of a list is named with its place: `checks.2`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationRegisterFault {
    /// The field of the draft.
    pub field: String,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Everything that is wrong with an entry, in the order of the form; never empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{} fields of the entry are not right", faults.len())]
pub struct OrganisationRegisterRefusal {
    /// The faults.
    pub faults: Vec<OrganisationRegisterFault>,
}

/// The outcome of one item of a list to check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CheckOutcome {
    /// It is so.
    Met,
    /// It is not so.
    NotMet,
    /// It does not apply here.
    NotApplicable,
}

/// One item of a list as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CheckDraft {
    /// Key of the item in the law table.
    pub item: String,
    /// The outcome; `None` where nobody looked yet.
    pub outcome: Option<CheckOutcome>,
    /// The place in the paper, or the reason.
    pub remark: String,
}

/// One item of a list that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Check {
    /// Key of the item in the law table.
    pub item: String,
    /// The outcome.
    pub outcome: CheckOutcome,
    /// The place in the paper, or the reason.
    pub remark: String,
}

/// When the remark of an item may not be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RemarkRule {
    /// Where it is met (the place) or does not apply (the reason).
    UnlessNotMet,
    /// Always.
    Always,
}

/// Collects the faults of a form instead of stopping at the first.
#[derive(Default)]
struct Faults(Vec<OrganisationRegisterFault>);

impl Faults {
    fn keep<T>(&mut self, field: &str, outcome: Result<T, FieldFault>) -> Option<T> {
        outcome.map_err(|fault| self.note(field, fault)).ok()
    }

    fn note(&mut self, field: &str, fault: FieldFault) {
        self.0.push(OrganisationRegisterFault { field: field.to_owned(), fault });
    }

    fn text(&mut self, field: &str, text: &str) -> String {
        self.keep(field, tidy_lines(text, TEXT)).unwrap_or_default()
    }

    fn needed_text(&mut self, field: &str, text: &str) -> String {
        let read = self.keep(field, tidy_lines(text, TEXT));
        if read.as_ref().is_some_and(String::is_empty) {
            self.note(field, FieldFault::Missing);
        }
        read.unwrap_or_default()
    }

    fn line(&mut self, field: &str, text: &str) -> String {
        self.keep(field, tidy(text, crate::field::LINE)).unwrap_or_default()
    }

    fn day(&mut self, field: &str, text: &str, today: NaiveDate) -> Option<NaiveDate> {
        self.keep(field, date::optional(text, Century::Near, today)).flatten()
    }

    /// A day that has come already, or none.
    fn past_day(&mut self, field: &str, text: &str, today: NaiveDate) -> Option<NaiveDate> {
        if text.trim().is_empty() {
            return None;
        }
        self.keep(field, date::past(text, today))
    }

    /// The later day does not lie before the earlier one.
    fn in_order(&mut self, field: &str, earlier: Option<NaiveDate>, later: Option<NaiveDate>) {
        if earlier.zip(later).is_some_and(|(earlier, later)| later < earlier) {
            self.note(field, FieldFault::BeforeOther);
        }
    }

    fn checks(&mut self, drafts: &[CheckDraft], items: &[LawItem], rule: RemarkRule) -> Vec<Check> {
        let mut checks = Vec::new();
        for (place, draft) in drafts.iter().enumerate() {
            let field = format!("checks.{place}");
            if !items.iter().any(|it| it.key == draft.item)
                || drafts.iter().take(place).any(|it| it.item == draft.item)
            {
                self.note(&field, FieldFault::NotAChoice);
                continue;
            }
            let remark = self.text(&field, &draft.remark);
            let Some(outcome) = draft.outcome else { continue };
            let is_needed = match rule {
                RemarkRule::UnlessNotMet => outcome != CheckOutcome::NotMet,
                RemarkRule::Always => true,
            };
            if is_needed && draft.remark.trim().is_empty() {
                self.note(&field, FieldFault::Missing);
            }
            checks.push(Check { item: draft.item.clone(), outcome, remark });
        }
        checks
    }

    fn ending<T>(self, outcome: Option<T>) -> Result<T, OrganisationRegisterRefusal> {
        match outcome {
            Some(whole) if self.0.is_empty() => Ok(whole),
            Some(_) | None => Err(OrganisationRegisterRefusal { faults: self.0 }),
        }
    }
}
