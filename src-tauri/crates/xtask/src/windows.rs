//! `cargo xtask windows`: the Windows programs, made on Debian and tried under Wine.
//! Debian's own compiler is used together with its source of the standard library, because the Windows
//! library of rustup's compiler is not always at hand. Wine lacks one library that Rust programs ask for
//! (`bcryptprimitives.dll`); a forwarder to a library it has takes its place, beside the programs and
//! only for Wine: Windows itself has the real one.

use crate::child::watch;
use crate::console::{heading, say};
use crate::main_job::MainJob;
use crate::obstacle::{Obstacle, Outcome, on};
use crate::setup;
use crate::workspace::Workspace;
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "x86_64-pc-windows-gnu";
const COMPILER: &str = "x86_64-w64-mingw32-gcc";
const PACKAGES: [&str; 7] =
    ["rustc-web", "cargo-web", "rust-web-src", "gcc-mingw-w64-x86-64-posix", "wine", "wine64", "perl"];
const STEPS: usize = 5;

/// Builds both programs and does the main job with `kluis.exe`.
pub(crate) fn windows(workspace: &Workspace, arguments: &[String]) -> Outcome<()> {
    let profile = if arguments.iter().any(|argument| argument == "--release") { "release" } else { "dev" };
    let target = workspace.path("target/windows");
    let folder = target.join(TARGET).join(if profile == "dev" { "debug" } else { profile });

    heading(1, STEPS, "set up");
    setup::to_run(workspace, true)?;
    setup::apt(workspace, &PACKAGES)?;
    heading(2, STEPS, "build the interface");
    let interface = workspace.npm("ui", &["run", "build"]);
    watch(interface, &workspace.log("ui-build"))?.or_obstacle("npm run build")?;
    heading(3, STEPS, "cross-build kluis.exe and dossierkluis.exe (the first time takes many minutes)");
    let linker = quiet_linker(&target.join("linker"))?;
    let build = cross_build(workspace, &target, profile, &linker);
    watch(build, &workspace.log("windows-build"))?.or_obstacle("the cross-build")?;
    heading(4, STEPS, "the libraries beside them");
    web_view_loader(workspace, &folder)?;
    let libraries = target.join("wine-only");
    random_forwarder(workspace, &libraries)?;
    heading(5, STEPS, "kluis.exe under Wine");
    try_under_wine(workspace, &target, &folder, &libraries)
}

fn cross_build(workspace: &Workspace, target: &Path, profile: &str, linker: &Path) -> Command {
    let mut command = Command::new("/usr/bin/cargo");
    command
        .args(["build", "-Zbuild-std=std,panic_abort", "--target", TARGET, "--profile", profile])
        .args(["--package", "kluis-cli", "--package", "dossierkluis"])
        .current_dir(workspace.root())
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTC", "/usr/bin/rustc")
        .env("PATH", debian_first(linker))
        .env("CARGO_TARGET_DIR", target)
        .env("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER", COMPILER)
        .env("CC_x86_64_pc_windows_gnu", COMPILER);
    // What cargo told this program about its own toolchain must not reach Debian's.
    for name in ["CARGO", "RUSTUP_TOOLCHAIN", "RUSTC_WRAPPER", "RUSTDOC", "LD_LIBRARY_PATH"] {
        command.env_remove(name);
    }
    command
}

/// A folder with a linker of the compiler's own name that exports nothing by itself. One dependency is also built as
/// a Windows library, and the linker would otherwise export its every symbol, which are more than such a library can.
fn quiet_linker(folder: &Path) -> Outcome<PathBuf> {
    std::fs::create_dir_all(folder).map_err(on(folder))?;
    let script = folder.join(COMPILER);
    let text = format!("#!/bin/sh\nexec /usr/bin/{COMPILER} \"$@\" -Wl,--exclude-all-symbols\n");
    std::fs::write(&script, text).map_err(on(&script))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(&script, std::fs::Permissions::from_mode(0o755)).map_err(on(&script))?;
    }
    Ok(folder.to_owned())
}

/// The search path with the linker first, and the system's own programs before rustup's.
fn debian_first(linker: &Path) -> std::ffi::OsString {
    let mut path = linker.as_os_str().to_owned();
    path.push(":/usr/bin:/bin:");
    path.push(std::env::var_os("PATH").unwrap_or_default());
    path
}

/// Copies the loader of the web view, which the crate that binds it carries with it.
fn web_view_loader(workspace: &Workspace, folder: &Path) -> Outcome<()> {
    let loader = workspace.crate_source("webview2-com-sys")?.join("x64").join("WebView2Loader.dll");
    let copy = folder.join("WebView2Loader.dll");
    std::fs::copy(&loader, &copy).map_err(on(&loader))?;
    say(&format!("  {}", copy.display()));
    Ok(())
}

fn random_forwarder(workspace: &Workspace, folder: &Path) -> Outcome<()> {
    std::fs::create_dir_all(folder).map_err(on(folder))?;
    let library = folder.join("bcryptprimitives.dll");
    let mut command = Command::new(COMPILER);
    command.args(["-shared", "-nostdlib", "-Wl,--entry=0", "-o"]).arg(&library);
    command.arg(workspace.path("src-tauri/crates/xtask/windows/bcryptprimitives.def"));
    watch(command, &workspace.log("windows-forwarder"))?.or_obstacle("building bcryptprimitives.dll")?;
    say(&format!("  {} (for Wine only)", library.display()));
    Ok(())
}

fn try_under_wine(workspace: &Workspace, target: &Path, folder: &Path, libraries: &Path) -> Outcome<()> {
    let prefix = target.join("wine");
    let program = folder.join("kluis.exe");
    let kluis = || {
        let mut command = Command::new("wine");
        command
            .arg(&program)
            .env("WINEPREFIX", &prefix)
            .env("WINEDEBUG", "-all")
            .env("WINEDLLOVERRIDES", "mscoree,mshtml=")
            .env("WINEPATH", libraries);
        command
    };
    let (demo, list) = (target.join("demo"), workspace.path("tests/lists/clienten-40.csv"));
    let job = MainJob { kluis: &kluis, folder: &demo, list: &list };
    let made = job.perform()?;
    say("\nMade:");
    for file in [program.clone(), folder.join("dossierkluis.exe")].into_iter().chain(made) {
        say(&format!("  {} ({} kB)", file.display(), kilobytes(&file)?));
    }
    Ok(())
}

fn kilobytes(file: &Path) -> Outcome<u64> {
    let size = file.metadata().map_err(on(file))?.len();
    Ok(size.div_ceil(1024))
}

impl Workspace {
    /// The unpacked source of a crate that the lock file names.
    fn crate_source(&self, name: &'static str) -> Outcome<PathBuf> {
        let arguments = ["metadata", "--format-version", "1", "--filter-platform", TARGET, "--locked"];
        let missing = || Obstacle::Answer { step: arguments.join(" "), expected: name };
        let answer = self.cargo(&arguments).output().ok().ok_or_else(missing)?;
        let metadata: serde_json::Value = serde_json::from_slice(&answer.stdout).map_err(|_| missing())?;
        let packages = metadata.get("packages").and_then(|packages| packages.as_array());
        let package = packages.into_iter().flatten().find(|package| package["name"] == name);
        let manifest = package.and_then(|package| package["manifest_path"].as_str()).ok_or_else(missing)?;
        Path::new(manifest).parent().map(Path::to_path_buf).ok_or_else(missing)
    }
}
