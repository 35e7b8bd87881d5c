package ai.voiceagent.app;

import ai.voiceagent.command.access.FirstUser;
import java.net.InetAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the product where to look and how to log in; it is the one place that ever shows a generated password. */
@Component
class StartBanner {

    private final ObjectProvider<FirstUser> firstUser;
    private final Environment environment;

    StartBanner(ObjectProvider<FirstUser> firstUser, Environment environment) {
        this.firstUser = firstUser;
        this.environment = environment;
    }

    @EventListener
    void show(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null)
            return;
        var scheme = environment.containsProperty("server.ssl.bundle") ? "https://" : "http://";
        var url = scheme + host() + ":" + web.getWebServer().getPort();
        VoiceAgentApplication.print("\nVoice Agent Control Panel is running");
        line("API", url + "/api");
        line("documentation", url + "/swagger-ui/index.html");
        line("log in", "POST " + url + "/api/auth/login {\"email\":\"…\",\"password\":\"…\"}");
        firstUser.ifAvailable(first -> first.announce(login -> {
            line("e-mail", login.email());
            line("password", login.password() + "   (made for you and shown only now: keep it)");
        }));
        VoiceAgentApplication.print("");
    }

    private static void line(String name, String value) {
        VoiceAgentApplication.print("  %-14s %s".formatted(name, value));
    }

    private String host() {
        var address = environment.getProperty("server.address", InetAddress.class);
        if (address == null || address.isAnyLocalAddress()) return "localhost";
        return address.getHostAddress().contains(":") ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }
}
