package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.common.DailyTime;
import io.github.samspoke.core.subscription.ProfileId;

/** Shows the tests of the package above when a profile's jobs run. */
public final class ScheduleAccess {
    private ScheduleAccess() {}

    public static DailyTime spread(ProfileId profile) {
        return Schedule.spread(profile);
    }
}
