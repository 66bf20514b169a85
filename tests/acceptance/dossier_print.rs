use std::collections::BTreeSet;

use kluis_commands::dossier_parts;
use kluis_documents::{Because, Pdf, Printed, as_printed, page_text, printed};
use kluis_domain::office_letter::{LetterDraft, OfficeLetterKind};
use kluis_tests::{Practice, check_of, consent_of, item_of, withdrawal_of, yes_of};
use serde_json::{Value, json};

/// A client of whom everything is on record that can be; a part that is added to the dossier is filled here.
fn filled(practice: &Practice) -> Value {
    let client = practice.register(json!({
        "prefix": "van 't", "bsn": "999900006", "secretAddress": true, "careEnd": "1-2-2026", "email": "anna@voorbeeld.nl"
    }));
    let mut draft = practice.tell("client.draft", client.clone());
    for (field, value) in [
        ("street", json!("Oude Kade")),
        ("sex", json!("unspecified")),
        ("nameUse", json!("partnerOwn")),
        ("birthDate", json!("2-1980")),
        ("secretAddress", json!(false)),
        ("careEnd", json!("")),
    ] {
        draft[field] = value;
    }
    practice.tell("client.change", json!({ "id": client, "client": draft }));
    identity(practice, &client);
    care(practice, &client);
    consents(practice, &client);
    disclosures(practice, &client);
    letters(practice, &client);
    people(practice, &client);
    items(practice, &client);
    registers(practice, &client);
    client
}

fn changed(mut draft: Value, changes: Value) -> Value {
    for (field, value) in changes.as_object().unwrap() {
        draft[field] = value.clone();
    }
    draft
}

fn identity(practice: &Practice, client: &Value) {
    for changes in [
        json!({}),
        json!({
            "documentKind": "drivingLicence", "documentNumber": "odd 1", "validUntil": "2-4-2031",
            "issuingCountry": "BEL", "source": "relative", "sender": "Moeder Øse", "registerOutcome": "foundDeviating",
            "searchPath": "surname", "askedOn": "27-2-2026", "channel": "portal",
            "registerRemark": "Andere geboorteplaats"
        }),
        json!({
            "basis": "urgent", "documentKind": null, "documentNumber": "", "validUntil": "", "widCheck": "notDone",
            "basisReason": "De wond moest meteen worden verzorgd", "source": "client", "sender": "", "receivedOn": "",
            "registerOutcome": "notPossible", "askedOn": "1-3-2026", "channel": "onBehalf",
            "registerRemark": "Er was geen verbinding met het register."
        }),
    ] {
        practice.tell("bsnCheck.record", changed(check_of(client), changes));
    }
}

fn care(practice: &Practice, client: &Value) {
    let decision = json!({
        "replaces": null, "replacesBecause": "", "funding": "wmo", "kind": "municipalDecision", "number": "W-17",
        "validFrom": "1-4-2025", "validUntil": "31-3-2026", "funderKind": null, "funder": "Gemeente Duinveen",
        "mainContractor": "Zorggroep Waterborg", "contactName": "M. Postma", "contactPhone": "0100 654321",
        "contactEmail": "wijkteam@voorbeeld.nl",
        "products": [
            { "code": "02a03", "name": "Begeleiding individueel", "volume": "2,5", "unit": "hours", "period": "week" },
            { "code": "02a05", "name": "Dagbesteding", "volume": "4", "unit": "dayParts", "period": "week" }
        ]
    });
    let record = |changes: Value| {
        let decision = changed(decision.clone(), changes);
        practice.tell("decision.record", json!({ "client": client, "decision": decision }))
    };
    record(json!({}));
    let nurse = record(json!({
        "funding": "zvw", "kind": "nursingIndication", "number": "", "funder": "Zorgverzekeraar Linde", "validUntil": ""
    }));
    let closing = json!({
        "decision": nurse, "how": "withdrawn", "from": "1-2-2026", "reason": "Verkeerde verzekeraar"
    });
    practice.tell("decision.close", closing);
    let purpose = |purpose: &str, since: &str| {
        practice.tell("carePurpose.record", json!({ "client": client, "purpose": purpose, "since": since }))
    };
    purpose("u zo goed mogelijk zorg geven", "1-1-2025");
    let over = purpose("kennismaken met de groep", "1-2-2025");
    let ending = json!({ "on": "28-2-2025", "reason": "De kennismaking is voorbij" });
    practice.tell("carePurpose.end", json!({ "id": over, "ending": ending }));
    let end = json!({
        "client": client, "lastDay": "28-2-2026", "reason": "takenOver", "explanation": "Verhuist naar Waterborg",
        "followUp": "otherProvider", "transferTo": "Thuiszorg Waterborg"
    });
    practice.tell("care.end", end.clone());
    practice.tell("care.resume", client.clone());
    practice.tell("care.end", end);
}

