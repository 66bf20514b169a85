//! Register van verwerkingen (AVG art. 30(1) en (2); ZT-3, MW-0, MW-4.1) en verenigbaarheid (AVG art. 6(4); MW-4.2, MW-8.3, MW-8.4): what is done with which data, and where each line comes from.
//!
//! Entries fill themselves from the profile, the other registers and what the vault holds; the organisation adds to them, and has
//! entries of its own.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    Check, CheckDraft, CheckOutcome, Faults, OrganisationRegisterRefusal, ProcessingPlace, Processor,
    RegistersLaw, RemarkRule,
    words::{said, words},
};
use crate::{
    date,
    dossier_item::SpecialKind,
    field::{FieldFault, required_line},
    law::Law,
    profile::{DataKind, Line, OutsideEurope, ProcessingRole, Profile, RetentionCategory},
    recipient::RecipientKind,
    statement::{retention_in_words, term_in_dutch},
};

/// A part of an entry (AVG art. 30(1)(a) to (g)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ProcessingPart {
    /// For whom a processor works (art. 30(2)(a)).
    Controllers,
    /// Purposes, and of a processor the categories of processing.
    Purposes,
    /// Legal bases.
    Bases,
    /// Groups of people.
    Subjects,
    /// Categories of data.
    Data,
    /// Recipients.
    Recipients,
    /// Processors.
    Processors,
    /// Transfer outside the European Economic Area.
    Transfers,
    /// Retention.
    Retention,
    /// Security.
    Security,
}

/// Where a line comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LineSource {
    /// The policy profile.
    Profile,
    /// Counted in the vault.
    Vault,
    /// The register of disclosures.
    Disclosures,
    /// The register of processors.
    Processors,
    /// The law.
    Law,
    /// This program.
    Program,
    /// A new purpose that was found compatible.
    Compatibility,
    /// The organisation itself.
    Own,
}

/// One line of a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProcessingLine {
    /// What it says, in Dutch.
    pub text: String,
    /// How many the vault holds, where it was counted.
    #[ts(type = "number | null")]
    pub count: Option<i64>,
    /// Where it comes from.
    pub source: LineSource,
    /// Rows of the catalogue or articles; may be empty.
    pub reference: String,
}

/// The lines of an entry.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each is the part of the same name, which explains it")]
pub struct ProcessingParts {
    pub controllers: Vec<ProcessingLine>,
    pub purposes: Vec<ProcessingLine>,
    pub bases: Vec<ProcessingLine>,
    pub subjects: Vec<ProcessingLine>,
    pub data: Vec<ProcessingLine>,
    pub recipients: Vec<ProcessingLine>,
    pub processors: Vec<ProcessingLine>,
    pub transfers: Vec<ProcessingLine>,
    pub retention: Vec<ProcessingLine>,
    pub security: Vec<ProcessingLine>,
}

impl ProcessingParts {
    /// Adds what the organisation typed, a line each.
    pub fn add_own(&mut self, own: &Processing) {
        let parts = [
            (&mut self.controllers, &own.controllers),
            (&mut self.purposes, &own.purposes),
            (&mut self.bases, &own.bases),
            (&mut self.subjects, &own.subjects),
            (&mut self.data, &own.data),
            (&mut self.recipients, &own.recipients),
            (&mut self.transfers, &own.transfers),
            (&mut self.retention, &own.retention),
            (&mut self.security, &own.security),
        ];
        for (lines, typed) in parts {
            lines.extend(typed.lines().map(|it| plain(it, LineSource::Own)));
        }
    }
}

/// An entry that fills itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Derived {
    /// Its key.
    pub key: String,
    /// Its name in Dutch.
    pub name: String,
    /// In which part the organisation does it.
    pub role: ProcessingRole,
    /// Its lines.
    pub parts: ProcessingParts,
}

/// Items of one category of data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldItems {
    /// The category.
    pub kind: DataKind,
    /// Number of items.
    pub items: i64,
    /// Number of clients they are about.
    pub clients: i64,
}

