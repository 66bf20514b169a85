//! Woorden van de wettoets (AVG art. 12(1), duidelijke en eenvoudige taal): terms, moments and lists in Dutch, for whoever runs the organisation.

use super::table::Words;
use crate::law::{Anchor, Bound, LawTerm, Regime, Term};
use crate::profile::{
    EffectiveLimit, Fee, Keep, Keeping, RepresentativeKind, RequestForm, RetentionCategory, TermKind, Within,
};
use crate::prose::fill;

/// Fills the names of a sentence; one that nothing is said of leaves no gap.
pub(super) fn filled(text: &str, values: &[(&str, String)]) -> String {
    let value =
        |name: &str| Some(values.iter().find(|(known, _)| *known == name).map_or("", |(_, it)| it.as_str()));
    let text = fill(text, value).unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Words {
    /// A phrase of the table with its names filled in. A test shows that every phrase asked for is there.
    pub(super) fn phrase(&self, key: &str, values: &[(&str, String)]) -> String {
        self.phrases.get(key).map(|text| filled(text, values)).unwrap_or_default()
    }

    /// "a, b en c".
    pub(super) fn list(&self, parts: Vec<String>) -> String {
        match parts.as_slice() {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => {
                self.phrase("listEnd", &[("eerste", first.join(", ")), ("laatste", last.clone())])
            }
        }
    }

    /// "4 weken".
    pub(super) fn term(&self, term: Term) -> String {
        let units = if term.number == 1 { &self.unit_one } else { &self.unit_more };
        let unit = units.get(&term.unit).map(String::as_str).unwrap_or_default();
        format!("{} {unit}", term.number)
    }

    /// "4 weken na ontvangst".
    pub(super) fn moment(&self, term: Term, from: Anchor) -> String {
        let from = self.anchor.get(&from).cloned().unwrap_or_default();
        self.phrase("within", &[("termijn", self.term(term)), ("vanaf", from)])
    }

    /// "minstens 20 jaar na de laatste wijziging (BW art. 7:454(3))".
    pub(super) fn bound(&self, law: &LawTerm) -> String {
        if law.value == 0 {
            return self.phrase("notKept", &[]);
        }
        let pattern = match law.bound {
            Bound::AtLeast => "atLeast",
            Bound::AtMost => "atMost",
        };
        let from = self.anchor.get(&law.from).cloned().unwrap_or_default();
        let term = self.phrase(pattern, &[("termijn", self.term(law.term())), ("vanaf", from)]);
        self.phrase("ofLaw", &[("termijn", term), ("wet", law.article.clone())])
    }

    pub(super) fn within(&self, within: Within, from: Anchor) -> String {
        match within {
            Within::Term(term) => self.moment(term, from),
            Within::Promptly => self.phrase("promptly", &[]),
        }
    }

    /// Limits that hold together.
    pub(super) fn limits(&self, limits: &[EffectiveLimit]) -> String {
        let one = |limit: &EffectiveLimit| self.within(limit.within, limit.from);
        let both =
            |first: String, second: String| self.phrase("both", &[("eerste", first), ("tweede", second)]);
        limits.iter().map(one).reduce(both).unwrap_or_default()
    }

    pub(super) fn keep(&self, keep: Keep, from: Anchor) -> String {
        match keep {
            Keep::Term(term) => self.moment(term, from),
            Keep::ByLaw => self.phrase("byLaw", &[]),
            Keep::WhileNeeded => self.phrase("whileNeeded", &[]),
        }
    }

    pub(super) fn keeping(&self, keeping: &Keeping) -> String {
        let moment = |(term, from): (Term, Anchor)| self.moment(term, from);
        match *keeping {
            Keeping::Term(term, _) if term.number == 0 => self.phrase("notKept", &[]),
            Keeping::Term(term, from) => self.moment(term, from),
            Keeping::WhileNeeded(_) => self.phrase("whileNeeded", &[]),
            Keeping::Longest(one, other) => {
                self.phrase("longest", &[("eerste", moment(one)), ("tweede", moment(other))])
            }
            Keeping::Shortest(one, other) => {
                self.phrase("shortest", &[("eerste", moment(one)), ("tweede", moment(other))])
            }
        }
    }

    pub(super) fn category(&self, category: RetentionCategory) -> String {
        self.category.get(&category).cloned().unwrap_or_default()
    }

    pub(super) fn matter(&self, kind: TermKind) -> String {
        self.term.get(&kind).cloned().unwrap_or_default()
    }

    pub(super) fn regime(&self, regime: Regime) -> String {
        self.regime.get(&regime).cloned().unwrap_or_default()
    }

    pub(super) fn representative(&self, kind: RepresentativeKind) -> String {
        self.representative.get(&kind).cloned().unwrap_or_default()
    }

    pub(super) fn fee(&self, fee: Fee) -> String {
        self.fee.get(&fee).cloned().unwrap_or_default()
    }

    pub(super) fn form(&self, form: RequestForm) -> String {
        self.form.get(&form).cloned().unwrap_or_default()
    }

    /// "1 kopie".
    pub(super) fn copies(&self, number: u32) -> String {
        let pattern = if number == 1 { "freeCopies" } else { "freeCopiesMore" };
        self.phrase(pattern, &[("getal", number.to_string())])
    }

    /// "NEN 7510-1:2017".
    pub(super) fn edition(&self, standard: &str, year: u32) -> String {
        self.phrase("edition", &[("norm", standard.to_owned()), ("jaar", year.to_string())])
    }
}
