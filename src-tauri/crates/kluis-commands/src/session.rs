//! The state between commands: which vault was chosen, and whether it is open and for whom.

use std::{
    path::PathBuf,
    sync::{Mutex, MutexGuard, PoisonError},
};

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use uuid::Uuid;

use kluis_domain::{
    authorisation::{Compartment, Reach, Rights, Rule},
    draft::HeldDraft,
    user::{Role, User},
};
use kluis_exchange::list::Sheet;
use kluis_vault::{ChainWalk, Event, Opener, RecoveryKey, Stamp, Vault, VaultError};

use crate::{
    CommandError, Host, Result, audit::ChainReport, backup::Backups, consent_bulk::LetterBundle,
    consent_overview::AskedAgain, error::Obstacle, letter_bulk::OfficeBundle, locking::Watch,
    policy::PolicyRead, restore::Restoring, unusual::KnownUnusual, work::Work,
};

/// The program: a host and at most one open vault. Commands run one at a time.
pub struct App {
    pub(crate) host: Box<dyn Host>,
    /// The long work under way. Beside the state, so that it can be asked and stopped while the state is busy.
    pub(crate) work: Work,
    /// Beside the state too: a backup is made while the vault stays in use.
    pub(crate) backups: Backups,
    /// And who is there.
    pub(crate) watch: Watch,
    state: Mutex<State>,
}

/// What is remembered between commands.
#[derive(Default)]
pub(crate) struct State {
    pub(crate) chosen: Option<PathBuf>,
    pub(crate) open: Option<Open>,
    /// The backup that is being restored from the start screen.
    pub(crate) restoring: Option<Restoring>,
}

/// An open vault and who opened it.
pub(crate) struct Open {
    pub(crate) vault: Vault,
    pub(crate) user: User,
    pub(crate) practice: bool,
    /// A new recovery key, until its owner says that it is on paper.
    pub(crate) recovery: Option<RecoveryKey>,
    /// The list being imported.
    pub(crate) list: Option<ChosenList>,
    /// The list of applications being imported.
    pub(crate) applications: Option<ChosenList>,
    /// The scan that is being dropped, as far as it came.
    pub(crate) dropped: Vec<u8>,
    /// Which consents must be asked anew, as worked out before.
    pub(crate) asked: AskedAgain,
    /// The letters of the last run, to be shown or saved.
    pub(crate) letters: Option<LetterBundle>,
    /// The office letters of the last run.
    pub(crate) office_letters: Option<OfficeBundle>,
    /// The policy file that was read without a fault, to be adopted.
    pub(crate) policy: Option<PolicyRead>,
    /// How far the chain of the log was read, while it is.
    pub(crate) chain_walk: Option<ChainWalk>,
    /// What the last reading of the chain gave.
    pub(crate) log_check: Option<ChainReport>,
    /// What stood out in the log, and when that was worked out.
    pub(crate) unusual: Option<KnownUnusual>,
    /// What stands in a form now.
    pub(crate) draft: Option<HeldDraft>,
}

/// A list that was chosen and read.
pub(crate) struct ChosenList {
    pub(crate) sheet: Sheet,
}

/// What an unlocked command works with. Exists only where the rule of the command was granted.
pub struct Session<'a> {
    pub(crate) open: &'a mut Open,
    pub(crate) stamp: Stamp,
    pub(crate) work: &'a Work,
    pub(crate) host: &'a dyn Host,
    pub(crate) watch: &'a Watch,
}

/// What a role is granted, for rules that are known only once the record was read. A refusal is logged by
/// [`App::with_session`], as every refusal is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Gate {
    pub(crate) role: Role,
    pub(crate) rights: Rights,
}

/// What a command with a dialog works with: the dialog first, while nothing is held, then a session under the same rule.
pub struct Desk<'a> {
    pub(crate) app: &'a App,
    rule: Rule,
    /// Which opening of a vault it began in.
    pub(crate) entered: Option<u64>,
}

impl App {
    /// A program without an open vault.
    pub fn new(host: Box<dyn Host>) -> App {
        host.clear_views();
        App {
            host,
            work: Work::default(),
            backups: Backups::default(),
            watch: Watch::default(),
            state: Mutex::default(),
        }
    }

