package io.github.samspoke.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** How full the heap was whenever a collection began: all of its pools at one moment, unlike the sum of their peaks. */
final class HeapWatch {
    private static final long MIB = 1024 * 1024;

    private final AtomicLong most = new AtomicLong();
    private final AtomicLong mostKept = new AtomicLong();

    private HeapWatch() {}

    static HeapWatch start() {
        HeapWatch watch = new HeapWatch();
        ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(NotificationEmitter.class::isInstance)
                .map(NotificationEmitter.class::cast)
                .forEach(collector ->
                        collector.addNotificationListener((notice, handback) -> watch.collected(notice), null, null));
        return watch;
    }

    private void collected(Notification notice) {
        if (notice.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            var collection = GarbageCollectionNotificationInfo.from((CompositeData) notice.getUserData())
                    .getGcInfo();
            most.accumulateAndGet(heap(collection.getMemoryUsageBeforeGc()), Math::max);
            mostKept.accumulateAndGet(heap(collection.getMemoryUsageAfterGc()), Math::max);
        }
    }

    private static long heap(Map<String, MemoryUsage> pools) {
        return Footprint.heapPools().stream()
                .mapToLong(pool -> pools.get(pool.getName()).getUsed())
                .sum();
    }

    /** Prints the most that was used, and the most that a collection left, in MiB, as {@link ChildJvm#figures()} reads it. */
    void print() {
        long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.println("peak heap " + Math.max(most.get(), now) / MIB);
        System.out.println("kept heap " + mostKept.get() / MIB);
    }
}
