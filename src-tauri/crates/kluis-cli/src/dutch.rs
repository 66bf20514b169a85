//! Every Dutch word of the terminal program.

use std::path::Path;

use kluis_commands::{CommandError, ImportRefusal, Obstacle};
use kluis_domain::{
    care::CareRefusal, consent::ConsentRefusal, dossier_item::ItemRefusal, field::FieldFault,
    intake::IntakeRefusal, user::UserRefusal,
};
use serde_json::Value;

pub(crate) const ORGANISATION_KEPT: &str = "De gegevens van de organisatie zijn bewaard.";

/// Whom a letter names when nobody was named: kind and name.
pub(crate) const USUAL_RECIPIENTS: [(&str, &str); 2] = [("gp", "Uw huisarts"), ("pharmacy", "Uw apotheek")];

pub(crate) fn created(recovery: &str) -> String {
    format!("De kluis is gemaakt. Schrijf de herstelsleutel op papier en bewaar hem veilig:\n{recovery}")
}

pub(crate) fn demo(clients: usize, recovery: &str) -> String {
    format!("De oefenkluis is gemaakt, met {clients} verzonnen cliënten. Herstelsleutel: {recovery}")
}

pub(crate) fn report(report: &Value) -> String {
    let mut lines = vec![format!("{} regels zijn goed.", report["good"])];
    for row in report["bad"].as_array().into_iter().flatten() {
        for fault in row["faults"].as_array().into_iter().flatten() {
            let (field, reason) = (fault["field"].as_str(), fault["fault"]["reason"].as_str());
            lines.push(format!("Regel {}: {} – {}", row["line"], field_name(field), fault_words(reason)));
        }
    }
    lines.extend(duplicate_lines(report));
    lines.join("\n")
}

fn duplicate_lines(report: &Value) -> Vec<String> {
    let line = |row: &Value| match row["client"]["number"].as_i64() {
        Some(number) => format!("Let op: regel {} lijkt op cliënt {number}.", row["line"]),
        None => format!("Let op: regel {} lijkt op regel {}.", row["line"], row["otherLine"]),
    };
    report["duplicates"].as_array().into_iter().flatten().map(line).collect()
}

pub(crate) fn imported(imported: &Value, report: &Value) -> String {
    let mut lines = vec![format!("{} cliënten zijn ingeschreven.", imported["imported"])];
    lines.extend(duplicate_lines(report));
    lines.join("\n")
}

pub(crate) fn found(found: &Value) -> String {
    let text = |row: &Value, name: &str| row[name].as_str().unwrap_or_default().to_owned();
    let line = |row: &Value| {
        format!(
            "{}  {}  geboren {}  {}",
            row["number"],
            text(row, "name"),
            text(row, "birthDate"),
            text(row, "town")
        )
    };
    let lines: Vec<String> = found.as_array().into_iter().flatten().map(line).collect();
    if lines.is_empty() { "Niemand gevonden.".to_owned() } else { lines.join("\n") }
}

pub(crate) fn saved(saved: &Value) -> String {
    format!(
        "Bewaard als {}. Let op: dit bestand is niet versleuteld.",
        saved["name"].as_str().unwrap_or_default()
    )
}

pub(crate) fn statement(out: &Path) -> String {
    format!("De privacyverklaring staat in {}.", out.display())
}

pub(crate) fn verified(report: &Value) -> String {
    format!("Het logboek is in orde: {} regels gecontroleerd.", report["rows"])
}

pub(crate) fn broken(report: &Value) -> String {
    format!("Het logboek klopt niet: regel {} past niet bij de regels ervoor.", report["firstBroken"])
}

