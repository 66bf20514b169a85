//! The stored spelling of each enum: explicit, so that renaming a variant cannot corrupt a file.

use kluis_domain::{
    bsn_check::{
        DocumentKind, IdentityBasis, NoBsnReason, RegisterChannel, RegisterOutcome, RegisterPath, WidCheck,
    },
    bsn_use::BsnSource,
    capacity::{CapacityOutcome, Matter},
    client::{NameUse, Sex},
    consent::RecipientKind,
    contact::{ContactFunction, ContactKind, Relation},
    mandate::{EvidenceKind, MandateKind, MandateScope, Sharing, Willingness},
    user::Role,
};

use crate::VaultError;

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

pub(crate) const ROLES: Names<Role> =
    Names("user.role", &[("coordinator", Role::Coordinator), ("care-worker", Role::CareWorker)]);

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

pub(crate) const RECIPIENT_KINDS: Names<RecipientKind> = Names(
    "consent_recipient.kind",
    &[
        ("gp", RecipientKind::Gp),
        ("pharmacy", RecipientKind::Pharmacy),
        ("therapist", RecipientKind::Therapist),
        ("hospital", RecipientKind::Hospital),
        ("home-care", RecipientKind::HomeCare),
        ("mental-health", RecipientKind::MentalHealth),
        ("other", RecipientKind::Other),
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
