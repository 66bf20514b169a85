//! Keuzes bij een verstrekking (AVG art. 5(1)(b)): which purposes there are, and which recipients can have data for them.

use serde::Serialize;
use ts_rs::TS;

use super::{
    DisclosedKind, DisclosureChannel, DisclosureLaw, DisclosurePurpose, Ground, GroundRole, NoticeEnd,
};
use crate::{
    profile::{ProcessingRole, Profile},
    recipient::RecipientKind,
};

/// What the form offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisclosureChoices {
    /// Recipients with their Dutch names.
    pub recipients: Vec<DisclosureChoice>,
    /// Purposes with the recipients that can have data for them.
    pub purposes: Vec<DisclosurePurposeChoice>,
    /// Kinds of data.
    pub data: Vec<DisclosedKind>,
    /// Ways.
    pub channels: Vec<DisclosureChannel>,
    /// How a notice ends.
    pub ends: Vec<NoticeEnd>,
    /// Functions that may disclose where the profile names them.
    pub functions: Vec<String>,
    /// For which purposes those functions alone may.
    pub functions_for: Vec<DisclosurePurpose>,
}

/// A recipient to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisclosureChoice {
    /// What it is.
    pub kind: RecipientKind,
    /// In Dutch.
    pub name: String,
}

/// A purpose to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisclosurePurposeChoice {
    /// Which.
    pub purpose: DisclosurePurpose,
    /// Recipients that some rule lets have data for it; absent means any.
    pub recipients: Option<Vec<RecipientKind>>,
}

/// What the form offers under a profile.
pub fn choices(profile: &Profile, law: &DisclosureLaw) -> DisclosureChoices {
    let recipient = |kind: RecipientKind| DisclosureChoice { kind, name: kind.name().to_owned() };
    let purpose = |purpose: DisclosurePurpose| DisclosurePurposeChoice {
        purpose,
        recipients: recipients(purpose, profile, law),
    };
    DisclosureChoices {
        recipients: RecipientKind::ALL.into_iter().map(recipient).collect(),
        purposes: DisclosurePurpose::ALL.into_iter().map(purpose).collect(),
        data: DisclosedKind::ALL.to_vec(),
        channels: DisclosureChannel::ALL.to_vec(),
        ends: NoticeEnd::ALL.to_vec(),
        functions: profile.disclosure.authorised.clone(),
        functions_for: profile.disclosure.authorised_for.clone(),
    }
}

fn recipients(
    purpose: DisclosurePurpose,
    profile: &Profile,
    law: &DisclosureLaw,
) -> Option<Vec<RecipientKind>> {
    let ours = |ground: &&Ground| match ground.role {
        GroundRole::Controller => profile.role == ProcessingRole::Controller,
        GroundRole::Processor => profile.role == ProcessingRole::Processor,
        GroundRole::Either => true,
    };
    let rows = law.grounds.iter().filter(|it| it.purposes.contains(&purpose)).filter(ours);
    let lists: Option<Vec<&[RecipientKind]>> = rows.map(Ground::recipients).collect();
    let listed = lists?.concat();
    Some(RecipientKind::ALL.into_iter().filter(|it| listed.contains(it)).collect())
}
