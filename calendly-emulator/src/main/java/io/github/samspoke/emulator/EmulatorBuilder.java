package io.github.samspoke.emulator;

import io.github.samspoke.emulator.internal.DefaultEmulator;
import java.time.Clock;

/** Builds and starts an emulator. Not thread-safe. */
public final class EmulatorBuilder {
    private static final int MAX_PORT = 65_535;

    private int port;
    private Clock clock = new EmulatorClock();
    private OrganizationSpec organization = OrganizationSpec.seeded(42);
    private int requestsPerMinute = -1;
    private boolean consentForm;

    EmulatorBuilder() {}

    /**
     * The port on 127.0.0.1.
     *
     * @param number 0 for a free one, which is the default
     * @return this
     */
    public EmulatorBuilder port(int number) {
        if (number < 0 || number > MAX_PORT) {
            throw new IllegalArgumentException("port must be between 0 and " + MAX_PORT + ": " + number);
        }
        this.port = number;
        return this;
    }

    /**
     * The only source of time, also for the {@code Date} header.
     *
     * @param source an {@link EmulatorClock} of its own unless set
     * @return this
     */
    public EmulatorBuilder clock(Clock source) {
        this.clock = source;
        return this;
    }

    /**
     * What organization to make.
     *
     * @param spec seed 42 and 50 seats unless set
     * @return this
     */
    public EmulatorBuilder organization(OrganizationSpec spec) {
        this.organization = spec;
        return this;
    }

    /**
     * Requests that a user may make in a minute.
     *
     * @param limit 0 for no limit and no headers; 500, or 50 on a free plan, unless set
     * @return this
     */
    public EmulatorBuilder requestsPerMinute(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("requestsPerMinute must not be negative: " + limit);
        }
        this.requestsPerMinute = limit;
        return this;
    }

    /**
     * Whether the authorization page is an HTML form, or redirects at once as by default.
     *
     * @param form whether to show the form
     * @return this
     */
    public EmulatorBuilder consentForm(boolean form) {
        this.consentForm = form;
        return this;
    }

    /**
     * Makes the organization and starts listening.
     *
     * @return the running emulator
     * @throws EmulatorStartException if the port cannot be had
     */
    public CalendlyEmulator start() {
        boolean free =
                organization.stage().equals("free") || organization.plan().equals("basic");
        int limit = requestsPerMinute >= 0 ? requestsPerMinute : free ? 50 : 500;
        return DefaultEmulator.start(port, clock, organization, limit, consentForm);
    }
}
