package ai.voiceagent.command.account;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells other features what an account is like, never from a view that may be late. */
@Component
public class Accounts {

    private final Commands commands;

    public Accounts(Commands commands) {
        this.commands = commands;
    }

    /** The account as it is now, if the events know of it. */
    public Optional<AccountFacts> find(AccountId accountId) {
        try {
            return Optional.of(require(accountId));
        } catch (Rejection refusal) {
            if (refusal.code() == ErrorCode.NOT_FOUND) return Optional.empty();
            throw refusal;
        }
    }

    /** The account as it is now; refuses with {@code NOT_FOUND} when there is none. */
    public AccountFacts require(AccountId accountId) {
        return commands.send(new DescribeAccount(accountId));
    }
}
