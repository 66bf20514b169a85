//! Application for care (aanmelding; AVG art. 5(1)(c) en 5(1)(e), RZ-1.1): somebody who asks for care and is no client yet.
//!
//! An application has exactly the fields of RZ-1.1a, with when and how it came. It becomes a client or is rejected, and
//! once that is done it is destroyed when its book year is over (RZ-1.1d). While it is open it is never destroyed.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    address::{house_letter, house_number},
    bsn::Bsn,
    care::{DecisionDraft, Funding},
    client::{Address, Client, ClientDraft, ClientId, Likeness, dotted, postcode},
    date::{self, Century},
    field::{FieldFault, LINE, TEXT, tidy, tidy_lines},
    fold::fold,
    law::Anchor,
    profile::ApplicationRule,
};

/// Which application; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"application\" }")]
pub struct ApplicationId(pub Uuid);

/// How it came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum IntakeChannel {
    /// Through the form of the website.
    Website,
    /// By telephone.
    Phone,
    /// By e-mail or letter.
    Mail,
}

/// An application as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ApplicationDraft {
    /// The day on which it came in.
    pub received_on: String,
    /// How it came in.
    pub channel: Option<IntakeChannel>,
    /// Surname without prefix.
    pub surname: String,
    /// Prefix of the surname.
    pub prefix: String,
    /// Initials.
    pub initials: String,
    /// First names.
    pub first_names: String,
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
    /// Burgerservicenummer, may be empty.
    pub bsn: String,
    /// Kind of decision or indication, in the words of the application.
    pub kind: String,
    /// First day on which that holds.
    pub valid_from: String,
    /// Last day.
    pub valid_until: String,
    /// The short request for help.
    pub help_request: String,
    /// The worker of the district team.
    pub district_worker: String,
}

/// An application that passed every rule of [`check`]. The BSN goes beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Application {
    /// The day on which it came in.
    pub received_on: NaiveDate,
    /// How it came in.
    pub channel: IntakeChannel,
    /// Surname without prefix.
    pub surname: String,
    /// Prefix of the surname, lower case, may be empty.
    pub prefix: String,
    /// Initials with dots, may be empty.
    pub initials: String,
    /// First names, may be empty.
    pub first_names: String,
    /// Street, may be empty.
    pub street: String,
    /// House number, may be empty.
    pub house_number: String,
    /// One letter, or empty.
    pub house_letter: String,
    /// Addition, or empty.
    pub house_addition: String,
    /// "1234 AB", or empty.
    pub postcode: String,
    /// Town, may be empty.
    pub town: String,
    /// Kind of decision or indication, in the words of the application; may be empty.
    pub kind: String,
    /// First day on which that holds.
    pub valid_from: Option<NaiveDate>,
    /// Last day.
    pub valid_until: Option<NaiveDate>,
    /// The short request for help, may be empty.
    pub help_request: String,
    /// The worker of the district team, may be empty.
    pub district_worker: String,
}

