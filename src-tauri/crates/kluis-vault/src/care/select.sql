SELECT
    decision.*, recorder.name AS recorded_by_name,
    closing.how, closing.closed_from, closing.reason, closing.successor, closing.closed_at,
    closer.name AS closed_by_name,
    (SELECT decision_id FROM decision_closing WHERE successor = decision.id) AS replaces
FROM decision
JOIN user AS recorder ON recorder.id = decision.recorded_by
LEFT JOIN decision_closing AS closing ON closing.decision_id = decision.id
LEFT JOIN user AS closer ON closer.id = closing.closed_by