/// What the vault really holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Held {
    /// Clients, those who left among them.
    pub clients: i64,
    /// Clients with a BSN.
    pub with_bsn: i64,
    /// Contacts and representatives.
    pub contacts: i64,
    /// Applications.
    pub applications: i64,
    /// Users.
    pub users: i64,
    /// Lines of the log.
    pub log_lines: i64,
    /// Consents.
    pub consents: i64,
    /// Checks of identity.
    pub identity_checks: i64,
    /// Files of the dossier.
    pub files: i64,
    /// Incidents.
    pub incidents: i64,
    /// Restraint.
    pub restraints: i64,
    /// Medication lists.
    pub medication_lists: i64,
    /// Reports of (suspected) abuse.
    pub abuse: i64,
    /// Items of the dossier by category.
    pub items: Vec<HeldItems>,
    /// Items of the dossier by special category.
    pub special: Vec<(SpecialKind, i64)>,
    /// Disclosures by recipient, those put right left out.
    pub disclosed: Vec<(RecipientKind, i64)>,
    /// Disclosures outside the European Economic Area.
    pub disclosed_outside: i64,
    /// Declarations of secrecy.
    pub declarations: i64,
}

fn plain(text: &str, source: LineSource) -> ProcessingLine {
    ProcessingLine { text: text.to_owned(), count: None, source, reference: String::new() }
}

fn of_profile(lines: &[Line]) -> impl Iterator<Item = ProcessingLine> {
    lines
        .iter()
        .map(|it| ProcessingLine { reference: it.source.to_string(), ..plain(&it.text, LineSource::Profile) })
}

fn counted(name: &str, count: i64) -> Option<ProcessingLine> {
    let text = said(&words().held, &name.to_owned());
    (count != 0).then(|| ProcessingLine { count: Some(count), ..plain(&text, LineSource::Vault) })
}

/// The entries that fill themselves: the care, applications, users and the log, and what else the profile keeps.
pub fn derived_processings(
    profile: &Profile,
    law: &Law,
    held: &Held,
    processors: &[Processor],
    compatible: &[Compatibility],
) -> Vec<Derived> {
    let given = Given { profile, law, held, processors, compatible };
    let mut entries = vec![given.care(), given.applications(), given.access()];
    for (key, category) in [
        ("staff", RetentionCategory::Staff),
        ("applicants", RetentionCategory::Applicant),
        ("finance", RetentionCategory::Financial),
        ("complaints", RetentionCategory::Complaint),
        ("camera", RetentionCategory::Camera),
    ] {
        if profile.retentions.iter().any(|it| it.category == category) {
            entries.push(given.kept(key, category));
        }
    }
    entries
}

struct Given<'a> {
    profile: &'a Profile,
    law: &'a Law,
    held: &'a Held,
    processors: &'a [Processor],
    compatible: &'a [Compatibility],
}