/// One in the organisation's own words.
fn letters(practice: &Practice, client: &Value) {
    let own = json!([{ "path": "title", "words": "Het dossier gaat over", "replaces": "" }]);
    practice.tell("text.keep", json!({ "code": "letter/transfer", "pieces": own, "note": "" }));
    let kind = OfficeLetterKind::coded("transfer").unwrap();
    let example = LetterDraft::example(kind, "2026-03-01".parse().unwrap());
    let draft = json!({
        "kind": "transfer", "client": client, "recipientKind": "successor", "recipientName": "Zorggroep De Overkant",
        "recipientAddress": "Kade 9", "fields": example.fields,
    });
    practice.tell("letter.make", draft);
}

/// One on a consent and one in an emergency; two notices, of which one was given.
fn disclosures(practice: &Practice, client: &Value) {
    let consent = practice.tell("consent.propose", consent_of(client));
    practice.tell("consent.markPrinted", consent.clone());
    practice.tell("consent.sign", yes_of(&consent, 0, "1-3-2026"));
    let item = practice.tell("dossier.add", item_of(client, json!({ "title": "Brief voor de huisarts" })));
    let draft = json!({
        "client": client, "recipient": "gp", "name": "Huisartsenpraktijk De Linde", "contact": null,
        "address": "Kade 1\n4331 AB Duinveen", "purpose": "treatment", "purposeWords": "Nieuwe medicijnen afstemmen",
        "data": ["health"], "items": [item], "extent": "part", "words": "De brief met de medicijnen",
        "on": "1-3-2026", "by": "Els Smit", "function": "Wijkverpleegkundige", "channel": "phone",
        "ticks": [{ "condition": "adequateProtection", "reason": "Besluit van de Commissie" }], "claimed": null,
        "copyAsked": true, "copySent": true, "outsideEurope": true, "imageUse": "Besloten groep", "emergency": "",
        "danger": "", "corrects": null
    });
    practice.tell("disclosure.record", draft.clone());
    let hospital = json!({
        "recipient": "hospital", "name": "Ziekenhuis Duinveen", "copySent": false, "items": [], "outsideEurope": false,
        "ticks": [{ "condition": "directlyInvolved", "reason": "Behandelt de wond samen met ons" }]
    });
    practice.tell("disclosure.record", changed(draft.clone(), hospital));
    let emergency = json!({
        "recipient": "other", "name": "Buurman Otto", "emergency": "Stond in brand", "danger": "", "copySent": false
    });
    practice.tell("disclosure.record", changed(draft.clone(), emergency.clone()));
    practice.tell(
        "disclosure.record",
        changed(changed(draft, emergency), json!({ "danger": "Bedreigt de buurman" })),
    );
    let correction = json!({
        "item": item, "kind": "correction", "on": "1-3-2026", "corrected": "De dosering",
        "reading": "Twee keer per dag een halve tablet", "requestedBy": "Anna Øse"
    });
    practice.tell("dossier.correct", correction);
    let notices = practice.tell("notice.list", client.clone());
    let told = json!({ "notice": notices[0]["id"], "end": "told", "on": "1-3-2026", "remark": "Gebeld met de balie" });
    practice.tell("notice.done", told);
}

