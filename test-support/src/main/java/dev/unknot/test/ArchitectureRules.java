package dev.unknot.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules that every service keeps. An {@code ArchitectureTest} takes them over with
 * {@code @ArchTest static final ArchTests SHARED = ArchTests.in(ArchitectureRules.class)} and adds its own.
 */
public final class ArchitectureRules {

    private static final String OURS = "dev.unknot.";
    private static final String HTTP_METHOD = "jakarta.ws.rs.HttpMethod";
    private static final String PRODUCES = "jakarta.ws.rs.Produces";
    private static final Set<String> SHARED_MODULES = Set.of("contracts", "messaging", "http");
    private static final Set<String> TIMES = Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            OffsetDateTime.class.getName(),
            ZonedDateTime.class.getName());

    @ArchTest
    public static final ArchRule FEATURES_FORM_NO_CYCLES =
            slices().matching(OURS + "*.(*)..").should().beFreeOfCycles();

    @ArchTest
    public static final ArchRule ONLY_THE_SYSTEM_CLOCK_ASKS_FOR_THE_TIME = noClasses()
            .that()
            .doNotHaveSimpleName("SystemClock")
            .should()
            .callMethodWhere(DescribedPredicate.describe("ask the system for the time", ArchitectureRules::asksTheTime))
            .because("one injected Clock lets tests set the time");

    @ArchTest
    public static final ArchRule RESOURCES_RETURN_VIEWS = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .notHaveRawReturnType(DescribedPredicate.describe(
                    "an entity", (JavaClass type) -> type.isAnnotatedWith(Entity.class.getName())))
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule PACKAGE_NAMES_SAY_WHAT_IS_INSIDE = noClasses()
            .should()
            .resideInAnyPackage("..common..", "..util..", "..utils..", "..core..", "..impl..", "..misc..", "..helper..")
            .because("a name that says nothing attracts everything");

    @ArchTest
    public static final ArchRule HTTP_BELONGS_TO_ITS_MODULE = noClasses()
            .should()
            .resideInAnyPackage(
                    OURS + "*.problem..",
                    OURS + "*.caller..",
                    OURS + "*.access..",
                    OURS + "*.query..",
                    OURS + "*.description..")
            .because("the module http answers for every service alike");

    @ArchTest
    public static final ArchRule ERRORS_ARE_PROBLEMS = noClasses()
            .should()
            .callConstructorWhere(DescribedPredicate.describe(
                    "make an error of JAX-RS",
                    call -> call.getTargetOwner().getName().matches("jakarta\\.ws\\.rs\\.[A-Za-z]+Exception")))
            .because("only a problem says what to do");

    @ArchTest
    public static final ArchRule LOCATIONS_NAME_NO_HOST = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "make a location absolute by the Host header",
                    call -> call.getTargetOwner().getName().startsWith("jakarta.ws.rs.core.Response")
                            && Set.of("created", "location", "contentLocation", "seeOther")
                                    .contains(call.getName())))
            .because("the client chooses that header; use Created");

    @ArchTest
    public static final ArchRule RESOURCES_SAY_WHAT_THEY_PRODUCE = methods()
            .that()
            .areMetaAnnotatedWith(HTTP_METHOD)
            .should()
            .beAnnotatedWith(PRODUCES)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(PRODUCES)
            .because("otherwise an answer takes any media type, as text of a Java object")
            .allowEmptyShould(true);

    private ArchitectureRules() {}

    @ArchTest
    public static void noServiceKnowsAnother(JavaClasses imported) {
        Set<String> own = imported.stream().map(ArchitectureRules::module).collect(Collectors.toSet());
        classes()
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "belong to " + own + " or to " + SHARED_MODULES,
                        (JavaClass target) -> module(target).isEmpty()
                                || own.contains(module(target))
                                || SHARED_MODULES.contains(module(target))))
                .check(imported);
    }

    /** These packages decide and compute; they know neither the framework nor the database nor the broker. */
    public static ArchRule pure(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "jakarta..",
                        "org.eclipse.microprofile..",
                        "org.hibernate..",
                        "org.apache.kafka..",
                        "java.sql..");
    }

    /** The first part of the package below ours: {@code triage} of {@code dev.unknot.triage.rule}; empty for libraries. */
    private static String module(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        return name.startsWith(OURS) ? name.substring(OURS.length()).split("\\.")[0] : "";
    }

    private static boolean asksTheTime(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean now = call.getName().equals("now")
                && TIMES.contains(owner)
                && call.getTarget().getRawParameterTypes().isEmpty();
        boolean systemClock =
                owner.equals(Clock.class.getName()) && call.getName().startsWith("system");
        boolean millis = owner.equals(System.class.getName()) && call.getName().equals("currentTimeMillis");
        return now || systemClock || millis;
    }
}
