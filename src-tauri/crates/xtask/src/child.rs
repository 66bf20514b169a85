//! Running a command of another tool: its output goes to a log file, its newest line to the moving
//! line, and all of it comes back as text. Both of its streams share one pipe, so that a heading on one
//! and a result on the other stay in order.

use crate::console::{MovingLine, say};
use crate::obstacle::{Obstacle, Outcome, on};
use std::io::{PipeReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

const TICK: Duration = Duration::from_millis(500);
/// How long output is awaited after the command itself ended, for a grandchild that keeps the pipe.
const LINGER: Duration = Duration::from_secs(3);
/// How many lines of a failed command are shown; the log keeps the rest.
const SHOWN_LINES: usize = 300;

/// What a command left behind.
pub(crate) struct Finished {
    /// Whether its exit code was zero.
    pub(crate) succeeded: bool,
    /// Both its streams, in order, without lines that were overwritten.
    pub(crate) output: String,
    /// How long it took.
    pub(crate) elapsed: Duration,
    /// Where `output` is kept.
    pub(crate) log: PathBuf,
}

impl Finished {
    /// Shows the end of the output of a command that failed, without the tests that passed.
    pub(crate) fn show_output(&self) {
        let passed = |line: &&str| line.starts_with("test ") && line.ends_with(" ... ok");
        let lines: Vec<&str> = self.output.lines().filter(|line| !passed(line)).collect();
        let hidden = lines.len().saturating_sub(SHOWN_LINES);
        if hidden > 0 {
            say(&format!("  ({hidden} earlier lines are in {})", self.log.display()));
        }
        for line in lines.iter().skip(hidden) {
            say(line);
        }
    }

    /// Shows the output and turns failure into an obstacle.
    pub(crate) fn or_obstacle(self, what: &str) -> Outcome<Self> {
        if self.succeeded {
            return Ok(self);
        }
        self.show_output();
        Err(Obstacle::CommandFailed { what: what.to_owned(), log: self.log })
    }
}

enum Piece {
    Line(String),
    /// A line that will be overwritten, such as a progress bar.
    Passing(String),
}

/// Runs `command` to its end, writing its output to `log`.
pub(crate) fn watch(mut command: Command, log: &Path) -> Outcome<Finished> {
    let program = command.get_program().to_string_lossy().into_owned();
    let started = |cause| Obstacle::Start { program, cause };
    let mut file = create(log)?;
    let (reader, writer) = std::io::pipe().map_err(on(log))?;
    let second = writer.try_clone().map_err(on(log))?;
    command.stdin(Stdio::null()).stdout(writer).stderr(second);
    // Cargo's own count of crates, although its output is no terminal.
    command.env("CARGO_TERM_PROGRESS_WHEN", "always").env("CARGO_TERM_PROGRESS_WIDTH", "90");
    let mut child = command.spawn().map_err(started)?;
    // The command keeps our ends of the pipe open, and the reader would wait for them.
    drop(command);

    let pieces = read_in_background(reader);
    let mut line = MovingLine::start();
    let mut output = String::new();
    let mut ended: Option<(ExitStatus, Instant)> = None;
    loop {
        match pieces.recv_timeout(TICK) {
            Ok(Piece::Line(text)) => {
                line.show(&text);
                writeln!(file, "{text}").map_err(on(log))?;
                output.push_str(&text);
                output.push('\n');
            }
            Ok(Piece::Passing(text)) => line.show(&text),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        line.tick();
        if ended.is_none() {
            ended = child.try_wait().map_err(on(log))?.map(|status| (status, Instant::now()));
        }
        if ended.is_some_and(|(_, since)| since.elapsed() > LINGER) {
            break;
        }
    }
    let status = child.wait().map_err(on(log))?;
    let elapsed = line.finish();
    Ok(Finished { succeeded: status.success(), output, elapsed, log: log.to_path_buf() })
}

/// Runs `command` and gives its standard output when it succeeds, `None` when it fails or is absent.
pub(crate) fn ask(program: &str, arguments: &[&str]) -> Option<String> {
    let answer = Command::new(program).args(arguments).stdin(Stdio::null()).output().ok()?;
    answer.status.success().then(|| String::from_utf8_lossy(&answer.stdout).into_owned())
}

fn create(log: &Path) -> Outcome<std::fs::File> {
    if let Some(folder) = log.parent() {
        std::fs::create_dir_all(folder).map_err(on(folder))?;
    }
    std::fs::File::create(log).map_err(on(log))
}

fn read_in_background(mut reader: PipeReader) -> Receiver<Piece> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        let mut splitter = Splitter::default();
        let mut buffer = [0; 8192];
        while let Ok(count @ 1..) = reader.read(&mut buffer) {
            for piece in splitter.split(buffer.get(..count).unwrap_or_default()) {
                if sender.send(piece).is_err() {
                    return;
                }
            }
        }
        if let Some(piece) = splitter.rest() {
            // Nobody listens any more when the watcher stopped waiting.
            let _ = sender.send(piece);
        }
    });
    receiver
}

