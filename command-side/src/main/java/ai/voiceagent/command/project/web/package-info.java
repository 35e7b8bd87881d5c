/** Creating, changing, teaching and deleting projects over HTTP. */
@NullMarked
package ai.voiceagent.command.project.web;

import org.jspecify.annotations.NullMarked;
