//! Oordeel over een verstrekking (AVG art. 5(1)(a) en (2)): the grounds walked with the facts, and what came of each.

use super::{
    ConditionStand, ConsentFact, ConsentFound, DisclosedKind, DisclosureBar, DisclosureChannel,
    DisclosureCondition, DisclosureDuty, DisclosureExtent, DisclosureFacts, DisclosureLaw, DisclosureOutcome,
    DisclosurePurpose, DisclosureQuestion, DisclosureVerdict, DutyDue, Ground, GroundClient, GroundFound,
    GroundLack, GroundMissing, GroundRole, ProfileLaxer, Rests,
};
use crate::{
    bsn_use::{BsnUse, RecipientRule, bsn_on_document},
    consent::{ConsentKind, Permission},
    fold::fold,
    law::Regime,
    profile::{ConsentForm, ConsentRule, ProcessingRole, Profile},
};

/// Whether it may go, on which ground, with which duties, and what else would be needed.
pub fn judge(
    question: &DisclosureQuestion,
    facts: &DisclosureFacts<'_>,
    law: &DisclosureLaw,
) -> DisclosureVerdict {
    Judge { question, facts, law }.verdict()
}

struct Judge<'a> {
    question: &'a DisclosureQuestion,
    facts: &'a DisclosureFacts<'a>,
    law: &'a DisclosureLaw,
}

/// A ground that was walked: what it rests on, and what it lacks.
struct Walked<'a> {
    ground: &'a Ground,
    consent: Option<&'a ConsentFact>,
    met: Vec<ConditionStand>,
    lacks: Vec<GroundLack>,
}

impl<'a> Judge<'a> {
    fn verdict(&self) -> DisclosureVerdict {
        let walked: Vec<Walked> = self.candidates().map(|ground| self.walk(ground)).collect();
        let bars = self.bars(walked.is_empty());
        let (carrying, lacking): (Vec<_>, Vec<_>) = walked.into_iter().partition(|it| it.lacks.is_empty());
        let carries = bars.is_empty() && !carrying.is_empty();
        let best = carrying.first().filter(|_| carries);
        let notify_client = best.is_some_and(|it| self.tells_client(it.ground));
        let duties = best.map(|it| self.duties(it, notify_client)).unwrap_or_default();
        let outcome = match (carries, duties.is_empty()) {
            (false, _) => DisclosureOutcome::NotAllowed,
            (true, true) => DisclosureOutcome::Allowed,
            (true, false) => DisclosureOutcome::AllowedWithDuties,
        };
        DisclosureVerdict {
            outcome,
            needs_checking: best.is_some_and(|it| it.ground.certainty.needs_checking()),
            grounds: carrying.into_iter().map(found).collect(),
            missing: lacking.into_iter().map(missing).collect(),
            bars,
            duties,
            laxer: self.laxer(),
            notify_client,
            emergency_possible: !carries && !self.law.emergency.never.contains(&self.question.purpose),
        }
    }

