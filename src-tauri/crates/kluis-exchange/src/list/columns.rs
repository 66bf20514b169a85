//! Columns (kolommen): what a column of the list means, guessed from its heading.
//!
//! A heading is known whole or not at all. "Telefoon contactpersoon" is not a telephone number of the client, so a
//! heading that merely contains a known word is left to the coordinator.

use std::{collections::HashMap, sync::LazyLock};

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Column {
    /// Own surname (achternaam), without prefix.
    Surname,
    /// Prefix of the surname (tussenvoegsel).
    Prefix,
    /// Partner's surname.
    PartnerName,
    /// Prefix of the partner's surname.
    PartnerPrefix,
    /// Which of the two names is used (naamgebruik).
    NameUse,
    /// Initials (voorletters).
    Initials,
    /// First names (voornamen).
    FirstNames,
    /// A whole name in one cell, "Vries, J. de" or "Jan de Vries"; taken apart by [`super::map_rows`].
    FullName,
    /// Date of birth, whole or partial.
    BirthDate,
    /// Sex (geslacht).
    Sex,
    /// Place of birth.
    BirthPlace,
    /// Nationality.
    Nationality,
    /// Marital status (burgerlijke staat).
    MaritalStatus,
    /// Language.
    Language,
    /// Date of death.
    DeceasedOn,
    /// Street, without house number.
    Street,
    /// House number.
    HouseNumber,
    /// House letter.
    HouseLetter,
    /// Addition behind number and letter.
    HouseAddition,
    /// "Dorpsstraat 12 a" in one cell; taken apart by [`super::map_rows`].
    StreetAndNumber,
    /// Postcode.
    Postcode,
    /// Town (woonplaats).
    Town,
    /// "1234 AB Dorp" in one cell; taken apart by [`super::map_rows`].
    PostcodeAndTown,
    /// Country.
    Country,
    /// An address abroad, in lines.
    ForeignAddress,
    /// Whether the address is secret.
    SecretAddress,
    /// Telephone; may be the meaning of several columns.
    Phone,
    /// Mobile telephone; may be the meaning of several columns.
    Mobile,
    /// E-mail address.
    Email,
    /// Burgerservicenummer.
    Bsn,
    /// The client's number in the old list.
    Reference,
    /// First day of care.
    CareStart,
    /// Last day of care.
    CareEnd,
    /// Not imported.
    Ignore,
}

