use std::time::Instant;

use kluis_tests::{
    Practice, consent_of,
    scanner::{Dice, Sheet, jpeg, photographed, png, scan, stack},
};
use serde_json::{Value, json};

/// A letter that was printed, and whose it is.
struct Printed {
    client: Value,
    consent: Value,
    number: String,
    pdf: Vec<u8>,
}

fn print(practice: &Practice, index: usize) -> Printed {
    let client = practice.register(json!({
        "surname": format!("Proef{index}"), "reference": format!("P-{index}"), "preferredChannel": "noPreference",
        "houseNumber": (index + 1).to_string()
    }));
    let consent = practice.tell("consent.propose", consent_of(&client));
    practice.tell("consent.markPrinted", consent.clone());
    practice.tell("consent.viewLetter", consent.clone());
    let pdf = practice.seen.lock().unwrap().viewed.pop().unwrap().1;
    let number = row(practice, &consent)["letterNumber"].as_str().unwrap().to_owned();
    Printed { client, consent, number, pdf }
}

fn row(practice: &Practice, consent: &Value) -> Value {
    practice.tell("consent.read", consent.clone())
}

fn scans(practice: &Practice, consent: &Value) -> usize {
    row(practice, consent)["scans"].as_array().unwrap().len()
}

fn refusal(answer: Result<Value, kluis_commands::CommandError>) -> Value {
    json!(answer.unwrap_err())
}

#[test]
fn of_thirty_letters_in_one_crooked_stack_nearly_all_file_themselves_and_none_goes_astray() {
    let practice = Practice::open();
    let letters: Vec<Printed> = (0..30).map(|index| print(&practice, index)).collect();
    let mut dice = Dice(2026);
    let mut order: Vec<usize> = (0..letters.len()).collect();
    for last in (1..order.len()).rev() {
        order.swap(last, dice.roll() as usize % (last + 1));
    }
    let mut sheets = Vec::new();
    for (place, index) in order.iter().enumerate() {
        let resolution = if place.is_multiple_of(3) { 300.0 } else { 150.0 };
        let mut lying = || Sheet { resolution, degrees: dice.swing() * 5.0, grain: 30, seed: dice.roll() };
        sheets.extend(scan(&letters[*index].pdf, &mut lying));
    }
    let pdf = stack(&sheets);
    let start = Instant::now();
    let report = practice.drop_file("stapel.pdf", &pdf, Value::Null).unwrap();
    println!(
        "{} pages, {} megabytes, read and filed in {:?}",
        sheets.len(),
        pdf.len() >> 20,
        start.elapsed()
    );
    let filed = report["filed"].as_array().unwrap();
    assert!(29 <= filed.len(), "{} of 30 filed themselves: {}", filed.len(), report["kept"]);
    let pages_of = |place: usize| json!([place * 2 + 1, place * 2 + 2]);
    for letter in filed {
        let number = letter["letter"]["letterNumber"].as_str().unwrap();
        let index = letters.iter().position(|it| it.number == number).unwrap();
        assert_eq!(letter["letter"]["client"]["id"], letters[index].client);
        assert_eq!(letter["letter"]["consent"], letters[index].consent);
        let place = order.iter().position(|it| *it == index).unwrap();
        let mine = pages_of(place);
        let pages = letter["pages"].as_array().unwrap();
        assert!(
            !pages.is_empty() && pages.iter().all(|it| mine.as_array().unwrap().contains(it)),
            "{letter}"
        );
        let kept = row(&practice, &letters[index].consent);
        assert_eq!((&kept["state"], kept["scans"].as_array().unwrap().len()), (&json!("printed"), 1));
    }
    let whole = filed.iter().filter(|it| it["pages"].as_array().unwrap().len() == 2).count();
    assert!(29 <= whole, "{whole} of 30 letters were filed with both pages");
}

