//! Wilsbekwaamheid (BW art. 7:465(2) en (3), Jeugdwet art. 7.3.4(2), UAVG art. 5(2)): whether the client can judge their own interests, per matter.
//!
//! Everyone is capable until somebody has judged and recorded otherwise, for that matter and no other.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    circle::Circle,
    client::ClientId,
    date::{self, Century},
    field::{FieldFault, LINE, TEXT, tidy, tidy_lines},
    fold::fold,
    law::{LadderLaw, Regime},
    mandate::{Ending, EndingDraft},
};

/// Which assessment; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"assessment\" }")]
pub struct AssessmentId(pub Uuid);

/// What is to be decided; each has its own law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Matter {
    /// Care and treatment (WGBO).
    Care,
    /// Youth help (Jeugdwet).
    YouthCare,
    /// Social support (Wmo 2015).
    SocialSupport,
    /// Consent to processing of personal data (UAVG).
    DataConsent,
    /// Electronic exchange (Wabvpz).
    ElectronicExchange,
    /// Request for access, a copy, correction or destruction (AVG, UAVG).
    RightsRequest,
    /// Money and goods (BW Boek 1).
    Money,
}

impl Matter {
    /// Every matter.
    pub const ALL: [Matter; 7] = [
        Matter::Care,
        Matter::YouthCare,
        Matter::SocialSupport,
        Matter::DataConsent,
        Matter::ElectronicExchange,
        Matter::RightsRequest,
        Matter::Money,
    ];

    /// The law that says who decides.
    pub fn law(self) -> LadderLaw {
        match self {
            Matter::Care => LadderLaw::Wgbo,
            Matter::YouthCare => LadderLaw::Jeugdwet,
            Matter::SocialSupport => LadderLaw::Wmo,
            Matter::DataConsent | Matter::RightsRequest => LadderLaw::Uavg,
            Matter::ElectronicExchange => LadderLaw::Wabvpz,
            Matter::Money => LadderLaw::Money,
        }
    }
}

impl From<Regime> for Matter {
    /// The matter in which the ages of a law are asked, such as that of a consent.
    fn from(regime: Regime) -> Matter {
        match regime {
            Regime::Wgbo => Matter::Care,
            Regime::Jeugdwet => Matter::YouthCare,
            Regime::Wmo => Matter::SocialSupport,
            Regime::Uavg => Matter::DataConsent,
            Regime::Wabvpz => Matter::ElectronicExchange,
        }
    }
}

/// What an assessment found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CapacityOutcome {
    /// Can judge their interests in this matter (wilsbekwaam).
    Capable,
    /// Cannot (wilsonbekwaam).
    Incapable,
}

/// An assessment as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AssessmentDraft {
    /// Of which client.
    pub client: ClientId,
    /// In which matter.
    pub matter: Option<Matter>,
    /// Which decision in that matter, in words; empty means every decision in it.
    pub about: String,
    /// The day of the assessment, from which it holds.
    pub assessed_on: String,
    /// Who judged.
    pub assessed_by: String,
    /// Their function.
    pub function: String,
    /// What they found.
    pub outcome: Option<CapacityOutcome>,
    /// Why.
    pub reason: String,
    /// Last day on which it holds; empty means until the next assessment.
    pub until: String,
    /// The day to look again; may be empty.
    pub review_on: String,
}

/// An assessment that passed every rule of [`record`]. It is ended, never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Assessment {
    /// Of which client.
    pub client: ClientId,
    /// In which matter.
    pub matter: Matter,
    /// Which decision in that matter, in words; empty means every decision in it.
    pub about: String,
    /// The day of the assessment, from which it holds.
    pub assessed_on: NaiveDate,
    /// Who judged.
    pub assessed_by: String,
    /// Their function.
    pub function: String,
    /// What they found.
    pub outcome: CapacityOutcome,
    /// Why.
    pub reason: String,
    /// Last day on which it holds; `None` means until the next assessment.
    pub until: Option<NaiveDate>,
    /// The day to look again.
    pub review_on: Option<NaiveDate>,
    /// How it came to an end, if it did.
    pub ending: Option<Ending>,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each names the field of AssessmentDraft or EndingDraft that it points at")]
