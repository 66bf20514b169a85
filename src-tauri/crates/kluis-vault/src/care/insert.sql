INSERT INTO main.decision (
    id, client_id, funding, kind, number, valid_from, valid_until, funder_kind, funder, main_contractor,
    contact_name, contact_phone, contact_email, recorded_at, recorded_by
)
VALUES (
    :id, :client, :funding, :kind, :number, :valid_from, :valid_until, :funder_kind, :funder, :main_contractor,
    :contact_name, :contact_phone, :contact_email, :at, :by
)
