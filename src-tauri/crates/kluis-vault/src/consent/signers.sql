SELECT signer.name, signer.capacity, signer.relation, signer.contact_id, step.step_on AS signed_on, step.means
FROM consent_signer AS signer
LEFT JOIN consent_step AS step
  ON step.consent_id = signer.consent_id AND step.kind = 'signed' AND step.signer = signer.position
WHERE signer.consent_id = :id
ORDER BY signer.position
