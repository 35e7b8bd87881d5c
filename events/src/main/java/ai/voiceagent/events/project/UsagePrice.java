package ai.voiceagent.events.project;

/** What something other than minutes costs, and why: {@code units} at {@code unitPaise} each, by this version of the rate card. */
public record UsagePrice(int rateCardVersion, long unitPaise, long units) {

    /** The whole price; nothing is rounded. */
    public long totalPaise() {
        return Math.multiplyExact(unitPaise, units);
    }
}
