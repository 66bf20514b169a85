//! The main job through the command line, on the list in `tests/lists`: a vault, a client that is found,
//! her consent letter, the organisation's privacy statement, and a check of the vault.
//! The same steps try the program on a machine without a display and the Windows program under Wine.

use crate::console::say;
use crate::obstacle::{Obstacle, Outcome, on};
use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The password of the vaults made here, which hold fictional persons only.
pub(crate) const PASSWORD: &str = "oefenen-met-zesendertig-kastelen";
const USER: &str = "Noor Voorbeeld";
const SOUGHT: &str = "ose";
const LETTER: &str = "share-with-carers";
const PROFILE: &str = "wettelijk-minimum";

/// The command line in one of its forms, and the folder it works in.
pub(crate) struct MainJob<'a> {
    /// Gives the program, to which the arguments are added.
    pub(crate) kluis: &'a dyn Fn() -> Command,
    /// Where its files are made; it is emptied first.
    pub(crate) folder: &'a Path,
    /// The coordinator's list.
    pub(crate) list: &'a Path,
}

impl MainJob<'_> {
    /// Does the job and gives the files it made.
    pub(crate) fn perform(&self) -> Outcome<Vec<PathBuf>> {
        self.clear()?;
        let list = self.list.to_string_lossy().into_owned();
        self.tell(&["create", "clienten.kluis", "--user", USER])?;
        self.organisation()?;
        self.tell(&["organisation", "clienten.kluis", "--set", "organisatie.toml"])?;
        self.tell(&["import", "clienten.kluis", &list])?;
        let client = self.find()?;
        self.tell(&["letter", "clienten.kluis", &client, LETTER, "--out", "toestemming.pdf"])?;
        let statement = ["statement", "--profile", PROFILE, "--organisation", "organisatie.toml"];
        self.tell(&[&statement[..], &["--out", "privacyverklaring.pdf"]].concat())?;
        self.tell(&["verify", "clienten.kluis"])?;
        self.tell(&["demo", "oefenomgeving.kluis", "--clients", "40", "--seed", "7"])?;
        self.made()
    }

    fn clear(&self) -> Outcome<()> {
        if self.folder.exists() {
            std::fs::remove_dir_all(self.folder).map_err(on(self.folder))?;
        }
        std::fs::create_dir_all(self.folder).map_err(on(self.folder))
    }

    /// Runs one step, showing it and what it answers.
    fn tell(&self, arguments: &[&str]) -> Outcome<()> {
        self.answer(arguments)?.lines().for_each(|line| say(&format!("    {line}")));
        Ok(())
    }

    fn find(&self) -> Outcome<String> {
        let arguments = ["find", "clienten.kluis", SOUGHT, "--json"];
        let answer = self.answer(&arguments)?;
        let found: Option<Value> = serde_json::from_str(&answer).ok();
        let number = found.as_ref().and_then(client_number);
        let missing = Obstacle::Answer { step: arguments.join(" "), expected: "a client number" };
        let number = number.ok_or(missing)?;
        say(&format!("    found: client {number}"));
        Ok(number)
    }

    fn organisation(&self) -> Outcome<()> {
        let file = self.folder.join("organisatie.toml");
        let example = self.answer(&["organisation"])?;
        std::fs::write(&file, example).map_err(on(&file))
    }

    fn answer(&self, arguments: &[&str]) -> Outcome<String> {
        say(&format!("  kluis {}", arguments.join(" ")));
        let log = self.folder.join("stappen.log");
        let mut command = (self.kluis)();
        command.args(arguments).current_dir(self.folder);
        if takes_password(arguments) {
            command.arg("--password-stdin");
        }
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let start = |cause| Obstacle::Start { program: "kluis".to_owned(), cause };
        let mut child = command.spawn().map_err(start)?;
        if let Some(mut input) = child.stdin.take() {
            // A step that asks no password has closed its input, and its exit code says the rest.
            let _ = writeln!(input, "{PASSWORD}");
        }
        let answer = child.wait_with_output().map_err(on(&log))?;
        let said = String::from_utf8_lossy(&answer.stdout).into_owned();
        let complained = String::from_utf8_lossy(&answer.stderr);
        note(&log, &format!("kluis {}\n{said}{complained}\n", arguments.join(" ")))?;
        if !answer.status.success() {
            complained.lines().for_each(|line| say(&format!("    {line}")));
            return Err(Obstacle::CommandFailed { what: format!("kluis {}", arguments.join(" ")), log });
        }
        Ok(said)
    }

    fn made(&self) -> Outcome<Vec<PathBuf>> {
        let entries = std::fs::read_dir(self.folder).map_err(on(self.folder))?;
        let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        files.sort();
        Ok(files)
    }
}

/// Only the steps that open a vault ask for its password.
fn takes_password(arguments: &[&str]) -> bool {
    arguments.iter().any(|argument| argument.ends_with(".kluis"))
}

/// The number of the first client in an answer.
fn client_number(answer: &Value) -> Option<String> {
    answer.as_array()?.first()?.get("number").map(Value::to_string)
}

fn note(log: &Path, text: &str) -> Outcome<()> {
    let mut file = std::fs::OpenOptions::new().create(true).append(true).open(log).map_err(on(log))?;
    file.write_all(text.as_bytes()).map_err(on(log))
}

#[cfg(test)]
mod tests {
    use super::client_number;
    use serde_json::json;

    #[test]
    fn the_first_client_found_is_the_one_meant() {
        assert_eq!(client_number(&json!([{ "number": 7 }, { "number": 9 }])), Some("7".to_owned()));
        assert_eq!(client_number(&json!([])), None, "nobody was found");
    }
}
