//! The same letter (embedded font, a table, three paragraphs and more) by us and by what others would use, where that is installed.

use std::{fs, path::Path, process::Command, time::Instant};

use kluis_documents::{
    AddressedAs, Addressee, NoticeLetter, NoticeLetterFacts, NoticeLine, Pdf, notice_letter, notice_letters,
    page_text,
};
use kluis_domain::{organisation::Organisation, profile::Profile};
use kluis_tests::memory::{extra_memory, kilobytes};
use serde_json::{Value, json};

use crate::{practice_day, row_heading};

/// Letters that a tool makes: slow tools fewer, so that the table comes within minutes.
const TOOLS: &[(&str, usize)] = &[("typst", 200), ("weasyprint", 20), ("libreoffice", 20)];

/// Letters that we make.
const OURS: usize = 1_000;

pub(crate) fn peers() {
    row_heading("the same letter by others         letters/s   ms/letter   bytes/letter   peak memory");
    let organisation = Organisation::example(Profile::named("thuiszorg").unwrap());
    let letters: Vec<NoticeLetterFacts> = (0..OURS).map(|number| letter(&organisation, number)).collect();
    notice_letter(&letters[0]).unwrap();
    ours(&letters);
    let folder = tempfile::tempdir().unwrap();
    for (tool, count) in TOOLS {
        for manner in ["single", "merged"] {
            others(tool, manner, &letters[..*count], folder.path());
        }
    }
}

fn letter(organisation: &Organisation, number: usize) -> NoticeLetterFacts<'_> {
    let lines = [
        (NoticeLine::Recipient, "Huisartsenpraktijk De Linde (Huisarts)".to_owned()),
        (NoticeLine::On, "21 november 2026".to_owned()),
        (NoticeLine::What, "De medicijnlijst en de allergieën".to_owned()),
        (NoticeLine::Purpose, "Zorg of behandeling door de ontvanger".to_owned()),
        (NoticeLine::Article, "AVG art. 6(1)(d) en 9(2)(c)".to_owned()),
    ];
    NoticeLetterFacts {
        organisation,
        today: practice_day(),
        letter: NoticeLetter::Disclosed,
        letter_number: format!("B-{number:08}"),
        addressee: Addressee {
            lines: vec![
                format!("A. de Vries-{number}"),
                "Dorpsstraat 1".to_owned(),
                "4461 AB Goes".to_owned(),
            ],
            salutation: "Geachte mevrouw De Vries,".to_owned(),
        },
        addressed_as: AddressedAs::Client,
        client: format!("A. de Vries-{number}"),
        lines: lines.to_vec(),
    }
}

fn ours(letters: &[NoticeLetterFacts<'_>]) {
    let (mut seconds, mut bytes) = (0.0, 0);
    let memory = extra_memory(|| {
        let started = Instant::now();
        bytes = letters.iter().map(|it| notice_letter(it).unwrap().0.len()).sum();
        seconds = started.elapsed().as_secs_f64();
    });
    say("Dossierkluis, a file each", letters.len(), seconds, bytes, memory);
    let memory = extra_memory(|| {
        let started = Instant::now();
        bytes = notice_letters(letters).unwrap().0.len();
        seconds = started.elapsed().as_secs_f64();
    });
    say("Dossierkluis, merged", letters.len(), seconds, bytes, memory);
    say_own_peak();
}

fn say_own_peak() {
    if let Some(peak) = kilobytes("VmHWM:") {
        println!("  (memory beyond what was in use; {:.0} MB with everything)", peak as f64 / 1024.0);
    }
}

fn others(tool: &str, manner: &str, letters: &[NoticeLetterFacts<'_>], folder: &Path) {
    fs::create_dir_all(folder.join("fonts")).unwrap();
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/fonts");
    for name in ["NotoSans-Regular.ttf", "NotoSans-Bold.ttf"] {
        fs::copy(assets.join(name), folder.join("fonts").join(name)).unwrap();
    }
    let texts: Vec<Value> = letters.iter().map(as_text).collect();
    fs::write(folder.join("letters.json"), json!(texts).to_string()).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("bench/peers.py");
    let run = Command::new("python3").arg(script).args([tool, manner]).arg(folder).output();
    let told =
        run.ok().filter(|it| it.status.success()).map(|it| String::from_utf8_lossy(&it.stdout).into_owned());
    let figures: Vec<f64> =
        told.iter().flat_map(|it| it.split_whitespace()).filter_map(|it| it.parse().ok()).collect();
    match figures.as_slice() {
        [seconds, bytes, memory] => {
            let name = format!("{tool}, {}", if manner == "single" { "a file each" } else { manner });
            say(&name, letters.len(), *seconds, *bytes as usize, Some(*memory as u64));
        }
        _ => println!("  {tool}, {manner}: not installed, skipped"),
    }
}

fn say(name: &str, letters: usize, seconds: f64, bytes: usize, memory: Option<u64>) {
    let count = letters as f64;
    let memory = memory.map_or("not told".to_owned(), |it| format!("{:.1} MB", it as f64 / 1024.0));
    let (speed, each) = (count / seconds, seconds / count * 1000.0);
    println!("  {name:<30} {speed:>10.1} {each:>11.2} {:>14} {memory:>13}", bytes / letters);
}

/// The very words of our letter: what stands above the table, its rows, and what stands below it.
fn as_text(letter: &NoticeLetterFacts<'_>) -> Value {
    let pdf: Pdf = notice_letter(letter).unwrap();
    let lines: Vec<String> = page_text(&pdf).unwrap().concat();
    let is_row = |line: &String| letter.lines.iter().any(|(_, value)| line.ends_with(value.as_str()));
    let first = lines.iter().position(is_row).unwrap();
    let last = lines.iter().rposition(is_row).unwrap();
    let rows: Vec<[String; 2]> = lines[first..=last]
        .iter()
        .map(|line| {
            let value = letter.lines.iter().find(|(_, value)| line.ends_with(value.as_str()));
            let value = value.map_or("", |(_, value)| value.as_str());
            [line.replace(value, "").trim().to_owned(), value.to_owned()]
        })
        .collect();
    let below = &lines[last + 1..];
    let body: Vec<String> = below.chunks(below.len().div_ceil(4).max(1)).map(|it| it.join(" ")).collect();
    json!({ "head": lines[..first], "rows": rows, "body": body })
}
