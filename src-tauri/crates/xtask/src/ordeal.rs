//! `cargo xtask fuzz` and `cargo xtask ordeal`: what `cargo xtask test` keeps short, at full length.

use crate::child::watch;
use crate::console::{heading, say};
use crate::obstacle::Outcome;
use crate::run::hand_over;
use crate::setup;
use crate::suites::with;
use crate::workspace::Workspace;
use std::process::{Command, ExitCode};

/// Where the acceptance tests write down what they told the program.
pub(crate) const TRANSCRIPTS: &str = "target/transcripts";

/// Each takes the minutes that are asked for, or these.
const MINUTES: u32 = 10;

/// Tests in tests/ and the variables with which they run whole.
const WHOLE: [(&str, &[(&str, &str)]); 3] = [
    ("damage", &[("DAMAGES", "2000")]),
    ("failing", &[("OPERATIONS", "500")]),
    ("crash", &[("KILLS", "10000")]),
];

/// Fuzzes, after telling what there is to tell.
pub(crate) fn fuzz(workspace: &Workspace, arguments: &[String]) -> Outcome<ExitCode> {
    heading(1, 2, "what the acceptance tests tell the program");
    tell(workspace)?;
    heading(2, 2, "the same, wrong");
    hand_over(&mut fuzz_command(workspace, minutes(arguments) * 60))
}

/// Everything at full length. One that fails does not stop the next.
pub(crate) fn ordeal(workspace: &Workspace, arguments: &[String]) -> Outcome<ExitCode> {
    let steps = WHOLE.len() + 2;
    setup::to_test(workspace)?;
    let mut codes = vec![fuzz(workspace, arguments)?];
    for (index, (test, variables)) in WHOLE.into_iter().enumerate() {
        heading(index + 2, steps, test);
        let mut command =
            workspace.cargo(&["test", "--package", "kluis-tests", "--test", test, "--", "--nocapture"]);
        command.envs(variables.iter().copied());
        codes.push(hand_over(&mut command)?);
    }
    heading(steps, steps, "harmful texts on the pages of every client");
    codes.push(injection(workspace)?);
    let failed = codes.iter().filter(|code| **code != ExitCode::SUCCESS).count();
    say(&format!("{} passed, {failed} failed", codes.len() - failed));
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The fuzzer with so many seconds for each of its targets.
pub(crate) fn fuzz_command(workspace: &Workspace, seconds: u32) -> Command {
    let mut command = workspace.cargo(&["run", "--quiet", "--package", "kluis-tests", "--bin", "fuzz", "--"]);
    command.args(["--transcripts", TRANSCRIPTS, "--seconds", &seconds.to_string()]);
    command
}

fn minutes(arguments: &[String]) -> u32 {
    arguments.first().and_then(|text| text.parse().ok()).unwrap_or(MINUTES)
}

fn tell(workspace: &Workspace) -> Outcome<()> {
    let command = workspace.cargo(&["test", "--package", "kluis-tests", "--test", "acceptance"]);
    let command = with(command, "TRANSCRIPTS", workspace.path(TRANSCRIPTS));
    watch(command, &workspace.log("transcripts"))?.or_obstacle("the acceptance tests").map(|_| ())
}

fn injection(workspace: &Workspace) -> Outcome<ExitCode> {
    for build in [
        workspace.npm("ui", &["run", "build:bridge"]),
        workspace.cargo(&["build", "--package", "kluis-tests", "--bin", "bridge"]),
    ] {
        watch(build, &workspace.log("injection-build"))?.or_obstacle("building the bridge")?;
    }
    let mut command = Command::new("node");
    command.args(["--test", "--test-reporter=spec", "browser/injection.test.mjs"]);
    command.current_dir(workspace.path("tests"));
    let command = with(command, "TRANSCRIPTS", workspace.path(TRANSCRIPTS));
    let command = with(command, "BRIDGE", workspace.built("bridge"));
    hand_over(&mut with(with(command, "ROUNDS", "3"), "CLIENTS", "200"))
}
