//! Stukken van het privacybeleid (AVG art. 13 en 14): every profile's documents are complete, say what they must, and nothing that nobody said.

mod rows;

use proptest::prelude::*;

use super::*;
use crate::law::TermKey;
use crate::organisation::ComplaintBody;
use crate::profile::{Line, Topic};
use crate::prose::ProseFault;

const CONTROLLER: &str = include_str!("../../../../../assets/letters/statement.toml");
const WORDS: &str = include_str!("../../../../../assets/letters/statement-words.toml");

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day that exists")
}

fn profile(key: &str) -> &'static Profile {
    Profile::named(key).expect("a built-in profile")
}

fn attempt_document(
    document: PolicyDocument,
    profile: &Profile,
    organisation: &Organisation,
) -> Result<Statement, StatementRefusal> {
    let texts = StatementTexts::built_in(document, profile.role);
    compose(profile, organisation, Law::built_in(), texts, today())
}

fn attempt(profile: &Profile, organisation: &Organisation) -> Result<Statement, StatementRefusal> {
    attempt_document(PolicyDocument::PrivacyStatement, profile, organisation)
}

fn document(document: PolicyDocument, profile: &Profile) -> Statement {
    attempt_document(document, profile, &Organisation::example(profile))
        .expect("a profile gives its documents")
}

fn composed(profile: &Profile) -> Statement {
    attempt(profile, &Organisation::example(profile)).expect("a profile with its example gives a statement")
}

fn lines(part: &Part) -> Vec<String> {
    match part {
        Part::Paragraph(text) => vec![text.clone()],
        Part::Bullets(items) | Part::Steps(items) | Part::Choices(items) | Part::Writing(items) => {
            items.clone()
        }
        Part::Facts(facts) => facts.iter().map(|fact| format!("{}: {}", fact.label, fact.value)).collect(),
        Part::Table { head, rows } => {
            std::iter::once(head).chain(rows).map(|cells| cells.join(" | ")).collect()
        }
        Part::Signature { known, written, label } => {
            let known = known.iter().map(|fact| format!("{}: {}", fact.label, fact.value));
            known.chain(written.clone()).chain([label.clone()]).collect()
        }
    }
}

fn section_text(section: &Section) -> String {
    section.parts.iter().flat_map(lines).collect::<Vec<_>>().join("\n")
}

fn text(statement: &Statement) -> String {
    let sections =
        statement.sections.iter().map(|section| format!("{}\n{}", section.heading, section_text(section)));
    let whole: Vec<_> =
        [statement.title.clone(), statement.lead.clone()].into_iter().chain(sections).collect();
    whole.join("\n")
}

/// Topics of clauses that no client reads in a statement.
fn is_for_clients(topic: Topic) -> bool {
    match topic {
        Topic::Who
        | Topic::Data
        | Topic::Origins
        | Topic::Purposes
        | Topic::Consent
        | Topic::Access
        | Topic::Recipients
        | Topic::Retention
        | Topic::Security
        | Topic::Breaches
        | Topic::Rights
        | Topic::Requests
        | Topic::Representation
        | Topic::Complaints
        | Topic::Website
        | Topic::Changes => true,
        Topic::Definitions
        | Topic::Scope
        | Topic::Information
        | Topic::Officer
        | Topic::Processors
        | Topic::Liability
        | Topic::Management
        | Topic::Secrecy
        | Topic::Email
        | Topic::SocialMedia
        | Topic::Cameras => false,
    }
}

#[track_caller]
fn says(statement: &Statement, piece: &str) {
    let found = text(statement).to_lowercase().contains(&piece.to_lowercase());
    assert!(found, "the statement says {piece:?}");
}

