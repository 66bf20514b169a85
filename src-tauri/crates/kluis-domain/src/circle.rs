//! Kring rond de cliënt (vertegenwoordiging; BW art. 7:465, UAVG art. 5): what is on record around one client when a decision is to be taken.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use crate::{
    capacity::{Assessment, AssessmentId, Matter},
    contact::{Contact, ContactId},
    date::PartialDate,
    fold::fold,
    mandate::{ActingStep, Mandate, MandateId, WillingnessStep},
};

/// What must be known of the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientFacts {
    /// Date of birth, possibly partial.
    pub birth_date: PartialDate,
    /// Date of death, possibly partial; `None` while alive.
    pub deceased_on: Option<PartialDate>,
}

impl ClientFacts {
    /// Whether the client may have died by the end of this day.
    pub fn deceased_by(&self, day: NaiveDate) -> bool {
        self.deceased_on.is_some_and(|date| date.earliest() <= day)
    }

    /// Whole years of age on a day, as the youngest and the oldest that the client can be.
    pub fn ages_on(&self, day: NaiveDate) -> (u32, u32) {
        self.birth_date.ages_on(day)
    }
}

/// Everybody around one client, and what is known of them. Lists of steps stand in the order in which they were recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Circle {
    /// The client.
    pub client: ClientFacts,
    /// Every contact.
    pub contacts: Vec<(ContactId, Contact)>,
    /// Every mandate, those that ended too.
    pub mandates: Vec<(MandateId, Mandate)>,
    /// Who is willing, refuses or is missing.
    pub willingness: Vec<WillingnessStep>,
    /// Who of equals acts.
    pub acting: Vec<ActingStep>,
    /// Every assessment of capacity.
    pub assessments: Vec<(AssessmentId, Assessment)>,
}

impl Circle {
    /// A client with nobody on record.
    pub fn around(client: ClientFacts) -> Circle {
        Circle {
            client,
            contacts: Vec::new(),
            mandates: Vec::new(),
            willingness: Vec::new(),
            acting: Vec::new(),
            assessments: Vec::new(),
        }
    }

    /// A contact by its id.
    pub fn contact(&self, id: ContactId) -> Option<&Contact> {
        self.contacts.iter().find(|(it, _)| *it == id).map(|(_, contact)| contact)
    }

    /// What was last recorded of a contact's willingness up to a day.
    pub fn willingness_on(&self, contact: ContactId, day: NaiveDate) -> Option<&WillingnessStep> {
        let steps = self.willingness.iter().filter(|step| step.contact == contact && step.from <= day);
        steps.max_by_key(|step| step.from)
    }

    /// Which of these contacts was last chosen to act in a period.
    pub fn acting_in(&self, period: &RangeInclusive<NaiveDate>, among: &[ContactId]) -> Option<ContactId> {
        let chosen = |step: &&ActingStep| among.contains(&step.contact) && period.contains(&step.from);
        self.acting.iter().filter(chosen).max_by_key(|step| step.from).map(|step| step.contact)
    }

    /// The latest assessment up to a day of this very decision, or else of the whole matter. It may be over by then.
    pub fn assessment_on(
        &self,
        matter: Matter,
        about: &str,
        day: NaiveDate,
    ) -> Option<&(AssessmentId, Assessment)> {
        let about = fold(about);
        let latest = |wanted: &str| {
            let same = |it: &&(AssessmentId, Assessment)| {
                it.1.matter == matter && fold(&it.1.about) == wanted && it.1.assessed_on <= day
            };
            self.assessments.iter().filter(same).max_by_key(|it| it.1.assessed_on)
        };
        let own = if about.is_empty() { None } else { latest(&about).filter(|it| it.1.holds_on(day)) };
        own.or_else(|| latest(""))
    }
}
