//! Identity and BSN check (identiteitsvaststelling en BSN-controle; Wabvpz art. 5–8, Wmo 2015 art. 5.2.8–5.2.9, Jeugdwet art. 7.2.1–7.2.6, WID art. 1).
//!
//! A check says how the identity was established, where the BSN came from, and what the register answered. What is still
//! to be done follows from all checks of a client together.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    bsn::Bsn,
    bsn_use::{BsnSource, NETHERLANDS, country},
    client::{Address, Client, ClientId},
    date::{self, Century, PartialDate},
    field::{FieldFault, LINE, TEXT, tidy},
};

/// Which check; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"bsnCheck\" }")]
pub struct BsnCheckId(pub Uuid);

/// What kind of document was shown (WID art. 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DocumentKind {
    /// Paspoort.
    Passport,
    /// Nederlandse identiteitskaart.
    IdentityCard,
    /// Rijbewijs.
    DrivingLicence,
    /// Vreemdelingendocument.
    ResidenceDocument,
    /// Passport or identity card of another EU or EEA state.
    OtherEuropean,
}

/// What the register says of the document (WID-controle in SBV-Z): only whether it may be in circulation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum WidCheck {
    /// Not asked.
    #[default]
    NotDone,
    /// It may be in circulation.
    MayCirculate,
    /// It may not: stolen, lost or withdrawn.
    MayNotCirculate,
    /// Asked without an answer.
    NotPossible,
}

/// How the identity was established.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum IdentityBasis {
    /// A document was shown (Wabvpz art. 6).
    Document,
    /// In an earlier check; this one is about the BSN alone.
    Earlier,
    /// The client has no document that counts.
    NoDocument,
    /// Care that could not wait (Wabvpz art. 12); to be done later.
    Urgent,
}

/// What the register for care (SBV-Z) answered on the BSN (Wabvpz art. 7(1)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RegisterOutcome {
    /// The BSN is this person's.
    Found,
    /// Found, with data that deviate ("gelukt met afwijkende gegevens").
    FoundDeviating,
    /// No such person or number.
    NotFound,
    /// Could not be asked.
    NotPossible,
}

/// By what the register was searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RegisterPath {
    /// Path 1: birth date, sex, house number and postcode.
    Address,
    /// Path 2: birth date, sex and surname; the only one for who lives abroad.
    Surname,
}

/// Through what the register was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RegisterChannel {
    /// The register's own page.
    Portal,
    /// Another program of the organisation.
    Software,
    /// Somebody who asked on the organisation's behalf.
    OnBehalf,
}

/// Why there is no BSN.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum NoBsnReason {
    /// Not in the persons register, such as a visitor or somebody from abroad.
    NotRegistered,
    /// Asks for asylum.
    AsylumSeeker,
    /// Without papers.
    Undocumented,
    /// Just born, not yet registered.
    Newborn,
    /// Does not want to give it.
    Refuses,
    /// Not known yet.
    NotYetKnown,
}

impl NoBsnReason {
    /// Whether a BSN is still to be asked for: there is one, or one is coming.
    pub fn is_for_now(self) -> bool {
        match self {
            NoBsnReason::Newborn | NoBsnReason::Refuses | NoBsnReason::NotYetKnown => true,
            NoBsnReason::NotRegistered | NoBsnReason::AsylumSeeker | NoBsnReason::Undocumented => false,
        }
    }
}

