/** The operator's view of commands that were refused. */
@NullMarked
package ai.voiceagent.process.undone.web;

import org.jspecify.annotations.NullMarked;
