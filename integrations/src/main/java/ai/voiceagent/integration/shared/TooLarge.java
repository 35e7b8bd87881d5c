package ai.voiceagent.integration.shared;

import java.io.IOException;

/** Says that an answer is larger than anybody wants to read. */
public final class TooLarge extends IOException {

    TooLarge(long limit) {
        super("The answer is larger than " + limit + " bytes");
    }
}
