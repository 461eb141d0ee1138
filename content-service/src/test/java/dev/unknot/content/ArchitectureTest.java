package dev.unknot.content;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.unknot.content.remedy.Remedy;
import dev.unknot.content.revision.Revision;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;

@AnalyzeClasses(packages = "dev.unknot.content", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> TIMES = Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            OffsetDateTime.class.getName(),
            ZonedDateTime.class.getName());

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLES =
            slices().matching("dev.unknot.content.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_CATALOGUE_KNOWS_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.unknot.content.catalogue..",
                    "dev.unknot.content.index..",
                    "dev.unknot.content.drawing.*..",
                    "dev.unknot.content.routine.plan..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "org.hibernate..", "io.smallrye..", "com.fasterxml..");

    @ArchTest
    static final ArchRule NOBODY_ASKS_THE_SYSTEM_FOR_THE_TIME = noClasses()
            .that()
            .doNotHaveSimpleName("SystemClock")
            .should()
            .callMethodWhere(
                    DescribedPredicate.describe("asks the system for the time", ArchitectureTest::asksTheTime));

    @ArchTest
    static final ArchRule RESOURCES_RETURN_NO_ENTITY = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .notHaveRawReturnType(Remedy.class)
            .andShould()
            .notHaveRawReturnType(Revision.class);

    private static boolean asksTheTime(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean now = call.getName().equals("now")
                && TIMES.contains(owner)
                && call.getTarget().getRawParameterTypes().isEmpty();
        boolean systemClock =
                owner.equals(Clock.class.getName()) && call.getName().startsWith("system");
        return now
                || systemClock
                || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
    }
}
