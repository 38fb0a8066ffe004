package io.github.samspoke.calendly.testing;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Random tests that can be repeated: the seed is printed, and set by the system property of the given name. */
public final class RandomCases {
    /** How many cases the default run has; {@code -Drandom.cases=1000000} has more. */
    public static final int CASES = Integer.getInteger("random.cases", 10_000);

    private RandomCases() {}

    /** Runs the test once a case, each with a generator of its own. */
    public static void run(String property, Consumer<SplittableRandom> test) {
        long seed = Long.getLong(property, 20_261_123L);
        System.out.println("-D" + property + "=" + seed + ", " + CASES + " cases");
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int i = 0; i < CASES; i++) {
            SplittableRandom random = seeds.split();
            try {
                test.accept(random);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("case " + i + " of -D" + property + "=" + seed + ": " + e.getMessage(), e);
            }
        }
    }
}
