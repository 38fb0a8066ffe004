package io.github.samspoke.core.memory;

import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.AuditPerson;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Hashing;
import io.github.samspoke.core.common.SamEvent;
import io.github.samspoke.core.connection.AliasSettings;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.CredentialLease;
import io.github.samspoke.core.connection.CredentialState;
import io.github.samspoke.core.connection.Environment;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.connection.OAuthApplication;
import io.github.samspoke.core.connection.SealedCredential;
import io.github.samspoke.core.exclusion.ExclusionAxis;
import io.github.samspoke.core.exclusion.UserExclusionRule;
import io.github.samspoke.core.job.JobCounts;
import io.github.samspoke.core.job.JobKind;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.JobRun;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.job.ScheduledJob;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.reclamation.BreakerLift;
import io.github.samspoke.core.reclamation.BreakerVerdict;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.ClosingOrigin;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.Justification;
import io.github.samspoke.core.reclamation.Notice;
import io.github.samspoke.core.reclamation.NoticeAnswer;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.QuietPeriod;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.reclamation.RemovalTask;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.Seat;
import io.github.samspoke.core.reclamation.StandingApproval;
import io.github.samspoke.core.reclamation.SubscriptionCondition;
import io.github.samspoke.core.reclamation.UserProtection;
import io.github.samspoke.core.reclamation.WorkNote;
import io.github.samspoke.core.spoke.SessionUsage;
import io.github.samspoke.core.subscription.Acceptance;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.HeldFigure;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.Snapshot;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.Spell;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of everything that a store keeps, the same each time. */
public final class Samples {
    public static final Instant AT = Instant.parse("2026-11-23T10:15:30.123456Z");
    public static final ProfileId PROFILE = new ProfileId("PRF0001");
    public static final ProfileId OTHER_PROFILE = new ProfileId("PRF0002");
    public static final String ORGANIZATION = "https://api.calendly.com/organizations/ONE";

    private Samples() {}

    public static Connection connection(String alias) {
        return new Connection(
                alias,
                "Name of " + alias,
                URI.create("https://api.calendly.com"),
                Environment.SANDBOX,
                new OAuthApplication(
                        URI.create("https://auth.calendly.com"), "client", URI.create("https://host.example/callback")),
                Set.of("users:read"),
                AT);
    }

    public static Connection tokenConnection(String alias) {
        return new Connection(
                alias, alias, URI.create("https://api.calendly.com"), Environment.PRODUCTION, null, Set.of(), AT);
    }

    public static AliasSettings alias(String alias) {
        return AliasSettings.of(alias)
                .childOf("parent of " + alias)
                .url(URI.create("https://api.calendly.com"))
                .clientId("client")
                .redirect("/callback")
                .environment(Environment.SANDBOX);
    }

    /** A lease to the nanosecond. */
    public static CredentialLease lease() {
        return new CredentialLease("owner", "attempt", AT.plusNanos(123_456_789), AT.plusSeconds(60));
    }

    public static SealedCredential credential(String key, long fence, CredentialState state) {
        return new SealedCredential(
                key, 3, fence, state, state == CredentialState.REFRESHING ? lease() : null, new byte[] {
                    1, 0, (byte) 0xff
                });
    }

    public static SoftwareSubscription subscription(ProfileId profile, String user) {
        return new SoftwareSubscription(
                profile,
                user,
                EmailAddress.of(user + "@example.com"),
                Set.of(EmailAddress.of(user + ".old@example.com")),
                "Name of " + user,
                MemberRole.ADMIN,
                new GroupRoles(true, Set.of("G-1")),
                List.of(new Spell("M-0", AT, AT), new Spell("M-" + user, null, null)),
                "enterprise",
                SubscriptionStatus.MISSING,
                AT,
                null,
                "JOB000001");
    }

    public static Snapshot snapshot(ProfileId profile, String run) {
        return new Snapshot(run, profile, AT, Snapshot.Status.HELD, "caller", 3, 1, true, "2 of 5 are gone");
    }

    public static UserExclusionRule exclusion(String id) {
        return new UserExclusionRule(id, "*@example.com", Set.of(ExclusionAxis.RECLAIM), "board", "ada", AT);
    }

    public static ProfileData profile(ProfileId id, long revision) {
        return new ProfileData(
                id,
                revision,
                "Profile " + id,
                "Calendly Subscription",
                ProfileStatus.PUBLISHED,
                true,
                "Calendly",
                Set.of(IntegrationProcess.DOWNLOAD_SUBSCRIPTIONS),
                AT,
                Provisioning.NONE,
                new OrganizationFacts(ORGANIZATION + id, "One", "enterprise", "paid"),
                "caller",
                "RUL0001",
                AT,
                "mark");
    }

    public static RuleRevision rule(String id, int revision) {
        return new RuleRevision(
                id,
                revision,
                "inactive users",
                PROFILE,
                RuleRevision.BUILT_IN,
                1,
                Duration.ofDays(60),
                false,
                true,
                Set.of(SignalSource.EVENTS, SignalSource.LOG),
                "ada");
    }

    public static UserProtection protection(String id) {
        return UserProtection.vip(
                id,
                new SubscriptionCondition.Email("*@board.example.com")
                        .or(new SubscriptionCondition.Attribute("department", "Sales")
                                .and(new SubscriptionCondition.HasRole(MemberRole.USER)
                                        .negate()
                                        .or(new SubscriptionCondition.InGroup("G-1"))
                                        .or(new SubscriptionCondition.Identifier("teams")))),
                "the board",
                "ada",
                AT);
    }

