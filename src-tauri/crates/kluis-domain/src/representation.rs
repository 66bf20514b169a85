//! Wettelijke vertegenwoordiging (BW art. 7:447, 7:450, 7:458a, 7:458b en 7:465; Jeugdwet art. 7.3.4, 7.3.5 en 7.3.15; Wmo 2015 art. 1.1.1(2) en 5.3.2–5.3.5; UAVG art. 5; Wabvpz art. 15g): who must decide or sign in a matter on a day, and why.
//!
//! The age step says whether the client, a representative or both are asked ([`crate::profile::signers`]). Capacity, judged per
//! matter, may take the client out. Then the ladder of the law table is climbed, the first rank first, and everybody who stands
//! on it is either named or passed over for a reason. The order of the profile is compared, and never followed below the law.

mod birthday;
mod death;
mod ladder;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

pub use birthday::{TurningPoint, turning_points};
pub use death::{AfterDeath, GroundFact};

use crate::{
    capacity::{AssessmentId, CapacityOutcome, Matter},
    circle::Circle,
    consent::Signatures,
    contact::ContactId,
    date::{Century, whole},
    law::{LadderClient, LadderLaw, Law, LimitKey, Regime, RepresentativeRole, Signers},
    mandate::{MandateFault, MandateField, MandateId, MandateRefusal, MandateScope},
    profile::{Profile, SignerVerdict, signers},
};

/// The day for which it is asked who decides; empty means today.
///
/// # Errors
/// [`MandateRefusal`] with the fault of the day.
pub fn asked_day(typed: &str, today: NaiveDate) -> Result<NaiveDate, MandateRefusal> {
    if typed.trim().is_empty() {
        return Ok(today);
    }
    whole(typed, Century::Near, today)
        .map_err(|fault| MandateRefusal { faults: vec![MandateFault { field: MandateField::On, fault }] })
}

/// What is to be decided, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// In which matter.
    pub matter: Matter,
    /// Which decision in that matter, in words as in an assessment; empty means any.
    pub about: String,
    /// On which day.
    pub on: NaiveDate,
}

/// Who must decide or sign, in facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WhoDecides {
    /// In which matter.
    pub matter: Matter,
    /// On which day.
    pub on: NaiveDate,
    /// By which law.
    pub law: LadderLaw,
    /// Youngest age in whole years that the client can have.
    pub youngest: u32,
    /// Oldest age in whole years that the client can have.
    pub oldest: u32,
    /// What the ages of law and profile ask; absent for money and after death.
    pub age_step: Option<SignerVerdict>,
    /// What is on record about capacity in this matter.
    pub capacity: CapacityFact,
    /// What the client's own part is.
    pub client: ClientPart,
    /// Everyone who must, or of several equals may, decide; empty where nobody on record can.
    pub deciders: Vec<Decider>,
    /// Whether everyone whom the law and the profile ask was found.
    pub complete: bool,
    /// The rungs that were climbed, the first first; empty where the client decides alone.
    pub ladder: Vec<Rung>,
    /// What is not yet proven.
    pub missing: Vec<MissingProof>,
    /// Where the profile says otherwise than the law; the law was followed.
    pub profile: Vec<ProfileNote>,
    /// What is not certain.
    pub uncertain: Vec<Uncertainty>,
    /// What to do where the record does not settle it.
    pub next: Vec<NextStep>,
    /// Remarks of the law table on the rows that were used, in Dutch.
    pub notes: Vec<LawNote>,
    /// Care laws that give a client this young a say of their own in a request.
    pub own_rights: Vec<OwnRight>,
    /// What holds after death; absent while alive.
    pub after_death: Option<AfterDeath>,
}

/// What is on record about capacity in a matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "fact", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum CapacityFact {
    /// Nothing: the client is capable.
    NotAssessed,
    /// Found capable.
    Capable {
        /// The assessment.
        assessment: AssessmentId,
    },
    /// Found incapable.
    Incapable {
        /// The assessment.
        assessment: AssessmentId,
    },
    /// The last assessment no longer holds: the client is capable until judged anew.
    Over {
        /// The assessment.
        assessment: AssessmentId,
        /// Its last day.
        last_day: NaiveDate,
    },
}

/// The client's own part in a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ClientPart {
    /// Decides alone.
    Alone,
    /// Decides together with a representative.
    Together,
    /// Too young to decide.
    TooYoung,
    /// Cannot judge this matter.
    Incapable,
    /// Under curatele or bewind, in money matters.
    Unauthorised,
    /// Has died.
    Deceased,
}

/// Somebody who decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Decider {
    /// Who.
    pub who: Who,
    /// With whom.
    pub manner: Manner,
}

