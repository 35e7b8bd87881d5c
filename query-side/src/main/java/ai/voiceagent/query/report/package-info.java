/** Reports of the dashboard as files: made in the background when they take long, kept for a day, handed out by signed links. */
@NullMarked
package ai.voiceagent.query.report;

import org.jspecify.annotations.NullMarked;
