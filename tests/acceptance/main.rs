//! What the program promises, told through its commands: one file per promise.
#![allow(clippy::unwrap_used, reason = "a failure here is a failed test")]

mod access_log;
mod authorisation;
mod backup;
mod bsn_check;
mod care;
mod care_purpose;
mod client;
mod conduct;
mod consent;
mod consent_kinds;
mod consent_overview;
mod disclosure;
mod dossier;
mod dossier_print;
mod import;
mod intake;
mod letters;
mod locking;
mod organisation;
mod organisation_registers;
mod people;
mod plain_text;
mod policy;
mod policy_versions;
#[cfg(target_os = "linux")]
mod power;
mod practice;
mod registers;
mod scans;
mod statement;
mod texts;
mod users;
mod vault;
