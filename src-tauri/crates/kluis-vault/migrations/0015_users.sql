-- Users: who may enter, in which role, from when. The row is how it stands; every step stays in user_step.
ALTER TABLE user ADD COLUMN own_role_id BLOB;
ALTER TABLE user ADD COLUMN suspended INTEGER NOT NULL DEFAULT 0 CHECK (suspended IN (0, 1));
-- The password is a temporary one that somebody else has seen.
ALTER TABLE user ADD COLUMN must_change INTEGER NOT NULL DEFAULT 0 CHECK (must_change IN (0, 1));
-- The one day of an auditor.
ALTER TABLE user ADD COLUMN only_on TEXT;

CREATE TABLE user_step (
    seq         INTEGER PRIMARY KEY,
    user_id     BLOB NOT NULL REFERENCES user (id),
    kind        TEXT NOT NULL,
    role        TEXT NOT NULL,
    own_role_id BLOB,
    only_on     TEXT,
    at          TEXT NOT NULL,
    by_user     BLOB NOT NULL REFERENCES user (id)
) STRICT;

CREATE INDEX user_step_by_user ON user_step (user_id);

CREATE TRIGGER user_step_is_append_only_update BEFORE UPDATE ON user_step
BEGIN SELECT RAISE (ABORT, 'user_step is append-only'); END;

CREATE TRIGGER user_step_is_append_only_delete BEFORE DELETE ON user_step
BEGIN SELECT RAISE (ABORT, 'user_step is append-only'); END;

-- The public half of each slot's pair, so that nobody can put another in the slots file. The nil id is the recovery key.
CREATE TABLE slot_key (
    slot_id    BLOB PRIMARY KEY CHECK (length(slot_id) = 16),
    public_key BLOB NOT NULL CHECK (length(public_key) = 32),
    at         TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Roles of the organisation's own; the last version holds.
CREATE TABLE own_role (
    id        BLOB PRIMARY KEY CHECK (length(id) = 16),
    made_from TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE own_role_version (
    own_role_id BLOB NOT NULL REFERENCES own_role (id),
    version     INTEGER NOT NULL CHECK (0 < version),
    name        TEXT NOT NULL CHECK (name <> ''),
    at          TEXT NOT NULL,
    by_user     BLOB NOT NULL REFERENCES user (id),
    PRIMARY KEY (own_role_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE own_role_grant (
    own_role_id BLOB NOT NULL,
    version     INTEGER NOT NULL,
    compartment TEXT NOT NULL,
    act         TEXT NOT NULL,
    PRIMARY KEY (own_role_id, version, compartment, act),
    FOREIGN KEY (own_role_id, version) REFERENCES own_role_version (own_role_id, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER own_role_version_is_append_only_update BEFORE UPDATE ON own_role_version
BEGIN SELECT RAISE (ABORT, 'own_role_version is append-only'); END;

CREATE TRIGGER own_role_version_is_append_only_delete BEFORE DELETE ON own_role_version
BEGIN SELECT RAISE (ABORT, 'own_role_version is append-only'); END;

CREATE TRIGGER own_role_grant_is_append_only_update BEFORE UPDATE ON own_role_grant
BEGIN SELECT RAISE (ABORT, 'own_role_grant is append-only'); END;

CREATE TRIGGER own_role_grant_is_append_only_delete BEFORE DELETE ON own_role_grant
BEGIN SELECT RAISE (ABORT, 'own_role_grant is append-only'); END;

-- The circle of a client: who works with this client, and so may see the record.
CREATE TABLE circle_member (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id   BLOB NOT NULL REFERENCES client (id),
    user_id     BLOB NOT NULL REFERENCES user (id),
    involvement TEXT NOT NULL,
    instead_of  BLOB REFERENCES user (id),
    from_day    TEXT NOT NULL,
    until_day   TEXT CHECK (until_day IS NULL OR from_day <= until_day),
    agreed_on   TEXT,
    remark      TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by BLOB NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX circle_member_by_client ON circle_member (client_id);
CREATE INDEX circle_member_by_user ON circle_member (user_id, client_id);

CREATE TABLE circle_ending (
    member_id BLOB PRIMARY KEY REFERENCES circle_member (id),
    ended_on  TEXT NOT NULL,
    reason    TEXT NOT NULL CHECK (reason <> ''),
    ended_at  TEXT NOT NULL,
    ended_by  BLOB NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER circle_member_is_append_only_update BEFORE UPDATE ON circle_member
BEGIN SELECT RAISE (ABORT, 'circle_member is append-only'); END;

CREATE TRIGGER circle_member_is_append_only_delete BEFORE DELETE ON circle_member
BEGIN SELECT RAISE (ABORT, 'circle_member is append-only'); END;

CREATE TRIGGER circle_ending_is_append_only_update BEFORE UPDATE ON circle_ending
BEGIN SELECT RAISE (ABORT, 'circle_ending is append-only'); END;

CREATE TRIGGER circle_ending_is_append_only_delete BEFORE DELETE ON circle_ending
BEGIN SELECT RAISE (ABORT, 'circle_ending is append-only'); END;

-- Emergency access outside the circle: by whom, why, until when; and what coordinator or FG found of it.
CREATE TABLE emergency_access (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id  BLOB NOT NULL REFERENCES client (id),
    user_id    BLOB NOT NULL REFERENCES user (id),
    reason     TEXT NOT NULL CHECK (reason <> ''),
    opened_at  TEXT NOT NULL,
    until      TEXT NOT NULL CHECK (opened_at < until)
) STRICT, WITHOUT ROWID;

CREATE INDEX emergency_access_by_user ON emergency_access (user_id, until);
CREATE INDEX emergency_access_by_client ON emergency_access (client_id);

CREATE TABLE emergency_review (
    access_id   BLOB NOT NULL REFERENCES emergency_access (id),
    reviewed_by BLOB NOT NULL REFERENCES user (id),
    finding     TEXT NOT NULL CHECK (finding <> ''),
    reviewed_at TEXT NOT NULL,
    PRIMARY KEY (access_id, reviewed_by)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER emergency_access_is_append_only_update BEFORE UPDATE ON emergency_access
BEGIN SELECT RAISE (ABORT, 'emergency_access is append-only'); END;

CREATE TRIGGER emergency_access_is_append_only_delete BEFORE DELETE ON emergency_access
BEGIN SELECT RAISE (ABORT, 'emergency_access is append-only'); END;

CREATE TRIGGER emergency_review_is_append_only_update BEFORE UPDATE ON emergency_review
BEGIN SELECT RAISE (ABORT, 'emergency_review is append-only'); END;

CREATE TRIGGER emergency_review_is_append_only_delete BEFORE DELETE ON emergency_review
BEGIN SELECT RAISE (ABORT, 'emergency_review is append-only'); END;
