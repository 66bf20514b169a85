//! A host that keeps everything in one folder and offers `lijst.csv` to every dialog.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use kluis_commands::{Host, Wanted};

/// The folder.
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// A host on a folder.
    pub(crate) fn new(folder: &str) -> Folder {
        Folder(PathBuf::from(folder))
    }
}

impl Host for Folder {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn who(&self) -> String {
        "crash test".to_owned()
    }

    fn pick_existing(&self, _: Wanted) -> Option<PathBuf> {
        Some(self.0.join("lijst.csv"))
    }

    fn pick_new(&self, _: Wanted, suggestion: &str) -> Option<PathBuf> {
        Some(self.0.join(suggestion))
    }

    fn view_from(&self, _: &str, _: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
        Ok(())
    }

    fn clear_views(&self) {}

    fn recent(&self) -> Vec<PathBuf> {
        Vec::new()
    }

    fn remember(&self, _: &Path) {}

    fn practice_vault(&self) -> PathBuf {
        self.0.join("oefenomgeving.kluis")
    }

    fn log(&self, _: &str) {}
}
