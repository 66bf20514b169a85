-- Where every consent stands, kept beside it by the triggers below, so that an overview of thousands is one scan.
-- Everything in it can be worked out from the tables that are only added to. Days are numbered from 1 January of year 1.

CREATE TABLE consent_standing (
    client_id      BLOB NOT NULL REFERENCES client (id),
    consent_id     BLOB NOT NULL REFERENCES consent (id),
    kind           TEXT NOT NULL,
    proposed_on    INTEGER NOT NULL,
    printed_on     INTEGER,
    given_on       INTEGER,
    nothing_agreed INTEGER NOT NULL CHECK (nothing_agreed IN (0, 1)),
    valid_from     INTEGER,
    valid_until    INTEGER,
    refused_on     INTEGER,
    withdrawn_on   INTEGER,
    replaced_on    INTEGER,
    -- Whether the client was called unable for this consent alone.
    unable         INTEGER NOT NULL CHECK (unable IN (0, 1)),
    -- How often something about the client or the people around was recorded after it was proposed.
    touched        INTEGER NOT NULL,
    -- By which rules it was asked: the profile, of an own kind the version, and the state of the law table.
    profile        TEXT NOT NULL,
    kind_version   INTEGER NOT NULL,
    law            TEXT NOT NULL,
    PRIMARY KEY (client_id, consent_id)
) STRICT, WITHOUT ROWID;

-- Days from which the circle around a client is another one by date alone.
CREATE TABLE circle_turn (
    client_id BLOB NOT NULL REFERENCES client (id),
    day       INTEGER NOT NULL,
    PRIMARY KEY (client_id, day)
) STRICT, WITHOUT ROWID;

-- Which kinds of consent the organisation asks of every client; of one kind, the last line holds.
CREATE TABLE consent_expectation (
    seq      INTEGER PRIMARY KEY,
    kind     TEXT NOT NULL,
    expected INTEGER NOT NULL CHECK (expected IN (0, 1)),
    at       TEXT NOT NULL,
    by_user  BLOB NOT NULL REFERENCES user (id)
) STRICT;

CREATE TRIGGER consent_expectation_is_append_only_update BEFORE UPDATE ON consent_expectation
BEGIN SELECT RAISE (ABORT, 'consent_expectation is append-only'); END;

CREATE TRIGGER consent_expectation_is_append_only_delete BEFORE DELETE ON consent_expectation
BEGIN SELECT RAISE (ABORT, 'consent_expectation is append-only'); END;

-- What an overview asks of every client, in the order of a list.
CREATE INDEX client_for_overview ON client (sort_key, seq, id, birth_date, care_start, care_end, deceased_on);
CREATE INDEX contact_by_birth_date ON contact (birth_date) WHERE birth_date IS NOT NULL;

CREATE TRIGGER consent_stands AFTER INSERT ON consent
BEGIN
    INSERT INTO consent_standing VALUES (
        NEW.client_id, NEW.id, NEW.kind, CAST(julianday(NEW.proposed_on) - 1721424.5 AS INTEGER), NULL, NULL, 0,
        CAST(julianday(NEW.valid_from) - 1721424.5 AS INTEGER), CAST(julianday(NEW.valid_until) - 1721424.5 AS INTEGER),
        NULL, NULL, NULL, NEW.unable_because <> '', 0, coalesce((SELECT profile FROM organisation), ''),
        coalesce((SELECT max(version) FROM consent_kind WHERE code = NEW.kind), 0), ''
    );
END;

CREATE TRIGGER consent_recipient_is_asked AFTER INSERT ON consent_recipient
BEGIN
    UPDATE consent_standing SET nothing_agreed = 1
    WHERE client_id = (SELECT client_id FROM consent WHERE id = NEW.consent_id) AND consent_id = NEW.consent_id;
END;

CREATE TRIGGER consent_choice_is_asked AFTER INSERT ON consent_choice
BEGIN
    UPDATE consent_standing SET nothing_agreed = 1
    WHERE client_id = (SELECT client_id FROM consent WHERE id = NEW.consent_id) AND consent_id = NEW.consent_id;
END;

