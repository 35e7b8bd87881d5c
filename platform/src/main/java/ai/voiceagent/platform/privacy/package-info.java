/** Personal data that can be forgotten although the log that holds it cannot be changed. */
@NullMarked
package ai.voiceagent.platform.privacy;

import org.jspecify.annotations.NullMarked;