/// A check as typed. Fields that do not belong to what was chosen are not read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BsnCheckDraft {
    /// Whose identity.
    pub client: ClientId,
    /// The day of the check.
    pub checked_on: String,
    /// Who did it.
    pub checked_by: String,
    /// How the identity was established.
    pub basis: Option<IdentityBasis>,
    /// What was shown.
    pub document_kind: Option<DocumentKind>,
    /// Its number.
    pub document_number: String,
    /// Until when it was valid.
    pub valid_until: String,
    /// Which country gave it, ISO 3166-1 in three letters; empty is the Netherlands, but for a kind of another state.
    pub issuing_country: String,
    /// What the register said of it.
    pub wid_check: WidCheck,
    /// Why there is no document, or why the care could not wait.
    pub basis_reason: String,
    /// Whether there is no BSN, or none yet.
    pub without_bsn: bool,
    /// Why not.
    pub no_bsn: Option<NoBsnReason>,
    /// What else is to be said of that.
    pub no_bsn_remark: String,
    /// The BSN; empty keeps the one on record.
    pub bsn: String,
    /// Who gave it.
    pub source: Option<BsnSource>,
    /// The name of the sender.
    pub sender: String,
    /// On which day it came; empty is the day of the check where nobody sent it.
    pub received_on: String,
    /// What the register answered; `None` where it was not asked.
    pub register_outcome: Option<RegisterOutcome>,
    /// By what it was searched.
    pub search_path: Option<RegisterPath>,
    /// On which day.
    pub asked_on: String,
    /// Through what.
    pub channel: Option<RegisterChannel>,
    /// What deviated, or why it was not possible.
    pub register_remark: String,
}

impl BsnCheckDraft {
    /// A form as it starts.
    pub fn empty(client: ClientId) -> BsnCheckDraft {
        BsnCheckDraft {
            client,
            checked_on: String::new(),
            checked_by: String::new(),
            basis: None,
            document_kind: None,
            document_number: String::new(),
            valid_until: String::new(),
            issuing_country: String::new(),
            wid_check: WidCheck::NotDone,
            basis_reason: String::new(),
            without_bsn: false,
            no_bsn: None,
            no_bsn_remark: String::new(),
            bsn: String::new(),
            source: None,
            sender: String::new(),
            received_on: String::new(),
            register_outcome: None,
            search_path: None,
            asked_on: String::new(),
            channel: None,
            register_remark: String::new(),
        }
    }
}

/// A check that passed every rule of [`record`]. It is never edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BsnCheck {
    /// Whose identity.
    pub client: ClientId,
    /// The day of the check.
    pub checked_on: NaiveDate,
    /// Who did it.
    pub checked_by: String,
    /// How the identity was established.
    pub identity: EstablishedIdentity,
    /// Where the BSN came from, or why there is none.
    pub origin: BsnOrigin,
    /// What the register answered, where it was asked.
    pub register: Option<RegisterAnswer>,
}

/// How the identity was established.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "basis", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum EstablishedIdentity {
    /// By a document (Wabvpz art. 6).
    Document(ShownDocument),
    /// In an earlier check.
    Earlier,
    /// Not by a document, for this reason.
    NoDocument {
        /// Why not.
        reason: String,
    },
    /// Not yet: the care could not wait (Wabvpz art. 12).
    Urgent {
        /// What could not wait.
        reason: String,
    },
}

/// A document that was shown; the law asks its nature and its number, and no copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShownDocument {
    /// What was shown.
    pub document_kind: DocumentKind,
    /// Its number, upper case without spaces.
    pub document_number: String,
    /// Until when it was valid (RZ-1.8).
    pub valid_until: NaiveDate,
    /// Which country gave it, ISO 3166-1 in three letters.
    pub issuing_country: String,
    /// What the register said of it.
    pub wid_check: WidCheck,
}

/// Where the BSN came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum BsnOrigin {
    /// From somebody, on a day.
    Known {
        /// Who gave it.
        source: BsnSource,
        /// The name of the sender; empty where the source has none.
        sender: String,
        /// The day.
        received_on: NaiveDate,
    },
    /// There is no BSN.
    NoBsn {
        /// Why not.
        reason: NoBsnReason,
        /// What else is to be said of that, may be empty.
        remark: String,
    },
}

/// What the register answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RegisterAnswer {
    /// The answer.
    pub register_outcome: RegisterOutcome,
    /// By what it was searched; `None` where it could not be asked.
    pub search_path: Option<RegisterPath>,
    /// On which day.
    pub asked_on: NaiveDate,
    /// Through what.
    pub channel: RegisterChannel,
    /// What deviated, or why it was not possible; may be empty.
    pub register_remark: String,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each names the field of BsnCheckDraft that it points at")]