fn contact(client: &Value, changes: Value) -> Value {
    let draft = json!({
        "client": client, "kind": "person", "surname": "Bakker", "prefix": "de", "initials": "N", "firstNames": "Noor",
        "organisation": "", "function": null, "functionOther": "", "relations": ["partner", "informalCarer"], "agb": "",
        "phones": ["06 00054321", "0100 765432"], "email": "noor@voorbeeld.nl", "street": "Oude Kade",
        "houseNumber": "3", "houseLetter": "", "houseAddition": "", "postcode": "4331AC", "town": "Duinveen",
        "foreignAddress": "", "country": "", "secretAddress": false, "birthDate": "1-2-1975", "deceasedOn": "",
        "bsn": "", "remark": "Bellen na vijf uur"
    });
    changed(draft, changes)
}

fn people(practice: &Practice, client: &Value) {
    let add = |changes: Value| practice.tell("contact.add", contact(client, changes));
    let partner = add(json!({}));
    let mentor = add(json!({ "surname": "Hendriks", "prefix": "", "relations": ["otherRelative"] }));
    add(json!({
        "surname": "Visser", "prefix": "", "firstNames": "Mo", "relations": ["child", "firstContact"], "birthDate": "2005",
        "street": "Stille Steeg", "town": "Geheimstad", "secretAddress": true
    }));
    add(json!({ "surname": "Øse", "relations": ["parent"], "birthDate": "1950", "deceasedOn": "3-2020" }));
    let gp = add(json!({
        "kind": "organisation", "relations": ["institution"], "organisation": "Huisartsenpraktijk De Linde",
        "function": "gp", "agb": "01 001234", "birthDate": ""
    }));
    let club = add(json!({
        "kind": "organisation", "relations": ["institution"], "organisation": "Buurthuis De Brug", "function": "other",
        "functionOther": "Buurthuis", "birthDate": ""
    }));
    mandates(practice, client, &partner, &mentor);
    for (contact, until) in [(&gp, ""), (&club, "31-12-2026")] {
        let entry = json!({
            "client": client, "contact": contact, "data": "Medicatielijst", "ground": "Toestemming van 1 maart",
            "from": "1-2-2026", "until": until
        });
        let id = practice.tell("recipient.add", entry);
        if contact == &club {
            let ending = json!({ "on": "28-2-2026", "reason": "Niet meer nodig" });
            practice.tell("recipient.end", json!({ "id": id, "ending": ending }));
        }
    }
    practice.tell("contact.end", json!({ "id": club, "ending": { "on": "1-3-2026", "reason": "Gesloten" } }));
}

fn mandates(practice: &Practice, client: &Value, partner: &Value, mentor: &Value) {
    let mandate = json!({
        "client": client, "contact": mentor, "kind": "mentor", "scope": null, "sharing": "sole", "from": "1-1-2026",
        "until": "31-12-2030", "evidenceKind": "courtOrder", "evidenceDate": "20-12-2025",
        "evidenceReference": "C/02/1234", "evidenceSeenOn": "", "remark": "Samen met de rechtbank besproken"
    });
    practice.tell("mandate.add", mandate.clone());
    let proxy = json!({
        "contact": partner, "kind": "writtenProxy", "scope": "money", "evidenceKind": "signedProxy",
        "evidenceSeenOn": "1-3-2026", "from": "1-6-2025", "evidenceDate": "1-6-2025"
    });
    let proxy = practice.tell("mandate.add", changed(mandate, proxy));
    let ending = json!({ "on": "28-2-2026", "reason": "Op eigen verzoek" });
    practice.tell("mandate.end", json!({ "id": proxy, "ending": ending }));
    let willing = json!({
        "client": client, "contact": partner, "willingness": "refuses", "from": "1-3-2026", "reason": "Te zwaar"
    });
    practice.tell("contact.willingness", willing);
    let acts = json!({
        "client": client, "contact": partner, "from": "1-2-2026", "reason": "Zo afgesproken met de kinderen"
    });
    practice.tell("contact.acting", acts);
    conduct(practice, client, partner);
    let assessment = json!({
        "client": client, "matter": "care", "about": "", "assessedOn": "12-2-2026",
        "assessedBy": "dr. K. Postma", "function": "arts", "outcome": "incapable",
        "reason": "Begrijpt niet waar het om gaat.\nBleek uit drie gesprekken.", "until": "31-12-2026",
        "reviewOn": "1-9-2026"
    });
    let assess = |changes: Value| practice.tell("capacity.record", changed(assessment.clone(), changes));
    assess(json!({}));
    let ended = assess(json!({ "matter": "money", "about": "Het huis verkopen" }));
    let ending = json!({ "on": "28-2-2026", "reason": "Hersteld" });
    practice.tell("capacity.end", json!({ "id": ended, "ending": ending }));
    let wrong = assess(json!({ "matter": "dataConsent" }));
    practice.tell("capacity.withdraw", json!({ "id": wrong, "reason": "Verkeerde cliënt" }));
}

