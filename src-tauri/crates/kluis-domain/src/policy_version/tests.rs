//! Versie van een beleidsdocument (ZT-0.1, ZT-23.2): which step may follow which, and from when a version holds.

use super::*;
use crate::{
    law::Law,
    organisation::Organisation,
    profile::Profile,
    prose::{Fact, Part, Section},
    statement::{StatementTexts, compose},
};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

const TODAY: &str = "2026-11-22";

fn rule(profile: &str) -> &'static ChangeRule {
    &Profile::named(profile).expect("a built-in profile").changes
}

fn id() -> PolicyVersionId {
    PolicyVersionId(Uuid::nil())
}

fn adoption(on: &str, by: &str) -> AdoptionDraft {
    AdoptionDraft { version: id(), on: on.to_owned(), by: by.to_owned() }
}

fn publication(on: &str, in_force_on: &str) -> PublicationDraft {
    let channels = vec!["op onze website".to_owned(), " ".to_owned(), "op onze website".to_owned()];
    PublicationDraft { version: id(), on: on.to_owned(), channels, in_force_on: in_force_on.to_owned() }
}

fn drafted() -> PolicyLife {
    PolicyLife::drafted(day("2026-11-10"))
}

fn adopted() -> PolicyLife {
    PolicyLife {
        adopted: Some(Adoption { on: day("2026-11-12"), by: "het bestuur".to_owned() }),
        ..drafted()
    }
}

fn published() -> PolicyLife {
    let published = Publication { on: day("2026-11-15"), channels: vec![], in_force_on: day("2026-12-13") };
    PolicyLife { published: Some(published), ..adopted() }
}

fn faults<T: std::fmt::Debug>(answer: Result<T, PolicyRefusal>) -> Vec<(PolicyField, FieldFault)> {
    let refusal = answer.unwrap_err();
    let PolicyRefusal::Fields { faults } = refusal else { panic!("{refusal:?}") };
    faults.into_iter().map(|it| (it.field, it.fault)).collect()
}

#[test]
fn the_built_in_choices_are_read() {
    assert!(!PolicyChoices::built_in().channels.is_empty());
    assert_eq!(channels(rule("begeleid-wonen")), PolicyChoices::built_in().channels);
    assert_eq!(channels(rule("behandeling")).len(), 4, "MW-8.1");
}

#[test]
fn an_adoption_is_not_before_the_draft_not_after_today_and_happens_once() {
    let today = day(TODAY);
    assert!(drafted().adopt(&adoption("22-11-2026", "de directie"), today).is_ok());
    let early = faults(drafted().adopt(&adoption("9-11-2026", ""), today));
    assert_eq!(
        early,
        [
            (PolicyField::On, FieldFault::NotBefore { day: day("2026-11-10") }),
            (PolicyField::By, FieldFault::Missing),
        ]
    );
    let late = faults(drafted().adopt(&adoption("23-11-2026", "ik"), today));
    assert_eq!(late, [(PolicyField::On, FieldFault::InTheFuture)]);
    assert_eq!(adopted().adopt(&adoption("22-11-2026", "ik"), today), Err(PolicyRefusal::AlreadyAdopted));
    let dropped = PolicyLife { dropped_on: Some(today), ..drafted() };
    assert_eq!(dropped.adopt(&adoption("22-11-2026", "ik"), today), Err(PolicyRefusal::Dropped));
}

#[test]
fn a_change_holds_four_weeks_after_it_was_made_known_where_the_profile_says_so() {
    let today = day(TODAY);
    let publish = |profile: &str, follows, in_force_on: &str| {
        adopted().publish(&publication("22-11-2026", in_force_on), rule(profile), follows, today)
    };
    let first = FieldFault::NotBefore { day: day("2026-12-20") };
    let early = publish("thuiszorg", Follows::Another, "19-12-2026");
    assert_eq!(faults(early), [(PolicyField::InForceOn, first)], "ZT-23.2");
    let kept = publish("thuiszorg", Follows::Another, "20-12-2026").unwrap();
    assert_eq!((kept.in_force_on, kept.channels.len()), (day("2026-12-20"), 1));
    assert!(publish("thuiszorg", Follows::Nothing, "22-11-2026").is_ok(), "the first is no change");
    assert!(publish("behandeling", Follows::Another, "22-11-2026").is_ok(), "no term in this profile");
    assert!(publish("behandeling", Follows::Another, "21-11-2026").is_err());
}