impl Given<'_> {
    fn care(&self) -> Derived {
        let held = self.held;
        let mut parts = self.shared();
        parts.purposes.extend(self.profile.purposes.iter().map(|it| ProcessingLine {
            reference: it.source.to_string(),
            ..plain(&it.text, LineSource::Profile)
        }));
        let found = self.compatible.iter().filter(|it| it.verdict == CompatibilityVerdict::Compatible);
        parts.purposes.extend(found.map(|it| plain(&it.purpose, LineSource::Compatibility)));
        parts.bases.extend(self.profile.bases.named.iter().map(|it| ProcessingLine {
            reference: self.profile.bases.source.to_string(),
            ..plain(&said(&words().basis, it), LineSource::Profile)
        }));
        parts.subjects.extend(of_profile(&self.profile.subjects));
        parts.subjects.extend(counted("clients", held.clients));
        parts.subjects.extend(counted("contacts", held.contacts));
        parts.data.extend(self.data());
        parts.recipients.extend(self.recipients());
        let own = [
            RetentionCategory::Care,
            RetentionCategory::Other,
            RetentionCategory::MedicationList,
            RetentionCategory::MedicationIncident,
            RetentionCategory::IdentityCopy,
            RetentionCategory::Account,
        ];
        parts.retention.extend(self.retention(&own));
        self.entry("care", parts)
    }

    fn applications(&self) -> Derived {
        let mut parts = self.shared();
        parts.data.extend(counted("applications", self.held.applications));
        parts.retention.extend(self.retention(&[RetentionCategory::WebsiteApplication]));
        if parts.retention.is_empty() {
            let rule = self.profile.application_rule();
            let text = said(&words().held, &"applicationsKept".to_owned());
            let text = text.replace("{termijn}", &term_in_dutch(rule.keep));
            let line = plain(&text, LineSource::Profile);
            parts.retention.push(ProcessingLine { reference: rule.source.to_string(), ..line });
        }
        self.entry("applications", parts)
    }

    fn access(&self) -> Derived {
        let mut parts = self.shared();
        parts.data.extend(counted("users", self.held.users));
        parts.data.extend(counted("logLines", self.held.log_lines));
        parts.data.extend(counted("declarations", self.held.declarations));
        parts.retention.extend(self.retention(&[RetentionCategory::Log]));
        self.entry("access", parts)
    }

    fn kept(&self, key: &str, category: RetentionCategory) -> Derived {
        let mut parts = self.shared();
        parts.retention.extend(self.retention(&[category]));
        self.entry(key, parts)
    }

    /// The entry with what its words say of every organisation.
    fn entry(&self, key: &str, mut parts: ProcessingParts) -> Derived {
        let entry = words().entry.get(key);
        if let Some(entry) = entry {
            parts.purposes.extend(entry.purposes.iter().map(|it| plain(it, LineSource::Program)));
            parts.bases.extend(entry.bases.iter().map(|it| plain(it, LineSource::Law)));
            parts.subjects.extend(entry.subjects.iter().map(|it| plain(it, LineSource::Program)));
            parts.data.extend(entry.data.iter().map(|it| plain(it, LineSource::Program)));
        }
        let name = entry.map(|it| it.name.clone()).unwrap_or_default();
        Derived { key: key.to_owned(), name, role: self.profile.role, parts }
    }

    /// What holds for every entry: processors, transfer, security.
    fn shared(&self) -> ProcessingParts {
        let mut parts = ProcessingParts::default();
        let processor = |it: &Processor| {
            plain(&format!("{}: {}", it.name, it.activity.replace('\n', ", ")), LineSource::Processors)
        };
        parts.processors.extend(self.processors.iter().map(processor));
        parts.transfers.push(ProcessingLine {
            reference: self.profile.transfer.source.to_string(),
            ..plain(self.transfer(), LineSource::Profile)
        });
        let outside = self.processors.iter().filter(|it| it.place == ProcessingPlace::OutsideEurope);
        parts.transfers.extend(outside.map(|it| {
            plain(&format!("{}, {}: {}", it.name, it.country, it.guarantee), LineSource::Processors)
        }));
        parts.security.extend(of_profile(&self.profile.security));
        parts.security.extend(words().security.iter().map(|it| plain(it, LineSource::Program)));
        parts
    }

    fn transfer(&self) -> &'static str {
        match self.profile.transfer.rule {
            OutsideEurope::None => &words().no_transfer,
            OutsideEurope::AdequateProtection => &words().guarded_transfer,
        }
    }

    /// The groups of the profile, and what the vault has of them.
    fn data(&self) -> Vec<ProcessingLine> {
        let held = self.held;
        let group = |it: &crate::profile::DataGroup| ProcessingLine {
            reference: it.source.to_string(),
            ..plain(&format!("{}: {}", it.name, it.fields.join(", ")), LineSource::Profile)
        };
        let mut lines: Vec<ProcessingLine> = self.profile.data_in_use().map(group).collect();
        let counts = [
            ("withBsn", held.with_bsn),
            ("identityChecks", held.identity_checks),
            ("consents", held.consents),
            ("files", held.files),
            ("incidents", held.incidents),
            ("restraints", held.restraints),
            ("medicationLists", held.medication_lists),
            ("abuse", held.abuse),
        ];
        lines.extend(counts.into_iter().filter_map(|(name, count)| counted(name, count)));
        lines.extend(held.items.iter().map(|it| ProcessingLine {
            count: Some(it.items),
            ..plain(&said(&words().data, &it.kind), LineSource::Vault)
        }));
        lines.extend(held.special.iter().map(|(kind, count)| ProcessingLine {
            count: Some(*count),
            ..plain(&said(&words().special, kind), LineSource::Vault)
        }));
        lines
    }

    /// Those of the profile, and those who really got something.
    fn recipients(&self) -> Vec<ProcessingLine> {
        let named = self.profile.recipients.iter().map(|it| ProcessingLine {
            reference: it.source.to_string(),
            ..plain(&format!("{} ({})", it.name, said(&words().ground, &it.ground)), LineSource::Profile)
        });
        let got = self.held.disclosed.iter().map(|(kind, count)| ProcessingLine {
            count: Some(*count),
            ..plain(kind.name(), LineSource::Disclosures)
        });
        let outside = (self.held.disclosed_outside != 0).then(|| ProcessingLine {
            count: Some(self.held.disclosed_outside),
            ..plain(&words().outside, LineSource::Disclosures)
        });
        named.chain(got).chain(outside).collect()
    }

    fn retention(&self, categories: &[RetentionCategory]) -> Vec<ProcessingLine> {
        let rows = retention_in_words(self.profile, self.law);
        let of = rows.into_iter().filter(|it| categories.contains(&it.category));
        of.map(|it| {
            let name = said(&words().retention, &it.category);
            let text = format!("{name}: {}; daarna: {}", it.term, it.afterwards);
            let reference = it.article.unwrap_or_default();
            let source = if reference.is_empty() { LineSource::Profile } else { LineSource::Law };
            ProcessingLine { reference, ..plain(&text, source) }
        })
        .collect()
    }
}