/// Cuts a stream of bytes at line ends and at carriage returns.
#[derive(Default)]
struct Splitter {
    line: Vec<u8>,
    /// A carriage return was read; whether it ends a line depends on the next byte.
    returned: bool,
}

impl Splitter {
    fn split(&mut self, bytes: &[u8]) -> Vec<Piece> {
        bytes.iter().filter_map(|byte| self.take(*byte)).collect()
    }

    fn take(&mut self, byte: u8) -> Option<Piece> {
        let returned = std::mem::replace(&mut self.returned, byte == b'\r');
        match byte {
            b'\n' => Some(Piece::Line(self.text())),
            b'\r' => None,
            _ if returned => {
                let passing = self.text();
                self.line.push(byte);
                Some(Piece::Passing(passing))
            }
            _ => {
                self.line.push(byte);
                None
            }
        }
    }

    fn rest(&mut self) -> Option<Piece> {
        (!self.line.is_empty()).then(|| Piece::Line(self.text()))
    }

    /// The text so far without the control sequences that colour or erase it.
    fn text(&mut self) -> String {
        without_control_sequences(&String::from_utf8_lossy(&std::mem::take(&mut self.line)))
    }
}

fn without_control_sequences(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if character != '\u{1b}' {
            plain.push(character);
            continue;
        }
        if characters.next_if_eq(&'[').is_some() {
            // A control sequence ends at its first letter.
            while characters.next_if(|next| !next.is_ascii_alphabetic()).is_some() {}
            characters.next();
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::{Piece, Splitter, watch};
    use std::process::Command;

    fn described(bytes: &[u8]) -> Vec<String> {
        let mut splitter = Splitter::default();
        let mut pieces = splitter.split(bytes);
        pieces.extend(splitter.rest());
        pieces
            .into_iter()
            .map(|piece| match piece {
                Piece::Line(text) => format!("line {text}"),
                Piece::Passing(text) => format!("passing {text}"),
            })
            .collect()
    }

    #[test]
    fn a_progress_bar_passes_and_a_line_stays() {
        assert_eq!(
            described(b"Building 1/2\rBuilding 2/2\rdone\nrest"),
            ["passing Building 1/2", "passing Building 2/2", "line done", "line rest"]
        );
    }

    #[test]
    fn a_windows_line_end_is_one_line_end() {
        assert_eq!(described(b"one\r\ntwo\r\n"), ["line one", "line two"]);
    }

    #[test]
    fn colours_are_left_out() {
        assert_eq!(described(b"\x1b[1;32mok\x1b[0m\n"), ["line ok"]);
    }

    #[test]
    fn output_and_failure_come_back() {
        let log = std::env::temp_dir().join(format!("xtask-child-{}.log", std::process::id()));
        let mut command = Command::new("cargo");
        command.args(["no-such-command-of-cargo"]);
        let finished = watch(command, &log).expect("cargo runs this test, so it can be started");
        assert!(!finished.succeeded, "cargo refuses a command it does not have");
        assert!(finished.output.contains("no-such-command-of-cargo"), "it names the command");
        let logged = std::fs::read_to_string(&log).expect("the log was just written");
        assert_eq!(logged, finished.output, "the log holds what came back");
        std::fs::remove_file(&log).expect("the log was just read");
    }
}