/// Every Dutch text of a profile that a client must read in a statement.
fn profile_texts(profile: &Profile) -> Vec<String> {
    let line = |line: &Line| line.text.clone();
    let mut texts: Vec<String> = Vec::new();
    let request = &profile.request;
    for list in
        [&profile.subjects, &profile.origins, &profile.access, &profile.security, &profile.bases.interest]
    {
        texts.extend(list.iter().map(line));
    }
    for list in
        [&request.identity, &request.steps, &request.refusal, &profile.breach.told, &profile.breach.not_told]
    {
        texts.extend(list.iter().map(line));
    }
    texts.push(request.title.clone());
    texts.extend(profile.purposes.iter().map(|it| it.text.clone()));
    texts.extend(profile.data_in_use().flat_map(|it| it.fields.iter().chain([&it.name]).cloned()));
    texts.extend(profile.recipients.iter().map(|it| it.name.clone()));
    texts.extend(profile.certificates.iter().flat_map(|it| [it.standard.clone(), it.holder.clone()]));
    texts.extend(profile.certificates.iter().filter_map(|it| it.year).map(|year| year.to_string()));
    texts.extend(profile.consents.iter().flat_map(|it| it.uses.iter().chain([&it.text]).cloned()));
    texts.extend(profile.complaints.iter().map(|it| it.name.clone()));
    texts.extend(profile.clauses.iter().filter(|it| is_for_clients(it.topic)).map(|it| it.text.clone()));
    texts.extend(profile.changes.channels.iter().cloned());
    texts
}

fn organisation_texts(organisation: &Organisation) -> Vec<String> {
    let officer = organisation.privacy_officer.clone().unwrap_or_default();
    let contact = organisation.contact.clone();
    let bodies =
        organisation.complaint_bodies.iter().flat_map(|body| [body.name.clone(), body.reach.clone()]);
    let own = [
        &organisation.name,
        &organisation.street,
        &organisation.postcode,
        &organisation.town,
        &organisation.kvk,
        &organisation.phone,
        &organisation.email,
        &organisation.website,
    ];
    let people = [contact.name, contact.phone, contact.email, officer.name, officer.phone, officer.email];
    own.into_iter().cloned().chain(people).chain(bodies).collect()
}

#[test]
fn everything_profile_and_organisation_say_appears() {
    for profile in Profile::built_in() {
        let organisation = Organisation::example(profile);
        let statement = composed(profile);
        for piece in profile_texts(profile).iter().chain(&organisation_texts(&organisation)) {
            says(&statement, piece);
        }
        says(&statement, "22 november 2026");
    }
}

/// Signs that another sign of the same row makes superfluous.
const SILENT: [&str; 4] = ["bijzonder", "verzoek_vrij", "kosten_gratis", "wgbo"];

#[test]
fn every_name_that_stands_for_something_is_used() {
    for profile in Profile::built_in() {
        let organisation = Organisation::example(profile);
        let texts = |document| format!("{:?}", StatementTexts::built_in(document, profile.role).sections);
        let printed: String = PolicyDocument::offered(profile).into_iter().map(texts).collect();
        let words = &StatementTexts::built_in(PolicyDocument::PrivacyStatement, profile.role).words;
        let facts =
            Facts::gather(profile, &organisation, Law::built_in(), words, today()).expect("words for all");
        let processor = profile.role == crate::profile::ProcessingRole::Processor;
        let only_full =
            ["grondslagen", "termijnen_artikel", "bewaartermijnen_artikel", "wettelijke_termijnen"];
        for name in facts.blanks.lists.keys().filter(|name| facts.blanks.has(name)) {
            let superfluous = *name == "kanalen" || (processor && only_full.contains(&name.as_ref()));
            assert!(
                printed.contains(&format!("\"{name}\"")) || superfluous,
                "{}: {name} is printed",
                profile.key
            );
        }
        for name in &facts.blanks.signs {
            let steers = printed.contains(&format!("\"{name}\""));
            assert!(steers || SILENT.contains(&name.as_ref()), "{}: {name} steers something", profile.key);
        }
    }
}

#[test]
fn every_clause_is_printed_in_some_document() {
    for profile in Profile::built_in() {
        let all: Vec<_> =
            PolicyDocument::offered(profile).into_iter().map(|it| text(&document(it, profile))).collect();
        for clause in &profile.clauses {
            assert!(all.iter().any(|text| text.contains(&clause.text)), "{}: {}", profile.key, clause.text);
        }
        for own in &profile.documents {
            assert!(PolicyDocument::offered(profile).contains(&own.kind), "{}: {:?}", profile.key, own.kind);
        }
    }
}

