package ai.voiceagent.events.campaign;

import org.jspecify.annotations.Nullable;

/** What people call a campaign; {@code projectId} is the training project that it speaks from, when it has one. */
public record CampaignProfile(
        String name,
        @Nullable String category,
        @Nullable String description,
        @Nullable String projectId) {}
