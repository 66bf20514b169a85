//! Every Dutch word of the terminal program.

use std::path::Path;

use kluis_commands::{CommandError, ImportRefusal, Obstacle};
use kluis_domain::{
    access_log::LogRefusal,
    backup::BackupRefusal,
    care::CareRefusal,
    consent::ConsentRefusal,
    disclosure::{DisclosureRefusal, NoticeRefusal},
    dossier_item::ItemRefusal,
    field::FieldFault,
    intake::IntakeRefusal,
    policy_version::PolicyRefusal,
    profile::AdoptionRefusal,
    user::UserRefusal,
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
            let field = field_name(fault["field"].as_str());
            lines.push(format!("Regel {}: {field} – {}", row["line"], told(&fault["fault"])));
        }
    }
    lines.extend(duplicate_lines(report));
    lines.join("\n")
}

/// A fault as the report tells it.
fn told(fault: &Value) -> String {
    serde_json::from_value::<FieldFault>(fault.clone())
        .map_or_else(|_| "niet goed".to_owned(), |it| fault_words(&it))
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

/// What was done to the log, and where.
pub(crate) fn broken(report: &Value) -> String {
    let row = &report["fault"]["row"];
    let what = match report["fault"]["what"].as_str().unwrap_or_default() {
        "edited" => format!("regel {row} is veranderd"),
        "deleted" => format!("vanaf regel {row} zijn regels weggehaald"),
        "inserted" => format!("rond regel {row} is een regel tussengevoegd"),
        "reordered" => format!("vanaf regel {row} zijn regels verplaatst"),
        "tailCut" => format!("het einde is weggehaald, regel {row} hoort er te zijn"),
        "pageReplayed" => format!("vanaf regel {row} is een oud stuk van het bestand teruggezet"),
        "rolledBack" => format!("de kluis is een oudere versie, het logboek ging al tot regel {row}"),
        _ => format!("het is opnieuw geschreven, regel {row} was een andere"),
    };
    format!("Het logboek klopt niet: {what}.")
}

/// What the code of a print says.
pub(crate) fn compared(answer: &Value) -> String {
    match answer["answer"].as_str().unwrap_or_default() {
        "agrees" => "De code klopt: de regel staat ongewijzigd in het logboek.".to_owned(),
        "differs" => "De code klopt niet: op deze plaats staat een andere regel.".to_owned(),
        _ => "De code klopt niet: zo ver gaat het logboek niet.".to_owned(),
    }
}

/// One sentence for each failure.
pub(crate) fn sentence(failure: &CommandError) -> String {
    match failure {
        CommandError::Locked => "De kluis is vergrendeld.".to_owned(),
        CommandError::NotAllowed => "Dat mag u niet met uw rol.".to_owned(),
        CommandError::PasswordChangeDue => "Kies eerst in het programma een eigen wachtwoord.".to_owned(),
        CommandError::NotFound { what } => not_found(what),
        CommandError::Obstacle { obstacle } => obstacle_words(obstacle),
        CommandError::Client { refusal } => fields("cliënt", refusal.faults.iter().map(|it| &it.fault)),
        CommandError::BsnCheck { refusal } => fields("controle", refusal.faults.iter().map(|it| &it.fault)),
        CommandError::Mrz { .. } => "De tekst van het document kan niet worden gelezen. Controleer de onderste regels.".to_owned(),
        CommandError::Care { refusal } => care(refusal),
        CommandError::CarePurpose { refusal } => fields("zorgrelatie", refusal.faults.iter().map(|it| &it.fault)),
        CommandError::Intake { refusal } => intake(refusal),
        CommandError::Contact { refusal } => fields("contactpersoon", refusal.faults.iter().map(|it| &it.fault)),
        CommandError::Mandate { refusal } => fields("bevoegdheid", refusal.faults.iter().map(|it| &it.fault)),
        CommandError::Conduct { refusal } => fields("notitie", refusal.faults.iter().map(|it| &it.fault)),
        CommandError::Capacity { refusal } => fields("beoordeling", refusal.faults.iter().map(|it| &it.fault)),
        CommandError::Consent { refusal } => consent(refusal),
        CommandError::ConsentKind { refusal } => {
            fields("soort toestemming", refusal.faults.iter().map(|it| &it.fault))
        }
        CommandError::Disclosure { refusal } => disclosure(refusal),
        CommandError::Notice { refusal } => notice(refusal),
        CommandError::DossierItem { refusal } => dossier_item(refusal),
        CommandError::Register { refusal } => {
            fields("registratie", refusal.faults.iter().map(|it| &it.fault))
        }
        CommandError::WorkNote { refusal } => {
            fields("werkaantekening", refusal.faults.iter().map(|it| &it.fault))
        }
        CommandError::Letter { refusal } => fields("brief", refusal.faults.iter().map(|it| &it.fault)),
        CommandError::Attachment { fault } => attachment(&serde_json::to_value(fault).unwrap_or_default()),
        CommandError::Circle { refusal } => fields("kring", refusal.faults.iter().map(|it| &it.fault)),
        CommandError::Emergency { refusal } => fields("noodtoegang", refusal.faults.iter().map(|it| &it.fault)),
        CommandError::AccessLog { refusal: LogRefusal::Fields { faults } } => {
            fields("logboek", faults.iter().map(|it| &it.fault))
        }
        CommandError::AccessLog { refusal: LogRefusal::TooMany { max } } => {
            format!("Dit zijn meer dan {max} regels. Kies een kortere periode.")
        }
        CommandError::User { refusal } => user(refusal),
        CommandError::Organisation { .. } => {
            "De gegevens van de organisatie zijn niet compleet. Bewaar ze met: kluis organisation KLUIS --set TOML".to_owned()
        }
        CommandError::OrganisationRegister { refusal } => {
            fields("registratie", refusal.faults.iter().map(|it| &it.fault))
        }
        CommandError::Policy { refusal } => policy(refusal),
        CommandError::Text { .. } => "Niet alle stukjes van de tekst kloppen.".to_owned(),
        CommandError::PolicyVersion { refusal } => policy_version(refusal),
        CommandError::Logo { .. } => "Dit bestand kan geen logo worden. Gebruik PNG of JPEG.".to_owned(),
        CommandError::List { .. } => "Deze lijst kan niet worden gelezen. Gebruik CSV of Excel (.xlsx).".to_owned(),
        CommandError::Import { refusal } => import(refusal),
        CommandError::Statement { .. } => "De verklaring kan niet worden gemaakt: er ontbreken gegevens van de organisatie.".to_owned(),
        CommandError::Scan { .. } => "Dit bestand kan niet als scan worden bewaard. Gebruik PDF, JPEG of PNG.".to_owned(),
        CommandError::ScanFiling { .. } => "De scan is niet opgeborgen.".to_owned(),
        CommandError::Backup { refusal } => backup(refusal),
        CommandError::Locking { .. } => "Het aantal minuten kan niet. Er is niets veranderd.".to_owned(),
        CommandError::Unexpected { reference, .. } => format!("Er ging iets mis ({reference})."),
    }
}

fn backup(refusal: &BackupRefusal) -> String {
    match refusal {
        BackupRefusal::Fields { .. } => "Schrijf op waarom u met een oudere versie verder gaat.",
        BackupRefusal::NoFolder => {
            "Er is nog geen map voor back-ups. Noem er een met: kluis backup KLUIS --to MAP"
        }
        BackupRefusal::KnownFolder => "Deze map is al gekozen.",
        BackupRefusal::NoBackup => "Er is geen back-up gevonden.",
        BackupRefusal::NotWhole => "Dit is geen back-up, of hij is beschadigd.",
        BackupRefusal::Differs => "De kopie is niet gelijk aan de kluis. Er is geen back-up gemaakt.",
        BackupRefusal::Stopped => "Gestopt. Er is niets veranderd.",
        BackupRefusal::Busy => "Er loopt al een back-up.",
    }
    .to_owned()
}

/// What became of a backup, a line for each folder.
pub(crate) fn backed_up(outcome: &Value) -> String {
    let line = |it: &Value| match it["file"].as_str() {
        Some(file) => format!("{}: {file}", it["path"].as_str().unwrap_or_default()),
        None => {
            format!("{}: niet gelukt ({})", it["path"].as_str().unwrap_or_default(), trouble(&it["trouble"]))
        }
    };
    outcome["folders"].as_array().into_iter().flatten().map(line).collect::<Vec<_>>().join("\n")
}

/// What came of a drill.
pub(crate) fn drilled(drill: &Value) -> String {
    if drill["trouble"].is_null() {
        return format!(
            "{} is terug te zetten: {} cliënten, {} regels in {} tabellen.",
            drill["file"].as_str().unwrap_or_default(),
            drill["clients"],
            drill["rows"],
            drill["tables"]
        );
    }
    format!(
        "{} is niet terug te zetten ({}).",
        drill["file"].as_str().unwrap_or_default(),
        trouble(&drill["trouble"])
    )
}

fn trouble(kind: &Value) -> &'static str {
    match kind.as_str() {
        Some("away") => "de map is er nu niet",
        Some("readOnly") => "in de map kan niet worden geschreven",
        Some("diskFull") => "de schijf is vol",
        Some("notWhole") => "niet goed terug te lezen",
        _ => "lezen of schrijven mislukte",
    }
}

