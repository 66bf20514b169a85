//! Versions of documents of policy, as stored: their words, their steps and the document after each step. Only ever added to.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension, Params, Row, named_params};

use kluis_domain::{
    policy_version::{Adoption, Cell, PolicyLife, PolicyVersionId, Publication, Review, cells, sections},
    statement::{Coverage, PolicyDocument, Statement, Verdict},
};

use crate::{
    Reader, VaultError, Writer,
    audit::{instant, read_instant},
    names::{CELL_KINDS, LAYOUTS, POLICY_DOCUMENTS},
};

/// A version on record, without its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPolicyVersion {
    /// Which.
    pub id: PolicyVersionId,
    /// Of which document.
    pub document: PolicyDocument,
    /// From 1, within its document.
    pub number: u32,
    /// Key of the profile by which it was put together.
    pub profile: String,
    /// State of the law table by which it was put together.
    pub law_state: NaiveDate,
    /// How far it came.
    pub life: PolicyLife,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By which user.
    pub recorded_by: String,
}

/// What is kept of a version on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PolicyPaper {
    /// The document itself, as it was after each step.
    Document,
    /// The announcement of what changed.
    Change,
}

impl PolicyPaper {
    fn name(self) -> &'static str {
        match self {
            PolicyPaper::Document => "document",
            PolicyPaper::Change => "change",
        }
    }
}

/// By which rules a version is put together.
#[derive(Debug, Clone, Copy)]
pub struct PolicyRules<'a> {
    /// Key of the profile.
    pub profile: &'a str,
    /// State of the law table.
    pub law_state: NaiveDate,
}

const SELECT: &str = "SELECT policy_version.*, user.name AS recorded_by_name
    FROM policy_version JOIN user ON user.id = recorded_by";

/// Stored names of the verdicts on an item of arts. 13 and 14.
const PRESENT: &str = "present";
const ELSEWHERE: &str = "elsewhere";
const NOT_APPLICABLE: &str = "not-applicable";

impl Reader<'_> {
    /// Every version of a document, newest first.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn policy_versions(&self, document: PolicyDocument) -> Result<Vec<StoredPolicyVersion>, VaultError> {
        self.listed_policy_versions(
            &format!("{SELECT} WHERE document = :document ORDER BY number DESC"),
            named_params! {":document": POLICY_DOCUMENTS.name_of(document)},
        )
    }

    /// One version.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn policy_version(&self, id: PolicyVersionId) -> Result<StoredPolicyVersion, VaultError> {
        let found = self.listed_policy_versions(
            &format!("{SELECT} WHERE policy_version.id = :id"),
            named_params! {":id": id.0},
        )?;
        found.into_iter().next().ok_or(VaultError::NotFound("policy version"))
    }

    /// The words of a version.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn policy_words(&self, id: PolicyVersionId) -> Result<Statement, VaultError> {
        let (title, lead, layout): (String, String, String) = self
            .0
            .prepare_cached("SELECT title, lead, layout FROM policy_version WHERE id = :id")?
            .query_row(named_params! {":id": id.0}, |row| {
                Ok((row.get("title")?, row.get("lead")?, row.get("layout")?))
            })
            .optional()?
            .ok_or(VaultError::NotFound("policy version"))?;
        let layout = LAYOUTS.value_of(&layout)?;
        let cells: Vec<Cell> = self
            .0
            .prepare_cached("SELECT * FROM policy_cell WHERE version_id = :id ORDER BY position")?
            .query_and_then(named_params! {":id": id.0}, read_cell)?
            .collect::<Result<_, _>>()?;
        let completeness = self
            .0
            .prepare_cached("SELECT * FROM policy_coverage WHERE version_id = :id ORDER BY position")?
            .query_and_then(named_params! {":id": id.0}, read_coverage)?
            .collect::<Result<_, _>>()?;
        Ok(Statement { title, lead, sections: sections(cells), completeness, layout })
    }

    /// What was kept last of a version; `None` where nothing was.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn policy_paper(
        &self,
        id: PolicyVersionId,
        paper: PolicyPaper,
    ) -> Result<Option<Vec<u8>>, VaultError> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT content FROM policy_pdf WHERE version_id = :id AND kind = :kind ORDER BY seq DESC LIMIT 1",
            )?
            .query_row(named_params! {":id": id.0, ":kind": paper.name()}, |row| row.get("content"))
            .optional()?)
    }

    fn listed_policy_versions(
        &self,
        sql: &str,
        params: impl Params,
    ) -> Result<Vec<StoredPolicyVersion>, VaultError> {
        let found: Vec<StoredPolicyVersion> =
            self.0.prepare_cached(sql)?.query_and_then(params, read_version)?.collect::<Result<_, _>>()?;
        found.into_iter().map(|it| self.with_steps(it)).collect()
    }

    fn with_steps(&self, mut stored: StoredPolicyVersion) -> Result<StoredPolicyVersion, VaultError> {
        let mut statement =
            self.0.prepare_cached("SELECT * FROM policy_step WHERE version_id = :id ORDER BY seq")?;
        let mut rows = statement.query(named_params! {":id": stored.id.0})?;
        while let Some(row) = rows.next()? {
            let (on, by): (NaiveDate, String) = (row.get("on_day")?, row.get("by_whom")?);
            match row.get::<_, String>("kind")?.as_str() {
                "adopted" => stored.life.adopted = Some(Adoption { on, by }),
                "published" => {
                    let (channels, in_force_on) = (self.policy_channels(stored.id)?, row.get("in_force_on")?);
                    stored.life.published = Some(Publication { on, channels, in_force_on });
                }
                "reviewed" => stored.life.reviews.push(Review { on, by }),
                _ => stored.life.dropped_on = Some(on),
            }
        }
        Ok(stored)
    }

    fn policy_channels(&self, id: PolicyVersionId) -> Result<Vec<String>, VaultError> {
        self.0
            .prepare_cached("SELECT channel FROM policy_channel WHERE version_id = :id ORDER BY position")?
            .query_and_then(named_params! {":id": id.0}, |row| Ok(row.get("channel")?))?
            .collect()
    }
}

