/** The read API of the rate card. */
@NullMarked
package ai.voiceagent.query.ratecard.web;

import org.jspecify.annotations.NullMarked;
