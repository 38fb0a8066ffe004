package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.reclamation.Backtest;

/** Counts the namings of one threshold within one horizon, person by person. */
final class RegretTally implements Replays.Namings {
    private final ReplayDays days;
    private final int threshold;
    private final int horizon;
    private int namings;
    private int regrets;
    private int people;
    private int hurt;
    private int censored;
    private boolean watched;
    private boolean regretted;
    private boolean cut;

    RegretTally(ReplayDays days, int threshold, int horizon) {
        this.days = days;
        this.threshold = threshold;
        this.horizon = horizon;
    }

    @Override
    public void named(int day, int nextActive, int left) {
        if (day > days.lastWatched(horizon)) {
            return;
        }
        namings++;
        int until = day + horizon;
        if (nextActive <= until && nextActive <= left) {
            regrets++;
            regretted = true;
        } else if (left < until) {
            cut = true;
        } else {
            watched = true;
        }
    }

    /** Ends a person. */
    void next() {
        people += regretted || watched ? 1 : 0;
        hurt += regretted ? 1 : 0;
        censored += cut && !regretted && !watched ? 1 : 0;
        watched = false;
        regretted = false;
        cut = false;
    }

    Backtest.Outcome outcome() {
        return new Backtest.Outcome(
                horizon, days.replayed(threshold, horizon), namings, regrets, people, hurt, censored);
    }
}