impl Writer<'_> {
    /// Keeps the words of a new version.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_policy_version(
        &self,
        document: PolicyDocument,
        rules: PolicyRules<'_>,
        words: &Statement,
        drafted_on: NaiveDate,
    ) -> Result<PolicyVersionId, VaultError> {
        let id = PolicyVersionId(self.new_id());
        self.0.execute(
            "INSERT INTO main.policy_version
             SELECT :id, :document, 1 + coalesce(max(number), 0), :title, :lead, :layout, :profile, :law_state, :drafted_on, :at, :by
             FROM policy_version WHERE document = :document",
            named_params! {
                ":id": id.0, ":document": POLICY_DOCUMENTS.name_of(document), ":title": words.title,
                ":lead": words.lead, ":layout": LAYOUTS.name_of(words.layout), ":profile": rules.profile, ":law_state": rules.law_state,
                ":drafted_on": drafted_on, ":at": instant(self.1.at), ":by": self.1.user.0,
            },
        )?;
        for (position, cell) in (0i64..).zip(cells(&words.sections)) {
            self.0
                .prepare_cached(
                    "INSERT INTO main.policy_cell
                     VALUES (:id, :position, :section, :part, :kind, :row, :column, :text)",
                )?
                .execute(named_params! {
                    ":id": id.0, ":position": position, ":section": cell.section, ":part": cell.part,
                    ":kind": CELL_KINDS.name_of(cell.kind), ":row": cell.row, ":column": cell.column,
                    ":text": cell.text,
                })?;
        }
        self.add_coverage(id, &words.completeness)?;
        Ok(id)
    }

    fn add_coverage(&self, id: PolicyVersionId, completeness: &[Coverage]) -> Result<(), VaultError> {
        for (position, coverage) in (0i64..).zip(completeness) {
            let (verdict, text) = match &coverage.verdict {
                Verdict::Present { heading } => (PRESENT, heading),
                Verdict::Elsewhere { heading } => (ELSEWHERE, heading),
                Verdict::NotApplicable { reason } => (NOT_APPLICABLE, reason),
            };
            self.0
                .prepare_cached(
                    "INSERT INTO main.policy_coverage VALUES (:id, :position, :item, :article, :verdict, :text)",
                )?
                .execute(named_params! {
                    ":id": id.0, ":position": position, ":item": coverage.item, ":article": coverage.article,
                    ":verdict": verdict, ":text": text,
                })?;
        }
        Ok(())
    }

    /// Keeps a paper of a version as it is now.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn add_policy_paper(
        &self,
        id: PolicyVersionId,
        paper: PolicyPaper,
        content: &[u8],
    ) -> Result<(), VaultError> {
        self.0.execute(
            "INSERT INTO main.policy_pdf (version_id, kind, content) VALUES (:id, :kind, :content)",
            named_params! {":id": id.0, ":kind": paper.name(), ":content": content},
        )?;
        Ok(())
    }

    /// Records that a version was adopted.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written, also where it was adopted before.
    pub fn policy_adopted(&self, id: PolicyVersionId, adoption: &Adoption) -> Result<(), VaultError> {
        self.add_policy_step(id, "adopted", adoption.on, &adoption.by, None)
    }

    /// Records that a version was published, and where.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written, also where it was published before.
    pub fn policy_published(&self, id: PolicyVersionId, publication: &Publication) -> Result<(), VaultError> {
        self.add_policy_step(id, "published", publication.on, "", Some(publication.in_force_on))?;
        for (position, channel) in (0i64..).zip(&publication.channels) {
            self.0
                .prepare_cached("INSERT INTO main.policy_channel VALUES (:id, :position, :channel)")?
                .execute(named_params! {":id": id.0, ":position": position, ":channel": channel})?;
        }
        Ok(())
    }

    /// Records that a version was looked at again and left as it is.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn policy_reviewed(&self, id: PolicyVersionId, review: &Review) -> Result<(), VaultError> {
        self.add_policy_step(id, "reviewed", review.on, &review.by, None)
    }

    /// Records that a version was given up.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn policy_dropped(&self, id: PolicyVersionId, on: NaiveDate) -> Result<(), VaultError> {
        self.add_policy_step(id, "dropped", on, "", None)
    }

    fn add_policy_step(
        &self,
        id: PolicyVersionId,
        kind: &str,
        on: NaiveDate,
        by: &str,
        in_force_on: Option<NaiveDate>,
    ) -> Result<(), VaultError> {
        self.0.execute(
            "INSERT INTO main.policy_step (version_id, kind, on_day, by_whom, in_force_on, recorded_at, recorded_by)
             VALUES (:id, :kind, :on, :by_whom, :in_force_on, :at, :by)",
            named_params! {
                ":id": id.0, ":kind": kind, ":on": on, ":by_whom": by, ":in_force_on": in_force_on,
                ":at": instant(self.1.at), ":by": self.1.user.0,
            },
        )?;
        Ok(())
    }
}

