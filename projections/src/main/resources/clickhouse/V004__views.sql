-- The same tables for people: current rows only, without FINAL and without the version.

CREATE OR REPLACE VIEW voice.call_facts AS
SELECT * EXCEPT version FROM voice.calls FINAL;

CREATE OR REPLACE VIEW voice.minute_facts AS
SELECT * EXCEPT version FROM voice.call_minutes FINAL;

CREATE OR REPLACE VIEW voice.disposition_facts AS
SELECT * EXCEPT version FROM voice.call_dispositions FINAL;

CREATE OR REPLACE VIEW voice.ledger_facts AS
SELECT * EXCEPT version FROM voice.ledger_entries FINAL;

CREATE OR REPLACE VIEW voice.daily_calls AS
SELECT * EXCEPT version FROM voice.calls_by_day FINAL;

CREATE OR REPLACE VIEW voice.daily_spend AS
SELECT * EXCEPT version FROM voice.spend_by_day FINAL;
