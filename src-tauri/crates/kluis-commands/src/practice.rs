//! The practice environment (oefenomgeving): fictional clients, the same for the same seed.
//!
//! Names are put together from short lists, streets and towns are made up, and BSNs come from the official test range.

use chrono::{Datelike, Days, Months, NaiveDate};

use kluis_domain::{
    authorisation::{Act, Compartment, Rule},
    bsn::Bsn,
    bsn_check::{BsnCheckDraft, DocumentKind, IdentityBasis, NoBsnReason, OnRecord, record},
    bsn_use::BsnSource,
    capacity::Matter,
    client::{Client, ClientDraft, ClientId, NameUse, Sex, check},
    consent::{ConsentDraft, Recipient, RecipientKind, Representative, print, propose, sign},
    contact::{self, ContactDraft, ContactFunction, ContactId, ContactKind, Relation},
    law::{Law, LimitKey},
    mandate::{self, EvidenceKind, MandateDraft, MandateKind, Sharing},
    organisation::Organisation,
    profile::Profile,
    representation::{Question, decide},
};
use kluis_vault::{Event, Events, StepKind, Writer};

use crate::{
    App, CommandError, Result,
    representation::{circle, client_facts},
};

/// The practice vault holds nothing real, so its password is no secret.
pub(crate) const PASSWORD: &str = "oefenen-met-verzonnen-mensen";

/// Who works in it.
pub(crate) const USER: &str = "Oefen Coördinator";

const SURNAMES: &[(&str, &str)] = &[
    ("", "Bakker"),
    ("de", "Vries"),
    ("van den", "Berg"),
    ("", "Jansen"),
    ("", "Øse"),
    ("van", "Dijk"),
    ("", "Visser"),
    ("", "Smit"),
    ("de", "Boer"),
    ("", "Mulder"),
    ("", "Şahin"),
    ("", "Bos"),
    ("van der", "Meer"),
    ("", "Ménière"),
    ("", "Kowalska"),
    ("", "El Amrani"),
    ("van 't", "Hof"),
    ("", "Hendriks"),
    ("de", "Graaf"),
    ("", "Yılmaz"),
    ("", "Dekker"),
    ("ter", "Horst"),
    ("", "Koçak"),
    ("", "Wójcik"),
    ("van", "Leeuwen"),
    ("", "Postma"),
    ("", "Terpstra"),
    ("", "Žukauskas"),
    ("", "Nguyen"),
    ("", "Brouwer"),
    ("den", "Ouden"),
    ("", "Sørensen"),
];
const WOMEN: &[&str] = &[
    "Anna",
    "Fatima",
    "Wilma",
    "Élise",
    "Sanne",
    "Ayşe",
    "Johanna",
    "Marijke",
    "Zoë",
    "Karin",
    "Agnieszka",
    "Loes",
];
const MEN: &[&str] = &[
    "Jan", "Mehmet", "Pieter", "Björn", "Daan", "Łukasz", "Kees", "Youssef", "Thijs", "Andrė", "Gerrit",
    "Noël",
];
const STREETS: &[&str] = &[
    "Zonnedauwlaan",
    "Kluizenaarspad",
    "Wilgenkatje",
    "Roerdompstraat",
    "Oude Veerweg",
    "Klaproosplein",
    "Havikshof",
];
const TOWNS: &[(&str, &str)] =
    &[("4331", "Duinveen"), ("7411", "Waterborg"), ("3512", "Lindehage"), ("9712", "Noorderzwet")];

/// A generator that gives the same numbers everywhere (SplitMix64, Steele and others 2014).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % sides as u64) as usize
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.roll(from.len())]
    }
}

/// Fills an open, new vault with `count` fictional clients, an organisation, checks and consents.
///
/// # Errors
/// [`CommandError::Locked`] where no vault is open, or where it cannot be written.
pub fn fill(app: &App, count: usize, seed: u64) -> Result<()> {
    let rule = Rule { act: Act::Add, compartment: Compartment::Identification };
    app.with_session(rule, |session| {
        let today = session.today();
        session.open.practice = true;
        session.open.vault.change(&session.stamp, |writer| {
            writer.set_fact("practice", "yes")?;
            writer.set_organisation(&organisation())?;
            let mut dice = Dice(seed);
            let mut numbers = test_numbers();
            let mut events = Vec::new();
            for index in 0..count {
                let client = fictional(&mut dice, today)?;
                let bsn = numbers.next().filter(|_| index % 9 != 4);
                let id = writer.add_client(&client, bsn.as_ref())?;
                events.push(Event::ClientRegistered(id));
                if index < 200 {
                    add_history(writer, index, (id, &client), bsn, today, &mut events)?;
                }
            }
            Ok::<_, CommandError>(((), Events::many(Event::OrganisationChanged, events)))
        })
    })
}

