//! Users and their passwords.

use serde::Deserialize;
use ts_rs::TS;
use zeroize::Zeroizing;

use kluis_domain::{
    fold::fold,
    user::{self, Role, User, UserId, UserRefusal},
};
use kluis_vault::{Event, Password};

use crate::{Result, Session};

/// A new user.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct UserDraft {
    name: String,
    role: Role,
    #[ts(type = "string")]
    password: Zeroizing<String>,
}

/// One's own password, old and new.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct PasswordChange {
    #[ts(type = "string")]
    old: Zeroizing<String>,
    #[ts(type = "string")]
    new: Zeroizing<String>,
}

pub(crate) fn list(session: &mut Session, _: ()) -> Result<Vec<User>> {
    Ok(session.open.vault.consult(&session.stamp, Event::UsersRead, |reader| reader.users())?)
}

pub(crate) fn add(session: &mut Session, draft: UserDraft) -> Result<UserId> {
    let name = user::name(&draft.name)?;
    user::password(&draft.password)?;
    if list(session, ())?.iter().any(|it| fold(&it.name) == fold(&name)) {
        return Err(UserRefusal::NameTaken.into());
    }
    let password = Password::new(draft.password.to_string());
    Ok(session.open.vault.invite_user(&session.stamp, &name, draft.role, &password)?)
}

pub(crate) fn change_password(session: &mut Session, change: PasswordChange) -> Result<()> {
    user::password(&change.new)?;
    let (old, new) = (Password::new(change.old.to_string()), Password::new(change.new.to_string()));
    Ok(session.open.vault.change_password(&session.stamp, &old, &new)?)
}