/// Headings that mean one thing, folded by [`fold`] and parted by spaces.
pub(super) const KNOWN: &[(Column, &str)] = &[
    (
        Column::Surname,
        "achternaam familienaam geslachtsnaam eigennaam eigenachternaam anaam surname lastname \
         familyname",
    ),
    (
        Column::Prefix,
        "tussenvoegsel tussenvoegsels tussenv tussenvgs tussenvoeg tv tvgs tsv voorvoegsel \
         voorvoegsels voorv vv vvgsl tussenvoegselachternaam voorvoegselgeslachtsnaam \
         voorvoegselsgeslachtsnaam tussenvoegseleigennaam prefix infix surnameprefix",
    ),
    (
        Column::PartnerName,
        "partner partnernaam naampartner achternaampartner partnerachternaam geslachtsnaampartner \
         geslachtsnaamechtgenoot achternaamechtgenoot gehuwdenaam aangetrouwdenaam partnersurname \
         partnerlastname partnername",
    ),
    (
        Column::PartnerPrefix,
        "tussenvoegselpartner tussenvoegselspartner tussenvpartner tvpartner partnertussenvoegsel \
         tussenvoegselpartnernaam tussenvoegselachternaampartner voorvoegselpartner \
         voorvoegselspartner partnervoorvoegsel voorvoegselgeslachtsnaampartner partnerprefix",
    ),
    (Column::NameUse, "naamgebruik naamgebruikcode aanschrijfwijze aanschrijving nameuse"),
    (Column::Initials, "voorletters voorletter voorlett voorl vl vltrs initialen initials"),
    (
        Column::FirstNames,
        "voornamen voornaam voorn vnaam doopnamen firstname firstnames givenname givennames",
    ),
    (
        Column::FullName,
        "volledigenaam naamvolledig fullname naamvoorletters achternaamvoorletters achternaamvoornaam \
         voornaamachternaam",
    ),
    (
        Column::BirthDate,
        "geboortedatum gebdatum gebdat gebdtm geboortedat geboortedag geborenop geboren gebd \
         datumgeboorte dateofbirth birthdate birthday dob",
    ),
    (Column::Sex, "geslacht gesl mv vm mvx mvo manvrouw sekse sexe gender sex"),
    (
        Column::BirthPlace,
        "geboorteplaats gebplaats plaatsgeboorte geboorteplaatsland birthplace placeofbirth",
    ),
    (Column::Nationality, "nationaliteit nationaliteiten nat nationality"),
    (
        Column::MaritalStatus,
        "burgerlijkestaat burgstaat burgerlijkest bs huwelijkestaat maritalstatus civilstatus",
    ),
    (Column::Language, "taal voertaal spreektaal moedertaal language"),
    (
        Column::DeceasedOn,
        "overlijdensdatum datumoverlijden overleden overledenop overlijden dateofdeath deceased",
    ),
    (Column::Street, "straat straatnaam woonstraat street streetname"),
    (Column::HouseNumber, "huisnummer huisnr huisno hnr housenumber houseno"),
    (Column::HouseLetter, "huisletter hletter hltr houseletter"),
    (
        Column::HouseAddition,
        "toevoeging huisnummertoevoeging huisnrtoevoeging huisnummertoev huisnrtoev hnrtoevoeging \
         hnrtoev toev toevoeg houseaddition housenumberaddition addition",
    ),
    (
        Column::StreetAndNumber,
        "adres adresregel adresregel1 woonadres straathuisnummer straathuisnr straatnummer straatnr \
         straatnaamhuisnummer straatnaamnummer straatnaamhuisnr address addressline1 streetaddress",
    ),
    (Column::Postcode, "postcode postkode pcode pc zip zipcode postalcode"),
    (Column::Town, "woonplaats plaats plaatsnaam woonpl wpl stad city town"),
    (
        Column::PostcodeAndTown,
        "postcodeplaats postcodewoonplaats postcodeplaatsnaam pcplaats pcwoonplaats pcwpl \
         postcodetown postcodecity",
    ),
    (Column::Country, "land woonland country"),
    (Column::ForeignAddress, "buitenlandsadres adresbuitenland foreignaddress"),
    (
        Column::SecretAddress,
        "geheimadres adresgeheim geheim indicatiegeheim afgeschermdadres adresafgeschermd \
         secretaddress",
    ),
    (
        Column::Phone,
        "telefoon telefoonnummer telefoonnr tel telnr telnummer telefoonvast vastetelefoon telvast \
         vastnummer telefoonthuis telthuis telefoonprive telprive telefoonoverdag phone phonenumber \
         telephone",
    ),
    (
        Column::Mobile,
        "mobiel mobielnummer mobielnr mobieletelefoon mobieltelefoonnummer telefoonmobiel \
         telefoonnummermobiel telmobiel mob mobnr gsm 06 06nummer 06nr mobile mobilephone cellphone",
    ),
    (Column::Email, "email emailadres mail mailadres emailaddress"),
    (
        Column::Bsn,
        "bsn bsnnummer bsnnr burgerservicenummer burgerservicenr sofinummer sofinr sofi \
         citizenservicenumber",
    ),
    (
        Column::Reference,
        "clientnummer clientnr clientno clientid clientcode nummerclient dossiernummer dossiernr \
         relatienummer relatienr registratienummer patientnummer patientnr bewonernummer bewonernr \
         deelnemernummer deelnemernr eigennummer eigenclientnummer oudnummer oudclientnummer kenmerk \
         referentie clientnumber reference",
    ),
    (
        Column::CareStart,
        "ingangsdatumzorg ingangzorg startzorg startdatumzorg begindatumzorg beginzorg zorgstart \
         datumstartzorg datumbeginzorg datuminzorg inzorg inzorgsinds inzorgvanaf inzorgper zorgsinds \
         zorgvanaf aanvangzorg aanvangsdatumzorg datumaanvangzorg carestart startofcare startcare",
    ),
    (
        Column::CareEnd,
        "einddatumzorg eindezorg eindzorg zorgeinde zorgtot datumeindezorg datumuitzorg uitzorg \
         uitzorgper careend endofcare endcare",
    ),
];

/// Headings that mean this only where no other column does.
pub(super) const WEAK: &[(Column, &str)] = &[
    (Column::Surname, "geboortenaam geboorteachternaam meisjesnaam"),
    (Column::FullName, "naam name clientnaam naamclient clientname"),
    (Column::FirstNames, "roepnaam"),
    (Column::CareStart, "startdatum begindatum ingangsdatum aanvangsdatum startdate"),
    (Column::CareEnd, "einddatum enddate"),
    (Column::Email, "epost"),
];

/// Words that say nothing about the meaning of a column.
const IDLE: &[&str] = &[
    "de",
    "het",
    "van",
    "een",
    "en",
    "of",
    "client",
    "clienten",
    "bewoner",
    "patient",
    "deelnemer",
    "jeugdige",
    "zorgvrager",
    "inwoner",
    "the",
    "and",
    "dd",
    "mm",
    "jjjj",
    "yyyy",
    "ja",
    "nee",
    "j",
    "n",
    "m",
    "v",
    "x",
    "verplicht",
    "optioneel",
];

/// Words for care in several kinds of organisation.
const CARE: &[&str] =
    &["begeleiding", "hulp", "ondersteuning", "zorgverlening", "hulpverlening", "behandeling", "wonen"];

