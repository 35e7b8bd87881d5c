/** The operator's endpoints for the projections. */
@NullMarked
package ai.voiceagent.projection.rebuild.web;

import org.jspecify.annotations.NullMarked;
