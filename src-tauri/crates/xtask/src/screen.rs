//! A virtual screen for a machine without a display, and a picture of the window on it.
//! Xvfb chooses a free display itself and keeps its screen in a file, which is read directly; nothing
//! else needs to be installed for a screenshot.

use crate::obstacle::{Obstacle, Outcome, on};
use crate::picture::Picture;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(60);
const LOOK_EVERY: Duration = Duration::from_millis(700);
/// A window with text has at least so many colours, by the smoothing of its letters.
const COLOURS_OF_TEXT: usize = 20;

/// A running virtual screen; it stops when it is dropped.
pub(crate) struct Screen {
    server: Child,
    /// The display's name, such as `:99`.
    pub(crate) display: String,
    memory: PathBuf,
}

impl Screen {
    /// Starts a screen that keeps its memory in `folder`.
    pub(crate) fn start(folder: &Path) -> Outcome<Self> {
        std::fs::create_dir_all(folder).map_err(on(folder))?;
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-fbdir"]);
        command.arg(folder).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let start = |cause| Obstacle::Start { program: "Xvfb".to_owned(), cause };
        let mut server = command.spawn().map_err(start)?;
        let display = server.stdout.take().and_then(chosen_display);
        let memory = folder.join("Xvfb_screen0");
        let mut screen = Self { server, display: String::new(), memory };
        screen.display = display.ok_or(Obstacle::NoScreen)?;
        Ok(screen)
    }

    /// Waits until a window with text stands still, and gives its picture.
    pub(crate) fn painted_window(&self) -> Outcome<Picture> {
        let started = Instant::now();
        let mut previous = None;
        while started.elapsed() < PATIENCE {
            std::thread::sleep(LOOK_EVERY);
            let picture = self.picture()?.without_border();
            if picture.colours() >= COLOURS_OF_TEXT && previous.as_ref() == Some(&picture) {
                return Ok(picture);
            }
            previous = Some(picture);
        }
        Err(Obstacle::NoWindow { seconds: PATIENCE.as_secs() })
    }

    fn picture(&self) -> Outcome<Picture> {
        let dump = std::fs::read(&self.memory).map_err(on(&self.memory))?;
        let unreadable = || Obstacle::Unreadable { path: self.memory.clone(), expected: "a 24-bit screen" };
        Picture::from_xwd(&dump).ok_or_else(unreadable)
    }
}

fn chosen_display(output: std::process::ChildStdout) -> Option<String> {
    let mut line = String::new();
    BufReader::new(output).read_line(&mut line).ok()?;
    let number = line.trim();
    (!number.is_empty()).then(|| format!(":{number}"))
}

impl Drop for Screen {
    fn drop(&mut self) {
        stop(&mut self.server);
    }
}

/// A program that is stopped when this is dropped.
pub(crate) struct Running(pub(crate) Child);

impl Drop for Running {
    fn drop(&mut self) {
        stop(&mut self.0);
    }
}

fn stop(child: &mut Child) {
    // A program that has already ended cannot be stopped, which is as good.
    let _ = child.kill();
    let _ = child.wait();
}
