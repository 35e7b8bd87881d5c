/** The page data of the API documentation, read off the OpenAPI document so that the two cannot differ. */
@NullMarked
package ai.voiceagent.platform.docs.web;

import org.jspecify.annotations.NullMarked;
