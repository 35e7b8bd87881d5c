package ai.voiceagent.projection.shared;

/** A view that can be dropped and made again from the events, and can prove that it became the same. */
public interface RebuildableView {

    /** The name of its collection or table. */
    String name();

    /** The processing group that feeds it, and that is replayed when it is rebuilt. */
    String group();

    /** Forgets everything. */
    void clear();

    /** A fingerprint of all its rows that does not depend on their order; equal views have equal ones. */
    String checksum();
}
