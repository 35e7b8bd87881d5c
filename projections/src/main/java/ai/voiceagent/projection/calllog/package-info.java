/** The call log of a campaign as a tree over time: any page and any sum under any filter in a few look-ups by key. */
@NullMarked
package ai.voiceagent.projection.calllog;

import org.jspecify.annotations.NullMarked;
