package ai.voiceagent.platform.topup;

import ai.voiceagent.platform.error.Misconfiguration;
import ai.voiceagent.platform.error.Rejection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;

/** The terms of a top-up, from the installation's settings; all amounts there are whole rupees. */
public class TopUpTerms {

    private static final Pattern RUPEES = Pattern.compile("\\d{1,8}");
    private static final Pattern TIER = Pattern.compile("(\\d{1,8}):(\\d{1,3})");

    private final long leastPaise;
    private final long mostPaise;
    private final List<Long> presets;
    private final List<BonusTier> bonus;

    public TopUpTerms(
            @Value("${voice.payments.least:1}") String least,
            @Value("${voice.payments.most:1000000}") String most,
            @Value("${voice.payments.presets:1000,5000,10000,25000,50000}") List<String> presets,
            @Value("${voice.payments.bonus:}") List<String> bonus) {
        this.leastPaise = rupees("voice.payments.least", least);
        this.mostPaise = rupees("voice.payments.most", most);
        if (leastPaise < 1 || mostPaise < leastPaise) {
            throw new Misconfiguration("voice.payments.least and .most: " + least + " to " + most + " leaves nothing");
        }
        this.presets = presets.stream()
                .filter(text -> !text.isBlank())
                .map(text -> rupees("voice.payments.presets", text))
                .toList();
        this.bonus = bonus.stream()
                .filter(text -> !text.isBlank())
                .map(TopUpTerms::tier)
                .sorted(Comparator.comparing(BonusTier::fromPaise))
                .toList();
        this.presets.stream()
                .filter(paise -> paise < leastPaise || paise > mostPaise)
                .findFirst()
                .ifPresent(wrong -> {
                    throw new Misconfiguration(
                            "voice.payments.presets: " + wrong / 100 + " is less or more than may be paid in");
                });
    }

    public long leastPaise() {
        return leastPaise;
    }

    public long mostPaise() {
        return mostPaise;
    }

    /** Amounts to offer for a click, in their order. */
    public List<Long> presetsPaise() {
        return presets;
    }

    /** What comes on top, by the amount from which on it does; empty when nothing does. */
    public List<BonusTier> bonus() {
        return new ArrayList<>(bonus);
    }

    /** The tier that counts for a payment of {@code paise}. */
    public Optional<BonusTier> tier(long paise) {
        return bonus.stream().filter(tier -> paise >= tier.fromPaise()).reduce((lower, higher) -> higher);
    }

    /** Refuses an amount that nobody may pay in at once. */
    public void require(String field, long paise) {
        if (paise >= leastPaise && paise <= mostPaise) return;
        var rule = "from " + leastPaise / 100 + " to " + mostPaise / 100;
        throw Rejection.validation(field, rule, "must be " + rule + " rupees");
    }

    private static BonusTier tier(String text) {
        var parts = TIER.matcher(text.strip());
        if (!parts.matches()) {
            throw new Misconfiguration("voice.payments.bonus: '" + text + "' is no tier like 10000:5 (rupees:percent)");
        }
        return new BonusTier(Long.parseLong(parts.group(1)) * 100, Integer.parseInt(parts.group(2)));
    }

    private static long rupees(String setting, String text) {
        if (!RUPEES.matcher(text.strip()).matches()) {
            throw new Misconfiguration(setting + ": '" + text + "' is no amount in whole rupees");
        }
        return Long.parseLong(text.strip()) * 100;
    }
}