pub enum AssessmentField {
    Matter,
    About,
    AssessedOn,
    AssessedBy,
    Function,
    Outcome,
    Reason,
    Until,
    ReviewOn,
    On,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssessmentFault {
    /// The field.
    pub field: AssessmentField,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Everything that is wrong with an assessment, in the order of the form; never empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{} fields of the assessment are not right", faults.len())]
pub struct AssessmentRefusal {
    /// The faults.
    pub faults: Vec<AssessmentFault>,
}

/// Checks an assessment against those on record.
///
/// Of one decision, an assessment without a last day holds until the next one; one with a last day must be ended before another
/// can begin, and two of one day contradict each other.
///
/// # Errors
/// [`AssessmentRefusal`] with each faulty field.
pub fn record(
    draft: &AssessmentDraft,
    circle: &Circle,
    today: NaiveDate,
) -> Result<Assessment, AssessmentRefusal> {
    let mut faults = Faults::default();
    let assessment = read(draft, today, &mut faults);
    if let Some(assessment) = &assessment {
        check_life(assessment, circle, &mut faults);
        check_overlap(assessment, circle, &mut faults);
    }
    faults.ending(assessment)
}

/// Collects the faults of a form instead of stopping at the first.
#[derive(Default)]
struct Faults(Vec<AssessmentFault>);

impl Faults {
    fn keep<T>(&mut self, field: AssessmentField, outcome: Result<T, FieldFault>) -> Option<T> {
        outcome.map_err(|fault| self.note(field, fault)).ok()
    }

    fn note(&mut self, field: AssessmentField, fault: FieldFault) {
        self.0.push(AssessmentFault { field, fault });
    }

    fn ending<T>(self, outcome: Option<T>) -> Result<T, AssessmentRefusal> {
        match outcome {
            Some(whole) if self.0.is_empty() => Ok(whole),
            _ => Err(AssessmentRefusal { faults: self.0 }),
        }
    }
}

fn read(draft: &AssessmentDraft, today: NaiveDate, faults: &mut Faults) -> Option<Assessment> {
    let matter = faults.keep(AssessmentField::Matter, draft.matter.ok_or(FieldFault::Missing));
    let about = faults.keep(AssessmentField::About, tidy(&draft.about, LINE));
    let assessed_on = faults.keep(AssessmentField::AssessedOn, date::past(&draft.assessed_on, today));
    let assessed_by = faults.keep(AssessmentField::AssessedBy, required(&draft.assessed_by));
    let function = faults.keep(AssessmentField::Function, required(&draft.function));
    let outcome = faults.keep(AssessmentField::Outcome, draft.outcome.ok_or(FieldFault::Missing));
    let reason = faults.keep(AssessmentField::Reason, required_lines(&draft.reason));
    let mut later = |field, text: &str| {
        let day = faults.keep(field, date::optional(text, Century::Near, today)).flatten();
        if day.zip(assessed_on).is_some_and(|(day, assessed_on)| day < assessed_on) {
            faults.note(field, FieldFault::BeforeOther);
        }
        day
    };
    let until = later(AssessmentField::Until, &draft.until);
    let review_on = later(AssessmentField::ReviewOn, &draft.review_on);
    Some(Assessment {
        client: draft.client,
        matter: matter?,
        about: about?,
        assessed_on: assessed_on?,
        assessed_by: assessed_by?,
        function: function?,
        outcome: outcome?,
        reason: reason?,
        until,
        review_on,
        ending: None,
    })
}

fn required(text: &str) -> Result<String, FieldFault> {
    let tidied = tidy(text, LINE)?;
    if tidied.is_empty() { Err(FieldFault::Missing) } else { Ok(tidied) }
}

fn required_lines(text: &str) -> Result<String, FieldFault> {
    let tidied = tidy_lines(text, TEXT)?;
    if tidied.is_empty() { Err(FieldFault::Missing) } else { Ok(tidied) }
}

fn check_life(assessment: &Assessment, circle: &Circle, faults: &mut Faults) {
    if assessment.assessed_on < circle.client.birth_date.earliest() {
        faults.note(AssessmentField::AssessedOn, FieldFault::BeforeOther);
    }
    if circle.client.deceased_on.is_some_and(|death| death.latest() < assessment.assessed_on) {
        faults.note(AssessmentField::AssessedOn, FieldFault::AfterDeath);
    }
}

fn check_overlap(assessment: &Assessment, circle: &Circle, faults: &mut Faults) {
    let same =
        |it: &&Assessment| it.matter == assessment.matter && fold(&it.about) == fold(&assessment.about);
    let others: Vec<&Assessment> = circle.assessments.iter().map(|(_, it)| it).filter(same).collect();
    if others.iter().any(|it| it.reaches(assessment.assessed_on)) {
        faults.note(AssessmentField::AssessedOn, FieldFault::Overlaps);
    }
    let reaches_next =
        |it: &&&Assessment| assessment.assessed_on < it.assessed_on && assessment.reaches(it.assessed_on);
    if others.iter().find(reaches_next).is_some() {
        faults.note(AssessmentField::Until, FieldFault::Overlaps);
    }
}

impl Assessment {
    /// The last day on which it holds, by its own term or by its ending; `None` means until the next assessment.
    pub fn last_day(&self) -> Option<NaiveDate> {
        let ended = self.ending.as_ref().map(|it| it.on);
        self.until.into_iter().chain(ended).min()
    }

    /// Whether a day lies between its first and its last, whatever came after it.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.assessed_on <= day && self.last_day().is_none_or(|last| day <= last)
    }

    /// Whether no other assessment of the same decision can begin on a day: its own, or one before its stated last day.
    fn reaches(&self, day: NaiveDate) -> bool {
        self.assessed_on == day || (self.assessed_on < day && self.last_day().is_some_and(|last| day <= last))
    }
}

/// Ends an assessment before its last day or before the next one.
///
/// # Errors
/// [`AssessmentRefusal`] with each faulty field; an ended assessment stays as it is.
pub fn end(
    assessment: Assessment,
    draft: &EndingDraft,
    today: NaiveDate,
) -> Result<Assessment, AssessmentRefusal> {
    let mut faults = Faults::default();
    let span = (assessment.assessed_on, assessment.until, assessment.ending.as_ref());
    let on = faults.keep(AssessmentField::On, draft.last_day(span, today));
    let reason = faults.keep(AssessmentField::Reason, draft.why());
    let ending = on.zip(reason).map(|(on, reason)| Ending { on, reason });
    faults.ending(ending).map(|ending| Assessment { ending: Some(ending), ..assessment })
}

/// Withdraws an assessment that was wrong from the start: gives what was wrong with it. `before` is what was wrong
/// with it already, where it was withdrawn.
///
/// # Errors
/// [`AssessmentRefusal`] with the fault of the reason; a withdrawn assessment stays as it is.
pub fn withdraw(reason: &str, before: Option<&str>) -> Result<String, AssessmentRefusal> {
    let mut faults = Faults::default();
    let why = match before {
        Some(_) => Err(FieldFault::NotApplicable),
        None => required_lines(reason),
    };
    let why = faults.keep(AssessmentField::Reason, why);
    faults.ending(why)
}

#[cfg(test)]
mod tests;
