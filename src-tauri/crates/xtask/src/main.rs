//! `cargo xtask`: sets up, runs, tests, measures and packages Dossierkluis from a fresh clone.
//! It holds no rule of the product: it starts the tools that do the work, says what they are doing and
//! how far they are, and adds up what they report. Only programs and packages of the system, of
//! crates.io and of npm are used, and nothing is installed without being named first.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "printing is this program's job")]

mod audit;
mod child;
mod console;
mod counts;
mod imports;
mod main_job;
mod obstacle;
mod ordeal;
mod package;
mod picture;
mod run;
mod sbom;
mod screen;
mod setup;
mod suites;
mod test;
mod validate;
mod windows;
mod workspace;

use obstacle::Outcome;
use std::process::ExitCode;
use workspace::Workspace;

const USAGE: &str = "\
cargo xtask setup            install what is missing to build, run and test
cargo xtask run              build everything and open the window
cargo xtask test             run every check and count the results
cargo xtask bench [ARGS]     run the benchmarks and print their table
cargo xtask fuzz [MINUTES]   give the program everything wrong, MINUTES for each thing that comes in (10)
cargo xtask ordeal [MINUTES] every test at full length that `test` keeps short; takes hours
cargo xtask package          build the release, its installer, bill of materials and SHA-256 sums into target/package
cargo xtask imports PROGRAM  say what a finished program asks of the system, and that it cannot connect
cargo xtask audit            ask the database of known vulnerabilities about every dependency (needs the internet)
cargo xtask validate [FOLDER]
                             check documents against PDF/A-2a and PDF/UA-1 with veraPDF (needs Java)
cargo xtask windows [--release]
                             cross-build the Windows programs and try kluis.exe under Wine";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    match obey(&command, &rest) {
        Ok(code) => code,
        Err(obstacle) => {
            eprintln!("\n{obstacle}");
            ExitCode::FAILURE
        }
    }
}

fn obey(command: &str, rest: &[String]) -> Outcome<ExitCode> {
    let workspace = Workspace::locate()?;
    match command {
        "setup" => setup::everything(&workspace).map(|()| ExitCode::SUCCESS),
        "run" => run::run(&workspace),
        "test" => test::test(&workspace),
        "bench" => run::bench(&workspace, rest),
        "fuzz" => ordeal::fuzz(&workspace, rest),
        "ordeal" => ordeal::ordeal(&workspace, rest),
        "package" => package::package(&workspace).map(|()| ExitCode::SUCCESS),
        "imports" => {
            let programs: Vec<&std::path::Path> = rest.iter().map(std::path::Path::new).collect();
            imports::check(&programs).map(|()| ExitCode::SUCCESS)
        }
        "audit" => audit::audit(&workspace),
        "validate" => validate::validate(&workspace, rest),
        "windows" => windows::windows(&workspace, rest).map(|()| ExitCode::SUCCESS),
        _ => {
            eprintln!("{USAGE}");
            Ok(ExitCode::FAILURE)
        }
    }
}
