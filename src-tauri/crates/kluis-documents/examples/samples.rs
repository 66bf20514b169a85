//! Writes one of every document into a folder, to look at: `cargo run -p kluis-documents --example samples -- DIR`.
//!
//! All persons and organisations are fictional.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use chrono::{Months, NaiveDate};
use kluis_documents::{
    AddressedAs, Addressee, ClientLines, ConsentLetterFacts, Lasting, NoticeLetter, NoticeLetterFacts,
    NoticeLine, OfficeLetterFacts, Pdf, Recipient, RecoverySheetFacts, Signer, consent_letter,
    consent_letters, notice_letter, office_letter, preview, privacy_statement, recovery_sheet, unprintable,
};
use kluis_domain::bsn::Bsn;
use kluis_domain::consent::{Asked, ConsentKind, Validity};
use kluis_domain::law::Law;
use kluis_domain::office_letter::{
    LetterAbout, LetterClient, LetterDraft, LetterFacts, LetterReader, LetterRules, LetterTo,
    OfficeLetterKind, check, compose,
};
use kluis_domain::organisation::{ComplaintBody, Contact, Organisation};
use kluis_domain::profile::Profile;
use kluis_domain::recipient::RecipientKind;
use kluis_domain::statement::{Coverage, Fact, Layout, Part, Section, Statement, Verdict};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::args().nth(1).unwrap_or_else(|| "target/samples".to_owned()));
    fs::create_dir_all(&folder)?;
    let organisation = organisation();
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).ok_or("a date")?;
    let letter = letter(&organisation, today);
    let toestemming = consent_letter(&letter)?;
    for (index, page) in preview(&toestemming)?.iter().enumerate() {
        fs::write(folder.join(format!("toestemming-{}.png", index + 1)), &page.png)?;
    }
    fs::write(folder.join("toestemming.pdf"), toestemming.0)?;
    let run: Vec<ConsentLetterFacts<'_>> = (0..5).map(|_| letter.clone()).collect();
    fs::write(folder.join("vijf.pdf"), consent_letters(&run)?.0)?;
    gallery(&letter, &folder)?;
    let many = crowded(&letter);
    fs::write(folder.join("druk.pdf"), consent_letter(&many)?.0)?;
    let statement = privacy_statement(&statement(), &organisation, today)?;
    fs::write(folder.join("privacyverklaring.pdf"), statement.0)?;
    let sheet = RecoverySheetFacts {
        vault_name: "De Linde".to_owned(),
        key_groups: ["7QK4", "M2XA", "9TRC", "WD3H", "P6EN", "VB8J", "Y5FZ"].map(str::to_owned).to_vec(),
        today,
        organisation: Some(organisation.name.clone()),
    };
    fs::write(folder.join("herstelblad.pdf"), recovery_sheet(&sheet)?.0)?;
    for (name, kind) in [
        ("bericht-gegeven.pdf", NoticeLetter::Disclosed),
        ("bericht-verbeterd.pdf", NoticeLetter::Corrected),
        ("bericht-herkomst.pdf", NoticeLetter::Source),
        ("bericht-ingetrokken.pdf", NoticeLetter::Withdrawn),
        ("bericht-ingetrokken-ontvanger.pdf", NoticeLetter::WithdrawnRecipient),
    ] {
        fs::write(folder.join(name), notice_letter(&notice(&organisation, today, kind))?.0)?;
    }
    office_letters(&folder.join("brieven"), today)
}

/// Every office letter for every profile, in a folder for each.
fn office_letters(folder: &Path, today: NaiveDate) -> Result<(), Box<dyn Error>> {
    for profile in Profile::built_in() {
        let folder = folder.join(&profile.key);
        fs::create_dir_all(&folder)?;
        let organisation = Organisation::example(profile);
        let rules = LetterRules { profile, organisation: &organisation, law: Law::built_in() };
        for kind in OfficeLetterKind::built_in() {
            let pdf = office_letter_of(rules, kind, today)?;
            fs::write(folder.join(format!("{}.pdf", kind.code)), pdf.0)?;
        }
    }
    Ok(())
}

