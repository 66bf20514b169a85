//! A host for tests: its clock stands where it was set, its dialogs are answered in advance, and what it shows is kept.
#![allow(clippy::unwrap_used, missing_docs, reason = "test support: a failure here is a failed test")]

#[cfg(target_os = "linux")]
pub mod disk;
pub mod memory;
pub mod scanner;
pub mod transcript;

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use chrono::{DateTime, Utc};
use kluis_commands::{App, CommandError, Host, Strength, Wanted};
use serde_json::{Value, json};
use tempfile::TempDir;

pub const PASSWORD: &str = "fiets-regen-kaas-lamp";
/// Bytes of a dropped file that go over at a time.
const PIECE: usize = 1 << 20;

const WORKER_PASSWORD: &str = "trein-over-de-brug";

/// What the machine saw and said.
#[derive(Default)]
pub struct Seen {
    pub answers: Vec<PathBuf>,
    /// What the dialogs of the command under way were answered with.
    pub picks: Vec<transcript::Pick>,
    pub viewed: Vec<(String, Vec<u8>)>,
    pub logged: Vec<String>,
    pub recent: Vec<PathBuf>,
    pub wrong_tries: String,
    /// Where what is shown goes, instead of `viewed`.
    pub views_to: Option<PathBuf>,
    pub now: DateTime<Utc>,
    /// What lies on the clipboard.
    pub clipboard: String,
    /// Whether the window is kept out of screenshots.
    pub is_hidden: bool,
    /// What happens while a dialog is open.
    pub meanwhile: Option<Box<dyn FnOnce() + Send>>,
    /// The least that is accepted, unless a benchmark asks for what a machine really uses.
    pub strength: Option<Strength>,
}

/// A machine that does as it is told.
pub struct Scripted {
    folder: PathBuf,
    seen: Arc<Mutex<Seen>>,
}

impl Host for Scripted {
    fn now(&self) -> DateTime<Utc> {
        self.seen.lock().unwrap().now
    }

    fn who(&self) -> String {
        "test (laptop)".to_owned()
    }

    fn pick_existing(&self, _: Wanted) -> Option<PathBuf> {
        let meanwhile = self.seen.lock().unwrap().meanwhile.take();
        if let Some(happens) = meanwhile {
            happens();
        }
        let seen = &mut *self.seen.lock().unwrap();
        let path = if seen.answers.is_empty() { None } else { Some(seen.answers.remove(0)) }?;
        seen.picks.push(transcript::Pick::of(&path));
        Some(path)
    }

    fn pick_new(&self, wanted: Wanted, _: &str) -> Option<PathBuf> {
        self.pick_existing(wanted)
    }

    fn view_from(
        &self,
        name: &str,
        fill: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<()> {
        let views_to = self.seen.lock().unwrap().views_to.clone();
        if let Some(file) = views_to {
            return fill(&mut std::fs::File::create(file)?);
        }
        let mut content = Vec::new();
        fill(&mut content)?;
        self.seen.lock().unwrap().viewed.push((name.to_owned(), content));
        Ok(())
    }

    fn clear_views(&self) {
        self.seen.lock().unwrap().viewed.clear();
    }

    fn recent(&self) -> Vec<PathBuf> {
        self.seen.lock().unwrap().recent.clone()
    }

    fn remember(&self, vault: &Path) {
        let recent = &mut self.seen.lock().unwrap().recent;
        recent.retain(|it| it != vault);
        recent.insert(0, vault.to_path_buf());
    }

    fn wrong_tries(&self) -> String {
        self.seen.lock().unwrap().wrong_tries.clone()
    }

    fn keep_wrong_tries(&self, text: &str) {
        text.clone_into(&mut self.seen.lock().unwrap().wrong_tries);
    }

    fn can_hide_window(&self) -> bool {
        true
    }

    fn hide_window(&self) {
        self.seen.lock().unwrap().is_hidden = true;
    }

    fn show_window(&self) {
        self.seen.lock().unwrap().is_hidden = false;
    }

    fn wipes_clipboard(&self) -> bool {
        true
    }

    fn put_on_clipboard(&self, text: &str) -> bool {
        text.clone_into(&mut self.seen.lock().unwrap().clipboard);
        true
    }

    fn clear_clipboard(&self) {
        self.seen.lock().unwrap().clipboard.clear();
    }

    fn practice_vault(&self) -> PathBuf {
        self.folder.join("home/oefenomgeving.kluis")
    }

    fn strength(&self) -> Strength {
        self.seen.lock().unwrap().strength.unwrap_or(Strength::FLOOR)
    }

    fn log(&self, line: &str) {
        self.seen.lock().unwrap().logged.push(line.to_owned());
    }
}

/// A practice with a machine, a folder and a day: 1 March 2026, ten in the morning in the Netherlands.
pub struct Practice {
    pub app: App,
    pub folder: TempDir,
    pub seen: Arc<Mutex<Seen>>,
    told: Option<transcript::Told>,
}

impl Practice {
    /// Nothing chosen yet.
    pub fn closed() -> Practice {
        let folder = tempfile::tempdir().unwrap();
        let seen =
            Arc::new(Mutex::new(Seen { now: "2026-03-01T09:00:00Z".parse().unwrap(), ..Seen::default() }));
        let host = Scripted { folder: folder.path().to_path_buf(), seen: Arc::clone(&seen) };
        Practice { app: App::new(Box::new(host)), folder, seen, told: transcript::Told::begin() }
    }

