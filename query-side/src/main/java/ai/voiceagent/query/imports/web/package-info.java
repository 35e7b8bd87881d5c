/** The read API of imports. */
@NullMarked
package ai.voiceagent.query.imports.web;

import org.jspecify.annotations.NullMarked;
