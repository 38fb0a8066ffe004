package io.github.samspoke.calendly;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String TRANSPORT = "io.github.samspoke.calendly.internal.http";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.samspoke.calendly");

    @Test
    void packages_haveNoCycles() {
        slices().matching("io.github.samspoke.calendly.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void exportedSignatures_nameNothingInternalOrForeign() {
        List<String> leaks = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            if (type.getPackageName().contains(".internal")
                    || !type.getModifiers().contains(JavaModifier.PUBLIC)) {
                continue;
            }
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                boolean visible = unit.getModifiers().contains(JavaModifier.PUBLIC)
                        || unit.getModifiers().contains(JavaModifier.PROTECTED);
                Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                        .filter(t -> visible && isHidden(t))
                        .forEach(t -> leaks.add(unit.getFullName() + " " + t.getName()));
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(CLASSES.size()).isGreaterThan(80);
    }

    private static boolean isHidden(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        // Micrometer's registry stands in one exported signature, which cannot do without it.
        return name.contains(".internal.")
                || name.startsWith("com.fasterxml")
                || name.startsWith("io.github.resilience4j")
                || name.startsWith("org.slf4j");
    }

    @Test
    @DisplayName("nobody touches Micrometer but the package for it, and nobody touches that")
    void micrometer_isOptional() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.github.samspoke.calendly.micrometer")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micrometer..", "io.github.samspoke.calendly.micrometer")
                .check(CLASSES);
    }

    @Test
    @DisplayName("G5 time enters through Clock and Sleeper; only the transport reads nanoTime")
    void time_isNotReadDirectly() {
        noClasses().should().callMethod(Instant.class, "now").check(CLASSES);
        noClasses().should().callMethod(LocalDate.class, "now").check(CLASSES);
        noClasses().should().callMethod(ZonedDateTime.class, "now").check(CLASSES);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(CLASSES);
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(TRANSPORT)
                .should()
                .callMethod(System.class, "nanoTime")
                .check(CLASSES);
    }

    @Test
    @DisplayName("one package makes HTTP requests")
    void http_isUsedByTheTransportAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(TRANSPORT)
                .should()
                .callMethod(java.net.http.HttpRequest.class, "newBuilder", java.net.URI.class)
                .check(CLASSES);
    }
}
