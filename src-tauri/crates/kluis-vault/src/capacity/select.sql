SELECT assessment.*, ending.ended_on, ending.reason AS ended_reason, user.name AS recorded_by_name,
    withdrawal.reason AS withdrawn_because, withdrawal.withdrawn_at, withdrawer.name AS withdrawn_by_name
FROM assessment
JOIN user ON user.id = assessment.recorded_by
LEFT JOIN assessment_ending AS ending ON ending.assessment_id = assessment.id
LEFT JOIN assessment_withdrawal AS withdrawal ON withdrawal.assessment_id = assessment.id
LEFT JOIN user AS withdrawer ON withdrawer.id = withdrawal.withdrawn_by