/// One sentence for each failure.
pub(crate) fn sentence(failure: &CommandError) -> String {
    match failure {
        CommandError::Locked => "De kluis is vergrendeld.".to_owned(),
        CommandError::NotAllowed => "Dat mag u niet met uw rol.".to_owned(),
        CommandError::NotFound { what } => not_found(what),
        CommandError::Obstacle { obstacle } => obstacle_words(obstacle),
        CommandError::Client { refusal } => fields("cliënt", refusal.faults.iter().map(|it| &it.fault)),
        CommandError::BsnCheck { refusal } => fields("controle", refusal.faults.iter().map(|it| &it.fault)),
        CommandError::Mrz { .. } => "De tekst van het document kan niet worden gelezen. Controleer de onderste regels.".to_owned(),
        CommandError::Care { refusal } => care(refusal),
        CommandError::Intake { refusal } => intake(refusal),
        CommandError::Contact { refusal } => fields("contactpersoon", refusal.faults.iter().map(|it| &it.fault)),
        CommandError::Mandate { refusal } => fields("bevoegdheid", refusal.faults.iter().map(|it| &it.fault)),
        CommandError::Capacity { refusal } => fields("beoordeling", refusal.faults.iter().map(|it| &it.fault)),
        CommandError::Consent { refusal } => consent(refusal),
        CommandError::DossierItem { refusal } => dossier_item(refusal),
        CommandError::Register { refusal } => {
            fields("registratie", refusal.faults.iter().map(|it| &it.fault))
        }
        CommandError::WorkNote { refusal } => {
            fields("werkaantekening", refusal.faults.iter().map(|it| &it.fault))
        }
        CommandError::Attachment { fault } => attachment(&serde_json::to_value(fault).unwrap_or_default()),
        CommandError::User { refusal } => user(refusal),
        CommandError::Organisation { .. } => {
            "De gegevens van de organisatie zijn niet compleet. Bewaar ze met: kluis organisation KLUIS --set TOML".to_owned()
        }
        CommandError::List { .. } => "Deze lijst kan niet worden gelezen. Gebruik CSV of Excel (.xlsx).".to_owned(),
        CommandError::Import { refusal } => import(refusal),
        CommandError::Statement { .. } => "De verklaring kan niet worden gemaakt: er ontbreken gegevens van de organisatie.".to_owned(),
        CommandError::Scan { .. } => "Dit bestand kan niet als scan worden bewaard. Gebruik PDF, JPEG of PNG.".to_owned(),
        CommandError::ScanFiling { .. } => "De scan is niet opgeborgen.".to_owned(),
        CommandError::Unexpected { reference, .. } => format!("Er ging iets mis ({reference})."),
    }
}

fn not_found(what: &str) -> String {
    match what {
        "client" => "Er is geen cliënt met dat nummer.".to_owned(),
        "consentKind" => "Die soort toestemming bestaat niet.".to_owned(),
        "profile" => "Dat profiel bestaat niet.".to_owned(),
        "command" => "Die opdracht bestaat niet.".to_owned(),
        "organisation" => "De gegevens van de organisatie kunnen niet worden gelezen.".to_owned(),
        "json" => "De invoer is geen geldige JSON.".to_owned(),
        other => format!("Niet gevonden: {other}."),
    }
}

fn obstacle_words(obstacle: &Obstacle) -> String {
    let sentence = match obstacle {
        Obstacle::WrongPassword => "Het wachtwoord klopt niet.",
        Obstacle::WrongRecoveryKey => "Deze herstelsleutel hoort niet bij deze kluis.",
        Obstacle::RecoveryKeyTyped { .. } => "In de herstelsleutel zit een typefout.",
        Obstacle::NoSuchUser => "Er is geen gebruiker met die naam.",
        Obstacle::NotAVault => "Dit bestand is geen kluis.",
        Obstacle::Damaged => "De kluis is beschadigd. Er is niets veranderd; zet een reservekopie terug.",
        Obstacle::SlotsMissing => "Het sleutelbestand (kluis-slots) staat niet naast de kluis.",
        Obstacle::NewerVersion => "Deze kluis is gemaakt met een nieuwere versie van het programma.",
        Obstacle::NoFile => "Dat bestand is er niet.",
        Obstacle::FileExists => "Er staat al een bestand met die naam.",
        Obstacle::ReadOnly => "In deze map mag het programma niet schrijven.",
        Obstacle::DiskFull => "De schijf is vol. Er is niets verloren.",
        Obstacle::InUse { by, since } => return format!("De kluis is al geopend door {by}, sinds {since}."),
        Obstacle::Disk => "De schijf of het netwerk geeft een fout.",
        Obstacle::NothingChosen => "Er is geen kluis gekozen.",
        Obstacle::NoListChosen => "Er is geen lijst gekozen.",
        Obstacle::RecoveryKeyGone => "De herstelsleutel is niet meer te zien. Maak zo nodig een nieuwe.",
        Obstacle::NoViewer => "Er is geen programma om dit bestand te tonen.",
    };
    sentence.to_owned()
}

