package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.people.Resolution;
import io.github.samspoke.core.people.internal.Resolver;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the host's directory anew who holds the seats, after a download; only what has changed is stored. */
final class HolderResolution {
    private static final Logger LOG = LoggerFactory.getLogger(HolderResolution.class);

    private final Engine engine;

    HolderResolution(Engine engine) {
        this.engine = engine;
    }

    /** Resolves all occupied seats of a profile; what goes wrong is returned, and the download stands all the same. */
    String run(ProfileId profile) {
        Resolver resolver = engine.settings().resolver();
        if (resolver == null) {
            return "";
        }
        try {
            store(profile, resolver.resolve(seats(profile)));
            return "";
        } catch (RuntimeException e) {
            // The message is the host's and may name people.
            LOG.warn("The directory of users failed: {}", e.getClass().getName());
            return "the directory of users failed (" + e.getClass().getSimpleName() + "), earlier resolutions stay";
        }
    }

    private Map<String, EmailAddress> seats(ProfileId profile) {
        return engine.store().subscriptions().list(profile).stream()
                .filter(seat -> seat.status() != SubscriptionStatus.ENDED)
                .collect(Collectors.toMap(SoftwareSubscription::userUri, SoftwareSubscription::email));
    }

    private void store(ProfileId profile, Map<String, Resolution> resolutions) {
        engine.work().inTransaction(() -> {
            Map<String, Resolution> known = engine.store().resolutions().list(profile.value());
            Map<String, Resolution> changed = new HashMap<>();
            resolutions.forEach((user, resolution) -> {
                @Nullable Resolution before = known.get(user);
                if (!resolution.equals(before)) {
                    changed.put(user, resolution);
                }
            });
            engine.store().resolutions().save(profile.value(), changed);
        });
    }
}
