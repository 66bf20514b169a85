//! The loopback bridge: serves the real user interface to an ordinary browser on this computer, and its commands.
//!
//! For the journeys in tests/browser only; the program itself has no network code. It listens on 127.0.0.1, sends
//! the window's own content security policy, answers dialogs from the file `next-path`, and takes the clock from the
//! file `now`, as the window's script does.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a tool of the tests")]

use std::{
    alloc::System,
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    sync::Arc,
    thread,
};

use chrono::{DateTime, Utc};
use kluis_commands::{App, Host, Occasion, Strength, Wanted};
use serde_json::{Value, json};
use tiny_http::{Method, Request, Server};
use zeroizing_alloc::ZeroAlloc;

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
    connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'";

struct Answered {
    folder: PathBuf,
}

impl Host for Answered {
    fn now(&self) -> DateTime<Utc> {
        let set = fs::read_to_string(self.folder.join("now")).ok();
        set.and_then(|it| it.trim().parse().ok()).unwrap_or_else(Utc::now)
    }

    fn who(&self) -> String {
        "browser (test)".to_owned()
    }

    fn pick_existing(&self, _: Wanted) -> Option<PathBuf> {
        let file = self.folder.join("next-path");
        let text = fs::read_to_string(&file).ok()?;
        fs::remove_file(file).ok()?;
        Some(PathBuf::from(text.trim()))
    }

    fn pick_new(&self, wanted: Wanted, _: &str) -> Option<PathBuf> {
        self.pick_existing(wanted)
    }

    fn view_from(
        &self,
        name: &str,
        fill: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<()> {
        fs::create_dir_all(self.folder.join("inzage"))?;
        fill(&mut fs::File::create(self.folder.join("inzage").join(name))?)
    }

    fn clear_views(&self) {
        let _ = fs::remove_dir_all(self.folder.join("inzage"));
    }

    fn recent(&self) -> Vec<PathBuf> {
        let text = fs::read_to_string(self.folder.join("recent")).unwrap_or_default();
        text.lines().map(PathBuf::from).collect()
    }

    fn remember(&self, vault: &Path) {
        let _ = fs::write(self.folder.join("recent"), vault.to_string_lossy().as_bytes());
    }

    fn wrong_tries(&self) -> String {
        fs::read_to_string(self.folder.join("tries")).unwrap_or_default()
    }

    fn keep_wrong_tries(&self, text: &str) {
        let _ = fs::write(self.folder.join("tries"), text);
    }

    fn wipes_clipboard(&self) -> bool {
        true
    }

    fn put_on_clipboard(&self, text: &str) -> bool {
        fs::write(self.folder.join("clipboard"), text).is_ok()
    }

    fn clear_clipboard(&self) {
        let _ = fs::remove_file(self.folder.join("clipboard"));
    }

    fn practice_vault(&self) -> PathBuf {
        self.folder.join("oefenomgeving.kluis")
    }

    fn strength(&self) -> Strength {
        Strength::FLOOR
    }

    fn log(&self, line: &str) {
        let file = fs::OpenOptions::new().create(true).append(true).open(self.folder.join("log.txt"));
        let _ = file.and_then(|mut it| writeln!(it, "{line}"));
    }
}

/// Wipes whatever is given back, so that nothing of an open vault is left in memory that is free.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

fn main() {
    let dist = PathBuf::from(argument("--dist").unwrap_or_else(|| "ui/dist-bridge".to_owned()));
    let folder = PathBuf::from(argument("--answers").unwrap_or_else(|| ".".to_owned()));
    let port = argument("--port").unwrap_or_else(|| "0".to_owned());
    let app = Arc::new(App::new(Box::new(Answered { folder })));
    let server = Server::http(format!("127.0.0.1:{port}")).unwrap();
    println!("listening on http://{}", server.server_addr());
    io::stdout().flush().unwrap();
    for request in server.incoming_requests() {
        let (app, dist) = (Arc::clone(&app), dist.clone());
        // Each on its own thread, as in the window: during a long command the page asks how far it is.
        // A browser that went away in the middle is not our concern.
        thread::spawn(move || answer(request, &app, &dist));
    }
}

fn argument(name: &str) -> Option<String> {
    let mut arguments = std::env::args().skip_while(|it| it != name);
    arguments.next()?;
    arguments.next()
}

fn answer(mut request: Request, app: &App, dist: &Path) -> io::Result<()> {
    if *request.method() == Method::Post && request.url() == "/call" {
        let call: Value = serde_json::from_reader(request.as_reader()).unwrap_or(Value::Null);
        let answer = match app.call(call["name"].as_str().unwrap_or_default(), call["input"].clone()) {
            Ok(value) => json!({ "ok": value }),
            Err(error) => json!({ "error": error }),
        };
        return respond(request, 200, "application/json", answer.to_string().into_bytes());
    }
    if *request.method() == Method::Post && request.url() == "/happens" {
        let mut what = String::new();
        request.as_reader().read_to_string(&mut what)?;
        let locked = happens(app, &what);
        return respond(request, 200, "application/json", json!(locked).to_string().into_bytes());
    }
    let path = request.url().trim_start_matches('/').to_owned();
    let path = if path.is_empty() { "index.html".to_owned() } else { path };
    if path.contains("..") {
        return respond(request, 404, "text/plain", Vec::new());
    }
    match fs::read(dist.join(&path)) {
        Ok(content) => respond(request, 200, media_type(&path), content),
        Err(_) => respond(request, 404, "text/plain", Vec::new()),
    }
}

/// What the machine tells the window; gives whether the vault was locked by it.
fn happens(app: &App, what: &str) -> bool {
    match what {
        "minimised" => app.lock_on(Occasion::Minimised),
        "screenLocked" => app.lock_on(Occasion::ScreenLocked),
        "sleep" => app.lock_on(Occasion::Sleep),
        _ => app.tick(),
    }
}

/// Answers and lets the browser close the connection. A connection that stays open holds one of the server's few
/// threads, and a request on another one may then wait for ever.
fn respond(request: Request, status: u16, media_type: &str, content: Vec<u8>) -> io::Result<()> {
    let head = format!(
        "HTTP/1.1 {status} \r\nContent-Type: {media_type}\r\nContent-Length: {}\r\nContent-Security-Policy: {POLICY}\r\n\
         Cache-Control: no-store\r\nConnection: close\r\n\r\n",
        content.len()
    );
    let mut writer = request.into_writer();
    writer.write_all(head.as_bytes())?;
    writer.write_all(&content)?;
    writer.flush()
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}
