package io.github.samspoke.app.command;

import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.ProfileMode;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists who would lose a seat. */
@Command(name = "candidates", description = "Lists who would lose a seat and why, the longest idle first.")
final class CandidatesCommand extends SamCommand {
    @Option(names = "--all", description = "Closed ones, too.")
    private boolean all;

    @Option(
            names = "--servicenow",
            paramLabel = "FILE",
            description =
                    "Write CSV in the columns of ServiceNow's samp_sw_reclamation_candidate instead (- for standard"
                            + " output).")
    private @Nullable Path serviceNow;

    CandidatesCommand(Root root) {
        super(root);
    }

    /** Who would lose a seat. */
    record Candidates(
            String profile,
            int open,
            String potentialSavings,
            List<Candidate> candidates,
            @Nullable String observation) {}

    /** One candidate. */
    record Candidate(
            String number,
            String email,
            String state,
            String justification,
            long inactiveDays,
            String reason,
            String rule,
            String openedAt,
            @Nullable String closedAt,
            String workNote,
            String user) {}

    @Override
    int run(Session session) {
        IntegrationProfile profile = session.profile();
        if (serviceNow != null) {
            TextFiles.write(
                    session.output(), serviceNow, session.sam().reports().serviceNowCandidates(profile.id()));
            return ExitCode.DONE;
        }
        Map<String, String> addresses = session.addresses(profile.id());
        List<RemovalCandidate> found = all
                ? session.sam().candidates().all(profile.id())
                : session.sam().candidates().open(profile.id());
        List<Candidate> candidates = found.stream()
                .sorted(Comparator.comparingLong(RemovalCandidate::inactiveDays)
                        .reversed()
                        .thenComparing(RemovalCandidate::number))
                .map(one -> candidate(one, addresses))
                .toList();
        String savings = session.sam().candidates().potentialSavings(profile.id());
        String observed = profile.data().mode() == ProfileMode.OBSERVE
                ? profile.observation().explain()
                : null;
        print(session.output(), candidates, savings, observed);
        session.mentionUnfinished(profile.id());
        int open = session.sam().candidates().open(profile.id()).size();
        session.output()
                .result(
                        "candidates",
                        new Candidates(profile.data().displayName(), open, savings, candidates, observed));
        return ExitCode.DONE;
    }

    private static void print(Output output, List<Candidate> candidates, String savings, @Nullable String observed) {
        if (candidates.isEmpty()) {
            output.line("No candidates.");
        } else {
            Table table = new Table("NUMBER", "EMAIL", "STATE", "IDLE DAYS", "WHY");
            candidates.forEach(one -> table.row(
                    one.number(),
                    one.email(),
                    one.state(),
                    one.inactiveDays(),
                    one.justification() + ": " + one.reason()));
            output.table(table);
            output.line("their seats, a year: " + savings);
        }
        if (observed != null) {
            output.text(observed);
        }
    }

    private static Candidate candidate(RemovalCandidate one, Map<String, String> addresses) {
        return new Candidate(
                one.number(),
                addresses.getOrDefault(one.userUri(), ""),
                one.state().name(),
                one.justification().toString(),
                one.inactiveDays(),
                one.reason(),
                one.rule(),
                one.openedAt().toString(),
                Session.time(one.closedAt()),
                one.workNote(),
                one.userUri());
    }
}
