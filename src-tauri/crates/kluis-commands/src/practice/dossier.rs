//! Fictional items of the dossier (stukken) and an incident.

use chrono::{Days, NaiveDate};

use kluis_domain::{
    client::ClientId,
    dossier_item::{self, ItemDetailsDraft, ItemDraft, ItemKind, ItemSource},
    profile::{DataKind, LegalBasis, Profile},
    register::{Incident, IncidentDraft, IncidentKind, Register},
};
use kluis_vault::{Event, Writer};

use super::{PROFILE, USER, typed};
use crate::{CommandError, Result};

const REPORTS: [&str; 3] = [
    "Samen de post doorgenomen. Twee rekeningen klaargelegd om te betalen.",
    "Boodschappen gedaan en samen gekookt. Het ging beter dan vorige week.",
    "Wandeling gemaakt. Volgende week samen naar de huisarts.",
];

/// One in four has a care plan with reports; with the second of them something went wrong.
pub(super) fn add_dossier(
    writer: &Writer,
    index: usize,
    id: ClientId,
    today: NaiveDate,
    events: &mut Vec<Event>,
) -> Result<()> {
    if index % 4 != 1 {
        return Ok(());
    }
    let profile = Profile::named(PROFILE).ok_or(CommandError::not_found("profile"))?;
    for draft in items(id, profile, today)? {
        let item = dossier_item::check(&draft, profile, today)?;
        events.push(Event::DossierItemAdded(id, writer.add_dossier_item(&item)?));
    }
    if index == 5 {
        let incident = Incident::check(&fall(id, today), today)?;
        let entry = writer.add_entry(&incident)?;
        events.push(Event::RegisterEntryRecorded(Register::Incidents, id, entry));
    }
    Ok(())
}

fn items(client: ClientId, profile: &Profile, today: NaiveDate) -> Result<Vec<ItemDraft>> {
    let plan = ItemDraft {
        title: "Zorgplan".to_owned(),
        text: "Doel: zelf de administratie bijhouden.\nAfspraak: elke week een uur samen aan tafel."
            .to_owned(),
        details: ItemDetailsDraft { from: typed(today - Days::new(60)), ..ItemDetailsDraft::default() },
        ..item(client, ItemKind::CarePlan, profile, today - Days::new(60))?
    };
    let mut all = vec![plan];
    for (weeks, text) in (1..).zip(REPORTS) {
        let day = today - Days::new(7 * weeks);
        all.push(ItemDraft {
            title: "Huisbezoek".to_owned(),
            text: text.to_owned(),
            ..item(client, ItemKind::GuidanceNote, profile, day)?
        });
    }
    Ok(all)
}

/// For the first purpose of the profile that rests on the law.
fn item(client: ClientId, kind: ItemKind, profile: &Profile, day: NaiveDate) -> Result<ItemDraft> {
    let purpose = profile.purposes.iter().find(|it| it.bases.contains(&LegalBasis::LegalDuty));
    Ok(ItemDraft {
        client,
        kind,
        title: String::new(),
        text: String::new(),
        details: ItemDetailsDraft::default(),
        category: DataKind::Ordinary,
        special_kinds: Vec::new(),
        special_reason: None,
        criminal_ground: None,
        explanation: String::new(),
        source: Some(ItemSource::SelfMade),
        source_name: String::new(),
        dated: typed(day),
        author: USER.to_owned(),
        purpose: purpose.ok_or(CommandError::not_found("purpose"))?.text.clone(),
        basis: Some(LegalBasis::LegalDuty),
        retention: kind.retention(),
    })
}

fn fall(client: ClientId, today: NaiveDate) -> IncidentDraft {
    IncidentDraft {
        client,
        on: typed(today - Days::new(9)),
        at: "14:30".to_owned(),
        nature: Some(IncidentKind::Fall),
        description: "Gestruikeld over de drempel van de keuken.".to_owned(),
        involved: format!("De cliënt en {USER}"),
        measures: "De huisarts gebeld. De drempel is gemarkeerd.".to_owned(),
        damage: "Blauwe plek op de arm.".to_owned(),
        told_client_on: typed(today - Days::new(9)),
        reported_on: String::new(),
    }
}
