/** The benchmarks of {@code bin/bench}: each prints ratios against a reference that it measured in the same run. */
@NullMarked
package ai.voiceagent.app.bench;

import org.jspecify.annotations.NullMarked;
