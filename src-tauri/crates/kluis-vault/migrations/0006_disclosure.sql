-- What left the building (verstrekkingenregister), on what ground, and who is still to be told.

CREATE TABLE disclosure (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id      BLOB NOT NULL REFERENCES client (id),
    recipient      TEXT NOT NULL,
    name           TEXT NOT NULL CHECK (name <> ''),
    contact_id     BLOB REFERENCES contact (id),
    address        TEXT NOT NULL,
    purpose        TEXT NOT NULL,
    purpose_words  TEXT NOT NULL,
    extent         TEXT NOT NULL CHECK (extent IN ('part', 'whole')),
    words          TEXT NOT NULL CHECK (words <> ''),
    on_day         TEXT NOT NULL,
    given_by       TEXT NOT NULL CHECK (given_by <> ''),
    function       TEXT NOT NULL,
    channel        TEXT NOT NULL,
    outside_europe INTEGER NOT NULL CHECK (outside_europe IN (0, 1)),
    image_use      TEXT NOT NULL,
    copy_asked     INTEGER NOT NULL CHECK (copy_asked IN (0, 1)),
    copy_sent      INTEGER NOT NULL CHECK (copy_sent IN (0, 1)),
    -- A ground by its key, or an emergency by its reason; the words and the article as judged then.
    ground_key     TEXT,
    rests          TEXT CHECK ((rests IS NULL) = (ground_key IS NULL)),
    consent_id     BLOB REFERENCES consent (id) CHECK ((rests IS 'consent') = (consent_id IS NOT NULL)),
    emergency      TEXT CHECK ((emergency IS NULL) <> (ground_key IS NULL) AND emergency <> ''),
    ground         TEXT NOT NULL CHECK (ground <> ''),
    article        TEXT NOT NULL CHECK (article <> ''),
    needs_checking INTEGER NOT NULL CHECK (needs_checking IN (0, 1)),
    notify_client  INTEGER NOT NULL CHECK (notify_client IN (0, 1)),
    danger         TEXT NOT NULL,
    -- The row that this one puts right; that row stays.
    corrects       BLOB UNIQUE REFERENCES disclosure (id),
    recorded_at    TEXT NOT NULL,
    recorded_by    BLOB NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX disclosure_by_client ON disclosure (client_id, on_day);
CREATE INDEX disclosure_by_day ON disclosure (on_day);
CREATE INDEX disclosure_by_consent ON disclosure (consent_id) WHERE consent_id IS NOT NULL;

CREATE TABLE disclosure_data (
    disclosure_id BLOB NOT NULL REFERENCES disclosure (id),
    kind          TEXT NOT NULL,
    PRIMARY KEY (disclosure_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE disclosure_item (
    disclosure_id BLOB NOT NULL REFERENCES disclosure (id),
    item_id       BLOB NOT NULL REFERENCES dossier_item (id),
    PRIMARY KEY (disclosure_id, item_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX disclosure_item_by_item ON disclosure_item (item_id);

CREATE TABLE disclosure_condition (
    disclosure_id BLOB NOT NULL REFERENCES disclosure (id),
    position      INTEGER NOT NULL,
    text          TEXT NOT NULL,
    reason        TEXT NOT NULL,
    article       TEXT NOT NULL,
    PRIMARY KEY (disclosure_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE disclosure_duty (
    disclosure_id BLOB NOT NULL REFERENCES disclosure (id),
    position      INTEGER NOT NULL,
    duty          TEXT NOT NULL,
    text          TEXT NOT NULL,
    article       TEXT NOT NULL,
    PRIMARY KEY (disclosure_id, position)
) STRICT, WITHOUT ROWID;

-- Somebody to tell: the client of a disclosure or of data from others, an earlier recipient of a correction.
CREATE TABLE notice (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id     BLOB NOT NULL REFERENCES client (id),
    kind          TEXT NOT NULL 
        CHECK (kind IN ('disclosed', 'corrected', 'source', 'withdrawn', 'withdrawn-recipient')),
    disclosure_id BLOB REFERENCES disclosure (id)
        CHECK ((kind IN ('source', 'withdrawn')) = (disclosure_id IS NULL)),
    consent_id    BLOB REFERENCES consent (id)
        CHECK ((kind IN ('withdrawn', 'withdrawn-recipient')) = (consent_id IS NOT NULL)),
    item_id       BLOB REFERENCES dossier_item (id),
    about         TEXT NOT NULL CHECK (about <> ''),
    reading       TEXT NOT NULL,
    due_on        TEXT NOT NULL,
    article       TEXT NOT NULL,
    recorded_at   TEXT NOT NULL,
    recorded_by   BLOB NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX notice_by_client ON notice (client_id);
CREATE INDEX notice_by_item ON notice (item_id) WHERE item_id IS NOT NULL;

CREATE TABLE notice_end (
    notice_id   BLOB PRIMARY KEY REFERENCES notice (id),
    how         TEXT NOT NULL CHECK (how IN ('sent', 'told', 'not-needed')),
    on_day      TEXT NOT NULL,
    remark      TEXT NOT NULL CHECK (how <> 'not-needed' OR remark <> ''),
    recorded_at TEXT NOT NULL,
    recorded_by BLOB NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER disclosure_is_append_only_update BEFORE UPDATE ON disclosure
BEGIN SELECT RAISE (ABORT, 'disclosure is append-only'); END;

CREATE TRIGGER disclosure_is_append_only_delete BEFORE DELETE ON disclosure
BEGIN SELECT RAISE (ABORT, 'disclosure is append-only'); END;

CREATE TRIGGER disclosure_data_is_append_only_update BEFORE UPDATE ON disclosure_data
BEGIN SELECT RAISE (ABORT, 'disclosure_data is append-only'); END;

CREATE TRIGGER disclosure_data_is_append_only_delete BEFORE DELETE ON disclosure_data
BEGIN SELECT RAISE (ABORT, 'disclosure_data is append-only'); END;

CREATE TRIGGER disclosure_item_is_append_only_update BEFORE UPDATE ON disclosure_item
BEGIN SELECT RAISE (ABORT, 'disclosure_item is append-only'); END;

CREATE TRIGGER disclosure_item_is_append_only_delete BEFORE DELETE ON disclosure_item
BEGIN SELECT RAISE (ABORT, 'disclosure_item is append-only'); END;

CREATE TRIGGER disclosure_condition_is_append_only_update BEFORE UPDATE ON disclosure_condition
BEGIN SELECT RAISE (ABORT, 'disclosure_condition is append-only'); END;

CREATE TRIGGER disclosure_condition_is_append_only_delete BEFORE DELETE ON disclosure_condition
BEGIN SELECT RAISE (ABORT, 'disclosure_condition is append-only'); END;

CREATE TRIGGER disclosure_duty_is_append_only_update BEFORE UPDATE ON disclosure_duty
BEGIN SELECT RAISE (ABORT, 'disclosure_duty is append-only'); END;

CREATE TRIGGER disclosure_duty_is_append_only_delete BEFORE DELETE ON disclosure_duty
BEGIN SELECT RAISE (ABORT, 'disclosure_duty is append-only'); END;

CREATE TRIGGER notice_is_append_only_update BEFORE UPDATE ON notice
BEGIN SELECT RAISE (ABORT, 'notice is append-only'); END;

CREATE TRIGGER notice_is_append_only_delete BEFORE DELETE ON notice
BEGIN SELECT RAISE (ABORT, 'notice is append-only'); END;

CREATE TRIGGER notice_end_is_append_only_update BEFORE UPDATE ON notice_end
BEGIN SELECT RAISE (ABORT, 'notice_end is append-only'); END;

CREATE TRIGGER notice_end_is_append_only_delete BEFORE DELETE ON notice_end
BEGIN SELECT RAISE (ABORT, 'notice_end is append-only'); END;
