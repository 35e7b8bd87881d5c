package ai.voiceagent.platform.privacy;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Brings {@link PersonalData} into a process. */
@Configuration(proxyBeanMethods = false)
@Import({MongoCallKeys.class, MongoPersonalData.class})
public class PersonalDataSetup {}