/// The client or somebody else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Who {
    /// The client.
    Client,
    /// A contact of the client.
    Contact {
        /// Which.
        contact: ContactId,
        /// In what quality.
        role: RepresentativeRole,
        /// By which mandate; relatives have none.
        mandate: Option<MandateId>,
        /// By which article.
        article: String,
        /// Whether that row of the law table is "te verifiëren".
        needs_checking: bool,
    },
}

/// Whether somebody decides alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Manner {
    /// Nobody else is asked.
    Alone,
    /// Everyone named so must decide or sign.
    Together,
    /// One of those named so acts; it is not on record which.
    OneOf,
}

/// One role on the ladder, and everybody on record in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Rung {
    /// Lower goes first; equal ranks are equals.
    pub rank: u32,
    /// In what quality.
    pub role: RepresentativeRole,
    /// By which article.
    pub article: String,
    /// Whether that row of the law table is "te verifiëren".
    pub needs_checking: bool,
    /// Who was considered; empty where nobody is on record.
    pub considered: Vec<Considered>,
}

/// Somebody on a rung.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Considered {
    /// Who.
    pub contact: ContactId,
    /// By which mandate.
    pub mandate: Option<MandateId>,
    /// Why they were passed over; absent where they can act.
    pub skipped: Option<Skip>,
}

/// Why somebody was passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Skip {
    /// The mandate begins later.
    NotYetBegun {
        /// Its first day.
        from: NaiveDate,
    },
    /// The mandate came to an end.
    Ended {
        /// Its last day.
        last_day: NaiveDate,
    },
    /// The mandate is about something else, such as money only.
    OtherScope {
        /// What it is about.
        scope: MandateScope,
    },
    /// Has died.
    Deceased,
    /// Too young to decide for another.
    TooYoung {
        /// The age that is asked, in whole years.
        age: u32,
    },
    /// A written proxy of which there is no paper.
    NoPaper,
    /// The client could not judge the matter when the proxy was signed.
    SignedWithoutCapacity,
    /// Does not wish to act.
    Refuses {
        /// Since when.
        since: NaiveDate,
    },
    /// Cannot be found or reached.
    Missing {
        /// Since when.
        since: NaiveDate,
    },
}

/// What is not yet proven about the deciders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "proof", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum MissingProof {
    /// No paper is on record for this mandate.
    NoPaper {
        /// Whose.
        contact: ContactId,
        /// Which.
        mandate: MandateId,
    },
    /// There is a paper, and nobody here has seen it.
    PaperNotSeen {
        /// Whose.
        contact: ContactId,
        /// Which.
        mandate: MandateId,
    },
    /// The date of birth is not on record, so that it is not known whether the contact is old enough.
    BirthDate {
        /// Whose.
        contact: ContactId,
    },
    /// There is a curator or mentor, and no assessment that says whether the client can judge this matter.
    Assessment,
    /// The day to assess capacity again has passed.
    Review {
        /// The assessment.
        assessment: AssessmentId,
        /// The day.
        since: NaiveDate,
    },
}

/// Where the order of the profile differs from the law's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "note", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ProfileNote {
    /// The profile does not name somebody who decides by law.
    OrderFallsShort {
        /// Row ids.
        source: Vec<String>,
        /// Who is left out.
        role: RepresentativeRole,
        /// By which article they decide.
        article: String,
    },
    /// By the profile somebody else would decide.
    OrderDiffers {
        /// Row ids.
        source: Vec<String>,
        /// Who would.
        contacts: Vec<ContactId>,
    },
}

/// What is not certain in a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "about", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Uncertainty {
    /// The client's birth date is partial and the age makes a difference: everyone asked at either age is named.
    ClientAge,
    /// The birth date of a decider is partial; perhaps too young.
    RepresentativeAge {
        /// Who.
        contact: ContactId,
    },
}

/// What to do where the record does not settle who decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "step", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum NextStep {
    /// Let these equals agree on who acts, and record it.
    ChooseWhoActs {
        /// The equals.
        contacts: Vec<ContactId>,
    },
    /// Record who has authority over the child, or ask the court for a guardian (BW art. 1:295).
    FindGuardian,
    /// Record who can represent the client, or ask the court for a mentor (BW art. 1:450).
    FindMentor,
    /// Record who looks after the money, or ask the court for a bewindvoerder (BW art. 1:431).
    FindAdministrator,
    /// A parent or guardian stays out: the court may decide in their place (BW art. 1:253a).
    AskCourtInPlaceOf {
        /// Who stays out.
        contact: ContactId,
    },
    /// Somebody appointed by the court does not act: tell the court (BW art. 1:385, 1:448 en 1:461).
    TellCourt {
        /// Who.
        contact: ContactId,
    },
    /// Assess whether the client can judge this matter.
    AssessCapacity,
    /// The heirs or the executor decide about money (BW art. 4:144 en 4:182).
    AskHeirs,
}

