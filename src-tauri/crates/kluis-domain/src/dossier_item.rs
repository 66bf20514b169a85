//! Item of the dossier (dossierstuk; BW art. 7:454, Jeugdwet art. 7.3.8, Wmo 2015 art. 5.1.1): what is kept about the client, and why it may be.
//!
//! An item is never changed: what turns out wrong is corrected on a sheet beside it ([`correct`], ZT-13.2). What
//! can change is whether it is shielded, how long it is kept and whether that is on hold; each change is a step that stays.

mod choices;
mod details;
mod meta;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

pub use choices::{ItemChoices, ItemKindChoice, PurposeChoice, choices};
pub use details::{DetailField, ItemDetails, ItemDetailsDraft, Measure, Period};
pub use meta::{CriminalGround, ItemSource, SpecialKind, SpecialReason};

use crate::{
    authorisation::{Act, Compartment, Rule},
    client::ClientId,
    date::{self, Century},
    field::{FieldFault, LONG_TEXT, TEXT, required_line, required_text, tidy, tidy_text},
    fold::fold,
    profile::{DataKind, LegalBasis, Module, Profile, RetentionCategory},
    user::Role,
};

/// Which item; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"dossierItem\" }")]
pub struct ItemId(pub Uuid);

/// Which file of an item or a register; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"dossierFile\" }")]
pub struct FileId(pub Uuid);

/// What an item is (obligations.md 1.3, Content). No kind is for copies of identity documents: none may be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ItemKind {
    /// Hulpvraag.
    HelpRequest,
    /// Diagnostiek.
    Diagnostics,
    /// Voorgeschiedenis van zorg.
    CareHistory,
    /// Zorgplan of begeleidingsplan.
    CarePlan,
    /// Begeleidingsverslag, rapportage.
    GuidanceNote,
    /// Evaluatie.
    Evaluation,
    /// Brief of bericht.
    Correspondence,
    /// Levensovertuiging, for spiritual care.
    Belief,
    /// Anything else about the care.
    Other,
    /// Medisch.
    Medical,
    /// Paramedisch.
    Paramedical,
    /// Verpleegkundig.
    Nursing,
    /// Inkomen.
    Income,
    /// Uitgave.
    Expense,
    /// Schuld.
    Debt,
    /// Justitieel verleden.
    JudicialHistory,
    /// Juridische status: OTS, machtiging, tbs.
    LegalStatus,
    /// Onderwijs.
    Education,
    /// Werk of dagbesteding.
    Work,
    /// Foto, film of geluid.
    Image,
    /// Pasfoto.
    PassportPhoto,
}

impl ItemKind {
    /// Every kind, in the order in which to offer them.
    pub const ALL: [ItemKind; 21] = [
        ItemKind::HelpRequest,
        ItemKind::CarePlan,
        ItemKind::GuidanceNote,
        ItemKind::Evaluation,
        ItemKind::CareHistory,
        ItemKind::Diagnostics,
        ItemKind::Correspondence,
        ItemKind::Belief,
        ItemKind::Other,
        ItemKind::Medical,
        ItemKind::Paramedical,
        ItemKind::Nursing,
        ItemKind::Income,
        ItemKind::Expense,
        ItemKind::Debt,
        ItemKind::JudicialHistory,
        ItemKind::LegalStatus,
        ItemKind::Education,
        ItemKind::Work,
        ItemKind::Image,
        ItemKind::PassportPhoto,
    ];

    /// The part of the dossier in which it lies.
    pub fn compartment(self) -> Compartment {
        match self {
            ItemKind::HelpRequest
            | ItemKind::Diagnostics
            | ItemKind::CareHistory
            | ItemKind::CarePlan
            | ItemKind::GuidanceNote
            | ItemKind::Evaluation
            | ItemKind::Correspondence
            | ItemKind::Belief
            | ItemKind::Other => Compartment::CareContent,
            ItemKind::Medical | ItemKind::Paramedical | ItemKind::Nursing => Compartment::Medical,
            ItemKind::Income | ItemKind::Expense | ItemKind::Debt => Compartment::Finances,
            ItemKind::JudicialHistory | ItemKind::LegalStatus => Compartment::Judicial,
            ItemKind::Education | ItemKind::Work => Compartment::Education,
            ItemKind::Image | ItemKind::PassportPhoto => Compartment::Images,
        }
    }