/// The parts that art. 30 asks and in which nothing stands.
pub fn lacking_parts(role: ProcessingRole, parts: &ProcessingParts) -> Vec<ProcessingPart> {
    let controller = [
        (ProcessingPart::Purposes, &parts.purposes),
        (ProcessingPart::Subjects, &parts.subjects),
        (ProcessingPart::Data, &parts.data),
        (ProcessingPart::Retention, &parts.retention),
        (ProcessingPart::Security, &parts.security),
    ];
    let processor = [
        (ProcessingPart::Controllers, &parts.controllers),
        (ProcessingPart::Purposes, &parts.purposes),
        (ProcessingPart::Security, &parts.security),
    ];
    let asked: &[(ProcessingPart, &Vec<ProcessingLine>)] = match role {
        ProcessingRole::Controller => &controller,
        ProcessingRole::Processor => &processor,
    };
    asked.iter().filter(|(_, lines)| lines.is_empty()).map(|(part, _)| *part).collect()
}

/// What the organisation says of a processing, as typed; in each part a line for each thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProcessingDraft {
    /// Key of the entry that fills itself and is added to; empty for an entry of the organisation's own.
    pub base: String,
    /// Name; of an entry that fills itself it may stay empty.
    pub name: String,
    /// In which part the organisation does it.
    pub role: Option<ProcessingRole>,
    /// For whom, where it works for others.
    pub controllers: String,
    /// Purposes.
    pub purposes: String,
    /// Legal bases.
    pub bases: String,
    /// Groups of people.
    pub subjects: String,
    /// Categories of data.
    pub data: String,
    /// Recipients.
    pub recipients: String,
    /// Transfer outside the European Economic Area.
    pub transfers: String,
    /// Retention.
    pub retention: String,
    /// Security.
    pub security: String,
    /// What else is to be known.
    pub remark: String,
    /// The last day on which it was done.
    pub ended_on: String,
}

/// What the organisation says of a processing, after [`check_processing`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each is the field of the same name of the draft, which explains it")]
pub struct Processing {
    pub base: String,
    pub name: String,
    pub role: ProcessingRole,
    pub controllers: String,
    pub purposes: String,
    pub bases: String,
    pub subjects: String,
    pub data: String,
    pub recipients: String,
    pub transfers: String,
    pub retention: String,
    pub security: String,
    pub remark: String,
    pub ended_on: Option<NaiveDate>,
}

/// Judges what the organisation says of a processing. An entry of its own needs what art. 30 asks; to an entry that fills
/// itself anything may be added.
///
/// # Errors
/// [`OrganisationRegisterRefusal`] with each faulty field.
pub fn check_processing(
    draft: &ProcessingDraft,
    bases: &[&str],
    today: NaiveDate,
) -> Result<Processing, OrganisationRegisterRefusal> {
    let mut faults = Faults::default();
    let is_own = draft.base.is_empty();
    if !is_own && !bases.contains(&draft.base.as_str()) {
        faults.note("base", FieldFault::NotAChoice);
    }
    let name = faults.line("name", &draft.name);
    if is_own && name.is_empty() {
        faults.note("name", FieldFault::Missing);
    }
    let role = faults.keep("role", draft.role.ok_or(FieldFault::Missing));
    let for_others = is_own && role == Some(ProcessingRole::Processor);
    let for_itself = is_own && role != Some(ProcessingRole::Processor);
    let mut part = |field: &str, text: &str, needed: bool| match needed {
        true => faults.needed_text(field, text),
        false => faults.text(field, text),
    };
    let controllers = part("controllers", &draft.controllers, for_others);
    let purposes = part("purposes", &draft.purposes, is_own);
    let legal = part("bases", &draft.bases, false);
    let subjects = part("subjects", &draft.subjects, for_itself);
    let data = part("data", &draft.data, for_itself);
    let recipients = part("recipients", &draft.recipients, false);
    let transfers = part("transfers", &draft.transfers, false);
    let retention = part("retention", &draft.retention, for_itself);
    let security = part("security", &draft.security, false);
    let remark = part("remark", &draft.remark, false);
    let ended_on = faults.past_day("endedOn", &draft.ended_on, today);
    let whole = role.map(|role| Processing {
        base: draft.base.clone(),
        name,
        role,
        controllers,
        purposes,
        bases: legal,
        subjects,
        data,
        recipients,
        transfers,
        retention,
        security,
        remark,
        ended_on,
    });
    faults.ending(whole)
}

