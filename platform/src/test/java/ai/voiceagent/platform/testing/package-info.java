/** What tests of the HTTP plumbing share. */
@NullMarked
package ai.voiceagent.platform.testing;

import org.jspecify.annotations.NullMarked;
