-- Clients in whose circle the viewer is today, and those of emergency access that has not run out.
CREATE TEMP VIEW within_reach AS
SELECT member.client_id
FROM main.circle_member AS member
JOIN temp.viewer AS viewer ON viewer.user_id = member.user_id
LEFT JOIN main.circle_ending AS ending ON ending.member_id = member.id
WHERE member.from_day <= viewer.today
  AND (member.until_day IS NULL OR viewer.today <= member.until_day)
  AND (ending.ended_on IS NULL OR viewer.today <= ending.ended_on)
UNION
SELECT access.client_id
FROM main.emergency_access AS access
JOIN temp.viewer AS viewer ON viewer.user_id = access.user_id
WHERE access.opened_at <= viewer.now AND viewer.now < access.until;
