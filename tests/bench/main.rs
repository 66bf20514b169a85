//! The benchmarks: `cargo xtask bench` builds this in release and shows its table.
//!
//! Times are of this process on this machine; quote medians and ratios.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a tool of the tests")]

mod consents;
mod dossiers;
mod fill;
mod peers;

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use chrono::{NaiveDate, Utc};
use kluis_commands::fictional_clients;
use kluis_documents::{
    AddressedAs, Addressee, ClientLines, ConsentLetterFacts, Lasting, Recipient, Signer, consent_letter,
    consent_letters,
};
use kluis_domain::{
    consent::ConsentKind,
    organisation::Organisation,
    profile::Profile,
    search,
    user::{Role, UserId},
};
use kluis_tests::{
    PASSWORD, Practice, item_of,
    memory::{extra_memory, kilobytes, write_film},
};
use kluis_vault::{
    CopyState, Event, Events, Stamp, Stop, Vault, VaultError,
    measure::{MeasureKey, open},
};
use serde_json::{Value, json};

use crate::{consents::consents, dossiers::dossiers, peers::peers};

/// What somebody types while on the phone, key by key.
const TYPED: &[&str] = &[
    "b",
    "ba",
    "bak",
    "bakk",
    "bakker",
    "o",
    "os",
    "ose",
    "j",
    "ja",
    "jan",
    "jans",
    "jansen",
    "d",
    "de",
    "de v",
    "de vr",
    "de vries",
    "de vries a",
    "de vries anna",
    "s",
    "sm",
    "smit",
    "smit 1",
    "an",
    "anna",
    "anna b",
    "y",
    "yi",
    "yilmaz",
    "wojcik",
    "1980",
    "1-2-1980",
    "feb 1980",
    "4331ab",
    "4331ab bos",
    "1001",
    "1500",
    "0006",
    "kow",
    "van den berg j",
    "van 't hof",
];

/// Each with the name by which it can be run alone: `cargo xtask bench dossiers`.
const CASES: &[(&str, fn())] = &[
    ("file", large_file),
    ("unlock", unlocking),
    ("log", long_log),
    ("import", importing),
    ("search", || [1_000, 10_000, 100_000].into_iter().for_each(searching)),
    ("dossiers", || dossiers(10_000, 40)),
    ("consents", || consents(10_000, 1_000)),
    ("encryption", encryption),
    ("backup", || backups(100_000)),
    ("letters", letters),
    ("peers", peers),
];

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    if wanted == [peers::FIRST] {
        return peers::first();
    }
    println!("{:<58} {:>12} {:>12} {:>12}", "", "median", "p95", "longest");
    for (name, case) in CASES {
        if wanted.is_empty() || wanted.iter().any(|it| it == name) {
            case();
        }
    }
    row_of_memory("peak memory of this process", kilobytes("VmHWM:"));
}

fn row_of_memory(name: &str, kilobytes: Option<u64>) {
    match kilobytes {
        Some(it) => println!("{name:<58} {:>9.1} MB", it as f64 / 1024.0),
        None => println!("{name:<58} {:>12}", "not told"),
    }
}

/// The largest file that is kept: in from the disk, and out to the viewer.
fn large_file() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    let item = practice.tell("dossier.add", item_of(&client, json!({ "kind": "image" })));
    let film = practice.path("opname.mp4");
    write_film(&film);
    practice.answer("opname.mp4");
    let (mut file, mut keeping, mut showing) = (Value::Null, Duration::ZERO, Duration::ZERO);
    let kept = extra_memory(|| (keeping, file) = timed(|| practice.tell("dossier.addFile", item)));
    practice.seen.lock().unwrap().views_to = Some(practice.path("getoond.mp4"));
    practice.reopen();
    let shown = extra_memory(|| showing = timed(|| practice.tell("dossier.viewFile", file)).0);
    row("a file of 100 MB: kept", &mut [keeping]);
    row_of_memory("  memory beyond what was in use", kept);
    row("a file of 100 MB: shown", &mut [showing]);
    row_of_memory("  memory beyond what was in use", shown);
}

fn row_heading(name: &str) {
    println!("{name}");
}

fn row(name: &str, times: &mut [Duration]) {
    times.sort_unstable();
    let at = |share: usize| times[(times.len() - 1) * share / 100].as_secs_f64() * 1000.0;
    println!("{name:<58} {:>9.3} ms {:>9.3} ms {:>9.3} ms", at(50), at(95), at(100));
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let output = work();
    (start.elapsed(), output)
}