fn fields<'a>(what: &str, faults: impl Iterator<Item = &'a FieldFault>) -> String {
    let words: Vec<String> = faults
        .map(|it| fault_words(serde_json::to_value(it).ok().as_ref().and_then(|it| it["reason"].as_str())))
        .collect();
    format!("Niet alle velden van de {what} kloppen: {}.", words.join("; "))
}

fn consent(refusal: &ConsentRefusal) -> String {
    match refusal {
        ConsentRefusal::Fields { faults } => fields("toestemming", faults.iter().map(|it| &it.fault)),
        ConsentRefusal::UnknownKind => "Die soort toestemming bestaat niet.".to_owned(),
        ConsentRefusal::NotPrinted => "De brief is nog niet geprint.".to_owned(),
        ConsentRefusal::SignedBeforePrinting { printed_on } => {
            format!("De brief is pas geprint op {printed_on}.")
        }
        ConsentRefusal::AlreadySigned { on } => format!("Al getekend op {on}."),
        ConsentRefusal::NoSuchSigner => "Die persoon hoeft niet te tekenen.".to_owned(),
        ConsentRefusal::Withdrawn { on } => format!("De toestemming is ingetrokken op {on}."),
    }
}

fn care(refusal: &CareRefusal) -> String {
    match refusal {
        CareRefusal::Fields { faults } => fields("beschikking", faults.iter().map(|it| &it.fault)),
        CareRefusal::DecisionClosed { from } => {
            format!("Dit besluit is al beëindigd, met ingang van {from}.")
        }
        CareRefusal::CareNotEnded => "De zorg van deze cliënt is niet geëindigd.".to_owned(),
    }
}

fn intake(refusal: &IntakeRefusal) -> String {
    match refusal {
        IntakeRefusal::Fields { faults } => fields("aanmelding", faults.iter().map(|it| &it.fault)),
        IntakeRefusal::Handled => "Deze aanmelding is al afgehandeld.".to_owned(),
        IntakeRefusal::OtherCount { due } => {
            format!("Er is niets vernietigd: er zijn nu {due} aanmeldingen te vernietigen.")
        }
    }
}

fn dossier_item(refusal: &ItemRefusal) -> String {
    match refusal {
        ItemRefusal::Fields { faults } => fields("invoer", faults.iter().map(|it| &it.fault)),
        ItemRefusal::AlreadyShielded => "Dit stuk is al afgeschermd.".to_owned(),
        ItemRefusal::NotShielded => "Dit stuk is niet afgeschermd.".to_owned(),
        ItemRefusal::OnHold => "Op dit stuk staat een bewaarblokkade.".to_owned(),
        ItemRefusal::NotOnHold => "Op dit stuk staat geen bewaarblokkade.".to_owned(),
    }
}

fn attachment(fault: &Value) -> String {
    match fault["reason"].as_str().unwrap_or_default() {
        "empty" => "Dit bestand is leeg.".to_owned(),
        "tooLarge" => format!("Dit bestand is te groot: het mag ten hoogste {} MB zijn.", fault["limit"]),
        "program" => {
            "Dit bestand is een programma, of er zit er een in. Dat komt niet in het dossier.".to_owned()
        }
        "notWhatItsNameSays" => "Dit bestand is niet wat zijn naam zegt.".to_owned(),
        "damaged" => "Dit bestand is beschadigd.".to_owned(),
        _ => "Dit soort bestand kan niet in het dossier.".to_owned(),
    }
}

fn user(refusal: &UserRefusal) -> String {
    match refusal {
        UserRefusal::Name { .. } => "Vul een naam in.".to_owned(),
        UserRefusal::NameTaken => "Er is al een gebruiker met die naam.".to_owned(),
        UserRefusal::PasswordTooShort { min } => format!("Kies een wachtwoord van ten minste {min} tekens."),
        UserRefusal::PasswordTooCommon => "Dit wachtwoord is te makkelijk te raden.".to_owned(),
        UserRefusal::PasswordTooLong => "Dit wachtwoord is te lang.".to_owned(),
    }
}

