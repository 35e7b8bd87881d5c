/** The read API of projects. */
@NullMarked
package ai.voiceagent.query.project.web;

import org.jspecify.annotations.NullMarked;
