package ai.voiceagent.query.shared;

import ai.voiceagent.projection.account.AccountViews;
import ai.voiceagent.projection.shared.AccountZones;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Where an account's days begin, and which day it is there. */
@Component
public class Zones {

    private final AccountViews accounts;
    private final Clock clock;

    Zones(AccountViews accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    public ZoneId of(String accountId) {
        return accounts.zone(accountId).orElse(AccountZones.DEFAULT);
    }

    public LocalDate today(String accountId) {
        return clock.instant().atZone(of(accountId)).toLocalDate();
    }
}
