-- People around the client, who may decide, and capacity.

CREATE TABLE contact (
    id              BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id       BLOB NOT NULL REFERENCES client (id),
    kind            TEXT NOT NULL,
    surname         TEXT NOT NULL,
    prefix          TEXT NOT NULL,
    initials        TEXT NOT NULL,
    first_names     TEXT NOT NULL,
    organisation    TEXT NOT NULL CHECK (surname <> '' OR organisation <> ''),
    function        TEXT,
    function_other  TEXT NOT NULL,
    agb             TEXT NOT NULL CHECK (length(agb) IN (0, 8)),
    email           TEXT NOT NULL,
    street          TEXT NOT NULL,
    house_number    TEXT NOT NULL,
    house_letter    TEXT NOT NULL,
    house_addition  TEXT NOT NULL,
    postcode        TEXT NOT NULL,
    town            TEXT NOT NULL,
    foreign_address TEXT NOT NULL,
    country         TEXT NOT NULL,
    secret_address  INTEGER NOT NULL CHECK (secret_address IN (0, 1)),
    bsn             TEXT CHECK (bsn IS NULL OR length(bsn) = 9),
    birth_date      TEXT CHECK (length(birth_date) IN (4, 7, 10)),
    deceased_on     TEXT CHECK (length(deceased_on) IN (4, 7, 10)),
    remark          TEXT NOT NULL,
    recorded_at     TEXT NOT NULL,
    recorded_by     BLOB NOT NULL REFERENCES user (id),
    UNIQUE (id, client_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_by_client ON contact (client_id);

CREATE TABLE contact_relation (
    contact_id BLOB NOT NULL REFERENCES contact (id),
    position   INTEGER NOT NULL,
    relation   TEXT NOT NULL,
    PRIMARY KEY (contact_id, position),
    UNIQUE (contact_id, relation)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_phone (
    contact_id BLOB NOT NULL REFERENCES contact (id),
    position   INTEGER NOT NULL,
    phone      TEXT NOT NULL,
    PRIMARY KEY (contact_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_change (
    seq        INTEGER PRIMARY KEY,
    contact_id BLOB NOT NULL REFERENCES contact (id),
    field      TEXT NOT NULL,
    old_value  TEXT NOT NULL,
    new_value  TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by BLOB NOT NULL REFERENCES user (id)
) STRICT;

CREATE INDEX contact_change_by_contact ON contact_change (contact_id);

-- Since when somebody is no longer around the client.
CREATE TABLE contact_ending (
    contact_id  BLOB PRIMARY KEY REFERENCES contact (id),
    ended_on    TEXT NOT NULL,
    reason      TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by BLOB NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;

-- What a contact may decide; ended in mandate_ending, never changed.
CREATE TABLE mandate (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id   BLOB NOT NULL,
    contact_id  BLOB NOT NULL,
    kind        TEXT NOT NULL,
    scope       TEXT NOT NULL,
    sharing     TEXT NOT NULL,
    valid_from  TEXT NOT NULL,
    valid_until TEXT CHECK (valid_until IS NULL OR valid_from <= valid_until),
    remark      TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by BLOB NOT NULL REFERENCES user (id),
    FOREIGN KEY (contact_id, client_id) REFERENCES contact (id, client_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX mandate_by_client ON mandate (client_id);

-- By what paper a mandate is known; of several, the last holds.
CREATE TABLE mandate_evidence (
    seq         INTEGER PRIMARY KEY,
    mandate_id  BLOB NOT NULL REFERENCES mandate (id),
    kind        TEXT NOT NULL,
    paper_date  TEXT NOT NULL,
    reference   TEXT NOT NULL,
    seen_on     TEXT,
    recorded_at TEXT NOT NULL,
    recorded_by BLOB NOT NULL REFERENCES user (id)
) STRICT;

CREATE INDEX mandate_evidence_by_mandate ON mandate_evidence (mandate_id);

CREATE TABLE mandate_ending (
    mandate_id  BLOB PRIMARY KEY REFERENCES mandate (id),
    ended_on    TEXT NOT NULL,
    reason      TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by BLOB NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE willingness_step (
    seq         INTEGER PRIMARY KEY,
    client_id   BLOB NOT NULL,
    contact_id  BLOB NOT NULL,
    willingness TEXT NOT NULL,
    valid_from  TEXT NOT NULL,
    reason      TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by BLOB NOT NULL REFERENCES user (id),
    FOREIGN KEY (contact_id, client_id) REFERENCES contact (id, client_id)
) STRICT;

CREATE INDEX willingness_step_by_client ON willingness_step (client_id);

-- Who of equals acts for the others.
CREATE TABLE acting_step (
    seq         INTEGER PRIMARY KEY,
    client_id   BLOB NOT NULL,
    contact_id  BLOB NOT NULL,
    valid_from  TEXT NOT NULL,
    reason      TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by BLOB NOT NULL REFERENCES user (id),
    FOREIGN KEY (contact_id, client_id) REFERENCES contact (id, client_id)
) STRICT;

CREATE INDEX acting_step_by_client ON acting_step (client_id);

-- How a representative goes about it, and when the duties are not performed towards one; such an exception alone has a
-- first day, and is ended in conduct_ending. Never changed.
CREATE TABLE conduct_note (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id   BLOB NOT NULL,
    contact_id  BLOB NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('client-involved', 'concern', 'duties-not-performed')),
    noted_on    TEXT NOT NULL,
    noted_by    TEXT NOT NULL CHECK (noted_by <> ''),
    text        TEXT NOT NULL CHECK (text <> ''),
    valid_from  TEXT CHECK ((kind = 'duties-not-performed') = (valid_from IS NOT NULL)),
    valid_until TEXT CHECK (valid_until IS NULL OR (valid_from IS NOT NULL AND valid_from <= valid_until)),
    recorded_at TEXT NOT NULL,
    recorded_by BLOB NOT NULL REFERENCES user (id),
    FOREIGN KEY (contact_id, client_id) REFERENCES contact (id, client_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX conduct_note_by_client ON conduct_note (client_id);

CREATE TABLE conduct_ending (
    note_id     BLOB PRIMARY KEY REFERENCES conduct_note (id),
    ended_on    TEXT NOT NULL,
    reason      TEXT NOT NULL CHECK (reason <> ''),
    recorded_at TEXT NOT NULL,
    recorded_by BLOB NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;

-- What may go to whom; ended in recipient_entry_ending, never changed.
CREATE TABLE recipient_entry (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id   BLOB NOT NULL,
    contact_id  BLOB NOT NULL,
    data        TEXT NOT NULL CHECK (data <> ''),
    ground      TEXT NOT NULL CHECK (ground <> ''),
    valid_from  TEXT NOT NULL,
    valid_until TEXT CHECK (valid_until IS NULL OR valid_from <= valid_until),
    recorded_at TEXT NOT NULL,
    recorded_by BLOB NOT NULL REFERENCES user (id),
    FOREIGN KEY (contact_id, client_id) REFERENCES contact (id, client_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX recipient_entry_by_client ON recipient_entry (client_id);

CREATE TABLE recipient_entry_ending (
    entry_id    BLOB PRIMARY KEY REFERENCES recipient_entry (id),
    ended_on    TEXT NOT NULL,
    reason      TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by BLOB NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;

-- Whether the client can judge their own interests, per matter; ended in assessment_ending, never changed.
CREATE TABLE assessment (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id   BLOB NOT NULL REFERENCES client (id),
    matter      TEXT NOT NULL,
    about       TEXT NOT NULL,
    assessed_on TEXT NOT NULL,
    assessed_by TEXT NOT NULL CHECK (assessed_by <> ''),
    function    TEXT NOT NULL,
    outcome     TEXT NOT NULL,
    reason      TEXT NOT NULL,
    valid_until TEXT CHECK (valid_until IS NULL OR assessed_on <= valid_until),
    review_on   TEXT,
    recorded_at TEXT NOT NULL,
    recorded_by BLOB NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX assessment_by_client ON assessment (client_id);

CREATE TABLE assessment_ending (
    assessment_id BLOB PRIMARY KEY REFERENCES assessment (id),
    ended_on      TEXT NOT NULL,
    reason        TEXT NOT NULL,
    recorded_at   TEXT NOT NULL,
    recorded_by   BLOB NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;

-- An assessment that was wrong from the start: it never counts.
CREATE TABLE assessment_withdrawal (
    assessment_id BLOB PRIMARY KEY REFERENCES assessment (id),
    reason        TEXT NOT NULL CHECK (reason <> ''),
    withdrawn_at  TEXT NOT NULL,
    withdrawn_by  BLOB NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER contact_change_is_append_only_update BEFORE UPDATE ON contact_change
BEGIN SELECT RAISE (ABORT, 'contact_change is append-only'); END;

CREATE TRIGGER contact_change_is_append_only_delete BEFORE DELETE ON contact_change
BEGIN SELECT RAISE (ABORT, 'contact_change is append-only'); END;

CREATE TRIGGER contact_ending_is_append_only_update BEFORE UPDATE ON contact_ending
BEGIN SELECT RAISE (ABORT, 'contact_ending is append-only'); END;

CREATE TRIGGER contact_ending_is_append_only_delete BEFORE DELETE ON contact_ending
BEGIN SELECT RAISE (ABORT, 'contact_ending is append-only'); END;

CREATE TRIGGER mandate_is_append_only_update BEFORE UPDATE ON mandate
BEGIN SELECT RAISE (ABORT, 'mandate is append-only'); END;

CREATE TRIGGER mandate_is_append_only_delete BEFORE DELETE ON mandate
BEGIN SELECT RAISE (ABORT, 'mandate is append-only'); END;

CREATE TRIGGER mandate_evidence_is_append_only_update BEFORE UPDATE ON mandate_evidence
BEGIN SELECT RAISE (ABORT, 'mandate_evidence is append-only'); END;

CREATE TRIGGER mandate_evidence_is_append_only_delete BEFORE DELETE ON mandate_evidence
BEGIN SELECT RAISE (ABORT, 'mandate_evidence is append-only'); END;

CREATE TRIGGER mandate_ending_is_append_only_update BEFORE UPDATE ON mandate_ending
BEGIN SELECT RAISE (ABORT, 'mandate_ending is append-only'); END;

CREATE TRIGGER mandate_ending_is_append_only_delete BEFORE DELETE ON mandate_ending
BEGIN SELECT RAISE (ABORT, 'mandate_ending is append-only'); END;

CREATE TRIGGER willingness_step_is_append_only_update BEFORE UPDATE ON willingness_step
BEGIN SELECT RAISE (ABORT, 'willingness_step is append-only'); END;

CREATE TRIGGER willingness_step_is_append_only_delete BEFORE DELETE ON willingness_step
BEGIN SELECT RAISE (ABORT, 'willingness_step is append-only'); END;

CREATE TRIGGER acting_step_is_append_only_update BEFORE UPDATE ON acting_step
BEGIN SELECT RAISE (ABORT, 'acting_step is append-only'); END;

CREATE TRIGGER acting_step_is_append_only_delete BEFORE DELETE ON acting_step
BEGIN SELECT RAISE (ABORT, 'acting_step is append-only'); END;

CREATE TRIGGER conduct_note_is_append_only_update BEFORE UPDATE ON conduct_note
BEGIN SELECT RAISE (ABORT, 'conduct_note is append-only'); END;

CREATE TRIGGER conduct_note_is_append_only_delete BEFORE DELETE ON conduct_note
BEGIN SELECT RAISE (ABORT, 'conduct_note is append-only'); END;

CREATE TRIGGER conduct_ending_is_append_only_update BEFORE UPDATE ON conduct_ending
BEGIN SELECT RAISE (ABORT, 'conduct_ending is append-only'); END;

CREATE TRIGGER conduct_ending_is_append_only_delete BEFORE DELETE ON conduct_ending
BEGIN SELECT RAISE (ABORT, 'conduct_ending is append-only'); END;

CREATE TRIGGER recipient_entry_is_append_only_update BEFORE UPDATE ON recipient_entry
BEGIN SELECT RAISE (ABORT, 'recipient_entry is append-only'); END;

CREATE TRIGGER recipient_entry_is_append_only_delete BEFORE DELETE ON recipient_entry
BEGIN SELECT RAISE (ABORT, 'recipient_entry is append-only'); END;

CREATE TRIGGER recipient_entry_ending_is_append_only_update BEFORE UPDATE ON recipient_entry_ending
BEGIN SELECT RAISE (ABORT, 'recipient_entry_ending is append-only'); END;

CREATE TRIGGER recipient_entry_ending_is_append_only_delete BEFORE DELETE ON recipient_entry_ending
BEGIN SELECT RAISE (ABORT, 'recipient_entry_ending is append-only'); END;

CREATE TRIGGER assessment_is_append_only_update BEFORE UPDATE ON assessment
BEGIN SELECT RAISE (ABORT, 'assessment is append-only'); END;

CREATE TRIGGER assessment_is_append_only_delete BEFORE DELETE ON assessment
BEGIN SELECT RAISE (ABORT, 'assessment is append-only'); END;

CREATE TRIGGER assessment_ending_is_append_only_update BEFORE UPDATE ON assessment_ending
BEGIN SELECT RAISE (ABORT, 'assessment_ending is append-only'); END;

CREATE TRIGGER assessment_ending_is_append_only_delete BEFORE DELETE ON assessment_ending
BEGIN SELECT RAISE (ABORT, 'assessment_ending is append-only'); END;

CREATE TRIGGER assessment_withdrawal_is_append_only_update BEFORE UPDATE ON assessment_withdrawal
BEGIN SELECT RAISE (ABORT, 'assessment_withdrawal is append-only'); END;

CREATE TRIGGER assessment_withdrawal_is_append_only_delete BEFORE DELETE ON assessment_withdrawal
BEGIN SELECT RAISE (ABORT, 'assessment_withdrawal is append-only'); END;
