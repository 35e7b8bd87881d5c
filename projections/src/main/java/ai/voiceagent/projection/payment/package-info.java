/** The view of how accounts pay: saved methods and automatic top-ups. */
@NullMarked
package ai.voiceagent.projection.payment;

import org.jspecify.annotations.NullMarked;
