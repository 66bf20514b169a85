//! Circle of the client (kring, MX-33; RZ-2.2, MW-6.4): who works with this client, from when until when, and so may see the record.
//!
//! Who is not in it sees nothing of the client. Members are only added and ended, so that it stays known who could see what when.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    client::ClientId,
    date::{self, Century},
    field::{FieldFault, LINE, tidy},
    mandate::{Ending, EndingDraft},
    user::UserId,
};

/// Which membership; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"circleMember\" }")]
pub struct CircleMemberId(pub Uuid);

/// As what somebody is around the client (MW-6.4: collector, locum or successor, co-treaters).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Involvement {
    /// Vaste begeleider of behandelaar.
    Carer,
    /// Medebehandelaar.
    CoTreater,
    /// Waarnemer: instead of another, until a day.
    Locum,
    /// Opvolger: after another.
    Successor,
}

impl Involvement {
    /// Whether it is in the place of somebody else.
    pub fn replaces(self) -> bool {
        match self {
            Involvement::Locum | Involvement::Successor => true,
            Involvement::Carer | Involvement::CoTreater => false,
        }
    }
}

/// A new member, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CircleDraft {
    /// Of which client.
    pub client: ClientId,
    /// Who.
    pub user: Option<UserId>,
    /// As what.
    pub involvement: Option<Involvement>,
    /// In whose place; for a locum and a successor alone.
    pub instead_of: Option<UserId>,
    /// First day.
    pub from: String,
    /// Last day; a locum has one, for others empty means until it is ended.
    pub until: String,
    /// The day on which it was agreed with the client or the representative; empty where it was not yet (MX-33).
    pub agreed_on: String,
    /// Anything to add.
    pub remark: String,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each names the field of CircleDraft or EndingDraft that it points at")]
pub enum CircleField {
    User,
    Involvement,
    InsteadOf,
    From,
    Until,
    AgreedOn,
    Remark,
    On,
    Reason,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CircleFault {
    /// The field.
    pub field: CircleField,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Why the circle stayed as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{} fields of the circle are not right", faults.len())]
pub struct CircleRefusal {
    /// The faults, never empty.
    pub faults: Vec<CircleFault>,
}

/// A member who passed every rule of [`check`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CircleMember {
    /// Of which client.
    pub client: ClientId,
    /// Who.
    pub user: UserId,
    /// As what.
    pub involvement: Involvement,
    /// In whose place.
    pub instead_of: Option<UserId>,
    /// First day.
    pub from: NaiveDate,
    /// Last day as agreed at the start.
    pub until: Option<NaiveDate>,
    /// The day on which it was agreed with the client or the representative.
    pub agreed_on: Option<NaiveDate>,
    /// Anything to add; may be empty.
    pub remark: String,
    /// That it was ended.
    pub ending: Option<Ending>,
}

impl CircleMember {
    /// Whether the member may see the record on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        let last = self.last_day();
        self.from <= day && last.is_none_or(|last| day <= last)
    }

    /// The last day, where it is known.
    pub fn last_day(&self) -> Option<NaiveDate> {
        let ended = self.ending.as_ref().map(|it| it.on);
        [self.until, ended].into_iter().flatten().min()
    }
}

/// The faults so far.
#[derive(Default)]
struct Faults(Vec<CircleFault>);

impl Faults {
    fn keep<T>(&mut self, field: CircleField, outcome: Result<T, FieldFault>) -> Option<T> {
        outcome.map_err(|fault| self.0.push(CircleFault { field, fault })).ok()
    }
}

/// Judges a new member beside those who are there.
///
/// # Errors
/// Each faulty field; [`FieldFault::Overlaps`] for who is in the circle already on one of these days.
pub fn check(
    draft: &CircleDraft,
    others: &[CircleMember],
    today: NaiveDate,
) -> Result<CircleMember, CircleRefusal> {
    let mut faults = Faults::default();
    let from = faults.keep(CircleField::From, date::required(&draft.from, Century::Near, today));
    let until = faults.keep(CircleField::Until, last_day(draft, from, today));
    let user = faults.keep(CircleField::User, draft.user.ok_or(FieldFault::Missing));
    let involvement = faults.keep(CircleField::Involvement, draft.involvement.ok_or(FieldFault::Missing));
    let instead_of = faults.keep(CircleField::InsteadOf, instead_of(draft));
    let agreed_on = faults.keep(CircleField::AgreedOn, agreed_on(&draft.agreed_on, today));
    let remark = faults.keep(CircleField::Remark, tidy(&draft.remark, LINE));
    let member = (|| {
        Some(CircleMember {
            client: draft.client,
            user: user?,
            involvement: involvement?,
            instead_of: instead_of?,
            from: from?,
            until: until?,
            agreed_on: agreed_on?,
            remark: remark?,
            ending: None,
        })
    })();
    match member {
        Some(member) if others.iter().any(|it| overlaps(it, &member)) => {
            let fault = CircleFault { field: CircleField::User, fault: FieldFault::Overlaps };
            Err(CircleRefusal { faults: vec![fault] })
        }
        Some(member) => Ok(member),
        None => Err(CircleRefusal { faults: faults.0 }),
    }
}

/// Whether one person would be in the circle twice on some day.
fn overlaps(one: &CircleMember, other: &CircleMember) -> bool {
    let begins_in_time = |a: &CircleMember, b: &CircleMember| b.last_day().is_none_or(|last| a.from <= last);
    one.user == other.user && begins_in_time(one, other) && begins_in_time(other, one)
}

