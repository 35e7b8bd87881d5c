/** The read API of campaigns. */
@NullMarked
package ai.voiceagent.query.campaign.web;

import org.jspecify.annotations.NullMarked;
