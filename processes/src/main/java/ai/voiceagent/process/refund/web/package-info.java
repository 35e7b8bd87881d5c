/** The operator's view of refunds on their way. */
@NullMarked
package ai.voiceagent.process.refund.web;

import org.jspecify.annotations.NullMarked;