/// `count` fictional clients with their BSNs as far as the test range goes, for measuring.
///
/// # Errors
/// None in practice: every name and date here passes the rules.
pub fn fictional_clients(count: usize, seed: u64, today: NaiveDate) -> Result<Vec<(Client, Option<Bsn>)>> {
    let mut dice = Dice(seed);
    let mut numbers = test_numbers();
    (0..count).map(|_| Ok((fictional(&mut dice, today)?, numbers.next()))).collect()
}

fn organisation() -> Organisation {
    Organisation::example(Profile::named("thuiszorg").expect("the profile is built in, as a test shows"))
}

/// The official test numbers that pass the elfproef, in order.
fn test_numbers() -> impl Iterator<Item = Bsn> {
    (999_900_006..=999_999_990).filter_map(|it: u32| Bsn::parse(&it.to_string()).ok())
}

/// One fictional client.
fn fictional(dice: &mut Dice, today: NaiveDate) -> Result<Client> {
    let (prefix, surname) = dice.pick(SURNAMES);
    let (partner_prefix, partner) = dice.pick(SURNAMES);
    let is_woman = dice.roll(2) == 0;
    let given = dice.pick(if is_woman { WOMEN } else { MEN });
    let second = dice.pick(if is_woman { WOMEN } else { MEN });
    let (area, town) = dice.pick(TOWNS);
    let married = dice.roll(4) == 0;
    let draft = ClientDraft {
        surname: surname.to_owned(),
        prefix: prefix.to_owned(),
        partner_surname: if married { partner.to_owned() } else { String::new() },
        partner_prefix: if married { partner_prefix.to_owned() } else { String::new() },
        name_use: if married {
            dice.pick(&[NameUse::OwnPartner, NameUse::PartnerOwn, NameUse::Own])
        } else {
            NameUse::Own
        },
        first_names: if dice.roll(3) == 0 { format!("{given} {second}") } else { given.to_owned() },
        birth_date: birth_date(dice, today),
        sex: if is_woman { Sex::Female } else { Sex::Male },
        street: dice.pick(STREETS).to_owned(),
        house_number: (1 + dice.roll(180)).to_string(),
        house_letter: dice.pick(&["", "", "", "A", "B"]).to_owned(),
        postcode: format!("{area} {}", dice.pick(&["AB", "CD", "EX", "GH", "KL"])),
        town: town.to_owned(),
        secret_address: dice.roll(25) == 0,
        phones: vec![format!("06 000{:05}", dice.roll(100_000))],
        care_start: (today - Days::new(30 + dice.roll(2000) as u64)).format("%d-%m-%Y").to_string(),
        care_end: if dice.roll(12) == 0 {
            (today - Days::new(dice.roll(29) as u64)).format("%d-%m-%Y").to_string()
        } else {
            String::new()
        },
        ..ClientDraft::default()
    };
    Ok(check(&draft, today)?)
}

/// Mostly older people, some children; now and then only a year, or a year and a month.
fn birth_date(dice: &mut Dice, today: NaiveDate) -> String {
    let age = if dice.roll(6) == 0 { 7 + dice.roll(12) } else { 25 + dice.roll(70) };
    let year = today.year() - age as i32;
    let (month, day) = (1 + dice.roll(12), 1 + dice.roll(28));
    match dice.roll(20) {
        0 => year.to_string(),
        1 => format!("{month:02}-{year}"),
        _ => format!("{day:02}-{month:02}-{year}"),
    }
}

