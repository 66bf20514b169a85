//! Fictional entries in the registers of the organisation, so that each shows something.

use chrono::{Days, Months, NaiveDate};

use kluis_domain::{
    organisation_register::{
        CertificateDraft, CheckDraft, CheckOutcome, CompatibilityDraft, DeclarationDraft, DpiaDraft,
        DpiaNeed, LawItem, OfficerRegistrationDraft, ProcessingDraft, ProcessingPlace, ProcessorDraft,
        Recognisable, RegistersLaw, SupervisionDraft, TaskDoneDraft, check_certificate, check_compatibility,
        check_declaration, check_dpia, check_processing, check_processor, check_registration,
        check_supervision, check_task_done,
    },
    profile::ProcessingRole,
};
use kluis_vault::{Event, Writer};

use super::typed;
use crate::Result;

/// Who plays the officer in the example organisation.
const OFFICER: &str = "R. Prins";

/// Two processors, two certificates, one supervision, one processing of its own, one new purpose, one assessment, what
/// the officer did, and a declaration of somebody who is no user.
pub(super) fn add_registers(writer: &Writer, today: NaiveDate, events: &mut Vec<Event>) -> Result<()> {
    let law = RegistersLaw::built_in();
    let mut keep = |id| events.push(Event::OrganisationEntryRecorded(id));
    let software = writer.add_organisation_entry(&check_processor(&software(law, today), law, today)?)?;
    keep(software);
    keep(writer.add_organisation_entry(&check_processor(&salaries(law, today), law, today)?)?);
    let supervision = SupervisionDraft {
        processor: software,
        on: typed(today - Months::new(2)),
        by: "Els Smit".to_owned(),
        outcome: "Verslag van de jaarlijkse controle gelezen; geen bijzonderheden.".to_owned(),
        next_on: String::new(),
    };
    keep(writer.add_organisation_entry(&check_supervision(&supervision, law, today)?)?);
    for draft in [
        certificate(Some(software), ("NEN 7510-1", "2017"), typed(today + Months::new(20))),
        certificate(Some(software), ("ISO 27001", "2022"), typed(today + Days::new(40))),
    ] {
        keep(writer.add_organisation_entry(&check_certificate(&draft, &[software], today)?)?);
    }
    keep(writer.add_organisation_entry(&check_processing(&absence(), &[], today)?)?);
    keep(writer.add_organisation_entry(&check_compatibility(&new_purpose(law, today), law, today)?)?);
    keep(writer.add_organisation_entry(&check_dpia(&assessment(law, today), law, today)?)?);
    keep(writer.add_organisation_entry(&check_registration(&registration(today), today)?)?);
    for task in law.task.iter().skip(2) {
        keep(writer.add_organisation_entry(&check_task_done(&done(&task.key, today), law, today)?)?);
    }
    keep(writer.add_organisation_entry(&check_declaration(&volunteer(today), &[], today)?)?);
    Ok(())
}

/// What was found of each item, by its place in the list.
fn checks(
    items: &[LawItem],
    outcome: impl Fn(usize) -> Option<CheckOutcome>,
    remark: &str,
) -> Vec<CheckDraft> {
    let check = |(place, item): (usize, &LawItem)| CheckDraft {
        item: item.key.clone(),
        outcome: outcome(place),
        remark: remark.to_owned(),
    };
    items.iter().enumerate().map(check).collect()
}

fn software(law: &RegistersLaw, today: NaiveDate) -> ProcessorDraft {
    ProcessorDraft {
        name: "Wolkenveld Software".to_owned(),
        activity: "Planning en urenregistratie".to_owned(),
        data: "Naam en adres van cliënten, tijden van de zorg".to_owned(),
        contact: "Servicedesk, 0100 300200".to_owned(),
        place: Some(ProcessingPlace::InsideEurope),
        country: String::new(),
        guarantee: String::new(),
        subprocessors: "Rekencentrum Duinveen".to_owned(),
        agreed_on: typed(today - Months::new(18)),
        ends_on: String::new(),
        review_on: typed(today + Months::new(6)),
        paper: "Map Overeenkomsten, kast 2".to_owned(),
        ended_on: String::new(),
        remark: String::new(),
        checks: checks(&law.agreement, |_| Some(CheckOutcome::Met), "Artikel 3 tot en met 9"),
    }
}

/// An agreement that lacks an audit and was not looked through to the end.
fn salaries(law: &RegistersLaw, today: NaiveDate) -> ProcessorDraft {
    let outcome = |place: usize| match place {
        12 => Some(CheckOutcome::NotMet),
        13.. => None,
        _ => Some(CheckOutcome::Met),
    };
    ProcessorDraft {
        name: "Rekenhuis Salaris".to_owned(),
        activity: "Salarisadministratie".to_owned(),
        data: "Naam, BSN, salaris en verzuim van medewerkers".to_owned(),
        contact: "A. Post".to_owned(),
        place: Some(ProcessingPlace::InsideEurope),
        country: String::new(),
        guarantee: String::new(),
        subprocessors: String::new(),
        agreed_on: typed(today - Months::new(6)),
        ends_on: typed(today + Days::new(60)),
        review_on: String::new(),
        paper: String::new(),
        ended_on: String::new(),
        remark: String::new(),
        checks: checks(&law.agreement, outcome, "Artikel 5"),
    }
}

