//! Names in one cell (naam; the parts as in the BRP): "Vries, J. de", "mevr. A.B. de Vries", "Jan de Vries".

/// The parts of a name; those that are absent are empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NameParts {
    /// Surname without prefix.
    pub surname: String,
    /// Prefix (tussenvoegsel), as typed.
    pub prefix: String,
    /// Initials, as typed.
    pub initials: String,
    /// First names.
    pub first_names: String,
}

/// Words that stand before a surname, in lower case.
const PREFIXES: &[&str] = &[
    "aan", "af", "al", "am", "auf", "ben", "bij", "bin", "d'", "da", "de", "del", "den", "der", "des", "di",
    "do", "dos", "du", "el", "het", "in", "l'", "la", "le", "les", "lo", "onder", "op", "over", "'s", "s'",
    "'t", "te", "ten", "ter", "tot", "uit", "v.d.", "v/d", "van", "van't", "vd", "vom", "von", "voor", "zu",
    "zum", "zur",
];

/// Words that are no part of the name, in lower case and without dots.
const TITLES: &[&str] =
    &["de heer", "dhr", "heer", "mevrouw", "mevr", "mw", "meneer", "mr", "mrs", "fam", "familie"];

/// Takes surname, prefix, initials and first names apart.
pub fn split_full_name(text: &str) -> NameParts {
    let whole = text.split_whitespace().map(straight_apostrophe).collect::<Vec<_>>().join(" ");
    match whole.split_once(',') {
        Some((surname, given)) => surname_first(surname.trim(), given),
        None => surname_last(&whole),
    }
}

fn straight_apostrophe(word: &str) -> String {
    word.replace(['’', '‘', '`'], "'")
}

/// "Vries, J. de", "de Vries, Jan", "Vries, de, Jan" and "Vries, J. (Jan)".
fn surname_first(surname: &str, given: &str) -> NameParts {
    let given = given.replace(',', " ");
    let words: Vec<&str> = untitled(given.split_whitespace().collect());
    let (behind, given): (Vec<&str>, Vec<&str>) = words.into_iter().partition(|it| is_prefix(it));
    let words: Vec<&str> = surname.split(' ').collect();
    let before = leading_prefixes(&words);
    let (front, surname) = words.split_at_checked(before).unwrap_or((&[], &words));
    let prefix = if front.is_empty() { behind.join(" ") } else { front.join(" ") };
    named(surname, prefix, &given)
}

/// "Jan de Vries", "de heer J. Bakker-de Vries" and "Jansen J.P.".
fn surname_last(whole: &str) -> NameParts {
    let words = untitled(whole.split(' ').collect());
    if let [surname @ .., last] = words.as_slice()
        && let [first, ..] = surname
        && is_initials(last)
        && !is_initials(first)
    {
        return surname_first(&surname.join(" "), last);
    }
    let start = surname_start(&words);
    let (given, surname) = words.split_at_checked(start).unwrap_or((&[], &words));
    let (prefix, surname) = surname.split_at_checked(leading_prefixes(surname)).unwrap_or((&[], surname));
    named(surname, prefix.join(" "), given)
}

/// Where the surname begins: at a prefix or a hyphened name, or else at the last word.
fn surname_start(words: &[&str]) -> usize {
    let hyphened = |word: &str| word.split_once('-').is_some_and(|(_, behind)| is_prefix(behind));
    let begins = |word: &&str| is_prefix(word) || hyphened(word);
    words.iter().position(begins).unwrap_or(words.len().saturating_sub(1))
}

/// How many prefixes stand in front, leaving at least one word.
fn leading_prefixes(words: &[&str]) -> usize {
    words.iter().take_while(|it| is_prefix(it)).count().min(words.len().saturating_sub(1))
}

fn named(surname: &[&str], prefix: String, given: &[&str]) -> NameParts {
    let bare: Vec<&str> = given.iter().filter(|it| !it.starts_with('(')).copied().collect();
    let called = given.iter().find_map(|it| it.strip_prefix('(')?.strip_suffix(')')).unwrap_or_default();
    let (initials, first_names): (Vec<&str>, Vec<&str>) = bare.into_iter().partition(|it| is_initials(it));
    let first_names = if first_names.is_empty() { called.to_owned() } else { first_names.join(" ") };
    NameParts { surname: surname.join(" "), prefix, initials: initials.concat(), first_names }
}

/// "J.", "J.P.", "J", "JP" and "Th.", but not "Jan" and not "Bo".
fn is_initials(word: &str) -> bool {
    let capitals = word.chars().all(char::is_uppercase) && word.chars().count() < 4;
    capitals
        || (word.ends_with('.') && word.starts_with(char::is_uppercase))
        || (word.contains('.') && word.chars().count() < 8)
}

fn is_prefix(word: &str) -> bool {
    word.starts_with(|sign: char| !sign.is_uppercase()) && PREFIXES.contains(&word)
}

fn untitled(words: Vec<&str>) -> Vec<&str> {
    let lowered: Vec<String> = words.iter().map(|it| it.to_lowercase().replace('.', "")).collect();
    let titles = match lowered.as_slice() {
        [first, second, ..] if TITLES.contains(&format!("{first} {second}").as_str()) => 2,
        [first, _, ..] if TITLES.contains(&first.as_str()) => 1,
        _ => 0,
    };
    words.into_iter().skip(titles).collect()
}
