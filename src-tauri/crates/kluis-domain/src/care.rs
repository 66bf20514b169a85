//! Care relation (zorgrelatie; Wmo 2015 art. 2.3.5, Jeugdwet art. 2.3, Wlz art. 3.2.3, Zvw art. 11, Wfz art. 5.1): on which decisions the care is given, who pays, and how it ends.
//!
//! A decision is never edited. It is replaced by another, withdrawn or ended, with a reason, and stays on record. The
//! first and last day of the care itself are fields of the client; here is only why it ended and what follows.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    client::{Client, ClientId, email, phone},
    date::{self, Century, PartialDate},
    field::{FieldFault, LINE, TEXT, tidy, tidy_lines},
    fold::fold,
};

mod volume;
pub use volume::{Amount, Volume, VolumePeriod, VolumeUnit};

/// Which decision; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"decision\" }")]
pub struct DecisionId(pub Uuid);

/// Out of which the care is paid (financieringsbron; ZT-17.6). A client may have several at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Funding {
    /// Wet maatschappelijke ondersteuning 2015, in kind.
    Wmo,
    /// Jeugdwet, in kind.
    Jeugdwet,
    /// Wet langdurige zorg, in kind.
    Wlz,
    /// Zorgverzekeringswet.
    Zvw,
    /// A personal budget (persoonsgebonden budget) under any of these laws.
    Pgb,
    /// Wet forensische zorg.
    Forensic,
}

/// What kind of decision or indication it is (beschikking, indicatie; RZ-1.2a).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DecisionKind {
    /// Beschikking of a municipality (Wmo 2015 art. 2.3.5, Jeugdwet art. 2.3).
    MunicipalDecision,
    /// Verwijzing by a GP, youth doctor or specialist (Jeugdwet art. 2.6(1)(e)).
    Referral,
    /// Indicatiebesluit of the CIZ (Wlz art. 3.2.3).
    LongTermIndication,
    /// Indicatie by a district nurse (Besluit zorgverzekering art. 2.10).
    NursingIndication,
    /// Indicatiestelling for forensic care (Wfz art. 5.1).
    ForensicIndication,
    /// A ruling of a court.
    CourtRuling,
}

/// Who pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FunderKind {
    /// Gemeente.
    Municipality,
    /// Zorgkantoor.
    CareOffice,
    /// Zorgverzekeraar.
    Insurer,
    /// The ministry for forensic care, or whoever buys it in.
    Justice,
}

impl Funding {
    /// Every source, in the order of the form.
    pub const ALL: [Funding; 6] =
        [Funding::Wmo, Funding::Jeugdwet, Funding::Wlz, Funding::Zvw, Funding::Pgb, Funding::Forensic];

    /// The kinds of decision on which it is given.
    pub fn kinds(self) -> &'static [DecisionKind] {
        use DecisionKind::{
            CourtRuling, ForensicIndication, LongTermIndication, MunicipalDecision, NursingIndication,
            Referral,
        };
        match self {
            Funding::Wmo => &[MunicipalDecision],
            Funding::Jeugdwet => &[MunicipalDecision, Referral, CourtRuling],
            Funding::Wlz => &[LongTermIndication],
            Funding::Zvw => &[NursingIndication, Referral],
            Funding::Pgb => &[MunicipalDecision, LongTermIndication, NursingIndication],
            Funding::Forensic => &[ForensicIndication, CourtRuling],
        }
    }

    /// Who may pay.
    pub fn funders(self) -> &'static [FunderKind] {
        match self {
            Funding::Wmo | Funding::Jeugdwet => &[FunderKind::Municipality],
            Funding::Wlz => &[FunderKind::CareOffice],
            Funding::Zvw => &[FunderKind::Insurer],
            Funding::Pgb => &[FunderKind::Municipality, FunderKind::CareOffice, FunderKind::Insurer],
            Funding::Forensic => &[FunderKind::Justice],
        }
    }
}

impl DecisionKind {
    /// Whether such a decision always has a number. A referral and a nurse's indication need not.
    pub fn needs_number(self) -> bool {
        match self {
            DecisionKind::MunicipalDecision
            | DecisionKind::LongTermIndication
            | DecisionKind::ForensicIndication
            | DecisionKind::CourtRuling => true,
            DecisionKind::Referral | DecisionKind::NursingIndication => false,
        }
    }
}

