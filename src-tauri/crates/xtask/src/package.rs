//! `cargo xtask package`: the release on this system, into target/package: the programs, the installer that this
//! system can make, a bill of materials and the SHA-256 of each file. Windows is built with `cargo xtask windows
//! --release` first; its programs are then taken along.

use crate::child::watch;
use crate::console::{heading, say};
use crate::imports;
use crate::obstacle::{Outcome, on};
use crate::sbom;
use crate::setup;
use crate::workspace::Workspace;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

const STEPS: usize = 5;
const WINDOWS: &str = "target/windows/x86_64-pc-windows-gnu/release";

/// Builds, and puts everything in one folder.
pub(crate) fn package(workspace: &Workspace) -> Outcome<()> {
    let folder = workspace.path("target/package");
    std::fs::create_dir_all(&folder).map_err(on(&folder))?;
    heading(1, STEPS, "set up");
    setup::to_run(workspace, true)?;
    heading(2, STEPS, "build the interface and the release (many minutes)");
    let interface = workspace.npm("ui", &["run", "build"]);
    watch(interface, &workspace.log("ui-build"))?.or_obstacle("npm run build")?;
    let terminal = workspace.cargo(&["build", "--release", "--locked", "--package", "kluis-cli"]);
    watch(terminal, &workspace.log("package-cli"))?.or_obstacle("building kluis")?;
    let bundles = if cfg!(windows) { "nsis" } else { "deb" };
    let mut window = workspace.npm("ui", &["exec", "--", "tauri", "build", "--bundles", bundles]);
    window.current_dir(workspace.path("src-tauri"));
    let window = {
        window.env("PATH", with_modules(workspace));
        window
    };
    watch(window, &workspace.log("package-window"))?.or_obstacle("tauri build")?;
    heading(3, STEPS, "what the programs ask of the system");
    let programs = programs(workspace);
    imports::check(&programs.iter().map(PathBuf::as_path).collect::<Vec<_>>())?;
    heading(4, STEPS, "bills of materials");
    let mut made = Vec::new();
    for target in ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc"] {
        let file = folder.join(format!("dossierkluis-{target}.cdx.json"));
        sbom::write(&sbom::bill(workspace, target)?, &file)?;
        made.push(file);
    }
    heading(5, STEPS, "sums");
    for file in programs.into_iter().chain(installers(workspace)) {
        let copy = folder.join(file.file_name().unwrap_or_default());
        std::fs::copy(&file, &copy).map_err(on(&file))?;
        made.push(copy);
    }
    sums(&made, &folder.join("SHA256SUMS"))
}

/// The search path with the tools of the interface in front.
fn with_modules(workspace: &Workspace) -> std::ffi::OsString {
    let own = workspace.path("ui/node_modules/.bin");
    let others = std::env::var_os("PATH").unwrap_or_default();
    let paths = std::iter::once(own).chain(std::env::split_paths(&others));
    std::env::join_paths(paths).unwrap_or(others.clone())
}

/// Those that were built.
fn programs(workspace: &Workspace) -> Vec<PathBuf> {
    let names = |folder: &str, ending: &str| {
        ["dossierkluis", "kluis"].map(|it| workspace.path(folder).join(format!("{it}{ending}")))
    };
    let mut found = names("target/release", std::env::consts::EXE_SUFFIX).to_vec();
    found.extend(names(WINDOWS, ".exe"));
    found.retain(|it| it.is_file());
    found
}

fn installers(workspace: &Workspace) -> Vec<PathBuf> {
    let folders = ["target/release/bundle/deb", "target/release/bundle/nsis"];
    let files =
        folders.iter().filter_map(|it| std::fs::read_dir(workspace.path(it)).ok()).flatten().flatten();
    let ending = |path: &PathBuf| path.extension().is_some_and(|it| it == "deb" || it == "exe");
    files.map(|it| it.path()).filter(ending).collect()
}

/// In the form that `sha256sum --check` reads.
fn sums(files: &[PathBuf], list: &Path) -> Outcome<()> {
    let mut lines = String::new();
    for file in files {
        let bytes = std::fs::read(file).map_err(on(file))?;
        let sum: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        lines.push_str(&format!("{sum}  {name}\n"));
        say(&format!("  {sum}  {}", file.display()));
    }
    std::fs::write(list, lines).map_err(on(list))
}
