//! Versie van een beleidsdocument (ZT-0.1, ZT-23.2, ZT-26, MX-36, CE-15): from draft by adoption and publication to in force and replaced.
//!
//! What is recorded are steps that are only added to; which state they make on a day is worked out here.

mod cells;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

pub use cells::{Cell, CellKind, cells, sections};

use crate::{
    date::{Century, after, past, required},
    field::{FieldFault, required_line},
    law::{Term, TomlFault, read},
    profile::ChangeRule,
    statement::PolicyDocument,
};

/// Which version; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"policyVersion\" }")]
pub struct PolicyVersionId(pub Uuid);

/// What happened to a version, as far as it came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PolicyLife {
    /// When its words were put together.
    pub drafted_on: NaiveDate,
    /// By whom it was adopted.
    pub adopted: Option<Adoption>,
    /// Where it was made known.
    pub published: Option<Publication>,
    /// When it was looked at again and left as it is, oldest first.
    pub reviews: Vec<Review>,
    /// When it was given up, before it was published.
    pub dropped_on: Option<NaiveDate>,
}

/// Adoption (vaststelling).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Adoption {
    /// When.
    pub on: NaiveDate,
    /// By whom, "het bestuur".
    pub by: String,
}

/// Publication (bekendmaking).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Publication {
    /// When.
    pub on: NaiveDate,
    /// Where, never none.
    pub channels: Vec<String>,
    /// From which day it holds.
    pub in_force_on: NaiveDate,
}

/// Review (evaluatie): looked at again, and left as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Review {
    /// When.
    pub on: NaiveDate,
    /// By whom.
    pub by: String,
}

/// How far a version is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PolicyState {
    /// Put together, to be adopted.
    Draft,
    /// To be published.
    Adopted,
    /// Made known; it does not hold yet.
    Published,
    /// It holds.
    InForce,
    /// A later one holds.
    Replaced,
    /// Given up.
    Dropped,
}

/// An adoption as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AdoptionDraft {
    /// Which version.
    pub version: PolicyVersionId,
    /// When.
    pub on: String,
    /// By whom.
    pub by: String,
}

/// A publication as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PublicationDraft {
    /// Which version.
    pub version: PolicyVersionId,
    /// When.
    pub on: String,
    /// Where.
    pub channels: Vec<String>,
    /// From which day it holds.
    pub in_force_on: String,
}

/// A review as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReviewDraft {
    /// Which version.
    pub version: PolicyVersionId,
    /// When.
    pub on: String,
    /// By whom.
    pub by: String,
}

/// A field of the forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each names the field of the drafts that it points at")]
pub enum PolicyField {
    On,
    By,
    Channels,
    InForceOn,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PolicyFault {
    /// The field.
    pub field: PolicyField,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Why a step was not kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PolicyRefusal {
    /// Fields that are not right.
    #[error("{} fields of the version are not right", faults.len())]
    Fields {
        /// The faults, never empty.
        faults: Vec<PolicyFault>,
    },
    /// It reads as the version before it does.
    #[error("nothing changed since version {number}")]
    NothingChanged {
        /// Number of that version.
        number: u32,
    },
    /// It was adopted before.
    #[error("adopted already")]
    AlreadyAdopted,
    /// It was published before.
    #[error("published already")]
    AlreadyPublished,
    /// It must be adopted first.
    #[error("not adopted")]
    NotAdopted,
    /// It was given up.
    #[error("given up")]
    Dropped,
    /// Only what holds is reviewed.
    #[error("not in force")]
    NotInForce,
    /// There is nothing to compare it with.
    #[error("no earlier version")]
    NoEarlierVersion,
}

/// What the program chooses where the profile says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PolicyChoices {
    /// How long after adoption a document is looked at again.
    pub review: Term,
    /// How long before that day it is announced.
    pub review_ahead: Term,
    /// Where documents are made known.
    pub channels: Vec<String>,
}

impl PolicyChoices {
    /// The choices that come with the program.
    pub fn built_in() -> &'static PolicyChoices {
        static CHOICES: LazyLock<PolicyChoices> = LazyLock::new(|| {
            PolicyChoices::parse(include_str!("../../../../assets/policy-versions.toml"))
                .expect("a test reads the built-in choices, so a faulty file is never shipped")
        });
        &CHOICES
    }

