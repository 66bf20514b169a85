//! What a test told the program, so that it can be told again, and told wrongly: the corpus of tests/fuzz and of
//! tests/browser/injection.
//!
//! One file a practice, one line a command: `{"at", "name", "input", "output", "picks"}`. `output` is missing where
//! the command was refused; `picks` are the files that its dialogs were answered with. Written where the variable
//! `DOSSIERKLUIS_TRANSCRIPTS` names a folder.

use std::{
    collections::HashMap,
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, Utc};
use kluis_commands::CommandError;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Longer texts of an answer are pictures and documents, and are not kept.
const LONGEST_TEXT: usize = 200;
/// Larger files are about size, which has tests of its own.
const LARGEST_PICK: u64 = 2 << 20;

/// A test that says the same thing thousands of times is a corpus long before.
const LARGEST_TRANSCRIPT: u64 = 64 << 20;

static PRACTICES: AtomicUsize = AtomicUsize::new(0);

/// A command as it was told.
#[derive(Clone, Serialize, Deserialize)]
pub struct Line {
    pub at: DateTime<Utc>,
    pub name: String,
    pub input: Value,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<Value>,
    pub picks: Vec<Pick>,
}

/// A file that a dialog was answered with; `content` is Base64, and missing where there was no file yet.
#[derive(Clone, Serialize, Deserialize)]
pub struct Pick {
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
}

impl Pick {
    /// As the file is now.
    pub fn of(path: &Path) -> Pick {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let small = path.metadata().is_ok_and(|it| it.is_file() && it.len() <= LARGEST_PICK);
        let content = small.then(|| fs::read(path).ok()).flatten();
        Pick { name, content: content.map(|it| STANDARD.encode(it)) }
    }

    pub fn bytes(&self) -> Option<Vec<u8>> {
        self.content.as_ref().map(|it| STANDARD.decode(it).unwrap())
    }
}

/// Where the lines of one practice go.
pub struct Told(Mutex<File>);

impl Told {
    /// `None` where nobody asked for transcripts.
    pub fn begin() -> Option<Told> {
        let folder = PathBuf::from(std::env::var_os("DOSSIERKLUIS_TRANSCRIPTS")?);
        fs::create_dir_all(&folder).unwrap();
        let name = thread::current().name().unwrap_or("main").replace("::", "-");
        let number = PRACTICES.fetch_add(1, Ordering::Relaxed);
        Some(Told(Mutex::new(File::create(folder.join(format!("{name}-{number}.jsonl"))).unwrap())))
    }

    pub fn write(
        &self,
        at: DateTime<Utc>,
        name: &str,
        input: Value,
        answer: &Result<Value, CommandError>,
        picks: Vec<Pick>,
    ) {
        let output = answer.as_ref().ok().cloned().map(short);
        let line = Line { at, name: name.to_owned(), input, output, picks };
        let line = serde_json::to_string(&line).unwrap();
        let mut file = self.0.lock().unwrap();
        if file.metadata().unwrap().len() + line.len() as u64 <= LARGEST_TRANSCRIPT {
            writeln!(file, "{line}").unwrap();
        }
    }
}

fn short(value: Value) -> Value {
    match value {
        Value::String(text) if LONGEST_TEXT < text.len() => Value::String(String::new()),
        Value::Array(values) => values.into_iter().map(short).collect(),
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, short(value))).collect(),
        other @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => other,
    }
}

/// Every transcript of a folder, by name.
pub fn read_all(folder: &Path) -> Vec<(String, Vec<Line>)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.map(|it| it.unwrap().path()).collect();
    paths.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let lines = text.lines().map(|it| serde_json::from_str(it).unwrap()).collect();
        (path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), lines)
    };
    paths.into_iter().map(read).collect()
}

/// Ids of a transcript, and what they are this time.
#[derive(Default)]
pub struct Ids(HashMap<String, String>);

impl Ids {
    /// Learns from an answer that says now what the transcript says it said then.
    pub fn learn(&mut self, then: &Value, now: &Value) {
        match (then, now) {
            (Value::String(then), Value::String(now)) if is_id(then) && is_id(now) => {
                self.0.insert(then.clone(), now.clone());
            }
            (Value::Array(then), Value::Array(now)) => {
                then.iter().zip(now).for_each(|(then, now)| self.learn(then, now));
            }
            (Value::Object(then), Value::Object(now)) => {
                let both = then.iter().filter_map(|(name, then)| Some((then, now.get(name)?)));
                both.for_each(|(then, now)| self.learn(then, now));
            }
            (_, _) => (),
        }
    }

    /// The input with the ids of this time.
    pub fn translated(&self, input: &Value) -> Value {
        match input {
            Value::String(text) => Value::String(self.0.get(text).unwrap_or(text).clone()),
            Value::Array(values) => values.iter().map(|it| self.translated(it)).collect(),
            Value::Object(fields) => {
                fields.iter().map(|(name, value)| (name.clone(), self.translated(value))).collect()
            }
            other @ (Value::Null | Value::Bool(_) | Value::Number(_)) => other.clone(),
        }
    }
}

fn is_id(text: &str) -> bool {
    text.len() == 36 && text.chars().all(|it| it.is_ascii_hexdigit() || it == '-')
}
