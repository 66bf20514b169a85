//! The organisation's privacy statement.

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
    Desk, Result, Session,
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
    completeness: Vec<Coverage>,
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
    }
}

/// The texts of this subject.
pub(crate) fn texts() -> Vec<Text> {
    let of = |role, name: &str| Text {
        standard: StandardText {
            code: text_code(PolicyDocument::PrivacyStatement, role).to_owned(),
            name: name.to_owned(),
            group: TextGroup::Policy,
            toml: StatementTexts::file(PolicyDocument::PrivacyStatement, role),
            vocabulary: StatementTexts::VOCABULARY,
            plain: &["heading", "label", "head", "item.item"],
            optional: &["organisatie"],
        },
        in_use: |profile, code| text_code(PolicyDocument::PrivacyStatement, profile.role) == code,
        example: |example, toml| {
            let texts = StatementTexts::in_words(toml).map_err(crate::CommandError::unexpected)?;
            let law = Law::built_in();
            let statement = compose(example.profile, example.organisation, law, &texts, example.today)?;
            Ok(privacy_statement(&statement, example.organisation, example.today)?)
        },
    };
    vec![
        of(ProcessingRole::Controller, "Privacyverklaring"),
        of(ProcessingRole::Processor, "Privacyverklaring van een verwerker"),
    ]
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

/// The words of a document as they stand now, in the organisation's own words where it has them.
///
/// # Errors
/// [`crate::CommandError::Statement`] where the organisation lacks facts.
pub(crate) fn composed(reader: &Reader, document: PolicyDocument, today: NaiveDate) -> Result<Composed> {
    let organisation = reader.organisation()?;
    let profile = profile_of(&organisation);
    let code = text_code(document, profile.role);
    let words = effective(reader, code)?;
    let law = Law::built_in();
    let statement = if words.version.own.is_none() {
        compose(profile, &organisation, law, StatementTexts::built_in(document, profile.role), today)?
    } else {
        let texts = StatementTexts::in_words(&words.toml).map_err(crate::CommandError::unexpected)?;
        compose(profile, &organisation, law, &texts, today)?
    };
    Ok(Composed { statement, organisation, texts: vec![(code.to_owned(), words.version)] })
}

fn made(session: &mut Session) -> Result<(Statement, Pdf)> {
    let today = session.today();
    let composed = session.open.vault.consult(&session.stamp, Event::StatementMade, |reader| {
        composed(reader, PolicyDocument::PrivacyStatement, today)
    })?;
    let pdf = privacy_statement(&composed.statement, &composed.organisation, today)?;
    Ok((composed.statement, pdf))
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
