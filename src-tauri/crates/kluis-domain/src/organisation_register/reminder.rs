//! Wat de registers vragen (verantwoordingsplicht; AVG art. 5(2), 24(1); ZT-7.5): what ends, must be looked at again or is missing, told in time.

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    AgreementState, Certificate, Declaration, Dpia, DpiaNeed, OrganisationEntryId, OrganisationRegister,
    Processor, RegistersLaw, Supervision, TaskDone, conclude, without_declaration,
};
use crate::{
    date,
    law::{Term, TimeUnit},
    user::User,
};

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ReminderKind {
    /// A processor without an agreement.
    AgreementMissing,
    /// An agreement that lacks something.
    AgreementIncomplete,
    /// An agreement that ends.
    AgreementEnds,
    /// An agreement to be looked at again.
    AgreementReview,
    /// A processor to be supervised.
    SupervisionDue,
    /// A certificate that ends.
    CertificateEnds,
    /// A standard of which there is a newer edition.
    CertificateSuperseded,
    /// An assessment that is needed and was not done.
    DpiaMissing,
    /// An assessment to be looked at again.
    DpiaReview,
    /// A task of the officer.
    OfficerTaskDue,
    /// A user without a declaration of secrecy.
    DeclarationMissing,
}

/// Something that the registers ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Reminder {
    /// What.
    pub kind: ReminderKind,
    /// In which register.
    pub register: OrganisationRegister,
    /// About which entry; absent where there is none yet.
    pub entry: Option<OrganisationEntryId>,
    /// Name of the processor, the standard, the processing, the task or the user.
    pub name: String,
    /// The day by which; absent for what is missing.
    pub due: Option<NaiveDate>,
    /// Whether that day is over.
    pub is_past: bool,
}

/// What is on record.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Processors.
    pub processors: Vec<(OrganisationEntryId, Processor)>,
    /// Certificates.
    pub certificates: Vec<(OrganisationEntryId, Certificate)>,
    /// Supervisions.
    pub supervisions: Vec<Supervision>,
    /// Assessments.
    pub dpias: Vec<(OrganisationEntryId, Dpia)>,
    /// Tasks that were done; `None` where there is no officer.
    pub tasks: Option<Vec<TaskDone>>,
    /// Declarations.
    pub declarations: Vec<Declaration>,
    /// Users.
    pub users: Vec<User>,
}

/// What is asked on a day: first what has no day, then what is due first.
pub fn reminders(known: &Known, law: &RegistersLaw, today: NaiveDate) -> Vec<Reminder> {
    let told = Told { law, today };
    let mut all = Vec::new();
    for (id, processor) in &known.processors {
        all.extend(told.of_processor(*id, processor, &known.supervisions));
    }
    for (id, certificate) in &known.certificates {
        all.extend(told.of_certificate(*id, certificate));
    }
    for (id, dpia) in &known.dpias {
        all.extend(told.of_dpia(*id, dpia));
    }
    all.extend(known.tasks.iter().flat_map(|done| told.of_tasks(done)));
    let without = without_declaration(&known.users, &known.declarations, today);
    let missing = |user: User| Reminder {
        kind: ReminderKind::DeclarationMissing,
        register: OrganisationRegister::Declarations,
        entry: None,
        name: user.name,
        due: None,
        is_past: false,
    };
    all.extend(without.into_iter().map(missing));
    all.sort_by_key(|it| it.due);
    all
}

struct Told<'a> {
    law: &'a RegistersLaw,
    today: NaiveDate,
}

