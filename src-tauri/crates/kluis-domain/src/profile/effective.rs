//! Wat werkelijk geldt (AVG art. 12(3) en 24; BW art. 7:454): the stricter of the profile and the law.
//!
//! A profile may be stricter than the law and then binds the organisation; where it is laxer, the law holds. Where a calendar
//! must decide which of two terms ends first, both hold. Where a profile falls short is told by [`crate::law_check`].

use std::cmp::Ordering;

use super::{Keep, Outcome, Profile, Retention, RetentionCategory, TermKind, Within};
use crate::law::{Anchor, Bound, Law, LawTerm, Term, TermKey};

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

/// The terms of the law that bear on this profile and are "te verifiëren".
pub fn open_points<'law>(profile: &Profile, law: &'law Law) -> Vec<&'law LawTerm> {
    let mut keys: Vec<_> =
        profile.retentions.iter().flat_map(|rule| rule.category.law(&profile.regimes)).collect();
    keys.sort();
    keys.dedup();
    keys.into_iter().map(|key| law.term(key)).filter(|term| term.certainty.needs_checking()).collect()
}

/// The limit that a term of the law sets.
pub(crate) fn law_limit(term: &LawTerm) -> EffectiveLimit {
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
pub(crate) fn dominates(one: &EffectiveLimit, other: &EffectiveLimit) -> bool {
    let starts_no_later = other.from.never_before(one.from);
    match (one.within, other.within) {
        (Within::Term(mine), Within::Term(theirs)) => starts_no_later && no_longer(mine, theirs),
        (Within::Promptly, Within::Promptly) => starts_no_later,
        (Within::Term(_), Within::Promptly) | (Within::Promptly, Within::Term(_)) => false,
    }
}

/// Whether the one never lasts longer than the other.
pub(crate) fn no_longer(one: Term, other: Term) -> bool {
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

/// Whether the one never ends before the other.
pub(crate) fn never_ends_before(one: (Term, Anchor), other: (Term, Anchor)) -> bool {
    one.1.never_before(other.1) && no_longer(other.0, one.0)
}
