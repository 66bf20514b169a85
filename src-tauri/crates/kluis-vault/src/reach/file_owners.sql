SELECT coalesce(item.client_id, entry.client_id) AS client_id
FROM main.dossier_file AS file
LEFT JOIN main.dossier_item AS item ON item.id = file.item_id
LEFT JOIN main.register_entry AS entry ON entry.id = file.entry_id
WHERE file.id = :id
