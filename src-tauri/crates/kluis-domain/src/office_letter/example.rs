//! Voorbeeld van een ingevulde kantoorbrief (obligations.md 1.5): for the practice environment, the gallery and the tests.

use chrono::{Days, NaiveDate};
use uuid::Uuid;

use super::{FieldType, LetterAbout, LetterDraft, LetterField, LetterTo, OfficeLetterKind};
use crate::{client::ClientId, recipient::RecipientKind};

impl LetterDraft {
    /// Every field of a kind filled in as somebody might; each text names its field. Its client is to be put in.
    pub fn example(kind: &OfficeLetterKind, today: NaiveDate) -> LetterDraft {
        let other = kind.to == LetterTo::Organisation;
        let fields = kind.fields.iter().map(|field| (field.name.clone(), typed(field, today)));
        LetterDraft {
            kind: kind.code.clone(),
            client: (kind.about == LetterAbout::Client).then_some(ClientId(Uuid::nil())),
            recipient_kind: other.then_some(kind.recipient.unwrap_or(RecipientKind::OtherCarer)),
            recipient_name: if other { "Zorggroep De Overkant".to_owned() } else { String::new() },
            recipient_address: if other { "Havenkade 3\n4331 XX Duinveen".to_owned() } else { String::new() },
            fields: fields.collect(),
        }
    }
}

fn typed(field: &LetterField, today: NaiveDate) -> String {
    let day = |day: NaiveDate| day.format("%d-%m-%Y").to_string();
    let about = field.label.trim_end_matches('?').to_lowercase();
    match field.field_type {
        FieldType::Date if field.otherwise.is_some() => String::new(),
        FieldType::Date if field.past => day(today - Days::new(6)),
        FieldType::Date => day(today + Days::new(30)),
        FieldType::Time => "14:30".to_owned(),
        FieldType::Line => format!("Voorbeeld: {about}"),
        FieldType::Text => format!(
            "Dit schreef de coördinator bij: {about}. Zo weet de lezer precies hoe het zit.\nEn dit hoort er nog bij."
        ),
        FieldType::List => format!("Eerste punt bij: {about}\nTweede punt, ook bij: {about}"),
        FieldType::YesNo => "yes".to_owned(),
        FieldType::Choice => field.options.first().map(|it| it.key.clone()).unwrap_or_default(),
    }
}
