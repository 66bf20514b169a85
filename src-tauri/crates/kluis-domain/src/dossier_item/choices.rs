//! Choices of the form (keuzes; AVG art. 5(1)(c)): what this organisation and this role can put in the dossier.

use serde::Serialize;
use ts_rs::TS;

use super::{
    CriminalGround, DetailField, ITEM_RETENTIONS, ItemKind, ItemSource, Measure, SpecialKind, SpecialReason,
};
use crate::{
    authorisation::{Act, Compartment, Rights, Rule},
    profile::{DataKind, LegalBasis, Profile, RetentionCategory},
};

/// A kind that can be added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ItemKindChoice {
    /// The kind.
    pub kind: ItemKind,
    /// Where it lies.
    pub compartment: Compartment,
    /// The facts beside its text.
    pub details: Vec<DetailField>,
    /// The category that it has for certain.
    pub category: Option<DataKind>,
    /// The special kind that it has for certain.
    pub special: Option<SpecialKind>,
    /// How it is kept unless somebody says otherwise.
    pub retention: RetentionCategory,
    /// Whether consent can be its basis.
    pub may_rest_on_consent: bool,
}

/// A purpose of the profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PurposeChoice {
    /// The purpose.
    pub text: String,
    /// Its bases, without consent: that carries no ordinary care.
    pub bases: Vec<LegalBasis>,
}

/// What a form offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ItemChoices {
    /// Kinds that the role may add and the profile has.
    pub kinds: Vec<ItemKindChoice>,
    /// Purposes.
    pub purposes: Vec<PurposeChoice>,
    /// Categories that the role may use.
    pub categories: Vec<DataKind>,
    /// Special categories.
    pub special_kinds: Vec<SpecialKind>,
    /// Reasons that the profile accepts, each with the categories that it carries.
    pub special_reasons: Vec<(SpecialReason, Vec<SpecialKind>)>,
    /// Grounds for criminal data.
    pub criminal_grounds: Vec<CriminalGround>,
    /// Sources.
    pub sources: Vec<ItemSource>,
    /// Measures, and whether each makes criminal data.
    pub measures: Vec<(Measure, bool)>,
    /// Ways of keeping.
    pub retentions: Vec<RetentionCategory>,
}

/// What the form offers to a role in an organisation with this profile.
pub fn choices(profile: &Profile, rights: Rights) -> ItemChoices {
    let has_module = |it: &ItemKind| it.module().is_none_or(|module| profile.modules.has(module));
    let may_add = |it: &ItemKind| rights.may(Rule { act: Act::Add, compartment: it.compartment() });
    let accepted = SpecialReason::ALL.into_iter().filter(|it| it.accepted_by(profile));
    let carried =
        |reason: SpecialReason| SpecialKind::ALL.into_iter().filter(|it| reason.carries(*it)).collect();
    ItemChoices {
        kinds: ItemKind::ALL
            .into_iter()
            .filter(|it| has_module(it) && may_add(it))
            .map(kind_choice)
            .collect(),
        purposes: profile.purposes.iter().map(purpose_choice).collect(),
        categories: categories(rights),
        special_kinds: SpecialKind::ALL.to_vec(),
        special_reasons: accepted.map(|it| (it, carried(it))).collect(),
        criminal_grounds: CriminalGround::ALL.to_vec(),
        sources: ItemSource::ALL.to_vec(),
        measures: Measure::ALL.into_iter().map(|it| (it, it.is_criminal())).collect(),
        retentions: ITEM_RETENTIONS.to_vec(),
    }
}

fn kind_choice(kind: ItemKind) -> ItemKindChoice {
    ItemKindChoice {
        kind,
        compartment: kind.compartment(),
        details: kind.details().to_vec(),
        category: kind.category(),
        special: kind.special(),
        retention: kind.retention(),
        may_rest_on_consent: kind.may_rest_on_consent(),
    }
}

/// A purpose that rests on consent alone is still one for pictures.
fn purpose_choice(purpose: &crate::profile::Purpose) -> PurposeChoice {
    let bases: Vec<LegalBasis> =
        purpose.bases.iter().copied().filter(|it| *it != LegalBasis::Consent).collect();
    PurposeChoice { text: purpose.text.clone(), bases }
}

/// Whoever may not see what a category hides cannot put it in either.
fn categories(rights: Rights) -> Vec<DataKind> {
    let sees = |compartment| rights.may(Rule { act: Act::See, compartment });
    [
        (DataKind::Ordinary, true),
        (DataKind::Special, true),
        (DataKind::Criminal, sees(Compartment::Judicial)),
        (DataKind::Bsn, sees(Compartment::Bsn)),
    ]
    .into_iter()
    .filter_map(|(category, allowed)| allowed.then_some(category))
    .collect()
}
