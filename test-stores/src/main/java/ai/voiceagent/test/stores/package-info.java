/** Stores, and events delivered to views, for the tests of projections and queries. */
@NullMarked
package ai.voiceagent.test.stores;

import org.jspecify.annotations.NullMarked;
