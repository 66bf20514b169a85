//! The log on paper and as a list (NEN 7513; Wabvpz art. 15e): who did what, when, in which role, on what ground.
//!
//! The print is for people and has five columns; the list has every field that the standard asks for.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{NaiveDate, SecondsFormat, Timelike};
use chrono_tz::Europe::Amsterdam;
use kluis_domain::{
    access_log::{LogEntry, LogGround},
    authorisation::Act,
    date::in_words,
    law::{Law, TermKey},
    profile::term_in_words,
    register_table::RegisterTable,
};
use serde::Deserialize;

use crate::DocumentFailure;
use crate::dossier::labels_of;
use crate::dutch::date_in_words;
use crate::words::{Sentence, Values, read};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    client_title: String,
    client_introduction: String,
    whole_title: String,
    whole_introduction: String,
    period_from: Sentence,
    period_until: Sentence,
    period: Sentence,
    one_user: Sentence,
    one_kind: String,
    anchor: Sentence,
    kept: Sentence,
    own_role: Sentence,
    who: Sentence,
    behalf: Sentence,
    unknown: String,
    print_head: PrintHead,
    list_head: BTreeMap<String, String>,
    ground: BTreeMap<String, String>,
    act: BTreeMap<String, String>,
    outcome: Outcome,
    answer: Answer,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PrintHead {
    at: String,
    who: String,
    role: String,
    client: String,
    what: String,
    why: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Outcome {
    done: String,
    refused: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    yes: String,
    no: String,
}

fn words() -> &'static Words {
    static WORDS: LazyLock<Words> =
        LazyLock::new(|| read(include_str!("../../../../assets/letters/access-log.toml")));
    &WORDS
}

/// What a print of the log tells of.
#[derive(Debug, Clone, Copy, Default)]
pub struct LogHeading<'a> {
    /// Whether it is of one client.
    pub is_of_client: bool,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub until: Option<NaiveDate>,
    /// The one user whose rows these are.
    pub user: Option<&'a str>,
    /// Whether only one kind of event was sought.
    pub is_of_kind: bool,
    /// Number of the last row of the log.
    pub row: i64,
    /// Its short code.
    pub code: &'a str,
    /// The day of the print.
    pub state: NaiveDate,
}

/// The Dutch words of a role and of an event by their stored names; a name that this program does not know stays as it is.
///
/// # Errors
/// None in practice: a test reads the words.
pub fn log_words(role: &str, event: &str) -> Result<(String, String), DocumentFailure> {
    let labels = labels_of("accessLog")?;
    let word = |list, name: &str| labels.word_in(list, name).unwrap_or(name).to_owned();
    Ok((word("role", role), word("event", event)))
}

/// The rows for a print.
///
/// # Errors
/// None in practice: a test reads the words.
pub fn log_print(entries: &[LogEntry], heading: &LogHeading) -> Result<RegisterTable, DocumentFailure> {
    let head = &words().print_head;
    let second = if heading.is_of_client { [&head.who, &head.role] } else { [&head.who, &head.client] };
    let rows: Result<_, _> = entries.iter().map(|it| printed(it, heading.is_of_client)).collect();
    Ok(RegisterTable {
        title: title(heading).clone(),
        introduction: introduction(heading)?,
        head: [&head.at, second[0], second[1], &head.what, &head.why].map(Clone::clone).to_vec(),
        rows: rows?,
        names: Vec::new(),
        state: heading.state,
    })
}

fn title(heading: &LogHeading) -> &'static String {
    if heading.is_of_client { &words().client_title } else { &words().whole_title }
}

fn introduction(heading: &LogHeading) -> Result<Vec<String>, DocumentFailure> {
    let about = if heading.is_of_client { &words().client_introduction } else { &words().whole_introduction };
    let mut lines = vec![about.clone()];
    lines.extend(period(heading)?);
    if let Some(name) = heading.user {
        lines.push(words().one_user.fill_words(&Values::default().with("naam", name))?);
    }
    if heading.is_of_kind {
        lines.push(words().one_kind.clone());
    }
    let kept = Law::built_in().term(TermKey::RetentionLog);
    let values =
        Values::default().with("termijn", &term_in_words(kept.term())).with("artikel", &kept.article);
    lines.push(words().kept.fill_words(&values)?);
    let values = Values::default().with("regel", &heading.row.to_string()).with("code", heading.code);
    lines.push(words().anchor.fill_words(&values)?);
    Ok(lines)
}

