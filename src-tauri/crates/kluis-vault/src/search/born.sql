-- "judged" stands for the columns that a candidate is judged by.
SELECT judged
FROM client
WHERE birth_date = :exact OR (:from <= birth_date AND birth_date < :to)
LIMIT 1000
