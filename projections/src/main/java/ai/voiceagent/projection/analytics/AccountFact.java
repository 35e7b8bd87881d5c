package ai.voiceagent.projection.analytics;

import ai.voiceagent.events.account.AccountOpened;
import ai.voiceagent.platform.clickhouse.RowBatch;
import java.time.Instant;

/** A row of {@code accounts}: a tenant and where its days begin. */
record AccountFact(String accountId, String timeZone, Instant openedAt) implements Fact {

    static AccountFact of(AccountOpened event) {
        return new AccountFact(event.accountId().value(), event.timeZone(), event.openedAt());
    }

    static RowBatch rows() {
        return new RowBatch("voice.accounts", "account_id", "time_zone", "opened_at");
    }

    @Override
    public void addTo(RowBatch rows) {
        rows.text(accountId).text(timeZone).instant(openedAt).end();
    }
}
