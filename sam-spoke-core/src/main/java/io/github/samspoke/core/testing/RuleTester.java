package io.github.samspoke.core.testing;

import io.github.samspoke.core.activity.ActivityEvidence;
import io.github.samspoke.core.activity.Coverage;
import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.activity.internal.EvidenceBuilder;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.Decision;
import io.github.samspoke.core.reclamation.ReclamationRule;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.RuleSubject;
import io.github.samspoke.core.reclamation.internal.Assessor;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.Spell;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tests a reclamation rule without a network: one member, what the member did, a fixed present. Unless told otherwise
 * the member is a user who joined two years ago, everything was read for a year, and nothing was seen. Not safe for
 * many threads.
 */
public final class RuleTester {
    private static final String USER = "https://api.calendly.com/users/TESTED";
    private static final ProfileId PROFILE = new ProfileId("TEST");

    private final Instant asOf;
    private EmailAddress email = EmailAddress.of("someone@example.com");
    private MemberRole role = MemberRole.USER;
    private GroupRoles groups = new GroupRoles(true, Set.of());
    private Duration joined = Duration.ofDays(730);
    private Duration covered = Duration.ofDays(365);
    private Set<SignalSource> sources = Set.of(SignalSource.EVENTS, SignalSource.EVENT_TYPES, SignalSource.LOG);
    private UserActivity activity = UserActivity.NONE;

    private RuleTester(Instant asOf) {
        this.asOf = asOf;
    }

    /**
     * Begins a test.
     *
     * @param present the fixed present, for example {@code 2026-11-23T00:00:00Z}
     * @return the tester
     */
    public static RuleTester asOf(String present) {
        return new RuleTester(Instant.parse(present));
    }

    /**
     * Names the member.
     *
     * @param address the e-mail address
     * @return this tester
     */
    public RuleTester member(String address) {
        email = EmailAddress.of(address);
        return this;
    }

    /**
     * Sets the role.
     *
     * @param value the role in the organization
     * @return this tester
     */
    public RuleTester role(MemberRole value) {
        role = value;
        return this;
    }

    /**
     * Sets when the member joined.
     *
     * @param ago how long ago
     * @return this tester
     */
    public RuleTester joined(Duration ago) {
        joined = ago;
        return this;
    }

    /**
     * Has the member host a meeting.
     *
     * @param ago how long ago
     * @return this tester
     */
    public RuleTester lastHosted(Duration ago) {
        return seen(Signal.EVENT_HOSTED, ago);
    }

    /**
     * Has the member be seen doing something.
     *
     * @param signal what
     * @param ago how long ago
     * @return this tester
     */
    public RuleTester seen(Signal signal, Duration ago) {
        activity = activity.with(signal, asOf.minus(ago));
        return this;
    }

    /**
     * Gives the member a meeting still to come.
     *
     * @param ahead how far ahead
     * @return this tester
     */
    public RuleTester upcoming(Duration ahead) {
        activity = activity.withUpcoming(asOf.plus(ahead));
        return this;
    }

    /**
     * Has the member administer a group.
     *
     * @param groupUri the group
     * @return this tester
     */
    public RuleTester administers(String groupUri) {
        groups = new GroupRoles(true, Set.of(groupUri));
        return this;
    }

    /**
     * Sets how much was read.
     *
     * @param back how far back
     * @param read what was read, at least one source
     * @return this tester
     */
    public RuleTester covered(Duration back, SignalSource... read) {
        covered = back;
        sources = Set.of(read);
        return this;
    }

    /**
     * Runs the rule alone.
     *
     * @param rule the rule
     * @return its decision
     */
    public Decision evaluate(ReclamationRule rule) {
        Set<SignalSource> required = new HashSet<>(sources);
        required.add(SignalSource.EVENTS);
        SoftwareSubscription seat = seat();
        ActivityEvidence evidence = new EvidenceBuilder(ledger(), required, asOf)
                .of(activity, seat.spell().from());
        return rule.evaluate(new RuleSubject(seat, evidence, activity.nextUpcoming(), asOf, null));
    }

    /**
     * Runs the rule, and everything that the engine puts before a removal. The stored rule's threshold is 60 days: who
     * was not read for that long is unknown whatever the rule says.
     *
     * @param rule the rule
     * @return the decision with all protections
     */
    public Assessment evaluateWithProtections(ReclamationRule rule) {
        RuleRevision revision = new RuleRevision(
                "TESTED", 1, "tested rule", PROFILE, "tested", 1, Duration.ofDays(60), false, false, Set.of(), null);
        return new Assessor(revision, rule, ledger(), Set.of(), List.of(), 2, asOf).assess(seat(), activity);
    }

    private CoverageLedger ledger() {
        Map<SignalSource, Span> spans = new HashMap<>();
        sources.forEach(source -> spans.put(source, new Span(asOf.minus(covered), asOf)));
        return CoverageLedger.EMPTY.with(new Coverage(spans, Map.of()));
    }

    private SoftwareSubscription seat() {
        Spell spell = new Spell("https://api.calendly.com/organization_memberships/TESTED", asOf.minus(joined), null);
        return new SoftwareSubscription(
                PROFILE,
                USER,
                email,
                Set.of(),
                email.value(),
                role,
                groups,
                List.of(spell),
                "enterprise",
                SubscriptionStatus.ACTIVE,
                null,
                null,
                "TEST");
    }
}