#[test]
fn a_photograph_finds_its_consent_and_the_same_one_is_filed_once() {
    let practice = Practice::open();
    let letter = print(&practice, 1);
    let sheets = scan(&letter.pdf, || Sheet { resolution: 200.0, grain: 20, ..Sheet::STRAIGHT });
    let picture = jpeg(&photographed(&sheets[1]));
    for known in [false, true] {
        let report = practice.drop_file("foto.jpg", &picture, Value::Null).unwrap();
        let filed = &report["filed"][0];
        assert_eq!((&filed["letter"]["consent"], &filed["known"]), (&letter.consent, &json!(known)));
        assert_eq!(scans(&practice, &letter.consent), 1);
    }
    let steps = row(&practice, &letter.consent)["steps"].clone();
    let steps: Vec<&str> = steps.as_array().unwrap().iter().map(|it| it["kind"].as_str().unwrap()).collect();
    assert_eq!(steps, ["proposed", "printed", "scanFiled"], "filing does not sign");
    let log = practice.tell("audit.client", letter.client);
    assert!(log.as_array().unwrap().iter().any(|it| it["event"] == "scan-filed"), "{log}");
}

#[test]
fn a_letter_upside_down_or_in_the_other_order_is_one_scan() {
    let practice = Practice::open();
    let letter = print(&practice, 1);
    let mut sheets = scan(&letter.pdf, || Sheet { degrees: 180.0, ..Sheet::STRAIGHT });
    sheets.reverse();
    practice.offer("achterstevoren.pdf", &stack(&sheets));
    let report = practice.tell("scan.choose", Value::Null);
    assert_eq!(report["filed"][0]["pages"], json!([2, 1]), "in the order of the letter: {report}");
    assert_eq!((scans(&practice, &letter.consent), &report["kept"]), (1, &json!([])));
    assert_eq!(practice.tell("scan.choose", Value::Null), Value::Null, "a dialog can be cancelled");
}

#[test]
fn what_is_not_certain_waits_in_the_tray_until_a_person_decides() {
    let (practice, elsewhere) = (Practice::open(), Practice::open());
    let (letter, strange) = (print(&practice, 1), print(&elsewhere, 1));
    let straight = |pdf: &[u8]| scan(pdf, || Sheet::STRAIGHT);
    let mut two = straight(&letter.pdf)[0].clone();
    let corner = straight(&print(&practice, 2).pdf)[0].clone();
    let part = image::imageops::crop_imm(&corner, 1000, 1600, 130, 110).to_image();
    image::imageops::replace(&mut two, &part, 100, 1600);
    let folder = {
        let mut sheet = straight(&letter.pdf)[1].clone();
        image::imageops::replace(
            &mut sheet,
            &image::GrayImage::from_pixel(400, 400, image::Luma([255])),
            840,
            1354,
        );
        sheet
    };
    let sheets = [folder.clone(), straight(&strange.pdf).remove(0), two];
    let report = practice.drop_file("los.pdf", &stack(&sheets), Value::Null).unwrap();
    assert_eq!(report["filed"], json!([]));
    let because: Vec<&Value> = report["kept"].as_array().unwrap().iter().map(|it| &it["because"]).collect();
    assert_eq!(because, ["noCode", "otherVault", "twoLetters"]);
    let tray = practice.tell("scan.tray", Value::Null);
    assert_eq!((tray.as_array().unwrap().len(), &tray[0]["name"]), (3, &json!("los.pdf")));
    practice.drop_file("folder.png", &png(&folder), Value::Null).unwrap();
    practice.drop_file("folder.png", &png(&folder), Value::Null).unwrap();
    assert_eq!(
        practice.tell("scan.tray", Value::Null).as_array().unwrap().len(),
        4,
        "the same scan is kept once"
    );
    let pictures = practice.tell("scan.preview", tray[0]["id"].clone());
    assert!(100 < pictures[0]["width"].as_u64().unwrap());
    assert_eq!(scans(&practice, &letter.consent), 0);

    for (typed, reason) in [("", "fields"), ("BCDF", "unknownLetter"), ("2222-2222", "unknownLetter")] {
        let refused = practice.refused("scan.letter", json!({ "letterNumber": typed }));
        assert_eq!(refused["refusal"]["reason"], reason, "{typed}");
    }
    let typed = letter.number.to_lowercase().replace('-', " ");
    let found = practice.tell("scan.letter", json!({ "letterNumber": typed }));
    assert_eq!((&found["consent"], &found["client"]["id"]), (&letter.consent, &letter.client));
    let filing = json!({ "scan": tray[2]["id"], "consent": found["consent"] });
    practice.tell("scan.fileByHand", filing.clone());
    assert_eq!(scans(&practice, &letter.consent), 1);
    assert_eq!(practice.refused("scan.fileByHand", filing)["refusal"]["reason"], "notInTray");

    let nameless = json!({ "scan": tray[1]["id"], "reason": " " });
    assert_eq!(practice.refused("scan.remove", nameless)["refusal"]["faults"][0]["field"], "reason");
    practice.tell("scan.remove", json!({ "scan": tray[1]["id"], "reason": "Van een andere zorgaanbieder" }));
    assert_eq!(practice.refused("scan.preview", tray[1]["id"].clone())["refusal"]["reason"], "notInTray");
    practice.reopen();
    assert_eq!(practice.tell("scan.tray", Value::Null).as_array().unwrap().len(), 2);
}

