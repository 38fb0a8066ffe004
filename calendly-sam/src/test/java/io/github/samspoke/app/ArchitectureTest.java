package io.github.samspoke.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The walls of the application")
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.samspoke.app");

    @Test
    @DisplayName("G: nothing but what the libraries export")
    void application_usesLibraries_exportedPackagesAlone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.samspoke.core..internal..",
                        "io.github.samspoke.jdbc.internal..",
                        "io.github.samspoke.calendly.internal..",
                        "io.github.samspoke.emulator.internal..")
                .check(CLASSES);
    }

    @Test
    @DisplayName("G: pages stand on the web part, the console on pages, commands on the console, never the other way")
    void packages_imports_pointDownward() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("web")
                .definedBy("io.github.samspoke.app.console.web")
                .layer("task")
                .definedBy("io.github.samspoke.app.console.task")
                .layer("page")
                .definedBy("io.github.samspoke.app.console.page..")
                .layer("console")
                .definedBy("io.github.samspoke.app.console")
                .layer("workspace")
                .definedBy("io.github.samspoke.app.workspace..")
                .layer("command")
                .definedBy("io.github.samspoke.app.command..", "io.github.samspoke.app")
                .withOptionalLayers(true)
                .whereLayer("web")
                .mayOnlyBeAccessedByLayers("task", "page", "console", "command")
                .whereLayer("task")
                .mayOnlyBeAccessedByLayers("page", "console")
                .whereLayer("page")
                .mayOnlyBeAccessedByLayers("console")
                .whereLayer("console")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("workspace")
                .mayOnlyBeAccessedByLayers("command")
                .check(CLASSES);
    }

    @Test
    @DisplayName("G: a server and a template engine stay inside the console")
    void console_libraries_notElsewhere() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.github.samspoke.app.console..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "gg.jte..")
                .check(CLASSES);
    }
}
