/** What can be asked about how an account pays: its methods and its automatic top-ups. */
@NullMarked
package ai.voiceagent.query.payment;

import org.jspecify.annotations.NullMarked;
