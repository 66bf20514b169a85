-- When the vault locks by itself: the last row holds, the others are how it was.
CREATE TABLE locking (
    seq          INTEGER PRIMARY KEY,
    idle_minutes INTEGER NOT NULL CHECK (idle_minutes BETWEEN 1 AND 30),
    on_minimise  INTEGER NOT NULL CHECK (on_minimise IN (0, 1)),
    hide_window  INTEGER NOT NULL CHECK (hide_window IN (0, 1)),
    at           TEXT NOT NULL,
    by_user      BLOB NOT NULL REFERENCES user (id)
) STRICT;

CREATE TRIGGER locking_is_append_only_update BEFORE UPDATE ON locking
BEGIN SELECT RAISE (ABORT, 'locking is append-only'); END;

CREATE TRIGGER locking_is_append_only_delete BEFORE DELETE ON locking
BEGIN SELECT RAISE (ABORT, 'locking is append-only'); END;

-- What stood in a form at the moment of a lock. Of one user, and no part of the record: it goes with the client, and
-- with the user.
CREATE TABLE draft (
    id        BLOB PRIMARY KEY CHECK (length(id) = 16),
    user_id   BLOB NOT NULL REFERENCES user (id),
    client_id BLOB REFERENCES client (id) ON DELETE CASCADE,
    heading   TEXT NOT NULL,
    place     TEXT NOT NULL,
    kept_at   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX draft_by_user ON draft (user_id);
CREATE INDEX draft_by_client ON draft (client_id);

CREATE TABLE draft_field (
    draft_id BLOB NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    field    TEXT NOT NULL,
    label    TEXT NOT NULL,
    value    TEXT NOT NULL,
    PRIMARY KEY (draft_id, position)
) STRICT, WITHOUT ROWID;

-- Nobody can read them any more.
CREATE TRIGGER draft_goes_with_the_user AFTER INSERT ON user_step WHEN NEW.kind = 'suspended'
BEGIN DELETE FROM draft WHERE user_id = NEW.user_id; END;
