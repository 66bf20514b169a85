//! The stored spelling of each enum: explicit, so that renaming a variant cannot corrupt a file.

use kluis_domain::{
    access_log::{ChainBreak, LogGround},
    authorisation::{Act, Compartment},
    backup::BackupTrouble,
    bsn_check::{
        DocumentKind, IdentityBasis, NoBsnReason, RegisterChannel, RegisterOutcome, RegisterPath, WidCheck,
    },
    bsn_use::BsnSource,
    capacity::{CapacityOutcome, Matter},
    care::{DecisionKind, EndReason, FollowUp, FunderKind, Funding, VolumePeriod, VolumeUnit},
    care_circle::Involvement,
    client::{ContactChannel, MaritalStatus, NameUse, Sex},
    conduct::ConductKind,
    consent::{Asked, Means, Permission, SignerRule, Stance, Validity},
    contact::{ContactFunction, ContactKind, Relation},
    disclosure::{
        DisclosedKind, DisclosureChannel, DisclosureDuty, DisclosureExtent, DisclosurePurpose, NoticeEnd,
        NoticeKind, Rests,
    },
    dossier_item::{
        CorrectionKind, CriminalGround, ItemKind, ItemSource, Measure, Period, SpecialKind, SpecialReason,
    },
    intake::IntakeChannel,
    law::Regime,
    letter_code::Unclear,
    mandate::{EvidenceKind, MandateKind, MandateScope, Sharing, Willingness},
    organisation_register::{
        AdviceFollowed, CheckOutcome, CompatibilityVerdict, DpiaNeed, OrganisationRegister,
        PriorConsultation, ProcessingPlace, Recognisable,
    },
    policy_version::CellKind,
    profile::{ConsentForm, DataKind, LegalBasis, ProcessingRole, RetentionCategory},
    recipient::RecipientKind,
    register::{AdditionKind, DurationUnit, IncidentKind, MedicationTask, Register, TickOutcome},
    statement::{Layout, PolicyDocument},
    unusual::{UnusualOutcome, UnusualPattern},
    user::Role,
};

use crate::{VaultError, user::UserChange};

/// A column's name and the spelling of each value.
pub(crate) struct Names<T: 'static>(&'static str, &'static [(&'static str, T)]);

impl<T: Copy + PartialEq> Names<T> {
    pub(crate) fn name_of(&self, value: T) -> &'static str {
        self.1
            .iter()
            .find(|(_, it)| *it == value)
            .expect("every variant has a stored name, as a test shows")
            .0
    }

    pub(crate) fn value_of(&self, name: &str) -> Result<T, VaultError> {
        self.1.iter().find(|(it, _)| *it == name).map(|(_, it)| *it).ok_or(VaultError::Unreadable(self.0))
    }
}

pub(crate) const ROLES: Names<Role> = Names(
    "user.role",
    &[
        ("coordinator", Role::Coordinator),
        ("care-worker", Role::CareWorker),
        ("behavioural-scientist", Role::BehaviouralScientist),
        ("secretariat", Role::Secretariat),
        ("finance", Role::Finance),
        ("privacy-officer", Role::PrivacyOfficer),
        ("auditor", Role::Auditor),
        ("board", Role::Board),
    ],
);

pub(crate) const USER_CHANGES: Names<UserChange> = Names(
    "user_step.kind",
    &[
        ("added", UserChange::Added),
        ("role-changed", UserChange::RoleChanged),
        ("suspended", UserChange::Suspended),
        ("readmitted", UserChange::Readmitted),
        ("reset", UserChange::Reset),
    ],
);

pub(crate) const COMPARTMENTS: Names<Compartment> = Names(
    "own_role_grant.compartment",
    &[
        ("directory", Compartment::Directory),
        ("identification", Compartment::Identification),
        ("bsn", Compartment::Bsn),
        ("consent", Compartment::Consent),
        ("people", Compartment::People),
        ("care-relation", Compartment::CareRelation),
        ("dossier", Compartment::Dossier),
        ("care-content", Compartment::CareContent),
        ("medical", Compartment::Medical),
        ("finances", Compartment::Finances),
        ("judicial", Compartment::Judicial),
        ("education", Compartment::Education),
        ("images", Compartment::Images),
        ("work-notes", Compartment::WorkNotes),
        ("incidents", Compartment::Incidents),
        ("restraint", Compartment::Restraint),
        ("medication", Compartment::Medication),
        ("abuse", Compartment::Abuse),
        ("intake", Compartment::Intake),
        ("organisation", Compartment::Organisation),
        ("users", Compartment::Users),
        ("circle", Compartment::Circle),
        ("emergency", Compartment::Emergency),
        ("audit", Compartment::Audit),
        ("own", Compartment::Own),
    ],
);

pub(crate) const ACTS: Names<Act> = Names(
    "own_role_grant.act",
    &[
        ("see", Act::See),
        ("add", Act::Add),
        ("change", Act::Change),
        ("disclose", Act::Disclose),
        ("destroy", Act::Destroy),
    ],
);

pub(crate) const INVOLVEMENTS: Names<Involvement> = Names(
    "circle_member.involvement",
    &[
        ("carer", Involvement::Carer),
        ("co-treater", Involvement::CoTreater),
        ("locum", Involvement::Locum),
        ("successor", Involvement::Successor),
    ],
);

pub(crate) const NAME_USES: Names<NameUse> = Names(
    "client.name_use",
    &[
        ("own", NameUse::Own),
        ("partner", NameUse::Partner),
        ("partner-own", NameUse::PartnerOwn),
        ("own-partner", NameUse::OwnPartner),
    ],
);