#[test]
fn the_regulation_and_the_full_statement_leave_nothing_out() {
    for profile in Profile::built_in() {
        for kind in [PolicyDocument::FullStatement, PolicyDocument::Regulation] {
            if !PolicyDocument::offered(profile).contains(&kind) {
                assert_eq!(profile.key, "platform", "a processor refers to the care provider");
                continue;
            }
            let made = document(kind, profile);
            for piece in
                profile_texts(profile).iter().chain(&organisation_texts(&Organisation::example(profile)))
            {
                says(&made, piece);
            }
            for key in [TermKey::RequestAnswer, TermKey::RequestRefusal] {
                says(&made, &Law::built_in().term(key).article);
            }
            for row in crate::profile::effective_retention(profile, Law::built_in()) {
                says(
                    &made,
                    &row.law
                        .map_or("eigen regel".to_owned(), |key| Law::built_in().term(key).article.clone()),
                );
            }
        }
    }
}

#[test]
fn a_number_that_must_be_checked_is_marked_so() {
    let cameras = document(PolicyDocument::CameraRules, profile("jeugd-en-wmo"));
    says(&cameras, "uiterlijk 4 weken (te verifiëren)");
    for key in ["thuiszorg", "jeugd-en-wmo", "begeleid-wonen"] {
        for kind in
            [PolicyDocument::PrivacyStatement, PolicyDocument::FullStatement, PolicyDocument::Regulation]
        {
            says(&document(kind, profile(key)), "(te verifiëren)");
        }
        says(&document(PolicyDocument::Summary, profile(key)), "(te verifiëren)");
    }
    let certain = text(&document(PolicyDocument::FullStatement, profile("behandeling")));
    assert!(!certain.contains("verifiëren"), "every term of the WGBO was read");
}

#[test]
fn the_announcement_has_six_points_and_six_rights() {
    let made = document(PolicyDocument::Announcement, profile("thuiszorg"));
    let bullets: Vec<usize> = made
        .sections
        .iter()
        .flat_map(|section| &section.parts)
        .filter_map(|part| if let Part::Bullets(items) = part { Some(items.len()) } else { None })
        .collect();
    assert_eq!(bullets, [6, 6], "ZT-2.1");
}

#[test]
fn the_words_for_a_website_can_be_copied() {
    let made = document(PolicyDocument::Website, profile("platform"));
    let copied = made.plain_text();
    assert!(copied.starts_with("Privacy en cookies op onze website\n\nDit geldt als u"), "{copied}");
    assert!(copied.contains("\n\nCookies\n\nOnze website plaatst geen cookies."), "{copied}");
    let announced = document(PolicyDocument::Announcement, profile("thuiszorg")).plain_text();
    assert!(
        announced.contains("- het gebruik van uw gegevens laten beperken;\n- gegevens die"),
        "{announced}"
    );
}

#[test]
fn what_staff_signs_has_a_place_to_sign() {
    for profile in Profile::built_in() {
        let made = document(PolicyDocument::Secrecy, profile);
        let places = made.sections.iter().flat_map(|section| &section.parts);
        assert_eq!(
            places.filter(|part| matches!(part, Part::Signature { .. })).count(),
            2,
            "{}",
            profile.key
        );
    }
}

#[test]
fn an_adapted_text_cannot_leave_out_what_the_law_asks() {
    let fewer = CONTROLLER.split("# What arts. 13 and 14 AVG ask").next().expect("a beginning");
    let refused = StatementTexts::adapted(PolicyDocument::PrivacyStatement, fewer);
    assert_eq!(refused, Err(TextsFault::MissingItem { item: Article13::Identity }));
    let without_14 = CONTROLLER.replacen("key = \"moment\"", "key = \"source\"", 1);
    let refused = StatementTexts::adapted(PolicyDocument::PrivacyStatement, &without_14);
    assert_eq!(refused, Err(TextsFault::MissingItem14 { item: Article14::Moment }));
    assert!(StatementTexts::adapted(PolicyDocument::PrivacyStatement, CONTROLLER).is_ok());
    assert!(
        StatementTexts::adapted(PolicyDocument::EmailRules, "title = \"x\"\nlead = \"x\"\nsection = []\n")
            .is_ok()
    );
}

