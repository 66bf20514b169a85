SELECT *
FROM client
WHERE (care_start IS NULL OR care_start <= :day) AND (care_end IS NULL OR :day <= care_end)
  AND NOT EXISTS (SELECT 1 FROM bsn_check WHERE bsn_check.client_id = client.id AND basis = 'document')
  AND (deceased_on IS NULL OR :day <= deceased_on)
