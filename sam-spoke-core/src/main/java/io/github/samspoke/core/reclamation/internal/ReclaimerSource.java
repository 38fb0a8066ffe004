package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.Reclaimer;
import java.util.function.Function;

/** Where an execution gets its reclaimer from: a session that may remove, open for the length of the work. */
@FunctionalInterface
public interface ReclaimerSource {
    <T> T withReclaimer(ProfileData profile, Function<Reclaimer, T> work);
}
