/** The product's own set-up on a real Axon Server: runs when {@code AXON_SERVER} names one, and says so when it does not. */
@NullMarked
package ai.voiceagent.app.axonserver;

import org.jspecify.annotations.NullMarked;
