//! Verstrekking, getoetst (AVG art. 6, 9, 14; BW art. 7:457–7:458b): the decision table, and what always holds, as properties.
//!
//! `rows.txt` has its 211 rows under every profile and the legal minimum. A row names the ground or the lack, and the article.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use serde::{Deserialize, de::DeserializeOwned};
use uuid::Uuid;

use super::*;
use crate::{client::ClientId, field::FieldFault};

const ROWS: &str = include_str!("rows.txt");

fn today() -> NaiveDate {
    "2026-11-22".parse().expect("a day")
}

fn law() -> &'static DisclosureLaw {
    DisclosureLaw::built_in()
}

fn profile(short: &str) -> &'static Profile {
    let key = match short {
        "thuis" => "thuiszorg",
        "wonen" => "begeleid-wonen",
        "behand" => "behandeling",
        "jeugd" => "jeugd-en-wmo",
        "platform" => "platform",
        "min" => "wettelijk-minimum",
        other => panic!("no profile {other}"),
    };
    Profile::named(key).expect("a built-in profile")
}

#[derive(Deserialize)]
struct Word<T> {
    it: T,
}

fn word<T: DeserializeOwned>(text: &str) -> T {
    let word: Word<T> =
        toml::from_str(&format!("it = \"{text}\"")).unwrap_or_else(|_| panic!("no such word: {text}"));
    word.it
}

/// The name of a variant as the table of rows spells it.
fn spelled(variant: &impl std::fmt::Debug) -> String {
    let text = format!("{variant:?}");
    let name = text.split([' ', '{']).next().unwrap_or_default();
    let mut signs = name.chars();
    signs.next().map(|first| first.to_lowercase().chain(signs).collect()).unwrap_or_default()
}

fn question(recipient: &str, purpose: &str, data: &str) -> DisclosureQuestion {
    let kinds = data.split_whitespace().filter(|it| *it != "whole");
    let whole = data.split_whitespace().any(|it| it == "whole");
    DisclosureQuestion {
        recipient: word(recipient),
        name: "De Linde".to_owned(),
        purpose: word(purpose),
        data: kinds.map(word).collect(),
        extent: if whole { DisclosureExtent::Whole } else { DisclosureExtent::Part },
        on: today(),
        function: String::new(),
        channel: DisclosureChannel::SecureMail,
        ticks: Vec::new(),
        claimed: None,
        copy_asked: false,
        outside_europe: false,
        image_use: String::new(),
    }
}

fn facts(profile: &Profile) -> DisclosureFacts<'_> {
    DisclosureFacts {
        profile,
        consents: Vec::new(),
        deceased: false,
        died_young: false,
        deciders: Vec::new(),
        source_untold: false,
        bsn_known: true,
    }
}

/// A fact or a tick of a row; functions and uses may have spaces, so they come last.
fn apply(text: &str, question: &mut DisclosureQuestion, facts: &mut DisclosureFacts) {
    let (words, rest) = match text.split_once("as:").or_else(|| text.split_once("use:")) {
        Some((words, rest)) => (words, rest.trim()),
        None => (text, ""),
    };
    if text.contains("as:") {
        question.function = rest.trim_end_matches(" untold").to_owned();
        facts.source_untold = rest.ends_with(" untold");
    }
    if text.contains("use:") {
        question.image_use = rest.to_owned();
    }
    for name in words.split_whitespace().filter(|it| *it != "-") {
        match name {
            "deceased" => facts.deceased = true,
            "young" => facts.died_young = true,
            "represents" => facts.deciders.push("de linde".to_owned()),
            "outside" => question.outside_europe = true,
            "untold" => facts.source_untold = true,
            "copy" => question.copy_asked = true,
            "phone" => question.channel = DisclosureChannel::Phone,
            "email" => question.channel = DisclosureChannel::Email,
            condition => {
                question.ticks.push(Tick { condition: word(condition), reason: "Omdat".to_owned() });
            }
        }
    }
}

