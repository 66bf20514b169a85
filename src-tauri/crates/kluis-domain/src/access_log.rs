//! Logboek (NEN 7513; Wabvpz art. 15e): on what ground somebody looked, what is sought in the log, and what is wrong with its chain.
//!
//! The log itself is kept by the vault. Its head can be written on paper as a row number and a short code, so that a
//! log that was changed or put back later no longer agrees with the paper.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    authorisation::{Act, Reach},
    care_circle::CircleMemberId,
    client::ClientId,
    date::{Century, optional},
    emergency::EmergencyId,
    field::{FieldFault, TEXT, required_text},
    user::UserId,
};

/// On what ground a user reached a client (NEN 7513: the ground of the access).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LogGround {
    /// The role itself reaches every client, or what was done is of no client.
    Role,
    /// The user is in the circle of the client (MX-33).
    Circle,
    /// Emergency access (noodtoegang, MX-18).
    Emergency,
    /// The client consented to inspection (RZ-2.8).
    Consent,
}

/// A ground with what it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grounded {
    /// Which.
    pub ground: LogGround,
    /// The membership of the circle or the emergency access; nothing for the others.
    pub rests_on: Option<Uuid>,
    /// For whom the user stands in (namens wie); nobody where she works for the organisation itself.
    pub behalf_of: Option<UserId>,
}

/// A membership of the circle that runs today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RunningMembership {
    /// Which.
    pub id: CircleMemberId,
    /// For whom it stands in.
    pub instead_of: Option<UserId>,
}

/// The ground of what a user does with a client. The care relation comes before what a role may anyway, and emergency
/// access is named only where nothing else gives a way.
pub fn ground(
    reach: Reach,
    membership: Option<RunningMembership>,
    emergency: Option<EmergencyId>,
) -> Grounded {
    let alone = |ground| Grounded { ground, rests_on: None, behalf_of: None };
    if let Some(RunningMembership { id, instead_of }) = membership {
        return Grounded { ground: LogGround::Circle, rests_on: Some(id.0), behalf_of: instead_of };
    }
    match (reach, emergency) {
        (Reach::Circle | Reach::Reasoned | Reach::Consented, Some(id)) => {
            Grounded { rests_on: Some(id.0), ..alone(LogGround::Emergency) }
        }
        (Reach::Consented, None) => alone(LogGround::Consent),
        (Reach::Everyone, _) | (Reach::Circle | Reach::Reasoned, None) => alone(LogGround::Role),
    }
}

/// A kind of event that is sought in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LogKind {
    /// Somebody looked.
    See,
    /// Something new was put in.
    Add,
    /// Something was changed.
    Change,
    /// Something left the vault: printed, saved, shown in another program.
    Disclose,
    /// Something was removed for good.
    Destroy,
    /// Under emergency access, whatever was done.
    Emergency,
    /// In a role of the organisation's own, whatever was done.
    OwnRole,
    /// Something was refused.
    Refused,
}

/// What is sought in the log, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LogWanted {
    /// Of one client; `null` for the whole log.
    pub client: Option<ClientId>,
    /// First day; may be empty.
    pub from: String,
    /// Last day; may be empty.
    pub until: String,
    /// Of one user.
    pub user: Option<UserId>,
    /// Of one kind.
    pub kind: Option<LogKind>,
    /// Only rows before this one, for the next page.
    #[ts(type = "number | null")]
    pub before: Option<i64>,
}

/// What is sought in the log.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LogQuery {
    /// Of one client.
    pub client: Option<ClientId>,
    /// First day, in the Netherlands.
    pub from: Option<NaiveDate>,
    /// Last day, in the Netherlands.
    pub until: Option<NaiveDate>,
    /// Of one user.
    pub user: Option<UserId>,
    /// Of one kind.
    pub kind: Option<LogKind>,
    /// Only rows before this one.
    pub before: Option<i64>,
}

