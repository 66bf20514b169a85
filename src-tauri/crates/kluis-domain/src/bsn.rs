//! Citizen service number (burgerservicenummer, BSN; Wabvpz art. 4 en 8, Wmo 2015 art. 5.2.8, Jeugdwet art. 7.2.1).

use std::fmt;

use crate::field::FieldFault;

/// A number of nine digits that passes the elfproef. Passing says nothing about its existence.
///
/// Neither printed by `Debug` nor serialised: where it goes, [`Bsn::digits`] is called by name.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Bsn(String);

impl Bsn {
    /// Reads 8 or 9 digits; dots, spaces and dashes are skipped, 8 digits get a leading zero.
    ///
    /// # Errors
    /// [`FieldFault::Missing`], [`FieldFault::BsnLength`] or [`FieldFault::BsnElfproef`].
    pub fn parse(text: &str) -> Result<Bsn, FieldFault> {
        let kept: String = text.chars().filter(|it| !it.is_whitespace() && !".-".contains(*it)).collect();
        if kept.is_empty() {
            return Err(FieldFault::Missing);
        }
        if !kept.chars().all(|it| it.is_ascii_digit()) || !(8..=9).contains(&kept.len()) {
            return Err(FieldFault::BsnLength);
        }
        let digits = format!("{kept:0>9}");
        if passes_elfproef(&digits) { Ok(Bsn(digits)) } else { Err(FieldFault::BsnElfproef) }
    }

    /// The nine digits.
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// The last four digits, by which it may be found.
    pub fn last_four(&self) -> &str {
        self.0.get(5..).expect("a BSN has nine digits")
    }

    /// What is shown until someone asks for it.
    pub fn masked(&self) -> String {
        format!("•••••{}", self.last_four())
    }
}

impl fmt::Debug for Bsn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Bsn(…)")
    }
}

/// 9d1+8d2+7d3+6d4+5d5+4d6+3d7+2d8−1d9 is divisible by 11, and the number is not 0 (law.md 2.3).
fn passes_elfproef(digits: &str) -> bool {
    const WEIGHTS: [i32; 9] = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let values = digits.bytes().map(|it| i32::from(it - b'0'));
    let sum: i32 = values.clone().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    sum % 11 == 0 && values.sum::<i32>() != 0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_published_vectors_hold() {
        for good in [
            "111222333",
            "123456782",
            "999900006",
            "999900018",
            "999990019",
            "999993653",
            "999999990",
            "211551557",
            "9999.00.006",
            "999 900 006",
            "999-900-006",
            "12345672",
        ] {
            assert!(Bsn::parse(good).is_ok(), "{good} passes the elfproef");
        }
        for (bad, fault) in [
            ("123456789", FieldFault::BsnElfproef),
            ("111252333", FieldFault::BsnElfproef),
            ("999998620", FieldFault::BsnElfproef),
            ("010008579", FieldFault::BsnElfproef),
            ("000000000", FieldFault::BsnElfproef),
            ("00000000", FieldFault::BsnElfproef),
            ("1234567", FieldFault::BsnLength),
            ("1234567890", FieldFault::BsnLength),
            ("99990000x", FieldFault::BsnLength),
            ("٩٩٩٩٠٠٠٠٦", FieldFault::BsnLength),
            ("", FieldFault::Missing),
            (" . ", FieldFault::Missing),
        ] {
            assert_eq!(Bsn::parse(bad).err(), Some(fault), "{bad}");
        }
    }

    #[test]
    fn eight_digits_are_padded() {
        assert_eq!(Bsn::parse("12345672").unwrap().digits(), "012345672");
    }

    #[test]
    fn nothing_prints_it_by_accident() {
        let bsn = Bsn::parse("999900006").unwrap();
        assert_eq!(format!("{bsn:?}"), "Bsn(…)");
        assert_eq!(bsn.masked(), "•••••0006");
    }

    proptest! {
        #[test]
        fn one_wrong_digit_is_always_caught(position in 0usize..9, other in 0u8..10) {
            let mut digits = *b"999900006";
            prop_assume!(digits[position] != b'0' + other);
            digits[position] = b'0' + other;
            prop_assert!(Bsn::parse(std::str::from_utf8(&digits).unwrap()).is_err());
        }
    }

    #[test]
    fn two_neighbours_swapped_are_always_caught() {
        let test_range = (999_900_006..=999_999_990).map(|it: u32| it.to_string());
        for text in test_range.filter(|it| Bsn::parse(it).is_ok()) {
            for position in 0..8 {
                let mut digits = text.clone().into_bytes();
                digits.swap(position, position + 1);
                let swapped = String::from_utf8(digits).unwrap();
                assert!(swapped == text || Bsn::parse(&swapped).is_err(), "{text} and {swapped}");
            }
        }
    }
}
