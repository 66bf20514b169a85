//! Ladder van vertegenwoordigers (BW art. 7:465(3)): who stands on which rung, and why somebody is passed over.

use super::{
    CapacityFact, ClientPart, Considered, Decider, Engine, LawNote, Manner, MissingProof, NextStep,
    ProfileNote, Rung, Skip, Uncertainty, Who, WhoDecides, birthday::birthday,
};
use chrono::NaiveDate;

use crate::{
    capacity::Matter,
    circle::Circle,
    contact::{Contact, ContactId, Relation},
    law::{Acts, LadderClient, LawRung, LimitKey, RepresentativeRole},
    mandate::{Mandate, MandateId, MandateKind, Willingness},
    profile::RepresentativeKind,
};

/// What climbing the ladder found.
pub(super) struct Climb {
    pub(super) rungs: Vec<Rung>,
    pub(super) deciders: Vec<Decider>,
    pub(super) notes: Vec<LawNote>,
}

/// How a contact stands on a rung: by a mandate or by a relation.
enum Hold {
    Mandate(MandateKind),
    Relation(Relation),
}

impl RepresentativeRole {
    fn hold(self) -> Hold {
        match self {
            RepresentativeRole::ParentWithAuthority => Hold::Mandate(MandateKind::ParentWithAuthority),
            RepresentativeRole::Guardian => Hold::Mandate(MandateKind::Guardian),
            RepresentativeRole::Curator => Hold::Mandate(MandateKind::Curator),
            RepresentativeRole::Mentor => Hold::Mandate(MandateKind::Mentor),
            RepresentativeRole::Administrator => Hold::Mandate(MandateKind::Administrator),
            RepresentativeRole::WrittenProxy => Hold::Mandate(MandateKind::WrittenProxy),
            RepresentativeRole::Partner => Hold::Relation(Relation::Partner),
            RepresentativeRole::Parent => Hold::Relation(Relation::Parent),
            RepresentativeRole::Child => Hold::Relation(Relation::Child),
            RepresentativeRole::Sibling => Hold::Relation(Relation::Sibling),
            RepresentativeRole::Grandparent => Hold::Relation(Relation::Grandparent),
            RepresentativeRole::Grandchild => Hold::Relation(Relation::Grandchild),
        }
    }

    /// Whether equals in this role decide together and not one for all.
    fn decides_together(self) -> bool {
        match self {
            RepresentativeRole::ParentWithAuthority | RepresentativeRole::Guardian => true,
            RepresentativeRole::Curator
            | RepresentativeRole::Mentor
            | RepresentativeRole::Administrator
            | RepresentativeRole::WrittenProxy
            | RepresentativeRole::Partner
            | RepresentativeRole::Parent
            | RepresentativeRole::Child
            | RepresentativeRole::Sibling
            | RepresentativeRole::Grandparent
            | RepresentativeRole::Grandchild => false,
        }
    }

    /// Whether the court appointed them, and must know when they do not act.
    fn by_court(self) -> bool {
        match self {
            RepresentativeRole::Curator | RepresentativeRole::Mentor | RepresentativeRole::Administrator => {
                true
            }
            RepresentativeRole::ParentWithAuthority
            | RepresentativeRole::Guardian
            | RepresentativeRole::WrittenProxy
            | RepresentativeRole::Partner
            | RepresentativeRole::Parent
            | RepresentativeRole::Child
            | RepresentativeRole::Sibling
            | RepresentativeRole::Grandparent
            | RepresentativeRole::Grandchild => false,
        }
    }
}

impl RepresentativeKind {
    /// The roles of the law that a kind of the profile stands for.
    fn roles(self) -> &'static [RepresentativeRole] {
        use RepresentativeRole as Role;
        match self {
            RepresentativeKind::LegalRepresentative => {
                &[Role::ParentWithAuthority, Role::Guardian, Role::Curator, Role::Mentor]
            }
            RepresentativeKind::CuratorOrMentor => &[Role::Curator, Role::Mentor],
            RepresentativeKind::WrittenProxy => &[Role::WrittenProxy],
            RepresentativeKind::Partner => &[Role::Partner],
            RepresentativeKind::ChildOrSibling => &[Role::Child, Role::Sibling],
            RepresentativeKind::Family => {
                &[Role::Parent, Role::Child, Role::Sibling, Role::Grandparent, Role::Grandchild]
            }
        }
    }
}