/// Two in three were checked; one in four has a consent somewhere in its life.
fn add_history(
    writer: &Writer,
    index: usize,
    (id, client): (ClientId, &Client),
    bsn: Option<Bsn>,
    today: NaiveDate,
    events: &mut Vec<Event>,
) -> Result<()> {
    if !index.is_multiple_of(3) {
        let (check, _) =
            record(&fictional_check(index, id, bsn.is_some(), today), &on_record(client, bsn), today)?;
        events.push(Event::BsnChecked(id, writer.add_bsn_check(&check)?));
    }
    add_people(writer, index, id, client, today, events)?;
    if index.is_multiple_of(4) { add_consent(writer, index, id, client, today, events) } else { Ok(()) }
}

/// Most came with an order of the municipality, some are to be asked of the register, who has none is not registered.
fn fictional_check(index: usize, client: ClientId, has_bsn: bool, today: NaiveDate) -> BsnCheckDraft {
    let day = |days: u64| (today - Days::new(days)).format("%d-%m-%Y").to_string();
    let from_municipality = !index.is_multiple_of(5);
    BsnCheckDraft {
        checked_on: day(20),
        checked_by: USER.to_owned(),
        basis: Some(IdentityBasis::Document),
        document_kind: Some(DocumentKind::IdentityCard),
        document_number: format!("IRR{:05}{}", index * 7 % 100_000, index % 10),
        valid_until: (today + Days::new(900)).format("%d-%m-%Y").to_string(),
        without_bsn: !has_bsn,
        no_bsn: Some(NoBsnReason::NotRegistered),
        source: Some(if from_municipality { BsnSource::Municipality } else { BsnSource::Client }),
        sender: "Gemeente Duinveen".to_owned(),
        received_on: day(25),
        ..BsnCheckDraft::empty(client)
    }
}

fn on_record(client: &Client, bsn: Option<Bsn>) -> OnRecord {
    let birth_date = client.birth_date;
    OnRecord { birth_date, bsn, lives_abroad: false, has_shown_document: false }
}

/// A child has a parent with authority; many others have a daughter or son, and a practice of a GP.
fn add_people(
    writer: &Writer,
    index: usize,
    id: ClientId,
    client: &Client,
    today: NaiveDate,
    events: &mut Vec<Event>,
) -> Result<()> {
    let majority = Law::built_in().limit(LimitKey::Majority).value;
    let age = client.birth_date.ages_on(today).0;
    if age < majority {
        let parent = add_relative(writer, id, client, Relation::Parent, today, events)?;
        return add_authority(writer, index, (id, client), parent, today, events);
    }
    if index.is_multiple_of(2) && 50 < age {
        add_relative(writer, id, client, Relation::Child, today, events)?;
    }
    if index.is_multiple_of(3) {
        let gp = ContactDraft {
            kind: ContactKind::Organisation,
            organisation: "Huisartsenpraktijk De Linde".to_owned(),
            function: Some(ContactFunction::Gp),
            town: "Duinveen".to_owned(),
            ..contact_draft(id, "0100 123456", Relation::Institution)
        };
        add_contact(writer, &gp, today, events)?;
    }
    Ok(())
}

fn add_relative(
    writer: &Writer,
    id: ClientId,
    client: &Client,
    relation: Relation,
    today: NaiveDate,
    events: &mut Vec<Event>,
) -> Result<ContactId> {
    let apart = Months::new(12 * 30);
    let born = if relation == Relation::Parent {
        client.birth_date.earliest() - apart
    } else {
        (client.birth_date.latest() + apart).min(today)
    };
    let draft = ContactDraft {
        first_names: if relation == Relation::Parent { "Marijke" } else { "Karin" }.to_owned(),
        surname: client.surname.clone(),
        prefix: client.prefix.clone(),
        birth_date: born.year().to_string(),
        ..contact_draft(id, "06 00012345", relation)
    };
    add_contact(writer, &draft, today, events)
}

fn add_contact(
    writer: &Writer,
    draft: &ContactDraft,
    today: NaiveDate,
    events: &mut Vec<Event>,
) -> Result<ContactId> {
    let client = client_facts(&writer.read(), draft.client)?;
    let (contact, _) = contact::check(draft, &client, Law::built_in(), today)?;
    let id = writer.add_contact(&contact, None)?;
    events.push(Event::ContactAdded(draft.client, id));
    Ok(id)
}

