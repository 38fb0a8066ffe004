package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.activity.ActivityEvidence;
import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.activity.internal.EvidenceBuilder;
import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.Decision;
import io.github.samspoke.core.reclamation.Justification;
import io.github.samspoke.core.reclamation.ReclamationRule;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.RuleSubject;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges seats by a profile's rule and all protections. The same code serves candidates, plans, the last look and
 * explanations, so that none of them can be laxer than another.
 */
public final class Assessor {
    private final RuleRevision rule;
    private final ReclamationRule code;
    private final CoverageLedger ledger;
    private final EvidenceBuilder evidence;
    private final Surroundings around;
    private final Protections protections;
    private final Instant now;

    /** A rule that threw: the run ends, for its silence is no decision. */
    public static final class RuleFailedException extends SamSpokeException {
        RuleFailedException(String rule, String userUri, RuntimeException cause) {
            super(
                    "Rule " + rule + " failed on " + userUri + ": " + cause,
                    "Correct the rule and run the job again; no candidate was made.",
                    cause);
        }
    }

    public Assessor(RuleRevision rule, ReclamationRule code, CoverageLedger ledger, Surroundings around, Instant now) {
        this.rule = rule;
        this.code = code;
        this.ledger = ledger;
        this.around = around;
        this.evidence = new EvidenceBuilder(ledger, required(rule, ledger), now, around.quiet());
        this.protections = new Protections(rule, around, now);
        this.now = now;
    }

    /** Loads what the judgement of a profile's seats needs. */
    static Assessor of(ReclamationPorts ports, RuleRegistry registry, ProfileData profile, RuleRevision rule) {
        return of(ports, registry, profile, rule, ports.subscriptions().list(profile.id()));
    }

    /** As {@link #of(ReclamationPorts, RuleRegistry, ProfileData, RuleRevision)}, of seats that were read already. */
    static Assessor of(
            ReclamationPorts ports,
            RuleRegistry registry,
            ProfileData profile,
            RuleRevision rule,
            List<SoftwareSubscription> seats) {
        return new Assessor(
                rule,
                registry.code(rule),
                ports.activity().coverage(profile.id()),
                Surroundings.of(ports, profile, seats),
                ports.clock().instant());
    }

    /** The sources a rule needs: those there at its review (I3), or all that were ever read before it. */
    static Set<SignalSource> required(RuleRevision rule, CoverageLedger ledger) {
        Set<SignalSource> required = new HashSet<>(rule.reviewed() ? rule.requiredSources() : ledger.sources());
        required.add(SignalSource.EVENTS);
        return required;
    }

    /** Judges one seat. */
    public Assessment assess(SoftwareSubscription seat, UserActivity activity) {
        return assess(seat, activity, seat.role() == MemberRole.ADMIN ? around.admins() - 1 : around.admins());
    }

    /** Judges one seat, with the number of other admins as just read. */
    Assessment assess(SoftwareSubscription seat, UserActivity activity, long otherAdmins) {
        ActivityEvidence known = evidence.of(activity, seat.spell().from());
        RuleSubject subject = new RuleSubject(seat, known, activity.nextUpcoming(), now, around.person(seat.userUri()));
        Decision decision = safe(decide(subject), subject);
        return new Assessment(
                seat,
                known,
                activity.nextUpcoming(),
                decision,
                protections.of(subject, decision, otherAdmins),
                rule.label(),
                null,
                null);
    }

    /** Judges one seat, and says what would have to change before it is a candidate. */
    public Assessment explain(SoftwareSubscription seat, UserActivity activity) {
        Assessment today = assess(seat, activity);
        Assessment.Grounds grounds = new Assessment.Grounds(activity, ledger, rule.lastActivityThreshold(), now);
        return new Assessment(
                today.subscription(),
                today.evidence(),
                today.nextUpcoming(),
                today.decision(),
                today.protections(),
                today.rule(),
                grounds,
                OutlookFinder.of(today, grounds, this::onceIdle));
    }

    /** What the rule will say at an instant up to which everything was read and nothing was seen. */
    private Decision onceIdle(Assessment today, Instant at) {
        ActivityEvidence known = today.evidence();
        ActivityEvidence then = new ActivityEvidence(
                at,
                known.coveredFrom(),
                known.last(),
                known.idleSince(),
                known.idleKnown(),
                known.sources(),
                null,
                known.quiet());
        SoftwareSubscription seat = today.subscription();
        return decide(new RuleSubject(seat, then, null, at, around.person(seat.userUri())));
    }

    private Decision decide(RuleSubject subject) {
        Decision decision;
        try {
            decision = code.evaluate(subject);
        } catch (RuntimeException e) {
            throw new RuleFailedException(rule.label(), subject.subscription().userUri(), e);
        }
        if (decision == null) {
            throw new RuleFailedException(
                    rule.label(),
                    subject.subscription().userUri(),
                    new IllegalStateException("the rule returned null, which is no decision"));
        }
        return decision;
    }

    /**
     * A host's rule may say Reclaim on a day's reading: nobody is taken whose threshold was not read (I3). A leaver has
     * no threshold, but of a leaver, too, something has to be known that is not too old.
     */
    private Decision safe(Decision decision, RuleSubject subject) {
        if (!(decision instanceof Decision.Reclaim reclaim)) {
            return decision;
        }
        ActivityEvidence known = subject.evidence();
        boolean left = reclaim.justification() == Justification.LEFT_COMPANY && StoredRule.leaver(subject);
        boolean read = left ? known.problem() == null : known.covers(rule.lastActivityThreshold());
        return read ? decision : new Decision.Unknown(unread(known));
    }

    private String unread(ActivityEvidence known) {
        return known.problem() != null
                ? known.problem().reason()
                : "activity is not known for the rule's "
                        + rule.lastActivityThreshold().toDays() + " days";
    }
}
