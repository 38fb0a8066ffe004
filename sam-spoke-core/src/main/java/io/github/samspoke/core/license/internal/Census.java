package io.github.samspoke.core.license.internal;

import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.exclusion.ExclusionAxis;
import io.github.samspoke.core.exclusion.ExclusionRule;
import io.github.samspoke.core.license.GroupBy;
import io.github.samspoke.core.license.ReconciliationScope;
import io.github.samspoke.core.license.internal.ModelReconciliation.GroupKey;
import io.github.samspoke.core.people.Resolution;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.subscription.ObservedInvitation;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The occupied seats of a profile at an instant, each as little as licences need. */
record Census(
        ProfileData profile,
        List<Counted> seats,
        List<ObservedInvitation> invitations,
        List<ReclaimItem> vacated,
        int closedComplete,
        Instant at) {
    static final Duration STALE = Duration.ofDays(30);
    private static final Set<CandidateState> ELIGIBLE =
            EnumSet.of(CandidateState.READY, CandidateState.AWAITING_USER, CandidateState.AWAITING_REVOCATION);

    /** An occupied seat; the candidate is an eligible one. */
    record Counted(
            String userUri,
            String email,
            String identifier,
            @Nullable Instant joined,
            boolean costExcluded,
            @Nullable String candidate,
            String group,
            String subgroup) {}

    static Census of(LicensePorts ports, ProfileId id, ReconciliationScope scope, Instant at) {
        return of(ports, id, scope, at, seat -> {});
    }

    /** Counts; shows every subscription on the way, ended ones too, so that nobody has to read them a second time. */
    static Census of(
            LicensePorts ports,
            ProfileId id,
            ReconciliationScope scope,
            Instant at,
            Consumer<SoftwareSubscription> look) {
        ProfileData profile =
                ports.profiles().find(id).orElseThrow(() -> new NoSuchRecordException("profile", id.value()));
        List<ExclusionRule> rules = ports.exclusions().rulesFor(profile.profileType()).stream()
                .filter(rule -> rule.terms().axes().contains(ExclusionAxis.COST) && rule.inForce(at))
                .toList();
        Map<String, String> candidates = new HashMap<>();
        int closed = 0;
        for (RemovalCandidate candidate : ports.candidates().list(id)) {
            if (ELIGIBLE.contains(candidate.state())) {
                candidates.put(candidate.userUri(), candidate.number());
            }
            closed += candidate.state() == CandidateState.CLOSED_COMPLETE ? 1 : 0;
        }
        Map<String, GroupKey> groups = groups(ports, id, scope);
        // 50,000 seats with a copy of the plan's name each would be megabytes of it.
        Map<String, String> identifiers = new HashMap<>();
        Returned returned = new Returned(
                ports
                        .journal()
                        .intentsSince(
                                profile.pinned().map(OrganizationFacts::uri).orElse(""), Instant.EPOCH)
                        .stream()
                        .filter(item -> item.state() == ItemState.REMOVED)
                        .toList());
        List<Counted> seats = new ArrayList<>();
        ports.subscriptions().each(id, seat -> {
            look.accept(seat);
            if (seat.status() != SubscriptionStatus.ENDED) {
                returned.look(seat);
                GroupKey group = groups.getOrDefault(seat.userUri(), GroupKey.NONE);
                seats.add(new Counted(
                        seat.userUri(),
                        seat.email().value(),
                        identifiers.computeIfAbsent(seat.identifier(), name -> name),
                        seat.spell().from(),
                        rules.stream().anyMatch(rule -> rule.excludes(seat, ExclusionAxis.COST, at)),
                        candidates.get(seat.userUri()),
                        group.group(),
                        group.subgroup()));
            }
        });
        return new Census(profile, seats, ports.subscriptions().invitations(id), returned.stillGone(), closed, at);
    }

    /** The invitations that nobody has answered for long. */
    List<ObservedInvitation> staleInvitations() {
        return invitations.stream()
                .filter(i -> (i.lastSentAt() == null ? i.createdAt() : i.lastSentAt()).isBefore(at.minus(STALE)))
                .toList();
    }

    /** Whom the directory puts into a group; the keys are few and shared. */
    private static Map<String, GroupKey> groups(LicensePorts ports, ProfileId id, ReconciliationScope scope) {
        Map<String, GroupKey> groups = new HashMap<>();
        if (scope.group() != null) {
            Map<GroupKey, GroupKey> met = new HashMap<>();
            ports.resolutions().each(id.value(), (user, resolution) -> {
                if (resolution instanceof Resolution.Resolved resolved) {
                    Map<String, String> attributes = resolved.user().attributes();
                    GroupKey key = new GroupKey(value(attributes, scope.group()), value(attributes, scope.subgroup()));
                    groups.put(user, met.computeIfAbsent(key, same -> same));
                }
            });
        }
        return groups;
    }

    private static String value(Map<String, String> attributes, @Nullable GroupBy by) {
        return by == null ? "" : attributes.getOrDefault(by.attribute(), "");
    }

    /** People we removed who are back hold their seat again, so it is not vacated (restored and reappeared). */
    private static final class Returned {
        private final List<ReclaimItem> removed;
        private final Map<String, List<ReclaimItem>> byMark = new HashMap<>();
        private final Set<ReclaimItem> back = new java.util.HashSet<>();

        Returned(List<ReclaimItem> removed) {
            this.removed = removed;
            for (ReclaimItem item : removed) {
                mark(item.seat().userUri(), item);
                mark(item.seat().email().value(), item);
            }
        }

        private void mark(String key, ReclaimItem item) {
            byMark.computeIfAbsent(key, k -> new ArrayList<>()).add(item);
        }

        void look(SoftwareSubscription seat) {
            if (byMark.isEmpty()) {
                return;
            }
            compare(seat.userUri(), seat);
            seat.allEmails().forEach(email -> compare(email.value(), seat));
            seat.linked().forEach(user -> compare(user, seat));
        }

        private void compare(String mark, SoftwareSubscription seat) {
            byMark.getOrDefault(mark, List.of()).stream()
                    .filter(item -> !item.seat().membershipUri().equals(seat.membershipUri()))
                    .forEach(back::add);
        }

        /** A person removed twice vacated one seat. */
        List<ReclaimItem> stillGone() {
            Map<String, ReclaimItem> gone = new java.util.TreeMap<>();
            removed.stream()
                    .filter(item -> !back.contains(item))
                    .forEach(item -> gone.put(item.seat().userUri(), item));
            return List.copyOf(gone.values());
        }
    }
}
