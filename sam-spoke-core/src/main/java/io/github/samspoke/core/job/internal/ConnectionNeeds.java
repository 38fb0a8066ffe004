package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.connection.AuthorizationNeeds;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStore;
import io.github.samspoke.core.subscription.OrganizationFacts;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the profiles that stand on an alias want of its connection. */
public record ConnectionNeeds(ProfileStore profiles) {
    /** Their processes together; all of them as long as no profile stands on the alias. */
    public AuthorizationNeeds of(String alias) {
        List<ProfileData> standing = profiles.list().stream()
                .filter(profile -> profile.alias().equals(alias))
                .toList();
        Set<IntegrationProcess> processes = EnumSet.noneOf(IntegrationProcess.class);
        standing.forEach(profile -> processes.addAll(profile.processes()));
        String plan = standing.stream()
                .flatMap(profile -> profile.pinned().stream())
                .map(OrganizationFacts::plan)
                .findFirst()
                .orElse(null);
        return new AuthorizationNeeds(standing.isEmpty() ? EnumSet.allOf(IntegrationProcess.class) : processes, plan);
    }
}
