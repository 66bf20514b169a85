//! The same letter (embedded font, a table, three paragraphs and more) by us and by what others would use, where that is installed.

use std::{fs, path::Path, process::Command, time::Instant};

use kluis_documents::{
    AddressedAs, Addressee, NoticeLetter, NoticeLetterFacts, NoticeLine, Pdf, notice_letter, notice_letters,
    page_text,
};
use kluis_domain::{organisation::Organisation, profile::Profile};
use kluis_tests::memory::extra_memory;
use serde_json::{Value, json};

use crate::{practice_day, row_heading};

/// Letters that a tool makes: slow tools fewer, so that the table comes within minutes.
const TOOLS: &[(&str, usize)] = &[("typst", 200), ("weasyprint", 20), ("libreoffice", 20)];

/// Letters that we make: as many as the fastest of the others, and many.
const OURS: [usize; 2] = [200, 1_000];

/// How often a time is taken; the shortest counts, because a machine is only ever held up.
const ROUNDS: usize = 5;

/// What was measured of some letters.
struct Figures {
    seconds: f64,
    bytes: f64,
    kilobytes: Option<f64>,
}

pub(crate) fn peers() {
    row_heading(
        "the same letter by others            letters   letters/s   ms/letter   bytes/letter   memory",
    );
    let organisation = Organisation::example(Profile::named("thuiszorg").unwrap());
    let most = OURS.into_iter().max().unwrap();
    let letters: Vec<NoticeLetterFacts> = (0..most).map(|number| letter(&organisation, number)).collect();
    let itself = std::env::current_exe().unwrap();
    row_of("Dossierkluis, the first letter", 1, best(|| asked(Command::new(&itself).arg(FIRST))));
    OURS.into_iter().for_each(|count| ours(&letters[..count]));
    let folder = tempfile::tempdir().unwrap();
    for (tool, count) in TOOLS {
        for (manner, name) in
            [("first", "the first letter"), ("single", "a file each"), ("merged", "one file")]
        {
            let letters = if manner == "first" { &letters[..1] } else { &letters[..*count] };
            let figures = best(|| others(tool, manner, letters, folder.path()));
            row_of(&format!("{tool}, {name}"), letters.len(), figures);
        }
    }
    println!(
        "  (the shortest of {ROUNDS} times; memory beyond what was in use before, of LibreOffice all of it)"
    );
}

/// Name of the case that makes one letter in a program that made none before.
pub(crate) const FIRST: &str = "first-letter";

/// Makes that letter and prints its figures, as `peers.py` does.
pub(crate) fn first() {
    let organisation = Organisation::example(Profile::named("thuiszorg").unwrap());
    let figures = measured(|| notice_letter(&letter(&organisation, 0)).unwrap().0.len());
    println!("{} {} {}", figures.seconds, figures.bytes, figures.kilobytes.unwrap_or(f64::NAN));
}

fn best(measure: impl Fn() -> Option<Figures>) -> Option<Figures> {
    let all = (0..ROUNDS).map_while(|_| measure());
    all.min_by(|one, other| one.seconds.total_cmp(&other.seconds))
}

fn measured(work: impl FnOnce() -> usize) -> Figures {
    let (mut seconds, mut bytes) = (0.0, 0);
    let memory = extra_memory(|| {
        let started = Instant::now();
        bytes = work();
        seconds = started.elapsed().as_secs_f64();
    });
    Figures { seconds, bytes: bytes as f64, kilobytes: memory.map(|it| it as f64) }
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
    let single = || measured(|| letters.iter().map(|it| notice_letter(it).unwrap().0.len()).sum());
    row_of("Dossierkluis, a file each", letters.len(), best(|| Some(single())));
    let merged = || measured(|| notice_letters(letters).unwrap().0.len());
    row_of("Dossierkluis, one file", letters.len(), best(|| Some(merged())));
}

fn others(tool: &str, manner: &str, letters: &[NoticeLetterFacts<'_>], folder: &Path) -> Option<Figures> {
    fs::create_dir_all(folder.join("fonts")).unwrap();
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/fonts");
    for name in ["NotoSans-Regular.ttf", "NotoSans-Bold.ttf"] {
        fs::copy(assets.join(name), folder.join("fonts").join(name)).unwrap();
    }
    let texts: Vec<Value> = letters.iter().map(as_text).collect();
    fs::write(folder.join("letters.json"), json!(texts).to_string()).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("bench/peers.py");
    asked(Command::new("python3").arg(script).args([tool, manner]).arg(folder))
}

/// The figures that a program prints; none where it is not there.
fn asked(program: &mut Command) -> Option<Figures> {
    let answer = program.output().ok().filter(|it| it.status.success())?;
    let told = String::from_utf8_lossy(&answer.stdout).into_owned();
    let line = told.lines().find(|line| line.split_whitespace().all(|word| word.parse::<f64>().is_ok()))?;
    let figures: Vec<f64> = line.split_whitespace().filter_map(|it| it.parse().ok()).collect();
    let &[seconds, bytes, kilobytes] = figures.as_slice() else { return None };
    Some(Figures { seconds, bytes, kilobytes: Some(kilobytes).filter(|it| it.is_finite()) })
}

fn row_of(name: &str, letters: usize, figures: Option<Figures>) {
    let Some(Figures { seconds, bytes, kilobytes }) = figures else {
        return println!("  {name}: not installed, skipped");
    };
    let count = letters as f64;
    let memory = kilobytes.map_or("not told".to_owned(), |it| format!("{:.1} MB", it / 1024.0));
    let (speed, each, bytes) = (count / seconds, seconds / count * 1000.0, bytes / count);
    println!("  {name:<32} {letters:>9} {speed:>11.1} {each:>11.2} {bytes:>14.0} {memory:>11}");
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
    let bold = [letter.organisation.name.clone(), lines[first - 2].clone(), lines[first - 3].clone()];
    json!({ "head": lines[..first], "bold": bold, "rows": rows, "body": body })
}
