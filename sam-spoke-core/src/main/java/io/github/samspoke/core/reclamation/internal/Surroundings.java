package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.activity.QuietDays;
import io.github.samspoke.core.exclusion.UserExclusionRule;
import io.github.samspoke.core.people.DirectoryUser;
import io.github.samspoke.core.people.Resolution;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.QuietPeriod;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.SoleHosting;
import io.github.samspoke.core.reclamation.SubscriptionCondition;
import io.github.samspoke.core.reclamation.UserProtection;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that stands around a seat and is the same for everybody in an organization: what was declared, and what was read of
 * others. One value, so that nothing that protects can be left out by whoever judges.
 *
 * @param tokenAccounts the accounts behind the tokens of every profile on the organization
 * @param removed the removals there whose people may not be planned again if they come back
 * @param admins how many admins it has beside the owner
 * @param people who holds the seats in the host's directory, by user URI; nobody where no directory was asked
 */
public record Surroundings(
        Set<String> tokenAccounts,
        List<UserExclusionRule> exclusions,
        List<ReclaimItem> removed,
        List<UserProtection> shields,
        Map<String, SoleHosting> hosting,
        QuietDays quiet,
        long admins,
        Map<String, Resolution> people) {
    /** An organization with two admins, of which nothing else is known. */
    public static final Surroundings BARE =
            new Surroundings(Set.of(), List.of(), List.of(), List.of(), Map.of(), QuietDays.NONE, 2, Map.of());

    static Surroundings of(ReclamationPorts ports, ProfileData profile, List<SoftwareSubscription> seats) {
        String organization = profile.pinned().orElseThrow().uri();
        Set<String> tokens = ports.profiles().list().stream()
                .filter(p -> p.pinned().map(o -> o.uri().equals(organization)).orElse(false))
                .flatMap(p -> Optional.ofNullable(p.callerUri()).stream())
                .collect(Collectors.toSet());
        long admins = seats.stream()
                .filter(s -> s.status() == SubscriptionStatus.ACTIVE && s.role() == MemberRole.ADMIN)
                .count();
        return new Surroundings(
                tokens,
                ports.exclusions().list(),
                new Reappearances(ports).blocking(organization),
                ports.protections().list(),
                ports.protections().hosting(profile.id()).stream()
                        .collect(Collectors.toMap(SoleHosting::userUri, Function.identity())),
                calendar(ports.protections().quietPeriods()),
                admins,
                ports.resolutions().list(profile.id().value()));
    }

    static QuietDays calendar(List<QuietPeriod> periods) {
        QuietDays days = QuietDays.NONE;
        for (QuietPeriod period : periods) {
            days = days.with(period.from(), period.to());
        }
        return days;
    }

    @Nullable
    DirectoryUser person(String userUri) {
        return people.get(userUri) instanceof Resolution.Resolved resolved ? resolved.user() : null;
    }

    /** The protections that name one person each, by that person: there may be many of them. */
    Map<String, List<UserProtection>> personal() {
        return shields.stream()
                .filter(shield -> shield.who() instanceof SubscriptionCondition.User)
                .collect(Collectors.groupingBy(shield -> ((SubscriptionCondition.User) shield.who()).userUri()));
    }

    /** The protections that have to be asked of everybody. */
    List<UserProtection> general() {
        return shields.stream()
                .filter(shield -> !(shield.who() instanceof SubscriptionCondition.User))
                .toList();
    }
}
