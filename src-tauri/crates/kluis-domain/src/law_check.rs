//! Wettoets van het beleid (AVG art. 24(1) en 24(2)): every difference between an organisation's profile and the law, and what holds meanwhile.
//!
//! A finding comes from comparing what the profile says with a row of the law table, never from which profile it is. Its sentences
//! are data (`assets/law/findings.toml`); what they say of the program is shown by tests.

mod holds;
mod table;
#[cfg(test)]
mod tests;
mod words;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

pub use holds::{HoldsRow, OpenPoint, what_holds, what_is_open};
pub use table::{FindingKind, FindingLevel, InformationKey, OvertakenKey};

use crate::disclosure::DisclosurePurpose;
use crate::law::{
    AccessGround, Anchor, Bound, Certainty, LadderClient, LadderLaw, Law, LawTerm, LimitKey, Regime,
    RepresentativeRole, Term, TermKey,
};
use crate::profile::{
    EffectiveLimit, Fee, Keep, Outcome, ProcessingRole, Profile, ProfileTerm, Relatives, RepresentativeKind,
    RequestForm, Retention, RetentionCategory, SignerReason, Source, TermKind, Within, dominates,
    effective_retention, effective_term, law_limit, never_ends_before, no_longer, purpose_in_words, signers,
};
use table::{CheckTable, FindingText, Overtaken};

/// One difference between a profile and the law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// What kind of difference.
    pub kind: FindingKind,
    /// How grave.
    pub level: FindingLevel,
    /// Rows of the organisation's document (`ZT-16.3`) or articles that the profile names as its source.
    pub rows: Vec<String>,
    /// Article that the profile was compared with.
    pub article: String,
    /// Since when that article holds, where known.
    pub in_force: Option<NaiveDate>,
    /// When the row of the law table was last compared with the law.
    pub compared_on: NaiveDate,
    /// What the difference is, in Dutch.
    pub says: String,
    /// What happens as long as the policy says so, in Dutch.
    pub meanwhile: String,
    /// Whether the row of the law table is "te verifiëren".
    pub to_verify: bool,
}

/// How many findings there are of each level.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FindingCounts {
    /// Below the law.
    pub errors: usize,
    /// Out of date, unclear, or able to fall short.
    pub warnings: usize,
    /// Good to know.
    pub remarks: usize,
}

impl FindingCounts {
    /// Counts findings by level.
    pub fn of(findings: &[Finding]) -> FindingCounts {
        let count = |level| findings.iter().filter(|it| it.level == level).count();
        FindingCounts {
            errors: count(FindingLevel::Error),
            warnings: count(FindingLevel::Warning),
            remarks: count(FindingLevel::Remark),
        }
    }
}

/// Compares a profile with the law: errors first, then warnings, then remarks.
pub fn check(profile: &Profile, law: &Law) -> Vec<Finding> {
    let check = Check { profile, law, table: CheckTable::built_in() };
    let mut found = check.retention();
    found.extend(check.terms());
    found.extend(check.contradictions());
    found.extend(check.requests());
    found.extend(check.breaches());
    found.extend(check.deciders());
    found.extend(check.after_death());
    found.extend(check.disclosure());
    found.extend(check.overtaken());
    found.extend(check.standards());
    found.extend(check.information());
    found.sort_by_key(|it| it.level);
    found
}

/// What is compared.
struct Check<'a> {
    profile: &'a Profile,
    law: &'a Law,
    table: &'static CheckTable,
}

/// The law behind a finding.
#[derive(Default)]
struct Basis {
    articles: Vec<String>,
    in_force: Option<NaiveDate>,
    to_verify: bool,
}

impl Basis {
    fn add(&mut self, article: &str, in_force: Option<NaiveDate>, certainty: Certainty) {
        if !self.articles.iter().any(|it| it == article) {
            self.articles.push(article.to_owned());
        }
        self.in_force = self.in_force.max(in_force);
        self.to_verify |= certainty.needs_checking();
    }

    fn of_terms<'a>(terms: impl IntoIterator<Item = &'a LawTerm>) -> Basis {
        let mut basis = Basis::default();
        for term in terms {
            basis.add(&term.article, term.in_force, term.certainty);
        }
        basis
    }

    fn of_text(text: &FindingText) -> Basis {
        Basis { articles: vec![text.article.clone()], in_force: text.in_force, to_verify: false }
    }
}

