/** Writes documents for people: PDF in every script that the product speaks, and spreadsheets of any length. */
@NullMarked
package ai.voiceagent.query.export;

import org.jspecify.annotations.NullMarked;
