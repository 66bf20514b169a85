//! The slots file beside the vault: the data key, wrapped once for each user and once for the recovery key.
//!
//! ```text
//! "KLUISSLT" | version u16 big endian | CBOR of [`Slots`] | SHA-256 of all that
//! ```
//!
//! Each slot has a pair of keys (X25519). The private one is wrapped under the password, and the data key is sealed to
//! the public one (ECIES: X25519, HKDF-SHA-256, XChaCha20-Poly1305). So a new data key can be given to every user
//! without any password. The vault keeps the public keys too, and gives nothing to a key that it does not know.
//!
//! Version 1 had no pairs: the data key was wrapped under the password itself. Such a slot still opens, and gets its
//! pair as soon as it does ([`Slots::renewed`]).
//!
//! Nothing here is usable without a password or the recovery key. Each wrap is bound to its vault, slot, kind and
//! parameters (associated data), so that none can be swapped or weakened. The checksum tells damage from a wrong
//! password. Not here: names; a slot knows its user by a tag.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
    time::Instant,
};

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305,
    aead::{Aead, Payload},
};
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

use kluis_domain::{fold::fold, user::UserId};

use crate::{
    backup::Anchor,
    obstacle::Obstacle,
    secret::{DataKey, Password, RecoveryKey, random},
};

const MAGIC: &[u8; 8] = b"KLUISSLT";
const VERSION: u16 = 2;
/// The version whose slots have no pairs.
const WITHOUT_PAIRS: u16 = 1;

/// How much work guessing a password is. Stored with each slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Strength {
    /// Memory in KiB.
    memory: u32,
    /// Passes over it.
    passes: u32,
}

impl Strength {
    /// The least that is accepted: 64 MiB, three passes. For practice vaults and tests.
    pub const FLOOR: Strength = Strength { memory: 64 * 1024, passes: 3 };
    const CEILING: Strength = Strength { memory: 2 * 1024 * 1024, passes: 50 };

    /// About one second on this machine: 256 MiB and as many passes as fit, less memory only where three passes take longer.
    pub fn calibrated() -> Strength {
        let mut strength = Strength { memory: 256 * 1024, passes: 3 };
        loop {
            let start = Instant::now();
            let _ = strength.derive(b"calibration", &[0; 16]);
            let seconds = start.elapsed().as_secs_f64();
            if seconds <= 1.5 || strength.memory <= Strength::FLOOR.memory {
                let passes = (f64::from(strength.passes) / seconds.max(0.01)).floor() as u32;
                return Strength { passes: passes.clamp(3, 12), ..strength };
            }
            strength.memory /= 2;
        }
    }

    fn is_sound(self) -> bool {
        (Strength::FLOOR.memory..=Strength::CEILING.memory).contains(&self.memory)
            && (Strength::FLOOR.passes..=Strength::CEILING.passes).contains(&self.passes)
    }

    /// Argon2id with one lane (RFC 9106).
    fn derive(self, secret: &[u8], salt: &[u8; 16]) -> Zeroizing<[u8; 32]> {
        let params = Params::new(self.memory, self.passes, 1, Some(32))
            .expect("the bounds of Strength lie within Argon2's");
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(secret, salt, key.as_mut_slice())
            .expect("salt and output have lengths that Argon2 takes");
        key
    }
}

/// Whose slot it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum SlotKind {
    User,
    Recovery,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Slot {
    id: Uuid,
    kind: SlotKind,
    /// Of the user's name, so that the name itself stays inside the vault.
    name_tag: [u8; 16],
    strength: Strength,
    salt: [u8; 16],
    nonce: Vec<u8>,
    /// The private key of the pair; without a pair, the data key.
    wrapped: Vec<u8>,
    /// Absent in a slot of version 1.
    #[serde(default)]
    pair: Option<Pair>,
}

/// What is sealed to the owner of a slot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Pair {
    public: [u8; 32],
    /// The data key.
    sealed: Sealed,
    /// The data key that is about to take its place.
    next: Option<Sealed>,
}

