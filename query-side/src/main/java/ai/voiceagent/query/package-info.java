/** Everything that can be asked: the read API over the views and the analytics store. */
@NullMarked
package ai.voiceagent.query;

import org.jspecify.annotations.NullMarked;