/// A retention rule that some law does not allow, with those laws.
struct Kept<'a> {
    kind: FindingKind,
    rule: &'a Retention,
    own: Term,
    laws: Vec<&'a LawTerm>,
}

/// A term that is, or can be, longer than a law allows, with those laws.
struct Late<'a> {
    kind: FindingKind,
    matter: TermKind,
    own: &'a ProfileTerm,
    laws: Vec<&'a LawTerm>,
}

impl<'a> Check<'a> {
    fn finding(
        &self,
        kind: FindingKind,
        rows: Vec<String>,
        basis: Basis,
        values: &[(&str, String)],
    ) -> Finding {
        let text = self.table.text(kind);
        Finding {
            kind,
            level: text.level,
            rows: distinct(rows),
            article: basis.articles.join("; "),
            in_force: basis.in_force,
            compared_on: self.law.state().min(self.table.state),
            says: words::filled(&text.says, values),
            meanwhile: words::filled(&text.meanwhile, values),
            to_verify: basis.to_verify,
        }
    }

    // Retention

    fn retention(&self) -> Vec<Finding> {
        let kept: Vec<Kept<'a>> = self.profile.retentions.iter().flat_map(|rule| self.kept(rule)).collect();
        let mut found = Vec::new();
        let mut rest = kept.as_slice();
        let mut told: Vec<(FindingKind, Vec<TermKey>)> = Vec::new();
        while let Some((first, after)) = rest.split_first() {
            rest = after;
            let group = (first.kind, first.rule.category.law(&self.profile.regimes));
            if !told.contains(&group) {
                let same = |it: &&Kept<'a>| (it.kind, it.rule.category.law(&self.profile.regimes)) == group;
                found.push(self.kept_wrongly(&kept.iter().filter(same).collect::<Vec<_>>()));
                told.push(group);
            }
        }
        found.extend(self.profile.retentions.iter().filter_map(|rule| self.not_final(rule)));
        found
    }

