package io.github.samspoke.jdbc.internal;

import static io.github.samspoke.core.memory.Samples.AT;
import static io.github.samspoke.core.memory.Samples.PROFILE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.common.DailyTime;
import io.github.samspoke.core.common.Lease;
import io.github.samspoke.core.common.SamEvent;
import io.github.samspoke.core.connection.AliasSettings;
import io.github.samspoke.core.connection.SealedCredential;
import io.github.samspoke.core.job.JobChain;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.job.ScheduledJob;
import io.github.samspoke.core.license.LicensePosition;
import io.github.samspoke.core.license.LicenseUsage;
import io.github.samspoke.core.license.PriceTier;
import io.github.samspoke.core.license.ReconciliationResult;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.license.internal.LicenseCalculator;
import io.github.samspoke.core.memory.LicenseStoreContract;
import io.github.samspoke.core.memory.Samples;
import io.github.samspoke.core.people.DirectoryUser;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.BreakerVerdict;
import io.github.samspoke.core.reclamation.ClearedReappearance;
import io.github.samspoke.core.reclamation.Execution;
import io.github.samspoke.core.reclamation.Impact;
import io.github.samspoke.core.reclamation.ImpactKind;
import io.github.samspoke.core.reclamation.ImpactLine;
import io.github.samspoke.core.reclamation.InvitationPlan;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.Justification;
import io.github.samspoke.core.reclamation.LeftOut;
import io.github.samspoke.core.reclamation.PlanItem;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.ProtectionReason;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.reclamation.Restoration;
import io.github.samspoke.core.reclamation.Revocation;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.RuleTerms;
import io.github.samspoke.core.reclamation.SharedEventType;
import io.github.samspoke.core.reclamation.SoleHosting;
import io.github.samspoke.core.reclamation.UserProtection;
import io.github.samspoke.core.reclamation.WorkNote;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.subscription.ControlTotal;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.ObservedInvitation;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SeatFilter;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordsTest {
    private static final Instant NANO = Instant.parse("2026-11-23T10:15:30.123456789Z");

    static Stream<Record> records() {
        return Stream.concat(
                LicenseStoreContract.samples().stream(),
                Stream.of(
                        Samples.connection("alias"),
                        Samples.tokenConnection("alias"),
                        Samples.alias("alias"),
                        AliasSettings.of("bare"),
                        Samples.lease(),
                        Samples.subscription(PROFILE, "ada"),
                        Samples.subscription(PROFILE, "ada").ended(NANO),
                        new ObservedInvitation("I-1", EmailAddress.of("new@example.com"), NANO, null),
                        Samples.snapshot(PROFILE, "JOB000001"),
                        new ControlTotal(412, NANO, "ada"),
                        EmailAddress.of("ada@example.com"),
                        Samples.subscription(PROFILE, "ada").linkedTo(Set.of("ben", "cem")),
                        UserActivity.NONE,
                        UserActivity.NONE
                                .with(Signal.EVENT_HOSTED, NANO)
                                .with(Signal.log("EventType.Updated"), Instant.parse("1969-12-31T23:59:59Z"))
                                .withUpcoming(AT.plusSeconds(86_400)),
                        new CoverageLedger(Map.of(SignalSource.EVENTS, List.of(new Span(AT, NANO)))),
                        Samples.exclusion("EXC0001"),
                        Samples.profile(PROFILE, 7),
                        Samples.rule("RUL0001", 3),
                        rule(),
                        Samples.protection("PRT0001"),
                        UserProtection.coolDown("PRT0002", "ada", "said keep", "ada", AT, NANO.plusSeconds(1)),
                        Samples.quietPeriod("QUI0001"),
                        new SoleHosting(PROFILE, "ada", NANO, List.of("Demo")),
                        new GroupRoles(true, Set.of("G-1"), Set.of("G-1", "G-2")),
                        new DirectoryUser("4711", "Ada", DirectoryUser.Standing.ACTIVE, Map.of("department", "Sales")),
                        Samples.candidate("RCC0000001", "ada"),
                        Samples.closed(Samples.candidate("RCC0000001", "ada")),
                        Samples.everything("RCC0000001", "ada"),
                        Samples.plan("PLN00001"),
                        plan(),
                        new Approval("APR1", "hash", 3, "ada", NANO),
                        new Approval("APR2", "hash", 3, "ada", NANO, "STA0001"),
                        Samples.lift("hash"),
                        restoration(),
                        restoration().moved(Restoration.State.INVITED, NANO, "I-1", "sent"),
                        new ClearedReappearance(
                                Samples.ORGANIZATION, "M-ada", "ada", "they came back on purpose", "ben", NANO),
                        new Execution(
                                "EXE00001",
                                PROFILE,
                                Samples.ORGANIZATION,
                                "hash",
                                "APR1",
                                "ada",
                                AT,
                                NANO,
                                "cancelled",
                                true),
                        new InvitationPlan(
                                "INV00001",
                                PROFILE,
                                Samples.ORGANIZATION,
                                AT,
                                NANO,
                                "ada",
                                List.of(new ObservedInvitation("I-1", EmailAddress.of("ada@example.com"), AT, null)),
                                2),
                        new Revocation(
                                "INV00001", Samples.ORGANIZATION, "I-1", AT, ItemState.INTENT, NANO, NANO, "about"),
                        Samples.standing("STA0001").revoked("ben", NANO),
                        Samples.standing("STA0002"),
                        Samples.task("RCC0000001", NANO),
                        Samples.item("EXE00001", Samples.ORGANIZATION, "ada").intent(NANO, Long.MAX_VALUE),
                        new SoftwareModel("model", "Calendly", "Calendly", "Teams", "User", "teams"),
                        entitlement(),
                        SoftwareEntitlement.builder("E-2", "model").build(),
                        reconciliation(),
                        reconciliation(entitlement()),
                        Samples.job("job"),
                        Samples.job("job")
                                .dailyAt(new DailyTime(LocalTime.of(2, 30), ZoneId.of("Europe/Berlin")), NANO)
                                .ran(new ScheduledJob.LastRun("JOB000001", JobStatus.OK, NANO), NANO),
                        Samples.result("JOB000001"),
                        Samples.run("JOB000001", "job"),
                        Samples.acceptance("hash", 3),
                        Samples.person("PRF0001", "ada"),
                        Samples.row("PRF0001", 1)));
    }

    @ParameterizedTest
    @MethodSource("records")
    @DisplayName("I16: what is read is what was written, and the same record is always the same text")
    void read_written_equal(Record written) {
        String json = Json.write(written);
        Record read = Json.read(json, written.getClass());
        assertThat(read).isEqualTo(written);
        assertThat(Json.write(read)).isEqualTo(json).matches("\\p{ASCII}*");
    }

    @Test
    @DisplayName("I16: every kind of event is read back as what it was")
    void read_events_equal() {
        SamEvent.Head head = new SamEvent.Head("EVT000000001", NANO, "PRF0001", "JOB000001");
        List<SamEvent> events = List.of(
                new SamEvent.SubscriptionsPublished(head, 4, 3, 2, 1),
                Samples.event("EVT000000002"),
                new SamEvent.ScheduleHealed(head, "job", "it was missing"),
                new SamEvent.CandidateMoved(head, "RCC0000001", "", "READY", ""),
                new SamEvent.PlanMade(head, "PLN00001", "hash", 3),
                new SamEvent.BreakerTripped(head, 30, 25),
                new SamEvent.ItemEnded(head, "EXE00001", "RCC0000001", "REMOVED", ""),
                new SamEvent.GrantMoved(head, "Calendly", "NEEDS_REAUTH"),
                new SamEvent.AuditHeadMoved(head, "PRF0001", 7, "hash", "key"));
        assertThat(events).hasSize(SamEvent.class.getPermittedSubclasses().length);
        for (SamEvent event : events) {
            assertThat(Json.read(Json.write(event), SamEvent.class)).isEqualTo(event);
        }
    }

    @Test
    @DisplayName("I16: a plan has the hash that was approved after it was stored")
    void read_plan_sameHash() {
        assertThat(Json.read(Json.write(plan()), ReclamationPlan.class).hash()).isEqualTo(plan().hash());
    }

    @Test
    @DisplayName("D12: a rule that was stored before rules had terms has the usual ones")
    void read_ruleWithoutTerms_usual() {
        String json = Json.write(Samples.rule("RUL0001", 3)).replaceFirst(",\"terms\":\\{[^}]*}", "");
        assertThat(json).doesNotContain("terms");
        RuleRevision read = Json.read(json, RuleRevision.class);
        assertThat(read).isEqualTo(Samples.rule("RUL0001", 3));
        assertThat(read.terms()).isEqualTo(RuleTerms.DEFAULT);
    }

    @Test
    @DisplayName("I8: an execution that was stored before lifts stood in it has none")
    void read_executionWithoutLift_hasNone() {
        Execution lifted =
                new Execution("EXE00001", PROFILE, Samples.ORGANIZATION, "hash", "APR1", "ada", AT, null, "", true);
        String json = Json.write(lifted);

        assertThat(json).contains(",\"lifted\":true");
        assertThat(Json.read(json.replace(",\"lifted\":true", ""), Execution.class)
                        .lifted())
                .isFalse();
    }

    @Test
    @DisplayName("Sets whose order differs are written alike")
    void write_sets_inOrder() {
        String json = Json.write(Samples.rule("RUL0001", 1));
        assertThat(json).contains("\"requiredSources\":[\"event\",\"log\"]");
    }

    @Test
    @DisplayName("A name may hold what databases refuse: no character, half of one, any of them")
    void read_oddTexts_equal() {
        for (String odd : List.of("\0", "\ud83d", "\ud83d\ude00", "\"\\\n", "\u2028", "Zo\u00eb", "")) {
            LeftOut left = new LeftOut(odd, odd, odd);
            assertThat(Json.read(Json.write(left), LeftOut.class)).isEqualTo(left);
        }
        assertThat(Json.read(Json.write(new ProfileId("")), ProfileId.class)).isEqualTo(new ProfileId(""));
    }

    @Test
    @DisplayName("A row of a later version: what it has more is passed over")
    void read_unknownField_passedOver() {
        String json = Json.write(Samples.job("job")).replaceFirst("\\{", "{\"later\":{\"more\":[1]},");
        assertThat(Json.read(json, Samples.job("job").getClass())).isEqualTo(Samples.job("job"));
    }

    @Test
    @DisplayName("I10: a candidate that version 0.1 has stored is read whole, with its last note as the first of many")
    void read_candidateOfFirstVersion_getsWhatItLacks() {
        String stored = "{\"number\":\"RCC0000001\",\"profile\":\"PRF0001\",\"userUri\":\"ada\","
                + "\"membershipUri\":\"M-ada\",\"state\":\"CLOSED_SKIPPED\",\"justification\":\"Low Usage\","
                + "\"reason\":\"idle for 90 days\",\"rule\":\"RUL0001 revision 1\",\"inactiveDays\":90,"
                + "\"openedAt\":\"2026-11-01T00:00:00Z\",\"closedAt\":\"2026-11-02T00:00:00Z\","
                + "\"workNote\":\"EXC0001: vip\"}";

        RemovalCandidate read = Json.read(stored, RemovalCandidate.class);

        Instant closed = Instant.parse("2026-11-02T00:00:00Z");
        assertThat(read.justification()).isEqualTo(Justification.LOW_USAGE);
        assertThat(read.workNote()).isEqualTo("EXC0001: vip");
        assertThat(read.workNotes()).containsExactly(new WorkNote(closed, "system", "EXC0001: vip"));
        assertThat(read.actedAt()).isEqualTo(closed);
        assertThat(read.assignmentGroup()).isEqualTo(RemovalCandidate.DEFAULT_GROUP);
        assertThat(read.notifyUser()).isFalse();
        assertThat(read.asked()).isFalse();
        assertThat(read.lastNotice()).isEmpty();
        String open = stored.replace("CLOSED_SKIPPED", "READY")
                .replace(",\"closedAt\":\"2026-11-02T00:00:00Z\"", "")
                .replace("EXC0001: vip", "");
        assertThat(Json.read(open, RemovalCandidate.class).workNotes()).isEmpty();
        assertThat(Json.read(open, RemovalCandidate.class).actedAt()).isEqualTo(read.openedAt());
    }

    @Test
    @DisplayName("Every record that a port takes is among those tried here")
    void records_everyPort_covered() {
        Set<String> taken = Stream.of(Store.class.getMethods())
                .map(Method::getReturnType)
                .filter(port -> port.getSimpleName().endsWith("Store"))
                .flatMap(port -> Stream.of(port.getMethods()))
                .flatMap(method -> Stream.of(method.getGenericParameterTypes()))
                .flatMap(RecordsTest::named)
                .filter(Class::isRecord)
                .filter(Predicate.not(
                        Set.of(ProfileId.class, Lease.class, SealedCredential.class, JobChain.class, SeatFilter.class)
                                ::contains))
                .map(Class::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> tried =
                records().map(record -> record.getClass().getName()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(taken).hasSizeGreaterThan(15);
        assertThat(tried).containsAll(taken);
    }

    private static Stream<Class<?>> named(Type type) {
        return type instanceof ParameterizedType generic
                ? Stream.of(generic.getActualTypeArguments()).flatMap(RecordsTest::named)
                : type instanceof Class<?> one ? Stream.of(one) : Stream.empty();
    }

    private static Restoration restoration() {
        return new Restoration(
                "RST00001",
                PROFILE,
                Samples.ORGANIZATION,
                "ada",
                EmailAddress.of("ada@example.com"),
                "RCC0000001",
                Restoration.State.INTENT,
                null,
                "ben",
                AT,
                NANO,
                "");
    }

    private static RuleRevision rule() {
        RuleRevision usual = RuleRevision.first("RUL0002", "sales", PROFILE);
        return new RuleRevision(
                usual.id(),
                2,
                usual.name(),
                PROFILE,
                "quiet-seat",
                3,
                Duration.ofDays(45),
                true,
                false,
                Set.of(),
                null,
                new RuleTerms(
                        7,
                        false,
                        false,
                        true,
                        "HR",
                        Set.of("teams"),
                        Samples.protection("PRT0001").who()));
    }

    private static ReclamationPlan plan() {
        PlanItem item = new PlanItem(
                "RCC0000001",
                "ada",
                "M-ada",
                "ada@example.com",
                MemberRole.USER,
                AT,
                "event.hosted",
                NANO,
                "event, log",
                "idle for 90 days",
                Justification.LOW_USAGE,
                Set.of(ProtectionReason.ADMIN, ProtectionReason.UPCOMING_MEETING),
                new Impact(
                        List.of(new ImpactLine(ImpactKind.UPCOMING_MEETINGS, 2, NANO, "", "")),
                        List.of(new SharedEventType("T1", "Intro", "round_robin", 1, false))));
        return new ReclamationPlan(
                "PLN00002",
                PROFILE,
                3,
                Samples.ORGANIZATION,
                "RUL0001 revision 1",
                Policy.careful()
                        .allowing(ProtectionReason.ADMIN)
                        .allowing(ProtectionReason.UPCOMING_MEETING)
                        .allowingSingleSignal()
                        .onlyRoles(MemberRole.USER, MemberRole.ADMIN)
                        .onlyEmails("*@example.com")
                        .onlyJustifications(Justification.LOW_USAGE)
                        .byHand()
                        .quietest(7),
                "JOB000001",
                AT.minus(Duration.ofDays(60)),
                NANO,
                AT,
                AT.plus(Duration.ofHours(24)),
                "ada",
                List.of(item),
                List.of(new LeftOut("ben", "ben@example.com", "OWNER")),
                new BreakerVerdict(1, 12, 3, "too many"),
                true,
                4);
    }

    private static SoftwareEntitlement entitlement() {
        return SoftwareEntitlement.builder("E-1", "model")
                .purchasedRights(10)
                .activeRights(9)
                .unitPrice(Money.parse("EUR 12.34"))
                .start(LocalDate.of(2026, 1, 1))
                .end(LocalDate.of(2026, 12, 31))
                .zone(ZoneId.of("Europe/Berlin"))
                .tiers(new PriceTier(4, Money.parse("EUR 12.34")), new PriceTier(6, Money.parse("EUR 10.00")))
                .build();
    }

    /** With known figures, of numbers and of money; without entitlements most of them are absent. */
    private static ReconciliationResult reconciliation(SoftwareEntitlement... entitlements) {
        LicensePosition position =
                LicenseCalculator.of(List.of(entitlements), AT).position(LicenseUsage.of(11, 1));
        assertThat(position.averagePrice().value().isPresent()).isEqualTo(entitlements.length > 0);
        return new ReconciliationResult("REC1", NANO, "PRF0001", position);
    }
}
