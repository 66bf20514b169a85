//! Wettoets (AVG art. 24): the table of law.md 2.10 row by row, and what findings say of the program.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::table::{CheckTable, CheckTableFault, NAMES};
use super::*;
use crate::organisation::Organisation;
use crate::statement::{Part, PolicyDocument, StatementTexts, compose};

const OVERTAKEN: &str = include_str!("../../../../../assets/law/overtaken.toml");
const FINDINGS: &str = include_str!("../../../../../assets/law/findings.toml");
const YOUTH: &str = include_str!("../../../../../assets/profiles/jeugd-en-wmo.toml");
const MINIMUM: &str = include_str!("../../../../../assets/profiles/wettelijk-minimum.toml");

const ZT: &str = "thuiszorg";
const CE: &str = "begeleid-wonen";
const MW: &str = "behandeling";
const RZ: &str = "jeugd-en-wmo";
const MX: &str = "platform";

fn profile(key: &str) -> &'static Profile {
    Profile::named(key).expect("a built-in profile")
}

fn found(key: &str) -> Vec<Finding> {
    check(profile(key), Law::built_in())
}

use FindingKind as Kind;
use FindingLevel::{Error, Remark, Warning};

/// law.md 2.10 in its order, once per profile: its row, the profile, the rows of the document, the level, the finding.
const TABLE: [(&str, &str, &[&str], FindingLevel, Kind); 37] = [
    ("RZ-1.2c 7 y", RZ, &["RZ-1.2c"], Error, Kind::KeptTooShort),
    ("ZT-17.1.1 15 y from creation", ZT, &["ZT-17.1.1"], Error, Kind::KeptTooShort),
    ("RZ-1.2d inaccessible", RZ, &["RZ-1.2d"], Warning, Kind::OutcomeNotFinal),
    (
        "repealed Wbp, bewerker",
        RZ,
        &["RZ-1.6", "RZ-1.9", "RZ-2.6a", "RZ-4.5", "RZ-7.1", "RZ-8.1-8.2"],
        Warning,
        Kind::RepealedLaw,
    ),
    ("repealed Wbp", ZT, &["ZT-2.1"], Warning, Kind::RepealedLaw),
    ("RZ-1.13/1.14", RZ, &["RZ-1.13", "RZ-1.14"], Warning, Kind::OldNotification),
    ("RZ-4.6 fee", RZ, &["RZ-4.6"], Error, Kind::CopyFee),
    ("RZ-4.2/4.10 30 days", RZ, &["RZ-4.2", "RZ-4.10"], Warning, Kind::TermMayBeTooLong),
    ("CE-12i 1 month + 4 weeks", CE, &["CE-12i"], Error, Kind::TermTooLong),
    ("3 months", MW, &["MW-11.3"], Warning, Kind::DestructionTooLong),
    ("3 months", RZ, &["RZ-3.8"], Warning, Kind::DestructionTooLong),
    ("3 months", ZT, &["ZT-17.2"], Warning, Kind::DestructionTooLong),
    ("contradiction", ZT, &["ZT-17.1.5", "ZT-17.2"], Warning, Kind::TermsContradict),
    ("contradiction", RZ, &["RZ-3.5", "RZ-3.8"], Warning, Kind::TermsContradict),
    ("MW-11.1 motivated + written", MW, &["MW-11.1"], Warning, Kind::FormTooStrict),
    ("RZ written", RZ, &["RZ-4.7"], Warning, Kind::FormTooStrict),
    ("72 h missing", MX, &["MX-23"], Error, Kind::BreachTermMissing),
    ("72 h missing", ZT, &["ZT-19.1"], Error, Kind::BreachTermMissing),
    ("72 h missing", CE, &["CE-11"], Error, Kind::BreachTermMissing),
    ("72 h missing", MW, &["MW-15.1"], Error, Kind::BreachTermMissing),
    ("72 h missing", RZ, &["RZ-1.3"], Error, Kind::BreachTermMissing),
    ("MW-15 old threshold", MW, &["MW-15.1"], Warning, Kind::OldBreachLimit),
    ("ZT-5.1", ZT, &["ZT-5.1"], Warning, Kind::RepresentativesMissing),
    ("MW-7.4", MW, &["MW-7.4"], Warning, Kind::RepresentativesMissing),
    ("RZ-1.7 16-only", RZ, &["RZ-1.7"], Warning, Kind::AgesTooLax),
    ("ZT-12.4", ZT, &["ZT-12.4"], Warning, Kind::AfterDeath),
    ("RZ-2.9", RZ, &["RZ-2.9"], Warning, Kind::AfterDeath),
    ("CE-12e", CE, &["CE-12e"], Remark, Kind::ErasureWider),
    ("CE-12k", CE, &["CE-12k"], Warning, Kind::IdentityCopyKept),
    ("ZT-20.4", ZT, &["ZT-20.4"], Warning, Kind::CorrectionRefused),
    ("ZT-10.2 CVZ, ZT-17.7 GBA", ZT, &["ZT-10.2", "ZT-17.7"], Remark, Kind::RenamedBody),
    ("MX-22", MX, &["MX-22"], Remark, Kind::OldStandard),
    ("RZ-3.9", RZ, &["RZ-3.9"], Warning, Kind::WipedAfterTransfer),
    ("MX misses art. 13", MX, &["AVG art. 13(2)"], Warning, Kind::InformationMissing),
    ("CE misses art. 13", CE, &["AVG art. 13"], Warning, Kind::InformationMissing),
    ("RZ misses art. 13", RZ, &["AVG art. 13(2)"], Warning, Kind::InformationMissing),
    ("MX-19 mits", MX, &["MX-19"], Remark, Kind::WrongWord),
];

