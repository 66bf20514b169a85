//! `cargo xtask audit`: everything that cargo-deny and npm know about the dependencies, also what changes from day to
//! day. It needs the internet and says so; the rest of deny.toml is checked by `cargo xtask test`.

use crate::child::{ask, watch};
use crate::console::{heading, say};
use crate::obstacle::Outcome;
use crate::run::hand_over;
use crate::workspace::Workspace;
use std::path::PathBuf;
use std::process::ExitCode;

/// Built without optimising: 1.5 minutes on two cores instead of 3.5, and it runs for seconds.
const DENY: &str = "0.20.2";
const STEPS: usize = 3;

/// Asks both databases, and fails where one of them cannot be reached or knows something.
pub(crate) fn audit(workspace: &Workspace) -> Outcome<ExitCode> {
    heading(1, STEPS, "cargo-deny");
    let program = cargo_deny(workspace)?;
    heading(2, STEPS, "crates: advisories, bans, licences, sources");
    let mut command = workspace.tool(&program);
    let crates = hand_over(command.args(["check", "advisories", "bans", "licenses", "sources"]))?;
    heading(3, STEPS, "npm: advisories and signatures");
    let mut codes = vec![crates];
    for folder in ["ui", "tests"] {
        for question in [&["audit"][..], &["audit", "signatures"]] {
            say(&format!("  {folder}: npm {}", question.join(" ")));
            codes.push(hand_over(&mut workspace.npm(folder, question))?);
        }
    }
    Ok(codes.into_iter().find(|code| *code != ExitCode::SUCCESS).unwrap_or(ExitCode::SUCCESS))
}

/// The one that is installed, or else one of our own under target/, built once.
pub(crate) fn cargo_deny(workspace: &Workspace) -> Outcome<PathBuf> {
    if ask("cargo-deny", &["--version"]).is_some() {
        return Ok(PathBuf::from("cargo-deny"));
    }
    let root = workspace.path("target/tools");
    let program = root.join("bin").join("cargo-deny").with_extension(std::env::consts::EXE_EXTENSION);
    if program.is_file() {
        return Ok(program);
    }
    say(&format!("Building with cargo, in target/tools: cargo-deny {DENY}"));
    let mut install =
        workspace.cargo(&["install", "--locked", "--debug", "--version", DENY, "cargo-deny", "--root"]);
    install.arg(&root).env("CARGO_TARGET_DIR", root.join("build"));
    watch(install, &workspace.log("cargo-deny"))?.or_obstacle("cargo install cargo-deny")?;
    // What it was built from is large and is not needed again.
    let _ = std::fs::remove_dir_all(root.join("build"));
    Ok(program)
}
