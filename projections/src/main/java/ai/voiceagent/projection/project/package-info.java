/** The views of projects: each by itself, and the list of an account. */
@NullMarked
package ai.voiceagent.projection.project;

import org.jspecify.annotations.NullMarked;
