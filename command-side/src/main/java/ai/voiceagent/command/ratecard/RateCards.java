package ai.voiceagent.command.ratecard;

import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.platform.axon.Commands;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells other features what things cost, never from a view that may be late. Whoever rates in bulk keeps {@link #versions()}. */
@Component
public class RateCards {

    /** The id of the one rate card. */
    public static final String ID = "rate-card";

    private final Commands commands;

    public RateCards(Commands commands) {
        this.commands = commands;
    }

    /** All versions, in the order in which they were published. */
    public List<RateCardVersion> versions() {
        return commands.send(new DescribeRateCard(ID));
    }

    /** The version that prices a call which started at {@code startedAt}. */
    public RateCardVersion inForce(Instant startedAt) {
        return inForce(versions(), startedAt);
    }

    /** The same among {@code versions}; an instant before all of them has the prices of the first. */
    public static RateCardVersion inForce(List<RateCardVersion> versions, Instant startedAt) {
        return RateCardVersion.inForce(versions, startedAt).orElseGet(versions::getFirst);
    }
}