/// Unlocking is key derivation, which a wrong password costs too, and opening, which it does not.
fn unlocking() {
    let practice = Practice::calibrated();
    for index in 0..200 {
        practice.register(json!({ "surname": format!("Naam{index}") }));
    }
    practice.tell("vault.lock", Value::Null);
    let (mut whole, mut derivation, mut opening) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..5 {
        let (wrong, _) = timed(|| {
            practice.app.call("vault.unlock", json!({ "userName": "", "password": "not-the-password" }))
        });
        let (right, _) = timed(|| {
            practice.tell("vault.unlock", json!({ "userName": "", "password": PASSWORD }));
            practice.tell("start.status", Value::Null);
            practice.tell("today.read", Value::Null)
        });
        practice.tell("vault.lock", Value::Null);
        whole.push(right);
        derivation.push(wrong);
        opening.push(right.saturating_sub(wrong));
    }
    row("unlock to first screen, 200 clients", &mut whole);
    row("  of which key derivation (Argon2id, calibrated)", &mut derivation);
    row("  of which opening and reading", &mut opening);
}

/// Rows of the log of five years, and what reading them costs whoever opens the vault.
fn long_log() {
    let practice = Practice::open();
    practice.tell("vault.lock", Value::Null);
    let short = log_times(&practice);
    fill_log(&practice, 1_000);
    let mut long = log_times(&practice);
    let median = |times: &[Duration]| times.get(times.len() / 2).copied().unwrap_or_default();
    let (before, after) = (median(&short), median(&long));
    row("unlock to first screen, 1,000,000 rows in the log", &mut long);
    println!("{:<58} {:>9.1} ms", "  slowed by the rows", (after.as_secs_f64() - before.as_secs_f64()) * 1e3);
    practice.tell("vault.unlock", json!({ "userName": "", "password": PASSWORD }));
    let (whole, _) = timed(|| practice.tell("audit.verifyBehind", Value::Null));
    row("  reading the whole chain behind it", &mut [whole]);
    let standing = practice.tell("audit.standing", Value::Null);
    assert_eq!(standing["last"]["fault"], Value::Null);
    let (mut slices, (vault, _)) = (Vec::new(), entered(&practice));
    let mut walk = kluis_vault::ChainWalk::default();
    while !walk.is_done() {
        slices.push(timed(|| vault.walk_chain(&mut walk, 1_000).unwrap()).0);
    }
    row("  the vault is held for a slice of it", &mut slices);
}

/// Sorted.
fn log_times(practice: &Practice) -> Vec<Duration> {
    let mut times: Vec<Duration> = (0..9)
        .map(|_| {
            let (time, _) = timed(|| {
                practice.tell("vault.unlock", json!({ "userName": "", "password": PASSWORD }));
                practice.tell("start.status", Value::Null);
                practice.tell("today.read", Value::Null)
            });
            practice.tell("vault.lock", Value::Null);
            time
        })
        .collect();
    times.sort_unstable();
    times
}

fn entered(practice: &Practice) -> (Vault, UserId) {
    practice.tell("vault.lock", Value::Null);
    let opener = kluis_vault::Opener { who: "bench".to_owned(), since: String::new() };
    let password = kluis_vault::Password::new(PASSWORD.to_owned());
    Vault::unlock(&practice.path("clienten.kluis"), "", &password, &opener).unwrap()
}

/// A thousand looks a time, over the five years before the day of the practice.
fn fill_log(practice: &Practice, times: u32) {
    let (mut vault, user) = entered(practice);
    let now = practice.seen.lock().unwrap().now;
    let look = |number: u32| {
        let id = json!(format!("00000000-0000-7000-8000-{:012}", number % 700));
        Event::ClientRead(serde_json::from_value(id).unwrap())
    };
    for time in 0..times {
        let at = now - chrono::TimeDelta::hours(i64::from(times - time) * 43_800 / i64::from(times));
        let stamp = Stamp { at, user, role: Role::Coordinator };
        let events = Events::many(look(0), (1..1_000).map(look));
        vault.change(&stamp, |_| Ok::<_, VaultError>(((), events))).unwrap();
    }
    vault.lock(&Stamp { at: now, user, role: Role::Coordinator }).unwrap();
}

