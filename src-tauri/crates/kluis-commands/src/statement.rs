//! The documents in which the organisation says what its policy is: statements, regulation, announcement, rules for staff.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use kluis_documents::{Pdf, privacy_statement};
use kluis_domain::{
    law::Law,
    organisation::Organisation,
    own_text::{StandardText, TextGroup, TextVersion},
    profile::{ProcessingRole, Profile},
    statement::{Coverage, PolicyDocument, Statement, StatementTexts, compose},
};
use kluis_vault::{Event, Reader};

use crate::{
    CommandError, Desk, Result, Session,
    consent::profile_of,
    document::{PreviewPage, SavedFile, pages, save},
    host::Wanted,
    texts::{Text, effective},
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

/// The words of a document as they stand now, and which texts they were made with.
pub(crate) struct Composed {
    pub(crate) statement: Statement,
    pub(crate) organisation: Organisation,
    pub(crate) texts: Vec<(String, TextVersion)>,
}

/// Code of the text of a document.
fn text_code(document: PolicyDocument, role: ProcessingRole) -> &'static str {
    match (document, role) {
        (PolicyDocument::PrivacyStatement, ProcessingRole::Controller) => "statement",
        (PolicyDocument::PrivacyStatement, ProcessingRole::Processor) => "statement-processor",
        (PolicyDocument::Summary, ProcessingRole::Controller) => "policy-summary",
        (PolicyDocument::Summary, ProcessingRole::Processor) => "policy-summary-processor",
        (PolicyDocument::FullStatement, _) => "policy-full",
        (PolicyDocument::Regulation, _) => "policy-regulation",
        (PolicyDocument::Announcement, _) => "policy-announcement",
        (PolicyDocument::Website, _) => "policy-website",
        (PolicyDocument::CameraRules, _) => "policy-cameras",
        (PolicyDocument::EmailRules, _) => "policy-email",
        (PolicyDocument::SocialMediaRules, _) => "policy-social-media",
        (PolicyDocument::Secrecy, _) => "policy-secrecy",
    }
}

/// The document and the role of a text, by its code.
fn of_code(code: &str) -> Option<(PolicyDocument, ProcessingRole)> {
    let roles = [ProcessingRole::Controller, ProcessingRole::Processor];
    let all = PolicyDocument::ALL.into_iter().flat_map(|document| roles.map(|role| (document, role)));
    all.into_iter().find(|(document, role)| text_code(*document, *role) == code)
}

/// The texts of this subject, each once.
pub(crate) fn texts() -> Vec<Text> {
    let mut codes: Vec<&str> = Vec::new();
    let mut texts = Vec::new();
    for document in PolicyDocument::ALL {
        for role in [ProcessingRole::Controller, ProcessingRole::Processor] {
            let code = text_code(document, role);
            if !codes.contains(&code) {
                codes.push(code);
                texts.push(text(document, role));
            }
        }
    }
    texts
}

fn text(document: PolicyDocument, role: ProcessingRole) -> Text {
    let title = StatementTexts::built_in(document, role).title();
    Text {
        standard: StandardText {
            code: text_code(document, role).to_owned(),
            name: match role {
                ProcessingRole::Controller => title.to_owned(),
                ProcessingRole::Processor => format!("{title} van een verwerker"),
            },
            group: TextGroup::Policy,
            toml: StatementTexts::file(document, role),
            vocabulary: StatementTexts::VOCABULARY,
            plain: &["heading", "label", "head", "item.item"],
            fixed: &[],
            optional: &["organisatie"],
        },
        in_use: |profile, code| {
            let offered = PolicyDocument::offered(profile);
            offered.into_iter().any(|document| text_code(document, profile.role) == code)
        },
        example: |example, toml| {
            let (document, _) = of_code(example.code).ok_or(CommandError::not_found("text"))?;
            let texts = StatementTexts::adapted(document, toml).map_err(CommandError::unexpected)?;
            let law = Law::built_in();
            let statement = compose(example.profile, example.organisation, law, &texts, example.today)?;
            Ok(privacy_statement(&statement, example.organisation, example.today)?)
        },
    }
}

/// Composes and prints a document of policy in the program's own words; needs no vault.
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

/// The words of a document as they stand now, in the organisation's own words where it has them.
///
/// # Errors
/// [`crate::CommandError::Statement`] where the organisation lacks facts.
pub(crate) fn composed(reader: &Reader, document: PolicyDocument, today: NaiveDate) -> Result<Composed> {
    let organisation = reader.organisation()?;
    let profile = profile_of(reader)?;
    let code = text_code(document, profile.role);
    let words = effective(reader, code)?;
    let law = Law::built_in();
    let statement = if words.version.own.is_none() {
        compose(profile, &organisation, law, StatementTexts::built_in(document, profile.role), today)?
    } else {
        let texts = StatementTexts::adapted(document, &words.toml).map_err(CommandError::unexpected)?;
        compose(profile, &organisation, law, &texts, today)?
    };
    Ok(Composed { statement, organisation, texts: vec![(code.to_owned(), words.version)] })
}

fn made(session: &mut Session, document: PolicyDocument) -> Result<(Statement, Pdf)> {
    let today = session.today();
    let composed = session.open.vault.consult(&session.stamp, Event::StatementMade, |reader| {
        if !PolicyDocument::offered(profile_of(reader)?).contains(&document) {
            return Err(CommandError::NotFound { what: "document".to_owned() });
        }
        composed(reader, document, today)
    })?;
    let pdf = privacy_statement(&composed.statement, &composed.organisation, today)?;
    Ok((composed.statement, pdf))
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
    desk.app.view(&format!("{}.pdf", document.file_name()), &pdf.0)
}

pub(crate) fn save_statement(desk: &Desk, document: PolicyDocument) -> Result<Option<SavedFile>> {
    let (_, pdf) = desk.session(|session| made(session, document))?;
    save(desk, Wanted::Document, &format!("{}.pdf", document.file_name()), &pdf.0)
}

pub(crate) fn save_text(desk: &Desk, document: PolicyDocument) -> Result<Option<SavedFile>> {
    let (statement, _) = desk.session(|session| made(session, document))?;
    save(desk, Wanted::Text, &format!("{}.txt", document.file_name()), statement.plain_text().as_bytes())
}
