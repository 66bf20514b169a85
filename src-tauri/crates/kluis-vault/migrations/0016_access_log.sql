-- The log says more of each event (NEN 7513). Rows of before have form 1 and none of it; their hashes stay as they are.
ALTER TABLE audit ADD COLUMN form INTEGER NOT NULL DEFAULT 1;
ALTER TABLE audit ADD COLUMN act TEXT;
-- The role of the organisation's own in which it was done.
ALTER TABLE audit ADD COLUMN own_role_id BLOB;
-- For whom the user stood in.
ALTER TABLE audit ADD COLUMN behalf_of BLOB;
ALTER TABLE audit ADD COLUMN ground TEXT;
-- The membership of the circle or the emergency access that was the ground.
ALTER TABLE audit ADD COLUMN ground_id BLOB;
-- Computer and account.
ALTER TABLE audit ADD COLUMN device TEXT;

CREATE INDEX audit_by_instant ON audit (at);

-- From when a use is unusual; the last row holds.
CREATE TABLE unusual_rules (
    seq             INTEGER PRIMARY KEY,
    clients_in_hour INTEGER CHECK (1 < clients_in_hour),
    night_from      INTEGER CHECK (night_from BETWEEN 0 AND 23),
    night_until     INTEGER CHECK (night_until BETWEEN 0 AND 23),
    own_name        INTEGER NOT NULL CHECK (own_name IN (0, 1)),
    at              TEXT NOT NULL,
    by_user         BLOB NOT NULL REFERENCES user (id),
    CHECK ((night_from IS NULL) = (night_until IS NULL))
) STRICT;

CREATE TRIGGER unusual_rules_is_append_only_update BEFORE UPDATE ON unusual_rules
BEGIN SELECT RAISE (ABORT, 'unusual_rules is append-only'); END;

CREATE TRIGGER unusual_rules_is_append_only_delete BEFORE DELETE ON unusual_rules
BEGIN SELECT RAISE (ABORT, 'unusual_rules is append-only'); END;

-- What was found of an unusual use. Whom it is about is an id, as in the log, so that it outlives the dossier.
CREATE TABLE unusual_review (
    seq         INTEGER PRIMARY KEY,
    day         TEXT NOT NULL,
    pattern     TEXT NOT NULL,
    user_id     BLOB NOT NULL,
    about       BLOB,
    last_row    INTEGER NOT NULL,
    outcome     TEXT NOT NULL,
    note        TEXT NOT NULL CHECK (note <> ''),
    reviewed_by BLOB NOT NULL REFERENCES user (id),
    reviewed_at TEXT NOT NULL
) STRICT;

CREATE INDEX unusual_review_by_day ON unusual_review (day);

CREATE TRIGGER unusual_review_is_append_only_update BEFORE UPDATE ON unusual_review
BEGIN SELECT RAISE (ABORT, 'unusual_review is append-only'); END;

CREATE TRIGGER unusual_review_is_append_only_delete BEFORE DELETE ON unusual_review
BEGIN SELECT RAISE (ABORT, 'unusual_review is append-only'); END;

-- What was found of a break in the chain of the log.
CREATE TABLE chain_note (
    seq      INTEGER PRIMARY KEY,
    what     TEXT NOT NULL,
    audit_seq INTEGER NOT NULL,
    note     TEXT NOT NULL CHECK (note <> ''),
    by_user  BLOB NOT NULL REFERENCES user (id),
    at       TEXT NOT NULL
) STRICT;

CREATE TRIGGER chain_note_is_append_only_update BEFORE UPDATE ON chain_note
BEGIN SELECT RAISE (ABORT, 'chain_note is append-only'); END;

CREATE TRIGGER chain_note_is_append_only_delete BEFORE DELETE ON chain_note
BEGIN SELECT RAISE (ABORT, 'chain_note is append-only'); END;
