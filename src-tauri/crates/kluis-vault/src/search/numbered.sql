-- "judged" stands for the columns that a candidate is judged by.
SELECT judged FROM client WHERE number = :number
UNION
SELECT judged FROM client WHERE bsn = :digits AND bsn IS NOT NULL
UNION
SELECT * FROM (SELECT judged FROM client WHERE bsn_last_four = :digits AND bsn IS NOT NULL LIMIT 200)
UNION
SELECT * FROM (SELECT judged FROM client WHERE reference = :digits AND reference <> '' LIMIT 50)
UNION
-- A year of birth.
SELECT * FROM (SELECT judged FROM client WHERE length(:digits) = 4 AND :digits <= birth_date AND birth_date < :to LIMIT 500)
