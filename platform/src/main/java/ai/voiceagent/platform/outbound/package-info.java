/** Where the product may connect to because somebody gave it an address: the public internet, and nothing of ours. */
@NullMarked
package ai.voiceagent.platform.outbound;

import org.jspecify.annotations.NullMarked;
