use kluis_tests::{Practice, item_of, withdrawal_of};
use serde_json::{Value, json};

/// How a kind is put to use: what may be done while it is in force, and not before or after.
enum Use {
    /// Something is given out on this ground.
    Gives { ground: &'static str, draft: Value },
    /// An objection: this is given out before and after, and not in between.
    Stops { draft: Value },
    /// An item of the dossier that only express consent allows.
    Keeps { item: Value },
    /// It permits no disclosure at all: this one is refused, in force or not.
    GivesNothing { draft: Value },
}

fn gives(ground: &'static str, draft: Value) -> Use {
    Use::Gives { ground, draft }
}

/// To whom, what for and which data; the name is that of the recipient on the letter.
fn to(recipient: &str, purpose: &str, data: Value) -> Value {
    json!({ "recipient": recipient, "purpose": purpose, "data": data })
}

fn with(mut draft: Value, changes: Value) -> Value {
    for (field, value) in changes.as_object().unwrap() {
        draft[field] = value.clone();
    }
    draft
}

fn ticked(conditions: &[&str]) -> Value {
    let tick = |it: &&str| json!({ "condition": it, "reason": "Zo is het afgesproken" });
    json!({ "ticks": conditions.iter().map(tick).collect::<Vec<_>>() })
}

/// Every kind of the catalogue with the recipient on its letter and its use (obligations.md 1.4).
#[rustfmt::skip]
fn rows() -> Vec<(&'static str, Option<&'static str>, Use)> {
    let health = || json!(["ordinary", "health"]);
    let belief = json!({
        "title": "Geloof", "category": "special", "specialKinds": ["religion"], "specialReason": "expressConsent",
        "explanation": "De cliënt wil dat wij dit weten"
    });
    vec![
        ("shareWithCarers", Some("gp"), gives("carersByConsent", to("gp", "treatment", health()))),
        ("exchangeWithBodies", Some("ciz"), gives("bodiesByConsent", to("ciz", "consultation", health()))),
        ("inspectionProxy", Some("thirdParty"), gives("inspectionProxy", to("thirdParty", "inspection", health()))),
        ("specialCategories", None, Use::Keeps { item: belief }),
        ("involvedOutsiders", Some("network"), gives("involvedByConsent", to("network", "involvement", health()))),
        ("linkRegistrations", None, gives("linkByConsent", to("other", "linkRegistrations", health()))),
        ("disclosureAuthorisation", Some("thirdParty"), gives("authorisedInWriting", to("thirdParty", "otherPurpose", health()))),
        ("auditInspection", Some("auditor"), gives("auditByConsent", with(to("auditor", "audit", health()), ticked(&["secrecy"])))),
        ("fullTransfer", Some("successor"), gives("transferByConsent", with(to("successor", "transfer", health()), json!({ "extent": "whole" })))),
        ("longerRetention", None, Use::GivesNothing { draft: to("other", "otherPurpose", health()) }),
        ("imagesAndSound", None, gives("imagesByConsent", with(to("public", "publication", json!(["images"])), json!({ "imageUse": "Een pasfoto in het dossier" })))),
        ("newPurpose", None, gives("otherPurposeByConsent", to("other", "otherPurpose", health()))),
        ("businessPartners", Some("businessPartner"), gives("partnersByConsent", to("businessPartner", "partners", health()))),
        ("circleAccess", Some("network"), gives("circleAccess", to("network", "circleAccess", health()))),
        ("research", Some("researcher"), gives("researchByConsent", to("researcher", "research", health()))),
        ("anonymisedUseObjection", None, Use::Stops { draft: with(to("statisticsBody", "statistics", json!(["anonymised"])), ticked(&["irreversible"])) }),
        ("insurerRiskObjection", None, Use::Stops { draft: with(to("insurer", "insurerRisk", health()), ticked(&["secrecy"])) }),
        ("coTreaterObjection", Some("hospital"), Use::Stops { draft: with(to("hospital", "treatment", health()), ticked(&["directlyInvolved"])) }),
        ("electronicExchange", Some("gp"), gives("exchangeSystem", to("gp", "electronicExchange", health()))),
        ("careItself", None, Use::GivesNothing { draft: to("gp", "treatment", health()) }),
        ("proxyAppointment", Some("network"), gives("appointedProxy", to("network", "ownRequest", health()))),
        ("newsletter", None, gives("newsletterByConsent", to("processor", "newsletter", json!(["ordinary"])))),
        ("schoolOrEmployer", Some("employer"), gives("outsiderByConsent", to("employer", "outsiderContact", health()))),
    ]
}

fn disclosure(client: &Value, on: &str, changes: &Value) -> Value {
    let draft = json!({
        "client": client, "recipient": null, "name": "Ontvanger De Linde", "contact": null,
        "address": "", "purpose": null, "purposeWords": "Zo is het afgesproken", "data": [], "items": [],
        "extent": "part", "words": "Wat nodig is", "on": on, "by": "Els Smit", "function": "",
        "channel": "secureMail", "ticks": [], "claimed": null, "copyAsked": false, "copySent": false,
        "outsideEurope": false, "imageUse": "", "emergency": "", "danger": "", "corrects": null
    });
    with(draft, changes.clone())
}

fn asked(practice: &Practice, client: &Value, code: &str, recipient: Option<&str>) -> (Value, Value) {
    let kinds = practice.tell("consent.kinds", Value::Null);
    let kind =
        kinds.as_array().unwrap().iter().find(|it| it["kind"]["code"] == code).unwrap()["kind"].clone();
    let recipients: Vec<Value> = recipient
        .into_iter()
        .map(|it| json!({ "kind": it, "name": "Ontvanger De Linde", "place": "Duinveen" }))
        .collect();
    let last_day = match kind["validity"].as_str().unwrap() {
        "untilWithdrawn" => "",
        "oneDay" => "1-3-2026",
        _ => "31-12-2026",
    };
    let draft = json!({
        "client": client, "kind": code, "recipients": recipients, "purpose": kind["purposes"][0],
        "choices": kind["choices"]["options"], "representatives": [], "unableBecause": "", "validUntil": last_day,
        "replaces": null
    });
    let consent = practice.tell("consent.propose", draft);
    (kind, consent)
}

/// Signed on paper: yes to the recipient and to everything that could be ticked; the scan is filed.
fn given(practice: &Practice, kind: &Value, consent: &Value, recipients: usize) {
    practice.tell("consent.markPrinted", consent.clone());
    let options = kind["choices"]["options"].as_array().unwrap().len();
    let answer = json!({
        "signedOn": "1-3-2026", "means": "paper", "recipients": (0..recipients).collect::<Vec<_>>(),
        "choices": (0..options).collect::<Vec<_>>()
    });
    practice.tell("consent.sign", json!({ "consent": consent, "signer": 0, "answer": answer }));
    practice.offer("scan.pdf", b"%PDF-1.4 a signed letter %%EOF");
    practice.tell("consent.fileScan", consent.clone());
}

fn state(practice: &Practice, consent: &Value) -> Value {
    practice.tell("consent.read", consent.clone())["state"].clone()
}

/// Whether something may be given out, and on which grounds.
fn judged(practice: &Practice, draft: Value) -> (String, Vec<String>) {
    let verdict = practice.tell("disclosure.judge", draft)["verdict"].clone();
    let grounds = verdict["grounds"].as_array().cloned().unwrap_or_default();
    let keys = grounds.iter().map(|it| it["key"].as_str().unwrap().to_owned()).collect();
    (verdict["outcome"].as_str().unwrap().to_owned(), keys)
}

#[test]
fn each_kind_is_printed_signed_in_force_used_withdrawn_and_then_refused() {
    let practice = Practice::open();
    let rows = rows();
    assert_eq!(rows.len(), 23);
    for (index, (code, recipient, usage)) in rows.iter().enumerate() {
        let client = practice.register(json!({ "surname": format!("Soort {index}"), "bsn": "" }));
        let now = |draft: &Value| disclosure(&client, "1-3-2026", draft);
        used(&practice, &client, usage, Moment::Before, &now, code);
        let (kind, consent) = asked(&practice, &client, code, *recipient);
        assert_eq!(state(&practice, &consent), "proposed", "{code}");
        let letter: String = practice.tell("consent.previewLetter", consent.clone()).to_string();
        assert!(letter.contains("Toestemmingsverklaring") || letter.contains("Bezwaar"), "{code}");
        given(&practice, &kind, &consent, usize::from(recipient.is_some()));
        assert_eq!(state(&practice, &consent), "inForce", "{code}");
        used(&practice, &client, usage, Moment::InForce, &now, code);
        practice.tell("consent.withdraw", withdrawal_of(&consent));
        assert_eq!(state(&practice, &consent), "withdrawn", "{code}");
        used(&practice, &client, usage, Moment::After, &now, code);
        let notices = practice.tell("notice.list", client.clone());
        let kinds: Vec<&str> =
            notices.as_array().unwrap().iter().filter_map(|it| it["notice"]["kind"].as_str()).collect();
        assert!(kinds.contains(&"withdrawn"), "{code}: the withdrawal is confirmed by letter, not {kinds:?}");
        assert_eq!(kinds.contains(&"withdrawnRecipient"), matches!(usage, Use::Gives { .. }), "{code}");
        for notice in notices.as_array().unwrap() {
            practice.tell("notice.previewLetter", notice["id"].clone());
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Moment {
    Before,
    InForce,
    After,
}

fn used(
    practice: &Practice,
    client: &Value,
    usage: &Use,
    moment: Moment,
    now: &dyn Fn(&Value) -> Value,
    code: &str,
) {
    match usage {
        Use::Gives { ground, draft } => {
            let (outcome, grounds) = judged(practice, now(draft));
            let carried = grounds.contains(&(*ground).to_owned());
            assert_eq!(carried, moment == Moment::InForce, "{code}: {outcome} {grounds:?}");
            if moment == Moment::InForce {
                practice.tell("disclosure.record", now(draft));
            } else {
                assert_eq!(
                    practice.refused("disclosure.record", now(draft))["refusal"]["reason"],
                    "notAllowed"
                );
            }
        }
        Use::Stops { draft } => {
            let (outcome, grounds) = judged(practice, now(draft));
            assert_eq!(outcome == "notAllowed", moment == Moment::InForce, "{code}: {outcome} {grounds:?}");
        }
        Use::Keeps { item } => {
            let item = item_of(client, item.clone());
            if moment == Moment::InForce {
                practice.tell("dossier.add", item);
            } else {
                let fault = practice.refused("dossier.add", item)["refusal"]["faults"][0].clone();
                assert_eq!(fault["fault"]["reason"], "noConsentInForce", "{code}: {fault}");
            }
        }
        Use::GivesNothing { draft } => {
            let (outcome, grounds) = judged(practice, now(draft));
            assert_eq!(outcome, "notAllowed", "{code}: {grounds:?}");
        }
    }
}

#[test]
fn an_own_kind_lives_as_the_others_do_and_stays_when_it_is_no_longer_used() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let kinds = practice.tell("consent.kinds", Value::Null);
    let mut own =
        kinds.as_array().unwrap().iter().find(|it| it["kind"]["code"] == "newsletter").unwrap()["kind"]
            .clone();
    own["code"] = json!("");
    own["number"] = Value::Null;
    own["name"] = json!("Meedoen met de moestuin");
    own["letter"]["client"]["opening"] = json!("Beste {naam}, doet u mee?");
    let refused = practice.refused("consent.keepKind", json!({ "kind": own, "offered": true }));
    assert_eq!(refused["refusal"]["faults"][0]["field"], "clientOpening");
    assert_eq!(refused["refusal"]["faults"][0]["fault"], json!({ "reason": "unknownBlank", "name": "naam" }));
    own["letter"]["client"]["opening"] = json!("Bij {organisatie} is een moestuin. Doet u mee?");
    let pages = practice.tell("consent.previewKind", own.clone());
    assert!(pages.to_string().contains("moestuin"));
    let code = practice.tell("consent.keepKind", json!({ "kind": own, "offered": true }));
    let (kind, consent) = asked(&practice, &client, code.as_str().unwrap(), None);
    given(&practice, &kind, &consent, 0);
    assert_eq!(state(&practice, &consent), "inForce");
    let mut changed = kind;
    changed["explanation"] = json!("De cliënt werkt mee in de moestuin.");
    practice.tell("consent.keepKind", json!({ "kind": changed, "offered": false }));
    practice.reopen();
    let kinds = practice.tell("consent.kinds", Value::Null);
    let kept = kinds.as_array().unwrap().iter().find(|it| it["kind"]["code"] == code).unwrap();
    assert_eq!(kept["offer"], "retired");
    let row = practice.tell("consent.read", consent.clone());
    assert_eq!((&row["state"], &row["kindName"]), (&json!("inForce"), &json!("Meedoen met de moestuin")));
    practice.tell("consent.withdraw", withdrawal_of(&consent));
    assert_eq!(state(&practice, &consent), "withdrawn");
}

#[test]
fn a_kind_that_the_profile_no_longer_has_stays_with_who_gave_it() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let (kind, consent) = asked(&practice, &client, "exchangeWithBodies", Some("ciz"));
    given(&practice, &kind, &consent, 1);
    let mut organisation = practice.tell("organisation.read", Value::Null);
    organisation["profile"] = json!("wettelijk-minimum");
    practice.tell("organisation.save", organisation);
    let kinds = practice.tell("consent.kinds", Value::Null);
    let offer = |code: &str| {
        kinds.as_array().unwrap().iter().find(|it| it["kind"]["code"] == code).unwrap()["offer"].clone()
    };
    assert_eq!(offer("exchangeWithBodies"), "other");
    assert_eq!(state(&practice, &consent), "inForce");
    practice.tell("consent.withdraw", withdrawal_of(&consent));
    assert_eq!(state(&practice, &consent), "withdrawn");
}

#[test]
fn a_no_a_replacement_and_a_signer_who_may_not_are_kept_apart() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let (_, no) = asked(&practice, &client, "newsletter", None);
    practice.tell("consent.refuse", json!({ "consent": no, "signer": 0, "refusedOn": "1-3-2026" }));
    assert_eq!(state(&practice, &no), "refused");
    let again = practice.refused("consent.withdraw", withdrawal_of(&no));
    assert_eq!(again["refusal"], json!({ "reason": "refused", "on": "2026-03-01" }));

    let (kind, old) = asked(&practice, &client, "careItself", None);
    given(&practice, &kind, &old, 0);
    let mut draft = json!({
        "client": client, "kind": "careItself", "recipients": [], "purpose": "Een nieuw zorgplan",
        "choices": ["Hulp bij het wassen"], "representatives": [], "unableBecause": "", "validUntil": "", "replaces": no
    });
    let wrong = practice.refused("consent.propose", draft.clone());
    assert_eq!(wrong["refusal"]["reason"], "nothingToReplace");
    draft["replaces"] = old.clone();
    let new = practice.tell("consent.propose", draft);
    assert_eq!(state(&practice, &old), "inForce", "until the new one is given");
    let aloud = json!({ "signedOn": "1-3-2026", "means": "spoken", "recipients": [], "choices": [0] });
    practice.tell("consent.sign", json!({ "consent": new, "signer": 0, "answer": aloud }));
    assert_eq!((state(&practice, &old), state(&practice, &new)), (json!("replaced"), json!("inForce")));

    let child = practice.register(json!({ "birthDate": "2-3-2010", "careStart": "", "bsn": "999900018" }));
    let mut two = json!({
        "client": child, "kind": "careItself", "recipients": [], "purpose": "Begeleiding", "choices": ["Gesprekken"],
        "representatives": [{ "name": "M. Øse", "relation": "moeder" }], "unableBecause": "", "validUntil": "",
        "replaces": null
    });
    let both = practice.tell("consent.propose", two.clone());
    practice.tell("consent.markPrinted", both.clone());
    practice.set_clock("2026-03-05T09:00:00Z");
    let paper = json!({ "signedOn": "5-3-2026", "means": "paper", "recipients": [], "choices": [0] });
    let refused = practice.refused("consent.sign", json!({ "consent": both, "signer": 1, "answer": paper }));
    assert_eq!(refused["refusal"], json!({ "reason": "mayNotSign", "on": "2026-03-05" }), "16 on the 2nd");
    let then = json!({ "signedOn": "1-3-2026", "means": "paper", "recipients": [], "choices": [0] });
    practice.tell("consent.sign", json!({ "consent": both, "signer": 1, "answer": then }));
    two["kind"] = json!("proxyAppointment");
    two["recipients"] = json!([{ "kind": "network", "name": "Noor Visser", "place": "" }]);
    let proxy = practice.refused("consent.propose", two);
    assert_eq!(proxy["refusal"]["faults"][0]["field"], "representatives", "at 16 the client alone signs");
}

#[test]
fn a_consent_of_the_parents_carries_nothing_new_once_the_client_decides() {
    let practice = Practice::open();
    let client = practice.register(json!({ "birthDate": "10-3-2014", "careStart": "" }));
    let draft = json!({
        "client": client, "kind": "shareWithCarers",
        "recipients": [{ "kind": "gp", "name": "Ontvanger De Linde", "place": "" }], "purpose": "Goede zorg",
        "choices": ["Het zorgplan"], "representatives": [{ "name": "M. Øse", "relation": "moeder" }],
        "unableBecause": "", "validUntil": "", "replaces": null
    });
    let consent = practice.tell("consent.propose", draft);
    practice.tell("consent.markPrinted", consent.clone());
    let answer = json!({ "signedOn": "1-3-2026", "means": "paper", "recipients": [0], "choices": [0] });
    practice.tell("consent.sign", json!({ "consent": consent, "signer": 0, "answer": answer }));
    let to_gp = to("gp", "treatment", json!(["health"]));
    let carried = |on: &str| judged(&practice, disclosure(&client, on, &to_gp)).1;
    assert_eq!(carried("1-3-2026"), ["carersByConsent"]);
    practice.set_clock("2026-03-12T09:00:00Z");
    assert_eq!(practice.tell("consent.read", consent)["askAgain"], "clientSignsNow", "12 on the 10th");
    assert!(carried("12-3-2026").is_empty());
    assert_eq!(carried("9-3-2026"), ["carersByConsent"], "the day before it was theirs to give");
}
