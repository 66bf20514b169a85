-- With the latest paper by which each is known.
SELECT mandate.*, evidence.kind AS evidence_kind, evidence.paper_date, evidence.reference, evidence.seen_on,
    ending.ended_on, ending.reason AS ended_reason, user.name AS recorded_by_name
FROM mandate
JOIN user ON user.id = mandate.recorded_by
LEFT JOIN mandate_ending AS ending ON ending.mandate_id = mandate.id
LEFT JOIN mandate_evidence AS evidence
    ON evidence.seq = (SELECT max(seq) FROM mandate_evidence WHERE mandate_evidence.mandate_id = mandate.id)
