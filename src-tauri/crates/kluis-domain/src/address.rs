//! Adres zoals getypt (BRP-adres; Wmo 2015 art. 5.2.9): reads the address fields that several forms share.

use crate::{
    client::{Address, postcode},
    field::{FieldFault, LINE, TEXT, tidy, tidy_lines},
};

/// The address fields of a form.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AddressText<'typed> {
    pub(crate) street: &'typed str,
    pub(crate) house_number: &'typed str,
    pub(crate) house_letter: &'typed str,
    pub(crate) house_addition: &'typed str,
    pub(crate) postcode: &'typed str,
    pub(crate) town: &'typed str,
    pub(crate) foreign_address: &'typed str,
    pub(crate) country: &'typed str,
}

/// A field of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AddressField {
    Street,
    HouseNumber,
    HouseLetter,
    HouseAddition,
    Postcode,
    Town,
    ForeignAddress,
    Country,
}

/// What is wrong, in the order of the form.
type Faults = Vec<(AddressField, FieldFault)>;

/// Reads an address; with a fault in any field the address is what could be read of it.
pub(crate) fn read(typed: &AddressText) -> (Address, Faults) {
    let mut faults = Faults::new();
    let lines = kept(AddressField::ForeignAddress, tidy_lines(typed.foreign_address, TEXT), &mut faults);
    let country = kept(AddressField::Country, tidy(typed.country, LINE), &mut faults);
    let dutch = read_dutch(typed, &mut faults);
    match (lines.is_empty(), &dutch) {
        (true, _) if !country.is_empty() => faults.push((AddressField::ForeignAddress, FieldFault::Missing)),
        (true, _) => {}
        (false, Address::Unknown) => return (Address::Foreign { lines, country }, faults),
        (false, Address::Dutch { .. } | Address::Foreign { .. }) => {
            faults.push((AddressField::ForeignAddress, FieldFault::NotApplicable));
        }
    }
    (dutch, faults)
}

fn kept(field: AddressField, outcome: Result<String, FieldFault>, faults: &mut Faults) -> String {
    outcome.map_err(|fault| faults.push((field, fault))).unwrap_or_default()
}

fn read_dutch(typed: &AddressText, faults: &mut Faults) -> Address {
    let street = kept(AddressField::Street, tidy(typed.street, LINE), faults);
    let house_number = kept(AddressField::HouseNumber, house_number(typed.house_number), faults);
    let house_letter = kept(AddressField::HouseLetter, house_letter(typed.house_letter), faults);
    let house_addition = kept(AddressField::HouseAddition, tidy(typed.house_addition, 20), faults);
    let postcode = kept(AddressField::Postcode, postcode(typed.postcode), faults);
    let town = kept(AddressField::Town, tidy(typed.town, LINE), faults);
    let parts = [&street, &house_number, &house_letter, &house_addition, &postcode, &town];
    if parts.iter().all(|it| it.is_empty()) {
        return Address::Unknown;
    }
    Address::Dutch { street, house_number, house_letter, house_addition, postcode, town }
}

pub(crate) fn house_number(text: &str) -> Result<String, FieldFault> {
    let tidied = tidy(text, 10)?;
    let digits = tidied.len() <= 5 && tidied.chars().all(|it| it.is_ascii_digit());
    match tidied.parse::<u32>() {
        _ if tidied.is_empty() => Ok(tidied),
        Ok(1..) if digits => Ok(tidied.trim_start_matches('0').to_owned()),
        _ => Err(FieldFault::NotAHouseNumber),
    }
}

pub(crate) fn house_letter(text: &str) -> Result<String, FieldFault> {
    let tidied = tidy(text, 10)?;
    if 1 < tidied.chars().count() {
        return Err(FieldFault::TooLong { max: 1 });
    }
    if tidied.chars().all(char::is_alphabetic) { Ok(tidied) } else { Err(FieldFault::StrangeCharacters) }
}
