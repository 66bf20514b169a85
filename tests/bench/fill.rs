//! A vault full of fictional dossiers: straight into the file, each client with everything a dossier may hold.

use chrono::{DateTime, Days, Months, NaiveDate, Utc};
use kluis_commands::fictional_clients;
use kluis_domain::{
    bsn::Bsn,
    bsn_check::{self, BsnCheckDraft, DocumentKind, IdentityBasis, OnRecord},
    bsn_use::BsnSource,
    capacity::{self, AssessmentDraft, Matter},
    care::{self, DecisionDraft, Holder},
    circle::{Circle, ClientFacts},
    client::{Client, ClientId},
    consent::{self, Asked, ConsentDraft, ConsentKind, Given, Means, Recipient, Representative, Withdrawal},
    contact::{self, ContactDraft, ContactId},
    date::PartialDate,
    dossier_item::{Item, ItemDetails, ItemKind, ItemSource},
    intake::{self, ApplicationDraft},
    law::{Law, LimitKey},
    mandate::{self, MandateDraft},
    profile::{DataKind, LegalBasis, Profile, RetentionCategory},
    register::{Incident, IncidentDraft},
    representation::{Question, decide},
    user::Role,
};
use kluis_tests::PASSWORD;
use kluis_vault::{Event, Events, Opener, Password, Stamp, Vault, VaultError, Writer};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// Clients kept in one transaction.
const SHARE: usize = 500;

/// The profile under which they are asked who decides.
const PROFILE: &str = "thuiszorg";

/// Kinds of consent that clients have.
const KINDS: [&str; 5] =
    ["shareWithCarers", "exchangeWithBodies", "imagesAndSound", "electronicExchange", "specialCategories"];

/// Everything in the vault in `file`, as if it had grown over the months before `today`: item by item, so that the
/// items of one client lie far apart.
pub(crate) fn fill_with_dossiers(file: &std::path::Path, clients: usize, items: usize, today: NaiveDate) {
    let opener = Opener { who: "bench".to_owned(), since: String::new() };
    let (mut vault, user) = Vault::unlock(file, "", &Password::new(PASSWORD.to_owned()), &opener).unwrap();
    let stamp = |day: NaiveDate| Stamp { at: noon(day), user, role: Role::Coordinator };
    let fictional = fictional_clients(clients, 7, today).unwrap();
    let mut ids = Vec::with_capacity(clients);
    for (number, share) in fictional.chunks(SHARE).enumerate() {
        ids.extend(add_clients(&mut vault, &stamp(today - Months::new(12)), number * SHARE, share, today));
    }
    for index in 0..items {
        let dated = today - Days::new(((items - index) * 7) as u64);
        for share in ids.chunks(SHARE) {
            add_items(&mut vault, &stamp(dated), share, index, dated);
        }
    }
    vault.lock(&stamp(today)).unwrap();
}

/// Half of them open, half of them rejected.
pub(crate) fn fill_with_applications(file: &std::path::Path, count: usize, today: NaiveDate) {
    let opener = Opener { who: "bench".to_owned(), since: String::new() };
    let (mut vault, user) = Vault::unlock(file, "", &Password::new(PASSWORD.to_owned()), &opener).unwrap();
    let stamp = Stamp { at: noon(today), user, role: Role::Coordinator };
    vault
        .change(&stamp, |writer| {
            let ids = (0..count).map(|index| add_application(writer, index, today));
            let recorded: Vec<Event> = ids.map(Event::ApplicationRecorded).collect();
            Ok::<_, VaultError>(((), Events::many(Event::ApplicationsImported, recorded)))
        })
        .unwrap();
    vault.lock(&stamp).unwrap();
}

fn noon(day: NaiveDate) -> DateTime<Utc> {
    day.and_hms_opt(12, 0, 0).unwrap().and_utc()
}

fn typed(day: NaiveDate) -> String {
    day.format("%d-%m-%Y").to_string()
}

/// A draft as the form sends it.
fn draft<T: DeserializeOwned>(typed: Value) -> T {
    serde_json::from_value(typed).unwrap()
}

fn add_clients(
    vault: &mut Vault,
    stamp: &Stamp,
    first: usize,
    clients: &[(Client, Option<Bsn>)],
    today: NaiveDate,
) -> Vec<ClientId> {
    vault
        .change(stamp, |writer| {
            let (mut ids, mut events) = (Vec::new(), Vec::new());
            for (index, (client, bsn)) in clients.iter().enumerate() {
                let id = writer.add_client(client, bsn.as_ref())?;
                events.push(Event::ClientRegistered(id));
                Newcomer { writer, id, client, index: first + index, today }
                    .add_all(bsn.as_ref(), &mut events)?;
                ids.push(id);
            }
            Ok::<_, VaultError>((ids, Events::many(Event::ListImported, events)))
        })
        .unwrap()
}

