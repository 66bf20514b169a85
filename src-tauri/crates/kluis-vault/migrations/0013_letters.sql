-- Letters that were made (kantoorbrieven): each as it went out, with what was typed. Only added to.

CREATE TABLE letter (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    number         TEXT NOT NULL UNIQUE,
    -- NULL where it is about nobody in particular.
    client_id      BLOB REFERENCES client (id),
    kind           TEXT NOT NULL CHECK (kind <> ''),
    -- What it was called and what it was about when it was made.
    name           TEXT NOT NULL CHECK (name <> ''),
    subject        TEXT NOT NULL,
    -- To whom, in one line; and what they are, where that is not the client or who decides for the client.
    addressed_to   TEXT NOT NULL,
    recipient_kind TEXT,
    made_on        TEXT NOT NULL,
    made_at        TEXT NOT NULL,
    made_by        BLOB NOT NULL REFERENCES user (id),
    sha256         BLOB NOT NULL CHECK (length(sha256) = 32),
    size           INTEGER NOT NULL,
    content        BLOB NOT NULL
) STRICT;

CREATE INDEX letter_by_client ON letter (client_id, kind, made_on);

-- What was typed, under its labels and in words.
CREATE TABLE letter_field (
    letter_id BLOB NOT NULL REFERENCES letter (id),
    position  INTEGER NOT NULL,
    label     TEXT NOT NULL,
    value     TEXT NOT NULL,
    PRIMARY KEY (letter_id, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER letter_is_append_only_update BEFORE UPDATE ON letter
BEGIN SELECT RAISE (ABORT, 'letter is append-only'); END;

CREATE TRIGGER letter_is_append_only_delete BEFORE DELETE ON letter
BEGIN SELECT RAISE (ABORT, 'letter is append-only'); END;

CREATE TRIGGER letter_field_is_append_only_update BEFORE UPDATE ON letter_field
BEGIN SELECT RAISE (ABORT, 'letter_field is append-only'); END;

CREATE TRIGGER letter_field_is_append_only_delete BEFORE DELETE ON letter_field
BEGIN SELECT RAISE (ABORT, 'letter_field is append-only'); END;
