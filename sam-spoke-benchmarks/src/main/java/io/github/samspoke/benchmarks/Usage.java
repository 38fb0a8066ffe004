package io.github.samspoke.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * What a piece of work took.
 *
 * @param wall nanoseconds on the wall
 * @param cpu nanoseconds of all threads of this process, the collector's and the compiler's included
 */
record Usage(long wall, long cpu) {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Work that may fail. */
    interface Work {
        void run() throws Exception;
    }

    /** Does the work. Garbage of what went before is collected first, at nobody's cost. */
    static Usage of(Work work) throws Exception {
        System.gc();
        long cpu = SYSTEM.getProcessCpuTime();
        long wall = System.nanoTime();
        work.run();
        return new Usage(System.nanoTime() - wall, SYSTEM.getProcessCpuTime() - cpu);
    }

    /** Prints what this process has taken since it was started, as {@link ChildJvm#figures()} reads it. */
    static void print(String until) {
        long started = ManagementFactory.getRuntimeMXBean().getUptime();
        System.out.println("wall " + until + " " + TimeUnit.MILLISECONDS.toNanos(started));
        System.out.println("cpu " + until + " " + SYSTEM.getProcessCpuTime());
    }
}
