//! Wettelijke vertegenwoordiging, getoetst (law.md 2.5): who decides, as rows, and what always holds, as properties.
//!
//! `rows.txt` has 377 rows, each with a law, a client, a day and the people there, and the reason for every row that is not plain
//! from its columns: every law on the day before, on and after the 12th, 16th and 18th birthday; the same child unable to judge
//! the matter; an adult under every law with every set of people; everyone who is passed over, each reason once; equals of whom
//! one acts; minors with and without authority around them; births on 29 February, also where 2100 is no leap year; partial
//! birth dates on both sides of the doubt; profiles that ask more and less than the law. What a row cannot say in one word
//! (reasons, papers, notes, death) is told in the tests below it.

use proptest::prelude::*;

use super::*;
use crate::{
    capacity::Assessment,
    circle::ClientFacts,
    client::{Address, ClientId},
    contact::{Contact, ContactKind, Relation},
    date::PartialDate,
    law::AccessGround,
    mandate::{
        ActingStep, Ending, EvidenceKind, Mandate, MandateEvidence, MandateKind, Sharing, Willingness,
        WillingnessStep,
    },
};
use chrono::Datelike;
use uuid::Uuid;

const ROWS: &str = include_str!("rows.txt");

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn born(text: &str) -> PartialDate {
    text.parse().expect("a birth date")
}

fn minimum() -> &'static Profile {
    Profile::named("wettelijk-minimum").expect("a built-in profile")
}

const CLIENT: ClientId = ClientId(Uuid::from_u128(1));

/// A client with people who are named by what they are.
struct Cast {
    circle: Circle,
    names: Vec<String>,
    on: NaiveDate,
}

impl Cast {
    fn new(birth_date: &str, on: NaiveDate) -> Cast {
        let client = ClientFacts { birth_date: born(birth_date), deceased_on: None };
        Cast { circle: Circle::around(client), names: Vec::new(), on }
    }

    fn with(mut self, people: &str) -> Cast {
        let parents = ["mother", "father"].iter().filter(|it| people.contains(*it)).count();
        for person in people.split_whitespace() {
            let together = (parents == 2 && (person.starts_with("mother") || person.starts_with("father")))
                || person.starts_with("guardian") && people.contains("guardian2");
            let sharing = if together { Sharing::Joint } else { Sharing::Sole };
            self.add(person, sharing);
        }
        self
    }

    fn judged(mut self, matter: Matter, outcome: CapacityOutcome) -> Cast {
        let id = AssessmentId(Uuid::from_u128(500 + self.circle.assessments.len() as u128));
        let assessed_on = self.on - chrono::Days::new(100);
        self.circle.assessments.push((id, assessment(matter, assessed_on, outcome)));
        self
    }

    fn id(&self, name: &str) -> ContactId {
        let index = self.names.iter().position(|it| it == name).expect("somebody of the cast");
        ContactId(Uuid::from_u128(100 + index as u128))
    }

    fn mandate_id(&self, name: &str) -> MandateId {
        let own = self.circle.mandates.iter().find(|(_, it)| it.contact == self.id(name));
        own.expect("somebody with a mandate").0
    }

    fn name(&self, id: ContactId) -> &str {
        &self.names[(id.0.as_u128() - 100) as usize]
    }

    fn add(&mut self, person: &str, sharing: Sharing) {
        let mut parts = person.split('-');
        let name = parts.next().expect("a name");
        self.names.push(name.to_owned());
        let id = self.id(name);
        let role = name.trim_end_matches(char::is_numeric);
        self.circle.contacts.push((id, contact(&relations(role))));
        if let Some((kind, scope)) = office(role) {
            let mandate = mandate(id, kind, scope, sharing, self.on);
            let id = MandateId(Uuid::from_u128(300 + self.circle.mandates.len() as u128));
            self.circle.mandates.push((id, mandate));
        }
        parts.for_each(|state| self.apply(id, state));
    }