pub(crate) const SEXES: Names<Sex> = Names(
    "client.sex",
    &[
        ("unknown", Sex::Unknown),
        ("female", Sex::Female),
        ("male", Sex::Male),
        ("unspecified", Sex::Unspecified),
    ],
);

pub(crate) const DOCUMENT_KINDS: Names<DocumentKind> = Names(
    "bsn_check.document_kind",
    &[
        ("passport", DocumentKind::Passport),
        ("identity-card", DocumentKind::IdentityCard),
        ("driving-licence", DocumentKind::DrivingLicence),
        ("residence-document", DocumentKind::ResidenceDocument),
        ("other-european", DocumentKind::OtherEuropean),
    ],
);

pub(crate) const IDENTITY_BASES: Names<IdentityBasis> = Names(
    "bsn_check.basis",
    &[
        ("document", IdentityBasis::Document),
        ("earlier", IdentityBasis::Earlier),
        ("no-document", IdentityBasis::NoDocument),
        ("urgent", IdentityBasis::Urgent),
    ],
);

pub(crate) const WID_CHECKS: Names<WidCheck> = Names(
    "bsn_check.wid_check",
    &[
        ("not-done", WidCheck::NotDone),
        ("may-circulate", WidCheck::MayCirculate),
        ("may-not-circulate", WidCheck::MayNotCirculate),
        ("not-possible", WidCheck::NotPossible),
    ],
);

pub(crate) const BSN_SOURCES: Names<BsnSource> = Names(
    "bsn_check.source",
    &[
        ("client", BsnSource::Client),
        ("document", BsnSource::Document),
        ("relative", BsnSource::Relative),
        ("municipality", BsnSource::Municipality),
        ("ciz", BsnSource::Ciz),
        ("insurer", BsnSource::Insurer),
        ("carer", BsnSource::Carer),
        ("main-contractor", BsnSource::MainContractor),
        ("other-user", BsnSource::OtherUser),
        ("brp", BsnSource::Brp),
        ("unknown", BsnSource::Unknown),
    ],
);

pub(crate) const NO_BSN_REASONS: Names<NoBsnReason> = Names(
    "bsn_check.no_bsn",
    &[
        ("not-registered", NoBsnReason::NotRegistered),
        ("asylum-seeker", NoBsnReason::AsylumSeeker),
        ("undocumented", NoBsnReason::Undocumented),
        ("newborn", NoBsnReason::Newborn),
        ("refuses", NoBsnReason::Refuses),
        ("not-yet-known", NoBsnReason::NotYetKnown),
    ],
);

pub(crate) const REGISTER_OUTCOMES: Names<RegisterOutcome> = Names(
    "bsn_check.register_outcome",
    &[
        ("found", RegisterOutcome::Found),
        ("found-deviating", RegisterOutcome::FoundDeviating),
        ("not-found", RegisterOutcome::NotFound),
        ("not-possible", RegisterOutcome::NotPossible),
    ],
);

pub(crate) const SEARCH_PATHS: Names<RegisterPath> =
    Names("bsn_check.search_path", &[("address", RegisterPath::Address), ("surname", RegisterPath::Surname)]);

pub(crate) const CHANNELS: Names<RegisterChannel> = Names(
    "bsn_check.channel",
    &[
        ("portal", RegisterChannel::Portal),
        ("software", RegisterChannel::Software),
        ("on-behalf", RegisterChannel::OnBehalf),
    ],
);

pub(crate) const MARITAL_STATUSES: Names<MaritalStatus> = Names(
    "client.marital_status",
    &[
        ("unknown", MaritalStatus::Unknown),
        ("unmarried", MaritalStatus::Unmarried),
        ("married", MaritalStatus::Married),
        ("registered-partnership", MaritalStatus::RegisteredPartnership),
        ("living-together", MaritalStatus::LivingTogether),
        ("divorced", MaritalStatus::Divorced),
        ("widowed", MaritalStatus::Widowed),
    ],
);

pub(crate) const CONTACT_CHANNELS: Names<ContactChannel> = Names(
    "client.preferred_channel",
    &[
        ("no-preference", ContactChannel::NoPreference),
        ("phone", ContactChannel::Phone),
        ("text-message", ContactChannel::TextMessage),
        ("email", ContactChannel::Email),
        ("post", ContactChannel::Post),
        ("through-other", ContactChannel::ThroughOther),
    ],
);

pub(crate) const FUNDINGS: Names<Funding> = Names(
    "decision.funding",
    &[
        ("wmo", Funding::Wmo),
        ("jeugdwet", Funding::Jeugdwet),
        ("wlz", Funding::Wlz),
        ("zvw", Funding::Zvw),
        ("pgb", Funding::Pgb),
        ("forensic", Funding::Forensic),
    ],
);

pub(crate) const DECISION_KINDS: Names<DecisionKind> = Names(
    "decision.kind",
    &[
        ("municipal-decision", DecisionKind::MunicipalDecision),
        ("referral", DecisionKind::Referral),
        ("long-term-indication", DecisionKind::LongTermIndication),
        ("nursing-indication", DecisionKind::NursingIndication),
        ("forensic-indication", DecisionKind::ForensicIndication),
        ("court-ruling", DecisionKind::CourtRuling),
    ],
);

pub(crate) const FUNDER_KINDS: Names<FunderKind> = Names(
    "decision.funder_kind",
    &[
        ("municipality", FunderKind::Municipality),
        ("care-office", FunderKind::CareOffice),
        ("insurer", FunderKind::Insurer),
        ("justice", FunderKind::Justice),
    ],
);

