/** The HTTP end of ingestion. */
@NullMarked
package ai.voiceagent.command.ingress.web;

import org.jspecify.annotations.NullMarked;
