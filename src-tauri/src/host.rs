//! The desktop as a host: native dialogs, the system's viewer, the system's clock and the user's own folders.
//!
//! Nothing here is kept between starts but the places of vaults opened before and a log without contents.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};

use chrono::{DateTime, Utc};
use kluis_commands::{Host, Wanted};
use tauri::{AppHandle, Manager};

use crate::watch::WINDOW;

/// Places remembered.
const REMEMBERED: usize = 10;

/// The machine of the person in front of it.
pub(crate) struct Desktop {
    folder: PathBuf,
    /// The window, once it is there.
    shown: Arc<OnceLock<AppHandle>>,
}

impl Desktop {
    pub(crate) fn new(shown: Arc<OnceLock<AppHandle>>) -> Desktop {
        let home = dirs::data_local_dir().unwrap_or_else(std::env::temp_dir).join("dossierkluis");
        Desktop { folder: scripted::home().unwrap_or(home), shown }
    }

    fn protect_window(&self, protection: Protection) {
        let window = self.shown.get().and_then(|it| it.get_webview_window(WINDOW));
        // Where the system cannot, the page says so.
        let _ = window.map(|it| it.set_content_protected(protection == Protection::On));
    }

    fn views(&self) -> PathBuf {
        self.folder.join("inzage")
    }

    fn recent_file(&self) -> PathBuf {
        self.folder.join("laatst-geopend.txt")
    }

    fn tries_file(&self) -> PathBuf {
        self.folder.join("verkeerde-wachtwoorden.txt")
    }
}

/// Whether the window is kept out of screenshots.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Protection {
    On,
    Off,
}

impl Host for Desktop {
    fn now(&self) -> DateTime<Utc> {
        scripted::now().unwrap_or_else(Utc::now)
    }

    fn who(&self) -> String {
        let account = whoami::username().unwrap_or_default();
        let computer = whoami::hostname().unwrap_or_default();
        format!("{account} ({computer})")
    }

    fn pick_existing(&self, wanted: Wanted) -> Option<PathBuf> {
        scripted::answer().unwrap_or_else(|| match wanted {
            Wanted::Folder => dialog(wanted).pick_folder(),
            Wanted::Vault
            | Wanted::List
            | Wanted::Template
            | Wanted::Scan
            | Wanted::Picture
            | Wanted::Document
            | Wanted::Table
            | Wanted::Policy
            | Wanted::Text
            | Wanted::Backup
            | Wanted::File => dialog(wanted).pick_file(),
        })
    }

    fn pick_new(&self, wanted: Wanted, suggestion: &str) -> Option<PathBuf> {
        scripted::answer().unwrap_or_else(|| dialog(wanted).set_file_name(suggestion).save_file())
    }

    fn view_from(
        &self,
        name: &str,
        fill: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<()> {
        let folder = self.views();
        make_private(&folder)?;
        let file = folder.join(name);
        let mut out = BufWriter::new(File::create(&file)?);
        let filled = fill(&mut out).and_then(|()| out.flush());
        drop(out);
        if let Err(error) = filled {
            // Half a file is not shown.
            let _ = fs::remove_file(&file);
            return Err(error);
        }
        if scripted::home().is_some() { Ok(()) } else { open::that_detached(file) }
    }

    fn clear_views(&self) {
        // A file that a viewer still holds open goes at the next start.
        if let Ok(files) = fs::read_dir(self.views()) {
            for file in files.flatten() {
                let _ = fs::remove_file(file.path());
            }
        }
    }

    fn recent(&self) -> Vec<PathBuf> {
        let text = fs::read_to_string(self.recent_file()).unwrap_or_default();
        text.lines().map(PathBuf::from).collect()
    }

    fn remember(&self, vault: &Path) {
        let earlier = self.recent().into_iter().filter(|it| it != vault);
        let all: Vec<String> = std::iter::once(vault.to_path_buf())
            .chain(earlier)
            .take(REMEMBERED)
            .map(|it| it.to_string_lossy().into_owned())
            .collect();
        // Forgetting a place is no reason to stop.
        let _ = make_private(&self.folder).and_then(|()| fs::write(self.recent_file(), all.join("\n")));
    }

    fn wrong_tries(&self) -> String {
        fs::read_to_string(self.tries_file()).unwrap_or_default()
    }

    fn keep_wrong_tries(&self, text: &str) {
        // Not being able to remember must not keep the owner out.
        let _ = make_private(&self.folder).and_then(|()| fs::write(self.tries_file(), text));
    }

    fn can_hide_window(&self) -> bool {
        cfg!(any(windows, target_os = "macos"))
    }

    fn hide_window(&self) {
        self.protect_window(Protection::On);
    }

    fn show_window(&self) {
        self.protect_window(Protection::Off);
    }

    fn notices_absence(&self) -> bool {
        cfg!(windows)
    }

    fn wipes_clipboard(&self) -> bool {
        cfg!(windows)
    }

    #[cfg(windows)]
    fn put_on_clipboard(&self, text: &str) -> bool {
        crate::windows::put_on_clipboard(text)
    }

    #[cfg(windows)]
    fn clear_clipboard(&self) {
        crate::windows::clear_clipboard();
    }

    fn practice_vault(&self) -> PathBuf {
        self.folder.join("oefenomgeving.kluis")
    }

    fn log(&self, line: &str) {
        let file = self.folder.join("log.txt");
        let opened =
            make_private(&self.folder).and_then(|()| OpenOptions::new().create(true).append(true).open(file));
        // Without a log the program still works.
        let _ = opened.and_then(|mut it| writeln!(it, "{} {line}", Utc::now().format("%Y-%m-%dT%H:%M:%SZ")));
    }
}

/// A folder that only this account can enter.
fn make_private(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
    }
    Ok(())
}