fn consent(text: &str, recipient: RecipientKind) -> ConsentFact {
    let permission: Permission = word(text.trim_end_matches(['@', '!', '<', '>', '~', '+']));
    let other = text.contains('@');
    let name = if other { "Een ander" } else { "De Linde" };
    let yesterday = today() - Days::new(1);
    ConsentFact {
        consent: ConsentId(Uuid::from_u128(7)),
        kind: "Toestemming".to_owned(),
        permits: vec![permission],
        objection: permission.is_objection(),
        recipients: if permission.is_objection() && !other {
            Vec::new()
        } else {
            vec![(recipient, name.to_owned())]
        },
        choices: vec!["Website".to_owned()],
        purpose: "De zorg".to_owned(),
        from: if text.contains('>') { today() + Days::new(1) } else { today() - Days::new(30) },
        until: if text.contains('!') {
            Some(yesterday)
        } else if text.contains('<') {
            Some(today() - Days::new(10))
        } else {
            None
        },
        written: !text.contains('~'),
        on_file: text.contains('+'),
        ask_again: false,
    }
}

fn lack_name(lack: &GroundLack) -> String {
    if let GroundLack::Condition { stand } = lack {
        return format!("condition {}", spelled(&stand.condition));
    }
    spelled(lack)
}

fn lack_article(lack: &GroundLack, ground: &str) -> String {
    if let GroundLack::BsnForbidden { article } = lack {
        return article.clone();
    }
    ground.to_owned()
}

fn bar_article(bar: &DisclosureBar) -> &str {
    match bar {
        DisclosureBar::OutsideEurope { stand, .. } => &stand.article,
        DisclosureBar::NoGround | DisclosureBar::FunctionMayNot { .. } | DisclosureBar::NotAnonymous => "-",
    }
}

/// Names of all that is lacking, with the articles beside them.
fn lacks(verdict: &DisclosureVerdict) -> Vec<(String, String)> {
    let of = |missing: &GroundMissing| {
        let article = missing.article.clone();
        missing.lacks.iter().map(move |it| (lack_name(it), lack_article(it, &article))).collect::<Vec<_>>()
    };
    let bars = verdict.bars.iter().map(|bar| (spelled(bar), bar_article(bar).to_owned()));
    verdict.missing.iter().flat_map(of).chain(bars).collect()
}

