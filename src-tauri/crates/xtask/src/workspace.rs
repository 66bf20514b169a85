//! Where things are in the checkout, and which packages it has.

use crate::obstacle::{Obstacle, Outcome, on};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The checkout this program was started in.
pub(crate) struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// Finds the checkout: the nearest folder with a lock file, upwards from this package.
    pub(crate) fn locate() -> Outcome<Self> {
        let start = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let start = start.or_else(|| std::env::current_dir().ok()).ok_or(Obstacle::NoWorkspace)?;
        let root = start.ancestors().find(|folder| folder.join("Cargo.lock").is_file());
        let root = root.ok_or(Obstacle::NoWorkspace)?.to_path_buf();
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
        Ok(Self { root, target })
    }

    /// The root of the checkout.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A path given from the root of the checkout, with `/` between its parts.
    pub(crate) fn path(&self, from_root: &str) -> PathBuf {
        from_root.split('/').fold(self.root.clone(), |path, part| path.join(part))
    }

    /// Where a command's output is kept.
    pub(crate) fn log(&self, name: &str) -> PathBuf {
        self.path("target/xtask").join(name).with_extension("log")
    }

    /// A program that `cargo build` made in the dev profile.
    pub(crate) fn built(&self, program: &str) -> PathBuf {
        self.target.join("debug").join(program).with_extension(std::env::consts::EXE_EXTENSION)
    }

    /// Cargo, in the root of the checkout.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Command {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command.args(arguments).current_dir(&self.root);
        command
    }

    /// A tool of cargo's kind that was built for this checkout, in its root.
    pub(crate) fn tool(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        command
    }

    /// npm, in a folder given from the root of the checkout.
    pub(crate) fn npm(&self, folder: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(NPM);
        command.args(arguments).current_dir(self.path(folder));
        command
    }

    /// The names of the packages of the workspace, sorted.
    pub(crate) fn packages(&self) -> Outcome<Vec<String>> {
        let mut manifests = vec![self.path("src-tauri/Cargo.toml"), self.path("tests/Cargo.toml")];
        let crates = self.path("src-tauri/crates");
        for entry in std::fs::read_dir(&crates).map_err(on(&crates))? {
            manifests.push(entry.map_err(on(&crates))?.path().join("Cargo.toml"));
        }
        let mut names = Vec::new();
        for manifest in manifests.iter().filter(|manifest| manifest.is_file()) {
            names.push(package_name(manifest)?);
        }
        names.sort();
        Ok(names)
    }
}

/// npm's program: a batch file on Windows, which is not found by its bare name there.
pub(crate) const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

fn package_name(manifest: &Path) -> Outcome<String> {
    let text = std::fs::read_to_string(manifest).map_err(on(manifest))?;
    let name = text.lines().find_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
    name.map(str::to_owned).ok_or_else(|| Obstacle::Unreadable {
        path: manifest.to_path_buf(),
        expected: "a package's manifest",
    })
}

#[cfg(test)]
mod tests {
    use super::Workspace;

    #[test]
    fn this_package_is_found_in_its_own_workspace() {
        let workspace = Workspace::locate().expect("the test runs in the checkout");
        let packages = workspace.packages().expect("the manifests are readable");
        assert!(packages.contains(&"xtask".to_owned()), "xtask is one of {packages:?}");
        assert!(packages.contains(&"dossierkluis".to_owned()), "the shell is one of {packages:?}");
    }
}