/// Where an application stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ApplicationState {
    /// To be handled.
    Open,
    /// The person became, or was, this client.
    BecameClient {
        /// Which.
        client: ClientId,
        /// Since when.
        on: NaiveDate,
    },
    /// There will be no care.
    Rejected {
        /// Why.
        because: String,
        /// Since when.
        on: NaiveDate,
    },
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each names the field of ApplicationDraft that it points at")]
pub enum IntakeField {
    ReceivedOn,
    Channel,
    Surname,
    Prefix,
    Initials,
    FirstNames,
    Street,
    HouseNumber,
    HouseLetter,
    HouseAddition,
    Postcode,
    Town,
    Bsn,
    Kind,
    ValidFrom,
    ValidUntil,
    HelpRequest,
    DistrictWorker,
    Because,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IntakeFault {
    /// The field.
    pub field: IntakeField,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Why nothing was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum IntakeRefusal {
    /// Fields are not right.
    #[error("{} fields of the application are not right", faults.len())]
    Fields {
        /// The faults, never empty.
        faults: Vec<IntakeFault>,
    },
    /// It was handled before.
    #[error("the application was handled already")]
    Handled,
    /// More or fewer are to be destroyed than was confirmed.
    #[error("{due} applications are to be destroyed")]
    OtherCount {
        /// How many there are.
        due: usize,
    },
}

#[derive(Default)]
struct Faults(Vec<IntakeFault>);

impl Faults {
    fn keep<T>(&mut self, field: IntakeField, outcome: Result<T, FieldFault>) -> Option<T> {
        outcome.map_err(|fault| self.0.push(IntakeFault { field, fault })).ok()
    }

    fn line(&mut self, field: IntakeField, text: &str) -> String {
        self.keep(field, tidy(text, LINE)).unwrap_or_default()
    }
}

/// Checks a whole draft at once. Only the surname, the day and the channel are needed: an application is as it came.
///
/// # Errors
/// [`IntakeRefusal::Fields`] with each faulty field.
pub fn check(
    draft: &ApplicationDraft,
    today: NaiveDate,
) -> Result<(Application, Option<Bsn>), IntakeRefusal> {
    let mut faults = Faults::default();
    let application = read(draft, today, &mut faults);
    let bsn = match draft.bsn.trim() {
        "" => None,
        typed => faults.keep(IntakeField::Bsn, Bsn::parse(typed)),
    };
    match application {
        Some(application) if faults.0.is_empty() => Ok((application, bsn)),
        Some(_) | None => Err(IntakeRefusal::Fields { faults: faults.0 }),
    }
}

fn read(draft: &ApplicationDraft, today: NaiveDate, faults: &mut Faults) -> Option<Application> {
    use IntakeField as Field;
    let received_on = faults.keep(Field::ReceivedOn, received_on(&draft.received_on, today));
    let channel = faults.keep(Field::Channel, draft.channel.ok_or(FieldFault::Missing));
    let first_names = faults.line(Field::FirstNames, &draft.first_names);
    let initials = faults.line(Field::Initials, &draft.initials);
    let prefix = faults.line(Field::Prefix, &draft.prefix).to_lowercase();
    let surname = faults.keep(Field::Surname, surname(&draft.surname));
    let street = faults.line(Field::Street, &draft.street);
    let house_number = faults.keep(Field::HouseNumber, house_number(&draft.house_number));
    let house_letter = faults.keep(Field::HouseLetter, house_letter(&draft.house_letter));
    let house_addition = faults.line(Field::HouseAddition, &draft.house_addition);
    let postcode = faults.keep(Field::Postcode, postcode(&draft.postcode));
    let town = faults.line(Field::Town, &draft.town);
    let kind = faults.line(Field::Kind, &draft.kind);
    let valid_from = faults.keep(Field::ValidFrom, optional_day(&draft.valid_from, today));
    let valid_until = faults.keep(Field::ValidUntil, valid_until(&draft.valid_until, valid_from, today));
    let help_request = faults.keep(Field::HelpRequest, tidy_lines(&draft.help_request, TEXT));
    let district_worker = faults.line(Field::DistrictWorker, &draft.district_worker);
    Some(Application {
        received_on: received_on?,
        channel: channel?,
        surname: surname?,
        prefix,
        initials: dotted(&initials, &first_names),
        first_names,
        street,
        house_number: house_number?,
        house_letter: house_letter?,
        house_addition,
        postcode: postcode?,
        town,
        kind,
        valid_from: valid_from?,
        valid_until: valid_until?,
        help_request: help_request?,
        district_worker,
    })
}

fn received_on(text: &str, today: NaiveDate) -> Result<NaiveDate, FieldFault> {
    let day = match text.trim() {
        "" => return Err(FieldFault::Missing),
        typed => date::whole(typed, Century::Past, today)?,
    };
    if today < day { Err(FieldFault::InTheFuture) } else { Ok(day) }
}

fn surname(text: &str) -> Result<String, FieldFault> {
    let tidied = tidy(text, LINE)?;
    if tidied.chars().any(char::is_alphanumeric) { Ok(tidied) } else { Err(FieldFault::Missing) }
}

fn optional_day(text: &str, today: NaiveDate) -> Result<Option<NaiveDate>, FieldFault> {
    if text.trim().is_empty() { Ok(None) } else { date::whole(text, Century::Near, today).map(Some) }
}

fn valid_until(
    text: &str,
    from: Option<Option<NaiveDate>>,
    today: NaiveDate,
) -> Result<Option<NaiveDate>, FieldFault> {
    let until = optional_day(text, today)?;
    let turned = from.flatten().zip(until).is_some_and(|(from, until)| until < from);
    if turned { Err(FieldFault::BeforeOther) } else { Ok(until) }
}

/// Judges a rejection, which has a reason.
///
/// # Errors
/// [`IntakeRefusal::Handled`], or [`IntakeRefusal::Fields`] without a reason.
pub fn reject(
    state: &ApplicationState,
    because: &str,
    today: NaiveDate,
) -> Result<ApplicationState, IntakeRefusal> {
    refuse_handled(state)?;
    let fault = match tidy_lines(because, TEXT) {
        Ok(because) if !because.is_empty() => return Ok(ApplicationState::Rejected { because, on: today }),
        Ok(_) => FieldFault::Missing,
        Err(fault) => fault,
    };
    Err(IntakeRefusal::Fields { faults: vec![IntakeFault { field: IntakeField::Because, fault }] })
}

/// The person became, or was, a client.
///
/// # Errors
/// [`IntakeRefusal::Handled`].
pub fn accept(
    state: &ApplicationState,
    client: ClientId,
    today: NaiveDate,
) -> Result<ApplicationState, IntakeRefusal> {
    refuse_handled(state)?;
    Ok(ApplicationState::BecameClient { client, on: today })
}

fn refuse_handled(state: &ApplicationState) -> Result<(), IntakeRefusal> {
    match state {
        ApplicationState::Open => Ok(()),
        ApplicationState::BecameClient { .. } | ApplicationState::Rejected { .. } => {
            Err(IntakeRefusal::Handled)
        }
    }
}

/// When an application that was handled is destroyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Destruction {
    /// First day on which it may be destroyed: the term runs.
    pub from: NaiveDate,
    /// Last day on which it may still be there.
    pub by: NaiveDate,
}

/// When an application that came in on a day is destroyed: within the term after the book year, which is the calendar
/// year; under a rule that runs from another event, at the end of the term after receipt.
pub fn destruction(received_on: NaiveDate, rule: &ApplicationRule) -> Destruction {
    if rule.from != Anchor::EndOfBookYear {
        let by = date::after(received_on, rule.keep);
        return Destruction { from: by, by };
    }
    let last_day = NaiveDate::from_ymd_opt(received_on.year(), 12, 31)
        .expect("every year of the calendar has a last of December");
    Destruction { from: last_day.succ_opt().unwrap_or(last_day), by: date::after(last_day, rule.keep) }
}

/// Whether an application is to be destroyed. An open one never is (RZ-1.1c).
pub fn is_due(
    state: &ApplicationState,
    received_on: NaiveDate,
    rule: &ApplicationRule,
    today: NaiveDate,
) -> bool {
    *state != ApplicationState::Open && destruction(received_on, rule).from <= today
}

impl Application {
    /// As one says it: "Anna de Vries", or with initials where no first name is known.
    pub fn display_name(&self) -> String {
        let called = if self.first_names.is_empty() { &self.initials } else { &self.first_names };
        let parts = [called, &self.prefix, &self.surname];
        parts.into_iter().filter(|it| !it.is_empty()).cloned().collect::<Vec<_>>().join(" ")
    }

