/** Plumbing with no business in it; nothing here knows what a call or a wallet is. */
@NullMarked
package ai.voiceagent.platform;

import org.jspecify.annotations.NullMarked;