fn importing() {
    let practice = Practice::open();
    let today = practice_day();
    let mut list =
        "Achternaam;Tussenvoegsel;Voornaam;Geboortedatum;Straat;Huisnummer;Postcode;Plaats;Telefoon\n"
            .to_owned();
    for (client, _) in fictional_clients(10_000, 3, today).unwrap() {
        let address = client.address.lines();
        let place = address.last().cloned().unwrap_or_default();
        let (postcode, town) = place.split_once("  ").unwrap_or_default();
        list.push_str(&format!(
            "{};{};{};{};Dorpsstraat;7;{postcode};{town};{}\n",
            client.surname, client.prefix, client.first_names, client.birth_date, client.phones[0]
        ));
    }
    practice.offer("lijst.csv", list.as_bytes());
    let (reading, choice) = timed(|| practice.tell("import.choose", Value::Null));
    let columns = json!({ "columns": choice["columns"] });
    let (trying, _) = timed(|| practice.tell("import.dryRun", columns.clone()));
    let (importing, _) = timed(|| practice.tell("import.run", columns));
    row("import of 10,000 rows: reading the list", &mut [reading]);
    row("  dry run, with duplicates", &mut [trying]);
    row("  import, all or nothing", &mut [importing]);
}

fn practice_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 1).unwrap()
}

fn stamp() -> Stamp {
    Stamp { at: Utc::now(), user: UserId(Default::default()), role: Role::Coordinator }
}

fn filled(folder: &Path, name: &str, key: &MeasureKey, count: usize) -> (PathBuf, Vault) {
    let file = folder.join(name);
    let mut vault = open(&file, key, &stamp()).unwrap();
    let clients = fictional_clients(count, 11, practice_day()).unwrap();
    vault
        .change(&stamp(), |writer| {
            let ids: Result<Vec<Event>, VaultError> = clients
                .iter()
                .map(|(client, bsn)| Ok(Event::ClientRegistered(writer.add_client(client, bsn.as_ref())?)))
                .collect();
            Ok::<_, VaultError>(((), Events::many(Event::ListImported, ids?)))
        })
        .unwrap();
    (file, vault)
}

fn search_times(vault: &mut Vault, rounds: usize) -> Vec<Duration> {
    let stamp = stamp();
    let mut times = Vec::new();
    for _ in 0..rounds {
        for typed in TYPED {
            let (time, found) = timed(|| {
                let query = search::read(typed, practice_day());
                vault
                    .consult(&stamp, Event::DirectorySearched, |reader| reader.find_clients(&query, 50))
                    .unwrap()
            });
            assert!(found.len() <= 50);
            times.push(time);
        }
    }
    times
}

fn searching(count: usize) {
    let folder = tempfile::tempdir().unwrap();
    let (_, mut vault) = filled(folder.path(), "search.kluis", &MeasureKey::encrypted(), count);
    search_times(&mut vault, 1);
    row(&format!("search as you type, {count} clients"), &mut search_times(&mut vault, 10));
}

/// The same queries on the same rows in an encrypted and in a plain file.
fn encryption() {
    let folder = tempfile::tempdir().unwrap();
    let keys = [MeasureKey::encrypted(), MeasureKey::plain()];
    let (mut warm, mut cold, mut opens, mut sizes) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (name, key) in ["encrypted.kluis", "plain.kluis"].into_iter().zip(&keys) {
        let (file, mut vault) = filled(folder.path(), name, key, 100_000);
        search_times(&mut vault, 1);
        let mut times = search_times(&mut vault, 10);
        times.sort_unstable();
        warm.push(times.iter().sum::<Duration>().as_secs_f64());
        vault.lock(&stamp()).unwrap();
        sizes.push(fs::metadata(&file).unwrap().len());
        cold.push(cold_times(&file, key, &mut opens));
    }
    println!("{:<58} {:>12.2}", "encrypted / plain, same searches, warm", warm[0] / warm[1]);
    println!("{:<58} {:>12.2}", "encrypted / plain, first search after opening, cold", cold[0] / cold[1]);
    println!("{:<58} {:>12.2}", "encrypted / plain, file size", sizes[0] as f64 / sizes[1] as f64);
    let half = opens.len() / 2;
    row("opening a vault of 100,000 clients, key derivation aside", &mut opens[..half]);
}

