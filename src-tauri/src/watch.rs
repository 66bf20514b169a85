//! Sees to it that the vault is locked when nobody is there: every second, and when the machine tells something.

use std::{thread, time::Duration};

use kluis_commands::{App, Occasion};
use tauri::{AppHandle, Manager};

/// The one window.
pub(crate) const WINDOW: &str = "main";

/// Begins to watch, on threads of its own.
pub(crate) fn begin(handle: &AppHandle) {
    let ticking = handle.clone();
    thread::spawn(move || {
        loop {
            thread::sleep(Duration::from_secs(1));
            tick(&ticking);
        }
    });
    #[cfg(windows)]
    listen(handle.clone());
}

fn tick(handle: &AppHandle) {
    let window = handle.get_webview_window(WINDOW);
    if window.is_some_and(|it| it.is_minimized().unwrap_or(false)) {
        lock(handle, Occasion::Minimised);
    }
    if handle.state::<App>().tick() {
        begin_anew(handle);
    }
}

fn lock(handle: &AppHandle, occasion: Occasion) {
    if handle.state::<App>().lock_on(occasion) {
        begin_anew(handle);
    }
}

/// The page goes too, with everything that stood in it, also where it hangs or a dialog is in front of it.
fn begin_anew(handle: &AppHandle) {
    if let Some(window) = handle.get_webview_window(WINDOW) {
        // Where the window is gone, so is what it showed.
        let _ = window.reload();
    }
}

#[cfg(windows)]
fn listen(handle: AppHandle) {
    use crate::windows::{Told, listen};
    listen(move |told| match told {
        // Before it is answered, because the computer sleeps right after.
        Told::GoesToSleep => lock(&handle, Occasion::Sleep),
        Told::WokeUp => tick(&handle),
        Told::ScreenLocked => {
            // A backup may take a while, and the computer may go to sleep meanwhile.
            let handle = handle.clone();
            thread::spawn(move || lock(&handle, Occasion::ScreenLocked));
        }
    });
}