pub(crate) const VOLUME_UNITS: Names<VolumeUnit> = Names(
    "decision_product.unit",
    &[
        ("minutes", VolumeUnit::Minutes),
        ("hours", VolumeUnit::Hours),
        ("day-parts", VolumeUnit::DayParts),
        ("days", VolumeUnit::Days),
        ("pieces", VolumeUnit::Pieces),
        ("euros", VolumeUnit::Euros),
    ],
);

pub(crate) const VOLUME_PERIODS: Names<VolumePeriod> = Names(
    "decision_product.period",
    &[
        ("day", VolumePeriod::Day),
        ("week", VolumePeriod::Week),
        ("four-weeks", VolumePeriod::FourWeeks),
        ("month", VolumePeriod::Month),
        ("year", VolumePeriod::Year),
        ("whole-decision", VolumePeriod::WholeDecision),
    ],
);

pub(crate) const END_REASONS: Names<EndReason> = Names(
    "care_step.reason",
    &[
        ("goals-reached", EndReason::GoalsReached),
        ("decision-expired", EndReason::DecisionExpired),
        ("clients-wish", EndReason::ClientsWish),
        ("moved-away", EndReason::MovedAway),
        ("taken-over", EndReason::TakenOver),
        ("admitted", EndReason::Admitted),
        ("died", EndReason::Died),
        ("by-organisation", EndReason::ByOrganisation),
        ("other", EndReason::Other),
    ],
);

pub(crate) const FOLLOW_UPS: Names<FollowUp> = Names(
    "care_step.follow_up",
    &[
        ("nothing", FollowUp::Nothing),
        ("other-provider", FollowUp::OtherProvider),
        ("network", FollowUp::Network),
        ("unknown", FollowUp::Unknown),
    ],
);

pub(crate) const DISCLOSURE_PURPOSES: Names<DisclosurePurpose> = Names(
    "disclosure.purpose",
    &[
        ("treatment", DisclosurePurpose::Treatment),
        ("handover", DisclosurePurpose::Handover),
        ("consultation", DisclosurePurpose::Consultation),
        ("payment", DisclosurePurpose::Payment),
        ("insurance-execution", DisclosurePurpose::InsuranceExecution),
        ("insurer-risk", DisclosurePurpose::InsurerRisk),
        ("indication", DisclosurePurpose::Indication),
        ("supervision", DisclosurePurpose::Supervision),
        ("legal-duty", DisclosurePurpose::LegalDuty),
        ("abuse-report", DisclosurePurpose::AbuseReport),
        ("outreach", DisclosurePurpose::Outreach),
        ("involvement", DisclosurePurpose::Involvement),
        ("outsider-contact", DisclosurePurpose::OutsiderContact),
        ("circle-access", DisclosurePurpose::CircleAccess),
        ("own-request", DisclosurePurpose::OwnRequest),
        ("inspection", DisclosurePurpose::Inspection),
        ("after-death", DisclosurePurpose::AfterDeath),
        ("audit", DisclosurePurpose::Audit),
        ("research", DisclosurePurpose::Research),
        ("statistics", DisclosurePurpose::Statistics),
        ("transfer", DisclosurePurpose::Transfer),
        ("electronic-exchange", DisclosurePurpose::ElectronicExchange),
        ("link-registrations", DisclosurePurpose::LinkRegistrations),
        ("publication", DisclosurePurpose::Publication),
        ("newsletter", DisclosurePurpose::Newsletter),
        ("partners", DisclosurePurpose::Partners),
        ("processing", DisclosurePurpose::Processing),
        ("own-claim", DisclosurePurpose::OwnClaim),
        ("other-purpose", DisclosurePurpose::OtherPurpose),
    ],
);

pub(crate) const DISCLOSED_KINDS: Names<DisclosedKind> = Names(
    "disclosure_data.kind",
    &[
        ("ordinary", DisclosedKind::Ordinary),
        ("health", DisclosedKind::Health),
        ("special", DisclosedKind::Special),
        ("criminal", DisclosedKind::Criminal),
        ("bsn", DisclosedKind::Bsn),
        ("images", DisclosedKind::Images),
        ("anonymised", DisclosedKind::Anonymised),
    ],
);

pub(crate) const DISCLOSURE_CHANNELS: Names<DisclosureChannel> = Names(
    "disclosure.channel",
    &[
        ("secure-mail", DisclosureChannel::SecureMail),
        ("email", DisclosureChannel::Email),
        ("post", DisclosureChannel::Post),
        ("in-person", DisclosureChannel::InPerson),
        ("phone", DisclosureChannel::Phone),
        ("portal", DisclosureChannel::Portal),
    ],
);

pub(crate) const DISCLOSURE_EXTENTS: Names<DisclosureExtent> =
    Names("disclosure.extent", &[("part", DisclosureExtent::Part), ("whole", DisclosureExtent::Whole)]);

pub(crate) const DISCLOSURE_DUTIES: Names<DisclosureDuty> = Names(
    "disclosure_duty.duty",
    &[
        ("only-necessary", DisclosureDuty::OnlyNecessary),
        ("name-bsn", DisclosureDuty::NameBsn),
        ("omit-bsn", DisclosureDuty::OmitBsn),
        ("send-consent-copy", DisclosureDuty::SendConsentCopy),
        ("keep-proxy", DisclosureDuty::KeepProxy),
        ("within-consent", DisclosureDuty::WithinConsent),
        ("ask-again", DisclosureDuty::AskAgain),
        ("inform-client", DisclosureDuty::InformClient),
        ("inform-source", DisclosureDuty::InformSource),
        ("note-research", DisclosureDuty::NoteResearch),
        ("establish-identity", DisclosureDuty::EstablishIdentity),
        ("check-caller", DisclosureDuty::CheckCaller),
        ("secure-channel", DisclosureDuty::SecureChannel),
    ],
);

