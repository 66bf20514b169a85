//! Identity and BSN: recording the check, showing the number.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_domain::{
    bsn_check::{self, BsnCheck, BsnCheckDraft, BsnCheckId, DocumentKind, DocumentWarning, OnRecord},
    client::ClientId,
};
use kluis_vault::{Event, StoredBsnCheck};

use crate::{Result, Session};

/// A check on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BsnCheckRow {
    id: BsnCheckId,
    check: BsnCheck,
    warnings: Vec<DocumentWarning>,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
}

/// A document as typed so far.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct TypedDocument {
    kind: DocumentKind,
    number: String,
}

pub(crate) fn reveal(session: &mut Session, id: ClientId) -> Result<Option<String>> {
    let stored =
        session.open.vault.consult(&session.stamp, Event::BsnRevealed(id), |reader| reader.client(id))?;
    Ok(stored.bsn.map(|it| it.digits().to_owned()))
}

pub(crate) fn list(session: &mut Session, id: ClientId) -> Result<Vec<BsnCheckRow>> {
    let checks = session
        .open
        .vault
        .consult(&session.stamp, Event::BsnChecksRead(id), |reader| reader.bsn_checks_of(id))?;
    let row = |it: StoredBsnCheck| BsnCheckRow {
        id: it.id,
        warnings: bsn_check::warnings(it.check.document_kind, &it.check.document_number),
        check: it.check,
        recorded_at: it.recorded_at,
        recorded_by: it.recorded_by,
    };
    Ok(checks.into_iter().map(row).collect())
}

pub(crate) fn warnings(_: &mut Session, document: TypedDocument) -> Result<Vec<DocumentWarning>> {
    Ok(bsn_check::warnings(document.kind, &document.number))
}

pub(crate) fn record(session: &mut Session, draft: BsnCheckDraft) -> Result<BsnCheckId> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let stored = writer.read().client(draft.client)?;
        let known = OnRecord { birth_date: stored.client.birth_date, bsn: stored.bsn };
        let (check, bsn) = bsn_check::record(&draft, &known, today)?;
        let id = writer.add_bsn_check(&check)?;
        if let Some(bsn) = &bsn {
            writer.set_bsn(check.client, bsn)?;
        }
        Ok((id, Event::BsnChecked(check.client, id)))
    })
}