pub(crate) const RESTORED: &str = "De kluis is teruggezet en kan worden geopend.";

fn policy_version(refusal: &PolicyRefusal) -> String {
    match refusal {
        PolicyRefusal::Fields { faults } => fields("versie", faults.iter().map(|it| &it.fault)),
        PolicyRefusal::NothingChanged { number } => format!("Er is niets veranderd sinds versie {number}."),
        PolicyRefusal::AlreadyAdopted => "Deze versie is al vastgesteld.".to_owned(),
        PolicyRefusal::AlreadyPublished => "Deze versie is al bekendgemaakt.".to_owned(),
        PolicyRefusal::NotAdopted => "Stel deze versie eerst vast.".to_owned(),
        PolicyRefusal::Dropped => "Deze versie is ingetrokken.".to_owned(),
        PolicyRefusal::NotInForce => "Deze versie geldt niet.".to_owned(),
        PolicyRefusal::NoEarlierVersion => "Er is geen eerdere versie.".to_owned(),
    }
}

fn policy(refusal: &AdoptionRefusal) -> String {
    match refusal {
        AdoptionRefusal::Fields { faults } => fields("vaststelling", faults.iter().map(|it| &it.fault)),
        AdoptionRefusal::NothingRead => "Lees eerst een beleidsbestand in dat geen fouten heeft.".to_owned(),
        AdoptionRefusal::UnknownProfile => "Er is geen beleid met die naam.".to_owned(),
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
        Obstacle::Wait { .. } => "Wacht even voor u het opnieuw probeert.",
        Obstacle::WrongRecoveryKey => "Deze herstelsleutel hoort niet bij deze kluis.",
        Obstacle::RecoveryKeyTyped { .. } => "In de herstelsleutel zit een typefout.",
        Obstacle::Suspended => "Deze gebruiker is geschorst.",
        Obstacle::OtherDay => "Deze gebruiker mag alleen op een andere dag in de kluis.",
        Obstacle::NoSuchUser => "Er is geen gebruiker met die naam.",
        Obstacle::NotAVault => "Dit bestand is geen kluis.",
        Obstacle::Damaged => "De kluis is beschadigd. Er is niets veranderd; zet een reservekopie terug.",
        Obstacle::SlotsMissing => "Het sleutelbestand (kluis-slots) staat niet naast de kluis.",
        Obstacle::NewerVersion => "Deze kluis is gemaakt met een nieuwere versie van het programma.",
        Obstacle::OldSlot => {
            "De herstelsleutel of een wachtwoord is nog van een eerdere versie van het programma. Maak een nieuwe herstelsleutel en laat iedereen eenmaal inloggen."
        }
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
    let words: Vec<String> = faults.map(fault_words).collect();
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
        ConsentRefusal::OnlyTheClient => "Alleen de cliënt zelf kan dit geven.".to_owned(),
        ConsentRefusal::AfterLastDay { last_day } => format!("De toestemming gold tot en met {last_day}."),
        ConsentRefusal::MayNotSign { on } => format!("Deze persoon mocht op {on} niet tekenen."),
        ConsentRefusal::WritingNeeded => "Deze toestemming kan alleen schriftelijk.".to_owned(),
        ConsentRefusal::Given => "Iedereen heeft al ja gezegd. Leg een intrekking vast.".to_owned(),
        ConsentRefusal::Refused { on } => format!("De toestemming is geweigerd op {on}."),
        ConsentRefusal::Replaced { on } => format!("De toestemming is vervangen op {on}."),
        ConsentRefusal::NothingToReplace => "Die toestemming kan niet worden vervangen.".to_owned(),
        ConsentRefusal::Withdrawn { on } => format!("De toestemming is ingetrokken op {on}."),
    }
}

