SELECT entry.*, ending.ended_on, ending.reason AS ended_reason, user.name AS recorded_by_name
FROM recipient_entry AS entry
JOIN user ON user.id = entry.recorded_by
LEFT JOIN recipient_entry_ending AS ending ON ending.entry_id = entry.id
