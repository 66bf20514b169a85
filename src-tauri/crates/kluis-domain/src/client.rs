//! Client (cliënt, betrokkene; AVG art. 4(1), Wmo 2015 art. 5.2.9): the person the dossier is about, as registered.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    address::{self, AddressField, AddressText},
    bsn::Bsn,
    date::{self, Century, PartialDate},
    field::{FieldFault, LINE, TEXT, tidy, tidy_lines},
    fold::fold,
};

/// Which client; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"client\" }")]
pub struct ClientId(pub Uuid);

/// The name that a person uses (naamgebruik, BRP).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum NameUse {
    /// Own surname.
    #[default]
    Own,
    /// Partner's surname.
    Partner,
    /// Partner's surname, then the own surname.
    PartnerOwn,
    /// Own surname, then the partner's.
    OwnPartner,
}

/// Sex as in the BRP.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Sex {
    /// Not recorded.
    #[default]
    Unknown,
    /// Female.
    Female,
    /// Male.
    Male,
    /// X in the passport.
    Unspecified,
}

/// Marital status (burgerlijke staat, BRP).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum MaritalStatus {
    /// Not recorded.
    #[default]
    Unknown,
    /// Never married.
    Unmarried,
    /// Married.
    Married,
    /// Registered partnership.
    RegisteredPartnership,
    /// Lives together without marriage or registration.
    LivingTogether,
    /// Divorced, or the partnership was dissolved.
    Divorced,
    /// The spouse or partner died.
    Widowed,
}

/// How a client likes to be reached.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ContactChannel {
    /// Not recorded.
    #[default]
    NoPreference,
    /// By telephone.
    Phone,
    /// By text message or app.
    TextMessage,
    /// By e-mail.
    Email,
    /// By letter.
    Post,
    /// By somebody else: a relative or a representative.
    ThroughOther,
}

/// A client as typed: unchecked, and never stored.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct ClientDraft {
    /// Surname without prefix.
    pub surname: String,
    /// Prefix (tussenvoegsel) of the surname, such as "van der".
    pub prefix: String,
    /// Partner's surname without prefix.
    pub partner_surname: String,
    /// Prefix of the partner's surname.
    pub partner_prefix: String,
    /// Which of the two the client uses.
    pub name_use: NameUse,
    /// Initials, with or without dots.
    pub initials: String,
    /// First names.
    pub first_names: String,
    /// Date of birth in any Dutch spelling, whole or partial.
    pub birth_date: String,
    /// Sex.
    pub sex: Sex,
    /// Place of birth, with the country where that is not the Netherlands.
    pub birth_place: String,
    /// Nationality, or several.
    pub nationality: String,
    /// Marital status.
    pub marital_status: MaritalStatus,
    /// With whom the client lives and who belongs to the family (gezinssamenstelling).
    pub family: String,
    /// Language in which the client can be spoken to.
    pub language: String,
    /// Whether an interpreter is needed.
    pub interpreter: bool,
    /// What else to mind when communicating: hard of hearing, pictograms, a speech computer.
    pub communication: String,
    /// Date of death.
    pub deceased_on: String,
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
    /// Telephone numbers; empty ones are skipped.
    pub phones: Vec<String>,
    /// E-mail address.
    pub email: String,
    /// How the client likes to be reached.
    pub preferred_channel: ContactChannel,
    /// The number in the organisation's own older list.
    pub reference: String,
    /// First day of care.
    pub care_start: String,
    /// Last day of care.
    pub care_end: String,
}

/// A client that passed every rule of [`check`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Client {
    /// Surname without prefix.
    pub surname: String,
    /// Prefix of the surname, lower case, may be empty.
    pub prefix: String,
    /// Partner's surname, may be empty.
    pub partner_surname: String,
    /// Prefix of the partner's surname, may be empty.
    pub partner_prefix: String,
    /// Which of the two the client uses.
    pub name_use: NameUse,
    /// Initials with dots, "A.B.", may be empty.
    pub initials: String,
    /// First names, may be empty.
    pub first_names: String,
    /// Date of birth, possibly partial.
    pub birth_date: PartialDate,
    /// Sex.
    pub sex: Sex,
    /// Place of birth, may be empty.
    pub birth_place: String,
    /// Nationality, or several; may be empty.
    pub nationality: String,
    /// Marital status.
    pub marital_status: MaritalStatus,
    /// Family composition in lines, may be empty.
    pub family: String,
    /// Language, may be empty.
    pub language: String,
    /// Whether an interpreter is needed.
    pub interpreter: bool,
    /// What else to mind when communicating, in lines; may be empty.
    pub communication: String,
    /// Date of death.
    pub deceased_on: Option<NaiveDate>,
    /// Where the client lives, where known.
    pub address: Address,
    /// Whether the address is secret: it then never appears on a letter.
    pub secret_address: bool,
    /// Telephone numbers as typed, tidied.
    pub phones: Vec<String>,
    /// E-mail address, may be empty.
    pub email: String,
    /// How the client likes to be reached.
    pub preferred_channel: ContactChannel,
    /// The number in the organisation's own older list, may be empty.
    pub reference: String,
    /// First day of care.
    pub care_start: Option<NaiveDate>,
    /// Last day of care.
    pub care_end: Option<NaiveDate>,
}

