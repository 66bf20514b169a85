//! Facts of an item (gegevens per soort dossierstuk; obligations.md 1.3): what stands beside the text, for the kinds that have it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Faults, ItemField, ItemKind, any_day};
use crate::field::{FieldFault, LINE, tidy};

/// Legal status (juridische status): the measure that the client is under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Measure {
    /// Ondertoezichtstelling (BW art. 1:255).
    SupervisionOrder,
    /// Machtiging uithuisplaatsing (BW art. 1:265b).
    OutOfHomePlacement,
    /// Machtiging gesloten jeugdhulp (Jeugdwet art. 6.1.2).
    ClosedYouthCare,
    /// Jeugdreclassering.
    YouthProbation,
    /// Zorgmachtiging (Wvggz art. 6:4).
    CareAuthorisation,
    /// Crisismaatregel (Wvggz art. 7:1).
    CrisisMeasure,
    /// Rechterlijke machtiging (Wzd art. 24).
    CourtAuthorisation,
    /// Inbewaringstelling (Wzd art. 29).
    Custody,
    /// Terbeschikkingstelling with nursing at the state's command (Sr art. 37b).
    TbsWithNursing,
    /// Terbeschikkingstelling with conditions (Sr art. 38).
    TbsWithConditions,
    /// Plaatsing in een inrichting voor jeugdigen (Sr art. 77s).
    YouthInstitution,
    /// Voorwaardelijke straf, toezicht van de reclassering.
    Probation,
    /// Detentie.
    Detention,
    /// Another one; the text says which.
    Other,
}

impl Measure {
    /// Every measure, in the order in which to offer them.
    pub const ALL: [Measure; 14] = [
        Measure::SupervisionOrder,
        Measure::OutOfHomePlacement,
        Measure::ClosedYouthCare,
        Measure::CareAuthorisation,
        Measure::CrisisMeasure,
        Measure::CourtAuthorisation,
        Measure::Custody,
        Measure::YouthProbation,
        Measure::YouthInstitution,
        Measure::TbsWithNursing,
        Measure::TbsWithConditions,
        Measure::Probation,
        Measure::Detention,
        Measure::Other,
    ];

    /// Whether it tells of a conviction or an offence (AVG art. 10).
    pub fn is_criminal(self) -> bool {
        match self {
            Measure::YouthProbation
            | Measure::TbsWithNursing
            | Measure::TbsWithConditions
            | Measure::YouthInstitution
            | Measure::Probation
            | Measure::Detention => true,
            Measure::SupervisionOrder
            | Measure::OutOfHomePlacement
            | Measure::ClosedYouthCare
            | Measure::CareAuthorisation
            | Measure::CrisisMeasure
            | Measure::CourtAuthorisation
            | Measure::Custody
            | Measure::Other => false,
        }
    }
}

/// How often an amount comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Period {
    /// Once, or as a whole.
    Once,
    /// Every week.
    Week,
    /// Every four weeks.
    FourWeeks,
    /// Every month.
    Month,
    /// Every year.
    Year,
}

/// A fact that a kind can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DetailField {
    /// Legal status.
    Measure,
    /// The other party: court, creditor, employer, school, examiner, sender.
    Party,
    /// Number or code: of the case, of the diagnosis, of the debt; level of the education.
    Reference,
    /// Money.
    Amount,
    /// How often the money comes.
    Per,
    /// First day.
    From,
    /// Last day.
    Until,
    /// Next evaluation.
    EvaluateOn,
}

/// The facts as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ItemDetailsDraft {
    /// Legal status.
    pub measure: Option<Measure>,
    /// The other party.
    pub party: String,
    /// Number, code or level.
    pub reference: String,
    /// Euros: "1.250,50".
    pub amount: String,
    /// How often the amount comes.
    pub per: Option<Period>,
    /// First day.
    pub from: String,
    /// Last day.
    pub until: String,
    /// Next evaluation.
    pub evaluate_on: String,
}

/// The facts that passed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ItemDetails {
    /// Legal status.
    pub measure: Option<Measure>,
    /// The other party.
    pub party: String,
    /// Number, code or level.
    pub reference: String,
    /// Whole cents.
    #[ts(type = "number | null")]
    pub amount_cents: Option<i64>,
    /// How often the amount comes.
    pub per: Option<Period>,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub until: Option<NaiveDate>,
    /// Next evaluation.
    pub evaluate_on: Option<NaiveDate>,
}

