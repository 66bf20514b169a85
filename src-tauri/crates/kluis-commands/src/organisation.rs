//! The organisation's settings and the profiles to choose from.

use serde::Serialize;
use ts_rs::TS;

use kluis_domain::{
    organisation::{Organisation, OrganisationFault},
    profile::{Profile, ProfileSummary},
};
use kluis_vault::Event;

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
        writer.set_organisation(&organisation)?;
        Ok::<_, CommandError>(((), Event::OrganisationChanged))
    })
}

/// No letter leaves without a sender.
pub(crate) fn complete(organisation: Organisation) -> Result<Organisation, OrganisationRefusal> {
    let faults = organisation.check();
    if faults.is_empty() { Ok(organisation) } else { Err(OrganisationRefusal { faults }) }
}

pub(crate) fn profiles(_: &mut Session, _: ()) -> Result<Vec<ProfileSummary>> {
    Ok(Profile::built_in().iter().map(Profile::summary).collect())
}
