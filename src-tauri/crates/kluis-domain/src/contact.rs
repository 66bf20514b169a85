//! Contactpersoon (betrokkene rond de cliënt; AVG art. 5(1)(c) en 14, Wabvpz art. 4): a person or organisation around a client.
//!
//! A contact belongs to one client's dossier; what it is to the client is a set, since one person may be several things.
//! What a contact may decide stands beside it, in [`crate::mandate`].

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    client::{Address, ClientId},
    date::PartialDate,
    field::FieldFault,
    mandate::Ending,
};

/// Which contact; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"contact\" }")]
pub struct ContactId(pub Uuid);

/// Which line of the recipients list; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"recipientEntry\" }")]
pub struct RecipientEntryId(pub Uuid);

/// Whether a contact is one person or an organisation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ContactKind {
    /// A person.
    #[default]
    Person,
    /// A practice, institution, authority or firm.
    Organisation,
}

/// What a contact does, for carers, institutions and other bodies (ZT-9.7, CE-01).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ContactFunction {
    /// Huisarts.
    Gp,
    /// Apotheek.
    Pharmacy,
    /// Ziekenhuis of specialist.
    Hospital,
    /// Therapeut of paramedicus.
    Therapist,
    /// Tandarts.
    Dentist,
    /// Thuiszorg of wijkverpleging.
    HomeCare,
    /// GGZ.
    MentalHealth,
    /// Another care institution (zorginstelling).
    CareInstitution,
    /// Gemeente.
    Municipality,
    /// Zorgkantoor.
    CareOffice,
    /// Zorgverzekeraar.
    Insurer,
    /// Centrum indicatiestelling zorg.
    Ciz,
    /// Wijkteam.
    NeighbourhoodTeam,
    /// Gecertificeerde instelling (jeugdbescherming, jeugdreclassering).
    YouthProtection,
    /// Zorg- en Veiligheidshuis.
    SafetyHouse,
    /// Justitie, reclassering of politie.
    Justice,
    /// School of opleiding.
    School,
    /// Werkgever.
    Employer,
    /// Woningcorporatie of verhuurder.
    HousingCorporation,
    /// Verwijzer.
    Referrer,
    /// Bewindvoerderskantoor, mentor- of curatorkantoor.
    AdministrationOffice,
    /// Hoofdaannemer.
    MainContractor,
    /// Belastingdienst of uitvoeringsorgaan (ZT-17.7).
    PublicBody,
    /// Something else, named in `function_other`.
    Other,
}

/// What a contact is to the client. One contact may be several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Relation {
    /// Spouse, registered partner or other life companion (BW art. 7:465(3)).
    Partner,
    /// Parent, with or without authority.
    Parent,
    /// Child.
    Child,
    /// Brother or sister.
    Sibling,
    /// Grandparent.
    Grandparent,
    /// Grandchild.
    Grandchild,
    /// Another relative.
    OtherRelative,
    /// Friend, neighbour, or anyone else in the network.
    Network,
    /// Unpaid carer (mantelzorger).
    InformalCarer,
    /// Professional carer (zorgverlener).
    Carer,
    /// Institution or body.
    Institution,
    /// Whom to call first.
    FirstContact,
}

/// A contact as typed: unchecked, and never stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ContactDraft {
    /// Of which client.
    pub client: ClientId,
    /// Person or organisation.
    pub kind: ContactKind,
    /// Surname without prefix; of an organisation empty, or that of whom one speaks to there.
    pub surname: String,
    /// Prefix (tussenvoegsel) of the surname.
    pub prefix: String,
    /// Initials, with or without dots.
    pub initials: String,
    /// First names.
    pub first_names: String,
    /// Name of the organisation, or of the one a person works for.
    pub organisation: String,
    /// What it does; absent for private persons.
    pub function: Option<ContactFunction>,
    /// The function in words, only for [`ContactFunction::Other`].
    pub function_other: String,
    /// What it is to the client; at least one.
    pub relations: Vec<Relation>,
    /// AGB code, eight digits, may be empty.
    pub agb: String,
    /// Telephone numbers; empty ones are skipped.
    pub phones: Vec<String>,
    /// E-mail address.
    pub email: String,
    /// Street.
    pub street: String,
    /// House number.
    pub house_number: String,
    /// One letter behind the number.
    pub house_letter: String,
    /// Addition behind number and letter.
    pub house_addition: String,
    /// Dutch postcode.
    pub postcode: String,
    /// Town.
    pub town: String,
    /// Address outside the Netherlands, in lines; then the Dutch address stays empty.
    pub foreign_address: String,
    /// Country of the foreign address.
    pub country: String,
    /// Whether the address is secret (geheim adres).
    pub secret_address: bool,
    /// Date of birth, whole or partial, of a person; may be empty.
    pub birth_date: String,
    /// Date of death, whole or partial; empty while alive.
    pub deceased_on: String,
    /// BSN of a representative or proxy; refused until the law table says that it may be used.
    pub bsn: String,
    /// Anything else, in lines.
    pub remark: String,
}