/// True differences that law.md 2.10 does not list; they stay remarks.
const BEYOND: [(&str, &[&str], Kind); 5] = [
    (ZT, &["ZT-17.1.6"], Kind::StartsEarlier),
    (ZT, &["ZT-11.7"], Kind::DisclosureWider),
    (ZT, &["ZT-11.2.2"], Kind::DisclosureWider),
    (CE, &["CE-08b"], Kind::DisclosureWider),
    (MW, &["MW-6.2"], Kind::DisclosureWider),
];

fn has_rows(finding: &Finding, rows: &[&str]) -> bool {
    rows.iter().all(|row| finding.rows.iter().any(|it| it == row))
}

#[test]
fn the_table_equals_law_md_2_10() {
    for (row, key, rows, level, kind) in TABLE {
        let fits: Vec<_> =
            found(key).into_iter().filter(|it| it.kind == kind && has_rows(it, rows)).collect();
        assert_eq!(fits.len(), 1, "{row}: {key} {kind:?} {rows:?}");
        assert_eq!(fits[0].level, level, "{row}");
    }
    for (key, rows, kind) in BEYOND {
        let fits = found(key).into_iter().filter(|it| it.kind == kind && has_rows(it, rows)).count();
        assert_eq!(fits, 1, "{key} {kind:?} {rows:?}");
    }
}

#[test]
fn nothing_else_comes_out() {
    for key in [ZT, CE, MW, RZ, MX] {
        for finding in found(key) {
            let listed = TABLE.iter().any(|(_, of, rows, level, kind)| {
                *of == key && *kind == finding.kind && *level == finding.level && has_rows(&finding, rows)
            });
            let beyond = finding.level == Remark
                && BEYOND
                    .iter()
                    .any(|(of, rows, kind)| *of == key && *kind == finding.kind && has_rows(&finding, rows));
            assert!(listed || beyond, "{key}: {finding:#?}");
        }
    }
}

#[test]
fn the_legal_minimum_has_no_finding() {
    assert_eq!(found("wettelijk-minimum"), []);
}

