package ai.voiceagent.projection.account;

import ai.voiceagent.events.account.AccountEvent;
import ai.voiceagent.events.account.AccountOpened;
import ai.voiceagent.events.account.AccountReinstated;
import ai.voiceagent.events.account.AccountSuspended;
import ai.voiceagent.projection.shared.VersionedView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account as its users and the operator see it; {@code suspendedBecause} is absent while it is in good standing. */
public record AccountView(
        String accountId,
        @Nullable String name,
        @Nullable String timeZone,
        @Nullable Instant openedAt,
        @Nullable String suspendedBecause,
        long version)
        implements VersionedView {

    static AccountView empty(String accountId) {
        return new AccountView(accountId, null, null, null, null, NOTHING);
    }

    AccountView after(AccountEvent event, long sequence) {
        return switch (event) {
            case AccountOpened opened ->
                new AccountView(accountId, opened.name(), opened.timeZone(), opened.openedAt(), null, sequence);
            case AccountSuspended suspended -> suspended(suspended.reason(), sequence);
            case AccountReinstated reinstated -> suspended(null, sequence);
        };
    }

    private AccountView suspended(@Nullable String reason, long sequence) {
        return new AccountView(accountId, name, timeZone, openedAt, reason, sequence);
    }
}
