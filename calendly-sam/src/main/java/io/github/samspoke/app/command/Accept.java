package io.github.samspoke.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accepts a figure for which a job was held. */
@Command(
        name = "accept",
        description = {
            "Accepts a figure for which a job was held, by the hash and the count that run has shown.",
            "",
            "Run the job again afterwards."
        })
final class Accept extends SamCommand {
    @Parameters(paramLabel = "RUN", description = "Number of the run that was held.")
    private String run = "";

    @Option(names = "--hash", required = true, description = "The hash, as it was shown.")
    private String hash = "";

    @Option(names = "--count", required = true, description = "The count, as it was shown.")
    private long count;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it is true.")
    private String reason = "";

    Accept(Root root) {
        super(root);
    }

    /** What was accepted. */
    record Accepted(String run, String hash, long count) {}

    @Override
    int run(Session session) {
        session.sam().jobs().accept(run, hash, count, reason);
        session.output().line("Accepted. Next: " + root().next("run"));
        session.output().result("accept", new Accepted(run, hash, count));
        return ExitCode.DONE;
    }
}
