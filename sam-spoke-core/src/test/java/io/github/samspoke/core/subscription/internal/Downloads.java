package io.github.samspoke.core.subscription.internal;

import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.AcceptanceStore;
import io.github.samspoke.core.subscription.Completeness;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.ObservedMember;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A profile whose downloads follow one another; hours count from the first. */
final class Downloads {
    static final ProfileId PROFILE = new ProfileId("PRF0001");
    static final Instant FIRST = Instant.parse("2026-11-23T00:00:00Z");
    static final Instant JOINED = Instant.parse("2025-01-01T00:00:00Z");
    static final String CALLER = "https://api.calendly.com/users/OWNER";

    final SubscriptionStore store;
    final AcceptanceStore acceptances = InMemoryStore.create().acceptances();
    final Set<String> removedByUs = new HashSet<>();
    private final SnapshotPublisher publisher;
    private String caller = CALLER;
    private boolean groupRolesKnown = true;
    private int runs;

    Downloads() {
        this(InMemoryStore.create().subscriptions());
    }

    Downloads(SubscriptionStore store) {
        this.store = store;
        this.publisher = new SnapshotPublisher(store, acceptances);
    }

    Downloads as(String account) {
        caller = account;
        return this;
    }

    Downloads groupRolesKnown(boolean known) {
        groupRolesKnown = known;
        return this;
    }

    SnapshotPublisher.Outcome complete(double hour, Collection<ObservedMember> members) {
        return publish(hour, staged(members));
    }

    SnapshotPublisher.Outcome complete(double hour, ObservedMember... members) {
        return complete(hour, List.of(members));
    }

    SnapshotPublisher.Outcome publish(double hour, StagedSnapshot staged) {
        return publisher.publish(run(hour), staged, new Completeness.Complete(1, groupRolesKnown, caller));
    }

    SnapshotPublisher.Outcome incomplete(double hour, ObservedMember... members) {
        return publisher.incomplete(run(hour), staged(List.of(members)), "page 2 could not be read");
    }

    private SnapshotPublisher.Run run(double hour) {
        return new SnapshotPublisher.Run(
                "JOB%06d".formatted(++runs), PROFILE, at(hour), "enterprise", Set.copyOf(removedByUs));
    }

    SoftwareSubscription of(String user) {
        return store.find(PROFILE, user).orElseThrow();
    }

    static StagedSnapshot staged(Collection<ObservedMember> members) {
        StagedSnapshot staged = new StagedSnapshot();
        members.forEach(staged::member);
        return staged;
    }

    static Instant at(double hour) {
        return FIRST.plus(Duration.ofSeconds(Math.round(hour * 3600)));
    }

    static ObservedMember member(String user) {
        return member(user, "M-" + user, JOINED);
    }

    static ObservedMember member(String user, String membership, @Nullable Instant createdAt) {
        return new ObservedMember(
                user,
                membership,
                EmailAddress.of(user + "@example.com"),
                "Name of " + user,
                MemberRole.USER,
                createdAt);
    }

    static ObservedMember renamed(String user, String email) {
        ObservedMember member = member(user);
        return new ObservedMember(
                user, member.membershipUri(), EmailAddress.of(email), member.name(), member.role(), JOINED);
    }

    static ObservedMember role(String user, MemberRole role) {
        ObservedMember member = member(user);
        return new ObservedMember(user, member.membershipUri(), member.email(), member.name(), role, JOINED);
    }

    /** Members u001 to u-count. */
    static List<ObservedMember> members(int count) {
        return members(0, count);
    }

    static List<ObservedMember> members(int without, int count) {
        return IntStream.rangeClosed(without + 1, count)
                .mapToObj(i -> member("u%05d".formatted(i)))
                .toList();
    }
}
