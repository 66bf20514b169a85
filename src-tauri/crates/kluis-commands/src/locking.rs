//! Locking: when the vault locks by itself, and what it then wipes.
//!
//! The window counts the time since somebody last touched it, and so does the program, in a place of its own: a page
//! that hangs does not keep a vault open. A lock always wins. It stops long work, it does not wait for a dialog, and
//! what a command brings back from one is refused afterwards, also when somebody else has unlocked meanwhile.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_domain::locking::{self, Locking, LockingDraft};
use kluis_vault::{Event, StoredLocking};

use crate::{App, CommandError, Desk, Result, Session, vault};

/// How long what was copied stays on the clipboard.
const ON_CLIPBOARD: Duration = Duration::from_secs(30);

/// Commands behind the work, that the page gives by itself. All others are given by somebody's hand.
pub(crate) const BEHIND: &[&str] = &[
    "start.status",
    "session.present",
    "work.status",
    "backup.progress",
    "backup.runIfDue",
    "vault.checkAge",
];

/// Why the machine itself wants the vault locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// The user locked the computer, or somebody else took over its screen.
    ScreenLocked,
    /// The computer goes to sleep; there is no time for a backup.
    Sleep,
    /// The window was made small; it is locked where the vault wants that.
    Minimised,
}

/// Who is there, and what lies on the clipboard. Beside the state, so that it can be asked while that is busy.
#[derive(Default)]
pub(crate) struct Watch {
    now: Mutex<Watched>,
}

#[derive(Default)]
struct Watched {
    /// Counts the times that a vault was opened.
    entered: u64,
    hand: Option<Hand>,
    copied: Option<Instant>,
}

/// The last sign of life in an open vault.
struct Hand {
    locking: Locking,
    at: DateTime<Utc>,
    awake: Instant,
}

impl Watch {
    fn now(&self) -> MutexGuard<'_, Watched> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A vault is open from now on.
    pub(crate) fn enter(&self, locking: Locking, at: DateTime<Utc>) {
        let mut watched = self.now();
        watched.entered += 1;
        watched.hand = Some(Hand { locking, at, awake: Instant::now() });
    }

    /// No vault is open any more.
    pub(crate) fn leave(&self) {
        self.now().hand = None;
    }

    /// Somebody did something.
    pub(crate) fn touch(&self, at: DateTime<Utc>) {
        if let Some(hand) = self.now().hand.as_mut() {
            (hand.at, hand.awake) = (at, Instant::now());
        }
    }

    /// Which opening this is; `None` where no vault is open.
    pub(crate) fn entered(&self) -> Option<u64> {
        let watched = self.now();
        watched.hand.is_some().then_some(watched.entered)
    }

    fn choose(&self, locking: Locking) {
        if let Some(hand) = self.now().hand.as_mut() {
            hand.locking = locking;
        }
    }

    fn locks_when_minimised(&self) -> bool {
        self.now().hand.as_ref().is_some_and(|it| it.locking.on_minimise)
    }

    fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.now().hand.as_ref().is_some_and(|it| {
            let awake = TimeDelta::from_std(it.awake.elapsed()).unwrap_or(TimeDelta::MAX);
            it.locking.is_over(it.at, now, awake)
        })
    }

    /// Takes the time of the copy where it is over.
    fn take_copied(&self, least: Duration) -> bool {
        let mut watched = self.now();
        let is_over = watched.copied.is_some_and(|it| least <= it.elapsed());
        if is_over {
            watched.copied = None;
        }
        is_over
    }
}

impl App {
    /// Looks whether it is time to lock, and to wipe the clipboard. A host calls it every second and when the
    /// computer wakes up. Gives whether the vault was locked.
    pub fn tick(&self) -> bool {
        if self.watch.take_copied(ON_CLIPBOARD) {
            self.host.clear_clipboard();
        }
        if !self.watch.is_over(self.host.now()) {
            return false;
        }
        if self.work.is_under_way() {
            // Somebody asked for it; the time begins when it is done.
            self.watch.touch(self.host.now());
            return false;
        }
        self.lock_by_itself(vault::close)
    }

