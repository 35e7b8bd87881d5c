/** Everything that can happen to a training project, from which campaigns speak. */
@NullMarked
package ai.voiceagent.events.project;

import org.jspecify.annotations.NullMarked;
