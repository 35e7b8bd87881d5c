/** What adapters share: HTTP to addresses that somebody gave us. */
@NullMarked
package ai.voiceagent.integration.shared;

import org.jspecify.annotations.NullMarked;