/// Guesses the meaning of each column; always as many as there are headings.
///
/// A meaning is given once, to the leftmost column, except that there may be several telephone numbers.
pub fn guess_columns(headings: &[String]) -> Vec<Column> {
    let headings: Vec<Heading> = headings.iter().map(|it| Heading::new(it)).collect();
    let mut columns = vec![Column::Ignore; headings.len()];
    assign(&mut columns, |at| headings.get(at).and_then(|it| it.meaning(&KNOWN_MEANINGS)));
    assign(&mut columns, |at| headings.get(at).and_then(|it| it.meaning(&WEAK_MEANINGS)));
    number_behind_street(&mut columns, &headings);
    settle_names(&mut columns, &headings);
    settle_address(&mut columns);
    columns
}

/// Gives the columns without a meaning yet theirs, where it is still free.
fn assign(columns: &mut [Column], meaning: impl Fn(usize) -> Option<Column>) {
    for at in 0..columns.len() {
        let Some(found) = meaning(at) else { continue };
        let free = is_repeatable(found) || !columns.contains(&found);
        if let Some(column) = columns.get_mut(at).filter(|it| free && **it == Column::Ignore) {
            *column = found;
        }
    }
}

fn is_repeatable(column: Column) -> bool {
    matches!(column, Column::Phone | Column::Mobile)
}

/// "Straat | Nr | Letter": short words that only mean something behind a street.
fn number_behind_street(columns: &mut [Column], headings: &[Heading]) {
    for at in 1..columns.len() {
        let meaning = match (columns.get(at - 1), headings.get(at).map(|it| it.whole.as_str())) {
            (Some(Column::Street | Column::StreetAndNumber), Some("nr" | "nummer" | "no")) => {
                Column::HouseNumber
            }
            (Some(Column::HouseNumber), Some("letter")) => Column::HouseLetter,
            _ => continue,
        };
        assign(columns, |column| (column == at).then_some(meaning));
    }
}

/// "Naam" is a surname beside "Voorletters", and a whole name on its own.
fn settle_names(columns: &mut [Column], headings: &[Heading]) {
    let Some(at) = columns.iter().position(|it| *it == Column::FullName) else { return };
    let parts = [Column::Initials, Column::FirstNames, Column::Prefix];
    let meaning = match headings.get(at).and_then(|it| it.meaning(&WEAK_MEANINGS)) {
        _ if columns.contains(&Column::Surname) => Column::Ignore,
        Some(Column::FullName) if parts.iter().any(|it| columns.contains(it)) => Column::Surname,
        _ => return,
    };
    replace(columns, Column::FullName, meaning);
}

/// "Straat" without a column for the number holds both; "Adres" beside one holds the street alone.
fn settle_address(columns: &mut [Column]) {
    let has = |column| columns.contains(&column);
    match (has(Column::Street), has(Column::StreetAndNumber), has(Column::HouseNumber)) {
        (true, false, false) => replace(columns, Column::Street, Column::StreetAndNumber),
        (false, true, true) => replace(columns, Column::StreetAndNumber, Column::Street),
        (true, true, true) => replace(columns, Column::StreetAndNumber, Column::Ignore),
        _ => {}
    }
}

fn replace(columns: &mut [Column], old: Column, new: Column) {
    columns.iter_mut().filter(|it| **it == old).for_each(|it| *it = new);
}

/// A heading in the spellings under which it is looked up.
struct Heading {
    whole: String,
    spare: String,
}

impl Heading {
    fn new(text: &str) -> Heading {
        let words: Vec<String> =
            text.split(|it: char| !it.is_alphanumeric() && !is_combining_mark(it)).map(fold).collect();
        let spare = words.iter().filter(|it| !IDLE.contains(&it.as_str()));
        let spare = spare.map(|it| if CARE.contains(&it.as_str()) { "zorg" } else { it }).collect();
        Heading { whole: words.concat(), spare }
    }

    /// Looked up whole, then without idle words, then without a number behind it ("Telefoon 2").
    fn meaning(&self, meanings: &Meanings) -> Option<Column> {
        let unnumbered = self.spare.trim_end_matches(|it: char| it.is_ascii_digit());
        let numbered = || meanings.get(unnumbered).filter(|it| is_repeatable(**it));
        let found = meanings.get(self.whole.as_str()).or_else(|| meanings.get(self.spare.as_str()));
        found.or_else(numbered).copied()
    }
}

/// A table of headings, one entry per heading.
type Meanings = HashMap<&'static str, Column>;

static KNOWN_MEANINGS: LazyLock<Meanings> = LazyLock::new(|| by_heading(KNOWN));

static WEAK_MEANINGS: LazyLock<Meanings> = LazyLock::new(|| by_heading(WEAK));

fn by_heading(table: &[(Column, &'static str)]) -> Meanings {
    table.iter().flat_map(|(column, headings)| headings.split_whitespace().map(|it| (it, *column))).collect()
}

/// Lower case, without diacritics, letters and digits only.
pub(super) fn fold(text: &str) -> String {
    text.nfd()
        .filter(|it| it.is_alphanumeric() && !is_combining_mark(*it))
        .flat_map(char::to_lowercase)
        .collect()
}
