package io.github.samspoke.app.command;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.AuditHead;
import io.github.samspoke.core.audit.AuditTrail;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows rows of the audit trail. */
@Command(
        name = "show",
        description = "Shows the newest rows of the audit trail, with names where they are still known.")
final class AuditShow extends SamCommand {
    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many (default ${DEFAULT-VALUE}).")
    private int last = 20;

    @Option(names = "--chain", description = "Of this chain only: a profile's id, or instance.")
    private @Nullable String chain;

    AuditShow(Root root) {
        super(root);
    }

    /** Rows. */
    record Rows(List<Row> rows) {}

    /** One row. */
    record Row(
            String chain,
            long sequence,
            String at,
            String actor,
            String action,
            String subject,
            Map<String, String> details,
            String hash) {}

    @Override
    void check() {
        if (last < 1) {
            throw usage("--last takes 1 or more.");
        }
    }

    @Override
    int run(Session session) {
        AuditTrail trail = session.sam().audit();
        List<AuditEntry> newest = trail.heads().stream()
                .filter(head -> chain == null || head.chain().equals(chain))
                .flatMap(head -> trail.entries(head.chain(), before(head), last).stream())
                .sorted(Comparator.comparing(AuditEntry::at)
                        .thenComparing(AuditEntry::chain)
                        .thenComparingLong(AuditEntry::sequence))
                .toList();
        List<AuditEntry> shown = newest.subList(Math.max(0, newest.size() - last), newest.size());
        shown.forEach(row -> session.output().line(trail.describe(row)));
        session.output()
                .result(
                        "audit show",
                        new Rows(shown.stream().map(AuditShow::row).toList()));
        return ExitCode.DONE;
    }

    private long before(AuditHead head) {
        return Math.max(0, head.sequence() - last);
    }

    private static Row row(AuditEntry row) {
        return new Row(
                row.chain(),
                row.sequence(),
                row.at().toString(),
                row.actor(),
                row.action(),
                row.subject(),
                new TreeMap<>(row.details()),
                row.hash());
    }
}
