//! From the lines of a zone to its fields. Places are counted from 1, as in Doc 9303.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use kluis_domain::{
    bsn::Bsn,
    client::Sex,
    date::{Century, PartialDate, short_year},
};

use super::{
    CheckDigit, DigitOutcome, DigitReport, MrzLayout, MrzOddity, MrzReading, MrzRemark, check_digit,
};

/// One line with its number, and what was found odd in it.
struct Line<'a> {
    number: usize,
    signs: &'a [char],
    remarks: Vec<MrzRemark>,
}

pub(super) fn td1(first: &[char], second: &[char], names: Option<&[char]>, today: NaiveDate) -> MrzReading {
    let (mut one, mut two) = (Line::new(1, first), Line::new(2, second));
    let issuer = one.letters(3..=5);
    let dutch = issuer == "NLD" && one.sign(2) != 'R';
    let (number, number_check) = card_number(&mut one, issuer == "NLD");
    let composite = one.part(6..=30).chain(two.part(1..=7)).chain(two.part(9..=15)).chain(two.part(19..=29));
    let composite = judged(composite.collect::<Vec<_>>(), two.sign(30));
    let checks = vec![
        report(CheckDigit::Number, number_check),
        report(CheckDigit::BirthDate, two.check(1..=6, 7)),
        report(CheckDigit::Expiry, two.check(9..=14, 15)),
        report(
            CheckDigit::Optional,
            if dutch { one.optional_check(16..=29, 30) } else { DigitOutcome::Absent },
        ),
        report(CheckDigit::Composite, composite),
    ];
    two.digits_at(&[7, 15, 30]);
    let bsn = if issuer == "NLD" { one.bsn(16..=24) } else { None };
    let mut three = names.map(|it| Line::new(3, it));
    let names = three.as_mut().map(|it| it.names(1..=30)).unwrap_or_default();
    MrzReading {
        layout: MrzLayout::Td1,
        code: text(one.part(1..=2)),
        issuer,
        number,
        surname: names.surname,
        given_names: names.given,
        names_may_be_cut: names.fill_their_field,
        birth_date: two.birth_date(1..=6, today),
        sex: two.sex(8),
        expires: two.expiry(9..=14, today),
        nationality: Some(two.letters(16..=18)),
        bsn,
        checks,
        remarks: all_remarks([Some(one), Some(two), three]),
    }
}

pub(super) fn td3(first: Option<&[char]>, second: &[char], today: NaiveDate) -> MrzReading {
    let mut one = first.map(|it| Line::new(1, it));
    let mut two = Line::new(2, second);
    let names = one.as_mut().map(|it| it.names(6..=44)).unwrap_or_default();
    let issuer = one.as_mut().map(|it| it.letters(3..=5)).unwrap_or_default();
    let nationality = two.letters(11..=13);
    let composite = two.part(1..=10).chain(two.part(14..=20)).chain(two.part(22..=43));
    let composite = judged(composite.collect::<Vec<_>>(), two.sign(44));
    let checks = vec![
        report(CheckDigit::Number, two.check(1..=9, 10)),
        report(CheckDigit::BirthDate, two.check(14..=19, 20)),
        report(CheckDigit::Expiry, two.check(22..=27, 28)),
        report(CheckDigit::Optional, two.optional_check(29..=42, 43)),
        report(CheckDigit::Composite, composite),
    ];
    two.digits_at(&[10, 20, 28, 44]);
    let dutch = issuer == "NLD" || (issuer.is_empty() && nationality == "NLD");
    MrzReading {
        layout: MrzLayout::Td3,
        code: one.as_ref().map(|it| text(it.part(1..=2))).unwrap_or_default(),
        issuer,
        number: text(two.part(1..=9)),
        surname: names.surname,
        given_names: names.given,
        names_may_be_cut: names.fill_their_field,
        birth_date: two.birth_date(14..=19, today),
        sex: two.sex(21),
        expires: two.expiry(22..=27, today),
        nationality: Some(nationality),
        bsn: if dutch { two.bsn(29..=37) } else { None },
        checks,
        remarks: all_remarks([one, Some(two), None]),
    }
}

pub(super) fn driving_licence(signs: &[char]) -> MrzReading {
    let mut line = Line::new(1, signs);
    line.digits_at(&[7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 30]);
    MrzReading {
        layout: MrzLayout::DrivingLicence,
        code: text(line.part(1..=2)),
        issuer: line.letters(3..=5),
        number: text(line.part(7..=16)),
        surname: None,
        given_names: None,
        names_may_be_cut: false,
        birth_date: None,
        sex: None,
        expires: None,
        nationality: None,
        bsn: None,
        checks: vec![report(CheckDigit::Licence, line.check(1..=29, 30))],
        remarks: all_remarks([Some(line), None, None]),
    }
}

/// A number of more than nine signs goes on in the optional data, and its check digit follows it (Doc 9303-5, 4.2.2, note j).
/// Dutch numbers never do.
fn card_number(line: &mut Line<'_>, is_dutch: bool) -> (String, DigitOutcome) {
    if is_dutch || line.sign(15) != '<' {
        line.digits_at(&[15]);
        return (text(line.part(6..=14)), line.check(6..=14, 15));
    }
    let mut rest: Vec<char> = line.part(16..=30).take_while(|it| *it != '<').collect();
    let digit = rest.pop().unwrap_or('<');
    let whole: Vec<char> = line.part(6..=14).chain(rest).collect();
    let number = text(whole.iter().copied());
    (number, judged(whole, digit))
}

fn report(digit: CheckDigit, outcome: DigitOutcome) -> DigitReport {
    DigitReport { digit, outcome }
}

