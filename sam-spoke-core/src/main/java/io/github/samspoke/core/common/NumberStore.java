package io.github.samspoke.core.common;

/** Storage port of numbers. Safe for many threads, and for many nodes if several share the store. */
@FunctionalInterface
public interface NumberStore {
    /**
     * Gives out the next number; one that was asked for in a unit of work that fails may be lost.
     *
     * @param kind what is numbered
     * @return the number, which nobody else was or will be given
     */
    String next(Numbered kind);
}
