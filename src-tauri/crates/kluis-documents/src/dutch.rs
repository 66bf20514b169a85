//! Dates as Dutch letters write them.

use chrono::NaiveDate;
use kluis_domain::date::in_words;

use crate::text::NO_BREAK_SPACE;

/// "22 november 2026", with spaces at which no line ends.
pub(crate) fn date_in_words(date: NaiveDate) -> String {
    in_words(date).replace(' ', &NO_BREAK_SPACE.to_string())
}

#[cfg(test)]
mod tests {
    use super::date_in_words;

    #[test]
    fn dates_are_written_out_without_a_leading_zero() {
        let date = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
        assert_eq!(date_in_words(date), "1\u{A0}maart\u{A0}2026");
    }
}