impl Engine<'_> {
    /// Climbs until a rank on which somebody can act. Where the law takes the matter out of the hands of a client who could
    /// judge it, nobody comes after those who hold it.
    pub(super) fn climb(&self, side: LadderClient, client: ClientPart) -> Climb {
        let mut rows = self.law.ladder(self.question.matter.law(), side);
        rows.retain(|row| client != ClientPart::Unauthorised || row.acts == Acts::Always);
        let mut climb = Climb { rungs: Vec::new(), deciders: Vec::new(), notes: Vec::new() };
        let mut ranks: Vec<u32> = rows.iter().map(|row| row.rank).collect();
        ranks.dedup();
        for rank in ranks {
            let of_rank: Vec<&LawRung> = rows.iter().filter(|row| row.rank == rank).copied().collect();
            let rungs: Vec<Rung> = of_rank.iter().flat_map(|row| self.rungs_of(row)).collect();
            climb.deciders = self.choose(&rungs);
            climb.rungs.extend(rungs);
            if !climb.deciders.is_empty() {
                climb.notes = of_rank.iter().filter_map(|row| note_of(row, &climb.deciders)).collect();
                return climb;
            }
        }
        climb
    }

    fn rungs_of(&self, row: &LawRung) -> Vec<Rung> {
        let rung = |role: &RepresentativeRole| Rung {
            rank: row.rank,
            role: *role,
            article: row.article.clone(),
            needs_checking: row.certainty.needs_checking(),
            considered: self.considered(*role),
        };
        row.roles.iter().map(rung).collect()
    }

    /// Everybody on record in a role.
    fn considered(&self, role: RepresentativeRole) -> Vec<Considered> {
        match role.hold() {
            Hold::Mandate(kind) => {
                let held = self.circle.mandates.iter().filter(|(_, mandate)| mandate.kind == kind);
                held.map(|(id, mandate)| self.by_mandate(*id, mandate)).collect()
            }
            Hold::Relation(relation) => {
                let related = |it: &&(ContactId, Contact)| it.1.relations.contains(&relation);
                let contacts = self.circle.contacts.iter().filter(related);
                contacts.map(|(id, _)| self.by_relation(*id)).collect()
            }
        }
    }

    fn by_mandate(&self, id: MandateId, mandate: &Mandate) -> Considered {
        let skipped = self.mandate_skip(mandate).or_else(|| self.person_skip(mandate.contact));
        Considered { contact: mandate.contact, mandate: Some(id), skipped }
    }

    fn by_relation(&self, contact: ContactId) -> Considered {
        Considered { contact, mandate: None, skipped: self.person_skip(contact) }
    }

    fn mandate_skip(&self, mandate: &Mandate) -> Option<Skip> {
        let on = self.question.on;
        if on < mandate.from {
            return Some(Skip::NotYetBegun { from: mandate.from });
        }
        if let Some(last_day) = mandate.last_day().filter(|last| *last < on) {
            return Some(Skip::Ended { last_day });
        }
        if !mandate.scope.covers(self.question.matter) {
            return Some(Skip::OtherScope { scope: mandate.scope });
        }
        if mandate.kind != MandateKind::WrittenProxy {
            return None;
        }
        if mandate.evidence.is_none() {
            return Some(Skip::NoPaper);
        }
        self.circle.signed_without_capacity(mandate).then_some(Skip::SignedWithoutCapacity)
    }

    fn person_skip(&self, id: ContactId) -> Option<Skip> {
        let on = self.question.on;
        let age = self.law.limit(LimitKey::RepresentativeAge).value;
        let contact = self.circle.contact(id);
        if contact.is_some_and(|it| it.deceased_by(on)) {
            return Some(Skip::Deceased);
        }
        if contact.and_then(|it| it.birth_date).is_some_and(|born| born.ages_on(on).1 < age) {
            return Some(Skip::TooYoung { age });
        }
        let step = self.circle.willingness_on(id, on)?;
        match step.willingness {
            Willingness::Willing => None,
            Willingness::Refuses => Some(Skip::Refuses { since: step.from }),
            Willingness::Missing => Some(Skip::Missing { since: step.from }),
        }
    }

    pub(super) fn person_can_act(&self, id: ContactId) -> bool {
        self.person_skip(id).is_none()
    }

    /// Who of one rank decides, and how.
    fn choose(&self, rungs: &[Rung]) -> Vec<Decider> {
        let mut able: Vec<(&Rung, &Considered)> = Vec::new();
        for (rung, considered) in
            rungs.iter().flat_map(|rung| rung.considered.iter().map(move |it| (rung, it)))
        {
            let named = able.iter().any(|(_, it)| it.contact == considered.contact);
            if considered.skipped.is_none() && !named {
                able.push((rung, considered));
            }
        }
        if let Some(acting) = self.acting(rungs) {
            able.retain(|(_, it)| it.contact == acting);
        }
        let manner = match able.as_slice() {
            [] | [_] => Manner::Alone,
            several if several.iter().all(|(rung, _)| rung.role.decides_together()) => Manner::Together,
            [_, _, ..] => Manner::OneOf,
        };
        able.into_iter().map(|(rung, it)| decider(rung, it, manner)).collect()
    }

    /// Who was last chosen among the equals of a rank, if they can act. A choice made for a child ends when the child is of age.
    fn acting(&self, rungs: &[Rung]) -> Option<ContactId> {
        let of_age = birthday(self.circle.client.birth_date.earliest(), self.majority());
        let for_a_child = rungs.iter().any(|rung| rung.role.decides_together());
        let first = if for_a_child { NaiveDate::MIN } else { of_age };
        let equals = || rungs.iter().flat_map(|rung| &rung.considered);
        let among: Vec<ContactId> = equals().map(|it| it.contact).collect();
        let acting = self.circle.acting_in(&(first..=self.question.on), &among)?;
        equals().any(|it| it.contact == acting && it.skipped.is_none()).then_some(acting)
    }

    /// Whether the law takes the matter out of an adult's hands, able or not: somebody with such a mandate is in office.
    pub(super) fn unauthorised(&self, side: LadderClient) -> bool {
        let rows = self.law.ladder(self.question.matter.law(), side);
        let always = rows.iter().filter(|row| row.acts == Acts::Always).flat_map(|row| &row.roles);
        let in_office = |role: &RepresentativeRole| match role.hold() {
            Hold::Mandate(kind) => self.in_office(kind),
            Hold::Relation(_) => false,
        };
        always.into_iter().any(in_office)
    }

    fn in_office(&self, kind: MandateKind) -> bool {
        self.circle.mandates.iter().any(|(_, it)| it.kind == kind && self.mandate_skip(it).is_none())
    }

    /// What is left to do after the climb.
    pub(super) fn steps(&self, climb: &Climb, side: LadderClient) -> Vec<NextStep> {
        let mut next = Vec::new();
        if climb.deciders.iter().any(|it| it.manner == Manner::OneOf) {
            let contacts = climb.deciders.iter().filter_map(Decider::contact).collect();
            next.push(NextStep::ChooseWhoActs { contacts });
        }
        for (rung, it) in climb.rungs.iter().flat_map(|rung| rung.considered.iter().map(move |it| (rung, it)))
        {
            next.extend(self.step_for(rung.role, it, climb));
        }
        if climb.deciders.is_empty() {
            next.push(self.search(side));
        }
        next
    }

    /// Somebody in office who does not act.
    fn step_for(&self, role: RepresentativeRole, it: &Considered, climb: &Climb) -> Option<NextStep> {
        let stays_out = matches!(it.skipped, Some(Skip::Refuses { .. } | Skip::Missing { .. }));
        let alone = climb.deciders.iter().all(|other| other.manner == Manner::Alone);
        match (stays_out, role.by_court(), role.decides_together()) {
            (true, true, _) => Some(NextStep::TellCourt { contact: it.contact }),
            (true, false, true) if alone && self.acting(&climb.rungs).is_none() => {
                Some(NextStep::AskCourtInPlaceOf { contact: it.contact })
            }
            (true | false, _, _) => None,
        }
    }

    fn search(&self, side: LadderClient) -> NextStep {
        match (side, self.question.matter) {
            (LadderClient::Minor, _) => NextStep::FindGuardian,
            (LadderClient::Adult, Matter::Money) => NextStep::FindAdministrator,
            (
                LadderClient::Adult,
                Matter::Care
                | Matter::YouthCare
                | Matter::SocialSupport
                | Matter::DataConsent
                | Matter::ElectronicExchange
                | Matter::RightsRequest,
            ) => NextStep::FindMentor,
        }
    }

    /// Compares the order of the profile, which is about care, and about clients who could decide were they capable.
    pub(super) fn order_notes(&self, deciders: &[Decider], client: ClientPart, age: u32) -> Vec<ProfileNote> {
        let order = &self.profile.representatives.order;
        let of_age = self.law.limit(LimitKey::ProxyAge).value <= age;
        let about_care = self.question.matter != Matter::Money;
        if order.is_empty() || client != ClientPart::Incapable || !about_care || !of_age {
            return Vec::new();
        }
        let source = || self.profile.representatives.source.rows().to_vec();
        let covered: Vec<RepresentativeRole> = order.iter().flat_map(|kind| kind.roles()).copied().collect();
        let mut notes = Vec::new();
        for decider in deciders {
            if let Who::Contact { role, article, .. } = &decider.who
                && !covered.contains(role)
            {
                let (role, article) = (*role, article.clone());
                notes.push(ProfileNote::OrderFallsShort { source: source(), role, article });
            }
        }
        notes.dedup();
        let contacts = self.by_profile();
        let lawful: Vec<ContactId> = deciders.iter().filter_map(Decider::contact).collect();
        if !contacts.is_empty() && !contacts.iter().any(|it| lawful.contains(it)) {
            notes.push(ProfileNote::OrderDiffers { source: source(), contacts });
        }
        notes
    }

    /// Who would decide by the order of the profile alone.
    pub(super) fn by_profile(&self) -> Vec<ContactId> {
        for kind in &self.profile.representatives.order {
            let considered = kind.roles().iter().flat_map(|role| self.considered(*role));
            let mut able: Vec<_> =
                considered.filter(|it| it.skipped.is_none()).map(|it| it.contact).collect();
            able.sort();
            able.dedup();
            if !able.is_empty() {
                return able;
            }
        }
        Vec::new()
    }

    /// Adds what is not yet proven, and what follows from that.
    pub(super) fn add_proof(&self, decision: &mut WhoDecides) {
        for decider in decision.deciders.clone() {
            if let Who::Contact { contact, mandate, .. } = decider.who {
                decision.missing.extend(self.circle.paper_missing(contact, mandate));
                self.add_age(contact, decision);
            }
        }
        let guarded = self.in_office(MandateKind::Curator) || self.in_office(MandateKind::Mentor);
        let judged = match self.capacity {
            CapacityFact::NotAssessed | CapacityFact::Over { .. } => false,
            CapacityFact::Capable { .. } | CapacityFact::Incapable { .. } => true,
        };
        if guarded && !judged && decision.client == ClientPart::Alone {
            decision.missing.push(MissingProof::Assessment);
            decision.next.push(NextStep::AssessCapacity);
        }
        decision.missing.extend(self.review_due());
    }

    fn add_age(&self, id: ContactId, decision: &mut WhoDecides) {
        let age = self.law.limit(LimitKey::RepresentativeAge).value;
        let Some(contact) = self.circle.contact(id) else { return };
        match contact.birth_date {
            None if contact.is_a_person() => decision.missing.push(MissingProof::BirthDate { contact: id }),
            Some(born) if born.ages_on(self.question.on).0 < age => {
                decision.uncertain.push(Uncertainty::RepresentativeAge { contact: id });
            }
            None | Some(_) => {}
        }
    }

    fn review_due(&self) -> Option<MissingProof> {
        let assessment = match self.capacity {
            CapacityFact::Capable { assessment } | CapacityFact::Incapable { assessment } => assessment,
            CapacityFact::NotAssessed | CapacityFact::Over { .. } => return None,
        };
        let (_, found) = self.circle.assessments.iter().find(|(id, _)| *id == assessment)?;
        let since = found.review_on.filter(|day| *day < self.question.on)?;
        Some(MissingProof::Review { assessment, since })
    }
}

