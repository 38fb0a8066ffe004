package io.github.samspoke.core.activity;

import io.github.samspoke.core.common.RunControl;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads what an organization's members did. Implemented by a spoke. It must never call a source covered that it has
 * not read to the end, and must not look at invitees.
 */
public interface ActivityAnalyzer {
    /**
     * Reads a window. Does I/O; a source that may not be read is reported as missing, not thrown.
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
}
