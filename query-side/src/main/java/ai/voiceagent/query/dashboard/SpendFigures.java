package ai.voiceagent.query.dashboard;

/** Spend in paise, by what it was for. */
record SpendFigures(
        long inboundMinutesPaise, long outboundMinutesPaise, long aiTrainingPaise, long infrastructurePaise) {

    long totalPaise() {
        return inboundMinutesPaise + outboundMinutesPaise + aiTrainingPaise + infrastructurePaise;
    }
}
