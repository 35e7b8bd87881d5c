package ai.voiceagent.query.dashboard;

/** Spend in paise, by what it was for. */
record SpendFigures(
        long inboundMinutesPaise, long outboundMinutesPaise, long aiTrainingPaise, long infrastructurePaise) {

    static final SpendFigures NONE = new SpendFigures(0, 0, 0, 0);

    SpendFigures plus(SpendFigures other) {
        return new SpendFigures(
                inboundMinutesPaise + other.inboundMinutesPaise,
                outboundMinutesPaise + other.outboundMinutesPaise,
                aiTrainingPaise + other.aiTrainingPaise,
                infrastructurePaise + other.infrastructurePaise);
    }

    long totalPaise() {
        return inboundMinutesPaise + outboundMinutesPaise + aiTrainingPaise + infrastructurePaise;
    }
}
