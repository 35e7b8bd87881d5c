package ai.voiceagent.command.ingress;

import ai.voiceagent.command.claim.Claims;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.platform.id.Ids;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Knows our call for a provider's name of it; deliveries that meet in parallel find the same one, for ever. */
@Component
class CallNames {

    private static final int REMEMBERED = 10_000;

    private final Claims claims;
    private final Ids ids;
    private final Map<String, CallId> recent = Collections.synchronizedMap(new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CallId> eldest) {
            return size() > REMEMBERED;
        }
    });

    CallNames(Claims claims, Ids ids) {
        this.claims = claims;
        this.ids = ids;
    }

    CallId of(AccountId accountId, String providerCallId) {
        var name = "provider-call:" + accountId + ":" + providerCallId;
        var known = recent.get(name);
        if (known != null) return known;
        var callId = new CallId(claims.claim(name, ids.next("CALL")));
        recent.put(name, callId);
        return callId;
    }
}