fn conduct(practice: &Practice, client: &Value, contact: &Value) {
    let note = |changes: Value| {
        let note = json!({
            "client": client, "contact": contact, "kind": "clientInvolved", "on": "20-2-2026", "by": "Jan Bos",
            "text": "Bespreekt elke keuze eerst aan de keukentafel.", "from": "", "until": ""
        });
        practice.tell("conduct.record", changed(note, changes))
    };
    note(json!({}));
    note(json!({ "kind": "concern", "text": "Neemt de telefoon al een week niet op." }));
    let exception = json!({
        "kind": "dutiesNotPerformed", "text": "De cliënt is bang.\nOverleg maakt dat erger.", "from": "1-1-2026",
        "until": "31-1-2026"
    });
    let ended = note(exception.clone());
    let ending = json!({ "on": "15-1-2026", "reason": "Samen uitgepraat" });
    practice.tell("conduct.end", json!({ "id": ended, "ending": ending }));
    note(changed(exception, json!({ "from": "20-2-2026", "until": "30-6-2026" })));
}

fn items(practice: &Practice, client: &Value) {
    let add = |changes: Value| practice.tell("dossier.add", item_of(client, changes));
    let long = "Vandaag zijn we samen naar de markt geweest.\n\nHet lopen ging goed. ".repeat(12);
    let note = add(json!({ "text": long, "category": "special", "specialKinds": ["health"] }));
    add(json!({
        "kind": "debt", "title": "Huurachterstand", "party": "Woningstichting Duinveen", "reference": "H-17",
        "amount": "1.250,50", "from": "1-1-2026", "until": "31-12-2027", "source": "municipality",
        "sourceName": "Gemeente Duinveen", "retention": "financial"
    }));
    add(json!({ "kind": "income", "title": "Uitkering", "amount": "1100", "per": "month" }));
    let plan = add(json!({ "kind": "carePlan", "title": "Zorgplan 2026", "evaluateOn": "1-9-2026" }));
    add(json!({
        "kind": "belief", "title": "Kerkgang", "category": "special", "specialKinds": ["religion"],
        "specialReason": "inAdditionToHealth", "explanation": "Gaat elke zondag naar de kerk"
    }));
    add(json!({
        "kind": "legalStatus", "title": "Zorgmachtiging", "measure": "careAuthorisation", "category": "criminal",
        "criminalGround": "fromPoliceOrJustice", "explanation": "Gekregen van de officier van justitie",
        "source": "justice", "sourceName": "Parket Duinveen", "reference": "Z-9"
    }));
    practice.offer("plan.pdf", b"%PDF-1.7 het plan %%EOF");
    practice.tell("dossier.addFile", plan.clone());
    let retention = json!({ "item": plan, "retention": "other", "reason": "Hoort niet bij de zorg" });
    practice.tell("dossier.changeRetention", retention);
    for (step, reason) in [("dossier.shield", "Ruzie over het plan"), ("dossier.unshield", "Bijgelegd")] {
        practice.tell(step, json!({ "item": note, "reason": reason }));
    }
    let hidden = add(json!({ "title": "Onderzoek naar de buurman", "text": "Wat alleen wij mogen weten" }));
    let correct = |item: &Value, reading: &str| {
        let correction = json!({
            "item": item, "kind": "correction", "on": "1-3-2026", "corrected": "Het gaat goed", "reading": reading,
            "requestedBy": "Cliënt zelf"
        });
        practice.tell("dossier.correct", correction);
    };
    correct(&note, "Het gaat redelijk");
    correct(&hidden, "Verborgen verbetering");
    practice.tell("dossier.shield", json!({ "item": hidden, "reason": "Veiligheid van een ander" }));
    practice.tell(
        "workNote.write",
        json!({ "client": client, "title": "Indruk", "text": "Alleen voor mijzelf bedoeld" }),
    );
}

