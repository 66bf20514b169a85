//! Beleid en wet: the policy in use against the law, and the organisation's own policy as a file.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_documents::{LawCheckFacts, Pdf, law_check_report};
use kluis_domain::{
    law::Law,
    law_check::{self, Finding, FindingCounts, HoldsRow, OpenPoint},
    organisation::Organisation,
    profile::{
        AdoptionRefusal, FILE_LIMIT, Profile, ProfileAdoption, ProfileAdoptionDraft, ProfileChange,
        ProfileFault, changes,
    },
};
use kluis_vault::{Event, ProfileStep, Reader, StoredProfile, VaultError};

use crate::{
    CommandError, Desk, Result, Session,
    consent::profile_of,
    document::{SavedFile, read_at_most, save},
    host::Wanted,
    organisation::complete,
    session::Gate,
};
use kluis_domain::authorisation::{Act, Compartment, Rule};

const FILE_NAME: &str = "beleid.toml";
const PDF_NAME: &str = "wettoets.pdf";

/// The policy in use against the law.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PolicyCheck {
    policy: PolicyName,
    /// Why the own policy in use cannot be read by this program; the legal minimum holds meanwhile.
    unreadable: Option<ProfileFault>,
    counts: FindingCounts,
    findings: Vec<Finding>,
    holds: Vec<HoldsRow>,
    /// Rows of the law table that are "te verifiëren".
    open: Vec<OpenPoint>,
    /// When the law table was last compared with the law.
    compared_on: NaiveDate,
}

/// Which policy.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PolicyName {
    key: String,
    name: String,
    /// Of the organisation's own; absent for a built-in profile.
    own: Option<OwnVersion>,
}

/// A version of the own policy.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct OwnVersion {
    version: u32,
    adoption: ProfileAdoption,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
}

/// Every version of the own policy, and by which policy the organisation worked from when; both newest first.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PolicyHistory {
    versions: Vec<OwnVersion>,
    steps: Vec<PolicyStep>,
}

/// From when the organisation works by a policy.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PolicyStep {
    /// Its name, as it is now.
    name: String,
    /// Of the organisation's own.
    version: Option<u32>,
    at: DateTime<Utc>,
    by: String,
}

/// Which file.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct FileWanted {
    /// A version of the own policy; absent means the policy in use.
    version: Option<u32>,
}

/// A file that was read.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PolicyFile {
    file_name: String,
    outcome: PolicyFileOutcome,
}

/// What reading it gave.
#[derive(Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub(crate) enum PolicyFileOutcome {
    /// It cannot be used; the policy stays as it is.
    Faults {
        /// In the order of the lines, never empty.
        faults: Vec<ProfileFault>,
    },
    /// What it would mean; nothing changed yet.
    Preview {
        /// The name in the file.
        name: String,
        /// What it says otherwise than the policy in use; empty where they say the same.
        changes: Vec<ProfileChange>,
        counts: FindingCounts,
        findings: Vec<Finding>,
    },
}

/// A file without faults, to be adopted.
pub(crate) struct PolicyRead {
    text: String,
}

impl OwnVersion {
    fn of(stored: &StoredProfile) -> OwnVersion {
        OwnVersion {
            version: stored.version,
            adoption: stored.adoption.clone(),
            recorded_at: stored.recorded_at,
            recorded_by: stored.recorded_by.clone(),
        }
    }
}

/// The name of the policy in use; the own one has the name under which it was adopted.
fn policy_name(reader: &Reader) -> Result<PolicyName, VaultError> {
    let own = reader.own_profile_in_use()?.map(|own| OwnVersion::of(&own.stored));
    Ok(match own {
        Some(own) => {
            PolicyName { key: Profile::own_key(own.version), name: own.adoption.name.clone(), own: Some(own) }
        }
        None => {
            let profile = profile_of(reader)?;
            PolicyName { key: profile.key.clone(), name: profile.name.clone(), own: None }
        }
    })
}

/// The text of the policy in use.
fn text_in_use(reader: &Reader) -> Result<String> {
    if let Some(own) = reader.own_profile_in_use()? {
        return Ok(own.stored.content.clone());
    }
    let text = Profile::built_in_text(&profile_of(reader)?.key);
    Ok(text.ok_or_else(|| CommandError::not_found("profile"))?.to_owned())
}

pub(crate) fn check(session: &mut Session, _: ()) -> Result<PolicyCheck> {
    session.open.vault.consult(&session.stamp, Event::PolicyChecked, checked)
}

fn checked(reader: &Reader) -> Result<PolicyCheck> {
    let (law, profile) = (Law::built_in(), profile_of(reader)?);
    let unreadable = reader.own_profile_in_use()?.and_then(|own| own.profile.as_ref().err().cloned());
    let findings = law_check::check(profile, law);
    Ok(PolicyCheck {
        policy: policy_name(reader)?,
        unreadable,
        counts: FindingCounts::of(&findings),
        findings,
        holds: law_check::what_holds(profile, law),
        open: law_check::what_is_open(law),
        compared_on: law.state(),
    })
}

