//! Authorisation scheme (bevoegdheidsschema; MW-6.5, RZ-3.1, CE-08a): which role may do what with which part of the record.

use serde::Serialize;
use ts_rs::TS;

use crate::user::Role;

/// A part of the record that is opened or shut as a whole (MX-12).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Compartment {
    /// Name, birth date and client number: enough to find somebody.
    Directory,
    /// All of the registration: address, telephone, care dates, history of the fields.
    Identification,
    /// The BSN in full, and the checks of identity.
    Bsn,
    /// Consents, their letters and scans.
    Consent,
    /// Carers, institutions, family and network; who may decide, and capacity.
    People,
    /// Funding, decisions, start and end of the care (zorgrelatie).
    CareRelation,
    /// That there is a dossier with compartments; what may be seen in it follows from the compartments below.
    Dossier,
    /// Request for help, care plan, reports (zorginhoud).
    CareContent,
    /// Medical, paramedical and nursing data; only where the profile's module is on (CE-05d).
    Medical,
    /// Income, expenses, debts; only where the profile's module is on (CE-05c).
    Finances,
    /// Judicial history and legal status (UAVG art. 31–33).
    Judicial,
    /// Education and work.
    Education,
    /// Photographs, film and sound (RZ-5.1).
    Images,
    /// Personal work notes (persoonlijke werkaantekeningen; ZT-12.3): their author's alone.
    WorkNotes,
    /// Register of incidents (ZT-9.4.3).
    Incidents,
    /// Register of restraint (vrijheidsbeperkende middelen; ZT-9.4.1).
    Restraint,
    /// Medication lists (ZT-9.4.2).
    Medication,
    /// (Suspected) abuse and the reporting code (meldcode; ZT-9.4.4).
    Abuse,
    /// Applications of people who are not clients yet (RZ-1.1).
    Intake,
    /// The organisation's settings and statements.
    Organisation,
    /// Users and their roles.
    Users,
    /// The audit log.
    Audit,
    /// One's own password and session.
    Own,
}

impl Compartment {
    /// Every part, in the order of the scheme.
    pub const ALL: [Compartment; 23] = [
        Compartment::Directory,
        Compartment::Identification,
        Compartment::Bsn,
        Compartment::Consent,
        Compartment::People,
        Compartment::CareRelation,
        Compartment::Dossier,
        Compartment::CareContent,
        Compartment::Medical,
        Compartment::Finances,
        Compartment::Judicial,
        Compartment::Education,
        Compartment::Images,
        Compartment::WorkNotes,
        Compartment::Incidents,
        Compartment::Restraint,
        Compartment::Medication,
        Compartment::Abuse,
        Compartment::Intake,
        Compartment::Organisation,
        Compartment::Users,
        Compartment::Audit,
        Compartment::Own,
    ];
}

/// What is done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Act {
    /// Look.
    See,
    /// Put something new in.
    Add,
    /// Change what is there.
    Change,
    /// Let it leave the vault: print, save, show to others.
    Disclose,
    /// Remove for good.
    Destroy,
}

impl Act {
    /// Every act, from the least to the most.
    pub const ALL: [Act; 5] = [Act::See, Act::Add, Act::Change, Act::Disclose, Act::Destroy];
}

/// What a command needs. Every line of the command table has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Rule {
    /// What is done.
    pub act: Act,
    /// With which part.
    pub compartment: Compartment,
}

/// Whether a role may. What is not granted here is forbidden.
pub fn may(role: Role, rule: Rule) -> bool {
    match role {
        Role::Coordinator => coordinator_may(rule),
        Role::CareWorker => care_worker_may(rule),
    }
}

/// Everything, but what is in the record is not removed: only applications and one's own work notes are.
fn coordinator_may(Rule { act, compartment }: Rule) -> bool {
    match act {
        Act::See | Act::Add | Act::Change | Act::Disclose => true,
        Act::Destroy => matches!(compartment, Compartment::Intake | Compartment::WorkNotes),
    }
}

/// What the care itself needs (RZ-2.2, CE-08a): no numbers, no money, no judicial matters, no abuse file.
fn care_worker_may(Rule { act, compartment }: Rule) -> bool {
    use Compartment::{
        Abuse, Audit, Bsn, CareContent, CareRelation, Consent, Directory, Dossier, Education, Finances,
        Identification, Images, Incidents, Intake, Judicial, Medical, Medication, Organisation, Own, People,
        Restraint, Users, WorkNotes,
    };
    match compartment {
        Own => act != Act::Destroy,
        WorkNotes => act != Act::Disclose,
        CareContent | Medical | Education | Incidents | Restraint | Medication => {
            matches!(act, Act::See | Act::Add | Act::Change)
        }
        Consent => act != Act::Destroy,
        Organisation => matches!(act, Act::See | Act::Disclose),
        Directory | Identification | Dossier | People | CareRelation | Images => act == Act::See,
        Bsn | Finances | Judicial | Abuse | Intake | Users | Audit => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(role: Role, act: Act, compartment: Compartment, expected: bool) {
        assert_eq!(may(role, Rule { act, compartment }), expected, "{role:?} {act:?} {compartment:?}");
    }

    #[test]
    fn a_care_worker_works_with_consents_but_not_with_numbers_users_or_the_log() {
        use Compartment::*;
        check(Role::CareWorker, Act::See, Directory, true);
        check(Role::CareWorker, Act::Change, Identification, false);
        check(Role::CareWorker, Act::See, Bsn, false);
        check(Role::CareWorker, Act::Add, Consent, true);
        check(Role::CareWorker, Act::Change, Organisation, false);
        check(Role::CareWorker, Act::See, Users, false);
        check(Role::CareWorker, Act::See, Audit, false);
        check(Role::CareWorker, Act::Change, Own, true);
    }

    #[test]
    fn nothing_is_destroyed_but_applications_and_work_notes() {
        use Compartment::*;
        for compartment in [Directory, Bsn, CareContent, Abuse, Audit, Own] {
            check(Role::Coordinator, Act::Destroy, compartment, false);
            check(Role::CareWorker, Act::Destroy, compartment, false);
        }
        check(Role::Coordinator, Act::Destroy, Intake, true);
        check(Role::CareWorker, Act::Destroy, WorkNotes, true);
    }

    #[test]
    fn a_care_worker_reports_care_and_incidents_but_sees_no_money_justice_or_abuse_file() {
        use Compartment::*;
        for compartment in [CareContent, Medical, Incidents, Restraint, Medication] {
            check(Role::CareWorker, Act::Add, compartment, true);
            check(Role::CareWorker, Act::Disclose, compartment, false);
        }
        for compartment in [Finances, Judicial, Abuse, Intake] {
            check(Role::CareWorker, Act::See, compartment, false);
        }
    }
}