    fn apply(&mut self, id: ContactId, state: &str) {
        let on = self.on;
        let month_ago = on - chrono::Days::new(30);
        let contact = self.circle.contacts.iter_mut().find(|it| it.0 == id).map(|it| &mut it.1).unwrap();
        let mandate = self.circle.mandates.iter_mut().find(|it| it.1.contact == id).map(|it| &mut it.1);
        let step = |willingness, from| WillingnessStep {
            client: CLIENT,
            contact: id,
            willingness,
            from,
            reason: String::new(),
        };
        let acts = |from| ActingStep { client: CLIENT, contact: id, from, reason: "samen besproken".into() };
        match state {
            "refuses" => self.circle.willingness.push(step(Willingness::Refuses, month_ago)),
            "missing" => self.circle.willingness.push(step(Willingness::Missing, month_ago)),
            "willing" => {
                self.circle.willingness.push(step(Willingness::Refuses, month_ago));
                self.circle.willingness.push(step(Willingness::Willing, month_ago));
            }
            "dead" => contact.deceased_on = Some(PartialDate::whole(month_ago)),
            "minor" => contact.birth_date = PartialDate::new(on.year() - 10, None, None),
            "almost18" => contact.birth_date = PartialDate::new(on.year() - 18, None, None),
            "unknown" => contact.birth_date = None,
            "ended" => {
                mandate.unwrap().ending = Some(Ending { on: month_ago, reason: "opgeheven".into() });
            }
            "later" => mandate.unwrap().from = on + chrono::Days::new(1),
            "nopaper" => mandate.unwrap().evidence = None,
            "unseen" => mandate.unwrap().evidence.as_mut().unwrap().seen_on = None,
            "late" => mandate.unwrap().evidence.as_mut().unwrap().date = month_ago,
            "acting" => self.circle.acting.push(acts(on - chrono::Days::new(60))),
            "acting2" => self.circle.acting.push(acts(month_ago)),
            other => panic!("no such state: {other}"),
        }
    }

    fn ask(&self, matter: Matter, profile: &Profile) -> WhoDecides {
        let question = Question { matter, about: String::new(), on: self.on };
        decide(&question, &self.circle, profile, Law::built_in())
    }

    /// The deciders in the words of `rows.txt`.
    fn told(&self, decision: &WhoDecides) -> String {
        let name = |it: &Decider| match it.who {
            Who::Client => "client".to_owned(),
            Who::Contact { contact, .. } => self.name(contact).to_owned(),
        };
        let in_manner = |one_of: bool| -> Vec<String> {
            let same = |it: &&Decider| (it.manner == Manner::OneOf) == one_of;
            decision.deciders.iter().filter(same).map(name).collect()
        };
        let mut parts = in_manner(false);
        let equals = in_manner(true).join(" / ");
        parts.extend((!equals.is_empty()).then_some(equals));
        let mut told = if parts.is_empty() { "-".to_owned() } else { parts.join(" + ") };
        told.push_str(if decision.complete { "" } else { " !" });
        told.push_str(if decision.uncertain.contains(&Uncertainty::ClientAge) { " ?" } else { "" });
        told
    }
}

fn relations(role: &str) -> Vec<Relation> {
    match role {
        "mother" | "father" | "parent" => vec![Relation::Parent],
        "partner" => vec![Relation::Partner],
        "child" => vec![Relation::Child],
        "sibling" => vec![Relation::Sibling],
        "grandparent" => vec![Relation::Grandparent],
        "grandchild" => vec![Relation::Grandchild],
        "carer" => vec![Relation::Carer],
        _ => vec![Relation::Network],
    }
}

fn office(role: &str) -> Option<(MandateKind, MandateScope)> {
    let kind = match role {
        "mother" | "father" => MandateKind::ParentWithAuthority,
        "guardian" => MandateKind::Guardian,
        "curator" => MandateKind::Curator,
        "mentor" => MandateKind::Mentor,
        "administrator" => MandateKind::Administrator,
        "proxy" => return Some((MandateKind::WrittenProxy, MandateScope::Care)),
        "proxyMoney" => return Some((MandateKind::WrittenProxy, MandateScope::Money)),
        _ => return None,
    };
    Some((kind, kind.lawful_scope().expect("no written proxy")))
}

fn contact(relations: &[Relation]) -> Contact {
    Contact {
        client: CLIENT,
        kind: ContactKind::Person,
        surname: "Bakker".into(),
        prefix: String::new(),
        initials: "A.".into(),
        first_names: String::new(),
        organisation: String::new(),
        function: None,
        function_other: String::new(),
        relations: relations.to_vec(),
        agb: String::new(),
        phones: Vec::new(),
        email: String::new(),
        address: Address::Unknown,
        secret_address: false,
        birth_date: Some(born("1950-01-01")),
        deceased_on: None,
        remark: String::new(),
    }
}

fn mandate(
    contact: ContactId,
    kind: MandateKind,
    scope: MandateScope,
    sharing: Sharing,
    on: NaiveDate,
) -> Mandate {
    let from = on - chrono::Days::new(2000);
    let evidence = MandateEvidence {
        kind: EvidenceKind::CourtOrder,
        date: from,
        reference: "C/1".into(),
        seen_on: Some(from),
    };
    Mandate {
        client: CLIENT,
        contact,
        kind,
        scope,
        sharing,
        from,
        until: None,
        evidence: Some(evidence),
        remark: String::new(),
        ending: None,
    }
}

