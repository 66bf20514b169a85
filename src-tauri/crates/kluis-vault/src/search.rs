//! Finding a client while typing.
//!
//! Dates, postcodes and numbers go by their own index. Names go two ways: the sorted surnames, which hold the best
//! answers to a short beginning, and the full-text index, which holds all words. At most a few hundred candidates are
//! then scored by the domain, so the time does not grow with the vault.

use std::collections::HashSet;

use rusqlite::{CachedStatement, Params, Row, named_params};

use kluis_domain::{
    client::NameUse,
    search::{Card, Query, score},
};

use crate::{
    Reader, VaultError,
    client::{ClientSummary, read_client},
    names::NAME_USES,
};

/// How many candidates are scored.
const CANDIDATES: i64 = 200;

/// What SQLite takes for no limit at all.
const NO_LIMIT: i64 = -1;

/// What a candidate is judged by. The whole row of a client is read for the answers alone.
const JUDGED: &str =
    "seq, number, birth_date, postcode, bsn, reference, name_use, sort_key, surname_words, given_words";

/// A client that may be an answer.
struct Candidate {
    seq: i64,
    number: i64,
    birth_date: String,
    postcode: String,
    bsn: Option<String>,
    reference: String,
    uses_own_name: bool,
    sort_key: String,
    card: Card,
}

impl Reader<'_> {
    /// The best `limit` answers, best first.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn find_clients(&self, query: &Query, limit: usize) -> Result<Vec<ClientSummary>, VaultError> {
        if query.is_empty() {
            return Ok(Vec::new());
        }
        let mut scored: Vec<(u32, Candidate)> = self
            .candidates(query)?
            .into_iter()
            .filter_map(|candidate| Some((score_of(query, &candidate)?, candidate)))
            .collect();
        scored.sort_by(|(one, first), (other, second)| {
            other.cmp(one).then_with(|| first.sort_key.cmp(&second.sort_key)).then(first.seq.cmp(&second.seq))
        });
        scored.into_iter().take(limit).map(|(_, it)| self.summary(it.seq)).collect()
    }

    /// Whether some clients are out of reach of whoever looks.
    pub(crate) fn is_covered(&self) -> Result<bool, VaultError> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM temp.sqlite_schema WHERE name = 'viewer') AS covered",
            )?
            .query_row([], |row| row.get("covered"))?)
    }

    fn summary(&self, seq: i64) -> Result<ClientSummary, VaultError> {
        let mut statement = self.0.prepare_cached("SELECT * FROM client WHERE seq = :seq")?;
        let found = statement.query_and_then(named_params! {":seq": seq}, read_client)?.next();
        Ok(found.ok_or(VaultError::NotFound("client"))??.summary())
    }

    /// Those that fit the rarest thing typed.
    fn candidates(&self, query: &Query) -> Result<Vec<Candidate>, VaultError> {
        if let Some(digits) = query.digits.first() {
            return self.numbered(digits);
        }
        if let Some(postcode) = &query.postcode {
            return self.rows(
                self.0.prepare_cached(
                    "SELECT * FROM client WHERE postcode = :postcode AND postcode <> '' LIMIT 1000",
                )?,
                named_params! {":postcode": postcode},
            );
        }
        if let Some(born) = query.born {
            return self.rows(
                self.0.prepare_cached(&include_str!("search/born.sql").replace("judged", JUDGED))?,
                named_params! {":exact": born.to_string(), ":from": format!("{born}-"), ":to": format!("{born}.")},
            );
        }
        self.named(&query.words)
    }

    fn numbered(&self, digits: &str) -> Result<Vec<Candidate>, VaultError> {
        self.rows(
            self.0.prepare_cached(&include_str!("search/numbered.sql").replace("judged", JUDGED))?,
            named_params! {":digits": digits, ":number": digits.parse::<i64>().unwrap_or(-1), ":to": format!("{digits}.")},
        )
    }

    fn named(&self, words: &[String]) -> Result<Vec<Candidate>, VaultError> {
        let mut found = Vec::new();
        for word in words.iter().take(4) {
            found.extend(self.rows(
                self.0.prepare_cached(&format!(
                    "SELECT {JUDGED} FROM client WHERE :from <= sort_key AND sort_key < :to ORDER BY sort_key LIMIT 50"
                ))?,
                named_params! {":from": word, ":to": format!("{word}\u{10FFFF}")},
            )?);
        }
        let whole: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
        let begun: Vec<String> = words.iter().map(|word| format!("\"{word}\" *")).collect();
        // Who does not reach everyone would lose answers to those that she does not see.
        let all = self.is_covered()?;
        for (wanted, limit) in [(whole, CANDIDATES / 2), (begun, CANDIDATES)] {
            let limit = if all { NO_LIMIT } else { limit };
            found.extend(self.rows(
                self.0.prepare_cached(&format!(
                    "SELECT {JUDGED}
                     FROM client
                     JOIN (SELECT rowid FROM client_name WHERE client_name MATCH :wanted LIMIT :limit) AS name
                       ON client.seq = name.rowid"
                ))?,
                named_params! {":wanted": wanted.join(" AND "), ":limit": limit},
            )?);
        }
        let mut seen = HashSet::new();
        found.retain(|it| seen.insert(it.seq));
        Ok(found)
    }

    fn rows(
        &self,
        mut statement: CachedStatement<'_>,
        params: impl Params,
    ) -> Result<Vec<Candidate>, VaultError> {
        statement.query_and_then(params, read_candidate)?.collect()
    }
}

fn read_candidate(row: &Row) -> Result<Candidate, VaultError> {
    Ok(Candidate {
        seq: row.get("seq")?,
        number: row.get("number")?,
        birth_date: row.get("birth_date")?,
        postcode: row.get("postcode")?,
        bsn: row.get("bsn")?,
        reference: row.get("reference")?,
        uses_own_name: NAME_USES.value_of(&row.get::<_, String>("name_use")?)? == NameUse::Own,
        sort_key: row.get("sort_key")?,
        card: Card { surname: row.get("surname_words")?, given: row.get("given_words")? },
    })
}

/// All of the query must fit.
fn score_of(query: &Query, candidate: &Candidate) -> Option<u32> {
    let born = query.born.is_none_or(|born| candidate.birth_date.starts_with(&born.to_string()));
    let postcode = query.postcode.as_ref().is_none_or(|it| candidate.postcode == *it);
    let numbers: Option<u32> = query.digits.iter().map(|digits| score_digits(digits, candidate)).sum();
    let words = score(&query.words, &candidate.card)?;
    (born && postcode).then_some(words + numbers? + u32::from(!candidate.uses_own_name))
}

/// A client number first, then a BSN, its last four digits, the old number, and a year of birth.
fn score_digits(digits: &str, candidate: &Candidate) -> Option<u32> {
    let bsn = candidate.bsn.as_deref().unwrap_or_default();
    let checks = [
        (500, candidate.number.to_string() == digits),
        (400, bsn == digits),
        (300, digits.len() == 4 && bsn.ends_with(digits)),
        (200, candidate.reference == digits),
        (100, digits.len() == 4 && candidate.birth_date.starts_with(digits)),
    ];
    checks.into_iter().find(|(_, fits)| *fits).map(|(score, _)| score)
}
