package io.github.samspoke.calendly.recap;

import io.github.samspoke.calendly.transport.RawJson;

/**
 * What was said at a meeting. The canonical constructor is no API: components may be added.
 *
 * @param uri where Calendly keeps it
 * @param text all of it, which may be long
 * @param rawJson the body as it came
 */
public record Transcript(String uri, String text, RawJson rawJson) {}