impl ItemKind {
    /// The facts that stand beside the text of this kind.
    pub fn details(self) -> &'static [DetailField] {
        use DetailField::{Amount, EvaluateOn, From, Measure, Party, Per, Reference, Until};
        match self {
            ItemKind::HelpRequest
            | ItemKind::GuidanceNote
            | ItemKind::Belief
            | ItemKind::Other
            | ItemKind::Image
            | ItemKind::PassportPhoto => &[],
            ItemKind::Diagnostics => &[Party, Reference],
            ItemKind::CareHistory => &[Party, From, Until],
            ItemKind::CarePlan => &[From, Until, EvaluateOn],
            ItemKind::Evaluation => &[EvaluateOn],
            ItemKind::Correspondence => &[Party, Reference],
            ItemKind::Medical | ItemKind::Paramedical | ItemKind::Nursing => &[Party, From, Until],
            ItemKind::Income | ItemKind::Expense => &[Party, Amount, Per, From, Until],
            ItemKind::Debt => &[Party, Reference, Amount, From, Until],
            ItemKind::JudicialHistory => &[Party, Reference, From, Until],
            ItemKind::LegalStatus => &[Measure, Party, Reference, From, Until],
            ItemKind::Education => &[Party, Reference, From, Until],
            ItemKind::Work => &[Party, From, Until],
        }
    }
}

pub(super) fn check(
    kind: ItemKind,
    draft: &ItemDetailsDraft,
    today: NaiveDate,
    faults: &mut Faults,
) -> ItemDetails {
    refuse_others(kind, draft, faults);
    let details = ItemDetails {
        measure: draft.measure,
        party: faults.take(ItemField::Party, tidy(&draft.party, LINE)),
        reference: faults.take(ItemField::Reference, tidy(&draft.reference, LINE)),
        amount_cents: faults.take(ItemField::Amount, amount(&draft.amount)),
        per: draft.per,
        from: faults.take(ItemField::From, any_day(&draft.from, today)),
        until: faults.take(ItemField::Until, any_day(&draft.until, today)),
        evaluate_on: faults.take(ItemField::EvaluateOn, any_day(&draft.evaluate_on, today)),
    };
    if kind == ItemKind::LegalStatus && draft.measure.is_none() {
        faults.note(ItemField::Measure, FieldFault::Missing);
    }
    if details.from.zip(details.until).is_some_and(|(from, until)| until < from) {
        faults.note(ItemField::Until, FieldFault::BeforeOther);
    }
    details
}

/// What the kind does not have must stay empty, so that nothing is kept that nobody sees.
fn refuse_others(kind: ItemKind, draft: &ItemDetailsDraft, faults: &mut Faults) {
    let filled = [
        (DetailField::Measure, ItemField::Measure, draft.measure.is_some()),
        (DetailField::Party, ItemField::Party, !draft.party.trim().is_empty()),
        (DetailField::Reference, ItemField::Reference, !draft.reference.trim().is_empty()),
        (DetailField::Amount, ItemField::Amount, !draft.amount.trim().is_empty()),
        (DetailField::Per, ItemField::Per, draft.per.is_some()),
        (DetailField::From, ItemField::From, !draft.from.trim().is_empty()),
        (DetailField::Until, ItemField::Until, !draft.until.trim().is_empty()),
        (DetailField::EvaluateOn, ItemField::EvaluateOn, !draft.evaluate_on.trim().is_empty()),
    ];
    for (detail, field, is_filled) in filled {
        if is_filled && !kind.details().contains(&detail) {
            faults.note(field, FieldFault::NotApplicable);
        }
    }
}

/// "1.250,50", "1250" or "€ 12,5" in cents; at most a thousand million euros.
fn amount(text: &str) -> Result<Option<i64>, FieldFault> {
    let typed = text.trim().trim_start_matches('€').trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let (euros, cents) = typed.split_once(',').unwrap_or((typed, ""));
    let euros = whole_euros(euros).ok_or(FieldFault::NotAnAmount)?;
    let cents = whole_cents(cents).ok_or(FieldFault::NotAnAmount)?;
    Ok(Some(euros * 100 + cents))
}

/// Dots stand before each group of three, or nowhere.
fn whole_euros(text: &str) -> Option<i64> {
    let mut groups = text.split('.');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty() || (1..=3).contains(&first.len()) && rest.iter().all(|it| it.len() == 3);
    let digits = text.replace('.', "");
    let plain = (1..=10).contains(&digits.len()) && digits.chars().all(|it| it.is_ascii_digit());
    if grouped && plain { digits.parse().ok() } else { None }
}

fn whole_cents(text: &str) -> Option<i64> {
    match (text.len(), text.chars().all(|it| it.is_ascii_digit())) {
        (0, _) => Some(0),
        (1, true) => text.parse::<i64>().ok().map(|it| it * 10),
        (2, true) => text.parse().ok(),
        (_, _) if text == "-" || text == "--" => Some(0),
        (_, _) => None,
    }
}