fn read_version(row: &Row) -> Result<StoredPolicyVersion, VaultError> {
    Ok(StoredPolicyVersion {
        id: PolicyVersionId(row.get("id")?),
        document: POLICY_DOCUMENTS.value_of(&row.get::<_, String>("document")?)?,
        number: row.get("number")?,
        profile: row.get("profile")?,
        law_state: row.get("law_state")?,
        life: PolicyLife::drafted(row.get("drafted_on")?),
        recorded_at: read_instant(row, "recorded_at")?,
        recorded_by: row.get("recorded_by_name")?,
    })
}

fn read_cell(row: &Row) -> Result<Cell, VaultError> {
    Ok(Cell {
        section: row.get("section")?,
        part: row.get("part")?,
        kind: CELL_KINDS.value_of(&row.get::<_, String>("kind")?)?,
        row: row.get("row_place")?,
        column: row.get("column_place")?,
        text: row.get("text")?,
    })
}

fn read_coverage(row: &Row) -> Result<Coverage, VaultError> {
    let text: String = row.get("text")?;
    let verdict = match row.get::<_, String>("verdict")?.as_str() {
        PRESENT => Verdict::Present { heading: text },
        ELSEWHERE => Verdict::Elsewhere { heading: text },
        NOT_APPLICABLE => Verdict::NotApplicable { reason: text },
        _ => return Err(VaultError::Unreadable("policy_coverage.verdict")),
    };
    Ok(Coverage { item: row.get("item")?, article: row.get("article")?, verdict })
}
