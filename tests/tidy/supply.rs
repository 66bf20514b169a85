//! What the program is built from, by the words of deny.toml and without a network: licences, sources, forbidden
//! crates, and the packages of the user interface. Known vulnerabilities need a database that changes every day:
//! `cargo xtask audit` asks it.

use std::{collections::BTreeSet, fs, path::Path};

use serde_json::Value;
use toml::Table;

use super::{crates_of, metadata, read};

const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";
const NPM: &str = "https://registry.npmjs.org/";

const WINDOWS: &str = "x86_64-pc-windows-msvc";

/// Where packages of npm are locked.
const NPM_FOLDERS: &[&str] = &["ui", "tests"];

/// Packages of npm that were read and may run a script when they are installed. None has to.
const MAY_RUN_SCRIPTS: &[&str] = &[];

fn policy() -> Table {
    read("deny.toml").parse().unwrap()
}

fn texts<'a>(part: &'a toml::Value, list: &str) -> Vec<&'a str> {
    part[list].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect()
}

fn packages() -> Vec<Value> {
    let found = metadata()["packages"].as_array().unwrap().clone();
    assert!(100 < found.len(), "{} packages", found.len());
    found
}

fn name_of(package: &Value) -> String {
    format!("{} {}", package["name"].as_str().unwrap(), package["version"].as_str().unwrap())
}

/// Every crate of the lock file, also those that only another system would compile.
#[test]
fn every_crate_has_a_licence_that_the_program_may_have() {
    let policy = policy();
    let allowed = texts(&policy["licenses"], "allow");
    let refused: Vec<String> = packages()
        .iter()
        .filter(|it| !it["license"].as_str().is_some_and(|licence| is_allowed(licence, &allowed)))
        .map(|it| format!("{}: {}", name_of(it), it["license"]))
        .collect();
    assert_eq!(refused, [""; 0], "licences that deny.toml does not allow");
}

/// An SPDX expression of which the allowed licences satisfy one reading; `/` is how OR was written before.
fn is_allowed(expression: &str, allowed: &[&str]) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let mut words = spaced.split_whitespace().peekable();
    either(&mut words, allowed) == Some(true) && words.next().is_none()
}

type Words<'a> = std::iter::Peekable<std::str::SplitWhitespace<'a>>;

/// `None` where this is no expression.
fn either(words: &mut Words, allowed: &[&str]) -> Option<bool> {
    let mut holds = both(words, allowed)?;
    while words.next_if_eq(&"OR").is_some() {
        holds |= both(words, allowed)?;
    }
    Some(holds)
}

fn both(words: &mut Words, allowed: &[&str]) -> Option<bool> {
    let mut holds = one(words, allowed)?;
    while words.next_if_eq(&"AND").is_some() {
        holds &= one(words, allowed)?;
    }
    Some(holds)
}

fn one(words: &mut Words, allowed: &[&str]) -> Option<bool> {
    if words.next_if_eq(&"(").is_some() {
        let holds = either(words, allowed)?;
        return words.next_if_eq(&")").map(|_| holds);
    }
    let licence = words.next()?;
    if words.next_if_eq(&"WITH").is_none() {
        return Some(allowed.contains(&licence));
    }
    let exception = words.next()?;
    Some(allowed.contains(&format!("{licence} WITH {exception}").as_str()))
}

#[test]
fn an_expression_of_licences_is_read_as_spdx_reads_it() {
    let allowed = ["MIT", "ISC", "Apache-2.0 WITH LLVM-exception"];
    for fine in ["MIT", "GPL-3.0 OR MIT", "MIT/GPL-3.0", "(MIT OR GPL-3.0) AND ISC", "GPL-3.0 AND X OR MIT"] {
        assert!(is_allowed(fine, &allowed), "{fine}");
    }
    assert!(is_allowed("Apache-2.0 WITH LLVM-exception AND MIT", &allowed));
    for wrong in ["GPL-3.0", "MIT AND GPL-3.0", "Apache-2.0", "MIT OR", "(MIT", "MIT ISC", "", "MIT WITH X"] {
        assert!(!is_allowed(wrong, &allowed), "{wrong}");
    }
}

/// Ours, or from crates.io with a sum in the lock file.
#[test]
fn every_crate_comes_from_here_or_from_crates_io() {
    for package in packages() {
        let source = package["source"].as_str();
        assert!(source.is_none_or(|it| it == CRATES_IO), "{} comes from {source:?}", name_of(&package));
    }
    let lock: Table = read("Cargo.lock").parse().unwrap();
    for package in lock["package"].as_array().unwrap() {
        if package.get("source").is_some() {
            let sum = package.get("checksum").and_then(|it| it.as_str()).unwrap_or_default();
            assert_eq!(sum.len(), 64, "{} has no SHA-256", package["name"]);
        }
    }
}

