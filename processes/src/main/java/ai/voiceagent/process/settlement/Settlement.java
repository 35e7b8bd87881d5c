package ai.voiceagent.process.settlement;

import ai.voiceagent.command.call.RateCall;
import ai.voiceagent.command.wallet.ReleaseReservation;
import ai.voiceagent.command.wallet.SettleCall;
import ai.voiceagent.events.call.CallEnded;
import ai.voiceagent.events.call.CallRated;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.process.shared.BatchedCommands;
import ai.voiceagent.process.shared.CurrentPrices;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Rates a call when it ends, with the prices in force when it started, and settles it once it is rated. Imports settle their own. */
@Component
@ProcessingGroup("settlement")
@DisallowReplay
class Settlement {

    private final BatchedCommands commands;
    private final CurrentPrices prices;

    Settlement(BatchedCommands commands, CurrentPrices prices) {
        this.commands = commands;
        this.prices = prices;
    }

    @EventHandler
    void on(CallEnded ended) {
        var call = ended.facts();
        var startedAt = Objects.requireNonNull(call.startedAt(), "a call that ended has started");
        var charge = prices.charge(startedAt, call.direction(), call.talkSeconds());
        commands.send("rate:" + ended.callId(), new RateCall(ended.callId(), charge));
    }

    @EventHandler
    void on(CallRated rated) {
        var call = rated.facts();
        var charge = Objects.requireNonNull(call.charge(), "a call that is rated has its charge");
        var wallet = WalletId.of(call.accountId());
        var id = rated.callId();
        if (!call.connected()) {
            commands.send("release:" + id, new ReleaseReservation(wallet, id.value(), "not-connected"));
            return;
        }
        var startedAt = Objects.requireNonNull(call.startedAt(), "a call that is rated has started");
        commands.send(
                "settle:" + id,
                new SettleCall(wallet, id, call.campaignId(), call.direction(), charge, startedAt, id.value()));
    }
}
