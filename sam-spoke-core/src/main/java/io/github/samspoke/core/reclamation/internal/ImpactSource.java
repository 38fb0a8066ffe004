package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.ImpactReader;
import java.util.Optional;
import java.util.function.Function;

/** Where a plan gets its reader of impact from: a read-only session, open for the length of the work (I11). */
@FunctionalInterface
public interface ImpactSource {
    <T> T withImpact(ProfileData profile, RunControl control, Function<Optional<ImpactReader>, T> work);
}
