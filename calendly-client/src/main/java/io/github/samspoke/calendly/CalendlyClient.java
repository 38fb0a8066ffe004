package io.github.samspoke.calendly;

/** To be built. */
public interface CalendlyClient {}