CREATE TRIGGER consent_steps_on AFTER INSERT ON consent_step
BEGIN
    UPDATE consent_standing SET
        printed_on = iif(NEW.kind = 'printed', CAST(julianday(NEW.step_on) - 1721424.5 AS INTEGER), printed_on),
        refused_on = iif(NEW.kind = 'refused', CAST(julianday(NEW.step_on) - 1721424.5 AS INTEGER), refused_on),
        withdrawn_on = iif(NEW.kind = 'withdrawn', CAST(julianday(NEW.step_on) - 1721424.5 AS INTEGER), withdrawn_on),
        replaced_on = iif(NEW.kind = 'replaced', CAST(julianday(NEW.step_on) - 1721424.5 AS INTEGER), replaced_on),
        given_on = iif(
            NEW.kind = 'signed'
            AND (SELECT count(*) FROM consent_signer WHERE consent_id = NEW.consent_id)
              = (SELECT count(*) FROM consent_step WHERE consent_id = NEW.consent_id AND kind = 'signed'),
            (SELECT CAST(julianday(max(step_on)) - 1721424.5 AS INTEGER) FROM consent_step
             WHERE consent_id = NEW.consent_id AND kind = 'signed'),
            given_on
        )
    WHERE client_id = (SELECT client_id FROM consent WHERE id = NEW.consent_id) AND consent_id = NEW.consent_id;
END;

-- Of what was asked, something must be agreed by every signer.
CREATE TRIGGER consent_answer_counts AFTER INSERT ON consent_answer
BEGIN
    UPDATE consent_standing SET nothing_agreed = (
        EXISTS (SELECT 1 FROM consent_recipient WHERE consent_id = NEW.consent_id)
        AND NOT EXISTS (
            SELECT 1 FROM consent_answer WHERE consent_id = NEW.consent_id AND part = 'recipient' GROUP BY position
            HAVING count(*) = (SELECT count(*) FROM consent_signer WHERE consent_id = NEW.consent_id)
        )
    ) OR (
        EXISTS (SELECT 1 FROM consent_choice WHERE consent_id = NEW.consent_id)
        AND NOT EXISTS (
            SELECT 1 FROM consent_answer WHERE consent_id = NEW.consent_id AND part = 'choice' GROUP BY position
            HAVING count(*) = (SELECT count(*) FROM consent_signer WHERE consent_id = NEW.consent_id)
        )
    )
    WHERE client_id = (SELECT client_id FROM consent WHERE id = NEW.consent_id) AND consent_id = NEW.consent_id;
END;

-- Whatever is recorded about the client or the people around may change who signs.

CREATE TRIGGER contact_touches_consents AFTER INSERT ON contact
BEGIN UPDATE consent_standing SET touched = touched + 1 WHERE client_id = NEW.client_id; END;

CREATE TRIGGER mandate_touches_consents AFTER INSERT ON mandate
BEGIN UPDATE consent_standing SET touched = touched + 1 WHERE client_id = NEW.client_id; END;

CREATE TRIGGER willingness_step_touches_consents AFTER INSERT ON willingness_step
BEGIN UPDATE consent_standing SET touched = touched + 1 WHERE client_id = NEW.client_id; END;

CREATE TRIGGER acting_step_touches_consents AFTER INSERT ON acting_step
BEGIN UPDATE consent_standing SET touched = touched + 1 WHERE client_id = NEW.client_id; END;

CREATE TRIGGER assessment_touches_consents AFTER INSERT ON assessment
BEGIN UPDATE consent_standing SET touched = touched + 1 WHERE client_id = NEW.client_id; END;

CREATE TRIGGER client_change_touches_consents AFTER INSERT ON client_change
BEGIN UPDATE consent_standing SET touched = touched + 1 WHERE client_id = NEW.client_id; END;

CREATE TRIGGER contact_change_touches_consents AFTER INSERT ON contact_change
BEGIN
    UPDATE consent_standing SET touched = touched + 1
    WHERE client_id = (SELECT client_id FROM contact WHERE id = NEW.contact_id);
END;

CREATE TRIGGER contact_ending_touches_consents AFTER INSERT ON contact_ending
BEGIN
    UPDATE consent_standing SET touched = touched + 1
    WHERE client_id = (SELECT client_id FROM contact WHERE id = NEW.contact_id);
END;

CREATE TRIGGER mandate_evidence_touches_consents AFTER INSERT ON mandate_evidence
BEGIN
    UPDATE consent_standing SET touched = touched + 1
    WHERE client_id = (SELECT client_id FROM mandate WHERE id = NEW.mandate_id);
END;

