-- Scans that find their letter, and the tray of those that do not.

-- By this tag, printed in every code, a letter is known as one of this vault. Random, opaque, and never changed.
CREATE TABLE letter_tag (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    tag      TEXT NOT NULL CHECK (length(tag) = 6)
) STRICT;

WITH RECURSIVE sign (place, tag) AS (
    SELECT 0, ''
    UNION ALL
    SELECT place + 1, tag || substr('23456789BCDFGHJKLMNPQRSTVWXZ', 1 + abs(random() % 28), 1) FROM sign WHERE place < 6
)
INSERT INTO letter_tag SELECT 1, tag FROM sign WHERE place = 6;

CREATE TRIGGER letter_tag_is_fixed_update BEFORE UPDATE ON letter_tag
BEGIN SELECT RAISE (ABORT, 'letter_tag is fixed'); END;

CREATE TRIGGER letter_tag_is_fixed_delete BEFORE DELETE ON letter_tag
BEGIN SELECT RAISE (ABORT, 'letter_tag is fixed'); END;

-- A scan of which it is not certain whose it is.
CREATE TABLE tray_scan (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    -- As the file was called.
    name        TEXT NOT NULL,
    media_type  TEXT NOT NULL,
    pages       INTEGER NOT NULL CHECK (0 < pages),
    because     TEXT NOT NULL CHECK (because IN ('no-code', 'other-vault', 'two-letters', 'unknown-letter')),
    sha256      BLOB NOT NULL CHECK (length(sha256) = 32),
    size        INTEGER NOT NULL,
    received_at TEXT NOT NULL,
    received_by BLOB NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;

-- Gone as soon as the scan is filed or taken out.
CREATE TABLE tray_scan_content (
    tray_scan_id BLOB PRIMARY KEY REFERENCES tray_scan (id),
    content      BLOB NOT NULL
) STRICT;

CREATE TABLE tray_scan_end (
    tray_scan_id BLOB PRIMARY KEY REFERENCES tray_scan (id),
    -- Where it was filed; else why it was taken out.
    consent_id   BLOB REFERENCES consent (id),
    reason       TEXT NOT NULL CHECK ((consent_id IS NULL) = (reason <> '')),
    ended_at     TEXT NOT NULL,
    ended_by     BLOB NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER tray_scan_is_append_only_update BEFORE UPDATE ON tray_scan
BEGIN SELECT RAISE (ABORT, 'tray_scan is append-only'); END;

CREATE TRIGGER tray_scan_is_append_only_delete BEFORE DELETE ON tray_scan
BEGIN SELECT RAISE (ABORT, 'tray_scan is append-only'); END;

CREATE TRIGGER tray_scan_end_is_append_only_update BEFORE UPDATE ON tray_scan_end
BEGIN SELECT RAISE (ABORT, 'tray_scan_end is append-only'); END;

CREATE TRIGGER tray_scan_end_is_append_only_delete BEFORE DELETE ON tray_scan_end
BEGIN SELECT RAISE (ABORT, 'tray_scan_end is append-only'); END;
