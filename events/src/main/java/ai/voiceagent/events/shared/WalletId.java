package ai.voiceagent.events.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the one wallet of an account, {@code wal_…}. */
public record WalletId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WalletId {
        Ids.requireText("WalletId", value);
    }

    /** The wallet of {@code account}; every account has exactly one. */
    public static WalletId of(AccountId account) {
        return new WalletId("wal_" + account.value().replaceFirst("^acc_", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
