package ai.voiceagent.platform.web;

import ai.voiceagent.platform.security.AccessRole;
import ai.voiceagent.platform.security.AccessTokens;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.testing.WebTestApplication;
import ai.voiceagent.test.Http;
import ai.voiceagent.test.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The platform behind a port, and a client that is logged in. */
@SpringBootTest(
        classes = {WebTestApplication.class, SampleController.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.servlet.multipart.max-file-size=1KB", "server.address=127.0.0.1"})
abstract class WebBench {

    @LocalServerPort
    int port;

    @Autowired
    AccessTokens tokens;

    @Autowired
    SampleController samples;

    Http http;
    String[] owner;

    @BeforeEach
    void logIn() {
        http = new Http(port);
        owner = bearer("acc_1");
    }

    String[] bearer(String account) {
        return new String[] {
            "Authorization", "Bearer " + tokens.issue(new Caller("usr_1", account, AccessRole.OWNER, false))
        };
    }

    Answer post(String json) {
        return http.post("/api/samples", json, owner);
    }
}
