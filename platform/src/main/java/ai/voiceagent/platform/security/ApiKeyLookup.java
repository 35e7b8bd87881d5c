package ai.voiceagent.platform.security;

import java.util.Optional;

/** Finds whom an API key ({@code vk_…}) speaks for; the access feature implements it on its store of hashed keys. */
public interface ApiKeyLookup {

    /** The prefix that tells an API key from an access token. */
    String PREFIX = "vk_";

    /** Knows no key at all. */
    ApiKeyLookup NONE = (key, address) -> Optional.empty();

    /** The caller behind {@code key} when it is valid and may be used from {@code address}; empty otherwise. */
    Optional<Caller> find(String key, String address);
}
