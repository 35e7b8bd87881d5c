package ai.voiceagent.platform.security;

import java.util.Optional;

/** Says whether the bearer of a genuine token is still welcome; the access feature implements it on its users and sessions. */
public interface Standing {

    /** Believes every genuine token. */
    Standing UNQUESTIONED = token -> Optional.of(token.caller());

    /** The caller with the role of this moment; empty when the user or the session is gone; refuses users of a suspended account. */
    Optional<Caller> of(AccessToken token);
}