fn assessment(matter: Matter, assessed_on: NaiveDate, outcome: CapacityOutcome) -> Assessment {
    Assessment {
        client: CLIENT,
        matter,
        about: String::new(),
        assessed_on,
        assessed_by: "B. Smit".into(),
        function: "arts".into(),
        outcome,
        reason: "gesprek".into(),
        until: None,
        review_on: None,
        ending: None,
    }
}

fn matter(text: &str) -> Matter {
    let named = |it: &&Matter| wire_name(**it) == text;
    *Matter::ALL.iter().find(named).expect("a matter as on the wire")
}

fn wire_name(matter: Matter) -> String {
    let name = format!("{matter:?}");
    let mut signs = name.chars();
    signs.next().map(|first| first.to_ascii_lowercase()).into_iter().chain(signs).collect()
}

/// One row of the file, told by the engine; `None` where they agree.
fn disagreement(line: &str) -> Option<String> {
    let columns: Vec<&str> = line.splitn(7, ';').map(str::trim).collect();
    let [asked, birth_date, on, people, client, expected, _why] = columns[..] else {
        return Some(format!("not seven columns: {line}"));
    };
    let (asked, profile) = asked.split_once('@').unwrap_or((asked, "wettelijk-minimum"));
    let (matter, profile) = (matter(asked), Profile::named(profile).expect("a built-in profile"));
    let cast = Cast::new(birth_date, day(on)).with(people);
    let cast = match client {
        "able" => cast.judged(matter, CapacityOutcome::Capable),
        "unable" => cast.judged(matter, CapacityOutcome::Incapable),
        "unjudged" => cast,
        other => return Some(format!("no such client: {other}")),
    };
    let told = cast.told(&cast.ask(matter, profile));
    (told != expected).then(|| format!("{line}\n    told: {told}"))
}

#[test]
fn every_row_is_decided_as_the_law_says() {
    let rows: Vec<&str> = ROWS.lines().filter(|it| !it.is_empty() && !it.starts_with('#')).collect();
    let wrong: Vec<String> = rows.iter().filter_map(|row| disagreement(row)).collect();
    assert_eq!(rows.len(), 377, "the count at the head of this file");
    assert!(wrong.is_empty(), "{} rows are decided otherwise:\n{}", wrong.len(), wrong.join("\n"));
}

#[track_caller]
fn skipped(people: &str, who: &str, reason: Skip) {
    let cast = Cast::new("1980-01-01", day("2026-11-22")).with(people);
    let cast = cast.judged(Matter::Care, CapacityOutcome::Incapable);
    let decision = cast.ask(Matter::Care, minimum());
    let considered = decision.ladder.iter().flat_map(|rung| &rung.considered);
    let found: Vec<_> = considered.filter(|it| it.contact == cast.id(who)).map(|it| it.skipped).collect();
    assert_eq!(found, [Some(reason)], "{people}");
}

#[test]
fn everyone_passed_over_is_told_why() {
    let (month_ago, tomorrow) = (day("2026-10-23"), day("2026-11-23"));
    skipped("mentor-refuses", "mentor", Skip::Refuses { since: month_ago });
    skipped("mentor-missing", "mentor", Skip::Missing { since: month_ago });
    skipped("mentor-ended", "mentor", Skip::Ended { last_day: month_ago });
    skipped("mentor-later", "mentor", Skip::NotYetBegun { from: tomorrow });
    skipped("mentor-dead", "mentor", Skip::Deceased);
    skipped("mentor-minor", "mentor", Skip::TooYoung { age: 18 });
    skipped("administrator", "administrator", Skip::OtherScope { scope: MandateScope::Money });
    skipped("proxyMoney", "proxyMoney", Skip::OtherScope { scope: MandateScope::Money });
    skipped("proxy-nopaper", "proxy", Skip::NoPaper);
    skipped("proxy-late", "proxy", Skip::SignedWithoutCapacity);
    skipped("child-dead", "child", Skip::Deceased);
}

fn unable_adult(people: &str) -> Cast {
    let cast = Cast::new("1980-01-01", day("2026-11-22")).with(people);
    Matter::ALL.into_iter().fold(cast, |cast, matter| cast.judged(matter, CapacityOutcome::Incapable))
}

#[test]
fn each_rung_names_its_article_and_how_sure_it_is() {
    let cast = unable_adult("grandchild");
    let decision = cast.ask(Matter::Care, minimum());
    let rungs: Vec<_> = decision.ladder.iter().map(|it| (it.rank, it.role, it.needs_checking)).collect();
    use RepresentativeRole as Role;
    assert_eq!(
        rungs,
        [
            (1, Role::Curator, false),
            (1, Role::Mentor, false),
            (1, Role::Administrator, true),
            (2, Role::WrittenProxy, false),
            (3, Role::Partner, false),
            (4, Role::Parent, true),
            (4, Role::Child, true),
            (4, Role::Sibling, true),
            (4, Role::Grandparent, true),
            (4, Role::Grandchild, true),
        ]
    );
    assert!(decision.ladder.iter().all(|it| it.article.starts_with("BW art. ")), "every rung has an article");
    let who = &decision.deciders[0].who;
    assert!(matches!(who, Who::Contact { needs_checking: true, .. }), "law.md 2.9(4): grandchild is open");
}

