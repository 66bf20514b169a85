//! Overzicht van toestemmingen (AVG art. 5(2) en 7(1), verantwoording): which of a client's consents of one kind says where it stands, which are missing, and which may have to be asked anew.

use chrono::{Datelike, Days, NaiveDate};

use super::{ConsentKind, ConsentState, Milestones, Stance};
use crate::{
    date::PartialDate,
    law::{Law, LimitKey},
    profile::Profile,
};

/// How long before its last day a consent is announced; the choice of the program.
pub const ENDS_SOON: Days = Days::new(60);

/// Of several consents of one kind the place of the one that says where it stands: one that holds, else one on its way,
/// else the last that ended. They stand in the order in which they were asked.
pub fn leading(several: &[Milestones], today: NaiveDate) -> Option<usize> {
    let weight = |it: &Milestones| match it.state_on(today) {
        ConsentState::InForce => 4,
        ConsentState::Upcoming => 3,
        ConsentState::Printed => 2,
        ConsentState::Proposed => 1,
        ConsentState::Expired | ConsentState::Refused | ConsentState::Withdrawn | ConsentState::Replaced => 0,
    };
    // Of equals the last one, which was asked last.
    several.iter().enumerate().max_by_key(|(place, it)| (weight(it), *place)).map(|(place, _)| place)
}

impl Milestones {
    /// The day on which it came where it stands.
    pub fn since(&self, today: NaiveDate) -> NaiveDate {
        let came = match self.state_on(today) {
            ConsentState::Proposed => None,
            ConsentState::Printed => self.printed_on,
            ConsentState::Upcoming => self.given_on,
            ConsentState::InForce => self.in_force().map(|(first, _)| first),
            ConsentState::Expired => self.valid_until.and_then(|it| it.succ_opt()),
            ConsentState::Refused => self.refused_on.or(self.given_on),
            ConsentState::Withdrawn => self.withdrawn_on,
            ConsentState::Replaced => self.replaced_on,
        };
        came.unwrap_or(self.proposed_on)
    }

    /// Whether it holds, and ends soon.
    pub fn ends_soon(&self, today: NaiveDate) -> bool {
        let soon = today.checked_add_days(ENDS_SOON).unwrap_or(NaiveDate::MAX);
        self.state_on(today) == ConsentState::InForce && self.valid_until.is_some_and(|last| last <= soon)
    }
}

/// Whether a kind can be expected of every client: nobody is expected to object.
pub fn can_be_expected(kind: &ConsentKind) -> bool {
    match kind.stance {
        Stance::Consent => true,
        Stance::Objection => false,
    }
}

/// Whether an expected consent is missing where its last word is this. Somebody who said no was asked, and is not asked
/// again and again (AVG art. 7(4) and recital 42).
pub fn is_missing(latest: Option<ConsentState>) -> bool {
    match latest {
        None | Some(ConsentState::Expired | ConsentState::Replaced) => true,
        Some(
            ConsentState::Proposed
            | ConsentState::Printed
            | ConsentState::Upcoming
            | ConsentState::InForce
            | ConsentState::Refused
            | ConsentState::Withdrawn,
        ) => false,
    }
}

/// The days on which somebody else may come to decide by age alone, in whole years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TurningAges {
    client: Vec<u32>,
    contact: u32,
}

impl TurningAges {
    /// Those of the law table and of a profile.
    pub fn of(law: &Law, profile: &Profile) -> TurningAges {
        let limits = [LimitKey::Majority, LimitKey::ProxyAge].map(|it| law.limit(it).value);
        let by_law = law.ages().iter().map(|band| band.from);
        let own = profile.age_rule.bands.iter().map(|band| band.from);
        let mut client: Vec<u32> = by_law.chain(own).chain(limits).filter(|age| 0 < *age).collect();
        client.sort_unstable();
        client.dedup();
        TurningAges { client, contact: law.limit(LimitKey::RepresentativeAge).value }
    }

    /// Whether the client may have come to another age between two days.
    pub fn client_turned(&self, born: PartialDate, asked: NaiveDate, today: NaiveDate) -> bool {
        let ((youngest, _), (_, oldest)) = (born.ages_on(asked), born.ages_on(today));
        self.client.iter().any(|age| youngest < *age && *age <= oldest)
    }

    /// Whether a contact born in this year may have become old enough between two days.
    pub fn contact_turned(&self, born: i32, asked: NaiveDate, today: NaiveDate) -> bool {
        let year = born.saturating_add_unsigned(self.contact);
        asked.year() <= year && year <= today.year()
    }

    /// Years of birth of the contacts who may have become old enough between two days, the first and the last.
    pub fn contact_years(&self, asked: NaiveDate, today: NaiveDate) -> (i32, i32) {
        (
            asked.year().saturating_sub_unsigned(self.contact),
            today.year().saturating_sub_unsigned(self.contact),
        )
    }
}

/// What is known of a consent without reading it and its circle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SinceAsked<'a> {
    /// When it was asked.
    pub asked_on: NaiveDate,
    /// Whether anything about the client or the people around was recorded since, or the rules are others.
    pub something_changed: bool,
    /// Whether the client was called unable for it alone.
    pub unable: bool,
    /// The client's date of birth.
    pub born: PartialDate,
    /// Days from which the circle is another one by date alone.
    pub turns: &'a [NaiveDate],
    /// Years in which contacts were born.
    pub contacts_born: &'a [i32],
}

impl SinceAsked<'_> {
    /// Whether [`super::ask_again`] may say anything. Who was asked was right on that day; where none of this changed,
    /// the engine would name the same persons again, and need not run.
    pub fn may_ask_again(&self, ages: &TurningAges, today: NaiveDate) -> bool {
        self.something_changed
            || self.unable
            || ages.client_turned(self.born, self.asked_on, today)
            || self.turns.iter().any(|day| self.asked_on < *day && *day <= today)
            || self.contacts_born.iter().any(|born| ages.contact_turned(*born, self.asked_on, today))
    }
}
