package io.github.samspoke.core.testing;

import io.github.samspoke.core.activity.ActivityEvidence;
import io.github.samspoke.core.activity.Coverage;
import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.QuietDays;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.activity.internal.EvidenceBuilder;
import io.github.samspoke.core.people.DirectoryUser;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.people.Resolution;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.Decision;
import io.github.samspoke.core.reclamation.ReclamationRule;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.RuleSubject;
import io.github.samspoke.core.reclamation.UserProtection;
import io.github.samspoke.core.reclamation.internal.Assessor;
import io.github.samspoke.core.reclamation.internal.RuleRegistry;
import io.github.samspoke.core.reclamation.internal.Surroundings;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.Spell;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    private GroupRoles groups = new GroupRoles(true, Set.of(), Set.of());
    private Duration joined = Duration.ofDays(730);
    private Duration covered = Duration.ofDays(365);
    private Set<SignalSource> sources = Set.of(SignalSource.EVENTS, SignalSource.EVENT_TYPES, SignalSource.LOG);
    private UserActivity activity = UserActivity.NONE;
    private final Set<EmailAddress> former = new HashSet<>();
    private final List<UserProtection> shields = new ArrayList<>();
    private QuietDays quiet = QuietDays.NONE;
    private @Nullable DirectoryUser person;

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
        Set<String> in = new HashSet<>(memberOf());
        in.add(groupUri);
        Set<String> administered = new HashSet<>(groups.administers());
        administered.add(groupUri);
        groups = new GroupRoles(true, administered, in);
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
     * Has the member be in a group.
     *
     * @param groupUri the group
     * @return this tester
     */
    public RuleTester inGroup(String groupUri) {
        Set<String> in = new HashSet<>(memberOf());
        in.add(groupUri);
        groups = new GroupRoles(true, groups.administers(), in);
        return this;
    }

    /**
     * Has groups not be read.
     *
     * @return this tester
     */
    public RuleTester groupsUnknown() {
        groups = GroupRoles.UNKNOWN;
        return this;
    }

    /**
     * Has the host's directory say something of the member; it finds an active person if nothing else is told.
     *
     * @param name the attribute
     * @param value its value
     * @return this tester
     */
    public RuleTester attribute(String name, String value) {
        Map<String, String> more = new HashMap<>(person == null ? Map.of() : person.attributes());
        more.put(name, value);
        person = new DirectoryUser(
                "TESTED", email.value(), person == null ? DirectoryUser.Standing.ACTIVE : person.standing(), more);
        return this;
    }

    /**
     * Has the host's directory find the member.
     *
     * @param standing whether the person still works there
     * @return this tester
     */
    public RuleTester standing(DirectoryUser.Standing standing) {
        person = new DirectoryUser("TESTED", email.value(), standing, person == null ? Map.of() : person.attributes());
        return this;
    }

    /**
     * Gives the member an e-mail address of before.
     *
     * @param address a former address
     * @return this tester
     */
    public RuleTester formerly(String address) {
        former.add(EmailAddress.of(address));
        return this;
    }

    /**
     * Has an admin shield the member, if the protection is for the member and in force.
     *
     * @param protection the protection
     * @return this tester
     */
    public RuleTester protection(UserProtection protection) {
        shields.add(protection);
        return this;
    }

    /**
     * Adds days that do not count as idle days.
     *
     * @param from the first day, for example {@code 2026-12-24}
     * @param to the last day
     * @return this tester
     */
    public RuleTester quiet(String from, String to) {
        quiet = quiet.with(LocalDate.parse(from), LocalDate.parse(to));
        return this;
    }

    /**
     * Runs the rule alone.
     *
     * @param rule the rule
     * @return its decision
     */
    public Decision evaluate(ReclamationRule rule) {
        return rule.evaluate(subject());
    }

    /**
     * Returns what the rule is asked about.
     *
     * @return the member as a rule sees it
     */
    public RuleSubject subject() {
        Set<SignalSource> required = new HashSet<>(sources);
        required.add(SignalSource.EVENTS);
        SoftwareSubscription seat = seat();
        ActivityEvidence evidence = new EvidenceBuilder(ledger(), required, asOf, quiet)
                .of(activity, seat.spell().from());
        return new RuleSubject(seat, evidence, activity.nextUpcoming(), asOf, person);
    }

    /**
     * Runs the rule, and everything that the engine puts before a removal. The stored rule's threshold is 60 days: who
     * was not read for that long is unknown whatever the rule says.
     *
     * @param rule the rule
     * @return the decision with all protections, and what would have to change
     */
    public Assessment evaluateWithProtections(ReclamationRule rule) {
        RuleRevision revision = RuleRevision.first("TESTED", "tested rule", PROFILE);
        return evaluateStored(revision, rule);
    }

    /**
     * Runs a stored rule with the library's own code, and everything that the engine puts before a removal.
     *
     * @param revision the rule as it is stored
     * @return the decision with all protections, and what would have to change
     */
    public Assessment evaluateStored(RuleRevision revision) {
        return evaluateStored(revision, new RuleRegistry(Map.of()).code(revision));
    }

    private Assessment evaluateStored(RuleRevision revision, ReclamationRule rule) {
        Surroundings bare = Surroundings.BARE;
        Surroundings around = new Surroundings(
                bare.tokenAccounts(),
                bare.exclusions(),
                bare.removed(),
                shields,
                bare.hosting(),
                quiet,
                bare.admins(),
                person == null ? Map.of() : Map.of(USER, new Resolution.Resolved(person, Resolution.EXACT)));
        return new Assessor(revision, rule, ledger(), around, asOf).explain(seat(), activity);
    }

    private Set<String> memberOf() {
        return groups.memberOf() == null ? Set.of() : groups.memberOf();
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
                former,
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