/// A data key that only the owner of a pair can take out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Sealed {
    ephemeral: [u8; 32],
    nonce: Vec<u8>,
    content: Vec<u8>,
}

/// What a slot gives: the data key, and the one that is about to take its place.
#[derive(Debug)]
pub(crate) struct Keys {
    pub(crate) now: DataKey,
    pub(crate) next: Option<DataKey>,
}

/// All slots of one vault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Slots {
    vault: Uuid,
    slots: Vec<Slot>,
    /// Where the audit log was, so that an older vault beside it is seen.
    #[serde(default)]
    anchor: Option<Anchor>,
    /// That this program made the vault of a backup, sealed; until its first opening.
    #[serde(default)]
    restore_note: Option<Vec<u8>>,
}

impl Slots {
    pub(crate) fn new(vault: Uuid) -> Slots {
        Slots { vault, slots: Vec::new(), anchor: None, restore_note: None }
    }

    pub(crate) fn vault(&self) -> Uuid {
        self.vault
    }

    pub(crate) fn anchor(&self) -> Option<Anchor> {
        self.anchor
    }

    pub(crate) fn set_anchor(&mut self, anchor: Anchor) {
        self.anchor = Some(anchor);
    }

    pub(crate) fn restore_note(&self) -> Option<&[u8]> {
        self.restore_note.as_deref()
    }

    pub(crate) fn without_restore_note(&self) -> Slots {
        Slots { restore_note: None, ..self.clone() }
    }

    /// For a vault that was made of a backup: the anchor is of the vault that it was made from.
    pub(crate) fn restored(&self, note: Vec<u8>) -> Slots {
        Slots { anchor: None, restore_note: Some(note), ..self.clone() }
    }

    pub(crate) fn users(&self) -> usize {
        self.slots.iter().filter(|it| it.kind == SlotKind::User).count()
    }

    /// The slot's user is the user of this id; a slot that the user had before is replaced.
    pub(crate) fn set_user(
        &mut self,
        user: UserId,
        name: &str,
        password: &Password,
        strength: Strength,
        key: &DataKey,
    ) {
        let tag = name_tag(self.vault, name);
        let slot = self.wrapped(user.0, SlotKind::User, tag, password.text().as_bytes(), strength, key);
        self.slots.retain(|it| it.id != user.0);
        self.slots.push(slot);
    }

    /// There is one recovery key; a new one ends the old one.
    pub(crate) fn set_recovery(&mut self, recovery: &RecoveryKey, strength: Strength, key: &DataKey) {
        let slot = self.wrapped(Uuid::nil(), SlotKind::Recovery, [0; 16], recovery.bytes(), strength, key);
        self.slots.retain(|it| it.kind != SlotKind::Recovery);
        self.slots.push(slot);
    }

    /// The strength that the first user's slot has, for the slots that follow.
    pub(crate) fn strength(&self) -> Strength {
        self.slots.first().map_or(Strength::FLOOR, |it| it.strength)
    }

    /// Opens the slot of the named user; with one user the name may be left out.
    pub(crate) fn open_user(&self, name: &str, password: &Password) -> Result<(UserId, Keys), Obstacle> {
        let tag = name_tag(self.vault, name);
        let alone = self.users() == 1 && name.trim().is_empty();
        let slot =
            self.slots.iter().filter(|it| it.kind == SlotKind::User).find(|it| alone || it.name_tag == tag);
        let slot = slot.ok_or(Obstacle::WrongPassword)?;
        let keys = self.opened(slot, password.text().as_bytes())?.ok_or(Obstacle::WrongPassword)?;
        Ok((UserId(slot.id), keys))
    }

    /// Destroys a user's slot; see [`Slots::write_for_good`].
    pub(crate) fn remove_user(&mut self, user: UserId) {
        self.slots.retain(|it| it.id != user.0);
    }

