//! What somebody who has the key can do to the log, and what the program says of it.

use kluis_domain::access_log::{ChainBreak, LogQuery};

use super::*;
use crate::audit::hex;

const NO_TRIGGERS: &str =
    "DROP TRIGGER audit_is_append_only_update; DROP TRIGGER audit_is_append_only_delete;";

/// Room for a row that is put in: everything from `seq` on gets the next number.
const MAKE_ROOM: &str =
    "UPDATE main.audit SET seq = -seq - 1 WHERE 4 <= seq; UPDATE main.audit SET seq = -seq WHERE seq < 0;";

const CLOSE_UP: &str = "UPDATE main.audit SET seq = seq - 1 WHERE 4 < seq;";

fn enter(file: &Path, minute: i64) -> Vault {
    let mut vault = Vault::unlock(file, "", &password("fiets-regen-kaas"), &opener()).unwrap().0;
    vault.change(&stamp(minute), |_| Ok::<_, VaultError>(((), Event::Unlocked))).unwrap();
    vault
}

/// A vault of five clients that was locked, so that its slots file knows where the log was.
fn locked() -> (TempDir, PathBuf) {
    let (folder, file, mut vault, _) = made();
    for name in ["Smit", "Bos", "Vos", "Mus", "Kok"] {
        add(&mut vault, &client(name, "Jan", "1970"), None);
    }
    vault.lock(&stamp(1)).unwrap();
    (folder, file)
}

/// What is said after this was done to the file by somebody with the key, and the vault was opened as always.
fn said_after(attack: impl FnOnce(&Vault)) -> Option<ChainFault> {
    let (_folder, file) = locked();
    let vault = Vault::unlock(&file, "", &password("fiets-regen-kaas"), &opener()).unwrap().0;
    vault.connection.execute_batch(NO_TRIGGERS).unwrap();
    attack(&vault);
    drop(vault);
    enter(&file, 2).verify_audit().unwrap().fault
}

#[test]
fn attacks_on_the_rows_are_named() {
    use ChainBreak::*;
    let (_folder, file) = locked();
    let vault = enter(&file, 2);
    vault.connection.execute_batch(NO_TRIGGERS).unwrap();
    let insert = |columns: &str| {
        format!(
            "{MAKE_ROOM} INSERT INTO main.audit (seq, form, at, user_id, role, event, client_id, program, hash)
             SELECT 4, {columns} FROM audit WHERE seq = 3"
        )
    };
    let edited = |what: &str| format!("UPDATE main.audit SET {what} WHERE seq = 4");
    let swap = |one: i64, other: i64| {
        format!(
            "UPDATE main.audit SET seq = -1 WHERE seq = {one}; UPDATE main.audit SET seq = {one} WHERE seq = {other};
             UPDATE main.audit SET seq = {other} WHERE seq = -1"
        )
    };
    for (sql, expected) in [
        (String::new(), None),
        (edited("event = 'client-read'"), Some((Edited, 4))),
        (edited("user_id = zeroblob(16)"), Some((Edited, 4))),
        (edited("ground = 'emergency'"), Some((Edited, 4))),
        (edited("own_role_id = zeroblob(16)"), Some((Edited, 4))),
        (edited("behalf_of = zeroblob(16)"), Some((Edited, 4))),
        (edited("device = NULL"), Some((Edited, 4))),
        (edited("form = 1"), Some((Edited, 4))),
        (edited("hash = zeroblob(32)"), Some((Edited, 4))),
        ("DELETE FROM main.audit WHERE seq = 4".to_owned(), Some((Deleted, 4))),
        ("DELETE FROM main.audit WHERE seq = 1".to_owned(), Some((Deleted, 1))),
        (format!("DELETE FROM main.audit WHERE seq = 4; {CLOSE_UP}"), Some((Deleted, 4))),
        (insert("form, at, user_id, role, event, client_id, program, zeroblob(32)"), Some((Inserted, 4))),
        (insert("form, at, user_id, role, event, client_id, program, hash"), Some((Inserted, 4))),
        (
            "INSERT INTO main.audit (seq, at, user_id, role, event, program, hash)
             SELECT 0, at, user_id, role, event, program, hash FROM audit WHERE seq = 3"
                .to_owned(),
            Some((Inserted, 1)),
        ),
        (swap(3, 4), Some((Reordered, 3))),
        (swap(2, 6), Some((Reordered, 2))),
        (
            format!(
                "UPDATE main.audit SET seq = -9 WHERE seq = 4; {CLOSE_UP} UPDATE main.audit SET seq = 8 WHERE seq = -9"
            ),
            Some((Reordered, 4)),
        ),
    ] {
        vault.connection.execute_batch(&format!("SAVEPOINT before; {sql}")).unwrap();
        let said = vault.verify_audit().unwrap().fault;
        assert_eq!(said.map(|it| (it.what, it.row)), expected, "{sql}");
        vault.connection.execute_batch("ROLLBACK TO before; RELEASE before").unwrap();
    }
}

