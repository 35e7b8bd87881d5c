package ai.voiceagent.projection.calllog;

/** A call of the log and where in it the call belongs. */
record Located(Place place, CallLogEntry call) {}