/// Where a client lives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Address {
    /// Not recorded.
    Unknown,
    /// In the Netherlands; parts that are not known are empty.
    Dutch {
        /// Street.
        street: String,
        /// Number, 1 to 99999, as text.
        house_number: String,
        /// One letter, or empty.
        house_letter: String,
        /// Addition, or empty.
        house_addition: String,
        /// "1234 AB", or empty.
        postcode: String,
        /// Town.
        town: String,
    },
    /// Elsewhere.
    Foreign {
        /// Lines as on an envelope, joined by line breaks.
        lines: String,
        /// Country.
        country: String,
    },
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each names the field of ClientDraft that it points at")]
pub enum ClientField {
    Surname,
    Prefix,
    PartnerSurname,
    PartnerPrefix,
    NameUse,
    Initials,
    FirstNames,
    BirthDate,
    Sex,
    BirthPlace,
    Nationality,
    MaritalStatus,
    Family,
    Language,
    Interpreter,
    Communication,
    DeceasedOn,
    Street,
    HouseNumber,
    HouseLetter,
    HouseAddition,
    Postcode,
    Town,
    ForeignAddress,
    Country,
    SecretAddress,
    Phones,
    Email,
    PreferredChannel,
    Reference,
    CareStart,
    CareEnd,
    Bsn,
}

/// What is wrong with one field of a client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClientFault {
    /// The field.
    pub field: ClientField,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Everything that is wrong with a draft, in the order of the form; never empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{} fields of the client are not right", faults.len())]
pub struct ClientRefusal {
    /// The faults.
    pub faults: Vec<ClientFault>,
}

/// Checks a whole draft at once, so that every field gets its message.
///
/// # Errors
/// [`ClientRefusal`] with each faulty field.
pub fn check(draft: &ClientDraft, today: NaiveDate) -> Result<Client, ClientRefusal> {
    let mut faults = Faults::default();
    let client = read(draft, today, &mut faults);
    faults.ending(client)
}

/// As [`check`], together with a BSN that may be empty.
///
/// # Errors
/// [`ClientRefusal`] with each faulty field, the BSN among them.
pub fn check_with_bsn(
    draft: &ClientDraft,
    bsn: &str,
    today: NaiveDate,
) -> Result<(Client, Option<Bsn>), ClientRefusal> {
    let mut faults = Faults::default();
    let client = read(draft, today, &mut faults);
    let bsn = if bsn.trim().is_empty() { None } else { faults.keep(ClientField::Bsn, Bsn::parse(bsn)) };
    faults.ending(client.map(|client| (client, bsn)))
}

/// Collects the faults of a form instead of stopping at the first.
#[derive(Default)]
struct Faults(Vec<ClientFault>);

impl Faults {
    fn keep<T>(&mut self, field: ClientField, outcome: Result<T, FieldFault>) -> Option<T> {
        outcome.map_err(|fault| self.0.push(ClientFault { field, fault })).ok()
    }

    fn line(&mut self, field: ClientField, text: &str, max: usize) -> String {
        self.keep(field, tidy(text, max)).unwrap_or_default()
    }

    fn lines(&mut self, field: ClientField, text: &str) -> String {
        self.keep(field, tidy_lines(text, TEXT)).unwrap_or_default()
    }

    fn ending<T>(self, outcome: Option<T>) -> Result<T, ClientRefusal> {
        match outcome {
            Some(whole) if self.0.is_empty() => Ok(whole),
            _ => Err(ClientRefusal { faults: self.0 }),
        }
    }
}

