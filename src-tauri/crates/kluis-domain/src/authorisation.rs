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
    /// The organisation's settings and statements.
    Organisation,
    /// Users and their roles.
    Users,
    /// The audit log.
    Audit,
    /// One's own password and session.
    Own,
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
    use Act::{Add, Change, Destroy, Disclose, See};
    use Compartment::{Audit, Bsn, Consent, Directory, Identification, Organisation, Own, Users};
    match (role, rule.compartment, rule.act) {
        (_, _, Destroy) => false,
        (_, Own, _) => true,
        (Role::Coordinator, Directory | Identification | Bsn | Consent | Organisation | Users | Audit, _) => {
            true
        }
        (Role::CareWorker, Directory | Identification | Organisation, See) => true,
        (Role::CareWorker, Organisation, Disclose) => true,
        (Role::CareWorker, Consent, See | Add | Change | Disclose) => true,
        (Role::CareWorker, Directory | Identification, Add | Change | Disclose) => false,
        (Role::CareWorker, Organisation, Add | Change) => false,
        (Role::CareWorker, Bsn | Users | Audit, See | Add | Change | Disclose) => false,
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
    fn nobody_destroys_yet() {
        for compartment in [Compartment::Directory, Compartment::Bsn, Compartment::Audit, Compartment::Own] {
            check(Role::Coordinator, Act::Destroy, compartment, false);
        }
    }
}
