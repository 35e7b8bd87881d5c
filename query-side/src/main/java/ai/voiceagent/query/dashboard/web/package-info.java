/** The dashboard over HTTP. */
@NullMarked
package ai.voiceagent.query.dashboard.web;

import org.jspecify.annotations.NullMarked;
