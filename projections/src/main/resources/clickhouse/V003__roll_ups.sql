-- Sums by day, worked out again from the facts for every day that an event touches; never fed by insert triggers.

CREATE TABLE IF NOT EXISTS voice.calls_by_day
(
    account_id       String,
    day              Date COMMENT 'day on which the calls started, in the time zone of the account',
    campaign_id      LowCardinality(String),
    direction        LowCardinality(String) COMMENT 'inbound or outbound',
    calls            UInt64 COMMENT 'calls that started',
    connected        UInt64 COMMENT 'calls with talk time',
    talk_seconds     UInt64,
    billable_seconds UInt64,
    amount_paise     Int64 COMMENT 'what the calls cost, minutes and fees',
    positive         UInt64 COMMENT 'finished calls by outcome',
    neutral          UInt64,
    negative         UInt64,
    version          UInt64 COMMENT 'position in the event log as of which the sums were made'
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYear(day)
ORDER BY (account_id, day, campaign_id, direction)
COMMENT 'Calls by day, campaign and direction';

CREATE TABLE IF NOT EXISTS voice.spend_by_day
(
    account_id   String,
    day          Date COMMENT 'day on which the cause happened, in the time zone of the account',
    campaign_id  LowCardinality(String) COMMENT 'empty when the spend is for none',
    category     LowCardinality(String) COMMENT 'inbound_minutes, outbound_minutes, ai_training or infrastructure',
    entries      UInt64,
    amount_paise Int64 COMMENT 'what was spent; positive',
    version      UInt64 COMMENT 'position in the event log as of which the sums were made'
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYear(day)
ORDER BY (account_id, day, campaign_id, category)
COMMENT 'Spend by day, campaign and cost category';

CREATE TABLE IF NOT EXISTS voice.progress
(
    id         UInt8 COMMENT 'always 0',
    position   Int64 COMMENT 'last position of the event log that these tables show',
    written_at DateTime64(3, 'UTC') DEFAULT now64(3)
)
ENGINE = ReplacingMergeTree
ORDER BY id
COMMENT 'How far these tables are';
