//! Fictional persons (verzonnen personen), put together from short lists.

use chrono::{Datelike, Days, NaiveDate};

use kluis_domain::client::{Client, ClientDraft, NameUse, Sex, check};

use crate::Result;

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
pub(super) struct Dice(pub(super) u64);

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

/// One fictional client.
pub(super) fn fictional(dice: &mut Dice, today: NaiveDate) -> Result<Client> {
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