fn period(heading: &LogHeading) -> Result<Option<String>, DocumentFailure> {
    let day = |day: Option<NaiveDate>| day.map(date_in_words).unwrap_or_default();
    let values = Values::default().with("van", &day(heading.from)).with("tot", &day(heading.until));
    let sentence = match (heading.from, heading.until) {
        (Some(_), Some(_)) => &words().period,
        (Some(_), None) => &words().period_from,
        (None, Some(_)) => &words().period_until,
        (None, None) => return Ok(None),
    };
    sentence.fill_words(&values).map(Some)
}

fn printed(entry: &LogEntry, is_of_client: bool) -> Result<Vec<String>, DocumentFailure> {
    let (role, why) = (role(entry)?, why(entry)?);
    let who = if is_of_client {
        [entry.user_name.clone(), role]
    } else {
        let values = Values::default().with("naam", &entry.user_name).with("functie", &role);
        [words().who.fill_words(&values)?, client(entry)]
    };
    let [first, second] = who;
    Ok(vec![clock(entry), first, second, entry.event_words.clone(), why])
}

/// "1 maart 2026, 10:05:07".
fn clock(entry: &LogEntry) -> String {
    let at = entry.at.with_timezone(&Amsterdam);
    let (hour, minute, second) = (at.hour(), at.minute(), at.second());
    format!("{}, {hour}:{minute:02}:{second:02}", in_words(at.date_naive()))
}

fn role(entry: &LogEntry) -> Result<String, DocumentFailure> {
    let Some(own) = &entry.own_role else { return Ok(entry.role_words.clone()) };
    words().own_role.fill_words(&Values::default().with("functie", &entry.role_words).with("eigen", own))
}

fn why(entry: &LogEntry) -> Result<String, DocumentFailure> {
    let ground = entry.ground.map_or(&words().unknown, |it| named(&words().ground, ground_name(it)));
    let Some(name) = &entry.behalf_of else { return Ok(ground.clone()) };
    words().behalf.fill_words(&Values::default().with("grond", ground).with("naam", name))
}

/// By number, and where the record is destroyed by the id, which names nobody.
fn client(entry: &LogEntry) -> String {
    let id = entry.client.map(|it| it.0.to_string());
    entry.client_number.map(|it| it.to_string()).or(id).unwrap_or_default()
}

fn named<'a>(list: &'a BTreeMap<String, String>, name: &str) -> &'a String {
    list.get(name).unwrap_or(&words().unknown)
}

fn ground_name(ground: LogGround) -> &'static str {
    match ground {
        LogGround::Role => "role",
        LogGround::Circle => "circle",
        LogGround::Emergency => "emergency",
        LogGround::Consent => "consent",
    }
}

fn act_name(act: Act) -> &'static str {
    match act {
        Act::See => "see",
        Act::Add => "add",
        Act::Change => "change",
        Act::Disclose => "disclose",
        Act::Destroy => "destroy",
    }
}

/// What a column says of a row.
type Cell = fn(&LogEntry) -> String;

/// The columns of the list, with what stands in each.
const LIST: [(&str, Cell); 20] = [
    ("row", |it| it.row.to_string()),
    ("at", |it| it.at.to_rfc3339_opts(SecondsFormat::Millis, true)),
    ("user", |it| it.user_name.clone()),
    ("user_id", |it| it.user.0.to_string()),
    ("role", |it| it.role_words.clone()),
    ("own_role", |it| it.own_role.clone().unwrap_or_default()),
    ("behalf_of", |it| it.behalf_of.clone().unwrap_or_default()),
    ("event", |it| it.event_words.clone()),
    ("event_code", |it| it.event.clone()),
    ("act", |it| it.act.map(|act| named(&words().act, act_name(act)).clone()).unwrap_or_default()),
    ("client_number", |it| it.client_number.map(|it| it.to_string()).unwrap_or_default()),
    ("client_id", |it| it.client.map(|it| it.0.to_string()).unwrap_or_default()),
    ("object_id", |it| it.object.map(|it| it.to_string()).unwrap_or_default()),
    ("ground", |it| it.ground.map(|it| named(&words().ground, ground_name(it)).clone()).unwrap_or_default()),
    ("rests_on", |it| it.rests_on.map(|it| it.to_string()).unwrap_or_default()),
    ("emergency", |it| {
        let answer = &words().answer;
        if it.ground == Some(LogGround::Emergency) { answer.yes.clone() } else { answer.no.clone() }
    }),
    ("outcome", |it| {
        let outcome = &words().outcome;
        if it.is_refusal() { outcome.refused.clone() } else { outcome.done.clone() }
    }),
    ("device", |it| it.device.clone().unwrap_or_default()),
    ("program", |it| it.program.clone()),
    ("hash", |it| it.hash.iter().map(|byte| format!("{byte:02x}")).collect()),
];

