package ai.voiceagent.query.wallet;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.platform.readback.ReadBackSource;
import ai.voiceagent.projection.wallet.TopUpViews;
import ai.voiceagent.projection.wallet.WalletViews;
import ai.voiceagent.query.shared.Zones;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows a command the top-up that it made or finished; versions are those of the wallet. */
@Component
class TopUpReadBack implements ReadBackSource {

    private final TopUpViews topUps;
    private final WalletViews wallets;
    private final Zones zones;

    TopUpReadBack(TopUpViews topUps, WalletViews wallets, Zones zones) {
        this.topUps = topUps;
        this.wallets = wallets;
        this.zones = zones;
    }

    @Override
    public String resource() {
        return "topup";
    }

    @Override
    public Optional<Object> read(String accountId, String id, long version) {
        var wallet = wallets.find(WalletId.of(new AccountId(accountId)).value());
        if (wallet.isEmpty() || wallet.get().version() < version) return Optional.empty();
        return topUps.find(id)
                .filter(topUp -> topUp.accountId().equals(accountId))
                .map(topUp -> TransactionShown.of(topUp, zones.of(accountId)));
    }
}