    public static QuietPeriod quietPeriod(String id) {
        return new QuietPeriod(id, LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 1), "between the years", "ada");
    }

    public static RemovalCandidate candidate(String number, String user) {
        return RemovalCandidate.opened(
                number,
                PROFILE,
                user,
                "M-" + user,
                Justification.LOW_USAGE,
                "idle for 90 days",
                "RUL0001 revision 1",
                90,
                AT);
    }

    /** A closed candidate of which everything is known that can be. */
    public static RemovalCandidate everything(String number, String user) {
        WorkNote note = new WorkNote(AT, "eve", "rang her up");
        Notice notice = new Notice(
                2,
                EmailAddress.of("boss@example.com"),
                14,
                AT,
                AT.plusSeconds(1),
                AT.plusSeconds(2),
                AT.plusSeconds(3),
                "mailbox full",
                2,
                1,
                Duration.ofHours(7),
                AT.plusSeconds(4),
                NoticeAnswer.onLeaveUntil(LocalDate.of(2027, 3, 1)),
                AT.plusSeconds(5),
                AT.plusSeconds(6),
                true,
                3,
                AT.plusSeconds(7));
        return candidate(number, user)
                .onTerms(true, 14, "IT")
                .assigned("Licences", "eve", note)
                .addressed(EmailAddress.of("boss@example.com"), note)
                .with(notice)
                .moved(CandidateState.CLOSED_SKIPPED, AT.plusSeconds(8), Actor.of("eve"), "kept", ClosingOrigin.MANUAL);
    }

    /** A candidate whose person is asked, with when there is something to send. */
    public static RemovalCandidate asked(String number, String user, @Nullable Instant due) {
        Notice notice = Notice.requested(1, EmailAddress.of(user + "@example.com"), 14, AT);
        return candidate(number, user)
                .with(due == null ? notice.sent(AT) : notice.postponed(due, false))
                .moved(CandidateState.AWAITING_USER, AT, "asked");
    }

    public static RemovalCandidate closed(RemovalCandidate candidate) {
        return candidate.moved(CandidateState.CLOSED_CANCELED, AT.plusSeconds(1), "active again");
    }

    public static ReclamationPlan plan(String id) {
        return new ReclamationPlan(
                id,
                PROFILE,
                3,
                ORGANIZATION,
                "RUL0001 revision 1",
                Policy.careful(),
                "JOB000001",
                AT.minus(Duration.ofDays(60)),
                AT,
                AT,
                AT.plus(Duration.ofHours(24)),
                "ada",
                List.of(),
                List.of(),
                new BreakerVerdict(0, 1, 0, ""),
                false,
                0);
    }

    public static ReclaimItem item(String execution, String organization, String user) {
        Seat seat = new Seat(organization, "M-" + user, user, EmailAddress.of(user + "@example.com"), MemberRole.USER);
        return new ReclaimItem(execution, seat, "RCC0000001", ItemState.PENDING, 0, 1, null, AT, "");
    }

    public static ScheduledJob job(String name) {
        return new ScheduledJob(name, JobKind.RECONCILE, null, AT);
    }

    public static JobResult result(String number) {
        return new JobResult(
                number,
                "SAM - Reconcile",
                JobKind.RECONCILE,
                null,
                JobStatus.OK,
                AT,
                AT.plusSeconds(3),
                JobCounts.NONE,
                SessionUsage.NONE,
                "",
                "",
                "",
                List.of(new HeldFigure(PROFILE, "3 of 9 are gone", "hash", 3)));
    }

    public static JobRun run(String number, String job) {
        return new JobRun(number, job, JobKind.REFRESH_ACTIVITY, PROFILE, "ada", "node", 3, AT);
    }

    public static SamEvent.JobEnded event(String id) {
        SamEvent.Head head = new SamEvent.Head(id, AT, PROFILE.value(), "JOB000001");
        return new SamEvent.JobEnded(head, "job", "RECONCILE", "OK", "", 3, 2, Duration.ofMillis(1));
    }

    public static Acceptance acceptance(String hash, long count) {
        return new Acceptance(PROFILE, hash, count, "ada", "they left", AT);
    }

    /** Somebody beside a chain. */
    public static AuditPerson person(String chain, String user) {
        return new AuditPerson(chain, "mark-" + user, user, user + "@example.com", "Name of " + user, "salt");
    }

    /** A row with a hash of its own; the store does not look at hashes. */
    public static AuditEntry row(String chain, long sequence) {
        String previous = sequence == 1 ? AuditEntry.GENESIS : Hashing.sha256(chain + (sequence - 1));
        return new AuditEntry(
                chain,
                sequence,
                AT,
                "ada",
                "profile.created",
                chain,
                Map.of("revision", "1", "status", "DRAFT"),
                previous,
                Hashing.sha256(chain + sequence));
    }

    public static BreakerLift lift(String planHash) {
        return new BreakerLift(planHash, 3, "they left", "ada", AT, AT.plusSeconds(60));
    }

    public static StandingApproval standing(String id) {
        return new StandingApproval(
                id, PROFILE, "RUL0001 revision 1", 3, "quiet seats", "ada", AT, AT.plusSeconds(60), null, null);
    }

    public static RemovalTask task(String candidate, Instant at) {
        return new RemovalTask(
                "hash", candidate, item("EXE1", ORGANIZATION, "ada").seat(), "remove ada", "ada", at);
    }
}
