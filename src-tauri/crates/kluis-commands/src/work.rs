//! Long work: how far it is, and the wish to stop it.
//!
//! A command that takes more than a moment says [`Work::begin`] and then [`Running::advance`] after every part. Any host
//! can ask `work.status` meanwhile and call `work.cancel`; neither waits for the vault. After a wish to stop the next
//! part is not begun: the command gets [`Stopped`], and its transaction is rolled back like after any other failure.

use std::sync::{
    Mutex, MutexGuard, PoisonError,
    atomic::{AtomicBool, Ordering},
};

use serde::Serialize;
use ts_rs::TS;

use crate::{App, Result};

/// What kind of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) enum WorkKind {
    /// Letters for many clients.
    Letters,
    /// Files in a folder.
    Files,
    /// The whole vault under a new key.
    DataKey,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct WorkProgress {
    kind: WorkKind,
    /// Parts that are done.
    done: u32,
    /// Parts in all.
    total: u32,
    /// Whether it was asked to stop.
    stopping: bool,
}

/// The one long work of the program, if any is under way.
#[derive(Default)]
pub(crate) struct Work {
    now: Mutex<Option<WorkProgress>>,
    stop: AtomicBool,
}

/// Work under way; when it goes, so does what is told of it.
pub(crate) struct Running<'a>(&'a Work);

/// It was asked to stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stopped;

impl Work {
    /// Begins work of so many parts. An earlier wish to stop does not hold for it.
    pub(crate) fn begin(&self, kind: WorkKind, total: usize) -> Running<'_> {
        self.stop.store(false, Ordering::SeqCst);
        let total = u32::try_from(total).unwrap_or(u32::MAX);
        *self.now() = Some(WorkProgress { kind, done: 0, total, stopping: false });
        Running(self)
    }

    /// Whether any is under way.
    pub(crate) fn is_under_way(&self) -> bool {
        self.now().is_some()
    }

    /// Asks it to stop.
    pub(crate) fn ask_to_stop(&self) {
        self.stop.store(true, Ordering::SeqCst);
    }

    fn now(&self) -> MutexGuard<'_, Option<WorkProgress>> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Running<'_> {
    /// So many parts more are done.
    pub(crate) fn advance(&self, parts: usize) -> Result<(), Stopped> {
        if let Some(progress) = self.0.now().as_mut() {
            progress.done = progress.done.saturating_add(u32::try_from(parts).unwrap_or(u32::MAX));
        }
        if self.0.stop.load(Ordering::SeqCst) { Err(Stopped) } else { Ok(()) }
    }
}

impl Running<'_> {
    /// So many parts of so many are done.
    pub(crate) fn stands_at(&self, done: u32, total: u32) -> Result<(), Stopped> {
        if let Some(progress) = self.0.now().as_mut() {
            (progress.done, progress.total) = (done, total);
        }
        self.advance(0)
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        *self.0.now() = None;
    }
}

pub(crate) fn status(app: &App, _: ()) -> Result<Option<WorkProgress>> {
    let stopping = app.work.stop.load(Ordering::SeqCst);
    Ok(app.work.now().map(|it| WorkProgress { stopping, ..it }))
}

pub(crate) fn cancel(app: &App, _: ()) -> Result<()> {
    app.work.ask_to_stop();
    Ok(())
}
