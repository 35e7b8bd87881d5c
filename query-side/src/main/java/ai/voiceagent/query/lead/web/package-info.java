/** The read API of leads. */
@NullMarked
package ai.voiceagent.query.lead.web;

import org.jspecify.annotations.NullMarked;
