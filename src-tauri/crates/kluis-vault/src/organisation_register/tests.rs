use kluis_domain::{
    organisation_register::{Check, CheckOutcome, Declaration, ProcessingPlace, Processor},
    user::{Role, UserId},
};

use crate::{
    Event, Stamp, Vault, VaultError,
    measure::{MeasureKey, open},
};

fn stamp() -> Stamp {
    Stamp {
        at: "2026-11-22T09:00:00Z".parse().unwrap(),
        user: UserId(uuid::Uuid::from_u128(1)),
        role: Role::Coordinator,
    }
}

fn processor(contact: &str) -> Processor {
    Processor {
        name: "Rekenhuis Salaris".into(),
        activity: "Salarisadministratie".into(),
        data: "Naam en salaris".into(),
        contact: contact.into(),
        place: ProcessingPlace::OutsideEurope,
        country: "Zwitserland".into(),
        guarantee: "Adequaatheidsbesluit".into(),
        subprocessors: String::new(),
        agreed_on: Some("2026-03-01".parse().unwrap()),
        ends_on: None,
        review_on: None,
        paper: String::new(),
        ended_on: None,
        remark: String::new(),
        checks: vec![Check { item: "audit".into(), outcome: CheckOutcome::NotMet, remark: "art. 9".into() }],
    }
}

fn made() -> (tempfile::TempDir, Vault) {
    let folder = tempfile::tempdir().unwrap();
    let vault = open(&folder.path().join("x.kluis"), &MeasureKey::encrypted(), &stamp()).unwrap();
    (folder, vault)
}

#[test]
fn every_version_of_an_entry_stays_and_the_last_one_holds() {
    let (_folder, mut vault) = made();
    let id = vault
        .change(&stamp(), |writer| {
            let id = writer.add_organisation_entry(&processor(""))?;
            writer.change_organisation_entry(id, &processor("A. Post"))?;
            writer.add_organisation_file(id, "a.txt", "text/plain", &mut std::io::Cursor::new(b"abc"), 3)?;
            Ok::<_, VaultError>((id, Event::OrganisationEntryRecorded(id)))
        })
        .unwrap();
    vault
        .change(&stamp(), |writer| {
            let reader = writer.read();
            let versions = reader.organisation_versions::<Processor>(id)?;
            let kept: Vec<_> = versions.into_iter().map(|it| (it.version, it.record)).collect();
            assert_eq!(kept, [(1, processor("")), (2, processor("A. Post"))]);
            assert_eq!(reader.organisation_entries::<Processor>()?.len(), 1);
            assert_eq!(reader.organisation_entry::<Processor>(id)?.record, processor("A. Post"));
            let declaration = Declaration {
                user: None,
                name: "T. Veenstra".into(),
                role: "Vrijwilliger".into(),
                signed_on: "2026-03-01".parse().unwrap(),
                paper: String::new(),
                ended_on: None,
                remark: String::new(),
            };
            let refused = writer.change_organisation_entry(id, &declaration);
            assert!(matches!(refused, Err(VaultError::NotFound("entry"))), "an entry stays in its register");
            Ok::<_, VaultError>(((), Event::OrganisationEntryHistoryRead(id)))
        })
        .unwrap();
    let renamed = vault.connection.execute("UPDATE processor SET name = 'anders'", []);
    assert!(renamed.unwrap_err().to_string().contains("append-only"));
    for table in
        ["organisation_entry", "organisation_version", "organisation_check", "processor", "organisation_file"]
    {
        let error = vault.connection.execute(&format!("DELETE FROM {table}"), []).unwrap_err().to_string();
        assert!(error.contains("append-only"), "{table}: {error}");
    }
}
