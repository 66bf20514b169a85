-- As text a partial date sorts before the days in it: only the year and the month of the first day fall outside.
SELECT *
FROM client
WHERE (birth_date BETWEEN :first AND :last OR birth_date IN (:year, :month))
  AND (care_end IS NULL OR :day <= care_end)
  AND deceased_on IS NULL
ORDER BY sort_key
