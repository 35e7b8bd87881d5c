package ai.voiceagent.query.dashboard;

import ai.voiceagent.query.shared.Formats;

/** What the money went to; the shares add up to 100. */
public record CostAllocation(
        Cost inboundMinutes,
        Cost outboundMinutes,
        Cost aiTraining,
        Cost infrastructure,
        Raw raw,
        Days range,
        long asOf) {

    /** One of the four things that cost. */
    public record Cost(String amount, String share) {}

    /** The same in paise. */
    public record Raw(
            long inboundMinutesPaise,
            long outboundMinutesPaise,
            long aiTrainingPaise,
            long infrastructurePaise,
            long totalPaise) {}

    static CostAllocation of(SpendFigures spend, Days range, long asOf) {
        var shares = Shares.of(
                spend.inboundMinutesPaise(),
                spend.outboundMinutesPaise(),
                spend.aiTrainingPaise(),
                spend.infrastructurePaise());
        return new CostAllocation(
                cost(spend.inboundMinutesPaise(), shares[0]),
                cost(spend.outboundMinutesPaise(), shares[1]),
                cost(spend.aiTrainingPaise(), shares[2]),
                cost(spend.infrastructurePaise(), shares[3]),
                new Raw(
                        spend.inboundMinutesPaise(),
                        spend.outboundMinutesPaise(),
                        spend.aiTrainingPaise(),
                        spend.infrastructurePaise(),
                        spend.totalPaise()),
                range,
                asOf);
    }

    private static Cost cost(long paise, int share) {
        return new Cost(Formats.inr(paise), share + "%");
    }
}
