//! Authorisation scheme (bevoegdheidsschema; MW-6.5, RZ-3.1, CE-08a): which role may do what with which part of the record.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::user::Role;

/// A part of the record that is opened or shut as a whole (MX-12).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
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
    /// The circle of a client: who works with this client, and so may see the record (MX-33).
    Circle,
    /// Emergency access outside the circle (noodtoegang; MX-18).
    Emergency,
    /// The audit log.
    Audit,
    /// One's own password and session.
    Own,
}

/// What is done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
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

impl Compartment {
    /// Each of them, in the order of the printed scheme.
    pub const ALL: [Compartment; 25] = [
        Compartment::Directory,
        Compartment::Identification,
        Compartment::Bsn,
        Compartment::People,
        Compartment::Consent,
        Compartment::CareRelation,
        Compartment::Intake,
        Compartment::Dossier,
        Compartment::CareContent,
        Compartment::Medical,
        Compartment::Education,
        Compartment::Finances,
        Compartment::Judicial,
        Compartment::Images,
        Compartment::WorkNotes,
        Compartment::Incidents,
        Compartment::Restraint,
        Compartment::Medication,
        Compartment::Abuse,
        Compartment::Circle,
        Compartment::Emergency,
        Compartment::Organisation,
        Compartment::Users,
        Compartment::Audit,
        Compartment::Own,
    ];

    /// Whether it is a part of the record of one client, and not of the organisation.
    pub fn is_of_a_client(self) -> bool {
        match self {
            Compartment::Directory
            | Compartment::Identification
            | Compartment::Bsn
            | Compartment::People
            | Compartment::Consent
            | Compartment::CareRelation
            | Compartment::Dossier
            | Compartment::CareContent
            | Compartment::Medical
            | Compartment::Education
            | Compartment::Finances
            | Compartment::Judicial
            | Compartment::Images
            | Compartment::WorkNotes
            | Compartment::Incidents
            | Compartment::Restraint
            | Compartment::Medication
            | Compartment::Abuse
            | Compartment::Circle => true,
            Compartment::Intake
            | Compartment::Emergency
            | Compartment::Organisation
            | Compartment::Users
            | Compartment::Audit
            | Compartment::Own => false,
        }
    }
}

impl Act {
    /// Each of them, from the least to the most.
    pub const ALL: [Act; 5] = [Act::See, Act::Add, Act::Change, Act::Disclose, Act::Destroy];
}

/// Whose records somebody reaches. Orders from the least to the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Reach {
    /// Nobody's, save through emergency access with a reason (MW-6.4).
    Reasoned,
    /// Those of clients who consented in an inspection on this very day (RZ-2.8).
    Consented,
    /// Those of clients in whose circle they are (MX-33, RZ-2.2).
    Circle,
    /// Everyone's.
    Everyone,
}

/// What is granted; what is not is forbidden. One set of bits for each act, one bit for each compartment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rights([u64; 5]);

/// What is granted in one compartment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Grant {
    /// Where.
    pub compartment: Compartment,
    /// What, never empty in what is kept.
    pub acts: Vec<Act>,
}

impl Rights {
    /// Nothing at all.
    pub const NONE: Rights = Rights([0; 5]);

    /// Just these.
    pub fn of(rules: impl IntoIterator<Item = Rule>) -> Rights {
        let mut rights = Rights::NONE;
        for Rule { act, compartment } in rules {
            rights.0[act as usize] |= 1 << compartment as u64;
        }
        rights
    }

    /// The rights of a list of grants.
    pub fn granted(grants: &[Grant]) -> Rights {
        Rights::of(
            grants
                .iter()
                .flat_map(|it| it.acts.iter().map(|act| Rule { act: *act, compartment: it.compartment })),
        )
    }

    /// Whether this is granted.
    pub fn may(self, Rule { act, compartment }: Rule) -> bool {
        self.0[act as usize] & (1 << compartment as u64) != 0
    }

    /// Whether nothing of the other is missing here.
    pub fn covers(self, other: Rights) -> bool {
        self.0.iter().zip(other.0).all(|(mine, theirs)| mine & theirs == theirs)
    }

    /// As a list, in the order of the printed scheme; compartments without any right are left out.
    pub fn grants(self) -> Vec<Grant> {
        let grant = |compartment| Grant { compartment, acts: self.acts(compartment) };
        Compartment::ALL.into_iter().map(grant).filter(|it| !it.acts.is_empty()).collect()
    }

    /// What is granted in one compartment.
    pub fn acts(self, compartment: Compartment) -> Vec<Act> {
        Act::ALL.into_iter().filter(|act| self.may(Rule { act: *act, compartment })).collect()
    }
}

/// What a role of the program may, and for which clients.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleRights {
    /// Which.
    pub role: Role,
    /// Whose records.
    pub reach: Reach,
    /// Where it comes from: rows of the requirements and articles.
    pub source: String,
    /// What.
    pub rights: Rights,
}

