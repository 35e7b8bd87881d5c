package ai.voiceagent.embedded;

import ai.voiceagent.platform.error.Misconfiguration;
import ai.voiceagent.platform.outbound.Outbound;
import org.springframework.core.env.Environment;

/** Webhooks may lead to this machine only while everything is embedded in it: what shares a machine with real stores is not for tenants. */
final class LoopbackAndStores {

    private LoopbackAndStores() {}

    static void check(Environment environment) {
        var allowed = environment.getProperty(
                Outbound.LOOPBACK_SETTING, environment.getProperty("VOICE_ALLOW_LOOPBACK", "false"));
        var all = Store.EVENTS.embedded(environment) && Store.DOCUMENTS.embedded(environment);
        if (all || !Boolean.parseBoolean(allowed)) return;
        throw new Misconfiguration(
                "VOICE_ALLOW_LOOPBACK lets webhooks reach this machine, which is for trying things out on "
                        + "embedded stores only. Leave it away.");
    }
}
