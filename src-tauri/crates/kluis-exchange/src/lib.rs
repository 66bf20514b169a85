//! Foreign formats in and out, as pure functions on bytes: no file, no clock, no vault.
//!
//! What is deliberately *not* here is any judgement on a record. Whether a date exists or a BSN is right is for
//! the domain to say; this crate only says which text stood in which cell of which row.
#![forbid(unsafe_code)]

pub mod attachment;
pub mod fhir;
pub mod letter_scan;
pub mod list;
pub mod logo;
pub mod mrz;
pub mod register;
pub mod scan;
