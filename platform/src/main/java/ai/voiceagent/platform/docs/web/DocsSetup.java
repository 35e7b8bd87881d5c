package ai.voiceagent.platform.docs.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Serves the page data of the API documentation beside whatever else a process serves. */
@Configuration(proxyBeanMethods = false)
@Import(DocsController.class)
public class DocsSetup {}
