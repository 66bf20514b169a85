//! What each subcommand does, told in commands of the table.

use std::{
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
};

use kluis_commands::dutch_date;
use kluis_commands::{App, CommandError, Host, Obstacle, Result, fill_with_fictional_clients, statement};
use kluis_domain::{organisation::Organisation, profile::Profile, statement::PolicyDocument};
use serde_json::{Value, json};
use zeroize::Zeroizing;

use crate::{Arguments, Step, dutch, host::Terminal};

/// What a step answers, for people and for programs.
pub(crate) struct Answer {
    pub(crate) text: String,
    pub(crate) json: Value,
}

impl Answer {
    fn new(text: impl Into<String>, json: Value) -> Answer {
        Answer { text: text.into(), json }
    }
}

pub(crate) fn perform(arguments: Arguments) -> Result<Answer> {
    let key = Key { stdin: arguments.password_stdin, user: arguments.as_user };
    match arguments.step {
        Step::Create { file, user } => create(&key, file, &user),
        Step::Demo { file, clients, seed } => demo(&key, file, clients, seed),
        Step::Import { file, list, dry_run } => import(&key, file, list, dry_run),
        Step::Find { file, text } => find(&key, file, &text),
        Step::Letter { file, client, kind, out, recipients, representatives } => {
            letter(&key, file, out, &Wish { client, kind, recipients, representatives })
        }
        Step::Statement { profile, organisation, out } => make_statement(&profile, &organisation, &out),
        Step::Organisation { file: Some(file), set: Some(set), .. } => set_organisation(&key, file, &set),
        Step::Organisation { profile, .. } => example(&profile),
        Step::Verify { file, row, code } => verify(&key, file, &row, code.as_deref()),
        Step::Backup { file, to } => backup(&key, file, to),
        Step::Restore { backup, out, recovery } => restore(&key, backup, out, recovery),
        Step::Drill { file } => drill(&key, file),
        Step::Call { file, command, input, given, out } => {
            call(&key, file, &command, &input, Terminal { given, out })
        }
    }
}

/// How the vault is opened.
struct Key {
    stdin: bool,
    user: String,
}

impl Key {
    /// The first line of standard input, or what is typed unseen.
    fn password(&self, question: &str) -> Result<Zeroizing<String>> {
        if !self.stdin {
            return Ok(Zeroizing::new(rpassword::prompt_password(question)?));
        }
        let mut text = Zeroizing::new(String::new());
        io::stdin().take(4096).read_to_string(&mut text)?;
        Ok(Zeroizing::new(text.lines().next().unwrap_or_default().to_owned()))
    }

    fn open(&self, file: PathBuf, host: Terminal) -> Result<App> {
        let app = App::new(Box::new(host));
        app.choose(file);
        let password = self.password("Wachtwoord: ")?;
        app.call("vault.unlock", json!({ "userName": self.user, "password": password.as_str() }))?;
        Ok(app)
    }
}

/// Opens, works, and locks whatever the outcome.
fn within<T>(key: &Key, file: PathBuf, host: Terminal, work: impl FnOnce(&App) -> Result<T>) -> Result<T> {
    let app = key.open(file, host)?;
    let outcome = work(&app);
    app.call("vault.lock", Value::Null)?;
    outcome
}

fn make(key: &Key, file: PathBuf, user: &str) -> Result<(App, String)> {
    let app = App::new(Box::new(Terminal::default()));
    app.choose(file);
    let password = key.password("Nieuw wachtwoord: ")?;
    if !key.stdin && *key.password("Nog een keer: ")? != *password {
        return Err(CommandError::Obstacle { obstacle: Obstacle::WrongPassword });
    }
    app.call("vault.create", json!({ "userName": user, "password": password.as_str() }))?;
    let groups = app.call("recovery.groups", Value::Null)?;
    let groups: Vec<&str> = groups.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    Ok((app, groups.join("-")))
}

fn create(key: &Key, file: PathBuf, user: &str) -> Result<Answer> {
    let (app, recovery) = make(key, file, user)?;
    app.call("vault.lock", Value::Null)?;
    Ok(Answer::new(dutch::created(&recovery), json!({ "recoveryKey": recovery })))
}

fn demo(key: &Key, file: PathBuf, clients: usize, seed: u64) -> Result<Answer> {
    let (app, recovery) = make(key, file, "Oefen Coördinator")?;
    fill_with_fictional_clients(&app, clients, seed)?;
    app.call("vault.lock", Value::Null)?;
    Ok(Answer::new(dutch::demo(clients, &recovery), json!({ "clients": clients, "recoveryKey": recovery })))
}

