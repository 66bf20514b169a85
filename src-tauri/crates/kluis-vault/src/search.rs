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
    client::{ClientSummary, StoredClient, read_client},
};

/// How many candidates are scored.
const CANDIDATES: i64 = 200;

/// A client that may be an answer.
struct Candidate {
    seq: i64,
    sort_key: String,
    card: Card,
    stored: StoredClient,
    reference: String,
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
        Ok(scored.into_iter().take(limit).map(|(_, it)| it.stored.summary()).collect())
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
                self.0.prepare_cached(include_str!("search/born.sql"))?,
                named_params! {":exact": born.to_string(), ":from": format!("{born}-"), ":to": format!("{born}.")},
            );
        }
        self.named(&query.words)
    }

    fn numbered(&self, digits: &str) -> Result<Vec<Candidate>, VaultError> {
        self.rows(
            self.0.prepare_cached(include_str!("search/numbered.sql"))?,
            named_params! {":digits": digits, ":number": digits.parse::<i64>().unwrap_or(-1), ":to": format!("{digits}.")},
        )
    }

    fn named(&self, words: &[String]) -> Result<Vec<Candidate>, VaultError> {
        let mut found = Vec::new();
        for word in words.iter().take(4) {
            found.extend(self.rows(
                self.0.prepare_cached(
                    "SELECT * FROM client WHERE :from <= sort_key AND sort_key < :to ORDER BY sort_key LIMIT 50",
                )?,
                named_params! {":from": word, ":to": format!("{word}\u{10FFFF}")},
            )?);
        }
        let whole: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
        let begun: Vec<String> = words.iter().map(|word| format!("\"{word}\" *")).collect();
        for (wanted, limit) in [(whole, CANDIDATES / 2), (begun, CANDIDATES)] {
            found.extend(self.rows(
                self.0.prepare_cached(
                    "SELECT client.*
                     FROM client
                     JOIN (SELECT rowid FROM client_name WHERE client_name MATCH :wanted LIMIT :limit) AS name
                       ON client.seq = name.rowid",
                )?,
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
    let stored = read_client(row)?;
    Ok(Candidate {
        seq: row.get("seq")?,
        sort_key: row.get("sort_key")?,
        card: Card { surname: row.get("surname_words")?, given: row.get("given_words")? },
        reference: stored.client.reference.clone(),
        stored,
    })
}

/// All of the query must fit.
fn score_of(query: &Query, candidate: &Candidate) -> Option<u32> {
    let client = &candidate.stored.client;
    let born = query.born.is_none_or(|born| client.birth_date.to_string().starts_with(&born.to_string()));
    let postcode = query
        .postcode
        .as_ref()
        .is_none_or(|it| client.address.lines().last().is_some_and(|line| line.starts_with(it.as_str())));
    let numbers: Option<u32> = query.digits.iter().map(|digits| score_digits(digits, candidate)).sum();
    let used = match client.name_use {
        NameUse::Own => 0,
        NameUse::Partner | NameUse::PartnerOwn | NameUse::OwnPartner => 1,
    };
    (born && postcode).then_some(score(&query.words, &candidate.card)? + numbers? + used)
}

/// A client number first, then a BSN, its last four digits, the old number, and a year of birth.
fn score_digits(digits: &str, candidate: &Candidate) -> Option<u32> {
    let bsn = candidate.stored.bsn.as_ref();
    let checks = [
        (500, candidate.stored.number.to_string() == digits),
        (400, bsn.is_some_and(|it| it.digits() == digits)),
        (300, bsn.is_some_and(|it| it.last_four() == digits)),
        (200, candidate.reference == digits),
        (100, candidate.stored.client.birth_date.year().to_string() == digits),
    ];
    checks.into_iter().find(|(_, fits)| *fits).map(|(score, _)| score)
}
