//! The log as FHIR R4 (HL7 FHIR 4.0.1, AuditEvent): one bundle that another system for logs can read.
//!
//! Only what we write has a type here; a test holds it against the schema of HL7. The log names its client by id alone.

use chrono::{DateTime, SecondsFormat, Utc};
use kluis_domain::{
    access_log::{LogEntry, LogGround},
    authorisation::Act,
};
use serde::Serialize;
use uuid::Uuid;

/// Codes of our own: users, roles, events, clients and parts of the record.
const OWN: &str = "urn:dossierkluis";

const DICOM: &str = "http://dicom.nema.org/resources/ontology/DCM";

const REASON: &str = "http://terminology.hl7.org/CodeSystem/v3-ActReason";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Bundle {
    resource_type: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    timestamp: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    entry: Vec<Entry>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry {
    full_url: String,
    resource: AuditEvent,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct AuditEvent {
    resource_type: &'static str,
    id: String,
    #[serde(rename = "type")]
    kind: Coding,
    subtype: [Coding; 1],
    #[serde(skip_serializing_if = "Option::is_none")]
    action: Option<&'static str>,
    recorded: String,
    outcome: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    purpose_of_event: Vec<Concept>,
    agent: Vec<Agent>,
    source: Source,
    entity: Vec<Entity>,
}

#[derive(Serialize)]
struct Coding {
    system: String,
    code: String,
    display: String,
}

#[derive(Serialize)]
struct Concept {
    coding: [Coding; 1],
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

#[derive(Serialize)]
struct Reference {
    #[serde(skip_serializing_if = "Option::is_none")]
    identifier: Option<Identifier>,
    #[serde(skip_serializing_if = "Option::is_none")]
    display: Option<String>,
}

#[derive(Serialize)]
struct Identifier {
    system: String,
    value: String,
}

#[derive(Serialize)]
struct Agent {
    role: Vec<Concept>,
    who: Reference,
    requestor: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    network: Option<Network>,
}

#[derive(Serialize)]
struct Network {
    address: String,
    #[serde(rename = "type")]
    kind: &'static str,
}

#[derive(Serialize)]
struct Source {
    site: String,
    observer: Reference,
    #[serde(rename = "type")]
    kind: [Coding; 1],
}

#[derive(Serialize)]
struct Entity {
    what: Reference,
    #[serde(rename = "type")]
    kind: Coding,
    role: Coding,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    detail: Vec<Detail>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Detail {
    #[serde(rename = "type")]
    kind: &'static str,
    value_string: String,
}

/// The rows as a bundle of AuditEvents, in JSON. `site` is the name of the organisation.
///
/// # Errors
/// None in practice: what is written is all text.
pub fn audit_events(
    entries: &[LogEntry],
    site: &str,
    made_at: DateTime<Utc>,
) -> Result<Vec<u8>, serde_json::Error> {
    let bundle = Bundle {
        resource_type: "Bundle",
        kind: "collection",
        timestamp: instant(made_at),
        entry: entries.iter().map(|it| entry(it, site)).collect(),
    };
    serde_json::to_vec_pretty(&bundle)
}

fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

fn entry(row: &LogEntry, site: &str) -> Entry {
    // The hash is of this row alone, so the id is too, and stays the same in every export.
    let (first, _) = row.hash.split_first_chunk::<16>().expect("a hash has 32 bytes");
    let id = uuid::Builder::from_custom_bytes(*first).into_uuid();
    Entry { full_url: format!("urn:uuid:{id}"), resource: audit_event(row, id, site) }
}

fn audit_event(row: &LogEntry, id: Uuid, site: &str) -> AuditEvent {
    AuditEvent {
        resource_type: "AuditEvent",
        id: id.to_string(),
        kind: kind(row),
        subtype: [own("event", &row.event, &row.event_words)],
        action: row.act.map(action),
        recorded: instant(row.at),
        outcome: if row.is_refusal() { "4" } else { "0" },
        purpose_of_event: row.ground.map(purpose).into_iter().collect(),
        agent: agents(row),
        source: Source {
            site: site.to_owned(),
            observer: Reference {
                identifier: Some(Identifier { system: format!("{OWN}:program"), value: row.program.clone() }),
                display: Some(format!("Dossierkluis {}", row.program)),
            },
            kind: [coding(
                "http://terminology.hl7.org/CodeSystem/security-source-type",
                "4",
                "Application Server",
            )],
        },
        entity: entities(row),
    }
}

fn coding(system: &str, code: &str, display: &str) -> Coding {
    Coding { system: system.to_owned(), code: code.to_owned(), display: display.to_owned() }
}

fn own(of: &str, code: &str, display: &str) -> Coding {
    coding(&format!("{OWN}:{of}"), code, display)
}

/// DICOM PS3.16, CID 400.
fn kind(row: &LogEntry) -> Coding {
    let (code, display) = match (row.event.as_str(), row.act) {
        ("unlocked" | "locked" | "password-changed" | "recovery-used", _) => {
            ("110114", "User Authentication")
        }
        (event, _) if event.starts_with("audit-") => ("110101", "Audit Log Used"),
        (_, Some(Act::Disclose)) => ("110106", "Export"),
        (_, _) if row.client.is_some() => ("110110", "Patient Record"),
        (_, _) => ("110100", "Application Activity"),
    };
    coding(DICOM, code, display)
}

fn action(act: Act) -> &'static str {
    match act {
        Act::See | Act::Disclose => "R",
        Act::Add => "C",
        Act::Change => "U",
        Act::Destroy => "D",
    }
}

fn purpose(ground: LogGround) -> Concept {
    let (code, display, text) = match ground {
        LogGround::Role => ("HOPERAT", "healthcare operations", "Hoort bij de functie"),
        LogGround::Circle => ("TREAT", "treatment", "In de kring van de cliënt"),
        LogGround::Emergency => ("BTG", "break the glass", "Noodtoegang"),
        LogGround::Consent => ("PATRQT", "patient requested", "Toestemming van de cliënt voor inzage"),
    };
    Concept { coding: [coding(REASON, code, display)], text: Some(text.to_owned()) }
}

fn agents(row: &LogEntry) -> Vec<Agent> {
    let mut role = vec![Concept { coding: [own("role", &row.role, &row.role_words)], text: None }];
    if let Some(name) = &row.own_role {
        role.push(Concept { coding: [own("own-role", "own", name)], text: Some(name.clone()) });
    }
    let identifier = Identifier { system: format!("{OWN}:user"), value: row.user.0.to_string() };
    let name = (!row.user_name.is_empty()).then(|| row.user_name.clone());
    let mut agents = vec![Agent {
        role,
        who: Reference { identifier: Some(identifier), display: name },
        requestor: true,
        network: row.device.clone().map(|address| Network { address, kind: "1" }),
    }];
    agents.extend(row.behalf_of.clone().map(|name| Agent {
        role: vec![Concept { coding: [own("role", "on-behalf-of", "Namens")], text: None }],
        who: Reference { identifier: None, display: Some(name) },
        requestor: false,
        network: None,
    }));
    agents
}

fn entities(row: &LogEntry) -> Vec<Entity> {
    const TYPE: &str = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
    const ROLE: &str = "http://terminology.hl7.org/CodeSystem/object-role";
    let what = |of: &str, id: String| Reference {
        identifier: Some(Identifier { system: format!("{OWN}:{of}"), value: id }),
        display: None,
    };
    let patient = row.client.map(|it| Entity {
        what: what("client", it.0.to_string()),
        kind: coding(TYPE, "1", "Person"),
        role: coding(ROLE, "1", "Patient"),
        detail: Vec::new(),
    });
    let object = row.object.map(|it| Entity {
        what: what("object", it.to_string()),
        kind: coding(TYPE, "2", "System Object"),
        role: coding(ROLE, "4", "Domain Resource"),
        detail: Vec::new(),
    });
    let detail = |kind, value| Detail { kind, value_string: value };
    let hash: String = row.hash.iter().map(|byte| format!("{byte:02x}")).collect();
    let rests_on = row.rests_on.map(|it| detail("ground", it.to_string()));
    let log = Entity {
        what: what("log-row", row.row.to_string()),
        kind: coding(TYPE, "2", "System Object"),
        role: coding(ROLE, "13", "Security Resource"),
        detail: [detail("hash", hash)].into_iter().chain(rests_on).collect(),
    };
    patient.into_iter().chain(object).chain([log]).collect()
}

#[cfg(test)]
mod tests;