pub enum BsnCheckField {
    CheckedOn,
    CheckedBy,
    Basis,
    DocumentKind,
    DocumentNumber,
    ValidUntil,
    IssuingCountry,
    WidCheck,
    BasisReason,
    NoBsn,
    NoBsnRemark,
    Bsn,
    Source,
    Sender,
    ReceivedOn,
    RegisterOutcome,
    SearchPath,
    AskedOn,
    Channel,
    RegisterRemark,
}

/// What is wrong with one field of a check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BsnCheckFault {
    /// The field.
    pub field: BsnCheckField,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Everything that is wrong with a check; never empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{} fields of the identity check are not right", faults.len())]
pub struct BsnCheckRefusal {
    /// The faults.
    pub faults: Vec<BsnCheckFault>,
}

/// What looks odd about a document number (law.md 2.4). It never blocks: real documents break these rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DocumentWarning {
    /// Passports and identity cards have two letters, six letters or digits, and a digit.
    UnusualShape,
    /// The letter O is never used; a zero may be meant.
    LetterO,
    /// The first letter belongs to another kind of document.
    FirstLetter,
    /// Driving licences have ten digits.
    LicenceShape,
    /// Residence documents have nine letters or digits.
    ResidenceShape,
}

/// What is on record of the client before a check.
#[derive(Debug, Clone)]
pub struct OnRecord {
    /// Date of birth.
    pub birth_date: PartialDate,
    /// The BSN, where known.
    pub bsn: Option<Bsn>,
    /// Whether the client lives abroad.
    pub lives_abroad: bool,
    /// Whether a document was shown in an earlier check.
    pub has_shown_document: bool,
}

/// Judges a check: the document must have been valid on the day of the check, and the BSN must not
/// silently replace another.
///
/// Gives the check and the BSN to keep on record, which is `None` where there is none.
///
/// # Errors
/// [`BsnCheckRefusal`] with each faulty field, in the order of the form.
pub fn record(
    draft: &BsnCheckDraft,
    known: &OnRecord,
    today: NaiveDate,
) -> Result<(BsnCheck, Option<Bsn>), BsnCheckRefusal> {
    let mut form = Form { draft, known, today, faults: Vec::new() };
    let checked_on = form.checked_on();
    let identity = form.identity(checked_on);
    let checked_by = form.keep(BsnCheckField::CheckedBy, required(&draft.checked_by, LINE));
    let (origin, bsn) = form.origin(checked_on);
    let register = form.register(draft.without_bsn);
    let whole = (|| {
        let check = BsnCheck {
            client: draft.client,
            checked_on: checked_on?,
            checked_by: checked_by?,
            identity: identity?,
            origin: origin?,
            register: register?,
        };
        Some((check, bsn?))
    })();
    let faults = form.faults;
    whole.filter(|_| faults.is_empty()).ok_or(BsnCheckRefusal { faults })
}

/// A draft under judgement; collects the faults instead of stopping at the first.
struct Form<'a> {
    draft: &'a BsnCheckDraft,
    known: &'a OnRecord,
    today: NaiveDate,
    faults: Vec<BsnCheckFault>,
}

