package io.github.samspoke.examples;

/** To be built. */
public interface QuickStart {}