/// Rules of the policy in use that are below the law, for who can do something about it.
pub(crate) fn policy_errors(reader: &Reader, gate: Gate) -> Result<usize, VaultError> {
    if !gate.may(Rule { act: Act::Change, compartment: Compartment::Organisation }) {
        return Ok(0);
    }
    Ok(FindingCounts::of(&law_check::check(profile_of(reader)?, Law::built_in())).errors)
}

pub(crate) fn history(session: &mut Session, _: ()) -> Result<PolicyHistory> {
    session.open.vault.consult(&session.stamp, Event::PolicyHistoryRead, |reader| {
        let versions = reader.own_profiles()?;
        let steps = reader.profile_steps()?.into_iter().map(|step| step_row(step, &versions)).collect();
        Ok(PolicyHistory { versions: versions.iter().map(OwnVersion::of).collect(), steps })
    })
}

fn step_row(step: ProfileStep, versions: &[StoredProfile]) -> PolicyStep {
    let version = Profile::own_version(&step.profile);
    let own = versions.iter().find(|it| Some(it.version) == version).map(|it| it.adoption.name.clone());
    let built_in = Profile::named(&step.profile).map(|it| it.name.clone());
    PolicyStep { name: own.or(built_in).unwrap_or(step.profile), version, at: step.at, by: step.by }
}

pub(crate) fn save_file(desk: &Desk, wanted: FileWanted) -> Result<Option<SavedFile>> {
    let text = desk.session(|session| {
        session.open.vault.change(&session.stamp, |writer| {
            let reader = writer.read();
            let text = match wanted.version {
                Some(version) => reader.own_profile(version)?.content,
                None => text_in_use(&reader)?,
            };
            Ok::<_, CommandError>((text, Event::PolicySaved))
        })
    })?;
    save(desk, Wanted::Policy, FILE_NAME, Profile::file_to_change(&text).as_bytes())
}

pub(crate) fn choose_file(desk: &Desk, _: ()) -> Result<Option<PolicyFile>> {
    desk.knock()?;
    let Some(file) = desk.app.host.pick_existing(Wanted::Policy) else { return Ok(None) };
    let file_name = file.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let read = Profile::read_file(&read_at_most(&file, FILE_LIMIT)?);
    desk.session(|session| {
        session.open.policy = None;
        let outcome = match read {
            Err(faults) => PolicyFileOutcome::Faults { faults },
            Ok((profile, text)) => {
                let preview = previewed(session, &profile, &text)?;
                session.open.policy = Some(PolicyRead { text });
                preview
            }
        };
        Ok(Some(PolicyFile { file_name, outcome }))
    })
}

fn previewed(session: &mut Session, profile: &Profile, text: &str) -> Result<PolicyFileOutcome> {
    let before = session.open.vault.consult(&session.stamp, Event::PolicyFileRead, text_in_use)?;
    let findings = law_check::check(profile, Law::built_in());
    Ok(PolicyFileOutcome::Preview {
        name: profile.name.clone(),
        changes: changes(&before, text).unwrap_or_default(),
        counts: FindingCounts::of(&findings),
        findings,
    })
}

pub(crate) fn adopt(session: &mut Session, draft: ProfileAdoptionDraft) -> Result<()> {
    let read = session.open.policy.as_ref().ok_or(AdoptionRefusal::NothingRead)?;
    let adoption = ProfileAdoption::record(&draft, crate::dutch_date(session.stamp.at))?;
    session.open.vault.change(&session.stamp, |writer| {
        writer.adopt_profile(&adoption, &read.text)?;
        Ok::<_, CommandError>(((), Event::PolicyAdopted))
    })?;
    session.open.policy = None;
    Ok(())
}

pub(crate) fn use_built_in(session: &mut Session, key: String) -> Result<()> {
    Profile::named(&key).ok_or(AdoptionRefusal::UnknownProfile)?;
    session.open.vault.change(&session.stamp, |writer| {
        writer.use_profile(&key)?;
        Ok::<_, CommandError>(((), Event::PolicyChosen))
    })
}

fn report(session: &mut Session) -> Result<Pdf> {
    let today = session.today();
    let (check, organisation) =
        session.open.vault.consult(&session.stamp, Event::PolicyChecked, |reader| {
            let example = Organisation::example(profile_of(reader)?);
            let organisation = complete(reader.organisation()?).unwrap_or(example);
            Ok::<_, CommandError>((checked(reader)?, organisation))
        })?;
    let facts = LawCheckFacts {
        organisation: &organisation,
        policy: &check.policy.name,
        findings: &check.findings,
        holds: &check.holds,
        open: &check.open,
        compared_on: check.compared_on,
        today,
    };
    Ok(law_check_report(&facts)?)
}

pub(crate) fn view(desk: &Desk, _: ()) -> Result<()> {
    let pdf = desk.session(report)?;
    desk.app.view(PDF_NAME, &pdf.0)
}

pub(crate) fn save_pdf(desk: &Desk, _: ()) -> Result<Option<SavedFile>> {
    let pdf = desk.session(report)?;
    save(desk, Wanted::Document, PDF_NAME, &pdf.0)
}
