/** Sends documents over HTTP. */
@NullMarked
package ai.voiceagent.query.export.web;

import org.jspecify.annotations.NullMarked;