pub(crate) const GROUNDS_REST: Names<Rests> = Names(
    "disclosure.rests",
    &[("law", Rests::Law), ("consent", Rests::Consent), ("contract", Rests::Contract)],
);

pub(crate) const NOTICE_KINDS: Names<NoticeKind> = Names(
    "notice.kind",
    &[
        ("disclosed", NoticeKind::Disclosed),
        ("corrected", NoticeKind::Corrected),
        ("source", NoticeKind::Source),
        ("withdrawn", NoticeKind::Withdrawn),
        ("withdrawn-recipient", NoticeKind::WithdrawnRecipient),
    ],
);

pub(crate) const NOTICE_ENDS: Names<NoticeEnd> = Names(
    "notice_end.how",
    &[("sent", NoticeEnd::Sent), ("told", NoticeEnd::Told), ("not-needed", NoticeEnd::NotNeeded)],
);

pub(crate) const INTAKE_CHANNELS: Names<IntakeChannel> = Names(
    "application.channel",
    &[("website", IntakeChannel::Website), ("phone", IntakeChannel::Phone), ("mail", IntakeChannel::Mail)],
);

pub(crate) const RECIPIENT_KINDS: Names<RecipientKind> = Names(
    "recipient_kind",
    &[
        ("gp", RecipientKind::Gp),
        ("pharmacy", RecipientKind::Pharmacy),
        ("therapist", RecipientKind::Therapist),
        ("hospital", RecipientKind::Hospital),
        ("dentist", RecipientKind::Dentist),
        ("home-care", RecipientKind::HomeCare),
        ("mental-health", RecipientKind::MentalHealth),
        ("other-carer", RecipientKind::OtherCarer),
        ("referrer", RecipientKind::Referrer),
        ("ciz", RecipientKind::Ciz),
        ("insurer", RecipientKind::Insurer),
        ("care-office", RecipientKind::CareOffice),
        ("municipality", RecipientKind::Municipality),
        ("main-contractor", RecipientKind::MainContractor),
        ("neighbourhood-team", RecipientKind::NeighbourhoodTeam),
        ("youth-protection", RecipientKind::YouthProtection),
        ("safe-at-home", RecipientKind::SafeAtHome),
        ("safety-house", RecipientKind::SafetyHouse),
        ("justice", RecipientKind::Justice),
        ("inspectorate", RecipientKind::Inspectorate),
        ("data-protection-authority", RecipientKind::DataProtectionAuthority),
        ("public-body", RecipientKind::PublicBody),
        ("school", RecipientKind::School),
        ("employer", RecipientKind::Employer),
        ("housing-corporation", RecipientKind::HousingCorporation),
        ("client", RecipientKind::Client),
        ("representative", RecipientKind::Representative),
        ("network", RecipientKind::Network),
        ("bereaved-relative", RecipientKind::BereavedRelative),
        ("third-party", RecipientKind::ThirdParty),
        ("auditor", RecipientKind::Auditor),
        ("researcher", RecipientKind::Researcher),
        ("statistics-body", RecipientKind::StatisticsBody),
        ("business-partner", RecipientKind::BusinessPartner),
        ("processor", RecipientKind::Processor),
        ("successor", RecipientKind::Successor),
        ("public", RecipientKind::Public),
        ("other", RecipientKind::Other),
    ],
);

pub(crate) const MEANS: Names<Means> = Names(
    "consent_step.means",
    &[("paper", Means::Paper), ("digital", Means::Digital), ("spoken", Means::Spoken)],
);

pub(crate) const STANCES: Names<Stance> =
    Names("consent_kind.stance", &[("consent", Stance::Consent), ("objection", Stance::Objection)]);

pub(crate) const REGIMES: Names<Regime> = Names(
    "consent_kind.regime",
    &[
        ("wgbo", Regime::Wgbo),
        ("jeugdwet", Regime::Jeugdwet),
        ("wmo", Regime::Wmo),
        ("uavg", Regime::Uavg),
        ("wabvpz", Regime::Wabvpz),
    ],
);

pub(crate) const CONSENT_FORMS: Names<ConsentForm> =
    Names("consent_kind.form", &[("any", ConsentForm::Any), ("written", ConsentForm::Written)]);

pub(crate) const SIGNER_RULES: Names<SignerRule> =
    Names("consent_kind.signer", &[("law", SignerRule::Law), ("client-only", SignerRule::ClientOnly)]);

pub(crate) const VALIDITIES: Names<Validity> = Names(
    "consent_kind.validity",
    &[
        ("until-withdrawn", Validity::UntilWithdrawn),
        ("until-date", Validity::UntilDate),
        ("one-day", Validity::OneDay),
    ],
);

pub(crate) const ASKED: Names<Asked> =
    Names("consent_kind.ask", &[("none", Asked::None), ("one", Asked::One), ("several", Asked::Several)]);

