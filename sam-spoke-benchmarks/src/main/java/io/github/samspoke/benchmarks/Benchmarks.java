package io.github.samspoke.benchmarks;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the measurement that is named. */
public final class Benchmarks {
    private Benchmarks() {}

    /** {@code decode}. */
    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(DecodeBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