fn import(key: &Key, file: PathBuf, list: PathBuf, dry_run: bool) -> Result<Answer> {
    within(key, file, Terminal { given: Some(list), out: None }, |app| {
        let choice = app.call("import.choose", Value::Null)?;
        let columns = json!({ "columns": choice["columns"] });
        let report = app.call("import.dryRun", columns.clone())?;
        if dry_run {
            return Ok(Answer::new(dutch::report(&report), report));
        }
        let imported =
            app.call("import.run", columns).inspect_err(|_| eprintln!("{}", dutch::report(&report)))?;
        Ok(Answer::new(dutch::imported(&imported, &report), imported))
    })
}

fn find(key: &Key, file: PathBuf, text: &str) -> Result<Answer> {
    within(key, file, Terminal::default(), |app| {
        let found = app.call("client.find", json!({ "text": text }))?;
        Ok(Answer::new(dutch::found(&found), found))
    })
}

/// What the letter is to say.
struct Wish {
    client: i64,
    kind: String,
    recipients: Vec<String>,
    representatives: Vec<String>,
}

/// Prints the client's open consent of that kind, or proposes one where there is none.
fn letter(key: &Key, file: PathBuf, out: PathBuf, wish: &Wish) -> Result<Answer> {
    within(key, file, Terminal { given: None, out: Some(out) }, |app| {
        let client = client_numbered(app, wish.client)?;
        let known = app.call("consent.list", client.clone())?;
        let open = known.as_array().into_iter().flatten().find(|it| {
            it["consent"]["kind"] == wish.kind.as_str()
                && !matches!(it["state"].as_str(), Some("withdrawn" | "expired"))
        });
        let consent = match open {
            Some(row) if wish.recipients.is_empty() => row["id"].clone(),
            Some(_) | None => app.call("consent.propose", proposal(app, client, wish)?)?,
        };
        let saved = app.call("consent.saveLetter", consent.clone())?;
        app.call("consent.markPrinted", consent.clone())?;
        Ok(Answer::new(dutch::saved(&saved), json!({ "consent": consent, "saved": saved })))
    })
}

fn client_numbered(app: &App, number: i64) -> Result<Value> {
    let found = app.call("client.find", json!({ "text": number.to_string() }))?;
    let client = found.as_array().into_iter().flatten().find(|it| it["number"] == number);
    client.map(|it| it["id"].clone()).ok_or(CommandError::NotFound { what: "client".to_owned() })
}

/// Without named recipients the letter names the client's own GP and pharmacy.
fn proposal(app: &App, client: Value, wish: &Wish) -> Result<Value> {
    let kinds = app.call("consent.kinds", Value::Null)?;
    let kind = kinds.as_array().into_iter().flatten().find(|it| it["code"] == wish.kind.as_str());
    let kind = kind.ok_or(CommandError::NotFound { what: "consentKind".to_owned() })?;
    let parts = |text: &str| {
        let mut parts = text.splitn(3, ':').map(str::to_owned);
        [parts.next().unwrap_or_default(), parts.next().unwrap_or_default(), parts.next().unwrap_or_default()]
    };
    let recipient = |text: &String| {
        let [kind, name, place] = parts(text);
        json!({ "kind": kind, "name": name, "place": place })
    };
    let recipients: Vec<Value> = match wish.recipients.is_empty() {
        true => dutch::USUAL_RECIPIENTS
            .iter()
            .map(|(kind, name)| json!({ "kind": kind, "name": name, "place": "" }))
            .collect(),
        false => wish.recipients.iter().map(recipient).collect(),
    };
    let representative = |text: &String| {
        let [name, relation, _] = parts(text);
        json!({ "name": name, "relation": relation })
    };
    Ok(json!({
        "client": client,
        "kind": wish.kind,
        "recipients": recipients,
        "purpose": kind["purposes"][0],
        "information": kind["information"],
        "representatives": wish.representatives.iter().map(representative).collect::<Vec<_>>(),
        "unableBecause": "",
        "validUntil": "",
    }))
}

