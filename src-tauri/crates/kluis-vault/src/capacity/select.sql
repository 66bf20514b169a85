SELECT assessment.*, ending.ended_on, ending.reason AS ended_reason, user.name AS recorded_by_name
FROM assessment
JOIN user ON user.id = assessment.recorded_by
LEFT JOIN assessment_ending AS ending ON ending.assessment_id = assessment.id
