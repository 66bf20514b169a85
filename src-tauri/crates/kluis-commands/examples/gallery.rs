//! Writes every letter and document of every profile into a folder, to look at and to check:
//! `cargo run -p kluis-commands --example gallery -- DIR`.
//!
//! All persons and organisations are fictional.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

use chrono::NaiveDate;
use kluis_commands::specimens;
use kluis_domain::profile::Profile;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::args().nth(1).unwrap_or_else(|| "target/gallery".to_owned()));
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).ok_or("a date")?;
    for profile in Profile::built_in() {
        let folder = folder.join(&profile.key);
        fs::create_dir_all(&folder)?;
        for specimen in specimens(profile, today)? {
            let name = format!("{}.pdf", specimen.code.replace('/', "-"));
            fs::write(folder.join(name), specimen.pdf.0)?;
        }
    }
    Ok(())
}
