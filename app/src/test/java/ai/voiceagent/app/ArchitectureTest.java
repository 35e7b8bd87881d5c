package ai.voiceagent.app;

import static ai.voiceagent.app.ArchitectureConditions.haveMethodAnnotatedWith;
import static ai.voiceagent.app.ArchitectureConditions.liveInANullMarkedPackage;
import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
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
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the tree that neither the compiler nor Maven can hold. */
@AnalyzeClasses(packages = "ai.voiceagent", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CONDITIONAL_ON_ROLE = "ai.voiceagent.platform.role.ConditionalOnRole";

    private static final DescribedPredicate<JavaClass> EVENTS = describe(
            "are permitted by a *Event interface",
            type -> !type.isInterface()
                    && type.getAllRawInterfaces().stream()
                            .anyMatch(family -> family.getSimpleName().endsWith("Event")
                                    && family.getPackageName().startsWith("ai.voiceagent.events")));

    private static final DescribedPredicate<JavaClass> COMMANDS = describe(
            "are commands",
            type -> type.getFields().stream()
                    .anyMatch(field -> field.isAnnotatedWith(TargetAggregateIdentifier.class)));

    private static final DescribedPredicate<JavaClass> EVENT_LISTENERS = describe(
            "handle events",
            type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(EventHandler.class)));

    private static final DescribedPredicate<JavaClass> QUERY_LISTENERS = describe(
            "handle queries",
            type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(QueryHandler.class)));

    private static final DescribedPredicate<JavaClass> PROGRAMS = describe(
            "are programs", type -> type.tryGetMethod("main", String[].class).isPresent());

    // 1 ── sides of the system

    @ArchTest
    static final ArchRule sidesKnowOnlyWhatTheyMay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("events")
            .definedBy("ai.voiceagent.events..")
            .layer("platform")
            .definedBy("ai.voiceagent.platform..")
            .layer("embedded")
            .definedBy("ai.voiceagent.embedded..")
            .layer("command")
            .definedBy("ai.voiceagent.command..")
            .layer("projection")
            .definedBy("ai.voiceagent.projection..")
            .layer("query")
            .definedBy("ai.voiceagent.query..")
            .layer("process")
            .definedBy("ai.voiceagent.process..")
            .layer("integration")
            .definedBy("ai.voiceagent.integration..")
            .layer("app")
            .definedBy("ai.voiceagent.app..")
            .whereLayer("command")
            .mayOnlyBeAccessedByLayers("process", "integration", "app")
            .whereLayer("projection")
            .mayOnlyBeAccessedByLayers("query", "app")
            .whereLayer("process")
            .mayOnlyBeAccessedByLayers("integration", "app")
            .whereLayer("query")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("integration")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("embedded")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("platform")
            .mayNotAccessAnyLayer()
            .whereLayer("events")
            .mayNotAccessAnyLayer();

    // 2 ── events are plain facts

    @ArchTest
    static final ArchRule eventsNeedNothingButTheJdk = classes()
            .that()
            .resideInAPackage("ai.voiceagent.events..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "ai.voiceagent.events..", "com.fasterxml.jackson.annotation..", "org.jspecify..");

    // 3 ── features: an import sends the commands of calls, the watchdog reads the open calls; never both ways

    @ArchTest
    static final ArchRule commandFeaturesHaveNoCycles = featuresOf("command");

    @ArchTest
    static final ArchRule projectionFeaturesHaveNoCycles = featuresOf("projection");

    @ArchTest
    static final ArchRule queryFeaturesHaveNoCycles = featuresOf("query");

    @ArchTest
    static final ArchRule processFeaturesHaveNoCycles = featuresOf("process");

    @ArchTest
    static final ArchRule integrationFeaturesDoNotKnowEachOther = strangersOf("integration");

    @ArchTest
    static final ArchRule platformFeaturesHaveNoCycles = featuresOf("platform");

    // 4 ── messages are records

    @ArchTest
    static final ArchRule eventsAreRecords = classes().that(EVENTS).should().beRecords();

    @ArchTest
    static final ArchRule commandsAreRecords = classes().that(COMMANDS).should().beRecords();

    @ArchTest
    static final ArchRule queriesAreRecords = classes()
            .that()
            .resideInAPackage("ai.voiceagent.query..")
            .and()
            .haveNameMatching(".*\\.(Get|Find)[A-Z]\\w*")
            .and()
            .haveNameNotMatching(".*(Handler|Controller)")
            .should()
            .beRecords()
            .allowEmptyShould(true);

    // 5 ── what nobody may call stays at home

    @ArchTest
    static final ArchRule aggregatesArePackagePrivate =
            classes().that().areAnnotatedWith(Aggregate.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule eventListenersArePackagePrivate =
            classes().that(EVENT_LISTENERS).should().bePackagePrivate();

    @ArchTest
    static final ArchRule queryHandlersArePackagePrivate = classes()
            .that(QUERY_LISTENERS)
            .and()
            .resideInAPackage("ai.voiceagent.query..")
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule controllersArePackagePrivate =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    // 6 ── aggregates decide, and do nothing else

    @ArchTest
    static final ArchRule aggregatesDoNothingButDecide = noClasses()
            .that()
            .areAnnotatedWith(Aggregate.class)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework..",
                    "com.mongodb..",
                    "java.net.http..",
                    "java.sql..",
                    "javax.sql..",
                    "jakarta.servlet.."));

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

    private static ArchRule featuresOf(String side) {
        return slices().matching("ai.voiceagent." + side + ".(*)..").should().beFreeOfCycles();
    }

    private static ArchRule strangersOf(String side) {
        return slices().matching("ai.voiceagent." + side + ".(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage("..shared.."));
    }
}
