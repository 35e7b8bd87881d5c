package ai.voiceagent.embedded.clickhouse;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Runs the real engine; bin/test fetches it. Elsewhere than on Linux x86-64 there is none, and the tests are skipped. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledOnOs(
        value = OS.LINUX,
        architectures = "amd64",
        disabledReason = "SKIPPED: there is no embedded ClickHouse engine for this platform")
@interface NeedsEngine {}
