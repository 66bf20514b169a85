//! The documents in which the organisation says what its policy is: statements, regulation, announcement, rules for staff.

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
    /// Empty where the document need not inform (AVG art. 13 and 14).
    completeness: Vec<Coverage>,
    /// The words alone, of a document that is put on a website; empty for others.
    website_text: String,
}

/// A document that fits the profile.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct StatementOffer {
    document: PolicyDocument,
    /// Its title in Dutch.
    title: String,
    /// Whether the profile says that the organisation has it.
    own: bool,
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

pub(crate) fn list(session: &mut Session, _: ()) -> Result<Vec<StatementOffer>> {
    let profile = &session.open.vault.consult(&session.stamp, Event::StatementMade, |reader| {
        Ok::<_, CommandError>(profile_of(reader)?.clone())
    })?;
    let offer = |document: PolicyDocument| StatementOffer {
        document,
        title: StatementTexts::built_in(document, profile.role).title().to_owned(),
        own: document.is_own(profile),
    };
    Ok(PolicyDocument::offered(profile).into_iter().map(offer).collect())
}

fn made(session: &mut Session, document: PolicyDocument) -> Result<(Statement, Pdf)> {
    let (organisation, profile) =
        session.open.vault.consult(&session.stamp, Event::StatementMade, |reader| {
            Ok::<_, CommandError>((reader.organisation()?, profile_of(reader)?.clone()))
        })?;
    if !PolicyDocument::offered(&profile).contains(&document) {
        return Err(CommandError::NotFound { what: "document".to_owned() });
    }
    make(document, &profile, &organisation, session.today())
}

pub(crate) fn preview(session: &mut Session, document: PolicyDocument) -> Result<StatementPreview> {
    let (statement, pdf) = made(session, document)?;
    let website_text = if document.is_for_website() { statement.plain_text() } else { String::new() };
    Ok(StatementPreview {
        pages: pages(&pdf)?,
        title: statement.title,
        completeness: statement.completeness,
        website_text,
    })
}

pub(crate) fn view(desk: &Desk, document: PolicyDocument) -> Result<()> {
    let (_, pdf) = desk.session(|session| made(session, document))?;
    desk.app.view(&format!("{}.pdf", file_name(document)), &pdf.0)
}

pub(crate) fn save_statement(desk: &Desk, document: PolicyDocument) -> Result<Option<SavedFile>> {
    let (_, pdf) = desk.session(|session| made(session, document))?;
    save(desk, Wanted::Document, &format!("{}.pdf", file_name(document)), &pdf.0)
}

pub(crate) fn save_text(desk: &Desk, document: PolicyDocument) -> Result<Option<SavedFile>> {
    let (statement, _) = desk.session(|session| made(session, document))?;
    save(desk, Wanted::Text, &format!("{}.txt", file_name(document)), statement.plain_text().as_bytes())
}

/// Without its ending.
fn file_name(document: PolicyDocument) -> &'static str {
    match document {
        PolicyDocument::PrivacyStatement => "privacyverklaring",
        PolicyDocument::Summary => "privacyverklaring-in-het-kort",
        PolicyDocument::FullStatement => "volledige-privacyverklaring",
        PolicyDocument::Regulation => "privacyreglement",
        PolicyDocument::Announcement => "aankondiging-privacyreglement",
        PolicyDocument::Website => "privacy-en-cookies-website",
        PolicyDocument::CameraRules => "regels-camera",
        PolicyDocument::EmailRules => "regels-e-mail",
        PolicyDocument::SocialMediaRules => "regels-sociale-media",
        PolicyDocument::Secrecy => "verklaring-van-geheimhouding",
    }
}
