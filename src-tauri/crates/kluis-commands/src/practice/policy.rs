//! The privacy statement of the practice organisation: adopted, published and in force.

use chrono::{Days, NaiveDate};

use kluis_domain::{
    policy_version::{AdoptionDraft, PublicationDraft},
    statement::PolicyDocument,
};
use kluis_vault::{Event, Writer};

use super::typed;
use crate::{
    Result,
    policy_version::{adopt_in, draft_in, publish_in},
};

/// How many days ago it was put together, adopted and published.
const DAYS_AGO: [u64; 3] = [70, 63, 60];

/// Adds the first version, with its steps on days that lie behind.
pub(super) fn add_statement(writer: &Writer, today: NaiveDate, events: &mut Vec<Event>) -> Result<()> {
    let [drafted, adopted, published] = DAYS_AGO.map(|days| today - Days::new(days));
    let version = draft_in(writer, PolicyDocument::PrivacyStatement, drafted)?;
    let adoption = AdoptionDraft { version, on: typed(adopted), by: "het bestuur".to_owned() };
    adopt_in(writer, &adoption, today)?;
    let publication = PublicationDraft {
        version,
        on: typed(published),
        channels: vec!["op onze website".to_owned()],
        in_force_on: typed(published),
    };
    publish_in(writer, &publication, today)?;
    events.extend([
        Event::PolicyVersionDrafted(version),
        Event::PolicyVersionAdopted(version),
        Event::PolicyVersionPublished(version),
    ]);
    Ok(())
}
