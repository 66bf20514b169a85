-- The order of the columns is the order in which they are read.
SELECT client_id, consent_id, kind, proposed_on, printed_on, given_on, nothing_agreed, valid_from, valid_until,
       refused_on, withdrawn_on, replaced_on, unable, touched,
       law = :law
         AND profile = coalesce((SELECT profile FROM organisation), '')
         AND (kind_version = 0
              OR kind_version = (SELECT max(version) FROM consent_kind WHERE code = consent_standing.kind)) AS rules_same
FROM consent_standing
ORDER BY client_id, consent_id
