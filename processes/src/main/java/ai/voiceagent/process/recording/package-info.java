/** Fetches the recordings of calls from whoever made them, keeps them among our files, and deletes them when a person is erased. */
@NullMarked
package ai.voiceagent.process.recording;

import org.jspecify.annotations.NullMarked;
