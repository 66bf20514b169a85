INSERT INTO main.consent
  (id, letter_number, client_id, kind, purpose, unable_because, valid_from, valid_until, replaces, proposed_on)
VALUES
  (:id, :letter_number, :client, :kind, :purpose, :unable_because, :valid_from, :valid_until, :replaces, :proposed_on)
