//! Wat een toestemming toestaat, of een bezwaar verbiedt (AVG art. 6(1)(a) en 21; obligations.md 1.4): how a kind of consent counts in the rules of disclosure.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a consent permits while it is in force; the last three are forbidden by an objection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Permission {
    /// Sharing with the carers named (ZT-22.1).
    ShareWithNamedCarers,
    /// Consulting and exchanging with the supervisors, funders and referrers named (ZT-22.2).
    ExchangeWithNamedBodies,
    /// Inspection of the file by the person named (ZT-22.3b).
    InspectionByNamedPerson,
    /// Recording special categories beyond what the care needs (ZT-11.6, MW-6.1).
    RecordSpecialCategories,
    /// Disclosure to the outside persons named, who are directly involved (RZ-2.3a).
    DiscloseToNamedInvolved,
    /// Linking separate registrations (RZ-2.4).
    LinkRegistrations,
    /// Disclosure as the written authorisation says (RZ-2.4).
    DiscloseAsAuthorised,
    /// Inspection by an auditor on that one day (RZ-2.8).
    AuditInspection,
    /// Handing the whole dossier over to the organisation named (RZ-3.9).
    TransferDossier,
    /// Keeping the dossier longer (RZ-3.6, MW-12.2).
    RetainLonger,
    /// Making and using images and sound in the ways ticked (RZ-5.1).
    UseImages,
    /// Using data for the other purpose named (MX-07, MW-8.4).
    UseForNamedPurpose,
    /// Passing data on to the partners or subsidiaries named (MX-15).
    ShareWithPartners,
    /// Access for the people of the circle who are named (MX-33).
    CircleAccess,
    /// Research or statistics in which the client can be recognised (ZT-11.7, MW-6.6).
    IdentifiableResearch,
    /// Making data available through an electronic exchange system (Wabvpz art. 15a).
    ElectronicExchange,
    /// The care itself (BW art. 7:450, Jeugdwet art. 7.3.4).
    CareItself,
    /// That the person named acts for the client (MW-7.5).
    ActAsProxy,
    /// Sending news and offers.
    SendNewsletter,
    /// Contact with the employer, school or housing corporation named.
    ContactNamedOutsider,
    /// Forbidden: use for statistics after anonymising (MX-20).
    AnonymisedUse,
    /// Forbidden: risk assessment by an insurer (ZT-11.2.2, MW-6.2).
    InsurerRiskUse,
    /// Forbidden: sharing with co-treaters (MW-13.4).
    CoTreaterSharing,
}

impl Permission {
    /// Every permission, in the order of the kinds.
    pub const ALL: [Permission; 23] = [
        Permission::ShareWithNamedCarers,
        Permission::ExchangeWithNamedBodies,
        Permission::InspectionByNamedPerson,
        Permission::RecordSpecialCategories,
        Permission::DiscloseToNamedInvolved,
        Permission::LinkRegistrations,
        Permission::DiscloseAsAuthorised,
        Permission::AuditInspection,
        Permission::TransferDossier,
        Permission::RetainLonger,
        Permission::UseImages,
        Permission::UseForNamedPurpose,
        Permission::ShareWithPartners,
        Permission::CircleAccess,
        Permission::IdentifiableResearch,
        Permission::ElectronicExchange,
        Permission::CareItself,
        Permission::ActAsProxy,
        Permission::SendNewsletter,
        Permission::ContactNamedOutsider,
        Permission::AnonymisedUse,
        Permission::InsurerRiskUse,
        Permission::CoTreaterSharing,
    ];

    /// Whether only an objection carries it.
    pub fn is_objection(self) -> bool {
        matches!(self, Permission::AnonymisedUse | Permission::InsurerRiskUse | Permission::CoTreaterSharing)
    }
}