    /// Which slots there are, and their public keys; the recovery key's id is nil. Not those of version 1.
    pub(crate) fn public_keys(&self) -> Vec<(Uuid, [u8; 32])> {
        self.slots.iter().filter_map(|it| it.pair.as_ref().map(|pair| (it.id, pair.public))).collect()
    }

    /// Whether a slot is still of version 1, so that no other key can be sealed to it.
    pub(crate) fn has_old(&self) -> bool {
        self.slots.iter().any(|it| it.pair.is_none())
    }

    /// The slots with a pair for this one; `None` where it has one.
    pub(crate) fn renewed(&self, id: Uuid, secret: &[u8], key: &DataKey) -> Option<Slots> {
        let old = self.slots.iter().find(|it| it.id == id && it.pair.is_none())?;
        let slot = self.wrapped(id, old.kind, old.name_tag, secret, old.strength, key);
        let mut slots = self.clone();
        slots.slots.retain(|it| it.id != id);
        slots.slots.push(slot);
        Some(slots)
    }

    /// Leaves out slots that are of nobody.
    pub(crate) fn retain(&mut self, keep: impl Fn(Uuid) -> bool) {
        self.slots.retain(|it| keep(it.id));
    }

    /// Gives every slot the key that is about to take the place of the present one.
    pub(crate) fn announce(&mut self, key: &DataKey) {
        let vault = self.vault;
        for slot in &mut self.slots {
            if let Some(pair) = &mut slot.pair {
                pair.next = Some(seal(vault, slot.id, &pair.public, key));
            }
        }
    }

    /// From now on each slot has the announced key alone.
    pub(crate) fn adopt_next(&mut self) {
        for pair in self.slots.iter_mut().filter_map(|it| it.pair.as_mut()) {
            if let Some(next) = pair.next.take() {
                pair.sealed = next;
            }
        }
    }

    /// The announced key never came in use.
    pub(crate) fn forget_next(&mut self) {
        for pair in self.slots.iter_mut().filter_map(|it| it.pair.as_mut()) {
            pair.next = None;
        }
    }

    pub(crate) fn open_recovery(&self, recovery: &RecoveryKey) -> Result<Keys, Obstacle> {
        let slot =
            self.slots.iter().find(|it| it.kind == SlotKind::Recovery).ok_or(Obstacle::WrongRecoveryKey)?;
        self.opened(slot, recovery.bytes())?.ok_or(Obstacle::WrongRecoveryKey)
    }

    fn wrapped(
        &self,
        id: Uuid,
        kind: SlotKind,
        name_tag: [u8; 16],
        secret: &[u8],
        strength: Strength,
        key: &DataKey,
    ) -> Slot {
        let (nonce, private) = (random::<24>(), StaticSecret::from(random::<32>()));
        let public = PublicKey::from(&private).to_bytes();
        let mut slot = Slot {
            id,
            kind,
            name_tag,
            strength,
            salt: random(),
            nonce: nonce.to_vec(),
            wrapped: Vec::new(),
            pair: Some(Pair { public, sealed: seal(self.vault, id, &public, key), next: None }),
        };
        let aad = self.associated_data(&slot);
        slot.wrapped = cipher(&strength.derive(secret, &slot.salt))
            .encrypt(&nonce.into(), Payload { msg: private.as_bytes(), aad: &aad })
            .expect("32 bytes are within the limits of the cipher");
        slot
    }

    /// `None` where the secret is not the slot's.
    fn opened(&self, slot: &Slot, secret: &[u8]) -> Result<Option<Keys>, Obstacle> {
        let Some(inside) = self.unwrapped(slot, secret)? else { return Ok(None) };
        let Some(pair) = &slot.pair else {
            let now = DataKey::from_bytes(inside.as_slice()).ok_or(Obstacle::Damaged)?;
            return Ok(Some(Keys { now, next: None }));
        };
        let private = StaticSecret::from(*inside);
        let take = |sealed: &Sealed| unseal(self.vault, slot.id, &private, sealed).ok_or(Obstacle::Damaged);
        Ok(Some(Keys { now: take(&pair.sealed)?, next: pair.next.as_ref().map(take).transpose()? }))
    }