fn import(refusal: &ImportRefusal) -> String {
    match refusal {
        ImportRefusal::BadRows { count } => format!("Er is niets ingelezen: {count} regels zijn niet goed."),
        ImportRefusal::Columns => "De kolommen passen niet bij de lijst.".to_owned(),
        ImportRefusal::MissingColumns { .. } => {
            "De lijst heeft een kolom nodig voor achternaam en voor geboortedatum.".to_owned()
        }
    }
}

fn field_name(field: Option<&str>) -> &str {
    match field.unwrap_or_default() {
        "surname" => "achternaam",
        "birthDate" => "geboortedatum",
        "bsn" => "BSN",
        "postcode" => "postcode",
        "houseNumber" => "huisnummer",
        "houseLetter" => "huisletter",
        "phones" => "telefoon",
        "email" => "e-mail",
        "careStart" => "begin zorg",
        "careEnd" => "einde zorg",
        "sex" => "geslacht",
        "nameUse" => "naamgebruik",
        "secretAddress" => "geheim adres",
        "foreignAddress" => "buitenlands adres",
        other => other,
    }
}

fn fault_words(reason: Option<&str>) -> String {
    let words = match reason.unwrap_or_default() {
        "missing" => "niet ingevuld",
        "tooLong" => "te lang",
        "strangeCharacters" => "vreemde tekens",
        "notADate" => "geen datum",
        "noSuchDay" => "deze dag bestaat niet",
        "inTheFuture" => "ligt in de toekomst",
        "tooLongAgo" => "te lang geleden",
        "beforeOther" => "ligt te vroeg",
        "dayNeeded" => "de hele datum is nodig",
        "notAPostcode" => "geen postcode",
        "notAHouseNumber" => "geen huisnummer",
        "notAPhoneNumber" => "geen telefoonnummer",
        "notAnEmail" => "geen e-mailadres",
        "bsnLength" => "een BSN heeft 8 of 9 cijfers",
        "bsnElfproef" => "dit BSN kan niet bestaan (elfproef)",
        "notAChoice" => "geen van de keuzes",
        "notApplicable" => "past niet bij de andere velden",
        "expired" => "het document was verlopen",
        "bsnDiffers" => "anders dan het BSN in het dossier",
        "licenceNumber" => "een rijbewijs heeft een nummer van 10 cijfers",
        "noEarlierCheck" => "er is nog geen identiteitsbewijs gezien",
        "noDutchAddress" => "deze cliënt woont in het buitenland",
        "otherCountry" => "dit land past niet bij het document",
        "notAnAgbCode" => "een AGB-code heeft 8 cijfers",
        "bsnUseUncertain" => "nog niet zeker dat dit BSN mag worden vastgelegd",
        "relationsContradict" => "kan niet allemaal tegelijk",
        "representativeTooYoung" => "de vertegenwoordiger is dan nog te jong",
        "clientTooYoung" => "de cliënt is dan nog te jong",
        "clientTooOld" => "de cliënt is dan al meerderjarig",
        "mandatesContradict" => "een ander heeft dan al zo'n bevoegdheid",
        "signedWithoutCapacity" => "de cliënt kon dit toen niet meer zelf beslissen",
        "overlaps" => "valt samen met een andere beoordeling",
        "notOnRecord" => "staat niet bij de contacten",
        "afterDeath" => "ligt na het overlijden",
        "overlapsDecision" => "valt samen met een ander besluit",
        "afterDecision" => "ligt na het einde van het besluit",
        "notAVolume" => "geen hoeveelheid",
        "volumeDoesNotFit" => "meer dan er in die tijd past",
        "consentIsNoBasis" => "toestemming is geen grondslag voor gewone zorg",
        "moduleIsOff" => "dit deel van het dossier gebruikt uw organisatie niet",
        "notAnAmount" => "geen bedrag",
        "notATime" => "geen tijd",
        "notANumber" => "geen getal van 1 tot en met 999",
        other => other,
    };
    words.to_owned()
}
