/** The shape of every HTTP answer, and how refusals become one. */
@NullMarked
package ai.voiceagent.platform.web;

import org.jspecify.annotations.NullMarked;
