//! Fictional checks of identity (identiteitscontroles).

use chrono::{Days, NaiveDate};

use kluis_domain::{
    bsn::Bsn,
    bsn_check::{BsnCheckDraft, DocumentKind, IdentityBasis, NoBsnReason, OnRecord, record},
    bsn_use::BsnSource,
    client::{Client, ClientId},
};
use kluis_vault::{Event, Writer};

use super::USER;
use crate::Result;

/// Two in three were checked.
pub(super) fn add_check(
    writer: &Writer,
    index: usize,
    (id, client): (ClientId, &Client),
    bsn: Option<Bsn>,
    today: NaiveDate,
    events: &mut Vec<Event>,
) -> Result<()> {
    if index.is_multiple_of(3) {
        return Ok(());
    }
    let draft = fictional_check(index, id, bsn.is_some(), today);
    let (check, _) = record(&draft, &on_record(client, bsn), today)?;
    events.push(Event::BsnChecked(id, writer.add_bsn_check(&check)?));
    Ok(())
}

/// Most came with an order of the municipality, some are to be asked of the register, who has none is not registered.
fn fictional_check(index: usize, client: ClientId, has_bsn: bool, today: NaiveDate) -> BsnCheckDraft {
    let day = |days: u64| (today - Days::new(days)).format("%d-%m-%Y").to_string();
    let from_municipality = !index.is_multiple_of(5);
    BsnCheckDraft {
        checked_on: day(20),
        checked_by: USER.to_owned(),
        basis: Some(IdentityBasis::Document),
        document_kind: Some(DocumentKind::IdentityCard),
        document_number: format!("IRR{:05}{}", index * 7 % 100_000, index % 10),
        valid_until: (today + Days::new(900)).format("%d-%m-%Y").to_string(),
        without_bsn: !has_bsn,
        no_bsn: Some(NoBsnReason::NotRegistered),
        source: Some(if from_municipality { BsnSource::Municipality } else { BsnSource::Client }),
        sender: "Gemeente Duinveen".to_owned(),
        received_on: day(25),
        ..BsnCheckDraft::empty(client)
    }
}

fn on_record(client: &Client, bsn: Option<Bsn>) -> OnRecord {
    let birth_date = client.birth_date;
    OnRecord { birth_date, bsn, lives_abroad: false, has_shown_document: false }
}