fn certificate(
    processor: Option<kluis_domain::organisation_register::OrganisationEntryId>,
    (norm, year): (&str, &str),
    valid_until: String,
) -> CertificateDraft {
    CertificateDraft {
        processor,
        norm: norm.to_owned(),
        year: year.to_owned(),
        scope: "Planning en urenregistratie".to_owned(),
        issuer: "Keurhuis Noord".to_owned(),
        number: "KN-2041".to_owned(),
        valid_until,
        remark: String::new(),
    }
}

fn absence() -> ProcessingDraft {
    ProcessingDraft {
        base: String::new(),
        name: "Verzuimregistratie".to_owned(),
        role: Some(ProcessingRole::Controller),
        controllers: String::new(),
        purposes: "Loon doorbetalen bij ziekte\nMedewerkers begeleiden naar herstel".to_owned(),
        bases: "Wettelijke plicht (BW art. 7:629 en 7:658a)".to_owned(),
        subjects: "Medewerkers".to_owned(),
        data: "Naam\nEerste ziektedag\nVerwachte duur".to_owned(),
        recipients: "Arbodienst\nUWV".to_owned(),
        transfers: String::new(),
        retention: "2 jaar na het einde van het dienstverband".to_owned(),
        security: String::new(),
        remark: String::new(),
        ended_on: String::new(),
    }
}

fn new_purpose(law: &RegistersLaw, today: NaiveDate) -> CompatibilityDraft {
    let outcome = |place: usize| Some(if place == 2 { CheckOutcome::NotMet } else { CheckOutcome::Met });
    CompatibilityDraft {
        purpose: "Wachttijden in de thuiszorg verkorten".to_owned(),
        original: "Zorg plannen en geven".to_owned(),
        recognisable: Some(Recognisable::Yes),
        checks: checks(&law.factor, outcome, "Besproken in het overleg van het team"),
        conclusion: Some(CheckOutcome::Met),
        reason: "Het doel ligt dicht bij de zorg zelf en namen worden weggelaten waar dat kan.".to_owned(),
        on: typed(today - Days::new(20)),
        by: "Els Smit".to_owned(),
    }
}

fn assessment(law: &RegistersLaw, today: NaiveDate) -> DpiaDraft {
    let outcome =
        |place: usize| Some(if matches!(place, 3 | 6) { CheckOutcome::Met } else { CheckOutcome::NotMet });
    DpiaDraft {
        processing: "Zorg en cliëntdossier".to_owned(),
        checks: checks(&law.criterion, outcome, "Nagegaan met de FG"),
        need: Some(DpiaNeed::Needed),
        reason: "Gezondheidsgegevens van kwetsbare mensen.".to_owned(),
        done_on: typed(today - Months::new(10)),
        by: "Els Smit".to_owned(),
        outcome: "Het risico is beperkt door versleuteling en rechten per functie.".to_owned(),
        measures: "Elk kwartaal nagaan wie toegang heeft".to_owned(),
        advice: "Leg ook vast wie de reservekopie bewaart.".to_owned(),
        advice_followed: Some(kluis_domain::organisation_register::AdviceFollowed::Followed),
        advice_reason: String::new(),
        consultation: Some(kluis_domain::organisation_register::PriorConsultation::NotNeeded),
        consulted_on: String::new(),
        review_on: typed(today + Months::new(26)),
    }
}

fn registration(today: NaiveDate) -> OfficerRegistrationDraft {
    OfficerRegistrationDraft {
        name: OFFICER.to_owned(),
        registered_on: typed(today - Months::new(30)),
        number: "FG-00417".to_owned(),
        ended_on: String::new(),
    }
}

fn done(task: &str, today: NaiveDate) -> TaskDoneDraft {
    TaskDoneDraft {
        task: task.to_owned(),
        on: typed(today - Months::new(2)),
        by: OFFICER.to_owned(),
        finding: "Geen bijzonderheden.".to_owned(),
        next_on: String::new(),
    }
}

fn volunteer(today: NaiveDate) -> DeclarationDraft {
    DeclarationDraft {
        user: None,
        name: "T. Veenstra".to_owned(),
        role: "Vrijwilliger".to_owned(),
        signed_on: typed(today - Months::new(8)),
        paper: "Personeelsmap".to_owned(),
        ended_on: String::new(),
        remark: String::new(),
    }
}
