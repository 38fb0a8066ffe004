package io.github.samspoke.core.activity;

import io.github.samspoke.core.common.RunControl;

/** A read of the past that was asked for and not begun yet. Safe for many threads. */
public interface HistoryReading {
    /**
     * Tells what it will cost. Does no I/O.
     *
     * @return requests and minutes
     */
    ActivityEstimate estimate();

    /**
     * Reads, window by window; each one is stored when it was read whole, so a reading that broke off or was cancelled
     * goes on where it stopped when it is asked for again. Does I/O. Needs {@code sam_integrator}.
     *
     * @param control hears of progress and may cancel
     * @return what is covered afterwards
     * @throws io.github.samspoke.core.common.RefusedException if a job reads the profile's activity at the moment, or the
     *     vendor does not tell of meetings
     * @throws io.github.samspoke.core.common.VendorException if the vendor fails half way
     * @throws io.github.samspoke.core.common.CancelledException if it was cancelled
     */
    CoverageLedger run(RunControl control);
}