#[test]
fn the_summary_says_what_stands_in_the_longer_version() {
    for profile in Profile::built_in() {
        let summary = document(PolicyDocument::Summary, profile);
        assert_eq!(summary.completeness.len(), Article13::ALL.len() + Article14::ALL.len());
        let mut elsewhere = 0;
        for coverage in &summary.completeness {
            match &coverage.verdict {
                Verdict::Present { heading } => {
                    assert!(summary.sections.iter().any(|section| section.heading == *heading), "{heading}");
                }
                Verdict::Elsewhere { heading } => {
                    elsewhere += 1;
                    let section = summary.sections.iter().find(|section| section.heading == *heading);
                    let said = section_text(section.expect("a section that refers"));
                    assert!(said.contains("privacyverklaring leest u ook"), "{said}");
                }
                Verdict::NotApplicable { reason } => assert!(!reason.is_empty(), "{}", coverage.item),
            }
        }
        assert_eq!(elsewhere, 3, "duty, source and moment");
    }
}

#[test]
fn facts_and_vocabulary_are_the_same() {
    for profile in Profile::built_in() {
        let words = &StatementTexts::built_in(PolicyDocument::PrivacyStatement, profile.role).words;
        let example = Organisation::example(profile);
        let facts = Facts::gather(profile, &example, Law::built_in(), words, today()).expect("words for all");
        for name in facts.blanks.values.keys() {
            assert!(texts::VALUES.contains(&name.as_ref()), "{name}");
        }
        for (name, rows) in &facts.blanks.lists {
            let (_, columns) = texts::LISTS.iter().find(|(list, _)| list == name).expect("a known list");
            for row in rows {
                assert_eq!(row.iter().map(|(column, _)| *column).collect::<Vec<_>>(), *columns, "{name}");
            }
        }
        for name in &facts.blanks.signs {
            assert!(texts::SIGNS.contains(&name.as_ref()), "{name}");
        }
    }
}

#[test]
fn nothing_is_left_open() {
    for profile in Profile::built_in() {
        for kind in PolicyDocument::offered(profile) {
            let made = document(kind, profile);
            let text = text(&made);
            for stray in ["{", "}", "..", "  ", " ,", " .", "| |", ",,", ";.", "TODO"] {
                assert!(!text.contains(stray), "{}, {kind:?}: {stray:?}", profile.key);
            }
            assert!(!made.title.is_empty() && !made.lead.is_empty(), "{kind:?}");
            made.sections.iter().for_each(whole_section);
        }
        let statement = composed(profile);
        assert!(statement.sections.iter().all(|it| it.heading.ends_with('?')), "headings are questions");
    }
}

fn whole_section(section: &Section) {
    assert!(!section.parts.is_empty(), "{}", section.heading);
    for part in &section.parts {
        let Part::Table { head, rows } = part else { continue };
        for row in rows {
            assert_eq!(row.len(), head.len(), "{}", section.heading);
            assert!(row.iter().all(|cell| !cell.is_empty()), "{}: {row:?}", section.heading);
        }
    }
}

/// What the section of an item must contain for the item to be there.
fn evidence(item: Article13, profile: &Profile, organisation: &Organisation) -> Vec<String> {
    let officer = organisation.privacy_officer.clone().unwrap_or_default();
    let words = |text: &str| vec![text.to_owned()];
    match item {
        Article13::Identity => {
            vec![organisation.name.clone(), organisation.street.clone(), organisation.email.clone()]
        }
        Article13::Officer => vec![officer.name, officer.email],
        Article13::Purposes => {
            profile.purposes.iter().map(|it| it.text.clone()).chain(words("grondslag")).collect()
        }
        Article13::LegitimateInterest => profile.bases.interest.iter().map(|it| it.text.clone()).collect(),
        Article13::Recipients => profile.recipients.iter().map(|it| it.name.clone()).collect(),
        Article13::Transfer => words("buiten de Europese Economische Ruimte"),
        Article13::Retention => words("hoe lang"),
        Article13::AccessRight => words("Inzage:"),
        Article13::Rectification => words("Verbetering:"),
        Article13::Erasure => words("Verwijdering:"),
        Article13::Restriction => words("Beperking:"),
        Article13::Objection => words("Bezwaar:"),
        Article13::Portability => words("Overdracht:"),
        Article13::Withdrawal => words("altijd intrekken"),
        Article13::Complaint => words("klacht indienen bij de Autoriteit Persoonsgegevens"),
        Article13::Duty => words("Geeft u"),
        Article13::Automated => words("computer"),
    }
}

