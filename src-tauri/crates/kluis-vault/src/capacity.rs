//! Assessments of capacity, as stored: never edited; a wrong one is withdrawn and stays readable.

use chrono::{DateTime, Utc};
use rusqlite::{Params, Row, named_params};

use kluis_domain::{
    capacity::{Assessment, AssessmentId},
    client::ClientId,
    mandate::Ending,
};

use crate::{
    Reader, VaultError, Writer,
    audit::{instant, read_instant},
    contact::read_ending,
    names::{MATTERS, OUTCOMES},
};

/// An assessment on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredAssessment {
    /// Which.
    pub id: AssessmentId,
    /// What was found.
    pub assessment: Assessment,
    /// Why it never counted, if it was wrong from the start.
    pub withdrawal: Option<Withdrawal>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By which user.
    pub recorded_by: String,
}

/// An assessment that was wrong from the start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// What was wrong.
    pub reason: String,
    /// When that was recorded.
    pub at: DateTime<Utc>,
    /// By which user.
    pub by: String,
}

impl Reader<'_> {
    /// One assessment.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn assessment(&self, id: AssessmentId) -> Result<StoredAssessment, VaultError> {
        let found = self.listed_assessments(
            &format!("{} WHERE assessment.id = :id", include_str!("capacity/select.sql")),
            named_params! {":id": id.0},
        )?;
        found.into_iter().next().ok_or(VaultError::NotFound("assessment"))
    }

    /// The assessments of a client, newest first, also what was withdrawn.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn assessments_of(&self, client: ClientId) -> Result<Vec<StoredAssessment>, VaultError> {
        self.listed_assessments(
            &format!(
                "{} WHERE assessment.client_id = :client ORDER BY assessed_on DESC, assessment.id DESC",
                include_str!("capacity/select.sql")
            ),
            named_params! {":client": client.0},
        )
    }

    fn listed_assessments(
        &self,
        sql: &str,
        params: impl Params,
    ) -> Result<Vec<StoredAssessment>, VaultError> {
        self.0.prepare_cached(sql)?.query_and_then(params, read_assessment)?.collect()
    }
}

impl Writer<'_> {
    /// Keeps an assessment.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_assessment(&self, assessment: &Assessment) -> Result<AssessmentId, VaultError> {
        let id = AssessmentId(self.new_id());
        self.0.execute(
            "INSERT INTO main.assessment (
                id, client_id, matter, about, assessed_on, assessed_by, function, outcome, reason, valid_until,
                review_on, recorded_at, recorded_by
             )
             VALUES (
                :id, :client, :matter, :about, :assessed_on, :assessed_by, :function, :outcome, :reason,
                :valid_until, :review_on, :at, :by
             )",
            named_params! {
                ":id": id.0,
                ":client": assessment.client.0,
                ":matter": MATTERS.name_of(assessment.matter),
                ":about": assessment.about,
                ":assessed_on": assessment.assessed_on,
                ":assessed_by": assessment.assessed_by,
                ":function": assessment.function,
                ":outcome": OUTCOMES.name_of(assessment.outcome),
                ":reason": assessment.reason,
                ":valid_until": assessment.until,
                ":review_on": assessment.review_on,
                ":at": instant(self.1.at),
                ":by": self.1.user.0,
            },
        )?;
        Ok(id)
    }

    /// Ends an assessment.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written, also where it ended before.
    pub fn end_assessment(&self, id: AssessmentId, ending: &Ending) -> Result<(), VaultError> {
        self.add_ending(
            "INSERT INTO main.assessment_ending VALUES (:id, :ended_on, :reason, :at, :by)",
            id.0,
            ending,
        )
    }

    /// Marks an assessment as wrong from the start; it stays readable.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written, also where it was withdrawn before.
    pub fn withdraw_assessment(&self, id: AssessmentId, reason: &str) -> Result<(), VaultError> {
        self.0.execute(
            "INSERT INTO main.assessment_withdrawal (assessment_id, reason, withdrawn_at, withdrawn_by)
             VALUES (:id, :reason, :at, :by)",
            named_params! {":id": id.0, ":reason": reason, ":at": instant(self.1.at), ":by": self.1.user.0},
        )?;
        Ok(())
    }
}

fn read_assessment(row: &Row) -> Result<StoredAssessment, VaultError> {
    let text = |column: &str| row.get::<_, String>(column);
    Ok(StoredAssessment {
        id: AssessmentId(row.get("id")?),
        assessment: Assessment {
            client: ClientId(row.get("client_id")?),
            matter: MATTERS.value_of(&text("matter")?)?,
            about: text("about")?,
            assessed_on: row.get("assessed_on")?,
            assessed_by: text("assessed_by")?,
            function: text("function")?,
            outcome: OUTCOMES.value_of(&text("outcome")?)?,
            reason: text("reason")?,
            until: row.get("valid_until")?,
            review_on: row.get("review_on")?,
            ending: read_ending(row)?,
        },
        withdrawal: read_withdrawal(row)?,
        recorded_at: read_instant(row, "recorded_at")?,
        recorded_by: row.get("recorded_by_name")?,
    })
}

fn read_withdrawal(row: &Row) -> Result<Option<Withdrawal>, VaultError> {
    let Some(reason) = row.get("withdrawn_because")? else { return Ok(None) };
    Ok(Some(Withdrawal { reason, at: read_instant(row, "withdrawn_at")?, by: row.get("withdrawn_by_name")? }))
}
