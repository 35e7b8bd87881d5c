package ai.voiceagent.command.account;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.platform.axon.Commands;
import org.springframework.stereotype.Component;

/** Tells other features what an account is like, never from a view that may be late. */
@Component
public class Accounts {

    private final Commands commands;

    public Accounts(Commands commands) {
        this.commands = commands;
    }

    /** The account as it is now; refuses with {@code NOT_FOUND} when there is none. */
    public AccountFacts require(AccountId accountId) {
        return commands.send(new DescribeAccount(accountId));
    }
}
