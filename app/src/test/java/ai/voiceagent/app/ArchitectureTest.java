package ai.voiceagent.app;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import ai.voiceagent.platform.clickhouse.SqlQuery;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the tree that neither the compiler nor Maven can hold. */
@AnalyzeClasses(packages = "ai.voiceagent", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

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
            .areAssignableTo(SqlQuery.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .andShould()
            .bePackagePrivate();

    // 5 ── what nobody may call stays at home

    @ArchTest
    static final ArchRule aggregatesArePackagePrivate =
            classes().that().areAnnotatedWith(Aggregate.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule eventListenersArePackagePrivate =
            classes().that(CodingRules.EVENT_LISTENERS).should().bePackagePrivate();

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

    // 7 and on ── how the code itself is written

    @ArchTest
    static final ArchTests code = ArchTests.in(CodingRules.class);

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
