INSERT INTO main.bsn_check (
    id, client_id, checked_on, checked_by, basis, basis_reason,
    document_kind, document_number, valid_until, issuing_country, wid_check,
    source, sender, received_on, no_bsn, no_bsn_remark,
    register_outcome, search_path, asked_on, channel, register_remark,
    recorded_at, recorded_by
)
VALUES (
    :id, :client, :checked_on, :checked_by, :basis, :basis_reason,
    :document_kind, :document_number, :valid_until, :issuing_country, :wid_check,
    :source, :sender, :received_on, :no_bsn, :no_bsn_remark,
    :register_outcome, :search_path, :asked_on, :channel, :register_remark,
    :at, :by
)
