package ai.voiceagent.projection.analytics;

import java.util.List;

/** The tables that the events fill, for whoever forgets or compares them. */
final class AnalyticsTables {

    /** What events say directly. */
    static final List<String> FACTS =
            List.of("accounts", "calls", "call_minutes", "call_dispositions", "ledger_entries");

    /** What is worked out from the facts; its versions depend on how events were batched. */
    static final List<String> ROLL_UPS = List.of("calls_by_day", "spend_by_day");

    static final List<String> ALL = List.of(
            "progress",
            "calls_by_day",
            "spend_by_day",
            "accounts",
            "calls",
            "call_minutes",
            "call_dispositions",
            "ledger_entries");

    private AnalyticsTables() {}
}