    /// An open vault of its own, with the settings of a fictional home-care provider.
    pub fn open() -> Practice {
        let practice = Practice::bare();
        let profile = kluis_domain::profile::Profile::named("thuiszorg").unwrap();
        let organisation = kluis_domain::organisation::Organisation::example(profile);
        practice.tell("organisation.save", json!(organisation));
        practice
    }

    /// An open vault without settings.
    pub fn bare() -> Practice {
        Practice::closed().made()
    }

    /// An open vault that is as hard to guess as one on this machine really is.
    pub fn calibrated() -> Practice {
        let practice = Practice::closed();
        practice.seen.lock().unwrap().strength = Some(Strength::calibrated());
        practice.made()
    }

    fn made(self) -> Practice {
        let practice = self;
        practice.answer("clienten.kluis");
        practice.tell("vault.chooseNew", Value::Null);
        practice.tell("vault.create", json!({ "userName": "Els Smit", "password": PASSWORD }));
        practice
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The next dialog is answered with this file of the practice's folder.
    pub fn answer(&self, name: &str) {
        let path = self.path(name);
        self.seen.lock().unwrap().answers.push(path);
    }

    /// Writes a file and answers the next dialog with it.
    pub fn offer(&self, name: &str, content: &[u8]) {
        std::fs::write(self.path(name), content).unwrap();
        self.answer(name);
    }

    pub fn set_clock(&self, instant: &str) {
        self.seen.lock().unwrap().now = instant.parse().unwrap();
    }

    /// Lets the clock run.
    pub fn later(&self, seconds: i64) {
        self.seen.lock().unwrap().now += chrono::TimeDelta::seconds(seconds);
    }

    /// Ends the program and starts it again, on the same machine.
    pub fn restart(&mut self) {
        let host = Scripted { folder: self.folder.path().to_path_buf(), seen: Arc::clone(&self.seen) };
        self.app = App::new(Box::new(host));
    }

    /// Drops a file on the window: its bytes in pieces, as the user interface sends them.
    pub fn drop_file(&self, name: &str, content: &[u8], consent: Value) -> Result<Value, CommandError> {
        use base64::{Engine, engine::general_purpose::STANDARD};
        for (index, piece) in content.chunks(PIECE).enumerate() {
            let piece = json!({ "from": index * PIECE, "content": STANDARD.encode(piece) });
            self.call("scan.receive", piece)?;
        }
        self.call("scan.fileDropped", json!({ "name": name, "size": content.len(), "consent": consent }))
    }

    /// Calls a command, and writes down what was told where somebody wants to know.
    pub fn call(&self, name: &str, input: Value) -> Result<Value, CommandError> {
        let Some(told) = &self.told else { return self.app.call(name, input) };
        let answer = self.app.call(name, input.clone());
        let (at, picks) = {
            let mut seen = self.seen.lock().unwrap();
            (seen.now, std::mem::take(&mut seen.picks))
        };
        told.write(at, name, input, &answer, picks);
        answer
    }

    #[track_caller]
    pub fn tell(&self, name: &str, input: Value) -> Value {
        let told = json!({ "name": name, "input": input });
        let answer = self.call(name, input).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        self.note(&told);
        answer
    }

    /// Notes beside the folder that this was acknowledged, for whoever replays what happened to the disk.
    fn note(&self, told: &Value) {
        if std::env::var_os("FAIL_LOG").is_none() {
            return;
        }
        let file = self.folder.path().with_extension("told");
        let mut file = std::fs::File::options().create(true).append(true).open(file).unwrap();
        file.write_all(told.to_string().as_bytes()).unwrap();
    }

    /// The failure as the user interface gets it.
    #[track_caller]
    pub fn refused(&self, name: &str, input: Value) -> Value {
        let error: CommandError = self.call(name, input).expect_err(name);
        json!(error)
    }

    /// Registers Anna Øse, born 1 February 1980, with some fields changed.
    #[track_caller]
    pub fn register(&self, changes: Value) -> Value {
        let mut client = anna();
        let mut bsn = String::new();
        for (field, value) in changes.as_object().unwrap() {
            match field.as_str() {
                "bsn" => bsn = value.as_str().unwrap().to_owned(),
                other => client[other] = value.clone(),
            }
        }
        self.tell("client.register", json!({ "client": client, "bsn": bsn }))
    }

    /// Adds Jan Bos, a care worker.
    pub fn add_care_worker(&self) {
        self.add_user("Jan Bos", "careWorker");
    }

    /// Lets somebody in, who makes the temporary password one of her own; then Els Smit is back. An auditor has today.
    pub fn add_user(&self, name: &str, role: &str) -> Value {
        let today = if role == "auditor" { "1-3-2026" } else { "" };
        let role = json!({ "role": role, "ownRole": null, "onlyOn": today });
        let invited = self.tell("user.invite", json!({ "name": name, "role": role }));
        self.make_own(name, &invited);
        self.enter_coordinator();
        invited["user"].clone()
    }

    /// Enters with the password as handed over, and changes it.
    pub fn make_own(&self, name: &str, handed_over: &Value) {
        let temporary = handed_over["password"].as_str().unwrap();
        self.enter(name, temporary);
        self.tell("user.changePassword", json!({ "old": temporary, "new": WORKER_PASSWORD }));
    }

    /// Whoever was added with [`Practice::add_user`].
    pub fn enter_user(&self, name: &str) {
        self.enter(name, WORKER_PASSWORD);
    }

    /// Puts a user in the circle of every client there is.
    pub fn put_in_every_circle(&self, user: &Value) {
        let list = self.tell("client.list", json!({ "page": 0, "onlyCurrent": false }));
        let clients: Vec<&Value> = list["rows"].as_array().unwrap().iter().map(|it| &it["id"]).collect();
        self.tell("circle.addMany", json!({ "user": user, "clients": clients, "from": "1-1-2026" }));
    }

    /// Locks, and lets Jan Bos in, who is in the circle of every client that there was until now.
    pub fn enter_care_worker(&self) {
        let users = self.tell("user.list", Value::Null);
        let jan = users.as_array().unwrap().iter().find(|it| it["name"] == "Jan Bos").unwrap();
        self.put_in_every_circle(&jan["id"]);
        self.enter("Jan Bos", WORKER_PASSWORD);
    }

    /// Locks, and lets Els Smit in, who made the vault.
    pub fn enter_coordinator(&self) {
        self.enter("Els Smit", PASSWORD);
    }

    fn enter(&self, name: &str, password: &str) {
        self.tell("vault.lock", Value::Null);
        self.tell("vault.unlock", json!({ "userName": name, "password": password }));
    }

    /// Locks, and opens again with the right password.
    pub fn reopen(&self) {
        self.tell("vault.lock", Value::Null);
        self.tell("vault.unlock", json!({ "userName": "", "password": PASSWORD }));
    }
}

/// A whole client as the form sends it.
pub fn anna() -> Value {
    json!({
        "surname": "Øse", "prefix": "", "partnerSurname": "Berg", "partnerPrefix": "van den", "nameUse": "ownPartner",
        "initials": "AB", "firstNames": "Anna Beatrix", "birthDate": "1-2-1980", "sex": "female",
        "birthPlace": "Waterborg", "nationality": "Nederlandse en Noorse", "maritalStatus": "married",
        "family": "Woont met partner\nTwee volwassen zonen", "language": "Noors", "interpreter": true,
        "communication": "Slechthorend links", "preferredChannel": "email", "deceasedOn": "",
        "street": "Zonnedauwlaan", "houseNumber": "12", "houseLetter": "a", "houseAddition": "bis",
        "postcode": "4331ab", "town": "Duinveen", "foreignAddress": "", "country": "", "secretAddress": false,
        "phones": ["06 00012345", "0100 123456"], "email": "anna@voorbeeld.nl", "reference": "K-17",
        "careStart": "1-1-2025", "careEnd": ""
    })
}

/// A check of identity and BSN as the form sends it: a passport was shown, the municipality gave the BSN.
pub fn check_of(client: &Value) -> Value {
    json!({
        "client": client, "checkedOn": "1-3-2026", "checkedBy": "Els Smit", "basis": "document",
        "documentKind": "passport", "documentNumber": "npr 12cd 34", "validUntil": "1-3-2031",
        "issuingCountry": "", "widCheck": "mayCirculate", "basisReason": "",
        "withoutBsn": false, "noBsn": null, "noBsnRemark": "",
        "bsn": "999900006", "source": "municipality", "sender": "Gemeente Duinveen", "receivedOn": "20-2-2026",
        "registerOutcome": null, "searchPath": null, "askedOn": "", "channel": null, "registerRemark": ""
    })
}

/// A guidance note as the form sends it, with some fields changed.
pub fn item_of(client: &Value, changes: Value) -> Value {
    let mut item = json!({
        "client": client, "kind": "guidanceNote", "title": "Huisbezoek", "text": "Het gaat goed.\n\nVolgende week weer.",
        "details": {
            "measure": null, "party": "", "reference": "", "amount": "", "per": null, "from": "", "until": "",
            "evaluateOn": ""
        },
        "category": "ordinary", "specialKinds": [], "specialReason": null, "criminalGround": null,
        "explanation": "", "source": "selfMade", "sourceName": "", "dated": "28-2-2026", "author": "Els Smit",
        "purpose": "u zo goed mogelijk zorg geven", "basis": "legalDuty", "retention": "care"
    });
    for (field, value) in changes.as_object().unwrap() {
        match item["details"].get(field) {
            Some(_) => item["details"][field] = value.clone(),
            None => item[field] = value.clone(),
        }
    }
    item
}

/// A consent as the form sends it: GP and pharmacy.
pub fn consent_of(client: &Value) -> Value {
    json!({
        "client": client, "kind": "shareWithCarers",
        "recipients": [
            { "kind": "gp", "name": "Huisartsenpraktijk De Linde", "place": "Duinveen" },
            { "kind": "pharmacy", "name": "Apotheek Waterborg", "place": "" }
        ],
        "purpose": "Medicijnen op elkaar afstemmen", "choices": ["Medicijnen die u gebruikt"],
        "representatives": [], "unableBecause": "", "validUntil": "", "replaces": null
    })
}

/// Signer number `signer` says yes on paper to both recipients and the one choice of [`consent_of`].
pub fn yes_of(consent: &Value, signer: u32, on: &str) -> Value {
    let answer = json!({ "signedOn": on, "means": "paper", "recipients": [0, 1], "choices": [0] });
    json!({ "consent": consent, "signer": signer, "answer": answer })
}

/// The client withdraws it, aloud.
pub fn withdrawal_of(consent: &Value) -> Value {
    json!({ "consent": consent, "withdrawal": { "by": "De cliënt", "means": "spoken" } })
}

/// The overview of consents without any filter.
pub fn everything() -> Value {
    json!({ "onlyCurrent": false, "show": "all", "kinds": [], "text": "", "page": 0 })
}
