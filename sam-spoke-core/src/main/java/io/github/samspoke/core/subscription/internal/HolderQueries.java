package io.github.samspoke.core.subscription.internal;

import io.github.samspoke.core.people.Resolution;
import io.github.samspoke.core.people.ResolutionStore;
import io.github.samspoke.core.subscription.Holder;
import io.github.samspoke.core.subscription.Holders;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import io.github.samspoke.core.subscription.SubscriptionStore;
import java.util.List;
import java.util.Map;

/** Reads who holds the seats for whoever asks. */
public final class HolderQueries implements Holders {
    private static final Resolution NEVER = new Resolution.Unresolved("the directory was not asked yet");

    private final SubscriptionStore seats;
    private final ResolutionStore resolutions;

    public HolderQueries(SubscriptionStore seats, ResolutionStore resolutions) {
        this.seats = seats;
        this.resolutions = resolutions;
    }

    @Override
    public List<Holder> all(ProfileId profile) {
        Map<String, Resolution> known = resolutions.list(profile.value());
        return seats.list(profile).stream()
                .filter(seat -> seat.status() != SubscriptionStatus.ENDED)
                .map(seat -> new Holder(seat, known.getOrDefault(seat.userUri(), NEVER)))
                .toList();
    }

    @Override
    public List<Holder> unresolved(ProfileId profile) {
        return all(profile).stream()
                .filter(holder -> !(holder.resolution() instanceof Resolution.Resolved))
                .toList();
    }

    @Override
    public List<Holder> leavers(ProfileId profile) {
        return all(profile).stream()
                .filter(holder -> holder.resolution().leaver())
                .toList();
    }
}
