/** Training projects: what campaigns speak from, the documents that are learned, and the pitches made of them. */
@NullMarked
package ai.voiceagent.command.project;

import org.jspecify.annotations.NullMarked;
