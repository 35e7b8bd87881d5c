/** Reconciliation over HTTP. */
@NullMarked
package ai.voiceagent.query.reconciliation.web;

import org.jspecify.annotations.NullMarked;
