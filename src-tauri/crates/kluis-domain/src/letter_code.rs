//! Letter code (briefcode; AVG art. 7 lid 1, to be able to show a consent): what is printed on each page of a letter,
//! so that a scan of it finds its own consent, and which pages of a scan belong to which letter.
//!
//! The code tells nothing about anybody: a tag of the vault, the number of the letter, and the page. A page goes to
//! a letter only where its code says so, or where nothing else is possible: a page that could not be read may be of
//! the next client, and must never come to lie in the dossier of this one (AVG art. 5 lid 1 sub f).

use std::{collections::BTreeMap, fmt};

use serde::Serialize;
use ts_rs::TS;

/// Signs of vault tags and letter numbers: no vowels, so that no word comes out, and none that look alike.
pub const SIGNS: &str = "23456789BCDFGHJKLMNPQRSTVWXZ";

/// Signs in a vault tag.
pub const TAG_LENGTH: usize = 6;

/// Signs in a letter number, the dash not counted.
pub const NUMBER_LENGTH: usize = 8;

/// First part of every code; another number means another make-up of the code.
const MARK: &str = "DK1";

/// The code on one page of a letter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LetterCode {
    vault_tag: String,
    letter_number: String,
    page: u8,
    pages: u8,
}

impl LetterCode {
    /// The code for page `page` of `pages`, counted from 1; `None` where tag or number is none of ours, or the pages
    /// are not between 1 and 99.
    #[must_use]
    pub fn new(vault_tag: &str, letter_number: &str, page: usize, pages: usize) -> Option<LetterCode> {
        let small = |number: usize| u8::try_from(number).ok().filter(|it| (1..=99).contains(it));
        let (page, pages) = (small(page)?, small(pages)?);
        let right = is_made_of_signs(vault_tag, TAG_LENGTH) && page <= pages;
        let letter_number = tidy_letter_number(letter_number)?;
        right.then(|| LetterCode { vault_tag: vault_tag.to_owned(), letter_number, page, pages })
    }

    /// Reads what [`LetterCode`] writes as text; `None` for every other text.
    #[must_use]
    pub fn read(text: &str) -> Option<LetterCode> {
        let parts: Vec<&str> = text.split(':').collect();
        let [MARK, vault_tag, number, place] = parts.as_slice() else { return None };
        let (page, pages) = place.split_once('/')?;
        let code = LetterCode::new(vault_tag, number, page.parse().ok()?, pages.parse().ok()?)?;
        (code.to_string() == text).then_some(code)
    }

    /// The tag of the vault that printed it.
    #[must_use]
    pub fn vault_tag(&self) -> &str {
        &self.vault_tag
    }

    /// The number of the letter, "XXXX-XXXX".
    #[must_use]
    pub fn letter_number(&self) -> &str {
        &self.letter_number
    }
}

/// `DK1:tag:number:page/pages`, all of it signs that a QR code packs tightly (ISO/IEC 18004, 7.4.4).
impl fmt::Display for LetterCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = self.letter_number.replace('-', "");
        write!(formatter, "{MARK}:{}:{number}:{}/{}", self.vault_tag, self.page, self.pages)
    }
}

fn is_made_of_signs(text: &str, length: usize) -> bool {
    text.chars().count() == length && text.chars().all(|sign| SIGNS.contains(sign))
}

/// A letter number as somebody types it, "bcdf 2345", as "BCDF-2345"; `None` where it cannot be one.
#[must_use]
pub fn tidy_letter_number(typed: &str) -> Option<String> {
    let is_sign = |sign: &char| !sign.is_whitespace() && *sign != '-';
    let signs: String = typed.chars().filter(is_sign).flat_map(char::to_uppercase).collect();
    if !is_made_of_signs(&signs, NUMBER_LENGTH) {
        return None;
    }
    let (first, second): (String, String) =
        (signs.chars().take(4).collect(), signs.chars().skip(4).collect());
    Some(format!("{first}-{second}"))
}

/// What was found on a page of a scan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageFinding {
    /// As good as nothing is on it, such as the back of a sheet.
    Blank,
    /// Something is on it, and no code of a letter.
    NoCode,
    /// Codes of letters, at least one.
    Codes(Vec<LetterCode>),
}

/// Why a page belongs to no letter of this vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Unclear {
    /// No code could be read.
    NoCode,
    /// The code is of another vault.
    OtherVault,
    /// Codes of more than one letter on one page.
    TwoLetters,
    /// The code is of this vault, and no letter has that number.
    UnknownLetter,
}

