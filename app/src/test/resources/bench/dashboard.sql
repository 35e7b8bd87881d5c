-- {rows} calls of one account over a year, {from} on, with their ledger entries: 20 campaigns, both directions, four costs.
INSERT INTO voice.calls
    (account_id, day, call_id, campaign_id, direction, status, started_at, answered_at, ended_at, talk_seconds, disposition, outcome,
    rated, rate_card_version, billable_seconds, minutes_paise, fee_paise, amount_paise, version)
SELECT 'acc_bench', toDate(at, 'Asia/Kolkata'), concat('CALL', leftPad(toString(number), 12, '0')),
    concat('CMP', toString(number % 20)), if(number % 20 < 10, 'inbound', 'outbound'), if(seconds = 0, 'no-answer', 'completed'),
    at, if(seconds = 0, NULL, at), at + seconds, seconds,
    ['Successful', 'Not interested', 'Call back', ''][judged], ['positive', 'negative', 'neutral', 'neutral'][judged],
    true, 1, seconds, intDiv(seconds * 135, 60) AS paise, 0, paise, 4
FROM (
    SELECT number, toDateTime64(toDateTime('2026-03-10 18:00:00', 'UTC') - toUInt32(number * 31536000 / 12000000), 3, 'UTC') AS at,
        if(number % 7 = 0, 0, sipHash64(number) % 468) AS seconds, 1 + sipHash64(number, 1) % 4 AS judged
    FROM numbers({from}, {rows})
)
SETTINGS max_threads = 1, max_insert_threads = 1;

INSERT INTO voice.ledger_entries
    (account_id, day, entry_id, wallet_id, sequence, kind, category, campaign_id, cause, amount_paise, balance_after_paise,
    effective_at, posted_at, posted_day, rate_card_version, billable_seconds, hash, version)
SELECT 'acc_bench', toDate(at, 'Asia/Kolkata'), concat('CALL', leftPad(toString(number), 12, '0')), 'wal_bench', number + 1,
    if(number % 100 < 90, 'call_charge', 'usage_charge'),
    multiIf(number % 100 >= 95, 'infrastructure', number % 100 >= 90, 'ai_training', number % 20 < 10, 'inbound_minutes', 'outbound_minutes'),
    concat('CMP', toString(number % 20)), concat('CALL', leftPad(toString(number), 12, '0')), -toInt64(intDiv(seconds * 135, 60)), 0,
    at, at, toDate(at, 'Asia/Kolkata'), 1, seconds, '', number + 1
FROM (
    SELECT number, toDateTime64(toDateTime('2026-03-10 18:00:00', 'UTC') - toUInt32(number * 31536000 / 12000000), 3, 'UTC') AS at,
        if(number % 7 = 0, 0, sipHash64(number) % 468) AS seconds
    FROM numbers({from}, {rows})
)
SETTINGS max_threads = 1, max_insert_threads = 1;
