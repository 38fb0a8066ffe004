package io.github.samspoke.emulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WallsTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.samspoke.emulator");

    @Test
    void internalPackages_noCycles() {
        slices().matching("io.github.samspoke.emulator.internal.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    @Test
    void client_unknownHere() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.github.samspoke.calendly..", "io.github.samspoke.core..")
                .check(classes);
    }

    @Test
    void time_onlyFromTheClockGiven() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.github.samspoke.emulator.standalone.EmulatorMain")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .check(classes);
    }
}
