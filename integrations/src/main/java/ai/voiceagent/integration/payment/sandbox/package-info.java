/** A payment gateway without money: its checkout page is served by this server, everything else is as with a real one. */
@NullMarked
package ai.voiceagent.integration.payment.sandbox;

import org.jspecify.annotations.NullMarked;
