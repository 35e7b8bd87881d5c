package ai.voiceagent.query.export;

/** A colour of the charts; they differ in lightness too, so that they can be told apart on black and white paper. */
public enum Ink {
    BLUE(0.16f, 0.38f, 0.70f),
    TEAL(0.10f, 0.60f, 0.56f),
    AMBER(0.93f, 0.65f, 0.20f),
    RED(0.78f, 0.27f, 0.25f),
    GREY(0.72f, 0.75f, 0.79f),
    PALE(0.945f, 0.955f, 0.97f);

    private final float red;
    private final float green;
    private final float blue;

    Ink(float red, float green, float blue) {
        this.red = red;
        this.green = green;
        this.blue = blue;
    }

    float[] parts() {
        return new float[] {red, green, blue};
    }
}
