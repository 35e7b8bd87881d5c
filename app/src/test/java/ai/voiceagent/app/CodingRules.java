package ai.voiceagent.app;

import static ai.voiceagent.app.ArchitectureConditions.haveMethodAnnotatedWith;
import static ai.voiceagent.app.ArchitectureConditions.liveInANullMarkedPackage;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.data.mongodb.core.MongoOperations;

/** How the code of every side is written: time, money, listeners, technology, injection, output, names. */
final class CodingRules {

    private static final String CONDITIONAL_ON_ROLE = "ai.voiceagent.platform.role.ConditionalOnRole";

    static final DescribedPredicate<JavaClass> EVENT_LISTENERS = describe(
            "handle events",
            type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(EventHandler.class)));

    private static final DescribedPredicate<JavaClass> PROGRAMS = describe(
            "are programs", type -> type.tryGetMethod("main", String[].class).isPresent());

    private CodingRules() {}

    // 7 ── time and money

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .resideOutsideOfPackage("ai.voiceagent.app..")
            .and()
            .doNotHaveFullyQualifiedName("ai.voiceagent.platform.PlatformSetup") // makes the one Clock
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule moneyIsNeverFloating = noFields()
            .that()
            .areDeclaredInClassesThat(resideInAnyPackage(
                    "ai.voiceagent.events..", "ai.voiceagent.command..", "ai.voiceagent.projection.."))
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .orShould()
            .haveRawType(Double.class)
            .orShould()
            .haveRawType(Float.class);

    @ArchTest
    static final ArchRule paiseAreWholeNumbers = fields().that()
            .haveNameEndingWith("Paise")
            .should()
            .haveRawType(long.class)
            .orShould()
            .haveRawType(Long.class);

    // 8 ── event listeners say which group they are and what a replay does to them

    @ArchTest
    static final ArchRule eventListenersNameTheirGroup =
            classes().that(EVENT_LISTENERS).should().beAnnotatedWith(ProcessingGroup.class);

    @ArchTest
    static final ArchRule projectionsCanForget = classes()
            .that(EVENT_LISTENERS)
            .and()
            .resideInAPackage("ai.voiceagent.projection..")
            .should(haveMethodAnnotatedWith(ResetHandler.class));

    @ArchTest
    static final ArchRule processesAreNeverReplayed = classes()
            .that(EVENT_LISTENERS)
            .and()
            .resideInAnyPackage("ai.voiceagent.process..", "ai.voiceagent.integration..")
            .should()
            .beAnnotatedWith(DisallowReplay.class);

    // 9 ── technology stays in its corner

    @ArchTest
    static final ArchRule onlyWebPackagesKnowTheWeb = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..web..",
                    "ai.voiceagent.integration..",
                    "ai.voiceagent.platform.security..",
                    "ai.voiceagent.platform.transport..",
                    "ai.voiceagent.app..")
            .and()
            .resideOutsideOfPackages("ai.voiceagent.command", "ai.voiceagent.query", "ai.voiceagent.process")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework.web..", "jakarta.servlet.."));

    @ArchTest
    static final ArchRule onlyClickHousePackagesKnowItsClient = noClasses()
            .that()
            .resideOutsideOfPackages("..clickhouse..", "ai.voiceagent.embedded..")
            .should()
            .dependOnClassesThat(resideInAPackage("com.clickhouse.."));

    @ArchTest
    static final ArchRule onlyMongoClassesUseMongoOperations = noClasses()
            .that()
            .haveNameNotMatching(".*\\.Mongo\\w*(\\$.*)?")
            .and()
            .resideOutsideOfPackages("ai.voiceagent.platform.mongo..", "ai.voiceagent.embedded..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(MongoOperations.class);

    // 10 ── doors, injection, output, names

    @ArchTest
    static final ArchRule onlyDoorsKnowRoles = noClasses()
            .that()
            .resideOutsideOfPackage("ai.voiceagent.platform..")
            .and()
            .haveNameNotMatching("ai\\.voiceagent\\.(command|projection|query|process|integration|app)\\.[A-Z][\\w$]*")
            .should()
            .beAnnotatedWith(CONDITIONAL_ON_ROLE);

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields()
            .that()
            .areDeclaredInClassesThat(describe("are no records", type -> !type.isRecord()))
            .should(GeneralCodingRules.BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION);

    @ArchTest
    static final ArchRule nobodyUsesJavaUtilLogging = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule onlyProgramsPrint =
            noClasses().that(DescribedPredicate.not(PROGRAMS)).should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule namesSayWhatAThingIsFor =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|DTO|Dto)");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(liveInANullMarkedPackage());
}
