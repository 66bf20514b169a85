SELECT *
FROM client
WHERE :day IS NULL
   OR ((care_start IS NULL OR care_start <= :day) AND (care_end IS NULL OR :day <= care_end)
       AND (deceased_on IS NULL OR :day <= deceased_on))
ORDER BY sort_key, seq
LIMIT :limit OFFSET :offset
