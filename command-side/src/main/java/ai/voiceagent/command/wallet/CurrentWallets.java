package ai.voiceagent.command.wallet;

import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.platform.axon.Commands;
import org.springframework.stereotype.Component;

/** Tells processes and adapters what is in a wallet, never from a view that may be late. */
@Component
public class CurrentWallets {

    private final Commands commands;

    public CurrentWallets(Commands commands) {
        this.commands = commands;
    }

    /** The wallet as it is now; refuses with {@code NOT_FOUND} when there is none. */
    public WalletFacts require(WalletId wallet) {
        return commands.send(new DescribeWallet(wallet));
    }

    /** A top-up of the wallet; refuses with {@code NOT_FOUND} one that the wallet does not know, or no more. */
    public TopUpFacts topUp(WalletId wallet, String topUpId) {
        return commands.send(new DescribeTopUp(wallet, topUpId));
    }
}
