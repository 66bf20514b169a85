//! The organisation's privacy statement.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use kluis_documents::{Pdf, privacy_statement};
use kluis_domain::{
    law::Law,
    organisation::Organisation,
    profile::Profile,
    statement::{Coverage, PolicyDocument, Statement, StatementTexts, compose},
};
use kluis_vault::Event;

use crate::{
    CommandError, Desk, Result, Session,
    consent::profile_of,
    document::{PreviewPage, SavedFile, pages, save},
    host::Wanted,
};

/// A statement as it would be printed.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct StatementPreview {
    title: String,
    pages: Vec<PreviewPage>,
    completeness: Vec<Coverage>,
}

/// Composes and prints a document of policy; needs no vault.
///
/// # Errors
/// [`crate::CommandError::Statement`] where the organisation lacks facts.
pub fn make(
    document: PolicyDocument,
    profile: &Profile,
    organisation: &Organisation,
    today: NaiveDate,
) -> Result<(Statement, Pdf)> {
    let texts = StatementTexts::built_in(document, profile.role);
    let statement = compose(profile, organisation, Law::built_in(), texts, today)?;
    let pdf = privacy_statement(&statement, organisation, today)?;
    Ok((statement, pdf))
}

fn made(session: &mut Session) -> Result<(Statement, Pdf)> {
    let (organisation, profile) =
        session.open.vault.consult(&session.stamp, Event::StatementMade, |reader| {
            Ok::<_, CommandError>((reader.organisation()?, profile_of(reader)?.clone()))
        })?;
    make(PolicyDocument::PrivacyStatement, &profile, &organisation, session.today())
}

pub(crate) fn preview(session: &mut Session, _: ()) -> Result<StatementPreview> {
    let (statement, pdf) = made(session)?;
    Ok(StatementPreview { title: statement.title, pages: pages(&pdf)?, completeness: statement.completeness })
}

const FILE_NAME: &str = "privacyverklaring.pdf";

pub(crate) fn view(desk: &Desk, _: ()) -> Result<()> {
    let (_, pdf) = desk.session(made)?;
    desk.app.view(FILE_NAME, &pdf.0)
}

pub(crate) fn save_statement(desk: &Desk, _: ()) -> Result<Option<SavedFile>> {
    let (_, pdf) = desk.session(made)?;
    save(desk, Wanted::Document, FILE_NAME, &pdf.0)
}
