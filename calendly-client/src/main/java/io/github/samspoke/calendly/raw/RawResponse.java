package io.github.samspoke.calendly.raw;

import io.github.samspoke.calendly.transport.RawJson;

/**
 * An answer to a raw call.
 *
 * @param status the HTTP status, 200 to 299
 * @param body the body; of no length if there was none
 */
public record RawResponse(int status, RawJson body) {}
