SELECT
    (SELECT count(*) FROM client) AS clients,
    (SELECT count(*) FROM client WHERE bsn IS NOT NULL) AS with_bsn,
    (SELECT count(*) FROM contact) AS contacts,
    (SELECT count(*) FROM application) AS applications,
    (SELECT count(*) FROM user) AS users,
    (SELECT count(*) FROM audit) AS log_lines,
    (SELECT count(*) FROM consent) AS consents,
    (SELECT count(*) FROM bsn_check) AS identity_checks,
    (SELECT count(*) FROM dossier_file) AS files,
    (SELECT count(*) FROM register_entry WHERE register = 'incidents') AS incidents,
    (SELECT count(*) FROM register_entry WHERE register = 'restraint') AS restraints,
    (SELECT count(*) FROM register_entry WHERE register = 'medication') AS medication_lists,
    (SELECT count(*) FROM register_entry WHERE register = 'abuse') AS abuse,
    (SELECT count(*) FROM disclosure WHERE outside_europe = 1
        AND NOT EXISTS (SELECT 1 FROM disclosure AS later WHERE later.corrects = disclosure.id)) AS disclosed_outside,
    (SELECT count(*) FROM organisation_entry WHERE register = 'declarations') AS declarations
