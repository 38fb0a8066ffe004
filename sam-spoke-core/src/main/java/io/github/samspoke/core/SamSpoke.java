package io.github.samspoke.core;

/** To be built. */
public interface SamSpoke {}
