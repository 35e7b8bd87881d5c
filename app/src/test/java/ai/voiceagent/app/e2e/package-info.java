/** The product as its users meet it: the built jar in a process of its own, spoken to over HTTP, and killed. */
@NullMarked
package ai.voiceagent.app.e2e;

import org.jspecify.annotations.NullMarked;
