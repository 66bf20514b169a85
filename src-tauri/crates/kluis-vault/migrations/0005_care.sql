-- The rest of the identity, the care relation, and applications.

ALTER TABLE client ADD COLUMN birth_place TEXT NOT NULL DEFAULT '';
ALTER TABLE client ADD COLUMN nationality TEXT NOT NULL DEFAULT '';
ALTER TABLE client ADD COLUMN marital_status TEXT NOT NULL DEFAULT 'unknown';
ALTER TABLE client ADD COLUMN family TEXT NOT NULL DEFAULT '';
ALTER TABLE client ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE client ADD COLUMN interpreter INTEGER NOT NULL DEFAULT 0 CHECK (interpreter IN (0, 1));
ALTER TABLE client ADD COLUMN communication TEXT NOT NULL DEFAULT '';
ALTER TABLE client ADD COLUMN preferred_channel TEXT NOT NULL DEFAULT 'no-preference';
ALTER TABLE client ADD COLUMN deceased_on TEXT;

-- A decision or indication (beschikking, indicatie). Never edited: it is closed, and another comes in its place.
CREATE TABLE decision (
    id              BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id       BLOB NOT NULL REFERENCES client (id),
    funding         TEXT NOT NULL,
    kind            TEXT NOT NULL,
    number          TEXT NOT NULL,
    valid_from      TEXT NOT NULL,
    valid_until     TEXT CHECK (valid_from <= valid_until),
    funder_kind     TEXT NOT NULL,
    funder          TEXT NOT NULL CHECK (funder <> ''),
    main_contractor TEXT NOT NULL,
    contact_name    TEXT NOT NULL,
    contact_phone   TEXT NOT NULL,
    contact_email   TEXT NOT NULL,
    recorded_at     TEXT NOT NULL,
    recorded_by     BLOB NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX decision_by_client ON decision (client_id);
CREATE INDEX decision_by_valid_until ON decision (valid_until) WHERE valid_until IS NOT NULL;

CREATE TABLE decision_product (
    decision_id BLOB NOT NULL REFERENCES decision (id),
    position    INTEGER NOT NULL,
    code        TEXT NOT NULL,
    name        TEXT NOT NULL CHECK (code <> '' OR name <> ''),
    -- Hundredths; with unit and period, or without both.
    amount      INTEGER CHECK (0 < amount),
    unit        TEXT CHECK ((amount IS NULL) = (unit IS NULL)),
    period      TEXT CHECK ((amount IS NULL) = (period IS NULL)),
    PRIMARY KEY (decision_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_closing (
    decision_id BLOB PRIMARY KEY REFERENCES decision (id),
    how         TEXT NOT NULL CHECK (how IN ('ended', 'withdrawn', 'replaced')),
    closed_from TEXT NOT NULL,
    reason      TEXT NOT NULL CHECK (reason <> ''),
    successor   BLOB REFERENCES decision (id) CHECK ((how = 'replaced') = (successor IS NOT NULL)),
    closed_at   TEXT NOT NULL,
    closed_by   BLOB NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX decision_closing_by_successor ON decision_closing (successor) WHERE successor IS NOT NULL;

-- Why the care ended and what followed, and that it was resumed. The last day itself is client.care_end; last_day is
-- what was recorded at the time.
CREATE TABLE care_step (
    seq         INTEGER PRIMARY KEY,
    client_id   BLOB NOT NULL REFERENCES client (id),
    kind        TEXT NOT NULL CHECK (kind IN ('ended', 'resumed')),
    last_day    TEXT CHECK ((kind = 'ended') = (last_day IS NOT NULL)),
    reason      TEXT CHECK ((kind = 'ended') = (reason IS NOT NULL)),
    explanation TEXT CHECK ((kind = 'ended') = (explanation IS NOT NULL)),
    follow_up   TEXT CHECK ((kind = 'ended') = (follow_up IS NOT NULL)),
    transfer_to TEXT CHECK ((kind = 'ended') = (transfer_to IS NOT NULL)),
    at          TEXT NOT NULL,
    by_user     BLOB NOT NULL REFERENCES user (id)
) STRICT;

CREATE INDEX care_step_by_client ON care_step (client_id);

-- For which purposes the relation exists; ended in care_purpose_ending, never changed.
CREATE TABLE care_purpose (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id   BLOB NOT NULL REFERENCES client (id),
    purpose     TEXT NOT NULL CHECK (purpose <> ''),
    since       TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by BLOB NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX care_purpose_by_client ON care_purpose (client_id);

CREATE TABLE care_purpose_ending (
    purpose_id  BLOB PRIMARY KEY REFERENCES care_purpose (id),
    ended_on    TEXT NOT NULL,
    reason      TEXT NOT NULL CHECK (reason <> ''),
    recorded_at TEXT NOT NULL,
    recorded_by BLOB NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER decision_is_append_only_update BEFORE UPDATE ON decision
BEGIN SELECT RAISE (ABORT, 'decision is append-only'); END;

CREATE TRIGGER decision_is_append_only_delete BEFORE DELETE ON decision
BEGIN SELECT RAISE (ABORT, 'decision is append-only'); END;

CREATE TRIGGER decision_product_is_append_only_update BEFORE UPDATE ON decision_product
BEGIN SELECT RAISE (ABORT, 'decision_product is append-only'); END;

CREATE TRIGGER decision_product_is_append_only_delete BEFORE DELETE ON decision_product
BEGIN SELECT RAISE (ABORT, 'decision_product is append-only'); END;

CREATE TRIGGER decision_closing_is_append_only_update BEFORE UPDATE ON decision_closing
BEGIN SELECT RAISE (ABORT, 'decision_closing is append-only'); END;

CREATE TRIGGER decision_closing_is_append_only_delete BEFORE DELETE ON decision_closing
BEGIN SELECT RAISE (ABORT, 'decision_closing is append-only'); END;

CREATE TRIGGER care_step_is_append_only_update BEFORE UPDATE ON care_step
BEGIN SELECT RAISE (ABORT, 'care_step is append-only'); END;

CREATE TRIGGER care_step_is_append_only_delete BEFORE DELETE ON care_step
BEGIN SELECT RAISE (ABORT, 'care_step is append-only'); END;

CREATE TRIGGER care_purpose_is_append_only_update BEFORE UPDATE ON care_purpose
BEGIN SELECT RAISE (ABORT, 'care_purpose is append-only'); END;

CREATE TRIGGER care_purpose_is_append_only_delete BEFORE DELETE ON care_purpose
BEGIN SELECT RAISE (ABORT, 'care_purpose is append-only'); END;

CREATE TRIGGER care_purpose_ending_is_append_only_update BEFORE UPDATE ON care_purpose_ending
BEGIN SELECT RAISE (ABORT, 'care_purpose_ending is append-only'); END;

CREATE TRIGGER care_purpose_ending_is_append_only_delete BEFORE DELETE ON care_purpose_ending
BEGIN SELECT RAISE (ABORT, 'care_purpose_ending is append-only'); END;

-- Applications of people who are not clients yet (RZ-1.1). What came in never changes; it is handled once, and then
-- destroyed when its book year is over.
CREATE TABLE application (
    id              BLOB PRIMARY KEY CHECK (length(id) = 16),
    received_on     TEXT NOT NULL,
    channel         TEXT NOT NULL,
    surname         TEXT NOT NULL CHECK (surname <> ''),
    prefix          TEXT NOT NULL,
    initials        TEXT NOT NULL,
    first_names     TEXT NOT NULL,
    street          TEXT NOT NULL,
    house_number    TEXT NOT NULL,
    house_letter    TEXT NOT NULL,
    house_addition  TEXT NOT NULL,
    postcode        TEXT NOT NULL,
    town            TEXT NOT NULL,
    bsn             TEXT CHECK (bsn IS NULL OR length(bsn) = 9),
    kind            TEXT NOT NULL,
    valid_from      TEXT,
    valid_until     TEXT CHECK (valid_from <= valid_until),
    help_request    TEXT NOT NULL,
    district_worker TEXT NOT NULL,
    recorded_at     TEXT NOT NULL,
    recorded_by     BLOB NOT NULL REFERENCES user (id),
    state           TEXT NOT NULL CHECK (state IN ('open', 'became-client', 'rejected')),
    client_id       BLOB REFERENCES client (id) CHECK ((state = 'became-client') = (client_id IS NOT NULL)),
    because         TEXT CHECK ((state = 'rejected') = (because IS NOT NULL)),
    handled_on      TEXT CHECK ((state = 'open') = (handled_on IS NULL)),
    handled_by      BLOB REFERENCES user (id) CHECK ((state = 'open') = (handled_by IS NULL))
) STRICT;

CREATE INDEX application_by_state ON application (state, received_on);

-- What is left of an application that was destroyed: that there was one.
CREATE TABLE application_destroyed (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    received_year INTEGER NOT NULL,
    destroyed_on  TEXT NOT NULL,
    destroyed_by  BLOB NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER application_stays_as_it_came BEFORE UPDATE OF
    id, received_on, channel, surname, prefix, initials, first_names, street, house_number, house_letter,
    house_addition, postcode, town, bsn, kind, valid_from, valid_until, help_request, district_worker, recorded_at,
    recorded_by
ON application
BEGIN SELECT RAISE (ABORT, 'an application stays as it came'); END;

CREATE TRIGGER application_is_handled_once BEFORE UPDATE ON application WHEN OLD.state <> 'open'
BEGIN SELECT RAISE (ABORT, 'an application is handled once'); END;

CREATE TRIGGER application_is_destroyed_after_handling BEFORE DELETE ON application WHEN OLD.state = 'open'
BEGIN SELECT RAISE (ABORT, 'an open application is not destroyed'); END;

CREATE TRIGGER application_destroyed_is_append_only_update BEFORE UPDATE ON application_destroyed
BEGIN SELECT RAISE (ABORT, 'application_destroyed is append-only'); END;

CREATE TRIGGER application_destroyed_is_append_only_delete BEFORE DELETE ON application_destroyed
BEGIN SELECT RAISE (ABORT, 'application_destroyed is append-only'); END;
