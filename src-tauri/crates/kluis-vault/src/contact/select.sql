SELECT contact.*, ending.ended_on, ending.reason AS ended_reason, user.name AS recorded_by_name
FROM contact
JOIN user ON user.id = contact.recorded_by
LEFT JOIN contact_ending AS ending ON ending.contact_id = contact.id
