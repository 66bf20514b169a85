-- Decisions that end soon or ended, of clients in care, about which nothing was recorded yet.
SELECT
    client.*,
    decision.id AS decision_id, decision.funding, decision.kind AS decision_kind,
    decision.number AS decision_number, decision.funder, decision.valid_until
FROM decision
JOIN client ON client.id = decision.client_id
WHERE decision.valid_until <= :until
  AND (client.care_end IS NULL OR :day <= client.care_end)
  AND (client.deceased_on IS NULL OR :day <= client.deceased_on)
  AND NOT EXISTS (SELECT 1 FROM decision_closing WHERE decision_closing.decision_id = decision.id)
