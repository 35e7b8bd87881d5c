/** What every read answer has in common: how money, time and counts are written for people. */
@NullMarked
package ai.voiceagent.query.shared;

import org.jspecify.annotations.NullMarked;
