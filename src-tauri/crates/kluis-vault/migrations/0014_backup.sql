-- Where backups go, what became of each, the drills of restoring, and why an older version was worked with.

CREATE TABLE backup_folder (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    path       TEXT NOT NULL CHECK (path <> ''),
    -- Whether it lay on another disk than the vault when it was chosen.
    apart      INTEGER NOT NULL CHECK (apart IN (0, 1)),
    added_at   TEXT NOT NULL,
    added_by   BLOB NOT NULL REFERENCES user (id),
    removed_at TEXT,
    removed_by BLOB REFERENCES user (id),
    CHECK ((removed_at IS NULL) = (removed_by IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX backup_folder_once ON backup_folder (path) WHERE removed_at IS NULL;

-- A failure stands here once, until something else happens in that folder.
CREATE TABLE backup_run (
    seq       INTEGER PRIMARY KEY,
    folder_id BLOB NOT NULL REFERENCES backup_folder (id),
    at        TEXT NOT NULL,
    outcome   TEXT NOT NULL CHECK (outcome IN ('good', 'away', 'read-only', 'disk-full', 'disk', 'not-whole')),
    file      TEXT NOT NULL CHECK ((outcome = 'good') = (file <> '')),
    user_id   BLOB NOT NULL REFERENCES user (id)
) STRICT;

CREATE INDEX backup_run_by_folder ON backup_run (folder_id, outcome, seq);

CREATE TABLE restore_drill (
    id       BLOB PRIMARY KEY CHECK (length(id) = 16),
    at       TEXT NOT NULL,
    user_id  BLOB NOT NULL REFERENCES user (id),
    file     TEXT NOT NULL,
    folder   TEXT NOT NULL,
    outcome  TEXT NOT NULL CHECK (outcome IN ('good', 'away', 'read-only', 'disk-full', 'disk', 'not-whole')),
    -- Of the backup, as far as it could be read.
    made_at  TEXT,
    tables   INTEGER NOT NULL CHECK (0 <= tables),
    "rows"   INTEGER NOT NULL CHECK (0 <= "rows"),
    clients  INTEGER NOT NULL CHECK (0 <= clients),
    millis   INTEGER NOT NULL CHECK (0 <= millis),
    CHECK (outcome <> 'good' OR made_at IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE older_vault (
    seq     INTEGER PRIMARY KEY,
    at      TEXT NOT NULL,
    -- By this program, or found at unlocking.
    how     TEXT NOT NULL CHECK (how IN ('restored', 'found')),
    reason  TEXT NOT NULL CHECK ((how = 'found') = (reason <> '')),
    user_id BLOB NOT NULL REFERENCES user (id)
) STRICT;

CREATE TRIGGER backup_run_is_append_only_update BEFORE UPDATE ON backup_run
BEGIN SELECT RAISE (ABORT, 'backup_run is append-only'); END;

CREATE TRIGGER backup_run_is_append_only_delete BEFORE DELETE ON backup_run
BEGIN SELECT RAISE (ABORT, 'backup_run is append-only'); END;

CREATE TRIGGER restore_drill_is_append_only_update BEFORE UPDATE ON restore_drill
BEGIN SELECT RAISE (ABORT, 'restore_drill is append-only'); END;

CREATE TRIGGER restore_drill_is_append_only_delete BEFORE DELETE ON restore_drill
BEGIN SELECT RAISE (ABORT, 'restore_drill is append-only'); END;

CREATE TRIGGER older_vault_is_append_only_update BEFORE UPDATE ON older_vault
BEGIN SELECT RAISE (ABORT, 'older_vault is append-only'); END;

CREATE TRIGGER older_vault_is_append_only_delete BEFORE DELETE ON older_vault
BEGIN SELECT RAISE (ABORT, 'older_vault is append-only'); END;
