//! Na het overlijden (BW art. 7:458a en 7:458b): nobody decides for somebody deceased; who may see the dossier, and on what ground.

use serde::Serialize;
use ts_rs::TS;

use super::{Case, ClientPart, Decider, Engine, Manner, NextStep, Who, WhoDecides};
use crate::{
    capacity::Matter,
    contact::{ContactId, Relation},
    law::{AccessGround, LimitKey},
    mandate::{Mandate, MandateKind},
    profile::Relatives,
};

/// What holds after death.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AfterDeath {
    /// The grounds on which the dossier may be seen; being a relative is none.
    pub grounds: Vec<GroundFact>,
    /// Parents and guardians who may see the dossier of a child that died under 16 (BW art. 7:458b); else empty.
    pub parents: Vec<ContactId>,
    /// Whether the client may have been under that age at death.
    pub died_young: bool,
    /// What the profile says about relatives.
    pub rule: Relatives,
    /// Who comes next in the order of the profile, where the profile lets that order go on; a ground is still asked.
    pub by_profile: Vec<ContactId>,
    /// Row ids of the profile's rule.
    pub source: Vec<String>,
    /// Whether the profile's rule is wider or narrower than the grounds of the law, which hold.
    pub differs_from_law: bool,
}

/// A ground of the law table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GroundFact {
    /// The ground.
    pub ground: AccessGround,
    /// Article.
    pub article: String,
    /// Whether that row of the law table is "te verifiëren".
    pub needs_checking: bool,
}

impl Engine<'_> {
    pub(super) fn after_death(&self) -> WhoDecides {
        let parents = self.parents_of_child();
        let of_dossier = self.question.matter != Matter::Money;
        let mut next = Vec::new();
        if !of_dossier {
            next.push(NextStep::AskHeirs);
        }
        let deciders: Vec<Decider> = if self.question.matter == Matter::RightsRequest {
            parents.iter().filter_map(|id| self.parent(*id)).collect()
        } else {
            Vec::new()
        };
        let complete = !deciders.is_empty();
        let case = Case {
            client: ClientPart::Deceased,
            deciders,
            complete,
            ladder: Vec::new(),
            profile: Vec::new(),
            next,
            notes: Vec::new(),
        };
        let mut decision = self.decision(self.ages_at_death(), case);
        decision.after_death = of_dossier.then(|| self.facts(parents));
        self.add_proof(&mut decision);
        decision
    }

    fn facts(&self, parents: Vec<ContactId>) -> AfterDeath {
        let rule = &self.profile.relatives;
        let by_profile = match rule.rule {
            Relatives::RepresentativeOrder => self.by_profile(),
            Relatives::Unstated | Relatives::PresumedConsentOrInterest | Relatives::NoAccess => Vec::new(),
        };
        AfterDeath {
            grounds: self.grounds(),
            parents,
            died_young: self.died_young(),
            rule: rule.rule,
            by_profile,
            source: rule.source.rows().to_vec(),
            differs_from_law: rule.rule != Relatives::Unstated,
        }
    }

    fn grounds(&self) -> Vec<GroundFact> {
        let rows = AccessGround::ALL.into_iter().map(|ground| self.law.ground(ground));
        let fact = |row: &crate::law::LawGround| GroundFact {
            ground: row.ground,
            article: row.article.clone(),
            needs_checking: row.certainty.needs_checking(),
        };
        let applies = |ground: AccessGround| ground != AccessGround::ParentOfChild || self.died_young();
        rows.filter(|row| applies(row.ground)).map(fact).collect()
    }

    /// Youngest and oldest age in whole years that the client can have had at death.
    fn ages_at_death(&self) -> (u32, u32) {
        let client = &self.circle.client;
        let death = client
            .deceased_on
            .map_or((self.question.on, self.question.on), |it| (it.earliest(), it.latest()));
        (client.ages_on(death.0).0, client.ages_on(death.1).1)
    }

    fn died_young(&self) -> bool {
        self.ages_at_death().0 < self.law.limit(LimitKey::DeceasedChild).value
    }

    /// Parents, with authority or without, and guardians at the time of death.
    fn parents_of_child(&self) -> Vec<ContactId> {
        if !self.died_young() {
            return Vec::new();
        }
        let last_day = self.circle.client.deceased_on.map_or(self.question.on, |it| it.latest());
        let held = |it: &Mandate| {
            matches!(it.kind, MandateKind::ParentWithAuthority | MandateKind::Guardian)
                && it.from <= last_day
                && it.last_day().is_none_or(|last| {
                    self.circle.client.deceased_on.is_some_and(|death| death.earliest() <= last)
                })
        };
        let by_mandate = self.circle.mandates.iter().filter(|(_, it)| held(it)).map(|(_, it)| it.contact);
        let related = self.circle.contacts.iter().filter(|(_, it)| it.relations.contains(&Relation::Parent));
        let mut parents: Vec<ContactId> = by_mandate.chain(related.map(|(id, _)| *id)).collect();
        parents.sort();
        parents.dedup();
        parents.retain(|id| self.person_can_act(*id));
        parents
    }

    /// Each parent may ask on their own right.
    fn parent(&self, contact: ContactId) -> Option<Decider> {
        let row = self.law.ground(AccessGround::ParentOfChild);
        let mandate = self.circle.mandates.iter().find(|(_, it)| {
            it.contact == contact
                && matches!(it.kind, MandateKind::ParentWithAuthority | MandateKind::Guardian)
        });
        let role = match mandate.map(|(_, it)| it.kind) {
            Some(MandateKind::Guardian) => crate::law::RepresentativeRole::Guardian,
            Some(MandateKind::ParentWithAuthority) => crate::law::RepresentativeRole::ParentWithAuthority,
            Some(
                MandateKind::Curator
                | MandateKind::Mentor
                | MandateKind::Administrator
                | MandateKind::WrittenProxy,
            )
            | None => crate::law::RepresentativeRole::Parent,
        };
        let who = Who::Contact {
            contact,
            role,
            mandate: mandate.map(|(id, _)| *id),
            article: row.article.clone(),
            needs_checking: row.certainty.needs_checking(),
        };
        Some(Decider { who, manner: Manner::Alone })
    }
}
