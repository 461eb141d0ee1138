package dev.unknot.triage;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.unknot.test.ArchitectureRules;

@AnalyzeClasses(packages = "dev.unknot.triage", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests RULES_OF_EVERY_SERVICE = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule DECISIONS_KNOW_NO_FRAMEWORK = ArchitectureRules.pure(
            "..evidence..",
            "..rule..",
            "..protocol..",
            "..decision..",
            "..narrative.*..",
            "..fhir.code..",
            "..fhir.form..",
            "..fhir.result..");

    @ArchTest
    static final ArchRule ONLY_ONE_PACKAGE_SPEAKS_FHIR = ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackage("..fhir..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ca.uhn.fhir..", "org.hl7.fhir..");
}