    /// Reads the choices.
    ///
    /// # Errors
    /// Wrong TOML with its line.
    pub fn parse(text: &str) -> Result<PolicyChoices, TomlFault> {
        read(text)
    }
}

/// Where this profile makes documents known; the program's choice where it says nothing.
pub fn channels(rule: &ChangeRule) -> &[String] {
    if rule.channels.is_empty() { &PolicyChoices::built_in().channels } else { &rule.channels }
}

/// Whether a version takes the place of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Follows {
    /// It is the first of its document: there is no change to announce.
    Nothing,
    /// It changes what was published before (ZT-23.2).
    Another,
}

/// The first day on which a version may hold that is published on a day.
pub fn earliest_in_force(published_on: NaiveDate, rule: &ChangeRule, follows: Follows) -> NaiveDate {
    match (rule.notice, follows) {
        (Some(notice), Follows::Another) => after(published_on, notice),
        (None, Follows::Another) | (_, Follows::Nothing) => published_on,
    }
}

impl PolicyLife {
    /// A version that was put together on a day.
    pub fn drafted(on: NaiveDate) -> PolicyLife {
        PolicyLife { drafted_on: on, adopted: None, published: None, reviews: Vec::new(), dropped_on: None }
    }

    /// The state on a day; `next` is the first day on which a later version holds.
    pub fn state_on(&self, day: NaiveDate, next: Option<NaiveDate>) -> PolicyState {
        if self.dropped_on.is_some() {
            return PolicyState::Dropped;
        }
        match (&self.adopted, &self.published) {
            (None, _) => PolicyState::Draft,
            (Some(_), None) => PolicyState::Adopted,
            (Some(_), Some(_)) if next.is_some_and(|it| it <= day) => PolicyState::Replaced,
            (Some(_), Some(published)) if published.in_force_on <= day => PolicyState::InForce,
            (Some(_), Some(_)) => PolicyState::Published,
        }
    }

    /// When it is looked at again: counted from its adoption or its last review (ZT-0.1).
    pub fn review_on(&self, rule: &ChangeRule) -> Option<NaiveDate> {
        let adopted = self.adopted.as_ref()?.on;
        let last = self.reviews.iter().map(|it| it.on).fold(adopted, NaiveDate::max);
        Some(after(last, rule.review.unwrap_or(PolicyChoices::built_in().review)))
    }

    /// Judges an adoption.
    ///
    /// # Errors
    /// Adopted before, given up, or faulty fields: not before the words were put together, not after today.
    pub fn adopt(&self, draft: &AdoptionDraft, today: NaiveDate) -> Result<Adoption, PolicyRefusal> {
        self.not_dropped()?;
        if self.adopted.is_some() {
            return Err(PolicyRefusal::AlreadyAdopted);
        }
        let (on, by) = step(&draft.on, &draft.by, self.drafted_on, today)?;
        Ok(Adoption { on, by })
    }

    /// Judges a publication.
    ///
    /// # Errors
    /// Not adopted, published before, given up, or faulty fields: among them a first day before the announcement term ends.
    pub fn publish(
        &self,
        draft: &PublicationDraft,
        rule: &ChangeRule,
        follows: Follows,
        today: NaiveDate,
    ) -> Result<Publication, PolicyRefusal> {
        self.not_dropped()?;
        let adopted = self.adopted.as_ref().ok_or(PolicyRefusal::NotAdopted)?;
        if self.published.is_some() {
            return Err(PolicyRefusal::AlreadyPublished);
        }
        let on = not_before(past(&draft.on, today), adopted.on);
        let earliest = on.as_ref().ok().map(|on| earliest_in_force(*on, rule, follows));
        let in_force_on = required(&draft.in_force_on, Century::Near, today);
        let in_force_on = not_before(in_force_on, earliest.unwrap_or(NaiveDate::MIN));
        match (on, checked_channels(&draft.channels), in_force_on) {
            (Ok(on), Ok(channels), Ok(in_force_on)) => Ok(Publication { on, channels, in_force_on }),
            (on, channels, in_force_on) => Err(refused([
                (PolicyField::On, on.err()),
                (PolicyField::Channels, channels.err()),
                (PolicyField::InForceOn, in_force_on.err()),
            ])),
        }
    }