#[test]
fn what_the_data_say_decides_and_not_the_name() {
    let renamed = |text: &str, from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        check(&Profile::parse(&text.replacen(from, to, 1)).expect("a profile"), Law::built_in())
    };
    let kinds = |found: &[Finding]| found.iter().map(|it| it.kind).collect::<BTreeSet<_>>();
    let of_youth = kinds(&found(RZ));
    assert_eq!(kinds(&renamed(YOUTH, "key = \"jeugd-en-wmo\"", "key = \"anders\"")), of_youth);
    let kept =
        renamed(YOUTH, "keep = \"7 years\"\nfrom = \"creation\"", "keep = \"by law\"\nfrom = \"lastChange\"");
    assert!(!kinds(&kept).contains(&Kind::KeptTooShort));
    let free = renamed(YOUTH, "rule = \"copyFeePossible\"", "rule = \"freeUnlessExcessive\"");
    assert!(!kinds(&free).contains(&Kind::CopyFee));
    let in_time = renamed(YOUTH, "[breach]\n", "[breach]\nauthorityWithin = \"2 days\"\n");
    assert!(!kinds(&in_time).contains(&Kind::BreachTermMissing));
    let late = renamed(MINIMUM, "authorityWithin = \"72 hours\"", "authorityWithin = \"1 week\"");
    assert_eq!(kinds(&late), [Kind::BreachTermTooLong].into());
    let short = renamed(
        MINIMUM,
        "category = \"care\"\nkeep = \"by law\"\nfrom = \"lastChange\"",
        "category = \"care\"\nkeep = \"20 years\"\nfrom = \"creation\"",
    );
    assert_eq!(kinds(&short), [Kind::KeptTooShort].into(), "twenty years, but from an earlier day");
    let own = |kind: &str, within: &str, from: &str| {
        let term = format!(
            "[[term]]\nkind = \"{kind}\"\nwithin = \"{within}\"\nfrom = \"{from}\"\nsource = [\"AVG art. 12\"]\n\n[[term]]\nkind = \"extension\""
        );
        kinds(&renamed(MINIMUM, "[[term]]\nkind = \"extension\"", &term))
    };
    assert_eq!(own("access", "6 weeks", "receipt"), [Kind::TermTooLong].into());
    assert_eq!(own("access", "4 weeks", "receipt"), [].into());
    assert_eq!(own("access", "30 days", "receipt"), [Kind::TermMayBeTooLong].into());
    assert_eq!(own("destructionOnRequest", "3 months", "receipt"), [Kind::DestructionTooLong].into());
    assert_eq!(own("destructionOnRequest", "1 year", "receipt"), [Kind::TermTooLong].into());
    let only_wmo = Profile::parse(
        &MINIMUM
            .replacen("regimes = [\"wgbo\", \"jeugdwet\", \"wmo\"]", "regimes = [\"wmo\"]", 1)
            .replacen("[[term]]\nkind = \"extension\"", "[[term]]\nkind = \"destructionOnRequest\"\nwithin = \"3 months\"\nfrom = \"receipt\"\nsource = [\"Wmo 2015\"]\n\n[[term]]\nkind = \"extension\"", 1),
    )
    .expect("a profile");
    assert_eq!(check(&only_wmo, Law::built_in()), [], "three months is fine for the Wmo");
}

#[test]
fn each_finding_says_where_since_when_and_in_whole_sentences() {
    for profile in Profile::built_in() {
        for finding in check(profile, Law::built_in()) {
            let about = format!("{}: {:?}", profile.key, finding.kind);
            assert!(!finding.rows.is_empty(), "{about}");
            assert!(!finding.article.is_empty(), "{about}");
            assert_eq!(Some(finding.compared_on), NaiveDate::from_ymd_opt(2026, 11, 22), "{about}");
            for text in [&finding.says, &finding.meanwhile] {
                assert!(text.ends_with('.') && !text.contains(['{', '}']), "{about}: {text}");
                let gaps = ["  ", " .", " ,", "( ", "..", ": .", " : "];
                assert!(!gaps.iter().any(|gap| text.contains(gap)), "{about}: {text}");
            }
        }
    }
}

#[test]
fn what_is_to_be_verified_is_said() {
    let wmo = found(RZ).into_iter().find(|it| it.kind == Kind::KeptTooShort).expect("RZ-1.2c");
    assert!(wmo.to_verify, "the Wmo term is open (law.md 2.9)");
    assert!(wmo.says.contains("20 jaar") && wmo.says.contains("15 jaar"), "{}", wmo.says);
    let wgbo = found(ZT).into_iter().find(|it| it.kind == Kind::KeptTooShort).expect("ZT-17.1.1");
    assert!(!wgbo.to_verify && !wgbo.says.contains("Wmo"), "15 years is fine for Wmo items: {}", wgbo.says);
    let standard = found(MX).into_iter().find(|it| it.kind == Kind::OldStandard).expect("MX-22");
    assert!(standard.to_verify && standard.says.contains("NEN 7510-1:2024"), "{}", standard.says);
    let open = what_is_open(Law::built_in());
    assert!(open.iter().any(|it| it.subject.contains("Wmo") && it.note.contains("36579")));
    let high = Law::built_in().term(TermKey::RequestAnswer);
    assert!(open.iter().all(|it| it.subject != high.subject));
}