/// A client of whom everything is still to be recorded.
struct Newcomer<'a> {
    writer: &'a Writer<'a>,
    id: ClientId,
    client: &'a Client,
    index: usize,
    today: NaiveDate,
}

impl Newcomer<'_> {
    fn add_all(&self, bsn: Option<&Bsn>, events: &mut Vec<Event>) -> Result<(), VaultError> {
        self.add_check(bsn, events)?;
        let mut circle = Circle::around(self.facts());
        self.add_people(&mut circle, events)?;
        self.add_assessment(&mut circle, events)?;
        self.add_decision(events)?;
        self.add_consents(&circle, events)?;
        self.add_newcomer(&mut circle, events)?;
        self.add_incident(events)
    }

    fn facts(&self) -> ClientFacts {
        let deceased_on = self.client.deceased_on.map(PartialDate::whole);
        ClientFacts { birth_date: self.client.birth_date, deceased_on }
    }

    fn is_child(&self) -> bool {
        self.client.birth_date.ages_on(self.today).0 < Law::built_in().limit(LimitKey::Majority).value
    }

    fn add_check(&self, bsn: Option<&Bsn>, events: &mut Vec<Event>) -> Result<(), VaultError> {
        let (today, id) = (self.today, self.id);
        let typed = BsnCheckDraft {
            checked_on: typed(today),
            checked_by: "Els Smit".to_owned(),
            basis: Some(IdentityBasis::Document),
            document_kind: Some(DocumentKind::Passport),
            document_number: "NPR12CD34".to_owned(),
            valid_until: typed(today + Months::new(60)),
            without_bsn: bsn.is_none(),
            no_bsn: Some(bsn_check::NoBsnReason::NotRegistered),
            source: Some(BsnSource::Municipality),
            sender: "Gemeente Duinveen".to_owned(),
            received_on: typed(today - Days::new(3)),
            ..BsnCheckDraft::empty(id)
        };
        let birth_date = self.client.birth_date;
        let on_record =
            OnRecord { birth_date, bsn: bsn.cloned(), lives_abroad: false, has_shown_document: false };
        let (check, _) = bsn_check::record(&typed, &on_record, today).unwrap();
        events.push(Event::BsnChecked(id, self.writer.add_bsn_check(&check)?));
        Ok(())
    }

    /// Two to four, of whom the first may decide.
    fn add_people(&self, circle: &mut Circle, events: &mut Vec<Event>) -> Result<(), VaultError> {
        let relation = if self.is_child() { "parent" } else { "sibling" };
        let decides = self.add_contact(
            json!({ "firstNames": "Marijke", "surname": self.client.surname, "relations": [relation] }),
            circle,
            events,
        )?;
        let gp = json!({
            "kind": "organisation", "organisation": "Huisartsenpraktijk De Linde", "function": "gp",
            "town": "Duinveen", "relations": ["institution"]
        });
        self.add_contact(gp, circle, events)?;
        for name in ["Karin", "Pieter"].iter().take(self.index % 3) {
            let neighbour = json!({ "firstNames": name, "surname": "Mulder", "relations": ["network"] });
            self.add_contact(neighbour, circle, events)?;
        }
        self.add_mandate(decides, circle, events)
    }

    fn add_contact(
        &self,
        changes: Value,
        circle: &mut Circle,
        events: &mut Vec<Event>,
    ) -> Result<ContactId, VaultError> {
        let mut typed = json!({
            "client": self.id, "kind": "person", "surname": "", "prefix": "", "initials": "", "firstNames": "",
            "organisation": "", "function": null, "functionOther": "", "relations": [], "agb": "",
            "phones": ["06 00012345"], "email": "", "street": "", "houseNumber": "", "houseLetter": "",
            "houseAddition": "", "postcode": "", "town": "", "foreignAddress": "", "country": "",
            "secretAddress": false, "birthDate": "", "deceasedOn": "", "bsn": "", "remark": ""
        });
        for (field, value) in changes.as_object().unwrap() {
            typed[field] = value.clone();
        }
        let draft: ContactDraft = draft(typed);
        let (contact, _) = contact::check(&draft, &circle.client, Law::built_in(), self.today).unwrap();
        let id = self.writer.add_contact(&contact, None)?;
        events.push(Event::ContactAdded(self.id, id));
        circle.contacts.push((id, contact));
        Ok(id)
    }

    fn add_mandate(
        &self,
        contact: ContactId,
        circle: &mut Circle,
        events: &mut Vec<Event>,
    ) -> Result<(), VaultError> {
        let (kind, evidence) = if self.is_child() {
            ("parentWithAuthority", "custodyRegister")
        } else {
            ("mentor", "courtOrder")
        };
        let since = typed(if self.is_child() { self.today - Months::new(3) } else { self.today });
        let draft: MandateDraft = draft(json!({
            "client": self.id, "contact": contact, "kind": kind, "scope": null, "sharing": "sole", "from": since,
            "until": "", "evidenceKind": evidence, "evidenceDate": since, "evidenceReference": "R-17",
            "evidenceSeenOn": typed(self.today), "remark": ""
        }));
        // Half a date of birth may leave open whether the client is of age.
        let Ok(mandate) = mandate::check(&draft, circle, Law::built_in(), self.today) else { return Ok(()) };
        let id = self.writer.add_mandate(&mandate)?;
        events.push(Event::MandateAdded(self.id, id));
        circle.mandates.push((id, mandate));
        Ok(())
    }

    /// One in four.
    fn add_assessment(&self, circle: &mut Circle, events: &mut Vec<Event>) -> Result<(), VaultError> {
        if !self.index.is_multiple_of(4) {
            return Ok(());
        }
        let draft: AssessmentDraft = draft(json!({
            "client": self.id, "matter": "care", "about": "", "assessedOn": typed(self.today),
            "assessedBy": "M. Postma", "function": "Arts", "outcome": "capable", "reason": "Begrijpt de uitleg",
            "until": "", "reviewOn": ""
        }));
        let assessment = capacity::record(&draft, circle, self.today).unwrap();
        let id = self.writer.add_assessment(&assessment)?;
        events.push(Event::CapacityAssessed(self.id, id));
        circle.assessments.push((id, assessment));
        Ok(())
    }

    /// Ends within two years, from a month ago.
    fn add_decision(&self, events: &mut Vec<Event>) -> Result<(), VaultError> {
        let last = self.today - Days::new(30) + Days::new((self.index * 37 % 730) as u64);
        let draft: DecisionDraft = draft(json!({
            "replaces": null, "replacesBecause": "", "funding": "wmo", "kind": "municipalDecision",
            "number": format!("W-{}", self.index), "validFrom": typed(self.today - Months::new(6)),
            "validUntil": typed(last), "funderKind": null, "funder": "Gemeente Duinveen", "mainContractor": "",
            "contactName": "M. Postma", "contactPhone": "0100 654321", "contactEmail": "wijkteam@voorbeeld.nl",
            "products": [
                { "code": "02A03", "name": "Begeleiding individueel", "volume": "2,5", "unit": "hours", "period": "week" },
                { "code": "01A01", "name": "Hulp bij het huishouden", "volume": "3", "unit": "hours", "period": "week" }
            ]
        }));
        let holder = Holder { client: self.id, birth_date: self.client.birth_date };
        let (decision, _) = care::record(&draft, holder, &[], self.today).unwrap();
        events.push(Event::DecisionRecorded(self.id, self.writer.add_decision(&decision, None)?));
        Ok(())
    }

    /// Of several kinds, each in another stage of its life; one in five has none with carers.
    fn add_consents(&self, circle: &Circle, events: &mut Vec<Event>) -> Result<(), VaultError> {
        for (place, code) in KINDS.iter().enumerate() {
            if (self.index + place).is_multiple_of(5) {
                continue;
            }
            self.add_consent(code, self.index / 5 + place, circle, events)?;
        }
        Ok(())
    }

    /// Of every ten, six were signed, one is to be signed, two were withdrawn, and one ends soon.
    fn add_consent(
        &self,
        code: &str,
        stage: usize,
        circle: &Circle,
        events: &mut Vec<Event>,
    ) -> Result<(), VaultError> {
        let profile = Profile::named(PROFILE).unwrap();
        let kind = ConsentKind::coded(code).unwrap().under(profile);
        let question = Question { matter: Matter::from(kind.regime), about: String::new(), on: self.today };
        let decision = decide(&question, circle, profile, Law::built_in());
        let signs = |it: ContactId| Representative {
            name: circle.contact(it).unwrap().display_name(),
            relation: "vertegenwoordiger".to_owned(),
            contact: Some(it),
        };
        let representatives: Vec<Representative> = decision.contacts().into_iter().map(signs).collect();
        let ends = if stage % 10 == 3 { typed(self.today + Days::new(40)) } else { String::new() };
        let mut typed: ConsentDraft = draft(json!({
            "client": self.id, "kind": code, "recipients": [], "purpose": kind.purposes[0], "choices": [],
            "representatives": [], "unableBecause": "", "validUntil": ends, "replaces": null
        }));
        if kind.recipients.ask != Asked::None {
            let kind = kind.recipients.kinds[0];
            typed.recipients =
                vec![Recipient { kind, name: "De Linde".to_owned(), place: "Duinveen".to_owned() }];
        }
        if kind.choices.ask != Asked::None {
            typed.choices = vec![kind.choices.options[0].clone()];
        }
        typed.representatives = representatives;
        let name = self.client.formal_name();
        let asked = decision.signatures();
        let Ok(proposed) = consent::propose(&typed, &kind, &name, asked, self.today) else { return Ok(()) };
        let id = self.writer.add_consent(&proposed)?;
        events.extend([Event::ConsentProposed(self.id, id), Event::ConsentPrinted(self.id, id)]);
        self.writer.consent_printed(id, self.today)?;
        if stage.is_multiple_of(10) {
            return Ok(());
        }
        let all = |count: usize| (0u32..).take(count).collect();
        let given = Given {
            on: self.today,
            means: Means::Paper,
            recipients: all(proposed.recipients.len()),
            choices: all(proposed.choices.len()),
        };
        for signer in (0u32..).take(proposed.signers.len()) {
            self.writer.consent_given(id, signer, &given)?;
            events.push(Event::ConsentSigned(self.id, id));
        }
        if stage % 10 < 3 {
            let withdrawal = Withdrawal { on: self.today, by: name, means: Means::Spoken };
            self.writer.consent_withdrawn(id, &withdrawal)?;
            events.push(Event::ConsentWithdrawn(self.id, id));
        }
        Ok(())
    }

    /// Of one in ten somebody came around after the consents were given.
    fn add_newcomer(&self, circle: &mut Circle, events: &mut Vec<Event>) -> Result<(), VaultError> {
        if self.index % 10 == 7 {
            let friend = json!({ "firstNames": "Loes", "surname": "Postma", "relations": ["network"] });
            self.add_contact(friend, circle, events)?;
        }
        Ok(())
    }

    /// One in five.
    fn add_incident(&self, events: &mut Vec<Event>) -> Result<(), VaultError> {
        if !self.index.is_multiple_of(5) {
            return Ok(());
        }
        let draft: IncidentDraft = draft(json!({
            "client": self.id, "on": typed(self.today), "at": "14:30", "nature": "fall",
            "description": "Uitgegleden in de badkamer", "involved": "Cliënt en Els Smit",
            "measures": "Huisarts gebeld", "damage": "", "toldClientOn": "", "reportedOn": ""
        }));
        let incident = Incident::check(&draft, self.today).unwrap();
        let register = kluis_domain::register::Register::Incidents;
        events.push(Event::RegisterEntryRecorded(register, self.id, self.writer.add_entry(&incident)?));
        Ok(())
    }
}

