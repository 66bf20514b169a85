SELECT item.*, dossier_text.text, user.name AS recorded_by_name
FROM dossier_item AS item
JOIN dossier_text ON dossier_text.item_id = item.id
JOIN user ON user.id = item.recorded_by
WHERE item.id = :id