impl Form<'_> {
    fn keep<T>(&mut self, field: BsnCheckField, outcome: Result<T, FieldFault>) -> Option<T> {
        outcome.map_err(|fault| self.faults.push(BsnCheckFault { field, fault })).ok()
    }

    fn chosen<T>(&mut self, field: BsnCheckField, choice: Option<T>) -> Option<T> {
        self.keep(field, choice.ok_or(FieldFault::Missing))
    }

    fn checked_on(&mut self) -> Option<NaiveDate> {
        let day = past_day(&self.draft.checked_on, self.today);
        self.keep(BsnCheckField::CheckedOn, day.and_then(|it| self.after_birth(it)))
    }

    fn after_birth(&self, day: NaiveDate) -> Result<NaiveDate, FieldFault> {
        if day < self.known.birth_date.earliest() { Err(FieldFault::BeforeOther) } else { Ok(day) }
    }

    fn identity(&mut self, checked_on: Option<NaiveDate>) -> Option<EstablishedIdentity> {
        let reason =
            |form: &mut Self| form.keep(BsnCheckField::BasisReason, required(&form.draft.basis_reason, TEXT));
        match self.chosen(BsnCheckField::Basis, self.draft.basis)? {
            IdentityBasis::Document => self.document(checked_on).map(EstablishedIdentity::Document),
            IdentityBasis::Earlier if self.known.has_shown_document => Some(EstablishedIdentity::Earlier),
            IdentityBasis::Earlier => self.keep(BsnCheckField::Basis, Err(FieldFault::NoEarlierCheck)),
            IdentityBasis::NoDocument => Some(EstablishedIdentity::NoDocument { reason: reason(self)? }),
            IdentityBasis::Urgent => Some(EstablishedIdentity::Urgent { reason: reason(self)? }),
        }
    }

    fn document(&mut self, checked_on: Option<NaiveDate>) -> Option<ShownDocument> {
        let document_kind = self.chosen(BsnCheckField::DocumentKind, self.draft.document_kind);
        let issuing_country =
            document_kind.and_then(|kind| self.keep(BsnCheckField::IssuingCountry, self.country(kind)));
        let number = document_number(&self.draft.document_number).and_then(|number| {
            let dutch = issuing_country.as_deref() == Some(NETHERLANDS);
            let licence = dutch && document_kind == Some(DocumentKind::DrivingLicence);
            if licence && !is_licence_number(&number) { Err(FieldFault::LicenceNumber) } else { Ok(number) }
        });
        let document_number = self.keep(BsnCheckField::DocumentNumber, number);
        let valid_until = valid_until(&self.draft.valid_until, checked_on, self.today);
        let valid_until = self.keep(BsnCheckField::ValidUntil, valid_until);
        Some(ShownDocument {
            document_kind: document_kind?,
            document_number: document_number?,
            valid_until: valid_until?,
            issuing_country: issuing_country?,
            wid_check: self.draft.wid_check,
        })
    }

    /// A Dutch kind comes from the Netherlands, another state's from elsewhere in the EU or EEA, a licence from any of them.
    fn country(&self, kind: DocumentKind) -> Result<String, FieldFault> {
        let typed = tidy(&self.draft.issuing_country, LINE)?.to_uppercase();
        let dutch = typed.is_empty() || typed == NETHERLANDS;
        match kind {
            DocumentKind::Passport | DocumentKind::IdentityCard | DocumentKind::ResidenceDocument
                if !dutch =>
            {
                Err(FieldFault::OtherCountry)
            }
            DocumentKind::OtherEuropean if typed.is_empty() => Err(FieldFault::Missing),
            DocumentKind::OtherEuropean if dutch => Err(FieldFault::OtherCountry),
            DocumentKind::Passport
            | DocumentKind::IdentityCard
            | DocumentKind::ResidenceDocument
            | DocumentKind::DrivingLicence
            | DocumentKind::OtherEuropean => {
                let code = if dutch { NETHERLANDS } else { &typed };
                country(code).map(|it| it.code.clone()).ok_or(FieldFault::NotAChoice)
            }
        }
    }

    /// Where the BSN came from, and the BSN itself. Who has one cannot have none.
    fn origin(&mut self, checked_on: Option<NaiveDate>) -> (Option<BsnOrigin>, Option<Option<Bsn>>) {
        if !self.draft.without_bsn {
            let bsn = self.keep(BsnCheckField::Bsn, self.bsn());
            return (self.known_origin(checked_on), bsn.map(Some));
        }
        if self.known.bsn.is_some() {
            return (self.keep(BsnCheckField::NoBsn, Err(FieldFault::NotApplicable)), None);
        }
        let reason = self.chosen(BsnCheckField::NoBsn, self.draft.no_bsn);
        let remark = self.keep(BsnCheckField::NoBsnRemark, tidy(&self.draft.no_bsn_remark, TEXT));
        let origin = reason.zip(remark).map(|(reason, remark)| BsnOrigin::NoBsn { reason, remark });
        (origin, Some(None))
    }

    fn bsn(&self) -> Result<Bsn, FieldFault> {
        let typed = &self.draft.bsn;
        match &self.known.bsn {
            Some(bsn) if typed.trim().is_empty() => Ok(bsn.clone()),
            Some(bsn) if *bsn != Bsn::parse(typed)? => Err(FieldFault::BsnDiffers),
            Some(_) | None => Bsn::parse(typed),
        }
    }

    fn known_origin(&mut self, checked_on: Option<NaiveDate>) -> Option<BsnOrigin> {
        let source = self.chosen(BsnCheckField::Source, self.draft.source)?;
        let sender = match source.rule().sender {
            true => self.keep(BsnCheckField::Sender, required(&self.draft.sender, LINE)),
            false => Some(String::new()),
        };
        let received_on = self.keep(BsnCheckField::ReceivedOn, self.received_on(source, checked_on));
        Some(BsnOrigin::Known { source, sender: sender?, received_on: received_on? })
    }

    /// The day counts where it takes the place of a question to the register; elsewhere the day of the check will do.
    fn received_on(&self, source: BsnSource, checked_on: Option<NaiveDate>) -> Result<NaiveDate, FieldFault> {
        let typed = &self.draft.received_on;
        if typed.trim().is_empty() && !source.rule().skip {
            // Where the day of the check is faulty, that fault refuses the whole.
            return Ok(checked_on.unwrap_or(self.today));
        }
        past_day(typed, self.today).and_then(|it| self.after_birth(it))
    }

    /// `Some(None)` where the register was not asked.
    fn register(&mut self, has_no_bsn: bool) -> Option<Option<RegisterAnswer>> {
        let Some(outcome) = self.draft.register_outcome else { return Some(None) };
        let outcome = self.keep(BsnCheckField::RegisterOutcome, possible(outcome, has_no_bsn));
        let search_path = match self.draft.register_outcome {
            Some(RegisterOutcome::NotPossible) | None => Some(None),
            Some(RegisterOutcome::Found | RegisterOutcome::FoundDeviating | RegisterOutcome::NotFound) => {
                self.search_path().map(Some)
            }
        };
        let asked_on = past_day(&self.draft.asked_on, self.today).and_then(|it| self.after_birth(it));
        let asked_on = self.keep(BsnCheckField::AskedOn, asked_on);
        let channel = self.chosen(BsnCheckField::Channel, self.draft.channel);
        let remark = match self.draft.register_outcome {
            Some(RegisterOutcome::FoundDeviating | RegisterOutcome::NotPossible) => {
                required(&self.draft.register_remark, TEXT)
            }
            Some(RegisterOutcome::Found | RegisterOutcome::NotFound) | None => {
                tidy(&self.draft.register_remark, TEXT)
            }
        };
        let remark = self.keep(BsnCheckField::RegisterRemark, remark);
        Some(Some(RegisterAnswer {
            register_outcome: outcome?,
            search_path: search_path?,
            asked_on: asked_on?,
            channel: channel?,
            register_remark: remark?,
        }))
    }

    fn search_path(&mut self) -> Option<RegisterPath> {
        match self.chosen(BsnCheckField::SearchPath, self.draft.search_path)? {
            RegisterPath::Address if self.known.lives_abroad => {
                self.keep(BsnCheckField::SearchPath, Err(FieldFault::NoDutchAddress))
            }
            path @ (RegisterPath::Address | RegisterPath::Surname) => Some(path),
        }
    }
}

