//! Users, their roles and passwords, and the authorisation scheme.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

use kluis_documents::{SchemeColumn, SchemeFacts, authorisation_scheme};
use kluis_domain::{
    authorisation::{Grant, Reach, Rights, Scheme},
    fold::fold,
    user::{self, OwnRole, OwnRoleDraft, OwnRoleId, Role, RoleDraft, Standing, User, UserId, UserRefusal},
};
use kluis_vault::{Event, Password, Reader, UserChange};

use crate::{
    CommandError, Desk, Result, Session,
    document::{SavedFile, save},
    host::Wanted,
    organisation::complete,
};

const SCHEME_FILE: &str = "bevoegdheidsschema.pdf";

/// Somebody to let in.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Invitation {
    name: String,
    role: RoleDraft,
}

/// A password for once, shown to whoever hands it over and kept nowhere.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TemporaryPassword {
    user: UserId,
    name: String,
    #[ts(type = "string")]
    password: Zeroizing<String>,
}

/// Another role for somebody.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct RoleChange {
    user: UserId,
    role: RoleDraft,
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

/// A step in the life of a user.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct UserStepRow {
    user: UserId,
    change: UserChangeKind,
    role: Role,
    at: DateTime<Utc>,
    by: String,
}

/// What happened to a user.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the same names as kluis_vault::UserChange, which explains them")]
pub(crate) enum UserChangeKind {
    Added,
    RoleChanged,
    Suspended,
    Readmitted,
    Reset,
}

/// An own role, with how many users have it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct OwnRoleRow {
    role: OwnRole,
    version: u32,
    users: usize,
    changed_at: DateTime<Utc>,
    changed_by: String,
}

/// The whole scheme: what each role may, of whom, and who has it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SchemePage {
    /// How long emergency access lasts, in hours.
    emergency_hours: u32,
    roles: Vec<SchemeRow>,
}

/// A role of the program or of the organisation's own.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SchemeRow {
    role: Role,
    /// The name of an own role.
    own: Option<String>,
    reach: Reach,
    /// Where it comes from; empty for an own role.
    source: String,
    grants: Vec<Grant>,
    /// Names of the users who have it and may enter.
    users: Vec<String>,
}

pub(crate) fn list(session: &mut Session, _: ()) -> Result<Vec<User>> {
    Ok(session.open.vault.consult(&session.stamp, Event::UsersRead, |reader| reader.users())?)
}

pub(crate) fn history(session: &mut Session, _: ()) -> Result<Vec<UserStepRow>> {
    let steps = session.open.vault.consult(&session.stamp, Event::UsersRead, |reader| reader.user_steps())?;
    let row = |it: kluis_vault::UserStep| UserStepRow {
        user: it.user,
        change: change_kind(it.change),
        role: it.role,
        at: it.at,
        by: it.by,
    };
    Ok(steps.into_iter().map(row).collect())
}

fn change_kind(change: UserChange) -> UserChangeKind {
    match change {
        UserChange::Added => UserChangeKind::Added,
        UserChange::RoleChanged => UserChangeKind::RoleChanged,
        UserChange::Suspended => UserChangeKind::Suspended,
        UserChange::Readmitted => UserChangeKind::Readmitted,
        UserChange::Reset => UserChangeKind::Reset,
    }
}

pub(crate) fn own_roles(session: &mut Session, _: ()) -> Result<Vec<OwnRoleRow>> {
    session.open.vault.consult(&session.stamp, Event::UsersRead, |reader| {
        let users = reader.users()?;
        let having = |id: OwnRoleId| {
            users.iter().filter(|it| it.own_role.as_ref().is_some_and(|own| own.id == id)).count()
        };
        let row = |it: kluis_vault::StoredOwnRole| OwnRoleRow {
            users: having(it.role.id),
            role: it.role,
            version: it.version,
            changed_at: it.at,
            changed_by: it.by,
        };
        Ok(reader.own_roles()?.into_iter().map(row).collect())
    })
}

pub(crate) fn invite(session: &mut Session, invitation: Invitation) -> Result<TemporaryPassword> {
    let name = user::name(&invitation.name)?;
    if list(session, ())?.iter().any(|it| fold(&it.name) == fold(&name)) {
        return Err(UserRefusal::NameTaken.into());
    }
    let fresh = User::new(kluis_vault::new_user(session.stamp.at), name, invitation.role.role);
    let invited = User { must_change_password: true, ..with_role(session, fresh, &invitation.role)? };
    let password = Password::temporary();
    session.open.vault.invite_user(&session.stamp, &invited, &password)?;
    Ok(handed_over(&invited, &password))
}