fn read(draft: &ClientDraft, today: NaiveDate, faults: &mut Faults) -> Option<Client> {
    let surname = faults.keep(ClientField::Surname, required(&draft.surname));
    let prefix = faults.line(ClientField::Prefix, &draft.prefix, 30).to_lowercase();
    let partner_surname = faults.line(ClientField::PartnerSurname, &draft.partner_surname, LINE);
    let partner_prefix = faults.line(ClientField::PartnerPrefix, &draft.partner_prefix, 30).to_lowercase();
    let name_use = faults.keep(ClientField::NameUse, name_use(draft.name_use, &partner_surname));
    let initials = faults.line(ClientField::Initials, &draft.initials, 40);
    let first_names = faults.line(ClientField::FirstNames, &draft.first_names, LINE);
    let birth_date = faults.keep(ClientField::BirthDate, birth_date(&draft.birth_date, today));
    let birth_place = faults.line(ClientField::BirthPlace, &draft.birth_place, LINE);
    let nationality = faults.line(ClientField::Nationality, &draft.nationality, LINE);
    let family = faults.lines(ClientField::Family, &draft.family);
    let language = faults.line(ClientField::Language, &draft.language, LINE);
    let communication = faults.lines(ClientField::Communication, &draft.communication);
    let deceased_on =
        faults.keep(ClientField::DeceasedOn, deceased_on(&draft.deceased_on, birth_date, today));
    let address = read_address(draft, faults);
    let phones = faults.keep(
        ClientField::Phones,
        draft.phones.iter().filter(|it| !it.trim().is_empty()).map(|it| phone(it)).collect(),
    );
    let email = faults.keep(ClientField::Email, email(&draft.email));
    let preferred_channel = faults.keep(ClientField::PreferredChannel, preferred_channel(draft));
    let reference = faults.line(ClientField::Reference, &draft.reference, 40);
    let (care_start, care_end) = read_care(draft, birth_date, today, faults);
    Some(Client {
        surname: surname?,
        prefix,
        partner_surname,
        partner_prefix,
        name_use: name_use?,
        initials: dotted(&initials, &first_names),
        first_names,
        birth_date: birth_date?,
        sex: draft.sex,
        birth_place,
        nationality,
        marital_status: draft.marital_status,
        family,
        language,
        interpreter: draft.interpreter,
        communication,
        deceased_on: deceased_on?,
        address,
        secret_address: draft.secret_address,
        phones: phones?,
        email: email?,
        preferred_channel: preferred_channel?,
        reference,
        care_start,
        care_end,
    })
}

fn required(text: &str) -> Result<String, FieldFault> {
    let tidied = tidy(text, LINE)?;
    if tidied.chars().any(char::is_alphanumeric) { Ok(tidied) } else { Err(FieldFault::Missing) }
}

fn name_use(name_use: NameUse, partner_surname: &str) -> Result<NameUse, FieldFault> {
    match name_use {
        NameUse::Own => Ok(NameUse::Own),
        NameUse::Partner | NameUse::PartnerOwn | NameUse::OwnPartner if partner_surname.is_empty() => {
            Err(FieldFault::NotApplicable)
        }
        NameUse::Partner | NameUse::PartnerOwn | NameUse::OwnPartner => Ok(name_use),
    }
}

/// A date of birth, not after today and not more than 130 years ago.
pub(crate) fn birth_date(text: &str, today: NaiveDate) -> Result<PartialDate, FieldFault> {
    if text.trim().is_empty() {
        return Err(FieldFault::Missing);
    }
    let born = date::partial(text, Century::Past, today)?;
    if today < born.earliest() {
        return Err(FieldFault::InTheFuture);
    }
    if 130 < born.ages_on(today).0 { Err(FieldFault::TooLongAgo) } else { Ok(born) }
}

fn deceased_on(
    text: &str,
    born: Option<PartialDate>,
    today: NaiveDate,
) -> Result<Option<NaiveDate>, FieldFault> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let day = date::whole(text, Century::Past, today)?;
    if today < day {
        return Err(FieldFault::InTheFuture);
    }
    if born.is_some_and(|born| day < born.earliest()) { Err(FieldFault::BeforeOther) } else { Ok(Some(day)) }
}

