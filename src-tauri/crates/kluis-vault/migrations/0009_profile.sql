-- The organisation's own policy, every version as it was adopted, and by which policy it worked from when.

CREATE TABLE own_profile (
    version     INTEGER PRIMARY KEY CHECK (0 < version),
    name        TEXT NOT NULL CHECK (name <> ''),
    adopted_on  TEXT NOT NULL,
    adopted_by  TEXT NOT NULL CHECK (adopted_by <> ''),
    -- The file as it was read, with its remarks.
    content     TEXT NOT NULL CHECK (content <> '' AND octet_length(content) <= 1048576),
    recorded_at TEXT NOT NULL,
    recorded_by BLOB NOT NULL REFERENCES user (id)
) STRICT;

CREATE TRIGGER own_profile_is_append_only_update BEFORE UPDATE ON own_profile
BEGIN SELECT RAISE (ABORT, 'own_profile is append-only'); END;

CREATE TRIGGER own_profile_is_append_only_delete BEFORE DELETE ON own_profile
BEGIN SELECT RAISE (ABORT, 'own_profile is append-only'); END;

-- Which profile was chosen: the key of a built-in one, or "eigen-" and a version.
CREATE TABLE profile_step (
    seq     INTEGER PRIMARY KEY,
    profile TEXT NOT NULL CHECK (profile <> ''),
    at      TEXT NOT NULL,
    by_user BLOB NOT NULL REFERENCES user (id)
) STRICT;

CREATE TRIGGER profile_step_is_append_only_update BEFORE UPDATE ON profile_step
BEGIN SELECT RAISE (ABORT, 'profile_step is append-only'); END;

CREATE TRIGGER profile_step_is_append_only_delete BEFORE DELETE ON profile_step
BEGIN SELECT RAISE (ABORT, 'profile_step is append-only'); END;
