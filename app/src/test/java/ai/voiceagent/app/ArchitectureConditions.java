package ai.voiceagent.app;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.NullMarked;

/** Conditions that ArchUnit does not bring along. */
final class ArchitectureConditions {

    private ArchitectureConditions() {}

    static ArchCondition<JavaClass> haveMethodAnnotatedWith(Class<? extends Annotation> annotation) {
        return new ArchCondition<>("have a method annotated with @" + annotation.getSimpleName()) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var found = type.getAllMethods().stream().anyMatch(method -> method.isAnnotatedWith(annotation));
                events.add(new SimpleConditionEvent(
                        type,
                        found,
                        type.getName() + (found ? " has" : " lacks") + " a method annotated with @"
                                + annotation.getSimpleName()));
            }
        };
    }

    static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package whose package-info says @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getPackageName() + (marked ? " is" : " is not") + " @NullMarked"));
            }
        };
    }
}
