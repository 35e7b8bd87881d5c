/** The write API of payment methods and automatic top-ups. */
@NullMarked
package ai.voiceagent.command.payment.web;

import org.jspecify.annotations.NullMarked;
