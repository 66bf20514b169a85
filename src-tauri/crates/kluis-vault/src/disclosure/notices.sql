-- Data from others are told at the latest when they are first given out (AVG art. 14(3)(c)).
SELECT notice.*, user.name AS recorded_by_name, notice_end.how, notice_end.on_day AS ended_on, notice_end.remark,
    notice_end.recorded_at AS ended_at, ender.name AS ended_by_name,
    min(notice.due_on, coalesce((
        SELECT min(max(disclosure.on_day, substr(notice.recorded_at, 1, 10)))
        FROM disclosure_item AS item
        JOIN disclosure ON disclosure.id = item.disclosure_id
        WHERE notice.kind = 'source' AND item.item_id = notice.item_id
    ), notice.due_on)) AS told_by
FROM notice
JOIN user ON user.id = notice.recorded_by
LEFT JOIN notice_end ON notice_end.notice_id = notice.id
LEFT JOIN user AS ender ON ender.id = notice_end.recorded_by