fn make_statement(profile: &str, organisation: &Path, out: &Path) -> Result<Answer> {
    let profile = Profile::named(profile).ok_or(CommandError::NotFound { what: "profile".to_owned() })?;
    let organisation = read_organisation(organisation)?;
    let today = dutch_date(Terminal::default().now());
    let (made, pdf) = statement::make(PolicyDocument::PrivacyStatement, profile, &organisation, today)?;
    fs::write(out, &pdf.0)?;
    Ok(Answer::new(dutch::statement(out), json!({ "file": out, "completeness": made.completeness })))
}

fn read_organisation(file: &Path) -> Result<Organisation> {
    let text = fs::read_to_string(file)?;
    Organisation::from_toml(&text).map_err(|fault| {
        eprintln!("{fault}");
        CommandError::NotFound { what: "organisation".to_owned() }
    })
}

fn example(profile: &str) -> Result<Answer> {
    let profile = Profile::named(profile).ok_or(CommandError::NotFound { what: "profile".to_owned() })?;
    let organisation = Organisation::example(profile);
    Ok(Answer::new(organisation.to_toml(), json!(organisation)))
}

fn set_organisation(key: &Key, file: PathBuf, set: &Path) -> Result<Answer> {
    let organisation = read_organisation(set)?;
    within(key, file, Terminal::default(), |app| {
        app.call("organisation.save", json!(organisation))?;
        Ok(Answer::new(dutch::ORGANISATION_KEPT, Value::Null))
    })
}

fn verify(key: &Key, file: PathBuf, row: &str, code: Option<&str>) -> Result<Answer> {
    within(key, file, Terminal::default(), |app| {
        let mut report = app.call("audit.verify", Value::Null)?;
        if !report["fault"].is_null() {
            eprintln!("{}", dutch::broken(&report));
            return Err(CommandError::Obstacle { obstacle: Obstacle::Damaged });
        }
        let Some(code) = code else { return Ok(Answer::new(dutch::verified(&report), report)) };
        let answer = app.call("audit.compareCode", json!({ "row": row, "code": code }))?;
        if answer["answer"] != "agrees" {
            eprintln!("{}", dutch::compared(&answer));
            return Err(CommandError::Obstacle { obstacle: Obstacle::Damaged });
        }
        report["code"] = answer.clone();
        Ok(Answer::new(format!("{}\n{}", dutch::verified(&report), dutch::compared(&answer)), report))
    })
}

fn backup(key: &Key, file: PathBuf, to: Option<PathBuf>) -> Result<Answer> {
    let adds = to.is_some();
    within(key, file, Terminal { given: to, out: None }, |app| {
        if adds {
            app.call("backup.addFolder", Value::Null)?;
        }
        let outcome = app.call("backup.run", Value::Null)?;
        Ok(Answer::new(dutch::backed_up(&outcome), outcome))
    })
}

/// The very backup that was named, and none of those beside it.
fn restore(key: &Key, backup: PathBuf, out: PathBuf, recovery: bool) -> Result<Answer> {
    let name = backup.file_name().map(|it| it.to_string_lossy().into_owned());
    let app = App::new(Box::new(Terminal { given: Some(backup), out: Some(out) }));
    app.call("restore.choose", Value::Null)?;
    let rows = if recovery {
        let typed = key.password("Herstelsleutel: ")?;
        app.call("restore.openWithRecovery", json!({ "recoveryKey": typed.as_str() }))?
    } else {
        let typed = key.password("Wachtwoord: ")?;
        app.call("restore.open", json!({ "userName": key.user, "password": typed.as_str() }))?
    };
    let row = rows.as_array().into_iter().flatten().find(|it| it["name"].as_str() == name.as_deref());
    let place = row.map(|it| it["place"].clone()).unwrap_or_default();
    let restored = app.call("restore.run", place)?;
    Ok(Answer::new(dutch::RESTORED, restored))
}

fn drill(key: &Key, file: PathBuf) -> Result<Answer> {
    within(key, file, Terminal::default(), |app| {
        let drill = app.call("backup.drill", Value::Null)?;
        Ok(Answer::new(dutch::drilled(&drill), drill))
    })
}

fn call(key: &Key, file: PathBuf, command: &str, input: &str, host: Terminal) -> Result<Answer> {
    let input: Value =
        serde_json::from_str(input).map_err(|_| CommandError::NotFound { what: "json".to_owned() })?;
    within(key, file, host, |app| {
        let output = app.call(command, input)?;
        let text = serde_json::to_string_pretty(&output).unwrap_or_default();
        Ok(Answer::new(text, output))
    })
}
