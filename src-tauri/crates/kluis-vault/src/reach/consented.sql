-- Clients whose consent to inspection by an auditor holds today (as Milestones::state_on says of one in force).
CREATE TEMP VIEW within_reach AS
SELECT standing.client_id
FROM main.consent_standing AS standing
JOIN temp.viewer AS viewer
WHERE standing.kind = 'auditInspection'
  AND standing.given_on <= viewer.day_number
  AND standing.nothing_agreed = 0
  AND standing.valid_from <= viewer.day_number
  AND viewer.day_number <= standing.valid_until
  AND (standing.withdrawn_on IS NULL OR viewer.day_number < standing.withdrawn_on)
  AND (standing.refused_on IS NULL OR viewer.day_number < standing.refused_on)
  AND (standing.replaced_on IS NULL OR viewer.day_number < standing.replaced_on);
