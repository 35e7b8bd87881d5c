package ai.voiceagent.platform.security;

import java.time.Instant;

/** What a genuine access token says: who, in which login session, since when. */
public record AccessToken(Caller caller, String session, Instant issuedAt) {}
