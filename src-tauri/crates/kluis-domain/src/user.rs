//! User (gebruiker, ZT-1.8–1.11): who works with the vault, and in which role.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    authorisation::{Act, Compartment, Grant, Reach, Rights, Rule, Scheme},
    date::{self, Century},
    field::{FieldFault, tidy},
};

/// Which user; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"user\" }")]
pub struct UserId(pub Uuid);

/// Which role of the organisation's own; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"ownRole\" }")]
pub struct OwnRoleId(pub Uuid);

/// What a user is in the organisation (RZ-3.1, CE-08a). What each may is in the scheme ([`Scheme`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// Coördinator: runs the registration, and is the administrator (beheerder, ZT-1.9).
    Coordinator,
    /// Zorgmedewerker: works with clients.
    CareWorker,
    /// Gedragswetenschapper (RZ-2.3a).
    BehaviouralScientist,
    /// Secretariaat of administratie (RZ-3.1).
    Secretariat,
    /// Financiële administratie (CE-08a).
    Finance,
    /// Functionaris gegevensbescherming (AVG art. 37–39).
    PrivacyOfficer,
    /// Auditor: looks on one day, at clients who consented (RZ-2.8).
    Auditor,
    /// Bestuur: not without need and reason (MW-6.4).
    Board,
}

impl Role {
    /// Each of them, in the order of the printed scheme.
    pub const ALL: [Role; 8] = [
        Role::Coordinator,
        Role::CareWorker,
        Role::BehaviouralScientist,
        Role::Secretariat,
        Role::Finance,
        Role::PrivacyOfficer,
        Role::Auditor,
        Role::Board,
    ];
}

/// A role of the organisation's own: fewer or other rights than the one it was made from, and the same clients.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnRole {
    /// Which.
    pub id: OwnRoleId,
    /// What it is called.
    pub name: String,
    /// Whose reach it has, and which role the log names.
    pub made_from: Role,
    /// What it may.
    pub grants: Vec<Grant>,
}

/// Whether somebody may enter at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Standing {
    /// May enter.
    Active,
    /// Has no slot, and so no way in.
    Suspended,
}

/// A user on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct User {
    /// Which.
    pub id: UserId,
    /// Name as in the log.
    pub name: String,
    /// Role; of an own role, the one it was made from.
    pub role: Role,
    /// The own role, where the rights are those of one.
    pub own_role: Option<OwnRole>,
    /// Whether the user may enter.
    pub standing: Standing,
    /// The password is a temporary one, which somebody else has seen.
    pub must_change_password: bool,
    /// The one day on which the user may enter (RZ-2.8).
    pub only_on: Option<NaiveDate>,
}

impl User {
    /// Somebody new, with a password of her own.
    pub fn new(id: UserId, name: String, role: Role) -> User {
        let standing = Standing::Active;
        User { id, name, role, own_role: None, standing, must_change_password: false, only_on: None }
    }

    /// What the user may.
    pub fn rights(&self) -> Rights {
        match &self.own_role {
            Some(own) => Rights::granted(&own.grants),
            None => Scheme::built_in().rights(self.role),
        }
    }

    /// Whose records the user reaches.
    pub fn reach(&self) -> Reach {
        Scheme::built_in().reach(self.role)
    }

    /// Whether the user can let others in: without anybody who can, nobody ever gets in again.
    pub fn is_administrator(&self) -> bool {
        let rule = Rule { act: Act::Change, compartment: Compartment::Users };
        self.standing == Standing::Active && self.only_on.is_none() && self.rights().may(rule)
    }

    /// Whether the user may enter on this day.
    pub fn may_enter_on(&self, today: NaiveDate) -> bool {
        self.standing == Standing::Active && self.only_on.is_none_or(|day| day == today)
    }
}

/// Somebody to let in, or another role for somebody, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RoleDraft {
    /// Role; of an own role, the one it was made from.
    pub role: Role,
    /// An own role instead.
    pub own_role: Option<OwnRoleId>,
    /// Of an auditor the day, as typed; of others empty.
    pub only_on: String,
}

/// An own role, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OwnRoleDraft {
    /// Which is changed; absent for a new one.
    pub id: Option<OwnRoleId>,
    /// What it is called.
    pub name: String,
    /// From which role it is made.
    pub made_from: Role,
    /// What it may.
    pub grants: Vec<Grant>,
}

