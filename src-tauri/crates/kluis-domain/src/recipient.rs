//! Ontvanger (AVG art. 4(9); ZT-1.13, ZT-10.2, MW-13.4): who gets information about a client, as the law tells them apart.
//!
//! One list for the consent letter, the register of disclosures and the rules of both. What each is called in Dutch
//! stands in `assets/letters/recipients.toml`.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{bsn_use::DocumentRecipient, contact::ContactFunction};

/// What a recipient is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RecipientKind {
    /// Huisarts.
    Gp,
    /// Apotheek.
    Pharmacy,
    /// Therapeut of paramedicus.
    Therapist,
    /// Ziekenhuis of specialist.
    Hospital,
    /// Tandarts.
    Dentist,
    /// Thuiszorg of wijkverpleging.
    HomeCare,
    /// GGZ.
    MentalHealth,
    /// Any other carer or care institution.
    OtherCarer,
    /// Verwijzer.
    Referrer,
    /// Centrum indicatiestelling zorg.
    Ciz,
    /// Zorgverzekeraar.
    Insurer,
    /// Zorgkantoor.
    CareOffice,
    /// Gemeente.
    Municipality,
    /// Hoofdaannemer.
    MainContractor,
    /// Wijkteam.
    NeighbourhoodTeam,
    /// Gecertificeerde instelling (jeugdbescherming, jeugdreclassering).
    YouthProtection,
    /// Veilig Thuis.
    SafeAtHome,
    /// Zorg- en Veiligheidshuis.
    SafetyHouse,
    /// Politie, Openbaar Ministerie, rechter of reclassering.
    Justice,
    /// Inspectie Gezondheidszorg en Jeugd, or the supervisor of the municipality for the Wmo.
    Inspectorate,
    /// Autoriteit Persoonsgegevens.
    DataProtectionAuthority,
    /// Belastingdienst, SVB, UWV and other bodies that execute a law.
    PublicBody,
    /// School of opleiding.
    School,
    /// Werkgever.
    Employer,
    /// Woningcorporatie of verhuurder.
    HousingCorporation,
    /// The client.
    Client,
    /// Who represents the client in this matter, by the representation engine.
    Representative,
    /// Family without authority, friends and others of the network.
    Network,
    /// A relative of a client who died (nabestaande).
    BereavedRelative,
    /// Lawyer or anyone else whom the client asks to inspect the file.
    ThirdParty,
    /// Internal or external auditor.
    Auditor,
    /// Researcher.
    Researcher,
    /// Body for statistics or policy.
    StatisticsBody,
    /// Zusterbedrijf, dochter of zakelijke partner.
    BusinessPartner,
    /// Verwerker.
    Processor,
    /// The organisation that takes the whole dossier over.
    Successor,
    /// The public: website, social media, press.
    Public,
    /// Somebody else.
    Other,
}

static NAMES: LazyLock<BTreeMap<RecipientKind, String>> = LazyLock::new(|| {
    toml::from_str(include_str!("../../../../assets/letters/recipients.toml"))
        .expect("the names of recipients are parsed by a test")
});

impl RecipientKind {
    /// Every kind, in the order of a list to choose from.
    pub const ALL: [RecipientKind; 38] = [
        RecipientKind::Gp,
        RecipientKind::Pharmacy,
        RecipientKind::Therapist,
        RecipientKind::Hospital,
        RecipientKind::Dentist,
        RecipientKind::HomeCare,
        RecipientKind::MentalHealth,
        RecipientKind::OtherCarer,
        RecipientKind::Referrer,
        RecipientKind::Ciz,
        RecipientKind::Insurer,
        RecipientKind::CareOffice,
        RecipientKind::Municipality,
        RecipientKind::MainContractor,
        RecipientKind::NeighbourhoodTeam,
        RecipientKind::YouthProtection,
        RecipientKind::SafeAtHome,
        RecipientKind::SafetyHouse,
        RecipientKind::Justice,
        RecipientKind::Inspectorate,
        RecipientKind::DataProtectionAuthority,
        RecipientKind::PublicBody,
        RecipientKind::School,
        RecipientKind::Employer,
        RecipientKind::HousingCorporation,
        RecipientKind::Client,
        RecipientKind::Representative,
        RecipientKind::Network,
        RecipientKind::BereavedRelative,
        RecipientKind::ThirdParty,
        RecipientKind::Auditor,
        RecipientKind::Researcher,
        RecipientKind::StatisticsBody,
        RecipientKind::BusinessPartner,
        RecipientKind::Processor,
        RecipientKind::Successor,
        RecipientKind::Public,
        RecipientKind::Other,
    ];

