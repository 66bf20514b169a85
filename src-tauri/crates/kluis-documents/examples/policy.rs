//! Writes every document of policy of every profile into a folder, to look at: `cargo run -p kluis-documents --example policy -- DIR`.
//!
//! All organisations are fictional.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

use chrono::NaiveDate;
use kluis_documents::privacy_statement;
use kluis_domain::law::Law;
use kluis_domain::organisation::Organisation;
use kluis_domain::profile::Profile;
use kluis_domain::statement::{PolicyDocument, StatementTexts, compose};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::args().nth(1).unwrap_or_else(|| "target/policy".to_owned()));
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).ok_or("a date")?;
    for profile in Profile::built_in() {
        let folder = folder.join(&profile.key);
        fs::create_dir_all(&folder)?;
        let organisation = Organisation::example(profile);
        for document in PolicyDocument::offered(profile) {
            let texts = StatementTexts::built_in(document, profile.role);
            let made = compose(profile, &organisation, Law::built_in(), texts, today)?;
            let pdf = privacy_statement(&made, &organisation, today)?;
            fs::write(folder.join(format!("{document:?}.pdf")), pdf.0)?;
        }
    }
    Ok(())
}
