//! `cargo xtask run` and `cargo xtask bench`: building what they need and handing over.
//! Without a display there is no window to hand over to; the main job is then done by the command line,
//! and the real window is photographed on a virtual screen.

use crate::child::watch;
use crate::console::{clock, heading, say};
use crate::main_job::{MainJob, PASSWORD};
use crate::obstacle::{Obstacle, Outcome, on};
use crate::screen::{Running, Screen};
use crate::setup;
use crate::workspace::Workspace;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, ExitStatus, Stdio};

const STEPS: usize = 4;

/// Sets up, builds, and opens the window or does the main job without one.
pub(crate) fn run(workspace: &Workspace) -> Outcome<ExitCode> {
    let display = has_display();
    heading(1, STEPS, "set up");
    setup::to_run(workspace, display)?;
    heading(2, STEPS, "build the interface");
    step(workspace.npm("ui", &["run", "build"]), &workspace.log("ui-build"), "npm run build")?;
    heading(3, STEPS, "build the program (the first time takes several minutes)");
    build(workspace, "dossierkluis")?;
    if display {
        return open(workspace);
    }
    build(workspace, "kluis-cli")?;
    demonstrate(workspace)
}

/// Runs the benchmarks, which print their own table.
pub(crate) fn bench(workspace: &Workspace, arguments: &[String]) -> Outcome<ExitCode> {
    setup::to_run(workspace, true)?;
    let mut command =
        workspace.cargo(&["run", "--release", "--package", "kluis-tests", "--bin", "bench", "--"]);
    hand_over(command.args(arguments))
}

fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

fn build(workspace: &Workspace, package: &str) -> Outcome<()> {
    let command = workspace.cargo(&["build", "--package", package]);
    step(command, &workspace.log(&format!("build-{package}")), &format!("cargo build --package {package}"))
}

fn step(command: Command, log: &Path, what: &str) -> Outcome<()> {
    let finished = watch(command, log)?.or_obstacle(what)?;
    say(&format!("  {what}: {}", clock(finished.elapsed)));
    Ok(())
}

fn open(workspace: &Workspace) -> Outcome<ExitCode> {
    heading(4, STEPS, "open the window");
    hand_over(&mut Command::new(workspace.built("dossierkluis")))
}

/// Runs a program with this terminal as its own, and ends as it ends.
pub(crate) fn hand_over(command: &mut Command) -> Outcome<ExitCode> {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command.status().map_err(|cause| Obstacle::Start { program, cause })?;
    Ok(exit_code(status))
}

fn exit_code(status: ExitStatus) -> ExitCode {
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    code.map_or(ExitCode::FAILURE, ExitCode::from)
}

fn demonstrate(workspace: &Workspace) -> Outcome<ExitCode> {
    heading(
        4,
        STEPS,
        "there is no display: the main job through the command line, and a picture of the window",
    );
    let folder = workspace.path("target/demo");
    let (kluis, list) = (workspace.built("kluis"), workspace.path("tests/lists/clienten-40.csv"));
    let job = MainJob { kluis: &|| Command::new(&kluis), folder: &folder, list: &list };
    let mut made = job.perform()?;
    made.push(photograph(workspace, &folder.join("venster.png"))?);
    say("\nMade:");
    for file in made {
        say(&format!("  {}", file.display()));
    }
    say(&format!("\nBoth vaults hold fictional persons and open with: {PASSWORD}"));
    Ok(ExitCode::SUCCESS)
}

/// Opens the real window on a virtual screen and keeps its picture.
fn photograph(workspace: &Workspace, file: &Path) -> Outcome<PathBuf> {
    say("  the window on a virtual screen");
    let private = workspace.path("target/xtask/screen");
    let screen = Screen::start(&private)?;
    let program = workspace.built("dossierkluis");
    let mut command = Command::new(&program);
    command.env("DISPLAY", &screen.display).env("GDK_BACKEND", "x11").env_remove("WAYLAND_DISPLAY");
    // The settings and traces of this visit stay out of the developer's own.
    for (name, folder) in
        [("XDG_DATA_HOME", "data"), ("XDG_CONFIG_HOME", "config"), ("XDG_CACHE_HOME", "cache")]
    {
        command.env(name, private.join(folder));
    }
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let start = |cause| Obstacle::Start { program: program.display().to_string(), cause };
    let _window = Running(command.spawn().map_err(start)?);
    let picture = screen.painted_window()?;
    std::fs::write(file, picture.to_png()).map_err(on(file))?;
    Ok(file.to_path_buf())
}
