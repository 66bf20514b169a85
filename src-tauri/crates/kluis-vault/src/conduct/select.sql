SELECT note.*, ending.ended_on, ending.reason AS ended_reason, user.name AS recorded_by_name
FROM conduct_note AS note
JOIN user ON user.id = note.recorded_by
LEFT JOIN conduct_ending AS ending ON ending.note_id = note.id