pub(crate) const PERMISSIONS: Names<Permission> = Names(
    "consent_kind_line.permission",
    &[
        ("share-with-named-carers", Permission::ShareWithNamedCarers),
        ("exchange-with-named-bodies", Permission::ExchangeWithNamedBodies),
        ("inspection-by-named-person", Permission::InspectionByNamedPerson),
        ("record-special-categories", Permission::RecordSpecialCategories),
        ("disclose-to-named-involved", Permission::DiscloseToNamedInvolved),
        ("link-registrations", Permission::LinkRegistrations),
        ("disclose-as-authorised", Permission::DiscloseAsAuthorised),
        ("audit-inspection", Permission::AuditInspection),
        ("transfer-dossier", Permission::TransferDossier),
        ("retain-longer", Permission::RetainLonger),
        ("use-images", Permission::UseImages),
        ("use-for-named-purpose", Permission::UseForNamedPurpose),
        ("share-with-partners", Permission::ShareWithPartners),
        ("circle-access", Permission::CircleAccess),
        ("identifiable-research", Permission::IdentifiableResearch),
        ("electronic-exchange", Permission::ElectronicExchange),
        ("care-itself", Permission::CareItself),
        ("act-as-proxy", Permission::ActAsProxy),
        ("send-newsletter", Permission::SendNewsletter),
        ("contact-named-outsider", Permission::ContactNamedOutsider),
        ("anonymised-use", Permission::AnonymisedUse),
        ("insurer-risk-use", Permission::InsurerRiskUse),
        ("co-treater-sharing", Permission::CoTreaterSharing),
    ],
);

pub(crate) const CONTACT_KINDS: Names<ContactKind> =
    Names("contact.kind", &[("person", ContactKind::Person), ("organisation", ContactKind::Organisation)]);

pub(crate) const CONTACT_FUNCTIONS: Names<ContactFunction> = Names(
    "contact.function",
    &[
        ("gp", ContactFunction::Gp),
        ("pharmacy", ContactFunction::Pharmacy),
        ("hospital", ContactFunction::Hospital),
        ("therapist", ContactFunction::Therapist),
        ("dentist", ContactFunction::Dentist),
        ("home-care", ContactFunction::HomeCare),
        ("mental-health", ContactFunction::MentalHealth),
        ("care-institution", ContactFunction::CareInstitution),
        ("municipality", ContactFunction::Municipality),
        ("care-office", ContactFunction::CareOffice),
        ("insurer", ContactFunction::Insurer),
        ("ciz", ContactFunction::Ciz),
        ("neighbourhood-team", ContactFunction::NeighbourhoodTeam),
        ("youth-protection", ContactFunction::YouthProtection),
        ("safety-house", ContactFunction::SafetyHouse),
        ("justice", ContactFunction::Justice),
        ("school", ContactFunction::School),
        ("employer", ContactFunction::Employer),
        ("housing-corporation", ContactFunction::HousingCorporation),
        ("referrer", ContactFunction::Referrer),
        ("administration-office", ContactFunction::AdministrationOffice),
        ("main-contractor", ContactFunction::MainContractor),
        ("public-body", ContactFunction::PublicBody),
        ("other", ContactFunction::Other),
    ],
);

pub(crate) const RELATIONS: Names<Relation> = Names(
    "contact_relation.relation",
    &[
        ("partner", Relation::Partner),
        ("parent", Relation::Parent),
        ("child", Relation::Child),
        ("sibling", Relation::Sibling),
        ("grandparent", Relation::Grandparent),
        ("grandchild", Relation::Grandchild),
        ("other-relative", Relation::OtherRelative),
        ("network", Relation::Network),
        ("informal-carer", Relation::InformalCarer),
        ("carer", Relation::Carer),
        ("institution", Relation::Institution),
        ("first-contact", Relation::FirstContact),
    ],
);

pub(crate) const MANDATE_KINDS: Names<MandateKind> = Names(
    "mandate.kind",
    &[
        ("parent-with-authority", MandateKind::ParentWithAuthority),
        ("guardian", MandateKind::Guardian),
        ("curator", MandateKind::Curator),
        ("mentor", MandateKind::Mentor),
        ("administrator", MandateKind::Administrator),
        ("written-proxy", MandateKind::WrittenProxy),
    ],
);

pub(crate) const SCOPES: Names<MandateScope> = Names(
    "mandate.scope",
    &[("care", MandateScope::Care), ("money", MandateScope::Money), ("both", MandateScope::Both)],
);

pub(crate) const SHARINGS: Names<Sharing> =
    Names("mandate.sharing", &[("sole", Sharing::Sole), ("joint", Sharing::Joint)]);

pub(crate) const EVIDENCE_KINDS: Names<EvidenceKind> = Names(
    "mandate_evidence.kind",
    &[
        ("custody-register", EvidenceKind::CustodyRegister),
        ("guardianship-register", EvidenceKind::GuardianshipRegister),
        ("court-order", EvidenceKind::CourtOrder),
        ("civil-registry", EvidenceKind::CivilRegistry),
        ("signed-proxy", EvidenceKind::SignedProxy),
        ("notarial-proxy", EvidenceKind::NotarialProxy),
        ("other", EvidenceKind::Other),
    ],
);

pub(crate) const WILLINGNESSES: Names<Willingness> = Names(
    "willingness_step.willingness",
    &[
        ("willing", Willingness::Willing),
        ("refuses", Willingness::Refuses),
        ("missing", Willingness::Missing),
    ],
);

pub(crate) const CONDUCT_KINDS: Names<ConductKind> = Names(
    "conduct_note.kind",
    &[
        ("client-involved", ConductKind::ClientInvolved),
        ("concern", ConductKind::Concern),
        ("duties-not-performed", ConductKind::DutiesNotPerformed),
    ],
);

pub(crate) const MATTERS: Names<Matter> = Names(
    "assessment.matter",
    &[
        ("care", Matter::Care),
        ("youth-care", Matter::YouthCare),
        ("social-support", Matter::SocialSupport),
        ("data-consent", Matter::DataConsent),
        ("electronic-exchange", Matter::ElectronicExchange),
        ("rights-request", Matter::RightsRequest),
        ("money", Matter::Money),
    ],
);

