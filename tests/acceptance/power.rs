//! The power fails at any moment: everything that was acknowledged is there, the vault opens, and the log is whole.
//!
//! Other promises of this program are kept once more in a process of their own, while every write, sync and change of
//! name is noted. From what was noted follow the disks that a power failure may leave: all that was synced, and of the
//! rest any sectors of 512 bytes, in any order, and any first part of the changes of names. `DISK_IMAGES` sets how many
//! are looked at, `DISK_PROMISES` (with commas between) of which files in this folder.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use kluis_tests::{Practice, disk::shim};
use serde_json::{Value, json};

const SECTOR: usize = 512;
const VAULT: &str = "clienten.kluis";
/// What a test tells the program is noted beside its folder under this ending.
const TOLD: &str = "told";

#[test]
fn what_was_acknowledged_survives_a_power_failure() {
    let images: usize = setting("DISK_IMAGES").map_or(40, |it| it.parse().unwrap());
    let promises = setting("DISK_PROMISES").unwrap_or("users,backup,client".to_owned());
    let promises: Vec<&str> = promises.split(',').collect();
    let mut chance = Chance(7);
    let mut seen = Seen::default();
    for promise in &promises {
        let folder = tempfile::tempdir().unwrap();
        let disks = recorded(folder.path(), promise);
        let each = images.div_ceil(promises.len() * disks.len().max(1));
        for disk in disks {
            seen.disks += 1;
            disk.fail(each, &mut chance, &mut seen);
        }
    }
    println!("{seen:?}");
    assert!(images / 2 <= seen.images, "{seen:?}: too few to tell");
    assert_eq!(seen.lost, Vec::<String>::new(), "{seen:?}");
}

fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// What came out.
#[derive(Debug, Default)]
struct Seen {
    disks: usize,
    images: usize,
    lost: Vec<String>,
}

/// Numbers that look like chance, the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }
}

/// What was done to a disk, by the letter under which the shim notes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Operation {
    Create,
    Write,
    Truncate,
    Sync,
    Rename,
    Unlink,
}

impl Operation {
    fn of(letter: u8) -> Operation {
        match letter {
            b'c' => Operation::Create,
            b'w' => Operation::Write,
            b't' => Operation::Truncate,
            b's' => Operation::Sync,
            b'r' => Operation::Rename,
            b'u' => Operation::Unlink,
            other => panic!("{other} is no letter of tests/support/disk.c"),
        }
    }
}

/// What was done to the folder of one test, in order.
struct Disk {
    folder: PathBuf,
    done: Vec<Done>,
}

struct Done {
    operation: Operation,
    object: u64,
    offset: u64,
    bytes: Vec<u8>,
}

/// Keeps the promises of a file, and gives what every one did to its disk.
fn recorded(folder: &Path, promise: &str) -> Vec<Disk> {
    let (work, log) = (folder.join("work"), folder.join("log"));
    fs::create_dir(&work).unwrap();
    let shim = shim();
    let ran = Command::new(std::env::current_exe().unwrap())
        .args([&format!("{promise}::"), "--test-threads=1"])
        .env("TMPDIR", &work)
        .env("LD_PRELOAD", &*shim)
        .env("FAIL_UNDER", &work)
        .env("FAIL_LOG", &log)
        .env_remove("DOSSIERKLUIS_TRANSCRIPTS")
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(ran.success(), "{promise} failed while it was recorded");
    let mut disks: BTreeMap<PathBuf, Disk> = BTreeMap::new();
    let mut owners: BTreeMap<u64, PathBuf> = BTreeMap::new();
    for done in read(&fs::read(&log).unwrap()) {
        let path = done.path().map(|it| it.strip_prefix(&work).unwrap().to_path_buf());
        let owner = match &path {
            Some(path) => owner(&work, path),
            None => owners[&done.object].clone(),
        };
        if done.operation == Operation::Create {
            owners.insert(done.object, owner.clone());
        }
        if owners.contains_key(&done.object) || path.is_some() {
            let disk = disks.entry(owner.clone()).or_insert(Disk { folder: owner, done: Vec::new() });
            disk.done.push(done);
        }
    }
    disks.into_values().collect()
}

/// The folder of the test that a path under `work` belongs to.
fn owner(work: &Path, path: &Path) -> PathBuf {
    let first = work.join(path.components().next().unwrap());
    if first.extension().is_some_and(|it| it == TOLD) { first.with_extension("") } else { first }
}

fn read(mut log: &[u8]) -> Vec<Done> {
    let mut all = Vec::new();
    while let [operation, rest @ ..] = log {
        let number = |from: usize, to: usize| {
            let mut bytes = [0; 8];
            bytes[..to - from].copy_from_slice(&rest[from..to]);
            u64::from_le_bytes(bytes)
        };
        let end = 20 + usize::try_from(number(16, 20)).unwrap();
        let (object, offset) = (number(0, 8), number(8, 16));
        all.push(Done {
            operation: Operation::of(*operation),
            object,
            offset,
            bytes: rest[20..end].to_vec(),
        });
        log = &rest[end..];
    }
    all
}

