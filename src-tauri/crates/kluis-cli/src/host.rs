//! The terminal as a host: dialogs are answered by arguments, and nothing is remembered.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use kluis_commands::{Host, Wanted};

/// The files that the arguments named.
#[derive(Default)]
pub(crate) struct Terminal {
    pub(crate) given: Option<PathBuf>,
    pub(crate) out: Option<PathBuf>,
}

impl Host for Terminal {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn who(&self) -> String {
        let account = whoami::username().unwrap_or_default();
        let computer = whoami::hostname().unwrap_or_default();
        format!("{account} ({computer})")
    }

    fn pick_existing(&self, _: Wanted) -> Option<PathBuf> {
        self.given.clone()
    }

    fn pick_new(&self, _: Wanted, _: &str) -> Option<PathBuf> {
        self.out.clone()
    }

    fn view_from(&self, _: &str, _: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
        Err(io::ErrorKind::NotFound.into())
    }

    fn clear_views(&self) {}

    fn recent(&self) -> Vec<PathBuf> {
        Vec::new()
    }

    fn remember(&self, _: &Path) {}

    fn practice_vault(&self) -> PathBuf {
        self.out.clone().unwrap_or_else(|| PathBuf::from("oefenomgeving.kluis"))
    }

    /// The cause of a defect stands on stderr.
    fn log(&self, _: &str) {}
}
