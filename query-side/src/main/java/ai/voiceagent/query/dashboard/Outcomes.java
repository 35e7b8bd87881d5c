package ai.voiceagent.query.dashboard;

/** Finished calls by what their dispositions mean. */
record Outcomes(long positive, long neutral, long negative) {

    static final Outcomes NONE = new Outcomes(0, 0, 0);

    Outcomes plus(Outcomes other) {
        return new Outcomes(positive + other.positive, neutral + other.neutral, negative + other.negative);
    }

    long total() {
        return positive + neutral + negative;
    }
}
