INSERT INTO main.consent_kind
  (code, version, name, explanation, stance, regime, form, signer, validity, client_capacity, ask_recipients, ask_choices, client_subject, client_opening, representative_subject, representative_opening, subtitle, statement_own, statement_by_name, recipients_heading, recipients_instruction, recipient_column, choices_heading, choices_instruction, offered, at, by_user)
VALUES
  (:code, :version, :name, :explanation, :stance, :regime, :form, :signer, :validity, :client_capacity, :ask_recipients, :ask_choices, :client_subject, :client_opening, :representative_subject, :representative_opening, :subtitle, :statement_own, :statement_by_name, :recipients_heading, :recipients_instruction, :recipient_column, :choices_heading, :choices_instruction, :offered, :at, :by)
