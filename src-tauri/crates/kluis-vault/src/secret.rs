//! Secrets: what is wiped from memory when dropped and never printed, compared or stored as it is.
//!
//! Not for: the BSN and other contents of the record, which the domain guards.

use std::fmt;

use hkdf::Hkdf;
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

/// A password as typed.
pub struct Password(Zeroizing<String>);

/// Bytes of a key, in one place of their own: what is moved by value leaves a copy behind on the stack.
pub(crate) type KeyBytes<const N: usize> = Box<Zeroizing<[u8; N]>>;

/// The random key of 256 bits that everything in the vault is encrypted under.
pub(crate) struct DataKey(KeyBytes<32>);

/// A key of 128 bits that stands on paper: 26 signs of Crockford's base 32 and two check signs.
pub struct RecoveryKey(Zeroizing<[u8; 16]>);

/// The text is no recovery key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotARecoveryKey {
    /// Not 28 signs after leaving out spaces and dashes.
    #[error("not 28 signs")]
    Length,
    /// A sign that the alphabet does not have.
    #[error("a sign that no recovery key has")]
    Sign,
    /// The last two signs do not belong to the rest: something was mistyped.
    #[error("the check signs do not fit")]
    Check,
}

impl Password {
    /// Takes the text over.
    pub fn new(text: String) -> Password {
        Password(Zeroizing::new(text))
    }

    /// For once: three groups of four signs of Crockford's alphabet, 60 bits.
    pub fn temporary() -> Password {
        let signs = Zeroizing::new(random::<12>().map(|byte| char::from(ALPHABET[usize::from(byte & 31)])));
        let mut text = String::with_capacity(14);
        for (place, sign) in signs.iter().enumerate() {
            if place == 4 || place == 8 {
                text.push('-');
            }
            text.push(*sign);
        }
        Password::new(text)
    }

    /// The text, to judge its length.
    pub fn text(&self) -> &str {
        &self.0
    }
}

/// Room for a key.
pub(crate) fn no_key<const N: usize>() -> KeyBytes<N> {
    Box::new(Zeroizing::new([0; N]))
}

/// Random bytes from the operating system.
pub(crate) fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