/// What is wrong with a new user or password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(tag = "field", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum UserRefusal {
    /// The name.
    #[error("the name is not right")]
    Name {
        /// What is wrong.
        fault: FieldFault,
    },
    /// Somebody has this name already.
    #[error("the name is taken")]
    NameTaken,
    /// Shorter than [`PASSWORD_LENGTH`].
    #[error("the password is too short")]
    PasswordTooShort {
        /// Characters needed.
        min: usize,
    },
    /// One of the passwords that everybody tries first.
    #[error("the password is too common")]
    PasswordTooCommon,
    /// Longer than 1,000 characters.
    #[error("the password is too long")]
    PasswordTooLong,
    /// The temporary password was typed again.
    #[error("the password is the temporary one")]
    PasswordUnchanged,
    /// The day of an auditor.
    #[error("the day is not right")]
    OnlyOn {
        /// What is wrong.
        fault: FieldFault,
    },
    /// No such own role, or made from another role.
    #[error("no such own role")]
    OwnRole,
    /// An own role grants nothing.
    #[error("the own role grants nothing")]
    NoGrants,
    /// More than whoever gives it may herself, or clients that she does not reach.
    #[error("more than one's own rights")]
    MoreThanOwn,
    /// Nobody would be left who can let others in.
    #[error("the last administrator")]
    LastAdministrator,
    /// Nobody does this to herself.
    #[error("oneself")]
    Oneself,
    /// Is suspended already, or is not.
    #[error("not in that standing")]
    Standing,
}

/// Characters that a password needs: four Dutch words do it (security.md B3).
pub const PASSWORD_LENGTH: usize = 12;

/// What the first thousand guesses are made of, where twelve characters are asked.
const COMMON: &[&str] = &[
    "wachtwoord",
    "welkom",
    "password",
    "qwerty",
    "azerty",
    "123456",
    "abcdef",
    "111111",
    "000000",
    "letmein",
    "geheim",
    "dossierkluis",
    "zomer",
    "winter",
    "lente",
    "herfst",
    "januari",
    "iloveyou",
    "administrator",
];

/// Judges a name.
///
/// # Errors
/// [`UserRefusal::Name`] where it is empty or strange.
pub fn name(text: &str) -> Result<String, UserRefusal> {
    let tidied = tidy(text, 80).map_err(|fault| UserRefusal::Name { fault })?;
    if tidied.is_empty() { Err(UserRefusal::Name { fault: FieldFault::Missing }) } else { Ok(tidied) }
}

/// Judges the day of an auditor, whose role stands for one day (RZ-2.8); others have none.
///
/// # Errors
/// [`UserRefusal::OnlyOn`].
pub fn only_on(draft: &RoleDraft, today: NaiveDate) -> Result<Option<NaiveDate>, UserRefusal> {
    let refuse = |fault| Err(UserRefusal::OnlyOn { fault });
    let typed = draft.only_on.trim();
    match (draft.role == Role::Auditor, typed.is_empty()) {
        (false, true) => Ok(None),
        (false, false) => refuse(FieldFault::NotApplicable),
        (true, true) => refuse(FieldFault::Missing),
        (true, false) => match date::whole(typed, Century::Near, today) {
            Ok(day) if day < today => refuse(FieldFault::BeforeOther),
            Ok(day) => Ok(Some(day)),
            Err(fault) => refuse(fault),
        },
    }
}

/// Whether `giver` can make somebody such a user: nobody gives more than she has, nor other clients.
///
/// # Errors
/// [`UserRefusal::MoreThanOwn`].
pub fn may_give(giver: &User, rights: Rights, reach: Reach) -> Result<(), UserRefusal> {
    let within = giver.rights().covers(rights) && reach <= giver.reach();
    if within { Ok(()) } else { Err(UserRefusal::MoreThanOwn) }
}

/// Whether `user` can be suspended or given fewer rights by `by`, among all users.
///
/// # Errors
/// [`UserRefusal::Oneself`], or [`UserRefusal::LastAdministrator`].
pub fn may_lose(users: &[User], user: UserId, by: UserId) -> Result<(), UserRefusal> {
    if user == by {
        return Err(UserRefusal::Oneself);
    }
    let others = users.iter().any(|it| it.id != user && it.is_administrator());
    if others { Ok(()) } else { Err(UserRefusal::LastAdministrator) }
}

/// Judges an own role that `maker` makes or changes.
///
/// # Errors
/// Its name, that it grants nothing, or [`UserRefusal::MoreThanOwn`].
pub fn own_role(draft: &OwnRoleDraft, maker: &User) -> Result<(String, Rights), UserRefusal> {
    let name = name(&draft.name)?;
    let rights = Rights::granted(&draft.grants);
    if rights == Rights::NONE {
        return Err(UserRefusal::NoGrants);
    }
    may_give(maker, rights, Scheme::built_in().reach(draft.made_from))?;
    Ok((name, rights))
}

/// Judges a password by length and by the words that everybody tries first; no rules on its composition (NIST SP 800-63B).
///
/// # Errors
/// [`UserRefusal::PasswordTooShort`], [`UserRefusal::PasswordTooCommon`] or [`UserRefusal::PasswordTooLong`].
pub fn password(text: &str) -> Result<(), UserRefusal> {
    let length = text.chars().count();
    if length < PASSWORD_LENGTH {
        return Err(UserRefusal::PasswordTooShort { min: PASSWORD_LENGTH });
    }
    if 1000 < length {
        return Err(UserRefusal::PasswordTooLong);
    }
    if is_common(text) { Err(UserRefusal::PasswordTooCommon) } else { Ok(()) }
}

