package io.github.samspoke.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What this process holds. */
final class Footprint {
    private static final long MIB = 1024 * 1024;

    private Footprint() {}

    /** The threads by their names, of which each number is written as N, so that those of a pool are one entry. */
    static SortedMap<String, Long> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .collect(Collectors.groupingBy(
                        thread -> thread.getName().replaceAll("\\d+", "N"), TreeMap::new, Collectors.counting()));
    }

    /** How many threads have been started since this JVM was. */
    static long threadsStarted() {
        return ManagementFactory.getThreadMXBean().getTotalStartedThreadCount();
    }

    /** Open sockets; where there is no {@code /proc}, none can be counted, and it is an error. */
    static long sockets() throws IOException {
        long sockets = 0;
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            for (Path descriptor : descriptors.toList()) {
                // One of them was the listing itself and is gone.
                boolean socket = Files.isSymbolicLink(descriptor)
                        && Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
                sockets += socket ? 1 : 0;
            }
        }
        return sockets;
    }

    static long maxHeap() {
        return Runtime.getRuntime().maxMemory() / MIB;
    }

    static void forgetPeak() {
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The most the heap held, in MiB: the sum of its pools' peaks, and so never too low. */
    static long peakHeap() {
        return heapPools().stream()
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / MIB;
    }

    /** What is left of the heap when the garbage is gone, in MiB. */
    static double liveHeap() {
        System.gc();
        return (double) ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
    }

    static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
