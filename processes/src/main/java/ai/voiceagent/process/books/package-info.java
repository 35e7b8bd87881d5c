/** Closes the months of every wallet, in time and in order. */
@NullMarked
package ai.voiceagent.process.books;

import org.jspecify.annotations.NullMarked;