#[test]
fn the_capped_term_holds() {
    let row = |key: &str, subject: &str| {
        let rows = what_holds(profile(key), Law::built_in());
        rows.into_iter().find(|it| it.subject == subject).expect("a row")
    };
    let execution = row(CE, "Het uitvoeren van een verbetering");
    assert_eq!(execution.holds, "4 weken na het besluit, en altijd 1 maand na ontvangst", "CE-12i");
    assert!(execution.differs);
    let objection = row(RZ, "Een beslissing op een bezwaar");
    assert_eq!(objection.holds, "30 dagen na ontvangst, en altijd 1 maand na ontvangst", "RZ-4.2");
    assert_eq!(row(ZT, "Een antwoord op een verzoek om inzage").holds, "1 maand na ontvangst");
    assert!(!row(ZT, "Een antwoord op een verzoek om inzage").differs);
    assert!(row(RZ, "Kosten van een kopie").differs && !row(ZT, "Kosten van een kopie").differs);
    let breach = row("wettelijk-minimum", "Melding van een datalek");
    assert_eq!((breach.differs, breach.holds.as_str()), (false, "72 uur na de ontdekking"));
    for profile in Profile::built_in() {
        for row in what_holds(profile, Law::built_in()) {
            let texts = [&row.subject, &row.own, &row.by_law, &row.holds];
            assert!(texts.iter().all(|text| !text.trim().is_empty()), "{}: {row:?}", profile.key);
        }
    }
    let minimum = what_holds(profile("wettelijk-minimum"), Law::built_in());
    assert!(minimum.iter().all(|row| !row.differs), "{minimum:#?}");
}

