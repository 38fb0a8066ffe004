package io.github.samspoke.emulator.junit;

import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.EmulatorBuilder;
import io.github.samspoke.emulator.EmulatorClock;
import io.github.samspoke.emulator.OrganizationSpec;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One emulator for a test class and its nested classes, with a fresh organization, fresh tokens and no faults for each
 * test. The clock is simulated: it stands at {@link EmulatorClock#START} when a test begins, and moves when told to.
 *
 * <pre>{@code
 * @RegisterExtension
 * static CalendlyEmulatorExtension calendly = CalendlyEmulatorExtension.of(spec -> spec.seats(20));
 *
 * @Test
 * void report_secondPageFails_saysSo(CalendlyEmulator emulator) {
 *     emulator.faults().on("GET", "/organization_memberships").page(2).status(503);
 *     String token = emulator.personalAccessToken(emulator.adminUri(), "organizations:read");
 *     var report = new MyReport(emulator.baseUri(), token);
 *     ...
 * }
 * }</pre>
 *
 * <p>Tests may ask for a {@link CalendlyEmulator} and for an {@link EmulatorClock} as parameters. In a field that is
 * not static, the emulator is started and stopped for each test. Also works with {@code @ExtendWith}. The tests of one
 * class must not run at the same time; different classes, each with an extension of its own, may.
 */
public final class CalendlyEmulatorExtension
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private final EmulatorClock clock = new EmulatorClock();
    private final UnaryOperator<EmulatorBuilder> settings;
    private @Nullable CalendlyEmulator running;
    private int classes;

    /** With the organization of {@link CalendlyEmulator#builder}. */
    public CalendlyEmulatorExtension() {
        this(builder -> builder);
    }

    private CalendlyEmulatorExtension(UnaryOperator<EmulatorBuilder> settings) {
        this.settings = settings;
    }

    /**
     * With an organization of one's own.
     *
     * @param organization changes the one made from seed 42, of 50 seats on Enterprise
     * @return the extension
     */
    public static CalendlyEmulatorExtension of(UnaryOperator<OrganizationSpec> organization) {
        return with(builder -> builder.organization(organization.apply(OrganizationSpec.seeded(42))));
    }

    /**
     * With an emulator of one's own, such as one without a rate limit.
     *
     * @param settings changes the builder; not its clock, which is {@link #clock}
     * @return the extension
     */
    public static CalendlyEmulatorExtension with(UnaryOperator<EmulatorBuilder> settings) {
        return new CalendlyEmulatorExtension(settings);
    }

    /**
     * The running emulator.
     *
     * @return the same for all tests of a class, when the field is static
     * @throws IllegalStateException before the first test and after the last
     */
    public CalendlyEmulator emulator() {
        CalendlyEmulator now = running;
        if (now == null) {
            throw new IllegalStateException("The emulator runs only while tests do; is the extension registered?");
        }
        return now;
    }

    /**
     * The clock that the emulator reads.
     *
     * @return the same at each call
     */
    public EmulatorClock clock() {
        return clock;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        // Asked for the class and again for each nested one.
        if (classes++ == 0) {
            start();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        clock.set(EmulatorClock.START);
        if (running == null) {
            start();
        } else {
            running.reset();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (classes == 0) {
            stop();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (--classes == 0) {
            stop();
        }
    }

    private void start() {
        running = settings.apply(CalendlyEmulator.builder().clock(clock)).start();
    }

    private void stop() {
        // Null after a start that failed, which JUnit reports already.
        if (running != null) {
            running.close();
            running = null;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == CalendlyEmulator.class || type == EmulatorClock.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == EmulatorClock.class ? clock : emulator();
    }
}
