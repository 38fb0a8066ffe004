package io.github.samspoke.app.command;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a profile's form down. */
@Command(name = "export", description = "Writes the form's fields as JSON: no secret, nothing of people.")
final class ProfileExport extends SamCommand {
    @Parameters(paramLabel = "FILE", defaultValue = "-", description = "Where to; - (default) for standard output.")
    private Path file = Path.of("-");

    ProfileExport(Root root) {
        super(root);
    }

    /** What was written. */
    record Exported(String profile, String file) {}

    @Override
    int run(Session session) {
        var profile = session.profile();
        TextFiles.write(session.output(), file, profile.export() + "\n");
        if (!TextFiles.standard(file)) {
            session.output().line("Written to " + file + ".");
            session.output()
                    .result("profile export", new Exported(profile.data().displayName(), file.toString()));
        }
        return ExitCode.DONE;
    }
}