fn registers(practice: &Practice, client: &Value) {
    let incident = json!({
        "client": client, "on": "28-2-2026", "at": "14:30", "nature": "fall",
        "description": "Uitgegleden in de badkamer", "involved": "Cliënt en Els Smit", "measures": "Huisarts gebeld",
        "damage": "Blauwe plek", "toldClientOn": "28-2-2026", "reportedOn": "1-3-2026"
    });
    let entry = practice.tell("incident.record", incident);
    let complete = |command: &str, entry: &Value, kind: &str, text: &str| {
        practice.tell(command, json!({ "entry": entry, "kind": kind, "on": "1-3-2026", "text": text }))
    };
    complete("incident.complete", &entry, "note", "Een antislipmat neergelegd");
    let restraint = json!({
        "client": client, "nature": "Bedhek", "on": "27-2-2026", "at": "22:00", "duration": "8",
        "durationUnit": "hours", "reason": "Valgevaar", "responsible": "J. Bos", "location": "Thuis, slaapkamer"
    });
    let entry = practice.tell("restraint.record", restraint);
    complete("restraint.complete", &entry, "ended", "Bedhek weggehaald");
    let abuse = json!({
        "client": client, "on": "28-2-2026", "description": "Blauwe plekken", "circumstances": "Gezien bij het wassen",
        "action": "Besproken in het team", "settlement": "Gemeld bij Veilig Thuis", "aftercare": "Gesprekken",
        "prevention": "Afspraken over bezoek"
    });
    let entry = practice.tell("abuse.record", abuse);
    complete("abuse.complete", &entry, "note", "Gesprek gehad");
    let medication = json!({
        "client": client, "listDate": "1-2-2026", "pharmacy": "Apotheek Waterborg", "task": "partly",
        "rows": [
            { "medicine": "Paracetamol 500 mg", "dose": "1 tablet", "moments": "8:00 en 20:00" },
            { "medicine": "Metoprolol 50 mg", "dose": "2 tabletten", "moments": "8:00" }
        ]
    });
    let entry = practice.tell("medication.record", medication);
    for (row, outcome, deviation) in [(0, "given", ""), (1, "notGiven", "Was misselijk")] {
        let tick = json!({
            "entry": entry, "row": row, "on": "1-3-2026", "at": "8:05", "outcome": outcome, "by": "Jan Bos",
            "deviation": deviation
        });
        practice.tell("medication.tick", tick);
    }
    practice.offer("lijst.pdf", b"%PDF-1.7 lijst van de apotheek %%EOF");
    practice.tell("register.addFile", entry.clone());
    complete("medication.complete", &entry, "medicationIncident", "Dubbele dosis");
}

/// Somebody says no; one takes the place of another; one is for a single day.
fn refused_and_replaced(practice: &Practice, draft: &Value) {
    let given = |draft: Value| {
        let consent = practice.tell("consent.propose", draft);
        practice.tell("consent.markPrinted", consent.clone());
        consent
    };
    let no = given(draft.clone());
    practice.tell("consent.refuse", json!({ "consent": no, "signer": 0, "refusedOn": "1-3-2026" }));
    let old = given(draft.clone());
    practice.tell("consent.sign", yes_of(&old, 0, "1-3-2026"));
    let mut newer = draft.clone();
    newer["replaces"] = old;
    practice.tell("consent.sign", yes_of(&given(newer), 0, "1-3-2026"));
    let mut audit = draft.clone();
    audit["kind"] = json!("auditInspection");
    audit["recipients"] = json!([{ "kind": "auditor", "name": "Joris van Beek", "place": "" }]);
    audit["validUntil"] = json!("10-3-2026");
    practice.tell("consent.propose", audit);
}

