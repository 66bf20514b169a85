//! Wat werkelijk geldt (AVG art. 12(3) en 24; BW art. 7:454): the stricter of the profile and the law, and where the profile falls short.
//!
//! A profile may be stricter than the law and then binds the organisation; where it is laxer, the law holds. Where a calendar
//! must decide which of two terms ends first, both hold.

use std::cmp::Ordering;

use serde::Serialize;
use ts_rs::TS;

use super::{
    Fee, Keep, Outcome, ProcessingRole, Profile, RepresentativeKind, RequestForm, Retention,
    RetentionCategory, TermKind, Within, signers,
};
use crate::law::{Anchor, Bound, Law, LawTerm, Regime, Term, TermKey};

/// One limit that holds: within a term, from an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EffectiveLimit {
    /// How soon.
    pub within: Within,
    /// From when.
    pub from: Anchor,
}

/// The limits that hold together for one kind of term; never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EffectiveTerm {
    /// The kind.
    pub kind: TermKind,
    /// All of these hold.
    pub limits: Vec<EffectiveLimit>,
}

/// How long something is really kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// For a term from an event.
    Term(Term, Anchor),
    /// The longer of two that only a calendar can order.
    Longest((Term, Anchor), (Term, Anchor)),
    /// The shorter of two that only a calendar can order.
    Shortest((Term, Anchor), (Term, Anchor)),
    /// As long as needed: until an event.
    WhileNeeded(Anchor),
}

/// One row of what is really kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EffectiveRetention {
    /// What is kept.
    pub category: RetentionCategory,
    /// The term of the law it was compared with.
    pub law: Option<TermKey>,
    /// How long.
    pub keeping: Keeping,
    /// What happens then; a way that does not end the data is followed by destruction.
    pub outcome: Vec<Outcome>,
    /// Whether the law's term is "te verifiëren".
    pub needs_checking: bool,
}

/// A rule of the profile that is below the law or contradicts itself (law.md 2.10).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Shortfall {
    /// A term that is, or can be, longer than the law allows.
    TermTooLong {
        /// The kind.
        kind: TermKind,
        /// Row ids.
        source: Vec<String>,
        /// Article that is stricter.
        article: String,
    },
    /// Two terms for the same matter.
    TermsContradict {
        /// The kind.
        kind: TermKind,
        /// Row ids.
        source: Vec<String>,
    },
    /// Kept shorter than the law asks.
    KeptTooShort {
        /// What is kept.
        category: RetentionCategory,
        /// Row ids.
        source: Vec<String>,
        /// Article that asks longer.
        article: String,
    },
    /// Kept longer than the law allows.
    KeptTooLong {
        /// What is kept.
        category: RetentionCategory,
        /// Row ids.
        source: Vec<String>,
        /// Article that allows less.
        article: String,
    },
    /// After the term the data are still there (AVG art. 5(1)(e)).
    OutcomeNotFinal {
        /// What is kept.
        category: RetentionCategory,
        /// Row ids.
        source: Vec<String>,
    },
    /// A fee for a copy, while the first copy is free.
    CopyFee {
        /// Row ids.
        source: Vec<String>,
        /// Article.
        article: String,
    },
    /// Requests must be written or give reasons, while the law asks neither.
    FormTooStrict {
        /// Row ids.
        source: Vec<String>,
    },
    /// No term for notifying the authority of a breach.
    BreachTermMissing {
        /// Row ids.
        source: Vec<String>,
        /// Article.
        article: String,
    },
    /// The age rule leaves out someone whom a law asks.
    AgeRuleTooLax {
        /// The law.
        regime: Regime,
        /// Age in whole years at which it first does.
        age: u32,
    },
    /// The order of representatives lacks someone whom the law names.
    RepresentativeMissing {
        /// Who is missing.
        missing: RepresentativeKind,
        /// Row ids.
        source: Vec<String>,
    },
}

/// The limits that hold for a kind of term; the law's alone when the profile says nothing.
pub fn effective_term(profile: &Profile, law: &Law, kind: TermKind) -> EffectiveTerm {
    let own = profile.terms_of(kind).map(|term| EffectiveLimit { within: term.within, from: term.from });
    let by_law = kind.law().map(|key| law_limit(law.term(key)));
    EffectiveTerm { kind, limits: undominated(own.chain(by_law).collect()) }
}

/// The extension of the answer term; `None` when the organisation's own rules know none.
pub fn effective_extension(profile: &Profile, law: &Law) -> Option<EffectiveTerm> {
    profile.terms_of(TermKind::Extension).next()?;
    Some(effective_term(profile, law, TermKind::Extension))
}

/// What is really kept, and how long: one row per rule, and per care law where that makes a difference.
pub fn effective_retention(profile: &Profile, law: &Law) -> Vec<EffectiveRetention> {
    profile.retentions.iter().flat_map(|rule| retention_rows(rule, profile, law)).collect()
}

