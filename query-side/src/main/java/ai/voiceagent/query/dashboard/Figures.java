package ai.voiceagent.query.dashboard;

/** Calls and spend of some days. */
record Figures(CallFigures calls, SpendFigures spend) {

    static final Figures NONE = new Figures(CallFigures.NONE, SpendFigures.NONE);

    Figures plus(Figures other) {
        return new Figures(calls.plus(other.calls), spend.plus(other.spend));
    }
}
