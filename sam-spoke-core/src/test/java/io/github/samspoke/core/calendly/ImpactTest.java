package io.github.samspoke.core.calendly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.eventtype.EventType;
import io.github.samspoke.calendly.eventtype.EventTypeQuery;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.VendorException;
import io.github.samspoke.core.reclamation.Impact;
import io.github.samspoke.core.reclamation.ImpactKind;
import io.github.samspoke.core.reclamation.ImpactLine;
import io.github.samspoke.core.reclamation.LeftOut;
import io.github.samspoke.core.reclamation.PlanItem;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.ProtectionReason;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.SharedEventType;
import io.github.samspoke.emulator.CalendlyEmulator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R20, I11: what planned people would leave behind at Calendly")
class ImpactTest {
    private static ReclamationPlan plan(Site site) {
        return site.sam()
                .reclamation()
                .plan(
                        site.profile(),
                        Policy.careful().allowing(ProtectionReason.SOLE_HOST).quietest(6),
                        RunControl.silent());
    }

    /** Who hosts which shared event type, as the emulator tells somebody who asks it for each. */
    private static Map<String, Set<String>> hosts(Site site) {
        Map<String, Set<String>> hosts = new HashMap<>();
        CalendlyEmulator calendly = site.calendly();
        try (CalendlyClient client = CalendlyClient.builder()
                .baseUrl(calendly.baseUri())
                .accessToken(site.token())
                .clock(site.clock())
                .sleeper(site.clock()::sleepUntil)
                .build()) {
            OrganizationRef organization =
                    OrganizationRef.parse(calendly.state().organizationUri().toString());
            List<EventType> shared = client
                    .eventTypes()
                    .list(EventTypeQuery.in(organization).active(true))
                    .stream()
                    .filter(type -> type.poolingType() != null)
                    .toList();
            for (EventType type : shared) {
                Set<String> people = new HashSet<>();
                client.eventTypes().memberships(type.uri()).stream()
                        .forEach(host -> people.add(
                                Objects.requireNonNull(host.member()).uri().uri()));
                hosts.put(type.uri().uri(), people);
            }
        }
        return hosts;
    }

    @Test
    @DisplayName("R20: event types, pools with their size, read in few requests, without a DELETE")
    void plan_readingImpact_tellsEventTypesAndPools() {
        try (Site site = Site.ready(60)) {
            long before = site.calendly().journal().total();
            ReclamationPlan plan = plan(site);
            long requests = site.calendly().journal().total() - before;
            Map<String, Set<String>> hosts = hosts(site);

            assertThat(plan.count()).isPositive();
            assertThat(requests).isLessThanOrEqualTo(hosts.size() + 8L);
            assertThat(site.deletes()).isZero();
            int shared = 0;
            for (PlanItem item : plan.items()) {
                Impact impact = item.impact();
                for (SharedEventType type : impact.shared()) {
                    assertThat(hosts.get(type.uri())).contains(item.userUri()).hasSize(type.hosts());
                    shared++;
                }
                assertThat(impact.shared()).hasSize((int) hosts.values().stream()
                        .filter(people -> people.contains(item.userUri()))
                        .count());
                assertThat(impact.line(ImpactKind.POOLED_EVENT_TYPES).count()
                                + impact.line(ImpactKind.COLLECTIVE_EVENT_TYPES).count())
                        .isEqualTo(impact.shared().size());
                assertThat(impact.line(ImpactKind.EVENT_TYPES_OWNED).checked()).isTrue();
                assertThat(impact.line(ImpactKind.ROUTING_FORMS).words()).contains("not checked", "routing_forms:read");
            }
            assertThat(shared).as("shared event types of the planned").isPositive();
            assertThat(plan.explain()).contains("event types owned: ");
        }
    }

    @Test
    @DisplayName(
            "R20: without the scope each line says that it was not checked, and why; the plan is made all the same")
    void plan_scopeMissing_saysNotChecked() {
        try (Site site = Site.ready(40)) {
            site.connect(site.token("event_types:read"));
            ReclamationPlan plan = plan(site);

            assertThat(plan.items()).isNotEmpty().allSatisfy(item -> {
                ImpactLine owned = item.impact().line(ImpactKind.EVENT_TYPES_OWNED);
                assertThat(owned.checked()).isFalse();
                assertThat(owned.words()).contains("not checked", "event_types:read");
                assertThat(item.impact().line(ImpactKind.UPCOMING_MEETINGS).checked())
                        .isTrue();
            });
        }
    }