/// Nobody is reached by a channel of which no number or address is known.
fn preferred_channel(draft: &ClientDraft) -> Result<ContactChannel, FieldFault> {
    let has_phone = draft.phones.iter().any(|it| !it.trim().is_empty());
    let possible = match draft.preferred_channel {
        ContactChannel::Phone | ContactChannel::TextMessage => has_phone,
        ContactChannel::Email => !draft.email.trim().is_empty(),
        ContactChannel::NoPreference | ContactChannel::Post | ContactChannel::ThroughOther => true,
    };
    if possible { Ok(draft.preferred_channel) } else { Err(FieldFault::NotApplicable) }
}

fn read_address(draft: &ClientDraft, faults: &mut Faults) -> Address {
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
    faults.0.extend(wrong.into_iter().map(|(field, fault)| ClientFault { field: field.into(), fault }));
    address
}

impl From<AddressField> for ClientField {
    fn from(field: AddressField) -> ClientField {
        match field {
            AddressField::Street => ClientField::Street,
            AddressField::HouseNumber => ClientField::HouseNumber,
            AddressField::HouseLetter => ClientField::HouseLetter,
            AddressField::HouseAddition => ClientField::HouseAddition,
            AddressField::Postcode => ClientField::Postcode,
            AddressField::Town => ClientField::Town,
            AddressField::ForeignAddress => ClientField::ForeignAddress,
            AddressField::Country => ClientField::Country,
        }
    }
}

/// `1234ab` becomes `1234 AB`; SA, SD and SS are never issued, nor is a first digit 0.
///
/// # Errors
/// [`FieldFault::NotAPostcode`]; an empty text is fine.
pub fn postcode(text: &str) -> Result<String, FieldFault> {
    let kept: Vec<char> =
        text.chars().filter(|it| !it.is_whitespace()).map(|it| it.to_ascii_uppercase()).collect();
    let [first, b, c, d, e, f] = match kept.as_slice() {
        [] => return Ok(String::new()),
        &[first, b, c, d, e, f] => [first, b, c, d, e, f],
        _ => return Err(FieldFault::NotAPostcode),
    };
    let digits = ('1'..='9').contains(&first) && [b, c, d].iter().all(char::is_ascii_digit);
    let letters =
        e.is_ascii_uppercase() && f.is_ascii_uppercase() && !matches!((e, f), ('S', 'A' | 'D' | 'S'));
    if digits && letters { Ok(format!("{first}{b}{c}{d} {e}{f}")) } else { Err(FieldFault::NotAPostcode) }
}

/// Digits, spaces and `+ - ( ) .`; 8 to 15 digits (E.164).
pub(crate) fn phone(text: &str) -> Result<String, FieldFault> {
    let tidied = tidy(text, 40).map_err(|_| FieldFault::NotAPhoneNumber)?;
    let digits = tidied.chars().filter(char::is_ascii_digit).count();
    let clean = tidied.chars().all(|it| it.is_ascii_digit() || " +-().".contains(it));
    if clean && (8..=15).contains(&digits) { Ok(tidied) } else { Err(FieldFault::NotAPhoneNumber) }
}

/// One `@`, something before it, a dot inside what follows, no spaces (RFC 5321 in outline).
pub(crate) fn email(text: &str) -> Result<String, FieldFault> {
    let tidied = tidy(text, 254)?;
    if tidied.is_empty() {
        return Ok(tidied);
    }
    let (local, domain) = tidied.split_once('@').ok_or(FieldFault::NotAnEmail)?;
    let dots =
        domain.contains('.') && !domain.starts_with('.') && !domain.ends_with('.') && !domain.contains("..");
    let clean =
        !local.is_empty() && !domain.contains('@') && !tidied.contains([' ', '<', '>', ',', ';', '"']);
    if dots && clean { Ok(tidied) } else { Err(FieldFault::NotAnEmail) }
}

fn read_care(
    draft: &ClientDraft,
    born: Option<PartialDate>,
    today: NaiveDate,
    faults: &mut Faults,
) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let start = faults.keep(ClientField::CareStart, optional_day(&draft.care_start, today)).flatten();
    let end = faults.keep(ClientField::CareEnd, optional_day(&draft.care_end, today)).flatten();
    if start.zip(born).is_some_and(|(start, born)| start < born.earliest()) {
        faults.0.push(ClientFault { field: ClientField::CareStart, fault: FieldFault::BeforeOther });
    }
    if start.zip(end).is_some_and(|(start, end)| end < start) {
        faults.0.push(ClientFault { field: ClientField::CareEnd, fault: FieldFault::BeforeOther });
    }
    (start, end)
}

