package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.IllegalMoveException;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.ClearedReappearance;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who came back after a removal: blocked until an admin clears it, and for good the second time. */
record Reappearances(ReclamationPorts ports) {
    /** The removals on an organization whose people may not be planned again. */
    List<ReclaimItem> blocking(String organization) {
        Set<String> cleared = ports.journal().cleared(organization).stream()
                .map(ClearedReappearance::membershipUri)
                .collect(Collectors.toSet());
        return removed(organization).stream()
                .filter(item -> !cleared.contains(item.seat().membershipUri()))
                .toList();
    }

    private List<ReclaimItem> removed(String organization) {
        return ports.journal().intentsSince(organization, Instant.EPOCH).stream()
                .filter(item -> item.state() == ItemState.REMOVED)
                .toList();
    }

    /** The same person by user, by any address or by a link, under another membership or in a later spell. */
    static boolean cameBack(ReclaimItem before, SoftwareSubscription seat) {
        boolean same = before.seat().userUri().equals(seat.userUri())
                || seat.allEmails().contains(before.seat().email())
                || seat.linked().contains(before.seat().userUri());
        if (!same) {
            return false;
        }
        Instant removed = before.intentAt();
        Instant spell = seat.spell().from();
        return !before.seat().membershipUri().equals(seat.membershipUri())
                || (removed != null && spell != null && spell.isAfter(removed));
    }

    ClearedReappearance clear(ProfileData profile, String user, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new InvalidInputException("reason", "it is empty", "Say why the person may be planned again.");
        }
        String organization = profile.pinned().orElseThrow().uri();
        List<ReclaimItem> removals = ports.subscriptions().list(profile.id()).stream()
                .filter(seat -> seat.userUri().equals(user) || seat.allEmails().contains(EmailAddress.of(user)))
                .findFirst()
                .map(seat -> removed(organization).stream()
                        .filter(item -> cameBack(item, seat))
                        .toList())
                .orElse(List.of());
        if (removals.isEmpty()) {
            throw new NoSuchRecordException("return after a removal of", user);
        }
        if (removals.size() > 1) {
            throw new IllegalMoveException(
                    "The return of " + removals.get(0).seat().userUri(),
                    "final: the person was removed " + removals.size() + " times",
                    "be cleared",
                    "Find out who adds the person again, or exclude them.");
        }
        Instant now = ports.clock().instant();
        ReclaimItem removal = removals.get(0);
        ClearedReappearance clearance = new ClearedReappearance(
                organization, removal.seat().membershipUri(), removal.seat().userUri(), reason, actor.name(), now);
        ports.journal().save(clearance);
        ports.audit()
                .record(
                        profile.id().value(),
                        actor,
                        "reappearance.cleared",
                        removal.candidate(),
                        Map.of("user", clearance.userUri(), "reason", reason));
        return clearance;
    }
}
