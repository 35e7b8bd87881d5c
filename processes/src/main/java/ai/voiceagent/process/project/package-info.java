/** What follows from what happens to projects: payment, and the removal of files. */
@NullMarked
package ai.voiceagent.process.project;

import org.jspecify.annotations.NullMarked;
