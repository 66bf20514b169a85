SELECT
    item.*,
    (SELECT count(*) FROM dossier_file WHERE dossier_file.item_id = item.id) AS files,
    (SELECT count(*) FROM dossier_correction WHERE dossier_correction.item_id = item.id) AS corrections
FROM dossier_item AS item
WHERE client_id = :client
ORDER BY dated DESC, id DESC