/// What is found has a BSN.
fn possible(outcome: RegisterOutcome, has_no_bsn: bool) -> Result<RegisterOutcome, FieldFault> {
    match outcome {
        RegisterOutcome::Found | RegisterOutcome::FoundDeviating if has_no_bsn => {
            Err(FieldFault::NotApplicable)
        }
        RegisterOutcome::Found
        | RegisterOutcome::FoundDeviating
        | RegisterOutcome::NotFound
        | RegisterOutcome::NotPossible => Ok(outcome),
    }
}

fn required(text: &str, max: usize) -> Result<String, FieldFault> {
    let tidied = tidy(text, max)?;
    if tidied.is_empty() { Err(FieldFault::Missing) } else { Ok(tidied) }
}

fn past_day(text: &str, today: NaiveDate) -> Result<NaiveDate, FieldFault> {
    let day = day(text, Century::Past, today)?;
    if today < day { Err(FieldFault::InTheFuture) } else { Ok(day) }
}

fn valid_until(text: &str, checked_on: Option<NaiveDate>, today: NaiveDate) -> Result<NaiveDate, FieldFault> {
    let day = day(text, Century::Near, today)?;
    if checked_on.is_some_and(|checked_on| day < checked_on) { Err(FieldFault::Expired) } else { Ok(day) }
}

