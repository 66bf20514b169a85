-- Nobody, save through emergency access that has not run out.
CREATE TEMP VIEW within_reach AS
SELECT access.client_id
FROM main.emergency_access AS access
JOIN temp.viewer AS viewer ON viewer.user_id = access.user_id
WHERE access.opened_at <= viewer.now AND viewer.now < access.until;
