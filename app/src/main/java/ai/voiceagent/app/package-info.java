/** The one Spring Boot application: opens the modules' doors, and nothing else. */
@NullMarked
package ai.voiceagent.app;

import org.jspecify.annotations.NullMarked;
