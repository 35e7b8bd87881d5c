/** The write API of the rate card. */
@NullMarked
package ai.voiceagent.command.ratecard.web;

import org.jspecify.annotations.NullMarked;
