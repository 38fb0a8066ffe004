package io.github.samspoke.app.command;

import io.github.samspoke.core.reclamation.Restoration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Gives a seat back. */
@Command(
        name = "restore",
        description =
                "Invites a removed person again, and shields them for 30 days. They have to accept; says what comes"
                        + " back with the seat and what does not.")
final class Restore extends SamCommand {
    @Parameters(paramLabel = "USER", description = "E-mail address at the removal, or user URI.")
    private String user = "";

    Restore(Root root) {
        super(root);
    }

    /** What became of it. */
    record Restored(
            String id,
            String email,
            String state,
            String candidate,
            @Nullable String invitation,
            String detail,
            List<String> comesBack,
            List<String> doesNotComeBack) {}

    @Override
    int run(Session session) {
        Restoration restored =
                session.sam().reclamation().restore(session.profile().id(), user);
        Output output = session.output();
        output.line(restored.email() + ": " + restored.state()
                + (restored.detail().isEmpty() ? "" : ", " + restored.detail()));
        restored.comesBack().forEach(line -> output.line("  comes back: " + line));
        restored.doesNotComeBack().forEach(line -> output.line("  does not: " + line));
        output.result(
                "restore",
                new Restored(
                        restored.id(),
                        restored.email().value(),
                        restored.state().name(),
                        restored.candidate(),
                        restored.invitationUri(),
                        restored.detail(),
                        restored.comesBack(),
                        restored.doesNotComeBack()));
        return switch (restored.state()) {
            case INVITED, ALREADY_INVITED, ALREADY_MEMBER -> ExitCode.DONE;
            case NO_SEATS, PROVISIONED_ELSEWHERE, REFUSED -> ExitCode.REFUSED;
            case INTENT, NOT_SENT, UNSETTLED -> ExitCode.FAILED;
        };
    }
}