#[test]
fn the_decision_table() {
    let rows: Vec<&str> = ROWS.lines().filter(|it| !it.trim().is_empty() && !it.starts_with('#')).collect();
    assert!(120 <= rows.len(), "{} rows", rows.len());
    let mut wrong = Vec::new();
    for row in &rows {
        if let Err(what) = hold(row) {
            wrong.push(format!("{row}\n    {what}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

fn hold(row: &str) -> Result<(), String> {
    let columns: Vec<&str> = row.splitn(10, ';').map(str::trim).collect();
    let [short, recipient, purpose, data, said, consents, outcome, what, article, why] = columns[..] else {
        return Err(format!("{} columns", columns.len()));
    };
    let profile = profile(short);
    let (mut question, mut facts) = (question(recipient, purpose, data), facts(profile));
    apply(said, &mut question, &mut facts);
    facts.consents = consents
        .split_whitespace()
        .filter(|it| *it != "-")
        .map(|it| consent(it, question.recipient))
        .collect();
    let verdict = judge(&question, &facts, law());
    let came = match verdict.outcome {
        DisclosureOutcome::Allowed => "yes",
        DisclosureOutcome::AllowedWithDuties => "duties",
        DisclosureOutcome::NotAllowed => "no",
    };
    if came != outcome || why.is_empty() {
        return Err(format!(
            "came {came}: {:?} / {:?}",
            verdict.grounds.first().map(|it| &it.key),
            lacks(&verdict)
        ));
    }
    let fits = match verdict.grounds.first().filter(|_| outcome != "no") {
        Some(ground) => ground.key == what && ground.article.contains(article),
        None => {
            lacks(&verdict).iter().any(|(name, at)| name == what && (article == "-" || at.contains(article)))
        }
    };
    if fits { Ok(()) } else { Err(format!("{:?} / {:?}", verdict.grounds, lacks(&verdict))) }
}

#[test]
fn every_ground_carries_some_row_and_every_profile_has_some() {
    let rows = || ROWS.lines().filter(|it| !it.trim().is_empty() && !it.starts_with('#'));
    let column = |row: &str, index: usize| row.split(';').nth(index).unwrap_or_default().trim().to_owned();
    let carried: BTreeSet<String> =
        rows().filter(|row| column(row, 6) != "no").map(|row| column(row, 7)).collect();
    let lost: Vec<_> =
        law().grounds.iter().filter(|it| !carried.contains(&it.key)).map(|it| &it.key).collect();
    assert!(lost.is_empty(), "no row is carried by {lost:?}");
    for short in ["thuis", "wonen", "behand", "jeugd", "platform", "min"] {
        assert!(10 <= rows().filter(|row| column(row, 0) == short).count(), "{short}");
    }
}

fn verdict(
    short: &str,
    recipient: &str,
    purpose: &str,
    data: &str,
    said: &str,
    given: &str,
) -> DisclosureVerdict {
    let (mut question, mut facts) = (question(recipient, purpose, data), facts(profile(short)));
    apply(said, &mut question, &mut facts);
    facts.consents = given.split_whitespace().map(|it| consent(it, question.recipient)).collect();
    judge(&question, &facts, law())
}

fn duties(verdict: &DisclosureVerdict) -> Vec<DisclosureDuty> {
    verdict.duties.iter().map(|it| it.duty).collect()
}

#[test]
fn the_bsn_is_named_to_carers_and_left_out_elsewhere_each_with_its_article() {
    let gp = verdict("behand", "gp", "treatment", "health", "directlyInvolved", "");
    let must = gp.duties.iter().find(|it| it.duty == DisclosureDuty::NameBsn).expect("the duty");
    assert!(must.article.contains("Wabvpz art. 9"));
    let named = verdict("behand", "gp", "treatment", "health bsn", "directlyInvolved", "");
    assert!(!duties(&named).contains(&DisclosureDuty::NameBsn), "it is named already");
    let school = verdict("min", "school", "outsiderContact", "ordinary", "", "contactNamedOutsider");
    let omit = school.duties.iter().find(|it| it.duty == DisclosureDuty::OmitBsn).expect("the duty");
    assert!(omit.article.contains("UAVG art. 46"));
    assert!(duties(&verdict("min", "researcher", "research", "anonymised", "irreversible", "")).is_empty());
}

#[test]
fn the_client_is_told_where_the_profile_or_the_law_asks_it() {
    let told = |short, recipient, purpose, said| {
        let verdict = verdict(short, recipient, purpose, "ordinary", said, "");
        assert_ne!(verdict.outcome, DisclosureOutcome::NotAllowed);
        assert_eq!(verdict.notify_client, duties(&verdict).contains(&DisclosureDuty::InformClient));
        verdict.notify_client
    };
    assert!(told("jeugd", "municipality", "payment", "paymentNeedsIt secrecy"), "RZ-2.5");
    assert!(!told("wonen", "municipality", "payment", "paymentNeedsIt secrecy"));
    assert!(told("wonen", "justice", "legalDuty", "dutyNamed"), "whatever the profile says");
    assert!(!told("jeugd", "client", "ownRequest", ""), "who got it knows it");
    assert!(!told("min", "justice", "legalDuty", "dutyNamed deceased"), "nobody to tell");
}

#[test]
fn duties_follow_from_the_way_it_goes_and_from_what_is_asked() {
    let by = |said| duties(&verdict("behand", "gp", "treatment", "health", said, "shareWithNamedCarers"));
    assert!(by("phone").contains(&DisclosureDuty::CheckCaller));
    assert!(by("email").contains(&DisclosureDuty::SecureChannel));
    assert!(by("copy").contains(&DisclosureDuty::SendConsentCopy), "ZT-22.3a");
    assert!(by("untold").contains(&DisclosureDuty::InformSource), "AVG art. 14(3)(c)");
    assert!(!by("").contains(&DisclosureDuty::SendConsentCopy));
    let proxy = verdict("thuis", "thirdParty", "inspection", "whole health", "", "inspectionByNamedPerson+");
    assert!(duties(&proxy).contains(&DisclosureDuty::KeepProxy), "ZT-22.3b");
}

#[test]
fn where_the_profile_is_laxer_the_law_holds_and_the_answer_says_so() {
    let said =
        "researchNecessary researchPublicInterest researchConsentImpossible researchSafeguards secrecy";
    let four = verdict("thuis", "researcher", "research", "health", said, "");
    assert_eq!(four.outcome, DisclosureOutcome::NotAllowed);
    assert!(four.laxer.iter().any(|it| it.source == ["ZT-11.7"] && it.article.contains("7:458")));
    let five = verdict("behand", "researcher", "research", "health", said, "");
    assert!(five.laxer.is_empty());
    let relative =
        verdict("jeugd", "bereavedRelative", "afterDeath", "health", "deceased incidentNotice", "");
    assert!(relative.laxer.iter().any(|it| it.source == ["RZ-2.9"]));
}

#[test]
fn what_is_to_be_verified_says_so() {
    assert!(verdict("thuis", "insurer", "insurerRisk", "health", "secrecy", "").needs_checking);
    assert!(!verdict("behand", "gp", "treatment", "health", "directlyInvolved", "").needs_checking);
}

#[test]
fn what_the_client_agreed_to_after_objecting_is_no_longer_objected_to() {
    let mut facts = facts(profile("min"));
    let (gp, day) = (RecipientKind::Gp, today());
    let mut objection = consent("coTreaterSharing", gp);
    let given = consent("shareWithNamedCarers", gp);
    let question = question("gp", "treatment", "health");
    objection.from = day - Days::new(40);
    facts.consents = vec![objection.clone(), given.clone()];
    assert_ne!(judge(&question, &facts, law()).outcome, DisclosureOutcome::NotAllowed);
    objection.from = day;
    facts.consents = vec![objection, given];
    assert_eq!(judge(&question, &facts, law()).outcome, DisclosureOutcome::NotAllowed);
}

#[test]
fn a_consent_in_force_yesterday_and_withdrawn_this_morning_justifies_yesterday_alone() {
    let mut facts = facts(profile("thuis"));
    facts.consents = vec![consent("shareWithNamedCarers!", RecipientKind::Gp)];
    let mut question = question("gp", "treatment", "health");
    assert_eq!(judge(&question, &facts, law()).outcome, DisclosureOutcome::NotAllowed);
    question.on = today() - Days::new(1);
    assert_eq!(judge(&question, &facts, law()).outcome, DisclosureOutcome::AllowedWithDuties);
}

#[test]
fn the_table_of_the_law_is_whole_and_says_where_each_row_stands() {
    let text = include_str!("../../../../../assets/law/disclosure.toml");
    let law = DisclosureLaw::parse(text).expect("the built-in table");
    let articles =
        law.grounds.iter().map(|it| &it.article).chain(law.conditions.iter().map(|it| &it.article));
    for article in articles.chain(law.duties.iter().map(|it| &it.article)) {
        assert!(
            article.contains("art. ") || article.contains("overweging") || article.contains("Handreiking")
        );
    }
    assert!(law.grounds.iter().all(|it| !it.source.is_empty()));
    let without = text.replacen("key = \"checkCaller\"", "key = \"nameBsn\"", 1);
    assert!(matches!(DisclosureLaw::parse(&without), Err(DisclosureLawFault::Row(_))));
    let nobody = text.replacen("recipients = [\"client\"]", "", 1);
    assert_eq!(DisclosureLaw::parse(&nobody), Err(DisclosureLawFault::Row("ownData".to_owned())));
    assert!(matches!(DisclosureLaw::parse("state = 3"), Err(DisclosureLawFault::Toml(_))));
}

// What always holds.

#[test]
fn every_condition_of_the_table_is_what_some_row_of_the_decisions_lacks() {
    let rows = include_str!("rows.txt");
    let lacked = |it: &str| match it {
        "adequateProtection" => rows.contains("; outsideEurope ;"),
        "consentInForce" => rows.contains("; noConsent ;"),
        other => rows.contains(&format!("condition {other} ")),
    };
    let table: toml::Table =
        toml::from_str(include_str!("../../../../../assets/law/disclosure.toml")).unwrap();
    let keys = table["condition"].as_array().unwrap().iter().map(|it| it["key"].as_str().unwrap().to_owned());
    let never: Vec<String> = keys.filter(|it| !lacked(it)).collect();
    assert_eq!(never, Vec::<String>::new());
}

fn any_question() -> impl Strategy<Value = DisclosureQuestion> {
    let recipient = proptest::sample::select(RecipientKind::ALL.to_vec());
    let purpose = proptest::sample::select(DisclosurePurpose::ALL.to_vec());
    let data = proptest::sample::subsequence(DisclosedKind::ALL.to_vec(), 1..4);
    let conditions: Vec<DisclosureCondition> = law().conditions.iter().map(|it| it.key).collect();
    let count = conditions.len();
    let ticks = proptest::sample::subsequence(conditions, 0..count);
    (recipient, purpose, data, ticks, any::<bool>()).prop_map(|(recipient, purpose, data, ticks, whole)| {
        let tick = |condition| Tick { condition, reason: "Omdat".to_owned() };
        DisclosureQuestion {
            recipient,
            purpose,
            data: data.into_iter().collect(),
            extent: if whole { DisclosureExtent::Whole } else { DisclosureExtent::Part },
            ticks: ticks.into_iter().map(tick).collect(),
            function: "Mentor".to_owned(),
            image_use: "Website".to_owned(),
            ..question("gp", "treatment", "health")
        }
    })
}

fn any_consent() -> impl Strategy<Value = (Permission, i64, Option<i64>, bool, bool)> {
    (
        proptest::sample::select(Permission::ALL.to_vec()),
        -40i64..5,
        proptest::option::of(-20i64..20),
        any::<bool>(),
        any::<bool>(),
    )
}

fn given(rows: &[(Permission, i64, Option<i64>, bool, bool)], recipient: RecipientKind) -> Vec<ConsentFact> {
    let day = |offset: i64| today() + chrono::TimeDelta::days(offset);
    let fact = |(permission, from, until, written, on_file): &(Permission, i64, Option<i64>, bool, bool)| {
        ConsentFact {
            permits: vec![*permission],
            objection: permission.is_objection(),
            recipients: vec![(recipient, "De Linde".to_owned())],
            from: day(*from),
            until: until.map(day),
            written: *written,
            on_file: *on_file,
            ..consent("shareWithNamedCarers", recipient)
        }
    };
    rows.iter().map(fact).collect()
}

fn may(question: &DisclosureQuestion, facts: &DisclosureFacts) -> bool {
    judge(question, facts, law()).outcome != DisclosureOutcome::NotAllowed
}

proptest! {
    #[test]
    fn nothing_is_allowed_without_a_ground(
        question in any_question(),
        rows in proptest::collection::vec(any_consent(), 0..5),
        which in 0..6usize,
    ) {
        let mut facts = facts(&Profile::built_in()[which]);
        facts.consents = given(&rows, question.recipient);
        let verdict = judge(&question, &facts, law());
        prop_assert_eq!(
            verdict.outcome != DisclosureOutcome::NotAllowed,
            !verdict.grounds.is_empty() && verdict.bars.is_empty()
        );
        for missing in &verdict.missing {
            prop_assert!(!missing.lacks.is_empty());
        }
    }

    #[test]
    fn an_objection_never_makes_more_allowed(
        question in any_question(),
        rows in proptest::collection::vec(any_consent(), 0..5),
        which in 0..6usize,
        objected in 0..3usize,
        from in -40i64..5,
    ) {
        let mut facts = facts(&Profile::built_in()[which]);
        facts.consents = given(&rows, question.recipient);
        let before = may(&question, &facts);
        let objections: Vec<Permission> = Permission::ALL.into_iter().filter(|it| it.is_objection()).collect();
        facts.consents.extend(given(&[(objections[objected], from, None, true, true)], question.recipient));
        prop_assert!(before || !may(&question, &facts));
    }

    #[test]
    fn a_withdrawal_never_makes_more_allowed(
        question in any_question(),
        rows in proptest::collection::vec(any_consent(), 1..6),
        which in 0..6usize,
        gone in 0..6usize,
    ) {
        let mut facts = facts(&Profile::built_in()[which]);
        facts.consents = given(&rows, question.recipient);
        facts.consents.retain(|it| !it.objection);
        let before = may(&question, &facts);
        let gone = gone.min(facts.consents.len().saturating_sub(1));
        if let Some(consent) = facts.consents.get_mut(gone) {
            consent.until = Some(question.on - Days::new(1));
        }
        prop_assert!(before || !may(&question, &facts));
    }

    #[test]
    fn a_tick_without_a_reason_is_no_tick(question in any_question(), which in 0..6usize) {
        let facts = facts(&Profile::built_in()[which]);
        let mut silent = question.clone();
        silent.ticks.iter_mut().for_each(|it| it.reason = "  ".to_owned());
        let mut none = question;
        none.ticks.clear();
        prop_assert_eq!(may(&silent, &facts), may(&none, &facts));
    }
}

// The draft.

fn draft() -> DisclosureDraft {
    DisclosureDraft {
        client: ClientId(Uuid::from_u128(1)),
        recipient: Some(RecipientKind::Hospital),
        name: "Ziekenhuis Duinveen".to_owned(),
        contact: None,
        address: String::new(),
        purpose: Some(DisclosurePurpose::Treatment),
        purpose_words: String::new(),
        data: vec![DisclosedKind::Health],
        items: Vec::new(),
        extent: DisclosureExtent::Part,
        words: "Het zorgplan".to_owned(),
        on: "22-11-2026".to_owned(),
        by: "Els Smit".to_owned(),
        function: String::new(),
        channel: Some(DisclosureChannel::Phone),
        ticks: vec![ConditionDraft {
            condition: DisclosureCondition::DirectlyInvolved,
            reason: "Behandelt samen met ons".to_owned(),
        }],
        claimed: None,
        copy_asked: false,
        copy_sent: false,
        outside_europe: false,
        image_use: String::new(),
        emergency: String::new(),
        danger: String::new(),
        corrects: None,
    }
}

fn recorded(draft: &DisclosureDraft) -> Result<Disclosure, DisclosureRefusal> {
    let question = read_question(draft, &BTreeSet::new(), today())?;
    let facts = facts(profile("behand"));
    let verdict = judge(&question, &facts, law());
    check(draft, &question, &verdict, law())
}

fn faults(draft: &DisclosureDraft) -> Vec<(DisclosureField, FieldFault)> {
    match recorded(draft) {
        Err(DisclosureRefusal::Fields { faults }) => {
            faults.into_iter().map(|it| (it.field, it.fault)).collect()
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_disclosure_is_kept_with_its_ground_spelled_out() {
    let kept = recorded(&draft()).expect("allowed");
    assert_eq!(
        kept.carried,
        Carried::Ground { key: "coTreater".to_owned(), rests: Rests::Law, consent: None }
    );
    assert_eq!(kept.article, "BW art. 7:457(2)");
    assert!(kept.conditions.iter().any(|it| it.reason == "Behandelt samen met ons"));
    assert!(kept.duties.iter().any(|it| it.duty == DisclosureDuty::CheckCaller));
}

#[test]
fn every_fault_stands_at_its_field_at_once() {
    use DisclosureField::*;
    let bare = DisclosureDraft {
        recipient: None,
        name: String::new(),
        purpose: None,
        data: Vec::new(),
        on: "23-11-2026".to_owned(),
        channel: None,
        ..draft()
    };
    let fields: Vec<_> = faults(&bare).into_iter().map(|it| it.0).collect();
    assert_eq!(fields, [Recipient, Name, Purpose, Data, On, Channel]);
    let wordless = DisclosureDraft { words: " ".to_owned(), by: String::new(), ..draft() };
    let fields: Vec<_> = faults(&wordless).into_iter().map(|it| it.0).collect();
    assert_eq!(fields, [Words, By]);
}

#[test]
fn an_emergency_with_a_reason_is_the_one_way_past_and_only_where_nothing_carries_it() {
    let silent = DisclosureDraft { ticks: Vec::new(), ..draft() };
    assert!(matches!(recorded(&silent), Err(DisclosureRefusal::NotAllowed { .. })));
    let emergency = DisclosureDraft { emergency: "Ligt bewusteloos".to_owned(), ..silent };
    let kept = recorded(&emergency).expect("an emergency");
    assert_eq!(kept.carried, Carried::Emergency { reason: "Ligt bewusteloos".to_owned() });
    assert!(kept.notify_client && kept.article.contains("9(2)(c)"));
    let needless = DisclosureDraft { emergency: "Voor de zekerheid".to_owned(), ..draft() };
    assert_eq!(faults(&needless), [(DisclosureField::Emergency, FieldFault::NotApplicable)]);
    let news = DisclosureDraft {
        purpose: Some(DisclosurePurpose::Newsletter),
        recipient: Some(RecipientKind::Processor),
        emergency: "Haast".to_owned(),
        ..draft()
    };
    assert_eq!(faults(&news), [(DisclosureField::Emergency, FieldFault::NotApplicable)]);
}

#[test]
fn a_notice_ends_with_a_day_and_needs_a_reason_where_it_is_not_told() {
    let typed = |end, on: &str, remark: &str| NoticeDoneDraft {
        notice: NoticeId(Uuid::from_u128(3)),
        end,
        on: on.to_owned(),
        remark: remark.to_owned(),
    };
    let made = today() - Days::new(3);
    let end = |draft: &NoticeDoneDraft| end_notice(draft, made, today());
    assert!(end(&typed(Some(NoticeEnd::Sent), "22-11-2026", "")).is_ok());
    let fields = |draft| match end(&draft) {
        Err(NoticeRefusal::Fields { faults }) => faults.into_iter().map(|it| it.fault).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!(fields(typed(Some(NoticeEnd::NotNeeded), "22-11-2026", " ")), [FieldFault::Missing]);
    assert_eq!(fields(typed(None, "23-11-2026", "")), [FieldFault::Missing, FieldFault::InTheFuture]);
    assert_eq!(fields(typed(Some(NoticeEnd::Told), "1-11-2026", "")), [FieldFault::BeforeOther]);
}
