CREATE TABLE user (
    id       BLOB PRIMARY KEY CHECK (length(id) = 16),
    name     TEXT NOT NULL CHECK (name <> ''),
    name_key TEXT NOT NULL UNIQUE,
    role     TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- seq is the client's place in the search index; id is what the rest of the record refers to.
CREATE TABLE client (
    seq             INTEGER PRIMARY KEY,
    id              BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    number          INTEGER NOT NULL UNIQUE CHECK (0 < number),
    surname         TEXT NOT NULL CHECK (surname <> ''),
    prefix          TEXT NOT NULL,
    partner_surname TEXT NOT NULL,
    partner_prefix  TEXT NOT NULL,
    name_use        TEXT NOT NULL,
    initials        TEXT NOT NULL,
    first_names     TEXT NOT NULL,
    birth_date      TEXT NOT NULL CHECK (length(birth_date) IN (4, 7, 10)),
    sex             TEXT NOT NULL,
    street          TEXT NOT NULL,
    house_number    TEXT NOT NULL,
    house_letter    TEXT NOT NULL,
    house_addition  TEXT NOT NULL,
    postcode        TEXT NOT NULL,
    town            TEXT NOT NULL,
    foreign_address TEXT NOT NULL,
    country         TEXT NOT NULL,
    secret_address  INTEGER NOT NULL CHECK (secret_address IN (0, 1)),
    email           TEXT NOT NULL,
    reference       TEXT NOT NULL,
    care_start      TEXT,
    care_end        TEXT CHECK (care_end IS NULL OR care_start IS NULL OR care_start <= care_end),
    bsn             TEXT CHECK (bsn IS NULL OR length(bsn) = 9),
    bsn_last_four   TEXT GENERATED ALWAYS AS (substr(bsn, 6)) VIRTUAL,
    -- Folded: what lists are sorted by and names are found by.
    sort_key        TEXT NOT NULL,
    surname_words   TEXT NOT NULL,
    given_words     TEXT NOT NULL,
    registered_at   TEXT NOT NULL
) STRICT;

CREATE INDEX client_by_sort_key ON client (sort_key);
CREATE INDEX client_by_birth_date ON client (birth_date);
CREATE INDEX client_by_postcode ON client (postcode) WHERE postcode <> '';
CREATE INDEX client_by_bsn ON client (bsn) WHERE bsn IS NOT NULL;
CREATE INDEX client_by_bsn_last_four ON client (bsn_last_four) WHERE bsn IS NOT NULL;
CREATE INDEX client_by_reference ON client (reference) WHERE reference <> '';

CREATE TABLE client_phone (
    client_id BLOB NOT NULL REFERENCES client (id),
    position  INTEGER NOT NULL,
    phone     TEXT NOT NULL,
    PRIMARY KEY (client_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE client_change (
    seq        INTEGER PRIMARY KEY,
    client_id  BLOB NOT NULL REFERENCES client (id),
    field      TEXT NOT NULL,
    old_value  TEXT NOT NULL,
    new_value  TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by BLOB NOT NULL REFERENCES user (id)
) STRICT;

CREATE INDEX client_change_by_client ON client_change (client_id);

CREATE VIRTUAL TABLE client_name USING fts5 (
    surname, given,
    content = '', contentless_delete = 1, detail = 'column', prefix = '1 2 3',
    tokenize = "unicode61 remove_diacritics 0"
);
INSERT INTO client_name (client_name, rank) VALUES ('secure-delete', 1);

CREATE TABLE bsn_check (
    id              BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id       BLOB NOT NULL REFERENCES client (id),
    checked_on      TEXT NOT NULL,
    document_kind   TEXT NOT NULL,
    document_number TEXT NOT NULL CHECK (document_number <> ''),
    valid_until     TEXT NOT NULL CHECK (checked_on <= valid_until),
    checked_by      TEXT NOT NULL,
    verification    TEXT NOT NULL,
    -- The sender where the BSN was received; the reason where it could not be verified.
    remark          TEXT NOT NULL,
    recorded_at     TEXT NOT NULL,
    recorded_by     BLOB NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX bsn_check_by_client ON bsn_check (client_id);

CREATE TABLE consent (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    letter_number  TEXT NOT NULL UNIQUE,
    client_id      BLOB NOT NULL REFERENCES client (id),
    kind           TEXT NOT NULL,
    purpose        TEXT NOT NULL,
    unable_because TEXT NOT NULL,
    valid_from     TEXT,
    valid_until    TEXT CHECK (valid_from <= valid_until),
    replaces       BLOB REFERENCES consent (id),
    proposed_on    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX consent_by_client ON consent (client_id);
CREATE INDEX consent_by_replaced ON consent (replaces) WHERE replaces IS NOT NULL;

CREATE TABLE consent_recipient (
    consent_id BLOB NOT NULL REFERENCES consent (id),
    position   INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    name       TEXT NOT NULL,
    place      TEXT NOT NULL,
    PRIMARY KEY (consent_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent_choice (
    consent_id BLOB NOT NULL REFERENCES consent (id),
    position   INTEGER NOT NULL,
    choice     TEXT NOT NULL,
    PRIMARY KEY (consent_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent_signer (
    consent_id BLOB NOT NULL REFERENCES consent (id),
    position   INTEGER NOT NULL,
    name       TEXT NOT NULL,
    capacity   TEXT NOT NULL,
    relation   TEXT NOT NULL,
    -- A contact of the client; no foreign key, for contacts come in a later migration.
    contact_id BLOB CHECK (contact_id IS NULL OR capacity = 'representative'),
    PRIMARY KEY (consent_id, position)
) STRICT, WITHOUT ROWID;

-- What each signer said yes to: recipients and choices by their position.
CREATE TABLE consent_answer (
    consent_id BLOB NOT NULL,
    signer     INTEGER NOT NULL,
    part       TEXT NOT NULL CHECK (part IN ('recipient', 'choice')),
    position   INTEGER NOT NULL,
    PRIMARY KEY (consent_id, signer, part, position),
    FOREIGN KEY (consent_id, signer) REFERENCES consent_signer (consent_id, position)
) STRICT, WITHOUT ROWID;

-- The letter exactly as it was printed, and scans of what came back signed.
CREATE TABLE consent_file (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    consent_id BLOB NOT NULL REFERENCES consent (id),
    kind       TEXT NOT NULL CHECK (kind IN ('letter', 'scan')),
    media_type TEXT NOT NULL,
    sha256     BLOB NOT NULL CHECK (length(sha256) = 32),
    size       INTEGER NOT NULL,
    filed_at   TEXT NOT NULL,
    filed_by   BLOB NOT NULL REFERENCES user (id),
    content    BLOB NOT NULL
) STRICT;

CREATE INDEX consent_file_by_consent ON consent_file (consent_id);

-- The life of a consent: only ever added to.
CREATE TABLE consent_step (
    seq        INTEGER PRIMARY KEY,
    consent_id BLOB NOT NULL REFERENCES consent (id),
    kind       TEXT NOT NULL
        CHECK (kind IN ('proposed', 'printed', 'signed', 'refused', 'scan-filed', 'withdrawn', 'replaced')),
    step_on    TEXT NOT NULL,
    signer     INTEGER CHECK ((kind IN ('signed', 'refused')) = (signer IS NOT NULL)),
    -- How a signer agreed, or how it was withdrawn.
    means      TEXT CHECK ((kind IN ('signed', 'withdrawn')) = (means IS NOT NULL)),
    -- Who withdrew it.
    said_by    TEXT CHECK ((kind = 'withdrawn') = (said_by IS NOT NULL)),
    at         TEXT NOT NULL,
    by_user    BLOB NOT NULL REFERENCES user (id),
    FOREIGN KEY (consent_id, signer) REFERENCES consent_signer (consent_id, position)
) STRICT;

CREATE INDEX consent_step_by_consent ON consent_step (consent_id);
CREATE UNIQUE INDEX consent_step_signed_once ON consent_step (consent_id, signer) WHERE kind = 'signed';
CREATE UNIQUE INDEX consent_step_once ON consent_step (consent_id, kind)
    WHERE kind IN ('proposed', 'printed', 'refused', 'withdrawn', 'replaced');

-- An organisation's own kinds of consent. A change is a new version; what was asked in an older one stays as it was.
CREATE TABLE consent_kind (
    code                    TEXT NOT NULL CHECK (code LIKE 'own-%'),
    version                 INTEGER NOT NULL CHECK (0 < version),
    name                    TEXT NOT NULL CHECK (name <> ''),
    explanation             TEXT NOT NULL,
    stance                  TEXT NOT NULL,
    regime                  TEXT NOT NULL,
    form                    TEXT NOT NULL,
    signer                  TEXT NOT NULL,
    validity                TEXT NOT NULL,
    client_capacity         TEXT NOT NULL,
    ask_recipients          TEXT NOT NULL,
    ask_choices             TEXT NOT NULL,
    client_subject          TEXT NOT NULL,
    client_opening          TEXT NOT NULL,
    representative_subject  TEXT NOT NULL,
    representative_opening  TEXT NOT NULL,
    subtitle                TEXT NOT NULL,
    statement_own           TEXT NOT NULL,
    statement_by_name       TEXT NOT NULL,
    recipients_heading      TEXT NOT NULL,
    recipients_instruction  TEXT NOT NULL,
    recipient_column        TEXT NOT NULL,
    choices_heading         TEXT NOT NULL,
    choices_instruction     TEXT NOT NULL,
    -- Whether it is offered; one that is no longer used stays with the consents that were given.
    offered                 INTEGER NOT NULL CHECK (offered IN (0, 1)),
    at                      TEXT NOT NULL,
    by_user                 BLOB NOT NULL REFERENCES user (id),
    PRIMARY KEY (code, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent_kind_line (
    code     TEXT NOT NULL,
    version  INTEGER NOT NULL,
    part     TEXT NOT NULL CHECK (part IN ('permission', 'purpose', 'recipient', 'option', 'paragraph', 'right')),
    position INTEGER NOT NULL,
    lead     TEXT NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (code, version, part, position),
    FOREIGN KEY (code, version) REFERENCES consent_kind (code, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation (
    only_one             INTEGER PRIMARY KEY CHECK (only_one = 1),
    name                 TEXT NOT NULL,
    street               TEXT NOT NULL,
    postcode             TEXT NOT NULL,
    town                 TEXT NOT NULL,
    kvk                  TEXT NOT NULL,
    phone                TEXT NOT NULL,
    email                TEXT NOT NULL,
    website              TEXT NOT NULL,
    profile              TEXT NOT NULL,
    contact_name         TEXT NOT NULL,
    contact_phone        TEXT NOT NULL,
    contact_email        TEXT NOT NULL,
    has_privacy_officer  INTEGER NOT NULL CHECK (has_privacy_officer IN (0, 1)),
    officer_name         TEXT NOT NULL,
    officer_phone        TEXT NOT NULL,
    officer_email        TEXT NOT NULL
) STRICT;

CREATE TABLE complaint_body (
    position INTEGER PRIMARY KEY,
    name     TEXT NOT NULL,
    reach    TEXT NOT NULL
) STRICT;

-- Facts about the vault itself, such as that it is a practice vault.
CREATE TABLE vault_fact (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Who did what (NEN 7513). A client is a UUID here, never a name or BSN.
CREATE TABLE audit (
    seq       INTEGER PRIMARY KEY,
    at        TEXT NOT NULL,
    user_id   BLOB NOT NULL,
    role      TEXT NOT NULL,
    event     TEXT NOT NULL,
    client_id BLOB,
    object_id BLOB,
    program   TEXT NOT NULL,
    hash      BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE INDEX audit_by_client ON audit (client_id) WHERE client_id IS NOT NULL;

CREATE TRIGGER audit_is_append_only_update BEFORE UPDATE ON audit
BEGIN SELECT RAISE (ABORT, 'audit is append-only'); END;

CREATE TRIGGER audit_is_append_only_delete BEFORE DELETE ON audit
BEGIN SELECT RAISE (ABORT, 'audit is append-only'); END;

CREATE TRIGGER consent_step_is_append_only_update BEFORE UPDATE ON consent_step
BEGIN SELECT RAISE (ABORT, 'consent_step is append-only'); END;

CREATE TRIGGER consent_step_is_append_only_delete BEFORE DELETE ON consent_step
BEGIN SELECT RAISE (ABORT, 'consent_step is append-only'); END;

CREATE TRIGGER consent_answer_is_append_only_update BEFORE UPDATE ON consent_answer
BEGIN SELECT RAISE (ABORT, 'consent_answer is append-only'); END;

CREATE TRIGGER consent_answer_is_append_only_delete BEFORE DELETE ON consent_answer
BEGIN SELECT RAISE (ABORT, 'consent_answer is append-only'); END;

CREATE TRIGGER consent_kind_is_append_only_update BEFORE UPDATE ON consent_kind
BEGIN SELECT RAISE (ABORT, 'consent_kind is append-only'); END;

CREATE TRIGGER consent_kind_is_append_only_delete BEFORE DELETE ON consent_kind
BEGIN SELECT RAISE (ABORT, 'consent_kind is append-only'); END;

CREATE TRIGGER consent_kind_line_is_append_only_update BEFORE UPDATE ON consent_kind_line
BEGIN SELECT RAISE (ABORT, 'consent_kind_line is append-only'); END;

CREATE TRIGGER consent_kind_line_is_append_only_delete BEFORE DELETE ON consent_kind_line
BEGIN SELECT RAISE (ABORT, 'consent_kind_line is append-only'); END;

CREATE TRIGGER client_change_is_append_only_update BEFORE UPDATE ON client_change
BEGIN SELECT RAISE (ABORT, 'client_change is append-only'); END;

CREATE TRIGGER client_change_is_append_only_delete BEFORE DELETE ON client_change
BEGIN SELECT RAISE (ABORT, 'client_change is append-only'); END;
