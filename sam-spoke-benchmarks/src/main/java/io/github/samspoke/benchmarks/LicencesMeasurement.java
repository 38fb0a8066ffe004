package io.github.samspoke.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reconciling and reporting by groups, in a JVM of its own with little memory; the same for a tenth of the seats. */
final class LicencesMeasurement {
    private static final int[] SIZES = {5_000, 15_000, 50_000};

    private LicencesMeasurement() {}

    /** Takes the databases' URLs, which must be empty; H2 files by default. */
    static void run(String... urls) throws Exception {
        System.out.printf(
                "%nJDK %s, %d entitlements, %d groups, in a JVM of %s%n%n",
                Runtime.version(), LicencesWork.ENTITLEMENTS, LicencesWork.GROUPS, LicencesWork.HEAP);
        System.out.println(
                "| database | subscriptions | reconcile, CPU, cold | reconcile, wall, cold | CPU, second run | most of the heap |"
                        + " report and HTML, CPU | report and HTML, wall | HTML alone, wall | HTML |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        if (urls.length == 0) {
            for (int size : SIZES) {
                measure(Databases.h2File().replace(";DB_CLOSE_DELAY=-1", ""), size);
            }
        }
        for (int i = 0; i < urls.length; i++) {
            measure(urls[i], SIZES[Math.min(SIZES.length - 1, SIZES.length - urls.length + i)]);
        }
    }

    private static void measure(String url, int size) throws Exception {
        try (ChildJvm fill =
                ChildJvm.start(LicencesWork.class, List.of("-Xmx512m"), "fill", url, Integer.toString(size))) {
            fill.figures();
        }
        try (ChildJvm work = ChildJvm.start(
                LicencesWork.class, List.of("-Xmx" + LicencesWork.HEAP), "work", url, Integer.toString(size))) {
            Map<String, Long> figures = work.figures();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %.2f s | %.2f s | %.2f s | %d MiB | %.2f s | %.2f s | %.3f s | %d KiB |%n",
                    Databases.name(url),
                    size,
                    figures.get("reconcile cpu") / 1e9,
                    figures.get("reconcile wall") / 1e9,
                    figures.get("again cpu") / 1e9,
                    figures.get("peak heap"),
                    figures.get("report cpu") / 1e9,
                    figures.get("report wall") / 1e9,
                    figures.get("html wall") / 1e9,
                    figures.get("html bytes") / 1024);
        }
    }
}