    /// What is wrapped; `None` where the secret is not the slot's.
    fn unwrapped(&self, slot: &Slot, secret: &[u8]) -> Result<Option<Zeroizing<[u8; 32]>>, Obstacle> {
        let nonce: [u8; 24] = slot.nonce.as_slice().try_into().map_err(|_| Obstacle::Damaged)?;
        if !slot.strength.is_sound() {
            return Err(Obstacle::Damaged);
        }
        let aad = self.associated_data(slot);
        let opened = cipher(&slot.strength.derive(secret, &slot.salt))
            .decrypt(&nonce.into(), Payload { msg: slot.wrapped.as_slice(), aad: &aad });
        match opened.map(Zeroizing::new) {
            Ok(bytes) => {
                let bytes: [u8; 32] = bytes.as_slice().try_into().map_err(|_| Obstacle::Damaged)?;
                Ok(Some(Zeroizing::new(bytes)))
            }
            Err(_) => Ok(None),
        }
    }

    fn associated_data(&self, slot: &Slot) -> Vec<u8> {
        let kind = match slot.kind {
            SlotKind::User => 1,
            SlotKind::Recovery => 2,
        };
        // A pair that was taken away does not make a slot of version 1: that would not open.
        let version = if slot.pair.is_some() { VERSION } else { WITHOUT_PAIRS };
        let mut data = version.to_be_bytes().to_vec();
        data.extend(self.vault.as_bytes());
        data.extend(slot.id.as_bytes());
        data.push(kind);
        data.extend(slot.name_tag);
        data.extend(slot.strength.memory.to_be_bytes());
        data.extend(slot.strength.passes.to_be_bytes());
        data.extend(slot.salt);
        data.extend(slot.pair.iter().flat_map(|it| it.public));
        data
    }

    /// Reads the file, and where it is damaged the generation before it.
    pub(crate) fn read(vault_file: &Path) -> Result<Slots, Obstacle> {
        let current = beside(vault_file, "-slots");
        let text = match fs::read(&current) {
            Ok(bytes) => parse(&bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(Obstacle::SlotsMissing),
            Err(error) => Err(Obstacle::from(error)),
        };
        match text {
            Err(Obstacle::Damaged | Obstacle::SlotsMissing) => {
                let older = fs::read(beside(vault_file, "-slots-old")).ok();
                older.and_then(|bytes| parse(&bytes).ok()).map_or(text, Ok)
            }
            other => other,
        }
    }

    /// Writes a new generation: new file, synced, the present one kept as `-old`, renamed over.
    pub(crate) fn write(&self, vault_file: &Path) -> Result<(), Obstacle> {
        let current = beside(vault_file, "-slots");
        let next = beside(vault_file, "-slots-new");
        let bytes = self.bytes();
        write_synced(&next, &bytes)?;
        if fs::read(&next)? != bytes {
            return Err(Obstacle::Damaged);
        }
        if let Ok(present) = fs::read(&current)
            && parse(&present).is_ok()
        {
            write_synced(&beside(vault_file, "-slots-old"), &present)?;
        }
        fs::rename(&next, &current)?;
        sync_folder(&current);
        Ok(())
    }

    /// As [`Slots::write`], and leaves no generation before it: what was taken out can be opened by nobody.
    pub(crate) fn write_for_good(&self, vault_file: &Path) -> Result<(), Obstacle> {
        self.write(vault_file)?;
        self.write(vault_file)
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(VERSION.to_be_bytes());
        ciborium::into_writer(self, &mut bytes).expect("writing to memory succeeds");
        let sum = Sha256::digest(&bytes);
        bytes.extend(sum);
        bytes
    }
}

fn cipher(key: &Zeroizing<[u8; 32]>) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new_from_slice(key.as_slice()).expect("the key has 32 bytes")
}

