package ai.voiceagent.command.access;

import java.util.List;
import java.util.Optional;

/** Keeps, durably, which accounts there are and which are suspended, for whoever lets callers in. */
interface AccountDirectory {

    Optional<AccountEntry> find(String accountId);

    /** Every account, the oldest first. */
    List<AccountEntry> all();

    /** Stores an account as it is from now on. */
    void save(AccountEntry account);
}
