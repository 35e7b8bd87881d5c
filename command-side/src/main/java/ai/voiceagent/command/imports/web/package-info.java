/** The HTTP end of imports. */
@NullMarked
package ai.voiceagent.command.imports.web;

import org.jspecify.annotations.NullMarked;
