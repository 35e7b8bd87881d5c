package ai.voiceagent.command.account;

import ai.voiceagent.command.testing.TestCommands;
import java.time.Clock;

/** Accounts for the tests of other features. */
public final class AccountFixture {

    private AccountFixture() {}

    public static TestCommands commands(Clock clock) {
        return TestCommands.of(clock, Account.class);
    }
}