/// To the owner of a pair; bound to vault and slot.
fn seal(vault: Uuid, slot: Uuid, public: &[u8; 32], key: &DataKey) -> Sealed {
    let (nonce, private) = (random::<24>(), StaticSecret::from(random::<32>()));
    let ephemeral = PublicKey::from(&private).to_bytes();
    let shared = private.diffie_hellman(&PublicKey::from(*public));
    let content = cipher(&sealing_key(shared.as_bytes(), &ephemeral, public))
        .encrypt(&nonce.into(), Payload { msg: key.bytes(), aad: &sealed_data(vault, slot) })
        .expect("32 bytes are within the limits of the cipher");
    Sealed { ephemeral, nonce: nonce.to_vec(), content }
}

fn unseal(vault: Uuid, slot: Uuid, private: &StaticSecret, sealed: &Sealed) -> Option<DataKey> {
    let nonce: [u8; 24] = sealed.nonce.as_slice().try_into().ok()?;
    let shared = private.diffie_hellman(&PublicKey::from(sealed.ephemeral));
    let key = sealing_key(shared.as_bytes(), &sealed.ephemeral, &PublicKey::from(private).to_bytes());
    let payload = Payload { msg: sealed.content.as_slice(), aad: &sealed_data(vault, slot) };
    let bytes = cipher(&key).decrypt(&nonce.into(), payload).map(Zeroizing::new).ok()?;
    DataKey::from_bytes(&bytes)
}

fn sealing_key(shared: &[u8; 32], ephemeral: &[u8; 32], public: &[u8; 32]) -> Zeroizing<[u8; 32]> {
    let mut key = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(Some([*ephemeral, *public].concat().as_slice()), shared)
        .expand(b"dossierkluis slot", key.as_mut_slice())
        .expect("HKDF-SHA-256 gives up to 8,160 bytes (RFC 5869)");
    key
}

fn sealed_data(vault: Uuid, slot: Uuid) -> Vec<u8> {
    [b"data key".as_slice(), vault.as_bytes(), slot.as_bytes()].concat()
}

fn name_tag(vault: Uuid, name: &str) -> [u8; 16] {
    let sum = Sha256::new()
        .chain_update(b"user name")
        .chain_update(vault.as_bytes())
        .chain_update(fold(name))
        .finalize();
    let mut tag = [0; 16];
    tag.copy_from_slice(sum.get(..16).expect("SHA-256 gives 32 bytes"));
    tag
}

pub(crate) fn parse(bytes: &[u8]) -> Result<Slots, Obstacle> {
    if bytes.len() < MAGIC.len() + 2 + 32 || 64 * 1024 < bytes.len() || !bytes.starts_with(MAGIC) {
        return Err(Obstacle::Damaged);
    }
    let (body, sum) = bytes.split_at(bytes.len() - 32);
    if Sha256::digest(body).as_slice() != sum {
        return Err(Obstacle::Damaged);
    }
    let (version, cbor) = body.split_at(MAGIC.len()).1.split_at(2);
    if VERSION < u16::from_be_bytes([version[0], version[1]]) {
        return Err(Obstacle::NewerVersion);
    }
    ciborium::from_reader(cbor).map_err(|_| Obstacle::Damaged)
}