/// The lock file has more than any program: what only other systems or unused features would take.
#[test]
fn no_crate_becomes_part_of_a_program_that_was_forbidden_by_name() {
    let policy = policy();
    for target in texts(&policy["graph"], "targets") {
        let present: BTreeSet<String> =
            ["dossierkluis", "kluis-cli"].into_iter().flat_map(|it| crates_of(it, target)).collect();
        for forbidden in policy["bans"]["deny"].as_array().unwrap() {
            let name = forbidden["crate"].as_str().unwrap();
            assert!(!present.contains(name), "{name} on {target}: {}", forbidden["reason"]);
        }
    }
}

/// Whoever leaves the version of a crate open takes what comes.
#[test]
fn no_crate_is_asked_for_in_any_version() {
    for package in packages().iter().filter(|it| it["source"].is_null()) {
        for dependency in package["dependencies"].as_array().unwrap() {
            let open = dependency["req"] == "*" && dependency["path"].is_null();
            assert!(!open, "{} takes any {}", name_of(package), dependency["name"]);
        }
    }
}

/// OpenSSL has sockets of its own. Only SQLCipher uses OpenSSL, for its ciphers alone.
#[test]
fn the_sockets_of_openssl_have_no_caller() {
    let packages = packages();
    for package in &packages {
        let binds = package["dependencies"].as_array().unwrap().iter().any(|it| it["name"] == "openssl-sys");
        let known = !binds || package["name"] == "libsqlite3-sys";
        assert!(known, "{} binds OpenSSL", name_of(package));
    }
    let source =
        packages.iter().find(|it| it["name"] == "sqlcipher-src").expect("SQLCipher comes from its crate");
    let folder = Path::new(source["manifest_path"].as_str().unwrap()).with_file_name("sqlcipher");
    let mut read = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap_or_default();
        for word in ["BIO_", "SSL_CTX", "getaddrinfo", "WSAConnect"] {
            assert!(!text.contains(word), "{} has {word}", path.display());
        }
        read += text.len();
    }
    assert!(1_000_000 < read, "{read} bytes of SQLCipher");
}

/// A warning that is left aside has its reason, is about a crate that is still here, and never about what runs on
/// Windows.
#[test]
fn every_advisory_that_is_left_aside_is_still_about_something_and_not_about_windows() {
    let policy = policy();
    let present: BTreeSet<String> =
        packages().iter().map(|it| it["name"].as_str().unwrap().to_owned()).collect();
    let on_windows: BTreeSet<String> = crates_of("dossierkluis", WINDOWS).into_iter().collect();
    let ignored = policy["advisories"]["ignore"].as_array().unwrap();
    for advisory in ignored {
        let (id, reason) = (advisory["id"].as_str().unwrap(), advisory["reason"].as_str().unwrap());
        let about = reason.split([':', ' ']).next().unwrap();
        assert!(id.starts_with("RUSTSEC-"), "{id}");
        assert!(present.contains(about), "{id} is about {about}, which is gone: remove the line");
        assert!(!on_windows.contains(about), "{id}: {about} is part of the program on Windows");
    }
}

/// Locked by content; installing runs nothing.
#[test]
fn packages_of_npm_are_locked_by_content_and_install_without_running_anything() {
    for folder in NPM_FOLDERS {
        let settings = read(&format!("{folder}/.npmrc"));
        for line in ["ignore-scripts=true", "registry=https://registry.npmjs.org/"] {
            assert!(settings.lines().any(|it| it == line), "{folder}/.npmrc lacks {line}");
        }
        let lock: Value = serde_json::from_str(&read(&format!("{folder}/package-lock.json"))).unwrap();
        assert_eq!(lock["lockfileVersion"], 3, "{folder}");
        let packages = lock["packages"].as_object().unwrap();
        assert!(2 < packages.len(), "{folder} has no packages");
        for (name, package) in packages.iter().filter(|(name, _)| !name.is_empty()) {
            let integrity = package["integrity"].as_str().unwrap_or_default();
            assert!(integrity.starts_with("sha512-") && 88 <= integrity.len(), "{folder}: {name}");
            let from = package["resolved"].as_str().unwrap_or(NPM);
            assert!(from.starts_with(NPM), "{folder}: {name} comes from {from}");
            let runs = package["hasInstallScript"] == true && !MAY_RUN_SCRIPTS.contains(&name.as_str());
            assert!(!runs, "{folder}: {name} runs a script when it is installed");
        }
    }
}

/// An exact version for each package that we name, so that the lock file is no more lenient than we are.
#[test]
fn packages_of_npm_are_named_in_one_version() {
    for folder in NPM_FOLDERS {
        let manifest: Value = serde_json::from_str(&read(&format!("{folder}/package.json"))).unwrap();
        for list in ["dependencies", "devDependencies"] {
            for (name, version) in manifest[list].as_object().into_iter().flatten() {
                let version = version.as_str().unwrap();
                assert!(version.starts_with(|it: char| it.is_ascii_digit()), "{folder}: {name} {version}");
            }
        }
    }
}