#[test]
fn what_is_not_proven_is_listed() {
    let cast = unable_adult("mentor-nopaper partner");
    let (contact, mandate) = (cast.id("mentor"), cast.mandate_id("mentor"));
    let missing = cast.ask(Matter::Care, minimum()).missing;
    assert_eq!(missing, [MissingProof::NoPaper { contact, mandate }]);

    let cast = unable_adult("proxy-unseen");
    let (contact, mandate) = (cast.id("proxy"), cast.mandate_id("proxy"));
    let missing = cast.ask(Matter::Care, minimum()).missing;
    assert_eq!(missing, [MissingProof::PaperNotSeen { contact, mandate }]);

    let cast = unable_adult("child-unknown");
    let missing = cast.ask(Matter::Care, minimum()).missing;
    assert_eq!(missing, [MissingProof::BirthDate { contact: cast.id("child") }]);

    let cast = unable_adult("partner-almost18");
    let uncertain = cast.ask(Matter::Care, minimum()).uncertain;
    assert_eq!(uncertain, [Uncertainty::RepresentativeAge { contact: cast.id("partner") }]);
}

#[test]
fn a_mentor_without_an_assessment_asks_for_one() {
    let cast = Cast::new("1980-01-01", day("2026-11-22")).with("mentor");
    let decision = cast.ask(Matter::Care, minimum());
    assert_eq!(cast.told(&decision), "client");
    assert_eq!(decision.missing, [MissingProof::Assessment]);
    assert_eq!(decision.next, [NextStep::AssessCapacity]);

    let judged = cast.judged(Matter::Care, CapacityOutcome::Capable).ask(Matter::Care, minimum());
    assert_eq!((judged.missing, judged.next), (Vec::new(), Vec::new()));
}

#[test]
fn an_assessment_is_about_one_matter_and_one_decision() {
    let mut cast = Cast::new("1980-01-01", day("2026-11-22")).with("mentor");
    let mut moving = assessment(Matter::Care, day("2026-10-01"), CapacityOutcome::Incapable);
    moving.about = "Verhuizing".into();
    cast.circle.assessments.push((AssessmentId(Uuid::from_u128(900)), moving));
    let ask = |about: &str, matter| {
        let question = Question { matter, about: about.into(), on: cast.on };
        cast.told(&decide(&question, &cast.circle, minimum(), Law::built_in()))
    };
    assert_eq!(ask("verhuizing", Matter::Care), "mentor");
    assert_eq!(ask("medicatie", Matter::Care), "client");
    assert_eq!(ask("", Matter::Care), "client");
    assert_eq!(ask("verhuizing", Matter::DataConsent), "client");
}

#[test]
fn an_assessment_that_is_over_or_due_is_said() {
    let mut cast = unable_adult("mentor");
    let id = cast.circle.assessments[0].0;
    cast.circle.assessments[0].1.review_on = Some(day("2026-11-21"));
    let decision = cast.ask(Matter::Care, minimum());
    assert_eq!(cast.told(&decision), "mentor", "a review that is due takes nothing away");
    assert_eq!(decision.missing, [MissingProof::Review { assessment: id, since: day("2026-11-21") }]);

    cast.circle.assessments[0].1.until = Some(day("2026-11-21"));
    let decision = cast.ask(Matter::Care, minimum());
    assert_eq!(decision.capacity, CapacityFact::Over { assessment: id, last_day: day("2026-11-21") });
    assert_eq!(cast.told(&decision), "client");
    assert_eq!(decision.missing, [MissingProof::Assessment], "there is a mentor, so it is judged anew");
}

#[track_caller]
fn next(birth_date: &str, people: &str, matter: Matter) -> (Cast, Vec<NextStep>) {
    let cast = Cast::new(birth_date, day("2026-11-22")).with(people);
    let cast = cast.judged(matter, CapacityOutcome::Incapable);
    let steps = cast.ask(matter, minimum()).next;
    (cast, steps)
}

