package io.github.samspoke.calendly.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.error.InsufficientScopeException;
import io.github.samspoke.calendly.oauth.Scope;
import io.github.samspoke.calendly.organization.InvitationQuery;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.testing.Bodies;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.SimulatedTime;
import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.OrganizationSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The client does what the contract says, all of it and nothing else. */
class ContractTest {
    private final Contract contract = Contract.read();

    private Sent sent(Contract.Operation operation) {
        return Sent.by(Operations.calls(operation.name()), contract, operation);
    }

    @Test
    void calls_ofTheTable_areOfTheContract() {
        assertThat(contract.operations()).hasSize(65);
        assertThat(contract.operations())
                .extracting(Contract.Operation::name)
                .containsAll(Operations.all().keySet());
    }

    @Test
    void operations_ofTheContract_areSentInFull() {
        assertThat(contract.operations().stream().flatMap(o -> sent(o).missing().stream()))
                .isEmpty();
    }

    @Test
    void calls_sendNothing_thatIsNotDocumented() {
        assertThat(contract.operations().stream().flatMap(o -> sent(o).undocumented().stream()))
                .isEmpty();
    }

    @Test
    void sent_wrongCall_isNoticed() {
        Contract.Operation invite = contract.operations().stream()
                .filter(o -> o.name().equals("POST /organizations/{uuid}/invitations"))
                .findFirst()
                .orElseThrow();
        Operations.Call wrong = c -> c.organizations()
                .invitations(InvitationQuery.in(OrganizationRef.parse(Bodies.API + "/organizations/of-organizations"))
                        .pageSize(5));

        Sent sent = Sent.by(List.of(wrong), contract, invite);
        assertThat(sent.missing()).containsExactly(invite.name() + "#email");
        assertThat(sent.undocumented())
                .contains(
                        invite.name() + " is sent as GET /organizations/of-organizations/invitations",
                        invite.name() + "?count",
                        invite.name() + "?page_token");
    }

    @Test
    void scopes_ofTheContract_areKnown() {
        assertThat(contract.operations()).extracting(o -> Scope.of(o.scope())).allMatch(Scope::isKnown);
    }

    @Test
    void calls_withoutTheirScope_failAndNameIt() {
        try (CalendlyEmulator emulator = CalendlyEmulator.builder()
                .clock(new SimulatedTime())
                .organization(OrganizationSpec.seeded(11).seats(5))
                .start()) {
            contract.operations().forEach(operation -> {
                for (Operations.Call call : Operations.calls(operation.name())) {
                    assertThat(refusal(emulator, operation, call))
                            .as(operation.name())
                            .isInstanceOfSatisfying(
                                    InsufficientScopeException.class,
                                    e -> assertThat(e.requiredScopes()).containsExactly(operation.scope()));
                }
            });
        }
    }

    private static Throwable refusal(CalendlyEmulator emulator, Contract.Operation operation, Operations.Call call) {
        String another = operation.scope().startsWith("users:") ? "groups:read" : "users:read";
        try (CalendlyClient client = Clients.at(emulator.baseUri(), new SimulatedTime())
                .accessToken(emulator.personalAccessToken(emulator.adminUri(), another))
                .build()) {
            return catchThrowable(() -> {
                if (call.on(client) instanceof Pager<?> pager) {
                    pager.first();
                }
            });
        }
    }

    @Test
    void coverage_inTheDocs_isUpToDate() throws IOException {
        Path table = Path.of(System.getProperty("basedir", ".")).resolve("../docs/coverage.md");
        if (System.getProperty("coverage.write") != null) {
            Files.writeString(table, Coverage.of(contract));
        }
        assertThat(table).content().isEqualTo(Coverage.of(contract));
    }
}