/// The scheme: `assets/authorisation.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    /// How long emergency access lasts, in hours.
    pub emergency_hours: u32,
    /// Each role of the program once.
    pub roles: Vec<RoleRights>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SchemeFile {
    emergency_hours: u32,
    role: Vec<RoleFile>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct RoleFile {
    role: Role,
    reach: Reach,
    source: String,
    /// What is granted in every compartment that `grants` does not name.
    #[serde(default)]
    elsewhere: Vec<Act>,
    grants: Vec<Grant>,
}

static BUILT_IN: LazyLock<Scheme> = LazyLock::new(|| {
    Scheme::parse(include_str!("../../../../assets/authorisation.toml"))
        .expect("the scheme is part of the program, and a test reads it")
});

impl Scheme {
    /// The one of the program.
    pub fn built_in() -> &'static Scheme {
        &BUILT_IN
    }

    fn parse(text: &str) -> Result<Scheme, toml::de::Error> {
        let file: SchemeFile = toml::from_str(text)?;
        let roles = file.role.into_iter().map(RoleFile::rights).collect();
        Ok(Scheme { emergency_hours: file.emergency_hours, roles })
    }

    /// What a role may; a role that the file does not name may nothing.
    pub fn rights(&self, role: Role) -> Rights {
        self.roles.iter().find(|it| it.role == role).map_or(Rights::NONE, |it| it.rights)
    }

    /// Whose records a role reaches; of a role that the file does not name, nobody's.
    pub fn reach(&self, role: Role) -> Reach {
        self.roles.iter().find(|it| it.role == role).map_or(Reach::Reasoned, |it| it.reach)
    }
}

impl RoleFile {
    fn rights(self) -> RoleRights {
        let named = |compartment: Compartment| self.grants.iter().find(|it| it.compartment == compartment);
        let rules = Compartment::ALL.into_iter().flat_map(|compartment| {
            let acts = named(compartment).map_or(&self.elsewhere, |it| &it.acts);
            acts.iter().map(move |act| Rule { act: *act, compartment }).collect::<Vec<_>>()
        });
        let rights = Rights::of(rules);
        RoleRights { role: self.role, reach: self.reach, source: self.source, rights }
    }
}

/// Whether a role may. What is not granted in the scheme is forbidden.
pub fn may(role: Role, rule: Rule) -> bool {
    Scheme::built_in().rights(role).may(rule)
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

    #[test]
    fn the_scheme_has_every_role_and_every_compartment_once() {
        let scheme = Scheme::built_in();
        for role in Role::ALL {
            assert_eq!(scheme.roles.iter().filter(|it| it.role == role).count(), 1, "{role:?}");
        }
        for (place, one) in Compartment::ALL.iter().enumerate() {
            assert!(!Compartment::ALL[place + 1..].contains(one), "{one:?}");
        }
        let rules = |compartment| Act::ALL.map(|act| Rule { act, compartment });
        for rule in Compartment::ALL.into_iter().flat_map(rules) {
            assert_eq!(Rights::of([rule]).grants().len(), 1, "{rule:?} has a bit of its own");
        }
    }

    #[test]
    fn nobody_may_what_a_coordinator_may_not() {
        let most = Scheme::built_in().rights(Role::Coordinator);
        for role in Scheme::built_in().roles.iter() {
            assert!(most.covers(role.rights), "{:?}", role.role);
            assert_eq!(Rights::granted(&role.rights.grants()), role.rights);
        }
    }

    #[test]
    fn who_reaches_only_some_clients() {
        let reach = |role| Scheme::built_in().reach(role);
        assert_eq!(reach(Role::CareWorker), Reach::Circle, "RZ-2.2, MX-33");
        assert_eq!(reach(Role::BehaviouralScientist), Reach::Circle, "RZ-2.2");
        assert_eq!(reach(Role::Auditor), Reach::Consented, "RZ-2.8");
        assert_eq!(reach(Role::Board), Reach::Reasoned, "MW-6.4");
        for role in [Role::Coordinator, Role::Secretariat, Role::Finance, Role::PrivacyOfficer] {
            assert_eq!(reach(role), Reach::Everyone, "{role:?}");
        }
    }

    #[test]
    fn an_auditor_only_looks_and_only_who_supervises_sees_the_log() {
        use Compartment::*;
        for compartment in Compartment::ALL {
            for act in [Act::Add, Act::Change, Act::Disclose, Act::Destroy] {
                check(Role::Auditor, act, compartment, act == Act::Change && compartment == Own);
            }
        }
        for role in Role::ALL {
            let supervises = matches!(role, Role::Coordinator | Role::PrivacyOfficer);
            check(role, Act::See, Audit, supervises);
        }
        check(Role::PrivacyOfficer, Act::See, CareContent, false);
        check(Role::PrivacyOfficer, Act::See, Emergency, true);
        check(Role::Finance, Act::See, CareContent, false);
        check(Role::Secretariat, Act::Add, Identification, true);
        check(Role::Secretariat, Act::See, CareContent, false);
        check(Role::BehaviouralScientist, Act::Add, Abuse, true);
    }
}
