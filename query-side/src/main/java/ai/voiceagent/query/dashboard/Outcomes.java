package ai.voiceagent.query.dashboard;

/** Finished calls by what their dispositions mean. */
record Outcomes(long positive, long neutral, long negative) {

    long total() {
        return positive + neutral + negative;
    }
}