/// To which letter pages belong.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose {
    /// To the letter with this number.
    Letter(String),
    /// To none that is certain.
    Unclear(Unclear),
}

/// Pages of a scan that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Counted from 0, in the order of the letter.
    pub pages: Vec<usize>,
    /// To which letter.
    pub whose: Whose,
}

/// Divides a scan into letters: each letter is one part, however its pages lie, and pages without a letter that
/// follow each other are one. No page is in two parts, and none is left out.
///
/// A blank page goes with the page before it. Any other page without a code goes with the letter before it only in
/// a scan of that letter alone, and only while that letter still lacks a page.
#[must_use]
pub fn divide(pages: &[PageFinding], own_tag: &str) -> Vec<Part> {
    let read: Vec<Option<Whose>> = pages.iter().map(|page| told(page, own_tag)).collect();
    let only = only_letter(&read);
    let mut lacking = only.as_ref().map_or(0, |letter| missing(pages, &read, letter));
    let mut owners: Vec<Whose> = Vec::with_capacity(pages.len());
    for (page, read) in pages.iter().zip(read) {
        let before = owners.last().cloned();
        let owner = match (read, page) {
            (Some(told), _) => told,
            (None, PageFinding::Blank) => before.unwrap_or(Whose::Unclear(Unclear::NoCode)),
            (None, _) if 0 < lacking && before.is_some() && before == only => {
                lacking -= 1;
                only.clone().unwrap_or(Whose::Unclear(Unclear::NoCode))
            }
            (None, _) => Whose::Unclear(Unclear::NoCode),
        };
        owners.push(owner);
    }
    gather(pages, &owners)
}

/// What the codes on a page say; `None` where there are none.
fn told(page: &PageFinding, own_tag: &str) -> Option<Whose> {
    let PageFinding::Codes(codes) = page else { return None };
    let first = codes.first()?;
    let same = |it: &LetterCode| it.vault_tag == first.vault_tag && it.letter_number == first.letter_number;
    Some(if !codes.iter().all(same) {
        Whose::Unclear(Unclear::TwoLetters)
    } else if first.vault_tag == own_tag {
        Whose::Letter(first.letter_number.clone())
    } else {
        Whose::Unclear(Unclear::OtherVault)
    })
}

/// The letter of which every code in the scan is, where there is one.
fn only_letter(read: &[Option<Whose>]) -> Option<Whose> {
    let mut told = read.iter().flatten();
    let first = told.next()?;
    let alone = told.all(|it| it == first) && matches!(first, Whose::Letter(_));
    alone.then(|| first.clone())
}

/// How many pages of a letter carry no code that could be read.
fn missing(pages: &[PageFinding], read: &[Option<Whose>], letter: &Whose) -> usize {
    let of_letter = pages.iter().zip(read).filter(|(_, it)| it.as_ref() == Some(letter));
    let codes: Vec<&LetterCode> = of_letter.filter_map(|(page, _)| first_code(page)).collect();
    let total = codes.iter().map(|it| usize::from(it.pages)).max().unwrap_or(0);
    let mut found: Vec<u8> = codes.iter().map(|it| it.page).collect();
    found.sort_unstable();
    found.dedup();
    total.saturating_sub(found.len())
}

fn first_code(page: &PageFinding) -> Option<&LetterCode> {
    match page {
        PageFinding::Codes(codes) => codes.first(),
        PageFinding::Blank | PageFinding::NoCode => None,
    }
}

fn gather(pages: &[PageFinding], owners: &[Whose]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut letters: BTreeMap<&Whose, usize> = BTreeMap::new();
    for (page, owner) in owners.iter().enumerate() {
        let known = match owner {
            Whose::Letter(_) => letters.get(owner).copied(),
            Whose::Unclear(_) => parts
                .len()
                .checked_sub(1)
                .filter(|_| page.checked_sub(1).and_then(|before| owners.get(before)) == Some(owner)),
        };
        match known.and_then(|at| parts.get_mut(at)) {
            Some(part) => part.pages.push(page),
            None => {
                letters.insert(owner, parts.len());
                parts.push(Part { pages: vec![page], whose: owner.clone() });
            }
        }
    }
    for part in &mut parts {
        part.pages.sort_by_key(|page| place(pages, *page));
    }
    parts
}

/// The page of the letter by the code on it, or on the last page before it that has one.
fn place(pages: &[PageFinding], page: usize) -> u8 {
    let before = pages.get(..=page).unwrap_or_default();
    before.iter().rev().find_map(first_code).map_or(0, |code| code.page)
}

#[cfg(test)]
mod tests;
