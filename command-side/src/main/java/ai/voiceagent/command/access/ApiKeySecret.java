package ai.voiceagent.command.access;

import ai.voiceagent.platform.security.ApiKeyLookup;

/** How an API key is written: {@code vk_}, the part of its id that says which key it is, and a secret of 256 bits. */
final class ApiKeySecret {

    private static final String ID_PREFIX = "key_";

    private ApiKeySecret() {}

    static String next(String keyId) {
        return OpaqueToken.next(ApiKeyLookup.PREFIX + keyId.substring(ID_PREFIX.length()) + "_");
    }

    /** The id of the key that {@code secret} claims to be. */
    static String id(String secret) {
        var rest = secret.substring(ApiKeyLookup.PREFIX.length());
        var end = rest.indexOf('_');
        return ID_PREFIX + (end < 0 ? rest : rest.substring(0, end));
    }
}
