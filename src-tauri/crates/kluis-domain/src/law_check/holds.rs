//! Wat geldt naast beleid en wet (AVG art. 24(1)): each number of the profile beside the law's, and what holds; and what is "te verifiëren".

use serde::Serialize;
use ts_rs::TS;

use super::table::CheckTable;
use crate::law::{Law, LimitKey, TermKey};
use crate::profile::{
    EffectiveLimit, Fee, Profile, RequestForm, TermKind, Within, effective_retention, effective_term,
    undominated,
};
use crate::{law::Anchor, profile::Retention};

/// One subject: what the profile says, what the law says, and what holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HoldsRow {
    /// What it is about, in Dutch.
    pub subject: String,
    /// What the profile says, in Dutch.
    pub own: String,
    /// What the law says, in Dutch.
    pub by_law: String,
    /// What holds, in Dutch.
    pub holds: String,
    /// Article of the law.
    pub article: String,
    /// Rows of the organisation's document.
    pub rows: Vec<String>,
    /// Whether something else holds than the profile says.
    pub differs: bool,
    /// Whether the row of the law table is "te verifiëren".
    pub to_verify: bool,
}

/// A row of the law table that is "te verifiëren".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenPoint {
    /// What it is about, in Dutch.
    pub subject: String,
    /// Article.
    pub article: String,
    /// Why it is open, in Dutch; may be empty.
    pub note: String,
}

/// Every number of the profile beside the law's: terms, retention, breaches, copies and the form of a request.
pub fn what_holds(profile: &Profile, law: &Law) -> Vec<HoldsRow> {
    let mut rows: Vec<_> = TermKind::ALL.into_iter().filter_map(|kind| term(profile, law, kind)).collect();
    rows.extend(profile.retentions.iter().flat_map(|rule| retention(rule, profile, law)));
    rows.push(breach(profile, law));
    rows.push(fee(profile, law));
    rows.push(form(profile));
    rows
}

/// Every row of the law table that is "te verifiëren", whatever the profile.
pub fn what_is_open(law: &Law) -> Vec<OpenPoint> {
    let terms = law.terms().filter(|it| it.certainty.needs_checking());
    let terms = terms.map(|it| point(&it.subject, &it.article, it.note.as_deref()));
    let limits = law.limits().filter(|it| it.certainty.needs_checking());
    let limits = limits.map(|it| point(&it.subject, &it.article, it.note.as_deref()));
    let permissions = crate::law::PermissionKey::ALL.iter().map(|key| law.permission(*key));
    let permissions = permissions.filter(|it| !it.given());
    let permissions = permissions.map(|it| point(&it.subject, &it.article, it.note.as_deref()));
    terms.chain(limits).chain(permissions).collect()
}

fn point(subject: &str, article: &str, note: Option<&str>) -> OpenPoint {
    OpenPoint {
        subject: subject.to_owned(),
        article: article.to_owned(),
        note: note.unwrap_or_default().to_owned(),
    }
}

fn capital(text: String) -> String {
    let mut signs = text.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}

fn term(profile: &Profile, law: &Law, kind: TermKind) -> Option<HoldsRow> {
    let words = &CheckTable::built_in().words;
    let own: Vec<_> = profile.terms_of(kind).collect();
    let by_law = kind.law().map(|key| law.term(key));
    let optional = matches!(kind, TermKind::Extension | TermKind::ExtensionNotice);
    if own.is_empty() && (by_law.is_none() || optional) {
        return None;
    }
    let said: Vec<_> = own.iter().map(|it| EffectiveLimit { within: it.within, from: it.from }).collect();
    let limits = effective_term(profile, law, kind).limits;
    let own_words = said.iter().map(|it| words.within(it.within, it.from)).collect();
    let unstated = words.phrase("unstated", &[]);
    let law_words = by_law.map(|it| words.moment(it.term(), it.from));
    Some(HoldsRow {
        subject: capital(words.matter(kind)),
        own: if own.is_empty() { unstated } else { words.list(own_words) },
        by_law: law_words.unwrap_or_else(|| words.phrase("nothingByLaw", &[])),
        holds: words.limits(&limits),
        article: by_law.map(|it| it.article.clone()).unwrap_or_default(),
        rows: own.iter().flat_map(|it| it.source.rows().to_vec()).collect(),
        differs: !own.is_empty() && limits != said,
        to_verify: by_law.is_some_and(|it| it.certainty.needs_checking()),
    })
}

fn retention(rule: &Retention, profile: &Profile, law: &Law) -> Vec<HoldsRow> {
    let words = &CheckTable::built_in().words;
    let rows = effective_retention(profile, law);
    let rows = rows.into_iter().filter(|row| row.category == rule.category);
    rows.map(|row| {
        let by_law = row.law.map(|key| law.term(key));
        let (own, holds) = (words.keep(rule.keep, rule.from), words.keeping(&row.keeping));
        let law_words = by_law.map(|it| words.bound(it));
        HoldsRow {
            subject: capital(words.category(rule.category)),
            differs: matches!(rule.keep, crate::profile::Keep::Term(_)) && own != holds,
            own,
            by_law: law_words.unwrap_or_else(|| words.phrase("nothingByLaw", &[])),
            holds,
            article: by_law.map(|it| it.article.clone()).unwrap_or_default(),
            rows: rule.source.rows().to_vec(),
            to_verify: row.needs_checking,
        }
    })
    .collect()
}

fn breach(profile: &Profile, law: &Law) -> HoldsRow {
    let words = &CheckTable::built_in().words;
    let term = law.term(TermKey::BreachAuthority);
    let limit = |within| EffectiveLimit { within: Within::Term(within), from: Anchor::Discovery };
    let own = profile.breach.authority_within;
    let limits = undominated(own.map(limit).into_iter().chain([limit(term.term())]).collect());
    HoldsRow {
        subject: words.subject.breach.clone(),
        own: own.map_or_else(|| words.phrase("unstated", &[]), |it| words.moment(it, term.from)),
        by_law: words.moment(term.term(), term.from),
        holds: words.limits(&limits),
        article: term.article.clone(),
        rows: profile.breach.source.rows().to_vec(),
        differs: own.is_none() || limits.first().copied() != own.map(limit),
        to_verify: term.certainty.needs_checking(),
    }
}

fn fee(profile: &Profile, law: &Law) -> HoldsRow {
    let words = &CheckTable::built_in().words;
    let free = law.limit(LimitKey::FreeCopies);
    let by_law = words.fee(Fee::FreeUnlessExcessive);
    let own = profile.fee.rule;
    let lax = own == Fee::CopyFeePossible;
    let holds = match own {
        Fee::Unstated | Fee::FreeUnlessExcessive | Fee::CopyFeePossible => by_law.clone(),
        Fee::RefuseExcessive => words.fee(own),
    };
    HoldsRow {
        subject: words.subject.fee.clone(),
        own: words.fee(own),
        by_law,
        holds,
        article: free.article.clone(),
        rows: profile.fee.source.rows().to_vec(),
        differs: lax,
        to_verify: free.certainty.needs_checking(),
    }
}

fn form(profile: &Profile) -> HoldsRow {
    let table = CheckTable::built_in();
    let words = &table.words;
    let own = profile.request.form;
    let by_law = words.form(RequestForm::Free);
    HoldsRow {
        subject: words.subject.form.clone(),
        own: words.form(own),
        holds: by_law.clone(),
        by_law,
        article: table.text(super::FindingKind::FormTooStrict).article.clone(),
        rows: profile.request.source.rows().to_vec(),
        differs: own != RequestForm::Free,
        to_verify: false,
    }
}
