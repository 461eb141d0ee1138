package dev.unknot.reminder;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.unknot.test.ArchitectureRules;
import jakarta.persistence.Entity;

@AnalyzeClasses(packages = "dev.unknot.reminder", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests RULES_OF_EVERY_SERVICE = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule DECISIONS_KNOW_NO_FRAMEWORK =
            ArchitectureRules.pure("..kind..", "..schedule..", "..prescription..", "..learning..");

    @ArchTest
    static final ArchRule PACKAGES_WITHIN_A_WING_FORM_NO_CYCLES =
            slices().matching("dev.unknot.reminder.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_ENGINE_STANDS_ON_TOP = noClasses()
            .that()
            .resideOutsideOfPackage("..reminder.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..reminder.engine..");

    @ArchTest
    static final ArchRule ENTITIES_ARE_QUERIED_IN_THEIR_PACKAGE = classes()
            .should(new ArchCondition<JavaClass>("query entities of their own package only") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    item.getMethodCallsFromSelf().stream()
                            .filter(ArchitectureTest::isQuery)
                            .filter(call ->
                                    !call.getTargetOwner().getPackageName().equals(item.getPackageName()))
                            .forEach(call -> events.add(SimpleConditionEvent.violated(item, call.getDescription())));
                }
            });

    private static boolean isQuery(JavaMethodCall call) {
        return call.getTargetOwner().isAnnotatedWith(Entity.class)
                && call.getName().matches("find.*|list.*|stream.*|count|delete|deleteAll|deleteById|update");
    }
}