/// A remark of the law table on a row that was used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LawNote {
    /// Article.
    pub article: String,
    /// The remark, in Dutch.
    pub note: String,
}

/// A care law that gives the client a say in a request although the UAVG asks a representative.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnRight {
    /// The law.
    pub regime: Regime,
    /// Who asks by that law.
    pub signs: Signers,
    /// Article.
    pub article: String,
}

/// Who must decide or sign in a matter on a day.
pub fn decide(question: &Question, circle: &Circle, profile: &Profile, law: &Law) -> WhoDecides {
    let engine = Engine { question, circle, profile, law, capacity: capacity(question, circle) };
    if circle.client.deceased_by(question.on) {
        return engine.after_death();
    }
    engine.in_life()
}

fn capacity(question: &Question, circle: &Circle) -> CapacityFact {
    let Some((id, latest)) = circle.assessment_on(question.matter, &question.about, question.on) else {
        return CapacityFact::NotAssessed;
    };
    let assessment = *id;
    match (latest.last_day(), latest.outcome) {
        (Some(last_day), _) if last_day < question.on => CapacityFact::Over { assessment, last_day },
        (_, CapacityOutcome::Capable) => CapacityFact::Capable { assessment },
        (_, CapacityOutcome::Incapable) => CapacityFact::Incapable { assessment },
    }
}

/// A question with everything it is answered from.
struct Engine<'a> {
    question: &'a Question,
    circle: &'a Circle,
    profile: &'a Profile,
    law: &'a Law,
    capacity: CapacityFact,
}

/// What holds at one certain age.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Case {
    client: ClientPart,
    deciders: Vec<Decider>,
    complete: bool,
    ladder: Vec<Rung>,
    profile: Vec<ProfileNote>,
    next: Vec<NextStep>,
    notes: Vec<LawNote>,
}

impl Engine<'_> {
    fn in_life(&self) -> WhoDecides {
        let (youngest, oldest) = self.circle.client.ages_on(self.question.on);
        let young = self.at_age(youngest);
        let old = self.at_age(oldest);
        let differs = young.deciders != old.deciders || young.client != old.client;
        let mut decision = self.decision((youngest, oldest), young.either(old));
        decision.age_step = self.age_step(youngest, oldest);
        if differs {
            decision.uncertain.push(Uncertainty::ClientAge);
        }
        decision.own_rights = self.own_rights(youngest);
        self.add_proof(&mut decision);
        decision
    }

    fn decision(&self, (youngest, oldest): (u32, u32), case: Case) -> WhoDecides {
        WhoDecides {
            matter: self.question.matter,
            on: self.question.on,
            law: self.question.matter.law(),
            youngest,
            oldest,
            age_step: None,
            capacity: self.capacity,
            client: case.client,
            deciders: case.deciders,
            complete: case.complete,
            ladder: case.ladder,
            missing: Vec::new(),
            profile: case.profile,
            uncertain: Vec::new(),
            next: case.next,
            notes: case.notes,
            own_rights: Vec::new(),
            after_death: None,
        }
    }

    fn age_step(&self, youngest: u32, oldest: u32) -> Option<SignerVerdict> {
        let regime = self.question.matter.law().regime()?;
        Some(signers(&self.profile.age_rule, self.law, regime, (youngest, oldest)))
    }

    /// Who is asked at an age, before capacity comes in.
    fn asked(&self, age: u32) -> Signers {
        match self.age_step(age, age) {
            Some(verdict) => verdict.signers,
            None if age < self.majority() => Signers::Representative,
            None => Signers::Client,
        }
    }

    fn majority(&self) -> u32 {
        self.law.limit(LimitKey::Majority).value
    }

    fn side(&self, age: u32) -> LadderClient {
        if age < self.majority() { LadderClient::Minor } else { LadderClient::Adult }
    }

    fn able(&self) -> bool {
        match self.capacity {
            CapacityFact::NotAssessed | CapacityFact::Capable { .. } | CapacityFact::Over { .. } => true,
            CapacityFact::Incapable { .. } => false,
        }
    }

    fn at_age(&self, age: u32) -> Case {
        let side = self.side(age);
        if self.unauthorised(side) {
            return self.by_representative(ClientPart::Unauthorised, age);
        }
        match (self.asked(age), self.able()) {
            (Signers::Representative, _) => self.by_representative(ClientPart::TooYoung, age),
            (Signers::Client | Signers::Both, false) => self.by_representative(ClientPart::Incapable, age),
            (Signers::Both, true) => self.by_representative(ClientPart::Together, age),
            (Signers::Client, true) => self.by_client(age),
        }
    }

    fn by_client(&self, age: u32) -> Case {
        Case {
            client: ClientPart::Alone,
            deciders: vec![Decider { who: Who::Client, manner: Manner::Alone }],
            complete: true,
            ladder: Vec::new(),
            profile: Vec::new(),
            next: Vec::new(),
            notes: self.age_notes(age),
        }
    }

    fn by_representative(&self, client: ClientPart, age: u32) -> Case {
        let side = self.side(age);
        let climb = self.climb(side, client);
        let next = self.steps(&climb, side);
        let complete = !climb.deciders.is_empty();
        let mut deciders = climb.deciders;
        let profile = self.order_notes(&deciders, client, age);
        if client == ClientPart::Together {
            deciders.iter_mut().for_each(Decider::joins);
            let manner = if complete { Manner::Together } else { Manner::Alone };
            deciders.insert(0, Decider { who: Who::Client, manner });
        }
        let mut notes = self.age_notes(age);
        notes.extend(climb.notes);
        Case { client, deciders, complete, ladder: climb.rungs, profile, next, notes }
    }

    fn age_notes(&self, age: u32) -> Vec<LawNote> {
        let band = self.question.matter.law().regime().map(|regime| self.law.age_band(regime, age));
        let note =
            band.and_then(|band| Some(LawNote { article: band.article.clone(), note: band.note.clone()? }));
        note.into_iter().collect()
    }

    /// In a request the care laws may hear a client whom the UAVG finds too young.
    fn own_rights(&self, youngest: u32) -> Vec<OwnRight> {
        if self.question.matter != Matter::RightsRequest || !self.able() {
            return Vec::new();
        }
        let by_uavg = self.law.age_band(Regime::Uavg, youngest);
        let bands = self.profile.regimes.iter().map(|regime| self.law.age_band(*regime, youngest));
        let heard = bands.filter(|band| !by_uavg.signs.covers(band.signs));
        heard
            .map(|band| OwnRight { regime: band.regime, signs: band.signs, article: band.article.clone() })
            .collect()
    }
}

