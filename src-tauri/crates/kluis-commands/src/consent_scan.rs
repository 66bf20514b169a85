//! Scans of what came back signed, filed by hand with their consent.

use std::{fs, path::Path};

use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;

use kluis_domain::consent::ConsentId;
use kluis_exchange::scan::{self, ScanFault, read_scan};
use kluis_vault::{Event, FileKind};

use crate::{CommandError, Desk, Result, host::Wanted, scan_inbox};

/// A scan of a consent.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct WantedScan {
    consent: ConsentId,
    scan: Uuid,
}

pub(crate) fn file_scan(desk: &Desk, id: ConsentId) -> Result<Option<Uuid>> {
    desk.knock()?;
    let Some(file) = desk.app.host.pick_existing(Wanted::Scan) else { return Ok(None) };
    let bytes = read_bounded(&file)?;
    let scan = read_scan(&bytes)?;
    scan_inbox::refuse_another_letter(desk, id, &bytes)?;
    desk.session(|session| {
        let today = session.today();
        session.open.vault.change(&session.stamp, |writer| {
            let consent = writer.read().consent(id)?.consent;
            let filed = writer.add_consent_file(id, FileKind::Scan, scan.media_type, &scan.content)?;
            writer.consent_scan_filed(id, today)?;
            Ok((Some(filed), Event::ScanFiled(consent.client, id)))
        })
    })
}

fn read_bounded(file: &Path) -> Result<Vec<u8>> {
    if u64::from(scan::LIMIT_MEGABYTES) << 20 < fs::metadata(file)?.len() {
        return Err(ScanFault::TooLarge { limit: scan::LIMIT_MEGABYTES }.into());
    }
    Ok(fs::read(file)?)
}

pub(crate) fn view_scan(desk: &Desk, wanted: WantedScan) -> Result<()> {
    let (media_type, content) = desk.session(|session| {
        session.open.vault.change(&session.stamp, |writer| {
            let reader = writer.read();
            let client = reader.consent(wanted.consent)?.consent.client;
            let scan = reader.consent_scan(wanted.consent, wanted.scan)?;
            Ok::<_, CommandError>((scan, Event::ScanViewed(client, wanted.consent)))
        })
    })?;
    let ending = match media_type.as_str() {
        "image/jpeg" => "jpg",
        "image/png" => "png",
        _ => "pdf",
    };
    desk.app.view(&format!("scan.{ending}"), &content)
}
