//! What every run of letters for many clients shares: the wish to stop it, and a folder with a file for each.

use std::{collections::HashSet, fs, path::Path};

use serde::Serialize;
use ts_rs::TS;

use kluis_domain::client::ClientId;

use crate::{
    CommandError, Desk, Result,
    document::write_whole,
    work::{Running, Stopped, WorkKind},
};

/// Letters that are made between two looks at the wish to stop.
pub(crate) const SHARE: usize = 8;

/// A failure of a run, or the wish to stop it: both roll it back.
pub(crate) enum Halt {
    Stopped,
    Failed(CommandError),
}

impl From<Stopped> for Halt {
    fn from(_: Stopped) -> Halt {
        Halt::Stopped
    }
}

impl<E: Into<CommandError>> From<E> for Halt {
    fn from(error: E) -> Halt {
        Halt::Failed(error.into())
    }
}

/// Files in a folder.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SavedLetters {
    folder: String,
    files: usize,
}

/// Each once, in the order given.
pub(crate) fn each_once(clients: &[ClientId]) -> Vec<ClientId> {
    let mut seen = HashSet::new();
    clients.iter().copied().filter(|it| seen.insert(*it)).collect()
}

/// Writes a file for each letter; stopped or failed, none of them is left. `None` where it was stopped.
pub(crate) fn save_all(
    desk: &Desk,
    folder: &Path,
    letters: &[(String, Vec<u8>)],
) -> Result<Option<SavedLetters>> {
    let running = desk.app.work.begin(WorkKind::Files, letters.len());
    match write_all(folder, letters, &running) {
        Ok(()) => {
            Ok(Some(SavedLetters { folder: folder.to_string_lossy().into_owned(), files: letters.len() }))
        }
        Err(halt) => {
            // Half a folder of letters is not left behind.
            for (name, _) in letters {
                let _ = fs::remove_file(folder.join(name));
            }
            match halt {
                Halt::Stopped => Ok(None),
                Halt::Failed(error) => Err(error),
            }
        }
    }
}

fn write_all(folder: &Path, letters: &[(String, Vec<u8>)], running: &Running) -> Result<(), Halt> {
    for (name, letter) in letters {
        write_whole(&folder.join(name), &mut |out| Ok(out.write_all(letter)?))?;
        running.advance(1)?;
    }
    Ok(())
}
