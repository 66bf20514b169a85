//! The desktop shell: a window, the vault behind it, and one way between the two.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod host;
mod watch;
#[cfg(windows)]
mod windows;

use std::{
    alloc::System,
    sync::{Arc, OnceLock},
};

use kluis_commands::{App, CommandError};
use serde_json::Value;
use tauri::{AppHandle, Manager, RunEvent, WebviewWindowBuilder};
use zeroizing_alloc::ZeroAlloc;

use crate::host::Desktop;

/// Wipes whatever is given back, so that nothing of an open vault is left in memory that is free.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

fn main() {
    // The window comes later than the host that hides it.
    let shown = Arc::new(OnceLock::new());
    tauri::Builder::default()
        .manage(App::new(Box::new(Desktop::new(Arc::clone(&shown)))))
        .invoke_handler(tauri::generate_handler![call])
        .setup(move |app| {
            let window = &app.config().app.windows[0];
            // Only the program's own pages: no link and no script can lead elsewhere.
            WebviewWindowBuilder::from_config(app, window)?
                .on_navigation(|url| matches!(url.host_str(), Some("localhost" | "tauri.localhost")))
                // WebKitGTK's driver cannot reach a private window, so the one for the journey keeps a cache.
                .incognito(!cfg!(feature = "scripted-dialogs"))
                .build()?;
            // Set once, here.
            let _ = shown.set(app.handle().clone());
            watch::begin(app.handle());
            Ok(())
        })
        .build(tauri::generate_context!())
        .expect("the window system is available")
        .run(|app, event| {
            if matches!(event, RunEvent::Exit) {
                // Nobody is left to hear of a failure; the next start empties the viewing folder again.
                let _ = app.state::<App>().call("vault.lock", Value::Null);
            }
        });
}

/// Off the window's thread, and off the few threads that answer it: while one command is long at work, another must be
/// able to ask how far it is, or to stop it.
#[tauri::command]
async fn call(handle: AppHandle, name: String, input: Value) -> Result<Value, CommandError> {
    let work = move || handle.state::<App>().call(&name, input);
    tauri::async_runtime::spawn_blocking(work).await.unwrap_or_else(|_| Err(CommandError::lost()))
}