/// A contact that passed every rule of `check`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Contact {
    /// Of which client.
    pub client: ClientId,
    /// Person or organisation.
    pub kind: ContactKind,
    /// Surname without prefix; may be empty for an organisation.
    pub surname: String,
    /// Prefix of the surname, lower case, may be empty.
    pub prefix: String,
    /// Initials with dots, may be empty.
    pub initials: String,
    /// First names, may be empty.
    pub first_names: String,
    /// Name of the organisation, or of the one a person works for; may be empty.
    pub organisation: String,
    /// What it does.
    pub function: Option<ContactFunction>,
    /// The function in words, where it is another one; else empty.
    pub function_other: String,
    /// What it is to the client, sorted, each once.
    pub relations: Vec<Relation>,
    /// AGB code of eight digits, or empty.
    pub agb: String,
    /// Telephone numbers as typed, tidied.
    pub phones: Vec<String>,
    /// E-mail address, may be empty.
    pub email: String,
    /// Where it is, where known.
    pub address: Address,
    /// Whether the address is secret: it then never appears on a letter.
    pub secret_address: bool,
    /// Date of birth, possibly partial, where known.
    pub birth_date: Option<PartialDate>,
    /// Date of death, possibly partial.
    pub deceased_on: Option<PartialDate>,
    /// Anything else, in lines; may be empty.
    pub remark: String,
}

/// A line of the recipients list as typed: what may go to this contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecipientEntryDraft {
    /// Of which client.
    pub client: ClientId,
    /// To whom.
    pub contact: ContactId,
    /// What kind of data, in words.
    pub data: String,
    /// On what ground, in words: a consent, a law, an agreement.
    pub ground: String,
    /// First day.
    pub from: String,
    /// Last day; empty means until it is ended.
    pub until: String,
}

/// A line of the recipients list that passed every rule of `check_recipient`. It is ended, never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecipientEntry {
    /// Of which client.
    pub client: ClientId,
    /// To whom.
    pub contact: ContactId,
    /// What kind of data, in words.
    pub data: String,
    /// On what ground, in words.
    pub ground: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None` means until it is ended.
    pub until: Option<NaiveDate>,
    /// How it came to an end, if it did.
    pub ending: Option<Ending>,
}

/// A field of the forms about contacts and recipients.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(
    missing_docs,
    reason = "each names the field of ContactDraft or RecipientEntryDraft that it points at"
)]
pub enum ContactField {
    Kind,
    Surname,
    Prefix,
    Initials,
    FirstNames,
    Organisation,
    Function,
    FunctionOther,
    Relations,
    Agb,
    Phones,
    Email,
    Street,
    HouseNumber,
    HouseLetter,
    HouseAddition,
    Postcode,
    Town,
    ForeignAddress,
    Country,
    SecretAddress,
    BirthDate,
    DeceasedOn,
    Bsn,
    Remark,
    Contact,
    Data,
    Ground,
    From,
    Until,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactFault {
    /// The field.
    pub field: ContactField,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Everything that is wrong with a contact or a line of the recipients list, in the order of the form; never empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{} fields of the contact are not right", faults.len())]
pub struct ContactRefusal {
    /// The faults.
    pub faults: Vec<ContactFault>,
}
