//! The suites of `cargo xtask test`, in the order in which they run. Each says how many of its checks
//! passed and failed; none stops the others.

use crate::audit;
use crate::child::{Finished, watch};
use crate::console::say;
use crate::counts::{self, Tally};
use crate::obstacle::{Outcome, on};
use crate::ordeal::{self, TRANSCRIPTS};
use crate::workspace::Workspace;
use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

/// What came of a suite.
pub(crate) enum Verdict {
    /// It ran.
    Ran(Tally),
    /// It could not run on this machine, and why.
    Skipped(&'static str),
}

/// One suite.
pub(crate) struct Suite {
    /// Its name in headings and in the table.
    pub(crate) name: &'static str,
    /// Runs it.
    pub(crate) run: fn(&Workspace) -> Outcome<Verdict>,
}

/// Every suite. The interface is built first, because the shell is compiled around it.
pub(crate) const SUITES: [Suite; 10] = [
    Suite { name: "interface builds", run: interface },
    Suite { name: "format", run: format },
    Suite { name: "clippy", run: clippy },
    Suite { name: "licences and sources", run: deny },
    Suite { name: "rust tests", run: rust_tests },
    Suite { name: "fuzzing", run: fuzzing },
    Suite { name: "svelte-check", run: svelte_check },
    Suite { name: "vitest", run: vitest },
    Suite { name: "browser journeys", run: browser },
    Suite { name: "desktop journey", run: desktop },
];

fn interface(workspace: &Workspace) -> Outcome<Verdict> {
    let mut tally = Tally::default();
    for (script, log) in [("build", "ui-build"), ("build:bridge", "ui-build-bridge")] {
        let finished = watch(workspace.npm("ui", &["run", script]), &workspace.log(log))?;
        tally = tally.plus(one_check(&finished));
    }
    Ok(Verdict::Ran(tally))
}

/// Each package, the interface and the rigs are one check each.
fn format(workspace: &Workspace) -> Outcome<Verdict> {
    let mut tally = Tally::default();
    for package in workspace.packages()? {
        let log = workspace.log(&format!("format-{package}"));
        let finished = watch(workspace.cargo(&["fmt", "--package", &package, "--", "--check"]), &log)?;
        tally = tally.plus(one_check(&finished));
    }
    for (part, arguments) in [
        ("ui", &["run", "format:check"][..]),
        ("tests", &["exec", "--", "prettier", "--check", "../tests"][..]),
    ] {
        let finished = watch(workspace.npm("ui", arguments), &workspace.log(&format!("format-{part}")))?;
        tally = tally.plus(one_check(&finished));
    }
    Ok(Verdict::Ran(tally))
}

fn clippy(workspace: &Workspace) -> Outcome<Verdict> {
    let packages = workspace.packages()?.len();
    let command = workspace.cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]);
    counted(command, &workspace.log("clippy"), |output| counts::clippy(output, packages))
}

/// The tidy tests read the same deny.toml, so a machine on which the tool cannot be built is no gap.
fn deny(workspace: &Workspace) -> Outcome<Verdict> {
    let Ok(program) = audit::cargo_deny(workspace) else {
        return Ok(Verdict::Skipped("cargo-deny could not be built; the tidy tests check the same"));
    };
    let mut command = workspace.tool(&program);
    command.args(["check", "bans", "licenses", "sources"]);
    counted(command, &workspace.log("deny"), counts::deny)
}

/// Unit, property, acceptance and tidy tests. What the acceptance tests tell the program is written down, for the
/// suites that tell it wrongly.
fn rust_tests(workspace: &Workspace) -> Outcome<Verdict> {
    let told = workspace.path(TRANSCRIPTS);
    // Those of tests that are no longer there.
    let _ = std::fs::remove_dir_all(&told);
    let command = workspace.cargo(&["test", "--workspace", "--no-fail-fast"]);
    let finished = watch(with(command, "TRANSCRIPTS", told), &workspace.log("rust-tests"))?;
    show_failure(&finished);
    let targets = counts::cargo_test(&finished.output);
    for (name, tally) in targets.iter().filter(|(_, tally)| *tally != Tally::default()) {
        say(&format!("  {:>5} passed {:>3} failed  {name}", tally.passed, tally.failed));
    }
    let total = targets.into_iter().fold(Tally::default(), |sum, (_, tally)| sum.plus(tally));
    Ok(Verdict::Ran(total.settled(finished.succeeded)))
}

/// Ten seconds for each thing that comes in from outside; `cargo xtask fuzz` takes longer.
fn fuzzing(workspace: &Workspace) -> Outcome<Verdict> {
    counted(ordeal::fuzz_command(workspace, 10), &workspace.log("fuzzing"), counts::fuzzing)
}

fn svelte_check(workspace: &Workspace) -> Outcome<Verdict> {
    counted(workspace.npm("ui", &["run", "check"]), &workspace.log("svelte-check"), counts::svelte_check)
}

fn vitest(workspace: &Workspace) -> Outcome<Verdict> {
    counted(workspace.npm("ui", &["run", "test"]), &workspace.log("vitest"), counts::vitest)
}

/// The interface in an ordinary browser, against the commands behind a loopback bridge.
fn browser(workspace: &Workspace) -> Outcome<Verdict> {
    let build = workspace.cargo(&["build", "--package", "kluis-tests", "--bin", "bridge"]);
    watch(build, &workspace.log("bridge-build"))?.or_obstacle("building the bridge")?;
    let command = with(workspace.npm("tests", &["run", "browser"]), "BRIDGE", workspace.built("bridge"));
    let command = with(command, "TRANSCRIPTS", workspace.path(TRANSCRIPTS));
    counted(command, &workspace.log("browser"), counts::node_test)
}

/// The real window. Its program answers file dialogs from a folder, so it is kept apart from the
/// program that people use.
fn desktop(workspace: &Workspace) -> Outcome<Verdict> {
    if !cfg!(target_os = "linux") {
        return Ok(Verdict::Skipped("the desktop journey drives WebKitGTK, which only Linux has"));
    }
    let build = workspace.cargo(&["build", "--package", "dossierkluis", "--features", "scripted-dialogs"]);
    watch(build, &workspace.log("desktop-build"))?.or_obstacle("building the scripted window")?;
    let program = workspace.path("target/journey/dossierkluis-scripted");
    keep_apart(&workspace.built("dossierkluis"), &program)?;
    let command = with(workspace.npm("tests", &["run", "desktop"]), "PROGRAM", program);
    counted(command, &workspace.log("desktop"), counts::node_test)
}

fn keep_apart(built: &Path, apart: &Path) -> Outcome<()> {
    if let Some(folder) = apart.parent() {
        std::fs::create_dir_all(folder).map_err(on(folder))?;
    }
    std::fs::copy(built, apart).map(|_| ()).map_err(on(built))
}

/// Sets a variable of ours.
pub(crate) fn with(mut command: Command, name: &str, value: impl AsRef<OsStr>) -> Command {
    command.env(format!("DOSSIERKLUIS_{name}"), value);
    command
}

fn counted(command: Command, log: &Path, count: impl Fn(&str) -> Tally) -> Outcome<Verdict> {
    let finished = watch(command, log)?;
    show_failure(&finished);
    Ok(Verdict::Ran(count(&finished.output).settled(finished.succeeded)))
}

fn one_check(finished: &Finished) -> Tally {
    show_failure(finished);
    Tally { passed: usize::from(finished.succeeded), failed: usize::from(!finished.succeeded) }
}

fn show_failure(finished: &Finished) {
    if !finished.succeeded {
        finished.show_output();
    }
}
