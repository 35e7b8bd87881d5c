/** The read API of payment methods and automatic top-ups. */
@NullMarked
package ai.voiceagent.query.payment.web;

import org.jspecify.annotations.NullMarked;
