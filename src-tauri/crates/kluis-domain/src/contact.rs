//! Contactpersoon (betrokkene rond de cliënt; AVG art. 5(1)(c) en 14, Wabvpz art. 4): a person or organisation around a client.
//!
//! A contact belongs to one client's dossier; what it is to the client is a set, since one person may be several things.
//! What a contact may decide stands beside it, in [`crate::mandate`].

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    address::{self, AddressField, AddressText},
    bsn::Bsn,
    circle::{Circle, ClientFacts},
    client::{Address, ClientId, birth_date, dotted, email, joined, phone},
    date::{self, Century, PartialDate},
    field::{FieldFault, LINE, TEXT, tidy, tidy_lines},
    law::{Law, PermissionKey},
    mandate::{Ending, EndingDraft},
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

/// A contact that passed every rule of [`check`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ClientContact")]
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

/// A line of the recipients list that passed every rule of [`check_recipient`]. It is ended, never changed.
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
    On,
    Reason,
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

/// Checks a whole draft at once, so that every field gets its message.
///
/// The BSN comes apart, as with a client; it is only ever there where the law table is certain that it may be.
///
/// # Errors
/// [`ContactRefusal`] with each faulty field.
pub fn check(
    draft: &ContactDraft,
    client: &ClientFacts,
    law: &Law,
    today: NaiveDate,
) -> Result<(Contact, Option<Bsn>), ContactRefusal> {
    let mut faults = Faults::default();
    let contact = read(draft, client, today, &mut faults);
    let bsn = representative_bsn(draft, law, &mut faults);
    faults.ending(contact.map(|contact| (contact, bsn)))
}

/// Collects the faults of a form instead of stopping at the first.
#[derive(Default)]
struct Faults(Vec<ContactFault>);

impl Faults {
    fn keep<T>(&mut self, field: ContactField, outcome: Result<T, FieldFault>) -> Option<T> {
        outcome.map_err(|fault| self.note(field, fault)).ok()
    }

    fn note(&mut self, field: ContactField, fault: FieldFault) {
        self.0.push(ContactFault { field, fault });
    }

    fn line(&mut self, field: ContactField, text: &str, max: usize) -> String {
        self.keep(field, tidy(text, max)).unwrap_or_default()
    }

    fn ending<T>(self, outcome: Option<T>) -> Result<T, ContactRefusal> {
        match outcome {
            Some(whole) if self.0.is_empty() => Ok(whole),
            _ => Err(ContactRefusal { faults: self.0 }),
        }
    }
}

fn read(
    draft: &ContactDraft,
    client: &ClientFacts,
    today: NaiveDate,
    faults: &mut Faults,
) -> Option<Contact> {
    let surname = faults.keep(ContactField::Surname, name(&draft.surname, draft.kind, ContactKind::Person));
    let prefix = faults.line(ContactField::Prefix, &draft.prefix, 30).to_lowercase();
    let initials = faults.line(ContactField::Initials, &draft.initials, 40);
    let first_names = faults.line(ContactField::FirstNames, &draft.first_names, LINE);
    let organisation = name(&draft.organisation, draft.kind, ContactKind::Organisation);
    let organisation = faults.keep(ContactField::Organisation, organisation);
    let function_other = faults.keep(ContactField::FunctionOther, function_other(draft));
    let relations = faults.keep(ContactField::Relations, relations(&draft.relations, draft.kind));
    let agb = faults.keep(ContactField::Agb, agb(&draft.agb));
    let typed = draft.phones.iter().filter(|it| !it.trim().is_empty());
    let phones = faults.keep(ContactField::Phones, typed.map(|it| phone(it)).collect());
    let email = faults.keep(ContactField::Email, email(&draft.email));
    let address = read_address(draft, faults);
    let birth_date = read_birth_date(draft, client, today, faults);
    let deceased_on = faults.keep(ContactField::DeceasedOn, deceased_on(draft, birth_date, today)).flatten();
    let remark = faults.keep(ContactField::Remark, tidy_lines(&draft.remark, TEXT));
    Some(Contact {
        client: draft.client,
        kind: draft.kind,
        surname: surname?,
        prefix,
        initials: dotted(&initials, &first_names),
        first_names,
        organisation: organisation?,
        function: draft.function,
        function_other: function_other?,
        relations: relations?,
        agb: agb?,
        phones: phones?,
        email: email?,
        address,
        secret_address: draft.secret_address,
        birth_date,
        deceased_on,
        remark: remark?,
    })
}

