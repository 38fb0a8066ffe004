package io.github.samspoke.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

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
}