/// Whether people can be recognised in the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Recognisable {
    /// They can.
    Yes,
    /// Nobody can be recognised (MW-8.4).
    No,
}

/// What follows for a new purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CompatibilityVerdict {
    /// It fits the old purpose: it may, after telling the people (MW-8.3).
    Compatible,
    /// It does not fit: consent is asked first, of the kind for a new purpose (MX-07, MW-8.4).
    AskConsent,
    /// Nobody can be recognised: no consent is needed (MW-8.4).
    NoPersonalData,
}

/// The test of a new purpose, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CompatibilityDraft {
    /// The new purpose.
    pub purpose: String,
    /// For what the data were collected.
    pub original: String,
    /// Whether people can be recognised.
    pub recognisable: Option<Recognisable>,
    /// The factors: met where one pleads for compatibility.
    pub checks: Vec<CheckDraft>,
    /// The conclusion on balance: met where the purposes are compatible.
    pub conclusion: Option<CheckOutcome>,
    /// Why.
    pub reason: String,
    /// When it was judged.
    pub on: String,
    /// By whom.
    pub by: String,
}

/// The test of a new purpose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each is the field of the same name of the draft, which explains it")]
pub struct Compatibility {
    pub purpose: String,
    pub original: String,
    pub recognisable: Recognisable,
    pub checks: Vec<Check>,
    pub verdict: CompatibilityVerdict,
    pub reason: String,
    pub on: NaiveDate,
    pub by: String,
}

/// Judges the test of a new purpose: every factor with its reason, and a conclusion that the factors can carry.
/// Where not one factor pleads for it, the purposes are not compatible.
///
/// # Errors
/// [`OrganisationRegisterRefusal`] with each faulty field.
pub fn check_compatibility(
    draft: &CompatibilityDraft,
    law: &RegistersLaw,
    today: NaiveDate,
) -> Result<Compatibility, OrganisationRegisterRefusal> {
    let mut faults = Faults::default();
    let purpose = faults.keep("purpose", required_line(&draft.purpose));
    let original = faults.keep("original", required_line(&draft.original));
    let recognisable = faults.keep("recognisable", draft.recognisable.ok_or(FieldFault::Missing));
    let checks = faults.checks(&draft.checks, &law.factor, RemarkRule::Always);
    for (place, item) in law.factor.iter().enumerate() {
        if !draft.checks.iter().any(|it| it.item == item.key && it.outcome.is_some()) {
            faults.note(&format!("checks.{place}"), FieldFault::Missing);
        }
    }
    let conclusion = faults.keep("conclusion", conclusion(draft.conclusion, &checks));
    let reason = faults.needed_text("reason", &draft.reason);
    let on = faults.keep("on", date::past(&draft.on, today));
    let by = faults.keep("by", required_line(&draft.by));
    let whole = || {
        let (recognisable, fits) = (recognisable?, conclusion?);
        let verdict = verdict(recognisable, fits);
        let (purpose, original, on, by) = (purpose?, original?, on?, by?);
        Some(Compatibility { purpose, original, recognisable, checks, verdict, reason, on, by })
    };
    let whole = whole();
    faults.ending(whole)
}

fn conclusion(typed: Option<CheckOutcome>, checks: &[Check]) -> Result<CheckOutcome, FieldFault> {
    let pleads = checks.iter().any(|it| it.outcome == CheckOutcome::Met);
    match typed {
        None => Err(FieldFault::Missing),
        Some(CheckOutcome::NotApplicable) => Err(FieldFault::NotAChoice),
        Some(CheckOutcome::Met) if !pleads => Err(FieldFault::NotApplicable),
        Some(outcome) => Ok(outcome),
    }
}

fn verdict(recognisable: Recognisable, conclusion: CheckOutcome) -> CompatibilityVerdict {
    match (recognisable, conclusion) {
        (Recognisable::No, _) => CompatibilityVerdict::NoPersonalData,
        (Recognisable::Yes, CheckOutcome::Met) => CompatibilityVerdict::Compatible,
        (Recognisable::Yes, CheckOutcome::NotMet | CheckOutcome::NotApplicable) => {
            CompatibilityVerdict::AskConsent
        }
    }
}
