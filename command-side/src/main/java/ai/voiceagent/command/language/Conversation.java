package ai.voiceagent.command.language;

import ai.voiceagent.events.shared.Direction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said in a call, in its order. */
public record Conversation(Direction direction, List<Turn> turns) {

    /** What one side said in one go; {@code role} is as the voice provider names it, mostly {@code agent} or {@code user}. */
    public record Turn(@Nullable String role, String text) {

        /** Whether our side said it. */
        public boolean ours() {
            return role != null
                    && role.strip().toLowerCase(java.util.Locale.ROOT).matches("agent|assistant|bot|ai|system");
        }
    }
}
