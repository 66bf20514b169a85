-- The logo of the organisation, one or none. Apart from its texts, so that saving those never touches it.

CREATE TABLE logo (
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    width  INTEGER NOT NULL CHECK (width > 0),
    height INTEGER NOT NULL CHECK (height > 0),
    -- Red, green and blue of eight bits, filtered and deflated as PNG does it.
    "rows" BLOB NOT NULL CHECK (length("rows") > 0)
) STRICT;
