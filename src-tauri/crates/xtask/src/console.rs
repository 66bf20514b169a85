//! What the developer sees: headings, sentences, and one moving line for work that takes long.
//! On a terminal the moving line is redrawn in place; elsewhere (a log, CI) a plain line appears at
//! least every twenty seconds, so that nobody takes long work for a hang.

use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

const WIDTH: usize = 100;
const HEARTBEAT: Duration = Duration::from_secs(20);

/// Prints the heading of step `number` of `total`.
pub(crate) fn heading(number: usize, total: usize, title: &str) {
    say(&format!("\n[{number}/{total}] {title}"));
}

/// Prints one line at once, also when the output is a pipe.
pub(crate) fn say(line: &str) {
    println!("{line}");
    // A closed pipe is the reader's choice and no reason to stop the work.
    let _ = std::io::stdout().flush();
}

/// Minutes and seconds, as `1:05`.
pub(crate) fn clock(elapsed: Duration) -> String {
    format!("{}:{:02}", elapsed.as_secs() / 60, elapsed.as_secs() % 60)
}

/// The line that shows what a long command is doing.
pub(crate) struct MovingLine {
    started: Instant,
    last_beat: Instant,
    latest: String,
    in_place: bool,
}

impl MovingLine {
    /// Starts the clock of the line.
    pub(crate) fn start() -> Self {
        let now = Instant::now();
        let in_place = std::io::stdout().is_terminal() && std::env::var_os("CI").is_none();
        Self { started: now, last_beat: now, latest: String::new(), in_place }
    }

    /// Remembers the newest line of the command.
    pub(crate) fn show(&mut self, line: &str) {
        let line = line.trim();
        if !line.is_empty() {
            self.latest = line.to_owned();
        }
    }

    /// Draws the line, or a heartbeat when it is due.
    pub(crate) fn tick(&mut self) {
        if !self.in_place && self.last_beat.elapsed() < HEARTBEAT {
            return;
        }
        self.last_beat = Instant::now();
        let text = format!("  {}  {}", clock(self.started.elapsed()), self.latest);
        let text: String = text.chars().take(WIDTH).collect();
        if self.in_place {
            print!("\r{text:<WIDTH$}");
            let _ = std::io::stdout().flush();
        } else {
            say(&text);
        }
    }

    /// Wipes the line and gives the time it stood.
    pub(crate) fn finish(self) -> Duration {
        if self.in_place {
            print!("\r{:<WIDTH$}\r", "");
            let _ = std::io::stdout().flush();
        }
        self.started.elapsed()
    }
}

#[cfg(test)]
mod tests {
    use super::clock;
    use std::time::Duration;

    #[test]
    fn seconds_are_two_digits() {
        assert_eq!(clock(Duration::from_secs(65)), "1:05");
    }
}