/// Every rule of the profile that is below the law or contradicts itself.
pub fn shortfalls(profile: &Profile, law: &Law) -> Vec<Shortfall> {
    let mut found = Vec::new();
    found.extend(TermKind::ALL.into_iter().flat_map(|kind| term_shortfalls(profile, law, kind)));
    found.extend(profile.retentions.iter().flat_map(|rule| retention_shortfalls(rule, profile, law)));
    found.extend(request_shortfalls(profile, law));
    found.extend(age_shortfalls(profile, law));
    found.extend(representative_shortfalls(profile));
    found
}

/// The terms of the law that bear on this profile and are "te verifiëren".
pub fn open_points<'law>(profile: &Profile, law: &'law Law) -> Vec<&'law LawTerm> {
    let mut keys: Vec<_> =
        profile.retentions.iter().flat_map(|rule| rule.category.law(&profile.regimes)).collect();
    keys.sort();
    keys.dedup();
    keys.into_iter().map(|key| law.term(key)).filter(|term| term.certainty.needs_checking()).collect()
}

fn law_limit(term: &LawTerm) -> EffectiveLimit {
    EffectiveLimit { within: Within::Term(term.term()), from: term.from }
}

/// Leaves out every limit that another one makes superfluous; of equals the first stays.
pub(crate) fn undominated(limits: Vec<EffectiveLimit>) -> Vec<EffectiveLimit> {
    let superfluous = |index: usize, limit: &EffectiveLimit| {
        limits.iter().enumerate().any(|(other_index, other)| {
            let first = other_index < index || !dominates(limit, other);
            other_index != index && first && dominates(other, limit)
        })
    };
    limits
        .iter()
        .enumerate()
        .filter(|(index, limit)| !superfluous(*index, limit))
        .map(|(_, limit)| *limit)
        .collect()
}

/// Whether meeting the one always means meeting the other.
fn dominates(one: &EffectiveLimit, other: &EffectiveLimit) -> bool {
    let starts_no_later = other.from.never_before(one.from);
    match (one.within, other.within) {
        (Within::Term(mine), Within::Term(theirs)) => starts_no_later && no_longer(mine, theirs),
        (Within::Promptly, Within::Promptly) => starts_no_later,
        (Within::Term(_), Within::Promptly) | (Within::Promptly, Within::Term(_)) => false,
    }
}

fn no_longer(one: Term, other: Term) -> bool {
    matches!(one.compare(other), Some(Ordering::Less | Ordering::Equal))
}

fn retention_rows(rule: &Retention, profile: &Profile, law: &Law) -> Vec<EffectiveRetention> {
    let keys = rule.category.law(&profile.regimes);
    if keys.is_empty() {
        return vec![retention_row(rule, None)];
    }
    keys.into_iter().map(|key| retention_row(rule, Some(law.term(key)))).collect()
}

fn retention_row(rule: &Retention, law: Option<&LawTerm>) -> EffectiveRetention {
    let mut outcome = rule.outcome.clone();
    if outcome.iter().all(|it| *it == Outcome::MakeInaccessible) && !outcome.is_empty() {
        outcome.push(Outcome::Destroy);
    }
    EffectiveRetention {
        category: rule.category,
        law: law.map(|term| term.key),
        keeping: keeping(rule, law),
        outcome,
        needs_checking: law.is_some_and(|term| term.certainty.needs_checking()),
    }
}

fn keeping(rule: &Retention, law: Option<&LawTerm>) -> Keeping {
    let own = match rule.keep {
        Keep::Term(term) => Some((term, rule.from)),
        Keep::ByLaw | Keep::WhileNeeded => None,
    };
    let by_law = law.map(|term| (term.term(), term.from, term.bound));
    match (own, by_law) {
        (None, None) => Keeping::WhileNeeded(rule.from),
        (Some((term, from)), None) => Keeping::Term(term, from),
        (None, Some((term, from, _))) => Keeping::Term(term, from),
        (Some(own), Some((term, from, Bound::AtLeast))) => last_to_end(own, (term, from)),
        (Some(own), Some((term, from, Bound::AtMost))) => first_to_end(own, (term, from)),
    }
}

fn last_to_end(own: (Term, Anchor), law: (Term, Anchor)) -> Keeping {
    if never_ends_before(own, law) {
        return Keeping::Term(own.0, own.1);
    }
    if never_ends_before(law, own) {
        return Keeping::Term(law.0, law.1);
    }
    Keeping::Longest(own, law)
}

