package io.github.samspoke.core.activity;

import io.github.samspoke.core.common.RunControl;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what an organization's members did. Implemented by a spoke; safe for many threads, for windows are read side by
 * side. It must never call a source covered that it has not read to the end, and must not look at invitees.
 */
public interface ActivityAnalyzer {
    /**
     * Reads a window. Does I/O; a source that may not be read is reported as missing, not thrown. A source that holds
     * more than the window's most pages, or whose page token the vendor no longer takes, is left at a place before
     * which it was read whole; the coverage tells the place.
     *
     * @param window what to read
     * @param sink what takes the signals
     * @param control hears of progress and may cancel
     * @return what was read whole
     * @throws io.github.samspoke.core.common.VendorException if the vendor fails half way
     */
    Coverage analyze(AnalysisWindow window, ActivitySink sink, RunControl control);

    /**
     * Reads when a person last hosted before an instant, over all time. Does I/O: one request.
     *
     * @param organizationUri the organization
     * @param userUri the person
     * @param before the instant
     * @return the start of the last meeting before it, or empty if there never was one
     */
    Optional<Instant> lastHostedBefore(String organizationUri, String userUri, Instant before);

    /**
     * Reads the meetings that a person will host. Does I/O: one request as a rule.
     *
     * @param organizationUri the organization
     * @param userUri the person
     * @param asOf the present
     * @param sink what takes the meetings
     */
    void upcoming(String organizationUri, String userUri, Instant asOf, ActivitySink sink);

    /**
     * Estimates by small samples how much a window holds. Does I/O: at most ten requests. A source that may not be read
     * is left out.
     *
     * @param window the window
     * @return the volume by source
     */
    Map<SignalSource, ReadingVolume> sample(AnalysisWindow window);

    /**
     * Tells how a source can be read. Does no I/O.
     *
     * @param source the source
     * @return its limits
     */
    SourceLimits limits(SignalSource source);

    /**
     * Tells how many requests a minute may be sent at the vendor's present limit. Does no I/O.
     *
     * @return the number; a careful guess before the vendor has announced a limit
     */
    int requestsPerMinute();
}
