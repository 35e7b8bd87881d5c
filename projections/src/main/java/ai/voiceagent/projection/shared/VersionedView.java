package ai.voiceagent.projection.shared;

/** A view of one aggregate that knows the number of the last event in it. */
public interface VersionedView {

    /** The {@link #version()} of a view that has seen nothing. */
    long NOTHING = -1;

    long version();
}
