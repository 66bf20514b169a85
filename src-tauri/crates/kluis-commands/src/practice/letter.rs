//! Fictional letters (kantoorbrieven): two that were made.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use kluis_domain::{
    client::ClientId,
    office_letter::{LetterDraft, OfficeLetterKind},
};
use kluis_vault::{Event, Writer};

use super::typed;
use crate::{CommandError, Result, letter::make_one};

/// The first client asked for a copy, the second was told what is done with the data.
pub(super) fn add_letter(
    writer: &Writer,
    index: usize,
    id: ClientId,
    today: NaiveDate,
    events: &mut Vec<Event>,
) -> Result<()> {
    let day = typed(today);
    let (code, fields): (&str, &[(&str, &str)]) = match index {
        0 => (
            "requestAcknowledgement",
            &[
                ("soort_verzoek", "kopie"),
                ("ontvangen", &day),
                ("omschrijving", "Een kopie van het zorgplan en van de rapportages van dit jaar."),
                ("ondertekenaar", "Els Smit, coördinator"),
            ],
        ),
        1 => ("information", &[("begin", &day), ("ondertekenaar", "Els Smit, coördinator")]),
        _ => return Ok(()),
    };
    let kind = OfficeLetterKind::coded(code).ok_or_else(|| CommandError::not_found("letterKind"))?;
    let pair = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    let draft = LetterDraft {
        kind: code.to_owned(),
        client: Some(id),
        recipient_kind: None,
        recipient_name: String::new(),
        recipient_address: String::new(),
        fields: fields.iter().map(pair).collect::<BTreeMap<_, _>>(),
    };
    events.push(Event::LetterMade(Some(id), make_one(writer, kind, &draft, today)?));
    Ok(())
}