/// A name that is asked of one kind of contact and may be empty for the other.
fn name(text: &str, kind: ContactKind, asked_of: ContactKind) -> Result<String, FieldFault> {
    let tidied = tidy(text, LINE)?;
    let named = tidied.chars().any(char::is_alphanumeric);
    if named || (tidied.is_empty() && kind != asked_of) { Ok(tidied) } else { Err(FieldFault::Missing) }
}

fn function_other(draft: &ContactDraft) -> Result<String, FieldFault> {
    let typed = tidy(&draft.function_other, LINE)?;
    match (draft.function == Some(ContactFunction::Other), typed.is_empty()) {
        (true, true) => Err(FieldFault::Missing),
        (false, false) => Err(FieldFault::NotApplicable),
        (true, false) | (false, true) => Ok(typed),
    }
}

fn relations(typed: &[Relation], kind: ContactKind) -> Result<Vec<Relation>, FieldFault> {
    let mut relations = typed.to_vec();
    relations.sort();
    relations.dedup();
    let relatives = relations.iter().filter(|it| it.kinship() == Kinship::Relative).count();
    let partners = relations.iter().filter(|it| it.kinship() == Kinship::Partner).count();
    let distant = relations.iter().filter(|it| it.kinship() == Kinship::Distant).count();
    let family = relatives + partners + distant;
    // Close relatives cannot marry (BW 1:41); cousins can.
    let contradict = 1 < relatives + distant || 1 < relatives + partners;
    match (relations.is_empty(), kind) {
        (true, _) => Err(FieldFault::Missing),
        (false, ContactKind::Organisation) if 0 < family => Err(FieldFault::RelationsContradict),
        (false, _) if contradict => Err(FieldFault::RelationsContradict),
        (false, ContactKind::Organisation | ContactKind::Person) => Ok(relations),
    }
}

/// How a relation bears on the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kinship {
    Partner,
    Relative,
    Distant,
    None,
}

impl Relation {
    fn kinship(self) -> Kinship {
        match self {
            Relation::Partner => Kinship::Partner,
            Relation::Parent
            | Relation::Child
            | Relation::Sibling
            | Relation::Grandparent
            | Relation::Grandchild => Kinship::Relative,
            Relation::OtherRelative => Kinship::Distant,
            Relation::Network
            | Relation::InformalCarer
            | Relation::Carer
            | Relation::Institution
            | Relation::FirstContact => Kinship::None,
        }
    }
}

/// Eight digits; spaces and dots are skipped. No check digit of the AGB register is published.
fn agb(text: &str) -> Result<String, FieldFault> {
    let kept: String = text.chars().filter(|it| !it.is_whitespace() && *it != '.').collect();
    let right = kept.is_empty() || (kept.len() == 8 && kept.chars().all(|it| it.is_ascii_digit()));
    if right { Ok(kept) } else { Err(FieldFault::NotAnAgbCode) }
}

fn read_address(draft: &ContactDraft, faults: &mut Faults) -> Address {
    let (address, wrong) = address::read(&AddressText {
        street: &draft.street,
        house_number: &draft.house_number,
        house_letter: &draft.house_letter,
        house_addition: &draft.house_addition,
        postcode: &draft.postcode,
        town: &draft.town,
        foreign_address: &draft.foreign_address,
        country: &draft.country,
    });
    wrong.into_iter().for_each(|(field, fault)| faults.note(field.into(), fault));
    address
}