impl Circle {
    fn paper_missing(&self, contact: ContactId, mandate: Option<MandateId>) -> Option<MissingProof> {
        let mandate = mandate?;
        let (_, found) = self.mandates.iter().find(|(id, _)| *id == mandate)?;
        match &found.evidence {
            None => Some(MissingProof::NoPaper { contact, mandate }),
            Some(paper) if paper.seen_on.is_none() => Some(MissingProof::PaperNotSeen { contact, mandate }),
            Some(_) => None,
        }
    }
}

fn decider(rung: &Rung, it: &Considered, manner: Manner) -> Decider {
    let who = Who::Contact {
        contact: it.contact,
        role: rung.role,
        mandate: it.mandate,
        article: rung.article.clone(),
        needs_checking: rung.needs_checking,
    };
    Decider { who, manner }
}

fn note_of(row: &LawRung, deciders: &[Decider]) -> Option<LawNote> {
    let used = deciders.iter().any(|it| match &it.who {
        Who::Client => false,
        Who::Contact { role, .. } => row.roles.contains(role),
    });
    let note = row.note.clone().filter(|_| used)?;
    Some(LawNote { article: row.article.clone(), note })
}

impl Decider {
    pub(super) fn contact(&self) -> Option<ContactId> {
        match self.who {
            Who::Client => None,
            Who::Contact { contact, .. } => Some(contact),
        }
    }
}
