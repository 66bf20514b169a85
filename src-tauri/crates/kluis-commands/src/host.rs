//! What a command needs of the machine it runs on.
//!
//! The desktop answers with native dialogs and the system's viewer, the terminal with its arguments, the tests with
//! a script. The surface grows only when a command needs something new. Deliberately not here: anything that only a
//! desktop can do, and any path that the user interface could name.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use kluis_vault::Strength;

/// What a dialog asks for; decides its title and its filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// A vault.
    Vault,
    /// A list of clients, CSV or xlsx.
    List,
    /// An empty list, xlsx.
    Template,
    /// A scan: PDF, JPEG or PNG.
    Scan,
    /// A logo: PNG or JPEG.
    Picture,
    /// A letter or statement, PDF.
    Document,
    /// Words for a website, plain text.
    Text,
    /// A file of the dossier, of any kind that is kept.
    File,
    /// A register as a workbook or a list with semicolons.
    Table,
    /// The organisation's policy, TOML.
    Policy,
    /// A backup of a vault.
    Backup,
    /// An existing folder, in which several files are saved.
    Folder,
}

/// The machine.
pub trait Host: Send + Sync {
    /// The clock, UTC.
    fn now(&self) -> DateTime<Utc>;

    /// Computer and account, for the note of who has a vault open.
    fn who(&self) -> String;

    /// Lets the user choose an existing file; `None` where she changed her mind.
    fn pick_existing(&self, wanted: Wanted) -> Option<PathBuf>;

    /// Lets the user choose where a new file goes; `None` where she changed her mind.
    fn pick_new(&self, wanted: Wanted, suggestion: &str) -> Option<PathBuf>;

    /// Shows a file in the system's viewer, from a private folder. `fill` writes it, piece by piece.
    ///
    /// # Errors
    /// Where `fill` fails, the folder cannot be written or no viewer starts.
    fn view_from(&self, name: &str, fill: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>)
    -> io::Result<()>;

    /// [`Host::view_from`] of what is in memory already.
    ///
    /// # Errors
    /// As there.
    fn view(&self, name: &str, content: &[u8]) -> io::Result<()> {
        self.view_from(name, &mut |out| out.write_all(content))
    }

    /// Empties the private folder of [`Host::view`]: when a vault is locked, at the start and at the end.
    fn clear_views(&self);

    /// Vaults opened before, latest first.
    fn recent(&self) -> Vec<PathBuf>;

    /// Puts a vault in front of [`Host::recent`].
    fn remember(&self, vault: &Path);

    /// What [`Host::keep_wrong_tries`] was told last, also by an earlier run; empty before that.
    ///
    /// A host that forgets does not slow a second try down.
    fn wrong_tries(&self) -> String {
        String::new()
    }

    /// Keeps how often a wrong password was tried, over the end of the program.
    fn keep_wrong_tries(&self, _text: &str) {}

    /// Whether this machine can keep the window out of screenshots and shared screens.
    fn can_hide_window(&self) -> bool {
        false
    }

    /// Keeps the window out of screenshots and shared screens, where that can be done.
    fn hide_window(&self) {}

    /// Shows the window in screenshots and shared screens again.
    fn show_window(&self) {}

    /// Whether the machine tells when its screen is locked and when it goes to sleep.
    fn notices_absence(&self) -> bool {
        false
    }

    /// Whether [`Host::put_on_clipboard`] and [`Host::clear_clipboard`] do anything.
    fn wipes_clipboard(&self) -> bool {
        false
    }

    /// Puts text on the clipboard, out of its history where it has one; `false` where it was not done.
    fn put_on_clipboard(&self, _text: &str) -> bool {
        false
    }

    /// Empties the clipboard, where what was put on it last still lies there.
    fn clear_clipboard(&self) {}

    /// Where the practice vault lies.
    fn practice_vault(&self) -> PathBuf;

    /// How much work guessing a password of a new vault is: about a second of this machine.
    fn strength(&self) -> Strength {
        Strength::calibrated()
    }

    /// Adds a line to the local log. Never holds contents of the record.
    fn log(&self, line: &str);
}
