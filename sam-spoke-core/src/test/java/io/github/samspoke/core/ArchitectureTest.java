package io.github.samspoke.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.samspoke.calendly.organization.Organizations;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Sleeper;
import io.github.samspoke.core.reclamation.internal.IssuedPermit;
import io.github.samspoke.core.reclamation.internal.IssuedRestore;
import io.github.samspoke.core.reclamation.internal.IssuedRevocation;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The walls of the house. */
class ArchitectureTest {
    private static final String ROOT = "io.github.samspoke.core";
    private static final ConceptOrder ORDER = new ConceptOrder(
            ROOT,
            List.of(
                    "common",
                    "audit",
                    "connection",
                    "people",
                    "subscription",
                    "activity",
                    "exclusion",
                    "profile",
                    "reclamation",
                    "license",
                    "report",
                    "spoke",
                    "job",
                    "store",
                    "memory",
                    "calendly",
                    "testing",
                    "micrometer"));
    private static final Pattern TIME = Pattern.compile("java\\.time\\.Clock\\.(system|tick).*|java\\.time\\..*\\.now"
            + "|java\\.util\\.Date\\.<init>|java\\.util\\.Calendar\\.getInstance"
            + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    @DisplayName("Concepts know only those below them, and every class has its concept")
    void concepts_imports_pointDownward() {
        assertThat(CLASSES).isNotEmpty();
        assertThat(ORDER.violations(CLASSES)).isEmpty();
    }

    @Test
    @DisplayName("The order test can fail: a planted cycle is found")
    void concepts_plantedCycle_isFound() {
        JavaClasses planted = new ClassFileImporter().importPackages("io.github.samspoke.planted");

        assertThat(new ConceptOrder("io.github.samspoke.planted", List.of("lower", "upper")).violations(planted))
                .anyMatch(found -> found.contains("Low") && found.contains("High"));
        assertThat(new ConceptOrder("io.github.samspoke.planted", List.of("lower")).violations(planted))
                .anyMatch(found -> found.contains("belongs to no concept"));
    }

    @Test
    @DisplayName("Only core.calendly knows the Calendly client")
    void client_isKnown_onlyByTheSpoke() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".calendly..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.github.samspoke.calendly..")
                .check(CLASSES);
    }

    @Test
    @DisplayName("I1: only the executor makes a permit")
    void permit_isMade_onlyByTheExecutor() {
        assertThat(callers(IssuedPermit.class, "<init>")).containsExactly(ROOT + ".reclamation.internal.ItemExecutor");
    }

    @Test
    @DisplayName("I1, I11: only the Calendly reclaimer sends the DELETE of a membership")
    void delete_isSent_onlyByTheReclaimer() {
        assertThat(callers(Organizations.class, "remove"))
                .containsExactly(ROOT + ".calendly.internal.CalendlyReclaimer");
    }

    @Test
    @DisplayName("I1, I11: invitations are sent, and revoked, by one class each, with a permit that one class makes")
    void invitations_areSentAndRevoked_onlyWithAPermit() {
        assertThat(callers(IssuedRestore.class, "<init>")).containsExactly(ROOT + ".reclamation.internal.Restoring");
        assertThat(callers(IssuedRevocation.class, "<init>"))
                .containsExactly(ROOT + ".reclamation.internal.StaleInvitations");
        assertThat(callers(Organizations.class, "invite"))
                .containsExactly(ROOT + ".calendly.internal.CalendlyRestorer");
        assertThat(callers(Organizations.class, "revoke")).containsExactly(ROOT + ".calendly.internal.CalendlyRevoker");
    }

    private static List<String> callers(Class<?> owner, String method) {
        return users(access -> access.getTargetOwner().isEquivalentTo(owner)
                && access.getName().equals(method));
    }

    /** The classes, sorted, that call something or refer to it as a method. */
    private static List<String> users(Predicate<JavaCodeUnitAccess<?>> wanted) {
        return CLASSES.stream()
                .flatMap(type -> type.getCodeUnitAccessesFromSelf().stream())
                .filter(wanted)
                .map(access -> access.getOriginOwner().getName())
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    @DisplayName("G5: no clock is read outside an injected one, nothing sleeps but the sleeper")
    void time_isRead_onlyThroughTheClock() {
        assertThat(users(ArchitectureTest::readsTheTime))
                .as("the defaults of engine and spoke")
                .containsExactly(SamSpokeBuilder.class.getName(), CalendlySpoke.class.getName());
        assertThat(callers(Thread.class, "sleep")).containsExactly(Sleeper.class.getName());
    }

    private static boolean readsTheTime(JavaCodeUnitAccess<?> access) {
        boolean injected =
                access.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        String call = access.getTargetOwner().getName() + "." + access.getName();
        return !injected && TIME.matcher(call).matches();
    }

    @Test
    @DisplayName("No exported signature names a type of JSON, logging or the client")
    void exported_signatures_nameOnlyOurTypes() {
        List<String> leaks = CLASSES.stream()
                .filter(type -> !type.getPackageName().contains(".internal"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(unit -> named(unit).anyMatch(ArchitectureTest::foreign))
                .map(JavaCodeUnit::getFullName)
                .toList();

        assertThat(leaks).isEmpty();
    }

    private static Stream<JavaClass> named(JavaCodeUnit unit) {
        return Stream.concat(
                unit.getReturnType().getAllInvolvedRawTypes().stream(),
                unit.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()));
    }

    private static boolean foreign(JavaClass type) {
        return Stream.of("com.fasterxml.", "org.slf4j.", "io.github.resilience4j.", "io.github.samspoke.calendly.")
                .anyMatch(type.getName()::startsWith);
    }
}