    /// The address as an envelope has it.
    pub fn address(&self) -> Address {
        Address::Dutch {
            street: self.street.clone(),
            house_number: self.house_number.clone(),
            house_letter: self.house_letter.clone(),
            house_addition: self.house_addition.clone(),
            postcode: self.postcode.clone(),
            town: self.town.clone(),
        }
    }

    /// The form of the client that the person may become. The date of birth is not asked of who applies.
    pub fn client_draft(&self) -> ClientDraft {
        ClientDraft {
            surname: self.surname.clone(),
            prefix: self.prefix.clone(),
            initials: self.initials.clone(),
            first_names: self.first_names.clone(),
            street: self.street.clone(),
            house_number: self.house_number.clone(),
            house_letter: self.house_letter.clone(),
            house_addition: self.house_addition.clone(),
            postcode: self.postcode.clone(),
            town: self.town.clone(),
            ..ClientDraft::default()
        }
    }

    /// The form of the decision that the application names. What its words do not tell is left open.
    pub fn decision_draft(&self) -> DecisionDraft {
        let day =
            |day: Option<NaiveDate>| day.map(|it| it.format("%d-%m-%Y").to_string()).unwrap_or_default();
        let funding = funding_named(&self.kind);
        let only = |funding: Funding| match funding.kinds() {
            [only] => Some(*only),
            _ => None,
        };
        DecisionDraft {
            funding,
            kind: funding.and_then(only),
            valid_from: day(self.valid_from),
            valid_until: day(self.valid_until),
            contact_name: self.district_worker.clone(),
            ..DecisionDraft::default()
        }
    }
}

/// The law that a text names; none where it names none or several.
fn funding_named(text: &str) -> Option<Funding> {
    const WORDS: &[(&str, Funding)] = &[
        ("wmo", Funding::Wmo),
        ("maatschappelijke", Funding::Wmo),
        ("jeugdwet", Funding::Jeugdwet),
        ("jeugdhulp", Funding::Jeugdwet),
        ("jw", Funding::Jeugdwet),
        ("wlz", Funding::Wlz),
        ("ciz", Funding::Wlz),
        ("zvw", Funding::Zvw),
        ("wijkverpleging", Funding::Zvw),
        ("wijkverpleegkundige", Funding::Zvw),
        ("pgb", Funding::Pgb),
        ("forensisch", Funding::Forensic),
        ("forensische", Funding::Forensic),
    ];
    let folded = fold(text);
    let named = |word: &str| folded.split(|it: char| !it.is_alphanumeric()).any(|it| it == word);
    let mut found: Vec<Funding> = WORDS.iter().filter(|(word, _)| named(word)).map(|(_, it)| *it).collect();
    found.dedup();
    match found.as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

/// Whether somebody who applies looks like a client on record.
pub fn likeness(one: (&Application, Option<&Bsn>), client: (&Client, Option<&Bsn>)) -> Option<Likeness> {
    if one.1.is_some() && one.1 == client.1 {
        return Some(Likeness::SameBsn);
    }
    let Address::Dutch { house_number, postcode, .. } = &client.0.address else { return None };
    let same_name = fold(&one.0.surname) == fold(&client.0.surname);
    let same_place =
        !postcode.is_empty() && *postcode == one.0.postcode && *house_number == one.0.house_number;
    (same_name && same_place).then_some(Likeness::SameNameAndAddress)
}

#[cfg(test)]
mod tests;