/// Endings of the files that the dossier keeps.
const FILES: &[&str] = &[
    "pdf", "jpg", "jpeg", "png", "docx", "xlsx", "odt", "txt", "csv", "mp4", "m4v", "mov", "m4a", "mp3",
    "wav",
];

fn dialog(wanted: Wanted) -> rfd::FileDialog {
    let dialog = rfd::FileDialog::new();
    match wanted {
        Wanted::Vault => dialog.set_title("Kluis").add_filter("Dossierkluis", &["kluis"]),
        Wanted::List => {
            dialog.set_title("Lijst met cliënten").add_filter("Excel of CSV", &["xlsx", "csv", "txt"])
        }
        Wanted::Template => dialog.set_title("Lege lijst bewaren").add_filter("Excel", &["xlsx"]),
        Wanted::Scan => dialog.set_title("Scan toevoegen").add_filter("Scan", &["pdf", "jpg", "jpeg", "png"]),
        Wanted::Text => dialog.set_title("Tekst bewaren").add_filter("Tekst", &["txt"]),
        Wanted::Picture => dialog.set_title("Logo kiezen").add_filter("Afbeelding", &["png", "jpg", "jpeg"]),
        Wanted::Document => dialog.set_title("Bewaren als").add_filter("PDF", &["pdf"]),
        Wanted::Table => {
            dialog.set_title("Bewaren als").add_filter("Excel, CSV of FHIR", &["xlsx", "csv", "json"])
        }
        Wanted::File => dialog.set_title("Bestand").add_filter("Bestanden voor het dossier", FILES),
        Wanted::Policy => dialog.set_title("Beleid").add_filter("Beleid", &["toml"]),
        Wanted::Backup => dialog.set_title("Back-up").add_filter("Back-up van een kluis", &["kluisback"]),
        Wanted::Folder => dialog.set_title("Map"),
    }
}

/// Dialogs answered by a file: `next-path` in the folder that `DOSSIERKLUIS_ANSWERS` names is read once and removed;
/// without it the dialog is taken to be cancelled. A file `now` there, with an instant (RFC 3339), is the clock.
#[cfg(feature = "scripted-dialogs")]
mod scripted {
    use std::{fs, path::PathBuf};

    use chrono::{DateTime, Utc};

    fn folder() -> Option<PathBuf> {
        std::env::var_os("DOSSIERKLUIS_ANSWERS").map(PathBuf::from)
    }

    pub(super) fn home() -> Option<PathBuf> {
        folder().map(|it| it.join("home"))
    }

    pub(super) fn now() -> Option<DateTime<Utc>> {
        fs::read_to_string(folder()?.join("now")).ok()?.trim().parse().ok()
    }

    #[allow(clippy::option_option, reason = "no script, or a script that cancels")]
    pub(super) fn answer() -> Option<Option<PathBuf>> {
        let file = folder()?.join("next-path");
        let text = fs::read_to_string(&file).ok();
        let _ = fs::remove_file(&file);
        Some(text.map(|it| PathBuf::from(it.trim())))
    }
}

#[cfg(not(feature = "scripted-dialogs"))]
mod scripted {
    use std::path::PathBuf;

    use chrono::{DateTime, Utc};

    pub(super) fn home() -> Option<PathBuf> {
        None
    }

    pub(super) fn now() -> Option<DateTime<Utc>> {
        None
    }

    #[allow(clippy::option_option, reason = "the same shape as with a script")]
    pub(super) fn answer() -> Option<Option<PathBuf>> {
        None
    }
}
