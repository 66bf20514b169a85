//! Scan tray (bakje met scans die nog niet zijn opgeborgen; AVG art. 5 lid 1 sub f): what a scan needs before it may
//! lie in a dossier, and what is kept of one that nobody could place.
//!
//! A scan goes to the consent whose letter it is and to no other. What is not certain waits in the tray, inside the
//! vault, until a person says whose it is or takes it out with a reason.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    consent::ConsentId,
    field::{FieldFault, tidy_lines},
    letter_code::{LetterCode, PageFinding},
};

/// Which scan in the tray; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"trayScan\" }")]
pub struct TrayScanId(pub Uuid);

/// The longest reason, in characters.
pub const REASON: usize = 500;

/// A scan that is taken out of the tray without being filed, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TrayRemovalDraft {
    /// Which.
    pub scan: TrayScanId,
    /// Why.
    pub reason: String,
}

/// A scan that a person files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HandFiling {
    /// Which.
    pub scan: TrayScanId,
    /// Under which consent.
    pub consent: ConsentId,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each names the field that it points at")]
pub enum TrayField {
    Reason,
    LetterNumber,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrayFault {
    /// The field.
    pub field: TrayField,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Why a scan was not filed or not taken out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ScanRefusal {
    /// Fields of the form.
    #[error("{} fields are not right", faults.len())]
    Fields {
        /// The faults, never empty.
        faults: Vec<TrayFault>,
    },
    /// The code on the scan is of another letter than the one it was laid on.
    #[error("the scan is of another letter")]
    OtherLetter {
        /// Number of the letter on the scan.
        letter_number: String,
    },
    /// The code on the scan is of another vault.
    #[error("the scan is of another vault")]
    OtherVault,
    /// No letter of this vault has that number.
    #[error("no letter has that number")]
    UnknownLetter,
    /// The pieces of a file did not come one after the other, or none came.
    #[error("the file did not come whole")]
    NotWhole,
    /// Filed or taken out already.
    #[error("no longer in the tray")]
    NotInTray,
}

/// Judges why a scan is taken out.
///
/// # Errors
/// [`ScanRefusal::Fields`].
pub fn check_removal(draft: &TrayRemovalDraft) -> Result<String, ScanRefusal> {
    reason(&draft.reason)
        .map_err(|fault| ScanRefusal::Fields { faults: vec![TrayFault { field: TrayField::Reason, fault }] })
}

fn reason(text: &str) -> Result<String, FieldFault> {
    let tidied = tidy_lines(text, REASON)?;
    if tidied.is_empty() { Err(FieldFault::Missing) } else { Ok(tidied) }
}

/// Judges a scan that was laid on one consent: every code that could be read must be of its letter.
///
/// # Errors
/// [`ScanRefusal::OtherLetter`] or [`ScanRefusal::OtherVault`].
pub fn check_laid_on(pages: &[PageFinding], own_tag: &str, letter_number: &str) -> Result<(), ScanRefusal> {
    pages.iter().flat_map(codes).try_for_each(|code| {
        if code.vault_tag() != own_tag {
            Err(ScanRefusal::OtherVault)
        } else if code.letter_number() != letter_number {
            Err(ScanRefusal::OtherLetter { letter_number: code.letter_number().to_owned() })
        } else {
            Ok(())
        }
    })
}

fn codes(page: &PageFinding) -> &[LetterCode] {
    match page {
        PageFinding::Codes(codes) => codes,
        PageFinding::Blank | PageFinding::NoCode => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(tag: &str, number: &str) -> PageFinding {
        PageFinding::Codes(vec![LetterCode::new(tag, number, 1, 2).unwrap()])
    }

    #[test]
    fn a_scan_laid_on_a_consent_must_be_of_its_letter() {
        let own = page("BCD234", "BCDF-2345");
        let check = |pages: &[PageFinding]| check_laid_on(pages, "BCD234", "BCDF-2345");
        assert_eq!(check(&[own.clone(), PageFinding::NoCode, PageFinding::Blank]), Ok(()));
        assert_eq!(check(&[]), Ok(()));
        let other = ScanRefusal::OtherLetter { letter_number: "ZZZZ-2222".to_owned() };
        assert_eq!(check(&[own.clone(), page("BCD234", "ZZZZ-2222")]), Err(other));
        assert_eq!(check(&[own, page("XXXXXX", "BCDF-2345")]), Err(ScanRefusal::OtherVault));
    }

    #[test]
    fn nothing_is_taken_out_without_a_reason() {
        let draft =
            |reason: &str| TrayRemovalDraft { scan: TrayScanId(Uuid::nil()), reason: reason.to_owned() };
        assert_eq!(
            check_removal(&draft(" Folder van de apotheek ")).as_deref(),
            Ok("Folder van de apotheek")
        );
        for reason in ["", "  ", &"x".repeat(501)] {
            assert!(matches!(check_removal(&draft(reason)), Err(ScanRefusal::Fields { .. })));
        }
    }
}
