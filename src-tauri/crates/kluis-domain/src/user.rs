//! User (gebruiker, ZT-1.8–1.11): who works with the vault, and in which role.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::field::{FieldFault, tidy};

/// Which user; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"user\" }")]
pub struct UserId(pub Uuid);

/// What a user is in the organisation (RZ-3.1, CE-08a).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// Coördinator: runs the registration.
    Coordinator,
    /// Zorgmedewerker: works with clients.
    CareWorker,
}

/// A user on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct User {
    /// Which.
    pub id: UserId,
    /// Name as in the log.
    pub name: String,
    /// Role.
    pub role: Role,
}

/// What is wrong with a new user or password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(tag = "field", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum UserRefusal {
    /// The name.
    #[error("the name is not right")]
    Name {
        /// What is wrong.
        fault: FieldFault,
    },
    /// Somebody has this name already.
    #[error("the name is taken")]
    NameTaken,
    /// Shorter than [`PASSWORD_LENGTH`].
    #[error("the password is too short")]
    PasswordTooShort {
        /// Characters needed.
        min: usize,
    },
    /// One of the passwords that everybody tries first.
    #[error("the password is too common")]
    PasswordTooCommon,
    /// Longer than 1,000 characters.
    #[error("the password is too long")]
    PasswordTooLong,
}

/// Characters that a password needs: four Dutch words do it (security.md B3).
pub const PASSWORD_LENGTH: usize = 12;

/// What the first thousand guesses are made of, where twelve characters are asked.
const COMMON: &[&str] = &[
    "wachtwoord",
    "welkom",
    "password",
    "qwerty",
    "azerty",
    "123456",
    "abcdef",
    "111111",
    "000000",
    "letmein",
    "geheim",
    "dossierkluis",
    "zomer",
    "winter",
    "lente",
    "herfst",
    "januari",
    "iloveyou",
    "administrator",
];

/// Judges a name.
///
/// # Errors
/// [`UserRefusal::Name`] where it is empty or strange.
pub fn name(text: &str) -> Result<String, UserRefusal> {
    let tidied = tidy(text, 80).map_err(|fault| UserRefusal::Name { fault })?;
    if tidied.is_empty() { Err(UserRefusal::Name { fault: FieldFault::Missing }) } else { Ok(tidied) }
}

/// Judges a password by length and by the words that everybody tries first; no rules on its composition (NIST SP 800-63B).
///
/// # Errors
/// [`UserRefusal::PasswordTooShort`], [`UserRefusal::PasswordTooCommon`] or [`UserRefusal::PasswordTooLong`].
pub fn password(text: &str) -> Result<(), UserRefusal> {
    let length = text.chars().count();
    if length < PASSWORD_LENGTH {
        return Err(UserRefusal::PasswordTooShort { min: PASSWORD_LENGTH });
    }
    if 1000 < length {
        return Err(UserRefusal::PasswordTooLong);
    }
    if is_common(text) { Err(UserRefusal::PasswordTooCommon) } else { Ok(()) }
}

/// A common word with at most six signs more, or fewer than five different signs.
fn is_common(text: &str) -> bool {
    let lowered = text.to_lowercase();
    let mut rest = lowered.clone();
    for word in COMMON {
        rest = rest.replace(word, "");
    }
    let padded = rest.len() < lowered.len() && rest.chars().count() <= 6;
    let mut signs: Vec<char> = lowered.chars().collect();
    signs.sort_unstable();
    signs.dedup();
    padded || signs.len() < 5
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_and_common_words_decide() {
        for good in [
            "fiets-regen-kaas-lamp",
            "een lange zin met woorden",
            "Tr0ub4dor&3xyz",
            "geheimzinnige boten varen",
        ] {
            assert_eq!(password(good), Ok(()), "{good}");
        }
        assert_eq!(password("kort"), Err(UserRefusal::PasswordTooShort { min: 12 }));
        assert_eq!(password(&"ab1!c".repeat(300)), Err(UserRefusal::PasswordTooLong));
        for common in ["wachtwoord123", "Welkom2026!!", "aaaaaaaaaaaa", "123456123456", "qwertyqwerty1"] {
            assert_eq!(password(common), Err(UserRefusal::PasswordTooCommon), "{common}");
        }
    }

    #[test]
    fn a_user_has_a_name() {
        assert_eq!(name("  Els   Smit "), Ok("Els Smit".to_owned()));
        assert_eq!(name(" "), Err(UserRefusal::Name { fault: FieldFault::Missing }));
    }
}
