-- The items of the dossier, their files and corrections, and the registers beside it.

CREATE TABLE dossier_item (
    id              BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id       BLOB NOT NULL REFERENCES client (id),
    kind            TEXT NOT NULL,
    title           TEXT NOT NULL CHECK (title <> ''),
    measure         TEXT,
    party           TEXT NOT NULL,
    reference       TEXT NOT NULL,
    amount_cents    INTEGER CHECK (0 <= amount_cents),
    per             TEXT,
    from_day        TEXT,
    until_day       TEXT CHECK (until_day IS NULL OR from_day IS NULL OR from_day <= until_day),
    evaluate_on     TEXT,
    category        TEXT NOT NULL CHECK (category IN ('ordinary', 'special', 'criminal', 'bsn')),
    special_reason  TEXT CHECK (special_reason IS NULL OR category = 'special'),
    criminal_ground TEXT CHECK ((category = 'criminal') = (criminal_ground IS NOT NULL)),
    explanation     TEXT NOT NULL,
    source          TEXT NOT NULL,
    source_name     TEXT NOT NULL,
    dated           TEXT NOT NULL,
    author          TEXT NOT NULL CHECK (author <> ''),
    purpose         TEXT NOT NULL CHECK (purpose <> ''),
    basis           TEXT NOT NULL,
    recorded_at     TEXT NOT NULL,
    recorded_by     BLOB NOT NULL REFERENCES user (id),
    -- These four alone change; every change of them is a step.
    retention       TEXT NOT NULL,
    shielded        INTEGER NOT NULL CHECK (shielded IN (0, 1)),
    on_hold         INTEGER NOT NULL CHECK (on_hold IN (0, 1)),
    changed_at      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX dossier_item_by_client ON dossier_item (client_id, dated);

-- Apart, so that a list does not read through long texts.
CREATE TABLE dossier_text (
    item_id BLOB PRIMARY KEY REFERENCES dossier_item (id),
    text    TEXT NOT NULL
) STRICT;

CREATE TABLE dossier_special (
    item_id BLOB NOT NULL REFERENCES dossier_item (id),
    kind    TEXT NOT NULL,
    PRIMARY KEY (item_id, kind)
) STRICT, WITHOUT ROWID;

-- The correction sheet (correctieblad): beside the items, never in them.
CREATE TABLE dossier_correction (
    id           BLOB PRIMARY KEY CHECK (length(id) = 16),
    item_id      BLOB NOT NULL REFERENCES dossier_item (id),
    kind         TEXT NOT NULL CHECK (kind IN ('correction', 'completion', 'statement')),
    on_day       TEXT NOT NULL,
    corrected    TEXT NOT NULL,
    reading      TEXT NOT NULL CHECK (reading <> ''),
    requested_by TEXT NOT NULL CHECK (requested_by <> ''),
    recorded_at  TEXT NOT NULL,
    recorded_by  BLOB NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX dossier_correction_by_item ON dossier_correction (item_id);

CREATE TABLE dossier_step (
    seq       INTEGER PRIMARY KEY,
    item_id   BLOB NOT NULL REFERENCES dossier_item (id),
    kind      TEXT NOT NULL CHECK (kind IN ('shielded', 'unshielded', 'held', 'released', 'retention-changed')),
    -- The category of retention that it got, for a change of that.
    retention TEXT CHECK ((kind = 'retention-changed') = (retention IS NOT NULL)),
    reason    TEXT NOT NULL CHECK (reason <> ''),
    at        TEXT NOT NULL,
    by_user   BLOB NOT NULL REFERENCES user (id)
) STRICT;

CREATE INDEX dossier_step_by_item ON dossier_step (item_id);

CREATE TRIGGER dossier_item_is_never_changed BEFORE UPDATE OF
    id, client_id, kind, title, measure, party, reference, amount_cents, per, from_day, until_day, evaluate_on,
    category, special_reason, criminal_ground, explanation, source, source_name, dated, author, purpose, basis,
    recorded_at, recorded_by ON dossier_item
BEGIN SELECT RAISE (ABORT, 'dossier_item is never changed'); END;

CREATE TRIGGER dossier_item_is_never_deleted BEFORE DELETE ON dossier_item
BEGIN SELECT RAISE (ABORT, 'dossier_item is never deleted'); END;

CREATE TRIGGER dossier_text_is_never_changed BEFORE UPDATE ON dossier_text
BEGIN SELECT RAISE (ABORT, 'dossier_text is never changed'); END;

CREATE TRIGGER dossier_text_is_never_deleted BEFORE DELETE ON dossier_text
BEGIN SELECT RAISE (ABORT, 'dossier_text is never deleted'); END;

CREATE TRIGGER dossier_correction_is_append_only_update BEFORE UPDATE ON dossier_correction
BEGIN SELECT RAISE (ABORT, 'dossier_correction is append-only'); END;

CREATE TRIGGER dossier_correction_is_append_only_delete BEFORE DELETE ON dossier_correction
BEGIN SELECT RAISE (ABORT, 'dossier_correction is append-only'); END;

CREATE TRIGGER dossier_step_is_append_only_update BEFORE UPDATE ON dossier_step
BEGIN SELECT RAISE (ABORT, 'dossier_step is append-only'); END;

CREATE TRIGGER dossier_step_is_append_only_delete BEFORE DELETE ON dossier_step
BEGIN SELECT RAISE (ABORT, 'dossier_step is append-only'); END;

-- Personal work notes: their author's alone, and no part of the dossier. These can be deleted.
CREATE TABLE work_note (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id  BLOB NOT NULL REFERENCES client (id),
    author     BLOB NOT NULL REFERENCES user (id),
    title      TEXT NOT NULL CHECK (title <> ''),
    text       TEXT NOT NULL,
    written_at TEXT NOT NULL
) STRICT;

CREATE INDEX work_note_by_client ON work_note (client_id, author);

-- Registers: what every entry has, and beside it what its register has.
CREATE TABLE register_entry (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id   BLOB NOT NULL REFERENCES client (id),
    register    TEXT NOT NULL CHECK (register IN ('incidents', 'restraint', 'medication', 'abuse')),
    on_day      TEXT NOT NULL,
    retention   TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by BLOB NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX register_entry_by_client ON register_entry (client_id, register, on_day);

CREATE TABLE incident (
    entry_id       BLOB PRIMARY KEY REFERENCES register_entry (id),
    at_time        TEXT,
    nature         TEXT NOT NULL,
    description    TEXT NOT NULL CHECK (description <> ''),
    involved       TEXT NOT NULL CHECK (involved <> ''),
    measures       TEXT NOT NULL CHECK (measures <> ''),
    damage         TEXT NOT NULL,
    told_client_on TEXT,
    reported_on    TEXT
) STRICT;

CREATE TABLE restraint (
    entry_id      BLOB PRIMARY KEY REFERENCES register_entry (id),
    at_time       TEXT,
    nature        TEXT NOT NULL CHECK (nature <> ''),
    duration      INTEGER CHECK (0 < duration),
    duration_unit TEXT CHECK ((duration IS NULL) = (duration_unit IS NULL)),
    reason        TEXT NOT NULL CHECK (reason <> ''),
    responsible   TEXT NOT NULL CHECK (responsible <> ''),
    location      TEXT NOT NULL CHECK (location <> '')
) STRICT;

CREATE TABLE abuse (
    entry_id      BLOB PRIMARY KEY REFERENCES register_entry (id),
    description   TEXT NOT NULL CHECK (description <> ''),
    circumstances TEXT NOT NULL CHECK (circumstances <> ''),
    action        TEXT NOT NULL,
    settlement    TEXT NOT NULL,
    aftercare     TEXT NOT NULL,
    prevention    TEXT NOT NULL
) STRICT;

CREATE TABLE medication_list (
    entry_id BLOB PRIMARY KEY REFERENCES register_entry (id),
    pharmacy TEXT NOT NULL CHECK (pharmacy <> ''),
    task     TEXT NOT NULL
) STRICT;

CREATE TABLE medication_row (
    entry_id BLOB NOT NULL REFERENCES medication_list (entry_id),
    position INTEGER NOT NULL,
    medicine TEXT NOT NULL CHECK (medicine <> ''),
    dose     TEXT NOT NULL,
    moments  TEXT NOT NULL,
    PRIMARY KEY (entry_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE medication_tick (
    seq         INTEGER PRIMARY KEY,
    entry_id    BLOB NOT NULL,
    position    INTEGER NOT NULL,
    on_day      TEXT NOT NULL,
    at_time     TEXT,
    outcome     TEXT NOT NULL,
    given_by    TEXT NOT NULL CHECK (given_by <> ''),
    deviation   TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by BLOB NOT NULL REFERENCES user (id),
    FOREIGN KEY (entry_id, position) REFERENCES medication_row (entry_id, position)
) STRICT;

CREATE INDEX medication_tick_by_row ON medication_tick (entry_id, position);

CREATE TABLE register_addition (
    seq         INTEGER PRIMARY KEY,
    entry_id    BLOB NOT NULL REFERENCES register_entry (id),
    kind        TEXT NOT NULL,
    on_day      TEXT NOT NULL,
    text        TEXT NOT NULL CHECK (text <> ''),
    recorded_at TEXT NOT NULL,
    recorded_by BLOB NOT NULL REFERENCES user (id)
) STRICT;

CREATE INDEX register_addition_by_entry ON register_addition (entry_id);

CREATE TRIGGER register_entry_is_append_only_update BEFORE UPDATE ON register_entry
BEGIN SELECT RAISE (ABORT, 'register_entry is append-only'); END;

CREATE TRIGGER register_entry_is_append_only_delete BEFORE DELETE ON register_entry
BEGIN SELECT RAISE (ABORT, 'register_entry is append-only'); END;

CREATE TRIGGER incident_is_append_only BEFORE UPDATE ON incident
BEGIN SELECT RAISE (ABORT, 'incident is append-only'); END;

CREATE TRIGGER incident_is_never_deleted BEFORE DELETE ON incident
BEGIN SELECT RAISE (ABORT, 'incident is append-only'); END;

CREATE TRIGGER restraint_is_append_only BEFORE UPDATE ON restraint
BEGIN SELECT RAISE (ABORT, 'restraint is append-only'); END;

CREATE TRIGGER restraint_is_never_deleted BEFORE DELETE ON restraint
BEGIN SELECT RAISE (ABORT, 'restraint is append-only'); END;

CREATE TRIGGER abuse_is_append_only BEFORE UPDATE ON abuse
BEGIN SELECT RAISE (ABORT, 'abuse is append-only'); END;

CREATE TRIGGER abuse_is_never_deleted BEFORE DELETE ON abuse
BEGIN SELECT RAISE (ABORT, 'abuse is append-only'); END;

CREATE TRIGGER medication_list_is_append_only BEFORE UPDATE ON medication_list
BEGIN SELECT RAISE (ABORT, 'medication_list is append-only'); END;

CREATE TRIGGER medication_row_is_append_only BEFORE UPDATE ON medication_row
BEGIN SELECT RAISE (ABORT, 'medication_row is append-only'); END;

CREATE TRIGGER medication_tick_is_append_only_update BEFORE UPDATE ON medication_tick
BEGIN SELECT RAISE (ABORT, 'medication_tick is append-only'); END;

CREATE TRIGGER medication_tick_is_append_only_delete BEFORE DELETE ON medication_tick
BEGIN SELECT RAISE (ABORT, 'medication_tick is append-only'); END;

CREATE TRIGGER register_addition_is_append_only_update BEFORE UPDATE ON register_addition
BEGIN SELECT RAISE (ABORT, 'register_addition is append-only'); END;

CREATE TRIGGER register_addition_is_append_only_delete BEFORE DELETE ON register_addition
BEGIN SELECT RAISE (ABORT, 'register_addition is append-only'); END;

-- Files, in pieces of at most a mebibyte, so that none is ever whole in memory.
CREATE TABLE dossier_file (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    item_id    BLOB REFERENCES dossier_item (id),
    entry_id   BLOB REFERENCES register_entry (id),
    name       TEXT NOT NULL CHECK (name <> ''),
    media_type TEXT NOT NULL,
    sha256     BLOB NOT NULL CHECK (length(sha256) = 32),
    size       INTEGER NOT NULL CHECK (0 < size),
    filed_at   TEXT NOT NULL,
    filed_by   BLOB NOT NULL REFERENCES user (id),
    CHECK ((item_id IS NULL) <> (entry_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX dossier_file_by_item ON dossier_file (item_id) WHERE item_id IS NOT NULL;
CREATE INDEX dossier_file_by_entry ON dossier_file (entry_id) WHERE entry_id IS NOT NULL;

CREATE TABLE dossier_file_piece (
    seq      INTEGER PRIMARY KEY,
    file_id  BLOB NOT NULL REFERENCES dossier_file (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    content  BLOB NOT NULL CHECK (length(content) <= 1048576),
    UNIQUE (file_id, position)
) STRICT;

CREATE TRIGGER dossier_file_is_append_only_update BEFORE UPDATE ON dossier_file
BEGIN SELECT RAISE (ABORT, 'dossier_file is append-only'); END;

CREATE TRIGGER dossier_file_is_append_only_delete BEFORE DELETE ON dossier_file
BEGIN SELECT RAISE (ABORT, 'dossier_file is append-only'); END;

CREATE TRIGGER dossier_file_piece_is_append_only_update BEFORE UPDATE ON dossier_file_piece
BEGIN SELECT RAISE (ABORT, 'dossier_file_piece is append-only'); END;

CREATE TRIGGER dossier_file_piece_is_append_only_delete BEFORE DELETE ON dossier_file_piece
BEGIN SELECT RAISE (ABORT, 'dossier_file_piece is append-only'); END;
