//! Vergelijken van identiteitsbewijs en cliënt (Wabvpz art. 5 en 6, WID art. 1; ICAO Doc 9303-3): whether the person on the document is the client on record.
//!
//! Names in the zone of a document are in capitals from A to Z, with words parted and sometimes cut off. A name agrees
//! where the name on record can be written so.

use std::collections::BTreeSet;

use serde::Serialize;
use ts_rs::TS;

use crate::{
    bsn::Bsn,
    bsn_check::DocumentKind,
    bsn_use::{NETHERLANDS, country_in_zone},
    client::{Client, Sex},
    date::PartialDate,
};

/// The person on a document, as far as could be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DocumentPerson {
    /// Surname in capitals, words parted by spaces.
    pub surname: Option<String>,
    /// Given names in capitals, words parted by spaces.
    pub given_names: Option<String>,
    /// Whether the names may be cut off.
    pub names_may_be_cut: bool,
    /// Date of birth, in whichever century.
    pub birth_date: Option<PartialDate>,
    /// Sex.
    pub sex: Option<Sex>,
    /// BSN.
    pub bsn: Option<Bsn>,
}

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum ComparedField {
    Surname,
    GivenNames,
    BirthDate,
    Sex,
    Bsn,
}

/// How it compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum MatchOutcome {
    /// The same, as far as both are known.
    Agrees,
    /// Not the same.
    Differs,
    /// Not on the document, not on record, or too little of it to say.
    Unknown,
}

/// One comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentComparison {
    /// What.
    pub what: ComparedField,
    /// How.
    pub agreement: MatchOutcome,
}

/// Compares the person on a document with the client on record, in a fixed order.
pub fn compare(person: &DocumentPerson, client: &Client, bsn: Option<&Bsn>) -> Vec<DocumentComparison> {
    [
        (ComparedField::Surname, surname(person, client)),
        (ComparedField::GivenNames, given_names(person, client)),
        (ComparedField::BirthDate, birth_date(person.birth_date, client.birth_date)),
        (ComparedField::Sex, sex(person.sex, client.sex)),
        (ComparedField::Bsn, equal(person.bsn.as_ref(), bsn)),
    ]
    .into_iter()
    .map(|(what, agreement)| DocumentComparison { what, agreement })
    .collect()
}

/// Which kind of document a zone belongs to, by its code and issuing state; `None` where it is none of WID art. 1.
pub fn document_kind(code: &str, issuer: &str) -> Option<DocumentKind> {
    let country = country_in_zone(issuer)?;
    let first = code.chars().next()?;
    let dutch = country.code == NETHERLANDS;
    match (first, dutch) {
        ('D', _) => Some(DocumentKind::DrivingLicence),
        ('I', true) if code == "IR" => Some(DocumentKind::ResidenceDocument),
        ('P', true) => Some(DocumentKind::Passport),
        ('I', true) => Some(DocumentKind::IdentityCard),
        ('P' | 'I' | 'A' | 'C', false) if code != "IR" && code != "AR" => Some(DocumentKind::OtherEuropean),
        _ => None,
    }
}

/// The name at birth, or the name in use: other states print the partner's.
fn surname(person: &DocumentPerson, client: &Client) -> MatchOutcome {
    let Some(printed) = &person.surname else { return MatchOutcome::Unknown };
    let own = format!("{} {}", client.prefix, client.surname);
    let partner = format!("{} {}", client.partner_prefix, client.partner_surname);
    let known = [own.clone(), partner.clone(), format!("{own} {partner}"), format!("{partner} {own}")];
    let agrees = known.iter().any(|name| fits(name, printed, person.names_may_be_cut));
    if agrees { MatchOutcome::Agrees } else { MatchOutcome::Differs }
}

/// The record may have only the first of the names, or only initials.
fn given_names(person: &DocumentPerson, client: &Client) -> MatchOutcome {
    let Some(printed) = &person.given_names else { return MatchOutcome::Unknown };
    if client.first_names.is_empty() {
        return initials(printed, &client.initials);
    }
    let words: Vec<&str> = printed.split(' ').collect();
    let first_of = |count: usize| words.get(..count).unwrap_or_default().join(" ");
    let agrees = (1..=words.len()).any(|count| fits(&client.first_names, &first_of(count), false))
        || fits(&client.first_names, printed, person.names_may_be_cut);
    if agrees { MatchOutcome::Agrees } else { MatchOutcome::Differs }
}

fn initials(printed: &str, initials: &str) -> MatchOutcome {
    let known: String = initials.chars().filter(|it| it.is_alphabetic()).collect();
    let firsts: String = printed.split(' ').filter_map(|word| word.chars().next()).collect();
    let printed = firsts.chars().take(known.chars().count()).collect::<String>();
    match known.is_empty() {
        true => MatchOutcome::Unknown,
        false if can_be_written(&known, &printed, Extent::Whole) => MatchOutcome::Agrees,
        false => MatchOutcome::Differs,
    }
}

