/** How an account pays: its saved payment methods, and the top-ups that it wants made by themselves. */
@NullMarked
package ai.voiceagent.events.payment;

import org.jspecify.annotations.NullMarked;