fn evidence14(item: Article14, profile: &Profile) -> Vec<String> {
    match item {
        Article14::Categories => profile.data_in_use().map(|group| group.name.clone()).collect(),
        Article14::Source => profile.origins.iter().map(|line| line.text.clone()).collect(),
        Article14::Moment => vec!["binnen 1 maand nadat".to_owned()],
    }
}

#[test]
fn every_item_of_article_13_is_there_or_excused() {
    for profile in Profile::built_in() {
        for kind in [PolicyDocument::PrivacyStatement, PolicyDocument::FullStatement] {
            if PolicyDocument::offered(profile).contains(&kind) {
                item_by_item(profile, &document(kind, profile));
            }
        }
    }
}

fn item_by_item(profile: &Profile, statement: &Statement) {
    let organisation = Organisation::example(profile);
    assert_eq!(statement.completeness.len(), Article13::ALL.len() + Article14::ALL.len());
    for (item, coverage) in Article13::ALL.into_iter().zip(&statement.completeness) {
        match &coverage.verdict {
            Verdict::Present { heading } => {
                let section = statement.sections.iter().find(|section| section.heading == *heading);
                let section = section_text(section.expect("the heading names a section")).to_lowercase();
                for piece in evidence(item, profile, &organisation) {
                    assert!(section.contains(&piece.to_lowercase()), "{}: {item:?} {piece:?}", profile.key);
                }
            }
            Verdict::Elsewhere { heading } => panic!("the statement refers nowhere: {heading}"),
            Verdict::NotApplicable { reason } => {
                assert!(!reason.is_empty(), "{}: {item:?} has a reason", profile.key);
                says(statement, reason);
                says(statement, &coverage.item);
            }
        }
    }
    for (item, coverage) in
        Article14::ALL.into_iter().zip(statement.completeness.iter().skip(Article13::ALL.len()))
    {
        let Verdict::Present { heading } = &coverage.verdict else {
            panic!("every profile has sources: {item:?}")
        };
        let section = statement.sections.iter().find(|section| section.heading == *heading);
        let said = section_text(section.expect("the heading names a section")).to_lowercase();
        for piece in evidence14(item, profile) {
            assert!(said.contains(&piece.to_lowercase()), "{}: {item:?} {piece:?}", profile.key);
        }
    }
}

#[test]
fn what_does_not_apply_differs_per_profile() {
    let absent = |key: &str| {
        let statement = composed(profile(key));
        let excused = |it: &&Coverage| matches!(it.verdict, Verdict::NotApplicable { .. });
        statement.completeness.iter().filter(excused).map(|it| it.article.clone()).collect::<Vec<_>>()
    };
    let officer = "AVG art. 13(1)(b) en 14(1)(b)";
    let interest = "AVG art. 13(1)(d) en 14(2)(b)";
    let transfer = "AVG art. 13(1)(f) en 14(1)(f)";
    let automated = "AVG art. 13(2)(f) en 14(2)(g)";
    assert_eq!(absent("thuiszorg"), [automated], "ZT-24 covers transfer");
    assert_eq!(absent("begeleid-wonen"), [transfer, automated]);
    assert_eq!(absent("jeugd-en-wmo"), [officer, interest, transfer, automated]);
    assert_eq!(absent("wettelijk-minimum"), [interest, transfer, automated]);
}

