//! The stored spelling of each enum: explicit, so that renaming a variant cannot corrupt a file.

use kluis_domain::{
    bsn_check::{
        DocumentKind, IdentityBasis, NoBsnReason, RegisterChannel, RegisterOutcome, RegisterPath, WidCheck,
    },
    bsn_use::BsnSource,
    client::{NameUse, Sex},
    consent::RecipientKind,
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