impl Told<'_> {
    fn of_processor(
        &self,
        id: OrganisationEntryId,
        processor: &Processor,
        supervisions: &[Supervision],
    ) -> Vec<Reminder> {
        let place = (OrganisationRegister::Processors, Some(id), processor.name.as_str());
        let verdict = conclude(processor, self.law, self.today);
        let standing = match verdict.state {
            AgreementState::Ended => return Vec::new(),
            AgreementState::Missing => Some(self.at_once(ReminderKind::AgreementMissing, place)),
            AgreementState::Incomplete => Some(self.at_once(ReminderKind::AgreementIncomplete, place)),
            AgreementState::Complete | AgreementState::Expired => None,
        };
        let ends = self.by(ReminderKind::AgreementEnds, place, processor.ends_on);
        let review = self.by(ReminderKind::AgreementReview, place, processor.review_on);
        let supervise =
            self.by(ReminderKind::SupervisionDue, place, self.supervise_on(id, processor, supervisions));
        [standing, ends, review, supervise].into_iter().flatten().collect()
    }

    /// As agreed at the last time, and before that a term after the agreement.
    fn supervise_on(
        &self,
        id: OrganisationEntryId,
        processor: &Processor,
        supervisions: &[Supervision],
    ) -> Option<NaiveDate> {
        let last = supervisions.iter().filter(|it| it.processor == id).max_by_key(|it| it.on);
        let first = || processor.agreed_on.map(|on| date::after(on, self.law.supervision_every));
        last.map(|it| it.next_on).or_else(first)
    }

    fn of_certificate(&self, id: OrganisationEntryId, certificate: &Certificate) -> Vec<Reminder> {
        let name = format!("{}:{}", certificate.norm, certificate.year);
        let place = (OrganisationRegister::Certificates, Some(id), name.as_str());
        let ends = self.by(ReminderKind::CertificateEnds, place, Some(certificate.valid_until));
        let newer = self.law.superseded(&certificate.norm, certificate.year);
        let newer = newer.map(|_| self.at_once(ReminderKind::CertificateSuperseded, place));
        ends.into_iter().chain(newer).collect()
    }

    fn of_dpia(&self, id: OrganisationEntryId, dpia: &Dpia) -> Option<Reminder> {
        let place = (OrganisationRegister::Dpia, Some(id), dpia.processing.as_str());
        match (dpia.need, dpia.done_on) {
            (DpiaNeed::Needed, None) => Some(self.at_once(ReminderKind::DpiaMissing, place)),
            (DpiaNeed::Needed | DpiaNeed::NotNeeded, _) => {
                self.by(ReminderKind::DpiaReview, place, dpia.review_on)
            }
        }
    }

    /// A task that was never done is due now.
    fn of_tasks(&self, done: &[TaskDone]) -> Vec<Reminder> {
        let due = |key: &str| {
            let last = done.iter().filter(|it| it.task == key).max_by_key(|it| it.on);
            last.map_or(self.today, |it| it.next_on)
        };
        let one = |task: &super::LawTask| {
            let place = (OrganisationRegister::OfficerTasks, None, task.text.as_str());
            self.by(ReminderKind::OfficerTaskDue, place, Some(due(&task.key)))
        };
        self.law.task.iter().filter_map(one).collect()
    }

    fn at_once(&self, kind: ReminderKind, place: Place<'_>) -> Reminder {
        let (register, entry, name) = place;
        Reminder { kind, register, entry, name: name.to_owned(), due: None, is_past: false }
    }

    /// Told from so long before the day as the table says.
    fn by(&self, kind: ReminderKind, place: Place<'_>, due: Option<NaiveDate>) -> Option<Reminder> {
        let due = due?;
        let from = self.law.before(kind).map_or(due, |term| before(due, term));
        let told = Reminder { due: Some(due), is_past: due < self.today, ..self.at_once(kind, place) };
        (from <= self.today).then_some(told)
    }
}

type Place<'a> = (OrganisationRegister, Option<OrganisationEntryId>, &'a str);

/// The day that lies a term before `day`; hours and working days count as whole days.
fn before(day: NaiveDate, term: Term) -> NaiveDate {
    let days = |days: u32| day - Days::new(u64::from(days));
    match term.unit {
        TimeUnit::Hours => days(term.number.div_ceil(24)),
        TimeUnit::Days | TimeUnit::WorkingDays => days(term.number),
        TimeUnit::Weeks => days(term.number * 7),
        TimeUnit::Months => day - Months::new(term.number),
        TimeUnit::Years => day - Months::new(term.number * 12),
    }
}
