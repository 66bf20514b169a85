//! Geheimhoudingsverklaring (UAVG art. 30(4), BW art. 7:457; ZT-11.3, MW-6.3, MW-13.1, MW-17, RZ-3.3): who promised secrecy, and who works here without having done so.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Faults, OrganisationRegisterRefusal};
use crate::{
    date,
    field::{FieldFault, required_line},
    user::{User, UserId},
};

/// A declaration as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeclarationDraft {
    /// The user of this vault who signed; `None` for somebody else.
    pub user: Option<UserId>,
    /// The name of somebody who is no user.
    pub name: String,
    /// What they do here.
    pub role: String,
    /// When they signed.
    pub signed_on: String,
    /// Where the paper lies, where it is not kept here.
    pub paper: String,
    /// The last day on which they worked here; the secrecy goes on.
    pub ended_on: String,
    /// What else is to be known.
    pub remark: String,
}

/// A declaration that passed every rule of [`check_declaration`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each is the field of the same name of the draft, which explains it")]
pub struct Declaration {
    pub user: Option<UserId>,
    pub name: String,
    pub role: String,
    pub signed_on: NaiveDate,
    pub paper: String,
    pub ended_on: Option<NaiveDate>,
    pub remark: String,
}

/// Judges a declaration; of a user the name is the one of the vault.
///
/// # Errors
/// [`OrganisationRegisterRefusal`] with each faulty field.
pub fn check_declaration(
    draft: &DeclarationDraft,
    users: &[User],
    today: NaiveDate,
) -> Result<Declaration, OrganisationRegisterRefusal> {
    let mut faults = Faults::default();
    let name = match draft.user {
        Some(id) => {
            let user = users.iter().find(|it| it.id == id).map(|it| it.name.clone());
            faults.keep("user", user.ok_or(FieldFault::NotAChoice))
        }
        None => faults.keep("name", required_line(&draft.name)),
    };
    let role = faults.keep("role", required_line(&draft.role));
    let signed_on = faults.keep("signedOn", date::past(&draft.signed_on, today));
    let paper = faults.text("paper", &draft.paper);
    let ended_on = faults.past_day("endedOn", &draft.ended_on, today);
    faults.in_order("endedOn", signed_on, ended_on);
    let remark = faults.text("remark", &draft.remark);
    let whole = || {
        let (name, role, signed_on) = (name?, role?, signed_on?);
        Some(Declaration { user: draft.user, name, role, signed_on, paper, ended_on, remark })
    };
    let whole = whole();
    faults.ending(whole)
}

/// The users who never signed, or whose declaration has ended.
pub fn without_declaration(users: &[User], declarations: &[Declaration], today: NaiveDate) -> Vec<User> {
    let holds = |user: &User| {
        let own = declarations.iter().filter(|it| it.user == Some(user.id));
        own.filter(|it| it.ended_on.is_none_or(|on| today <= on)).count() != 0
    };
    users.iter().filter(|it| !holds(it)).cloned().collect()
}
