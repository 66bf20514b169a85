//! Verjaardagen die tellen (BW art. 1:233, 7:447 en 7:450; Jeugdwet art. 7.3.5; UAVG art. 5): the days on which another must decide.
//!
//! Somebody born on 29 February reaches an age at the start of 1 March in a year without that day: a year of life is full only
//! when the whole of 28 February has passed (the reading in Dutch practice; no article says it in words).

use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use crate::{
    capacity::Matter,
    circle::ClientFacts,
    law::{LadderClient, LadderLaw, Law, LimitKey},
};

/// A birthday that changes who decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TurningPoint {
    /// The age that is reached, in whole years.
    pub age: u32,
    /// The day on which it is reached, or the first day on which it may be.
    pub earliest: NaiveDate,
    /// The same day, or the last on which it may be, where the birth date is partial.
    pub latest: NaiveDate,
    /// Matters in which a client who can judge them gets another say.
    pub matters: Vec<Matter>,
    /// Matters in which another decides for a client who cannot judge them.
    pub matters_when_incapable: Vec<Matter>,
}

/// The birthdays in a period, both days included, that change who decides; none for somebody deceased.
pub fn turning_points(
    client: &ClientFacts,
    from: NaiveDate,
    until: NaiveDate,
    law: &Law,
) -> Vec<TurningPoint> {
    if client.deceased_by(until) {
        return Vec::new();
    }
    let point = |age: u32| TurningPoint {
        age,
        earliest: birthday(client.birth_date.earliest(), age),
        latest: birthday(client.birth_date.latest(), age),
        matters: matters(|matter| says_otherwise(matter, age, law)),
        matters_when_incapable: matters(|matter| ladder_changes(matter, age, law)),
    };
    let points = ages(law).into_iter().map(point);
    points.filter(|it| it.earliest <= until && from <= it.latest).collect()
}

/// The day on which somebody born on a day reaches an age.
pub(super) fn birthday(born: NaiveDate, age: u32) -> NaiveDate {
    let year = born.year().saturating_add_unsigned(age);
    born.with_year(year)
        .or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
        .expect("a year has 1 March, and nobody of this calendar reaches its end")
}

/// Every age at which a law begins to say something else, in order.
fn ages(law: &Law) -> Vec<u32> {
    let majority = law.limit(LimitKey::Majority).value;
    let mut ages: Vec<u32> = law.ages().iter().map(|band| band.from).chain([majority]).collect();
    ages.sort_unstable();
    ages.dedup();
    ages.retain(|age| Matter::ALL.iter().any(|it| says_otherwise(*it, *age, law) || *age == majority));
    ages
}

fn matters(changes: impl Fn(Matter) -> bool) -> Vec<Matter> {
    Matter::ALL.into_iter().filter(|matter| changes(*matter)).collect()
}

fn says_otherwise(matter: Matter, age: u32, law: &Law) -> bool {
    let Some(before) = age.checked_sub(1) else { return false };
    match matter.law().regime() {
        Some(regime) => law.age_band(regime, before).signs != law.age_band(regime, age).signs,
        None => age == law.limit(LimitKey::Majority).value,
    }
}

/// At the age of majority the parents' authority ends and the order of adults begins.
fn ladder_changes(matter: Matter, age: u32, law: &Law) -> bool {
    let roles = |law_of: LadderLaw, side| -> Vec<_> {
        law.ladder(law_of, side).iter().flat_map(|rung| rung.roles.clone()).collect()
    };
    let (minor, adult) = (LadderClient::Minor, LadderClient::Adult);
    age == law.limit(LimitKey::Majority).value && roles(matter.law(), minor) != roles(matter.law(), adult)
}