    /// Judges a review of a version in this state.
    ///
    /// # Errors
    /// Not in force, or faulty fields: not before it was adopted, not after today.
    pub fn review(
        &self,
        draft: &ReviewDraft,
        state: PolicyState,
        today: NaiveDate,
    ) -> Result<Review, PolicyRefusal> {
        let adopted = self.adopted.as_ref().filter(|_| state == PolicyState::InForce);
        let adopted = adopted.ok_or(PolicyRefusal::NotInForce)?;
        let (on, by) = step(&draft.on, &draft.by, adopted.on, today)?;
        Ok(Review { on, by })
    }

    /// Whether it may be given up.
    ///
    /// # Errors
    /// Published or given up before.
    pub fn drop_it(&self) -> Result<(), PolicyRefusal> {
        self.not_dropped()?;
        if self.published.is_some() { Err(PolicyRefusal::AlreadyPublished) } else { Ok(()) }
    }

    fn not_dropped(&self) -> Result<(), PolicyRefusal> {
        if self.dropped_on.is_some() { Err(PolicyRefusal::Dropped) } else { Ok(()) }
    }
}

/// The first day of announcing a review.
pub fn review_announced_on(review_on: NaiveDate) -> NaiveDate {
    let ahead = PolicyChoices::built_in().review_ahead;
    let length = after(review_on, ahead) - review_on;
    review_on.checked_sub_signed(length).unwrap_or(review_on)
}

/// A day in the past, not before another, and who did it.
fn step(
    on: &str,
    by: &str,
    earliest: NaiveDate,
    today: NaiveDate,
) -> Result<(NaiveDate, String), PolicyRefusal> {
    match (not_before(past(on, today), earliest), required_line(by)) {
        (Ok(on), Ok(by)) => Ok((on, by)),
        (on, by) => Err(refused([(PolicyField::On, on.err()), (PolicyField::By, by.err())])),
    }
}

fn not_before(day: Result<NaiveDate, FieldFault>, earliest: NaiveDate) -> Result<NaiveDate, FieldFault> {
    day.and_then(|day| if day < earliest { Err(FieldFault::NotBefore { day: earliest }) } else { Ok(day) })
}

fn checked_channels(typed: &[String]) -> Result<Vec<String>, FieldFault> {
    let mut channels: Vec<String> = Vec::new();
    for channel in typed.iter().filter(|it| !it.trim().is_empty()) {
        let channel = required_line(channel)?;
        if !channels.contains(&channel) {
            channels.push(channel);
        }
    }
    if channels.is_empty() { Err(FieldFault::Missing) } else { Ok(channels) }
}

fn refused<const N: usize>(fields: [(PolicyField, Option<FieldFault>); N]) -> PolicyRefusal {
    let faults = fields
        .into_iter()
        .filter_map(|(field, fault)| fault.map(|fault| PolicyFault { field, fault }))
        .collect();
    PolicyRefusal::Fields { faults }
}

impl PolicyDocument {
    /// Part of the code of its texts and of the names of its files, "privacyverklaring".
    pub fn file_name(self) -> &'static str {
        match self {
            PolicyDocument::PrivacyStatement => "privacyverklaring",
            PolicyDocument::Summary => "privacyverklaring-in-het-kort",
            PolicyDocument::FullStatement => "volledige-privacyverklaring",
            PolicyDocument::Regulation => "privacyreglement",
            PolicyDocument::Announcement => "aankondiging-privacyreglement",
            PolicyDocument::Website => "privacy-en-cookies-website",
            PolicyDocument::CameraRules => "regels-camera",
            PolicyDocument::EmailRules => "regels-e-mail",
            PolicyDocument::SocialMediaRules => "regels-sociale-media",
            PolicyDocument::Secrecy => "verklaring-van-geheimhouding",
        }
    }
}