fn office_letter_of(
    rules: LetterRules<'_>,
    kind: &OfficeLetterKind,
    today: NaiveDate,
) -> Result<Pdf, Box<dyn Error>> {
    let about = kind.about == LetterAbout::Client;
    let draft = LetterDraft::example(kind, today);
    let typed = check(kind, &draft, rules, today, &unprintable)?;
    let client = LetterClient {
        name: "A.M. van der Øse-Ŝimŝek".to_owned(),
        birth_date: "3 maart 1958".to_owned(),
        number: "1042".to_owned(),
        bsn: Some(Bsn::parse("999990019").map_err(|fault| format!("{fault:?}"))?),
    };
    let reader = if kind.to == LetterTo::Client { LetterReader::Client } else { LetterReader::Other };
    let facts = LetterFacts { rules, today, client: about.then_some(&client), reader, typed: &typed };
    let addressee = match &typed.recipient {
        None => Addressee {
            lines: ["A.M. van der Øse-Ŝimŝek", "Kerkstraat 8 b", "4461 XY Goes"].map(str::to_owned).to_vec(),
            salutation: "Geachte mevrouw Van der Øse-Ŝimŝek,".to_owned(),
        },
        Some(recipient) => Addressee {
            lines: std::iter::once(&recipient.name).chain(&recipient.address).cloned().collect(),
            salutation: String::new(),
        },
    };
    let letter_number = "BCDF-2345".to_owned();
    let letter = compose(kind, &facts)?;
    let organisation = rules.organisation;
    Ok(office_letter(&OfficeLetterFacts { organisation, today, letter_number, letter, addressee })?)
}

/// A letter of every kind, numbered as in the catalogue.
fn gallery(letter: &ConsentLetterFacts<'_>, folder: &Path) -> Result<(), Box<dyn Error>> {
    for kind in ConsentKind::built_in() {
        let recipients = match kind.recipients.ask {
            Asked::None => 0,
            Asked::One => 1,
            Asked::Several => 3,
        };
        let recipient = |kind: &RecipientKind| Recipient {
            name: format!("{} De Meent", kind.name()),
            kind: kind.name().to_owned(),
            place: "Yerseke".to_owned(),
        };
        let day = letter.today + Months::new(1);
        let facts = ConsentLetterFacts {
            kind,
            recipients: kind.recipients.kinds.iter().take(recipients).map(recipient).collect(),
            purpose: kind.purposes.first().cloned().unwrap_or_default(),
            choices: kind.choices.options.clone(),
            lasting: match kind.validity {
                Validity::UntilWithdrawn => Lasting::UntilWithdrawn,
                Validity::UntilDate => Lasting::Until(day),
                Validity::OneDay => Lasting::On(day),
            },
            explanations: Vec::new(),
            ..letter.clone()
        };
        let name = format!("soort-{:02}-{}.pdf", kind.number.unwrap_or_default(), kind.code);
        fs::write(folder.join(name), consent_letter(&facts)?.0)?;
    }
    Ok(())
}

