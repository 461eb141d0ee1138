package dev.unknot.reminder;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.unknot.test.ArchitectureRules;

@AnalyzeClasses(packages = "dev.unknot.reminder", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests RULES_OF_EVERY_SERVICE = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule DECISIONS_KNOW_NO_FRAMEWORK =
            ArchitectureRules.pure("..schedule..", "..prescription..", "..learning..");
}