impl DataKey {
    pub(crate) fn random() -> DataKey {
        let mut key = no_key();
        getrandom::fill(key.as_mut_slice()).expect("the operating system gives random bytes");
        DataKey(key)
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<DataKey> {
        let mut key = no_key();
        if bytes.len() != key.len() {
            return None;
        }
        key.copy_from_slice(bytes);
        Some(DataKey(key))
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The key and salt of the database, in the form that SQLCipher takes as raw key: `x'<64 hex><32 hex>'`.
    pub(crate) fn database_key(&self) -> Zeroizing<String> {
        let key = self.derived::<48>("database");
        let mut text = Zeroizing::new(String::with_capacity(99));
        text.push_str("x'");
        for byte in key.iter() {
            for nibble in [byte >> 4, byte & 15] {
                text.push(char::from_digit(u32::from(nibble), 16).expect("a nibble is below 16"));
            }
        }
        text.push('\'');
        text
    }

    /// The key of the audit chain.
    pub(crate) fn audit_key(&self) -> KeyBytes<32> {
        self.derived("audit chain")
    }

    /// The key of the manifests of backups.
    pub(crate) fn manifest_key(&self) -> KeyBytes<32> {
        self.derived("backup manifest")
    }

    fn derived<const N: usize>(&self, purpose: &str) -> KeyBytes<N> {
        let mut key = no_key();
        Hkdf::<Sha256>::new(Some(b"dossierkluis 1"), self.bytes())
            .expand(purpose.as_bytes(), key.as_mut_slice())
            .expect("HKDF-SHA-256 gives up to 8,160 bytes (RFC 5869)");
        key
    }
}

/// Crockford's alphabet: no I, L, O or U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

impl RecoveryKey {
    /// A new one.
    pub fn random() -> RecoveryKey {
        RecoveryKey(Zeroizing::new(random()))
    }

    /// Seven groups of four signs, the last two of them check signs.
    pub fn groups(&self) -> Vec<Zeroizing<String>> {
        let signs = Zeroizing::new(self.signs());
        signs
            .chunks(4)
            .map(|group| Zeroizing::new(group.iter().map(|it| char::from(*it)).collect()))
            .collect()
    }

    /// Reads what was typed from paper: case, spaces and dashes do not matter, O is 0, I and L are 1.
    ///
    /// # Errors
    /// [`NotARecoveryKey`], which says whether it is the length, a sign or the check.
    pub fn parse(text: &str) -> Result<RecoveryKey, NotARecoveryKey> {
        let kept = text.chars().filter(|it| !it.is_whitespace() && !"-–".contains(*it));
        let values: Zeroizing<Vec<u8>> =
            Zeroizing::new(kept.map(value_of).collect::<Option<_>>().ok_or(NotARecoveryKey::Sign)?);
        if values.len() != 28 {
            return Err(NotARecoveryKey::Length);
        }
        let number = values.iter().take(26).fold(0u128, |number, value| number << 5 | u128::from(*value));
        let key = RecoveryKey(Zeroizing::new(number.to_be_bytes()));
        let spelled = Zeroizing::new(key.signs());
        let same =
            spelled.iter().zip(values.iter()).all(|(sign, value)| *sign == ALPHABET[usize::from(*value)]);
        if same { Ok(key) } else { Err(NotARecoveryKey::Check) }
    }

    pub(crate) fn bytes(&self) -> &[u8; 16] {
        &self.0
    }

    /// 26 signs of five bits each, the highest of them short, then ten bits of SHA-256.
    fn signs(&self) -> Vec<u8> {
        let number = u128::from_be_bytes(*self.0);
        let check = Sha256::digest(*self.0);
        let check = u16::from_be_bytes([check[0], check[1]]);
        let main = (0..26).rev().map(|index| (number >> (5 * index) & 31) as usize);
        let tail = [check >> 11, check >> 6 & 31].map(usize::from);
        main.chain(tail).map(|value| ALPHABET[value]).collect()
    }
}

fn value_of(sign: char) -> Option<u8> {
    let upper = match sign.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    ALPHABET.iter().position(|it| char::from(*it) == upper).and_then(|it| u8::try_from(it).ok())
}

macro_rules! never_printed {
    ($($name:ident)*) => { $(
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    )* };
}

never_printed!(Password DataKey RecoveryKey);

impl Drop for Password {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(key: &RecoveryKey) -> String {
        key.groups().iter().map(|it| it.as_str()).collect::<Vec<_>>().join("-")
    }

    #[test]
    fn nothing_secret_is_printed() {
        let printed = format!(
            "{:?} {:?} {:?}",
            Password::new("geheim".into()),
            DataKey::random(),
            RecoveryKey::random()
        );
        assert_eq!(printed, "Password(…) DataKey(…) RecoveryKey(…)");
    }

    #[test]
    fn what_is_read_from_paper_may_be_untidy() {
        let key = RecoveryKey::parse(&text(&RecoveryKey(Zeroizing::new([0; 16])))).unwrap();
        let untidy = text(&key).replace('0', "o").replace('-', " ").to_lowercase();
        assert_eq!(RecoveryKey::parse(&untidy).unwrap().bytes(), &[0; 16]);
        assert_eq!(RecoveryKey::parse("ABCD").err(), Some(NotARecoveryKey::Length));
        assert_eq!(RecoveryKey::parse("U").err(), Some(NotARecoveryKey::Sign));
    }

    #[test]
    fn the_keys_of_database_and_audit_differ() {
        let key = DataKey::random();
        assert_eq!(key.database_key().len(), 99);
        assert_ne!(key.derived::<32>("database")[..], key.audit_key()[..]);
    }

    proptest! {
        #[test]
        fn a_key_comes_back_from_paper(bytes in any::<[u8; 16]>()) {
            let key = RecoveryKey(Zeroizing::new(bytes));
            let read = RecoveryKey::parse(&text(&key)).unwrap();
            prop_assert_eq!(read.bytes(), &bytes);
        }
    }

    /// Ten check bits miss about one change in a thousand, so the promise is over many keys, and the same ones each time.
    #[test]
    fn a_mistyped_sign_is_nearly_always_noticed() {
        let mut caught = 0;
        for number in 0..200u128 {
            let bytes = number.wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835).to_be_bytes();
            let typed = text(&RecoveryKey(Zeroizing::new(bytes))).replace('-', "");
            for position in 0..28 {
                let mut signs: Vec<char> = typed.chars().collect();
                signs[position] = if signs[position] == '7' { '9' } else { '7' };
                caught += usize::from(RecoveryKey::parse(&signs.iter().collect::<String>()).is_err());
            }
        }
        assert!(5570 <= caught, "{caught} of 5600");
    }
}
