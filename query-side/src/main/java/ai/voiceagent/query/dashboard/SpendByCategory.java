package ai.voiceagent.query.dashboard;

import ai.voiceagent.platform.clickhouse.Row;

/** What was spent on each of the four things that cost; always one row. */
record SpendByCategory(String accountId, DateRange range) implements AccountQuery<SpendFigures> {

    @Override
    public String sql() {
        return """
                SELECT sumIf(amount_paise, category = 'inbound_minutes') AS inbound_minutes,
                    sumIf(amount_paise, category = 'outbound_minutes') AS outbound_minutes,
                    sumIf(amount_paise, category = 'ai_training') AS ai_training,
                    sumIf(amount_paise, category = 'infrastructure') AS infrastructure
                FROM voice.spend_by_day FINAL
                WHERE account_id = {account:String} AND day BETWEEN {from:Date} AND {to:Date}""";
    }

    @Override
    public SpendFigures read(Row row) {
        return new SpendFigures(
                row.number("inbound_minutes"),
                row.number("outbound_minutes"),
                row.number("ai_training"),
                row.number("infrastructure"));
    }
}
