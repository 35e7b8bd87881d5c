/** The API that takes leads in. */
@NullMarked
package ai.voiceagent.command.lead.web;

import org.jspecify.annotations.NullMarked;
