/** What people may do to calls over HTTP. */
@NullMarked
package ai.voiceagent.command.call.web;

import org.jspecify.annotations.NullMarked;