fn consents(practice: &Practice, client: &Value) {
    let mut draft = consent_of(client);
    draft["unableBecause"] = json!("De cliënt overziet dit niet.\nDat zei de arts op 12 februari.");
    draft["representatives"] = json!([{ "name": "M. Øse", "relation": "mentor" }]);
    draft["validUntil"] = json!("31-12-2027");
    let again = draft.clone();
    let consent = practice.tell("consent.propose", draft);
    practice.tell("consent.markPrinted", consent.clone());
    practice.tell("consent.sign", yes_of(&consent, 0, "1-3-2026"));
    practice.offer("scan.pdf", b"%PDF-1.4 a signed letter %%EOF");
    practice.tell("consent.fileScan", consent.clone());
    practice.tell("consent.withdraw", withdrawal_of(&consent));
    practice.tell("consent.propose", consent_of(client));
    refused_and_replaced(practice, &again);
}

/// A path and what stands there, of everything that holds nothing else.
fn leaves(path: &str, value: &Value, found: &mut Vec<(String, Value)>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                leaves(&path, value, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| leaves(path, item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            found.push((path.to_owned(), value.clone()));
        }
    }
}

/// The print without head, foot and white, which stand between words at the turn of a page.
fn text(pdf: Vec<u8>) -> String {
    let mut text = String::new();
    for mut lines in page_text(&Pdf(pdf)).unwrap() {
        lines.retain(|line| !line.starts_with("Dossier van ") && !line.contains(" · afgedrukt op "));
        text.push_str(&bare(&lines.concat()));
    }
    text
}

fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

fn viewed(practice: &Practice) -> Vec<u8> {
    practice.seen.lock().unwrap().viewed.last().unwrap().1.clone()
}

fn print(practice: &Practice, client: &Value, parts: Value) -> String {
    practice.tell("dossier.view", json!({ "client": client, "parts": parts }));
    text(viewed(practice))
}

/// What a command returns about a client; a list is its rows, anything else is one row.
fn rows(practice: &Practice, command: &str, client: &Value) -> Vec<Value> {
    let input = match command {
        "representation.read" => json!({ "client": client, "on": "" }),
        _ => client.clone(),
    };
    let answer = practice.tell(command, input);
    answer.as_array().cloned().unwrap_or_else(|| vec![answer])
}

#[test]
fn every_field_that_a_command_returns_is_in_the_print() {
    let practice = Practice::open();
    let client = filled(&practice);
    let text = print(&practice, &client, Value::Null);
    for (subject, command) in dossier_parts() {
        let rows = rows(&practice, command, &client);
        assert!(!rows.is_empty(), "nothing is on record for {subject}, so nothing is tried");
        for row in rows.iter().filter_map(|row| as_printed(subject, row).unwrap()) {
            let mut found = Vec::new();
            leaves("", &row, &mut found);
            for (path, value) in found {
                check(subject, &path, &value, &text);
            }
        }
    }
}

#[track_caller]
fn check(subject: &str, path: &str, value: &Value, text: &str) {
    let words = bare(value.as_str().unwrap_or_default());
    match printed(subject, path, value).unwrap() {
        Printed::Lines(lines) => {
            for line in lines {
                assert!(text.contains(&bare(&line)), "{subject} {path}: {line} is missing in\n{text}");
            }
        }
        Printed::LeftOut(Because::Elsewhere) => {
            let found = text.to_lowercase().contains(&words.to_lowercase());
            assert!(found, "{subject} {path}: {words} stands nowhere else in\n{text}");
        }
        Printed::LeftOut(Because::Internal | Because::Withheld) => {
            let hidden = words.chars().count() < 8 || !text.contains(&words);
            assert!(hidden, "{subject} {path}: {words} is left out, and printed all the same");
        }
        Printed::LeftOut(Because::Derived) | Printed::Nothing => {}
    }
}