/// The rows as a list with every field of the standard.
///
/// # Errors
/// None in practice: a test reads the words.
pub fn log_list(entries: &[LogEntry], heading: &LogHeading) -> Result<RegisterTable, DocumentFailure> {
    let row = |entry: &LogEntry| LIST.iter().map(|(_, cell)| cell(entry)).collect();
    Ok(RegisterTable {
        title: title(heading).clone(),
        introduction: introduction(heading)?,
        head: LIST.iter().map(|(name, _)| named(&words().list_head, name).clone()).collect(),
        rows: entries.iter().map(row).collect(),
        names: Vec::new(),
        state: heading.state,
    })
}

#[cfg(test)]
mod tests {
    use kluis_domain::user::UserId;
    use uuid::Uuid;

    use super::*;

    fn entry() -> LogEntry {
        LogEntry {
            row: 7,
            at: "2026-03-01T09:05:07Z".parse().unwrap(),
            user: UserId(Uuid::from_u128(1)),
            user_name: "Noor de Wit".to_owned(),
            role: "care-worker".to_owned(),
            role_words: log_words("care-worker", "").unwrap().0,
            own_role: None,
            behalf_of: None,
            event: "client-read".to_owned(),
            event_words: log_words("", "client-read").unwrap().1,
            act: Some(Act::See),
            client: None,
            client_number: Some(1001),
            object: None,
            ground: Some(LogGround::Circle),
            rests_on: None,
            device: Some("laptop".to_owned()),
            program: "0.1.0".to_owned(),
            hash: [0xAB; 32],
        }
    }

    fn heading() -> LogHeading<'static> {
        let state = "2026-03-01".parse().unwrap();
        LogHeading {
            is_of_client: true,
            from: None,
            until: None,
            user: None,
            is_of_kind: false,
            row: 7,
            code: "ABCD-EFGH-JKMN",
            state,
        }
    }

    #[test]
    fn a_row_says_when_who_in_which_role_what_and_why_it_was_allowed() {
        let own = LogEntry {
            own_role: Some("Nachtdienst".to_owned()),
            behalf_of: Some("Jan Bos".to_owned()),
            ground: Some(LogGround::Circle),
            ..entry()
        };
        let older = LogEntry { ground: None, ..entry() };
        let table = log_print(&[entry(), own, older], &heading()).unwrap();
        let when = "1 maart 2026, 10:05:07";
        let expected = [
            [when, "Noor de Wit", "Zorgmedewerker", "Gegevens bekeken", "In de kring van de cliënt"],
            [
                when,
                "Noor de Wit",
                "Zorgmedewerker (Nachtdienst)",
                "Gegevens bekeken",
                "In de kring van de cliënt, namens Jan Bos",
            ],
            [when, "Noor de Wit", "Zorgmedewerker", "Gegevens bekeken", "niet vastgelegd"],
        ];
        assert_eq!(table.rows, expected.map(|row| row.map(str::to_owned).to_vec()));
        assert!(table.introduction.iter().any(|it| it.contains("regel 7, code ABCD-EFGH-JKMN")));
        assert!(table.introduction.iter().any(|it| it.contains("5 jaar")), "the law table says how long");
    }

    #[test]
    fn the_whole_log_names_a_client_by_number_and_after_destruction_by_id() {
        let gone = LogEntry {
            client: Some(kluis_domain::client::ClientId(Uuid::from_u128(5))),
            client_number: None,
            ..entry()
        };
        let whole = LogHeading { is_of_client: false, ..heading() };
        let table = log_print(&[entry(), gone], &whole).unwrap();
        let clients: Vec<&str> = table.rows.iter().map(|it| it[2].as_str()).collect();
        assert_eq!(clients, ["1001", "00000000-0000-0000-0000-000000000005"]);
        assert_eq!(table.rows[0][1], "Noor de Wit, Zorgmedewerker");
    }

    #[test]
    fn the_list_has_every_field_with_a_heading() {
        let refused = LogEntry { event: "refused".to_owned(), ..entry() };
        let table = log_list(&[entry(), refused], &heading()).unwrap();
        assert!(table.head.iter().all(|it| *it != words().unknown));
        let cell = |row: usize, head: &str| {
            let place = table.head.iter().position(|it| it == head).unwrap();
            table.rows[row][place].clone()
        };
        assert_eq!(cell(0, "Tijdstip (UTC)"), "2026-03-01T09:05:07.000Z");
        assert_eq!((cell(0, "Uitkomst"), cell(1, "Uitkomst")), ("gelukt".to_owned(), "geweigerd".to_owned()));
        assert_eq!(cell(0, "Handeling"), "Bekeken");
        assert_eq!(cell(0, "Computer"), "laptop");
    }
}
