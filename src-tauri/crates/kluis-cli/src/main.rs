//! `kluis`: every command of the program from a terminal, for scripts, for checks and for machines without a display.
//!
//! Exit 0: done. Exit 2: a refusal or an obstacle, with its Dutch sentence on stderr. Exit 1: a defect.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a terminal program answers on its terminal")]

mod dutch;
mod host;
mod steps;

use std::{alloc::System, path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use kluis_commands::CommandError;
use serde_json::json;
use zeroizing_alloc::ZeroAlloc;

/// Wipes whatever is given back, so that nothing of an open vault is left in memory that is free.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

#[derive(Parser)]
#[command(name = "kluis", version, about = "Dossierkluis vanaf de opdrachtregel")]
struct Arguments {
    #[command(subcommand)]
    step: Step,
    /// Lees het wachtwoord van de standaardinvoer
    #[arg(long, global = true)]
    password_stdin: bool,
    /// Antwoord in JSON
    #[arg(long, global = true)]
    json: bool,
    /// Uw naam, als de kluis meer gebruikers heeft
    #[arg(long, global = true, default_value = "", value_name = "NAAM")]
    as_user: String,
}

#[derive(Subcommand)]
enum Step {
    /// Maak een nieuwe, lege kluis
    Create {
        file: PathBuf,
        /// Naam van de coördinator
        #[arg(long)]
        user: String,
    },
    /// Maak een oefenkluis met verzonnen cliënten
    Demo {
        file: PathBuf,
        #[arg(long, default_value_t = 40)]
        clients: usize,
        #[arg(long, default_value_t = 7)]
        seed: u64,
    },
    /// Lees een lijst met cliënten in (CSV of xlsx)
    Import {
        file: PathBuf,
        list: PathBuf,
        /// Alleen proberen
        #[arg(long)]
        dry_run: bool,
    },
    /// Zoek een cliënt
    Find { file: PathBuf, text: String },
    /// Maak een toestemmingsbrief als PDF
    Letter {
        file: PathBuf,
        /// Cliëntnummer
        client: i64,
        /// Soort toestemming, zoals share-with-carers
        kind: String,
        #[arg(long)]
        out: PathBuf,
        /// Ontvanger als SOORT:NAAM:PLAATS; mag vaker
        #[arg(long = "recipient", value_name = "SOORT:NAAM:PLAATS")]
        recipients: Vec<String>,
        /// Vertegenwoordiger als NAAM:RELATIE; mag vaker
        #[arg(long = "representative", value_name = "NAAM:RELATIE")]
        representatives: Vec<String>,
    },
    /// Maak een privacyverklaring als PDF; hiervoor is geen kluis nodig
    Statement {
        #[arg(long)]
        profile: String,
        #[arg(long)]
        organisation: PathBuf,
        #[arg(long)]
        out: PathBuf,
    },
    /// Toon een ingevuld voorbeeld van de gegevens van een organisatie, of bewaar ze in een kluis
    Organisation {
        #[arg(requires = "set")]
        file: Option<PathBuf>,
        /// Bewaar deze gegevens
        #[arg(long, value_name = "TOML", requires = "file")]
        set: Option<PathBuf>,
        /// Profiel van het voorbeeld
        #[arg(long, default_value = "thuiszorg")]
        profile: String,
    },
    /// Controleer het logboek, en vergelijk het met een eerdere print
    Verify {
        file: PathBuf,
        /// Regel op de print
        #[arg(long, value_name = "REGEL", requires = "code", default_value = "")]
        row: String,
        /// Code op de print
        #[arg(long, value_name = "CODE", requires = "row")]
        code: Option<String>,
    },
    /// Maak een back-up in alle gekozen mappen
    Backup {
        file: PathBuf,
        /// Neem ook deze map, van nu af aan
        #[arg(long, value_name = "MAP")]
        to: Option<PathBuf>,
    },
    /// Maak van een back-up weer een kluis, in een nieuw bestand
    Restore {
        backup: PathBuf,
        #[arg(long)]
        out: PathBuf,
        /// Met de herstelsleutel in plaats van het wachtwoord
        #[arg(long)]
        recovery: bool,
    },
    /// Oefen het terugzetten van de nieuwste back-up
    Drill { file: PathBuf },
    /// Voer een opdracht van het programma uit
    Call {
        file: PathBuf,
        command: String,
        #[arg(default_value = "null")]
        input: String,
        /// Bestand dat de opdracht vraagt
        #[arg(long = "in", value_name = "BESTAND")]
        given: Option<PathBuf>,
        /// Waar de opdracht een bestand bewaart
        #[arg(long)]
        out: Option<PathBuf>,
    },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let json = arguments.json;
    match steps::perform(arguments) {
        Ok(answer) => {
            println!("{}", if json { answer.json.to_string() } else { answer.text });
            ExitCode::SUCCESS
        }
        Err(failure) => failed(&failure, json),
    }
}

fn failed(failure: &CommandError, json: bool) -> ExitCode {
    eprintln!("{}", dutch::sentence(failure));
    if json {
        println!("{}", json!({ "error": failure }));
    }
    if let CommandError::Unexpected { cause, .. } = failure {
        eprintln!("({cause})");
        return ExitCode::from(1);
    }
    ExitCode::from(2)
}
