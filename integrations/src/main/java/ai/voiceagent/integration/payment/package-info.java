/** What payment gateways have in common: how they are asked, and what becomes of what they report. */
@NullMarked
package ai.voiceagent.integration.payment;

import org.jspecify.annotations.NullMarked;
