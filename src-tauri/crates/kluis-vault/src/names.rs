//! The stored spelling of each enum: explicit, so that renaming a variant cannot corrupt a file.

use kluis_domain::{
    bsn_check::DocumentKind,
    care::{DecisionKind, EndReason, FollowUp, FunderKind, Funding, VolumePeriod, VolumeUnit},
    client::{ContactChannel, MaritalStatus, NameUse, Sex},
    consent::RecipientKind,
    intake::IntakeChannel,
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

pub(crate) const INTAKE_CHANNELS: Names<IntakeChannel> = Names(
    "application.channel",
    &[("website", IntakeChannel::Website), ("phone", IntakeChannel::Phone), ("mail", IntakeChannel::Mail)],
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
