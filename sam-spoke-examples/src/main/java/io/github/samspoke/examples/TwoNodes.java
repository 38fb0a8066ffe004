package io.github.samspoke.examples;

import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.job.JobKind;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.OrganizationSpec;
import java.io.PrintStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Two nodes on one PostgreSQL: due jobs are shared out, of two executions one is refused, and what a killed node left
 * behind is settled and finished by the other.
 */
public final class TwoNodes {
    private static final String HELP = """
            TwoNodes: two nodes of one installation on one PostgreSQL, for two emulated Calendly organizations.

              --jdbc-url URL  an empty PostgreSQL database, with user and password in the URL
                              (default: one is started for the example, where initdb and pg_ctl are installed)
              --help          print this

            Exit codes: 0 done; 1 failed; 2 wrong use, or no PostgreSQL.
            """;

    private static final String NORTH = "Calendly North";
    private static final String SOUTH = "Calendly South";
    private static final int SEATS = 120;
    private static final int PLANNED = 6;
    private static final int KILLED_AT = 3;

    private final String url;
    private final PrintStream out;
    private final SimulatedClock clock = SimulatedClock.at(Instant.parse("2026-11-23T09:00:00Z"));
    private final byte[] key = DemoKey.fresh();

    private TwoNodes(String url, PrintStream out) {
        this.url = url;
        this.out = out;
    }

    /**
     * Runs the example and ends the process with its exit code.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        System.exit(run(System.out, System.err, args));
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        if (args.length == 1 && args[0].equals("--help")) {
            out.print(HELP);
            return Report.DONE;
        }
        if (args.length != 0 && !(args.length == 2 && args[0].equals("--jdbc-url"))) {
            err.println("TwoNodes takes --jdbc-url and a URL, or nothing; --help tells more.");
            return Report.USAGE;
        }
        try {
            if (args.length == 2) {
                return new TwoNodes(args[1], out).demonstrate();
            }
            Optional<ThrowawayPostgres> started = ThrowawayPostgres.start();
            if (started.isEmpty()) {
                err.println("initdb and pg_ctl are not installed: give an empty PostgreSQL database with --jdbc-url.");
                return Report.USAGE;
            }
            try (ThrowawayPostgres postgres = started.get()) {
                return new TwoNodes(postgres.url(), out).demonstrate();
            }
        } catch (SamSpokeException e) {
            err.println(e.getMessage());
            err.println(e.remedy());
            return Report.FAILED;
        } catch (SetUpException e) {
            err.println(e.getMessage());
            return Report.FAILED;
        }
    }

    private int demonstrate() {
        try (CalendlyEmulator north = organization(1);
                CalendlyEmulator south = organization(2);
                Node first = new Node("node 1", url, key, clock);
                Node second = new Node("node 2", url, key, clock)) {
            if (!first.sam().profiles().list().isEmpty()) {
                throw new SetUpException("The database has profiles already; give an empty one.");
            }
            publish(first, NORTH, north);
            publish(first, SOUTH, south);
            boolean shared = jobsOnBoth(first, second);
            boolean refused = oneExecutes(first, second);
            boolean finished = oneIsKilled(second, south);
            boolean verified = first.sam().audit().verify().verified();
            out.printf("%naudit trail %s%n", verified ? "verified" : "BROKEN");
            return shared && refused && finished && verified ? Report.DONE : Report.FAILED;
        }
    }

    /** Without a limit of requests: the clock of a killed process would not be this one. */
    private CalendlyEmulator organization(long seed) {
        return CalendlyEmulator.builder()
                .clock(clock)
                .requestsPerMinute(0)
                .organization(OrganizationSpec.seeded(seed).seats(SEATS))
                .start();
    }

    private static void publish(Node node, String name, CalendlyEmulator calendly) {
        node.connect(name, calendly.baseUri(), calendly.personalAccessToken(calendly.adminUri()));
        Connection connection = node.sam().connections().list().stream()
                .filter(known -> known.alias().equals(name))
                .findFirst()
                .orElseThrow();
        IntegrationProfile validated = node.sam()
                .profiles()
                .create(form -> form.displayName(name).connection(connection).provisioning(Provisioning.NONE))
                .validateConnection();
        validated.publish(validated.confirmation());
    }

    /** Both ask for what is due at the same moment; a job that one is at, the other leaves alone. */
    private boolean jobsOnBoth(Node first, Node second) {
        out.println("== Both nodes run what is due");
        CyclicBarrier start = new CyclicBarrier(2);
        List<CompletableFuture<List<JobResult>>> running = List.of(first, second).stream()
                .map(node -> CompletableFuture.supplyAsync(() -> {
                    await(start);
                    return node.sam().jobs().runDue();
                }))
                .toList();
        List<JobResult> one = running.get(0).join();
        List<JobResult> two = running.get(1).join();
        print(first, one);
        print(second, two);
        // Whoever was beaten to a job leaves what depends on it, which may be due still.
        List<JobResult> rest = first.sam().jobs().runDue();
        print(first, rest);
        everythingIsDone(first);
        return first.sam().jobs().results().stream().noneMatch(result -> result.status() == JobStatus.FAILED);
    }

