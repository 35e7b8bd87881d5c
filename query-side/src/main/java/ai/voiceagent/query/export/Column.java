package ai.voiceagent.query.export;

/** A column of a table in a document; {@code share} says how wide it is, beside the shares of the others. */
public record Column(String header, float share, Align align) {

    /** On which side of a column its cells stand. */
    public enum Align {
        LEFT,
        RIGHT
    }

    public static Column left(String header, float share) {
        return new Column(header, share, Align.LEFT);
    }

    /** For numbers. */
    public static Column right(String header, float share) {
        return new Column(header, share, Align.RIGHT);
    }
}
