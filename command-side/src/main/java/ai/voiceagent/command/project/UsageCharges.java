package ai.voiceagent.command.project;

import ai.voiceagent.command.ratecard.RateCards;
import ai.voiceagent.command.wallet.ChargeUsage;
import ai.voiceagent.command.wallet.ReleaseReservation;
import ai.voiceagent.command.wallet.ReserveFunds;
import ai.voiceagent.events.project.Pitch;
import ai.voiceagent.events.project.TrainingFile;
import ai.voiceagent.events.project.UsagePrice;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.events.wallet.CostCategory;
import ai.voiceagent.platform.axon.Commands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Has projects pay for what they use: money is held before the work, and taken once the work is in the log. */
@Component
public class UsageCharges {

    private static final Duration LONGEST_WORK = Duration.ofMinutes(15);

    private final Commands commands;
    private final RateCards rateCards;
    private final Clock clock;

    UsageCharges(Commands commands, RateCards rateCards, Clock clock) {
        this.commands = commands;
        this.rateCards = rateCards;
        this.clock = clock;
    }

    /** What a document costs that was learned; nothing when it is free. Sent twice it is paid once. */
    public static Optional<ChargeUsage> of(AccountId accountId, TrainingFile file) {
        return charge(accountId, file.fileId(), file.price(), file.uploadedAt());
    }

    /** What a pitch costs that was made; nothing when it is free. Sent twice it is paid once. */
    public static Optional<ChargeUsage> of(AccountId accountId, Pitch pitch) {
        return charge(accountId, pitch.pitchId(), pitch.price(), pitch.generatedAt());
    }

    private static Optional<ChargeUsage> charge(AccountId accountId, String id, UsagePrice price, Instant at) {
        if (price.totalPaise() == 0) return Optional.empty();
        return Optional.of(new ChargeUsage(
                WalletId.of(accountId), id, CostCategory.AI_TRAINING, price.totalPaise(), id, null, at));
    }

    UsagePrice pages(int pages) {
        var card = rateCards.inForce(clock.instant());
        return new UsagePrice(card.version(), card.aiTrainingPerPagePaise(), pages);
    }

    UsagePrice pitch() {
        var card = rateCards.inForce(clock.instant());
        return new UsagePrice(card.version(), card.pitchGenerationPaise(), 1);
    }

    /** Holds the price under the id of the entry that will take it; refuses when the money is not there. */
    void hold(AccountId accountId, String id, UsagePrice price) {
        if (price.totalPaise() == 0) return;
        commands.send(new ReserveFunds(
                WalletId.of(accountId), id, price.totalPaise(), clock.instant().plus(LONGEST_WORK)));
    }

    /** Gives back what is held for work that came to nothing. */
    void release(AccountId accountId, String id, UsagePrice price) {
        if (price.totalPaise() == 0) return;
        commands.send(new ReleaseReservation(WalletId.of(accountId), id, "finished"));
    }

    /** Takes the money; answers with the version of the wallet that shows it, or nothing when it was free. */
    Optional<Long> take(Optional<ChargeUsage> charge) {
        return charge.map(commands::<Long>send);
    }
}