fn judged(signs: impl IntoIterator<Item = char>, digit: char) -> DigitOutcome {
    if digit.to_digit(10) == Some(check_digit(signs.into_iter())) {
        DigitOutcome::Right
    } else {
        DigitOutcome::Wrong
    }
}

fn text(signs: impl Iterator<Item = char>) -> String {
    signs.filter(|it| *it != '<').collect()
}

fn all_remarks(lines: [Option<Line<'_>>; 3]) -> Vec<MrzRemark> {
    lines.into_iter().flatten().flat_map(|it| it.remarks).collect()
}

#[derive(Default)]
struct Names {
    surname: Option<String>,
    given: Option<String>,
    fill_their_field: bool,
}

impl<'a> Line<'a> {
    fn new(number: usize, signs: &'a [char]) -> Line<'a> {
        Line { number, signs, remarks: Vec::new() }
    }

    fn sign(&self, place: usize) -> char {
        self.signs.get(place - 1).copied().unwrap_or('<')
    }

    fn part(&self, places: RangeInclusive<usize>) -> impl Iterator<Item = char> + use<'_> {
        places.map(|place| self.sign(place))
    }

    fn remark(&mut self, position: usize, oddity: MrzOddity) {
        self.remarks.push(MrzRemark { line: self.number, position, oddity });
    }

    fn check(&self, places: RangeInclusive<usize>, digit: usize) -> DigitOutcome {
        judged(self.part(places), self.sign(digit))
    }

    /// Where nothing is guarded, a filler may stand for the digit (Doc 9303-4, 4.2.2.2).
    fn optional_check(&self, places: RangeInclusive<usize>, digit: usize) -> DigitOutcome {
        let is_empty = self.part(places.clone()).all(|it| it == '<');
        if is_empty && self.sign(digit) == '<' { DigitOutcome::Absent } else { self.check(places, digit) }
    }

    /// Remarks on letters where only a digit can stand.
    fn digits_at(&mut self, places: &[usize]) {
        for place in places {
            if self.sign(*place).is_ascii_alphabetic() {
                self.remark(*place, MrzOddity::LetterForDigit);
            }
        }
    }

    /// Signs without fillers; remarks on digits where only a letter can stand.
    fn letters(&mut self, places: RangeInclusive<usize>) -> String {
        self.only_letters(places.clone());
        text(self.part(places))
    }

    fn only_letters(&mut self, places: RangeInclusive<usize>) {
        for place in places {
            if self.sign(place).is_ascii_digit() {
                self.remark(place, MrzOddity::DigitForLetter);
            }
        }
    }

    fn names(&mut self, places: RangeInclusive<usize>) -> Names {
        self.only_letters(places.clone());
        let fill_their_field = self.sign(*places.end()) != '<';
        let field: String = self.part(places).collect();
        let (surname, given) = field.split_once("<<").unwrap_or((&field, ""));
        Names { surname: name(surname), given: name(given), fill_their_field }
    }

    fn sex(&mut self, place: usize) -> Option<Sex> {
        match self.sign(place) {
            'F' => Some(Sex::Female),
            'M' => Some(Sex::Male),
            '<' => Some(Sex::Unspecified),
            _ => {
                self.remark(place, MrzOddity::NotASex);
                None
            }
        }
    }

    fn birth_date(&mut self, places: RangeInclusive<usize>, today: NaiveDate) -> Option<PartialDate> {
        let first = *places.start();
        let (year, month, day) = self.date(places)?;
        let found = short_year(year?, Century::Past, today)
            .and_then(|year| PartialDate::new(year, month, day.filter(|_| month.is_some())));
        self.day_or_remark(first, found)
    }

    fn expiry(&mut self, places: RangeInclusive<usize>, today: NaiveDate) -> Option<NaiveDate> {
        let first = *places.start();
        let (year, month, day) = self.date(places)?;
        let found = short_year(year?, Century::Near, today)
            .and_then(|year| NaiveDate::from_ymd_opt(year, month?, day?));
        self.day_or_remark(first, found)
    }

    fn day_or_remark<Day>(&mut self, position: usize, day: Option<Day>) -> Option<Day> {
        if day.is_none() {
            self.remark(position, MrzOddity::NoSuchDay);
        }
        day
    }

    /// Year, month and day of six signs `jjmmdd`, each `None` where fillers say that it is not known (Doc 9303-3, 4.7);
    /// `None` in all where a letter stands among them.
    fn date(&mut self, places: RangeInclusive<usize>) -> Option<(Option<u32>, Option<u32>, Option<u32>)> {
        let all: Vec<usize> = places.clone().collect();
        self.digits_at(&all);
        let signs: Vec<char> = self.part(places).collect();
        if signs.iter().any(char::is_ascii_alphabetic) {
            return None;
        }
        let mut parts = signs.chunks(2).map(|pair| pair.iter().collect::<String>().parse::<u32>().ok());
        Some((parts.next()?, parts.next()?, parts.next()?))
    }

    /// Nine digits are a BSN, or said to be none; anything else is other data.
    fn bsn(&mut self, places: RangeInclusive<usize>) -> Option<Bsn> {
        let first = *places.start();
        let digits: String = self.part(places).collect();
        if !digits.chars().all(|it| it.is_ascii_digit()) {
            return None;
        }
        let bsn = Bsn::parse(&digits).ok();
        if bsn.is_none() {
            self.remark(first, MrzOddity::NotABsn);
        }
        bsn
    }
}

/// Words parted by spaces; `None` where there are none.
fn name(field: &str) -> Option<String> {
    let words: Vec<&str> = field.split('<').filter(|word| !word.is_empty()).collect();
    if words.is_empty() { None } else { Some(words.join(" ")) }
}
