package io.github.samspoke.emulator;

/** To be built. */
public interface CalendlyEmulator {}