    /** What nobody has done yet, the candidates of both profiles, and a person's look at the rules. */
    private static void everythingIsDone(Node node) {
        for (String name : List.of(NORTH, SOUTH)) {
            for (JobKind kind : List.of(JobKind.REFRESH_SUBSCRIPTIONS, JobKind.REFRESH_ACTIVITY)) {
                boolean done = node.sam().jobs().results().stream()
                        .anyMatch(result -> result.name().equals(kind.jobName(name))
                                && result.status().success());
                if (!done) {
                    node.sam().jobs().run(kind.jobName(name), RunControl.silent());
                }
            }
        }
        node.sam().jobs().run(JobKind.IDENTIFY_CANDIDATES.jobName(""), RunControl.silent());
        for (String name : List.of(NORTH, SOUTH)) {
            node.sam().rules().review(node.profile(name).generatedRule());
        }
    }

    private void print(Node node, List<JobResult> results) {
        for (JobResult result : results) {
            out.printf(
                    "  %s  %-8s %s%s%n",
                    node.name(),
                    result.status(),
                    result.name(),
                    result.detail().isEmpty() ? "" : ": " + result.detail());
        }
    }

    /** While one node is in the middle of its execution, the other one tries, on the same organization. */
    private boolean oneExecutes(Node first, Node second) {
        out.println();
        out.println("== One node removes, the other wants to");
        AtomicBoolean refused = new AtomicBoolean();
        AtomicBoolean tried = new AtomicBoolean();
        RunControl control = RunControl.listening(progress -> {
            if (tried.compareAndSet(false, true)) {
                CompletableFuture.runAsync(() -> refused.set(isRefused(second))).join();
            }
        });
        ExecutionReport report = first.reclaim(first.profile(NORTH), PLANNED, control);
        int removed = report.in(ItemState.REMOVED).size();
        out.printf("  %s  removed %d of %d%n", first.name(), removed, PLANNED);
        return refused.get() && removed == PLANNED;
    }

    private boolean isRefused(Node node) {
        try {
            node.reclaim(node.profile(NORTH), 1, RunControl.silent());
            return false;
        } catch (RefusedException e) {
            out.printf("  %s  refused: %s. %s%n", node.name(), e.getMessage(), e.remedy());
            return true;
        }
    }

    /** A third process removes, and is killed between its third removal and the reading that would confirm it. */
    private boolean oneIsKilled(Node left, CalendlyEmulator south) {
        out.println();
        out.println("== A node is killed in the middle, another one finishes");
        DyingNode dying = DyingNode.prepare(Map.of(
                DyingNode.URL, url,
                DyingNode.KEY, DyingNode.hex(key),
                DyingNode.NOW, clock.instant().toString(),
                DyingNode.PROFILE, SOUTH,
                DyingNode.COUNT, Integer.toString(PLANNED)));
        south.faults()
                .on("GET", "/organization_memberships/.*")
                .when(query -> south.state().memberCount() <= SEATS - KILLED_AT)
                .once()
                .change(dying::kill);
        out.printf("  node 3  %s%n", dying.live());
        int gone = SEATS - south.state().memberCount();
        out.printf("          %d of %d are gone, the last of them in flight: nobody has read it yet%n", gone, PLANNED);
        letLeasesEnd();
        ExecutionReport settled = left.reclaim(left.profile(SOUTH), 0, RunControl.silent());
        boolean whole = settled.stopped().isEmpty();
        out.printf("  %s  %s%n", left.name(), whole ? "settled by reading" : settled.stopped());
        left.sam().jobs().run(JobKind.REFRESH_SUBSCRIPTIONS.jobName(SOUTH), RunControl.silent());
        ExecutionReport rest = left.reclaim(left.profile(SOUTH), PLANNED - gone, RunControl.silent());
        int removed = rest.in(ItemState.REMOVED).size();
        out.printf(
                "  %s  removed the other %d; %d are gone in Calendly, each by one DELETE of %d%n",
                left.name(),
                removed,
                SEATS - south.state().memberCount(),
                south.journal().count("DELETE", "/organization_memberships/"));
        return whole && gone == KILLED_AT && south.state().memberCount() == SEATS - PLANNED;
    }

    /** By the database's clock the dead node's lease ends by itself, in a quarter of an hour; nobody wants to watch that. */
    private void letLeasesEnd() {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.executeUpdate("update samspoke_lease set ends_at = current_timestamp");
            out.println("          its lease would end in 15 minutes; they are over");
        } catch (SQLException e) {
            throw new IllegalStateException("The leases could not be ended", e);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