    /// The module of the profile that must be on (CE-05c, CE-05d).
    pub fn module(self) -> Option<Module> {
        match self.compartment() {
            Compartment::Medical => Some(Module::Health),
            Compartment::Finances => Some(Module::Finances),
            Compartment::Directory
            | Compartment::Identification
            | Compartment::Bsn
            | Compartment::Consent
            | Compartment::People
            | Compartment::CareRelation
            | Compartment::Dossier
            | Compartment::CareContent
            | Compartment::Judicial
            | Compartment::Education
            | Compartment::Images
            | Compartment::WorkNotes
            | Compartment::Incidents
            | Compartment::Restraint
            | Compartment::Medication
            | Compartment::Abuse
            | Compartment::Intake
            | Compartment::Organisation
            | Compartment::Users
            | Compartment::Circle
            | Compartment::Emergency
            | Compartment::Audit
            | Compartment::Own => None,
        }
    }

    /// The category that its data have for certain; `None` where it depends on what is in it.
    pub fn category(self) -> Option<DataKind> {
        match self {
            ItemKind::Diagnostics
            | ItemKind::Belief
            | ItemKind::Medical
            | ItemKind::Paramedical
            | ItemKind::Nursing => Some(DataKind::Special),
            ItemKind::JudicialHistory => Some(DataKind::Criminal),
            ItemKind::HelpRequest
            | ItemKind::CareHistory
            | ItemKind::CarePlan
            | ItemKind::GuidanceNote
            | ItemKind::Evaluation
            | ItemKind::Correspondence
            | ItemKind::Other
            | ItemKind::Income
            | ItemKind::Expense
            | ItemKind::Debt
            | ItemKind::LegalStatus
            | ItemKind::Education
            | ItemKind::Work
            | ItemKind::Image
            | ItemKind::PassportPhoto => None,
        }
    }

    /// The special kind that its data have for certain.
    pub fn special(self) -> Option<SpecialKind> {
        match (self, self.category()) {
            (ItemKind::Belief, _) => Some(SpecialKind::Religion),
            (_, Some(DataKind::Special)) => Some(SpecialKind::Health),
            (_, Some(DataKind::Ordinary | DataKind::Criminal | DataKind::Bsn) | None) => None,
        }
    }

    /// How it is kept unless somebody says otherwise.
    pub fn retention(self) -> RetentionCategory {
        match self {
            ItemKind::Income | ItemKind::Expense | ItemKind::Debt => RetentionCategory::Other,
            ItemKind::Image | ItemKind::PassportPhoto => RetentionCategory::Other,
            ItemKind::HelpRequest
            | ItemKind::Diagnostics
            | ItemKind::CareHistory
            | ItemKind::CarePlan
            | ItemKind::GuidanceNote
            | ItemKind::Evaluation
            | ItemKind::Correspondence
            | ItemKind::Belief
            | ItemKind::Other
            | ItemKind::Medical
            | ItemKind::Paramedical
            | ItemKind::Nursing
            | ItemKind::JudicialHistory
            | ItemKind::LegalStatus
            | ItemKind::Education
            | ItemKind::Work => RetentionCategory::Care,
        }
    }

    /// Whether consent can be what an item of this kind rests on: pictures are an extra, never part of the care (RZ-5.1).
    pub fn may_rest_on_consent(self) -> bool {
        self.compartment() == Compartment::Images
    }
}

/// The categories of retention that an item can have.
pub const ITEM_RETENTIONS: [RetentionCategory; 3] =
    [RetentionCategory::Care, RetentionCategory::Other, RetentionCategory::Financial];

/// An item as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ItemDraft {
    /// Of which client.
    pub client: ClientId,
    /// What it is.
    pub kind: ItemKind,
    /// What it is called in the list.
    pub title: String,
    /// What it says; may be empty where a file says it.
    pub text: String,
    /// The facts that belong to its kind.
    pub details: ItemDetailsDraft,
    /// Ordinary, special, criminal, or with the BSN in it.
    pub category: DataKind,
    /// Which special categories; at least one where the category is special.
    pub special_kinds: Vec<SpecialKind>,
    /// Why special data other than health may be kept.
    pub special_reason: Option<SpecialReason>,
    /// Why criminal data may be kept.
    pub criminal_ground: Option<CriminalGround>,
    /// Why it is necessary, or where the consent is.
    pub explanation: String,
    /// Where it comes from.
    pub source: Option<ItemSource>,
    /// Name of the carer or body it comes from; may be empty.
    pub source_name: String,
    /// When it was received, or made where it was made here.
    pub dated: String,
    /// Who wrote it.
    pub author: String,
    /// One of the profile's purposes.
    pub purpose: String,
    /// One of the bases of that purpose.
    pub basis: Option<LegalBasis>,
    /// How it is kept.
    pub retention: RetentionCategory,
}

