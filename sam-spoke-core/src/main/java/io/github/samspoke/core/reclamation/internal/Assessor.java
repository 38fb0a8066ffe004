package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.activity.ActivityEvidence;
import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.activity.internal.EvidenceBuilder;
import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.core.exclusion.ExclusionRule;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.Decision;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.ReclamationRule;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.RuleSubject;
import io.github.samspoke.core.reclamation.Seat;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges seats by a profile's rule and all protections. The same code serves candidates, plans, the last look and
 * explanations, so that none of them can be laxer than another.
 */
public final class Assessor {
    private final RuleRevision rule;
    private final ReclamationRule code;
    private final EvidenceBuilder evidence;
    private final Protections protections;
    private final long admins;
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

    public Assessor(
            RuleRevision rule,
            ReclamationRule code,
            CoverageLedger ledger,
            Set<String> tokenAccounts,
            List<? extends ExclusionRule> exclusions,
            long admins,
            Instant now) {
        this(rule, code, ledger, tokenAccounts, exclusions, List.of(), admins, now);
    }

    private Assessor(
            RuleRevision rule,
            ReclamationRule code,
            CoverageLedger ledger,
            Set<String> tokenAccounts,
            List<? extends ExclusionRule> exclusions,
            List<Seat> removed,
            long admins,
            Instant now) {
        this.rule = rule;
        this.code = code;
        this.evidence = new EvidenceBuilder(ledger, required(rule, ledger), now);
        this.protections = new Protections(tokenAccounts, exclusions, removed, now);
        this.admins = admins;
        this.now = now;
    }

    /** Loads what the judgement of a profile's seats needs. */
    static Assessor of(ReclamationPorts ports, RuleRegistry registry, ProfileData profile, RuleRevision rule) {
        String organization = profile.pinned().orElseThrow().uri();
        Set<String> tokens = ports.profiles().list().stream()
                .filter(p -> p.pinned().map(o -> o.uri().equals(organization)).orElse(false))
                .flatMap(p -> Optional.ofNullable(p.callerUri()).stream())
                .collect(Collectors.toSet());
        long admins = ports.subscriptions().list(profile.id()).stream()
                .filter(s -> s.status() == SubscriptionStatus.ACTIVE && s.role() == MemberRole.ADMIN)
                .count();
        List<Seat> removed = ports.journal().intentsSince(organization, Instant.EPOCH).stream()
                .filter(item -> item.state() == ItemState.REMOVED)
                .map(ReclaimItem::seat)
                .toList();
        return new Assessor(
                rule,
                registry.code(rule),
                ports.activity().coverage(profile.id()),
                tokens,
                ports.exclusions().rulesFor(profile.profileType()),
                removed,
                admins,
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
        return assess(seat, activity, seat.role() == MemberRole.ADMIN ? admins - 1 : admins);
    }

    /** Judges one seat, with the number of other admins as just read. */
    Assessment assess(SoftwareSubscription seat, UserActivity activity, long otherAdmins) {
        ActivityEvidence known = evidence.of(activity, seat.spell().from());
        RuleSubject subject = new RuleSubject(seat, known, activity.nextUpcoming(), now);
        Decision decision;
        try {
            decision = code.evaluate(subject);
        } catch (RuntimeException e) {
            throw new RuleFailedException(rule.label(), seat.userUri(), e);
        }
        // A host's rule may say Reclaim on a day's reading: nobody is taken whose threshold was not read (I3).
        Decision safe = decision instanceof Decision.Reclaim && !known.covers(rule.lastActivityThreshold())
                ? new Decision.Unknown(unread(known))
                : decision;
        return new Assessment(
                seat,
                known,
                activity.nextUpcoming(),
                safe,
                protections.of(seat, activity, safe, otherAdmins),
                rule.label());
    }

    private String unread(ActivityEvidence known) {
        return known.problem() != null
                ? known.problem().reason()
                : "activity is not known for the rule's "
                        + rule.lastActivityThreshold().toDays() + " days";
    }
}
