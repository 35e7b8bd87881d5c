/** What can be asked about projects. */
@NullMarked
package ai.voiceagent.query.project;

import org.jspecify.annotations.NullMarked;