fn last_day(
    draft: &CircleDraft,
    from: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<Option<NaiveDate>, FieldFault> {
    let until = date::optional(&draft.until, Century::Near, today)?;
    if until.zip(from).is_some_and(|(until, from)| until < from) {
        return Err(FieldFault::BeforeOther);
    }
    if draft.involvement == Some(Involvement::Locum) && until.is_none() {
        return Err(FieldFault::Missing);
    }
    Ok(until)
}

fn instead_of(draft: &CircleDraft) -> Result<Option<UserId>, FieldFault> {
    match (draft.involvement.is_some_and(Involvement::replaces), draft.instead_of) {
        (false, Some(_)) => Err(FieldFault::NotApplicable),
        (true, None) => Err(FieldFault::Missing),
        (true, Some(other)) if draft.user == Some(other) => Err(FieldFault::NotAChoice),
        (_, other) => Ok(other),
    }
}

fn agreed_on(typed: &str, today: NaiveDate) -> Result<Option<NaiveDate>, FieldFault> {
    match date::optional(typed, Century::Near, today)? {
        Some(day) if today < day => Err(FieldFault::InTheFuture),
        day => Ok(day),
    }
}

/// Ends a membership. What was seen under it stays in the log.
///
/// # Errors
/// Each faulty field; an ended membership stays as it is.
pub fn end(member: &CircleMember, draft: &EndingDraft, today: NaiveDate) -> Result<Ending, CircleRefusal> {
    let mut faults = Faults::default();
    let span = (member.from, member.until, member.ending.as_ref());
    let on = faults.keep(CircleField::On, draft.last_day(span, today));
    let reason = faults.keep(CircleField::Reason, draft.why());
    match on.zip(reason) {
        Some((on, reason)) => Ok(Ending { on, reason }),
        None => Err(CircleRefusal { faults: faults.0 }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn user(id: u128) -> UserId {
        UserId(Uuid::from_u128(id))
    }

    fn draft() -> CircleDraft {
        CircleDraft {
            client: ClientId(Uuid::from_u128(9)),
            user: Some(user(1)),
            involvement: Some(Involvement::Carer),
            instead_of: None,
            from: "1-3-2026".to_owned(),
            until: String::new(),
            agreed_on: "28-2-2026".to_owned(),
            remark: String::new(),
        }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn checked(draft: &CircleDraft) -> Result<CircleMember, Vec<(CircleField, FieldFault)>> {
        check(draft, &[], day("2026-03-01"))
            .map_err(|refusal| refusal.faults.into_iter().map(|it| (it.field, it.fault)).collect())
    }

    #[test]
    fn a_locum_stands_in_for_somebody_until_a_day() {
        use CircleField::{InsteadOf, Until};
        let locum = CircleDraft { involvement: Some(Involvement::Locum), ..draft() };
        assert_eq!(
            checked(&locum),
            Err(vec![(Until, FieldFault::Missing), (InsteadOf, FieldFault::Missing)])
        );
        let whole = CircleDraft { instead_of: Some(user(2)), until: "8-3-2026".to_owned(), ..locum.clone() };
        assert!(checked(&whole).is_ok());
        let own = CircleDraft { instead_of: Some(user(1)), ..whole };
        assert_eq!(checked(&own), Err(vec![(InsteadOf, FieldFault::NotAChoice)]));
        let carer = CircleDraft { instead_of: Some(user(2)), ..draft() };
        assert_eq!(checked(&carer), Err(vec![(InsteadOf, FieldFault::NotApplicable)]));
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let empty = CircleDraft {
            user: None,
            involvement: None,
            from: String::new(),
            until: "0-0-0".to_owned(),
            agreed_on: "2-3-2026".to_owned(),
            ..draft()
        };
        let fields: Vec<CircleField> = checked(&empty).unwrap_err().into_iter().map(|it| it.0).collect();
        use CircleField::{AgreedOn, From, Involvement, Until, User};
        assert_eq!(fields, [From, Until, User, Involvement, AgreedOn]);
    }

    #[test]
    fn a_member_holds_from_the_first_day_to_the_last() {
        let member = checked(&CircleDraft { until: "10-3-2026".to_owned(), ..draft() }).unwrap();
        for (on, expected) in
            [("2026-02-28", false), ("2026-03-01", true), ("2026-03-10", true), ("2026-03-11", false)]
        {
            assert_eq!(member.holds_on(day(on)), expected, "{on}");
        }
        let leaving = EndingDraft { on: "5-3-2026".to_owned(), reason: "Andere baan".to_owned() };
        let ending = end(&member, &leaving, day("2026-03-01")).unwrap();
        let ended = CircleMember { ending: Some(ending), ..member.clone() };
        assert!(ended.holds_on(day("2026-03-05")) && !ended.holds_on(day("2026-03-06")));
        assert!(end(&ended, &leaving, day("2026-03-01")).is_err(), "it ended already");
        assert!(check(&draft(), &[member], day("2026-03-01")).is_err(), "she is in it already");
        let later = CircleDraft { from: "6-3-2026".to_owned(), ..draft() };
        assert!(check(&later, &[ended], day("2026-03-01")).is_ok(), "she comes back");
    }
}