#[test]
fn where_the_record_does_not_settle_it_a_step_is_named() {
    assert_eq!(next("1980-01-01", "", Matter::Care).1, [NextStep::FindMentor]);
    assert_eq!(next("1980-01-01", "", Matter::Money).1, [NextStep::FindAdministrator]);
    assert_eq!(next("2018-01-01", "", Matter::Care).1, [NextStep::FindGuardian]);

    let (cast, steps) = next("1980-01-01", "child child2", Matter::Care);
    assert_eq!(steps, [NextStep::ChooseWhoActs { contacts: vec![cast.id("child"), cast.id("child2")] }]);

    let (cast, steps) = next("1980-01-01", "mentor-refuses partner", Matter::Care);
    assert_eq!(steps, [NextStep::TellCourt { contact: cast.id("mentor") }]);

    let (cast, steps) = next("2018-01-01", "mother-refuses father", Matter::Care);
    assert_eq!(steps, [NextStep::AskCourtInPlaceOf { contact: cast.id("mother") }]);
    assert_eq!(next("2018-01-01", "mother-refuses father-acting", Matter::Care).1, []);
}

#[test]
fn a_curator_who_does_not_act_leaves_the_money_with_nobody() {
    let cast = Cast::new("1980-01-01", day("2026-11-22")).with("curator-refuses proxyMoney");
    let cast = cast.judged(Matter::Money, CapacityOutcome::Capable);
    let decision = cast.ask(Matter::Money, minimum());
    assert_eq!((cast.told(&decision).as_str(), decision.client), ("- !", ClientPart::Unauthorised));
    let contact = cast.id("curator");
    assert_eq!(decision.next, [NextStep::TellCourt { contact }, NextStep::FindAdministrator]);
}

#[test]
fn a_profile_below_the_law_is_said_and_not_followed() {
    let thuiszorg = Profile::named("thuiszorg").expect("a built-in profile");
    let cast = unable_adult("mentor partner");
    let decision = cast.ask(Matter::Care, thuiszorg);
    let source: Vec<String> = vec!["ZT-5.1".into(), "ZT-5.2".into()];
    let contacts = vec![cast.id("partner")];
    assert_eq!(
        decision.profile,
        [
            ProfileNote::OrderFallsShort {
                source: source.clone(),
                role: RepresentativeRole::Mentor,
                article: "BW art. 7:465(2)".into()
            },
            ProfileNote::OrderDiffers { source: source.clone(), contacts: contacts.clone() },
        ]
    );
    let decision = cast.ask(Matter::Money, thuiszorg);
    assert_eq!(decision.profile, [], "the order is about care");

    let cast = unable_adult("partner");
    let decision = cast.ask(Matter::DataConsent, thuiszorg);
    let contacts = vec![cast.id("partner")];
    assert_eq!(
        decision.profile,
        [ProfileNote::OrderDiffers { source, contacts }],
        "the UAVG names no partner"
    );
    assert_eq!(cast.ask(Matter::Care, thuiszorg).profile, []);
    assert_eq!(cast.ask(Matter::Care, minimum()).profile, []);
}

#[test]
fn the_age_step_tells_law_and_profile_apart() {
    let youth = Profile::named("jeugd-en-wmo").expect("a built-in profile");
    let cast = Cast::new("2012-05-10", day("2026-11-22")).with("mother");
    let step = cast.ask(Matter::YouthCare, youth).age_step.expect("the Jeugdwet has ages");
    let falls_short = |it: &crate::profile::SignerReason| {
        matches!(it, crate::profile::SignerReason::ProfileFallsShort { .. })
    };
    assert!(step.reasons.iter().any(falls_short), "RZ-1.7 ignores the child of 12 to 15");
    assert_eq!(cast.ask(Matter::Money, youth).age_step, None);
    let note = &cast.ask(Matter::Care, youth).notes[0];
    assert!(
        note.article == "BW art. 7:450(2)" && note.note.contains("ernstig nadeel"),
        "the exceptions are told"
    );
}

#[test]
fn a_child_of_twelve_has_rights_of_their_own_under_the_care_laws() {
    let youth = Profile::named("jeugd-en-wmo").expect("a built-in profile");
    let rights = |born: &str, matter| {
        let rights = Cast::new(born, day("2026-11-22")).with("mother").ask(matter, youth).own_rights;
        rights.into_iter().map(|it| (it.regime, it.signs)).collect::<Vec<_>>()
    };
    let expected = [(Regime::Jeugdwet, Signers::Both), (Regime::Wmo, Signers::Client)];
    assert_eq!(rights("2012-05-10", Matter::RightsRequest), expected);
    assert_eq!(rights("2018-05-10", Matter::RightsRequest), []);
    assert_eq!(rights("2008-05-10", Matter::RightsRequest), []);
    assert_eq!(rights("2012-05-10", Matter::DataConsent), []);
}