impl Done {
    fn path(&self) -> Option<PathBuf> {
        let first = self.bytes.split(|it| *it == 0).next().unwrap_or_default();
        match self.operation {
            Operation::Write | Operation::Truncate => None,
            Operation::Create | Operation::Sync | Operation::Rename | Operation::Unlink => {
                Some(PathBuf::from(String::from_utf8(first.to_vec()).unwrap()))
            }
        }
    }

    fn second_path(&self) -> PathBuf {
        let second = self.bytes.split(|it| *it == 0).nth(1).unwrap();
        PathBuf::from(String::from_utf8(second.to_vec()).unwrap())
    }
}

/// Who can enter, the last one first, and how far the work was.
struct Told {
    /// Place in what was done.
    at: usize,
    entries: Vec<(String, String)>,
}

impl Disk {
    fn fail(&self, images: usize, chance: &mut Chance, seen: &mut Seen) {
        let told = self.told();
        let Some(made) = told.iter().find(|it| !it.entries.is_empty()) else { return };
        let mut controls: BTreeMap<usize, Option<u64>> = BTreeMap::new();
        let places: BTreeSet<usize> =
            (0..images).map(|_| made.at + chance.below(self.done.len() - made.at)).collect();
        for place in places {
            let last = told.iter().rposition(|it| it.at <= place).unwrap();
            let entries = &told[last].entries;
            let wanted = *controls.entry(last).or_insert_with(|| {
                rows(&self.image(told[last].at, &mut Chance(0), Luck::Everything), entries)
            });
            // A test that damages its vault itself, or makes none, says nothing here.
            let Some(wanted) = wanted else { continue };
            let next = told.get(last + 1).map_or(entries, |it| &it.entries);
            let luck = [Luck::Nothing, Luck::Everything, Luck::Some][chance.below(3)];
            let found = rows(&self.image(place, chance, luck), next).or_else(|| {
                (next.len() != entries.len())
                    .then(|| rows(&self.image(place, chance, luck), entries))
                    .flatten()
            });
            seen.images += 1;
            if found.is_none_or(|it| it < wanted) {
                seen.lost
                    .push(format!("{} at {place}, {luck:?}: {found:?} of {wanted}", self.folder.display()));
            }
        }
    }

    /// What was told, and when it was acknowledged.
    fn told(&self) -> Vec<Told> {
        let file = self.folder.with_extension(TOLD);
        let mut objects = BTreeSet::new();
        let mut told: Vec<Told> = Vec::new();
        for (at, done) in self.done.iter().enumerate() {
            if done.operation == Operation::Create && done.path().as_deref() == Some(&file) {
                objects.insert(done.object);
            }
            if done.operation == Operation::Write && objects.contains(&done.object) {
                let mut entries = told.last().map(|it| it.entries.clone()).unwrap_or_default();
                let before = entries.last().map(|(name, _)| name.clone()).unwrap_or_default();
                entries.extend(entry(&serde_json::from_slice(&done.bytes).unwrap(), before));
                told.push(Told { at: at + 1, entries });
            }
        }
        told
    }

    /// The files after a failure at this place.
    fn image(&self, place: usize, chance: &mut Chance, luck: Luck) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut state = State::default();
        for done in &self.done[..place] {
            state.take(done);
        }
        let mut files = state.left(chance, luck);
        files.retain(|path, _| path.starts_with(&self.folder));
        files
            .into_iter()
            .map(|(path, bytes)| (path.strip_prefix(&self.folder).unwrap().to_owned(), bytes))
            .collect()
    }
}

/// Every name and password that is told may be one that opens.
fn entry(told: &Value, before: String) -> Option<(String, String)> {
    let input = &told["input"];
    let password = ["new", "password", "newPassword"].iter().find_map(|it| input[it].as_str())?;
    let name = ["userName", "name"].iter().find_map(|it| input[it].as_str()).map_or(before, str::to_owned);
    Some((name, password.to_owned()))
}

/// What comes through of what was not synced.
#[derive(Debug, Clone, Copy)]
enum Luck {
    Nothing,
    Some,
    Everything,
}

#[derive(Default)]
struct State {
    objects: BTreeMap<u64, Object>,
    names: BTreeMap<PathBuf, u64>,
    unsynced: Vec<Naming>,
}

#[derive(Default, Clone)]
struct Object {
    synced: Vec<u8>,
    unsynced: Vec<Change>,
}

#[derive(Clone)]
enum Change {
    Write(usize, Vec<u8>),
    Length(usize),
}

enum Naming {
    Create(PathBuf, u64),
    Rename(PathBuf, PathBuf),
    Unlink(PathBuf),
}

