//! Rows as drafts of clients (conceptgegevens): the cells in the fields of the form, for the domain to check.

use kluis_domain::{
    client::{ClientDraft, ClientFault, ClientField, MaritalStatus, NameUse, Sex},
    field::FieldFault,
};

use super::{Column, RawClient};

/// A row of the list in the shape of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientRow {
    /// The number of the row as a spreadsheet program shows it, from 1.
    pub line: u32,
    /// The client, still unchecked.
    pub draft: ClientDraft,
    /// The burgerservicenummer as typed, empty where the row has none.
    pub bsn: String,
    /// The choices that were not recognised; their fields in the draft are as if nothing was typed.
    pub faults: Vec<ClientFault>,
}

const SEXES: &[(&[&str], Sex)] = &[
    (&["v", "vrouw", "vrouwelijk", "f", "female", "meisje", "2"], Sex::Female),
    (&["m", "man", "mannelijk", "male", "jongen", "1"], Sex::Male),
    (&["x", "o", "anders", "non-binair"], Sex::Unspecified),
    (&["", "onbekend", "?", "-", "u", "unknown", "0"], Sex::Unknown),
];

/// The letters are those of the BRP (LO GBA 61.10).
const NAME_USES: &[(&[&str], NameUse)] = &[
    (&["", "e", "eigen", "eigen naam", "-"], NameUse::Own),
    (&["p", "partner", "naam partner", "partnernaam"], NameUse::Partner),
    (&["v", "partner-eigen", "partner - eigen", "partner eigen", "partner/eigen"], NameUse::PartnerOwn),
    (&["n", "eigen-partner", "eigen - partner", "eigen partner", "eigen/partner"], NameUse::OwnPartner),
];

const MARITAL_STATUSES: &[(&[&str], MaritalStatus)] = &[
    (&["", "onbekend", "?", "-"], MaritalStatus::Unknown),
    (&["ongehuwd", "alleenstaand", "nooit gehuwd"], MaritalStatus::Unmarried),
    (&["gehuwd", "getrouwd"], MaritalStatus::Married),
    (
        &["geregistreerd partnerschap", "geregistreerd partner", "partnerschap"],
        MaritalStatus::RegisteredPartnership,
    ),
    (&["samenwonend", "samenwonen"], MaritalStatus::LivingTogether),
    (&["gescheiden", "partnerschap ontbonden"], MaritalStatus::Divorced),
    (&["weduwe", "weduwnaar", "weduwe/weduwnaar", "verweduwd"], MaritalStatus::Widowed),
];

const ANSWERS: &[(&[&str], bool)] = &[
    (&["", "nee", "n", "no", "0", "-", "onwaar", "false"], false),
    (&["ja", "j", "yes", "y", "1", "x", "waar", "true", "geheim"], true),
];

/// Spellings of the country in which an address is not foreign.
const HOME: [&str; 5] = ["nl", "nld", "nederland", "holland", "the netherlands"];

/// Puts the cells in the fields of the form.
pub fn client_row(raw: &RawClient) -> ClientRow {
    let mut faults = Vec::new();
    let text = |column| raw.text(column).to_owned();
    let draft = ClientDraft {
        surname: text(Column::Surname),
        prefix: text(Column::Prefix),
        partner_surname: text(Column::PartnerName),
        partner_prefix: text(Column::PartnerPrefix),
        sex: choice(raw, Column::Sex, ClientField::Sex, SEXES, &mut faults),
        name_use: choice(raw, Column::NameUse, ClientField::NameUse, NAME_USES, &mut faults),
        initials: text(Column::Initials),
        first_names: text(Column::FirstNames),
        birth_date: text(Column::BirthDate),
        birth_place: text(Column::BirthPlace),
        nationality: text(Column::Nationality),
        marital_status: choice(
            raw,
            Column::MaritalStatus,
            ClientField::MaritalStatus,
            MARITAL_STATUSES,
            &mut faults,
        ),
        language: text(Column::Language),
        deceased_on: text(Column::DeceasedOn),
        street: text(Column::Street),
        house_number: text(Column::HouseNumber),
        house_letter: text(Column::HouseLetter),
        house_addition: text(Column::HouseAddition),
        postcode: text(Column::Postcode),
        town: text(Column::Town),
        foreign_address: text(Column::ForeignAddress),
        country: foreign_country(raw),
        secret_address: choice(raw, Column::SecretAddress, ClientField::SecretAddress, ANSWERS, &mut faults),
        phones: raw.phones().map(str::to_owned).collect(),
        email: text(Column::Email),
        reference: text(Column::Reference),
        care_start: text(Column::CareStart),
        care_end: text(Column::CareEnd),
        ..ClientDraft::default()
    };
    ClientRow { line: raw.line, draft, bsn: text(Column::Bsn), faults }
}

/// The choice that the text of a cell names, in any case; notes a fault where it names none.
fn choice<T: Copy + Default>(
    raw: &RawClient,
    column: Column,
    field: ClientField,
    choices: &[(&[&str], T)],
    faults: &mut Vec<ClientFault>,
) -> T {
    let typed = raw.text(column).to_lowercase();
    let found = choices.iter().find(|(words, _)| words.contains(&typed.trim_end_matches('.')));
    if found.is_none() {
        faults.push(ClientFault { field, fault: FieldFault::NotAChoice });
    }
    found.map(|(_, choice)| *choice).unwrap_or_default()
}

fn foreign_country(raw: &RawClient) -> String {
    let country = raw.text(Column::Country);
    if HOME.contains(&country.to_lowercase().as_str()) { String::new() } else { country.to_owned() }
}
