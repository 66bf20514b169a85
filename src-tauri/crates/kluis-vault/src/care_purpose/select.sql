SELECT purpose.*, ending.ended_on, ending.reason AS ended_reason, user.name AS recorded_by_name
FROM care_purpose AS purpose
JOIN user ON user.id = purpose.recorded_by
LEFT JOIN care_purpose_ending AS ending ON ending.purpose_id = purpose.id
