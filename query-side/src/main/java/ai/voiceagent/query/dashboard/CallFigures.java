package ai.voiceagent.query.dashboard;

/** The calls of some days, counted. */
record CallFigures(
        long inboundCalls,
        long outboundCalls,
        long connectedCalls,
        long inboundSeconds,
        long outboundSeconds,
        Outcomes outcomes) {

    long talkSeconds() {
        return inboundSeconds + outboundSeconds;
    }
}
