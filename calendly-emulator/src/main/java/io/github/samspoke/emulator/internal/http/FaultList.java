package io.github.samspoke.emulator.internal.http;

import io.github.samspoke.emulator.ExtraAnswer;
import io.github.samspoke.emulator.Faults;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All extra answers, the newest first. Thread-safe. */
public final class FaultList implements Faults {
    private static final int USUAL_LIMIT = 500;

    private final int rateLimit;
    private final List<Extra> extras = new CopyOnWriteArrayList<>();

    /** The rate limit is the one that a 429 names; 0 for the usual one. */
    public FaultList(int rateLimit) {
        this.rateLimit = rateLimit == 0 ? USUAL_LIMIT : rateLimit;
    }

    @Override
    public ExtraAnswer on(String method, String path) {
        Extra extra = new Extra(Target.of(method, path), rateLimit);
        extras.add(0, extra);
        return extra;
    }

    @Override
    public void clear() {
        extras.clear();
    }

    /** Makes the changes that are due, and says how a request is treated. */
    Treatment meet(String method, String path, String parameters) {
        for (Extra extra : extras) {
            if (extra.take(method, path, parameters)) {
                extra.change().run();
                Treatment treatment = extra.treatment();
                if (treatment.any()) {
                    return treatment;
                }
            }
        }
        return Treatment.NONE;
    }
}
