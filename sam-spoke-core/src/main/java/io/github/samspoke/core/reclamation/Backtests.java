package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.subscription.ProfileId;

/** Replays of rules on the past. Reads only the store; safe for many threads. */
public interface Backtests {
    /**
     * Replays a profile's rule with the usual thresholds and horizons.
     *
     * @param profile the profile
     * @return what would have been, and which threshold that speaks for
     */
    default Backtest of(ProfileId profile) {
        return run(BacktestRequest.of(profile));
    }

    /**
     * Replays a profile's rule for each day that was read. The built-in rule is replayed with each threshold, a rule of
     * the host's own with its own one. Takes seconds for tens of thousands of seats.
     *
     * @param request what to replay
     * @return what would have been, and which threshold that speaks for
     * @throws io.github.samspoke.core.common.NoSuchRecordException if there is no such profile, or it has no rule yet
     * @throws io.github.samspoke.core.common.RefusedException if no activity was read yet
     */
    Backtest run(BacktestRequest request);
}