fn day(text: &str, century: Century, today: NaiveDate) -> Result<NaiveDate, FieldFault> {
    if text.trim().is_empty() { Err(FieldFault::Missing) } else { date::whole(text, century, today) }
}

fn document_number(text: &str) -> Result<String, FieldFault> {
    let number: String =
        tidy(text, 30)?.chars().filter(|it| !" .-".contains(*it)).flat_map(char::to_uppercase).collect();
    match number.len() {
        0 => Err(FieldFault::Missing),
        _ if number.chars().all(|it| it.is_ascii_alphanumeric()) => Ok(number),
        _ => Err(FieldFault::StrangeCharacters),
    }
}

fn is_licence_number(number: &str) -> bool {
    number.len() == 10 && number.chars().all(|it| it.is_ascii_digit())
}

/// What is still to be done about the identity and the BSN of a client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum IdentityPoint {
    /// Nothing was checked yet.
    NoCheck,
    /// The care could not wait: the identity is to be established now (Wabvpz art. 12).
    IdentityAfterUrgency,
    /// No document was shown.
    NoDocument,
    /// The register says that the document may not be in circulation.
    DocumentNotInCirculation,
    /// The register is to be asked: the source of the BSN does not make up for it (Wabvpz art. 7).
    RegisterCheckDue,
    /// The register knows other data of this person.
    RegisterDeviates,
    /// A BSN is still to be asked for.
    BsnToAsk,
    /// Without BSN, the data that take its place are not all there (Wmo 2015 art. 5.2.9).
    ReplacementDataMissing,
}

/// A datum that takes the place of the BSN (Wmo 2015 art. 5.2.9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum ReplacementDatum {
    Surname,
    FirstNames,
    BirthDate,
    PostcodeAndHouseNumber,
}

/// What is still to be done, given every check of the client, newest first.
pub fn open_points(checks: &[BsnCheck], client: &Client, bsn: Option<&Bsn>) -> Vec<IdentityPoint> {
    let Some(newest) = checks.first() else { return vec![IdentityPoint::NoCheck] };
    let mut points = Vec::new();
    points.extend(identity_point(checks));
    match (bsn, &newest.origin) {
        (Some(_), _) => points.extend(register_point(checks)),
        (None, BsnOrigin::NoBsn { reason, .. }) => {
            points.extend(Some(IdentityPoint::BsnToAsk).filter(|_| reason.is_for_now()));
            points.extend(missing_data(client).first().map(|_| IdentityPoint::ReplacementDataMissing));
        }
        (None, BsnOrigin::Known { .. }) => points.push(IdentityPoint::BsnToAsk),
    }
    points
}

