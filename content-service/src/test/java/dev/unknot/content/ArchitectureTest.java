package dev.unknot.content;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.unknot.test.ArchitectureRules;

@AnalyzeClasses(packages = "dev.unknot.content", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] PURE = {
        "dev.unknot.content.catalogue..",
        "dev.unknot.content.danger..",
        "dev.unknot.content.index..",
        "dev.unknot.content.drawing.*..",
        "dev.unknot.content.routine.plan.."
    };

    @ArchTest
    static final ArchTests RULES_OF_EVERY_SERVICE = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule THE_CATALOGUE_KNOWS_NO_FRAMEWORK = ArchitectureRules.pure(PURE);

    @ArchTest
    static final ArchRule THE_CATALOGUE_KNOWS_NO_JSON_LIBRARY = ArchRuleDefinition.noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml..");
}