/// An item that passed every rule of [`check`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Item {
    /// Of which client.
    pub client: ClientId,
    /// What it is.
    pub kind: ItemKind,
    /// What it is called in the list.
    pub title: String,
    /// What it says.
    pub text: String,
    /// The facts that belong to its kind.
    pub details: ItemDetails,
    /// Ordinary, special, criminal, or with the BSN in it.
    pub category: DataKind,
    /// Which special categories.
    pub special_kinds: Vec<SpecialKind>,
    /// Why special data other than health may be kept.
    pub special_reason: Option<SpecialReason>,
    /// Why criminal data may be kept.
    pub criminal_ground: Option<CriminalGround>,
    /// Why it is necessary, or where the consent is.
    pub explanation: String,
    /// Where it comes from.
    pub source: ItemSource,
    /// Name of the carer or body it comes from; may be empty.
    pub source_name: String,
    /// When it was received, or made where it was made here.
    pub dated: NaiveDate,
    /// Who wrote it.
    pub author: String,
    /// What it is kept for.
    pub purpose: String,
    /// What that rests on.
    pub basis: LegalBasis,
    /// How it is kept.
    pub retention: RetentionCategory,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each names the field of a draft that it points at")]
pub enum ItemField {
    Kind,
    Title,
    Text,
    Measure,
    Party,
    Reference,
    Amount,
    Per,
    From,
    Until,
    EvaluateOn,
    Category,
    SpecialKinds,
    SpecialReason,
    CriminalGround,
    Explanation,
    Source,
    SourceName,
    Dated,
    Author,
    Purpose,
    Basis,
    Retention,
    /// Of a correction: its date.
    On,
    /// Of a correction: what is corrected.
    Corrected,
    /// Of a correction: the corrected reading.
    Reading,
    /// Of a correction: on whose request.
    RequestedBy,
    /// Of shielding: why.
    Reason,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ItemFault {
    /// The field.
    pub field: ItemField,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Why nothing was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ItemRefusal {
    /// Fields are not right.
    #[error("{} fields of the item are not right", faults.len())]
    Fields {
        /// The faults, never empty.
        faults: Vec<ItemFault>,
    },
    /// It is shielded already.
    #[error("shielded already")]
    AlreadyShielded,
    /// It is not shielded.
    #[error("not shielded")]
    NotShielded,
    /// It is on hold: on hold already, or to be kept as it is until the hold is lifted.
    #[error("on hold")]
    OnHold,
    /// It is not on hold.
    #[error("not on hold")]
    NotOnHold,
}

/// Collects the faults of a form.
struct Faults(Vec<ItemFault>);

impl Faults {
    fn note(&mut self, field: ItemField, fault: FieldFault) {
        self.0.push(ItemFault { field, fault });
    }

    fn take<T: Default>(&mut self, field: ItemField, judged: Result<T, FieldFault>) -> T {
        judged.map_err(|fault| self.note(field, fault)).unwrap_or_default()
    }

    fn chosen<T: Copy>(&mut self, field: ItemField, choice: Option<T>) -> Option<T> {
        if choice.is_none() {
            self.note(field, FieldFault::Missing);
        }
        choice
    }

    fn refusal(self) -> ItemRefusal {
        ItemRefusal::Fields { faults: self.0 }
    }
}

/// Judges a draft under the profile of the organisation.
///
/// # Errors
/// [`ItemRefusal::Fields`] with each faulty field.
pub fn check(draft: &ItemDraft, profile: &Profile, today: NaiveDate) -> Result<Item, ItemRefusal> {
    let mut faults = Faults(Vec::new());
    check_kind(draft, profile, &mut faults);
    let title = faults.take(ItemField::Title, required_line(&draft.title));
    let text = faults.take(ItemField::Text, tidy_text(&draft.text, LONG_TEXT));
    let details = details::check(draft.kind, &draft.details, today, &mut faults);
    meta::check_category(draft, profile, &mut faults);
    let explanation = faults.take(ItemField::Explanation, explanation(draft));
    let source = faults.chosen(ItemField::Source, draft.source);
    let source_name = faults.take(ItemField::SourceName, source_name(draft));
    let dated = past_day(&draft.dated, today).map_err(|it| faults.note(ItemField::Dated, it)).ok();
    let author = faults.take(ItemField::Author, required_line(&draft.author));
    let purpose = faults.take(ItemField::Purpose, purpose(draft, profile));
    let basis = faults.chosen(ItemField::Basis, draft.basis);
    meta::check_basis(draft, profile, &mut faults);
    if !ITEM_RETENTIONS.contains(&draft.retention) {
        faults.note(ItemField::Retention, FieldFault::NotAChoice);
    }
    let (Some(source), Some(dated), Some(basis), true) = (source, dated, basis, faults.0.is_empty()) else {
        return Err(faults.refusal());
    };
    let mut special_kinds = draft.special_kinds.clone();
    special_kinds.sort_unstable();
    special_kinds.dedup();
    Ok(Item {
        client: draft.client,
        kind: draft.kind,
        title,
        text,
        details,
        category: draft.category,
        special_kinds,
        special_reason: draft.special_reason,
        criminal_ground: draft.criminal_ground,
        explanation,
        source,
        source_name,
        dated,
        author,
        purpose,
        basis,
        retention: draft.retention,
    })
}

fn check_kind(draft: &ItemDraft, profile: &Profile, faults: &mut Faults) {
    if draft.kind.module().is_some_and(|module| !profile.modules.has(module)) {
        faults.note(ItemField::Kind, FieldFault::ModuleIsOff);
    }
}

/// Needed wherever the item rests on more than care itself.
fn explanation(draft: &ItemDraft) -> Result<String, FieldFault> {
    let rests_on_more = draft.special_reason.is_some()
        || draft.criminal_ground.is_some()
        || draft.basis == Some(LegalBasis::Consent);
    if rests_on_more { required_text(&draft.explanation, TEXT) } else { tidy_text(&draft.explanation, TEXT) }
}

/// What the client or we ourselves say has no other name to it.
fn source_name(draft: &ItemDraft) -> Result<String, FieldFault> {
    let name = tidy(&draft.source_name, crate::field::LINE)?;
    let has_name = !matches!(draft.source, Some(ItemSource::Client | ItemSource::SelfMade));
    if has_name || name.is_empty() { Ok(name) } else { Err(FieldFault::NotApplicable) }
}

fn purpose(draft: &ItemDraft, profile: &Profile) -> Result<String, FieldFault> {
    if draft.purpose.is_empty() {
        return Err(FieldFault::Missing);
    }
    let known = profile.purposes.iter().find(|it| it.text == draft.purpose);
    known.map(|it| it.text.clone()).ok_or(FieldFault::NotAChoice)
}

/// A whole date that is not after today.
pub(crate) fn past_day(text: &str, today: NaiveDate) -> Result<NaiveDate, FieldFault> {
    if text.trim().is_empty() {
        return Err(FieldFault::Missing);
    }
    let day = date::whole(text, Century::Past, today)?;
    if today < day { Err(FieldFault::InTheFuture) } else { Ok(day) }
}

/// A whole date, before or after today, or none.
pub(crate) fn any_day(text: &str, today: NaiveDate) -> Result<Option<NaiveDate>, FieldFault> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    date::whole(text, Century::Near, today).map(Some)
}

/// What a role must be granted to do this with an item: its compartment, and what its category hides besides.
pub fn rules(act: Act, kind: ItemKind, category: DataKind) -> Vec<Rule> {
    let hidden_by_category = match category {
        DataKind::Ordinary | DataKind::Special => None,
        DataKind::Criminal => Some(Compartment::Judicial),
        DataKind::Bsn => Some(Compartment::Bsn),
    };
    let own = Rule { act, compartment: kind.compartment() };
    std::iter::once(own)
        .chain(hidden_by_category.map(|compartment| Rule { act: Act::See, compartment }))
        .collect()
}

/// Who still sees what was shielded: whoever runs the registration, and no one else (ZT-13.1).
pub fn sees_shielded(role: Role) -> bool {
    match role {
        Role::Coordinator | Role::BehaviouralScientist => true,
        Role::CareWorker
        | Role::Secretariat
        | Role::Finance
        | Role::PrivacyOfficer
        | Role::Auditor
        | Role::Board => false,
    }
}

/// What a correction does (AVG art. 16, MW-10.1, CE-12c).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CorrectionKind {
    /// A fact was wrong.
    Correction,
    /// Something was missing.
    Completion,
    /// The client's own statement beside what stands there.
    Statement,
}