impl Case {
    /// Everyone who is asked in either case.
    fn either(self, other: Case) -> Case {
        if self == other {
            return self;
        }
        let mut deciders = self.deciders.clone();
        for decider in other.deciders.iter().filter(|it| !self.deciders.iter().any(|own| own.same_as(it))) {
            deciders.push(decider.clone());
        }
        let grew = deciders.len() != self.deciders.len() || deciders.len() != other.deciders.len();
        if grew && 1 < deciders.len() {
            deciders.iter_mut().for_each(Decider::joins);
        }
        deciders.sort_by_key(|it| it.who != Who::Client);
        let decides = deciders.iter().any(|it| it.who == Who::Client);
        let same = self.client == other.client;
        let client = if decides && !same { ClientPart::Together } else { self.client };
        Case {
            client,
            deciders,
            complete: self.complete && other.complete,
            ladder: united(self.ladder, other.ladder),
            profile: united(self.profile, other.profile),
            next: united(self.next, other.next),
            notes: united(self.notes, other.notes),
        }
    }
}

fn united<T: PartialEq>(mut one: Vec<T>, other: Vec<T>) -> Vec<T> {
    for thing in other {
        if !one.contains(&thing) {
            one.push(thing);
        }
    }
    one
}

impl Decider {
    fn same_as(&self, other: &Decider) -> bool {
        match (&self.who, &other.who) {
            (Who::Client, Who::Client) => true,
            (Who::Contact { contact, .. }, Who::Contact { contact: theirs, .. }) => contact == theirs,
            (Who::Client, Who::Contact { .. }) | (Who::Contact { .. }, Who::Client) => false,
        }
    }

    /// Another decides too; one of several equals stays one of them.
    fn joins(&mut self) {
        self.manner = match self.manner {
            Manner::Alone | Manner::Together => Manner::Together,
            Manner::OneOf => Manner::OneOf,
        };
    }
}

impl WhoDecides {
    /// The contacts among the deciders.
    pub fn contacts(&self) -> Vec<ContactId> {
        let contact = |it: &Decider| match it.who {
            Who::Client => None,
            Who::Contact { contact, .. } => Some(contact),
        };
        self.deciders.iter().filter_map(contact).collect()
    }

    /// Which signatures a letter asks: the client's, a representative's, or both.
    pub fn signatures(&self) -> Signatures {
        match self.client {
            ClientPart::Alone => Signatures { client: true, representative: false },
            ClientPart::Together => Signatures { client: true, representative: true },
            ClientPart::TooYoung
            | ClientPart::Incapable
            | ClientPart::Unauthorised
            | ClientPart::Deceased => Signatures { client: false, representative: true },
        }
    }
}