    /// Locks because of what happens on the machine. Gives whether the vault was locked.
    pub fn lock_on(&self, occasion: Occasion) -> bool {
        match occasion {
            Occasion::Minimised if !self.watch.locks_when_minimised() => false,
            Occasion::Minimised | Occasion::ScreenLocked => self.lock_by_itself(vault::close),
            Occasion::Sleep => self.lock_by_itself(vault::close_at_once),
        }
    }

    fn lock_by_itself(&self, close: fn(&App) -> Result<()>) -> bool {
        let was_open = self.watch.entered().is_some();
        if let Err(error) = close(self) {
            self.host.log(&format!("locking: {error}"));
        }
        was_open
    }

    /// Wipes what was copied, where it still lies on the clipboard.
    pub(crate) fn wipe_clipboard(&self) {
        if self.watch.take_copied(Duration::ZERO) {
            self.host.clear_clipboard();
        }
    }

    /// Shows or hides the window in screenshots, as the vault wants.
    pub(crate) fn show_as(&self, locking: Locking) {
        if locking.hide_window { self.host.hide_window() } else { self.host.show_window() }
    }
}

impl Desk<'_> {
    /// Refused where the vault was locked since the command began, also where it was opened again.
    pub(crate) fn require_same_opening(&self) -> Result<()> {
        if self.app.watch.entered() == self.entered { Ok(()) } else { Err(CommandError::Locked) }
    }
}

/// What the page saw.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Presence {
    /// Whether somebody touched the window since it was told last.
    touched: bool,
}

/// Tells of a hand on the window, and gives whether the vault is still open. Waits for nothing.
pub(crate) fn present(app: &App, presence: Presence) -> Result<bool> {
    if presence.touched {
        app.watch.touch(app.host.now());
    }
    Ok(app.watch.entered().is_some())
}

/// Something to be copied.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Copied {
    text: String,
}

/// Puts text on the clipboard for half a minute; `false` where the machine leaves that to the page.
pub(crate) fn copy(session: &mut Session, copied: Copied) -> Result<bool> {
    let is_put = session.host.put_on_clipboard(&copied.text);
    if is_put {
        session.watch.now().copied = Some(Instant::now());
    }
    Ok(is_put)
}

/// When the vault locks, who chose that, and what this computer can do.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LockingPage {
    locking: Locking,
    /// `null` where nobody ever chose.
    chosen: Option<LockingChoice>,
    least_minutes: u32,
    most_minutes: u32,
    /// Whether this computer can keep the window out of screenshots.
    can_hide_window: bool,
    /// Whether this computer tells when its screen is locked and when it goes to sleep.
    notices_absence: bool,
    /// Whether what is copied is wiped from the clipboard.
    wipes_clipboard: bool,
}

/// Who chose it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LockingChoice {
    at: DateTime<Utc>,
    by: String,
}

pub(crate) fn read(session: &mut Session, _: ()) -> Result<LockingPage> {
    let chosen =
        session.open.vault.consult(&session.stamp, Event::LockingRead, |reader| reader.chosen_locking())?;
    Ok(LockingPage {
        locking: chosen.as_ref().map(|it| it.locking).unwrap_or_default(),
        chosen: chosen.map(|StoredLocking { at, by, .. }| LockingChoice { at, by }),
        least_minutes: locking::SHORTEST,
        most_minutes: locking::LONGEST,
        can_hide_window: session.host.can_hide_window(),
        notices_absence: session.host.notices_absence(),
        wipes_clipboard: session.host.wipes_clipboard(),
    })
}

pub(crate) fn change(desk: &Desk, draft: LockingDraft) -> Result<()> {
    let locking = desk.session(|session| {
        let locking = locking::check(&draft)?;
        session.open.vault.change(&session.stamp, |writer| {
            writer.choose_locking(locking)?;
            Ok::<_, CommandError>((locking, Event::LockingChanged))
        })
    })?;
    desk.app.watch.choose(locking);
    desk.app.show_as(locking);
    Ok(())
}
