/** Files that the product keeps beside its events: uploads that wait to be worked on. */
@NullMarked
package ai.voiceagent.platform.files;

import org.jspecify.annotations.NullMarked;
