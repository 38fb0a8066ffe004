package io.github.samspoke.core.memory.internal;

/** Numbers that are given out once each; one given out in a unit of work that throws was never given out. */
final class MemorySequence {
    private final MemoryWork work;
    private long last;

    MemorySequence(MemoryWork work) {
        this.work = work;
    }

    long next() {
        return work.inTransaction(() -> {
            long before = last;
            work.change(() -> last = before + 1, () -> last = before);
            return before + 1;
        });
    }
}
