package io.github.samspoke.benchmarks;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.organization.MembershipQuery;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.OrganizationRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** Wall and CPU time a page of the whole client beside the bare loop, in alternating rounds of 500 pages. */
final class PagesMeasurement {
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 10;
    private static final int MEMBERS = PageServer.MEMBERSHIP_PAGES * 100;

    private PagesMeasurement() {}

    static void run() throws Exception {
        try (PageServer server = PageServer.start(PageServer.MEMBERSHIP_PAGES, PageServer.NO_LIMIT);
                CalendlyClient calendly = CalendlyClient.builder()
                        .baseUrl(server.url())
                        .accessToken("benchmark")
                        .build()) {
            BareLoop loop = new BareLoop(server.url());
            Pager<?> members = calendly.organizations()
                    .memberships(MembershipQuery.in(OrganizationRef.parse(Bodies.ORGANIZATION)));
            List<Usage> bare = new ArrayList<>();
            List<Usage> ours = new ArrayList<>();
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                bare.add(Usage.of(() -> check(loop.walk())));
                ours.add(Usage.of(() -> check(members.stream().count())));
            }
            print(bare.subList(WARM_UP, bare.size()), ours.subList(WARM_UP, ours.size()));
        }
    }

    private static void check(long members) {
        if (members != MEMBERS) {
            throw new IllegalStateException(members + " members instead of " + MEMBERS);
        }
    }

    private static void print(List<Usage> bare, List<Usage> ours) {
        System.out.printf(
                "%nJDK %s, %d rounds of %d pages%n%n", Runtime.version(), ROUNDS, PageServer.MEMBERSHIP_PAGES);
        System.out.println("| a page of 100 memberships | bare loop | client | ratio |");
        System.out.println("|---|---|---|---|");
        row("wall, best round", best(bare, Usage::wall), best(ours, Usage::wall));
        row("wall, median round", median(bare, Usage::wall), median(ours, Usage::wall));
        row("CPU, best round", best(bare, Usage::cpu), best(ours, Usage::cpu));
        row("CPU, median round", median(bare, Usage::cpu), median(ours, Usage::cpu));
    }

    private static void row(String name, double bare, double ours) {
        System.out.printf(Locale.ROOT, "| %s | %.0f µs | %.0f µs | %.2f |%n", name, bare, ours, ours / bare);
    }

    private static double best(List<Usage> rounds, ToLongFunction<Usage> what) {
        return sorted(rounds, what)[0];
    }

    private static double median(List<Usage> rounds, ToLongFunction<Usage> what) {
        return sorted(rounds, what)[rounds.size() / 2];
    }

    /** Microseconds a page, ascending. */
    private static double[] sorted(List<Usage> rounds, ToLongFunction<Usage> what) {
        return rounds.stream()
                .mapToDouble(usage -> what.applyAsLong(usage) / 1_000.0 / PageServer.MEMBERSHIP_PAGES)
                .sorted()
                .toArray();
    }
}