/// `clients.kluis` + `-slots` = `clients.kluis-slots`.
pub(crate) fn beside(vault_file: &Path, ending: &str) -> PathBuf {
    let mut name = vault_file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Makes a rename lasting; on Windows renaming does this itself.
pub(crate) fn sync_folder(file: &Path) {
    if cfg!(unix)
        && let Some(folder) = file.parent()
        && let Ok(folder) = File::open(folder)
    {
        // A folder that cannot be synced is no reason to refuse what was written.
        let _ = folder.sync_all();
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    fn password(text: &str) -> Password {
        Password::new(text.to_owned())
    }

    fn slots(key: &DataKey) -> Slots {
        let mut slots = Slots::new(Uuid::from_u128(7));
        slots.set_user(
            UserId(Uuid::from_u128(1)),
            "Els Smit",
            &password("fiets-regen-kaas"),
            Strength::FLOOR,
            key,
        );
        slots
    }

    #[test]
    fn the_right_password_gives_the_key_and_no_other_does() {
        let key = DataKey::random();
        let slots = slots(&key);
        let (user, opened) = slots.open_user("", &password("fiets-regen-kaas")).unwrap();
        assert_eq!((user.0.as_u128(), opened.now.bytes()), (1, key.bytes()));
        assert_eq!(slots.open_user("", &password("fiets-regen-kaas ")).err(), Some(Obstacle::WrongPassword));
        assert_eq!(
            slots.open_user("Jan", &password("fiets-regen-kaas")).err(),
            Some(Obstacle::WrongPassword)
        );
        assert!(slots.open_user("ELS SMÍT", &password("fiets-regen-kaas")).is_ok(), "a name is folded");
    }

    #[test]
    fn every_changed_byte_is_noticed() {
        let bytes = slots(&DataKey::random()).bytes();
        assert!(bytes.len() < 4096);
        for position in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[position] ^= 1;
            assert_eq!(parse(&changed), Err(Obstacle::Damaged), "byte {position}");
            assert!(parse(bytes.get(..position).unwrap()).is_err(), "cut at {position}");
        }
    }

    #[test]
    fn weakened_parameters_do_not_open_the_slot() {
        let mut slots = slots(&DataKey::random());
        slots.slots[0].strength.passes += 1;
        assert_eq!(slots.open_user("", &password("fiets-regen-kaas")).err(), Some(Obstacle::WrongPassword));
        slots.slots[0].strength = Strength { memory: 8, passes: 1 };
        assert_eq!(slots.open_user("", &password("fiets-regen-kaas")).err(), Some(Obstacle::Damaged));
        slots.slots[0].strength = Strength { memory: u32::MAX, passes: 3 };
        assert_eq!(slots.open_user("", &password("fiets-regen-kaas")).err(), Some(Obstacle::Damaged));
    }

    #[test]
    fn a_slot_of_another_vault_does_not_open() {
        let mut slots = slots(&DataKey::random());
        slots.vault = Uuid::from_u128(8);
        slots.slots[0].name_tag = name_tag(slots.vault, "Els Smit");
        assert_eq!(slots.open_user("", &password("fiets-regen-kaas")).err(), Some(Obstacle::WrongPassword));
    }

    #[test]
    fn a_damaged_file_falls_back_on_the_one_before() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("x.kluis");
        let key = DataKey::random();
        let first = slots(&key);
        first.write(&file).unwrap();
        let mut second = first.clone();
        second.set_recovery(&RecoveryKey::random(), Strength::FLOOR, &key);
        second.write(&file).unwrap();
        assert_eq!(Slots::read(&file), Ok(second));
        fs::write(beside(&file, "-slots"), b"rubbish").unwrap();
        assert_eq!(Slots::read(&file), Ok(first.clone()));
        fs::remove_file(beside(&file, "-slots")).unwrap();
        assert_eq!(Slots::read(&file), Ok(first));
        fs::remove_file(beside(&file, "-slots-old")).unwrap();
        assert_eq!(Slots::read(&file), Err(Obstacle::SlotsMissing));
    }

    #[test]
    fn a_new_data_key_reaches_every_slot_without_a_password() {
        let (old, new) = (DataKey::random(), DataKey::random());
        let mut slots = slots(&old);
        let recovery = RecoveryKey::random();
        slots.set_recovery(&recovery, Strength::FLOOR, &old);
        slots.announce(&new);
        let (_, keys) = slots.open_user("", &password("fiets-regen-kaas")).unwrap();
        assert_eq!((keys.now.bytes(), keys.next.unwrap().bytes()), (old.bytes(), new.bytes()));
        slots.adopt_next();
        let keys = slots.open_recovery(&recovery).unwrap();
        assert_eq!(keys.now.bytes(), new.bytes());
        assert!(keys.next.is_none());
    }

    #[test]
    fn a_sealed_key_opens_in_its_own_slot_alone() {
        let mut slots = slots(&DataKey::random());
        let other = UserId(Uuid::from_u128(2));
        slots.set_user(other, "Jan", &password("fiets-regen-lamp"), Strength::FLOOR, &DataKey::random());
        let pair = |slots: &Slots, place: usize| slots.slots[place].pair.clone().unwrap();
        slots.slots[0].pair = Some(Pair { sealed: pair(&slots, 1).sealed, ..pair(&slots, 0) });
        assert_eq!(slots.open_user("Els Smit", &password("fiets-regen-kaas")).err(), Some(Obstacle::Damaged));
        slots.slots[1].pair = Some(Pair { public: pair(&slots, 0).public, ..pair(&slots, 1) });
        assert_eq!(
            slots.open_user("Jan", &password("fiets-regen-lamp")).err(),
            Some(Obstacle::WrongPassword)
        );
    }

    /// Made by the program as it was: Els Smit with the password fiets-regen-kaas, Jan Bos with fiets-regen-lamp.
    pub(crate) const VERSION_1: &[u8] = include_bytes!("slots/version-1.slots");
    pub(crate) const VERSION_1_RECOVERY: &str = include_str!("slots/version-1.recovery.txt");

    #[test]
    fn slots_of_version_1_open_and_get_a_pair_one_by_one() {
        let mut slots = parse(VERSION_1).unwrap();
        assert!(slots.has_old() && slots.public_keys().is_empty());
        let (els, keys) = slots.open_user("Els Smit", &password("fiets-regen-kaas")).unwrap();
        let recovery = RecoveryKey::parse(VERSION_1_RECOVERY.trim()).unwrap();
        assert_eq!(slots.open_recovery(&recovery).unwrap().now.bytes(), keys.now.bytes());
        assert_eq!(
            slots.open_user("Els Smit", &password("fiets-regen-lamp")).err(),
            Some(Obstacle::WrongPassword)
        );
        let jan = slots.open_user("Jan Bos", &password("fiets-regen-lamp")).unwrap().0;
        let secrets: [(Uuid, &[u8]); 3] = [
            (els.0, b"fiets-regen-kaas".as_slice()),
            (jan.0, b"fiets-regen-lamp".as_slice()),
            (Uuid::nil(), recovery.bytes()),
        ];
        for (count, (id, secret)) in secrets.into_iter().enumerate() {
            assert!(slots.has_old());
            slots = slots.renewed(id, secret, &keys.now).unwrap();
            assert_eq!(slots.public_keys().len(), count + 1);
            slots = parse(&slots.bytes()).unwrap();
            assert!(slots.open_user("jan bos", &password("fiets-regen-lamp")).is_ok());
        }
        assert!(!slots.has_old() && slots.renewed(els.0, b"fiets-regen-kaas", &keys.now).is_none());
        assert_eq!(slots.open_recovery(&recovery).unwrap().now.bytes(), keys.now.bytes());
    }

    #[test]
    fn a_slot_whose_pair_was_taken_away_does_not_open() {
        let mut slots = slots(&DataKey::random());
        slots.slots[0].pair = None;
        assert_eq!(slots.open_user("", &password("fiets-regen-kaas")).err(), Some(Obstacle::WrongPassword));
    }

    #[test]
    fn a_destroyed_slot_is_in_neither_generation() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("x.kluis");
        let mut slots = slots(&DataKey::random());
        slots.write(&file).unwrap();
        slots.remove_user(UserId(Uuid::from_u128(1)));
        slots.write_for_good(&file).unwrap();
        for ending in ["-slots", "-slots-old"] {
            assert_eq!(parse(&fs::read(beside(&file, ending)).unwrap()), Ok(slots.clone()), "{ending}");
        }
    }

    #[test]
    fn a_newer_version_is_named() {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(3u16.to_be_bytes());
        let sum = Sha256::digest(&bytes);
        bytes.extend(sum);
        assert_eq!(parse(&bytes), Err(Obstacle::NewerVersion));
    }
}
