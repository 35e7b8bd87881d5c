/** The REST API over a real port, on the embedded stores: what it answers, to whom, and how it refuses. */
@NullMarked
package ai.voiceagent.app.api;

import org.jspecify.annotations.NullMarked;
