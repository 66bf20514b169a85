//! What the program promises, told through its commands: one file per promise.

mod authorisation;
mod bsn_check;
mod client;
mod consent;
mod disk;
mod import;
mod organisation;
mod practice;
mod vault;