pub(crate) const OUTCOMES: Names<CapacityOutcome> = Names(
    "assessment.outcome",
    &[("capable", CapacityOutcome::Capable), ("incapable", CapacityOutcome::Incapable)],
);

pub(crate) const ITEM_KINDS: Names<ItemKind> = Names(
    "dossier_item.kind",
    &[
        ("help-request", ItemKind::HelpRequest),
        ("diagnostics", ItemKind::Diagnostics),
        ("care-history", ItemKind::CareHistory),
        ("care-plan", ItemKind::CarePlan),
        ("guidance-note", ItemKind::GuidanceNote),
        ("evaluation", ItemKind::Evaluation),
        ("correspondence", ItemKind::Correspondence),
        ("belief", ItemKind::Belief),
        ("other", ItemKind::Other),
        ("medical", ItemKind::Medical),
        ("paramedical", ItemKind::Paramedical),
        ("nursing", ItemKind::Nursing),
        ("income", ItemKind::Income),
        ("expense", ItemKind::Expense),
        ("debt", ItemKind::Debt),
        ("judicial-history", ItemKind::JudicialHistory),
        ("legal-status", ItemKind::LegalStatus),
        ("education", ItemKind::Education),
        ("work", ItemKind::Work),
        ("image", ItemKind::Image),
        ("passport-photo", ItemKind::PassportPhoto),
    ],
);

pub(crate) const ITEM_SOURCES: Names<ItemSource> = Names(
    "dossier_item.source",
    &[
        ("client", ItemSource::Client),
        ("self-made", ItemSource::SelfMade),
        ("municipality", ItemSource::Municipality),
        ("referrer", ItemSource::Referrer),
        ("justice", ItemSource::Justice),
        ("safety-house", ItemSource::SafetyHouse),
        ("other-carer", ItemSource::OtherCarer),
        ("family", ItemSource::Family),
    ],
);

pub(crate) const MEASURES: Names<Measure> = Names(
    "dossier_item.measure",
    &[
        ("supervision-order", Measure::SupervisionOrder),
        ("out-of-home-placement", Measure::OutOfHomePlacement),
        ("closed-youth-care", Measure::ClosedYouthCare),
        ("youth-probation", Measure::YouthProbation),
        ("care-authorisation", Measure::CareAuthorisation),
        ("crisis-measure", Measure::CrisisMeasure),
        ("court-authorisation", Measure::CourtAuthorisation),
        ("custody", Measure::Custody),
        ("tbs-with-nursing", Measure::TbsWithNursing),
        ("tbs-with-conditions", Measure::TbsWithConditions),
        ("youth-institution", Measure::YouthInstitution),
        ("probation", Measure::Probation),
        ("detention", Measure::Detention),
        ("other", Measure::Other),
    ],
);

pub(crate) const PERIODS: Names<Period> = Names(
    "dossier_item.per",
    &[
        ("once", Period::Once),
        ("week", Period::Week),
        ("four-weeks", Period::FourWeeks),
        ("month", Period::Month),
        ("year", Period::Year),
    ],
);

pub(crate) const DATA_KINDS: Names<DataKind> = Names(
    "dossier_item.category",
    &[
        ("ordinary", DataKind::Ordinary),
        ("special", DataKind::Special),
        ("criminal", DataKind::Criminal),
        ("bsn", DataKind::Bsn),
    ],
);

pub(crate) const SPECIAL_KINDS: Names<SpecialKind> = Names(
    "dossier_special.kind",
    &[
        ("health", SpecialKind::Health),
        ("religion", SpecialKind::Religion),
        ("race", SpecialKind::Race),
        ("politics", SpecialKind::Politics),
        ("union", SpecialKind::Union),
        ("sex-life", SpecialKind::SexLife),
    ],
);

pub(crate) const SPECIAL_REASONS: Names<SpecialReason> = Names(
    "dossier_item.special_reason",
    &[
        ("in-addition-to-health", SpecialReason::InAdditionToHealth),
        ("spiritual-care", SpecialReason::SpiritualCare),
        ("unavoidable-identification", SpecialReason::UnavoidableIdentification),
        ("express-consent", SpecialReason::ExpressConsent),
        ("vital-interest", SpecialReason::VitalInterest),
        ("made-public", SpecialReason::MadePublic),
        ("legal-claim", SpecialReason::LegalClaim),
    ],
);

pub(crate) const CRIMINAL_GROUNDS: Names<CriminalGround> = Names(
    "dossier_item.criminal_ground",
    &[
        ("in-addition-to-health", CriminalGround::InAdditionToHealth),
        ("from-police-or-justice", CriminalGround::FromPoliceOrJustice),
        ("public-partnership", CriminalGround::PublicPartnership),
        ("own-protection", CriminalGround::OwnProtection),
        ("express-consent", CriminalGround::ExpressConsent),
        ("vital-interest", CriminalGround::VitalInterest),
        ("legal-claim", CriminalGround::LegalClaim),
    ],
);

pub(crate) const LEGAL_BASES: Names<LegalBasis> = Names(
    "dossier_item.basis",
    &[
        ("consent", LegalBasis::Consent),
        ("contract", LegalBasis::Contract),
        ("legal-duty", LegalBasis::LegalDuty),
        ("vital-interest", LegalBasis::VitalInterest),
        ("public-task", LegalBasis::PublicTask),
        ("legitimate-interest", LegalBasis::LegitimateInterest),
    ],
);