fn disclosure(refusal: &DisclosureRefusal) -> String {
    match refusal {
        DisclosureRefusal::Fields { faults } => fields("verstrekking", faults.iter().map(|it| &it.fault)),
        DisclosureRefusal::NotAllowed { .. } => {
            "Dit mag niet: er is geen grond voor deze verstrekking.".to_owned()
        }
    }
}

fn notice(refusal: &NoticeRefusal) -> String {
    match refusal {
        NoticeRefusal::Fields { faults } => fields("kennisgeving", faults.iter().map(|it| &it.fault)),
        NoticeRefusal::AlreadyDone { on } => format!("Dit is al gedaan op {on}."),
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
        UserRefusal::PasswordUnchanged => "Kies een ander wachtwoord dan het oude.".to_owned(),
        UserRefusal::OnlyOn { .. } => "Vul de dag van de audit in.".to_owned(),
        UserRefusal::OwnRole => "Deze eigen functie is er niet.".to_owned(),
        UserRefusal::NoGrants => "Deze functie mag niets.".to_owned(),
        UserRefusal::MoreThanOwn => "U kunt niet meer rechten geven dan u zelf heeft.".to_owned(),
        UserRefusal::LastAdministrator => "Dit is de laatste die anderen kan toelaten.".to_owned(),
        UserRefusal::Oneself => "Dit kunt u niet bij uzelf doen.".to_owned(),
        UserRefusal::Standing => "Dit is intussen al veranderd.".to_owned(),
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

fn fault_words(fault: &FieldFault) -> String {
    let words = match fault {
        FieldFault::Missing => "niet ingevuld",
        FieldFault::TooLong { max } => return format!("te lang (ten hoogste {max} tekens)"),
        FieldFault::StrangeCharacters => "vreemde tekens",
        FieldFault::NotADate => "geen datum",
        FieldFault::NoSuchDay => "deze dag bestaat niet",
        FieldFault::InTheFuture => "ligt in de toekomst",
        FieldFault::TooLongAgo => "te lang geleden",
        FieldFault::NotBefore { day } => return format!("kan op zijn vroegst op {}", day.format("%d-%m-%Y")),
        FieldFault::BeforeOther => "ligt te vroeg",
        FieldFault::DayNeeded => "de hele datum is nodig",
        FieldFault::NotAPostcode => "geen postcode",
        FieldFault::NotAHouseNumber => "geen huisnummer",
        FieldFault::NotAPhoneNumber => "geen telefoonnummer",
        FieldFault::NotAnEmail => "geen e-mailadres",
        FieldFault::BsnLength => "een BSN heeft 8 of 9 cijfers",
        FieldFault::BsnElfproef => "dit BSN kan niet bestaan (elfproef)",
        FieldFault::NotAChoice => "geen van de keuzes",
        FieldFault::NotApplicable => "past niet bij de andere velden",
        FieldFault::Expired => "het document was verlopen",
        FieldFault::BsnDiffers => "anders dan het BSN in het dossier",
        FieldFault::LicenceNumber => "een rijbewijs heeft een nummer van 10 cijfers",
        FieldFault::NoEarlierCheck => "er is nog geen identiteitsbewijs gezien",
        FieldFault::NoDutchAddress => "deze cliënt woont in het buitenland",
        FieldFault::OtherCountry => "dit land past niet bij het document",
        FieldFault::NotAnAgbCode => "een AGB-code heeft 8 cijfers",
        FieldFault::BsnUseUncertain { article } => {
            return format!(
                "nog niet zeker dat dit BSN mag worden vastgelegd ({article}, nog te verifiëren)"
            );
        }
        FieldFault::RelationsContradict => "kan niet allemaal tegelijk",
        FieldFault::RepresentativeTooYoung { age } => {
            return format!("de vertegenwoordiger is dan nog geen {age} jaar");
        }
        FieldFault::ClientTooYoung { age } => return format!("de cliënt is dan nog geen {age} jaar"),
        FieldFault::ClientTooOld { age } => return format!("de cliënt is dan al {age} jaar"),
        FieldFault::MandatesContradict => "een ander heeft dan al zo'n bevoegdheid",
        FieldFault::SignedWithoutCapacity => "de cliënt kon dit toen niet meer zelf beslissen",
        FieldFault::Overlaps => "staat er op deze dagen al",
        FieldFault::NotOnRecord => "staat niet bij de contacten",
        FieldFault::NotARepresentative => "vertegenwoordigt de cliënt niet",
        FieldFault::AfterDeath => "ligt na het overlijden",
        FieldFault::ConsentIsNoBasis => "toestemming is geen grondslag voor gewone zorg",
        FieldFault::ModuleIsOff => "dit deel van het dossier gebruikt uw organisatie niet",
        FieldFault::NotAnAmount => "geen bedrag",
        FieldFault::NotATime => "geen tijd",
        FieldFault::NotANumber => "geen getal van 1 tot en met 999",
        FieldFault::OverlapsDecision => "valt samen met een ander besluit",
        FieldFault::AfterDecision => "ligt na het einde van het besluit",
        FieldFault::NotAVolume => "geen hoeveelheid",
        FieldFault::VolumeDoesNotFit => "meer dan er in die tijd past",
        FieldFault::NoConsentInForce => "er is geen geldige toestemming voor",
        FieldFault::Unprintable { signs } => return format!("kan niet in een brief staan: {signs}"),
        FieldFault::TooLate { last } => return format!("kan tot en met {}", last.format("%d-%m-%Y")),
        FieldFault::OutsideRange { least, most } => {
            return format!("moet een heel getal zijn van {least} tot en met {most}");
        }
        FieldFault::UnknownBlank { name } => return format!("onbekende naam tussen accolades: {name}"),
    };
    words.to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_fault_of_a_report_is_told_with_its_facts() {
        for (fault, words) in [
            (json!(FieldFault::BsnElfproef), "dit BSN kan niet bestaan (elfproef)"),
            (json!(FieldFault::TooLong { max: 200 }), "te lang (ten hoogste 200 tekens)"),
            (json!(FieldFault::NotARepresentative), "vertegenwoordigt de cliënt niet"),
            (json!({ "reason": "unheardOf" }), "niet goed"),
        ] {
            assert_eq!(told(&fault), words);
        }
    }
}
