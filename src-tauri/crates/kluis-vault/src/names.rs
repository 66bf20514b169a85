//! The stored spelling of each enum: explicit, so that renaming a variant cannot corrupt a file.

use kluis_domain::{
    bsn_check::DocumentKind,
    client::{NameUse, Sex},
    consent::RecipientKind,
    dossier_item::{
        CorrectionKind, CriminalGround, ItemKind, ItemSource, Measure, Period, SpecialKind, SpecialReason,
    },
    profile::{DataKind, LegalBasis, RetentionCategory},
    register::{AdditionKind, DurationUnit, IncidentKind, MedicationTask, Register, TickOutcome},
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