/// A decision as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DecisionDraft {
    /// The decision in whose place it comes.
    pub replaces: Option<DecisionId>,
    /// Why it comes in that place; empty where it replaces none.
    pub replaces_because: String,
    /// Out of which the care is paid.
    pub funding: Option<Funding>,
    /// What kind it is.
    pub kind: Option<DecisionKind>,
    /// Its number.
    pub number: String,
    /// First day.
    pub valid_from: String,
    /// Last day; empty means until further notice.
    pub valid_until: String,
    /// What kind of funder; may be left open where only one kind can be.
    pub funder_kind: Option<FunderKind>,
    /// Name of the municipality, care office or insurer.
    pub funder: String,
    /// The main contractor (hoofdaannemer), where the organisation works for one.
    pub main_contractor: String,
    /// Contact at the district team (wijkteam).
    pub contact_name: String,
    /// Their telephone number.
    pub contact_phone: String,
    /// Their e-mail address.
    pub contact_email: String,
    /// What was allocated; empty rows are skipped.
    pub products: Vec<ProductDraft>,
}

/// A product as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProductDraft {
    /// Code of the product.
    pub code: String,
    /// Name of the product.
    pub name: String,
    /// How much, "2,5"; empty where the decision gives none.
    pub volume: String,
    /// Of what.
    pub unit: VolumeUnit,
    /// In what time.
    pub period: VolumePeriod,
}

/// A decision that passed every rule of [`record`]. It is never edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Decision {
    /// Whose.
    pub client: ClientId,
    /// Out of which the care is paid.
    pub funding: Funding,
    /// What kind it is.
    pub kind: DecisionKind,
    /// Its number; empty only where such a decision need not have one.
    pub number: String,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day; `None` means until further notice.
    pub valid_until: Option<NaiveDate>,
    /// What kind of funder.
    pub funder_kind: FunderKind,
    /// Name of the funder.
    pub funder: String,
    /// The main contractor, may be empty.
    pub main_contractor: String,
    /// Contact at the district team, may be empty.
    pub contact_name: String,
    /// Their telephone number, may be empty.
    pub contact_phone: String,
    /// Their e-mail address, may be empty.
    pub contact_email: String,
    /// What was allocated, in the order of the decision.
    pub products: Vec<Product>,
}

/// A product that was allocated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Product {
    /// Its code, upper case, may be empty where there is a name.
    pub code: String,
    /// Its name, may be empty where there is a code.
    pub name: String,
    /// How much of it, where the decision says so.
    pub volume: Option<Volume>,
}

/// How a decision came to its end before or at its last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ClosedBy {
    /// The care under it ended, or it was not prolonged.
    Ended,
    /// Whoever gave it withdrew it.
    Withdrawn,
    /// Another came in its place.
    Replaced {
        /// Which.
        successor: DecisionId,
    },
}

/// The end of a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Closing {
    /// How.
    pub how: ClosedBy,
    /// First day on which it no longer holds.
    pub from: NaiveDate,
    /// Why.
    pub reason: String,
}

/// A decision on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KnownDecision {
    /// Which.
    pub id: DecisionId,
    /// As recorded.
    pub decision: Decision,
    /// Its end, where it was closed.
    pub closing: Option<Closing>,
}

/// Where a decision stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DecisionState {
    /// Its first day is to come.
    Upcoming,
    /// It holds.
    InForce,
    /// Its last day is past, and nothing was recorded about what came after.
    Expired,
    /// Ended.
    Ended,
    /// Withdrawn.
    Withdrawn,
    /// Replaced.
    Replaced,
}

impl KnownDecision {
    /// Where it stands on a day.
    pub fn state_on(&self, day: NaiveDate) -> DecisionState {
        if let Some(closing) = self.closing.as_ref().filter(|it| it.from <= day) {
            return match closing.how {
                ClosedBy::Ended => DecisionState::Ended,
                ClosedBy::Withdrawn => DecisionState::Withdrawn,
                ClosedBy::Replaced { .. } => DecisionState::Replaced,
            };
        }
        match self.decision.valid_until {
            _ if day < self.decision.valid_from => DecisionState::Upcoming,
            Some(last) if last < day => DecisionState::Expired,
            Some(_) | None => DecisionState::InForce,
        }
    }

    /// The day after the last on which it holds; `None` means until further notice.
    fn over_from(&self) -> Option<NaiveDate> {
        let expired = self.decision.valid_until.map(day_after);
        let closed = self.closing.as_ref().map(|it| it.from);
        expired.into_iter().chain(closed).min()
    }
}