    /// Chooses a vault without a dialog, for hosts that were given one by name.
    pub fn choose(&self, vault: PathBuf) {
        self.state().chosen = Some(vault);
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        // A command that panicked has rolled back its transaction; the state itself is whole.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn opener(&self) -> Opener {
        Opener { who: self.host.who(), since: self.host.now().to_rfc3339() }
    }

    pub(crate) fn desk(&self, rule: Rule) -> Desk<'_> {
        Desk { app: self, rule, entered: self.watch.entered() }
    }

    /// The first gate, before the input is even read: the rule must be granted, and no id in the input may be of
    /// anything of a client out of reach. The vault has a second one, for what a command finds by itself.
    pub(crate) fn admit(&self, rule: Rule, input: &serde_json::Value) -> Result<()> {
        self.with_session(rule, |session| {
            let ids = ids_in(input);
            let is_free = ids.is_empty() || session.open.user.reach() == Reach::Everyone;
            if is_free || session.open.vault.reaches(&session.stamp, &ids)? {
                return Ok(());
            }
            Err(CommandError::NotAllowed)
        })
    }

    /// The gate: a vault must be open, it must be the user's day, and the role must be granted the rule.
    pub(crate) fn with_session<T>(
        &self,
        rule: Rule,
        command: impl FnOnce(&mut Session) -> Result<T>,
    ) -> Result<T> {
        let mut state = self.state();
        let open = state.open.as_mut().ok_or(CommandError::Locked)?;
        let stamp = Stamp { at: self.host.now(), user: open.user.id, role: open.user.role };
        let gate = Gate::of(&open.user);
        let answer = gate
            .require(rule)
            .and_then(|()| may_enter(&open.user, rule, dutch_date(stamp.at)))
            .and_then(|()| {
                let (work, watch) = (&self.work, &self.watch);
                command(&mut Session { open: &mut *open, stamp, work, watch, host: &*self.host })
            });
        if matches!(answer, Err(CommandError::NotAllowed)) {
            open.vault.change(&stamp, |_| Ok::<_, VaultError>(((), Event::Refused)))?;
        }
        answer
    }
}

impl Desk<'_> {
    /// Enters through the gate under the rule of this command.
    pub(crate) fn session<T>(&self, command: impl FnOnce(&mut Session) -> Result<T>) -> Result<T> {
        self.require_same_opening()?;
        self.app.with_session(self.rule, command)
    }

    /// Whether the gate would open, asked before a dialog is shown.
    pub(crate) fn knock(&self) -> Result<()> {
        self.session(|_| Ok(()))
    }
}

/// Somebody with a temporary password first makes one of her own.
fn may_enter(user: &User, rule: Rule, today: NaiveDate) -> Result<()> {
    if !user.may_enter_on(today) {
        return Err(CommandError::obstacle(Obstacle::OtherDay));
    }
    let is_own = rule.compartment == Compartment::Own;
    if user.must_change_password && !is_own { Err(CommandError::PasswordChangeDue) } else { Ok(()) }
}

/// Everything in an input that is an id.
pub(crate) fn ids_in(input: &serde_json::Value) -> Vec<Uuid> {
    use serde_json::Value;
    match input {
        Value::String(text) if text.len() == 36 => text.parse().into_iter().collect(),
        Value::Array(values) => values.iter().flat_map(ids_in).collect(),
        Value::Object(fields) => fields.values().flat_map(ids_in).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    }
}

impl Gate {
    pub(crate) fn of(user: &User) -> Gate {
        Gate { role: user.role, rights: user.rights() }
    }

    /// Whether the role may.
    pub(crate) fn may(self, rule: Rule) -> bool {
        self.rights.may(rule)
    }

    /// Goes on only where the role may.
    pub(crate) fn require(self, rule: Rule) -> Result<()> {
        if self.may(rule) { Ok(()) } else { Err(CommandError::NotAllowed) }
    }
}

impl Session<'_> {
    /// The gate, for use where the session itself is busy with the vault.
    pub(crate) fn gate(&self) -> Gate {
        Gate::of(&self.open.user)
    }

    /// The calendar date in the Netherlands.
    pub fn today(&self) -> NaiveDate {
        dutch_date(self.stamp.at)
    }
}

/// The clock in the Netherlands at an instant.
pub(crate) fn dutch_time(at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&chrono_tz::Europe::Amsterdam).naive_local()
}

/// The calendar date in Europe/Amsterdam at an instant.
pub fn dutch_date(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&chrono_tz::Europe::Amsterdam).date_naive()
}
