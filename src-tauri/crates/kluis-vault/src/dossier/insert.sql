INSERT INTO main.dossier_item (
    id, client_id, kind, title, measure, party, reference, amount_cents, per, from_day, until_day, evaluate_on,
    category, special_reason, criminal_ground, explanation, source, source_name, dated, author, purpose, basis,
    recorded_at, recorded_by, retention, shielded, on_hold, changed_at
)
VALUES (
    :id, :client, :kind, :title, :measure, :party, :reference, :amount_cents, :per, :from, :until, :evaluate_on,
    :category, :special_reason, :criminal_ground, :explanation, :source, :source_name, :dated, :author, :purpose,
    :basis, :at, :by, :retention, 0, 0, :at
)
