//! `cargo xtask test`: every suite in turn, then a table, then one line with the sum, which a build
//! server reads. A suite that fails does not stop the next one.

use crate::console::{clock, heading, say};
use crate::counts::Tally;
use crate::obstacle::Outcome;
use crate::setup;
use crate::suites::{SUITES, Suite, Verdict};
use crate::workspace::Workspace;
use std::process::ExitCode;
use std::time::{Duration, Instant};

struct Row {
    name: &'static str,
    tally: Tally,
    remark: &'static str,
    elapsed: Duration,
}

/// Runs every suite and succeeds when nothing failed.
pub(crate) fn test(workspace: &Workspace) -> Outcome<ExitCode> {
    let steps = SUITES.len() + 1;
    heading(1, steps, "set up");
    if let Err(obstacle) = setup::to_test(workspace) {
        say(&obstacle.to_string());
        return Ok(conclude(Tally::default().settled(false)));
    }
    let rows: Vec<Row> = SUITES
        .iter()
        .enumerate()
        .map(|(index, suite)| {
            heading(index + 2, steps, suite.name);
            row(workspace, suite)
        })
        .collect();
    let total = rows.iter().fold(Tally::default(), |sum, row| sum.plus(row.tally));
    show(&rows);
    Ok(conclude(total))
}

/// The last line, which a build server reads, and the exit code that goes with it.
fn conclude(total: Tally) -> ExitCode {
    say(&format!("{} passed, {} failed", total.passed, total.failed));
    if total.failed == 0 && total.passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn row(workspace: &Workspace, suite: &Suite) -> Row {
    let started = Instant::now();
    let (tally, remark) = match (suite.run)(workspace) {
        Ok(Verdict::Ran(tally)) => (tally, ""),
        Ok(Verdict::Skipped(why)) => (Tally::default(), why),
        Err(obstacle) => {
            say(&obstacle.to_string());
            (Tally::default().settled(false), "could not run")
        }
    };
    let row = Row { name: suite.name, tally, remark, elapsed: started.elapsed() };
    say(&line(&row));
    row
}

fn show(rows: &[Row]) {
    say(&format!("\n{:<22}{:>8}{:>8}{:>8}", "suite", "passed", "failed", "time"));
    for row in rows {
        say(&line(row));
    }
    say("");
}

fn line(row: &Row) -> String {
    let counts = format!("{:<22}{:>8}{:>8}", row.name, row.tally.passed, row.tally.failed);
    let line = format!("{counts}{:>8}  {}", clock(row.elapsed), row.remark);
    line.trim_end().to_owned()
}
