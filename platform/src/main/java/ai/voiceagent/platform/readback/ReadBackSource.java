package ai.voiceagent.platform.readback;

import java.util.Optional;

/** A view that can say how far it is with one resource and what it looks like; the query side has one for each resource. */
public interface ReadBackSource {

    /** The name under which the command side asks for this kind of resource, e.g. {@code campaign}. */
    String resource();

    /**
     * The resource as the API shows it, when the view holds at least {@code version} of it (an aggregate sequence number);
     * empty when the view is not there yet or {@code accountId} does not own it.
     */
    Optional<Object> read(String accountId, String id, long version);
}