fn handed_over(user: &User, password: &Password) -> TemporaryPassword {
    let text = Zeroizing::new(password.text().to_owned());
    TemporaryPassword { user: user.id, name: user.name.clone(), password: text }
}

/// The user in the role as typed, where whoever acts may give it.
fn with_role(session: &mut Session, user: User, draft: &RoleDraft) -> Result<User> {
    let only_on = user::only_on(draft, session.today())?;
    let own_role = match draft.own_role {
        Some(id) => Some(own_role_from(session, id, draft.role)?),
        None => None,
    };
    let changed = User { role: draft.role, own_role, only_on, ..user };
    user::may_give(&session.open.user, changed.rights(), changed.reach())?;
    Ok(changed)
}

fn own_role_from(session: &mut Session, id: OwnRoleId, made_from: Role) -> Result<OwnRole> {
    let found = session.open.vault.consult(&session.stamp, Event::UsersRead, |reader| reader.own_roles())?;
    let fits = |it: &OwnRole| it.id == id && it.made_from == made_from;
    let found = found.into_iter().map(|it| it.role).find(fits);
    found.ok_or_else(|| UserRefusal::OwnRole.into())
}

fn found(session: &mut Session, id: UserId) -> Result<(User, Vec<User>)> {
    let users = list(session, ())?;
    let user = users.iter().find(|it| it.id == id).cloned();
    Ok((user.ok_or_else(|| CommandError::not_found("user"))?, users))
}

pub(crate) fn change_role(session: &mut Session, change: RoleChange) -> Result<()> {
    let (user, users) = found(session, change.user)?;
    may_touch(session, &user)?;
    user::may_lose(&users, user.id, session.stamp.user)?;
    let changed = with_role(session, user, &change.role)?;
    session.open.vault.change(&session.stamp, |writer| {
        writer.change_role(&changed)?;
        Ok::<_, CommandError>(((), Event::UserRoleChanged(changed.id)))
    })
}

/// Nobody does anything to somebody who may more than she herself.
fn may_touch(session: &Session, user: &User) -> Result<(), UserRefusal> {
    user::may_give(&session.open.user, user.rights(), user.reach())
}

pub(crate) fn suspend(session: &mut Session, id: UserId) -> Result<()> {
    let (user, users) = found(session, id)?;
    may_touch(session, &user)?;
    if user.standing == Standing::Suspended {
        return Err(UserRefusal::Standing.into());
    }
    user::may_lose(&users, id, session.stamp.user)?;
    let user = User { standing: Standing::Suspended, ..user };
    Ok(session.open.vault.suspend_user(&session.stamp, &user)?)
}

/// A new temporary password for who forgot hers; the old one stops working.
pub(crate) fn reset(session: &mut Session, id: UserId) -> Result<TemporaryPassword> {
    with_new_password(session, id, Standing::Active, UserChange::Reset)
}

/// Lets a suspended user in again, with a temporary password.
pub(crate) fn readmit(session: &mut Session, id: UserId) -> Result<TemporaryPassword> {
    with_new_password(session, id, Standing::Suspended, UserChange::Readmitted)
}

fn with_new_password(
    session: &mut Session,
    id: UserId,
    standing: Standing,
    change: UserChange,
) -> Result<TemporaryPassword> {
    let (user, _) = found(session, id)?;
    may_touch(session, &user)?;
    if id == session.stamp.user {
        return Err(UserRefusal::Oneself.into());
    }
    if user.standing != standing {
        return Err(UserRefusal::Standing.into());
    }
    let user = User { standing: Standing::Active, must_change_password: true, ..user };
    let password = Password::temporary();
    session.open.vault.reset_user(&session.stamp, &user, change, &password)?;
    Ok(handed_over(&user, &password))
}

pub(crate) fn keep_own_role(session: &mut Session, draft: OwnRoleDraft) -> Result<OwnRoleId> {
    let (name, rights) = user::own_role(&draft, &session.open.user)?;
    let known = own_roles(session, ())?;
    if known.iter().any(|it| Some(it.role.id) != draft.id && fold(&it.role.name) == fold(&name)) {
        return Err(UserRefusal::NameTaken.into());
    }
    let changed = known.iter().find(|it| Some(it.role.id) == draft.id);
    if draft.id.is_some() && changed.is_none_or(|it| it.role.made_from != draft.made_from) {
        return Err(UserRefusal::OwnRole.into());
    }
    if let Some(before) = changed {
        leaves_an_administrator(session, before, rights)?;
    }
    session.open.vault.change(&session.stamp, |writer| {
        let id = writer.keep_own_role(draft.id, &name, draft.made_from, rights)?;
        Ok::<_, CommandError>((id, Event::OwnRoleKept(id)))
    })
}

