//! Backups in a folder: found, put there, thinned out. Only files of this vault are ever removed.

use std::{
    fs::{self, File, OpenOptions},
    io::{Read, Write},
    path::{Path, PathBuf},
    sync::mpsc,
    thread,
    time::Duration,
};

use chrono::{DateTime, NaiveDate, Utc};
use sha2::{Digest, Sha256};

use kluis_domain::backup::{Made, to_drop};

use crate::{
    backup::{
        BackupError, BackupKey, Stop,
        digest::{counts, open_in_place},
        package::{Manifest, Package},
    },
    obstacle::Obstacle,
    slots::sync_folder,
};

/// The ending of a backup.
const ENDING: &str = "kluisback";
/// The ending of one that is not whole yet.
const PARTIAL: &str = "kluisback-deel";
/// Bytes that are copied at a time.
const PIECE: usize = 1 << 20;

/// A backup in a folder.
#[derive(Debug, Clone)]
pub struct FoundBackup {
    /// Where.
    pub file: PathBuf,
    /// Bytes.
    pub size: u64,
    /// What it says of itself; `None` where it is damaged or under another key.
    pub manifest: Option<Manifest>,
    /// Whether it is whole but of another data key: it opens with a password or recovery key of that time.
    pub is_of_other_key: bool,
}

impl FoundBackup {
    /// Name of the file.
    pub fn name(&self) -> String {
        self.file.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }
}

/// Whether a folder lies on another disk than the vault, as far as the system tells.
pub fn is_apart(vault: &Path, folder: &Path) -> bool {
    let home = vault.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match (disk_of(home), disk_of(folder)) {
        (Some(home), Some(other)) => home != other,
        _ => false,
    }
}

/// Whether the folder is there and says so in time. A network drive that is away can keep whoever asks waiting for a
/// minute; the thread that asks is left to itself then.
pub fn answers(folder: &Path, patience: Duration) -> bool {
    let (tell, told) = mpsc::channel();
    let folder = folder.to_path_buf();
    thread::spawn(move || {
        // Nobody listens any more where the answer came too late.
        let _ = tell.send(folder.is_dir());
    });
    told.recv_timeout(patience).unwrap_or(false)
}

#[cfg(unix)]
fn disk_of(folder: &Path) -> Option<u64> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(folder).ok().map(|it| it.dev())
}

/// The drive letter or the share.
#[cfg(not(unix))]
fn disk_of(folder: &Path) -> Option<std::ffi::OsString> {
    let whole = fs::canonicalize(folder).ok()?;
    whole.components().next().map(|it| it.as_os_str().to_ascii_lowercase())
}

impl BackupKey {
    /// The backups of this vault in a folder, newest first; those that cannot be read stand last.
    ///
    /// # Errors
    /// [`Obstacle`] where the folder cannot be read.
    pub fn scan(&self, folder: &Path) -> Result<Vec<FoundBackup>, Obstacle> {
        let mut found: Vec<FoundBackup> =
            fs::read_dir(folder)?.flatten().filter_map(|it| self.found(it.path())).collect();
        found.sort_by_key(|it| std::cmp::Reverse(it.manifest.as_ref().map(|it| it.made_at)));
        Ok(found)
    }

    fn found(&self, file: PathBuf) -> Option<FoundBackup> {
        if file.extension().is_none_or(|it| it != ENDING) {
            return None;
        }
        let size = fs::metadata(&file).ok()?.len();
        match Package::read(&file) {
            Ok(package) if package.slots.vault() == self.slots.vault() => {
                let manifest = package.manifest(self);
                Some(FoundBackup { size, is_of_other_key: manifest.is_none(), manifest, file })
            }
            Ok(_) => None,
            Err(_) => {
                let damaged = FoundBackup { size, manifest: None, is_of_other_key: false, file };
                self.is_own_name(&damaged.file).then_some(damaged)
            }
        }
    }

    /// Copies a sealed backup into a folder, reads it back, opens it there with the key, counts, and only then gives
    /// it its name. What is there already is never replaced.
    ///
    /// # Errors
    /// [`BackupError`]; nothing of it is left in the folder then.
    pub fn put(
        &self,
        staged: &Path,
        manifest: &Manifest,
        folder: &Path,
        label: &str,
        stop: &Stop,
    ) -> Result<PathBuf, BackupError> {
        self.clear_partial(folder);
        let name = |ending: &str| format!("{} {label} {}.{ending}", manifest.name, self.tag());
        let partial = folder.join(name(PARTIAL));
        let placed = self.copied(staged, &partial, manifest, stop).and_then(|()| {
            let file = free_name(folder, &name(ENDING));
            fs::rename(&partial, &file)?;
            sync_folder(&file);
            Ok(file)
        });
        if placed.is_err() {
            // Half a backup is none. Where even this fails, the next backup takes it away.
            let _ = fs::remove_file(&partial);
        }
        placed
    }