#[test]
fn each_profile_states_its_own_rules() {
    let cases: [(&str, &[&str], &[&str]); 6] = [
        (
            "thuiszorg",
            &[
                "binnen 1 maand nadat wij uw verzoek kregen",
                "zo snel als kan, en altijd binnen 1 maand",
                "2 maanden langer",
                "pas 4 weken nadat",
                "uiterlijk 7 maanden",
                "20 jaar na de laatste wijziging",
                "7 jaar na het einde van het boekjaar",
                "2 jaar na het einde van het dienstverband",
                "staat de termijn stil",
                "binnen 3 maanden na het einde van de bewaartermijn",
                "te verifiëren",
            ],
            &["3 maanden nadat wij uw verzoek", "geen cookies"],
        ),
        (
            "begeleid-wonen",
            &[
                "binnen 4 weken na ons besluit, en altijd binnen 1 maand nadat wij uw verzoek kregen",
                "uw persoonlijk begeleider",
                "wij bewaren deze niet",
                "onze FG beslist",
                "inkomsten, uitgaven, schulden",
            ],
            &["6 maanden", "cookies", "langer doen"],
        ),
        (
            "behandeling",
            &[
                "binnen 4 weken nadat wij uw verzoek kregen",
                "aangemeld bij de Autoriteit",
                "bevoegdheidsschema",
            ],
            &["3 maanden", "langer doen", "cookies"],
        ),
        (
            "jeugd-en-wmo",
            &[
                "14 werkdagen na ons besluit, en altijd binnen 1 maand",
                "binnen 30 dagen nadat wij uw verzoek kregen, en altijd binnen 1 maand",
                "de eerste kopie is gratis",
                "3 maanden na het einde van het boekjaar",
                "geldt",
                "1 dag",
                "wij hebben geen functionaris gegevensbescherming",
                "12 tot en met 15 jaar | de cliënt en de ouder",
            ],
            &["7 jaar", "langer doen", "cookies"],
        ),
        (
            "platform",
            &[
                "sturen wij het door naar uw zorgaanbieder",
                "verwerker",
                "2 maanden later",
                "NEN 7510-1:2017",
                "ISO 27001:2017",
                "geen Google Analytics",
            ],
            &["WGBO", "20 jaar", "Wkkgz"],
        ),
        (
            "wettelijk-minimum",
            &["binnen 72 uur", "5 jaar nadat de regel", "2 maanden langer", "klachtenfunctionaris"],
            &["cookies", "werkdagen na"],
        ),
    ];
    for (key, said, unsaid) in cases {
        let statement = composed(profile(key));
        for piece in said {
            says(&statement, piece);
        }
        for piece in unsaid {
            assert!(!text(&statement).contains(piece), "{key} does not say {piece:?}");
        }
    }
}

#[test]
fn the_complaints_ladder_keeps_its_order() {
    let profile = profile("jeugd-en-wmo");
    let mut organisation = Organisation::example(profile);
    let body = |name: &str, reach: &str| ComplaintBody { name: name.to_owned(), reach: reach.to_owned() };
    organisation.complaint_bodies = vec![
        body("Klachtencommissie Voorbeeld", "commissie@voorbeeld.example"),
        body("mevrouw C. Voorbeeld", "012 - 345 67 83"),
        body("Raad van cliënten", "raad@voorbeeld.example"),
    ];
    let statement = attempt(profile, &organisation).expect("complete");
    let mut steps =
        statement.sections.iter().flat_map(|section| &section.parts).filter_map(|part| match part {
            Part::Steps(steps) => Some(steps.clone()),
            Part::Paragraph(_)
            | Part::Bullets(_)
            | Part::Facts(_)
            | Part::Table { .. }
            | Part::Choices(_)
            | Part::Writing(_)
            | Part::Signature { .. } => None,
        });
    let ladder = steps.next_back().expect("a ladder");
    let starts =
        ["Ons bestuur", "Mevrouw C.", "Klachtencommissie Voorbeeld", "Raad", "De rechter", "Autoriteit"];
    assert_eq!(ladder.len(), starts.len(), "{ladder:?}");
    for (step, start) in ladder.iter().zip(starts) {
        assert!(step.starts_with(start), "{step} starts with {start}");
    }
}

#[test]
fn an_incomplete_organisation_is_refused_with_every_missing_field() {
    let refused = |key: &str, organisation: &Organisation| match attempt(profile(key), organisation) {
        Err(StatementRefusal::OrganisationIncomplete { missing }) => missing,
        Err(StatementRefusal::Texts { fault }) => panic!("the texts are in order: {fault}"),
        Ok(_) => Vec::new(),
    };
    let mut organisation = Organisation::example(profile("thuiszorg"));
    organisation.kvk = " ".to_owned();
    organisation.privacy_officer = None;
    organisation.complaint_bodies.clear();
    organisation.contact.phone.clear();
    organisation.contact.email.clear();
    let expected = [
        "kvk",
        "privacyOfficer.name",
        "privacyOfficer.email",
        "contact.email",
        "complaintBodies.0",
        "complaintBodies.1",
    ];
    assert_eq!(refused("thuiszorg", &organisation), expected);
    let named = ["kvk", "contact.email"];
    assert_eq!(refused("jeugd-en-wmo", &organisation)[..2], named, "no officer is needed there");
    assert_eq!(refused("thuiszorg", &Organisation::default()).len(), 8 + 3 + 2, "everything is missing");
}

