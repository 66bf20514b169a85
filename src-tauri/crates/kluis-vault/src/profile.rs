//! The organisation's own policy, as stored: every version, never changed, and by which profile it works.

use std::cell::OnceCell;

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension, Row, named_params};

use kluis_domain::profile::{Profile, ProfileAdoption, ProfileFault};

use crate::{
    Reader, VaultError, Writer,
    audit::{instant, read_instant},
};

/// The profile that holds where none was chosen, or where the own one cannot be read.
const MINIMUM: &str = "wettelijk-minimum";

/// A version of the own policy on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredProfile {
    /// Counted from 1.
    pub version: u32,
    /// What it is called, by whom and when it was adopted.
    pub adoption: ProfileAdoption,
    /// The file as it was read.
    pub content: String,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By which user.
    pub recorded_by: String,
}

/// From when the organisation works by a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileStep {
    /// The key of a built-in profile, or of a version of the own one.
    pub profile: String,
    /// When it was chosen.
    pub at: DateTime<Utc>,
    /// By which user.
    pub by: String,
}

/// A version of the own policy, read; the text may be of an older program that asked less.
#[derive(Debug)]
pub struct OwnProfile {
    /// As stored.
    pub stored: StoredProfile,
    /// What it says, or why this program cannot read it.
    pub profile: Result<Profile, ProfileFault>,
}

/// The versions read since the vault was opened. A version never changes, so none is read twice.
#[derive(Debug, Default)]
pub(crate) struct OwnProfiles(OnceCell<(OwnProfile, Box<OwnProfiles>)>);

impl OwnProfiles {
    fn get_or_read(
        &self,
        version: u32,
        read: impl FnOnce() -> Result<OwnProfile, VaultError>,
    ) -> Result<&OwnProfile, VaultError> {
        match self.0.get() {
            Some((known, _)) if known.stored.version == version => Ok(known),
            Some((_, rest)) => rest.get_or_read(version, read),
            None => {
                let found = read()?;
                Ok(&self.0.get_or_init(|| (found, Box::default())).0)
            }
        }
    }
}

impl<'a> Reader<'a> {
    /// The profile by which the organisation works: built-in, its own, or, before it chose one and where its own cannot be
    /// read, the legal minimum.
    ///
    /// # Errors
    /// [`VaultError`] where the settings cannot be read.
    pub fn profile(&self) -> Result<&'a Profile, VaultError> {
        let key = self.profile_key()?;
        if let Some(built_in) = Profile::named(&key) {
            return Ok(built_in);
        }
        let own = self.own_profile_in_use()?.and_then(|own| own.profile.as_ref().ok());
        let minimum = || Profile::named(MINIMUM).expect("the legal minimum is built in, as a test shows");
        Ok(own.unwrap_or_else(minimum))
    }

    /// The version of the own policy that is in use; `None` where a built-in profile is.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be read from the file.
    pub fn own_profile_in_use(&self) -> Result<Option<&'a OwnProfile>, VaultError> {
        let Some(version) = Profile::own_version(&self.profile_key()?) else { return Ok(None) };
        let read = || {
            let stored = self.own_profile(version)?;
            let profile = Profile::parse_own(&stored.content, version);
            Ok(OwnProfile { stored, profile })
        };
        self.1.get_or_read(version, read).map(Some)
    }

    /// One version of the own policy.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn own_profile(&self, version: u32) -> Result<StoredProfile, VaultError> {
        self.0
            .prepare_cached(
                "SELECT own_profile.*, user.name AS recorded_by_name FROM own_profile
                 JOIN user ON user.id = own_profile.recorded_by WHERE version = :version",
            )?
            .query_and_then(named_params! {":version": version}, read_profile)?
            .next()
            .unwrap_or(Err(VaultError::NotFound("profile")))
    }

    /// Every version of the own policy, newest first.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn own_profiles(&self) -> Result<Vec<StoredProfile>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT own_profile.*, user.name AS recorded_by_name FROM own_profile
                 JOIN user ON user.id = own_profile.recorded_by ORDER BY version DESC",
            )?
            .query_and_then([], read_profile)?
            .collect()
    }

    /// By which profile the organisation worked from when, newest first.
    ///
    /// # Errors
    /// [`VaultError`] where the table cannot be read.
    pub fn profile_steps(&self) -> Result<Vec<ProfileStep>, VaultError> {
        self.0
            .prepare_cached(
                "SELECT profile_step.profile, profile_step.at, user.name FROM profile_step
                 JOIN user ON user.id = profile_step.by_user ORDER BY seq DESC",
            )?
            .query_and_then([], |row| {
                Ok(ProfileStep {
                    profile: row.get("profile")?,
                    at: read_instant(row, "at")?,
                    by: row.get("name")?,
                })
            })?
            .collect()
    }

    /// The key that the settings name; empty where none was chosen.
    pub(crate) fn profile_key(&self) -> Result<String, VaultError> {
        let key = self.0.prepare_cached("SELECT profile FROM organisation")?.query_row([], |row| row.get(0));
        Ok(key.optional()?.unwrap_or_default())
    }
}

fn read_profile(row: &Row) -> Result<StoredProfile, VaultError> {
    let adopted_on: NaiveDate = row.get("adopted_on")?;
    Ok(StoredProfile {
        version: row.get("version")?,
        adoption: ProfileAdoption { name: row.get("name")?, adopted_on, adopted_by: row.get("adopted_by")? },
        content: row.get("content")?,
        recorded_at: read_instant(row, "recorded_at")?,
        recorded_by: row.get("recorded_by_name")?,
    })
}

impl Writer<'_> {
    /// Keeps a new version of the own policy, and the organisation works by it.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn adopt_profile(&self, adoption: &ProfileAdoption, content: &str) -> Result<u32, VaultError> {
        let version: u32 =
            self.0
                .query_row("SELECT coalesce(max(version), 0) + 1 FROM own_profile", [], |row| row.get(0))?;
        self.0
            .prepare_cached(
                "INSERT INTO main.own_profile VALUES (:version, :name, :adopted_on, :adopted_by, :content, :at, :user)",
            )?
            .execute(named_params! {
                ":version": version, ":name": adoption.name, ":adopted_on": adoption.adopted_on,
                ":adopted_by": adoption.adopted_by, ":content": content, ":at": instant(self.1.at),
                ":user": self.1.user.0,
            })?;
        self.use_profile(&Profile::own_key(version))?;
        Ok(version)
    }

    /// The organisation works by a profile from now on.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn use_profile(&self, key: &str) -> Result<(), VaultError> {
        let organisation = self.read().organisation()?;
        self.set_organisation(&kluis_domain::organisation::Organisation {
            profile: key.to_owned(),
            ..organisation
        })
    }

    /// Notes that another profile was chosen than before.
    pub(crate) fn note_profile(&self, key: &str) -> Result<(), VaultError> {
        if key.is_empty() || self.read().profile_key()? == key {
            return Ok(());
        }
        self.0
            .prepare_cached(
                "INSERT INTO main.profile_step (profile, at, by_user) VALUES (:profile, :at, :user)",
            )?
            .execute(named_params! {
                ":profile": key, ":at": instant(self.1.at), ":user": self.1.user.0,
            })?;
        Ok(())
    }
}
