//! The organisation's settings and the profiles to choose from.

use serde::Serialize;
use ts_rs::TS;

use kluis_domain::{
    organisation::{Organisation, OrganisationFault},
    profile::{Profile, ProfileSummary},
};
use kluis_vault::{Event, Reader, VaultError};

use crate::{CommandError, Result, Session};

/// Everything that is wrong with the settings; never empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{} fields of the organisation are not right", faults.len())]
pub struct OrganisationRefusal {
    faults: Vec<OrganisationFault>,
}

pub(crate) fn read(session: &mut Session, _: ()) -> Result<Organisation> {
    Ok(session.open.vault.consult(&session.stamp, Event::OrganisationRead, |reader| reader.organisation())?)
}

pub(crate) fn save(session: &mut Session, organisation: Organisation) -> Result<()> {
    let organisation = complete(organisation.tidy())?;
    session.open.vault.change(&session.stamp, |writer| {
        known_profile(&writer.read(), &organisation)?;
        writer.set_organisation(&organisation)?;
        Ok::<_, CommandError>(((), Event::OrganisationChanged))
    })
}

/// No letter leaves without a sender.
pub(crate) fn complete(organisation: Organisation) -> Result<Organisation, OrganisationRefusal> {
    let faults = organisation.check();
    if faults.is_empty() { Ok(organisation) } else { Err(OrganisationRefusal { faults }) }
}

/// A version of the own policy can be chosen only where it was adopted.
fn known_profile(reader: &Reader, organisation: &Organisation) -> Result<()> {
    let Some(version) = Profile::own_version(&organisation.profile) else { return Ok(()) };
    match reader.own_profile(version) {
        Ok(_) => Ok(()),
        Err(VaultError::NotFound(_)) => {
            let fault = OrganisationFault::UnknownProfile { field: "profile".to_owned() };
            Err(OrganisationRefusal { faults: vec![fault] }.into())
        }
        Err(error) => Err(error.into()),
    }
}

/// The built-in profiles, and the organisation's own: the version in use, or else the last one adopted.
pub(crate) fn profiles(session: &mut Session, _: ()) -> Result<Vec<ProfileSummary>> {
    let mut profiles: Vec<_> = Profile::built_in().iter().map(Profile::summary).collect();
    let own = session.open.vault.consult(&session.stamp, Event::OrganisationRead, own_summary)?;
    profiles.extend(own);
    Ok(profiles)
}

fn own_summary(reader: &Reader) -> Result<Option<ProfileSummary>> {
    let stored = match reader.own_profile_in_use()? {
        Some(own) => Some(own.stored.clone()),
        None => reader.own_profiles()?.into_iter().next(),
    };
    let Some(stored) = stored else { return Ok(None) };
    let read = Profile::parse_own(&stored.content, stored.version).ok();
    Ok(read.map(|profile| ProfileSummary { name: stored.adoption.name, ..profile.summary() }))
}
