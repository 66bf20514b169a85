//! To whom a letter goes: the client, who decides for the client, or somebody else.

use chrono::NaiveDate;

use kluis_documents::{AddressedAs, Addressee};
use kluis_domain::{
    capacity::Matter,
    client::{Client, Sex},
    law::Law,
    representation::{Question, Who, decide},
};
use kluis_vault::{Reader, StoredClient};

use crate::{Result, consent::profile_of, representation::circle};

/// Who reads a letter to a client.
pub(crate) struct RightsReader {
    pub(crate) addressee: Addressee,
    pub(crate) addressed_as: AddressedAs,
    /// Nobody on record can exercise the client's rights; the letter is then addressed to the client.
    pub(crate) nobody: bool,
}

/// To the client.
pub(crate) fn to_client(client: &Client) -> Addressee {
    let family = capitalised(&client.family_name());
    let salutation = match client.sex {
        Sex::Female => format!("Geachte mevrouw {family},"),
        Sex::Male => format!("Geachte heer {family},"),
        Sex::Unknown | Sex::Unspecified => format!("Geachte {},", client.formal_name()),
    };
    at_home(client, client.formal_name(), salutation)
}

/// To a representative, at the client's address.
pub(crate) fn to_representative(client: &Client, name: String) -> Addressee {
    let salutation = format!("Geachte {name},");
    at_home(client, name, salutation)
}

fn at_home(client: &Client, name: String, salutation: String) -> Addressee {
    Addressee { lines: std::iter::once(name).chain(client.envelope_lines()).collect(), salutation }
}

/// To the client, or to whoever exercises the client's rights alone.
pub(crate) fn reader_of_rights(
    reader: &Reader,
    client: &StoredClient,
    today: NaiveDate,
) -> Result<RightsReader> {
    let circle = circle(reader, client.id, today)?;
    let profile = profile_of(reader)?;
    let asked = Question { matter: Matter::RightsRequest, about: String::new(), on: today };
    let deciders = decide(&asked, &circle, profile, Law::built_in()).deciders;
    let contact = deciders.iter().find_map(|it| match &it.who {
        Who::Client => None,
        Who::Contact { contact, .. } => circle.contact(*contact).map(|it| it.display_name()),
    });
    let by_client = deciders.iter().any(|it| it.who == Who::Client);
    let nobody = !by_client && contact.is_none();
    let (addressee, addressed_as) = match contact.filter(|_| !by_client) {
        Some(name) => (to_representative(&client.client, name), AddressedAs::Representative),
        None => (to_client(&client.client), AddressedAs::Client),
    };
    Ok(RightsReader { addressee, addressed_as, nobody })
}

/// "de Vries" after a title is "De Vries".
fn capitalised(name: &str) -> String {
    let mut signs = name.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}
