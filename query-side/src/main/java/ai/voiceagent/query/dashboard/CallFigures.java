package ai.voiceagent.query.dashboard;

/** The calls of some days, counted. */
record CallFigures(
        long inboundCalls,
        long outboundCalls,
        long connectedCalls,
        long inboundSeconds,
        long outboundSeconds,
        Outcomes outcomes) {

    static final CallFigures NONE = new CallFigures(0, 0, 0, 0, 0, Outcomes.NONE);

    CallFigures plus(CallFigures other) {
        return new CallFigures(
                inboundCalls + other.inboundCalls,
                outboundCalls + other.outboundCalls,
                connectedCalls + other.connectedCalls,
                inboundSeconds + other.inboundSeconds,
                outboundSeconds + other.outboundSeconds,
                outcomes.plus(other.outcomes));
    }

    long talkSeconds() {
        return inboundSeconds + outboundSeconds;
    }
}