/// A common word with at most six signs more, or fewer than five different signs.
fn is_common(text: &str) -> bool {
    let lowered = text.to_lowercase();
    let mut rest = lowered.clone();
    for word in COMMON {
        rest = rest.replace(word, "");
    }
    let padded = rest.len() < lowered.len() && rest.chars().count() <= 6;
    let mut signs: Vec<char> = lowered.chars().collect();
    signs.sort_unstable();
    signs.dedup();
    padded || signs.len() < 5
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_and_common_words_decide() {
        for good in [
            "fiets-regen-kaas-lamp",
            "een lange zin met woorden",
            "Tr0ub4dor&3xyz",
            "geheimzinnige boten varen",
        ] {
            assert_eq!(password(good), Ok(()), "{good}");
        }
        assert_eq!(password("kort"), Err(UserRefusal::PasswordTooShort { min: 12 }));
        assert_eq!(password(&"ab1!c".repeat(300)), Err(UserRefusal::PasswordTooLong));
        for common in ["wachtwoord123", "Welkom2026!!", "aaaaaaaaaaaa", "123456123456", "qwertyqwerty1"] {
            assert_eq!(password(common), Err(UserRefusal::PasswordTooCommon), "{common}");
        }
    }

    #[test]
    fn a_user_has_a_name() {
        assert_eq!(name("  Els   Smit "), Ok("Els Smit".to_owned()));
        assert_eq!(name(" "), Err(UserRefusal::Name { fault: FieldFault::Missing }));
    }

    fn user(id: u128, role: Role) -> User {
        User::new(UserId(Uuid::from_u128(id)), format!("Gebruiker {id}"), role)
    }

    #[test]
    fn the_last_administrator_stays_and_nobody_shuts_herself_out() {
        let (els, jan, piet) =
            (user(1, Role::Coordinator), user(2, Role::CareWorker), user(3, Role::Coordinator));
        let all = [els.clone(), jan.clone(), piet.clone()];
        assert_eq!(may_lose(&all, jan.id, els.id), Ok(()));
        assert_eq!(may_lose(&all, piet.id, els.id), Ok(()));
        assert_eq!(may_lose(&all, els.id, els.id), Err(UserRefusal::Oneself));
        let suspended = User { standing: Standing::Suspended, ..piet };
        assert_eq!(
            may_lose(&[els.clone(), jan.clone(), suspended], els.id, jan.id),
            Err(UserRefusal::LastAdministrator)
        );
    }

    #[test]
    fn an_auditor_has_one_day_and_nobody_else_has() {
        let today = "2026-03-01".parse().unwrap();
        let day = |role, typed: &str| {
            only_on(&RoleDraft { role, own_role: None, only_on: typed.to_owned() }, today)
        };
        assert_eq!(day(Role::Auditor, "2-3-2026"), Ok("2026-03-02".parse().ok()));
        assert_eq!(day(Role::Auditor, ""), Err(UserRefusal::OnlyOn { fault: FieldFault::Missing }));
        assert_eq!(
            day(Role::Auditor, "28-2-2026"),
            Err(UserRefusal::OnlyOn { fault: FieldFault::BeforeOther })
        );
        assert_eq!(day(Role::Board, ""), Ok(None));
        assert_eq!(
            day(Role::Board, "2-3-2026"),
            Err(UserRefusal::OnlyOn { fault: FieldFault::NotApplicable })
        );
        let auditor = User { only_on: "2026-03-02".parse().ok(), ..user(4, Role::Auditor) };
        assert!(auditor.may_enter_on("2026-03-02".parse().unwrap()) && !auditor.may_enter_on(today));
    }

    #[test]
    fn nobody_gives_more_than_she_has() {
        let grant = |compartment, act| Grant { compartment, acts: vec![act] };
        let draft =
            |made_from, grants| OwnRoleDraft { id: None, name: "Flexwerker".to_owned(), made_from, grants };
        let (els, jan) = (user(1, Role::Coordinator), user(2, Role::CareWorker));
        let care = vec![grant(Compartment::CareContent, Act::See)];
        assert!(own_role(&draft(Role::CareWorker, care.clone()), &els).is_ok());
        assert!(own_role(&draft(Role::CareWorker, care.clone()), &jan).is_ok());
        assert_eq!(
            own_role(&draft(Role::Secretariat, care), &jan),
            Err(UserRefusal::MoreThanOwn),
            "the reach"
        );
        let destroy = vec![grant(Compartment::CareContent, Act::Destroy)];
        assert_eq!(own_role(&draft(Role::CareWorker, destroy), &els), Err(UserRefusal::MoreThanOwn));
        assert_eq!(own_role(&draft(Role::CareWorker, Vec::new()), &els), Err(UserRefusal::NoGrants));
    }
}