/// A field of the forms around the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each names the field that it points at")]
pub enum LogField {
    From,
    Until,
    Row,
    Code,
    Note,
    ClientsInHour,
    NightFrom,
    NightUntil,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LogFault {
    /// The field.
    pub field: LogField,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Why nothing was sought, kept or given out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum LogRefusal {
    /// Fields that are not right.
    #[error("{} fields are not right", faults.len())]
    Fields {
        /// The faults, never empty.
        faults: Vec<LogFault>,
    },
    /// More rows than go on one print or in one file; a shorter period helps.
    #[error("more than {max} rows")]
    TooMany {
        /// The most.
        max: usize,
    },
}

/// A refusal that names these fields.
pub fn log_refusal(faults: impl IntoIterator<Item = (LogField, FieldFault)>) -> LogRefusal {
    let faults = faults.into_iter().map(|(field, fault)| LogFault { field, fault });
    LogRefusal::Fields { faults: faults.collect() }
}

/// Judges what is sought.
///
/// # Errors
/// Each day that is none, and a last day before the first.
pub fn check_wanted(wanted: &LogWanted, today: NaiveDate) -> Result<LogQuery, LogRefusal> {
    let day = |text: &str, field| optional(text, Century::Past, today).map_err(|fault| (field, fault));
    let (from, until) = (day(&wanted.from, LogField::From), day(&wanted.until, LogField::Until));
    let (from, until) = match (from, until) {
        (Ok(from), Ok(until)) => (from, until),
        (from, until) => return Err(log_refusal(from.err().into_iter().chain(until.err()))),
    };
    if from.zip(until).is_some_and(|(from, until)| until < from) {
        return Err(log_refusal([(LogField::Until, FieldFault::BeforeOther)]));
    }
    let LogWanted { client, user, kind, before, .. } = *wanted;
    Ok(LogQuery { client, from, until, user, kind, before })
}

/// A row of the log in words, on its way out: printed, as a list, or as FHIR. It has no `Debug`, for it names people.
#[derive(Clone, PartialEq, Eq)]
pub struct LogEntry {
    /// Its number.
    pub row: i64,
    /// Instant, UTC.
    pub at: DateTime<Utc>,
    /// Who.
    pub user: UserId,
    /// Name of who.
    pub user_name: String,
    /// Stored name of the role in which it was done.
    pub role: String,
    /// That role in Dutch.
    pub role_words: String,
    /// Name of the organisation's own role in which it was done.
    pub own_role: Option<String>,
    /// Name of the user for whom she stood in.
    pub behalf_of: Option<String>,
    /// Stored name of the event.
    pub event: String,
    /// That event in Dutch.
    pub event_words: String,
    /// What was done; not known of older rows.
    pub act: Option<Act>,
    /// About whom.
    pub client: Option<ClientId>,
    /// The number of the client, while there is a record.
    pub client_number: Option<i64>,
    /// About what.
    pub object: Option<Uuid>,
    /// On what ground; not known of older rows.
    pub ground: Option<LogGround>,
    /// What the ground rests on.
    pub rests_on: Option<Uuid>,
    /// Computer and account.
    pub device: Option<String>,
    /// Version of the program.
    pub program: String,
    /// Hash of the row.
    pub hash: [u8; 32],
}

impl LogEntry {
    /// Whether it tells of something that was refused.
    pub fn is_refusal(&self) -> bool {
        self.event == "refused"
    }
}

/// How the chain of the log was broken (NEN 7513, ch. 8: what happened must be established irrefutably).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ChainBreak {
    /// A row says something else than it did.
    Edited,
    /// Rows between others are gone.
    Deleted,
    /// A row stands between others that was not there.
    Inserted,
    /// Rows changed places.
    Reordered,
    /// The last rows are gone.
    TailCut,
    /// A part of the file is an older version of itself.
    PageReplayed,
    /// The whole vault is an older version of itself.
    RolledBack,
    /// The log goes on otherwise than was written down outside the vault.
    Rewritten,
}

impl ChainBreak {
    /// Each of them.
    pub const ALL: [ChainBreak; 8] = [
        ChainBreak::Edited,
        ChainBreak::Deleted,
        ChainBreak::Inserted,
        ChainBreak::Reordered,
        ChainBreak::TailCut,
        ChainBreak::PageReplayed,
        ChainBreak::RolledBack,
        ChainBreak::Rewritten,
    ];
}

/// What is noted about a break, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BreakNoteDraft {
    /// Which.
    pub what: ChainBreak,
    /// At which row.
    #[ts(type = "number")]
    pub row: i64,
    /// What was found of it and what is done; never empty.
    pub note: String,
}

/// Judges a note.
///
/// # Errors
/// The note, where nothing was typed.
pub fn check_note(note: &str) -> Result<String, LogRefusal> {
    required_text(note, TEXT).map_err(|fault| log_refusal([(LogField::Note, fault)]))
}

/// Signs of a code: letters and digits that are not mistaken for each other on paper (Crockford's base 32).
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many signs a code has; five bits each.
const CODE_SIGNS: usize = 12;

/// The short code of a head of the chain: the first 60 bits of its hash, as `ABCD-EFGH-JKMN`.
pub fn anchor_code(hash: &[u8; 32]) -> String {
    let bits = hash.iter().take(8).fold(0u64, |bits, byte| bits << 8 | u64::from(*byte)) >> 4;
    let sign = |place: usize| {
        let index = usize::try_from(bits >> (5 * (CODE_SIGNS - 1 - place)) & 31).expect("31 fits everywhere");
        char::from(SIGNS[index])
    };
    let mut code = String::new();
    for place in 0..CODE_SIGNS {
        if place != 0 && place % 4 == 0 {
            code.push('-');
        }
        code.push(sign(place));
    }
    code
}

/// A row and a code, as typed from a print.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TypedAnchor {
    /// The number of the row; dots are left out.
    pub row: String,
    /// The code, with or without its hyphens.
    pub code: String,
}

/// Judges a row and a code. Letters that are mistaken for digits are read as such.
///
/// # Errors
/// The row where it is no number above zero, the code where it has not its twelve signs.
pub fn check_anchor(typed: &TypedAnchor) -> Result<(i64, String), LogRefusal> {
    let digits: String = typed.row.chars().filter(|it| !matches!(it, '.' | ' ')).collect();
    let row = digits.parse().ok().filter(|it| 0 < *it).ok_or((LogField::Row, missing_or(&typed.row)));
    let code = read_code(&typed.code).ok_or((LogField::Code, missing_or(&typed.code)));
    match (row, code) {
        (Ok(row), Ok(code)) => Ok((row, code)),
        (row, code) => Err(log_refusal(row.err().into_iter().chain(code.err()))),
    }
}

fn missing_or(text: &str) -> FieldFault {
    if text.trim().is_empty() { FieldFault::Missing } else { FieldFault::StrangeCharacters }
}

fn read_code(text: &str) -> Option<String> {
    let signs: Vec<char> = text
        .chars()
        .filter(|it| !matches!(it, '-' | ' '))
        .map(|it| match it.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect();
    let known = |sign: &char| u8::try_from(*sign).is_ok_and(|it| SIGNS.contains(&it));
    if signs.len() != CODE_SIGNS || !signs.iter().all(known) {
        return None;
    }
    let groups: Vec<String> = signs.chunks(4).map(|it| it.iter().collect()).collect();
    Some(groups.join("-"))
}

#[cfg(test)]
mod tests;
