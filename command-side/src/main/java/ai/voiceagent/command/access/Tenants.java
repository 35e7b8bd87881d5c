package ai.voiceagent.command.access;

import ai.voiceagent.command.account.OpenAccount;
import ai.voiceagent.command.account.ReinstateAccount;
import ai.voiceagent.command.account.SuspendAccount;
import ai.voiceagent.command.wallet.OpenWallet;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.security.AccessRole;
import ai.voiceagent.platform.security.Caller;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** The accounts of an installation, as the operator opens, suspends and reinstates them. */
@Component
public class Tenants {

    private final AccountDirectory directory;
    private final Members members;
    private final Users users;
    private final Commands commands;
    private final KnownCallers callers;
    private final Clock clock;

    Tenants(
            AccountDirectory directory,
            Members members,
            Users users,
            Commands commands,
            KnownCallers callers,
            Clock clock) {
        this.directory = directory;
        this.members = members;
        this.users = users;
        this.commands = commands;
        this.callers = callers;
        this.clock = clock;
    }

    /** Who will own a new account. */
    public record Owner(String email, String password) {

        @Override
        public String toString() {
            return "an owner " + email;
        }
    }

    public List<AccountEntry> list() {
        return directory.all();
    }

    public AccountEntry require(String accountId) {
        return directory.find(accountId).orElseThrow(() -> Rejection.notFound("account", accountId));
    }

    /** Opens an account with its wallet and its owner. Repeating it with the same id completes what a crash interrupted. */
    public AccountEntry open(String accountId, String name, String timeZone, Owner owner) {
        var email = EmailAddress.of("ownerEmail", owner.email());
        Passwords.require("ownerPassword", owner.password());
        var known = directory.find(accountId);
        if (known.isPresent()) return known.get();

        var account = new AccountId(accountId);
        var interrupted = !users.of(accountId).isEmpty();
        if (!interrupted) members.requireFree(email);
        commands.send(new OpenAccount(account, name, timeZone));
        commands.send(new OpenWallet(WalletId.of(account), account));
        if (!interrupted) members.newUser(accountId, email, "Owner", AccessRole.OWNER, owner.password());
        var entry = new AccountEntry(accountId, name, timeZone, email.value(), null, clock.instant());
        directory.save(entry);
        return entry;
    }

    public AccountEntry suspend(Caller operator, String accountId, String reason) {
        if (operator.accountId().equals(accountId)) throw Rejection.conflict("You would lock yourself out");
        var entry = require(accountId);
        commands.send(new SuspendAccount(new AccountId(accountId), reason));
        return saved(entry.suspended(reason));
    }

    public AccountEntry reinstate(String accountId) {
        var entry = require(accountId);
        commands.send(new ReinstateAccount(new AccountId(accountId)));
        return saved(entry.suspended(null));
    }

    private AccountEntry saved(AccountEntry entry) {
        directory.save(entry);
        callers.forget();
        return entry;
    }
}
