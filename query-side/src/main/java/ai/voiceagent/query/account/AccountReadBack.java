package ai.voiceagent.query.account;

import ai.voiceagent.platform.readback.ReadBackSource;
import ai.voiceagent.projection.account.AccountViews;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows a command the account that it opened or changed; the operator, who sends such commands, is above accounts. */
@Component
class AccountReadBack implements ReadBackSource {

    private final AccountViews accounts;

    AccountReadBack(AccountViews accounts) {
        this.accounts = accounts;
    }

    @Override
    public String resource() {
        return "account";
    }

    @Override
    public Optional<Object> read(String accountId, String id, long version) {
        return accounts.find(id).filter(view -> view.version() >= version).map(view -> view);
    }
}