impl From<AddressField> for ContactField {
    fn from(field: AddressField) -> ContactField {
        match field {
            AddressField::Street => ContactField::Street,
            AddressField::HouseNumber => ContactField::HouseNumber,
            AddressField::HouseLetter => ContactField::HouseLetter,
            AddressField::HouseAddition => ContactField::HouseAddition,
            AddressField::Postcode => ContactField::Postcode,
            AddressField::Town => ContactField::Town,
            AddressField::ForeignAddress => ContactField::ForeignAddress,
            AddressField::Country => ContactField::Country,
        }
    }
}

fn read_birth_date(
    draft: &ContactDraft,
    client: &ClientFacts,
    today: NaiveDate,
    faults: &mut Faults,
) -> Option<PartialDate> {
    if draft.birth_date.trim().is_empty() {
        return None;
    }
    if draft.kind == ContactKind::Organisation {
        faults.note(ContactField::BirthDate, FieldFault::NotApplicable);
        return None;
    }
    let born = faults.keep(ContactField::BirthDate, birth_date(&draft.birth_date, today))?;
    if draft.relations.iter().any(|relation| excluded(*relation, born, client.birth_date)) {
        faults.note(ContactField::BirthDate, FieldFault::RelationsContradict);
    }
    Some(born)
}

/// Whether the dates of birth surely exclude a relation.
fn excluded(relation: Relation, contact: PartialDate, client: PartialDate) -> bool {
    match relation {
        Relation::Parent | Relation::Grandparent => client.latest() <= contact.earliest(),
        Relation::Child | Relation::Grandchild => contact.latest() <= client.earliest(),
        Relation::Partner
        | Relation::Sibling
        | Relation::OtherRelative
        | Relation::Network
        | Relation::InformalCarer
        | Relation::Carer
        | Relation::Institution
        | Relation::FirstContact => false,
    }
}

fn deceased_on(
    draft: &ContactDraft,
    born: Option<PartialDate>,
    today: NaiveDate,
) -> Result<Option<PartialDate>, FieldFault> {
    if draft.deceased_on.trim().is_empty() {
        return Ok(None);
    }
    if draft.kind == ContactKind::Organisation {
        return Err(FieldFault::NotApplicable);
    }
    let date = date::partial(&draft.deceased_on, Century::Past, today)?;
    if today < date.earliest() {
        return Err(FieldFault::InTheFuture);
    }
    let before_birth = born.is_some_and(|born| date.latest() < born.earliest());
    if before_birth { Err(FieldFault::BeforeOther) } else { Ok(Some(date)) }
}

/// Refused, whatever was typed, until the law table is certain of the article; a wrong number is told as well.
fn representative_bsn(draft: &ContactDraft, law: &Law, faults: &mut Faults) -> Option<Bsn> {
    let permission = law.permission(PermissionKey::RepresentativeBsn);
    if draft.bsn.trim().is_empty() {
        return None;
    }
    if draft.kind == ContactKind::Organisation {
        faults.note(ContactField::Bsn, FieldFault::NotApplicable);
        return None;
    }
    if !permission.given() {
        let article = permission.article.clone();
        faults.note(ContactField::Bsn, FieldFault::BsnUseUncertain { article });
    }
    faults.keep(ContactField::Bsn, Bsn::parse(&draft.bsn))
}