/// A correction as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CorrectionDraft {
    /// Of which item.
    pub item: ItemId,
    /// What it does.
    pub kind: CorrectionKind,
    /// The day it counts from.
    pub on: String,
    /// What is corrected or completed; may be empty for a statement.
    pub corrected: String,
    /// How it reads now, or what the client states.
    pub reading: String,
    /// On whose request.
    pub requested_by: String,
}

/// A correction that passed every rule of [`correct`]; one entry on the correction sheet (correctieblad, ZT-13.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Correction {
    /// Of which item.
    pub item: ItemId,
    /// What it does.
    pub kind: CorrectionKind,
    /// The day it counts from.
    pub on: NaiveDate,
    /// What is corrected or completed.
    pub corrected: String,
    /// How it reads now, or what the client states.
    pub reading: String,
    /// On whose request.
    pub requested_by: String,
}

/// Judges a correction.
///
/// # Errors
/// [`ItemRefusal::Fields`] with each faulty field.
pub fn correct(draft: &CorrectionDraft, today: NaiveDate) -> Result<Correction, ItemRefusal> {
    let mut faults = Faults(Vec::new());
    let on = past_day(&draft.on, today).map_err(|it| faults.note(ItemField::On, it)).ok();
    let corrected = match draft.kind {
        CorrectionKind::Correction | CorrectionKind::Completion => required_text(&draft.corrected, TEXT),
        CorrectionKind::Statement => tidy_text(&draft.corrected, TEXT),
    };
    let corrected = faults.take(ItemField::Corrected, corrected);
    let reading = faults.take(ItemField::Reading, required_text(&draft.reading, LONG_TEXT));
    let requested_by = faults.take(ItemField::RequestedBy, required_line(&draft.requested_by));
    let (Some(on), true) = (on, faults.0.is_empty()) else { return Err(faults.refusal()) };
    Ok(Correction { item: draft.item, kind: draft.kind, on, corrected, reading, requested_by })
}