fn add_items(vault: &mut Vault, stamp: &Stamp, clients: &[ClientId], index: usize, dated: NaiveDate) {
    vault
        .change(stamp, |writer| {
            let mut events = Vec::with_capacity(clients.len());
            for client in clients {
                let id = writer.add_dossier_item(&fictional_item(*client, index, dated))?;
                events.push(Event::DossierItemAdded(*client, id));
            }
            Ok::<_, VaultError>(((), Events::many(Event::ListImported, events)))
        })
        .unwrap();
}

fn fictional_item(client: ClientId, index: usize, dated: NaiveDate) -> Item {
    Item {
        client,
        kind: ItemKind::ALL[index % ItemKind::ALL.len()],
        title: format!("Rapportage {index}"),
        text: "Vandaag gesproken over de week. Het gaat goed. ".repeat(10 + index % 20),
        details: ItemDetails::default(),
        category: DataKind::Ordinary,
        special_kinds: Vec::new(),
        special_reason: None,
        criminal_ground: None,
        explanation: String::new(),
        source: ItemSource::SelfMade,
        source_name: String::new(),
        dated,
        author: "Els Smit".into(),
        purpose: "u zo goed mogelijk zorg geven".into(),
        basis: LegalBasis::LegalDuty,
        retention: RetentionCategory::Care,
    }
}

fn add_application(writer: &Writer, index: usize, today: NaiveDate) -> intake::ApplicationId {
    let draft: ApplicationDraft = draft(json!({
        "receivedOn": typed(today - Days::new((index % 300) as u64)), "channel": "website", "surname": "Bos",
        "prefix": "", "initials": "", "firstNames": format!("Anna {}", ["Fatima", "Wilma", "Loes"][index % 3]),
        "street": "Zonnedauwlaan", "houseNumber": "12", "houseLetter": "", "houseAddition": "",
        "postcode": "4331ab", "town": "Duinveen", "bsn": "", "kind": "Beschikking Wmo",
        "validFrom": typed(today), "validUntil": typed(today + Months::new(12)),
        "helpRequest": "Hulp bij het huishouden", "districtWorker": "M. Postma, 0100 654321"
    }));
    let (application, bsn) = intake::check(&draft, today).unwrap();
    let id = writer.add_application(&application, bsn.as_ref()).unwrap();
    if index.is_multiple_of(2) {
        let open = writer.read().application(id).unwrap().state;
        let state = intake::reject(&open, "Geen plaats", today).unwrap();
        writer.set_application_state(id, &state).unwrap();
    }
    id
}
