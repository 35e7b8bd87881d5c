/** What can be asked about campaigns and their statistics. */
@NullMarked
package ai.voiceagent.query.campaign;

import org.jspecify.annotations.NullMarked;
