-- The registers of the organisation: processors, certificates, supervision, processing, new purposes, the officer,
-- assessments and declarations of secrecy. Every change is a new version of the whole entry; the last one holds.

CREATE TABLE organisation_entry (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    register    TEXT NOT NULL CHECK (register IN (
        'processors', 'certificates', 'supervision', 'processing', 'compatibility', 'officer-tasks',
        'officer-registration', 'dpia', 'declarations'
    )),
    recorded_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX organisation_entry_by_register ON organisation_entry (register);

CREATE TABLE organisation_version (
    entry_id    BLOB NOT NULL REFERENCES organisation_entry (id),
    version     INTEGER NOT NULL CHECK (0 < version),
    recorded_at TEXT NOT NULL,
    recorded_by BLOB NOT NULL REFERENCES user (id),
    PRIMARY KEY (entry_id, version)
) STRICT, WITHOUT ROWID;

-- What was found of each item of a list: of an agreement, an assessment or a new purpose.
CREATE TABLE organisation_check (
    entry_id BLOB NOT NULL,
    version  INTEGER NOT NULL,
    position INTEGER NOT NULL,
    item     TEXT NOT NULL CHECK (item <> ''),
    outcome  TEXT NOT NULL CHECK (outcome IN ('met', 'not-met', 'not-applicable')),
    remark   TEXT NOT NULL,
    PRIMARY KEY (entry_id, version, position),
    FOREIGN KEY (entry_id, version) REFERENCES organisation_version (entry_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE processor (
    entry_id      BLOB NOT NULL,
    version       INTEGER NOT NULL,
    name          TEXT NOT NULL CHECK (name <> ''),
    activity      TEXT NOT NULL CHECK (activity <> ''),
    data          TEXT NOT NULL CHECK (data <> ''),
    contact       TEXT NOT NULL,
    place         TEXT NOT NULL CHECK (place IN ('inside-europe', 'outside-europe')),
    country       TEXT NOT NULL CHECK (place = 'inside-europe' OR country <> ''),
    guarantee     TEXT NOT NULL CHECK (place = 'inside-europe' OR guarantee <> ''),
    subprocessors TEXT NOT NULL,
    agreed_on     TEXT,
    ends_on       TEXT CHECK (ends_on IS NULL OR agreed_on IS NULL OR agreed_on <= ends_on),
    review_on     TEXT,
    paper         TEXT NOT NULL,
    ended_on      TEXT,
    remark        TEXT NOT NULL,
    PRIMARY KEY (entry_id, version),
    FOREIGN KEY (entry_id, version) REFERENCES organisation_version (entry_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE certificate (
    entry_id     BLOB NOT NULL,
    version      INTEGER NOT NULL,
    processor_id BLOB REFERENCES organisation_entry (id),
    norm         TEXT NOT NULL CHECK (norm <> ''),
    year         INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
    scope        TEXT NOT NULL,
    issuer       TEXT NOT NULL CHECK (issuer <> ''),
    number       TEXT NOT NULL,
    valid_until  TEXT NOT NULL,
    remark       TEXT NOT NULL,
    PRIMARY KEY (entry_id, version),
    FOREIGN KEY (entry_id, version) REFERENCES organisation_version (entry_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE supervision (
    entry_id     BLOB NOT NULL,
    version      INTEGER NOT NULL,
    processor_id BLOB NOT NULL REFERENCES organisation_entry (id),
    on_day       TEXT NOT NULL,
    done_by      TEXT NOT NULL CHECK (done_by <> ''),
    outcome      TEXT NOT NULL CHECK (outcome <> ''),
    next_on      TEXT NOT NULL CHECK (on_day <= next_on),
    PRIMARY KEY (entry_id, version),
    FOREIGN KEY (entry_id, version) REFERENCES organisation_version (entry_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE processing (
    entry_id    BLOB NOT NULL,
    version     INTEGER NOT NULL,
    -- Key of the entry that fills itself and is added to; empty for one of the organisation's own.
    base        TEXT NOT NULL,
    name        TEXT NOT NULL CHECK (base <> '' OR name <> ''),
    role        TEXT NOT NULL CHECK (role IN ('controller', 'processor')),
    controllers TEXT NOT NULL,
    purposes    TEXT NOT NULL,
    bases       TEXT NOT NULL,
    subjects    TEXT NOT NULL,
    data        TEXT NOT NULL,
    recipients  TEXT NOT NULL,
    transfers   TEXT NOT NULL,
    retention   TEXT NOT NULL,
    security    TEXT NOT NULL,
    remark      TEXT NOT NULL,
    ended_on    TEXT,
    PRIMARY KEY (entry_id, version),
    FOREIGN KEY (entry_id, version) REFERENCES organisation_version (entry_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE compatibility (
    entry_id     BLOB NOT NULL,
    version      INTEGER NOT NULL,
    purpose      TEXT NOT NULL CHECK (purpose <> ''),
    original     TEXT NOT NULL CHECK (original <> ''),
    recognisable TEXT NOT NULL CHECK (recognisable IN ('yes', 'no')),
    verdict      TEXT NOT NULL CHECK (verdict IN ('compatible', 'ask-consent', 'no-personal-data')),
    reason       TEXT NOT NULL CHECK (reason <> ''),
    on_day       TEXT NOT NULL,
    done_by      TEXT NOT NULL CHECK (done_by <> ''),
    PRIMARY KEY (entry_id, version),
    FOREIGN KEY (entry_id, version) REFERENCES organisation_version (entry_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE officer_task (
    entry_id BLOB NOT NULL,
    version  INTEGER NOT NULL,
    task     TEXT NOT NULL CHECK (task <> ''),
    on_day   TEXT NOT NULL,
    done_by  TEXT NOT NULL CHECK (done_by <> ''),
    finding  TEXT NOT NULL CHECK (finding <> ''),
    next_on  TEXT NOT NULL CHECK (on_day <= next_on),
    PRIMARY KEY (entry_id, version),
    FOREIGN KEY (entry_id, version) REFERENCES organisation_version (entry_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE officer_registration (
    entry_id      BLOB NOT NULL,
    version       INTEGER NOT NULL,
    name          TEXT NOT NULL CHECK (name <> ''),
    registered_on TEXT NOT NULL,
    number        TEXT NOT NULL,
    ended_on      TEXT CHECK (ended_on IS NULL OR registered_on <= ended_on),
    PRIMARY KEY (entry_id, version),
    FOREIGN KEY (entry_id, version) REFERENCES organisation_version (entry_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE dpia (
    entry_id        BLOB NOT NULL,
    version         INTEGER NOT NULL,
    processing      TEXT NOT NULL CHECK (processing <> ''),
    need            TEXT NOT NULL CHECK (need IN ('needed', 'not-needed')),
    reason          TEXT NOT NULL CHECK (reason <> ''),
    done_on         TEXT,
    done_by         TEXT NOT NULL CHECK (done_on IS NULL OR done_by <> ''),
    outcome         TEXT NOT NULL CHECK (done_on IS NULL OR outcome <> ''),
    measures        TEXT NOT NULL,
    advice          TEXT NOT NULL,
    advice_followed TEXT CHECK (advice_followed IN ('followed', 'in-part', 'not-followed')),
    advice_reason   TEXT NOT NULL CHECK (advice_followed IS NULL OR advice_followed = 'followed' OR advice_reason <> ''),
    consultation    TEXT CHECK (consultation IN ('not-needed', 'asked', 'answered')),
    consulted_on    TEXT,
    review_on       TEXT,
    PRIMARY KEY (entry_id, version),
    FOREIGN KEY (entry_id, version) REFERENCES organisation_version (entry_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE secrecy_declaration (
    entry_id  BLOB NOT NULL,
    version   INTEGER NOT NULL,
    user_id   BLOB REFERENCES user (id),
    name      TEXT NOT NULL CHECK (name <> ''),
    role      TEXT NOT NULL CHECK (role <> ''),
    signed_on TEXT NOT NULL,
    paper     TEXT NOT NULL,
    ended_on  TEXT CHECK (ended_on IS NULL OR signed_on <= ended_on),
    remark    TEXT NOT NULL,
    PRIMARY KEY (entry_id, version),
    FOREIGN KEY (entry_id, version) REFERENCES organisation_version (entry_id, version)
) STRICT, WITHOUT ROWID;

-- Signed agreements, certificates and declarations, in pieces as the files of the dossier.
CREATE TABLE organisation_file (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    entry_id   BLOB NOT NULL REFERENCES organisation_entry (id),
    name       TEXT NOT NULL CHECK (name <> ''),
    media_type TEXT NOT NULL,
    sha256     BLOB NOT NULL CHECK (length(sha256) = 32),
    size       INTEGER NOT NULL CHECK (0 < size),
    filed_at   TEXT NOT NULL,
    filed_by   BLOB NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX organisation_file_by_entry ON organisation_file (entry_id);

CREATE TABLE organisation_file_piece (
    file_id  BLOB NOT NULL REFERENCES organisation_file (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    content  BLOB NOT NULL,
    PRIMARY KEY (file_id, position)
) STRICT;

CREATE TRIGGER organisation_entry_is_append_only_update BEFORE UPDATE ON organisation_entry
BEGIN SELECT RAISE (ABORT, 'organisation_entry is append-only'); END;

CREATE TRIGGER organisation_entry_is_append_only_delete BEFORE DELETE ON organisation_entry
BEGIN SELECT RAISE (ABORT, 'organisation_entry is append-only'); END;

CREATE TRIGGER organisation_version_is_append_only_update BEFORE UPDATE ON organisation_version
BEGIN SELECT RAISE (ABORT, 'organisation_version is append-only'); END;

CREATE TRIGGER organisation_version_is_append_only_delete BEFORE DELETE ON organisation_version
BEGIN SELECT RAISE (ABORT, 'organisation_version is append-only'); END;

CREATE TRIGGER organisation_check_is_append_only_update BEFORE UPDATE ON organisation_check
BEGIN SELECT RAISE (ABORT, 'organisation_check is append-only'); END;

CREATE TRIGGER organisation_check_is_append_only_delete BEFORE DELETE ON organisation_check
BEGIN SELECT RAISE (ABORT, 'organisation_check is append-only'); END;

CREATE TRIGGER processor_is_append_only_update BEFORE UPDATE ON processor
BEGIN SELECT RAISE (ABORT, 'processor is append-only'); END;

CREATE TRIGGER processor_is_append_only_delete BEFORE DELETE ON processor
BEGIN SELECT RAISE (ABORT, 'processor is append-only'); END;

CREATE TRIGGER certificate_is_append_only_update BEFORE UPDATE ON certificate
BEGIN SELECT RAISE (ABORT, 'certificate is append-only'); END;

CREATE TRIGGER certificate_is_append_only_delete BEFORE DELETE ON certificate
BEGIN SELECT RAISE (ABORT, 'certificate is append-only'); END;

CREATE TRIGGER supervision_is_append_only_update BEFORE UPDATE ON supervision
BEGIN SELECT RAISE (ABORT, 'supervision is append-only'); END;

CREATE TRIGGER supervision_is_append_only_delete BEFORE DELETE ON supervision
BEGIN SELECT RAISE (ABORT, 'supervision is append-only'); END;

CREATE TRIGGER processing_is_append_only_update BEFORE UPDATE ON processing
BEGIN SELECT RAISE (ABORT, 'processing is append-only'); END;

CREATE TRIGGER processing_is_append_only_delete BEFORE DELETE ON processing
BEGIN SELECT RAISE (ABORT, 'processing is append-only'); END;

CREATE TRIGGER compatibility_is_append_only_update BEFORE UPDATE ON compatibility
BEGIN SELECT RAISE (ABORT, 'compatibility is append-only'); END;

CREATE TRIGGER compatibility_is_append_only_delete BEFORE DELETE ON compatibility
BEGIN SELECT RAISE (ABORT, 'compatibility is append-only'); END;

CREATE TRIGGER officer_task_is_append_only_update BEFORE UPDATE ON officer_task
BEGIN SELECT RAISE (ABORT, 'officer_task is append-only'); END;

CREATE TRIGGER officer_task_is_append_only_delete BEFORE DELETE ON officer_task
BEGIN SELECT RAISE (ABORT, 'officer_task is append-only'); END;

CREATE TRIGGER officer_registration_is_append_only_update BEFORE UPDATE ON officer_registration
BEGIN SELECT RAISE (ABORT, 'officer_registration is append-only'); END;

CREATE TRIGGER officer_registration_is_append_only_delete BEFORE DELETE ON officer_registration
BEGIN SELECT RAISE (ABORT, 'officer_registration is append-only'); END;

CREATE TRIGGER dpia_is_append_only_update BEFORE UPDATE ON dpia
BEGIN SELECT RAISE (ABORT, 'dpia is append-only'); END;

CREATE TRIGGER dpia_is_append_only_delete BEFORE DELETE ON dpia
BEGIN SELECT RAISE (ABORT, 'dpia is append-only'); END;

CREATE TRIGGER secrecy_declaration_is_append_only_update BEFORE UPDATE ON secrecy_declaration
BEGIN SELECT RAISE (ABORT, 'secrecy_declaration is append-only'); END;

CREATE TRIGGER secrecy_declaration_is_append_only_delete BEFORE DELETE ON secrecy_declaration
BEGIN SELECT RAISE (ABORT, 'secrecy_declaration is append-only'); END;

CREATE TRIGGER organisation_file_is_append_only_update BEFORE UPDATE ON organisation_file
BEGIN SELECT RAISE (ABORT, 'organisation_file is append-only'); END;

CREATE TRIGGER organisation_file_is_append_only_delete BEFORE DELETE ON organisation_file
BEGIN SELECT RAISE (ABORT, 'organisation_file is append-only'); END;

CREATE TRIGGER organisation_file_piece_is_append_only_update BEFORE UPDATE ON organisation_file_piece
BEGIN SELECT RAISE (ABORT, 'organisation_file_piece is append-only'); END;

CREATE TRIGGER organisation_file_piece_is_append_only_delete BEFORE DELETE ON organisation_file_piece
BEGIN SELECT RAISE (ABORT, 'organisation_file_piece is append-only'); END;