#[test]
fn the_client_gets_the_own_number_whole_and_words_instead_of_stored_names() {
    let practice = Practice::open();
    let client = filled(&practice);
    let text = print(&practice, &client, Value::Null);
    for said in [
        "Burgerservicenummer 999900006",
        "Geheim adres Nee",
        "Geheim adres Ja Nee",
        "1 februari 1980 februari 1980",
        "Ja gezegd op",
        "Nog niet",
        "Els Smit",
    ] {
        assert!(text.contains(&bare(said)), "{said} is missing in\n{text}");
    }
    for code in [
        "•••••",
        "receivedFrom",
        "inForce",
        "partner-own",
        "unspecified",
        "drivingLicence",
        "2026-03-01",
        "share-with",
    ] {
        assert!(!text.contains(code), "{code} in\n{text}");
    }
}

/// Whatever nobody filled in is nowhere tried by the test above.
#[test]
fn the_filled_client_has_something_in_every_field() {
    let practice = Practice::open();
    let client = filled(&practice);
    let (mut seen, mut filled) = (BTreeSet::new(), BTreeSet::new());
    for (subject, command) in dossier_parts() {
        for row in rows(&practice, command, &client) {
            let mut found = Vec::new();
            leaves("", &row, &mut found);
            for (path, value) in found {
                if !matches!(printed(subject, &path, &value).unwrap(), Printed::LeftOut(_)) {
                    seen.insert((subject, path.clone()));
                    if !value.is_null() && value != "" {
                        filled.insert((subject, path));
                    }
                }
            }
        }
    }
    let inner = |it: &(&str, String)| {
        filled.iter().any(|(subject, path)| *subject == it.0 && path.starts_with(&format!("{}.", it.1)))
    };
    let empty: Vec<_> = seen.difference(&filled).filter(|it| !inner(it)).collect();
    assert_eq!(empty, [&("client", "client.deceasedOn".to_owned())], "of the dead, little else can be tried");
}

#[test]
fn what_is_shielded_or_of_somebody_else_stays_in_the_vault_and_the_last_page_says_so() {
    let practice = Practice::open();
    let client = filled(&practice);
    let text = print(&practice, &client, Value::Null);
    for said in [
        "Uit “Dossier”: een onderdeel, omdat het is afgeschermd",
        "Uit “Correctieblad”: een onderdeel, omdat het hoort bij een stuk dat is afgeschermd",
        "Geheim. Dit adres geven wij niet mee.",
        "Persoonlijke werkaantekeningen",
    ] {
        assert!(text.contains(&bare(said)), "{said} is missing in\n{text}");
    }
    for kept in [
        "Onderzoek naar de buurman",
        "Wat alleen wij mogen weten",
        "Verborgen verbetering",
        "Veiligheid van een ander",
        "Stille Steeg",
        "Geheimstad",
        "Alleen voor mijzelf bedoeld",
    ] {
        assert!(!text.contains(&bare(kept)), "{kept} in\n{text}");
    }
}

#[test]
fn of_a_client_who_died_nobody_decides_any_more() {
    let practice = Practice::open();
    let client = practice.register(json!({ "deceasedOn": "1-2-2026" }));
    let text = print(&practice, &client, Value::Null);
    for said in ["Overleden op 1 februari 2026", "Niemand beslist dan nog namens de cliënt."] {
        assert!(text.contains(&bare(said)), "{said} is missing in\n{text}");
    }
}

#[test]
fn one_part_is_printed_by_itself() {
    let practice = Practice::open();
    let client = filled(&practice);
    let sheet = print(&practice, &client, json!(["correctionSheet"]));
    assert!(sheet.contains(&bare("Het gaat redelijk")));
    assert!(!sheet.contains("Huurachterstand") && !sheet.contains("999900006"));
    let check = print(&practice, &client, json!(["bsnCheck"]));
    assert!(check.contains("999900006") && check.contains("Andere geboorteplaats".replace(' ', "").as_str()));
    assert!(!check.contains(&bare("Het gaat redelijk")));
}

