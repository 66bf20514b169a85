//! Grounds for an item (grondslagen; AVG art. 6, 9 en 10, UAVG art. 22–33): category, reason, basis and source.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Faults, ItemDraft, ItemField, ItemKind};
use crate::{
    field::FieldFault,
    profile::{DataKind, LegalBasis, Profile},
};

/// Where an item comes from (CE-06).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ItemSource {
    /// The client.
    Client,
    /// Made here.
    SelfMade,
    /// The municipality.
    Municipality,
    /// Whoever referred the client.
    Referrer,
    /// Justice.
    Justice,
    /// Zorg- en Veiligheidshuis.
    SafetyHouse,
    /// Another carer.
    OtherCarer,
    /// Family or network.
    Family,
}

impl ItemSource {
    /// Every source, in the order in which to offer them.
    pub const ALL: [ItemSource; 8] = [
        ItemSource::SelfMade,
        ItemSource::Client,
        ItemSource::Family,
        ItemSource::OtherCarer,
        ItemSource::Referrer,
        ItemSource::Municipality,
        ItemSource::Justice,
        ItemSource::SafetyHouse,
    ];
}

/// A special category of data (AVG art. 9(1)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SpecialKind {
    /// Health.
    Health,
    /// Religion or belief.
    Religion,
    /// Race or ethnic origin.
    Race,
    /// Political opinion.
    Politics,
    /// Membership of a trade union.
    Union,
    /// Sex life or sexual orientation.
    SexLife,
}

impl SpecialKind {
    /// Every category.
    pub const ALL: [SpecialKind; 6] = [
        SpecialKind::Health,
        SpecialKind::Religion,
        SpecialKind::Race,
        SpecialKind::Politics,
        SpecialKind::Union,
        SpecialKind::SexLife,
    ];
}

/// Why special data other than health may be kept (RZ-1.10, ZT-11.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SpecialReason {
    /// Necessary in addition to health data, for good care (UAVG art. 30(5)).
    InAdditionToHealth,
    /// For spiritual care, unless the client objected in writing (UAVG art. 27).
    SpiritualCare,
    /// To identify the client, and unavoidable for that (UAVG art. 25(a)).
    UnavoidableIdentification,
    /// The client said yes in so many words (UAVG art. 22(2)(a)).
    ExpressConsent,
    /// Vital interest of someone who cannot consent (UAVG art. 22(2)(b)).
    VitalInterest,
    /// The client made it public (UAVG art. 22(2)(d)).
    MadePublic,
    /// For a legal claim (UAVG art. 22(2)(e)).
    LegalClaim,
}

impl SpecialReason {
    /// Every reason, in the order in which to offer them.
    pub const ALL: [SpecialReason; 7] = [
        SpecialReason::InAdditionToHealth,
        SpecialReason::SpiritualCare,
        SpecialReason::UnavoidableIdentification,
        SpecialReason::ExpressConsent,
        SpecialReason::VitalInterest,
        SpecialReason::MadePublic,
        SpecialReason::LegalClaim,
    ];

    /// Whether the law lets this reason carry this category. Health needs none of them (UAVG art. 30(3)(a)).
    pub fn carries(self, kind: SpecialKind) -> bool {
        match self {
            SpecialReason::SpiritualCare => matches!(kind, SpecialKind::Health | SpecialKind::Religion),
            SpecialReason::UnavoidableIdentification => {
                matches!(kind, SpecialKind::Health | SpecialKind::Race)
            }
            SpecialReason::InAdditionToHealth
            | SpecialReason::ExpressConsent
            | SpecialReason::VitalInterest
            | SpecialReason::MadePublic
            | SpecialReason::LegalClaim => true,
        }
    }

    /// Whether the organisation works with it: express consent only where its profile asks that consent (MW-6.1, ZT-11.1).
    pub fn accepted_by(self, profile: &Profile) -> bool {
        match self {
            SpecialReason::ExpressConsent => profile.consent("specialCategories").is_some(),
            SpecialReason::InAdditionToHealth
            | SpecialReason::SpiritualCare
            | SpecialReason::UnavoidableIdentification
            | SpecialReason::VitalInterest
            | SpecialReason::MadePublic
            | SpecialReason::LegalClaim => true,
        }
    }
}

