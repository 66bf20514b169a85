SELECT disclosure.*, user.name AS recorded_by_name,
    (SELECT later.id FROM disclosure AS later WHERE later.corrects = disclosure.id) AS corrected_by
FROM disclosure
JOIN user ON user.id = disclosure.recorded_by
