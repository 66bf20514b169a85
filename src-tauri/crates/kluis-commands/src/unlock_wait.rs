//! The wait after a wrong password, kept by the host so that it outlives the program: a line for each vault, with how
//! many were wrong in a row, when the last one was, and where the vault lies.

use std::path::{Path, PathBuf};

use kluis_domain::unlock_wait::WrongTries;

use crate::{App, CommandError, Result, error::Obstacle};

/// How many vaults are remembered, the latest first.
const REMEMBERED: usize = 50;

/// Seconds before another password is looked at.
pub(crate) fn left(app: &App, vault: &Path) -> u32 {
    tries_of(&all(app), vault).map_or(0, |it| it.left(app.host.now()))
}

/// Counts a try as wrong before it is looked at, so that breaking the program off in the middle is counted too. Gives
/// what was counted before, for [`end`].
///
/// # Errors
/// [`Obstacle::Wait`] where it is too soon; that try does not count.
pub(crate) fn begin(app: &App, vault: &Path) -> Result<Option<WrongTries>> {
    let now = app.host.now();
    let every = all(app);
    let earlier = tries_of(&every, vault);
    let seconds = earlier.map_or(0, |it| it.left(now));
    let next = match earlier {
        Some(tries) if 0 < seconds => tries.by_clock(now),
        Some(_) | None => WrongTries::another(earlier, now),
    };
    keep(app, every, vault, Some(next));
    if 0 < seconds { Err(CommandError::obstacle(Obstacle::Wait { seconds })) } else { Ok(earlier) }
}

/// The try did not fail for its password or its name: `count` holds again.
pub(crate) fn end(app: &App, vault: &Path, count: Option<WrongTries>) {
    keep(app, all(app), vault, count);
}

type Line = (PathBuf, WrongTries);

fn tries_of(all: &[Line], vault: &Path) -> Option<WrongTries> {
    all.iter().find(|(path, _)| path == vault).map(|(_, tries)| *tries)
}

fn all(app: &App) -> Vec<Line> {
    app.host.wrong_tries().lines().filter_map(line).collect()
}

fn line(text: &str) -> Option<Line> {
    let mut parts = text.splitn(3, '\t');
    let (count, last) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Some((PathBuf::from(parts.next()?), WrongTries { count, last }))
}

fn keep(app: &App, all: Vec<Line>, vault: &Path, tries: Option<WrongTries>) {
    let others = all.into_iter().filter(|(path, _)| path != vault);
    let lines = tries.map(|it| (vault.to_path_buf(), it)).into_iter().chain(others).take(REMEMBERED);
    let told =
        lines.map(|(path, it)| format!("{}\t{}\t{}\n", it.count, it.last.to_rfc3339(), path.display()));
    app.host.keep_wrong_tries(&told.collect::<String>());
}