CREATE TRIGGER mandate_ending_touches_consents AFTER INSERT ON mandate_ending
BEGIN
    UPDATE consent_standing SET touched = touched + 1
    WHERE client_id = (SELECT client_id FROM mandate WHERE id = NEW.mandate_id);
END;

CREATE TRIGGER assessment_ending_touches_consents AFTER INSERT ON assessment_ending
BEGIN
    UPDATE consent_standing SET touched = touched + 1
    WHERE client_id = (SELECT client_id FROM assessment WHERE id = NEW.assessment_id);
END;

CREATE TRIGGER assessment_withdrawal_touches_consents AFTER INSERT ON assessment_withdrawal
BEGIN
    UPDATE consent_standing SET touched = touched + 1
    WHERE client_id = (SELECT client_id FROM assessment WHERE id = NEW.assessment_id);
END;

-- What begins or ends later than it was recorded. A last day counts until the day after it.

CREATE TRIGGER mandate_begins_later AFTER INSERT ON mandate WHEN NEW.valid_from > substr(NEW.recorded_at, 1, 10)
BEGIN
    INSERT OR IGNORE INTO circle_turn
    VALUES (NEW.client_id, CAST(julianday(NEW.valid_from) - 1721424.5 AS INTEGER));
END;

CREATE TRIGGER mandate_ends_later AFTER INSERT ON mandate WHEN NEW.valid_until >= substr(NEW.recorded_at, 1, 10)
BEGIN
    INSERT OR IGNORE INTO circle_turn
    VALUES (NEW.client_id, CAST(julianday(NEW.valid_until) - 1721423.5 AS INTEGER));
END;

CREATE TRIGGER willingness_step_begins_later AFTER INSERT ON willingness_step WHEN NEW.valid_from > substr(NEW.recorded_at, 1, 10)
BEGIN
    INSERT OR IGNORE INTO circle_turn
    VALUES (NEW.client_id, CAST(julianday(NEW.valid_from) - 1721424.5 AS INTEGER));
END;

CREATE TRIGGER acting_step_begins_later AFTER INSERT ON acting_step WHEN NEW.valid_from > substr(NEW.recorded_at, 1, 10)
BEGIN
    INSERT OR IGNORE INTO circle_turn
    VALUES (NEW.client_id, CAST(julianday(NEW.valid_from) - 1721424.5 AS INTEGER));
END;

CREATE TRIGGER assessment_begins_later AFTER INSERT ON assessment WHEN NEW.assessed_on > substr(NEW.recorded_at, 1, 10)
BEGIN
    INSERT OR IGNORE INTO circle_turn
    VALUES (NEW.client_id, CAST(julianday(NEW.assessed_on) - 1721424.5 AS INTEGER));
END;

CREATE TRIGGER assessment_ends_later AFTER INSERT ON assessment WHEN NEW.valid_until >= substr(NEW.recorded_at, 1, 10)
BEGIN
    INSERT OR IGNORE INTO circle_turn
    VALUES (NEW.client_id, CAST(julianday(NEW.valid_until) - 1721423.5 AS INTEGER));
END;

CREATE TRIGGER mandate_ending_ends_later AFTER INSERT ON mandate_ending WHEN NEW.ended_on >= substr(NEW.recorded_at, 1, 10)
BEGIN
    INSERT OR IGNORE INTO circle_turn
    VALUES ((SELECT client_id FROM mandate WHERE id = NEW.mandate_id), CAST(julianday(NEW.ended_on) - 1721423.5 AS INTEGER));
END;

CREATE TRIGGER assessment_ending_ends_later AFTER INSERT ON assessment_ending WHEN NEW.ended_on >= substr(NEW.recorded_at, 1, 10)
BEGIN
    INSERT OR IGNORE INTO circle_turn
    VALUES ((SELECT client_id FROM assessment WHERE id = NEW.assessment_id), CAST(julianday(NEW.ended_on) - 1721423.5 AS INTEGER));
END;

CREATE TRIGGER contact_ending_ends_later AFTER INSERT ON contact_ending WHEN NEW.ended_on >= substr(NEW.recorded_at, 1, 10)
BEGIN
    INSERT OR IGNORE INTO circle_turn
    VALUES ((SELECT client_id FROM contact WHERE id = NEW.contact_id), CAST(julianday(NEW.ended_on) - 1721423.5 AS INTEGER));
END;

