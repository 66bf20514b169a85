-- Identity and BSN, complete. A check may be without a document, or about the register alone; a column is NULL where it
-- does not apply. Checks of before keep what they said: a sender was bound to use the BSN (Wabvpz art. 7(2)).
CREATE TABLE bsn_check_complete (
    id               BLOB PRIMARY KEY CHECK (length(id) = 16),
    client_id        BLOB NOT NULL REFERENCES client (id),
    checked_on       TEXT NOT NULL,
    checked_by       TEXT NOT NULL,
    basis            TEXT NOT NULL CHECK (basis IN ('document', 'earlier', 'no-document', 'urgent')),
    basis_reason     TEXT NOT NULL CHECK ((basis IN ('no-document', 'urgent')) = (basis_reason <> '')),
    -- The document that was shown: nature, number and last day, and no copy (Wabvpz art. 6).
    document_kind    TEXT CHECK ((basis = 'document') = (document_kind IS NOT NULL)),
    document_number  TEXT CHECK ((document_kind IS NULL) = (document_number IS NULL) AND document_number <> ''),
    valid_until      TEXT CHECK ((document_kind IS NULL) = (valid_until IS NULL) AND checked_on <= valid_until),
    issuing_country  TEXT CHECK ((document_kind IS NULL) = (issuing_country IS NULL) AND length(issuing_country) = 3),
    wid_check        TEXT CHECK ((document_kind IS NULL) = (wid_check IS NULL)),
    -- Where the BSN came from, or why there is none.
    source           TEXT,
    sender           TEXT CHECK ((source IS NULL) = (sender IS NULL)),
    received_on      TEXT CHECK ((source IS NULL) = (received_on IS NULL)),
    no_bsn           TEXT CHECK ((source IS NULL) = (no_bsn IS NOT NULL)),
    no_bsn_remark    TEXT CHECK ((no_bsn IS NULL) = (no_bsn_remark IS NULL)),
    -- What the register (SBV-Z) answered.
    register_outcome TEXT,
    search_path      TEXT CHECK (search_path IS NULL OR register_outcome IS NOT NULL),
    asked_on         TEXT CHECK ((register_outcome IS NULL) = (asked_on IS NULL)),
    channel          TEXT CHECK ((register_outcome IS NULL) = (channel IS NULL)),
    register_remark  TEXT CHECK ((register_outcome IS NULL) = (register_remark IS NULL)),
    recorded_at      TEXT NOT NULL,
    recorded_by      BLOB NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;

INSERT INTO bsn_check_complete (
    id, client_id, checked_on, checked_by, basis, basis_reason,
    document_kind, document_number, valid_until, issuing_country, wid_check,
    source, sender, received_on, no_bsn, no_bsn_remark,
    register_outcome, search_path, asked_on, channel, register_remark, recorded_at, recorded_by
)
SELECT
    bsn_check.id, client_id, checked_on, checked_by, 'document', '',
    document_kind, document_number, valid_until,
    -- The old form did not ask the country; 'XXX' is the code for "not stated" (ICAO Doc 9303-3, section 5).
    CASE document_kind WHEN 'other-european' THEN 'XXX' ELSE 'NLD' END,
    'not-done',
    CASE
        WHEN verification = 'not-possible' AND bsn IS NULL THEN NULL
        WHEN verification = 'received-from' THEN 'other-user'
        WHEN verification = 'brp' THEN 'brp'
        ELSE 'unknown'
    END,
    CASE
        WHEN verification = 'not-possible' AND bsn IS NULL THEN NULL
        WHEN verification = 'received-from' THEN remark
        ELSE ''
    END,
    CASE WHEN verification = 'not-possible' AND bsn IS NULL THEN NULL ELSE checked_on END,
    CASE WHEN verification = 'not-possible' AND bsn IS NULL THEN 'not-yet-known' END,
    CASE WHEN verification = 'not-possible' AND bsn IS NULL THEN remark END,
    CASE
        WHEN verification = 'sbv-z' THEN 'found'
        WHEN verification = 'not-possible' AND bsn IS NOT NULL THEN 'not-possible'
    END,
    NULL,
    CASE WHEN verification = 'sbv-z' OR (verification = 'not-possible' AND bsn IS NOT NULL) THEN checked_on END,
    CASE WHEN verification = 'sbv-z' OR (verification = 'not-possible' AND bsn IS NOT NULL) THEN 'portal' END,
    CASE
        WHEN verification = 'sbv-z' THEN ''
        WHEN verification = 'not-possible' AND bsn IS NOT NULL THEN remark
    END,
    recorded_at, recorded_by
FROM bsn_check
JOIN client ON client.id = client_id;

DROP TABLE bsn_check;
ALTER TABLE bsn_check_complete RENAME TO bsn_check;

CREATE INDEX bsn_check_by_client ON bsn_check (client_id);

CREATE TRIGGER bsn_check_is_append_only_update BEFORE UPDATE ON bsn_check
BEGIN SELECT RAISE (ABORT, 'bsn_check is append-only'); END;

CREATE TRIGGER bsn_check_is_append_only_delete BEFORE DELETE ON bsn_check
BEGIN SELECT RAISE (ABORT, 'bsn_check is append-only'); END;