fn day_after(day: NaiveDate) -> NaiveDate {
    day + Days::new(1)
}

/// How a decision is closed, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClosingDraft {
    /// Which decision.
    pub decision: DecisionId,
    /// Ended or withdrawn.
    pub how: Option<ClosingChoice>,
    /// First day on which it no longer holds.
    pub from: String,
    /// Why.
    pub reason: String,
}

/// The ways of closing that a person chooses; replacing is done by recording the other decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ClosingChoice {
    /// The care under it ended, or it was not prolonged.
    Ended,
    /// Whoever gave it withdrew it.
    Withdrawn,
}

/// Why the care ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum EndReason {
    /// What was aimed at was reached.
    GoalsReached,
    /// The decision expired and was not prolonged.
    DecisionExpired,
    /// The client wished so.
    ClientsWish,
    /// The client moved away.
    MovedAway,
    /// Another provider took over.
    TakenOver,
    /// The client was admitted to a hospital or institution.
    Admitted,
    /// The client died.
    Died,
    /// The organisation ended it.
    ByOrganisation,
    /// Something else, explained.
    Other,
}

/// What comes after the care.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FollowUp {
    /// Nothing.
    Nothing,
    /// Care by another provider.
    OtherProvider,
    /// Help of family and network.
    Network,
    /// Not known.
    Unknown,
}

/// The end of the care, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CareEndDraft {
    /// Of which client.
    pub client: ClientId,
    /// Last day of care.
    pub last_day: String,
    /// Why.
    pub reason: Option<EndReason>,
    /// More about why.
    pub explanation: String,
    /// What comes after.
    pub follow_up: Option<FollowUp>,
    /// Who takes over.
    pub transfer_to: String,
}

/// The end of the care.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CareEnd {
    /// Last day of care.
    pub last_day: NaiveDate,
    /// Why.
    pub reason: EndReason,
    /// More about why, may be empty.
    pub explanation: String,
    /// What comes after.
    pub follow_up: FollowUp,
    /// Who takes over (transfer target), empty where nobody does.
    pub transfer_to: String,
}

/// A field of one of the forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each names the field of a draft of this file that it points at")]
pub enum CareField {
    ReplacesBecause,
    Funding,
    Kind,
    Number,
    ValidFrom,
    ValidUntil,
    FunderKind,
    Funder,
    MainContractor,
    ContactName,
    ContactPhone,
    ContactEmail,
    ProductCode,
    ProductName,
    ProductVolume,
    How,
    From,
    Reason,
    LastDay,
    EndReason,
    Explanation,
    FollowUp,
    TransferTo,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CareFault {
    /// The field.
    pub field: CareField,
    /// Which product, from 0, for the fields of a product.
    pub row: Option<usize>,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Why nothing was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum CareRefusal {
    /// Fields are not right.
    #[error("{} fields of the care relation are not right", faults.len())]
    Fields {
        /// The faults, never empty.
        faults: Vec<CareFault>,
    },
    /// The decision was closed before.
    #[error("the decision was closed from {from}")]
    DecisionClosed {
        /// First day on which it no longer holds.
        from: NaiveDate,
    },
    /// The care did not end, so it cannot be resumed.
    #[error("the care did not end")]
    CareNotEnded,
}

/// The end that recording a decision brings to the one that it replaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    /// The decision that is replaced.
    pub of: DecisionId,
    /// First day on which it no longer holds.
    pub from: NaiveDate,
    /// Why.
    pub reason: String,
}

/// Collects the faults of a form instead of stopping at the first.
#[derive(Default)]
struct Faults(Vec<CareFault>);

impl Faults {
    fn note(&mut self, field: CareField, fault: FieldFault) {
        self.0.push(CareFault { field, row: None, fault });
    }

    fn keep<T>(&mut self, field: CareField, outcome: Result<T, FieldFault>) -> Option<T> {
        outcome.map_err(|fault| self.note(field, fault)).ok()
    }

    fn in_row<T>(&mut self, field: CareField, row: usize, outcome: Result<T, FieldFault>) -> Option<T> {
        outcome.map_err(|fault| self.0.push(CareFault { field, row: Some(row), fault })).ok()
    }

    fn line(&mut self, field: CareField, text: &str) -> String {
        self.keep(field, tidy(text, LINE)).unwrap_or_default()
    }

