package io.github.samspoke.core.subscription;

import io.github.samspoke.core.common.RunControl;

/**
 * Reads all members of an organization. Implemented by a spoke; may be called again, and then reads anew. It must
 * give everything it reads to the sink, filter nothing, and never call a download complete that may lack a member.
 */
public interface SubscriptionDownloader {
    /**
     * Reads members, pending invitations, group roles where they may be read, and the organization's facts. Does I/O.
     *
     * @param request what to read
     * @param sink what takes them
     * @param control hears of progress and may cancel
     * @return whether everybody was seen
     * @throws io.github.samspoke.core.common.VendorException if a page could not be read
     */
    Completeness download(DownloadRequest request, DownloadSink sink, RunControl control);
}
