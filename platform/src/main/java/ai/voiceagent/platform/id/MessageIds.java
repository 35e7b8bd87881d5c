package ai.voiceagent.platform.id;

import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericEventMessage;

/**
 * Identifies Axon's messages so that they sort by time: identifiers are a unique key of the event store, and neighbours in time
 * should be neighbours on the disk. Axon finds it by the service loader.
 */
public final class MessageIds extends IdentifierFactory {

    private final Ids ids = new Ids(GenericEventMessage.clock);

    @Override
    public String generateIdentifier() {
        return ids.next("");
    }
}