pub(crate) const RETENTIONS: Names<RetentionCategory> = Names(
    "dossier_item.retention",
    &[
        ("care", RetentionCategory::Care),
        ("other", RetentionCategory::Other),
        ("account", RetentionCategory::Account),
        ("financial", RetentionCategory::Financial),
        ("medication-list", RetentionCategory::MedicationList),
        ("medication-incident", RetentionCategory::MedicationIncident),
        ("identity-copy", RetentionCategory::IdentityCopy),
        ("website-application", RetentionCategory::WebsiteApplication),
        ("log", RetentionCategory::Log),
        ("staff", RetentionCategory::Staff),
        ("applicant", RetentionCategory::Applicant),
        ("camera", RetentionCategory::Camera),
        ("complaint", RetentionCategory::Complaint),
    ],
);

pub(crate) const CORRECTION_KINDS: Names<CorrectionKind> = Names(
    "dossier_correction.kind",
    &[
        ("correction", CorrectionKind::Correction),
        ("completion", CorrectionKind::Completion),
        ("statement", CorrectionKind::Statement),
    ],
);

pub(crate) const REGISTERS: Names<Register> = Names(
    "register_entry.register",
    &[
        ("incidents", Register::Incidents),
        ("restraint", Register::Restraint),
        ("medication", Register::Medication),
        ("abuse", Register::Abuse),
    ],
);

pub(crate) const ADDITION_KINDS: Names<AdditionKind> = Names(
    "register_addition.kind",
    &[
        ("note", AdditionKind::Note),
        ("action", AdditionKind::Action),
        ("settlement", AdditionKind::Settlement),
        ("aftercare", AdditionKind::Aftercare),
        ("prevention", AdditionKind::Prevention),
        ("client-told", AdditionKind::ClientTold),
        ("reported-to-inspectorate", AdditionKind::ReportedToInspectorate),
        ("ended", AdditionKind::Ended),
        ("medication-incident", AdditionKind::MedicationIncident),
        ("full-takeover", AdditionKind::FullTakeover),
    ],
);

pub(crate) const INCIDENT_KINDS: Names<IncidentKind> = Names(
    "incident.nature",
    &[
        ("fall", IncidentKind::Fall),
        ("medication", IncidentKind::Medication),
        ("aggression", IncidentKind::Aggression),
        ("missing", IncidentKind::Missing),
        ("accident", IncidentKind::Accident),
        ("care-error", IncidentKind::CareError),
        ("other", IncidentKind::Other),
    ],
);

pub(crate) const DURATION_UNITS: Names<DurationUnit> = Names(
    "restraint.duration_unit",
    &[("minutes", DurationUnit::Minutes), ("hours", DurationUnit::Hours), ("days", DurationUnit::Days)],
);

pub(crate) const MEDICATION_TASKS: Names<MedicationTask> = Names(
    "medication_list.task",
    &[
        ("reminding", MedicationTask::Reminding),
        ("partly", MedicationTask::Partly),
        ("taken-over", MedicationTask::TakenOver),
    ],
);

pub(crate) const TICK_OUTCOMES: Names<TickOutcome> = Names(
    "medication_tick.outcome",
    &[
        ("given", TickOutcome::Given),
        ("given-otherwise", TickOutcome::GivenOtherwise),
        ("refused", TickOutcome::Refused),
        ("not-given", TickOutcome::NotGiven),
    ],
);

pub(crate) const UNCLEAR: Names<Unclear> = Names(
    "tray_scan.because",
    &[
        ("no-code", Unclear::NoCode),
        ("other-vault", Unclear::OtherVault),
        ("two-letters", Unclear::TwoLetters),
        ("unknown-letter", Unclear::UnknownLetter),
    ],
);

pub(crate) const ORGANISATION_REGISTERS: Names<OrganisationRegister> = Names(
    "organisation_entry.register",
    &[
        ("processors", OrganisationRegister::Processors),
        ("certificates", OrganisationRegister::Certificates),
        ("supervision", OrganisationRegister::Supervision),
        ("processing", OrganisationRegister::Processing),
        ("compatibility", OrganisationRegister::Compatibility),
        ("officer-tasks", OrganisationRegister::OfficerTasks),
        ("officer-registration", OrganisationRegister::OfficerRegistration),
        ("dpia", OrganisationRegister::Dpia),
        ("declarations", OrganisationRegister::Declarations),
    ],
);

pub(crate) const CHECK_OUTCOMES: Names<CheckOutcome> = Names(
    "organisation_check.outcome",
    &[
        ("met", CheckOutcome::Met),
        ("not-met", CheckOutcome::NotMet),
        ("not-applicable", CheckOutcome::NotApplicable),
    ],
);

pub(crate) const PROCESSING_PLACES: Names<ProcessingPlace> = Names(
    "processor.place",
    &[("inside-europe", ProcessingPlace::InsideEurope), ("outside-europe", ProcessingPlace::OutsideEurope)],
);

pub(crate) const PROCESSING_ROLES: Names<ProcessingRole> = Names(
    "processing.role",
    &[("controller", ProcessingRole::Controller), ("processor", ProcessingRole::Processor)],
);

pub(crate) const RECOGNISABLE: Names<Recognisable> =
    Names("compatibility.recognisable", &[("yes", Recognisable::Yes), ("no", Recognisable::No)]);

pub(crate) const COMPATIBILITY_VERDICTS: Names<CompatibilityVerdict> = Names(
    "compatibility.verdict",
    &[
        ("compatible", CompatibilityVerdict::Compatible),
        ("ask-consent", CompatibilityVerdict::AskConsent),
        ("no-personal-data", CompatibilityVerdict::NoPersonalData),
    ],
);

