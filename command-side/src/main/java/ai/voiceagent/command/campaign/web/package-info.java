/** Creating, changing and deleting campaigns over HTTP. */
@NullMarked
package ai.voiceagent.command.campaign.web;

import org.jspecify.annotations.NullMarked;