    /// What it is called in Dutch, with a capital.
    pub fn name(self) -> &'static str {
        NAMES.get(&self).map(String::as_str).expect("every kind has a name, as a test shows")
    }

    /// The row of the law table that says whether the BSN may stand on what goes to them.
    pub fn document(self) -> DocumentRecipient {
        match self {
            RecipientKind::Gp
            | RecipientKind::Pharmacy
            | RecipientKind::Therapist
            | RecipientKind::Hospital
            | RecipientKind::Dentist
            | RecipientKind::HomeCare
            | RecipientKind::MentalHealth
            | RecipientKind::OtherCarer
            | RecipientKind::Referrer
            | RecipientKind::Successor => DocumentRecipient::Carer,
            RecipientKind::Ciz => DocumentRecipient::Ciz,
            RecipientKind::Insurer | RecipientKind::CareOffice => DocumentRecipient::Insurer,
            RecipientKind::Municipality => DocumentRecipient::Municipality,
            RecipientKind::Client => DocumentRecipient::Client,
            RecipientKind::Representative => DocumentRecipient::Representative,
            RecipientKind::Network | RecipientKind::BereavedRelative => DocumentRecipient::Family,
            RecipientKind::School => DocumentRecipient::School,
            RecipientKind::Employer => DocumentRecipient::Employer,
            RecipientKind::HousingCorporation => DocumentRecipient::Landlord,
            RecipientKind::MainContractor
            | RecipientKind::NeighbourhoodTeam
            | RecipientKind::YouthProtection
            | RecipientKind::SafeAtHome
            | RecipientKind::SafetyHouse
            | RecipientKind::Justice
            | RecipientKind::Inspectorate
            | RecipientKind::DataProtectionAuthority
            | RecipientKind::PublicBody
            | RecipientKind::ThirdParty
            | RecipientKind::Auditor
            | RecipientKind::Researcher
            | RecipientKind::StatisticsBody
            | RecipientKind::BusinessPartner
            | RecipientKind::Processor
            | RecipientKind::Public
            | RecipientKind::Other => DocumentRecipient::Other,
        }
    }
}

impl From<ContactFunction> for RecipientKind {
    fn from(function: ContactFunction) -> RecipientKind {
        match function {
            ContactFunction::Gp => RecipientKind::Gp,
            ContactFunction::Pharmacy => RecipientKind::Pharmacy,
            ContactFunction::Hospital => RecipientKind::Hospital,
            ContactFunction::Therapist => RecipientKind::Therapist,
            ContactFunction::Dentist => RecipientKind::Dentist,
            ContactFunction::HomeCare => RecipientKind::HomeCare,
            ContactFunction::MentalHealth => RecipientKind::MentalHealth,
            ContactFunction::CareInstitution => RecipientKind::OtherCarer,
            ContactFunction::Municipality => RecipientKind::Municipality,
            ContactFunction::CareOffice => RecipientKind::CareOffice,
            ContactFunction::Insurer => RecipientKind::Insurer,
            ContactFunction::Ciz => RecipientKind::Ciz,
            ContactFunction::NeighbourhoodTeam => RecipientKind::NeighbourhoodTeam,
            ContactFunction::YouthProtection => RecipientKind::YouthProtection,
            ContactFunction::SafetyHouse => RecipientKind::SafetyHouse,
            ContactFunction::Justice => RecipientKind::Justice,
            ContactFunction::School => RecipientKind::School,
            ContactFunction::Employer => RecipientKind::Employer,
            ContactFunction::HousingCorporation => RecipientKind::HousingCorporation,
            ContactFunction::Referrer => RecipientKind::Referrer,
            ContactFunction::MainContractor => RecipientKind::MainContractor,
            ContactFunction::PublicBody => RecipientKind::PublicBody,
            ContactFunction::AdministrationOffice | ContactFunction::Other => RecipientKind::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_dutch_name_and_no_name_is_without_a_kind() {
        let named: Vec<RecipientKind> = NAMES.keys().copied().collect();
        assert_eq!(named, RecipientKind::ALL);
        assert!(RecipientKind::ALL.into_iter().all(|it| !it.name().is_empty()));
    }
}