#[test]
fn a_log_without_its_last_rows_is_named() {
    let cut = |vault: &Vault| {
        vault.connection.execute("DELETE FROM main.audit WHERE 5 <= seq", []).unwrap();
    };
    assert_eq!(said_after(cut).map(|it| (it.what, it.row)), Some((ChainBreak::TailCut, 6)));
    let with_the_fact = |vault: &Vault| {
        cut(vault);
        vault.connection.execute("DELETE FROM main.vault_fact WHERE name LIKE 'last-change%'", []).unwrap();
    };
    let said = said_after(with_the_fact).unwrap();
    assert_eq!((said.what, said.row), (ChainBreak::RolledBack, 7), "the slots file knows more");
}

#[test]
fn a_row_put_in_with_a_hash_that_fits_is_still_one_too_many() {
    let said = said_after(|vault| {
        vault.connection.execute_batch(MAKE_ROOM).unwrap();
        vault.connection.execute_batch(
            "INSERT INTO main.audit (seq, form, at, user_id, role, event, client_id, program, hash)
             SELECT 4, 1, at, user_id, role, event, client_id, program, zeroblob(32) FROM audit WHERE seq = 3",
        )
        .unwrap();
        rehash(vault, &vault.audit_key, 4, 4);
    });
    assert_eq!(said.map(|it| (it.what, it.row)), Some((ChainBreak::Inserted, 5)));
}

/// Hashes rows anew, as the program itself would.
fn rehash(vault: &Vault, key: &[u8; 32], from: i64, until: i64) {
    for seq in from..=until {
        let hash = crate::audit::hash_for_test(&vault.connection, key, seq);
        vault
            .connection
            .execute(
                "UPDATE main.audit SET hash = :hash WHERE seq = :seq",
                rusqlite::named_params! {":hash": hash, ":seq": seq},
            )
            .unwrap();
    }
}

#[test]
fn a_log_that_was_hashed_anew_from_end_to_end_disagrees_with_what_stands_outside() {
    let said = said_after(|vault| {
        vault.connection.execute("UPDATE main.audit SET event = 'client-read' WHERE seq = 4", []).unwrap();
        rehash(vault, &vault.audit_key, 4, 7);
        let last: [u8; 32] =
            vault.connection.query_row("SELECT hash FROM audit WHERE seq = 6", [], |row| row.get(0)).unwrap();
        vault
            .connection
            .execute("UPDATE main.vault_fact SET value = ?1 WHERE name = 'last-change-hash'", [hex(&last)])
            .unwrap();
    });
    let said = said.unwrap();
    assert_eq!((said.what, said.row), (ChainBreak::Rewritten, 7));
    assert_eq!(said.anchored_at, Some(stamp(1).at));
}

#[test]
fn an_older_page_of_the_log_is_named() {
    let (folder, file, mut vault, _) = made();
    add(&mut vault, &client("Smit", "Jan", "1970"), None);
    let root: u32 = vault
        .connection
        .query_row("SELECT rootpage FROM sqlite_schema WHERE name = 'audit'", [], |row| row.get(0))
        .unwrap();
    vault.lock(&stamp(1)).unwrap();
    let older = fs::read(&file).unwrap();
    let mut vault = enter(&file, 2);
    add(&mut vault, &client("Bos", "Jan", "1970"), None);
    vault.lock(&stamp(3)).unwrap();
    let mut bytes = fs::read(&file).unwrap();
    let place = usize::try_from(root - 1).unwrap() * 4_096;
    let page = place..place + 4_096;
    assert_ne!(bytes[page.clone()], older[page.clone()], "the page was written anew");
    bytes[page.clone()].copy_from_slice(&older[page]);
    fs::write(&file, bytes).unwrap();
    let said = enter(&file, 4).verify_audit().unwrap().fault.unwrap();
    assert_eq!(said.what, ChainBreak::PageReplayed);
    drop(folder);
}

