package io.github.samspoke.calendly.emulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.CalendlyClientBuilder;
import io.github.samspoke.calendly.error.ErrorDetail;
import io.github.samspoke.calendly.error.InsufficientScopeException;
import io.github.samspoke.calendly.error.InvalidRequestException;
import io.github.samspoke.calendly.error.NotFoundException;
import io.github.samspoke.calendly.error.PermissionDeniedException;
import io.github.samspoke.calendly.ref.MembershipRef;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.SimulatedTime;
import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.EmulatedMember;
import io.github.samspoke.emulator.EmulatorState;
import io.github.samspoke.emulator.OrganizationSpec;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;

/** An emulated organization of 60, and clients for people of each role. Client and emulator share one clock. */
abstract class Emulated {
    final SimulatedTime time = new SimulatedTime();
    final CalendlyEmulator emulator;
    final EmulatorState state;
    final OrganizationRef org;
    final OrganizationRef foreignOrg;
    final UserRef foreignUser;
    private final List<CalendlyClient> clients = new ArrayList<>();

    Emulated() {
        this(0);
    }

    Emulated(int requestsPerMinute) {
        this.emulator = CalendlyEmulator.builder()
                .clock(time)
                .requestsPerMinute(requestsPerMinute)
                .organization(OrganizationSpec.seeded(11).seats(60))
                .start();
        this.state = emulator.state();
        this.org = OrganizationRef.parse(state.organizationUri().toString());
        this.foreignOrg = OrganizationRef.parse(state.foreignOrganizationUri().toString());
        this.foreignUser = user(state.foreignUserUri());
    }

    @AfterEach
    void stop() {
        clients.forEach(CalendlyClient::close);
        emulator.close();
    }

    final CalendlyClientBuilder builder() {
        return Clients.at(emulator.baseUri(), time);
    }

    final CalendlyClient open(CalendlyClientBuilder builder) {
        CalendlyClient client = builder.build();
        clients.add(client);
        return client;
    }

    /** A client with a personal access token of this person; without scopes it may do what the person may. */
    final CalendlyClient as(URI person, String... scopes) {
        return open(builder().accessToken(emulator.personalAccessToken(person, scopes)));
    }

    final CalendlyClient admin() {
        return as(emulator.adminUri());
    }

    /** Somebody with the role user. */
    final EmulatedMember plain() {
        return plain(0);
    }

    final EmulatedMember plain(int number) {
        return state.members().stream()
                .filter(member -> member.role().equals("user"))
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    final MembershipRef seatOf(URI person) {
        return seat(state.member(person.toString()).orElseThrow());
    }

    final Instant daysAgo(long days) {
        return time.instant().minus(Duration.ofDays(days));
    }

    static UserRef user(URI uri) {
        return UserRef.parse(uri.toString());
    }

    static UserRef user(EmulatedMember member) {
        return user(member.userUri());
    }

    static MembershipRef seat(EmulatedMember member) {
        return MembershipRef.parse(member.membershipUri().toString());
    }

    static void assertDenied(ThrowingCallable call, String sentence) {
        assertThatThrownBy(call).isInstanceOfSatisfying(PermissionDeniedException.class, e -> {
            assertThat(e.calendlyMessage()).isEqualTo(sentence);
            assertThat(e.status()).hasValue(403);
            assertThat(e.attempts()).isEqualTo(1);
        });
    }

    static void assertInvalid(ThrowingCallable call, String parameter) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.details())
                                .extracting(ErrorDetail::parameter)
                                .containsExactly(parameter));
    }

    static void assertNeeds(ThrowingCallable call, String scope) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InsufficientScopeException.class,
                        e -> assertThat(e.requiredScopes()).containsExactly(scope))
                .hasMessageContaining("Required: " + scope);
    }

    static void assertNotFound(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("The server could not find the requested resource.");
    }
}
