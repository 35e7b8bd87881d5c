package ai.voiceagent.query.dashboard;

import ai.voiceagent.platform.clickhouse.Row;

/** A question whose answer is the figures of days, one row each. */
interface DayFiguresQuery extends AccountQuery<DayFigures> {

    @Override
    default DayFigures read(Row row) {
        var calls = new CallFigures(
                row.number("inbound_calls"),
                row.number("outbound_calls"),
                row.number("connected_calls"),
                row.number("inbound_seconds"),
                row.number("outbound_seconds"),
                new Outcomes(row.number("positive_calls"), row.number("neutral_calls"), row.number("negative_calls")));
        var spend = new SpendFigures(
                row.number("inbound_minutes_paise"),
                row.number("outbound_minutes_paise"),
                row.number("ai_training_paise"),
                row.number("infrastructure_paise"));
        return new DayFigures(row.day("day"), new Figures(calls, spend), row.number("as_of"));
    }
}