impl Naming {
    fn apply(&self, names: &mut BTreeMap<PathBuf, u64>) {
        match self {
            Naming::Create(path, object) => {
                names.insert(path.clone(), *object);
            }
            Naming::Rename(from, to) => {
                if let Some(object) = names.remove(from) {
                    names.insert(to.clone(), object);
                }
            }
            Naming::Unlink(path) => {
                names.remove(path);
            }
        }
    }

    fn folder(&self) -> Option<&Path> {
        match self {
            Naming::Create(path, _) | Naming::Rename(_, path) | Naming::Unlink(path) => path.parent(),
        }
    }
}

impl Change {
    fn apply(&self, bytes: &mut Vec<u8>) {
        match self {
            Change::Length(length) => bytes.resize(*length, 0),
            Change::Write(offset, new) => {
                bytes.resize(bytes.len().max(offset + new.len()), 0);
                bytes[*offset..offset + new.len()].copy_from_slice(new);
            }
        }
    }

    /// What a disk may write by itself.
    fn sectors(&self) -> Vec<Change> {
        let Change::Write(offset, bytes) = self else { return vec![self.clone()] };
        let mut pieces = Vec::new();
        let mut start = 0;
        while start < bytes.len() {
            let end = bytes.len().min((offset + start) / SECTOR * SECTOR + SECTOR - offset);
            pieces.push(Change::Write(offset + start, bytes[start..end].to_vec()));
            start = end;
        }
        pieces
    }
}

impl State {
    fn take(&mut self, done: &Done) {
        let offset = usize::try_from(done.offset).unwrap();
        let object = self.objects.entry(done.object).or_default();
        match done.operation {
            Operation::Write => object.unsynced.push(Change::Write(offset, done.bytes.clone())),
            Operation::Truncate => object.unsynced.push(Change::Length(offset)),
            Operation::Create => self.unsynced.push(Naming::Create(done.path().unwrap(), done.object)),
            Operation::Rename => self.unsynced.push(Naming::Rename(done.path().unwrap(), done.second_path())),
            Operation::Unlink => self.unsynced.push(Naming::Unlink(done.path().unwrap())),
            Operation::Sync => {
                for change in std::mem::take(&mut object.unsynced) {
                    change.apply(&mut object.synced);
                }
                self.sync_names(&done.path().unwrap());
            }
        }
    }

    /// The sync of a folder keeps the names in it.
    fn sync_names(&mut self, folder: &Path) {
        let (kept, rest) =
            std::mem::take(&mut self.unsynced).into_iter().partition(|it| it.folder() == Some(folder));
        self.unsynced = rest;
        let kept: Vec<Naming> = kept;
        for naming in kept {
            naming.apply(&mut self.names);
        }
    }

    fn left(mut self, chance: &mut Chance, luck: Luck) -> BTreeMap<PathBuf, Vec<u8>> {
        let names = match luck {
            Luck::Nothing => 0,
            Luck::Some => chance.below(self.unsynced.len() + 1),
            Luck::Everything => self.unsynced.len(),
        };
        for naming in self.unsynced.iter().take(names) {
            naming.apply(&mut self.names);
        }
        let mut left = BTreeMap::new();
        for (path, object) in &self.names {
            let object = self.objects.get(object).cloned().unwrap_or_default();
            left.insert(path.clone(), object.left(chance, luck));
        }
        left
    }
}

impl Object {
    fn left(self, chance: &mut Chance, luck: Luck) -> Vec<u8> {
        let mut bytes = self.synced;
        let percent = chance.below(101);
        for piece in self.unsynced.iter().flat_map(Change::sectors) {
            let comes_through = match luck {
                Luck::Nothing => false,
                Luck::Some => chance.below(100) < percent,
                Luck::Everything => true,
            };
            if comes_through {
                piece.apply(&mut bytes);
            }
        }
        bytes
    }
}

/// The rows of the log when the vault opens and its log is whole; the last who may enter comes first.
fn rows(files: &BTreeMap<PathBuf, Vec<u8>>, entries: &[(String, String)]) -> Option<u64> {
    let mut tried: Vec<&(String, String)> = Vec::new();
    for entry in entries.iter().rev() {
        if !tried.contains(&entry) {
            tried.push(entry);
        }
    }
    tried.into_iter().find_map(|entry| opened(files, entry))
}

fn opened(files: &BTreeMap<PathBuf, Vec<u8>>, (name, password): &(String, String)) -> Option<u64> {
    let practice = Practice::closed();
    for (path, bytes) in files {
        let path = practice.path("").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    practice.answer(VAULT);
    practice.app.call("vault.chooseExisting", Value::Null).ok()?;
    let credentials = json!({ "userName": name, "password": password });
    practice.app.call("vault.unlock", credentials).ok()?;
    let report = practice.app.call("audit.verify", Value::Null).ok()?;
    report["firstBroken"].is_null().then(|| report["rows"].as_u64()).flatten()
}
