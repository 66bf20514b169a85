SELECT * FROM consent_kind AS kind
WHERE (:code IS NULL OR code = :code)
  AND version = (SELECT max(version) FROM consent_kind AS other WHERE other.code = kind.code)
ORDER BY name, code
