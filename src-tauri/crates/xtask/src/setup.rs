//! Finding out what is missing on this machine, saying so, and installing it.
//! Debian and Ubuntu get their packages by apt; elsewhere the missing tools are named. A browser that is
//! already there is used as it is.

use crate::child::{ask, watch};
use crate::console::say;
use crate::obstacle::{Obstacle, Outcome, on};
use crate::workspace::{NPM, Workspace};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::SystemTime;

/// What the shell is compiled with.
const BUILD_PACKAGES: [&str; 6] =
    ["libwebkit2gtk-4.1-dev", "librsvg2-dev", "libxdo-dev", "perl", "build-essential", "pkg-config"];
/// What a machine without a display needs to show the window.
const SCREEN_PACKAGES: [&str; 1] = ["xvfb"];
/// What only the tests use.
const TEST_PACKAGES: [&str; 3] = ["webkit2gtk-driver", "xvfb", "poppler-utils"];
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The oldest Node that the interface's build tool accepts.
const OLDEST_NODE: (u32, u32) = (20, 19);

/// Everything that `run` and `test` need.
pub(crate) fn everything(workspace: &Workspace) -> Outcome<()> {
    to_test(workspace)?;
    say("Everything is in place.");
    Ok(())
}

/// What is needed to build the program and open its window.
pub(crate) fn to_run(workspace: &Workspace, has_display: bool) -> Outcome<()> {
    let mut packages = BUILD_PACKAGES.to_vec();
    if !has_display {
        packages.extend(SCREEN_PACKAGES);
    }
    system(workspace, &packages)?;
    node()?;
    node_modules(workspace, "ui")
}

/// What is needed to run every suite.
pub(crate) fn to_test(workspace: &Workspace) -> Outcome<()> {
    let mut packages = BUILD_PACKAGES.to_vec();
    packages.extend(TEST_PACKAGES);
    if cfg!(target_os = "linux") && !BROWSERS.iter().any(|browser| is_on_path(browser)) {
        packages.push("chromium");
    }
    system(workspace, &packages)?;
    components(workspace)?;
    node()?;
    node_modules(workspace, "ui")?;
    node_modules(workspace, "tests")
}

/// Installs the missing ones of `packages` with apt, after naming them.
pub(crate) fn apt(workspace: &Workspace, packages: &[&'static str]) -> Outcome<()> {
    let missing: Vec<&'static str> = packages.iter().copied().filter(|name| !is_installed(name)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    say(&format!("Installing with apt: {}", missing.join(", ")));
    let root = ask("id", &["-u"]).is_some_and(|id| id.trim() == "0");
    if !root && !may_become_root() {
        return Err(Obstacle::PackagesMissing(missing));
    }
    let mut install = vec!["install", "-y", "--no-install-recommends"];
    install.extend(&missing);
    for (step, arguments) in [("apt-update", vec!["update"]), ("apt-install", install)] {
        let finished = watch(apt_get(root, &arguments), &workspace.log(step))?;
        // A source that cannot be refreshed is no reason to stop before the installation was tried.
        if step == "apt-install" {
            finished.or_obstacle("apt-get install")?;
        }
    }
    Ok(())
}

fn apt_get(root: bool, arguments: &[&str]) -> Command {
    let mut command = if root { Command::new("env") } else { Command::new("sudo") };
    if !root {
        command.arg("env");
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]).args(arguments);
    command
}

/// Lets sudo ask its question while nothing else writes to the terminal.
fn may_become_root() -> bool {
    Command::new("sudo").arg("-v").status().is_ok_and(|status| status.success())
}

fn is_installed(package: &str) -> bool {
    ask("dpkg-query", &["-W", "-f=${db:Status-Status}", package]).is_some_and(|state| state == "installed")
}

fn is_on_path(program: &str) -> bool {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&paths).any(|folder| folder.join(program).is_file())
}

fn system(workspace: &Workspace, packages: &[&'static str]) -> Outcome<()> {
    if cfg!(windows) {
        return perl();
    }
    if is_on_path("apt-get") && is_on_path("dpkg-query") {
        return apt(workspace, packages);
    }
    if cfg!(target_os = "linux") && ask("pkg-config", &["--exists", "webkit2gtk-4.1"]).is_none() {
        return Err(Obstacle::ToolMissing {
            tool: "WebKitGTK 4.1 with its headers",
            remedy: format!(
                "This is no Debian or Ubuntu; install what there is called: {}.",
                packages.join(", ")
            ),
        });
    }
    perl()
}

/// The cipher library is configured by a Perl program when it is compiled.
fn perl() -> Outcome<()> {
    let remedy = "Install Perl (on Windows: Strawberry Perl) and open a new terminal.".to_owned();
    let perl = ask("perl", &["-v"]);
    perl.map(|_| ()).ok_or(Obstacle::ToolMissing { tool: "Perl", remedy })
}

fn components(workspace: &Workspace) -> Outcome<()> {
    for component in ["rustfmt", "clippy"] {
        let tool = if component == "rustfmt" { "fmt" } else { component };
        let mut version = workspace.cargo(&[tool, "--version"]);
        version.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        if version.status().is_ok_and(|status| status.success()) {
            continue;
        }
        say(&format!("Installing with rustup: {component}"));
        let mut install = Command::new("rustup");
        install.args(["component", "add", component]);
        watch(install, &workspace.log("rustup"))?.or_obstacle("rustup component add")?;
    }
    Ok(())
}

fn node() -> Outcome<()> {
    let (major, minor) = OLDEST_NODE;
    let remedy = format!("Install Node {major}.{minor} or newer, with npm.");
    let missing = |tool| Obstacle::ToolMissing { tool, remedy: remedy.clone() };
    let version = ask("node", &["--version"]).ok_or_else(|| missing("Node"))?;
    if version_of(&version).is_none_or(|version| version < OLDEST_NODE) {
        return Err(missing("A new enough Node"));
    }
    ask(NPM, &["--version"]).map(|_| ()).ok_or_else(|| missing("npm"))
}

fn version_of(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.trim().trim_start_matches('v').split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

fn node_modules(workspace: &Workspace, folder: &str) -> Outcome<()> {
    let lock = workspace.path(folder).join("package-lock.json");
    let installed = workspace.path(folder).join("node_modules").join(".package-lock.json");
    let wanted = modified(&lock).ok_or_else(|| on(&lock)(std::io::ErrorKind::NotFound.into()))?;
    if modified(&installed).is_some_and(|installed| installed >= wanted) {
        return Ok(());
    }
    say(&format!("Installing with npm: the packages of {folder}/package-lock.json"));
    let install = workspace.npm(folder, &["ci", "--no-audit", "--no-fund"]);
    watch(install, &workspace.log(&format!("npm-{folder}")))?.or_obstacle("npm ci").map(|_| ())
}

fn modified(file: &Path) -> Option<SystemTime> {
    file.metadata().ok()?.modified().ok()
}

#[cfg(test)]
mod tests {
    use super::{OLDEST_NODE, version_of};

    #[test]
    fn versions_compare_by_number() {
        assert_eq!(version_of("v20.20.2\n"), Some((20, 20)));
        assert!(version_of("v20.9.0") < Some(OLDEST_NODE), "9 is less than 19, although not as text");
        assert_eq!(version_of("not a version"), None);
    }
}