    @Test
    @DisplayName("R20: with the scope, published routing forms are named, not blamed on anybody")
    void plan_routingForms_saysHowMany() {
        try (Site site = Site.ready(40)) {
            site.connect(site.calendly()
                    .personalAccessToken(
                            site.calendly().adminUri(),
                            "users:read",
                            "organizations:write",
                            "scheduled_events:read",
                            "event_types:read",
                            "activity_log:read",
                            "groups:read",
                            "routing_forms:read"));
            ImpactLine forms = plan(site).items().get(0).impact().line(ImpactKind.ROUTING_FORMS);

            assertThat(forms.checked() ? "0" : forms.notChecked()).containsAnyOf("0", "published form(s) lead");
            assertThat(forms.notChecked()).doesNotContain("routing_forms:read");
        }
    }

    @Test
    @DisplayName(
            "3: a plan finds sole hosts by itself: others are taken in their place, at one listing and one each type")
    void plan_soleHosts_areProtectedWithoutBeingAskedFor() {
        try (Site site = Site.ready(60)) {
            long before = site.calendly().journal().total();
            ReclamationPlan careful = site.plan(6);
            long requests = site.calendly().journal().total() - before;
            List<String> resting = plan(site).items().stream()
                    .filter(item -> item.impact().shared().stream().anyMatch(SharedEventType::restsOnEach))
                    .map(PlanItem::userUri)
                    .toList();

            assertThat(resting).isNotEmpty();
            assertThat(careful.items())
                    .hasSize(6)
                    .allMatch(item -> item.impact()
                            .line(ImpactKind.COLLECTIVE_EVENT_TYPES)
                            .checked())
                    .extracting(PlanItem::userUri)
                    .doesNotContainAnyElementsOf(resting);
            assertThat(careful.leftOut())
                    .filteredOn(left -> left.reason().startsWith("SOLE_HOST"))
                    .extracting(LeftOut::userUri)
                    .isNotEmpty();
            assertThat(requests).isLessThanOrEqualTo(hosts(site).size() + 8L);
            assertThat(site.deletes()).isZero();
        }
    }

    @Test
    @DisplayName("3: Calendly does not answer: no plan of people of whom it is not known what rests on them")
    void plan_calendlyDown_isNotMade() {
        try (Site site = Site.ready(40)) {
            site.calendly().stub("GET", "/event_types", 500, "{}");

            assertThatThrownBy(() -> site.plan(2)).isInstanceOf(VendorException.class);
            assertThat(site.store().plans().list()).isEmpty();
        }
    }

    @Test
    @DisplayName("6: nobody is planned, nothing is asked")
    void plan_nobody_asksNothing() {
        try (Site site = Site.ready(40)) {
            long before = site.calendly().journal().total();
            site.sam().reclamation().plan(site.profile(), Policy.careful().quietest(0), RunControl.silent());

            assertThat(site.calendly().journal().total()).isEqualTo(before);
        }
    }

    @Test
    @DisplayName("I11, F15: every combination of options: not one DELETE, nothing written")
    void plan_everyCombination_neverDeletes() {
        List<ProtectionReason> nameable = Stream.of(ProtectionReason.values())
                .filter(ProtectionReason::nameable)
                .toList();
        try (Site site = Site.ready(40)) {
            int plans = 0;
            for (int bits = 0; bits < 1 << (nameable.size() + 2); bits++) {
                Policy policy = Policy.careful().quietest(3).onlyEmails("*");
                for (int i = 0; i < nameable.size(); i++) {
                    policy = (bits >> i & 1) == 0 ? policy : policy.allowing(nameable.get(i));
                }
                policy = (bits >> nameable.size() & 1) == 0 ? policy : policy.allowingSingleSignal();
                policy = (bits >> (nameable.size() + 1) & 1) == 0 ? policy : policy.byHand();
                ReclamationPlan plan = site.sam().reclamation().plan(site.profile(), policy);
                assertThat(plan.csv()).startsWith("plan,").hasSizeGreaterThan(plan.count());
                plans++;
            }
            assertThat(plans).isGreaterThanOrEqualTo(64);
            assertThat(site.calendly().journal().count("DELETE", "/")).isZero();
            assertThat(site.calendly().state().memberCount()).isEqualTo(40);
        }
    }
}