fn identity_point(checks: &[BsnCheck]) -> Option<IdentityPoint> {
    let shown = checks.iter().find_map(|it| match &it.identity {
        EstablishedIdentity::Document(document) => Some(document.wid_check),
        EstablishedIdentity::Earlier
        | EstablishedIdentity::NoDocument { .. }
        | EstablishedIdentity::Urgent { .. } => None,
    });
    let is_urgent = matches!(checks.first().map(|it| &it.identity), Some(EstablishedIdentity::Urgent { .. }));
    match shown {
        Some(WidCheck::MayNotCirculate) => Some(IdentityPoint::DocumentNotInCirculation),
        Some(WidCheck::NotDone | WidCheck::MayCirculate | WidCheck::NotPossible) => None,
        None if is_urgent => Some(IdentityPoint::IdentityAfterUrgency),
        None => Some(IdentityPoint::NoDocument),
    }
}

/// The newest answer of the register decides; before any, a source that makes up for it.
fn register_point(checks: &[BsnCheck]) -> Option<IdentityPoint> {
    let answered = checks.iter().filter_map(|it| it.register.as_ref()).map(|it| it.register_outcome);
    let mut answered = answered.filter(|it| *it != RegisterOutcome::NotPossible);
    match answered.next() {
        Some(RegisterOutcome::Found) => None,
        Some(RegisterOutcome::FoundDeviating) => Some(IdentityPoint::RegisterDeviates),
        Some(RegisterOutcome::NotFound | RegisterOutcome::NotPossible) => {
            Some(IdentityPoint::RegisterCheckDue)
        }
        None if checks.iter().any(may_skip_register) => None,
        None => Some(IdentityPoint::RegisterCheckDue),
    }
}

fn may_skip_register(check: &BsnCheck) -> bool {
    match &check.origin {
        BsnOrigin::Known { source, .. } => source.rule().skip,
        BsnOrigin::NoBsn { .. } => false,
    }
}

/// Which of the data that take the place of the BSN are not on record.
pub fn missing_data(client: &Client) -> Vec<ReplacementDatum> {
    let has_address = match &client.address {
        Address::Dutch { house_number, postcode, .. } => !house_number.is_empty() && !postcode.is_empty(),
        Address::Unknown | Address::Foreign { .. } => false,
    };
    let needed = [
        (ReplacementDatum::Surname, !client.surname.is_empty()),
        (ReplacementDatum::FirstNames, !client.first_names.is_empty()),
        (ReplacementDatum::BirthDate, client.birth_date.exact().is_some()),
        (ReplacementDatum::PostcodeAndHouseNumber, has_address),
    ];
    needed.into_iter().filter(|(_, is_there)| !is_there).map(|(datum, _)| datum).collect()
}

/// What looks odd about a document number; an empty number gives nothing.
pub fn warnings(kind: DocumentKind, number: &str) -> Vec<DocumentWarning> {
    let Ok(number) = document_number(number) else { return Vec::new() };
    match kind {
        DocumentKind::Passport => travel_document(&number, "NDSARB"),
        DocumentKind::IdentityCard => travel_document(&number, "I"),
        DocumentKind::DrivingLicence => {
            if is_licence_number(&number) {
                Vec::new()
            } else {
                vec![DocumentWarning::LicenceShape]
            }
        }
        DocumentKind::ResidenceDocument if number.len() != 9 => vec![DocumentWarning::ResidenceShape],
        DocumentKind::ResidenceDocument | DocumentKind::OtherEuropean => Vec::new(),
    }
}

/// `^[A-NP-Z]{2}[0-9A-NP-Z]{6}[0-9]$`, with the first letter of the kind.
fn travel_document(number: &str, first_letters: &str) -> Vec<DocumentWarning> {
    let signs: Vec<char> = number.chars().collect();
    let shape = signs.len() == 9
        && signs.iter().take(2).all(char::is_ascii_uppercase)
        && signs.last().is_some_and(char::is_ascii_digit);
    let first = signs.first().is_some_and(|it| first_letters.contains(*it));
    let mut found = Vec::new();
    if !shape {
        found.push(DocumentWarning::UnusualShape);
    }
    if signs.contains(&'O') {
        found.push(DocumentWarning::LetterO);
    }
    if shape && !first {
        found.push(DocumentWarning::FirstLetter);
    }
    found
}

#[cfg(test)]
mod tests;
