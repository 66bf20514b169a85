//! The logo in the letterhead: chosen from a file, shown on the screen, taken away.

use std::{fs, path::Path};

use serde::Serialize;
use ts_rs::TS;

use kluis_domain::logo::{Logo, LogoRefusal, MOST_BYTES};
use kluis_exchange::logo::{png, read_logo};
use kluis_vault::Event;

use crate::{CommandError, Desk, Result, Session, document::base64, host::Wanted};

/// A logo for the screen.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LogoPicture {
    /// PNG in base 64.
    png: String,
    /// Dots in a row.
    width: u32,
    /// Rows.
    height: u32,
    /// Width on paper in millimetres.
    printed_width: f32,
    /// Height on paper in millimetres.
    printed_height: f32,
}

impl From<&Logo> for LogoPicture {
    fn from(logo: &Logo) -> Self {
        let (printed_width, printed_height) = logo.printed();
        Self {
            png: base64(&png(logo)),
            width: logo.width,
            height: logo.height,
            printed_width,
            printed_height,
        }
    }
}

pub(crate) fn read(session: &mut Session, _: ()) -> Result<Option<LogoPicture>> {
    let logo = session.open.vault.consult(&session.stamp, Event::OrganisationRead, |reader| reader.logo())?;
    Ok(logo.as_ref().map(LogoPicture::from))
}

pub(crate) fn choose(desk: &Desk, _: ()) -> Result<Option<LogoPicture>> {
    desk.knock()?;
    let Some(file) = desk.app.host.pick_existing(Wanted::Picture) else { return Ok(None) };
    let logo = read_logo(&read_bounded(&file)?)?;
    desk.session(|session| {
        session.open.vault.change(&session.stamp, |writer| {
            writer.set_logo(&logo)?;
            Ok::<_, CommandError>(((), Event::LogoChanged))
        })
    })?;
    Ok(Some(LogoPicture::from(&logo)))
}

/// One byte more than is taken in is enough to refuse it.
fn read_bounded(file: &Path) -> Result<Vec<u8>> {
    if u64::try_from(MOST_BYTES).is_ok_and(|most| fs::metadata(file).is_ok_and(|it| most < it.len())) {
        let megabytes = u32::try_from(MOST_BYTES >> 20).unwrap_or(u32::MAX);
        return Err(LogoRefusal::TooLarge { megabytes }.into());
    }
    Ok(fs::read(file)?)
}

pub(crate) fn remove(session: &mut Session, _: ()) -> Result<()> {
    session.open.vault.change(&session.stamp, |writer| {
        writer.remove_logo()?;
        Ok::<_, CommandError>(((), Event::LogoRemoved))
    })
}