#[test]
fn a_letter_asks_the_signatures_of_the_decision() {
    let asked = |born: &str| {
        Cast::new(born, day("2026-11-22")).with("mother").ask(Matter::Care, minimum()).signatures()
    };
    assert_eq!(asked("2018-01-01"), Signatures { client: false, representative: true });
    assert_eq!(asked("2012-01-01"), Signatures { client: true, representative: true });
    assert_eq!(asked("2000-01-01"), Signatures { client: true, representative: false });
}

/// A client who died on a day, asked about a month later.
fn deceased(birth_date: &str, died: &str, people: &str) -> Cast {
    let mut cast = Cast::new(birth_date, day("2026-11-22")).with(people);
    cast.circle.client.deceased_on = Some(born(died));
    cast
}

#[test]
fn after_death_nobody_decides_and_the_dossier_has_its_grounds() {
    let cast = deceased("1950-01-01", "2026-10-20", "mentor partner child");
    for matter in Matter::ALL {
        let decision = cast.ask(matter, minimum());
        assert_eq!(
            (cast.told(&decision).as_str(), decision.client),
            ("- !", ClientPart::Deceased),
            "{matter:?}"
        );
    }
    assert_eq!(cast.ask(Matter::Money, minimum()).next, [NextStep::AskHeirs]);
    let after = cast.ask(Matter::RightsRequest, minimum()).after_death.expect("the client died");
    let grounds: Vec<AccessGround> = after.grounds.iter().map(|it| it.ground).collect();
    use AccessGround::{ConsentInLife, IncidentNotice, WeightyInterest};
    assert_eq!(grounds, [ConsentInLife, IncidentNotice, WeightyInterest]);
    assert_eq!((after.died_young, after.parents, after.by_profile), (false, vec![], vec![]));
}

#[test]
fn parents_of_a_child_that_died_under_sixteen_may_see_the_dossier() {
    // Died the day before, and on, the 16th birthday; in one month of which the day is not known; as a small child.
    for (born, died, expected) in [
        ("2010-10-21", "2026-10-20", "mother + father"),
        ("2010-10-20", "2026-10-20", "- !"),
        ("2010-10-20", "2026-10", "mother + father"),
        ("2020-01-01", "2026-10-20", "mother + father"),
    ] {
        let cast = deceased(born, died, "mother father sibling");
        let decision = cast.ask(Matter::RightsRequest, minimum());
        assert_eq!(cast.told(&decision), expected, "{born} {died}");
        assert!(
            decision.deciders.iter().all(|it| it.manner == Manner::Alone),
            "each asks on their own right"
        );
        let after = decision.after_death.expect("the client died");
        assert_eq!(after.grounds.len() == 4, after.died_young, "BW 7:458b is a ground then");
    }
    let cast = deceased("2020-01-01", "2026-10-20", "mother-dead guardian");
    assert_eq!(cast.told(&cast.ask(Matter::RightsRequest, minimum())), "guardian");
    assert_eq!(cast.told(&cast.ask(Matter::Care, minimum())), "- !", "to see is not to decide");
}

#[test]
fn after_death_the_order_of_the_profile_goes_on_beside_the_law() {
    let treatment = Profile::named("behandeling").expect("a built-in profile");
    let cast = deceased("1950-01-01", "2026-10-20", "partner child");
    let after = cast.ask(Matter::RightsRequest, treatment).after_death.expect("the client died");
    assert_eq!(after.by_profile, [cast.id("partner")], "MW-7.4");
    assert!(after.differs_from_law && after.source == ["MW-7.4"]);
    let thuiszorg = Profile::named("thuiszorg").expect("a built-in profile");
    let after = cast.ask(Matter::RightsRequest, thuiszorg).after_death.expect("the client died");
    assert_eq!((after.by_profile, after.source), (vec![], vec!["ZT-12.4".to_owned()]));
}

#[test]
fn before_the_day_of_death_the_client_is_alive() {
    let mut cast = deceased("1950-01-01", "2026-10-20", "partner");
    cast.on = day("2026-10-19");
    assert_eq!(cast.told(&cast.ask(Matter::Care, minimum())), "client");
}

fn points(birth_date: &str, from: &str, until: &str) -> Vec<(u32, String, String)> {
    let client = ClientFacts { birth_date: born(birth_date), deceased_on: None };
    let found = turning_points(&client, day(from), day(until), Law::built_in());
    found.into_iter().map(|it| (it.age, it.earliest.to_string(), it.latest.to_string())).collect()
}

