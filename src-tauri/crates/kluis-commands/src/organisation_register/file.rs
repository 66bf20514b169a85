//! Files of entries: a signed agreement, a certificate, a declaration, an assessment.

use kluis_domain::{
    authorisation::Act,
    organisation_register::{OrganisationEntryId, OrganisationFileId},
};
use kluis_exchange::attachment::limit;
use kluis_vault::{Event, VaultError};

use super::granted;
use crate::{CommandError, Desk, Result, dossier_file::Chosen, host::Wanted};

pub(crate) fn add_file(desk: &Desk, entry: OrganisationEntryId) -> Result<Option<OrganisationFileId>> {
    desk.session(|session| {
        let gate = session.gate();
        let event = Event::OrganisationEntryHistoryRead(entry);
        session.open.vault.consult(&session.stamp, event, |reader| granted(reader, entry, Act::Change, gate))
    })?;
    let Some(path) = desk.app.host.pick_existing(Wanted::File) else { return Ok(None) };
    let mut chosen = Chosen::open(&path)?;
    desk.session(|session| {
        session.open.vault.change(&session.stamp, |writer| {
            let media_type = chosen.format.media_type();
            let file = writer.add_organisation_file(
                entry,
                &chosen.name,
                media_type,
                &mut chosen.content,
                limit(),
            )?;
            Ok::<_, CommandError>((Some(file), Event::OrganisationFileAdded(file)))
        })
    })
}

pub(crate) fn view_file(desk: &Desk, id: OrganisationFileId) -> Result<()> {
    let app = desk.app;
    desk.session(|session| {
        let gate = session.gate();
        session.open.vault.change(&session.stamp, |writer| {
            let reader = writer.read();
            let file = reader.organisation_file(id)?;
            granted(&reader, file.entry, Act::See, gate)?;
            let copy = |out: &mut dyn std::io::Write| -> Result<(), VaultError> {
                reader.copy_organisation_file(&file, out)
            };
            app.view_from(&file.name, &mut |out| Ok(copy(out)?))?;
            Ok::<_, CommandError>(((), Event::OrganisationFileViewed(id)))
        })
    })
}