    /// Rows for this recipient, purpose and organisation, in the order of the table.
    fn candidates(&self) -> impl Iterator<Item = &'a Ground> {
        let (question, profile) = (self.question, self.facts.profile);
        let role = move |ground: &Ground| match ground.role {
            GroundRole::Controller => profile.role == ProcessingRole::Controller,
            GroundRole::Processor => profile.role == ProcessingRole::Processor,
            GroundRole::Either => true,
        };
        let regime = move |ground: &Ground| {
            ground.regimes.is_empty() || profile.regimes.iter().any(|it: &Regime| ground.regimes.contains(it))
        };
        let claimed =
            move |ground: &Ground| question.claimed.as_ref().is_none_or(|claimed| *claimed == ground.key);
        self.law.grounds.iter().filter(move |it| {
            it.fits(question.recipient, question.purpose) && role(it) && regime(it) && claimed(it)
        })
    }

    fn walk(&self, ground: &'a Ground) -> Walked<'a> {
        let Some(permission) = ground.permission else { return self.walk_with(ground, None) };
        let with = |consent: &&'a ConsentFact| self.walk_with(ground, Some(consent));
        match self.consents(permission) {
            Ok(consents) => consents
                .iter()
                .map(with)
                .min_by_key(|it| it.lacks.len())
                .unwrap_or_else(|| self.walk_with(ground, None)),
            Err(lack) => {
                let mut walked = self.walk_with(ground, None);
                walked.lacks.insert(0, lack);
                walked
            }
        }
    }

    fn walk_with(&self, ground: &'a Ground, consent: Option<&'a ConsentFact>) -> Walked<'a> {
        let mut walked = Walked { ground, consent, met: Vec::new(), lacks: Vec::new() };
        self.walk_client(ground, &mut walked);
        self.walk_data(ground, &mut walked);
        for condition in self.needs(ground) {
            let stand = self.stand(condition);
            if self.is_met(condition, consent) {
                walked.met.push(stand);
            } else {
                walked.lacks.push(GroundLack::Condition { stand });
            }
        }
        walked
    }

    fn walk_client(&self, ground: &Ground, walked: &mut Walked) {
        match (ground.client, self.facts.deceased) {
            (GroundClient::Alive, true) => walked.lacks.push(GroundLack::ClientDied),
            (GroundClient::Deceased, false) => walked.lacks.push(GroundLack::ClientAlive),
            (GroundClient::Alive, false) | (GroundClient::Deceased, true) | (GroundClient::Either, _) => {}
        }
    }

    fn walk_data(&self, ground: &Ground, walked: &mut Walked) {
        let cannot = self.question.data.iter().filter(|it| !self.can_carry(ground, **it));
        walked.lacks.extend(cannot.map(|kind| GroundLack::CannotCarry { kind: *kind }));
        if self.question.data.contains(&DisclosedKind::Bsn) && self.is_bsn_forbidden(ground) {
            walked.lacks.push(GroundLack::BsnForbidden { article: self.bsn().article.clone() });
        }
        if self.question.extent == DisclosureExtent::Whole && !ground.whole {
            walked.lacks.push(GroundLack::NotTheWhole);
        }
    }

    /// Whether the BSN may be named follows from the recipient, not from the ground.
    fn can_carry(&self, ground: &Ground, kind: DisclosedKind) -> bool {
        let recognisable = ground.bsn || !ground.carries.contains(&DisclosedKind::Anonymised);
        (kind == DisclosedKind::Bsn && recognisable) || ground.carries.contains(&kind)
    }

    /// The conditions of the row, and those that the profile adds for research and for statistics.
    fn needs(&self, ground: &Ground) -> Vec<DisclosureCondition> {
        let mut needs = ground.needs.clone();
        let research = needs.contains(&DisclosureCondition::ResearchPublicInterest);
        let own = self.facts.profile.disclosure.research.iter().filter(|_| research);
        let added: Vec<_> = own.filter(|it| !needs.contains(it)).copied().collect();
        needs.extend(added);
        let agreed = self.facts.profile.disclosure.agreement_for.contains(&self.question.recipient);
        if agreed && needs.contains(&DisclosureCondition::Irreversible) {
            needs.push(DisclosureCondition::StatisticsAgreement);
        }
        needs
    }

    fn stand(&self, condition: DisclosureCondition) -> ConditionStand {
        let row = self.law.condition(condition);
        ConditionStand {
            condition,
            text: row.text.clone(),
            asks: row.reason.clone().filter(|_| !row.computed),
            reason: self.ticked(condition).unwrap_or_default().to_owned(),
            article: row.article.clone(),
        }
    }

    fn ticked(&self, condition: DisclosureCondition) -> Option<&str> {
        let tick = self.question.ticks.iter().find(|it| it.condition == condition)?;
        Some(tick.reason.as_str()).filter(|reason| !reason.trim().is_empty())
    }

    fn is_met(&self, condition: DisclosureCondition, consent: Option<&ConsentFact>) -> bool {
        let (question, profile) = (self.question, self.facts.profile);
        let objects = |permission| self.objects(permission, consent);
        match condition {
            DisclosureCondition::Represents => {
                self.facts.deciders.iter().any(|name| fold(name) == fold(&question.name))
            }
            DisclosureCondition::DiedYoung => self.facts.died_young,
            DisclosureCondition::NoCoTreaterObjection => !objects(Permission::CoTreaterSharing),
            DisclosureCondition::NoInsurerObjection => !objects(Permission::InsurerRiskUse),
            DisclosureCondition::NoAnonymousObjection => !objects(Permission::AnonymisedUse),
            DisclosureCondition::PaperOnFile => consent.is_some_and(|it| it.on_file),
            DisclosureCondition::ChoiceConsented => consent.is_some_and(|it| self.use_is_ticked(it)),
            DisclosureCondition::ConsentInForce => consent.is_some(),
            DisclosureCondition::ProfileAllows => {
                !profile.disclosure.consent_for.contains(&question.recipient)
            }
            DisclosureCondition::ProfileRisk => profile.disclosure.insurer_risk,
            DisclosureCondition::DirectlyInvolved
            | DisclosureCondition::Locum
            | DisclosureCondition::PaymentNeedsIt
            | DisclosureCondition::Secrecy
            | DisclosureCondition::Contract
            | DisclosureCondition::ProcessorAgreement
            | DisclosureCondition::ControllerInstruction
            | DisclosureCondition::DutyNamed
            | DisclosureCondition::SupervisorAsks
            | DisclosureCondition::IndicationNeedsIt
            | DisclosureCondition::SupervisionOrder
            | DisclosureCondition::SuspectedAbuse
            | DisclosureCondition::OutreachSerious
            | DisclosureCondition::OutreachAvoidsCare
            | DisclosureCondition::OutreachConsentTried
            | DisclosureCondition::ResearchNecessary
            | DisclosureCondition::ResearchPublicInterest
            | DisclosureCondition::ResearchConsentImpossible
            | DisclosureCondition::ResearchSafeguards
            | DisclosureCondition::ResearchNoObjection
            | DisclosureCondition::Irreversible
            | DisclosureCondition::StatisticsAgreement
            | DisclosureCondition::IncidentNotice
            | DisclosureCondition::WeightyInterest
            | DisclosureCondition::ConsentInLife
            | DisclosureCondition::ParentOfDeceased
            | DisclosureCondition::GoodCare
            | DisclosureCondition::ClaimNeedsIt
            | DisclosureCondition::AdequateProtection => self.ticked(condition).is_some(),
        }
    }

    fn use_is_ticked(&self, consent: &ConsentFact) -> bool {
        let wanted = fold(&self.question.image_use);
        !wanted.trim().is_empty() && consent.choices.iter().any(|it| fold(it) == wanted)
    }

    /// Whether an objection in force forbids it; one that names nobody is against everybody. What the client agreed to
    /// after objecting is no longer objected to.
    fn objects(&self, permission: Permission, consent: Option<&ConsentFact>) -> bool {
        self.facts.consents.iter().any(|it| {
            it.objection
                && it.permits.contains(&permission)
                && it.holds_on(self.question.on)
                && (it.recipients.is_empty() || self.is_named(it))
                && consent.is_none_or(|consent| consent.from <= it.from)
        })
    }

    fn is_named(&self, consent: &ConsentFact) -> bool {
        let name = fold(&self.question.name);
        let is = |(kind, named): &(_, String)| *kind == self.question.recipient && fold(named) == name;
        consent.recipients.iter().any(is)
    }

    /// The consents that permit it on that day, or what comes nearest.
    fn consents(&self, permission: Permission) -> Result<Vec<&'a ConsentFact>, GroundLack> {
        let day = self.question.on;
        let given =
            || self.facts.consents.iter().filter(|it| !it.objection && it.permits.contains(&permission));
        let named = || given().filter(|it| it.recipients.is_empty() || self.is_named(it));
        let in_force = || named().filter(|it| it.holds_on(day));
        let right: Vec<_> = in_force().filter(|it| self.form_is_right(permission, it)).collect();
        if !right.is_empty() {
            return Ok(right);
        }
        if in_force().next().is_some() {
            return Err(GroundLack::ConsentNotWritten { source: self.form_source(permission) });
        }
        let ended = named().filter_map(|it| it.until.filter(|last| *last < day)).max();
        let later = named().map(|it| it.from).filter(|from| day < *from).min();
        let other = given().find(|it| it.holds_on(day)).map(|it| it.kind.clone());
        Err(match (ended, later, other) {
            (Some(until), _, _) => GroundLack::ConsentEnded { until },
            (None, Some(from), _) => GroundLack::ConsentNotYet { from },
            (None, None, Some(kind)) => GroundLack::ConsentNamesOthers { kind },
            (None, None, None) => GroundLack::NoConsent { permission },
        })
    }

    fn form_is_right(&self, permission: Permission, consent: &ConsentFact) -> bool {
        let rule = rule_for(self.facts.profile, permission);
        consent.written || rule.is_none_or(|it| it.form == ConsentForm::Any)
    }

    fn form_source(&self, permission: Permission) -> Vec<String> {
        let rule = rule_for(self.facts.profile, permission);
        rule.map(|it| it.source.rows().to_vec()).unwrap_or_default()
    }

    fn bars(&self, nothing_fits: bool) -> Vec<DisclosureBar> {
        let mut bars = Vec::new();
        if nothing_fits {
            bars.push(DisclosureBar::NoGround);
        }
        if self.question.data.contains(&DisclosedKind::Anonymised) && 1 < self.question.data.len() {
            bars.push(DisclosureBar::NotAnonymous);
        }
        bars.extend(self.bar_outside_europe());
        bars.extend(self.bar_function());
        bars
    }

    fn bar_outside_europe(&self) -> Option<DisclosureBar> {
        let condition = DisclosureCondition::AdequateProtection;
        let barred = self.question.outside_europe && self.ticked(condition).is_none();
        let source = self.facts.profile.transfer.source.rows().to_vec();
        barred.then(|| DisclosureBar::OutsideEurope { stand: self.stand(condition), source })
    }

    fn bar_function(&self) -> Option<DisclosureBar> {
        let rule = &self.facts.profile.disclosure;
        let function = fold(&self.question.function);
        let asked = rule.authorised_for.contains(&self.question.purpose);
        let may = rule.authorised.iter().any(|it| fold(it) == function);
        (asked && !may).then(|| DisclosureBar::FunctionMayNot {
            authorised: rule.authorised.clone(),
            source: rule.source.rows().to_vec(),
        })
    }

    fn is_bsn_forbidden(&self, ground: &Ground) -> bool {
        self.bsn().bsn_use == BsnUse::MustNot && !ground.bsn
    }

    fn bsn(&self) -> &'static RecipientRule {
        bsn_on_document(self.question.recipient.document())
    }

    /// RZ-2.5: without consent the client is told; the client and whoever decides know it already.
    fn tells_client(&self, ground: &Ground) -> bool {
        let own = ground.rests == Rests::Consent || self.question.purpose == DisclosurePurpose::OwnRequest;
        let recognisable = !self.question.data.contains(&DisclosedKind::Anonymised);
        let always = self.facts.profile.disclosure.tells_client && ground.rests == Rests::Law;
        !own && recognisable && !self.facts.deceased && (ground.notice || always)
    }

    fn duties(&self, walked: &Walked, notify_client: bool) -> Vec<DutyDue> {
        let question = self.question;
        let anonymous = question.data.contains(&DisclosedKind::Anonymised);
        let consent = walked.consent.is_some();
        let unsafe_mail = question.channel == DisclosureChannel::Email;
        let must = self.bsn().bsn_use == BsnUse::Must && self.facts.bsn_known;
        let named = question.data.contains(&DisclosedKind::Bsn);
        let mut duties: Vec<DisclosureDuty> = walked.ground.duties.clone();
        let mut add = |holds: bool, duty| duties.extend(Some(duty).filter(|_| holds));
        add(!anonymous && must && !named, DisclosureDuty::NameBsn);
        add(!anonymous && self.is_bsn_forbidden(walked.ground), DisclosureDuty::OmitBsn);
        add(consent && question.copy_asked, DisclosureDuty::SendConsentCopy);
        add(walked.consent.is_some_and(|it| it.ask_again), DisclosureDuty::AskAgain);
        add(!anonymous && self.facts.source_untold, DisclosureDuty::InformSource);
        add(question.channel == DisclosureChannel::Phone, DisclosureDuty::CheckCaller);
        add(!anonymous && unsafe_mail, DisclosureDuty::SecureChannel);
        add(notify_client, DisclosureDuty::InformClient);
        duties.into_iter().map(|duty| self.due(duty)).collect()
    }

    fn due(&self, duty: DisclosureDuty) -> DutyDue {
        let row = self.law.duty(duty);
        let article = match duty {
            DisclosureDuty::NameBsn | DisclosureDuty::OmitBsn => self.bsn().article.clone(),
            DisclosureDuty::OnlyNecessary
            | DisclosureDuty::SendConsentCopy
            | DisclosureDuty::KeepProxy
            | DisclosureDuty::WithinConsent
            | DisclosureDuty::AskAgain
            | DisclosureDuty::InformClient
            | DisclosureDuty::InformSource
            | DisclosureDuty::NoteResearch
            | DisclosureDuty::EstablishIdentity
            | DisclosureDuty::CheckCaller
            | DisclosureDuty::SecureChannel => row.article.clone(),
        };
        DutyDue { duty, text: row.text.clone(), article, needs_checking: row.certainty.needs_checking() }
    }

    fn laxer(&self) -> Vec<ProfileLaxer> {
        let short = self.facts.profile.disclosure.short.iter();
        short
            .filter(|it| it.purposes.contains(&self.question.purpose))
            .map(|it| ProfileLaxer {
                text: it.text.clone(),
                article: it.article.clone(),
                source: it.source.rows().to_vec(),
            })
            .collect()
    }
}

fn found(walked: Walked) -> GroundFound {
    let ground = walked.ground;
    GroundFound {
        key: ground.key.clone(),
        name: ground.name.clone(),
        rests: ground.rests,
        article: ground.article.clone(),
        source: ground.source.clone(),
        note: ground.note.clone(),
        needs_checking: ground.certainty.needs_checking(),
        consent: walked.consent.map(|it| ConsentFound {
            id: it.consent,
            kind: it.kind.clone(),
            purpose: it.purpose.clone(),
            from: it.from,
            until: it.until,
        }),
        met: walked.met,
    }
}

fn missing(walked: Walked) -> GroundMissing {
    let ground = walked.ground;
    GroundMissing {
        key: ground.key.clone(),
        name: ground.name.clone(),
        rests: ground.rests,
        article: ground.article.clone(),
        source: ground.source.clone(),
        needs_checking: ground.certainty.needs_checking(),
        lacks: walked.lacks,
        met: walked.met,
    }
}

/// The rule of the profile for the kind of the catalogue that carries this permission.
fn rule_for(profile: &Profile, permission: Permission) -> Option<&ConsentRule> {
    let kind = ConsentKind::built_in().iter().find(|it| it.permits.contains(&permission))?;
    profile.consent(&kind.code)
}