#[test]
fn the_birthdays_that_count_are_seen_a_month_ahead() {
    let one = |age, from: &str, until: &str| vec![(age, from.to_owned(), until.to_owned())];
    assert_eq!(points("2012-05-10", "2024-04-10", "2024-05-10"), one(12, "2024-05-10", "2024-05-10"));
    assert_eq!(points("2012-05-10", "2024-04-09", "2024-05-09"), []);
    assert_eq!(points("2012-05-10", "2024-05-11", "2024-06-11"), []);
    assert_eq!(points("2012-05-10", "2028-05-01", "2028-06-01"), one(16, "2028-05-10", "2028-05-10"));
    assert_eq!(points("2012-05-10", "2030-05-01", "2030-06-01"), one(18, "2030-05-10", "2030-05-10"));
    assert_eq!(points("2012-05-10", "2026-01-01", "2026-12-31"), []);
    assert_eq!(points("2012-02-29", "2030-02-01", "2030-02-28"), []);
    assert_eq!(points("2012-02-29", "2030-02-01", "2030-03-01"), one(18, "2030-03-01", "2030-03-01"));
    assert_eq!(points("2012-02-29", "2024-02-29", "2024-02-29"), one(12, "2024-02-29", "2024-02-29"));
    assert_eq!(points("2012-05", "2024-05-15", "2024-06-15"), one(12, "2024-05-01", "2024-05-31"));
    assert_eq!(points("2012", "2024-12-31", "2025-01-31"), one(12, "2024-01-01", "2024-12-31"));
    assert_eq!(points("2012", "2025-01-01", "2025-01-31"), []);
    assert_eq!(points("2012-05-10", "2024-01-01", "2030-12-31").len(), 3);
}

#[test]
fn a_birthday_says_what_changes() {
    let client = ClientFacts { birth_date: born("2012-05-10"), deceased_on: None };
    let found = turning_points(&client, day("2024-01-01"), day("2030-12-31"), Law::built_in());
    use Matter::{Care, DataConsent, ElectronicExchange, Money, RightsRequest, SocialSupport, YouthCare};
    let changes: Vec<_> = found.iter().map(|it| it.matters.as_slice()).collect();
    assert_eq!(
        changes,
        [
            &[Care, YouthCare, SocialSupport, ElectronicExchange][..],
            &[Care, YouthCare, DataConsent, ElectronicExchange, RightsRequest][..],
            &[Money][..],
        ]
    );
    assert_eq!(found[0].matters_when_incapable, []);
    assert_eq!(found[2].matters_when_incapable, Matter::ALL);
    let dead = ClientFacts { deceased_on: Some(born("2024-03-01")), ..client };
    assert_eq!(turning_points(&dead, day("2024-01-01"), day("2030-12-31"), Law::built_in()), []);
}

const ROLES: [&str; 14] = [
    "mother",
    "father",
    "guardian",
    "curator",
    "mentor",
    "administrator",
    "proxy",
    "proxyMoney",
    "partner",
    "parent",
    "child",
    "sibling",
    "grandparent",
    "grandchild",
];
const STATES: [&str; 9] = ["", "", "", "-refuses", "-missing", "-dead", "-minor", "-acting", "-almost18"];

fn any_people() -> impl Strategy<Value = String> {
    let person = (0..ROLES.len(), 0..STATES.len());
    proptest::collection::vec(person, 0..7).prop_map(|people| {
        let mut seen = Vec::new();
        for (role, state) in people {
            if !seen.iter().any(|it: &String| it.split('-').next() == Some(ROLES[role])) {
                seen.push(format!("{}{}", ROLES[role], STATES[state]));
            }
        }
        seen.join(" ")
    })
}

fn any_matter() -> impl Strategy<Value = Matter> {
    (0..Matter::ALL.len()).prop_map(|index| Matter::ALL[index])
}

fn born_in(years: std::ops::Range<i32>) -> impl Strategy<Value = String> {
    let parts = (years, proptest::option::of(1..=12u32), proptest::option::of(1..=28u32));
    parts.prop_map(|(year, month, day)| {
        PartialDate::new(year, month, day.filter(|_| month.is_some())).expect("a date").to_string()
    })
}

fn any_outcome() -> impl Strategy<Value = Option<CapacityOutcome>> {
    let judged = prop_oneof![Just(CapacityOutcome::Capable), Just(CapacityOutcome::Incapable)];
    proptest::option::of(judged)
}

fn cast_of(
    years: std::ops::Range<i32>,
    outcome: impl Strategy<Value = Option<CapacityOutcome>>,
) -> impl Strategy<Value = (Cast, Matter)> {
    (any_people(), any_matter(), born_in(years), outcome).prop_map(|(people, matter, birth_date, outcome)| {
        let cast = Cast::new(&birth_date, day("2026-11-22")).with(&people);
        let judged = outcome.into_iter().fold(cast, |cast, outcome| cast.judged(matter, outcome));
        (judged, matter)
    })
}

fn any_cast() -> impl Strategy<Value = (Cast, Matter)> {
    cast_of(1990..2026, any_outcome())
}

impl std::fmt::Debug for Cast {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {:?}", self.names.join(" "), self.circle)
    }
}

