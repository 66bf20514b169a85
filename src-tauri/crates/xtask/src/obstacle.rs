//! What can stand in the way of a task, as facts, with the one sentence a developer needs for each.

use std::fmt;
use std::path::PathBuf;

/// The result of anything here that can be stopped by an [`Obstacle`].
pub(crate) type Outcome<T> = Result<T, Obstacle>;

/// Why a task stopped.
#[derive(Debug)]
pub(crate) enum Obstacle {
    /// The program was started outside the checkout.
    NoWorkspace,
    /// A tool is missing and cannot be installed from here; `remedy` says what to do.
    ToolMissing { tool: &'static str, remedy: String },
    /// Packages are missing that this user may not install.
    PackagesMissing(Vec<&'static str>),
    /// A command ended unsuccessfully; the log holds what it said.
    CommandFailed { what: String, log: PathBuf },
    /// A file could not be read or written.
    File { path: PathBuf, cause: std::io::Error },
    /// A program could not be started.
    Start { program: String, cause: std::io::Error },
    /// A file is not what it should be.
    Unreadable { path: PathBuf, expected: &'static str },
    /// The main job ran, but an answer of the command line held something else than promised.
    Answer { step: String, expected: &'static str },
    /// The virtual screen did not start.
    NoScreen,
    /// The window did not paint within so many seconds.
    NoWindow { seconds: u64 },
}

impl fmt::Display for Obstacle {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoWorkspace => write!(formatter, "Start this as `cargo xtask` inside the checkout."),
            Self::ToolMissing { tool, remedy } => write!(formatter, "{tool} is missing. {remedy}"),
            Self::PackagesMissing(packages) => write!(
                formatter,
                "These packages are missing and could not be installed: {}.\nInstall them with: sudo apt-get install {}",
                packages.join(", "),
                packages.join(" ")
            ),
            Self::CommandFailed { what, log } => {
                write!(formatter, "Failed: {what}. Everything it said is in {}.", log.display())
            }
            Self::File { path, cause } => write!(formatter, "{}: {cause}.", path.display()),
            Self::Start { program, cause } => write!(formatter, "{program} could not be started: {cause}."),
            Self::Unreadable { path, expected } => {
                write!(formatter, "{} is not {expected}.", path.display())
            }
            Self::Answer { step, expected } => {
                write!(formatter, "`{step}` answered without {expected}.")
            }
            Self::NoScreen => write!(formatter, "The virtual screen (Xvfb) did not start."),
            Self::NoWindow { seconds } => {
                write!(formatter, "The window painted nothing within {seconds} seconds.")
            }
        }
    }
}

/// Turns an input or output error on `path` into an obstacle.
pub(crate) fn on(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> Obstacle {
    let path = path.to_path_buf();
    move |cause| Obstacle::File { path, cause }
}
