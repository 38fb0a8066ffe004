package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.activity.Activities;
import io.github.samspoke.core.activity.ActivityDistribution;
import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.spoke.SpokeSession;
import io.github.samspoke.core.subscription.ProfileId;

/** Activity for whoever asks. */
public final class ActivityService implements Activities {
    private final Engine engine;

    public ActivityService(Engine engine) {
        this.engine = engine;
    }

    @Override
    public UserActivity of(ProfileId profile, String userUri) {
        return engine.store().activity().find(profile, userUri);
    }

    @Override
    public CoverageLedger coverage(ProfileId profile) {
        return engine.store().activity().coverage(profile);
    }

    @Override
    public ActivityDistribution distribution(ProfileId profile, RunControl control) {
        ProfileData data = engine.store()
                .profiles()
                .find(profile)
                .orElseThrow(() -> new NoSuchRecordException("profile", profile.value()));
        try (SpokeSession session = engine.sessions().read(data, control)) {
            return new DistributionReader(engine, data, session).read(control);
        }
    }
}