/// Of every other parent the paper has not been seen yet.
fn add_authority(
    writer: &Writer,
    index: usize,
    (id, client): (ClientId, &Client),
    parent: ContactId,
    today: NaiveDate,
    events: &mut Vec<Event>,
) -> Result<()> {
    let (born, today_typed) =
        (client.birth_date.latest().format("%d-%m-%Y").to_string(), today.format("%d-%m-%Y"));
    let draft = MandateDraft {
        client: id,
        contact: parent,
        kind: Some(MandateKind::ParentWithAuthority),
        scope: None,
        sharing: Sharing::Sole,
        from: born.clone(),
        until: String::new(),
        evidence_kind: Some(EvidenceKind::CustodyRegister),
        evidence_date: born,
        evidence_reference: String::new(),
        evidence_seen_on: if index.is_multiple_of(2) { today_typed.to_string() } else { String::new() },
        remark: String::new(),
    };
    let mandate = mandate::check(&draft, &circle(&writer.read(), id, today)?, Law::built_in(), today)?;
    events.push(Event::MandateAdded(id, writer.add_mandate(&mandate)?));
    Ok(())
}

/// A contact with nothing but a telephone number.
fn contact_draft(client: ClientId, phone: &str, relation: Relation) -> ContactDraft {
    ContactDraft {
        client,
        kind: ContactKind::Person,
        surname: String::new(),
        prefix: String::new(),
        initials: String::new(),
        first_names: String::new(),
        organisation: String::new(),
        function: None,
        function_other: String::new(),
        relations: vec![relation],
        agb: String::new(),
        phones: vec![phone.to_owned()],
        email: String::new(),
        street: String::new(),
        house_number: String::new(),
        house_letter: String::new(),
        house_addition: String::new(),
        postcode: String::new(),
        town: String::new(),
        foreign_address: String::new(),
        country: String::new(),
        secret_address: false,
        birth_date: String::new(),
        deceased_on: String::new(),
        bsn: String::new(),
        remark: String::new(),
    }
}

fn add_consent(
    writer: &Writer,
    index: usize,
    id: ClientId,
    client: &Client,
    today: NaiveDate,
    events: &mut Vec<Event>,
) -> Result<()> {
    let profile = Profile::named("thuiszorg").ok_or(CommandError::not_found("profile"))?;
    let circle = circle(&writer.read(), id, today)?;
    let question = Question { matter: Matter::Care, about: String::new(), on: today };
    let decision = decide(&question, &circle, profile, Law::built_in());
    let signs = |it: ContactId| Representative {
        name: circle.contact(it).map(contact::Contact::display_name).unwrap_or_default(),
        relation: "ouder met gezag".to_owned(),
    };
    let draft = ConsentDraft {
        client: id,
        kind: "share-with-carers".to_owned(),
        recipients: vec![
            Recipient {
                kind: RecipientKind::Gp,
                name: "Huisartsenpraktijk De Linde".to_owned(),
                place: "Duinveen".to_owned(),
            },
            Recipient {
                kind: RecipientKind::Pharmacy,
                name: "Apotheek Waterborg".to_owned(),
                place: "Waterborg".to_owned(),
            },
        ],
        purpose: "Goede en veilige zorg, afgestemd met de andere zorgverleners".to_owned(),
        information: vec!["Afspraken en het zorgplan".to_owned(), "Medicijnen die u gebruikt".to_owned()],
        representatives: decision.contacts().into_iter().map(signs).collect(),
        unable_because: String::new(),
        valid_until: if index.is_multiple_of(16) {
            (today + Days::new(40)).format("%d-%m-%Y").to_string()
        } else {
            String::new()
        },
    };
    let consent = propose(&draft, &client.formal_name(), decision.signatures(), today)?;
    let kept = writer.add_consent(&consent)?;
    events.push(Event::ConsentProposed(id, kept));
    if index.is_multiple_of(8) {
        return Ok(());
    }
    let mut consent = print(consent, today)?;
    writer.add_consent_step(kept, StepKind::Printed, today, None)?;
    events.push(Event::ConsentPrinted(id, kept));
    if index.is_multiple_of(12) {
        for signer in 0..consent.signers.len() {
            consent = sign(consent, signer, &today.format("%d-%m-%Y").to_string(), today)?;
            writer.add_consent_step(kept, StepKind::Signed, today, Some(signer))?;
        }
        events.push(Event::ConsentSigned(id, kept));
    }
    Ok(())
}
