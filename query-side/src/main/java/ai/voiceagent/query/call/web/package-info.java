/** The read API of calls. */
@NullMarked
package ai.voiceagent.query.call.web;

import org.jspecify.annotations.NullMarked;
