package ai.voiceagent.command.account;

import ai.voiceagent.command.testing.TestCommands;
import java.time.Clock;

/** Accounts for the tests of other features. */
public final class AccountFixture {

    private AccountFixture() {}

    public static Accounts accounts(TestCommands commands) {
        return new Accounts(commands.commands());
    }

    /** What is sent only to ask an account what it is like. */
    public static boolean asks(Object command) {
        return command instanceof DescribeAccount;
    }

    public static TestCommands commands(Clock clock) {
        return TestCommands.of(clock, Account.class);
    }
}