#[test]
fn an_older_file_is_named_until_somebody_says_why() {
    let (_folder, file) = locked();
    let older = fs::read(&file).unwrap();
    let mut vault = enter(&file, 2);
    add(&mut vault, &client("Valk", "Jan", "1970"), None);
    vault.lock(&stamp(3)).unwrap();
    fs::write(&file, older).unwrap();
    let mut vault = enter(&file, 4);
    let said = vault.verify_audit().unwrap().fault.unwrap();
    assert_eq!((said.what, said.anchored_at), (ChainBreak::RolledBack, Some(stamp(3).at)));
    vault.explain_older(&stamp(5), "Teruggezet na een defecte schijf").unwrap();
    assert_eq!(vault.verify_audit().unwrap().fault, None);
}

#[test]
fn the_chain_can_be_read_in_pieces_while_the_log_grows() {
    let (_folder, file) = locked();
    let mut vault = enter(&file, 2);
    let mut walk = ChainWalk::default();
    while !walk.is_done() {
        vault.walk_chain(&mut walk, 3).unwrap();
        if walk.rows() == 6 {
            add(&mut vault, &client("Valk", "Jan", "1970"), None);
        }
    }
    assert_eq!(
        vault.judge_chain(&walk, &[]).unwrap(),
        Verification { rows: 9, first_broken: None, fault: None }
    );
}

#[test]
fn rows_of_before_the_log_said_more_still_fit() {
    let (_folder, _file, mut vault, _) = made();
    vault.connection.execute_batch(NO_TRIGGERS).unwrap();
    vault
        .connection
        .execute_batch("UPDATE main.audit SET form = 1, act = NULL, ground = NULL, device = NULL")
        .unwrap();
    rehash(&vault, &vault.audit_key, 1, 1);
    vault.connection.execute("DELETE FROM main.vault_fact WHERE name = 'last-change-hash'", []).unwrap();
    add(&mut vault, &client("Smit", "Jan", "1970"), None);
    assert_eq!(vault.verify_audit().unwrap(), Verification { rows: 2, first_broken: None, fault: None });
    let rows = vault
        .consult(&stamp(1), Event::AuditRead(None), |reader| reader.log(&LogQuery::default(), 10))
        .unwrap();
    let acts: Vec<bool> = rows.iter().rev().map(|it| it.act.is_some() && it.ground.is_some()).collect();
    assert_eq!(acts, [false, true]);
    vault.connection.execute("UPDATE main.audit SET ground = 'emergency' WHERE seq = 1", []).unwrap();
    assert_eq!(vault.verify_audit().unwrap().first_broken, Some(1), "nothing can be added to an older row");
}

#[test]
fn a_code_on_paper_agrees_with_that_very_row_alone() {
    let (_folder, file) = locked();
    let vault = enter(&file, 2);
    let LogHead { row, code } = vault.log_head().unwrap();
    assert_eq!((row, vault.compare_code(row, &code).unwrap()), (8, CodeAnswer::Agrees(stamp(2).at)));
    assert_eq!(vault.compare_code(row - 1, &code).unwrap(), CodeAnswer::Differs);
    assert_eq!(vault.compare_code(row + 1, &code).unwrap(), CodeAnswer::Absent);
}

#[test]
fn the_log_names_nobody_and_hangs_on_no_record() {
    let (_folder, _file, mut vault, _) = made();
    let id = add(&mut vault, &client("Zonneveld", "Jan", "1970"), Some("999900006"));
    vault.consult(&stamp(1), Event::ClientRead(id), |reader| reader.client(id)).unwrap();
    let schema: String = vault
        .connection
        .query_row("SELECT sql FROM sqlite_schema WHERE name = 'audit'", [], |row| row.get(0))
        .unwrap();
    assert!(!schema.contains("REFERENCES"), "a row outlives the record that it is about");
    let mut statement = vault.connection.prepare("SELECT * FROM audit").unwrap();
    let columns = statement.column_count();
    let mut rows = statement.query([]).unwrap();
    let mut texts = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        for column in 0..columns {
            if let Value::Text(text) = row.get(column).unwrap() {
                texts.push(text);
            }
        }
    }
    assert!(20 < texts.len());
    assert!(texts.iter().all(|it| !it.contains("Zonneveld") && !it.contains("999900006")));
}
