//! Authorisation scheme (bevoegdheidsschema; MW-6.5) on paper, and who can see what of one client (MW-9.4).

use std::{collections::BTreeMap, sync::LazyLock};

use chrono::NaiveDate;
use kluis_domain::authorisation::{Act, Compartment, Reach, Rights};
use kluis_domain::care_circle::Involvement;
use kluis_domain::organisation::Organisation;
use kluis_domain::user::Role;
use serde::{Deserialize, Serialize};

use crate::block::{Block, Cell, Columns, Table, set};
use crate::dutch::date_in_words;
use crate::letter::{Composition, frame, letterhead};
use crate::page::{Frame, MM};
use crate::tags::Tags;
use crate::text::Text;
use crate::words::{Sentence, Values, read};
use crate::{DocumentFailure, Fact};

/// The scheme.
#[derive(Debug)]
pub struct SchemeFacts<'a> {
    /// Whose.
    pub organisation: &'a Organisation,
    /// How long emergency access lasts.
    pub emergency_hours: u32,
    /// Each role, those of the program first.
    pub columns: &'a [SchemeColumn],
    /// Date of the print.
    pub today: NaiveDate,
}

/// A role and who has it.
#[derive(Debug)]
pub struct SchemeColumn {
    /// Of an own role, the one it was made from.
    pub role: Role,
    /// Name of an own role.
    pub own: Option<String>,
    /// Whose records.
    pub reach: Reach,
    /// Where it comes from; empty for an own role.
    pub source: String,
    /// What.
    pub rights: Rights,
    /// Names of who has it.
    pub people: Vec<String>,
}

/// Who can see what of one client.
#[derive(Debug)]
pub struct AccessFacts<'a> {
    /// Whose.
    pub organisation: &'a Organisation,
    /// Name of the client.
    pub client: &'a str,
    /// Date of birth, in words.
    pub birth_date: &'a str,
    /// Client number.
    pub number: &'a str,
    /// Everybody who can see something now.
    pub people: &'a [AccessPerson],
    /// Date of the print.
    pub today: NaiveDate,
}

/// Somebody who can see something of a client.
#[derive(Debug)]
pub struct AccessPerson {
    /// Name.
    pub name: String,
    /// Of an own role, the one it was made from.
    pub role: Role,
    /// Name of an own role.
    pub own: Option<String>,
    /// Why.
    pub ground: AccessGround,
    /// Last day, where there is one.
    pub until: Option<NaiveDate>,
    /// What.
    pub rights: Rights,
}

