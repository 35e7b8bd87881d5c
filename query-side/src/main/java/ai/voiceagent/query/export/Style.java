package ai.voiceagent.query.export;

/** How a piece of text looks; {@code gray} is 0 for black. */
record Style(float size, boolean bold, float gray) {

    static final Style TITLE = new Style(18, true, 0.1f);
    static final Style HEADING = new Style(12, true, 0.1f);
    static final Style BODY = new Style(10, false, 0.1f);
    static final Style LABEL = new Style(10, true, 0.4f);
    static final Style FIGURE = new Style(17, true, 0.1f);
    static final Style SMALL = new Style(8, false, 0.25f);
    static final Style SMALL_LABEL = new Style(8, true, 0.4f);
    static final Style NOTE = new Style(9, false, 0.4f);

    /** From one base line to the next; the marks of the Indic scripts need it. */
    float leading() {
        return size * 1.5f;
    }

    /** From the top of a line to its base line. */
    float ascent() {
        return size * 1.1f;
    }

    Shaper shaper() {
        return new Shaper(bold);
    }
}