/// Each letter takes the lines that it has a label for.
fn notice(organisation: &Organisation, today: NaiveDate, letter: NoticeLetter) -> NoticeLetterFacts<'_> {
    let lines = [
        (NoticeLine::Client, "A. de Vries"),
        (NoticeLine::BirthDate, "3 juni 1971"),
        (NoticeLine::Recipient, "Huisartsenpraktijk De Linde (Huisarts)"),
        (NoticeLine::On, "21 november 2026"),
        (NoticeLine::What, "De medicijnlijst en de allergieën"),
        (NoticeLine::About, "Medicijnlijst"),
        (NoticeLine::Reading, "Allergisch voor penicilline, niet voor paracetamol"),
        (NoticeLine::Purpose, "Zorg of behandeling door de ontvanger"),
        (NoticeLine::Ground, "Noodsituatie: er is direct gevaar, en zwijgen zou ernstige schade geven."),
        (NoticeLine::Article, "AVG art. 6(1)(d) en 9(2)(c)"),
        (NoticeLine::Emergency, "Lag bewusteloos op de vloer van de keuken."),
        (NoticeLine::Consent, "Informatie delen met andere zorgverleners"),
        (NoticeLine::Letter, "BCDF-2345"),
        (NoticeLine::Given, "1 november 2026"),
        (NoticeLine::By, "A. de Vries"),
        (NoticeLine::Earlier, "Huisartsenpraktijk De Linde (21 november 2026)"),
    ];
    NoticeLetterFacts {
        organisation,
        today,
        letter,
        letter_number: "B-7QK42MXA".to_owned(),
        addressee: Addressee {
            lines: ["A. de Vries", "Dorpsstraat 1", "4461 AB Goes"].map(str::to_owned).to_vec(),
            salutation: "Geachte mevrouw De Vries,".to_owned(),
        },
        addressed_as: AddressedAs::Client,
        client: "A. de Vries".to_owned(),
        lines: lines.map(|(line, text)| (line, text.to_owned())).to_vec(),
    }
}

fn organisation() -> Organisation {
    Organisation {
        name: "Woonbegeleiding De Linde".to_owned(),
        street: "Lindelaan 12".to_owned(),
        postcode: "4461 XX".to_owned(),
        town: "Goes".to_owned(),
        kvk: "00000000".to_owned(),
        phone: "0113 000 000".to_owned(),
        email: "info@delinde.example".to_owned(),
        website: "www.delinde.example".to_owned(),
        contact: Contact {
            name: "mevrouw M. de Boer".to_owned(),
            phone: "0113 000 001".to_owned(),
            email: "privacy@delinde.example".to_owned(),
        },
        privacy_officer: Some(Contact {
            name: "de heer P. Kuiper".to_owned(),
            phone: String::new(),
            email: "fg@delinde.example".to_owned(),
        }),
        complaint_bodies: vec![ComplaintBody {
            name: "Autoriteit Persoonsgegevens".to_owned(),
            reach: "www.autoriteitpersoonsgegevens.nl".to_owned(),
        }],
        profile: "beschermd-wonen".to_owned(),
        ..Organisation::default()
    }
}

fn letter(organisation: &Organisation, today: NaiveDate) -> ConsentLetterFacts<'_> {
    let recipient = |name: &str, kind: &str, place: &str| Recipient {
        name: name.to_owned(),
        kind: kind.to_owned(),
        place: place.to_owned(),
    };
    ConsentLetterFacts {
        organisation,
        kind: ConsentKind::coded("shareWithCarers").expect("a built-in kind"),
        today,
        letter_number: "BCDF-2345".to_owned(),
        vault_tag: "BCD234".to_owned(),
        client: ClientLines {
            name: "mevrouw A.M. (Annemarie) van der Øse-Ŝimŝek".to_owned(),
            birth_date: "3 maart 1958".to_owned(),
            number: "2026-0042".to_owned(),
            bsn: None,
        },
        addressee: Addressee {
            lines: ["Mevrouw A.M. van der Øse-Ŝimŝek", "Kerkstraat 8 b", "4461 XY  GOES"]
                .map(str::to_owned)
                .to_vec(),
            salutation: "Geachte mevrouw Van der Øse-Ŝimŝek,".to_owned(),
        },
        addressed_as: AddressedAs::Client,
        recipients: vec![
            recipient("Huisartsenpraktijk De Meent", "Huisarts", "Goes"),
            recipient("Apotheek aan de Haven", "Apotheek", "Goes"),
            recipient("Fysiotherapie Zuidvliet", "Fysiotherapeut", "Kapelle"),
        ],
        purpose: "uw medicijnen en behandeling goed op elkaar afstemmen".to_owned(),
        choices: vec![
            "hoe het met mij gaat en welke begeleiding ik krijg".to_owned(),
            "welke medicijnen ik gebruik en hoe dat gaat".to_owned(),
            "afspraken over wat te doen als het niet goed gaat".to_owned(),
        ],
        signers: vec![Signer {
            name: "A.M. van der Øse-Ŝimŝek".to_owned(), capacity: "cliënt".to_owned()
        }],
        lasting: Lasting::UntilWithdrawn,
        explanations: Vec::new(),
    }
}