/// Why somebody can see something of a client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccessGround {
    /// By a role that reaches everyone.
    Everyone,
    /// As a member of the circle.
    Circle(Involvement),
    /// By emergency access.
    Emergency,
    /// By consent to inspection.
    Inspection,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Words {
    scheme: SchemeWords,
    access: AccessWords,
    involvements: BTreeMap<String, String>,
    reaches: BTreeMap<String, String>,
    roles: BTreeMap<String, String>,
    acts: BTreeMap<String, String>,
    compartments: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SchemeWords {
    title: String,
    lead: String,
    emergency: Sentence,
    reach: String,
    source: String,
    people: String,
    nobody: String,
    own_role: Sentence,
    own_source: String,
    part: String,
    may: String,
    foot: Sentence,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct AccessWords {
    title: String,
    lead: Sentence,
    nobody: String,
    name: String,
    role: String,
    why: String,
    parts: String,
    request: String,
    until: Sentence,
    everyone: String,
    emergency: String,
    inspection: String,
    foot: Sentence,
}

static WORDS: LazyLock<Words> =
    LazyLock::new(|| read(include_str!("../../../../assets/letters/authorisation.toml")));

/// The Dutch word of one of our enums; a test shows that each has one.
fn word(words: &'static BTreeMap<String, String>, value: impl Serialize) -> &'static str {
    let name = serde_json::to_value(value).ok();
    let found = name.as_ref().and_then(|it| it.as_str()).and_then(|it| words.get(it));
    found.map_or("", String::as_str)
}

/// Lays out the scheme.
pub(crate) fn compose_scheme(facts: &SchemeFacts<'_>) -> Result<Composition, DocumentFailure> {
    let words = &WORDS.scheme;
    let hours = Values::default().with("uren", &facts.emergency_hours.to_string());
    let mut blocks = vec![
        Block::Heading(1, Text::bold(&words.title)),
        Block::Lead(Text::plain(&words.lead)),
        Block::Paragraph(words.emergency.fill(&hours)?),
    ];
    for column in facts.columns {
        blocks.extend(role_blocks(column)?);
    }
    let foot = words.foot.fill_words(&Values::default().with("datum", &date_in_words(facts.today)))?;
    lay_out(facts.organisation, &words.title, &foot, &blocks)
}

fn role_blocks(column: &SchemeColumn) -> Result<Vec<Block>, DocumentFailure> {
    let words = &WORDS.scheme;
    let source = if column.source.is_empty() { &words.own_source } else { &column.source };
    let people = if column.people.is_empty() { words.nobody.clone() } else { column.people.join(", ") };
    let fact = |label: &str, value: &str| (Text::label(label), Text::plain(value));
    Ok(vec![
        Block::Heading(2, Text::bold(&role_name(column.role, column.own.as_deref())?)),
        Block::Facts(vec![
            fact(&words.people, &people),
            fact(&words.reach, word(&WORDS.reaches, column.reach)),
            fact(&words.source, source),
        ]),
        Block::Table(rights_table(column.rights)),
    ])
}

fn role_name(role: Role, own: Option<&str>) -> Result<String, DocumentFailure> {
    let role = word(&WORDS.roles, role);
    match own {
        Some(own) => {
            WORDS.scheme.own_role.fill_words(&Values::default().with("naam", own).with("functie", role))
        }
        None => Ok(role.to_owned()),
    }
}

fn rights_table(rights: Rights) -> Table {
    let cell = |text: &str| Cell::Words(Text::plain(text));
    let row = |compartment: Compartment, acts: &[Act]| {
        let acts: Vec<&str> = acts.iter().map(|act| word(&WORDS.acts, *act)).collect();
        vec![cell(word(&WORDS.compartments, compartment)), cell(&acts.join(", "))]
    };
    Table {
        columns: Columns::Fixed(vec![210.0]),
        head: vec![WORDS.scheme.part.clone(), WORDS.scheme.may.clone()],
        rows: rights.grants().iter().map(|it| row(it.compartment, &it.acts)).collect(),
    }
}

/// Lays out who can see what of a client.
pub(crate) fn compose_access(facts: &AccessFacts<'_>) -> Result<Composition, DocumentFailure> {
    let words = &WORDS.access;
    let day = date_in_words(facts.today);
    let values = Values::default()
        .with("datum", &day)
        .with("naam", facts.client)
        .with("geboren", facts.birth_date)
        .with("nummer", facts.number);
    let mut blocks =
        vec![Block::Heading(1, Text::bold(&words.title)), Block::Lead(words.lead.fill(&values)?)];
    if facts.people.is_empty() {
        blocks.push(Block::Paragraph(Text::plain(&words.nobody)));
    } else {
        let rows = facts.people.iter().map(person_row).collect::<Result<_, _>>()?;
        let head = [&words.name, &words.role, &words.why, &words.parts].map(Clone::clone);
        let columns = Columns::Fixed(vec![90.0, 110.0, 170.0]);
        blocks.push(Block::Table(Table { columns, head: head.to_vec(), rows }));
    }
    blocks.push(Block::Paragraph(Text::plain(&words.request)));
    let foot = words.foot.fill_words(&Values::default().with("datum", &day))?;
    lay_out(facts.organisation, &words.title, &foot, &blocks)
}

fn person_row(person: &AccessPerson) -> Result<Vec<Cell>, DocumentFailure> {
    let cell = |text: &str| Cell::Words(Text::plain(text));
    let seen = person
        .rights
        .grants()
        .into_iter()
        .filter(|it| it.compartment.is_of_a_client() && it.acts.contains(&Act::See));
    let parts: Vec<&str> = seen.map(|it| word(&WORDS.compartments, it.compartment)).collect();
    Ok(vec![
        cell(&person.name),
        cell(&role_name(person.role, person.own.as_deref())?),
        cell(&why(person)?),
        cell(&parts.join("; ")),
    ])
}

fn why(person: &AccessPerson) -> Result<String, DocumentFailure> {
    let words = &WORDS.access;
    let ground = match person.ground {
        AccessGround::Everyone => &words.everyone,
        AccessGround::Circle(involvement) => word(&WORDS.involvements, involvement),
        AccessGround::Emergency => &words.emergency,
        AccessGround::Inspection => &words.inspection,
    };
    match person.until {
        Some(day) => {
            let values = Values::default().with("waarom", ground).with("datum", &date_in_words(day));
            words.until.fill_words(&values)
        }
        None => Ok(ground.to_owned()),
    }
}

fn lay_out(
    organisation: &Organisation,
    title: &str,
    foot: &str,
    blocks: &[Block],
) -> Result<Composition, DocumentFailure> {
    if organisation.name.trim().is_empty() {
        return Err(DocumentFailure::Missing(Fact::OrganisationName));
    }
    let mut tags = Tags::default();
    let (marks, end) = letterhead(organisation, &mut tags);
    let first = Frame { top: end + 14.0 * MM, ..Frame::CONTINUED };
    let mut filled = set(blocks, &mut tags).fill(first, Frame::CONTINUED);
    if let Some(page) = filled.pages.first_mut() {
        page.marks.splice(0..0, marks);
    }
    frame(&mut filled.pages, &organisation.name, foot)?;
    Ok(Composition { title: title.to_owned(), pages: filled.pages, tags, landmarks: filled.landmarks })
}

#[cfg(test)]
mod tests {
    use kluis_domain::authorisation::Scheme;
    use kluis_domain::profile::Profile;

    use super::*;
    use crate::{access_report, authorisation_scheme, page_text};

    fn organisation() -> Organisation {
        Organisation::example(Profile::named("thuiszorg").expect("a built-in profile"))
    }

    fn bare(text: &str) -> String {
        text.chars().filter(|sign| sign.is_alphanumeric()).collect()
    }

    #[test]
    fn everything_has_its_word() {
        for role in Role::ALL {
            assert_ne!(word(&WORDS.roles, role), "", "{role:?}");
        }
        for compartment in Compartment::ALL {
            assert_ne!(word(&WORDS.compartments, compartment), "", "{compartment:?}");
        }
        for act in Act::ALL {
            assert_ne!(word(&WORDS.acts, act), "", "{act:?}");
        }
        for reach in [Reach::Everyone, Reach::Circle, Reach::Consented, Reach::Reasoned] {
            assert_ne!(word(&WORDS.reaches, reach), "", "{reach:?}");
        }
        use Involvement::{Carer, CoTreater, Locum, Successor};
        for involvement in [Carer, CoTreater, Locum, Successor] {
            assert_ne!(word(&WORDS.involvements, involvement), "", "{involvement:?}");
        }
    }

    #[test]
    fn the_scheme_says_of_every_role_who_has_it_and_what_it_may() {
        let column = |it: &kluis_domain::authorisation::RoleRights| SchemeColumn {
            role: it.role,
            own: (it.role == Role::Board).then(|| "Raad van toezicht".to_owned()),
            reach: it.reach,
            source: it.source.clone(),
            rights: it.rights,
            people: vec![format!("Persoon {:?}", it.role)],
        };
        let columns: Vec<SchemeColumn> = Scheme::built_in().roles.iter().map(column).collect();
        let facts = SchemeFacts {
            organisation: &organisation(),
            emergency_hours: 4,
            columns: &columns,
            today: NaiveDate::from_ymd_opt(2026, 3, 1).expect("a day"),
        };
        let text = bare(
            &page_text(&authorisation_scheme(&facts).expect("a print")).expect("a PDF").concat().join(" "),
        );
        for role in Role::ALL {
            assert!(text.contains(&bare(word(&WORDS.roles, role))), "{role:?}");
            assert!(text.contains(&format!("Persoon{role:?}")), "{role:?}");
        }
        assert!(text.contains("Raadvantoezicht") && text.contains("voor4uur"));
    }

    #[test]
    fn the_list_of_a_client_says_who_why_and_what() {
        let rights = Scheme::built_in().rights(Role::CareWorker);
        let day = NaiveDate::from_ymd_opt(2026, 3, 1).expect("a day");
        let person = AccessPerson {
            name: "Jan Bos".to_owned(),
            role: Role::CareWorker,
            own: None,
            ground: AccessGround::Circle(Involvement::Locum),
            until: Some(day),
            rights,
        };
        let facts = |people| AccessFacts {
            organisation: &*Box::leak(Box::new(organisation())),
            client: "Anna Øse",
            birth_date: "1 februari 1980",
            number: "1001",
            people,
            today: day,
        };
        let read = |facts: &AccessFacts<'_>| {
            bare(&page_text(&access_report(facts).expect("a print")).expect("a PDF").concat().join(" "))
        };
        let people = [person];
        let text = read(&facts(&people));
        for said in ["Jan Bos", "Zorgmedewerker", "neemt waar", "Zorginhoud", "Medicatielijsten"] {
            assert!(text.contains(&bare(said)), "{said}");
        }
        assert!(!text.contains("Meldcode"), "what she may not see is not listed");
        assert!(read(&facts(&[])).contains(&bare(&WORDS.access.nobody)));
    }
}