#[test]
fn texts_with_an_unknown_name_are_refused_with_the_line() {
    let line =
        |piece: &str| 1 + CONTROLLER.lines().position(|line| line.contains(piece)).expect("a line") as u32;
    let fault = |from: &str, to: &str| {
        StatementTexts::parse(&CONTROLLER.replacen(from, to, 1), WORDS).expect_err("broken on purpose")
    };
    let unknown =
        |line, name: &str| TextsFault::from(ProseFault::UnknownName { line, name: name.to_owned() });
    assert_eq!(fault("{kvk}", "{kvk_nummer}"), unknown(line("{kvk}"), "kvk_nummer"));
    assert_eq!(
        fault("each = \"doelen\"", "each = \"doeleinden\""),
        unknown(line("\"doelen\""), "doeleinden")
    );
    assert_eq!(fault("{doel}", "{bron}"), unknown(line("{bron}").min(line("{doel}")), "bron"));
    assert_eq!(
        fault("when = [\"herkomst\"]", "when = [\"oorsprong\"]"),
        unknown(line("when = [\"herkomst\"]"), "oorsprong")
    );
    let toml = fault("heading = \"Wie zijn wij?\"", "heading = \"Wie zijn wij?");
    let expected = TextsFault::Toml { fault: crate::law::TomlFault::Syntax { line: line("Wie zijn wij?") } };
    assert_eq!(toml, expected);
}

#[test]
fn texts_of_the_wrong_shape_are_refused() {
    let fault = |from: &str, to: &str| {
        StatementTexts::parse(&CONTROLLER.replacen(from, to, 1), WORDS).expect_err("broken on purpose")
    };
    let two = fault("steps = { each", "paragraph = \"x\"\nsteps = { each");
    assert!(matches!(two, TextsFault::Prose { fault: ProseFault::BlockShape { .. } }), "{two:?}");
    let table = fault("head = [\"Waarvoor\", ", "head = [");
    assert!(matches!(table, TextsFault::Prose { fault: ProseFault::TableShape { .. } }), "{table:?}");
    let swapped = fault("key = \"accessRight\"", "key = \"erasure\"");
    assert_eq!(swapped, TextsFault::MissingItem { item: Article13::AccessRight });
    let nowhere = fault("section = \"duty\"", "section = \"plicht\"");
    assert_eq!(nowhere, TextsFault::ItemWithoutSection { item: Article13::Duty });
}

#[test]
fn a_missing_word_is_refused_and_never_printed_as_a_gap() {
    let words = WORDS.replacen("months = \"maanden\"\n", "", 1);
    let texts = StatementTexts::parse(CONTROLLER, &words).expect("readable");
    let profile = profile("thuiszorg");
    let refused = compose(profile, &Organisation::example(profile), Law::built_in(), &texts, today());
    let fault = TextsFault::MissingWord { word: "Months".to_owned() };
    assert_eq!(refused, Err(StatementRefusal::Texts { fault }));
}

#[test]
fn a_changed_number_changes_the_statement() {
    let text_of = |from: &str, to: &str| {
        let changed = include_str!("../../../../../assets/profiles/behandeling.toml").replacen(from, to, 1);
        text(&composed(&Profile::parse(&changed).expect("still a profile")))
    };
    assert!(text_of("within = \"4 weeks\"", "within = \"10 days\"").contains("Binnen 10 dagen nadat"));
    let capped = text_of("within = \"4 weeks\"", "within = \"6 weeks\"");
    assert!(!capped.contains("6 weken nadat wij uw verzoek"), "six weeks are below the law");
    let without = text_of("health = true", "health = false");
    assert!(!without.contains("diagnose"), "a module that is off takes its data along");
}

proptest! {
    #[test]
    fn any_name_stands_in_the_statement_as_typed(name in "[A-Za-zéë{}&' .-]{1,30}[A-Za-z]", place in 0_usize..6) {
        let profile = &Profile::built_in()[place];
        let organisation = Organisation { name: name.trim().to_owned(), ..Organisation::example(profile) };
        let statement = attempt(profile, &organisation).expect("complete");
        prop_assert!(statement.lead.contains(name.trim()));
        prop_assert_eq!(attempt(profile, &organisation), Ok(statement), "the same facts give the same words");
    }
}
