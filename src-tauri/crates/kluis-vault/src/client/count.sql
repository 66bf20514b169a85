SELECT count(*) AS total
FROM client
WHERE :day IS NULL
   OR ((care_start IS NULL OR care_start <= :day) AND (care_end IS NULL OR :day <= care_end)
       AND (deceased_on IS NULL OR :day <= deceased_on))
