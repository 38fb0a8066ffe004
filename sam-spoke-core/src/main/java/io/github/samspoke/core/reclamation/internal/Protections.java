package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.exclusion.ExclusionAxis;
import io.github.samspoke.core.exclusion.ExclusionRule;
import io.github.samspoke.core.reclamation.Decision;
import io.github.samspoke.core.reclamation.Protection;
import io.github.samspoke.core.reclamation.ProtectionReason;
import io.github.samspoke.core.reclamation.Seat;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that stands between a rule and a seat, whatever the rule says (I2, I3, I5, I7).
 *
 * @param tokenAccounts the accounts behind the tokens of every profile on the organization
 * @param removed the seats that we have removed there
 */
record Protections(
        Set<String> tokenAccounts, List<? extends ExclusionRule> exclusions, List<Seat> removed, Instant now) {
    static final Duration NEW_JOINER = Duration.ofDays(30);

    List<Protection> of(SoftwareSubscription seat, UserActivity activity, Decision decision, long otherAdmins) {
        List<Protection> found = new ArrayList<>();
        roles(seat, otherAdmins, found);
        if (decision instanceof Decision.Unknown unknown) {
            found.add(new Protection(ProtectionReason.UNKNOWN_EVIDENCE, unknown.reason()));
        }
        Instant upcoming = activity.nextUpcoming();
        if (upcoming != null) {
            found.add(new Protection(ProtectionReason.UPCOMING_MEETING, "hosts a meeting on " + upcoming));
        }
        if (seat.status() != SubscriptionStatus.ACTIVE) {
            found.add(new Protection(ProtectionReason.MISSING, "not seen by the last complete download"));
        }
        joined(seat, found);
        for (ExclusionRule rule : exclusions) {
            if (rule.excludes(seat, ExclusionAxis.RECLAIM, now)) {
                found.add(new Protection(
                        ProtectionReason.EXCLUDED,
                        rule.id() + ": " + rule.terms().reason()));
            }
        }
        if (removed.stream().anyMatch(before -> cameBack(before, seat))) {
            found.add(new Protection(ProtectionReason.REAPPEARED, "came back after a removal"));
        }
        return found;
    }

    /** The same person by user, by any address or by a link, under another membership. */
    private static boolean cameBack(Seat before, SoftwareSubscription seat) {
        boolean same = before.userUri().equals(seat.userUri())
                || seat.allEmails().contains(before.email())
                || seat.linked().contains(before.userUri());
        return same && !before.membershipUri().equals(seat.membershipUri());
    }

    private void roles(SoftwareSubscription seat, long otherAdmins, List<Protection> found) {
        if (seat.role() == MemberRole.OWNER) {
            found.add(new Protection(ProtectionReason.OWNER, "owns the organization"));
        }
        if (tokenAccounts.contains(seat.userUri())) {
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
            found.add(new Protection(ProtectionReason.JUST_JOINED, "joined on " + joined.get()));
        }
    }
}