pub(crate) const DPIA_NEEDS: Names<DpiaNeed> =
    Names("dpia.need", &[("needed", DpiaNeed::Needed), ("not-needed", DpiaNeed::NotNeeded)]);

pub(crate) const ADVICE_FOLLOWED: Names<AdviceFollowed> = Names(
    "dpia.advice_followed",
    &[
        ("followed", AdviceFollowed::Followed),
        ("in-part", AdviceFollowed::InPart),
        ("not-followed", AdviceFollowed::NotFollowed),
    ],
);

pub(crate) const PRIOR_CONSULTATIONS: Names<PriorConsultation> = Names(
    "dpia.consultation",
    &[
        ("not-needed", PriorConsultation::NotNeeded),
        ("asked", PriorConsultation::Asked),
        ("answered", PriorConsultation::Answered),
    ],
);

pub(crate) const POLICY_DOCUMENTS: Names<PolicyDocument> = Names(
    "policy_version.document",
    &[
        ("privacy-statement", PolicyDocument::PrivacyStatement),
        ("summary", PolicyDocument::Summary),
        ("full-statement", PolicyDocument::FullStatement),
        ("regulation", PolicyDocument::Regulation),
        ("announcement", PolicyDocument::Announcement),
        ("website", PolicyDocument::Website),
        ("camera-rules", PolicyDocument::CameraRules),
        ("email-rules", PolicyDocument::EmailRules),
        ("social-media-rules", PolicyDocument::SocialMediaRules),
        ("secrecy", PolicyDocument::Secrecy),
    ],
);

pub(crate) const LAYOUTS: Names<Layout> = Names(
    "policy_version.layout",
    &[("sections", Layout::Sections), ("articles", Layout::Articles), ("plain", Layout::Plain)],
);

pub(crate) const CELL_KINDS: Names<CellKind> = Names(
    "policy_cell.kind",
    &[
        ("heading", CellKind::Heading),
        ("paragraph", CellKind::Paragraph),
        ("bullet", CellKind::Bullet),
        ("step", CellKind::Step),
        ("fact", CellKind::Fact),
        ("table-head", CellKind::TableHead),
        ("table-cell", CellKind::TableCell),
        ("choice", CellKind::Choice),
        ("writing", CellKind::Writing),
        ("signature-known", CellKind::SignatureKnown),
        ("signature-written", CellKind::SignatureWritten),
        ("signature-label", CellKind::SignatureLabel),
    ],
);

pub(crate) const BACKUP_TROUBLES: Names<BackupTrouble> = Names(
    "backup_run.outcome",
    &[
        ("away", BackupTrouble::Away),
        ("read-only", BackupTrouble::ReadOnly),
        ("disk-full", BackupTrouble::DiskFull),
        ("disk", BackupTrouble::Disk),
        ("not-whole", BackupTrouble::NotWhole),
    ],
);

pub(crate) const LOG_GROUNDS: Names<LogGround> = Names(
    "audit.ground",
    &[
        ("role", LogGround::Role),
        ("circle", LogGround::Circle),
        ("emergency", LogGround::Emergency),
        ("consent", LogGround::Consent),
    ],
);

pub(crate) const CHAIN_BREAKS: Names<ChainBreak> = Names(
    "chain_note.what",
    &[
        ("edited", ChainBreak::Edited),
        ("deleted", ChainBreak::Deleted),
        ("inserted", ChainBreak::Inserted),
        ("reordered", ChainBreak::Reordered),
        ("tail-cut", ChainBreak::TailCut),
        ("page-replayed", ChainBreak::PageReplayed),
        ("rolled-back", ChainBreak::RolledBack),
        ("rewritten", ChainBreak::Rewritten),
    ],
);

pub(crate) const UNUSUAL_PATTERNS: Names<UnusualPattern> = Names(
    "unusual_review.pattern",
    &[
        ("many-clients", UnusualPattern::ManyClients),
        ("at-night", UnusualPattern::AtNight),
        ("own-name", UnusualPattern::OwnName),
    ],
);

pub(crate) const UNUSUAL_OUTCOMES: Names<UnusualOutcome> = Names(
    "unusual_review.outcome",
    &[("in-order", UnusualOutcome::InOrder), ("investigate", UnusualOutcome::Investigate)],
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_break_of_the_chain_has_a_stored_name() {
        for what in ChainBreak::ALL {
            assert_eq!(CHAIN_BREAKS.value_of(CHAIN_BREAKS.name_of(what)).unwrap(), what);
        }
    }

    #[test]
    fn every_role_compartment_and_act_has_a_stored_name() {
        for role in Role::ALL {
            assert_eq!(ROLES.value_of(ROLES.name_of(role)).unwrap(), role);
        }
        for compartment in Compartment::ALL {
            assert_eq!(COMPARTMENTS.value_of(COMPARTMENTS.name_of(compartment)).unwrap(), compartment);
        }
        for act in Act::ALL {
            assert_eq!(ACTS.value_of(ACTS.name_of(act)).unwrap(), act);
        }
    }

    #[test]
    fn every_document_of_policy_and_every_cell_has_a_stored_name() {
        for document in PolicyDocument::ALL {
            assert_eq!(POLICY_DOCUMENTS.value_of(POLICY_DOCUMENTS.name_of(document)).unwrap(), document);
        }
        for kind in CellKind::ALL {
            assert_eq!(CELL_KINDS.value_of(CELL_KINDS.name_of(kind)).unwrap(), kind);
        }
    }
}