/// The lowest rank on which somebody decides; ranks count from 1, and nobody comes after all.
fn deciding_rank(decision: &WhoDecides) -> u32 {
    let deciding = |rung: &&Rung| {
        decision.deciders.iter().any(|it| matches!(&it.who, Who::Contact { role, .. } if *role == rung.role))
    };
    decision.ladder.iter().filter(deciding).map(|it| it.rank).min().unwrap_or(u32::MAX)
}

proptest! {
    #[test]
    fn nobody_is_named_who_refuses_is_missing_is_dead_or_too_young((cast, matter) in any_cast()) {
        for profile in Profile::built_in() {
            for id in cast.ask(matter, profile).contacts() {
                let contact = cast.circle.contact(id).expect("a contact on record");
                prop_assert!(!contact.deceased_by(cast.on));
                prop_assert!(contact.birth_date.is_none_or(|born| 18 <= born.ages_on(cast.on).1));
                let step = cast.circle.willingness_on(id, cast.on);
                prop_assert!(step.is_none_or(|it| it.willingness == Willingness::Willing));
            }
        }
    }

    #[test]
    fn somebody_of_higher_rank_never_moves_the_decision_down(
        (mut cast, matter) in any_cast(), role in 0..ROLES.len(),
    ) {
        let before = cast.ask(matter, minimum());
        let certain = 18 <= before.youngest || before.oldest < 18;
        cast.names.push("newcomer".into());
        let id = cast.id("newcomer");
        cast.circle.contacts.push((id, contact(&relations(ROLES[role]))));
        if let Some((kind, scope)) = office(ROLES[role]) {
            let mandate = mandate(id, kind, scope, Sharing::Joint, cast.on);
            // A curatele of long ago undoes the proxies signed since; that is another rule.
            let curatele = kind == MandateKind::Curator;
            cast.circle.mandates.retain(|(_, it)| !curatele || it.kind != MandateKind::WrittenProxy);
            cast.circle.mandates.push((MandateId(Uuid::from_u128(999)), mandate));
        }
        let after = cast.ask(matter, minimum());
        prop_assert!(!certain || deciding_rank(&after) <= deciding_rank(&before), "{:?}", after);
    }

    #[test]
    fn a_capable_adult_always_decides(
        (cast, matter) in cast_of(1940..2008, prop_oneof![Just(None), Just(Some(CapacityOutcome::Capable))]),
    ) {
        let decision = cast.ask(matter, minimum());
        let in_office = |kinds: &[MandateKind]| {
            cast.circle.mandates.iter().any(|(_, it)| kinds.contains(&it.kind) && it.holds_on(cast.on))
        };
        let kept_from = matter == Matter::Money && in_office(&[MandateKind::Curator, MandateKind::Administrator]);
        prop_assert_eq!(decision.client == ClientPart::Alone, !kept_from);
        prop_assert_eq!(decision.deciders.iter().any(|it| it.who == Who::Client), !kept_from);
    }

    #[test]
    fn a_client_who_cannot_judge_never_decides(
        (cast, matter) in cast_of(1990..2026, Just(Some(CapacityOutcome::Incapable))),
    ) {
        for profile in Profile::built_in() {
            let decision = cast.ask(matter, profile);
            prop_assert!(decision.deciders.iter().all(|it| it.who != Who::Client));
        }
    }

    #[test]
    fn what_is_missing_is_always_answered((cast, matter) in any_cast()) {
        let decision = cast.ask(matter, minimum());
        prop_assert!(decision.complete || !decision.next.is_empty(), "somebody is missing and nothing is to be done");
        prop_assert!(decision.complete == (!decision.contacts().is_empty() || decision.client == ClientPart::Alone)
            || decision.uncertain.contains(&Uncertainty::ClientAge));
        let open = decision.deciders.iter().any(|it| it.manner == Manner::OneOf);
        let asked = decision.next.iter().any(|it| matches!(it, NextStep::ChooseWhoActs { .. }));
        prop_assert_eq!(open, asked);
    }

    #[test]
    fn a_turning_point_is_a_day_on_which_the_age_changes(
        birth_date in born_in(1991..2026),
    ) {
        let client = ClientFacts { birth_date: born(&birth_date), deceased_on: None };
        for point in turning_points(&client, day("1990-01-01"), day("2060-01-01"), Law::built_in()) {
            let before = point.earliest.pred_opt().expect("a day before");
            prop_assert_eq!(client.ages_on(before).1, point.age - 1);
            prop_assert_eq!(client.ages_on(point.earliest).1, point.age);
            prop_assert_eq!(client.ages_on(point.latest).0, point.age);
            let before = point.latest.pred_opt().expect("a day before");
            prop_assert_eq!(client.ages_on(before).0, point.age - 1);
        }
    }
}
