package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.samspoke.emulator.junit.CalendlyEmulatorExtension;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

class CalendlyEmulatorExtensionTest {
    @RegisterExtension
    static final CalendlyEmulatorExtension CALENDLY = CalendlyEmulatorExtension.with(builder ->
            builder.requestsPerMinute(0).organization(OrganizationSpec.seeded(3).seats(10)));

    private static final List<URI> BASES = new ArrayList<>();

    @BeforeAll
    static void runsAlready(CalendlyEmulator emulator) {
        BASES.clear();
        BASES.add(emulator.baseUri());
    }

    @AfterAll
    static void runsStill() {
        BASES.add(CALENDLY.emulator().baseUri());
        assertThat(BASES).containsOnly(BASES.get(0)).hasSizeGreaterThan(3);
    }

    @RepeatedTest(2)
    void eachTest_whateverTheLastOneDid_freshOrganizationAndClock(CalendlyEmulator emulator, EmulatorClock clock) {
        BASES.add(emulator.baseUri());
        assertThat(emulator).isSameAs(CALENDLY.emulator());
        assertThat(clock).isSameAs(CALENDLY.clock());
        assertThat(clock.instant()).isEqualTo(EmulatorClock.START);
        assertThat(emulator.state().memberCount()).isEqualTo(10);
        assertThat(emulator.journal().total()).isZero();
        Web admin = new Web(emulator, emulator.personalAccessToken(emulator.adminUri()));
        assertThat(admin.get("/users/me").status()).isEqualTo(200);

        clock.advance(Duration.ofDays(1));
        emulator.state().addMember("left.over@example.com", "user");
        emulator.faults().on("*", ".*").status(500);
    }

    @Nested
    class Inside {
        @Test
        void nestedClass_sameEmulator(CalendlyEmulator emulator) {
            BASES.add(emulator.baseUri());
            assertThat(emulator.state().memberCount()).isEqualTo(10);
        }
    }

    @Nested
    class OfEachTest {
        @RegisterExtension
        final CalendlyEmulatorExtension own = CalendlyEmulatorExtension.of(spec -> spec.seats(4));

        @Test
        void fieldNotStatic_anotherEmulator() {
            assertThat(own.emulator().baseUri())
                    .isNotEqualTo(CALENDLY.emulator().baseUri());
            assertThat(own.emulator().state().memberCount()).isEqualTo(4);
        }
    }

    @Test
    void emulator_beforeAnyTest_saysSo() {
        assertThatIllegalStateException()
                .isThrownBy(new CalendlyEmulatorExtension()::emulator)
                .withMessageContaining("registered");
    }
}

@ExtendWith(CalendlyEmulatorExtension.class)
class CalendlyEmulatorAnnotationTest {
    @Test
    void extendWith_parameter_usualOrganization(CalendlyEmulator emulator) {
        assertThat(emulator.state().memberCount()).isEqualTo(50);
    }
}
