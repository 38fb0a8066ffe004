package io.github.samspoke.calendly.raw;

import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.transport.RawJson;

/**
 * Calls of any path of the API, for what Calendly adds next. They carry the same token, keep the same pace, are repeated
 * by the same rules (reads only) and fail with the same exceptions as the typed ones. Every method does I/O. Thread-safe.
 */
public interface RawCalls {
    /**
     * Reads.
     *
     * @param path the path below the base URL, such as {@code /users/me}: segments of letters, digits, {@code _} and
     *     {@code -}, none of them empty
     * @param query the query parameters
     * @return the answer
     * @throws IllegalArgumentException if the path is anything else; nothing is sent
     * @throws io.github.samspoke.calendly.error.CalendlyException if the call fails
     */
    RawResponse get(String path, Filters query);

    /**
     * Sends. Never repeated: a lost answer is an {@code UnknownOutcomeException}.
     *
     * @param method {@code POST}, {@code PUT} or {@code PATCH}
     * @param path as for {@link #get}
     * @param body the body
     * @return the answer
     * @throws IllegalArgumentException if the method or the path is anything else; nothing is sent
     * @throws io.github.samspoke.calendly.error.CalendlyException if the call fails
     */
    RawResponse send(String method, String path, RawJson body);

    /**
     * Deletes. Never repeated: a lost answer is an {@code UnknownOutcomeException}.
     *
     * @param path as for {@link #get}
     * @return the answer
     * @throws IllegalArgumentException if the path is anything else; nothing is sent
     * @throws io.github.samspoke.calendly.error.CalendlyException if the call fails
     */
    RawResponse delete(String path);
}