/// Judges why an item is shielded or no longer so. `shielded` is how it stands now.
///
/// # Errors
/// [`ItemRefusal::AlreadyShielded`] or [`ItemRefusal::NotShielded`] where nothing would change, else the field.
pub fn shield(reason: &str, wanted: Shield, now: Shield) -> Result<String, ItemRefusal> {
    match (wanted, now) {
        (Shield::Shielded, Shield::Shielded) => return Err(ItemRefusal::AlreadyShielded),
        (Shield::Open, Shield::Open) => return Err(ItemRefusal::NotShielded),
        (Shield::Shielded, Shield::Open) | (Shield::Open, Shield::Shielded) => {}
    }
    meta_reason(reason)
}

/// Judges why an item is put on hold or no longer so. `now` is how it stands.
///
/// # Errors
/// [`ItemRefusal::OnHold`] or [`ItemRefusal::NotOnHold`] where nothing would change, else the field.
pub fn hold(reason: &str, wanted: Hold, now: Hold) -> Result<String, ItemRefusal> {
    match (wanted, now) {
        (Hold::OnHold, Hold::OnHold) => return Err(ItemRefusal::OnHold),
        (Hold::Free, Hold::Free) => return Err(ItemRefusal::NotOnHold),
        (Hold::OnHold, Hold::Free) | (Hold::Free, Hold::OnHold) => {}
    }
    meta_reason(reason)
}

/// Judges a change of how an item is kept, and why. What is on hold is kept as it is.
///
/// # Errors
/// [`ItemRefusal::OnHold`], else [`ItemRefusal::Fields`].
pub fn change_retention(category: RetentionCategory, reason: &str, now: Hold) -> Result<String, ItemRefusal> {
    match now {
        Hold::OnHold => return Err(ItemRefusal::OnHold),
        Hold::Free => {}
    }
    if !ITEM_RETENTIONS.contains(&category) {
        let fault = ItemFault { field: ItemField::Retention, fault: FieldFault::NotAChoice };
        return Err(ItemRefusal::Fields { faults: vec![fault] });
    }
    meta_reason(reason)
}

fn meta_reason(reason: &str) -> Result<String, ItemRefusal> {
    required_text(reason, TEXT)
        .map_err(|fault| ItemRefusal::Fields { faults: vec![ItemFault { field: ItemField::Reason, fault }] })
}

/// Whether an item is on hold (bewaarblokkade; AVG art. 17(3)(e) and 18(2), ZT-20.4, RZ-3.5): it must stay as long as a
/// complaint, a court case or somebody's interest asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Hold {
    /// Kept as its category says.
    Free,
    /// Not destroyed, and its category not changed, until the hold is lifted.
    OnHold,
}

/// Whether an item is shielded (afgeschermd, ZT-13.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Shield {
    /// Seen by whoever may see its compartment.
    Open,
    /// Seen by few; see [`sees_shielded`].
    Shielded,
}

/// Whether every one of the folded words stands somewhere in these lines, whatever their capitals and accents. No words
/// are in no lines.
pub fn says<'a>(words: &[String], lines: impl IntoIterator<Item = &'a str>) -> bool {
    let said: Vec<String> = lines.into_iter().map(fold).collect();
    !words.is_empty() && words.iter().all(|word| said.iter().any(|line| line.contains(word)))
}
