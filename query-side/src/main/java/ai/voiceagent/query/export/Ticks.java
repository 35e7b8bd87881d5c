package ai.voiceagent.query.export;

/** Round numbers for the axis of a chart. */
final class Ticks {

    private static final int MOST = 4;
    private static final long[] ROUND = {1, 2, 5, 10};

    private Ticks() {}

    /** The smallest of 1, 2, 5, 10, 20, … times {@code smallest} of which {@link #MOST} reach {@code highest}. */
    static long step(long highest, long smallest) {
        for (long power = smallest; ; power *= 10) {
            for (var round : ROUND) if (round * power * MOST >= highest) return round * power;
        }
    }
}