    fn ending<T>(self, outcome: Option<T>) -> Result<T, CareRefusal> {
        match outcome {
            Some(whole) if self.0.is_empty() => Ok(whole),
            Some(_) | None => Err(CareRefusal::Fields { faults: self.0 }),
        }
    }
}

/// Whose decision it is.
#[derive(Debug, Clone, Copy)]
pub struct Holder {
    /// The client.
    pub client: ClientId,
    /// Date of birth.
    pub birth_date: PartialDate,
}

/// Judges a decision against those on record of the same client. Gives it with the end of the one that it replaces.
///
/// # Errors
/// [`CareRefusal::Fields`] with each faulty field, or [`CareRefusal::DecisionClosed`] where it replaces one that was
/// closed already.
pub fn record(
    draft: &DecisionDraft,
    holder: Holder,
    known: &[KnownDecision],
    today: NaiveDate,
) -> Result<(Decision, Option<Replacement>), CareRefusal> {
    let replaced = known.iter().find(|it| Some(it.id) == draft.replaces);
    if let Some(closing) = replaced.and_then(|it| it.closing.as_ref()) {
        return Err(CareRefusal::DecisionClosed { from: closing.from });
    }
    let mut faults = Faults::default();
    let decision = read(draft, holder, today, &mut faults);
    let reason = faults.keep(CareField::ReplacesBecause, reason_to_replace(draft, replaced));
    if let Some(decision) = &decision {
        refuse_misplaced(decision, replaced, known, &mut faults);
    }
    faults.ending(decision.zip(reason)).map(|(decision, reason)| {
        let replacement = replaced.map(|it| Replacement {
            of: it.id,
            from: it.over_from().map_or(decision.valid_from, |over| over.min(decision.valid_from)),
            reason,
        });
        (decision, replacement)
    })
}

fn reason_to_replace(draft: &DecisionDraft, replaced: Option<&KnownDecision>) -> Result<String, FieldFault> {
    let reason = tidy_lines(&draft.replaces_because, TEXT)?;
    if replaced.is_some() && reason.is_empty() { Err(FieldFault::Missing) } else { Ok(reason) }
}

/// Not before the one that it replaces, and not beside another of the same number on the same days.
fn refuse_misplaced(
    decision: &Decision,
    replaced: Option<&KnownDecision>,
    known: &[KnownDecision],
    faults: &mut Faults,
) {
    if replaced.is_some_and(|it| decision.valid_from < it.decision.valid_from) {
        faults.note(CareField::ValidFrom, FieldFault::BeforeOther);
    }
    let others = known.iter().filter(|it| replaced.is_none_or(|replaced| replaced.id != it.id));
    if others.into_iter().any(|it| overlap(decision, it)) {
        faults.note(CareField::Number, FieldFault::OverlapsDecision);
    }
}

fn overlap(one: &Decision, other: &KnownDecision) -> bool {
    let key = |it: &Decision| (it.funding, it.kind, fold(&it.number));
    let other_over = other.over_from();
    key(one) == key(&other.decision)
        && one.valid_until.is_none_or(|last| other.decision.valid_from <= last)
        && other_over.is_none_or(|over| one.valid_from < over && other.decision.valid_from < over)
}

fn read(draft: &DecisionDraft, holder: Holder, today: NaiveDate, faults: &mut Faults) -> Option<Decision> {
    let funding = faults.keep(CareField::Funding, draft.funding.ok_or(FieldFault::Missing));
    let kind = faults.keep(CareField::Kind, kind(draft.kind, funding));
    let number = faults.keep(CareField::Number, number(&draft.number, kind));
    let (valid_from, valid_until) = read_validity(draft, holder, today, faults);
    let funder_kind = faults.keep(CareField::FunderKind, funder_kind(draft.funder_kind, funding));
    let funder = faults.keep(CareField::Funder, required(&draft.funder));
    let main_contractor = faults.line(CareField::MainContractor, &draft.main_contractor);
    let contact_name = faults.line(CareField::ContactName, &draft.contact_name);
    let contact_phone = faults.keep(CareField::ContactPhone, optional_phone(&draft.contact_phone));
    let contact_email = faults.keep(CareField::ContactEmail, email(&draft.contact_email));
    let days = valid_from.zip(valid_until.flatten()).map(|(from, until)| (until - from).num_days() + 1);
    let products = read_products(&draft.products, days, faults);
    Some(Decision {
        client: holder.client,
        funding: funding?,
        kind: kind?,
        number: number?,
        valid_from: valid_from?,
        valid_until: valid_until?,
        funder_kind: funder_kind?,
        funder: funder?,
        main_contractor,
        contact_name,
        contact_phone: contact_phone?,
        contact_email: contact_email?,
        products,
    })
}

fn kind(chosen: Option<DecisionKind>, funding: Option<Funding>) -> Result<DecisionKind, FieldFault> {
    let kind = chosen.ok_or(FieldFault::Missing)?;
    let fits = funding.is_none_or(|it| it.kinds().contains(&kind));
    if fits { Ok(kind) } else { Err(FieldFault::NotApplicable) }
}

fn number(text: &str, kind: Option<DecisionKind>) -> Result<String, FieldFault> {
    let number = tidy(text, 40)?;
    let needed = kind.is_none_or(DecisionKind::needs_number);
    if number.is_empty() && needed { Err(FieldFault::Missing) } else { Ok(number) }
}

/// The only kind of funder that the regime has needs not be chosen.
fn funder_kind(chosen: Option<FunderKind>, funding: Option<Funding>) -> Result<FunderKind, FieldFault> {
    let Some(funding) = funding else { return chosen.ok_or(FieldFault::Missing) };
    match (chosen, funding.funders()) {
        (Some(kind), may) if may.contains(&kind) => Ok(kind),
        (Some(_), _) => Err(FieldFault::NotApplicable),
        (None, [only]) => Ok(*only),
        (None, _) => Err(FieldFault::Missing),
    }
}

/// The last day is `None` where it is faulty, and `Some(None)` where there is none.
fn read_validity(
    draft: &DecisionDraft,
    holder: Holder,
    today: NaiveDate,
    faults: &mut Faults,
) -> (Option<NaiveDate>, Option<Option<NaiveDate>>) {
    let from = faults.keep(CareField::ValidFrom, day(&draft.valid_from, today));
    let until = faults.keep(CareField::ValidUntil, optional_day(&draft.valid_until, today));
    if from.is_some_and(|from| from < holder.birth_date.earliest()) {
        faults.note(CareField::ValidFrom, FieldFault::BeforeOther);
    }
    if from.zip(until.flatten()).is_some_and(|(from, until)| until < from) {
        faults.note(CareField::ValidUntil, FieldFault::BeforeOther);
    }
    (from, until)
}

fn day(text: &str, today: NaiveDate) -> Result<NaiveDate, FieldFault> {
    optional_day(text, today)?.ok_or(FieldFault::Missing)
}

fn optional_day(text: &str, today: NaiveDate) -> Result<Option<NaiveDate>, FieldFault> {
    if text.trim().is_empty() { Ok(None) } else { date::whole(text, Century::Near, today).map(Some) }
}

fn required(text: &str) -> Result<String, FieldFault> {
    let tidied = tidy(text, LINE)?;
    if tidied.is_empty() { Err(FieldFault::Missing) } else { Ok(tidied) }
}

fn optional_phone(text: &str) -> Result<String, FieldFault> {
    if text.trim().is_empty() { Ok(String::new()) } else { phone(text) }
}

/// `days` is how long the decision holds, where that is known.
fn read_products(drafts: &[ProductDraft], days: Option<i64>, faults: &mut Faults) -> Vec<Product> {
    let typed = drafts
        .iter()
        .enumerate()
        .filter(|(_, it)| [&it.code, &it.name, &it.volume].iter().any(|text| !text.trim().is_empty()));
    typed.map(|(row, draft)| read_product(draft, row, days, faults)).collect()
}

fn read_product(draft: &ProductDraft, row: usize, days: Option<i64>, faults: &mut Faults) -> Product {
    let code = faults.in_row(CareField::ProductCode, row, tidy(&draft.code, 20)).unwrap_or_default();
    let name = faults.in_row(CareField::ProductName, row, tidy(&draft.name, LINE)).unwrap_or_default();
    if code.is_empty() && name.is_empty() {
        faults.in_row(CareField::ProductName, row, Err::<(), _>(FieldFault::Missing));
    }
    let volume = Volume::read(&draft.volume, draft.unit, draft.period, days);
    let volume = faults.in_row(CareField::ProductVolume, row, volume).flatten();
    Product { code: code.to_uppercase(), name, volume }
}

/// Judges the end or withdrawal of a decision: not before its first day, and not after it is over by itself.
///
/// # Errors
/// [`CareRefusal::Fields`] with each faulty field, or [`CareRefusal::DecisionClosed`].
pub fn close(draft: &ClosingDraft, known: &KnownDecision, today: NaiveDate) -> Result<Closing, CareRefusal> {
    if let Some(closing) = &known.closing {
        return Err(CareRefusal::DecisionClosed { from: closing.from });
    }
    let mut faults = Faults::default();
    let how = faults.keep(CareField::How, draft.how.ok_or(FieldFault::Missing));
    let from = faults.keep(CareField::From, closing_day(&draft.from, known, today));
    let reason = faults.keep(CareField::Reason, required_lines(&draft.reason));
    let how = how.map(|it| match it {
        ClosingChoice::Ended => ClosedBy::Ended,
        ClosingChoice::Withdrawn => ClosedBy::Withdrawn,
    });
    faults.ending((|| Some(Closing { how: how?, from: from?, reason: reason? }))())
}

fn closing_day(text: &str, known: &KnownDecision, today: NaiveDate) -> Result<NaiveDate, FieldFault> {
    let from = day(text, today)?;
    if from < known.decision.valid_from {
        return Err(FieldFault::BeforeOther);
    }
    let too_late = known.over_from().is_some_and(|over| over < from);
    if too_late { Err(FieldFault::AfterDecision) } else { Ok(from) }
}

fn required_lines(text: &str) -> Result<String, FieldFault> {
    let tidied = tidy_lines(text, TEXT)?;
    if tidied.is_empty() { Err(FieldFault::Missing) } else { Ok(tidied) }
}

/// Judges the end of the care.
///
/// # Errors
/// [`CareRefusal::Fields`] with each faulty field.
pub fn end(draft: &CareEndDraft, client: &Client, today: NaiveDate) -> Result<CareEnd, CareRefusal> {
    let mut faults = Faults::default();
    let last_day = faults.keep(CareField::LastDay, last_day(&draft.last_day, client, today));
    let reason = faults.keep(CareField::EndReason, draft.reason.ok_or(FieldFault::Missing));
    let explanation = faults.keep(CareField::Explanation, tidy_lines(&draft.explanation, TEXT));
    let follow_up = faults.keep(CareField::FollowUp, draft.follow_up.ok_or(FieldFault::Missing));
    let transfer_to = faults.keep(CareField::TransferTo, transfer_to(&draft.transfer_to, draft.follow_up));
    if reason == Some(EndReason::Other) && explanation.as_ref().is_some_and(String::is_empty) {
        faults.note(CareField::Explanation, FieldFault::Missing);
    }
    faults.ending((|| {
        Some(CareEnd {
            last_day: last_day?,
            reason: reason?,
            explanation: explanation?,
            follow_up: follow_up?,
            transfer_to: transfer_to?,
        })
    })())
}

fn last_day(text: &str, client: &Client, today: NaiveDate) -> Result<NaiveDate, FieldFault> {
    let last = day(text, today)?;
    let first = client.care_start.unwrap_or(client.birth_date.earliest());
    if last < first { Err(FieldFault::BeforeOther) } else { Ok(last) }
}

/// Who takes over is asked where another provider does, and nowhere else.
fn transfer_to(text: &str, follow_up: Option<FollowUp>) -> Result<String, FieldFault> {
    let target = tidy(text, LINE)?;
    match follow_up {
        Some(FollowUp::OtherProvider) if target.is_empty() => Err(FieldFault::Missing),
        Some(FollowUp::Nothing | FollowUp::Network | FollowUp::Unknown) if !target.is_empty() => {
            Err(FieldFault::NotApplicable)
        }
        Some(_) | None => Ok(target),
    }
}

/// Whether a change of the client's fields takes back the end of the care.
pub fn is_resumed(before: &Client, after: &Client) -> bool {
    before.care_end.is_some() && after.care_end.is_none()
}

/// The client as it is in care again.
///
/// # Errors
/// [`CareRefusal::CareNotEnded`].
pub fn resume(client: Client) -> Result<Client, CareRefusal> {
    if client.care_end.is_none() {
        return Err(CareRefusal::CareNotEnded);
    }
    Ok(Client { care_end: None, ..client })
}

#[cfg(test)]
mod tests;