/// Checks a line of the recipients list.
///
/// # Errors
/// [`ContactRefusal`] with each faulty field.
pub fn check_recipient(
    draft: &RecipientEntryDraft,
    circle: &Circle,
    today: NaiveDate,
) -> Result<RecipientEntry, ContactRefusal> {
    let mut faults = Faults::default();
    if circle.contact(draft.contact).is_none() {
        faults.note(ContactField::Contact, FieldFault::NotOnRecord);
    }
    let data = faults.keep(ContactField::Data, lines(&draft.data));
    let ground = faults.keep(ContactField::Ground, lines(&draft.ground));
    let from = faults.keep(ContactField::From, date::required(&draft.from, Century::Near, today));
    let until = faults.keep(ContactField::Until, date::optional(&draft.until, Century::Near, today));
    let until = until.flatten();
    if from.zip(until).is_some_and(|(from, until)| until < from) {
        faults.note(ContactField::Until, FieldFault::BeforeOther);
    }
    let entry = || {
        let (data, ground, from) = (data?, ground?, from?);
        let (client, contact) = (draft.client, draft.contact);
        Some(RecipientEntry { client, contact, data, ground, from, until, ending: None })
    };
    faults.ending(entry())
}

fn lines(text: &str) -> Result<String, FieldFault> {
    let tidied = tidy_lines(text, TEXT)?;
    if tidied.is_empty() { Err(FieldFault::Missing) } else { Ok(tidied) }
}

/// Ends a line of the recipients list; nothing may go there after that day.
///
/// # Errors
/// [`ContactRefusal`] with each faulty field.
pub fn end_recipient(
    entry: RecipientEntry,
    draft: &EndingDraft,
    today: NaiveDate,
) -> Result<RecipientEntry, ContactRefusal> {
    let mut faults = Faults::default();
    let span = (entry.from, entry.until, entry.ending.as_ref());
    let on = faults.keep(ContactField::On, draft.last_day(span, today));
    let reason = faults.keep(ContactField::Reason, draft.why());
    let ending = on.zip(reason).map(|(on, reason)| Ending { on, reason });
    faults.ending(ending).map(|ending| RecipientEntry { ending: Some(ending), ..entry })
}

/// Ends the place of a contact around the client; `before` is how it ended, if it did.
///
/// # Errors
/// [`ContactRefusal`] with each faulty field; a contact that ended stays as it is.
pub fn end(draft: &EndingDraft, before: Option<&Ending>, today: NaiveDate) -> Result<Ending, ContactRefusal> {
    let mut faults = Faults::default();
    let on = match before {
        Some(_) => Err(FieldFault::NotApplicable),
        None => date::required(&draft.on, Century::Near, today),
    };
    let on = faults.keep(ContactField::On, on);
    let reason = faults.keep(ContactField::Reason, draft.why());
    faults.ending(on.zip(reason).map(|(on, reason)| Ending { on, reason }))
}

/// Whether a contact is still around the client on a day; the last day counts.
pub fn is_around_on(ending: Option<&Ending>, day: NaiveDate) -> bool {
    ending.is_none_or(|it| day <= it.on)
}

impl RecipientEntry {
    /// Whether data may go there on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        let ended = self.ending.as_ref().map(|it| it.on);
        let last = self.until.into_iter().chain(ended).min();
        self.from <= day && last.is_none_or(|last| day <= last)
    }
}

impl Contact {
    /// As in a list or a letter: "J. de Vries", the organisation, or both.
    pub fn display_name(&self) -> String {
        let called = if self.first_names.is_empty() { &self.initials } else { &self.first_names };
        let person = joined(&[called, &self.prefix, &self.surname]);
        match self.kind {
            ContactKind::Person => person,
            ContactKind::Organisation if self.surname.is_empty() => self.organisation.clone(),
            ContactKind::Organisation => format!("{} ({person})", self.organisation),
        }
    }

    /// Whether it is one person and no organisation.
    pub fn is_a_person(&self) -> bool {
        self.kind == ContactKind::Person
    }

    /// Whether the contact may have died by the end of this day.
    pub fn deceased_by(&self, day: NaiveDate) -> bool {
        self.deceased_on.is_some_and(|date| date.earliest() <= day)
    }
}

#[cfg(test)]
mod tests;