#[test]
fn what_is_saved_is_what_was_previewed_and_opened() {
    let practice = Practice::open();
    let client = filled(&practice);
    let wanted = json!({ "client": client, "parts": null });
    let preview = practice.tell("dossier.preview", wanted.clone());
    let names: Vec<&str> =
        preview["parts"].as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap()).collect();
    assert_eq!(names, dossier_parts().map(|(subject, _)| subject).collect::<Vec<_>>());
    practice.tell("dossier.view", wanted.clone());
    practice.answer("dossier.pdf");
    assert_eq!(practice.tell("dossier.save", wanted.clone())["name"], "dossier.pdf");
    let saved = std::fs::read(practice.path("dossier.pdf")).unwrap();
    assert_eq!(viewed(&practice), saved, "the same print, byte for byte");
    let pages = page_text(&Pdf(saved)).unwrap();
    let previewed = preview["pages"].as_array().unwrap();
    assert_eq!((previewed.len(), &preview["pageCount"]), (pages.len().min(20), &json!(pages.len())));
    assert_eq!(previewed[0]["lines"], json!(pages[0]));
    assert_eq!(practice.tell("dossier.save", wanted), Value::Null, "a dialog can be cancelled");
}

#[test]
fn a_part_that_is_not_chosen_is_named_and_not_printed() {
    let practice = Practice::open();
    let client = filled(&practice);
    let text = print(&practice, &client, json!(["consent"]));
    assert!(text.contains(&bare("“Persoonsgegevens”: niet gekozen")));
    assert!(text.contains("HuisartsenpraktijkDeLinde"));
    for gone in ["999900006", "Zonnedauwlaan", "ODD1"] {
        assert!(!text.contains(gone), "{gone} in\n{text}");
    }
    let unknown = json!({ "client": client, "parts": ["consent", "moon"] });
    assert_eq!(practice.refused("dossier.preview", unknown)["kind"], "notFound");
}

#[test]
fn every_print_is_in_the_log_of_the_client() {
    let practice = Practice::open();
    let client = filled(&practice);
    let wanted = json!({ "client": client, "parts": null });
    practice.tell("dossier.preview", wanted.clone());
    practice.tell("dossier.preview", wanted.clone());
    practice.tell("dossier.view", wanted);
    print(&practice, &client, json!(["consent"]));
    let log = practice.tell("audit.client", client);
    let count = |event: &str| log.as_array().unwrap().iter().filter(|row| row["event"] == event).count();
    assert_eq!(count("dossier-previewed"), 2, "a look at the whole dossier is logged every time");
    assert_eq!(count("dossier-printed"), 2);
    assert_eq!(count("bsn-revealed"), 3, "as often as the number was on paper or on the screen");
}

#[test]
fn no_dossier_leaves_without_a_sender_or_by_who_may_not_give_it_out() {
    let bare = Practice::bare();
    let client = bare.register(json!({}));
    assert_eq!(
        bare.refused("dossier.view", json!({ "client": client, "parts": null }))["kind"],
        "organisation"
    );
    let practice = Practice::open();
    let client = filled(&practice);
    practice.add_care_worker();
    practice.enter_care_worker();
    let wanted = json!({ "client": client, "parts": null });
    assert_eq!(practice.refused("dossier.view", wanted.clone())["kind"], "notAllowed");
    assert_eq!(practice.refused("dossier.save", wanted)["kind"], "notAllowed");
}

#[test]
fn a_long_dossier_is_previewed_in_part_and_printed_whole() {
    let practice = Practice::open();
    let client = practice.register(json!({}));
    for _ in 0..60 {
        practice.tell("consent.propose", consent_of(&client));
    }
    let wanted = json!({ "client": client, "parts": null });
    let preview = practice.tell("dossier.preview", wanted.clone());
    assert_eq!(preview["pages"].as_array().unwrap().len(), 20);
    practice.tell("dossier.view", wanted);
    let pages = page_text(&Pdf(viewed(&practice))).unwrap().len();
    assert!(20 < pages);
    assert_eq!(preview["pageCount"], pages);
}
