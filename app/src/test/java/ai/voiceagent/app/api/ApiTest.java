package ai.voiceagent.app.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A test on the whole product; all that carry this share one running instance, so they make accounts of their own. */
@SpringBootTest(
        classes = WholeProduct.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "voice.data=${java.io.tmpdir}/voice-agent-api-${random.uuid}",
            "voice.account.name=Account of ${random.uuid}",
            "voice.analysis.after=PT0.5S",
            "voice.admin.email=" + Api.OPERATOR,
            "voice.admin.password=" + Api.PASSWORD
        })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface ApiTest {}
