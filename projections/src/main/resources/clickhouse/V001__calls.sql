-- What is known of every call, and of every minute of it. A row is replaced by the one with the higher version: read with FINAL.
-- No personal data is here. `day` is the day in the account's time zone; money is in paise, 100 to the rupee.

CREATE TABLE IF NOT EXISTS voice.accounts
(
    account_id String,
    time_zone  LowCardinality(String) COMMENT 'IANA name; decides where the days of the account begin',
    opened_at  DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree
ORDER BY account_id
COMMENT 'The tenants and their time zones';

CREATE TABLE IF NOT EXISTS voice.calls
(
    account_id        String,
    day               Date COMMENT 'day on which the call started, in the time zone of the account',
    call_id           String,
    campaign_id       LowCardinality(String),
    direction         LowCardinality(String) COMMENT 'inbound or outbound',
    status            LowCardinality(String) COMMENT 'in-progress, completed, no-answer, busy or failed',
    started_at        DateTime64(3, 'UTC'),
    answered_at       Nullable(DateTime64(3, 'UTC')),
    ended_at          Nullable(DateTime64(3, 'UTC')),
    talk_seconds      UInt32,
    disposition       LowCardinality(String) COMMENT 'empty when there is none',
    outcome           LowCardinality(String) COMMENT 'positive, neutral or negative: what the disposition means',
    rated             Bool COMMENT 'whether the call has its price',
    rate_card_version UInt32 COMMENT '0 until rated',
    billable_seconds  UInt32 COMMENT 'talk seconds in whole pulses, at least the minimum',
    minutes_paise     Int64 COMMENT 'price of the minutes',
    fee_paise         Int64 COMMENT 'platform fee',
    amount_paise      Int64 COMMENT 'minutes_paise + fee_paise',
    version           UInt64 COMMENT 'number of the event of this call that the row comes from'
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(day)
PRIMARY KEY (account_id, day)
ORDER BY (account_id, day, call_id)
COMMENT 'One row for each call that started';

CREATE TABLE IF NOT EXISTS voice.call_minutes
(
    account_id       String,
    day              Date COMMENT 'day on which the minute began, in the time zone of the account',
    call_day         Date COMMENT 'day on which the call started',
    call_id          String,
    minute_index     UInt16 COMMENT 'from 0',
    campaign_id      LowCardinality(String),
    direction        LowCardinality(String) COMMENT 'inbound or outbound',
    minute_at        DateTime64(3, 'UTC') COMMENT 'when the minute began',
    talk_seconds     UInt8 COMMENT 'seconds of the minute in which somebody talked',
    billable_seconds UInt8 COMMENT 'seconds of the minute that are billed',
    amount_paise     Int64 COMMENT 'what the minute costs; the minutes of a call add up to calls.minutes_paise',
    version          UInt64
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(day)
PRIMARY KEY (account_id, day)
ORDER BY (account_id, day, call_id, minute_index)
COMMENT 'One row for each minute of each finished call that has its price or was imported';

CREATE TABLE IF NOT EXISTS voice.call_dispositions
(
    account_id    String,
    day           Date COMMENT 'day on which the call started, in the time zone of the account',
    call_id       String,
    classified_at DateTime64(3, 'UTC') COMMENT 'since when this judgement stood',
    campaign_id   LowCardinality(String),
    direction     LowCardinality(String) COMMENT 'inbound or outbound',
    disposition   LowCardinality(String) COMMENT 'empty when there was none',
    outcome       LowCardinality(String) COMMENT 'positive, neutral or negative',
    version       UInt64
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(day)
PRIMARY KEY (account_id, day)
ORDER BY (account_id, day, call_id, version)
COMMENT 'One row for each judgement of a finished call: its first and every later one';