fn first_to_end(own: (Term, Anchor), law: (Term, Anchor)) -> Keeping {
    if never_ends_before(law, own) {
        return Keeping::Term(own.0, own.1);
    }
    if never_ends_before(own, law) {
        return Keeping::Term(law.0, law.1);
    }
    Keeping::Shortest(own, law)
}

fn never_ends_before(one: (Term, Anchor), other: (Term, Anchor)) -> bool {
    one.1.never_before(other.1) && no_longer(other.0, one.0)
}

fn term_shortfalls(profile: &Profile, law: &Law, kind: TermKind) -> Vec<Shortfall> {
    let mut found = Vec::new();
    if let Some(term) = kind.law().map(|key| law.term(key)) {
        let limit = law_limit(term);
        let too_long = profile.terms_of(kind).filter(|own| {
            let own = EffectiveLimit { within: own.within, from: own.from };
            own.within != Within::Promptly && !dominates(&own, &limit)
        });
        found.extend(too_long.map(|own| Shortfall::TermTooLong {
            kind,
            source: own.source.rows().to_vec(),
            article: term.article.clone(),
        }));
    }
    let own: Vec<_> = profile.terms_of(kind).collect();
    if own.iter().any(|one| own.iter().any(|other| (one.within, one.from) != (other.within, other.from))) {
        let source = own.iter().flat_map(|term| term.source.rows().to_vec()).collect();
        found.push(Shortfall::TermsContradict { kind, source });
    }
    found
}

fn retention_shortfalls(rule: &Retention, profile: &Profile, law: &Law) -> Vec<Shortfall> {
    let source = || rule.source.rows().to_vec();
    let category = rule.category;
    let mut found = Vec::new();
    if let Keep::Term(term) = rule.keep {
        for key in category.law(&profile.regimes) {
            let by_law = law.term(key);
            let (own, theirs) = ((term, rule.from), (by_law.term(), by_law.from));
            let article = by_law.article.clone();
            match by_law.bound {
                Bound::AtLeast if !never_ends_before(own, theirs) => {
                    found.push(Shortfall::KeptTooShort { category, source: source(), article });
                }
                Bound::AtMost if !never_ends_before(theirs, own) => {
                    found.push(Shortfall::KeptTooLong { category, source: source(), article });
                }
                Bound::AtLeast | Bound::AtMost => {}
            }
        }
    }
    if rule.outcome.contains(&Outcome::MakeInaccessible) {
        found.push(Shortfall::OutcomeNotFinal { category, source: source() });
    }
    found
}

fn request_shortfalls(profile: &Profile, law: &Law) -> Vec<Shortfall> {
    let mut found = Vec::new();
    if profile.fee.rule == Fee::CopyFeePossible {
        let article = law.limit(crate::law::LimitKey::FreeCopies).article.clone();
        found.push(Shortfall::CopyFee { source: profile.fee.source.rows().to_vec(), article });
    }
    if profile.request.form != RequestForm::Free {
        found.push(Shortfall::FormTooStrict { source: profile.request.source.rows().to_vec() });
    }
    if profile.breach.authority_within.is_none() {
        let article = law.term(TermKey::BreachAuthority).article.clone();
        found.push(Shortfall::BreachTermMissing { source: profile.breach.source.rows().to_vec(), article });
    }
    found
}

fn age_shortfalls(profile: &Profile, law: &Law) -> Vec<Shortfall> {
    let falls_short =
        |reason: &super::SignerReason| matches!(reason, super::SignerReason::ProfileFallsShort { .. });
    let majority = law.limit(crate::law::LimitKey::Majority).value;
    let care_laws = profile.regimes.iter().copied().chain([Regime::Uavg, Regime::Wabvpz]);
    let first = |regime| {
        let age = (0..=majority).find(|age| {
            signers(&profile.age_rule, law, regime, (*age, *age)).reasons.iter().any(falls_short)
        })?;
        Some(Shortfall::AgeRuleTooLax { regime, age })
    };
    care_laws.filter_map(first).collect()
}

fn representative_shortfalls(profile: &Profile) -> Vec<Shortfall> {
    if profile.role == ProcessingRole::Processor {
        return Vec::new();
    }
    let by_law = [
        RepresentativeKind::CuratorOrMentor,
        RepresentativeKind::WrittenProxy,
        RepresentativeKind::Partner,
        RepresentativeKind::Family,
    ];
    let order = &profile.representatives.order;
    let named = |kind: &RepresentativeKind| {
        let covered = *kind == RepresentativeKind::CuratorOrMentor
            && order.contains(&RepresentativeKind::LegalRepresentative);
        order.contains(kind) || covered
    };
    let missing = by_law.into_iter().filter(|kind| !named(kind) && !order.is_empty());
    let source = profile.representatives.source.rows().to_vec();
    missing.map(|missing| Shortfall::RepresentativeMissing { missing, source: source.clone() }).collect()
}
