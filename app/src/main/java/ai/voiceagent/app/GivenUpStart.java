package ai.voiceagent.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;

/**
 * Lets a start be given up: Ctrl-C or kill -TERM would otherwise wait until everything is up, or until Axon Server answers. Ending at once is
 * as safe as kill -9, which loses nothing.
 */
final class GivenUpStart {

    private static final int GIVEN_UP = 130;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private GivenUpStart() {}

    static void allow(SpringApplication application) {
        var over = new CountDownLatch(1);
        application.addListeners((ApplicationListener<SpringApplicationEvent>) event -> {
            if (event instanceof ApplicationStartedEvent || event instanceof ApplicationFailedEvent) over.countDown();
        });
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endUnless(over), "given-up-start"));
    }

    private static void endUnless(CountDownLatch over) {
        try {
            if (over.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(GIVEN_UP);
    }
}
