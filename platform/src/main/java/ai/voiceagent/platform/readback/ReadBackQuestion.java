package ai.voiceagent.platform.readback;

/** Asks whichever process runs the query side for a resource of at least one version. */
record ReadBackQuestion(String resource, String accountId, String id, long version) {

    static final String NAME = "voice.read-back";
}
