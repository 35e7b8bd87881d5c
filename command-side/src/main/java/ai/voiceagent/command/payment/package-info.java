/** How an account pays: saved payment methods, automatic top-ups, and the port to payment gateways. */
@NullMarked
package ai.voiceagent.command.payment;

import org.jspecify.annotations.NullMarked;