    /// The rule with the laws that it falls short of, by kind.
    fn kept(&self, rule: &'a Retention) -> Vec<Kept<'a>> {
        let Keep::Term(own) = rule.keep else { return Vec::new() };
        let laws = rule.category.law(&self.profile.regimes).into_iter().map(|key| self.law.term(key));
        let mut kept: Vec<Kept<'a>> = Vec::new();
        for law in laws {
            let Some(kind) = kept_kind(rule, own, law) else { continue };
            match kept.iter_mut().find(|it| it.kind == kind) {
                Some(same) => same.laws.push(law),
                None => kept.push(Kept { kind, rule, own, laws: vec![law] }),
            }
        }
        kept
    }

    /// Rules of one kind under the same laws, in one finding.
    fn kept_wrongly(&self, kept: &[&Kept<'a>]) -> Finding {
        let rows = kept.iter().flat_map(|it| it.rule.source.rows().to_vec()).collect();
        let mut laws: Vec<&LawTerm> = kept.iter().flat_map(|it| it.laws.clone()).collect();
        laws.dedup_by_key(|it| it.key);
        let what = kept.iter().map(|it| self.table.words.category(it.rule.category)).collect();
        let own = kept.iter().map(|it| self.table.words.moment(it.own, it.rule.from)).collect();
        let by_law = laws.iter().map(|law| self.table.words.bound(law)).collect();
        let kind = kept.first().map_or(FindingKind::KeptTooShort, |it| it.kind);
        let values = [
            ("wat", self.table.words.list(distinct(what))),
            ("eigen", self.table.words.list(distinct(own))),
            ("wet", self.table.words.list(by_law)),
            ("geldt", self.table.words.list(self.really_kept(kept))),
        ];
        self.finding(kind, rows, Basis::of_terms(laws), &values)
    }

    fn really_kept(&self, kept: &[&Kept<'a>]) -> Vec<String> {
        let wanted = |category: RetentionCategory, law: Option<TermKey>| {
            kept.iter()
                .any(|it| it.rule.category == category && it.laws.iter().any(|term| Some(term.key) == law))
        };
        let rows = effective_retention(self.profile, self.law);
        let rows = rows.iter().filter(|row| wanted(row.category, row.law));
        distinct(rows.map(|row| self.table.words.keeping(&row.keeping)).collect())
    }

    fn not_final(&self, rule: &Retention) -> Option<Finding> {
        if !rule.outcome.contains(&Outcome::MakeInaccessible) {
            return None;
        }
        let kind = FindingKind::OutcomeNotFinal;
        let basis = Basis::of_text(self.table.text(kind));
        let values = [("wat", self.table.words.category(rule.category))];
        Some(self.finding(kind, rule.source_of_outcome().rows().to_vec(), basis, &values))
    }

    // Terms of requests

    fn late(&self) -> Vec<Late<'a>> {
        let terms = TermKind::ALL.into_iter().flat_map(|kind| self.profile.terms_of(kind));
        terms.filter_map(|own| self.too_long(own)).collect()
    }

    fn terms(&self) -> Vec<Finding> {
        let late = self.late();
        let kinds =
            [FindingKind::TermTooLong, FindingKind::TermMayBeTooLong, FindingKind::DestructionTooLong];
        kinds
            .into_iter()
            .filter_map(|kind| {
                let group: Vec<_> = late.iter().filter(|it| it.kind == kind).collect();
                (!group.is_empty()).then(|| self.late_finding(kind, &group))
            })
            .collect()
    }

    /// The laws for a matter: destruction on request has a term of its own in each care law.
    fn laws_for(&self, own: &ProfileTerm) -> Vec<&'a LawTerm> {
        let destruction = own.kind == TermKind::DestructionOnRequest && own.from == Anchor::Receipt;
        let keys: Vec<TermKey> = match destruction {
            true => self.profile.regimes.iter().filter_map(|it| destruction_of(*it)).collect(),
            false => own.kind.law().into_iter().collect(),
        };
        keys.into_iter().map(|key| self.law.term(key)).collect()
    }

    fn too_long(&self, own: &'a ProfileTerm) -> Option<Late<'a>> {
        let Within::Term(term) = own.within else { return None };
        let limit = EffectiveLimit { within: own.within, from: own.from };
        let mut laws = self.laws_for(own);
        laws.retain(|law| !dominates(&limit, &law_limit(law)));
        let strictest = laws.first()?;
        let starts_later = !strictest.from.never_before(own.from);
        let kind = match term.compare(strictest.term()) {
            _ if starts_later && !self.leaves_room(own.kind) => FindingKind::TermTooLong,
            _ if starts_later => FindingKind::TermMayBeTooLong,
            None => FindingKind::TermMayBeTooLong,
            Some(_) if self.some_law_allows(own, term) => FindingKind::DestructionTooLong,
            Some(_) => FindingKind::TermTooLong,
        };
        Some(Late { kind, matter: own.kind, own, laws })
    }

    /// Whether some care law gives that much time for destruction on request.
    fn some_law_allows(&self, own: &ProfileTerm, term: Term) -> bool {
        let keys = [TermKey::DestructionWmo, TermKey::DestructionInvoluntaryCare];
        own.kind == TermKind::DestructionOnRequest
            && keys.into_iter().any(|key| no_longer(term, self.law.term(key).term()))
    }

    /// Whether the organisation answers sooner than it must, so that what runs from its decision can still be in time.
    fn leaves_room(&self, matter: TermKind) -> bool {
        let answer = if matter == TermKind::CorrectionExecution {
            TermKind::CorrectionAnswer
        } else {
            TermKind::Access
        };
        let most = self.law.term(TermKey::RequestAnswer).term();
        let shorter = |it: &ProfileTerm| match it.within {
            Within::Term(term) => term.compare(most) == Some(std::cmp::Ordering::Less),
            Within::Promptly => true,
        };
        self.profile.terms_of(answer).any(shorter)
    }

    fn late_finding(&self, kind: FindingKind, late: &[&Late<'a>]) -> Finding {
        let words = &self.table.words;
        let rows = late.iter().flat_map(|it| it.own.source.rows().to_vec()).collect();
        let laws: Vec<&LawTerm> = late.iter().flat_map(|it| it.laws.clone()).collect();
        let mut moments: Vec<(String, Vec<String>)> = Vec::new();
        for it in late {
            let (moment, matter) = (words.within(it.own.within, it.own.from), words.matter(it.matter));
            match moments.iter_mut().find(|(known, _)| *known == moment) {
                Some((_, matters)) => matters.push(matter),
                None => moments.push((moment, vec![matter])),
            }
        }
        let what = moments.into_iter().map(|(moment, matters)| {
            words.phrase("forMatter", &[("termijn", moment), ("zaak", words.list(distinct(matters)))])
        });
        let by_law = laws.iter().map(|law| words.moment(law.term(), law.from)).collect();
        let of_laws = self
            .profile
            .regimes
            .iter()
            .filter(|regime| laws.iter().any(|law| destruction_of(**regime) == Some(law.key)));
        let values = [
            ("wat", words.list(what.collect())),
            ("wet", words.list(distinct(by_law))),
            ("wetten", words.list(of_laws.map(|regime| words.regime(*regime)).collect())),
            ("geldt", words.list(self.caps(late))),
        ];
        self.finding(kind, rows, Basis::of_terms(laws), &values)
    }

    /// The limits of the law that hold together with the organisation's own.
    fn caps(&self, late: &[&Late<'a>]) -> Vec<String> {
        let caps = late.iter().flat_map(|it| {
            let by_law = it.matter.law().map(|key| law_limit(self.law.term(key)));
            let limits = effective_term(self.profile, self.law, it.matter).limits;
            limits.into_iter().filter(move |limit| Some(*limit) == by_law)
        });
        distinct(caps.map(|limit| self.table.words.within(limit.within, limit.from)).collect())
    }

    /// Two terms for one matter, where none of them is told of already.
    fn contradictions(&self) -> Vec<Finding> {
        let late = self.late();
        let told = |kind: TermKind| late.iter().any(|it| it.matter == kind);
        TermKind::ALL
            .into_iter()
            .filter(|kind| !told(*kind))
            .filter_map(|kind| self.contradiction(kind))
            .collect()
    }

    fn contradiction(&self, kind: TermKind) -> Option<Finding> {
        let words = &self.table.words;
        let own: Vec<_> = self.profile.terms_of(kind).collect();
        let first = own.first()?;
        own.iter().find(|it| (it.within, it.from) != (first.within, first.from))?;
        let rows = own.iter().flat_map(|it| it.source.rows().to_vec()).collect();
        let same_start = own.iter().all(|it| it.from == first.from);
        let moment = |it: &&ProfileTerm| match it.within {
            Within::Term(term) if same_start => words.term(term),
            Within::Term(_) | Within::Promptly => words.within(it.within, it.from),
        };
        let moments = own.iter().map(moment).collect();
        let what = [("termijn", words.list(distinct(moments))), ("zaak", words.matter(kind))];
        let limits = effective_term(self.profile, self.law, kind).limits;
        let values = [("wat", words.phrase("forMatter", &what)), ("geldt", words.limits(&limits))];
        let kind = FindingKind::TermsContradict;
        Some(self.finding(kind, rows, Basis::of_text(self.table.text(kind)), &values))
    }

    // Requests and breaches

    fn requests(&self) -> Vec<Finding> {
        let words = &self.table.words;
        let mut found = Vec::new();
        if self.profile.fee.rule == Fee::CopyFeePossible {
            let free = self.law.limit(LimitKey::FreeCopies);
            let mut basis = Basis::default();
            basis.add(&free.article, free.in_force, free.certainty);
            let values = [("wet", words.copies(free.value))];
            let rows = self.profile.fee.source.rows().to_vec();
            found.push(self.finding(FindingKind::CopyFee, rows, basis, &values));
        }
        if self.profile.request.form != RequestForm::Free {
            let kind = FindingKind::FormTooStrict;
            let values = [("eigen", words.form(self.profile.request.form))];
            let rows = self.profile.request.source.rows().to_vec();
            found.push(self.finding(kind, rows, Basis::of_text(self.table.text(kind)), &values));
        }
        found
    }

    fn breaches(&self) -> Option<Finding> {
        let words = &self.table.words;
        let term = self.law.term(TermKey::BreachAuthority);
        let by_law = words.moment(term.term(), term.from);
        let kind = match self.profile.breach.authority_within {
            None => FindingKind::BreachTermMissing,
            Some(own) if !no_longer(own, term.term()) => FindingKind::BreachTermTooLong,
            Some(_) => return None,
        };
        let own = self.profile.breach.authority_within.map(|own| words.moment(own, term.from));
        let values = [("eigen", own.unwrap_or_default()), ("wet", by_law.clone()), ("geldt", by_law)];
        let rows = self.profile.breach.source.rows().to_vec();
        Some(self.finding(kind, rows, Basis::of_terms([term]), &values))
    }

    // Who decides

    /// Ages and order together where they come from the same row, so that one rule is told once.
    fn deciders(&self) -> Vec<Finding> {
        let (missing, ages) = (self.missing_representatives(), self.lax_ages());
        let order = &self.profile.representatives.source;
        let of_ages = self.profile.age_rule.bands.iter().flat_map(|it| it.source.rows());
        let same_rule = of_ages.clone().any(|row| order.rows().contains(row));
        let mut found = Vec::new();
        if !ages.is_empty() {
            let order = if same_rule { self.order_too(&missing) } else { String::new() };
            found.push(self.ages_finding(&ages, of_ages.cloned().collect(), order));
        }
        if !missing.is_empty() && (ages.is_empty() || !same_rule) {
            found.push(self.order_finding(&missing));
        }
        found
    }

    fn missing_representatives(&self) -> Vec<RepresentativeKind> {
        let order = &self.profile.representatives.order;
        if self.profile.role == ProcessingRole::Processor || order.is_empty() {
            return Vec::new();
        }
        let by_law = [
            RepresentativeKind::CuratorOrMentor,
            RepresentativeKind::WrittenProxy,
            RepresentativeKind::Partner,
            RepresentativeKind::Family,
        ];
        let named = |kind: &RepresentativeKind| {
            let covered = *kind == RepresentativeKind::CuratorOrMentor
                && order.contains(&RepresentativeKind::LegalRepresentative);
            order.contains(kind) || covered
        };
        by_law.into_iter().filter(|kind| !named(kind)).collect()
    }

    fn missing_in_words(&self, missing: &[RepresentativeKind]) -> String {
        let words = &self.table.words;
        let some_family = self.profile.representatives.order.contains(&RepresentativeKind::ChildOrSibling);
        let name = |kind: &RepresentativeKind| {
            if *kind == RepresentativeKind::Family && some_family {
                words.phrase("familyRest", &[])
            } else {
                words.representative(*kind)
            }
        };
        words.list(missing.iter().map(name).collect())
    }

    fn order_too(&self, missing: &[RepresentativeKind]) -> String {
        if missing.is_empty() {
            return String::new();
        }
        self.table.words.phrase("orderToo", &[("wat", self.missing_in_words(missing))])
    }

    fn order_finding(&self, missing: &[RepresentativeKind]) -> Finding {
        let words = &self.table.words;
        let no_ages = self.profile.age_rule.bands.is_empty();
        let goes_on = self.profile.relatives.rule == Relatives::RepresentativeOrder;
        let when = |said: bool, phrase: &str| {
            if said { words.phrase(phrase, &[]) } else { String::new() }
        };
        let values = [
            ("wat", self.missing_in_words(missing)),
            ("leeftijden", when(no_ages, "noAges")),
            ("overlijden", when(goes_on, "orderAfterDeath")),
        ];
        let rows = self.profile.representatives.source.rows().to_vec();
        self.finding(FindingKind::RepresentativesMissing, rows, self.ladder_basis(missing), &values)
    }

    /// The rungs of the profile's care laws that name whom the profile leaves out.
    fn ladder_basis(&self, missing: &[RepresentativeKind]) -> Basis {
        let missing_roles: Vec<RepresentativeRole> = missing.iter().flat_map(|it| roles(*it)).collect();
        let mut basis = Basis::default();
        for ladder in LadderLaw::ALL {
            if !ladder.regime().is_some_and(|regime| self.profile.regimes.contains(&regime)) {
                continue;
            }
            for rung in self.law.ladder(ladder, LadderClient::Adult) {
                if rung.roles.iter().any(|role| missing_roles.contains(role)) {
                    basis.add(&rung.article, rung.in_force, rung.certainty);
                }
            }
        }
        basis
    }

    /// Each law that asks somebody whom the age rule leaves out, with the youngest and oldest age.
    fn lax_ages(&self) -> Vec<(Regime, u32, u32)> {
        let falls_short = |reason: &SignerReason| matches!(reason, SignerReason::ProfileFallsShort { .. });
        let majority = self.law.limit(LimitKey::Majority).value;
        let regimes = self.profile.regimes.iter().copied().chain([Regime::Uavg, Regime::Wabvpz]);
        let short = |regime: Regime| {
            let rule = &self.profile.age_rule;
            let lax =
                |age: &u32| signers(rule, self.law, regime, (*age, *age)).reasons.iter().any(falls_short);
            let ages: Vec<u32> = (0..=majority).filter(lax).collect();
            Some((regime, *ages.first()?, *ages.last()?))
        };
        regimes.filter_map(short).collect()
    }

    fn ages_finding(&self, ages: &[(Regime, u32, u32)], rows: Vec<String>, order: String) -> Finding {
        let words = &self.table.words;
        let from = ages.iter().map(|(_, from, _)| *from).min().unwrap_or_default();
        let until = ages.iter().map(|(_, _, until)| *until).max().unwrap_or_default();
        let mut basis = Basis::default();
        for (regime, from, _) in ages {
            let band = self.law.age_band(*regime, *from);
            basis.add(&band.article, None, band.certainty);
        }
        let values = [
            ("leeftijd", words.phrase("ages", &[("van", from.to_string()), ("tot", until.to_string())])),
            ("wetten", words.list(ages.iter().map(|(regime, ..)| words.regime(*regime)).collect())),
            ("volgorde", order),
        ];
        self.finding(FindingKind::AgesTooLax, rows, basis, &values)
    }

    fn after_death(&self) -> Option<Finding> {
        let phrase = match self.profile.relatives.rule {
            Relatives::PresumedConsentOrInterest => "presumedConsent",
            Relatives::NoAccess => "noAccess",
            Relatives::RepresentativeOrder if self.missing_representatives().is_empty() => {
                "representativeOrder"
            }
            Relatives::Unstated | Relatives::RepresentativeOrder => return None,
        };
        let mut basis = Basis::default();
        for ground in AccessGround::ALL {
            let row = self.law.ground(ground);
            basis.add(&row.article, row.in_force, row.certainty);
        }
        let values = [("eigen", self.table.words.phrase(phrase, &[]))];
        let rows = self.profile.relatives.source.rows().to_vec();
        Some(self.finding(FindingKind::AfterDeath, rows, basis, &values))
    }

    // Disclosure, and what the law has overtaken

    /// Where the profile discloses more easily; relatives are told of above.
    fn disclosure(&self) -> Vec<Finding> {
        let told = self.profile.relatives.rule != Relatives::Unstated;
        let short = self.profile.disclosure.short.iter();
        short
            .filter(|it| !(told && it.purposes == [DisclosurePurpose::AfterDeath]))
            .map(|it| {
                let basis = Basis { articles: vec![it.article.clone()], ..Basis::default() };
                let purposes = it.purposes.iter().map(|purpose| purpose_in_words(*purpose)).collect();
                let values = [("waarvoor", self.table.words.list(purposes)), ("wat", it.text.clone())];
                self.finding(FindingKind::DisclosureWider, it.source.rows().to_vec(), basis, &values)
            })
            .collect()
    }

    fn overtaken(&self) -> Vec<Finding> {
        let stated: Vec<(&Overtaken, &Source)> =
            self.profile.stated.iter().map(|it| (self.table.overtaken(it.topic), &it.source)).collect();
        FindingKind::ALL
            .into_iter()
            .filter_map(|kind| {
                let group: Vec<_> = stated.iter().filter(|(row, _)| row.finding == kind).collect();
                (!group.is_empty()).then(|| self.overtaken_finding(kind, &group))
            })
            .collect()
    }

    fn overtaken_finding(&self, kind: FindingKind, group: &[&(&Overtaken, &Source)]) -> Finding {
        let words = &self.table.words;
        let mut basis = Basis::default();
        for (row, _) in group {
            basis.add(&row.article, row.in_force, row.certainty);
        }
        let values = [
            ("vroeger", words.list(group.iter().map(|(row, _)| row.former.clone()).collect())),
            ("nu", words.list(group.iter().map(|(row, _)| row.now.clone()).collect())),
        ];
        let rows = group.iter().flat_map(|(_, source)| source.rows().to_vec()).collect();
        self.finding(kind, rows, basis, &values)
    }

    fn standards(&self) -> Option<Finding> {
        let words = &self.table.words;
        let old: Vec<_> = self
            .profile
            .certificates
            .iter()
            .filter_map(|certificate| {
                let named = |name: &String| *name == certificate.standard;
                let standard = self.table.standards.iter().find(|it| it.names.iter().any(named))?;
                let year = certificate.year.filter(|year| *year < standard.year)?;
                Some((certificate, year, standard))
            })
            .collect();
        if old.is_empty() {
            return None;
        }
        let mut basis = Basis::default();
        for (_, _, standard) in &old {
            basis.add(&standard.article, None, standard.certainty);
        }
        let what = old.iter().map(|(it, year, _)| words.edition(&it.standard, *year));
        let now = old.iter().map(|(it, _, standard)| words.edition(&it.standard, standard.year));
        let values = [("wat", words.list(what.collect())), ("nu", words.list(now.collect()))];
        let rows = old.iter().flat_map(|(it, ..)| it.source.rows().to_vec()).collect();
        Some(self.finding(FindingKind::OldStandard, rows, basis, &values))
    }

    fn information(&self) -> Option<Finding> {
        let left_out = self.profile.left_out.as_ref()?;
        let items: Vec<_> = left_out.items.iter().map(|item| self.table.information(*item)).collect();
        let mut basis = Basis::default();
        for item in &items {
            basis.add(&item.article, item.in_force, item.certainty);
        }
        let what = items.iter().map(|item| item.text.clone()).collect();
        let values = [("wat", self.table.words.list(what))];
        Some(self.finding(FindingKind::InformationMissing, left_out.source.rows().to_vec(), basis, &values))
    }
}

/// What is wrong with keeping something for this long under this law, if anything.
fn kept_kind(rule: &Retention, own: Term, law: &LawTerm) -> Option<FindingKind> {
    let (mine, theirs) = ((own, rule.from), (law.term(), law.from));
    match law.bound {
        Bound::AtLeast if never_ends_before(mine, theirs) => None,
        Bound::AtLeast if law.from == Anchor::EndOfBookYear && no_longer(law.term(), own) => {
            Some(FindingKind::StartsEarlier)
        }
        Bound::AtLeast => Some(FindingKind::KeptTooShort),
        Bound::AtMost if never_ends_before(theirs, mine) => None,
        Bound::AtMost if rule.category == RetentionCategory::IdentityCopy => {
            Some(FindingKind::IdentityCopyKept)
        }
        Bound::AtMost => Some(FindingKind::KeptTooLong),
    }
}

/// The term for destruction on request under a care law.
fn destruction_of(regime: Regime) -> Option<TermKey> {
    match regime {
        Regime::Wgbo => Some(TermKey::DestructionWgbo),
        Regime::Jeugdwet => Some(TermKey::DestructionJeugdwet),
        Regime::Wmo => Some(TermKey::DestructionWmo),
        Regime::Uavg | Regime::Wabvpz => None,
    }
}

/// Who is meant by a rung of a profile.
fn roles(kind: RepresentativeKind) -> Vec<RepresentativeRole> {
    use RepresentativeRole as Role;
    match kind {
        RepresentativeKind::LegalRepresentative | RepresentativeKind::CuratorOrMentor => {
            vec![Role::Curator, Role::Mentor]
        }
        RepresentativeKind::WrittenProxy => vec![Role::WrittenProxy],
        RepresentativeKind::Partner => vec![Role::Partner],
        RepresentativeKind::ChildOrSibling => vec![Role::Child, Role::Sibling],
        RepresentativeKind::Family => vec![Role::Parent, Role::Grandparent, Role::Grandchild],
    }
}

/// The same in their order, each once.
fn distinct(texts: Vec<String>) -> Vec<String> {
    let mut once = Vec::with_capacity(texts.len());
    for text in texts {
        if !once.contains(&text) {
            once.push(text);
        }
    }
    once
}