/// Every search on a connection of its own, so that no page is in the cache.
fn cold_times(file: &Path, key: &MeasureKey, opens: &mut Vec<Duration>) -> f64 {
    let mut total = 0.0;
    for typed in TYPED {
        let (opening, mut vault) = timed(|| open(file, key, &stamp()).unwrap());
        opens.push(opening);
        // The look is logged first, so that only the search itself is timed.
        vault.consult(&stamp(), Event::DirectorySearched, |_| Ok::<_, VaultError>(())).unwrap();
        let query = search::read(typed, practice_day());
        let (time, _) = timed(|| {
            vault
                .consult(&stamp(), Event::DirectorySearched, |reader| reader.find_clients(&query, 50))
                .unwrap()
        });
        total += time.as_secs_f64();
    }
    total
}

/// Behind the work: how long it takes, and how long anybody waits for the vault meanwhile. Then back into a new file.
fn backups(count: usize) {
    let folder = tempfile::tempdir().unwrap();
    let (_, mut vault) = filled(folder.path(), "clienten.kluis", &MeasureKey::encrypted(), count);
    let (key, stop, stick) = (vault.backup_key(), Stop::default(), folder.path().join("stick"));
    fs::create_dir(&stick).unwrap();
    let mut waits = Vec::new();
    let (making, backup) = timed(|| {
        vault.begin_copy().unwrap();
        let copied = loop {
            let (wait, state) = timed(|| vault.copy_some(256).unwrap());
            waits.push(wait);
            if let CopyState::Whole(copied) = state {
                break copied;
            }
        };
        let staged = vault.staged();
        let manifest = key.seal(&staged, "clienten", Utc::now(), &copied, &stop).unwrap();
        key.put(&staged, &manifest, &stick, "meting", &stop).unwrap()
    });
    let into = folder.path().join("terug.kluis");
    let (restoring, manifest) = timed(|| key.restore(&backup, &into, Utc::now(), &stop).unwrap());
    assert_eq!(usize::try_from(manifest.rows_of("client")), Ok(count));
    row(&format!("backup of {count} clients, checked and put in a folder"), &mut [making]);
    row("  of which the vault is held, at a time", &mut waits);
    row("  restored into a new file, compared table by table", &mut [restoring]);
}

fn letters() {
    let organisation = Organisation::example(Profile::named("thuiszorg").unwrap());
    let clients = fictional_clients(1_000, 5, practice_day()).unwrap();
    let facts: Vec<ConsentLetterFacts> = clients
        .iter()
        .enumerate()
        .map(|(index, (client, _))| ConsentLetterFacts {
            organisation: &organisation,
            kind: ConsentKind::coded("shareWithCarers").unwrap(),
            today: practice_day(),
            letter_number: "BCDF-2345".to_owned(),
            vault_tag: "BCD234".to_owned(),
            client: ClientLines {
                name: client.formal_name(),
                birth_date: "1 februari 1980".into(),
                number: index.to_string(),
                bsn: None,
            },
            addressee: Addressee { lines: client.envelope_lines(), salutation: String::new() },
            addressed_as: AddressedAs::Client,
            recipients: vec![Recipient {
                name: "Huisartsenpraktijk De Linde".into(),
                kind: "Huisarts".into(),
                place: "Duinveen".into(),
            }],
            purpose: "Medicijnen op elkaar afstemmen".into(),
            choices: vec!["Medicijnen die u gebruikt".into(), "Afspraken en het zorgplan".into()],
            signers: vec![Signer { name: client.formal_name(), capacity: "cliënt".into() }],
            lasting: Lasting::UntilWithdrawn,
            explanations: Vec::new(),
        })
        .collect();
    let (mut times, mut bytes) = (Vec::new(), 0);
    for letter in facts.iter().take(200) {
        let (time, pdf) = timed(|| consent_letter(letter).unwrap());
        times.push(time);
        bytes = bytes.max(pdf.0.len());
    }
    row(&format!("one consent letter ({bytes} bytes at most)"), &mut times);
    let (time, pdf) = timed(|| consent_letters(&facts).unwrap());
    row(&format!("1,000 letters in one PDF ({} bytes each)", pdf.0.len() / facts.len()), &mut [time]);
    let (time, _) = timed(|| facts.iter().map(|it| consent_letter(it).unwrap().0.len()).sum::<usize>());
    row("1,000 letters, a file each", &mut [time]);
}