/// The zone has no century, so the years are compared without it.
fn birth_date(printed: Option<PartialDate>, known: PartialDate) -> MatchOutcome {
    let Some(printed) = printed else { return MatchOutcome::Unknown };
    let year = (Some(printed.year() % 100), Some(known.year() % 100));
    let parts = [parts(year), parts((printed.month(), known.month())), parts((printed.day(), known.day()))];
    match parts {
        it if it.contains(&MatchOutcome::Differs) => MatchOutcome::Differs,
        it if it.contains(&MatchOutcome::Unknown) => MatchOutcome::Unknown,
        _ => MatchOutcome::Agrees,
    }
}

fn parts<Part: PartialEq>((printed, known): (Option<Part>, Option<Part>)) -> MatchOutcome {
    equal(printed.as_ref(), known.as_ref())
}

fn sex(printed: Option<Sex>, known: Sex) -> MatchOutcome {
    equal(printed.as_ref(), Some(&known).filter(|it| **it != Sex::Unknown))
}

fn equal<Value: PartialEq>(printed: Option<&Value>, known: Option<&Value>) -> MatchOutcome {
    match (printed, known) {
        (Some(printed), Some(known)) if printed == known => MatchOutcome::Agrees,
        (Some(_), Some(_)) => MatchOutcome::Differs,
        (None, _) | (_, None) => MatchOutcome::Unknown,
    }
}

/// Whether a name on record can stand so in a zone: whole with any parting, or cut off at the end or in each word.
fn fits(name: &str, printed: &str, may_be_cut: bool) -> bool {
    let letters = |text: &str| text.chars().filter(char::is_ascii_alphabetic).collect::<String>();
    let whole = can_be_written(name, &letters(printed), Extent::Whole);
    whole
        || (may_be_cut
            && (can_be_written(name, &letters(printed), Extent::Begin) || fits_word_by_word(name, printed)))
}

/// Each printed word begins a word of the name, in order (Doc 9303-4, 4.2.3: names cut to fit).
fn fits_word_by_word(name: &str, printed: &str) -> bool {
    let known: Vec<&str> = name.split([' ', '-']).filter(|it| !it.is_empty()).collect();
    let printed: Vec<&str> = printed.split(' ').collect();
    printed.len() <= known.len()
        && printed.iter().zip(known).all(|(printed, known)| can_be_written(known, printed, Extent::Begin))
}

/// How much of a name must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// All of it.
    Whole,
    /// Its beginning.
    Begin,
}

/// Whether a name can be written with these letters. Letters that have more than one spelling may use any, so the places
/// reached so far are a set.
fn can_be_written(name: &str, printed: &str, extent: Extent) -> bool {
    let printed: Vec<char> = printed.chars().collect();
    let mut reached = BTreeSet::from([0]);
    for sign in name.chars() {
        if extent == Extent::Begin && reached.contains(&printed.len()) {
            return !printed.is_empty();
        }
        let spellings = spellings(sign);
        if spellings.is_empty() {
            continue;
        }
        reached = reached
            .iter()
            .flat_map(|from| spellings.iter().filter_map(|it| advanced(&printed, *from, it, extent)))
            .collect();
    }
    !printed.is_empty() && reached.contains(&printed.len())
}

/// Where a spelling ends that begins here; a beginning may end amid a spelling.
fn advanced(printed: &[char], from: usize, spelling: &str, extent: Extent) -> Option<usize> {
    let rest = printed.get(from..)?;
    let fits = spelling.chars().zip(rest).all(|(known, printed)| known == *printed);
    let length = spelling.chars().count();
    match fits {
        true if length <= rest.len() => Some(from + length),
        true if extent == Extent::Begin && !rest.is_empty() => Some(printed.len()),
        true | false => None,
    }
}

/// How a letter is written in a zone (Doc 9303-3, section 6, table A); empty for what is left out.
fn spellings(sign: char) -> Vec<String> {
    let upper: String = sign.to_uppercase().collect();
    let special: &[&str] = match upper.as_str() {
        "Ä" | "Æ" => &["AE", "A"],
        "Å" => &["AA", "A"],
        "Ö" | "Ø" => &["OE", "O"],
        "Œ" => &["OE"],
        "Ü" => &["UE", "UXX", "U"],
        "Ñ" => &["N", "NXX"],
        "SS" | "ẞ" => &["SS"],
        "Ð" | "Đ" => &["D"],
        "Þ" => &["TH"],
        "Ħ" => &["H"],
        "Ł" => &["L"],
        "Ŋ" => &["N"],
        "Ŧ" => &["T"],
        "Ĳ" => &["IJ"],
        "Ə" => &["E"],
        _ => &[],
    };
    if !special.is_empty() {
        return special.iter().map(|it| (*it).to_owned()).collect();
    }
    let plain: String = crate::fold::fold(&upper)
        .chars()
        .filter(char::is_ascii_alphabetic)
        .map(|it| it.to_ascii_uppercase())
        .collect();
    if plain.is_empty() { Vec::new() } else { vec![plain] }
}

#[cfg(test)]
mod tests;