#[test]
fn a_scan_of_another_letter_is_not_filed_where_it_was_laid() {
    let (practice, elsewhere) = (Practice::open(), Practice::open());
    let (own, other, strange) = (print(&practice, 1), print(&practice, 2), print(&elsewhere, 1));
    let scanned = |letter: &Printed| stack(&scan(&letter.pdf, || Sheet::STRAIGHT));
    let refused = refusal(practice.drop_file("scan.pdf", &scanned(&other), own.consent.clone()));
    assert_eq!(refused["refusal"], json!({ "reason": "otherLetter", "letterNumber": other.number }));
    practice.offer("scan.pdf", &scanned(&other));
    assert_eq!(practice.refused("consent.fileScan", own.consent.clone())["refusal"]["reason"], "otherLetter");
    let refused = refusal(practice.drop_file("scan.pdf", &scanned(&strange), own.consent.clone()));
    assert_eq!(refused["refusal"]["reason"], "otherVault");
    for letter in [&own, &other] {
        assert_eq!(scans(&practice, &letter.consent), 0);
    }
    assert_eq!(practice.tell("scan.tray", Value::Null), json!([]), "what is refused is not stored");
    let report = practice.drop_file("scan.pdf", &scanned(&own), own.consent.clone()).unwrap();
    assert_eq!((&report["filed"][0]["letter"]["consent"], scans(&practice, &own.consent)), (&own.consent, 1));
}

#[test]
fn a_letter_of_a_consent_that_is_not_here_goes_to_the_tray() {
    let practice = Practice::open();
    let letter = print(&practice, 1);
    let copy = practice.path("kopie.kluis");
    practice.tell("vault.lock", Value::Null);
    for ending in ["", "-slots"] {
        let from = format!("{}{ending}", practice.path("clienten.kluis").display());
        std::fs::copy(from, format!("{}{ending}", copy.display())).unwrap();
    }
    practice.reopen();
    let later = print(&practice, 2);
    practice.tell("vault.lock", Value::Null);
    practice.answer("kopie.kluis");
    practice.tell("vault.chooseExisting", Value::Null);
    practice.reopen();
    let sheets = [scan(&later.pdf, || Sheet::STRAIGHT), scan(&letter.pdf, || Sheet::STRAIGHT)].concat();
    let report = practice.drop_file("scan.pdf", &stack(&sheets), Value::Null).unwrap();
    assert_eq!(report["kept"][0]["because"], "unknownLetter", "the older copy does not know the letter");
    assert_eq!(report["filed"][0]["letter"]["letterNumber"], json!(letter.number));
}

#[test]
fn a_file_that_does_not_come_whole_or_cannot_be_read_is_refused() {
    let practice = Practice::open();
    let half = practice.app.call("scan.fileDropped", json!({ "name": "x.pdf", "size": 10, "consent": null }));
    assert_eq!(refusal(half)["refusal"]["reason"], "notWhole");
    practice.tell("scan.receive", json!({ "from": 0, "content": "AAAA" }));
    let gap = practice.refused("scan.receive", json!({ "from": 5, "content": "AAAA" }));
    assert_eq!(gap["refusal"]["reason"], "notWhole");
    assert_eq!(practice.refused("scan.receive", json!({ "from": 0, "content": "?" }))["kind"], "scanFiling");
    for (content, reason) in
        [(&b""[..], "empty"), (b"%PDF-1.7 cut off", "damaged"), (b"MZ a program", "otherKind")]
    {
        let refused = refusal(practice.drop_file("x.pdf", content, Value::Null));
        assert_eq!(refused, json!({ "kind": "scan", "fault": { "reason": reason } }));
    }
    practice.offer("x.pdf", b"GIF89a");
    assert_eq!(practice.refused("scan.choose", Value::Null)["fault"]["reason"], "otherKind");
    assert_eq!(practice.tell("scan.tray", Value::Null), json!([]));
}
