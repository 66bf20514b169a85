//! Identity and BSN: recording the check, showing the number.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_domain::{
    bsn_check::{
        self, BsnCheck, BsnCheckDraft, BsnCheckId, DocumentKind, DocumentWarning, EstablishedIdentity,
        IdentityPoint, OnRecord, ReplacementDatum,
    },
    bsn_use::{BsnLaw, NETHERLANDS, country_in_zone},
    client::{Address, ClientId, Sex},
    date::PartialDate,
    document_match::{DocumentComparison, DocumentPerson, compare, document_kind},
};
use kluis_exchange::mrz::{DigitReport, MrzFault, MrzLayout, MrzReading, MrzRemark, read_mrz};
use kluis_vault::{Event, Reader, StoredBsnCheck, StoredClient, VaultError};

use crate::{CommandError, Result, Session};

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

/// What is still to be done about the identity and BSN of a client.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct IdentityState {
    /// Whether a document was ever shown.
    document_shown: bool,
    open: Vec<IdentityPoint>,
    /// Which data that take the place of a BSN are missing; said only where there is no BSN.
    missing: Vec<ReplacementDatum>,
}

/// The text of a document reader. It is read and let go: neither stored nor logged.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct MrzText {
    client: ClientId,
    text: String,
}

/// What the text says, and how it compares with the client.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct MrzAnswer {
    layout: MrzLayout,
    /// None where the document is of no kind that counts (WID art. 1).
    document_kind: Option<DocumentKind>,
    document_number: String,
    /// As the zone writes it.
    issuer: String,
    /// ISO 3166-1; empty where it is no country of which documents count.
    issuing_country: String,
    nationality: Option<String>,
    surname: Option<String>,
    given_names: Option<String>,
    birth_date: Option<PartialDate>,
    sex: Option<Sex>,
    valid_until: Option<NaiveDate>,
    bsn: Option<String>,
    checks: Vec<DigitReport>,
    remarks: Vec<MrzRemark>,
    comparisons: Vec<DocumentComparison>,
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
    Ok(checks.into_iter().map(row).collect())
}

fn row(it: StoredBsnCheck) -> BsnCheckRow {
    let warnings = match &it.check.identity {
        EstablishedIdentity::Document(shown) if shown.issuing_country == NETHERLANDS => {
            bsn_check::warnings(shown.document_kind, &shown.document_number)
        }
        EstablishedIdentity::Document(_)
        | EstablishedIdentity::Earlier
        | EstablishedIdentity::NoDocument { .. }
        | EstablishedIdentity::Urgent { .. } => Vec::new(),
    };
    BsnCheckRow {
        id: it.id,
        warnings,
        check: it.check,
        recorded_at: it.recorded_at,
        recorded_by: it.recorded_by,
    }
}

pub(crate) fn state(session: &mut Session, id: ClientId) -> Result<IdentityState> {
    session.open.vault.consult(&session.stamp, Event::BsnChecksRead(id), |reader| {
        let stored = reader.client(id)?;
        let open = open_points(reader, &stored)?;
        let without_bsn = stored.bsn.is_none();
        let missing = if without_bsn { bsn_check::missing_data(&stored.client) } else { Vec::new() };
        Ok(IdentityState { document_shown: reader.has_bsn_check(id)?, open, missing })
    })
}

/// What is still to be done, for the head of the page too.
pub(crate) fn open_points(reader: &Reader, stored: &StoredClient) -> Result<Vec<IdentityPoint>, VaultError> {
    let checks: Vec<BsnCheck> = reader.bsn_checks_of(stored.id)?.into_iter().map(|it| it.check).collect();
    Ok(bsn_check::open_points(&checks, &stored.client, stored.bsn.as_ref()))
}

pub(crate) fn rules(_: &mut Session, _: ()) -> Result<BsnLaw> {
    Ok(BsnLaw::built_in().clone())
}

pub(crate) fn read_text(session: &mut Session, typed: MrzText) -> Result<MrzAnswer> {
    let today = session.today();
    let stored = session
        .open
        .vault
        .consult(&session.stamp, Event::MrzRead(typed.client), |reader| reader.client(typed.client))?;
    let reading = read_mrz(&typed.text, today)?;
    let person = DocumentPerson {
        surname: reading.surname.clone(),
        given_names: reading.given_names.clone(),
        names_may_be_cut: reading.names_may_be_cut,
        birth_date: reading.birth_date,
        sex: reading.sex,
        bsn: reading.bsn.clone(),
    };
    Ok(answer(reading, compare(&person, &stored.client, stored.bsn.as_ref())))
}

/// A passport of which only the second line was given has no issuer there; its nationality stands in for it.
fn answer(reading: MrzReading, comparisons: Vec<DocumentComparison>) -> MrzAnswer {
    let second_line_alone = reading.layout == MrzLayout::Td3 && reading.issuer.is_empty();
    let (code, issuer) = match &reading.nationality {
        Some(nationality) if second_line_alone => ("P".to_owned(), nationality.clone()),
        Some(_) | None => (reading.code, reading.issuer),
    };
    MrzAnswer {
        layout: reading.layout,
        document_kind: document_kind(&code, &issuer),
        document_number: reading.number,
        issuing_country: country_in_zone(&issuer).map(|it| it.code.clone()).unwrap_or_default(),
        issuer,
        nationality: reading.nationality,
        surname: reading.surname,
        given_names: reading.given_names,
        birth_date: reading.birth_date,
        sex: reading.sex,
        valid_until: reading.expires,
        bsn: reading.bsn.map(|it| it.digits().to_owned()),
        checks: reading.checks,
        remarks: reading.remarks,
        comparisons,
    }
}

impl From<MrzFault> for CommandError {
    fn from(fault: MrzFault) -> CommandError {
        CommandError::Mrz { fault }
    }
}

pub(crate) fn warnings(_: &mut Session, document: TypedDocument) -> Result<Vec<DocumentWarning>> {
    Ok(bsn_check::warnings(document.kind, &document.number))
}

pub(crate) fn record(session: &mut Session, draft: BsnCheckDraft) -> Result<BsnCheckId> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let stored = writer.read().client(draft.client)?;
        let known = OnRecord {
            birth_date: stored.client.birth_date,
            bsn: stored.bsn,
            lives_abroad: matches!(stored.client.address, Address::Foreign { .. }),
            has_shown_document: writer.read().has_bsn_check(draft.client)?,
        };
        let (check, bsn) = bsn_check::record(&draft, &known, today)?;
        let id = writer.add_bsn_check(&check)?;
        if let Some(bsn) = &bsn {
            writer.set_bsn(check.client, bsn)?;
        }
        Ok((id, Event::BsnChecked(check.client, id)))
    })
}