    fn copied(
        &self,
        staged: &Path,
        partial: &Path,
        manifest: &Manifest,
        stop: &Stop,
    ) -> Result<(), BackupError> {
        let sum = copy(staged, partial, u64::MAX, stop)?;
        if sum_of(partial, stop)? != sum || Package::read(partial)?.manifest(self).as_ref() != Some(manifest)
        {
            return Err(BackupError::NotWhole);
        }
        let connection = open_in_place(partial, &self.database, stop)?;
        let counted = counts(&connection)?;
        let told = manifest.tables.iter().map(|it| (it.name.clone(), it.rows));
        if told.eq(counted) { Ok(()) } else { Err(BackupError::NotWhole) }
    }

    /// Takes away the backups that need not stay, and gives how many.
    ///
    /// # Errors
    /// [`Obstacle`] where the folder cannot be read or a file cannot be removed.
    pub fn thin_out(
        &self,
        folder: &Path,
        now: DateTime<Utc>,
        day_of: fn(DateTime<Utc>) -> NaiveDate,
    ) -> Result<usize, Obstacle> {
        let found = self.scan(folder)?;
        let good: Vec<(&FoundBackup, Made)> = found
            .iter()
            .filter_map(|it| it.manifest.as_ref().map(|told| (it, told.made_at)))
            .map(|(it, at)| (it, Made { at, day: day_of(at) }))
            .collect();
        let made: Vec<Made> = good.iter().map(|(_, made)| *made).collect();
        let dropped = to_drop(&made, now);
        for place in &dropped {
            fs::remove_file(&good[*place].0.file)?;
        }
        Ok(dropped.len())
    }

    /// Six signs of the vault's id, so that two vaults of one name can share a folder.
    fn tag(&self) -> String {
        let text = self.slots.vault().simple().to_string();
        text.chars().skip(26).collect()
    }

    fn is_own_name(&self, file: &Path) -> bool {
        let stem = file.file_stem().unwrap_or_default().to_string_lossy();
        stem.split(' ').any(|it| it == self.tag())
    }

    /// What a backup that was broken off left behind.
    fn clear_partial(&self, folder: &Path) {
        let Ok(files) = fs::read_dir(folder) else { return };
        for file in files.flatten().map(|it| it.path()) {
            if file.extension().is_some_and(|it| it == PARTIAL) && self.is_own_name(&file) {
                // One that cannot be removed is in nobody's way.
                let _ = fs::remove_file(file);
            }
        }
    }
}

/// The name, or the name with a number where it is taken.
fn free_name(folder: &Path, name: &str) -> PathBuf {
    let file = folder.join(name);
    if !file.exists() {
        return file;
    }
    let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    (2u32..)
        .map(|number| folder.join(format!("{stem} ({number}).{ENDING}")))
        .find(|it| !it.exists())
        .expect("no folder has four thousand million files of one name")
}

/// Copies at most so many bytes into a new file, syncs it, and gives the sum of what was written.
pub(crate) fn copy(from: &Path, into: &Path, most: u64, stop: &Stop) -> Result<[u8; 32], BackupError> {
    let mut source = File::open(from)?.take(most);
    let mut target = OpenOptions::new().write(true).create_new(true).open(into)?;
    let mut sum = Sha256::new();
    each_piece(&mut source, stop, |piece| {
        sum.update(piece);
        Ok(target.write_all(piece)?)
    })?;
    target.sync_all()?;
    Ok(sum.finalize().into())
}

fn sum_of(file: &Path, stop: &Stop) -> Result<[u8; 32], BackupError> {
    let mut sum = Sha256::new();
    each_piece(&mut File::open(file)?, stop, |piece| {
        sum.update(piece);
        Ok(())
    })?;
    Ok(sum.finalize().into())
}

fn each_piece(
    source: &mut impl Read,
    stop: &Stop,
    mut work: impl FnMut(&[u8]) -> Result<(), BackupError>,
) -> Result<(), BackupError> {
    let mut piece = vec![0; PIECE];
    loop {
        stop.check()?;
        let read = source.read(&mut piece)?;
        if read == 0 {
            return Ok(());
        }
        work(piece.get(..read).unwrap_or_default())?;
    }
}
