package io.github.samspoke.examples;

import static io.github.samspoke.calendly.organization.MembershipQuery.in;
import static io.github.samspoke.core.reclamation.Rules.days;
import static io.github.samspoke.core.reclamation.Rules.emailMatches;
import static io.github.samspoke.core.reclamation.Rules.inactiveFor;
import static io.github.samspoke.core.reclamation.Rules.role;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.transport.Pace;
import io.github.samspoke.calendly.user.User;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.PendingConnection;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.profile.PublishConfirmation;
import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.ReclamationRule;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.testing.RuleTester;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.OrganizationSpec;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README's five-minute tour; each snippet there stands here, and {@link DocsSnippetsTest} holds them together. */
class FiveMinuteTourTest {
    private final SimulatedClock clock = SimulatedClock.at(Instant.parse("2026-11-23T09:00:00Z"));

    private CalendlyEmulator emulator() {
        return CalendlyEmulator.builder()
                .clock(clock)
                .organization(OrganizationSpec.seeded(42).seats(60).eventsPerSeat(12))
                .start();
    }

    @Test
    void client_memberships_listsEverybody() {
        List<String> printed = new ArrayList<>();
        try (CalendlyEmulator emulator = emulator()) {
            String token = emulator.personalAccessToken(emulator.adminUri());
            try (CalendlyClient calendly = CalendlyClient.builder()
                    .baseUrl(emulator.baseUri())
                    .clock(clock)
                    .sleeper(clock::sleepUntil)
                    .pace(Pace.unlimited())
                    .accessToken(token)
                    .build()) {
                // tag::client[]
                User me = calendly.users().me();
                calendly.organizations().memberships(in(me.currentOrganization())).stream()
                        .forEach(m -> printed.add(m.role() + " " + m.user().email()));
                // end::client[]
            }
        }
        assertThat(printed).hasSize(60).anyMatch(line -> line.startsWith("owner "));
    }

    @Test
    void engine_wholeWay_removesThree() {
        try (CalendlyEmulator emulator = emulator()) {
            wholeWay(emulator);
            assertThat(emulator.state().memberCount()).isEqualTo(57);
        }
    }

    private void wholeWay(CalendlyEmulator emulator) {
        // tag::engine[]
        try (SamSpoke spoke = SamSpoke.builder()
                .store(InMemoryStore.create())
                .spoke(CalendlySpoke.create(clock, clock))
                .clock(clock)
                .sleeper(clock)
                .build()) {
            SamSpoke.View sam = spoke.as(Actor.of("ada"));
            // end::engine[]

            ConnectionSettings settings = EmulatedConsent.settings(emulator);
            // tag::connect[]
            PendingConnection pending = sam.connections().begin(settings); // then open pending.authorizationUrl()
            URI callback = browser(pending.authorizationUrl()); // where Calendly sent the browser back to
            Connection connection = sam.connections().finish(pending, callback);
            // end::connect[]
            // tag::publish[]
            IntegrationProfile profile = sam.profiles()
                    .create(form -> form.displayName("Calendly Integration")
                            .connection(connection)
                            .provisioning(Provisioning.NONE)) // people come by invitation, not by SCIM
                    .validateConnection();
            PublishConfirmation shown = profile.confirmation(); // show it: organization, plan, members, account
            profile = profile.publish(shown);

            sam.jobs().runDue(); // download, activity, candidates, reconcile
            sam.rules().review(profile.generatedRule()); // a person has looked at it
            // end::publish[]

            // tag::reclaim[]
            ReclamationPlan plan =
                    sam.reclamation().plan(profile, Policy.careful().quietest(3)); // dry: reads, and removes nothing
            System.out.println(plan.explain());

            String shownHash = plan.hash(); // what a person was shown, and approves
            int shownCount = plan.count();
            Approval approval = sam.reclamation().approve(shownHash, shownCount);
            ExecutionReport report = sam.reclamation().execute(plan, approval);
            // end::reclaim[]

            assertThat(report.in(ItemState.REMOVED)).hasSize(3);
            String person = plan.items().get(0).email();
            // tag::explain[]
            System.out.println(sam.candidates().explain(profile.id(), person).explain()); // why, down to the evidence
            // end::explain[]
        }
    }

    private static URI browser(URI consentPage) {
        return EmulatedConsent.consent(consentPage);
    }

    @Test
    void rule_combined_readsAsEnglish() {
        // tag::rule[]
        ReclamationRule rule = inactiveFor(days(60))
                .joinedBefore(days(30))
                .except(role(MemberRole.ADMIN))
                .except(emailMatches("*@board.example.com"));
        // end::rule[]

        assertThat(RuleTester.asOf("2026-11-23T00:00:00Z")
                        .member("ada@board.example.com")
                        .lastHosted(days(90))
                        .evaluate(rule)
                        .reason())
                .contains("*@board.example.com");
    }
}
