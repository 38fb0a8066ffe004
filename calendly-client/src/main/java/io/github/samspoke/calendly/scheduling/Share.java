package io.github.samspoke.calendly.scheduling;

import io.github.samspoke.calendly.transport.RawJson;
import java.util.List;

/**
 * An event type with settings of its own for one booking. The canonical constructor is no API: components may be added.
 *
 * @param schedulingLinks the links that book it
 * @param shareOverride the settings
 * @param rawJson the body as it came
 */
public record Share(List<SchedulingLink> schedulingLinks, ShareOverride shareOverride, RawJson rawJson) {}