#[test]
fn publishing_comes_after_adopting_and_happens_once() {
    let today = day(TODAY);
    let draft = publication("22-11-2026", "20-12-2026");
    let publish = |life: PolicyLife| life.publish(&draft, rule("thuiszorg"), Follows::Another, today);
    assert_eq!(publish(drafted()), Err(PolicyRefusal::NotAdopted));
    assert_eq!(publish(published()), Err(PolicyRefusal::AlreadyPublished));
    let nowhere =
        PublicationDraft { channels: vec![" ".to_owned()], on: "11-11-2026".to_owned(), ..draft.clone() };
    let wrong = faults(adopted().publish(&nowhere, rule("thuiszorg"), Follows::Another, today));
    assert_eq!(
        wrong,
        [
            (PolicyField::On, FieldFault::NotBefore { day: day("2026-11-12") }),
            (PolicyField::Channels, FieldFault::Missing),
        ]
    );
    assert_eq!(published().drop_it(), Err(PolicyRefusal::AlreadyPublished));
    assert_eq!(adopted().drop_it(), Ok(()));
}

#[test]
fn the_state_follows_from_the_steps_and_the_day() {
    use PolicyState::*;
    let next = Some(day("2027-02-01"));
    let rows = [
        (drafted(), "2026-11-22", None, Draft),
        (adopted(), "2026-11-22", None, Adopted),
        (published(), "2026-12-12", None, Published),
        (published(), "2026-12-13", None, InForce),
        (published(), "2027-01-31", next, InForce),
        (published(), "2027-02-01", next, Replaced),
        (PolicyLife { dropped_on: Some(day("2026-11-20")), ..adopted() }, "2026-11-22", None, Dropped),
    ];
    for (life, on, next, expected) in rows {
        assert_eq!(life.state_on(day(on), next), expected, "{on}");
    }
}

#[test]
fn a_review_moves_the_next_review() {
    assert_eq!(adopted().review_on(rule("thuiszorg")), Some(day("2027-06-12")), "ZT-0.1: seven months");
    assert_eq!(adopted().review_on(rule("behandeling")), Some(day("2027-11-12")), "the program's choice");
    let draft = ReviewDraft { version: id(), on: "20-12-2026".to_owned(), by: "de directie".to_owned() };
    let today = day("2026-12-22");
    let review = published().review(&draft, PolicyState::InForce, today).unwrap();
    let reviewed = PolicyLife { reviews: vec![review], ..published() };
    assert_eq!(reviewed.review_on(rule("thuiszorg")), Some(day("2027-07-20")));
    assert_eq!(adopted().review(&draft, PolicyState::Adopted, today), Err(PolicyRefusal::NotInForce));
    assert_eq!(review_announced_on(day("2027-06-12")), day("2027-05-15"));
}

#[test]
fn words_come_back_from_their_cells_as_they_went_in() {
    let text = |it: &str| it.to_owned();
    let fact = |label: &str| Fact { label: text(label), value: text("v") };
    let every = Section {
        heading: text("Alles"),
        parts: vec![
            Part::Paragraph(text("Een.")),
            Part::Paragraph(text("Twee.")),
            Part::Bullets(vec![text("a"), text("b")]),
            Part::Steps(vec![text("a")]),
            Part::Facts(vec![fact("x"), fact("y")]),
            Part::Table {
                head: vec![text("h"), text("i")],
                rows: vec![vec![text("1"), text("2")], vec![text("3"), text("4")]],
            },
            Part::Choices(vec![text("kies")]),
            Part::Writing(vec![text("Naam")]),
            Part::Signature {
                known: vec![fact("Naam")],
                written: vec![text("Plaats")],
                label: text("Handtekening"),
            },
        ],
    };
    let mut all = vec![every];
    for profile in Profile::built_in() {
        let texts = StatementTexts::built_in(PolicyDocument::PrivacyStatement, profile.role);
        let organisation = Organisation::example(profile);
        let made = compose(profile, &organisation, Law::built_in(), texts, day(TODAY)).expect("a statement");
        all.extend(made.sections);
    }
    assert_eq!(sections(cells(&all)), all);
}
