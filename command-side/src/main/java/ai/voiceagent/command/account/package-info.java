/** Tenants: opening, suspending and reinstating the accounts that own campaigns, calls and one wallet each. */
@NullMarked
package ai.voiceagent.command.account;

import org.jspecify.annotations.NullMarked;
