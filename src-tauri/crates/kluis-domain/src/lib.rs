//! The rules of the record: what may be recorded, changed and printed, by whom, and when.
//!
//! This crate decides; it never acts. It reads no clock, no file and no database, so every rule is a
//! function from facts to a verdict and can be tested with a table. `today` is always an argument.
#![forbid(unsafe_code)]

pub mod access_log;
mod address;
pub mod authorisation;
pub mod backup;
pub mod bsn;
pub mod bsn_check;
pub mod bsn_use;
pub mod capacity;
pub mod care;
pub mod care_circle;
pub mod care_purpose;
pub mod circle;
pub mod client;
pub mod conduct;
pub mod consent;
pub mod contact;
pub mod date;
pub mod disclosure;
pub mod document_match;
pub mod dossier_item;
pub mod draft;
pub mod emergency;
pub mod field;
pub mod fold;
pub mod intake;
pub mod law;
pub mod law_check;
pub mod letter_code;
pub mod locking;
pub mod logo;
pub mod mandate;
pub mod office_letter;
pub mod organisation;
pub mod organisation_register;
pub mod own_text;
pub mod policy_change;
pub mod policy_version;
pub mod profile;
pub mod prose;
pub mod recipient;
pub mod register;
pub mod register_table;
pub mod representation;
pub mod scan_tray;
pub mod search;
pub mod statement;
pub mod unlock_wait;
pub mod unusual;
pub mod user;
pub mod work_note;
