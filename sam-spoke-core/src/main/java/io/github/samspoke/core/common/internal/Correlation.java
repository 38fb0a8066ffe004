package io.github.samspoke.core.common.internal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The number of the run or plan that a thread works for: in events, and in every log line under an MDC key. */
public final class Correlation {
    /** The key under which log lines carry it. */
    public static final String KEY = "samspoke.correlation";

    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private Correlation() {}

    /** Does work for a number; inside other work, for this number alone. */
    public static <T extends @Nullable Object> T during(String id, Supplier<T> work) {
        String before = CURRENT.get();
        set(id);
        try {
            return work.get();
        } finally {
            set(before);
        }
    }

    private static void set(@Nullable String id) {
        if (id == null) {
            CURRENT.remove();
            MDC.remove(KEY);
        } else {
            CURRENT.set(id);
            MDC.put(KEY, id);
        }
    }

    /** What the thread works for, or empty. */
    public static String current() {
        String id = CURRENT.get();
        return id == null ? "" : id;
    }
}
