//! The circle of a client, as stored: only added to.

use chrono::{DateTime, Utc};
use rusqlite::{Row, named_params};

use kluis_domain::{
    care_circle::{CircleMember, CircleMemberId, Involvement},
    client::ClientId,
    mandate::Ending,
    user::UserId,
};

use crate::{
    Reader, VaultError, Writer,
    audit::{instant, read_instant},
    names::INVOLVEMENTS,
    reach::dutch_day,
};

/// A member on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredCircleMember {
    /// Which.
    pub id: CircleMemberId,
    /// Who, as what, from when until when.
    pub member: CircleMember,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By whom.
    pub recorded_by: String,
}

const SELECT: &str =
    "SELECT member.*, ending.ended_on, ending.reason, coalesce(user.name, '') AS recorded_by_name
     FROM circle_member AS member
     LEFT JOIN circle_ending AS ending ON ending.member_id = member.id
     LEFT JOIN user ON user.id = member.recorded_by";

impl Reader<'_> {
    /// Everybody who is or was in the circle of a client, newest first.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn circle_of_client(&self, client: ClientId) -> Result<Vec<StoredCircleMember>, VaultError> {
        self.0
            .prepare_cached(&format!("{SELECT} WHERE member.client_id = :client ORDER BY member.id DESC"))?
            .query_and_then(named_params! {":client": client.0}, read_member)?
            .collect()
    }

    /// The circles that a user is or was in, newest first.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn circles_of_user(&self, user: UserId) -> Result<Vec<StoredCircleMember>, VaultError> {
        self.0
            .prepare_cached(&format!("{SELECT} WHERE member.user_id = :user ORDER BY member.id DESC"))?
            .query_and_then(named_params! {":user": user.0}, read_member)?
            .collect()
    }

    /// One membership.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn circle_member(&self, id: CircleMemberId) -> Result<StoredCircleMember, VaultError> {
        self.0
            .prepare_cached(&format!("{SELECT} WHERE member.id = :id"))?
            .query_and_then(named_params! {":id": id.0}, read_member)?
            .next()
            .ok_or(VaultError::NotFound("circle member"))?
    }
}

impl Writer<'_> {
    /// Keeps a new member.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_circle_member(&self, member: &CircleMember) -> Result<CircleMemberId, VaultError> {
        let id = CircleMemberId(self.new_id());
        self.0
            .prepare_cached(
                "INSERT INTO main.circle_member VALUES (
                    :id, :client, :user, :involvement, :instead_of, :from, :until, :agreed_on, :remark, :at, :by
                 )",
            )?
            .execute(named_params! {
                ":id": id.0, ":client": member.client.0, ":user": member.user.0,
                ":involvement": INVOLVEMENTS.name_of(member.involvement),
                ":instead_of": member.instead_of.map(|it| it.0), ":from": member.from, ":until": member.until,
                ":agreed_on": member.agreed_on, ":remark": member.remark, ":at": instant(self.1.at),
                ":by": self.1.user.0,
            })?;
        Ok(id)
    }

    /// Who brings in a client is in the circle: otherwise she could not see whom she registered.
    pub(crate) fn join_circle(&self, client: ClientId) -> Result<CircleMemberId, VaultError> {
        self.add_circle_member(&CircleMember {
            client,
            user: self.1.user,
            involvement: Involvement::Carer,
            instead_of: None,
            from: dutch_day(self.1.at),
            until: None,
            agreed_on: None,
            remark: String::new(),
            ending: None,
        })
    }

    /// Keeps that a membership ended.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn end_circle_member(&self, id: CircleMemberId, ending: &Ending) -> Result<(), VaultError> {
        self.add_ending(
            "INSERT INTO main.circle_ending VALUES (:id, :ended_on, :reason, :at, :by)",
            id.0,
            ending,
        )
    }
}

fn read_member(row: &Row) -> Result<StoredCircleMember, VaultError> {
    let ended_on: Option<chrono::NaiveDate> = row.get("ended_on")?;
    let ending = match ended_on {
        Some(on) => Some(Ending { on, reason: row.get("reason")? }),
        None => None,
    };
    Ok(StoredCircleMember {
        id: CircleMemberId(row.get("id")?),
        member: CircleMember {
            client: ClientId(row.get("client_id")?),
            user: UserId(row.get("user_id")?),
            involvement: INVOLVEMENTS.value_of(&row.get::<_, String>("involvement")?)?,
            instead_of: row.get::<_, Option<uuid::Uuid>>("instead_of")?.map(UserId),
            from: row.get("from_day")?,
            until: row.get("until_day")?,
            agreed_on: row.get("agreed_on")?,
            remark: row.get("remark")?,
            ending,
        },
        recorded_at: read_instant(row, "recorded_at")?,
        recorded_by: row.get("recorded_by_name")?,
    })
}
