package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.InvitationRevoker;
import io.github.samspoke.core.reclamation.Reclaimer;
import io.github.samspoke.core.reclamation.Restorer;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Where an execution gets its reclaimer from: a session that may remove, open for the length of the work. */
public interface ReclaimerSource {
    <T> T withReclaimer(ProfileData profile, Function<Reclaimer, T> work);

    /** As {@link #withReclaimer}, for giving seats back. */
    <T> T withRestorer(ProfileData profile, Function<Restorer, T> work);

    /** As {@link #withReclaimer}, for taking invitations back. */
    <T> T withRevoker(ProfileData profile, Function<InvitationRevoker, T> work);

    /** What tells the profile's connection from one made later; refuses if there is none, or it needs a person. */
    String connectionMark(ProfileData profile);

    /** What may look at seats before it is their turn; empty if nothing may. */
    default Optional<Executor> workers() {
        return Optional.empty();
    }

    /** Refuses while this machine's clock is known to differ from the vendor's. */
    void requireSameTime();
}
