/** Everything that is made of events to be read: views on MongoDB and facts in ClickHouse, all of which can be dropped and made again. */
@NullMarked
package ai.voiceagent.projection;

import org.jspecify.annotations.NullMarked;
