//! Opvallend gebruik (NEN 7513, ch. 8; MX-18, MX-33): looks that the FG asks about: many clients in an hour, at night, one's own family.
//!
//! A pattern proves nothing: it says what to ask. What was found of it is kept beside it.

use std::{
    collections::{BTreeMap, HashMap},
    sync::LazyLock,
};

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta, Timelike};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    access_log::{LogField, LogRefusal, check_note, log_refusal},
    client::ClientId,
    field::FieldFault,
    fold::words,
    user::UserId,
};

/// From when a use of the record is unusual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnusualRules {
    /// So many different clients, or more, looked at within an hour; `null` where that is not asked.
    pub clients_in_hour: Option<u32>,
    /// Hours of the night; `null` where that is not asked.
    pub night: Option<Night>,
    /// Whether a user with the family name of the client is asked about.
    pub own_name: bool,
}

/// The night, in whole hours of the clock in the Netherlands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Night {
    /// From this hour, 0–23.
    pub from: u32,
    /// Until this hour, not included, 0–23; never the same as `from`.
    pub until: u32,
}

/// The rules as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UnusualRulesDraft {
    /// A number of 2 or more; empty where it is not asked.
    pub clients_in_hour: String,
    /// An hour; empty, as the other, where the night is not asked about.
    pub night_from: String,
    /// An hour.
    pub night_until: String,
    /// Whether one's own family name is asked about.
    pub own_name: bool,
}

/// The rules that the program starts with.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct RulesFile {
    clients_in_hour: u32,
    night_from: u32,
    night_until: u32,
    own_name: bool,
    days: u64,
}

static BUILT_IN: LazyLock<RulesFile> = LazyLock::new(|| {
    toml::from_str(include_str!("../../../../assets/unusual.toml"))
        .expect("the file is part of the program, and a test reads it")
});

impl UnusualRules {
    /// Those of the program.
    pub fn built_in() -> UnusualRules {
        let night = Night { from: BUILT_IN.night_from, until: BUILT_IN.night_until };
        UnusualRules {
            clients_in_hour: Some(BUILT_IN.clients_in_hour),
            night: Some(night),
            own_name: BUILT_IN.own_name,
        }
    }
}

/// How many days back is looked.
pub fn days_back() -> Days {
    Days::new(BUILT_IN.days)
}

/// Judges typed rules.
///
/// # Errors
/// A number below 2, what is no hour, and a night without beginning, end or length.
pub fn check_rules(draft: &UnusualRulesDraft) -> Result<UnusualRules, LogRefusal> {
    let clients_in_hour =
        number(&draft.clients_in_hour, 2, 1_000).map_err(|it| (LogField::ClientsInHour, it));
    let from = number(&draft.night_from, 0, 23).map_err(|it| (LogField::NightFrom, it));
    let until = number(&draft.night_until, 0, 23).map_err(|it| (LogField::NightUntil, it));
    let night = match (from, until) {
        (Ok(None), Ok(None)) => Ok(None),
        (Ok(Some(from)), Ok(Some(until))) if from == until => {
            Err(vec![(LogField::NightUntil, FieldFault::NotAChoice)])
        }
        (Ok(Some(from)), Ok(Some(until))) => Ok(Some(Night { from, until })),
        (Ok(None), Ok(Some(_))) => Err(vec![(LogField::NightFrom, FieldFault::Missing)]),
        (Ok(Some(_)), Ok(None)) => Err(vec![(LogField::NightUntil, FieldFault::Missing)]),
        (from, until) => Err(from.err().into_iter().chain(until.err()).collect()),
    };
    match (clients_in_hour, night) {
        (Ok(clients_in_hour), Ok(night)) => {
            Ok(UnusualRules { clients_in_hour, night, own_name: draft.own_name })
        }
        (clients, night) => {
            Err(log_refusal(clients.err().into_iter().chain(night.err().into_iter().flatten())))
        }
    }
}

fn number(text: &str, least: u32, most: u32) -> Result<Option<u32>, FieldFault> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let number = text.parse().ok().filter(|it| (least..=most).contains(it));
    number.map(Some).ok_or(FieldFault::NotAChoice)
}

/// Something that a user did with a client, as the log has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visit {
    /// Number of the row of the log.
    pub row: i64,
    /// When, on the clock in the Netherlands.
    pub at: NaiveDateTime,
    /// Who.
    pub user: UserId,
    /// With whom.
    pub client: ClientId,
    /// Whether it was a look, and not something that a run over many clients does.
    pub is_look: bool,
}

/// What was unusual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum UnusualPattern {
    /// Many different clients within an hour.
    ManyClients,
    /// At night.
    AtNight,
    /// A client with the user's own family name.
    OwnName,
}

/// Which pattern of whom; what was found of it is kept under this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnusualKey {
    /// The day; of a night the day on which it began.
    pub day: NaiveDate,
    /// What.
    pub pattern: UnusualPattern,
    /// Who.
    pub user: UserId,
    /// With whom, for [`UnusualPattern::OwnName`].
    pub client: Option<ClientId>,
}

/// An unusual use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unusual {
    /// Which.
    pub key: UnusualKey,
    /// The first visit of it.
    pub from: NaiveDateTime,
    /// The last visit of it.
    pub until: NaiveDateTime,
    /// Different clients; for many in an hour the most within one.
    pub clients: usize,
    /// The last row of the log that it rests on.
    pub last_row: i64,
}

