/** Logging in and staying logged in, over HTTP. */
@NullMarked
package ai.voiceagent.command.access.web;

import org.jspecify.annotations.NullMarked;