/// Whoever has the role may be the last who can let others in; and one's own role one leaves to others.
fn leaves_an_administrator(session: &mut Session, before: &OwnRoleRow, rights: Rights) -> Result<()> {
    let before_rights = Rights::granted(&before.role.grants);
    user::may_give(&session.open.user, before_rights, Scheme::built_in().reach(before.role.made_from))?;
    let has = |it: &User| it.own_role.as_ref().is_some_and(|own| own.id == before.role.id);
    if has(&session.open.user) {
        return Err(UserRefusal::Oneself.into());
    }
    let after = |it: User| match it.own_role.clone() {
        Some(own) if has(&it) => User { own_role: Some(OwnRole { grants: rights.grants(), ..own }), ..it },
        Some(_) | None => it,
    };
    let anybody = list(session, ())?.into_iter().map(after).any(|it| it.is_administrator());
    if anybody { Ok(()) } else { Err(UserRefusal::LastAdministrator.into()) }
}

pub(crate) fn change_password(session: &mut Session, change: PasswordChange) -> Result<()> {
    user::password(&change.new)?;
    if *change.new == *change.old {
        return Err(UserRefusal::PasswordUnchanged.into());
    }
    let (old, new) = (Password::new(change.old.to_string()), Password::new(change.new.to_string()));
    session.open.vault.change_password(&session.stamp, &old, &new)?;
    session.open.user.must_change_password = false;
    Ok(())
}

pub(crate) fn scheme(session: &mut Session, _: ()) -> Result<SchemePage> {
    session.open.vault.consult(&session.stamp, Event::SchemeRead, scheme_page)
}

fn scheme_page(reader: &Reader) -> Result<SchemePage> {
    let scheme = Scheme::built_in();
    let users: Vec<User> = reader.users()?.into_iter().filter(|it| it.standing == Standing::Active).collect();
    let names = |has: &dyn Fn(&User) -> bool| {
        users.iter().filter(|it| has(it)).map(|it| it.name.clone()).collect::<Vec<_>>()
    };
    let built_in = scheme.roles.iter().map(|it| SchemeRow {
        role: it.role,
        own: None,
        reach: it.reach,
        source: it.source.clone(),
        grants: it.rights.grants(),
        users: names(&|user| user.role == it.role && user.own_role.is_none()),
    });
    let own = reader.own_roles()?.into_iter().map(|it| SchemeRow {
        role: it.role.made_from,
        reach: scheme.reach(it.role.made_from),
        source: String::new(),
        users: names(&|user| user.own_role.as_ref().is_some_and(|own| own.id == it.role.id)),
        own: Some(it.role.name),
        grants: it.role.grants,
    });
    Ok(SchemePage { emergency_hours: scheme.emergency_hours, roles: built_in.chain(own).collect() })
}

pub(crate) fn view_scheme(desk: &Desk, _: ()) -> Result<()> {
    let pdf = desk.session(scheme_pdf)?;
    desk.app.view(SCHEME_FILE, &pdf)
}

pub(crate) fn save_scheme(desk: &Desk, _: ()) -> Result<Option<SavedFile>> {
    let pdf = desk.session(scheme_pdf)?;
    save(desk, Wanted::Document, SCHEME_FILE, &pdf)
}

fn scheme_pdf(session: &mut Session) -> Result<Vec<u8>> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let reader = writer.read();
        let organisation = complete(reader.organisation()?)?;
        let page = scheme_page(&reader)?;
        let columns: Vec<SchemeColumn> = page.roles.into_iter().map(column).collect();
        let facts = SchemeFacts {
            organisation: &organisation,
            emergency_hours: page.emergency_hours,
            columns: &columns,
            today,
        };
        Ok::<_, CommandError>((authorisation_scheme(&facts)?.0, Event::SchemeDisclosed))
    })
}

fn column(row: SchemeRow) -> SchemeColumn {
    SchemeColumn {
        role: row.role,
        own: row.own,
        reach: row.reach,
        source: row.source,
        rights: Rights::granted(&row.grants),
        people: row.users,
    }
}
