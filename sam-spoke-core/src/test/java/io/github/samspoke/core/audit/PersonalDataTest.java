package io.github.samspoke.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.Site;
import io.github.samspoke.core.activity.ActivityVerdict;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.exclusion.ExclusionAxis;
import io.github.samspoke.core.license.EntitlementBuilder;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.reclamation.Decision;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** I10: the trail carries user URIs and keyed hashes; names and addresses stand beside it and can be erased. */
class PersonalDataTest {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]@[^\\s@]");

    private static List<AuditEntry> rows(Site site) {
        return site.store().audit().chains().stream()
                .flatMap(chain -> site.store().audit().entries(chain).stream())
                .toList();
    }

    private static Stream<String> texts(AuditEntry row) {
        return Stream.of(
                        Stream.of(row.actor(), row.action(), row.subject()),
                        row.details().keySet().stream(),
                        row.details().values().stream())
                .flatMap(text -> text);
    }

    private static void assertNobodyNamed(Site site, List<SoftwareSubscription> everybody) {
        Set<String> names = everybody.stream()
                .map(seat -> seat.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        assertThat(rows(site))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(texts(row)).allSatisfy(text -> {
                    assertThat(text).doesNotContainPattern(ADDRESS);
                    assertThat(names).noneMatch(text.toLowerCase(Locale.ROOT)::contains);
                }));
    }

    @Test
    @DisplayName(
            "I10: a whole run, with commands and rules that quote people, leaves no address and no name in any row")
    void rows_wholeRun_nobodyNamed() {
        try (Site site = Site.configured(
                Site.seats(60),
                builder -> builder.rule(
                        "talkative",
                        1,
                        subject -> !(subject.evidence().judge(Duration.ofDays(60)) instanceof ActivityVerdict.Inactive)
                                ? new Decision.Keep("seen or not known: " + subject.email())
                                : new Decision.Reclaim(subject.subscription().name() + " <"
                                        + subject.email().value().toUpperCase(Locale.ROOT) + "> is idle")))) {
            site.publish(site.token());
            site.sam().rules().use(site.profile().generatedRule(), "talkative");
            site.runJobs();
            List<SoftwareSubscription> everybody = site.seats();
            site.sam().rules().review(site.profile().generatedRule());
            String one = everybody.get(3).email().value();
            site.sam().exclusions().excludeUsers(one, Set.of(ExclusionAxis.COST), "asked by " + one);
            site.spoke()
                    .as(Actor.of("grace@host.example"))
                    .exclusions()
                    .excludeUsers("*@x.example", Set.of(ExclusionAxis.COST), "x");
            site.run(Site.IDENTIFY);
            ReclamationPlan plan = site.plan(2);
            site.execute(plan);
            site.run(Site.SUBSCRIPTIONS);

            assertThat(site.candidates()).isNotEmpty();
            assertThat(rows(site)).anyMatch(row -> row.action().equals("removal.removed"));
            assertNobodyNamed(site, everybody);
            AuditEntry excluded = site.sam().audit().entries("instance").stream()
                    .filter(row -> row.action().equals("exclusion.added"))
                    .findFirst()
                    .orElseThrow();
            assertThat(excluded.details().get("reason")).matches("asked by person:[0-9a-f]{32}");
            assertThat(site.sam().audit().describe(excluded)).contains("asked by " + one);
            assertThat(site.sam().audit().verify().verified()).isTrue();
        }
    }

    @Test
    @DisplayName("I10: a candidate's row names its person by URI and keyed hash; the reader shows who it is")
    void opened_row_hashAndReader() {
        try (Site site = Site.ready(60)) {
            AuditEntry row = site.audit("candidate.opened").get(0);
            SoftwareSubscription seat = seat(site, row.details().getOrDefault("user", ""));

            assertThat(row.details().get("emailHash")).matches("[0-9a-f]{32}");
            assertThat(site.sam().audit().describe(row))
                    .contains("user=" + seat.name() + " <" + seat.email() + ">")
                    .doesNotContain("emailHash");
        }
    }

    @Test
    @DisplayName(
            "I10: erased, the chain holds and the reader shows the URI; the person's later rows carry the URI alone")
    void erase_member_chainHolds() {
        try (Site site = Site.ready(60)) {
            RemovalCandidate candidate = site.candidates().get(0);
            SoftwareSubscription seat = seat(site, candidate.userUri());
            List<AuditHead> before = site.sam().audit().heads();

            int erased = site.sam().audit().erase(seat.userUri(), "asked by " + seat.name() + ", " + seat.email());

            assertThat(erased).isEqualTo(1);
            assertThat(site.sam().audit().verify(before).verified()).isTrue();
            AuditEntry opened = site.audit("candidate.opened").stream()
                    .filter(row -> seat.userUri().equals(row.details().get("user")))
                    .findFirst()
                    .orElseThrow();
            assertThat(site.sam().audit().describe(opened))
                    .contains("user=" + seat.userUri())
                    .doesNotContain(seat.email().value())
                    .doesNotContain(seat.name());
            AuditEntry row = site.sam().audit().entries("instance").stream()
                    .filter(one -> one.action().equals("person.erased"))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.subject()).isEqualTo(seat.userUri());
            assertThat(row.details()).containsEntry("reason", "asked by (the person), (an address)");
            assertThat(site.store().audit().peopleWith(seat.email().value())).isEmpty();
            assertThat(seat(site, seat.userUri()).email()).as("still a member").isEqualTo(seat.email());

            site.execute(site.sam()
                    .reclamation()
                    .plan(site.profile(), Policy.careful().quietest(6)));
            assertThat(rows(site))
                    .filteredOn(one -> seat.userUri().equals(one.details().get("user")))
                    .allMatch(one -> one.sequence() <= opened.sequence()
                            || !one.details().containsKey("emailHash"));
            assertNobodyNamed(site, List.of(seat));
            assertThat(site.store().audit().peopleWith(seat.email().value())).isEmpty();
            assertThatThrownBy(() -> site.sam().audit().erase("nobody", "asked"))
                    .isInstanceOf(NoSuchRecordException.class);
            assertThatThrownBy(() -> site.sam().audit().erase(seat.userUri(), " "))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    @DisplayName("I10: of an ended subscription name and addresses go too; the row stays")
    void erase_endedSubscription_anonymous() {
        try (Site site = Site.ready(60)) {
            ReclamationPlan plan = site.plan(1);
            site.execute(plan);
            site.run(Site.SUBSCRIPTIONS);
            SoftwareSubscription ended = site
                    .sam()
                    .subscriptions()
                    .all(site.profile().id())
                    .stream()
                    .filter(seat -> seat.status() == SubscriptionStatus.ENDED)
                    .findFirst()
                    .orElseThrow();

            site.sam().audit().erase(ended.userUri(), "the law");

            SoftwareSubscription left = site.store()
                    .subscriptions()
                    .find(site.profile().id(), ended.userUri())
                    .orElseThrow();
            assertThat(left.email().value()).isEmpty();
            assertThat(left.formerEmails()).isEmpty();
            assertThat(left.name()).isEmpty();
            assertThat(left.spells()).isEqualTo(ended.spells());
            assertThat(site.sam().audit().verify().verified()).isTrue();
            site.advance(Duration.ofDays(1));
            assertThat(site.runJobs()).allMatch(job -> job.status().success());
        }
    }

    @Test
    @DisplayName("I10: erased from entitlements and their revisions under every address; who holds one now stays")
    void erase_allocated_goneFromRevisionsToo() {
        try (Site site = Site.ready(60)) {
            List<SoftwareSubscription> all =
                    site.store().subscriptions().list(site.profile().id());
            SoftwareSubscription ada = withFormer(all.get(0), "Ada.Before@example.com", "office@example.com");
            SoftwareSubscription ben = all.get(1);
            site.store().subscriptions().save(ada);
            site.store().subscriptions().save(renamed(ben, "office@example.com"));
            List<String> first = List.of("ada.before@Example.com", ben.email().value(), "office@example.com");
            EntitlementBuilder rights =
                    SoftwareEntitlement.builder("E-ADA", "calendly-enterprise").purchasedRights(90);
            site.sam().licenses().save(rights.allocatedTo(first).build());
            site.sam()
                    .licenses()
                    .save(rights.allocatedTo(
                                    List.of(ben.email().value(), ada.email().value()))
                            .build());

            site.sam().audit().erase(ada.userUri(), "asked");

            assertThat(site.sam().licenses().revisions("E-ADA"))
                    .extracting(revision -> revision.entitlement().allocatedTo())
                    .containsExactly(
                            List.of(ben.email().value(), "office@example.com"),
                            List.of(ben.email().value()));
            assertThat(site.store()
                            .licenses()
                            .findEntitlement("E-ADA")
                            .orElseThrow()
                            .allocatedTo())
                    .containsExactly(ben.email().value());
            assertThat(site.sam().audit().entries("instance").stream()
                            .filter(row -> row.action().equals("person.erased"))
                            .map(row -> row.details().get("entitlements")))
                    .containsExactly("1");
            assertThat(site.sam().audit().verify().verified()).isTrue();
        }
    }

    private static SoftwareSubscription withFormer(SoftwareSubscription seat, String... former) {
        return copy(seat, seat.email(), Stream.of(former).map(EmailAddress::of).collect(Collectors.toSet()));
    }

    private static SoftwareSubscription renamed(SoftwareSubscription seat, String email) {
        return copy(seat, EmailAddress.of(email), Set.of(seat.email()));
    }

    private static SoftwareSubscription copy(SoftwareSubscription seat, EmailAddress email, Set<EmailAddress> former) {
        return new SoftwareSubscription(
                seat.profile(),
                seat.userUri(),
                email,
                former,
                seat.name(),
                seat.role(),
                seat.groups(),
                seat.spells(),
                seat.identifier(),
                seat.status(),
                seat.missingSince(),
                seat.endedAt(),
                seat.firstSeenRun());
    }

    private static SoftwareSubscription seat(Site site, String user) {
        return site.store().subscriptions().find(site.profile().id(), user).orElseThrow();
    }
}
