package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.ImpactReader;
import io.github.samspoke.core.reclamation.InvitationRefusals;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a host has chosen for reclamation, and what lies above it.
 *
 * @param fourEyes whether somebody else than the planner has to approve
 */
public record ReclamationSettings(
        boolean fourEyes, ImpactSource impact, StandingJobs jobs, InvitationRefusals refusals) {
    /** One pair of eyes, no vendor to read impact from, no jobs. */
    public static final ReclamationSettings PLAIN = new ReclamationSettings(
            false,
            new ImpactSource() {
                @Override
                public <T> T withImpact(
                        ProfileData profile, RunControl control, Function<Optional<ImpactReader>, T> work) {
                    return work.apply(Optional.empty());
                }
            },
            profile -> {},
            (profile, at, detail) -> {});
}