/// Everything that the privacy statement of a profile says, on one line.
fn statement_of(key: &str) -> String {
    let (profile, today) = (profile(key), NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day"));
    let texts = StatementTexts::built_in(PolicyDocument::PrivacyStatement, profile.role);
    let organisation = Organisation::example(profile);
    let statement = compose(profile, &organisation, Law::built_in(), texts, today).expect("a statement");
    let parts = statement.sections.into_iter().flat_map(|section| section.parts);
    parts.map(in_one).collect::<Vec<_>>().join(" ").to_lowercase()
}

fn in_one(part: Part) -> String {
    match part {
        Part::Paragraph(text) => text,
        Part::Bullets(texts) | Part::Steps(texts) | Part::Choices(texts) | Part::Writing(texts) => {
            texts.join(" ")
        }
        Part::Facts(facts) => facts.into_iter().map(|it| format!("{} {}", it.label, it.value)).collect(),
        Part::Table { rows, .. } => rows.concat().join(" "),
        Part::Signature { label, .. } => label,
    }
}

/// What findings say of the statement, shown on the statement itself.
#[test]
fn the_statement_does_what_the_findings_say() {
    let cases: [(&str, &str, Kind, &[&str]); 22] = [
        (
            "RZ-1.2c",
            RZ,
            Kind::KeptTooShort,
            &[
                "20 jaar na de laatste wijziging",
                "15 jaar nadat wij het stuk kregen of maakten (te verifiëren)",
            ],
        ),
        ("ZT-17.1.1", ZT, Kind::KeptTooShort, &["20 jaar na de laatste wijziging"]),
        ("ZT-17.1.6", ZT, Kind::StartsEarlier, &["7 jaar na het einde van het boekjaar"]),
        ("RZ-1.2d", RZ, Kind::OutcomeNotFinal, &["ontoegankelijk maken en vernietigen"]),
        ("CE-12k", CE, Kind::IdentityCopyKept, &["wij bewaren deze niet"]),
        ("RZ-4.6", RZ, Kind::CopyFee, &["de eerste kopie is gratis"]),
        (
            "RZ-4.2/4.10",
            RZ,
            Kind::TermMayBeTooLong,
            &[
                "30 dagen nadat wij uw verzoek kregen, en altijd binnen 1 maand",
                "14 werkdagen na ons besluit, en altijd binnen 1 maand",
            ],
        ),
        (
            "CE-12i",
            CE,
            Kind::TermTooLong,
            &["4 weken na ons besluit, en altijd binnen 1 maand nadat wij uw verzoek kregen"],
        ),
        ("MW-11.3", MW, Kind::DestructionTooLong, &["Vernietiging op uw verzoek binnen 1 maand"]),
        ("ZT-17.2", ZT, Kind::DestructionTooLong, &["Vernietiging op uw verzoek binnen 1 maand"]),
        ("RZ-3.8", RZ, Kind::DestructionTooLong, &["Vernietiging op uw verzoek binnen 1 maand"]),
        (
            "ZT-17.1.5",
            ZT,
            Kind::TermsContradict,
            &["dan doen wij dat binnen 3 maanden na het einde van de bewaartermijn."],
        ),
        (
            "MW-11.1",
            MW,
            Kind::FormTooStrict,
            &["Het mag ook in een gesprek", "U hoeft niet te zeggen waarom"],
        ),
        ("RZ-4.7", RZ, Kind::FormTooStrict, &["Het mag ook in een gesprek", "U hoeft niet te zeggen waarom"]),
        ("72 h", CE, Kind::BreachTermMissing, &["binnen 72 uur nadat wij het ontdekten"]),
        ("MW-15", MW, Kind::OldBreachLimit, &["Dat hoeft niet als het waarschijnlijk geen risico geeft"]),
        ("RZ-2.9", RZ, Kind::AfterDeath, &["in de gevallen die de wet noemt"]),
        (
            "RZ-3.9",
            RZ,
            Kind::WipedAfterTransfer,
            &["dan wissen wij uw gegevens", "het bewijs van de overdracht"],
        ),
        ("CE-12e", CE, Kind::ErasureWider, &["ook in de andere gevallen die de wet noemt"]),
        (
            "ZT-20.4",
            ZT,
            Kind::CorrectionRefused,
            &["verwijderen wij niets uit uw dossier dat voor de klacht nodig is"],
        ),
        ("MX-19", MX, Kind::WrongWord, &["tenzij een wet zegt dat het bewaard moet blijven"]),
        ("MX-22", MX, Kind::OldStandard, &["NEN 7510-1:2017"]),
    ];
    for (row, key, kind, said) in cases {
        assert!(found(key).iter().any(|it| it.kind == kind), "{row}");
        let statement = statement_of(key);
        for words in said.iter().map(|words| words.to_lowercase()) {
            assert!(statement.contains(&words), "{row}: {words}");
        }
    }
    for key in [ZT, RZ] {
        let statement = statement_of(key);
        for old in ["Wbp", "bewerker ", "College voor zorgverzekeringen", "CVZ", "GBA"] {
            assert!(!statement.contains(&old.to_lowercase()), "{key}: {old}");
        }
    }
}

#[test]
fn the_table_names_every_word_it_needs() {
    let words = &CheckTable::built_in().words;
    for profile in Profile::built_in() {
        for rule in &profile.retentions {
            assert!(!words.category(rule.category).is_empty(), "{:?}", rule.category);
        }
    }
    for kind in TermKind::ALL {
        assert!(!words.matter(kind).is_empty(), "{kind:?}");
    }
    for regime in Regime::ALL {
        assert!(!words.regime(regime).is_empty(), "{regime:?}");
    }
    assert_eq!(NAMES.len(), NAMES.iter().collect::<BTreeSet<_>>().len());
}

#[test]
fn a_table_with_a_gap_is_refused() {
    assert!(CheckTable::parse(OVERTAKEN, FINDINGS).is_ok());
    let without = OVERTAKEN.replacen("key = \"body.gba\"", "key = \"body.cvz\"", 1);
    let key = "Cvz".to_owned();
    assert_eq!(CheckTable::parse(&without, FINDINGS).err(), Some(CheckTableFault::NotOneRow { key }));
    let misspelt = FINDINGS.replacen("{geldt}", "{gelt}", 1);
    let name = "gelt".to_owned();
    assert_eq!(CheckTable::parse(OVERTAKEN, &misspelt).err(), Some(CheckTableFault::UnknownName { name }));
    let phrase = FINDINGS.replacen("noAges = ", "geenLeeftijden = ", 1);
    assert!(matches!(CheckTable::parse(OVERTAKEN, &phrase), Err(CheckTableFault::NotOneRow { .. })));
}
