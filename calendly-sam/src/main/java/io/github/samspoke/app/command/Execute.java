package io.github.samspoke.app.command;

import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.Execution;
import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Approves a plan by what was shown, and carries it out. */
@Command(
        name = "execute",
        description = {
            "Shows the plan, asks for its hash and its count, and carries it out.",
            "",
            "There is a last look before each removal, a reading after it. An execution of the plan that was cut off is taken up."
        })
final class Execute extends SamCommand {
    private static final int LEAST_DIGITS = 8;

    @Parameters(paramLabel = "PLAN", description = "Number of the plan, or its hash.")
    private String name = "";

    @Option(names = "--yes", description = "Do not ask; needs --hash and --count.")
    private boolean yes;

    @Option(names = "--hash", description = "The whole hash of the plan, as it was shown.")
    private @Nullable String hash;

    @Option(names = "--count", paramLabel = "N", description = "The number of removals, as it was shown.")
    private @Nullable Integer count;

    Execute(Root root) {
        super(root);
    }

    @Override
    void check() {
        if (yes && (hash == null || count == null)) {
            throw usage("--yes needs both --hash and --count, as the plan has shown them.");
        }
    }

    @Override
    int run(Session session) {
        ReclamationPlan plan = session.plan(name);
        requireMeant(plan);
        Optional<Execution> cut = session.sam().reclamation().unfinished(plan.profile()).stream()
                .filter(one -> one.planHash().equals(plan.hash()))
                .findFirst();
        if (cut.isPresent()) {
            // It goes on with the approval that it was begun with.
            session.output().note("Going on with execution " + cut.get().id() + ", which was cut off.");
            return Executions.resume(session, plan, cut.get().id(), "execute");
        }
        Approval approval = approve(session, plan);
        ExecutionReport report =
                session.working(control -> session.sam().reclamation().execute(plan, approval, control));
        return Executions.report(session, plan, report, "execute");
    }

    private Approval approve(Session session, ReclamationPlan plan) {
        session.output().shown(plan.explain());
        String repeated = hash == null ? askedHash(session, plan) : hash;
        requireHash(plan, repeated);
        int shown = count == null ? askedCount(session) : count;
        return session.sam().reclamation().approve(repeated, shown);
    }

    /** What was given beforehand is for this plan, whether it begins or goes on. */
    private void requireMeant(ReclamationPlan plan) {
        if (hash != null) {
            requireHash(plan, hash);
        }
        if (count != null && count != plan.count()) {
            throw new RefusedException(
                    "Plan " + plan.id() + " removes " + plan.count() + " people, not " + count,
                    "Look at the plan again and approve the number that it shows.");
        }
    }

    private static void requireHash(ReclamationPlan plan, String repeated) {
        if (!repeated.equals(plan.hash())) {
            throw new RefusedException(
                    "That is not the hash of plan " + plan.id(), "Nothing was removed. Look at the plan again.");
        }
    }

    /** A person types the beginning of it, which nobody types without having looked. */
    private String askedHash(Session session, ReclamationPlan plan) {
        String typed = session.ask(
                        "Type at least the first " + LEAST_DIGITS + " digits of the hash: ", this::unattended)
                .toLowerCase(Locale.ROOT);
        return typed.length() >= LEAST_DIGITS && plan.hash().startsWith(typed) ? plan.hash() : typed;
    }

    private int askedCount(Session session) {
        String typed = session.ask("Type how many people lose their seat: ", this::unattended);
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            throw new RefusedException("That is no number", "Nothing was removed. Look at the plan again.");
        }
    }

    private RuntimeException unattended() {
        return usage("There is no terminal to ask on: give --yes, --hash and --count.");
    }
}
