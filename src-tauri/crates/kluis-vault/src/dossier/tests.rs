use std::{fs, io::Cursor, path::Path};

use kluis_domain::{
    client::{Client, ClientDraft, check},
    dossier_item::{CorrectionKind, ItemSource},
    profile::{DataKind, LegalBasis, RetentionCategory},
    user::{Role, UserId},
    work_note::WorkNote,
};

use super::*;
use crate::{
    Event, FileOwner, Stamp, Vault,
    measure::{MeasureKey, open},
};

fn stamp() -> Stamp {
    Stamp {
        at: "2026-11-22T09:00:00Z".parse().unwrap(),
        user: UserId(Uuid::from_u128(1)),
        role: Role::Coordinator,
    }
}

fn person() -> Client {
    let draft =
        ClientDraft { surname: "Bakker".into(), birth_date: "1-2-1980".into(), ..ClientDraft::default() };
    let today = "2026-11-22".parse().unwrap();
    check(&draft, today).unwrap()
}

fn note(client: ClientId) -> Item {
    Item {
        client,
        kind: ItemKind::GuidanceNote,
        title: "Huisbezoek".into(),
        text: "Het gaat goed.".into(),
        details: ItemDetails::default(),
        category: DataKind::Ordinary,
        special_kinds: Vec::new(),
        special_reason: None,
        criminal_ground: None,
        explanation: String::new(),
        source: ItemSource::SelfMade,
        source_name: String::new(),
        dated: "2026-11-22".parse().unwrap(),
        author: "Els Smit".into(),
        purpose: "zorg".into(),
        basis: LegalBasis::LegalDuty,
        retention: RetentionCategory::Care,
    }
}

fn with_client(vault: &mut Vault) -> ClientId {
    vault
        .change(&stamp(), |writer| {
            let id = writer.add_client(&person(), None)?;
            Ok::<_, VaultError>((id, Event::ClientRegistered(id)))
        })
        .unwrap()
}

#[test]
fn what_is_on_record_cannot_be_changed_or_removed_even_from_within() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = open(&folder.path().join("x.kluis"), &MeasureKey::encrypted(), &stamp()).unwrap();
    let client = with_client(&mut vault);
    vault
        .change(&stamp(), |writer| {
            let item = writer.add_dossier_item(&note(client))?;
            let correction = Correction {
                item,
                kind: CorrectionKind::Statement,
                on: "2026-11-22".parse().unwrap(),
                corrected: String::new(),
                reading: "Ik zie het anders.".into(),
                requested_by: "cliënt".into(),
            };
            writer.add_correction(&correction)?;
            writer.add_dossier_step(item, DossierStepKind::Shielded, "op verzoek")?;
            let owner = FileOwner::Item(item);
            writer.add_dossier_file(owner, "a.txt", "text/plain", &mut Cursor::new(b"abc"), 3)?;
            Ok::<_, VaultError>(((), Event::DossierItemAdded(client, item)))
        })
        .unwrap();
    for sql in [
        "UPDATE dossier_item SET title = 'anders'",
        "UPDATE dossier_item SET dated = '2020-01-01'",
        "UPDATE dossier_text SET text = 'anders'",
        "UPDATE dossier_correction SET reading = 'anders'",
        "UPDATE dossier_step SET reason = 'anders'",
        "UPDATE dossier_file SET name = 'anders'",
        "UPDATE dossier_file_piece SET content = x'00'",
        "DELETE FROM dossier_text",
        "DELETE FROM dossier_correction",
        "DELETE FROM dossier_step",
        "DELETE FROM dossier_file_piece",
        "DELETE FROM dossier_file",
        "DELETE FROM dossier_item",
    ] {
        let error = vault.connection.execute(sql, []).unwrap_err().to_string();
        assert!(error.contains("never") || error.contains("append-only"), "{sql}: {error}");
    }
}

#[test]
fn a_file_that_grows_while_it_is_read_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = open(&folder.path().join("x.kluis"), &MeasureKey::encrypted(), &stamp()).unwrap();
    let client = with_client(&mut vault);
    let item = vault
        .change(&stamp(), |writer| {
            let item = writer.add_dossier_item(&note(client))?;
            Ok::<_, VaultError>((item, Event::DossierItemAdded(client, item)))
        })
        .unwrap();
    let failed = vault.change(&stamp(), |writer| {
        let content = vec![1; 20 << 20];
        let owner = FileOwner::Item(item);
        let file =
            writer.add_dossier_file(owner, "a.txt", "text/plain", &mut Cursor::new(content), 19 << 20)?;
        Ok::<_, VaultError>((file, Event::DossierFileAdded(client, file)))
    });
    assert!(matches!(failed, Err(VaultError::TooLarge)));
    let pieces: i64 = vault
        .connection
        .query_row("SELECT count(*) AS found FROM dossier_file_piece", [], |row| row.get("found"))
        .unwrap();
    assert_eq!(pieces, 0);
}

/// In a plain file, where a trace would show.
#[test]
fn a_destroyed_work_note_leaves_no_trace_in_the_file() {
    const MARK: &[u8] = b"GEHEIME-INDRUK-4711";
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("x.kluis");
    let mut vault = open(&file, &MeasureKey::plain(), &stamp()).unwrap();
    let client = with_client(&mut vault);
    let text = String::from_utf8(MARK.repeat(900)).unwrap();
    let id = vault
        .change(&stamp(), |writer| {
            let id = writer.add_work_note(&WorkNote { client, title: "Indruk".into(), text })?;
            Ok::<_, VaultError>((id, Event::WorkNoteWritten(client, id)))
        })
        .unwrap();
    vault.lock(&stamp()).unwrap();
    assert!(traces(folder.path(), MARK), "it was there");
    let mut vault = open(&file, &MeasureKey::plain(), &stamp()).unwrap();
    vault
        .change(&stamp(), |writer| {
            writer.destroy_work_note(id)?;
            Ok::<_, VaultError>(((), Event::WorkNoteDestroyed(client, id)))
        })
        .unwrap();
    vault.lock(&stamp()).unwrap();
    assert!(!traces(folder.path(), MARK));
}

fn traces(folder: &Path, mark: &[u8]) -> bool {
    let files = fs::read_dir(folder).unwrap().flatten();
    files.filter_map(|it| fs::read(it.path()).ok()).any(|it| it.windows(mark.len()).any(|part| part == mark))
}
