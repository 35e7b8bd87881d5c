/** Reports over HTTP. */
@NullMarked
package ai.voiceagent.query.report.web;

import org.jspecify.annotations.NullMarked;
