//! Files of the dossier: in from a dialog, out to a viewer or a place of one's own, piece by piece.

use std::{
    fs::{self, File},
    io::{Cursor, Read},
    path::Path,
};

use kluis_domain::{
    authorisation::{Act, Rule},
    client::ClientId,
    dossier_item::{FileId, ItemId},
    register::EntryId,
};
use kluis_exchange::attachment::{
    self, AttachmentFault, Format, judge, limit, photograph, photograph_limit, tidy_name,
};
use kluis_vault::{Event, FileOwner, Reader, StoredFile};

use crate::{
    CommandError, Desk, Result,
    document::{SavedFile, save_from},
    dossier::granted,
    host::Wanted,
    session::Gate,
};

pub(crate) fn add_to_item(desk: &Desk, item: ItemId) -> Result<Option<FileId>> {
    add(desk, FileOwner::Item(item))
}

pub(crate) fn add_to_entry(desk: &Desk, entry: EntryId) -> Result<Option<FileId>> {
    add(desk, FileOwner::Entry(entry))
}

/// Whoever may add to an item's compartment may add a file to the item.
fn add(desk: &Desk, owner: FileOwner) -> Result<Option<FileId>> {
    desk.session(|session| {
        let gate = session.gate();
        session.open.vault.change(&session.stamp, |writer| {
            let reader = writer.read();
            let client = owner_granted(&reader, owner, Act::Add, gate)?;
            Ok::<_, CommandError>(((), looked_at(&reader, owner, client)?))
        })
    })?;
    let Some(path) = desk.app.host.pick_existing(Wanted::File) else { return Ok(None) };
    let mut chosen = Chosen::open(&path)?;
    desk.session(|session| {
        let gate = session.gate();
        session.open.vault.change(&session.stamp, |writer| {
            let client = owner_granted(&writer.read(), owner, Act::Add, gate)?;
            let media_type = chosen.format.media_type();
            let file =
                writer.add_dossier_file(owner, &chosen.name, media_type, &mut chosen.content, limit())?;
            Ok((Some(file), Event::DossierFileAdded(client, file)))
        })
    })
}

/// The client, where the role may do this with what the file belongs to.
fn owner_granted(reader: &Reader, owner: FileOwner, act: Act, gate: Gate) -> Result<ClientId> {
    match owner {
        FileOwner::Item(item) => Ok(granted(reader, item, act, gate)?.item.client),
        FileOwner::Entry(entry) => {
            gate.require(Rule { act, compartment: reader.register_with(entry)?.compartment() })?;
            Ok(reader.client_of_owner(owner)?)
        }
    }
}

/// To know whether the way is open is to have looked.
fn looked_at(reader: &Reader, owner: FileOwner, client: ClientId) -> Result<Event> {
    Ok(match owner {
        FileOwner::Item(item) => Event::DossierItemRead(client, item),
        FileOwner::Entry(entry) => Event::RegisterRead(reader.register_with(entry)?, client),
    })
}

/// A file that was chosen and judged.
pub(crate) struct Chosen {
    pub(crate) name: String,
    pub(crate) format: Format,
    pub(crate) content: Box<dyn Read>,
}

impl Chosen {
    /// Its size is looked at before anything is read.
    pub(crate) fn open(path: &Path) -> Result<Chosen> {
        let name = tidy_name(&path.file_name().unwrap_or_default().to_string_lossy());
        let size = fs::metadata(path)?.len();
        if limit() < size {
            return Err(AttachmentFault::TooLarge { limit: attachment::LIMIT_MEGABYTES }.into());
        }
        let mut file = File::open(path)?;
        let format = judge(&name, size, &mut file)??;
        let content: Box<dyn Read> =
            if format.is_photograph() { Box::new(Cursor::new(made_anew(&file)?)) } else { Box::new(file) };
        Ok(Chosen { name, format, content })
    }
}

fn made_anew(file: &File) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.take(photograph_limit() + 1).read_to_end(&mut bytes)?;
    Ok(photograph(&bytes)?.content)
}

pub(crate) fn view(desk: &Desk, id: FileId) -> Result<()> {
    let app = desk.app;
    desk.session(|session| {
        let gate = session.gate();
        session.open.vault.change(&session.stamp, |writer| {
            let reader = writer.read();
            let file = reader.dossier_file(id)?;
            let client = owner_granted(&reader, file.owner, Act::See, gate)?;
            app.view_from(&view_name(&file), &mut |out| Ok(reader.copy_file(&file, out)?))?;
            Ok(((), Event::DossierFileViewed(client, id)))
        })
    })
}

/// Two files of one name can be open in a viewer at once.
fn view_name(file: &StoredFile) -> String {
    let id = file.id.0.simple().to_string();
    let last: String = id.chars().skip(28).collect();
    format!("{last}-{}", file.name)
}

pub(crate) fn save_copy(desk: &Desk, id: FileId) -> Result<Option<SavedFile>> {
    let (file, client) = desk.session(|session| {
        let gate = session.gate();
        session.open.vault.change(&session.stamp, |writer| {
            let reader = writer.read();
            let file = reader.dossier_file(id)?;
            let client = owner_granted(&reader, file.owner, Act::Disclose, gate)?;
            let event = looked_at(&reader, file.owner, client)?;
            Ok::<_, CommandError>(((file, client), event))
        })
    })?;
    save_from(desk, Wanted::File, &file.name, &mut |out| {
        desk.session(|session| {
            session.open.vault.change(&session.stamp, |writer| {
                writer.read().copy_file(&file, out)?;
                Ok(((), Event::DossierFileSaved(client, id)))
            })
        })
    })
}
