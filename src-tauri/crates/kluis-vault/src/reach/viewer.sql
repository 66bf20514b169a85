-- Who looks, and when; one row.
CREATE TEMP TABLE viewer (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    user_id    BLOB NOT NULL,
    today      TEXT NOT NULL,
    -- As the days of consent_standing are numbered.
    day_number INTEGER NOT NULL,
    now        TEXT NOT NULL
);
