-- The organisation's own words for texts of the program, which words each document was made with, and the versions of its documents of policy.

-- A version without pieces is the way back to the program's own words.
CREATE TABLE own_text (
    code    TEXT NOT NULL,
    number  INTEGER NOT NULL CHECK (1 <= number),
    note    TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    kept_by BLOB NOT NULL REFERENCES user (id),
    PRIMARY KEY (code, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE own_text_piece (
    code     TEXT NOT NULL,
    number   INTEGER NOT NULL,
    position INTEGER NOT NULL,
    path     TEXT NOT NULL,
    words    TEXT NOT NULL CHECK (words <> ''),
    -- The program's words that they took the place of, as they were then.
    replaces TEXT NOT NULL,
    PRIMARY KEY (code, number, position),
    FOREIGN KEY (code, number) REFERENCES own_text (code, number)
) STRICT, WITHOUT ROWID;

-- By the id of what was kept: a letter, a notice, a version of a document of policy.
CREATE TABLE document_text (
    document_id BLOB NOT NULL CHECK (length(document_id) = 16),
    code        TEXT NOT NULL,
    version     TEXT NOT NULL,
    PRIMARY KEY (document_id, code)
) STRICT, WITHOUT ROWID;

CREATE INDEX document_text_by_code ON document_text (code, version);

-- The letter of a notice as it was given out; the last one is what was sent.
CREATE TABLE notice_letter (
    id        BLOB PRIMARY KEY CHECK (length(id) = 16),
    notice_id BLOB NOT NULL REFERENCES notice (id),
    content   BLOB NOT NULL,
    made_at   TEXT NOT NULL,
    made_by   BLOB NOT NULL REFERENCES user (id)
) STRICT;

CREATE INDEX notice_letter_by_notice ON notice_letter (notice_id);

CREATE TABLE policy_version (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    document    TEXT NOT NULL,
    number      INTEGER NOT NULL CHECK (1 <= number),
    title       TEXT NOT NULL,
    lead        TEXT NOT NULL,
    layout      TEXT NOT NULL,
    -- By which rules it was put together.
    profile     TEXT NOT NULL,
    law_state   TEXT NOT NULL,
    drafted_on  TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by BLOB NOT NULL REFERENCES user (id),
    UNIQUE (document, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE policy_cell (
    version_id  BLOB NOT NULL REFERENCES policy_version (id),
    position    INTEGER NOT NULL,
    section     INTEGER NOT NULL,
    part        INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    row_place   INTEGER NOT NULL,
    column_place INTEGER NOT NULL,
    text        TEXT NOT NULL,
    PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

-- Where each item of art. 13 AVG is found, or why it does not apply.
CREATE TABLE policy_coverage (
    version_id BLOB NOT NULL REFERENCES policy_version (id),
    position   INTEGER NOT NULL,
    item       TEXT NOT NULL,
    article    TEXT NOT NULL,
    verdict    TEXT NOT NULL,
    text       TEXT NOT NULL,
    PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

-- The document as it was after each step, the last of which is given out; and the announcement of what changed.
CREATE TABLE policy_pdf (
    seq        INTEGER PRIMARY KEY,
    version_id BLOB NOT NULL REFERENCES policy_version (id),
    kind       TEXT NOT NULL CHECK (kind IN ('document', 'change')),
    content    BLOB NOT NULL
) STRICT;

CREATE INDEX policy_pdf_by_version ON policy_pdf (version_id);

CREATE TABLE policy_step (
    seq         INTEGER PRIMARY KEY,
    version_id  BLOB NOT NULL REFERENCES policy_version (id),
    kind        TEXT NOT NULL CHECK (kind IN ('adopted', 'published', 'reviewed', 'dropped')),
    on_day      TEXT NOT NULL,
    -- Who adopted or reviewed it.
    by_whom     TEXT NOT NULL CHECK ((kind IN ('adopted', 'reviewed')) = (by_whom <> '')),
    in_force_on TEXT CHECK ((kind = 'published') = (in_force_on IS NOT NULL) AND (in_force_on IS NULL OR on_day <= in_force_on)),
    recorded_at TEXT NOT NULL,
    recorded_by BLOB NOT NULL REFERENCES user (id)
) STRICT;

CREATE UNIQUE INDEX policy_step_once ON policy_step (version_id, kind) WHERE kind <> 'reviewed';
CREATE INDEX policy_step_by_version ON policy_step (version_id);

CREATE TABLE policy_channel (
    version_id BLOB NOT NULL REFERENCES policy_version (id),
    position   INTEGER NOT NULL,
    channel    TEXT NOT NULL CHECK (channel <> ''),
    PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER own_text_is_append_only_update BEFORE UPDATE ON own_text
BEGIN SELECT RAISE (ABORT, 'own_text is append-only'); END;

CREATE TRIGGER own_text_is_append_only_delete BEFORE DELETE ON own_text
BEGIN SELECT RAISE (ABORT, 'own_text is append-only'); END;

CREATE TRIGGER own_text_piece_is_append_only_update BEFORE UPDATE ON own_text_piece
BEGIN SELECT RAISE (ABORT, 'own_text_piece is append-only'); END;

CREATE TRIGGER own_text_piece_is_append_only_delete BEFORE DELETE ON own_text_piece
BEGIN SELECT RAISE (ABORT, 'own_text_piece is append-only'); END;

CREATE TRIGGER document_text_is_append_only_update BEFORE UPDATE ON document_text
BEGIN SELECT RAISE (ABORT, 'document_text is append-only'); END;

CREATE TRIGGER document_text_is_append_only_delete BEFORE DELETE ON document_text
BEGIN SELECT RAISE (ABORT, 'document_text is append-only'); END;

CREATE TRIGGER notice_letter_is_append_only_update BEFORE UPDATE ON notice_letter
BEGIN SELECT RAISE (ABORT, 'notice_letter is append-only'); END;

CREATE TRIGGER notice_letter_is_append_only_delete BEFORE DELETE ON notice_letter
BEGIN SELECT RAISE (ABORT, 'notice_letter is append-only'); END;

CREATE TRIGGER policy_version_is_append_only_update BEFORE UPDATE ON policy_version
BEGIN SELECT RAISE (ABORT, 'policy_version is append-only'); END;

CREATE TRIGGER policy_version_is_append_only_delete BEFORE DELETE ON policy_version
BEGIN SELECT RAISE (ABORT, 'policy_version is append-only'); END;

CREATE TRIGGER policy_cell_is_append_only_update BEFORE UPDATE ON policy_cell
BEGIN SELECT RAISE (ABORT, 'policy_cell is append-only'); END;

CREATE TRIGGER policy_cell_is_append_only_delete BEFORE DELETE ON policy_cell
BEGIN SELECT RAISE (ABORT, 'policy_cell is append-only'); END;

CREATE TRIGGER policy_coverage_is_append_only_update BEFORE UPDATE ON policy_coverage
BEGIN SELECT RAISE (ABORT, 'policy_coverage is append-only'); END;

CREATE TRIGGER policy_coverage_is_append_only_delete BEFORE DELETE ON policy_coverage
BEGIN SELECT RAISE (ABORT, 'policy_coverage is append-only'); END;

CREATE TRIGGER policy_pdf_is_append_only_update BEFORE UPDATE ON policy_pdf
BEGIN SELECT RAISE (ABORT, 'policy_pdf is append-only'); END;

CREATE TRIGGER policy_pdf_is_append_only_delete BEFORE DELETE ON policy_pdf
BEGIN SELECT RAISE (ABORT, 'policy_pdf is append-only'); END;

CREATE TRIGGER policy_step_is_append_only_update BEFORE UPDATE ON policy_step
BEGIN SELECT RAISE (ABORT, 'policy_step is append-only'); END;

CREATE TRIGGER policy_step_is_append_only_delete BEFORE DELETE ON policy_step
BEGIN SELECT RAISE (ABORT, 'policy_step is append-only'); END;

CREATE TRIGGER policy_channel_is_append_only_update BEFORE UPDATE ON policy_channel
BEGIN SELECT RAISE (ABORT, 'policy_channel is append-only'); END;

CREATE TRIGGER policy_channel_is_append_only_delete BEFORE DELETE ON policy_channel
BEGIN SELECT RAISE (ABORT, 'policy_channel is append-only'); END;