/// Why criminal data may be kept (UAVG art. 32 en 33).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CriminalGround {
    /// Necessary in addition to health data, for good care (UAVG art. 33(1)(c)).
    InAdditionToHealth,
    /// Received from police or justice under their laws (UAVG art. 33(1)(a)).
    FromPoliceOrJustice,
    /// For a partnership of public bodies, such as a Zorg- en Veiligheidshuis (UAVG art. 33(1)(b)).
    PublicPartnership,
    /// To protect one's own interests against offences (UAVG art. 33(2)(b)).
    OwnProtection,
    /// The client said yes in so many words (UAVG art. 32(a)).
    ExpressConsent,
    /// Vital interest of someone who cannot consent (UAVG art. 32(b)).
    VitalInterest,
    /// For a legal claim (UAVG art. 32(d)).
    LegalClaim,
}

impl CriminalGround {
    /// Every ground, in the order in which to offer them.
    pub const ALL: [CriminalGround; 7] = [
        CriminalGround::InAdditionToHealth,
        CriminalGround::FromPoliceOrJustice,
        CriminalGround::PublicPartnership,
        CriminalGround::OwnProtection,
        CriminalGround::ExpressConsent,
        CriminalGround::VitalInterest,
        CriminalGround::LegalClaim,
    ];
}

/// Category, special kinds, reason and ground belong together.
pub(super) fn check_category(draft: &ItemDraft, profile: &Profile, faults: &mut Faults) {
    if certain_category(draft).is_some_and(|certain| certain != draft.category) {
        faults.note(ItemField::Category, FieldFault::NotAChoice);
    }
    check_special(draft, profile, faults);
    match (draft.category == DataKind::Criminal, draft.criminal_ground.is_some()) {
        (true, false) => faults.note(ItemField::CriminalGround, FieldFault::Missing),
        (false, true) => faults.note(ItemField::CriminalGround, FieldFault::NotApplicable),
        (true, true) | (false, false) => {}
    }
}

/// Also a measure of criminal law makes criminal data.
fn certain_category(draft: &ItemDraft) -> Option<DataKind> {
    let criminal = draft.kind == ItemKind::LegalStatus
        && draft.details.measure.is_some_and(super::details::Measure::is_criminal);
    if criminal { Some(DataKind::Criminal) } else { draft.kind.category() }
}

fn check_special(draft: &ItemDraft, profile: &Profile, faults: &mut Faults) {
    if draft.category != DataKind::Special {
        if !draft.special_kinds.is_empty() {
            faults.note(ItemField::SpecialKinds, FieldFault::NotApplicable);
        }
        if draft.special_reason.is_some() {
            faults.note(ItemField::SpecialReason, FieldFault::NotApplicable);
        }
        return;
    }
    let misses_its_own = draft.kind.special().is_some_and(|it| !draft.special_kinds.contains(&it));
    if draft.special_kinds.is_empty() || misses_its_own {
        faults.note(ItemField::SpecialKinds, FieldFault::Missing);
    }
    check_reason(draft, profile, faults);
}

/// Health data need no reason beside the care; all others do.
fn check_reason(draft: &ItemDraft, profile: &Profile, faults: &mut Faults) {
    let needs_reason = draft.special_kinds.iter().any(|it| *it != SpecialKind::Health);
    let fault = match (needs_reason, draft.special_reason) {
        (false, None) => None,
        (false, Some(_)) => Some(FieldFault::NotApplicable),
        (true, None) => Some(FieldFault::Missing),
        (true, Some(reason)) => {
            let carried = draft.special_kinds.iter().all(|kind| reason.carries(*kind));
            (!carried || !reason.accepted_by(profile)).then_some(FieldFault::NotAChoice)
        }
    };
    if let Some(fault) = fault {
        faults.note(ItemField::SpecialReason, fault);
    }
}

/// Consent carries no ordinary care (law.md 2.1); other bases are those of the purpose; the BSN rests on a legal duty alone.
pub(super) fn check_basis(draft: &ItemDraft, profile: &Profile, faults: &mut Faults) {
    let Some(basis) = draft.basis else { return };
    if basis == LegalBasis::Consent {
        if !consent_is_possible(draft) {
            faults.note(ItemField::Basis, FieldFault::ConsentIsNoBasis);
        }
        return;
    }
    let purpose = profile.purposes.iter().find(|it| it.text == draft.purpose);
    let named = purpose.is_none_or(|it| it.bases.contains(&basis));
    let unlawful = draft.category == DataKind::Bsn && basis != LegalBasis::LegalDuty;
    if !named || unlawful {
        faults.note(ItemField::Basis, FieldFault::NotAChoice);
    }
}

fn consent_is_possible(draft: &ItemDraft) -> bool {
    draft.kind.may_rest_on_consent()
        || draft.special_reason == Some(SpecialReason::ExpressConsent)
        || draft.criminal_ground == Some(CriminalGround::ExpressConsent)
}