fn optional_day(text: &str, today: NaiveDate) -> Result<Option<NaiveDate>, FieldFault> {
    if text.trim().is_empty() { Ok(None) } else { date::whole(text, Century::Near, today).map(Some) }
}

/// "ab" becomes "A.B."; "Th.M." keeps its shape; empty initials follow from the first names.
pub(crate) fn dotted(initials: &str, first_names: &str) -> String {
    if initials.contains('.') {
        return initials.split_whitespace().collect();
    }
    let signs: Vec<String> = match initials.is_empty() {
        true => first_names.split([' ', '-']).filter_map(|name| name.chars().next()).map(upper).collect(),
        false => initials.chars().filter(|it| it.is_alphabetic()).map(upper).collect(),
    };
    signs.iter().map(|sign| format!("{sign}.")).collect()
}

fn upper(sign: char) -> String {
    sign.to_uppercase().collect()
}

impl Client {
    /// Surname or surnames with prefixes, in the order of the name use: "de Vries-van den Berg".
    pub fn family_name(&self) -> String {
        let own = joined(&[&self.prefix, &self.surname]);
        let partner = joined(&[&self.partner_prefix, &self.partner_surname]);
        match self.name_use {
            NameUse::Own => own,
            NameUse::Partner => partner,
            NameUse::PartnerOwn => format!("{partner}-{own}"),
            NameUse::OwnPartner => format!("{own}-{partner}"),
        }
    }

    /// As one says it: "Anna de Vries", or with initials where no first name is known.
    pub fn display_name(&self) -> String {
        let called = if self.first_names.is_empty() { &self.initials } else { &self.first_names };
        joined(&[called, &self.family_name()])
    }

    /// As in a letter: "A.B. de Vries-Bakker".
    pub fn formal_name(&self) -> String {
        joined(&[&self.initials, &self.family_name()])
    }

    /// By which lists are sorted: the surname in use, folded, without prefix.
    pub fn sort_key(&self) -> String {
        let first = match self.name_use {
            NameUse::Own | NameUse::OwnPartner => &self.surname,
            NameUse::Partner | NameUse::PartnerOwn => &self.partner_surname,
        };
        fold(&joined(&[first, &self.first_names, &self.initials]))
    }

    /// Whole years of age on a day, as [`PartialDate::ages_on`]; after death, the age at death.
    pub fn ages_on(&self, day: NaiveDate) -> (u32, u32) {
        self.birth_date.ages_on(self.deceased_on.map_or(day, |died| died.min(day)))
    }

    /// The lines of the address on an envelope; none where it is secret or not known.
    pub fn envelope_lines(&self) -> Vec<String> {
        if self.secret_address { Vec::new() } else { self.address.lines() }
    }
}

impl Address {
    /// As on an envelope, without the name.
    pub fn lines(&self) -> Vec<String> {
        match self {
            Address::Unknown => Vec::new(),
            Address::Dutch { street, house_number, house_letter, house_addition, postcode, town } => {
                let number = joined(&[&format!("{house_number}{house_letter}"), house_addition]);
                let place = if postcode.is_empty() {
                    town.clone()
                } else {
                    format!("{postcode}  {town}").trim_end().to_owned()
                };
                [joined(&[street, &number]), place].into_iter().filter(|it| !it.is_empty()).collect()
            }
            Address::Foreign { lines, country } => lines
                .lines()
                .map(str::to_owned)
                .chain((!country.is_empty()).then(|| country.to_uppercase()))
                .collect(),
        }
    }
}

pub(crate) fn joined(parts: &[&str]) -> String {
    parts.iter().filter(|it| !it.trim().is_empty()).copied().collect::<Vec<_>>().join(" ")
}

/// Why a new client looks like one on record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Likeness {
    /// The same BSN.
    SameBsn,
    /// The same surname and date of birth, after folding.
    SameNameAndBirthDate,
    /// The same surname, postcode and house number: of an application, which has no date of birth.
    SameNameAndAddress,
}

/// Whether two registrations look like one person.
pub fn likeness(one: (&Client, Option<&Bsn>), other: (&Client, Option<&Bsn>)) -> Option<Likeness> {
    if one.1.is_some() && one.1 == other.1 {
        return Some(Likeness::SameBsn);
    }
    let same_name = fold(&one.0.surname) == fold(&other.0.surname) || one.0.sort_key() == other.0.sort_key();
    (same_name && one.0.birth_date == other.0.birth_date).then_some(Likeness::SameNameAndBirthDate)
}

#[cfg(test)]
mod tests;
