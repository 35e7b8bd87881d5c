/** The door of the module that speaks to the outside: payment gateways, voice providers, model vendors, files. */
@NullMarked
package ai.voiceagent.integration;

import org.jspecify.annotations.NullMarked;
