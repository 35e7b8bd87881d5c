package ai.voiceagent.platform.axon;

import java.util.List;

/** Keeps commands from deciding on a cached aggregate that another process has moved on from. */
interface Freshness {

    /** Before the aggregates of {@code group} are loaded. */
    void before(List<PendingCommand<?, ?>> group);

    /** After a failed attempt: nothing that is cached of these aggregates may be trusted. */
    void failed(List<PendingCommand<?, ?>> group);
}
