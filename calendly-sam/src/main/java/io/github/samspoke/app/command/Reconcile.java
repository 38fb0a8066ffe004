package io.github.samspoke.app.command;

import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.GroupBy;
import io.github.samspoke.core.license.LicensePosition;
import io.github.samspoke.core.license.ReconciliationRun;
import io.github.samspoke.core.license.ReconciliationScope;
import io.github.samspoke.core.profile.IntegrationProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Computes the licence position. */
@Command(
        name = "reconcile",
        description = {
            "Compares what was bought with what is used, over all published profiles, and shows the licence positions.",
            "",
            "Calls nobody."
        })
final class Reconcile extends SamCommand {
    @Option(
            names = "--group-by",
            paramLabel = "WHAT",
            description = "company, cost_center, country, department, region.")
    private @Nullable GroupBy group;

    @Option(names = "--explain", description = "Show each figure with its formula and what went in.")
    private boolean explain;

    Reconcile(Root root) {
        super(root);
    }

    /** A reconciliation. */
    record Reconciled(String run, String status, String summary, List<Position> positions) {}

    /** Where a profile stands. */
    record Position(
            String profile,
            Amount owned,
            int occupied,
            int reserved,
            Amount open,
            Amount droppable,
            Amount shortage,
            Amount vacated,
            Amount averagePrice,
            Amount yearlySpend,
            Amount potentialSavings,
            Amount vacatedSavings,
            Amount realisedSavings,
            List<String> warnings) {}

    /** A figure: its value, or why there is none; never 0 for what is not known. */
    record Amount(@Nullable String value, String explained) {
        static Amount of(Figure<?> figure) {
            return new Amount(figure.value().map(Object::toString).orElse(null), figure.explain());
        }

        String words() {
            return value == null ? "not known" : value;
        }
    }

    @Override
    int run(Session session) {
        ReconciliationScope scope = group == null
                ? ReconciliationScope.everything()
                : ReconciliationScope.everything().groupedBy(group);
        ReconciliationRun run =
                session.working(control -> session.sam().licenses().reconcile(scope, control));
        List<Position> positions = session.sam().profiles().list().stream()
                .filter(profile -> profile.data().publishedOn().isPresent())
                .map(profile -> position(session, profile))
                .toList();
        Output output = session.output();
        output.line(run.number() + " " + run.status() + ": " + run.summary());
        positions.forEach(position -> print(output, position));
        output.result("reconcile", new Reconciled(run.number(), run.status().name(), run.summary(), positions));
        return run.status() == ReconciliationRun.Status.COMPLETED ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static Position position(Session session, IntegrationProfile profile) {
        LicensePosition position = session.sam().licenses().position(profile.id());
        return new Position(
                profile.data().displayName(),
                Amount.of(position.owned()),
                position.usage().occupied(),
                position.usage().reserved(),
                Amount.of(position.open()),
                Amount.of(position.droppable()),
                Amount.of(position.shortage()),
                Amount.of(position.savings().seats().vacated()),
                Amount.of(position.averagePrice()),
                Amount.of(position.yearlySpend()),
                Amount.of(position.savings().potential()),
                Amount.of(position.savings().vacated()),
                Amount.of(position.savings().realised()),
                position.warnings());
    }

    private void print(Output output, Position one) {
        output.title(one.profile());
        Table table = explain ? new Table("FIGURE", "VALUE", "HOW") : new Table("FIGURE", "VALUE");
        row(table, "owned", one.owned());
        row(table, "occupied", new Amount(Integer.toString(one.occupied()), "members, missing ones too"));
        row(table, "reserved", new Amount(Integer.toString(one.reserved()), "pending invitations"));
        row(table, "open", one.open());
        row(table, "can be dropped", one.droppable());
        row(table, "without a right", one.shortage());
        row(table, "vacated, still paid", one.vacated());
        row(table, "average price a year", one.averagePrice());
        row(table, "spend a year", one.yearlySpend());
        row(table, "potential savings a year", one.potentialSavings());
        row(table, "vacated, a year", one.vacatedSavings());
        row(table, "realised in this period", one.realisedSavings());
        output.table(table);
        one.warnings().forEach(warning -> output.note("warning: " + warning));
    }

    private void row(Table table, String name, Amount figure) {
        if (explain) {
            table.row(name, figure.words(), figure.explained());
        } else {
            table.row(name, figure.words());
        }
    }
}
