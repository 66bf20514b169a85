//! Addresses in one cell (adresregel; the parts as in the Wet basisregistratie adressen en gebouwen): "Dorpsstraat 12 a-2".
//!
//! What cannot be taken apart with reason stays together in the street, where the domain will miss the number and say so.

/// The parts of an address line; those that are absent are empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StreetParts {
    /// Street.
    pub street: String,
    /// House number, digits only.
    pub number: String,
    /// One letter behind the number, as typed.
    pub letter: String,
    /// What follows number and letter, such as "2", "bis" or "hs".
    pub addition: String,
}

/// Words of five letters and more that may stand between a house number and the number of a part of the house.
const PARTS_OF_A_HOUSE: &[&str] =
    &["appartement", "kamer", "etage", "verdieping", "woning", "achterhuis", "bovenwoning", "studio"];

/// Takes street, number, letter and addition apart.
pub fn split_street(text: &str) -> StreetParts {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let found = number_starts(&line).into_iter().find_map(|at| split_at(&line, at));
    found.unwrap_or(StreetParts { street: line, ..StreetParts::default() })
}

/// As [`split_street`] for a cell with only "12 a-2".
pub(super) fn split_house_number(text: &str) -> StreetParts {
    let (digits, behind) = leading_digits(text.trim());
    let (letter, addition) = split_suffix(behind);
    StreetParts { street: String::new(), number: digits.to_owned(), letter, addition }
}

/// Where a digit follows a space, as byte offsets.
fn number_starts(line: &str) -> Vec<usize> {
    let after_space = |(space, number): ((usize, char), (usize, char))| {
        (space.1 == ' ' && number.1.is_ascii_digit()).then_some(number.0)
    };
    line.char_indices().zip(line.char_indices().skip(1)).filter_map(after_space).collect()
}

/// The parts, if the number that starts here is the house number.
fn split_at(line: &str, at: usize) -> Option<StreetParts> {
    let (street, rest) = line.split_at_checked(at)?;
    let (digits, behind) = leading_digits(rest);
    if 5 < digits.len() || !street.contains(char::is_alphabetic) || is_part_of_name(digits, behind) {
        return None;
    }
    let (letter, addition) = split_suffix(behind);
    let street = without_number_word(street.trim_end_matches([' ', ','])).to_owned();
    Some(StreetParts { street, number: digits.to_owned(), letter, addition })
}

/// "Plein 1940-1945 7", "Laan 1813 3", "Route 66 Boulevard 5", "Straat van de 3e Divisie 8": a later number is the house number.
fn is_part_of_name(digits: &str, behind: &str) -> bool {
    let is_year =
        |text: &str| text.parse().is_ok_and(|year: u32| (1500..2000).contains(&year)) && text.len() == 4;
    let (span, later) = behind.split_once(' ').unwrap_or((behind, ""));
    let numbered = later.split(' ').any(|it| it.starts_with(|sign: char| sign.is_ascii_digit()));
    let range_of_years = span.strip_prefix('-').is_some_and(is_year);
    let named = |word: &str| 4 < word.len() && !PARTS_OF_A_HOUSE.contains(&word.to_lowercase().as_str());
    let name_between = later.split(' ').any(|word| word.chars().all(char::is_alphabetic) && named(word));
    let ordinal = matches!(span, "e" | "de" | "ste") && later.contains(char::is_alphabetic);
    is_year(digits) && (range_of_years || numbered) || numbered && name_between || ordinal && name_between
}

fn leading_digits(text: &str) -> (&str, &str) {
    let end = text.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// One letter on its own is the house letter; everything else is the addition.
fn split_suffix(behind: &str) -> (String, String) {
    let separator = |sign: char| " -/.,".contains(sign);
    let suffix = behind.trim_matches(separator);
    let mut signs = suffix.chars();
    let letter = signs.next().filter(|it| it.is_alphabetic());
    let alone = !signs.clone().next().is_some_and(char::is_alphabetic);
    match letter {
        Some(letter) if alone => (letter.to_string(), signs.as_str().trim_matches(separator).to_owned()),
        _ => (String::new(), suffix.to_owned()),
    }
}

/// "Dorpsstraat nr." as "Dorpsstraat".
fn without_number_word(street: &str) -> &str {
    let bare =
        [" nr", " nr.", " no.", " nummer", " huisnummer"].iter().find_map(|it| street.strip_suffix(it));
    bare.unwrap_or(street).trim_end_matches([' ', ','])
}

/// Takes "1234 AB Dorp" apart into postcode and town; a text that does not begin with a digit is all town.
pub fn split_postcode_and_town(text: &str) -> (String, String) {
    let (digits, behind) = leading_digits(text.trim());
    let behind = behind.trim_start();
    let letters: String = behind.chars().take_while(|it| it.is_alphabetic()).collect();
    let separator = |sign: char| sign.is_whitespace() || ",-/".contains(sign);
    match behind.strip_prefix(letters.as_str()) {
        Some(town) if !digits.is_empty() && letters.chars().count() == 2 => {
            (format!("{digits} {}", letters.to_uppercase()), town.trim_matches(separator).to_owned())
        }
        _ => (digits.to_owned(), behind.trim_matches(separator).to_owned()),
    }
}
