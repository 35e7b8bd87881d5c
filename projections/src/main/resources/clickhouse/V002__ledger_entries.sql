CREATE TABLE IF NOT EXISTS voice.ledger_entries
(
    account_id          String,
    day                 Date COMMENT 'day on which the cause happened (effective_at), in the time zone of the account',
    entry_id            String,
    wallet_id           String,
    sequence            UInt64 COMMENT 'counts the entries of a wallet from 1',
    kind                LowCardinality(String) COMMENT 'topup, bonus, call_charge, usage_charge, adjustment or refund',
    category            LowCardinality(String) COMMENT 'inbound_minutes, outbound_minutes, ai_training, infrastructure, or funds',
    campaign_id         LowCardinality(String) COMMENT 'empty when the entry is for none',
    cause               String COMMENT 'id of the call, top-up or other thing that moved the money',
    amount_paise        Int64 COMMENT 'positive when the balance grows',
    balance_after_paise Int64,
    effective_at        DateTime64(3, 'UTC') COMMENT 'when the cause happened',
    posted_at           DateTime64(3, 'UTC') COMMENT 'when the entry entered the ledger',
    posted_day          Date COMMENT 'day of posted_at, in the time zone of the account',
    rate_card_version   UInt32 COMMENT '0 unless it charges a call',
    billable_seconds    UInt32 COMMENT '0 unless it charges a call',
    hash                String COMMENT 'SHA-256 of the entry, chained to the one before it',
    version             UInt64
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(day)
PRIMARY KEY (account_id, day)
ORDER BY (account_id, day, sequence, entry_id)
COMMENT 'One row for each line of each wallet''s ledger';