fn crowded<'a>(letter: &ConsentLetterFacts<'a>) -> ConsentLetterFacts<'a> {
    let mut many = letter.clone();
    many.addressee.lines.insert(0, "Ge".repeat(60));
    many.recipients = (1..=40)
        .map(|number| Recipient {
            name: format!("Praktijk voor ergotherapie en logopedie nummer {number}"),
            kind: "Ergotherapeut".to_owned(),
            place: "Kapelle".to_owned(),
        })
        .collect();
    let second = Signer { name: "x".repeat(120), capacity: "wettelijk vertegenwoordiger".to_owned() };
    many.signers.push(second);
    many
}

fn statement() -> Statement {
    let words = "Wij bewaren uw gegevens zolang de wet dat voorschrijft. Het zorgdossier bewaren wij 20 jaar na de \
                 laatste wijziging. Daarna vernietigen wij het. Gegevens voor de financiële administratie bewaren wij \
                 7 jaar, omdat de Belastingdienst dat verlangt. Alleen medewerkers die bij uw zorg betrokken zijn, \
                 zien uw gegevens, en alleen voor zover zij die nodig hebben voor hun werk.";
    let section = |heading: &str| Section {
        heading: heading.to_owned(),
        parts: vec![
            Part::Paragraph(words.to_owned()),
            Part::Bullets(
                ["naam en adres", "geboortedatum", "burgerservicenummer"].map(str::to_owned).to_vec(),
            ),
            Part::Table {
                head: ["Gegevens", "Bewaartermijn", "Waarom"].map(str::to_owned).to_vec(),
                rows: (0..4)
                    .map(|_| {
                        [
                            "Zorgdossier",
                            "20 jaar na de laatste wijziging",
                            "BW art. 7:454 lid 3 (geneeskundige behandelingsovereenkomst)",
                        ]
                        .map(str::to_owned)
                        .to_vec()
                    })
                    .collect(),
            },
            Part::Facts(vec![Fact { label: "Telefoon".to_owned(), value: "0113 000 000".to_owned() }]),
            Part::Steps(
                ["Stuur ons een brief of e-mail.", "Wij antwoorden binnen 1 maand."]
                    .map(str::to_owned)
                    .to_vec(),
            ),
        ],
    };
    let headings = [
        "Welke gegevens wij hebben",
        "Waarvoor wij ze gebruiken",
        "Met wie wij ze delen",
        "Hoe lang wij ze bewaren",
        "Uw rechten",
        "Beveiliging",
        "Klachten",
        "Wijzigingen",
    ];
    Statement {
        title: "Privacyverklaring".to_owned(),
        lead: "Voor cliënten van Woonbegeleiding De Linde en hun vertegenwoordigers.".to_owned(),
        sections: headings.into_iter().map(section).collect(),
        completeness: vec![
            Coverage {
                item: "Bewaartermijn of criteria".to_owned(),
                article: "AVG art. 13(2)(a)".to_owned(),
                verdict: Verdict::Present { heading: "Hoe lang wij ze bewaren".to_owned() },
            },
            Coverage {
                item: "Geautomatiseerde besluiten".to_owned(),
                article: "AVG art. 13(2)(f)".to_owned(),
                verdict: Verdict::NotApplicable {
                    reason: "wij nemen geen besluiten zonder dat een mens ernaar kijkt.".to_owned(),
                },
            },
        ],
        layout: Layout::Sections,
    }
}
