/**
 * A stateful Calendly on loopback, for tests and demonstrations.
 *
 * <p>To test a program against it, start it, point the program at {@link CalendlyEmulator#baseUri}, and give it a token:
 *
 * <pre>{@code
 * try (CalendlyEmulator calendly = CalendlyEmulator.builder()
 *         .organization(OrganizationSpec.seeded(42).seats(20))
 *         .start()) {
 *     String token = calendly.personalAccessToken(calendly.adminUri(), "users:read", "organizations:read");
 *     ...
 * }
 * }</pre>
 *
 * <p>What a program does about trouble shows when there is some: {@link Faults} makes single requests fail, and lets the
 * organization change between two pages of a list; {@link EmulatorState} changes it at any time;
 * {@link RequestJournal} says what was asked. In JUnit the extension in {@code io.github.samspoke.emulator.junit} does
 * the starting and stopping; for programs in other languages {@code io.github.samspoke.emulator.standalone} has a main.
 *
 * <p>{@link CalendlyEmulator#save} and {@link EmulatorBuilder#restore(java.nio.file.Path)} carry the whole state over to
 * another process, and {@link EmulatorBuilder#keepIn} keeps it in a file as it changes, so that a killed program meets the
 * Calendly it left; {@link CalendlyEmulator#liveOn} lets the people live through the time between.
 *
 * <p>Time is that of the builder's clock. Only {@link ExtraAnswer#delay} takes real time.
 */
@NullMarked
package io.github.samspoke.emulator;

import org.jspecify.annotations.NullMarked;
