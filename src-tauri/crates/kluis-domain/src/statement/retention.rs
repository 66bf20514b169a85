//! Bewaartermijnen in woorden (AVG art. 13(2)(a) en 30(1)(f)): what is really kept how long, for whoever has to say it.

use super::PolicyDocument;
use super::facts::{retention_row, term_in_words};
use super::texts::StatementTexts;
use crate::law::{Law, Term};
use crate::profile::{ProcessingRole, Profile, RetentionCategory, effective_retention};

/// One row of what is really kept, in Dutch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetentionWords {
    /// What is kept.
    pub category: RetentionCategory,
    /// How long, "20 jaar na de laatste wijziging in het dossier".
    pub term: String,
    /// What happens then.
    pub afterwards: String,
    /// Article of the law's term, where there is one.
    pub article: Option<String>,
}

/// What is really kept how long under a profile; a row whose words are missing is left out, which a test excludes.
pub fn retention_in_words(profile: &Profile, law: &Law) -> Vec<RetentionWords> {
    let words = &StatementTexts::built_in(PolicyDocument::PrivacyStatement, profile.role).words;
    let rows = effective_retention(profile, law);
    let said = |row: &crate::profile::EffectiveRetention| {
        let cells = retention_row(row, words).ok()?;
        let cell = |name: &str| cells.iter().find(|(known, _)| *known == name).map(|(_, it)| it.clone());
        Some(RetentionWords {
            category: row.category,
            term: cell("termijn")?,
            afterwards: cell("daarna")?,
            article: row.law.map(|key| law.term(key).article.clone()),
        })
    };
    rows.iter().filter_map(said).collect()
}

/// A term in Dutch, "3 maanden".
pub fn term_in_dutch(term: Term) -> String {
    let texts = StatementTexts::built_in(PolicyDocument::PrivacyStatement, ProcessingRole::Controller);
    term_in_words(term, &texts.words).unwrap_or_default()
}
