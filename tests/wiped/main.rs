//! What is left in the memory of the program after a lock, seen from outside: no key, no password, nothing of the record.
//! And what is left on the disk by a program that was killed while something was shown.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a failure here is a failed test")]

use std::{
    fs::{self, File},
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    os::unix::fs::FileExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use kluis_domain::{organisation::Organisation, profile::Profile};
use kluis_tests::{PASSWORD, anna, consent_of};
use kluis_vault::{Password, measure};
use serde_json::{Value, json};
use tempfile::TempDir;

const WRONG: &str = "verkeerd-wachtwoord-hier";
const BSN: &str = "999900006";
const SURNAME: &str = "Zonnestraalwachter";
const TYPED: &str = "Halfgetypteverzuchting";

/// The program behind a loopback address.
struct Program {
    child: Child,
    address: String,
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Program {
    fn start(folder: &Path) -> Program {
        let mut child = Command::new(env!("CARGO_BIN_EXE_bridge"))
            .args(["--dist", "nowhere", "--port", "0", "--answers"])
            .arg(folder)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().strip_prefix("listening on http://").unwrap().to_owned();
        Program { child, address }
    }

    fn post(&self, path: &str, body: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        stream.write_all(head.as_bytes()).unwrap();
        stream.write_all(body.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer.split_once("\r\n\r\n").unwrap().1.to_owned()
    }

    fn call(&self, name: &str, input: Value) -> Value {
        serde_json::from_str(&self.post("/call", &json!({ "name": name, "input": input }).to_string()))
            .unwrap()
    }

    #[track_caller]
    fn tell(&self, name: &str, input: Value) -> Value {
        let answer = self.call(name, input);
        assert!(answer.get("ok").is_some(), "{name}: {answer}");
        answer["ok"].clone()
    }

    /// Which of these are somewhere in memory that the program can write, and where.
    fn remembers(&self, words: &[(&'static str, Vec<u8>)]) -> Vec<String> {
        let id = self.child.id();
        let memory = File::open(format!("/proc/{id}/mem")).unwrap();
        let maps = fs::read_to_string(format!("/proc/{id}/maps")).unwrap();
        let mut found = Vec::new();
        for line in maps.lines().filter(|it| it.contains(" rw")) {
            let (from, to) = line.split_once(' ').unwrap().0.split_once('-').unwrap();
            let (from, to) = (u64::from_str_radix(from, 16).unwrap(), u64::from_str_radix(to, 16).unwrap());
            let mut bytes = vec![0; usize::try_from(to - from).unwrap()];
            if memory.read_exact_at(&mut bytes, from).is_err() {
                continue;
            }
            let place = line.split_whitespace().nth(5).unwrap_or("anonymous");
            for name in named_in(&bytes, words) {
                found.push(format!("{name}, in {place} of {} KiB", (to - from) >> 10));
            }
        }
        found
    }
}

/// One look at each byte, because there are a hundred million.
fn named_in(bytes: &[u8], words: &[(&'static str, Vec<u8>)]) -> Vec<&'static str> {
    let mut begins = [false; 256];
    for (_, word) in words {
        begins[usize::from(word[0])] = true;
    }
    let mut found = Vec::new();
    for (at, byte) in bytes.iter().enumerate() {
        if begins[usize::from(*byte)] {
            found.extend(
                words.iter().filter(|(_, word)| bytes[at..].starts_with(word)).map(|(name, _)| *name),
            );
        }
    }
    found
}

fn offer(folder: &TempDir, file: &str) -> PathBuf {
    let path = folder.path().join(file);
    fs::write(folder.path().join("next-path"), path.to_str().unwrap()).unwrap();
    path
}

fn credentials(password: &str) -> Value {
    json!({ "userName": "", "password": password })
}

/// Works with a new vault until it is open and full of what must not stay.
fn at_work(folder: &TempDir) -> (Program, PathBuf) {
    let program = Program::start(folder.path());
    let file = offer(folder, "clienten.kluis");
    program.tell("vault.chooseNew", Value::Null);
    program.tell("vault.create", json!({ "userName": "Els Smit", "password": PASSWORD }));
    program.tell("recovery.kept", Value::Null);
    let profile = Profile::named("thuiszorg").unwrap();
    program.tell("organisation.save", json!(Organisation::example(profile)));
    look_around(&program);
    (program, file)
}

fn look_around(program: &Program) {
    let mut client = anna();
    client["surname"] = json!(SURNAME);
    let known = program.tell("client.find", json!({ "text": SURNAME }));
    let id = match known.as_array().and_then(|it| it.first()) {
        Some(one) => one["id"].clone(),
        None => program.tell("client.register", json!({ "client": client, "bsn": BSN })),
    };
    program.tell("client.read", id.clone());
    program.tell("bsn.reveal", id.clone());
    program.tell("client.list", json!({ "page": 0, "onlyCurrent": false }));
    let consent = program.tell("consent.propose", consent_of(&id));
    program.tell("consent.previewLetter", consent.clone());
    program.tell("consent.viewLetter", consent);
    let field = json!({ "id": "item-title", "label": "Titel", "value": TYPED });
    program.tell(
        "draft.hold",
        json!({ "heading": SURNAME, "place": "{}", "fields": [field], "continues": null }),
    );
}

fn words(file: &Path) -> Vec<(&'static str, Vec<u8>)> {
    let mut words = measure::keys_of(file, "", &Password::new(PASSWORD.to_owned())).unwrap();
    let texts = [
        ("the password", PASSWORD),
        ("a wrong password", WRONG),
        ("the BSN", BSN),
        ("a surname", SURNAME),
        ("what was typed", TYPED),
    ];
    words.extend(texts.map(|(name, text)| (name, text.as_bytes().to_vec())));
    words
}

/// A thread that answered gives its memory back a moment later.
fn settle() {
    thread::sleep(Duration::from_millis(500));
}

#[test]
fn after_a_lock_the_memory_has_no_key_no_password_and_nothing_of_the_record() {
    let folder = tempfile::tempdir().unwrap();
    let (program, file) = at_work(&folder);
    let words = words(&file);
    let open = program.remembers(&words);
    for name in ["the data key", "the BSN", "a surname", "what was typed"] {
        assert!(
            open.iter().any(|it| it.starts_with(name)),
            "{name} is there while the vault is open: {open:#?}"
        );
    }
    program.tell("vault.lock", Value::Null);
    settle();
    assert_eq!(program.remembers(&words), Vec::<String>::new(), "after a lock");

    program.call("vault.unlock", credentials(WRONG));
    settle();
    assert_eq!(program.remembers(&words), Vec::<String>::new(), "after a wrong password");

    thread::sleep(Duration::from_secs(1));
    program.tell("vault.unlock", credentials(PASSWORD));
    look_around(&program);
    assert_eq!(program.post("/happens", "sleep"), "true");
    settle();
    assert_eq!(
        program.remembers(&words),
        Vec::<String>::new(),
        "after the computer told that it goes to sleep"
    );
}

#[test]
fn what_was_shown_when_the_program_was_killed_is_gone_at_the_next_start_and_at_a_lock() {
    let folder = tempfile::tempdir().unwrap();
    let shown = || fs::read_dir(folder.path().join("inzage")).map_or(0, |it| it.count());
    let (mut program, _) = at_work(&folder);
    assert_eq!(shown(), 1);
    program.child.kill().unwrap();
    program.child.wait().unwrap();
    assert_eq!(shown(), 1, "nobody was there to empty it");
    let program = Program::start(folder.path());
    assert_eq!(shown(), 0);
    offer(&folder, "clienten.kluis");
    program.tell("vault.chooseExisting", Value::Null);
    program.tell("vault.unlock", credentials(PASSWORD));
    look_around(&program);
    assert_eq!(shown(), 1);
    program.tell("vault.lock", Value::Null);
    assert_eq!(shown(), 0);
}
