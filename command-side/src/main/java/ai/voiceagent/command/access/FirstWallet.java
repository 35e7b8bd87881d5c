package ai.voiceagent.command.access;

import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.readback.ReadBack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the first request wait, for a moment, until the first wallet can be seen: nobody is told that it does not exist. */
@Component
class FirstWallet implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FirstWallet.class);

    private final FirstUser firstUser;
    private final ReadBack readBack;
    private volatile boolean running;

    FirstWallet(FirstUser firstUser, ReadBack readBack) {
        this.firstUser = firstUser;
        this.readBack = readBack;
    }

    @Override
    public void start() {
        running = true;
        firstUser.opened().ifPresent(account -> {
            try {
                readBack.await("wallet", account.value(), WalletId.of(account).value(), 0);
            } catch (Rejection late) {
                LOG.info("The wallet of {} is not in the views yet", account);
            }
        });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return FirstUser.AFTER_COMMANDS_BEFORE_HTTP + 128;
    }
}
