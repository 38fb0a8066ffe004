package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.exclusion.ExclusionAxis;
import io.github.samspoke.core.exclusion.ExclusionRule;
import io.github.samspoke.core.reclamation.Decision;
import io.github.samspoke.core.reclamation.Protection;
import io.github.samspoke.core.reclamation.ProtectionReason;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.RuleSubject;
import io.github.samspoke.core.reclamation.SoleHosting;
import io.github.samspoke.core.reclamation.SubscriptionCondition;
import io.github.samspoke.core.reclamation.UserProtection;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that stands between a rule and a seat, whatever the rule says (I2, I3, I5, I7). */
final class Protections {
    static final Duration NEW_JOINER = Duration.ofDays(30);

    private final RuleRevision rule;
    private final Surroundings around;
    private final Map<String, List<UserProtection>> personal;
    private final List<UserProtection> general;
    private final Removals removals;
    private final Instant now;

    Protections(RuleRevision rule, Surroundings around, Instant now) {
        this.rule = rule;
        this.around = around;
        this.personal = around.personal();
        this.general = around.general();
        this.removals = new Removals(around.removed());
        this.now = now;
    }

    List<Protection> of(RuleSubject subject, Decision decision, long otherAdmins) {
        SoftwareSubscription seat = subject.subscription();
        List<Protection> found = new ArrayList<>();
        roles(seat, otherAdmins, found);
        if (decision instanceof Decision.Unknown unknown) {
            found.add(new Protection(ProtectionReason.UNKNOWN_EVIDENCE, unknown.reason()));
        }
        subject.upcoming()
                .ifPresent(upcoming ->
                        found.add(new Protection(ProtectionReason.UPCOMING_MEETING, "hosts a meeting on " + upcoming)));
        if (seat.status() != SubscriptionStatus.ACTIVE) {
            found.add(new Protection(ProtectionReason.MISSING, "not seen by the last complete download"));
        }
        joined(seat, found);
        shields(subject, found);
        soleHost(seat, found);
        for (ExclusionRule exclusion : around.exclusions()) {
            if (exclusion.excludes(seat, ExclusionAxis.RECLAIM, now)) {
                found.add(new Protection(
                        ProtectionReason.EXCLUDED,
                        exclusion.id() + ": " + exclusion.terms().reason(),
                        exclusion.terms().owner(),
                        exclusion.terms().expires()));
            }
        }
        if (removals.bar(seat)) {
            found.add(new Protection(ProtectionReason.REAPPEARED, "came back after a removal"));
        }
        if (decision instanceof Decision.Reclaim && !rule.terms().createCandidate()) {
            found.add(new Protection(ProtectionReason.REPORT_ONLY, rule.label() + " makes no candidates"));
        }
        found.sort(Comparator.comparing(Protection::reason));
        return found;
    }

    private void shields(RuleSubject subject, List<Protection> found) {
        SoftwareSubscription seat = subject.subscription();
        Stream<UserProtection> own = Stream.concat(Stream.of(seat.userUri()), seat.linked().stream())
                .distinct()
                .flatMap(user -> personal.getOrDefault(user, List.of()).stream());
        Stream.concat(own, general.stream())
                .filter(shield -> shield.inForce(now))
                .forEach(shield -> shield(shield, subject).ifPresent(found::add));
    }

    /** Of whom it is not known whether the shield is for them, it is for them. */
    private static Optional<Protection> shield(UserProtection shield, RuleSubject subject) {
        SubscriptionCondition.Truth truth = shield.who().of(subject);
        if (truth == SubscriptionCondition.Truth.NO) {
            return Optional.empty();
        }
        String unsure = truth == SubscriptionCondition.Truth.YES
                ? ""
                : " (it is not known whether the person " + shield.who().words() + ")";
        return Optional.of(new Protection(
                reason(shield.kind()), shield.id() + ": " + shield.reason() + unsure, shield.owner(), shield.until()));
    }

    private static ProtectionReason reason(UserProtection.Kind kind) {
        return switch (kind) {
            case PROTECTED_USER -> ProtectionReason.PROTECTED_USER;
            case VIP -> ProtectionReason.VIP;
            case ON_LEAVE -> ProtectionReason.ON_LEAVE;
            case COOLED_DOWN -> ProtectionReason.COOLED_DOWN;
        };
    }

    private void soleHost(SoftwareSubscription seat, List<Protection> found) {
        SoleHosting hosting = around.hosting().get(seat.userUri());
        if (hosting != null && hosting.holds(now) && !hosting.eventTypes().isEmpty()) {
            found.add(new Protection(
                    ProtectionReason.SOLE_HOST,
                    "nobody else can host " + String.join(", ", hosting.eventTypes()) + ", read " + hosting.readAt()));
        }
    }

    private void roles(SoftwareSubscription seat, long otherAdmins, List<Protection> found) {
        if (seat.role() == MemberRole.OWNER) {
            found.add(new Protection(ProtectionReason.OWNER, "owns the organization"));
        }
        if (around.tokenAccounts().contains(seat.userUri())) {
            found.add(new Protection(ProtectionReason.TOKEN_ACCOUNT, "the account behind a profile's token"));
        }
        if (seat.role() == MemberRole.ADMIN && otherAdmins < 1) {
            found.add(new Protection(ProtectionReason.LAST_ADMIN, "the last admin beside the owner"));
        }
        if (seat.role() == MemberRole.OTHER) {
            found.add(new Protection(ProtectionReason.UNKNOWN_ROLE, "has a role that is not known"));
        }
        if (seat.role() == MemberRole.ADMIN) {
            found.add(new Protection(ProtectionReason.ADMIN, "is an admin"));
        }
        if (!seat.groups().known()) {
            found.add(new Protection(ProtectionReason.GROUP_ROLES_UNKNOWN, "group roles could not be read"));
        } else if (!seat.groups().administers().isEmpty()) {
            found.add(new Protection(
                    ProtectionReason.GROUP_ADMIN,
                    "administers " + seat.groups().administers().size() + " group(s)"));
        }
    }

    private void joined(SoftwareSubscription seat, List<Protection> found) {
        Optional<Instant> joined = seat.joinedAt();
        if (joined.isEmpty()) {
            found.add(new Protection(ProtectionReason.JUST_JOINED, "nobody knows when the membership began"));
        } else if (joined.get().isAfter(now.minus(NEW_JOINER))) {
            found.add(new Protection(
                    ProtectionReason.JUST_JOINED,
                    "joined on " + joined.get(),
                    null,
                    joined.get().plus(NEW_JOINER)));
        }
    }
}