-- What is on record already: each is looked at once as if everything had changed since.
INSERT INTO consent_standing
SELECT consent.client_id, consent.id, consent.kind, CAST(julianday(proposed_on) - 1721424.5 AS INTEGER),
    (SELECT CAST(julianday(step_on) - 1721424.5 AS INTEGER) FROM consent_step AS step
     WHERE step.consent_id = consent.id AND step.kind = 'printed'),
    iif(
        (SELECT count(*) FROM consent_signer AS signer WHERE signer.consent_id = consent.id)
          = (SELECT count(*) FROM consent_step AS step WHERE step.consent_id = consent.id AND step.kind = 'signed'),
        (SELECT CAST(julianday(max(step_on)) - 1721424.5 AS INTEGER) FROM consent_step AS step
         WHERE step.consent_id = consent.id AND step.kind = 'signed'),
        NULL
    ),
    (
        EXISTS (SELECT 1 FROM consent_recipient AS asked WHERE asked.consent_id = consent.id)
        AND NOT EXISTS (
            SELECT 1 FROM consent_answer AS answer WHERE answer.consent_id = consent.id AND part = 'recipient'
            GROUP BY position
            HAVING count(*) = (SELECT count(*) FROM consent_signer AS signer WHERE signer.consent_id = consent.id)
        )
    ) OR (
        EXISTS (SELECT 1 FROM consent_choice AS asked WHERE asked.consent_id = consent.id)
        AND NOT EXISTS (
            SELECT 1 FROM consent_answer AS answer WHERE answer.consent_id = consent.id AND part = 'choice'
            GROUP BY position
            HAVING count(*) = (SELECT count(*) FROM consent_signer AS signer WHERE signer.consent_id = consent.id)
        )
    ),
    CAST(julianday(valid_from) - 1721424.5 AS INTEGER), CAST(julianday(valid_until) - 1721424.5 AS INTEGER),
    (SELECT CAST(julianday(step_on) - 1721424.5 AS INTEGER) FROM consent_step AS step
     WHERE step.consent_id = consent.id AND step.kind = 'refused'),
    (SELECT CAST(julianday(step_on) - 1721424.5 AS INTEGER) FROM consent_step AS step
     WHERE step.consent_id = consent.id AND step.kind = 'withdrawn'),
    (SELECT CAST(julianday(step_on) - 1721424.5 AS INTEGER) FROM consent_step AS step
     WHERE step.consent_id = consent.id AND step.kind = 'replaced'),
    unable_because <> '', 1, '', 0, ''
FROM consent;

INSERT OR IGNORE INTO circle_turn
SELECT client_id, CAST(julianday(valid_from) - 1721424.5 AS INTEGER) FROM mandate
WHERE valid_from > substr(recorded_at, 1, 10)
UNION
SELECT client_id, CAST(julianday(valid_until) - 1721423.5 AS INTEGER) FROM mandate
WHERE valid_until >= substr(recorded_at, 1, 10)
UNION
SELECT client_id, CAST(julianday(valid_from) - 1721424.5 AS INTEGER) FROM willingness_step
WHERE valid_from > substr(recorded_at, 1, 10)
UNION
SELECT client_id, CAST(julianday(valid_from) - 1721424.5 AS INTEGER) FROM acting_step
WHERE valid_from > substr(recorded_at, 1, 10)
UNION
SELECT client_id, CAST(julianday(assessed_on) - 1721424.5 AS INTEGER) FROM assessment
WHERE assessed_on > substr(recorded_at, 1, 10)
UNION
SELECT client_id, CAST(julianday(valid_until) - 1721423.5 AS INTEGER) FROM assessment
WHERE valid_until >= substr(recorded_at, 1, 10)
UNION
SELECT mandate.client_id, CAST(julianday(ended_on) - 1721423.5 AS INTEGER)
FROM mandate_ending JOIN mandate ON mandate.id = mandate_ending.mandate_id
WHERE ended_on >= substr(mandate_ending.recorded_at, 1, 10)
UNION
SELECT assessment.client_id, CAST(julianday(ended_on) - 1721423.5 AS INTEGER)
FROM assessment_ending JOIN assessment ON assessment.id = assessment_ending.assessment_id
WHERE ended_on >= substr(assessment_ending.recorded_at, 1, 10)
UNION
SELECT contact.client_id, CAST(julianday(ended_on) - 1721423.5 AS INTEGER)
FROM contact_ending JOIN contact ON contact.id = contact_ending.contact_id
WHERE ended_on >= substr(contact_ending.recorded_at, 1, 10);