/// What stands out in the visits, newest first. `bears` says whether a user has the family name of a client.
pub fn unusual(
    visits: &[Visit],
    rules: &UnusualRules,
    bears: impl Fn(UserId, ClientId) -> bool,
) -> Vec<Unusual> {
    let mut by_user: BTreeMap<UserId, Vec<Visit>> = BTreeMap::new();
    for visit in visits {
        by_user.entry(visit.user).or_default().push(*visit);
    }
    let mut found = Vec::new();
    for mine in by_user.values_mut() {
        mine.sort_by_key(|it| (it.at, it.row));
        found.extend(rules.clients_in_hour.into_iter().flat_map(|least| many_clients(mine, least)));
        found.extend(rules.night.into_iter().flat_map(|night| at_night(mine, night)));
        if rules.own_name {
            found.extend(own_name(mine, &bears));
        }
    }
    found.sort_by_key(|it| std::cmp::Reverse((it.key, it.last_row)));
    found
}

/// A window of an hour goes over the looks; of every day the fullest one counts.
fn many_clients(visits: &[Visit], least: u32) -> Vec<Unusual> {
    let looks: Vec<&Visit> = visits.iter().filter(|it| it.is_look).collect();
    let mut within: HashMap<ClientId, u32> = HashMap::new();
    let mut days = BTreeMap::new();
    let mut first = 0;
    for visit in &looks {
        *within.entry(visit.client).or_default() += 1;
        while looks.get(first).is_some_and(|it| TimeDelta::hours(1) <= visit.at - it.at) {
            if let Some(left) = looks.get(first) {
                leave(&mut within, left.client);
            }
            first += 1;
        }
        let (clients, from) = (within.len(), looks.get(first).map_or(visit.at, |it| it.at));
        if usize::try_from(least).is_ok_and(|least| least <= clients) {
            let key = key(visit, UnusualPattern::ManyClients, None);
            widen(&mut days, key, from, visit, clients);
        }
    }
    days.into_values().collect()
}

fn leave(within: &mut HashMap<ClientId, u32>, client: ClientId) {
    let Some(count) = within.get_mut(&client) else { return };
    *count -= 1;
    if *count == 0 {
        within.remove(&client);
    }
}

fn at_night(visits: &[Visit], night: Night) -> Vec<Unusual> {
    let mut nights = BTreeMap::new();
    let mut clients: BTreeMap<UnusualKey, Vec<ClientId>> = BTreeMap::new();
    for visit in visits {
        let Some(day) = night.began(visit.at) else { continue };
        let key = UnusualKey { day, ..key(visit, UnusualPattern::AtNight, None) };
        let seen = clients.entry(key).or_default();
        if !seen.contains(&visit.client) {
            seen.push(visit.client);
        }
        widen(&mut nights, key, visit.at, visit, seen.len());
    }
    nights.into_values().collect()
}

fn own_name(visits: &[Visit], bears: &impl Fn(UserId, ClientId) -> bool) -> Vec<Unusual> {
    let mut known: HashMap<ClientId, bool> = HashMap::new();
    let mut days = BTreeMap::new();
    for visit in visits {
        if *known.entry(visit.client).or_insert_with(|| bears(visit.user, visit.client)) {
            widen(&mut days, key(visit, UnusualPattern::OwnName, Some(visit.client)), visit.at, visit, 1);
        }
    }
    days.into_values().collect()
}

fn key(visit: &Visit, pattern: UnusualPattern, client: Option<ClientId>) -> UnusualKey {
    UnusualKey { day: visit.at.date(), pattern, user: visit.user, client }
}

fn widen(
    found: &mut BTreeMap<UnusualKey, Unusual>,
    key: UnusualKey,
    from: NaiveDateTime,
    visit: &Visit,
    clients: usize,
) {
    let one =
        found.entry(key).or_insert(Unusual { key, from, until: visit.at, clients, last_row: visit.row });
    one.until = visit.at;
    one.clients = one.clients.max(clients);
    one.last_row = one.last_row.max(visit.row);
}

impl Night {
    /// The day on which the night of this instant began; nothing by day.
    fn began(self, at: NaiveDateTime) -> Option<NaiveDate> {
        let hour = at.hour();
        if self.from < self.until {
            return (self.from..self.until).contains(&hour).then(|| at.date());
        }
        if self.from <= hour {
            return Some(at.date());
        }
        if hour < self.until { at.date().pred_opt() } else { None }
    }
}

/// Whether the name of a user has one of these surnames behind the first word. Signs and capitals do not count.
pub fn bears_name(user: &str, surnames: &[&str]) -> bool {
    let name = words(user);
    let Some((_, behind)) = name.split_first() else { return false };
    surnames.iter().map(|it| words(it)).any(|surname| {
        !surname.is_empty() && behind.windows(surname.len()).any(|part| part == surname.as_slice())
    })
}

/// What was found of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum UnusualOutcome {
    /// Looked into, and in order.
    InOrder,
    /// Being looked into.
    Investigate,
}

/// What was found of a pattern, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UnusualReviewDraft {
    /// What.
    pub pattern: UnusualPattern,
    /// Who.
    pub user: UserId,
    /// With whom, where it is of one client.
    pub client: Option<ClientId>,
    /// The day of it.
    pub day: NaiveDate,
    /// The last row that was looked at; what comes later is asked about anew.
    #[ts(type = "number")]
    pub last_row: i64,
    /// In order or not.
    pub outcome: UnusualOutcome,
    /// Why; never empty.
    pub note: String,
}

impl UnusualReviewDraft {
    /// Of which pattern it is.
    pub fn key(&self) -> UnusualKey {
        UnusualKey { day: self.day, pattern: self.pattern, user: self.user, client: self.client }
    }
}

/// Judges what was found.
///
/// # Errors
/// The note, where nothing was typed.
pub fn check_review(draft: &UnusualReviewDraft) -> Result<String, LogRefusal> {
    check_note(&draft.note)
}

#[cfg(test)]
mod tests;
